import Content
import Diagnostics
import Model

extension Rule {
  /// A list from Word, whose points are characters and no list.
  static let wordBullet = Rule(.bulletCharacter, nodes: [.paragraph]) { passage, index in
    let nodes = passage.body.nodes
    guard index + 1 < nodes.count, nodes[index + 1].kind == .text else { return [] }
    let bytes = passage.body.text
    let start = Int(nodes[index + 1].literal.lowerBound)
    let end = Int(nodes[index + 1].literal.upperBound)
    guard let bullet = bullets.first(where: { bytes.holds($0, at: start, before: end) }) else { return [] }
    return [
      Diagnostic(
        .bulletCharacter,
        Wording(nb: "punktet fra Word blir ikke en liste", en: "a bullet from Word does not make a list"),
        at: passage.place(start..<start + bullet.count, in: nodes[index + 1]),
        help: Wording(
          nb: "skriv «- » foran hvert punkt, på hver sin linje",
          en: "write “- ” before each item, each on its own line"))
    ]
  }
}

private let bullets: [[UInt8]] = ["•", "·", "▪", "‣", "\u{F0B7}"].map { Array($0.utf8) }

extension Code {
  static let bulletCharacter = Code(
    "bullet-character", .warning, title: Wording(nb: "Punkt fra Word", en: "A bullet from Word"),
    explanation: Wording(
      nb: "Lister skrives med bindestrek og mellomrom, ett punkt på hver linje.",
      en: "Lists are written with a hyphen and a space, one item per line."),
    example: Example(wrong: "• Program\n• Priser", right: "- Program\n- Priser"))
}
