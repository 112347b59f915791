import Content
import Diagnostics
import Model

extension Rule {
  /// A picture says what it shows, or is marked as decoration (WCAG 2.2, 1.1.1).
  static let pictureHasAlternative = Rule(.pictureWithoutAlternative) { (head: EntryHead, _) in
    fieldPicture(head) + head.texts.flatMap(picturesInText)
  }
}

private func fieldPicture(_ head: EntryHead) -> [Diagnostic] {
  guard head.common.picture != nil, head.common.isPictureDecorative != true,
    head.common.pictureAlternative.values.isEmpty
  else { return [] }
  return [finding(at: head.place(of: "bilde"), fieldHelp)]
}

private func picturesInText(_ text: EntryText) -> [Diagnostic] {
  text.body.nodes.indices.compactMap { index in
    let node = text.body.nodes[index]
    guard node.kind == .image, text.body.plainText(of: index).allSatisfy(\.isWhitespace) else { return nil }
    return finding(
      at: Location(text.path, Int(node.source.lowerBound)..<Int(node.source.upperBound)), textHelp)
  }
}

private func finding(at location: Location, _ help: Wording) -> Diagnostic {
  Diagnostic(
    .pictureWithoutAlternative,
    Wording(
      nb: "bildet mangler en tekst som sier hva det viser",
      en: "the picture has no text that says what it shows"),
    at: location, help: help)
}

private let fieldHelp = Wording(
  nb:
    "skriv for eksempel «bilde-alt: To barn på sykkel foran kirken», eller «bilde-pynt: ja» om det bare er pynt",
  en: "write for example “picture-alt: Two children on bicycles by the church”, or “picture-decorative: yes”")
private let textHelp = Wording(
  nb: "skriv hva bildet viser mellom klammene: ![To barn på sykkel foran kirken](bilde.jpg)",
  en:
    "write what the picture shows between the brackets: ![Two children on bicycles by the church](picture.jpg)"
)

extension Code {
  static let pictureWithoutAlternative = Code(
    "picture-without-alternative", .error,
    title: Wording(nb: "Bildet mangler bildetekst for blinde", en: "No alternative text"),
    explanation: Wording(
      nb:
        "Den som ikke ser bildet, får teksten lest opp. Si hva bildet viser, kort. Er det bare pynt, si det også.",
      en:
        "Those who do not see the picture have the text read to them. Say briefly what it shows; if it is only decoration, say so."
    ),
    example: Example(wrong: "![](torget.jpg)", right: "![Folkeliv på torget en sommerdag](torget.jpg)"))
}
