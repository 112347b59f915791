import Content

/// A line of running text as it is written, and what it looks like.
struct TextLine {
  /// Without spaces at either end and without a sign that breaks the line.
  let text: Range<Int>
  /// The line's own end.
  let end: Int
  /// Whether it is broken on the page as well: two spaces or `\` at its end.
  let isBroken: Bool
  let kind: Kind
  /// Tabs between words.
  let tabs: Int
  let isPostcode: Bool
  let isShort: Bool
  let beginsAnew: Bool
  let endsSentence: Bool
  let endsWithAddress: Bool

  enum Kind {
    case words
    /// Begins with a pictograph, or with `a)`.
    case point
    /// Begins with a weekday, and says when.
    case hours
    /// Begins with a time of day.
    case clock
    /// Begins with a day of a month.
    case date
    /// `Telefon: 32 00 00 00`.
    case label
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var text = bytes.trimmed(range)
    let isEscaped = text.last.map { bytes[$0] == .backslash } ?? false
    isBroken = isEscaped || range.upperBound - text.upperBound > 1
    if isEscaped { text = text.lowerBound..<text.upperBound - 1 }
    self.text = text
    end = range.upperBound
    // «•⇥En» is one cell, with what Word puts before it.
    let sign = bytes.listSign(at: text.lowerBound, before: text.upperBound)?.upperBound ?? text.lowerBound
    tabs = bytes[sign..<text.upperBound].count { $0 == .tab }
    let words = bytes.text(text)
    let look = LineLook(words)
    kind = look.kind
    isPostcode = look.isPostcode
    isShort = words.count <= 45
    beginsAnew = words.first.map { $0.isUppercase || $0.isNumber || "«\"".contains($0) } ?? false
    endsSentence = words.last.map { ".!?:;,".contains($0) } ?? false
    endsWithAddress =
      words.split(separator: " ").last.map { word in
        word.contains("@") || word.contains("://") || word.hasPrefix("www.")
      } ?? false
  }
}

/// What a line's first words say of it.
private struct LineLook {
  let words: String
  let first: Substring
  let rest: Substring

  init(_ words: String) {
    self.words = words
    first = words.prefix { !" \t\u{A0}".contains($0) }
    rest = words.dropFirst(first.count).drop { " \t\u{A0}".contains($0) }
  }

  var kind: TextLine.Kind {
    if isPoint { return .point }
    guard words.count <= 80 else { return .words }
    if isWeekday, says { return .hours }
    if isClock { return .clock }
    if isDate { return .date }
    return isLabel ? .label : .words
  }

  /// Four digits and a place.
  var isPostcode: Bool {
    first.count == 4 && first.allSatisfy(\.isASCIIDigit) && rest.first?.isUppercase == true
      && rest.count <= 30
      && rest.allSatisfy { $0.isLetter || " -".contains($0) }
  }

  private var isPoint: Bool {
    if let scalar = words.unicodeScalars.first, isPictograph(scalar) { return true }
    guard first.hasSuffix(")") else { return false }
    let sign = first.dropLast().drop { $0 == "(" }
    if sign.count == 1 { return sign.allSatisfy { $0.isASCII && $0.isLetter } || first.hasPrefix("(") }
    return first.hasPrefix("(") && sign.count == 2 && sign.allSatisfy(\.isASCIIDigit)
  }

  private var isWeekday: Bool {
    let day = first.lowercased().prefix { $0.isLetter }
    return days.contains(String(day))
  }

  /// Whether it says when, or that it is closed.
  private var says: Bool {
    let rest = words.lowercased()
    return rest.contains(where: \.isNumber)
      || ["stengt", "lukket", "åpent", "åpen", "ope", "closed", "open"].contains { rest.contains($0) }
  }

  /// `18.00 Åpning`, `18:00–19:00`, `Kl. 18 Åpning`; a sum such as 18.50 has no words of a programme after it, and in a
  /// sentence a comma or a full stop may follow.
  private var isClock: Bool {
    let isNamed = first.lowercased() == "kl." || first.lowercased() == "kl"
    let time = isNamed ? rest.prefix { !" \t\u{A0}".contains($0) } : first
    let parts = time.prefix { $0.isASCIIDigit || ".:".contains($0) }.split { ".:".contains($0) }
    guard let hour = parts.first, (1...2).contains(hour.count) else { return false }
    if time.last.map({ ".,;".contains($0) }) ?? false { return false }
    if isNamed { return true }
    return parts.count == 2 && parts[1].count == 2 && (hour.count == 2 || time.contains(":"))
  }

  /// `17. juni`, `17.06.2027`.
  private var isDate: Bool {
    let parts = first.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, (1...2).contains(parts[0].count), parts[0].allSatisfy(\.isASCIIDigit) else {
      return false
    }
    if parts.count > 2, (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit) { return true }
    let month = rest.lowercased().prefix { $0.isLetter }
    return parts[1].isEmpty && monthNames.contains(String(month))
  }

  private var isLabel: Bool {
    guard words.count <= 60, words.first?.isUppercase == true, let colon = words.firstIndex(of: ":"),
      words.index(after: colon) < words.endIndex
    else { return false }
    let name = words[..<colon]
    return name.count <= 25 && name.split(separator: " ").count <= 3
      && words[words.index(after: colon)] == " "
      && !name.contains { ".,;!?«»".contains($0) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// Arrows, ticks, stars, boxes and pictures (Unicode 16, blocks from U+2190 on), which people put before points.
private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2190...0x21FF, 0x25A0...0x25A9, 0x25AC...0x25FF, 0x2600...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF,
    0x1F300...0x1FAFF:
    true
  default: false
  }
}

private let days: Set<String> = [
  "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag",
  "sundag", "mandager", "tirsdager", "onsdager", "torsdager", "fredager", "lørdager", "søndager", "man",
  "tirs",
  "tir", "ons", "tors", "tor", "fre", "lør", "søn", "hverdager", "kvardagar", "helg", "helger", "helligdager",
  "ukedager", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
  "wed",
  "thu", "fri", "sat", "sun", "weekdays", "weekends", "mondays", "tuesdays", "wednesdays", "thursdays",
  "fridays", "saturdays", "sundays",
]

private let monthNames: Set<String> = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember",
]
