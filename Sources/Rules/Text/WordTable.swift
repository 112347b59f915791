/// Words to look for, in small letters, found by their first three bytes: where none begins, three look-ups say so.
struct WordTable: Sendable {
  private let words: [[UInt8]]
  /// For each byte, the bits of the words that have it as their first, second or third, in any case of ASCII letters.
  private var first: [UInt64] = Array(repeating: 0, count: 256)
  private var second: [UInt64] = Array(repeating: 0, count: 256)
  private var third: [UInt64] = Array(repeating: 0, count: 256)

  /// Each word has two bytes or more; where one begins another, the one that is to be found comes first.
  init(_ words: [[UInt8]]) {
    precondition(words.count <= 64, "a bit for each word")
    self.words = words
    for (index, word) in words.enumerated() {
      let bit: UInt64 = 1 << index
      for byte in inBothCases([word[0]]) { first[Int(byte)] |= bit }
      for byte in inBothCases([word[1]]) { second[Int(byte)] |= bit }
      for byte in word.count > 2 ? inBothCases([word[2]]) : Array(0...255) { third[Int(byte)] |= bit }
    }
  }

  var firstBytes: [UInt8] { inBothCases(words.map { $0[0] }) }
  var secondBytes: [UInt8] { inBothCases(words.map { $0[1] }) }

  /// What each word begins with, four bytes at most.
  var beginnings: [[UInt8]] { words.map { Array($0.prefix(4)) } }

  /// The words that may stand at an offset, by their bits; the lowest is the first of them.
  @inline(__always)
  func candidates(_ bytes: [UInt8], at start: Int, before end: Int) -> UInt64 {
    guard start + 1 < end else { return 0 }
    let two = first[Int(bytes[start])] & second[Int(bytes[start + 1])]
    return two == 0 || start + 2 >= end ? two : two & third[Int(bytes[start + 2])]
  }

  /// The index of the first word that stands at an offset, of those that `isMeant`.
  func first(
    in bytes: [UInt8], at start: Int, before end: Int, where isMeant: (_ word: Int, _ last: Int) -> Bool
  ) -> (word: Int, end: Int)? {
    var left = candidates(bytes, at: start, before: end)
    while left != 0 {
      let index = left.trailingZeroBitCount
      left &= left - 1
      guard bytes.holds(words[index], at: start, before: end) else { continue }
      let last = start + words[index].count
      if isMeant(index, last) { return (index, last) }
    }
    return nil
  }

  /// The first word that stands at an offset as a whole word.
  func whole(in bytes: [UInt8], at start: Int, before end: Int) -> (word: Int, end: Int)? {
    first(in: bytes, at: start, before: end) { _, last in bytes.isWordEnd(last, before: end) }
  }
}
