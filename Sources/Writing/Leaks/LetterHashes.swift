/// The hashes of all stretches of some letters, each in constant time: polynomials of the letters.
struct LetterHashes {
  /// The hash of the letters before each position.
  private var sums: [UInt64] = [0]

  init() {}

  init(_ letters: [UInt8]) { fill(letters) }

  /// Takes other letters, in the memory that there is.
  mutating func fill(_ letters: [UInt8]) {
    sums.removeAll(keepingCapacity: true)
    sums.reserveCapacity(letters.count + 1)
    var hash: UInt64 = 0
    sums.append(hash)
    for letter in letters {
      hash = hash &* Self.base &+ UInt64(letter)
      sums.append(hash)
    }
  }

  /// The hash of as many letters from a position as the power is of.
  @inline(__always)
  func hash(from start: Int, _ power: Power) -> UInt64 {
    sums[start + power.letters] &- sums[start] &* power.value
  }

  func hash(_ range: Range<Int>) -> UInt64 { hash(from: range.lowerBound, Power(letters: range.count)) }

  /// The hash of all of some letters.
  static func hash(_ letters: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0
    for letter in letters { hash = hash &* base &+ UInt64(letter) }
    return hash
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// What the hash before a stretch of so many letters is multiplied by.
  struct Power: Sendable {
    let letters: Int
    let value: UInt64

    init(letters: Int) {
      self.letters = letters
      value = letters < Power.table.count ? Power.table[letters] : Power.of(letters)
    }

    private static let table = (0..<128).map { of($0) }

    private static func of(_ letters: Int) -> UInt64 {
      var (power, square, rest) = (UInt64(1), base, letters)
      while rest > 0 {
        if rest & 1 != 0 { power &*= square }
        square &*= square
        rest >>= 1
      }
      return power
    }
  }
}

/// Letters with their hash, which is not computed again.
struct HashedLetters: Hashable {
  let hash: UInt64
  let letters: ArraySlice<UInt8>

  static func == (first: HashedLetters, second: HashedLetters) -> Bool {
    first.hash == second.hash && first.letters.elementsEqual(second.letters)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
