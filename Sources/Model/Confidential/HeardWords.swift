import Content
import Diagnostics

/// An open file as what it says, and what of it only leads somewhere.
///
/// Keywords and addresses are copied from page to page, and readers see neither: that two pages have them does not show
/// that a name is known (decision 55). Comments are read by nobody.
struct HeardWords {
  /// The file with spaces for all that readers do not read.
  private(set) var said: [UInt8]
  /// Words to search by and addresses, in lines.
  private(set) var unsaid: [UInt8] = []

  init(_ document: ContentDocument, _ fields: [FieldDescription]) {
    said = document.source
    keep(document.fields, fields, in: document.frontMatterRange)
    let body = document.body
    for index in body.nodes.indices where [.link, .image].contains(body.nodes[index].kind) {
      if !isPersonal(body.string(body.nodes[index].literal)) {
        silence(body.destinationRange(of: index, in: document.source))
      }
    }
    silenceDefinitions(from: document.frontMatterRange.upperBound)
  }

  init(_ register: ContentRegister, _ fields: [FieldDescription]) {
    said = register.source
    let entries = (register.root.items ?? [register.root]).flatMap { $0.entries ?? [] }
    keep(entries, fields, in: said.indices)
  }

  /// Adds what readers read otherwise than it is written.
  mutating func hear(_ line: [UInt8]) {
    said.append(UInt8(ascii: "\n"))
    said += line
  }

  /// Leaves of a part of the file the values that say something.
  private mutating func keep(
    _ entries: [YAMLNode.Entry], _ fields: [FieldDescription], in part: Range<Int>
  ) {
    let written = said
    for index in part where said[index] != UInt8(ascii: "\n") { said[index] = UInt8(ascii: " ") }
    for entry in entries {
      let field = fields.first { $0.name.matches(entry.key) }
      // The last part of the page's own address.
      let isHeard = field?.name.nb != "adresse"
      hear(entry.value, isHeard ? field?.heardType ?? .text : .sitePath, written)
    }
  }

  private mutating func hear(
    _ entries: [YAMLNode.Entry], _ fields: [FieldDescription], _ written: [UInt8]
  ) {
    for entry in entries {
      let field = fields.first { $0.name.matches(entry.key) }
      hear(entry.value, field?.heardType ?? .text, written)
    }
  }

  private mutating func hear(_ node: YAMLNode, _ type: FieldType, _ written: [UInt8]) {
    switch (node.value, type) {
    case (.scalar(let scalar), _):
      let range = node.range.clamped(to: written.indices)
      if type.isAddress, !isPersonal(scalar.text) {
        unsaid += written[range] + [UInt8(ascii: "\n")]
      } else {
        said.replaceSubrange(range, with: written[range])
      }
    case (.sequence(let items), .list(let element)): for item in items { hear(item, element, written) }
    case (.sequence(let items), _): for item in items { hear(item, type, written) }
    case (.mapping(let entries), .group(let fields)): hear(entries, fields, written)
    case (.mapping(let entries), .list(let element)):
      hear(YAMLNode(.mapping(entries), at: node.range), element, written)
    case (.mapping(let entries), .byYear(let fields)):
      for entry in entries { hear(entry.value, .group(fields), written) }
    case (.mapping(let entries), .localized(let element)):
      for entry in entries { hear(entry.value, element, written) }
    case (.mapping(let entries), _): for entry in entries { hear(entry.value, type, written) }
    }
  }

  /// `[label]: https://…`, which no node is made of; a footnote is read (CommonMark 0.31 §4.7).
  private mutating func silenceDefinitions(from start: Int) {
    var next = start
    while let opening = said.firstOffset(of: UInt8(ascii: "["), in: next..<said.count) {
      next = opening + 1
      guard opening == start || said[opening - 1] == UInt8(ascii: "\n"), next < said.count,
        said[next] != UInt8(ascii: "^")
      else { continue }
      let end = said.firstOffset(of: UInt8(ascii: "\n"), in: next..<said.count) ?? said.count
      if let bracket = said.firstOffset(of: UInt8(ascii: "]"), in: next..<end), bracket + 1 < end,
        said[bracket + 1] == UInt8(ascii: ":")
      {
        silence(opening..<end)
      }
      next = end
    }
  }

  private mutating func silence(_ range: Range<Int>) {
    unsaid += said[range] + [UInt8(ascii: "\n")]
    for index in range where said[index] != UInt8(ascii: "\n") { said[index] = UInt8(ascii: " ") }
  }
}

extension FieldDescription {
  /// Whether it says what something is called or is about; words to search by do not.
  var isHeard: Bool { name.nb != "sokeord" }

  /// Words to search by are as silent as an address.
  fileprivate var heardType: FieldType { isHeard ? type : .sitePath }
}

extension FieldType {
  fileprivate var isAddress: Bool {
    switch self {
    case .webAddress, .destination, .sitePath, .fileName: true
    case .list(let element), .localized(let element): element.isAddress
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period,
      .reportingPeriod, .choice, .language, .reference, .group, .byYear:
      false
    }
  }
}

/// Whether an address is somebody's own; others lead to what anybody may lead to.
func isPersonal(_ address: String) -> Bool { address.hasPrefix("mailto:") || address.hasPrefix("tel:") }
