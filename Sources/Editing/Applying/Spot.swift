import Content
import Model

/// Where a value is in a file, or as far as the way to it goes.
struct Spot {
  /// What is there, from everything in the file on; each lies in the one before.
  private(set) var links: [Link]
  /// The steps to what is not there.
  private(set) var missing: ArraySlice<ValuePath.Step>
  /// The declarations of what `missing` leads through; the last is that of the value.
  private(set) var type: FieldType
  /// The names that the missing steps have in bokmål and English.
  private(set) var names: [FieldName?] = []

  struct Link {
    /// How it is reached; nil for everything in the file.
    let step: ValuePath.Step?
    let node: YAMLNode
    /// Its name, where it is a part of a mapping.
    let key: Range<Int>?
    let type: FieldType
    /// Whether it lies between brackets.
    let isInFlow: Bool
  }

  /// What is at the end of the way that is there.
  var last: Link { links[links.count - 1] }
  /// The value, when it is there.
  var value: Link? { missing.isEmpty ? last : nil }

  init(
    _ reading: FieldReading, _ steps: [ValuePath.Step], _ file: EditedFile
  ) throws(EditRefusal) {
    let root =
      reading.root ?? YAMLNode(.mapping([]), at: reading.fields.upperBound..<reading.fields.upperBound)
    links = [Link(step: nil, node: root, key: nil, type: file.type, isInFlow: false)]
    missing = []
    type = file.type
    for (index, step) in steps.enumerated() {
      let (inner, name) = try Self.declaration(of: step, in: type)
      guard missing.isEmpty, let found = try Self.find(step, name, in: last, reading, file) else {
        if missing.isEmpty { missing = steps[index...] }
        type = inner
        names.append(name)
        continue
      }
      // The words of the file's own language may stand without its name.
      links.append(
        Link(
          step: step, node: found.node, key: found.key, type: inner,
          isInFlow: last.isInFlow || last.node.isFlow(in: reading.bytes)))
      type = inner
    }
  }

  private static func declaration(
    of step: ValuePath.Step, in type: FieldType
  ) throws(EditRefusal) -> (FieldType, FieldName?) {
    switch (step, type) {
    case (.language, .localized(let inner)): return (inner, nil)
    case (.field(let name), .group(let fields)):
      guard let field = fields.first(where: { $0.name.nb == name }) else { throw .noSuchField(name) }
      return (field.type, field.name)
    case (.item, .list(let element)): return (element, nil)
    case (.year, .byYear(let fields)): return (.group(fields), nil)
    case (.field, .localized(let inner)), (.item, .localized(let inner)), (.year, .localized(let inner)):
      return try declaration(of: step, in: inner)
    case (.field, _), (.item, _), (.language, _), (.year, _): throw .noSuchField(step.text)
    }
  }

  /// Nil when it is not there.
  private static func find(
    _ step: ValuePath.Step, _ name: FieldName?, in link: Link, _ reading: FieldReading, _ file: EditedFile
  ) throws(EditRefusal) -> (node: YAMLNode, key: Range<Int>?)? {
    let node = link.node
    if node.isEmpty { return nil }
    if reading.hasRefusedRows(node) { throw .unreadable }
    if case .item(let index) = step {
      guard let items = node.items else { throw .unreadable }
      return index < items.count ? (items[index], nil) : nil
    }
    guard let entries = node.entries else {
      guard case .language(let language) = step, node.scalar != nil else { throw .unreadable }
      return language == file.language ? (node, link.key) : nil
    }
    let found = entries.filter { step.matches($0.key, name) }
    guard found.count < 2 else { throw .unreadable }
    if found.isEmpty, node.unreadableKeys.contains(where: { $0 == YAMLNode.anyKey || step.matches($0, name) })
    {
      throw .unreadable
    }
    return found.first.map { ($0.value, $0.keyRange) }
  }
}

extension ValuePath.Step {
  /// Whether a key as written is this step.
  func matches(_ key: String, _ name: FieldName?) -> Bool {
    switch self {
    case .field: name?.matches(key) ?? false
    case .language(let language): Language(key) == language
    case .year(let year): ReportingPeriod(key).map { $0.part == .year && $0.year == year } ?? false
    case .item: false
    }
  }
}

extension YAMLNode {
  /// Whether it is a collection between brackets.
  func isFlow(in bytes: [UInt8]) -> Bool {
    guard scalar == nil, range.lowerBound < bytes.count else { return false }
    return bytes[range.lowerBound] == .openBrace || bytes[range.lowerBound] == .openBracket
  }
}
