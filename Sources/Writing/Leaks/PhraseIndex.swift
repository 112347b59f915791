/// Finds sentences, names and short values in folded texts: by the hash of the first letters from the beginning of a word,
/// and then by comparing. Linear in the text.
struct PhraseIndex: Sendable {
  /// A word of a unit from which it is looked for.
  private struct Anchor: Sendable {
    let unit: Int32
    let position: Int32
  }

  private var long: [UInt64: [Anchor]] = [:]
  private var short: [UInt64: [Anchor]] = [:]
  /// By the lowest bits of the hashes: nearly all words of a page are passed by one look.
  private var mayBegin: [UInt64]

  init(_ units: [LeakUnit]) {
    mayBegin = Array(repeating: 0, count: Self.filterSize / 64)
    for (index, unit) in units.enumerated() {
      switch unit.form {
      case .sentence, .pastSentence:
        for word in unit.text.words where unit.text.letters.count - Int(word.start) >= Self.longWindow {
          add(index, unit, from: Int(word.start), Self.longWindow)
        }
      case .whole, .name:
        let window = unit.text.letters.count >= Self.longWindow ? Self.longWindow : Self.shortWindow
        if unit.text.letters.count >= window { add(index, unit, from: 0, window) }
      case .number, .sum: break
      }
    }
  }

  /// What stands in a text: the unit, and the range of its letters that does. `sums` is scratch space.
  func matches(
    in text: FoldedText, _ units: [LeakUnit], _ sums: inout [UInt64],
    _ take: (_ unit: Int, _ part: Range<Int>) -> Void
  ) {
    guard !long.isEmpty || !short.isEmpty else { return }
    fillSums(of: text.letters, into: &sums)
    let count = text.letters.count
    for word in text.words {
      let start = Int(word.start)
      if start + Self.longWindow <= count {
        let hash = sums[start + Self.longWindow] &- sums[start] &* Self.longPower
        if isListed(hash) { compare(long[hash], text, start, units, take) }
      }
      if start + Self.shortWindow <= count {
        let hash = sums[start + Self.shortWindow] &- sums[start] &* Self.shortPower
        if isListed(hash) { compare(short[hash], text, start, units, take) }
      }
    }
  }

  private func compare(
    _ anchors: [Anchor]?, _ text: FoldedText, _ start: Int, _ units: [LeakUnit],
    _ take: (_ unit: Int, _ part: Range<Int>) -> Void
  ) {
    for anchor in anchors ?? [] {
      let unit = units[Int(anchor.unit)]
      let part = commonPart(of: unit.text.letters, Int(anchor.position), and: text.letters, start)
      let isWhole = part.count == unit.text.letters.count
      let offset = start - Int(anchor.position)
      if unit.isSentence
        ? isWhole || unit.isDistinctive(part)
        : isWhole && text.isBoundary(offset) && text.isBoundary(offset + part.count)
      {
        take(Int(anchor.unit), part)
      }
    }
  }
}

extension PhraseIndex {
  private static let longWindow = 16
  private static let shortWindow = 6
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let longPower = (0..<longWindow).reduce(UInt64(1)) { power, _ in power &* base }
  private static let shortPower = (0..<shortWindow).reduce(UInt64(1)) { power, _ in power &* base }
  private static let filterSize = 1 << 18

  private mutating func add(_ index: Int, _ unit: LeakUnit, from start: Int, _ window: Int) {
    let hash = unit.text.letters[start..<start + window].reduce(UInt64(0)) { $0 &* Self.base &+ UInt64($1) }
    let anchor = Anchor(unit: Int32(index), position: Int32(start))
    if window == Self.longWindow {
      long[hash, default: []].append(anchor)
    } else {
      short[hash, default: []].append(anchor)
    }
    let bit = Self.bit(of: hash)
    mayBegin[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private static func bit(of hash: UInt64) -> Int { Int((hash &* 0xD6E8_FEB8_6659_FD93) >> 46) }

  private func isListed(_ hash: UInt64) -> Bool {
    let bit = Self.bit(of: hash)
    return mayBegin[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// The hash of the letters before each position.
  private func fillSums(of letters: [UInt8], into sums: inout [UInt64]) {
    sums.removeAll(keepingCapacity: true)
    sums.reserveCapacity(letters.count + 1)
    var hash: UInt64 = 0
    sums.append(hash)
    for letter in letters {
      hash = hash &* Self.base &+ UInt64(letter)
      sums.append(hash)
    }
  }
}

/// The longest part of `first` around a position that stands in `second` around another.
private func commonPart(of first: [UInt8], _ start: Int, and second: [UInt8], _ other: Int) -> Range<Int> {
  var (low, high) = (0, 0)
  while start + high < first.count, other + high < second.count, first[start + high] == second[other + high] {
    high += 1
  }
  while start - low > 0, other - low > 0, first[start - low - 1] == second[other - low - 1] { low += 1 }
  return start - low..<start + high
}
