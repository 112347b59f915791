import Content
import Diagnostics
import Model

extension Rule {
  /// A link says where it leads, also when it is read by itself (WCAG 2.2, 2.4.4).
  static let linkText = Rule(.emptyLinkText, .vagueLinkText, nodes: [.link]) { passage, index in
    let text = passage.body.plainText(of: index)
    let bare = text.lowercased().drop { !$0.isLetter && !$0.isNumber }
    let place = passage.place(index)
    if text.allSatisfy(\.isWhitespace) { return hasPicture(passage, index) ? [] : [emptyText(at: place)] }
    let isAddress =
      text.mayBeAddress && (addressBeginnings.contains { bare.hasPrefix($0) } || bare.isPathOfSite)
    return isAddress || passage.ownVoice != nil && isVague(String(bare)) ? [vague(text, at: place)] : []
  }
}

private let addressBeginnings = ["http://", "https://", "www."]

extension String {
  /// False of nearly all that links say: every address has one of these signs.
  fileprivate var mayBeAddress: Bool { utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } }
}

/// A picture without a description in it has a finding of its own.
private func hasPicture(_ passage: Passage, _ index: Int) -> Bool {
  let nodes = passage.body.nodes
  return nodes[index..<max(index, Int(nodes[index].end))].contains { $0.kind == .image }
}

private func isVague(_ text: String) -> Bool {
  guard text.utf8.count <= 24 else { return false }
  let end = text.lastIndex { $0.isLetter || $0.isNumber }
  return vagueTexts.contains(String(end.map { text[...$0] } ?? ""))
}

extension StringProtocol {
  /// `ssb.no/befolkning`: one word, with a point in its first part and a slash after it.
  var isPathOfSite: Bool {
    guard let slash = firstIndex(of: "/"), !contains(where: \.isWhitespace) else { return false }
    let host = self[..<slash]
    guard let point = host.lastIndex(of: ".") else { return false }
    let ending = host[host.index(after: point)...]
    return ending.count > 1 && ending.allSatisfy(\.isLetter) && host.first?.isLetter == true
  }
}

private let vagueTexts: Set<String> = [
  "her", "klikk her", "trykk her", "klikk", "les mer", "les meir", "se her", "se mer", "mer", "lenke", "link",
  "lenken", "denne lenken", "denne siden", "denne", "dette", "side", "siden", "nettside", "nettsiden",
  "nettsida",
  "denne nettsiden", "website", "the website", "this website", "page", "the page", "this", "les mer her",
  "mer informasjon", "mer info",
  "here", "click here", "click", "read more", "more", "see more", "see here", "learn more", "this link",
  "this page", "more information", "more info",
]

private func emptyText(at place: Location) -> Diagnostic {
  Diagnostic(
    .emptyLinkText, Wording(nb: "lenken har ingen tekst", en: "the link has no text"), at: place,
    help: Wording(
      nb: "skriv hvor den fører mellom klammene: [program for boligdagen](…)",
      en: "write where it leads between the brackets: [programme of the housing day](…)"))
}

private func vague(_ text: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .vagueLinkText,
    Wording(
      nb: "lenketeksten «\(text)» sier ikke hvor lenken fører",
      en: "the link text “\(text)” does not say where it leads"),
    at: place,
    help: Wording(
      nb: "skriv hva leseren finner der: [program for boligdagen](…)",
      en: "write what the reader finds there: [programme of the housing day](…)"))
}

extension Code {
  static let emptyLinkText = Code(
    "empty-link-text", .error, title: Wording(nb: "Lenke uten tekst", en: "A link without text"),
    explanation: Wording(
      nb: "En lenke uten tekst kan ingen se, og skjermlesere leser opp hele adressen.",
      en: "Nobody can see a link without text, and screen readers read out its whole address."),
    example: Example(
      wrong: "[](https://www.kongsberg.kommune.no/)",
      right: "[Kongsberg kommune](https://www.kongsberg.kommune.no/)"))

  static let vagueLinkText = Code(
    "vague-link-text", .error, title: Wording(nb: "Lenketeksten sier ikke hvor", en: "A vague link text"),
    explanation: Wording(
      nb:
        "Mange går fra lenke til lenke. Da må teksten si hva som er i den andre enden. «Her» og «les mer» gjør ikke det.",
      en:
        "Many people move from link to link. The text must then say what is at the other end. “Here” and “read more” do not."
    ),
    example: Example(
      wrong: "For programmet, [klikk her](program.md).", right: "Se [programmet for boligdagen](program.md).")
  )
}
