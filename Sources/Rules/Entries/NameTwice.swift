import Content
import Diagnostics
import Model

extension Rule {
  /// Two of one name are shown as two, and nobody can tell which is meant.
  static let nameIsOfOne = Rule(.nameTwice) { site in
    let main = site.languages.main
    let kinds: [[EntryHead]] = [
      site.all(Page.self).map(\.head), site.all(Campaign.self).map(\.head),
      site.all(FocusArea.self).map(\.head),
      site.all(Partner.self).map(\.head), site.all(Person.self).map(\.head), site.all(KPI.self).map(\.head),
      site.all(GoverningDocument.self).map(\.head),
    ]
    let people = Dictionary(
      site.all(Person.self).map { person in
        (person.head.path, [person.role[main] ?? "", person.facts.organisation ?? ""].map(folded))
      }, uniquingKeysWith: { first, _ in first })
    // Of a copy, and of a translation with the wrong name, it is said what they are.
    var names = PageNames(site)
    let own = kinds.map { heads in
      heads.filter { head in
        !head.isUnreadable && head.common.isDraft[main] != true && site.copies[head.path] == nil
          && names.translation(head) == nil
      }
    }
    return own.flatMap { heads in
      namesTwice(
        heads.compactMap { head in
          head.common.title[main].map {
            Named(name: $0, place: head.place(of: "tittel", in: main), person: people[head.path])
          }
        })
    } + namesOfSite(site)
  }
}

/// What is called something, and where that stands.
private struct Named {
  let name: String
  let place: Location
  /// The role and the organisation of a person: two people may have one name, and neither has another.
  var person: [String]?
}

/// The same, whatever the capitals and spaces.
private func folded(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The items of the menu, and the values: in each language, two that are called the same.
private func namesOfSite(_ site: SiteModel) -> [Diagnostic] {
  guard let own = site.site else { return [] }
  return site.languages.published.flatMap { language in
    let menu = own.menu.enumerated().compactMap { index, item in
      item.text[language].map {
        Named(name: $0, place: own.head.place(of: "meny.\(index).tekst", in: language))
      }
    }
    let values = own.values.enumerated().compactMap { index, value in
      value.name[language].map {
        Named(name: $0, place: own.head.place(of: "verdier.\(index).navn", in: language))
      }
    }
    return namesTwice(menu) + namesTwice(values)
  }
}

/// Every one after the first that is called the same; of people, that is the same in all that is said of them.
private func namesTwice(_ all: [Named]) -> [Diagnostic] {
  var first: [[String]: Named] = [:]
  return all.compactMap { named in
    let key = [folded(named.name)] + (named.person ?? [])
    guard let other = first[key] else {
      first[key] = named
      return nil
    }
    return Diagnostic(
      .nameTwice,
      Wording(nb: "«\(named.name)» er brukt før", en: "“\(named.name)” is used before"),
      at: named.place,
      help: named.person == nil ? ofThings : ofPeople,
      notes: [Note(Wording(nb: "her er det første", en: "here is the first"), at: other.place)])
  }
}

private let ofThings = Wording(
  nb: "er det det samme, slett det ene; er det to, gi dem hvert sitt navn",
  en: "if it is the same, delete one; if there are two, give each a name of its own")
private let ofPeople = Wording(
  nb:
    "er det samme person, slett den ene filen; er det to, skriv i «rolle» eller «organisasjon» hva som skiller dem",
  en:
    "if it is one person, delete one file; if there are two, say in “role” or “organisation” what sets them apart"
)

extension Code {
  static let nameTwice = Code(
    "name-twice", .warning,
    title: Wording(nb: "To med samme navn", en: "Two with the same name"),
    explanation: Wording(
      nb:
        "To sider, partnere, personer, måltall, kampanjer, styringsdokumenter, verdier eller menypunkter heter det samme. Leserne ser to like, og vet ikke hvilken som er hvilken; oftest er en linje eller en fil kopiert og ikke skrevet om. To personer kan ha samme navn, når rollen eller organisasjonen er en annen.",
      en:
        "Two pages, partners, people, KPIs, campaigns, governing documents, values or items of the menu have the same name. Readers see two that are alike, and cannot tell them apart; usually a line or a file was copied and not rewritten. Two people may have one name, when the role or the organisation is another."
    ),
    example: Example(
      wrong:
        "content/partnere/bedrift-a.yml\n  tittel: Bedriften AS\ncontent/partnere/bedrift-b.yml\n  tittel: Bedriften AS",
      right:
        "content/partnere/bedrift-a.yml\n  tittel: Bedriften AS\ncontent/partnere/bedrift-b.yml\n  tittel: Verkstedet AS"
    ))
}
