import Arithmetic
import Model

struct MonthDay: Equatable {
  let month: Int
  let day: Int

  func isDay(of date: CalendarDate) -> Bool { (month, day) == (date.month, date.day) }
}

/// The days that stand before another as of one whole with it: «17. til» of «17. til 19. juni», «5. og» of «5. og 12. mai».
struct EarlierDays {
  /// Whether every day between them is meant.
  let isRange: Bool
  /// As they are written.
  let days: [MonthDay]
  /// Where the first of them stands among the words, with its weekday and «fra».
  let start: Int

  static let joints: Set<String> = ["til", "–", "to", "through"]

  init(isRange: Bool, days: [MonthDay], start: Int) {
    self.isRange = isRange
    self.days = days
    self.start = start
  }

  init?(in words: [String], before index: Int, _ last: MonthDay, _ names: CalendarNames) {
    var index = index - 1
    func skipNames() {
      while index >= 0, ["den", "the"].contains(words[index]) || names.weekdayAlone(words[index]) != nil {
        index -= 1
      }
    }
    skipNames()
    guard index > 0 else { return nil }
    var isRange = Self.joints.contains(words[index])
    // «17., 24. juni og 1. juli» has a comma alone between the first two.
    let isListed = words[index].hasSuffix(".") && dayOfMonth(words[index]) != nil
    guard isRange || isListed || words[index] == "og" || words[index] == "and" else { return nil }
    if !isListed { index -= 1 }
    var found: [MonthDay] = []
    // «17., 24. juni og 1. juli»: a day without a month is of that of the day after it.
    while index >= 0,
      let (day, length) = Self.day(endingAt: index, of: words, in: found.first?.month ?? last.month, names)
    {
      found.insert(day, at: 0)
      index -= length
      skipNames()
      if isRange { break }
    }
    guard !found.isEmpty, index < 0 || !isClock(words[index].filter(\.isLetter)) else { return nil }
    if index >= 0 {
      let word = words[index]
      if ["mellom", "between"].contains(word), found.count == 1 { isRange = true }
      if ["fra", "frå", "from", "mellom", "between"].contains(word) { index -= 1 }
    }
    // «3. og 2. juni» and «19. til 17. juni» are something else.
    guard zip(found, found.dropFirst() + [last]).allSatisfy({ $0.month != $1.month || $0.day < $1.day })
    else {
      return nil
    }
    self.init(isRange: isRange, days: found, start: index + 1)
  }

  /// «17.», «17. juni», “June 17” or «17/6», that ends there, and how many words it is of.
  private static func day(
    endingAt index: Int, of words: [String], in month: Int, _ names: CalendarNames
  ) -> (MonthDay, length: Int)? {
    let word = words[index]
    let isEnglish = names.article == Array("the".utf8)
    if let day = dayOfMonth(word) {
      if isEnglish, index > 0, let own = names.month(words[index - 1]) {
        return (MonthDay(month: own, day: day), 2)
      }
      return (MonthDay(month: month, day: day), 1)
    }
    if index > 0, let own = names.month(word), let day = dayOfMonth(words[index - 1]) {
      return (MonthDay(month: own, day: day), 2)
    }
    if let day = NumericDay(word, isEnglish: isEnglish, besideDay: true) {
      return (MonthDay(month: day.month, day: day.day), 1)
    }
    // «17. desember 2027 til 3. januar 2028»
    guard index > 1, word.utf8.count == 4, word.utf8.allSatisfy(\.isDigit),
      names.month(words[index - 1]) != nil,
      let (day, length) = self.day(endingAt: index - 1, of: words, in: month, names)
    else { return nil }
    return (day, length + 1)
  }
}

func dayOfMonth(_ word: String) -> Int? {
  let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
  let digits = ["st", "nd", "rd", "th"].reduce(bare) { $0.hasSuffix($1) ? String($0.dropLast(2)) : $0 }
  return digits.utf8.count < 3 ? digitValue(of: digits).flatMap { (1...31).contains($0) ? $0 : nil } : nil
}

extension CalendarNames {
  /// «fredag», «fre.» and «fre», from Monday on as 0; «man» and “sat” are words of their own.
  func weekdayAlone(_ word: String) -> Int? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard bare.count > 3 || bare != word || !["man", "sat", "sun", "mon"].contains(bare) else { return nil }
    return weekdays.index(of: bare)
  }

  /// From 1 on.
  func month(_ word: String) -> Int? {
    let bytes = Array(word.utf8)
    let last = bytes.last == UInt8(ascii: ".") ? bytes.count - 1 : bytes.count
    guard let found = months.name(in: bytes, at: 0, before: bytes.count), found.end == last else {
      return nil
    }
    return found.index + 1
  }
}

extension Substring {
  /// In small letters, with the signs that days are written with, and without those that stand around them; a dash between
  /// two days is a word of its own.
  var wordsAroundDays: [String] {
    var words: [String] = []
    for part in unicodeScalars.split(whereSeparator: isAroundDays) {
      let word = String(Substring(part)).inSmallLetters
      let pieces = word.split(separator: "–", omittingEmptySubsequences: false)
      if pieces.count > 1 {
        // «17.–19. juni», and «17. juni – 2. juli» in three parts.
        for (index, piece) in pieces.enumerated() {
          if index > 0 { words.append("–") }
          if !piece.isEmpty { words.append(String(piece)) }
        }
      } else {
        words += hyphenated(word)
      }
    }
    return words.indices.filter { index in
      words[index] != "–"
        || index > 0 && index + 1 < words.count && mayEndDay(words[index - 1])
          && mayBeginDay(words[index + 1])
    }.map { words[$0] }
  }
}

private func isAroundDays(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\u{a0}", "\u{202f}", "\n", ",", ":", ";", "(", ")", "«", "»", "\"", "“", "”": true
  default: false
  }
}

/// «17.-19.» and «17/6-19/6» are two days; «18/6-27» and «2027-06-18» are one.
private func hyphenated(_ word: String) -> [String] {
  let parts = word.split(separator: "-")
  guard parts.count == 2, parts.allSatisfy({ $0.first?.isNumber == true }) else { return [word] }
  let areDays = parts.allSatisfy { dayOfMonth(String($0)) != nil } || parts.allSatisfy { $0.contains("/") }
  return areDays || parts[0].hasSuffix(".") ? [String(parts[0]), "–", String(parts[1])] : [word]
}

private func mayEndDay(_ word: String) -> Bool {
  let bytes = Array(word.utf8)
  return bytes.last?.isDigit == true
    || bytes.last == UInt8(ascii: ".") && bytes.dropLast().last?.isDigit == true
    || isMonth(word)
}

private func mayBeginDay(_ word: String) -> Bool { word.utf8.first?.isDigit == true || isCalendarName(word) }

/// As it is written: «17.–19. juni».
func spelt(_ words: ArraySlice<String>) -> String {
  words.joined(separator: " ").replacing(" – ", with: "–")
}
