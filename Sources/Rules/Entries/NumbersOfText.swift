import Arithmetic
import Model

/// The numbers and e-mail addresses of a text, as both languages would have them.
struct NumbersOfText {
  /// In digits, without what separates thousands and with all their zeros.
  var all: [String] = []
  /// What else the text may mean by a number, each as it would stand in digits: words, and days written short.
  private(set) var inWords: [String] = []
  /// Numbers in words that count something, as they are written and in digits.
  private(set) var counted: [(written: String, value: String)] = []
  /// How many units there are that another language would count in others, such as miles.
  private(set) var converted = 0
  /// How many numbers are of such a unit, and so none of `all`.
  private(set) var loose = 0
  /// Whether it has hours of twelve, some of which may be written without saying which half of the day they are of.
  private(set) var isAfternoon = false

  /// Of numbers that are written otherwise, how: `83000000` is «83 millioner».
  private var written: [String: String] = [:]
  private var last = Last.nothing
  private let language: Language

  /// What the words so far end with.
  private enum Last: Equatable {
    case nothing
    /// A number; another in groups of three goes on with it where nothing ends it.
    case number(mayGoOn: Bool)
    case word(String)
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
      if token.2, last != .nothing { last = .joined }
      let before = index > 0 ? tokens[index - 1].bare : ""
      read(token.bare, ends: ".,:;".contains(token.written.last ?? " "), between: before, next, words)
      if all.count > mostFacts { return nil }
    }
  }

  /// Whether a number is among those of the text, in digits or in words.
  func says(_ value: String) -> Bool { all.contains(value) || inWords.contains(value) }

  func asWritten(_ numbers: [String]) -> String {
    numbers.map { written[$0] ?? $0 }.joined(separator: ", ")
  }

  private mutating func read(
    _ bare: Substring, ends: Bool, between before: Substring, _ next: Substring, _ words: NumberWords?
  ) {
    let text = String(bare)
    if bare.contains("@") {
      all.append(text)
      last = .nothing
    } else if bare.contains(where: { "€$£°".contains($0) }) {
      converted += 1
      if bare.contains(where: \.isNumber) { loose += 1 }
      last = .nothing
    } else if convertedUnits.contains(text) {
      convert()
    } else if let zeros = words?.scales[text] {
      scale(by: zeros, text)
    } else if language.tag != "en", let day = shortDay(bare) {
      // «30.6» is «30 June» in the other language.
      inWords += [day, text]
      last = .nothing
    } else if language.tag == "en", let half = half(bare) {
      add(half)
    } else if let (digits, zeros) = scaledNumber(bare, words) {
      last = .nothing
      add(digits)
      scale(by: zeros, "", text)
    } else if let parts = longDay(bare) {
      all += parts
      last = .nothing
    } else if let digits = number(bare, language) {
      add(digits)
      last = .number(mayGoOn: !ends)
    } else if let value = words?.values[text] {
      inWords.append(value)
      if words?.counts(text, between: before, next) == true { counted.append((text, value)) }
      last = .word(value)
    } else {
      last = isNumber && joins.contains(text) ? .joined : .nothing
    }
  }

  private var isNumber: Bool {
    switch last {
    case .number: true
    case .nothing, .word, .joined: false
    }
  }

  /// «4 mil», «7 millioner euro»: what the other language says is another number.
  private mutating func convert() {
    converted += 1
    if isNumber, !all.isEmpty {
      all.removeLast()
      loose += 1
    }
    last = .nothing
  }

  /// «83 millioner», “two thousand”; and the first of «2 til 3 millioner».
  private mutating func scale(by zeros: Int, _ scale: String, _ whole: String? = nil) {
    switch last {
    case .number:
      guard let number = all.popLast(), let value = scaled(number, by: zeros) else { return }
      all.append(value)
      written[value] = whole ?? "\(number) \(scale)"
      scaleFormer(by: zeros, scale)
      last = .number(mayGoOn: false)
    case .word(let word):
      guard let value = scaled(word, by: zeros) else { return }
      inWords.append(value)
      counted.removeAll { $0.value == word }
      last = .nothing
    case .nothing, .joined: last = .nothing
    }
  }

  private mutating func scaleFormer(by zeros: Int, _ scale: String) {
    guard isRange, all.count > 1, written[all[all.count - 2]] == nil,
      let value = scaled(all[all.count - 2], by: zeros)
    else { return }
    written[value] = "\(all[all.count - 2]) \(scale)"
    all[all.count - 2] = value
    isRange = false
  }

  /// Whether the last number came right after another, «2 til 3».
  private var isRange = false

  /// «15 000» and «32 86 60 00» are one number each.
  private mutating func add(_ digits: String) {
    let isGroup =
      last == .number(mayGoOn: true) && digits.allSatisfy(\.isNumber) && digits.utf8.count > 1
      && digits.utf8.count < 4
    if isGroup { all[all.count - 1] += digits } else { all.append(withoutLeadingZero(digits)) }
    if !isGroup { isRange = last == .joined }
    last = .number(mayGoOn: true)
  }

  /// “6 pm” makes another hour of the number before it; “I am” makes nothing.
  private mutating func add(_ half: (hour: String?, isAfternoon: Bool)) {
    defer { last = .nothing }
    guard let hour = half.hour ?? (last == .number(mayGoOn: true) ? all.popLast() : nil) else { return }
    all.append(half.isAfternoon ? laterByTwelve(hour) : afterMidnight(withoutLeadingZero(hour)))
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
