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
    if !hasText {
      words.append(String(decoding: source[directive.bodyRange.clamped(to: 0..<source.count)], as: UTF8.self))
    }
    units.append(words.filter { !$0.isEmpty }.joined(separator: " "))
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
