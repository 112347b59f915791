extension FoldedText {
  /// The digits of a sum in kroner whose size is a word: `143 tusen kroner`, `0,143 millioner kroner`, `kr 1,5 mill.`, `143 tkr`.
  ///
  /// Exact: what would leave øre is none. Nil below 10 000, and where nothing says that it is money, unless kroner are all
  /// that is asked about.
  func scaledSum(from start: Int, _ reading: NumberReading) -> [UInt8]? {
    guard start < words.count, isNumber(start), length(start) <= Self.mostDigits, beginsNumber(start) else {
      return nil
    }
    for (end, decimals) in readings(from: start) {
      guard end < words.count, let scale = scales[Array(word(end))] else { continue }
      guard scale.isMoney || reading == .kroner || isMoney(around: start, end) else { return nil }
      let digits = (start..<end).flatMap { word($0) }
      return scaled(digits, by: scale.zeros - decimals)
    }
    return nil
  }

  /// `143`, `0,143`, and `1 250`: where the digits end, and how many of them are decimals.
  private func readings(from start: Int) -> [(end: Int, decimals: Int)] {
    let next = start + 1
    guard next < words.count, isNumber(next), words[next].gap.contains(.joinsDigits),
      !words[next].gap.contains(.hasDash), length(next) <= Self.mostDigits
    else { return [(next, 0)] }
    // A space or hyphen groups thousands; a comma or point begins decimals, as no one writes thousands of thousands.
    return [(next + 1, words[next].gap.contains(.isPlain) ? 0 : length(next))]
  }

  /// Whether no digits before it belong to the same number.
  private func beginsNumber(_ start: Int) -> Bool {
    guard start > 0, isNumber(start - 1) else { return true }
    return !words[start].gap.contains(.joinsDigits) || words[start].gap.contains(.hasDash)
  }

  /// A word for kroner before the number or within two words after its scale: `143 mill. norske kroner`.
  private func isMoney(around start: Int, _ scale: Int) -> Bool {
    if start > 0, moneyWords.contains(Array(word(start - 1))) { return true }
    return (scale + 1...scale + 2).contains { $0 < words.count && moneyWords.contains(Array(word($0))) }
  }

  private static let mostDigits = 9
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
