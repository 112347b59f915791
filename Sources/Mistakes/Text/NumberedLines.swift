import Content

/// The sign that a line begins with where its writer counts: `a.`, `ii)`, `§ 2`, `1.2`. Markdown counts with numbers
/// alone, so that lines with these are one paragraph.
private struct LineNumber {
  /// What it looks like, which is the same in all lines of a list.
  let form: String
  /// As a letter or number, and as a Roman numeral: `i` is both.
  let values: [Numeral: Int]

  enum Numeral { case letter, roman, number }

  /// Nil for a line that begins with words.
  init?(_ words: String) {
    let first = words.prefix { !" \t\u{A0}".contains($0) }
    if first.first == "§" {
      let rest = first == "§" ? words.dropFirst().drop { " \u{A0}".contains($0) } : first.dropFirst()
      guard let number = Int(rest.prefix { $0.isASCII && $0.isNumber }) else { return nil }
      (form, values) = ("§", [.number: number])
      return
    }
    guard first.count < words.count else { return nil }
    let parts = first.split(separator: ".")
    if parts.count > 1, parts.allSatisfy({ $0.count < 3 && Int($0) != nil }),
      let last = parts.last.flatMap({ Int($0) })
    {
      form = parts.dropLast().joined(separator: ".") + (first.hasSuffix(".") ? ".1." : ".1")
      values = [.number: last]
      return
    }
    guard let end = first.last, ".)".contains(end) else { return nil }
    let isOpened = first.first == "("
    let sign = first.dropLast().dropFirst(isOpened ? 1 : 0)
    guard !sign.isEmpty, sign.allSatisfy({ $0.isASCII && $0.isLetter }),
      sign.allSatisfy(\.isUppercase) || sign.allSatisfy(\.isLowercase), !isOpened || end == ")"
    else { return nil }
    form = "\(isOpened ? "(" : "")\(sign.first?.isUppercase == true ? "A" : "a")\(end)"
    var values: [Numeral: Int] = [:]
    if sign.count == 1, let letter = sign.lowercased().utf8.first { values[.letter] = Int(letter) - 0x60 }
    if let index = romanNumerals.firstIndex(of: sign.lowercased()) { values[.roman] = index + 1 }
    guard !values.isEmpty else { return nil }
    self.values = values
  }

  var isFirst: Bool { values.values.contains(1) }

  func comes(after other: LineNumber) -> Bool {
    form == other.form && values.contains { numeral, value in other.values[numeral] == value - 1 }
  }
}

/// As far as a list in a text is counted.
private let romanNumerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

/// The first lines of a paragraph that count on from one another, the first of them as the first; what a point says
/// may continue on the lines between. Nil when no two do.
func countedLines(_ lines: [String]) -> [Int]? {
  var run: [(index: Int, number: LineNumber)] = []
  for (index, line) in lines.enumerated() {
    guard let number = LineNumber(line) else { continue }
    if let last = run.last?.number, number.comes(after: last) {
      run.append((index, number))
    } else if run.count < 2 {
      // In a sentence that goes on, `A. Hansen` and `§ 1` may come first on a line.
      let begins = index == 0 || [":", ".", "!", "?", "»", ")"].contains { lines[index - 1].hasSuffix($0) }
      run = number.isFirst && begins ? [(index, number)] : []
    }
  }
  return run.count > 1 ? run.map(\.index) : nil
}
