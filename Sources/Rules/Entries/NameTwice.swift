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
        (person.head.id, [person.role[main] ?? "", person.facts.organisation ?? ""].map(folded))
      }, uniquingKeysWith: { first, _ in first })
    let posts = Dictionary(
      site.all(Person.self).compactMap { person in
        person.post.flatMap { post in site.isPublic(person.head.id) ? (person.head.id, post.name.nb) : nil }
      }, uniquingKeysWith: { first, _ in first })
    // Of a copy, and of a translation with the wrong name, it is said what they are.
    var names = PageNames(site)
    let own = kinds.map { heads in
      heads.filter { head in
        !head.isUnreadable && head.common.isDraft[main] != true && site.copies[head.path] == nil
          && names.translation(head) == nil
      }
    }
    let numbers = Dictionary(
      site.all(Partner.self).compactMap { partner in
        partner.facts.organisationNumber.map { (partner.head.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let news = site.all(Article.self).compactMap { article -> Named? in
      let head = article.head
      guard !head.isUnreadable, head.common.isDraft[main] != true, site.copies[head.path] == nil,
        names.translation(head) == nil, let day = article.date
      else { return nil }
      return head.common.title[main].map {
        Named(name: $0, place: head.place(of: "tittel", in: main), day: day.iso)
      }
    }
    return namesTwice(news)
      + own.flatMap { heads in
        namesTwice(
          heads.compactMap { head in
            head.common.title[main].map {
              Named(
                name: $0, place: head.place(of: "tittel", in: main), person: people[head.id],
                post: posts[head.id],
                isCompany: head.id.kind == Partner.kindID, number: numbers[head.path])
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
  /// The post of a person who is in it now: nobody holds one twice.
  var post: String?
  var isCompany = false
  /// What sets a company apart from one of nearly the same name.
  var number: String?
  /// The day of news: on another day the same may happen again.
  var day: String?

  /// What is left of the name when nobody looks closely: without spaces, signs and accents, and without the form of a
  /// company.
  var atAGlance: String {
    if let plain = name.plainAtAGlance, !isCompany { return plain }
    var words = slug(from: name).split(separator: "-")
    // Letters that no address has are lost in one, and with them what sets two names apart.
    guard words.joined().count >= name.count(where: { $0.isLetter || $0.isNumber }) else {
      return folded(name)
    }
    if isCompany, words.count > 1, let last = words.last, companyForms.contains(String(last)) {
      words.removeLast()
    }
    return words.joined()
  }
}

extension String {
  /// The same of a name that is written in ASCII and æ, ø and å, without its spaces and signs; nil for any other.
  fileprivate var plainAtAGlance: String? {
    var letters: [UInt8] = []
    letters.reserveCapacity(utf8.count)
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      case ..<0x80, 0xC3: break
      case 0xA6 where last == 0xC3, 0x86 where last == 0xC3:
        letters += [UInt8(ascii: "a"), UInt8(ascii: "e")]
      case 0xB8 where last == 0xC3, 0x98 where last == 0xC3: letters.append(UInt8(ascii: "o"))
      case 0xA5 where last == 0xC3, 0x85 where last == 0xC3: letters.append(UInt8(ascii: "a"))
      default: return nil
      }
      last = byte
    }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}

private let companyForms: Set<String> = [
  "as", "asa", "sa", "da", "ans", "ba", "kf", "iks", "nuf", "ab", "ltd", "inc", "gmbh",
]

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

/// Every one after the first that is called the same, or so nearly that nobody sees it; of people, that is the same in
/// all that is said of them, and of companies where no number sets them apart.
private func namesTwice(_ all: [Named]) -> [Diagnostic] {
  var first: [[String]: [Named]] = [:]
  var inPosts: [[String]: Named] = [:]
  return all.compactMap { named in
    let key = [named.atAGlance] + (named.person ?? []) + [named.day].compactMap(\.self)
    // Names of signs alone have nothing in them to compare.
    let others = key[0].isEmpty ? [] : first[key, default: []]
    let other =
      others.first { folded($0.name) == folded(named.name) }
      ?? others.first { $0.number == nil || named.number == nil || $0.number == named.number }
    if others.count < 8 { first[key, default: []].append(named) }
    guard other == nil, let post = named.post, let organisation = named.person?.last else {
      return other.map { twice(named, $0) }
    }
    // Another role in the same post, for the same organisation, is that of the same person.
    let held = [key[0], post, organisation]
    defer { inPosts[held] = inPosts[held] ?? named }
    return inPosts[held].map { twice(named, $0, help: inOnePost) }
  }
}

private func twice(_ named: Named, _ other: Named, help: Wording? = nil) -> Diagnostic {
  let isSame = folded(named.name) == folded(other.name)
  return Diagnostic(
    .nameTwice,
    isSame
      ? Wording(nb: "«\(named.name)» er brukt før", en: "“\(named.name)” is used before")
      : Wording(
        nb: "«\(named.name)» er nesten det samme som «\(other.name)»",
        en: "“\(named.name)” is nearly the same as “\(other.name)”"),
    at: named.place,
    help: help ?? (named.person == nil ? ofThings : ofPeople),
    notes: [Note(Wording(nb: "her er det første", en: "here is the first"), at: other.place)])
}

private let ofThings = Wording(
  nb: "er det det samme, slett det ene; er det to, gi dem hvert sitt navn",
  en: "if it is the same, delete one; if there are two, give each a name of its own")
private let inOnePost = Wording(
  nb:
    "er det samme person, slett den ene filen; er det to, skriv et mellomnavn eller en forbokstav i «tittel» hos den ene",
  en:
    "if it is one person, delete one file; if there are two, write a middle name or an initial in “title” for one of them"
)
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
        "To sider, nyheter fra samme dag, partnere, personer, måltall, kampanjer, styringsdokumenter, verdier eller menypunkter heter det samme, eller er bare et mellomrom, en aksent eller «AS» fra hverandre. Leserne ser to like, og vet ikke hvilken som er hvilken; oftest er en linje eller en fil kopiert og ikke skrevet om. To personer kan ha samme navn, når rollen eller organisasjonen er en annen; det samme vervet for den samme organisasjonen har ingen to ganger.",
      en:
        "Two pages, news of one day, partners, people, KPIs, campaigns, governing documents, values or items of the menu have the same name, or differ by a space, an accent or “AS” alone. Readers see two that are alike, and cannot tell them apart; usually a line or a file was copied and not rewritten. Two people may have one name, when the role or the organisation is another; nobody has the same post for the same organisation twice."
    ),
    example: Example(
      wrong:
        "content/partnere/bedrift-a.yml\n  tittel: Bedriften AS\ncontent/partnere/bedrift-b.yml\n  tittel: Bedriften AS",
      right:
        "content/partnere/bedrift-a.yml\n  tittel: Bedriften AS\ncontent/partnere/bedrift-b.yml\n  tittel: Verkstedet AS"
    ))
}
