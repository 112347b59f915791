extension Passphrase {
  /// Whether it is long by saying the same again, so that it is guessed as fast as a short one: one word several times («sommer sommer
  /// …», «Sommer1 Sommer2 …»), a part that is repeated, few different characters, or the order of the alphabet or of numbers.
  package var lacksVariety: Bool {
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let steps = zip(small, small.dropFirst()).count { abs(Int($0) - Int($1)) > 1 }
    return Set(small).count < 6 || steps < 8 || Self.lengthOnce(small) < Self.fewest
  }

  /// How long it is with each of its words once, and a part that is repeated to the end once.
  private static func lengthOnce(_ small: [UInt8]) -> Int {
    let words = small.split { !isLetter($0) && !isDigit($0) }
    var seen: Set<[UInt8]> = []
    let repeated = words.filter { !seen.insert(stem($0)).inserted }
    // With each its sign between.
    let length = small.count - repeated.reduce(0) { $0 + $1.count + 1 }
    return min(length, period(words.flatMap { $0 }, of: small.count))
  }

  /// A word without the numbers around it, where it is long enough to be one.
  private static func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let start = word.drop(while: isDigit)
    let end = start.lastIndex { !isDigit($0) }.map { start[...$0] } ?? start
    return end.count >= 3 ? Array(end) : Array(word)
  }

  /// The length of what letters are a repetition of; all of it when they are none.
  private static func period(_ letters: [UInt8], of count: Int) -> Int {
    guard letters.count > 1 else { return count }
    let length = (1...letters.count / 2).first { length in
      letters.indices.dropFirst(length).allSatisfy { letters[$0] == letters[$0 - length] }
    }
    return length ?? count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
