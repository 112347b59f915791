import Content
package import Diagnostics

extension BrokenField {
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
    return Mistakes.listSigns(in: Array(items), bytes, path)
  }
}

extension BrokenField {
  /// Items with another sign among those of a list: `– b`, `• b`, `-b` or `2. b` below `- a`.
  var mixedListSigns: Diagnostic? {
    let filled = nearby.filter { !$0.isEmpty(in: bytes) }
    guard let here = filled.firstIndex(where: { $0.range == line.range }),
      let odd = [here, here - 1].first(where: { filled.indices.contains($0) && otherSign(filled[$0]) != nil })
    else { return nil }
    // What is further in belongs to an item; the list ends where something else stands as far out.
    func goesOn(_ other: YAMLLine) -> Bool {
      other.indentation > filled[odd].indentation
        || other.indentation == filled[odd].indentation && (other.isItem || otherSign(other) != nil)
    }
    let list =
      filled[..<odd].reversed().prefix(while: goesOn).reversed() + filled[odd...].prefix(while: goesOn)
    let siblings = list.filter { $0.indentation == filled[odd].indentation }
    let signs = siblings.compactMap(otherSign)
    guard siblings.contains(where: \.isItem), let first = signs.first else { return nil }
    return .listSign(
      Location(path, bytes.trimmed(first)),
      fixIts: signs.map { FixIt(at: Location(path, $0), replacement: "- ") })
  }

  /// The sign of an item that is certainly none of a list here.
  private func otherSign(_ line: YAMLLine) -> Range<Int>? {
    guard !line.isItem, let sign = bytes.listSign(at: line.textStart, before: line.range.upperBound),
      bytes.isListSign(sign, before: line.range.upperBound)
    else { return nil }
    return sign
  }
}

/// Lines that were meant as items of a list and were read as one text: `– a`, `• a`, `-a`, `1. a` below one another, and `- b` below them.
func listSigns(in written: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let lines = written.count > 1 && written[0].isItem == false ? written.filter { !$0.isItem } : written
  let signs = lines.map { bytes.listSign(at: $0.textStart, before: $0.range.upperBound) }
  guard written.count > 1, signs.allSatisfy({ $0 != nil }) else { return nil }
  let places = signs.compactMap(\.self)
  guard let first = places.first else { return nil }
  let isCertain = zip(places, lines).allSatisfy { bytes.isListSign($0, before: $1.range.upperBound) }
  return .listSign(
    Location(path, bytes.trimmed(first)),
    fixIts: isCertain && (bytes.numbers(of: places).map(countsUp) ?? true)
      ? places.map { FixIt(at: Location(path, $0), replacement: "- ") } : [])
}

/// Whether numbers are those of items, which a list can do without: 1, 2, 3.
private func countsUp(_ numbers: [Int]) -> Bool { numbers == Array(1...max(1, numbers.count)) }

extension [UInt8] {
  /// Whether a sign is certainly that of an item: not the minus of a number, not the day of a date.
  func isListSign(_ sign: Range<Int>, before end: Int) -> Bool {
    let isTight = self[sign].last.map { !$0.isSpaceOrTab } ?? false
    if isTight, sign.upperBound < end, self[sign.upperBound].isDigit { return false }
    return !self[sign.lowerBound].isDigit || !startsMonth(at: sign.upperBound, before: end)
  }

  /// The numbers of signs that are numbers; nil when none is.
  fileprivate func numbers(of signs: [Range<Int>]) -> [Int]? {
    let numbers = signs.map {
      Int(text($0.lowerBound..<skip(from: $0.lowerBound, to: count, while: \.isDigit)))
    }
    return numbers.contains { $0 != nil } ? numbers.map { $0 ?? 0 } : nil
  }

  /// Whether the name of a month begins here, in Norwegian or English.
  func startsMonth(at start: Int, before end: Int) -> Bool {
    let word = text(start..<skip(from: start, to: end, while: \.isASCIILetter)).lowercased()
    return months.contains(word)
  }

  /// A sign that people begin items with, and the spaces after it; a plain dash only when no space follows it.
  func listSign(at start: Int, before end: Int) -> Range<Int>? {
    if start + 1 < end, self[start] == .dash, self[start + 1].isWord || self[start + 1] == .openBracket {
      return start..<start + 1
    }
    let digits = skip(from: start, to: end, while: \.isDigit)
    if digits > start, digits + 1 < end, ".)".utf8.contains(self[digits]), self[digits + 1] == .space {
      return start..<skip(from: digits + 1, to: end, while: \.isSpaceOrTab)
    }
    let signs: [StaticString] = ["–", "—", "•", "·", "▪", "◦", "‣", "o "]
    guard let sign = signs.first(where: { starts(with: $0, at: start, before: end) }) else { return nil }
    return start..<skip(from: start + sign.utf8CodeUnitCount, to: end, while: \.isSpaceOrTab)
  }
}

private let months: Set<String> = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember", "january", "february", "march", "may", "june", "july", "october", "december",
]

extension Code {
  package static let listSign = Code(
    "list-sign", .error,
    title: Wording(
      nb: "Listen har feil tegn foran punktene", en: "The list items begin with the wrong character"),
    explanation: Wording(
      nb: "Hvert punkt i en liste begynner med en vanlig bindestrek og et mellomrom.",
      en: "Each item of a list begins with a plain hyphen and a space."),
    example: Example(
      wrong: "hovedomrader:\n  – innbyggere\n  – handel", right: "hovedomrader:\n  - innbyggere\n  - handel"))
}

extension Diagnostic {
  static func listSign(_ place: Location, isNumbered: Bool = false, fixIts: [FixIt]) -> Diagnostic {
    if isNumbered {
      return Diagnostic(
        .listSign,
        Wording(
          nb: "det mangler mellomrom etter tallene i listen",
          en: "a space is missing after the numbers in the list"),
        at: place,
        help: Wording(nb: "skriv for eksempel «1. Program»", en: "write for example “1. Programme”"),
        fixIts: fixIts)
    }
    return Diagnostic(
      .listSign,
      Wording(
        nb: "punktene i listen begynner ikke med bindestrek og mellomrom",
        en: "the list items do not begin with a hyphen and a space"),
      at: place, help: Wording(nb: "skriv «- » foran hvert punkt", en: "write “- ” before each item"),
      fixIts: fixIts)
  }
}
