import Diagnostics

extension Slip {
  /// `"C:\dag"`: within double quotes, a backslash and the letter after it stand for another character.
  var backslash: Diagnostic? {
    guard says("unknown escape character") || says("did not find expected hexdecimal number"),
      !line.value.isEmpty
    else { return nil }
    let text = bytes.text(line.value)
    guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    let inner = text.dropFirst().dropLast().split(separator: "'", omittingEmptySubsequences: false)
    return .backslashInQuotes(Location(path, line.value), quoted: "'" + inner.joined(separator: "''") + "'")
  }

  /// The lines around the one that libyaml gave up at.
  private var nearby: ArraySlice<YAMLLine> { lines[max(0, index - 40)..<min(lines.count, index + 40)] }

  /// `[Boligdag](https://a.no)` in a field, where no link can be.
  var linkInField: Diagnostic? {
    guard let link = MarkdownLink(bytes.text(line.value)) else { return nil }
    return .linkInField(Location(path, line.value), link)
  }

  /// This line, or the one before, is a field written in another way.
  var looseField: Diagnostic? {
    let candidates = [line] + nearby.filter { $0.range.contains(problem.contextOffset) }
    return candidates.lazy.compactMap { LooseField($0, self.bytes) }.first.map {
      .looseField($0, bytes, path)
    }
  }

  /// Items of a list that begin with a star, as in Markdown.
  var listSigns: Diagnostic? {
    let items = nearby.filter { bytes.starts(with: "* ", at: $0.textStart, before: $0.range.upperBound) }
    guard let first = items.first, first.textStart <= line.textStart else {
      return nil
    }
    return .listSign(
      Location(path, first.textStart..<first.textStart + 1),
      fixIts: items.map { FixIt(at: Location(path, $0.textStart..<$0.textStart + 1), replacement: "-") })
  }

  /// Items with a sign of their own below a field, no further in than the field.
  var listBelowField: Diagnostic? {
    let around = nearby
    guard
      let field = around.lastIndex(where: { $0.key != nil && !$0.isItem && $0.textStart <= line.textStart }),
      around[field].value.isEmpty
    else { return nil }
    let items = around[(field + 1)...].prefix { $0.key == nil && !$0.isEmpty(in: bytes) }
    return Content.listSigns(in: Array(items), bytes, path)
  }

  /// A text on the line below its field, that does not begin further in than the field.
  var textUnderField: Diagnostic? {
    guard says("could not find expected ':'"),
      let place = lines.firstIndex(where: { $0.range.contains(problem.contextOffset) }),
      let field = lines[..<place].last(where: { !$0.isEmpty(in: bytes) }), let key = field.key
    else { return nil }
    let below = lines[place...].filter { !$0.isEmpty(in: bytes) && $0.key == nil }
    let value = bytes.text(field.value)
    let text = bytes.trimmed(lines[place].range)
    if [">", "|", ">-", "|-"].contains(value) {
      return .textNotIndented(
        Location(path, text), under: bytes.text(key) + ": " + value,
        fixIts: below.map {
          FixIt(at: Location(path, $0.range.lowerBound..<$0.range.lowerBound), replacement: "  ")
        })
    }
    guard value.isEmpty, below.count == 1 else { return nil }
    return .valueOnNextLine(
      Location(path, text), name: bytes.text(key), text: bytes.text(text),
      gap: (field.colon ?? key.upperBound) + 1..<text.lowerBound)
  }
}

/// `**Boligdag**` without its stars.
func withoutStars(_ text: String) -> String? {
  let inner = text.drop { $0 == "*" }
  let stars = text.count - inner.count
  guard (1...3).contains(stars), inner.count > stars, inner.hasSuffix(String(repeating: "*", count: stars))
  else {
    return nil
  }
  let plain = inner.dropLast(stars)
  return plain.contains("*") ? nil : String(plain)
}

/// A text that is one Markdown link.
struct MarkdownLink {
  let text: String
  let address: String

  init?(_ written: String) {
    guard written.hasPrefix("["), written.hasSuffix(")"), let middle = written.firstRange(of: "](") else {
      return nil
    }
    text = String(written[written.index(after: written.startIndex)..<middle.lowerBound])
    address = String(written[middle.upperBound...].dropLast())
    if text.isEmpty || address.isEmpty { return nil }
  }
}

/// Lines that were meant as items of a list and were read as one text: `– a`, `• a`, `-a`, `1. a` below one another.
func listSigns(in lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let signs = lines.map { bytes.listSign(at: $0.textStart, before: $0.range.upperBound) }
  guard lines.count > 1, signs.allSatisfy({ $0 != nil }) else { return nil }
  let places = signs.compactMap(\.self)
  guard let first = places.first else { return nil }
  return .listSign(
    Location(path, bytes.trimmed(first)),
    fixIts: places.map { FixIt(at: Location(path, $0), replacement: "- ") })
}

extension [UInt8] {
  /// A sign that people begin items with, and the blanks after it; a plain dash only when no blank follows it.
  fileprivate func listSign(at start: Int, before end: Int) -> Range<Int>? {
    if start + 1 < end, self[start] == .dash, self[start + 1].isWord || self[start + 1] == .openBracket {
      return start..<start + 1
    }
    let digits = skip(from: start, to: end, while: \.isDigit)
    if digits > start, digits + 1 < end, ".)".utf8.contains(self[digits]), self[digits + 1] == .space {
      return start..<skip(from: digits + 1, to: end, while: \.isBlank)
    }
    let signs: [StaticString] = ["–", "—", "•", "·", "▪", "◦", "‣", "o "]
    guard let sign = signs.first(where: { starts(with: $0, at: start, before: end) }) else { return nil }
    return start..<skip(from: start + sign.utf8CodeUnitCount, to: end, while: \.isBlank)
  }
}
