import Content
import Diagnostics
import Model

extension Rule {
  /// Who speaks for an office or an organisation may be quoted; who is quoted as a neighbour, a pupil or a newcomer,
  /// or as nothing but a name, has to be asked.
  static let quoteHasConsent = Rule(.quoteWithoutConsent) { site in
    // Where the project’s folder is not at hand nobody can tell.
    guard site.hasProjectFolder else { return [] }
    let people = KnownSpeakers(site)
    return site.all(Article.self).flatMap { article -> [Diagnostic] in
      // A story has a rule of its own.
      guard article.type != .story, article.head.lacks("samtykke"), !article.head.isUnreadable else {
        return []
      }
      return article.head.texts.flatMap { text in
        quotations(in: text, people)
          + attributions(in: text, people).filter { !people.holds($0.name) }.map {
            .quoteWithoutConsent($0.said, article.head, at: $0.place)
          }
      }

      func quotations(in text: EntryText, _ people: KnownSpeakers) -> [Diagnostic] {
        let quoted = text.body.nodes.indices.compactMap { index -> (Int, said: String, name: PersonName?)? in
          guard let quotation = text.quotation(at: index), let speaker = quotation.speaker,
            !people.holds(speaker)
          else { return nil }
          if let role = privateRole(in: speaker) { return (index, role, nil) }
          return nameAlone(in: quotation, people).map { (index, $0.written, $0.name) }
        }
        let introduced = text.introduced(of: Set(quoted.compactMap(\.name)), people)
        return quoted.filter { !($0.name.map(introduced.contains) ?? false) }.map {
          .quoteWithoutConsent($0.said, article.head, at: text.place($0.0))
        }
      }
    }
  }
}

/// Those who may be quoted without more: people in the register, and those who have consented; and what organisations
/// are called.
struct KnownSpeakers {
  private let others: NamesOfOthers
  private let people: Set<String>
  private let organisations: [String]
  let towns: Set<String>

  init(_ site: SiteModel) {
    others = NamesOfOthers(site, site.all(Consent.self))
    people = Set(site.all(Person.self).flatMap { $0.common.title.values.map(\.value.inSmallLetters) })
    organisations =
      site.all(Partner.self).flatMap { $0.common.title.values.map(\.value.inSmallLetters) }
      + site.all(Person.self).compactMap { $0.facts.organisation?.inSmallLetters }
    towns = site.areaWords
  }

  func holds(_ name: PersonName) -> Bool { others.holds(name) }

  /// Whether the words that say who speaks name one of them.
  func holds(_ speaker: String) -> Bool {
    let small = speaker.inSmallLetters
    return people.contains(where: small.hasPrefix) || organisations.contains(where: small.contains)
      || PersonName.all(in: speaker).first.map(others.holds) ?? false
  }

  /// «Kongsberg Næringsforum», «Visit Norway», «NHO Viken»: names of what is no person.
  func isOrganisation(_ words: [Substring]) -> Bool {
    let small = words.map { $0.lowercased() }
    return words.contains { $0.count > 1 && $0 == $0.uppercased() || $0.contains(where: \.isNumber) }
      || small.contains { word in towns.contains(word) || isPartOfOrganisation(word) }
      || small.first.map(beginningsOfOrganisations.contains) ?? false
      || organisations.contains { $0.hasPrefix(small.joined(separator: " ")) }
  }
}

private let beginningsOfOrganisations: Set<String> = [
  "den", "det", "de", "norsk", "norske", "norges", "statens", "visit", "innovasjon", "nye", "the", "en", "et",
  "ei",
  "våre", "vår", "a", "an", "our",
]

extension EntryText {
  fileprivate func quotation(at index: Int) -> Quotation? {
    let node = body.nodes[index]
    guard node.kind == .directive, components.indices.contains(Int(node.detail)),
      case .quote(let quotation) = components[Int(node.detail)]
    else { return nil }
    return quotation
  }
}

/// «Kari Hansen» as all that is said of who speaks, of words that were published nowhere else.
private func nameAlone(in quotation: Quotation, _ people: KnownSpeakers) -> WrittenName? {
  guard let speaker = quotation.speaker, quotation.source.map(isConversation) ?? true else { return nil }
  let words = writtenWords(in: speaker)
  let last = words.last { !$0.text.allSatisfy(\.isNumber) && $0.small != "år" }
  guard let name = words.personName(from: 0, people),
    name.words.upperBound == words.count - 1
      || last.map({ $0.range == words[name.words.upperBound].range }) ?? false,
    isLikelyFirstName(name.name.first), !isOffice(words[0].small)
  else { return nil }
  return name
}

/// «Samtale», «intervju 3. mars»: words that were said to those who write, and not published by others.
private func isConversation(_ source: String) -> Bool {
  let words = source.inSmallLetters.words
  return words.contains { word in conversations.contains(where: word.hasPrefix) }
}

private let conversations = [
  "samtale", "intervju", "e-post", "epost", "telefon", "conversation", "interview", "email",
]

/// «tilflytter» in «Kari Hansen, tilflytter»: what somebody is who speaks for nobody else, beside a name.
///
/// Whatever else is said of somebody, as in «student og tillitsvalgt», may be what they speak for.
private func privateRole(in speaker: String) -> String? {
  let parts = speaker.split { ",()–—".contains($0) }
  let names = parts.first?.split(whereSeparator: \.isWhitespace) ?? []
  guard names.count > 1, names.prefix(2).allSatisfy({ $0.first?.isUppercase == true }),
    !isOffice(String(names[0]).inSmallLetters)
  else { return nil }
  let said = parts.dropFirst().flatMap { part in
    part.split(whereSeparator: \.isWhitespace).split { ["og", "and", "&"].contains($0) }.map(Array.init)
  }.filter { $0.first?.first?.isNumber != true }
  guard !said.isEmpty, said.allSatisfy(isPrivate) else { return nil }
  return said.first?.first.map(String.init)
}

/// «nabo», and «far til to».
private func isPrivate(_ words: [Substring]) -> Bool {
  guard let role = words.first, privateRoles.contains(String(role)) else { return false }
  guard words.count > 1 else { return true }
  return words.count == 3 && ["til", "of"].contains(words[1])
    && [Language.nb, .en].contains { smallNumber(String(words[2]), in: $0) != nil }
}

let privateRoles: Set<String> = [
  "tilflytter", "innflytter", "innbygger", "beboer", "nabo", "elev", "student", "pensjonist", "mor", "far",
  "mamma", "pappa", "småbarnsmor", "småbarnsfar", "tobarnsmor", "tobarnsfar", "forelder", "flyktning",
  "newcomer", "resident", "neighbour", "pupil", "mother", "father", "parent", "pensioner", "refugee",
]

extension Diagnostic {
  fileprivate static func quoteWithoutConsent(
    _ role: String, _ head: EntryHead, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      .quoteWithoutConsent,
      Wording(
        nb: "den som er sitert («\(role)»), har ikke gitt noe samtykke som er registrert",
        en: "whoever is quoted (“\(role)”) has given no consent that is recorded"),
      at: place,
      help: Wording(
        nb:
          "skriv \(write: "samtykke", nil) i \(internalFile: "content/intern/aktuelt/\(head.id.slug).yml"); er det for et verv, skriv hvilket ved navnet",
        en:
          "write \(write: "consent", nil) in \(internalFile: "content/intern/aktuelt/\(head.id.slug).yml"); if it is for an office, write which beside the name"
      ))
  }
}

extension Code {
  static let quoteWithoutConsent = Code(
    "quote-without-consent", .warning,
    title: Wording(nb: "Privatperson sitert uten samtykke", en: "A private person quoted without consent"),
    explanation: Wording(
      nb:
        "En som uttaler seg for seg selv, og er navngitt, skal ha sagt ja til å stå på nettstedet. Samtykket registreres i «content/intern/samtykker/», så noen vet når det går ut. Den som uttaler seg i et verv eller for en organisasjon, trenger ikke det, når teksten sier hva: «ordfører Kari Hansen».",
      en:
        "Who speaks as a private person, and is named, must have agreed to be on the site. The consent is kept in “content/intern/samtykker/”, so that somebody knows when it ends. Who speaks for an office or an organisation need not, when the text says which: “Mayor Kari Hansen”."
    ),
    steps: Wording(
      nb: "Spør den som er sitert, registrer samtykket, og skriv det i «samtykke» i nyhetens interne fil.",
      en:
        "Ask whoever is quoted, record the consent, and write it in “consent” of the article’s internal file."
    ))
}
