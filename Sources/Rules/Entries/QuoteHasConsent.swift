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
