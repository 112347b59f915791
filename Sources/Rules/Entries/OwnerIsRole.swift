import Diagnostics
import Model

extension Rule {
  /// Roles stay when people leave: what waits for somebody is found under the role, and a name there is of nobody’s page.
  static let ownerIsRole = Rule(.ownerIsPerson) { site in
    let people = Dictionary(
      site.all(Person.self).flatMap { person in person.common.title.values.map { (key($0.value), person) } },
      uniquingKeysWith: { first, _ in first })
    // «Kari Hanssen» is nobody’s role either; one word may be a role that is like a name.
    let names = NameList(people.values.flatMap { $0.common.title.values.map(\.value) }.sorted())
    return site.heads.compactMap { head in
      guard !head.isUnreadable, let owner = head.common.ownerRole else { return nil }
      if let address = ownerIsAddress(owner, head) { return address }
      let meant = owner.contains(" ") ? names.certain(for: owner) : nil
      guard let person = people[key(owner)] ?? meant.flatMap({ people[key($0)] }) else { return nil }
      let role = person.role[site.languages.main]
      // A post without a holder stands among the people by its own name.
      guard role.map(key) != key(owner) else { return nil }
      return Diagnostic(
        .ownerIsPerson,
        Wording(
          nb: "«\(owner)» er en person, og «eier» er en rolle",
          en: "“\(owner)” is a person, and “owner” is a role"),
        at: head.place(of: "eier"),
        help: role.map {
          Wording(
            nb: "skriv rollen, for eksempel \(write: "eier", $0)",
            en: "write the role, for example \(write: "owner", $0)")
        }
          ?? Wording(
            nb: "skriv rollen, for eksempel \(write: "eier", "Prosjektleder")",
            en: "write the role, for example \(write: "owner", "Prosjektleder")"),
        notes: [
          Note(
            Wording(nb: "personen står her", en: "the person is here"), at: person.head.place(of: "tittel"))
        ])
    }
  }
}

/// An e-mail address or a telephone number is of somebody, and is shown to everybody.
private func ownerIsAddress(_ owner: String, _ head: EntryHead) -> Diagnostic? {
  guard owner.contains("@") || owner.filter({ $0.isNumber }).count > 4 else { return nil }
  return Diagnostic(
    .ownerIsPerson,
    Wording(
      nb: "«\(owner)» er en adresse, og «eier» er en rolle",
      en: "“\(owner)” is an address, and “owner” is a role"),
    at: head.place(of: "eier"),
    help: Wording(
      nb: "skriv rollen, for eksempel \(write: "eier", "Prosjektleder")",
      en: "write the role, for example \(write: "owner", "Prosjektleder")"))
}

private func key(_ name: String) -> [String] { name.inSmallLetters.words }

extension Code {
  static let ownerIsPerson = Code(
    "owner-is-person", .warning,
    title: Wording(nb: "Et navn der det skal stå en rolle", en: "A name where a role belongs"),
    explanation: Wording(
      nb:
        "Feltet «eier» er en rolle, som «Prosjektleder». Statussiden samler det som venter, under rollene, og der finner ingen det som står under et navn. Navnet vises også for alle.",
      en:
        "The field “owner” is a role, such as “Prosjektleder”. The status page lists what is waiting under the roles, and nobody finds there what stands under a name. The name is shown to everybody, too."
    ),
    example: Example(
      wrong: "content/personer/kari.yml\n  tittel: Kari Hansen\ncontent/sider/om.md\n  eier: Kari Hansen",
      right: "content/personer/kari.yml\n  tittel: Kari Hansen\ncontent/sider/om.md\n  eier: Prosjektleder"))
}
