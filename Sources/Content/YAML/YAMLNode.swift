/// A YAML value as written, with the range of UTF-8 bytes it stands at in its file.
///
/// Scalars are text always: what `no`, `0604` or `18:30` means is decided by the field's declaration.
package struct YAMLNode: Sendable {
  package var value: Value
  package var range: Range<Int>
  /// Of a mapping: keys that are written but could not be read; a finding stands at each, so nobody asks for them
  /// again. `YAMLNode.anyKey` among them means that any key may be.
  package var unreadableKeys: [String] = []

  package enum Value: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Scalar: Sendable {
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  package enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// One `key: value` of a mapping; duplicates are kept, in the order written.
  package struct Entry: Sendable {
    package var key: String
    package var keyRange: Range<Int>
    package var value: YAMLNode

    package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension YAMLNode {
  /// Stands in `unreadableKeys` for keys whose names could not be read.
  package static let anyKey = "*"

  /// Whether a key of this name may have been written though it could not be read, so that its absence says nothing.
  package func mayHold(_ key: String) -> Bool { unreadableKeys.mayHold(key) }

  package var entries: [Entry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  package var items: [YAMLNode]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  /// Whether nothing was written: an empty plain scalar, `~`, `null`, or nothing between quotes.
  package var isEmpty: Bool {
    guard case .scalar(let scalar) = value else { return false }
    let text = scalar.text
    // Nearly all begin with a letter or a digit, and are longer than the longest word for nothing.
    let mayBeBlank = text.utf8.first.map { $0 <= 0x20 || $0 >= 0x80 } ?? true
    if mayBeBlank, text.allSatisfy(\.isWhitespace) { return true }
    return text.utf8.count <= 4 && scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(text)
  }
}

extension YAMLNode {
  /// Whether a mapping has keys, but none whose value could be read.
  package var hasLostAll: Bool { entries?.isEmpty == true && !unreadableKeys.isEmpty }

  /// Where the last thing in a collection ends; nil when it is empty.
  package var lastEnd: Int? {
    switch value {
    case .scalar: nil
    case .sequence(let items): items.last?.range.upperBound
    case .mapping(let entries): entries.last.map { max($0.keyRange.upperBound, $0.value.range.upperBound) }
    }
  }
}

extension [String] {
  func mayHold(_ key: String) -> Bool { contains(key) || contains(YAMLNode.anyKey) }
}
