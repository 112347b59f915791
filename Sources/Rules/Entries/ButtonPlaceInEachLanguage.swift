import Diagnostics
import Model

extension Rule {
  /// A button is written once for all languages; the heading that it leads to is called something else in each.
  static let buttonPlaceInEachLanguage = Rule(
    .placeInOneLanguage,
    everyEntry: { head, site in
      guard site.isPublic(head.id) else { return [] }
      return head.destinations.sorted { $0.key < $1.key }.flatMap { address, target in
        lackingLanguages(target, head, site).map { placeMissing(address, in: $0, of: head) }
      }
    })
}

/// The languages in which both pages are shown and the heading is not there.
private func lackingLanguages(_ target: LinkTarget, _ head: EntryHead, _ site: SiteModel) -> [Language] {
  guard case .entry(let id, let own, let anchor?) = target, let page = site.head(id) else { return [] }
  return site.languages.published.filter { language in
    language != own && [head, page].allSatisfy { isShown($0, in: language, site) }
      && !site.hasHeading(anchor, on: id, in: language)
  }
}

private func isShown(_ head: EntryHead, in language: Language, _ site: SiteModel) -> Bool {
  head.text(in: language) != nil && head.isWritten(in: language) && site.hiding(head.id, in: language) == nil
}

private func placeMissing(_ address: String, in language: Language, of head: EntryHead) -> Diagnostic {
  let pieces = address.split(separator: "#", maxSplits: 1)
  let anchor = pieces.last.map(String.init) ?? ""
  return Diagnostic(
    .placeInOneLanguage,
    Wording(
      nb: "siden har ingen overskrift «#\(anchor)» i oversettelsen (\(language.tag))",
      en: "the page has no heading “#\(anchor)” in the translation (\(language.tag))"),
    at: head.place(of: "handling.adresse"),
    help: Wording(
      nb:
        "knappen fører til toppen av siden der; skriv «\(pieces.first ?? "")», så gjør den det på alle språk",
      en:
        "the button leads to the top of the page there; write “\(pieces.first ?? "")”, and it does in all languages"
    ))
}

extension Code {
  static let placeInOneLanguage = Code(
    "place-in-one-language", .warning,
    title: Wording(nb: "Overskriften finnes bare på ett språk", en: "A heading in one language only"),
    explanation: Wording(
      nb:
        "Adressen til en knapp står én gang for alle språk, men overskriften den fører til, heter noe annet i oversettelsen.",
      en:
        "The address of a button is written once for all languages, but the heading that it leads to has another name in the translation."
    ),
    example: Code.Example(
      wrong:
        "content/kampanjer/hjem.md\n  handling: {tekst: Finn jobb, adresse: ../sider/flytt.md#jobb}\ncontent/kampanjer/hjem.en.md\n  handling: {tekst: Find work}\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work",
      right:
        "content/kampanjer/hjem.md\n  handling: {tekst: Finn jobb, adresse: ../sider/flytt.md}\ncontent/kampanjer/hjem.en.md\n  handling: {tekst: Find work}\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work"
    ))
}
