/// A text as a small set of numbers, so that texts which are nearly the same are found without comparing every two of them:
/// the smallest hashes of its runs of four words (bottom-k MinHash, Broder 1997).
package struct TextSketch: Sendable, Hashable {
  /// Ascending, each once.
  package let hashes: [UInt64]
  /// How many runs of words the text has.
  package let size: Int

  /// How many hashes are kept; enough to tell 0.8 from 0.9.
  private static let kept = 128
  private static let run = 4

  /// Case, marks and white space play no part.
  package init(_ bytes: [UInt8]) {
    let runs = Self.runs(ofWords: Self.words(in: bytes))
    let distinct = DistinctNumbers(runs)
    size = distinct.count
    hashes = distinct.smallest(Self.kept)
  }

  /// The hash of each word, in order.
  private static func words(in text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(text.count / 5)
    var word: UInt64 = 0
    let (bytes, letters) = (text.span, smallLetters.span)
    for offset in bytes.indices {
      let small = letters[Int(bytes[offset])]
      if small != 0 {
        word = mixed(word ^ UInt64(small))
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    if word != 0 { words.append(word) }
    return words
  }

  /// The hash of each run of words; of a text that is shorter, one of all it has.
  private static func runs(ofWords words: [UInt64]) -> [UInt64] {
    let words = words.span
    guard words.count > run else {
      return words.isEmpty ? [] : [words.indices.reduce(0) { mixed($0 ^ words[$1]) }]
    }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count)
    for start in 0...words.count - run {
      var hash: UInt64 = 0
      for offset in start..<start + run { hash = mixed(hash ^ words[offset]) }
      runs.append(hash)
    }
    return runs
  }

  /// The share of runs that two texts have in common, from 0 to 100; exact for short texts, estimated for long ones.
  package func likeness(to other: TextSketch) -> Int {
    var (left, right, common, all) = (0, 0, 0, 0)
    while all < Self.kept, left < hashes.count || right < other.hashes.count {
      all += 1
      guard left < hashes.count else {
        right += 1
        continue
      }
      guard right < other.hashes.count else {
        left += 1
        continue
      }
      if hashes[left] == other.hashes[right] { common += 1 }
      let (first, second) = (hashes[left], other.hashes[right])
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return all == 0 ? 0 : common * 100 / all
  }
}

/// For each byte that is part of a word the same in small letters, for all others 0.
private let smallLetters: [UInt8] = (UInt8.min...UInt8.max).map { byte in
  byte.isWord ? (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) : 0
}

/// Numbers that are spread evenly, each once.
private struct DistinctNumbers {
  /// Where a number is to be found is said by its upper bits; 0 where there is none.
  private let slots: [UInt64]
  private(set) var count = 0
  private var hasZero = false

  init(_ numbers: [UInt64]) {
    let bits = max(4, Int.bitWidth - numbers.count.leadingZeroBitCount + 1)
    var slots: [UInt64] = Array(repeating: 0, count: 1 << bits)
    var places = slots.mutableSpan
    for number in numbers {
      guard number != 0 else {
        hasZero = true
        continue
      }
      var slot = Int(truncatingIfNeeded: number &>> UInt64(64 - bits))
      while places[slot] != 0, places[slot] != number { slot = (slot + 1) & (places.count - 1) }
      if places[slot] == 0 { count += 1 }
      places[slot] = number
    }
    self.slots = slots
    if hasZero { count += 1 }
  }

  /// The smallest, ascending: they stand in the first slots, but for a few that went on from the last.
  func smallest(_ wanted: Int) -> [UInt64] {
    guard count > wanted else { return all(below: .max).sorted() }
    // A little more than the share of all numbers that the wanted ones take.
    let bound = wanted + 32 >= count ? .max : UInt64.max / UInt64(count) * UInt64(wanted + 32)
    let found = all(below: bound)
    return Array((found.count >= wanted ? found : all(below: .max)).sorted().prefix(wanted))
  }

  private func all(below bound: UInt64) -> [UInt64] {
    var found: [UInt64] = hasZero ? [0] : []
    let places = slots.span
    // From where the bound itself would be, others stand but in slots that are taken without a gap.
    let last = Int(truncatingIfNeeded: bound &>> UInt64(64 - places.count.trailingZeroBitCount))
    for slot in places.indices {
      let number = places[slot]
      if number == 0, slot >= last { break }
      if number != 0, number <= bound { found.append(number) }
    }
    return found
  }
}

/// A byte more in a hash (FNV-1a's step, and a shift that spreads it over all bits).
private func mixed(_ hash: UInt64) -> UInt64 {
  let product = hash &* 0x100_0000_01B3 &+ 0x9E37_79B9_7F4A_7C15
  return product ^ (product >> 29)
}
