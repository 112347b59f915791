import Content
import Diagnostics
import Model

extension Rule {
  /// Who speaks for an office may be quoted; who is quoted as a neighbour, a pupil or a newcomer has to be asked.
  static let quoteHasConsent = Rule(.quoteWithoutConsent, each: Article.self) { article, site in
    // A story has a rule of its own, and where the project’s folder is not at hand nobody can tell.
    guard article.type != .story, article.head.lacks("samtykke"), site.hasProjectFolder else { return [] }
    let known = Set(
      site.all(Person.self).flatMap { $0.common.title.values.map { $0.value.inSmallLetters } })
    let organisations = site.all(Partner.self).flatMap { $0.common.title.values.map(\.value.inSmallLetters) }
    return article.head.texts.flatMap { text in
      text.body.nodes.indices.compactMap { index -> Diagnostic? in
        let node = text.body.nodes[index]
        guard node.kind == .directive, text.components.indices.contains(Int(node.detail)),
          case .quote(let quotation) = text.components[Int(node.detail)], let speaker = quotation.speaker,
          let role = privateRole(in: speaker), !known.contains(where: speaker.inSmallLetters.hasPrefix),
          !organisations.contains(where: speaker.inSmallLetters.contains)
        else { return nil }
        return .quoteWithoutConsent(role, article.head, at: text.place(index))
      }
    }
  }
}

/// «tilflytter» in «Kari Hansen, tilflytter»: what somebody is who speaks for nobody else, beside a name.
private func privateRole(in speaker: String) -> String? {
  let names = speaker.split(whereSeparator: \.isWhitespace).prefix(2)
  guard names.count == 2, names.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
  let rest = speaker.inSmallLetters.words.dropFirst(2)
  // «student og leder i Ungdomsrådet» speaks for others too.
  if rest.contains(where: { word in officesEnd.contains { word.hasSuffix($0) } }) { return nil }
  return rest.first(where: privateRoles.contains)
}

/// What the words for somebody who speaks for others end with.
private let officesEnd = [
  "leder", "sjef", "direktør", "ordfører", "rektor", "rådgiver", "representant", "talsperson", "redaktør",
  "gründer", "leader", "manager", "director", "mayor", "spokesperson", "founder",
]

private let privateRoles: Set<String> = [
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
          "skriv \(write: "samtykke", nil) i \(internalFile: "content/intern/aktuelt/\(head.id.slug).yml")",
        en:
          "write \(write: "consent", nil) in \(internalFile: "content/intern/aktuelt/\(head.id.slug).yml")"))
  }
}

extension Code {
  static let quoteWithoutConsent = Code(
    "quote-without-consent", .warning,
    title: Wording(nb: "Privatperson sitert uten samtykke", en: "A private person quoted without consent"),
    explanation: Wording(
      nb:
        "En som uttaler seg for seg selv, og er navngitt, skal ha sagt ja til å stå på nettstedet. Samtykket registreres i «content/intern/samtykker/», så noen vet når det går ut.",
      en:
        "Who speaks as a private person, and is named, must have agreed to be on the site. The consent is kept in “content/intern/samtykker/”, so that somebody knows when it ends."
    ),
    steps: Wording(
      nb: "Spør den som er sitert, registrer samtykket, og skriv det i «samtykke» i nyhetens interne fil.",
      en:
        "Ask whoever is quoted, record the consent, and write it in “consent” of the article’s internal file."
    ))
}
