import Content
import Diagnostics
import Model

extension Rule {
  /// Soft hyphens and zero-width characters that came along from Word.
  static let wordResidue = Rule(
    .invisibleCharacter,
    phrase: Phrase(
      scope: .everywhere, firstBytes: [0xC2, 0xE2, 0xEF], secondBytes: [0xAD, 0x80, 0x81, 0xBB],
      match: { bytes, start, end in
        guard let found = invisible.first(where: { bytes.holds($0.bytes, at: start, before: end) }) else {
          return nil
        }
        return Phrase.Match(range: start..<start + found.bytes.count, written: found.name)
      },
      finding: { match, place in
        Diagnostic(
          .invisibleCharacter,
          Wording(
            nb: "usynlig tegn i teksten (\(match.written))", en: "an invisible character (\(match.written))"),
          at: place, help: Wording(nb: "slett tegnet", en: "delete the character"),
          fixIts: [FixIt(at: place, replacement: "")])
      }))

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
        Wording(nb: "punktet fra Word blir ikke en liste", en: "the bullet from Word does not make a list"),
        at: passage.place(start..<start + bullet.count, in: nodes[index + 1]),
        help: Wording(
          nb: "skriv «- » foran hvert punkt, på hver sin linje",
          en: "write “- ” before each item, on its own line"))
    ]
  }
}

/// The UTF-8 of characters that nobody sees; the joiner within emoji (U+200D) is not among them.
private let invisible: [(name: String, bytes: [UInt8])] = [
  ("U+00AD", [0xC2, 0xAD]), ("U+200B", [0xE2, 0x80, 0x8B]), ("U+2060", [0xE2, 0x81, 0xA0]),
  ("U+FEFF", [0xEF, 0xBB, 0xBF]),
]
private let bullets: [[UInt8]] = ["•", "·", "▪", "‣", "\u{F0B7}"].map { Array($0.utf8) }

extension Code {
  static let invisibleCharacter = Code(
    "invisible-character", .warning, title: Wording(nb: "Usynlig tegn", en: "An invisible character"),
    explanation: Wording(
      nb: "Myke bindestreker og tegn uten bredde følger med fra Word. De ødelegger søk og opplesing.",
      en: "Soft hyphens and characters of no width come along from Word. They break search and reading aloud."
    ), example: Code.Example(wrong: "Kongs\u{AD}berg", right: "Kongsberg"))

  static let bulletCharacter = Code(
    "bullet-character", .warning, title: Wording(nb: "Punkt fra Word", en: "A bullet from Word"),
    explanation: Wording(
      nb: "Lister skrives med bindestrek og mellomrom, ett punkt på hver linje.",
      en: "Lists are written with a hyphen and a blank, one item a line."),
    example: Example(wrong: "• Program\n• Priser", right: "- Program\n- Priser"))
}
