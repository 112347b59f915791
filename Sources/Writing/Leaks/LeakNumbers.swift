/// A number that is telling, by its digits.
struct TellingNumber {
  let form: LeakUnit.Form
  let digits: FoldedText
}

/// What numbers are in a text.
enum NumberReading {
  /// Telephones, accounts and the like by how they are grouped, and sums by the words beside them.
  case anything
  /// Kroner, whatever stands beside them.
  case kroner
}

/// Telephones of eight digits (`900 00 000`, `90 00 00 00`), long numbers of nine or eleven, and sums from 10 000 kroner.
func numbers(in text: FoldedText, as reading: NumberReading) -> [TellingNumber] {
  var found: [TellingNumber] = []
  for run in digitRuns(in: text) {
    for part in run.split(before: { text.words[$0].gap.contains(.hasDash) }) {
      for sum in part.compactMap({ text.scaledSum(from: $0, reading) }) {
        found.append(TellingNumber(form: .sum, digits: FoldedText(digits: sum)))
      }
      if let sum = sum(part, in: text, reading) { found.append(TellingNumber(form: .sum, digits: sum)) }
    }
    guard reading == .anything else { continue }
    for start in run.indices {
      if let digits = withoutCountryCode(text.word(start)) {
        found.append(TellingNumber(form: .number, digits: FoldedText(digits: digits)))
      }
      for groups in telephoneGroups
      where run[start...].prefix(groups.count).map(text.length).elementsEqual(groups) {
        let words = run[start...].prefix(groups.count)
        guard words.dropFirst().allSatisfy({ text.words[$0].gap.contains(.isPlain) }) else { continue }
        let digits = words.flatMap { text.word($0) }
        if isTelephone(digits) || groups.reduce(0, +) > 8 {
          found.append(TellingNumber(form: .number, digits: FoldedText(digits: digits)))
        }
      }
    }
  }
  return found
}

/// The telephone of a word that begins with Norway's code: `4790000000`.
private func withoutCountryCode(_ word: ArraySlice<UInt8>) -> [UInt8]? {
  let code = [10: "47", 12: "0047"][word.count]
  guard let code, word.starts(with: code.utf8) else { return nil }
  let digits = Array(word.dropFirst(code.utf8.count))
  return isTelephone(digits) ? digits : nil
}

private let telephoneGroups = [[8], [3, 2, 3], [2, 2, 2, 2], [9], [11], [3, 3, 3], [4, 2, 5], [6, 5]]

/// Eight digits that do not begin with 0 or 1, and are no date (20270915).
private func isTelephone(_ digits: [UInt8]) -> Bool {
  guard digits.count == 8, digits[0] > 0x31 else { return false }
  return !digits.starts(with: Array("20".utf8)) || digits[4] > 0x31
}

/// Words of digits with nothing between them but what groups digits.
private func digitRuns(in text: FoldedText) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var index = 0
  while index < text.words.count {
    guard text.isNumber(index) else {
      index += 1
      continue
    }
    let start = index
    index += 1
    while index < text.words.count, text.isNumber(index), text.words[index].gap.contains(.joinsDigits) {
      index += 1
    }
    runs.append(start..<index)
  }
  return runs
}

extension Range<Int> {
  /// The parts that a range falls into when each begins at a position that is asked for.
  fileprivate func split(before begins: (Int) -> Bool) -> [Range<Int>] {
    let starts = [lowerBound] + dropFirst().filter(begins)
    return zip(starts, starts.dropFirst() + [upperBound]).map { $0..<$1 }
  }
}

/// `150 000` and `150000`, where it is said to be kroner.
private func sum(_ run: Range<Int>, in text: FoldedText, _ reading: NumberReading) -> FoldedText? {
  // The last thousands of a run are the sum: «i 2027 150 000 kroner».
  var start = run.upperBound - 1
  if text.length(start) == 2, run.count > 1, text.length(start - 1) == 3 { start -= 1 }
  let last = start
  while start > run.lowerBound, text.length(start) == 3, text.length(start - 1) <= 3 { start -= 1 }
  let digits = (start...last).flatMap { text.word($0) }
  guard (5...12).contains(digits.count) else { return nil }
  guard reading == .kroner || text.isMoney(from: start, to: run.upperBound) else { return nil }
  return FoldedText(digits: digits)
}

extension FoldedText {
  init(digits: [UInt8]) {
    letters = digits
    words = [Word(start: 0, gap: []), Word(start: Int32(digits.count), gap: [])]
  }

  func isNumber(_ index: Int) -> Bool {
    let start = Int(words[index].start)
    return start < end(ofWord: index) && letters[start] &- 0x30 < 10
  }

  func length(_ index: Int) -> Int { end(ofWord: index) - Int(words[index].start) }

  /// Whether the words from one to before another are said to be kroner: `kr 150 000`, `150 000 kroner`, `150.000,-`.
  func isMoney(from start: Int, to end: Int) -> Bool {
    let (start, end) = span(around: start, end)
    if start > 0, moneyWords.contains(Array(word(start - 1))) { return true }
    // «150 000,00 kroner»
    let isWhole = end >= words.count || !isNumber(end) || length(end) != 2
    let after = isWhole ? end : end + 1
    guard after < words.count else { return false }
    return words[after].gap.contains(.isKroner) || moneyWords.contains(Array(word(after)))
  }
}

extension FoldedText {
  /// All of a span of numbers that one is an end of: `kr 15 000–200 000`.
  private func span(around start: Int, _ end: Int) -> (Int, Int) {
    var (first, last) = (start, end)
    let longest = 6
    if isNumber(first), words[first].gap.contains(.hasDash) {
      while first > 0, start - first < longest, isNumber(first - 1) { first -= 1 }
    }
    if last < words.count, isNumber(last), words[last].gap.contains(.hasDash) {
      while last < words.count, last - end < longest, isNumber(last) { last += 1 }
    }
    return (first, last)
  }
}

let moneyWords: Set<[UInt8]> = Set(
  ["kr", "kroner", "krone", "nok", "price", "amount", "belop", "sum"].map { Array($0.utf8) })

/// The numbers that are looked for, by their digits.
struct NumberIndex: Sendable {
  private var units: [UInt64: [Int]] = [:]

  init(_ all: [LeakUnit]) {
    for (index, unit) in all.enumerated() where unit.form == .number || unit.form == .sum {
      guard let digits = Digits(unit.text.letters[...]) else { continue }
      units[digits.key, default: []].append(index)
    }
  }

  /// Every number of a text that is among them, whatever groups its digits; a round sum only beside a word for kroner.
  func matches(in text: FoldedText, _ all: [LeakUnit], _ take: (_ unit: Int) -> Void) {
    guard !units.isEmpty else { return }
    for start in text.words.indices where text.isNumber(start) {
      var digits = Digits()
      var end = start
      repeat {
        guard digits.append(text.word(end)) else { break }
        end += 1
        for unit in units[digits.key] ?? []
        where all[unit].form == .number
          || text.isSum(
            Array(text.letters[Int(text.words[start].start)..<text.end(ofWord: end - 1)]), from: start,
            to: end, of: all[unit].ownedBy)
        {
          take(unit)
        }
      } while end < text.words.count && text.isNumber(end) && text.words[end].gap.contains(.joinsDigits)
      for unit in withCountryCode(text.word(start)) { take(unit) }
      if let sum = text.scaledSum(from: start, .anything) {
        for unit in Digits(sum[...]).flatMap({ units[$0.key] }) ?? [] where all[unit].form == .sum {
          take(unit)
        }
      }
    }
  }

  /// Telephones that a word is, with the country's code before it in one: `4790000000`.
  private func withCountryCode(_ word: ArraySlice<UInt8>) -> [Int] {
    let code =
      switch word.count {
      case 10: "47"
      case 12: "0047"
      default: ""
      }
    guard !code.isEmpty, word.starts(with: code.utf8) else { return [] }
    return Digits(word.dropFirst(code.utf8.count)).flatMap { units[$0.key] } ?? []
  }
}

/// Up to 15 digits in a row, more than any telephone, account or sum has.
private struct Digits {
  /// The digits after a 1, so that zeros before others count.
  private(set) var key: UInt64 = 1
  private var count = 0

  init() {}

  init?(_ letters: ArraySlice<UInt8>) {
    guard append(letters) else { return nil }
  }

  /// False, without effect, when they would be too many.
  mutating func append(_ letters: ArraySlice<UInt8>) -> Bool {
    guard count + letters.count <= 15 else { return false }
    for letter in letters { key = key * 10 + UInt64(letter &- 0x30) }
    count += letters.count
    return true
  }
}

extension FoldedText {
  /// Whether digits are a sum by themselves: all the thousands of a number, and kroner unless it is too odd to be another, or stands
  /// beside the name of whose sum it is: «Varden AS har en avtale på 65 000 i året», or in one row of a table.
  fileprivate func isSum(
    _ digits: [UInt8], from start: Int, to end: Int, of owner: Set<[UInt8]>
  ) -> Bool {
    let follows = start > 0 && isNumber(start - 1) && length(start - 1) <= 3 && length(start) == 3
    if follows, words[start].gap.groupsThousands { return false }
    if end < words.count, isNumber(end), length(end) == 3, words[end].gap.groupsThousands { return false }
    if isMoney(from: start, to: end) { return true }
    return isBare(from: start, to: end) && (!isRound(digits) || isBeside(owner, start, end))
  }

  private func isBeside(_ owner: Set<[UInt8]>, _ start: Int, _ end: Int) -> Bool {
    let longest = 12
    let near = max(0, start - longest)..<min(words.count - 1, end + longest)
    return !owner.isEmpty && near.contains { owner.contains(Array(word($0))) }
  }
}

extension FoldedText.Gap {
  fileprivate var groupsThousands: Bool { contains(.joinsDigits) && !contains(.hasDash) }
}

/// Whether a sum is whole thousands, so that other things may well be as many.
private func isRound(_ digits: [UInt8]) -> Bool { digits.suffix(3).allSatisfy { $0 == 0x30 } }
