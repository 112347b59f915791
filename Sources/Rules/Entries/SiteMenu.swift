import Diagnostics
import Model

extension Rule {
  /// At most six, so that the menu fits and is remembered.
  static let siteMenu = Rule(.menuTooLong, each: Site.self) { site, _ in
    guard site.menu.count > 6 else { return [] }
    return [
      Diagnostic(
        .menuTooLong,
        Wording(nb: "menyen har \(site.menu.count) punkter", en: "the menu has \(site.menu.count) items"),
        at: site.head.place(of: "meny.6"),
        help: Wording(
          nb: "behold høyst seks, og lenk til resten fra sidene",
          en: "keep at most six, and link to the others from the pages"))
    ]
  }
}

extension Rule {
  /// Who chooses another word comes to another page.
  static let siteMenuLeadsTo = Rule(.menuItemTwice, each: Site.self) { site, model in
    var first: [EntryID: Int] = [:]
    return site.menu.enumerated().compactMap { index, item in
      guard let page = item.page?.id, model.head(page) != nil else { return nil }
      guard let other = first[page] else {
        first[page] = index
        return nil
      }
      return Diagnostic(
        .menuItemTwice,
        Wording(
          nb: "to punkter i menyen fører til «\(page.slug)»",
          en: "two items of the menu lead to “\(page.slug)”"),
        at: site.head.place(of: "meny.\(index).side"),
        help: Wording(
          nb: "skriv siden som dette punktet skal føre til, eller slett punktet",
          en: "write the page that this item is to lead to, or delete the item"),
        notes: [
          Note(
            Wording(nb: "her er det første punktet", en: "here is the first item"),
            at: site.head.place(of: "meny.\(other).side"))
        ])
    }
  }
}

extension Code {
  static let menuItemTwice = Code(
    "menu-item-twice", .warning,
    title: Wording(nb: "To menypunkter til samme side", en: "Two menu items for one page"),
    explanation: Wording(
      nb:
        "To punkter i hovedmenyen fører til samme side. Den som velger det andre, tror at noe gikk galt; som oftest er det den forrige linjen som er kopiert.",
      en:
        "Two items of the main menu lead to the same page. Whoever chooses the second thinks that something went wrong; mostly the line before was copied."
    ),
    example: Code.Example(
      wrong:
        "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: flytt-hit}",
      right:
        "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: naring}"
    ))

  static let menuTooLong = Code(
    "menu-too-long", .error, title: Wording(nb: "For lang meny", en: "The menu is too long"),
    explanation: Wording(
      nb: "Hovedmenyen har høyst seks punkter, så den får plass på en telefon.",
      en: "The main menu has at most six items, so that it fits on a phone."),
    example: Code.Example(
      wrong:
        "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: naring}\n  - {tekst: {nb: Hva skjer, en: What’s on}, side: hva-skjer}\n  - {tekst: {nb: Aktuelt, en: News}, side: aktuelt}\n  - {tekst: {nb: Verdier, en: Values}, side: verdier}\n  - {tekst: {nb: Status, en: How it is going}, side: status}\n  - {tekst: {nb: For mediene, en: For the media}, side: for-mediene}",
      right:
        "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: naring}\n  - {tekst: {nb: Hva skjer, en: What’s on}, side: hva-skjer}\n  - {tekst: {nb: Aktuelt, en: News}, side: aktuelt}\n  - {tekst: {nb: Verdier, en: Values}, side: verdier}\n  - {tekst: {nb: Status, en: How it is going}, side: status}"
    ))
}
