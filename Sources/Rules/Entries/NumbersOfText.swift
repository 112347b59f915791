import Arithmetic
import Model

/// The numbers and e-mail addresses of a text, as both languages would have them.
struct NumbersOfText {
  /// In digits, without what separates thousands and with all their zeros.
  var all: [String] = []
  /// Where each of them stands, by the tokens of the text.
  private var places: [ClosedRange<Int>] = []
  /// What else the text may mean by a number, each as it would stand in digits: words, and days written short.
  private(set) var inWords: [String] = []
  /// Numbers in words that count something, in digits, and where they stand.
  private(set) var counted: [(place: ClosedRange<Int>, value: String)] = []
  /// How many units there are that another language would count in others, such as miles.
  private(set) var converted = 0
  /// How many numbers are of such a unit, and so none of `all`.
  private(set) var loose = 0
  /// Whether it has hours of twelve, some of which may be written without saying which half of the day they are of.
  private(set) var isAfternoon = false

  /// Which token is being read.
  private var token = 0
  private var last = Last.nothing
  private let language: Language

  /// What the words so far end with.
  private enum Last: Equatable {
    case nothing
    /// A number; another in groups of three goes on with it where nothing ends it.
    case number(mayGoOn: Bool)
    case word(String)
    /// «to hundre», which «og femti» adds to.
    case scaled(String)
    /// «2 til», “2 and”: what follows may be of the same size.
    case joined
  }

  /// Nil where hours are parted in words, and where there are too many numbers to be of one sentence or two.
  init?(in bytes: [UInt8], _ language: Language, _ words: NumberWords?) {
    self.language = language
    let tokens = tokens(of: bytes).map { token in
      (written: token.word, bare: token.word.trimmed { ".,:;!?'’".contains($0) }, token.isAfterDash)
    }
    for index in tokens.indices {
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1].bare : ""
      guard !partsHour(token.bare, before: next) else { return nil }
      if words == nil, allScales.contains(String(token.bare)) { return nil }
      self.token = index
      if token.2, last != .nothing { last = .joined }
      let before = index > 0 ? tokens[index - 1].bare : ""
      read(token.bare, ends: ".,:;".contains(token.written.last ?? " "), between: before, next, words)
      if all.count > mostFacts { return nil }
    }
  }

  /// Whether a number is among those of the text, in digits or in words.
  func says(_ value: String) -> Bool { all.contains(value) || inWords.contains(value) }

  /// Where some of `all` stand.
  func places(of numbers: [String]) -> [ClosedRange<Int>] {
    var left = Array(all.indices)
    return numbers.compactMap { number in
      guard let found = left.firstIndex(where: { all[$0] == number }) else { return nil }
      return places[left.remove(at: found)]
    }
  }

  private mutating func append(_ number: String, from first: Int? = nil) {
    all.append(number)
    places.append((first ?? token)...token)
  }

  /// The last number, and where it begins.
  private mutating func popLast() -> (number: String, from: Int)? {
    guard let number = all.popLast(), let place = places.popLast() else { return nil }
    return (number, place.lowerBound)
  }

  private mutating func read(
    _ bare: Substring, ends: Bool, between before: Substring, _ next: Substring, _ words: NumberWords?
  ) {
    let text = String(bare)
    if bare.contains("@") {
      append(text)
      last = .nothing
    } else if bare.contains(where: { "€$£°".contains($0) }) {
      converted += 1
      if bare.contains(where: \.isNumber) { loose += 1 }
      last = .nothing
    } else if convertedUnits.contains(text) {
      convert()
    } else if let zeros = words?.scales[text] {
      scale(by: zeros, words?.values[text])
    } else if language.tag != "en", let day = shortDay(bare) {
      // «30.6» is «30 June» in the other language.
      inWords += [day, text]
      last = .nothing
    } else if language.tag == "en", let half = half(bare) {
      add(half)
    } else if let (digits, zeros) = scaledNumber(bare, words) {
      last = .nothing
      add(digits)
      scale(by: zeros)
    } else if let parts = longDay(bare) {
      for part in parts { append(part) }
      last = .nothing
    } else if let digits = number(bare, language) {
      add(digits)
      last = .number(mayGoOn: !ends)
    } else if let value = words?.values[text] {
      if !addToScaled(value) {
        inWords.append(value)
        if words?.counts(text, between: before, next) == true { counted.append((token...token, value)) }
        last = .word(value)
      }
    } else if !(isScaled && ["og", "and"].contains(text)) {
      last = isNumber && joins.contains(text) ? .joined : .nothing
    }
  }

  /// «to hundre og femti» is one number.
  private mutating func addToScaled(_ value: String) -> Bool {
    guard case .scaled(let whole) = last, value.utf8.count < whole.utf8.count, whole.hasSuffix("0"),
      let first = digitValue(of: whole[...]), let second = digitValue(of: value[...])
    else { return false }
    inWords.append("\(first + second)")
    recount("\(first + second)")
    last = .scaled("\(first + second)")
    return true
  }

  /// What was counted a word or two before, «to», is more: «to hundre», «to hundre og femti».
  private mutating func recount(_ value: String) {
    guard let before = counted.last?.place, before.upperBound + 2 >= token else { return }
    counted[counted.count - 1] = (before.lowerBound...token, value)
  }

  private var isScaled: Bool {
    if case .scaled = last { true } else { false }
  }

  private var isNumber: Bool {
    switch last {
    case .number: true
    case .nothing, .word, .scaled, .joined: false
    }
  }

  /// «4 mil», «7 millioner euro»: what the other language says is another number.
  private mutating func convert() {
    converted += 1
    if isNumber, popLast() != nil { loose += 1 }
    last = .nothing
  }

  /// «83 millioner», “two thousand”; and the first of «2 til 3 millioner». `alone` is what the word is without a number,
  /// «hundre».
  private mutating func scale(by zeros: Int, _ alone: String? = nil) {
    switch last {
    case .number:
      guard let (number, first) = popLast(), let value = scaled(number, by: zeros) else { return }
      append(value, from: first)
      scaleFormer(by: zeros)
      isSized = true
      last = .number(mayGoOn: false)
    case .word(let word), .scaled(let word):
      guard let value = scaled(word, by: zeros) else { return }
      inWords.append(value)
      recount(value)
      last = .scaled(value)
    case .nothing, .joined:
      if let alone { inWords.append(alone) }
      last = alone.map { .scaled($0) } ?? .nothing
    }
  }

  private mutating func scaleFormer(by zeros: Int) {
    guard isRange, all.count > 1, let value = scaled(all[all.count - 2], by: zeros) else { return }
    all[all.count - 2] = value
    isRange = false
  }

  /// Whether the last number came right after another, «2 til 3».
  private var isRange = false
  /// Whether the last number is of a size, «2 millioner».
  private var isSized = false

  /// «15 000» and «32 86 60 00» are one number each.
  private mutating func add(_ digits: String) {
    let isGroup =
      last == .number(mayGoOn: true) && digits.allSatisfy(\.isNumber) && digits.utf8.count > 1
      && digits.utf8.count < 4
    if isGroup, let (number, first) = popLast() {
      append(number + digits, from: first)
    } else {
      append(withoutLeadingZero(digits))
      isRange = last == .joined && !isSized
      isSized = false
    }
    last = .number(mayGoOn: true)
  }

  /// “6 pm” makes another hour of the number before it; “I am” makes nothing.
  private mutating func add(_ half: (hour: String?, isAfternoon: Bool)) {
    defer { last = .nothing }
    let before = half.hour == nil && last == .number(mayGoOn: true) ? popLast() : nil
    guard let hour = half.hour ?? before?.number else { return }
    append(
      half.isAfternoon ? laterByTwelve(hour) : afterMidnight(withoutLeadingZero(hour)), from: before?.from)
    isAfternoon = isAfternoon || half.isAfternoon
  }
}

/// «08.45» is “8.45”; «0.5» is itself.
private func withoutLeadingZero(_ digits: String) -> String {
  digits.first == "0" && digits.dropFirst().first?.isNumber == true ? String(digits.dropFirst()) : digits
}

/// “12.15 am” is «0.15», and “12 am” is «0».
private func afterMidnight(_ hour: String) -> String {
  hour == "12" || hour.hasPrefix("12.") ? "0" + hour.dropFirst(2) : hour
}

/// “pm”, “a.m.” and “6.30pm”: which half of the day, and the hour when it is in the same word.
private func half(_ word: Substring) -> (hour: String?, isAfternoon: Bool)? {
  for (ending, isAfternoon) in [("pm", true), ("p.m", true), ("am", false), ("a.m", false)]
  where word.hasSuffix(ending) {
    let hour = word.dropLast(ending.count)
    if hour.isEmpty { return (nil, isAfternoon) }
    if let digits = number(hour, .en), digits.utf8.count < 6 { return (digits, isAfternoon) }
  }
  return nil
}

/// «halv åtte», «kvart over seks», “half past six”: no number of hours and minutes.
private func partsHour(_ word: Substring, before next: Substring) -> Bool {
  switch word {
  case "halv": next.first?.isNumber == true || NumberWords.norwegian.values[String(next)] != nil
  case "kvart": ["over", "på"].contains(next)
  case "half", "quarter": ["past", "to"].contains(next)
  default: false
  }
}

/// The day of `30.6` or `24.12`; nil for an hour.
private func shortDay(_ word: Substring) -> String? {
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, let day = digitValue(of: parts[0]), let month = digitValue(of: parts[1]) else {
    return nil
  }
  let isDay = (1...31).contains(day) && (1...12).contains(month) && (parts[1].utf8.count == 1 || day > 23)
  return isDay ? "\(day)" : nil
}

/// The day and the year of `1.5.2027`.
private func longDay(_ word: Substring) -> [String]? {
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[2].utf8.count == 4, let day = digitValue(of: parts[0]),
    let month = digitValue(of: parts[1]), (1...31).contains(day), (1...12).contains(month)
  else { return nil }
  return ["\(day)", String(parts[2])]
}

/// “83bn”: a number and its size in one word.
private func scaledNumber(_ word: Substring, _ words: NumberWords?) -> (String, zeros: Int)? {
  guard let words, word.first?.isNumber == true else { return nil }
  let scale = word.drop { $0.isNumber || $0 == "." || $0 == "," }
  guard let zeros = words.scales[String(scale)] else { return nil }
  return number(word.prefix(upTo: scale.startIndex), .en).map { ($0, zeros) }
}

/// A number without what separates its thousands, and with a point before its decimals and minutes; nil for what is none.
private func number(_ word: Substring, _ language: Language) -> String? {
  let bare =
    word.hasSuffix("th") || word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd")
    ? word.dropLast(2) : word
  guard bare.first?.isNumber == true, bare.utf8.allSatisfy({ $0.isDigit || ".,:".utf8.contains($0) }) else {
    return nil
  }
  if language.tag == "en", bare.contains(",") { return bare.filter { $0 != "," } }
  let digits = String(bare.map { ",:".contains($0) ? "." : $0 })
  // «18.00» and «18» are the same hour.
  return digits.hasSuffix(".00") ? String(digits.dropLast(3)) : digits
}

/// `1200000` of `1.2` with six zeros; nil where more decimals stand than that, or where it is no number of one point.
private func scaled(_ number: String, by zeros: Int) -> String? {
  let parts = number.split(separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count == 2 ? String(parts[1]) : ""
  guard parts.count < 3, decimals.utf8.count <= zeros else { return nil }
  let digits = parts[0] + decimals + String(repeating: "0", count: zeros - decimals.utf8.count)
  let value = digits.drop { $0 == "0" }
  return value.isEmpty ? nil : String(value)
}

private let joins: Set<String> = ["til", "to", "og", "and", "eller", "or"]

/// Beside them numbers are other ones in another language.
private let convertedUnits: Set<String> = [
  "mile", "miles", "mil", "mils", "mål", "dekar", "acres", "feet", "inches", "dollars", "dollar", "euro",
  "euros", "eur", "usd", "gbp", "pounds", "fahrenheit", "etasje", "floor", "storey", "tallet", "century",
  "prosentpoeng", "årene", "decade",
]
