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
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in bytes {
      if byte.isWord {
        let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        word = mixed(word ^ UInt64(small))
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    if word != 0 { words.append(word) }
    var runs: Set<UInt64> = []
    for start in words.indices where start + Self.run <= words.count || start == 0 {
      runs.insert(words[start..<min(words.count, start + Self.run)].reduce(0) { mixed($0 ^ $1) })
    }
    size = runs.count
    hashes = Array(runs.sorted().prefix(Self.kept))
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

/// A byte more in a hash (FNV-1a's step, and a shift that spreads it over all bits).
private func mixed(_ hash: UInt64) -> UInt64 {
  let product = hash &* 0x100_0000_01B3 &+ 0x9E37_79B9_7F4A_7C15
  return product ^ (product >> 29)
}
