extension FoldedText {
  /// The digits of a sum in kroner whose size is a word: `143 tusen kroner`, `0,143 millioner kroner`, `kr 1,5 mill.`, `143 tkr`.
  ///
  /// Exact: what would leave øre is none. Nil below 10 000, and where nothing says that it is money, unless kroner are all
  /// that is asked about.
  func scaledSum(from start: Int, _ reading: NumberReading) -> [UInt8]? {
    guard start < words.count, isNumber(start), length(start) <= Self.mostDigits, beginsNumber(start) else {
      return nil
    }
    let (end, decimals) = number(from: start)
    guard end < words.count, let scale = scales[Array(word(end))],
      scale.isMoney || reading == .kroner || isMoney(around: start, end)
    else { return nil }
    return scaled((start..<end).flatMap { word($0) }, by: scale.zeros - decimals)
  }

  /// `143`, `0,143`, `1 250` and `1 250,5`: where the digits end, and how many of them are decimals.
  private func number(from start: Int) -> (end: Int, decimals: Int) {
    var end = start + 1
    while end - start < Self.mostGroups, isThousands(end) { end += 1 }
    guard isDecimals(end) else { return (end, 0) }
    return (end + 1, length(end))
  }

  /// Whether no digits before it belong to the same number: those of a year do not, in «i 2027 1,5 mill.».
  private func beginsNumber(_ start: Int) -> Bool { !isThousands(start) && !isDecimals(start) }

  /// Whether three digits go on with the number before them.
  private func isThousands(_ index: Int) -> Bool {
    isAfterNumber(index) && words[index].gap.contains(.isPlain) && length(index) == 3
      && length(index - 1) <= 3
  }

  /// Whether one comma or point is before them, as no one writes thousands of thousands.
  private func isDecimals(_ index: Int) -> Bool {
    isAfterNumber(index) && words[index].gap.isSuperset(of: [.joinsDigits, .isOne])
      && !words[index].gap.contains(.isPlain) && length(index) <= Self.mostDigits
  }

  private func isAfterNumber(_ index: Int) -> Bool {
    index > 0 && index < words.count && isNumber(index) && isNumber(index - 1)
      && !words[index].gap.contains(.hasDash)
  }

  /// A word for kroner before the number or within two words after its scale: `143 mill. norske kroner`.
  private func isMoney(around start: Int, _ scale: Int) -> Bool {
    if start > 0, moneyWords.contains(Array(word(start - 1))) { return true }
    return (scale + 1...scale + 2).contains { $0 < words.count && moneyWords.contains(Array(word($0))) }
  }

  private static let mostDigits = 9
  private static let mostGroups = 4
}

/// The digits with so many zeros more, without those that come first; nil when there are fewer places than none, or when
/// it is no sum that is looked for.
private func scaled(_ digits: [UInt8], by zeros: Int) -> [UInt8]? {
  var digits = digits
  for _ in 0..<max(0, -zeros) {
    guard digits.popLast() == 0x30 else { return nil }
  }
  digits += Array(repeating: 0x30, count: max(0, zeros))
  let sum = Array(digits.drop { $0 == 0x30 })
  return (5...12).contains(sum.count) ? sum : nil
}

/// A word for a size, folded: its zeros, and whether it says kroner itself.
private let scales: [[UInt8]: (zeros: Int, isMoney: Bool)] = {
  let words: [(String, Int, Bool)] = [
    ("tusen", 3, false), ("thousand", 3, false), ("mill", 6, false), ("million", 6, false),
    ("millioner", 6, false), ("millions", 6, false), ("mrd", 9, false), ("milliard", 9, false),
    ("milliarder", 9, false), ("billion", 9, false), ("tkr", 3, true), ("kkr", 3, true), ("tnok", 3, true),
    ("mkr", 6, true), ("mnok", 6, true), ("mrdkr", 9, true),
  ]
  return Dictionary(uniqueKeysWithValues: words.map { (Array($0.0.utf8), ($0.1, $0.2)) })
}()
