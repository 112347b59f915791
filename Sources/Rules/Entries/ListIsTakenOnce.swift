import Diagnostics
import Model

extension Rule {
  /// A list has one page: of several that say they are it, readers are led to the first.
  static let listIsTakenOnce = Rule(.listTakenTwice) { site in
    var first: [ListSubject: Entry<Page>] = [:]
    return site.all(Page.self).compactMap { page in
      guard let list = page.list, site.isPublic(page.head.id) else { return nil }
      guard let other = first[list] else {
        first[list] = page
        return nil
      }
      return takenTwice(page, other)
    }
  }
}

private func takenTwice(_ page: Entry<Page>, _ other: Entry<Page>) -> Diagnostic {
  Diagnostic(
    .listTakenTwice,
    Wording(nb: "en annen side er allerede denne lista", en: "another page is this list already"),
    at: page.head.place(of: "liste"),
    help: Wording(nb: "slett linjen her, eller der", en: "delete the line here, or there"),
    notes: [
      Note(
        Wording(nb: "den andre siden er denne", en: "this is the other page"),
        at: other.head.place(of: "liste"))
    ])
}

extension Code {
  static let listTakenTwice = Code(
    "list-taken-twice", .error,
    title: Wording(nb: "To sider er samme liste", en: "Two pages are the same list"),
    explanation: Wording(
      nb: "En liste vises på én side. Står «liste» med samme ord på to sider, vet ikke lenkene hvor de skal.",
      en: "A list is shown on one page. With the same “list” on two pages, links do not know where to lead."),
    example: Example(
      wrong:
        "content/sider/hva-skjer.md\n  liste: arrangementer\ncontent/sider/kalender.md\n  liste: arrangementer",
      right:
        "content/sider/hva-skjer.md\n  liste: arrangementer\ncontent/sider/kalender.md\n  tittel: Kalender"))
}
