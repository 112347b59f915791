import Content
import Diagnostics
import Model

extension Rule {
  /// A list from Word, whose points are characters and no list.
  static let wordBullet = Rule(.bulletCharacter, nodes: [.paragraph]) { passage, index in
    let marks = passage.bullets(in: index)
    // A single one within a paragraph may be a sign between words that happens to begin a line.
    guard let first = marks.first, first.node == index + 1 || marks.count > 1 else { return [] }
    let places = marks.compactMap { passage.place($0.range) }
    return [
      Diagnostic(
        .bulletCharacter,
        Wording(nb: "punktet fra Word blir ikke en liste", en: "a bullet from Word does not make a list"),
        at: passage.place(first.sign) ?? passage.place(index),
        help: Wording(
          nb: "skriv «- » foran hvert punkt, på hver sin linje",
          en: "write “- ” before each item, each on its own line"),
        fixIts: places.count == marks.count && passage.mayBecomeList(index)
          ? places.map { FixIt(at: $0, replacement: "- ") } + passage.backslashes(before: marks) : [])
    ]
  }
}

extension Passage {
  /// A bullet that begins a line: its sign, and the sign with the spaces after it.
  fileprivate struct Bullet {
    let node: Int
    let sign: Range<Int>
    let range: Range<Int>
  }

  /// The bullets that begin lines of a paragraph.
  fileprivate func bullets(in paragraph: Int) -> [Bullet] {
    let nodes = body.nodes
    return (paragraph + 1..<max(paragraph + 1, Int(nodes[paragraph].end))).compactMap { index in
      guard nodes[index].kind == .text, beginsLine(index) else { return nil }
      let (start, end) = (Int(nodes[index].literal.lowerBound), Int(nodes[index].literal.upperBound))
      guard let sign = bulletSigns.first(where: { body.text.holds($0, at: start, before: end) }) else {
        return nil
      }
      var last = start + sign.count
      while last < end, let space = spaces.first(where: { body.text.holds($0, at: last, before: end) }) {
        last += space.count
      }
      guard last < end || index + 1 < Int(nodes[paragraph].end) && !beginsLine(index + 1) else { return nil }
      return Bullet(node: index, sign: start..<start + sign.count, range: start..<last)
    }
  }

  /// The backslashes that break the lines before bullets, where no line needs to be broken in a list.
  fileprivate func backslashes(before marks: [Bullet]) -> [FixIt] {
    marks.map { body.nodes[$0.node - 1] }.filter { $0.kind == .lineBreak && $0.detail == 1 }.map { node in
      let start = Int(node.source.lowerBound)
      return FixIt(at: Location(text.path, start..<start + 1), replacement: "")
    }
  }

  /// Whether hyphens before its lines would certainly make a list of a paragraph: within an item they would make one
  /// inside the other, and what began as a heading or a quote after its bullet would become one.
  fileprivate func mayBecomeList(_ paragraph: Int) -> Bool {
    guard ![.item, .taskItem].contains(body.nodes[paragraph - 1].kind) else { return false }
    return bullets(in: paragraph).allSatisfy { bullet in
      let text = body.text[bullet.range.upperBound..<Int(body.nodes[bullet.node].literal.upperBound)]
      return !beginsBlock(text) && !text.starts(with: "[".utf8)
    }
  }
}

private let spaces: [[UInt8]] = [" ", "\t", "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}"].map {
  Array($0.utf8)
}

private let bulletSigns: [[UInt8]] = ["•", "·", "▪", "‣", "\u{F0B7}"].map { Array($0.utf8) }

extension Code {
  static let bulletCharacter = Code(
    "bullet-character", .warning, title: Wording(nb: "Punkt fra Word", en: "A bullet from Word"),
    explanation: Wording(
      nb: "Lister skrives med bindestrek og mellomrom, ett punkt på hver linje.",
      en: "Lists are written with a hyphen and a space, one item per line."),
    example: Example(wrong: "• Program\n• Priser", right: "- Program\n- Priser"))
}
