import Content

/// Reads what a stretch of a text says, unit by unit: sentences, addresses of links and pictures, settings of components.
struct UnitReader {
  private let body: MarkdownDocument
  private let source: [UInt8]
  private var units: [String] = []
  private var running: [UInt8] = []
  /// Of the links in the block that is being read, after whose words they come.
  private var addresses: [String] = []

  init(_ body: MarkdownDocument, _ source: [UInt8]) {
    self.body = body
    self.source = source
  }

  mutating func units(of nodes: Range<Int>) -> [String] {
    for index in nodes { read(index) }
    close()
    defer { units = [] }
    return units
  }

  private mutating func read(_ index: Int) {
    let node = body.nodes[index]
    switch node.kind {
    case .text, .code, .rawHTML, .codeBlock, .rawHTMLBlock: running += body.text[body.literalRange(index)]
    case .softBreak, .lineBreak: running.append(.space)
    case .role: readRole(node)
    case .link, .image: addresses.append("→ " + body.string(node.literal))
    case .directive: readDirective(node, hasText: Int(node.end) > index + 1)
    case .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .table, .tableHeader,
      .tableRow, .tableCell, .footnoteDefinition, .thematicBreak:
      close()
    case .document, .emphasis, .strong, .footnoteReference: break
    }
  }

  private mutating func readRole(_ node: MarkdownNode) {
    guard body.roles.indices.contains(Int(node.detail)) else { return }
    let role = body.roles[Int(node.detail)]
    running += Array("{\(role.name)}`\(role.text)`".utf8)
  }

  /// Its settings; what stands in it is read as text, unless it is a list of fields.
  private mutating func readDirective(_ node: MarkdownNode, hasText: Bool) {
    close()
    guard body.directives.indices.contains(Int(node.detail)) else { return }
    let directive = body.directives[Int(node.detail)]
    var words = ["{\(directive.name)}", directive.argument]
    for option in directive.options {
      words.append("\(option.key): \(option.value.words.joined(separator: " "))")
    }
    units.append(words.filter { !$0.isEmpty }.joined(separator: " "))
    guard !hasText else { return }
    let lines = source[directive.bodyRange.clamped(to: 0..<source.count)].split { $0 == 0x0A || $0 == 0x0D }
    units += lines.map { String(decoding: $0, as: UTF8.self) }.filter { !folded($0).isEmpty }
  }

  private mutating func close() {
    if !running.isEmpty { units += sentences(of: running) }
    units += addresses
    (running, addresses) = ([], [])
  }
}

extension YAMLNode {
  /// Every text in it, in the order written, names included.
  fileprivate var words: [String] {
    switch value {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let items): items.flatMap(\.words)
    case .mapping(let entries): entries.flatMap { [$0.key] + $0.value.words }
    }
  }
}

/// A text cut where a sign that ends a sentence is followed by white space and by what begins one. How it is cut changes
/// only how a difference is shown.
func sentences(of bytes: [UInt8]) -> [String] {
  plainSentences(of: bytes) ?? sentencesByCharacter(of: bytes)
}

private func sentencesByCharacter(of bytes: [UInt8]) -> [String] {
  var result: [String] = []
  var current = ""
  var mayEnd = false
  var isSpaced = false
  for character in String(decoding: bytes, as: UTF8.self) {
    if character.isWhitespace {
      isSpaced = true
      continue
    }
    if isSpaced, !current.isEmpty {
      if mayEnd, character.isUppercase || character == "«" || character == "“" {
        result.append(current)
        current = ""
      } else {
        current += " "
      }
    }
    isSpaced = false
    current.append(character)
    // A quotation mark or bracket after the sign belongs to the same sentence.
    mayEnd = ".!?".contains(character) || mayEnd && "»”\")".contains(character)
  }
  return current.isEmpty ? result : result + [current]
}

/// The same of a text in ASCII, Latin letters with marks and the signs that go with them, in which every scalar is a character: nearly
/// all are, and characters are taken apart by rules that cost a hundred times what a byte does. Nil for any other.
private func plainSentences(of text: [UInt8]) -> [String]? {
  let bytes = text.span
  var result: [String] = []
  var current: [UInt8] = []
  var (mayEnd, isSpaced) = (false, false)
  var offset = 0
  while offset < bytes.count {
    guard let sign = PlainSign(bytes, at: offset) else { return nil }
    defer { offset += sign.width }
    if sign.isSpace {
      isSpaced = true
      continue
    }
    if isSpaced, !current.isEmpty {
      if mayEnd, sign.mayBegin(text, at: offset) {
        result.append(String(decoding: current, as: UTF8.self))
        current = []
      } else {
        current.append(.space)
      }
    }
    isSpaced = false
    for index in offset..<offset + sign.width { current.append(bytes[index]) }
    mayEnd = sign.ends || mayEnd && sign.closes
  }
  return current.isEmpty ? result : result + [String(decoding: current, as: UTF8.self)]
}

/// A character of a plain text, by its bytes.
private struct PlainSign {
  let width: Int
  var isSpace = false
  /// Whether a sentence may end with it.
  var ends = false
  /// Whether it may stand after what ends a sentence, and belong to it.
  var closes = false
  /// Whether it opens a quotation.
  private var opens = false

  init?(_ bytes: Span<UInt8>, at offset: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      width = 1
      isSpace = first == .space || (0x09...0x0D).contains(first)
      ends = first == UInt8(ascii: ".") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
      closes = first == .doubleQuote || first == .closeParenthesis
      return
    }
    guard offset + 1 < bytes.count else { return nil }
    switch (first, bytes[offset + 1]) {
    case (0xC3...0xC8, _), (0xC9, 0x80...0x8F): width = 2
    case (0xC2, 0xA0): (width, isSpace) = (2, true)
    case (0xC2, 0xAB): (width, opens) = (2, true)
    case (0xC2, 0xBB): (width, closes) = (2, true)
    case (0xE2, 0x80):
      // Dashes, quotation marks and dots: U+2010 to U+2027.
      guard offset + 2 < bytes.count, (0x90...0xA7).contains(bytes[offset + 2]) else { return nil }
      width = 3
      opens = bytes[offset + 2] == 0x9C
      closes = bytes[offset + 2] == 0x9D
    default: return nil
    }
  }

  /// Whether a sentence may begin with it.
  func mayBegin(_ text: [UInt8], at offset: Int) -> Bool {
    if width == 1 { return text[offset] >= 0x41 && text[offset] <= 0x5A }
    return opens || text.text(offset..<offset + width).first?.isUppercase == true
  }
}
