import Content
import Diagnostics
import Mistakes

/// What an editor typed, made fit to be written: LF line ends, composed letters, nothing at its ends.
struct PlainText {
  let text: String
  static let limit = 64 * 1024

  init(_ typed: String) throws(EditRefusal) {
    guard typed.utf8.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
    let lines = withLineFeeds(withLineEndsOfWord(typed, as: " "))
    if let scalar = lines.unicodeScalars.first(where: { $0.isForbidden || $0 == "\u{FEFF}" }) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      throw .forbiddenCharacter("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    }
    text = composed(lines.trimmingWhiteSpace)
    if text.isEmpty { throw .nothingToWrite }
  }
}

/// With a sign for each that ends a line or a page in Word and in web pages, and stands for nothing in a file: U+000B, U+2028 and its
/// like, which come along when a text is pasted.
package func withLineEndsOfWord(_ text: String, as sign: Unicode.Scalar) -> String {
  guard text.unicodeScalars.contains(where: lineEndsOfWord.contains) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    // A page break stands behind the end of its line.
    if scalar == "\u{0C}", result.last == "\n" || result.last == "\r" { continue }
    result.append(lineEndsOfWord.contains(scalar) ? sign : scalar)
  }
  return String(result)
}

let lineEndsOfWord: Set<Unicode.Scalar> = ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]

/// CRLF and CR as LF.
package func withLineFeeds(_ text: String) -> String {
  guard text.utf8.contains(.carriageReturn) else { return text }
  var result: [UInt8] = []
  var afterReturn = false
  for byte in text.utf8 {
    if byte == .carriageReturn {
      result.append(.newline)
    } else if byte != .newline || !afterReturn {
      result.append(byte)
    }
    afterReturn = byte == .carriageReturn
  }
  return String(decoding: result, as: UTF8.self)
}

extension String {
  var trimmingWhiteSpace: String {
    let bytes = Array(utf8)
    return bytes.text(bytes.trimmed(0..<bytes.count))
  }
}

/// The ways of writing a text as a scalar, the one nearest to how its place is written first. Which of them says just that
/// text there is found out by reading it.
struct ScalarForms {
  let text: String
  let lineEnding: [UInt8]

  /// `a`, `"a"`, `'a'`; on one line whatever the text.
  var inline: [[UInt8]] {
    let isPlain = !text.utf8.contains { $0 == .newline || $0 == .tab }
    let plain = isPlain ? [Array(text.utf8)] : []
    let isBare = !text.utf8.contains { $0 == .doubleQuote || $0 == .backslash }
    return plain + (isBare ? [doubleQuoted] + singleQuoted : singleQuoted + [doubleQuoted])
  }

  /// The first way that says just the text, as a value by itself, and that no finding is made of.
  func best(isInFlow: Bool) -> [UInt8] { inline.first { says($0, isInFlow) } ?? doubleQuoted }

  private func says(_ form: [UInt8], _ isInFlow: Bool) -> Bool {
    let bytes = Array((isInFlow ? "x: [" : "x: ").utf8) + form + Array((isInFlow ? "]\n" : "\n").utf8)
    let read = readFields(bytes, range: 0..<bytes.count, path: "x.yml")
    guard read.findings.isEmpty, let value = read.value?.entries?.first?.value else { return false }
    let scalar = isInFlow ? value.items.flatMap { $0.count == 1 ? $0[0] : nil } : value
    return scalar?.scalar?.text == text && scalar?.isEmpty == false
  }

  var doubleQuoted: [UInt8] {
    let escaped = text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case .doubleQuote, .backslash: [.backslash, byte]
      case .newline: Array("\\n".utf8)
      case .tab: Array("\\t".utf8)
      default: [byte]
      }
    }
    return [.doubleQuote] + escaped + [.doubleQuote]
  }

  /// Nothing where the text has line ends, which would be read as spaces.
  var singleQuoted: [[UInt8]] {
    if text.utf8.contains(where: { $0 == .newline || $0 == .tab }) { return [] }
    let doubled = text.utf8.flatMap { $0 == .singleQuote ? [$0, $0] : [$0] }
    return [[.singleQuote] + doubled + [.singleQuote]]
  }

  /// The lines of a literal, each after so many spaces; nothing where the first begins with a space of its own.
  func literal(header: [UInt8] = [UInt8(ascii: "|")], _ indentation: Int) -> [[UInt8]] {
    if text.hasPrefix(" ") || text.hasPrefix("\t") { return [] }
    return [header + lines(indentation) { [$0] }]
  }

  /// The same, folded: an empty line stands for a line end, and none is added within a paragraph.
  func folded(header: [UInt8], _ indentation: Int) -> [[UInt8]] {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.hasPrefix(" ") || $0.hasPrefix("\t") }) { return [] }
    return [header + lines(indentation) { $0.isEmpty || $0 == parts.first ? [$0] : ["", $0] }]
  }

  private func lines(_ indentation: Int, _ each: (Substring) -> [Substring]) -> [UInt8] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(each).flatMap { line in
      lineEnding + (line.isEmpty ? [] : spaces(indentation) + Array(line.utf8))
    }
  }

  /// In the place of a scalar that is there.
  func replacing(_ node: YAMLNode, in bytes: [UInt8], column: Int, isInFlow: Bool) -> [[UInt8]] {
    let usual = isInFlow || !text.contains("\n") ? inline : literal(column + 2) + inline
    let written = Array(bytes[node.range])
    let header = Array(written.prefix { !$0.isLineEnd })
    let indentation = written.contentIndentation ?? column + 2
    return switch node.scalar?.style {
    case .doubleQuoted: [doubleQuoted]
    case .singleQuoted: singleQuoted + [doubleQuoted]
    case .literal: literal(header: header, indentation) + usual
    case .folded: folded(header: header, indentation) + literal(indentation) + usual
    case .plain, nil: usual
    }
  }
}

extension [UInt8] {
  /// How far the lines of a block scalar are indented, by its first line with text.
  fileprivate var contentIndentation: Int? {
    var start = nextLine(after: line(at: 0).upperBound)
    while start < count {
      let content = line(at: start)
      let first = skip(from: content.lowerBound, to: content.upperBound) { $0 == .space }
      if first < content.upperBound { return first - start }
      start = nextLine(after: content.upperBound)
    }
    return nil
  }
}
