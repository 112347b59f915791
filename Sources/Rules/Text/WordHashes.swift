/// Words by their hashes, for texts whose words are looked up one by one: no word is copied, and a look-up takes a dozen steps.
///
/// Two different words of a text have one hash in a text of thousands of millions of words.
struct WordHashes: Sendable {
  /// A hash stands where its upper bits say, or in the next free place; 0 where there is none.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  private var count = 0

  init() {}

  init(_ hashes: some Sequence<UInt64>) {
    for hash in hashes { insert(hash) }
  }

  mutating func insert(_ hash: UInt64) {
    let place = slot(of: hash)
    guard slots[place] == 0 else { return }
    slots[place] = hash
    count += 1
    if count > slots.count >> 1 { grow() }
  }

  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] == hash }

  private func slot(of hash: UInt64) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & last
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & last }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count + old.count)
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}

extension [UInt8] {
  /// The word that begins first at or after an offset, which is moved past it; nil when there is none before `end`.
  func nextWord(from offset: inout Int, before end: Int) -> Range<Int>? {
    let (bytes, isOfWord) = (span, bytesOfWords.span)
    while offset < end, !isOfWord[Int(bytes[offset])] { offset += 1 }
    guard offset < end else { return nil }
    let start = offset
    while offset < end, isOfWord[Int(bytes[offset])] { offset += 1 }
    return start..<offset
  }

  /// Calls `body` with each word of a range and its hash, one after another, until it says false.
  @inline(__always)
  func eachWord(in range: Range<Int>, _ body: (_ word: Range<Int>, _ hash: UInt64) -> Bool) {
    let (bytes, isOfWord) = (span, bytesOfWords.span)
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard isOfWord[Int(bytes[offset])] else {
        offset += 1
        continue
      }
      let start = offset
      var hash = WordHash()
      repeat {
        hash.add(bytes[offset])
        offset += 1
      } while offset < range.upperBound && isOfWord[Int(bytes[offset])]
      guard body(start..<offset, hash.value) else { return }
    }
  }

  /// Calls `body` with each word of a range that begins with a capital, or with a letter beyond ASCII that may be one, and with the
  /// word before it, which is empty before the first.
  @inline(__always)
  func eachCapitalized(in range: Range<Int>, _ body: (_ word: Range<Int>, _ before: Range<Int>) -> Void) {
    let (bytes, isOfWord) = (span, bytesOfWords.span)
    var (offset, before) = (range.lowerBound, 0..<0)
    while offset < range.upperBound {
      let first = bytes[offset]
      let start = offset
      offset += 1
      guard isOfWord[Int(bytes[start])] else { continue }
      while offset < range.upperBound, isOfWord[Int(bytes[offset])] { offset += 1 }
      if first >= 0x41 && first <= 0x5A || first == 0xC3 { body(start..<offset, before) }
      before = start..<offset
    }
  }

  /// The hash of a word as it is written; never 0.
  func wordHash(_ word: Range<Int>) -> UInt64 {
    let bytes = span
    var hash = WordHash()
    for offset in word { hash.add(bytes[offset]) }
    return hash.value
  }
}

/// FNV-1a, its bits mixed once more.
private struct WordHash {
  private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var value: UInt64 { (bits ^ (bits >> 29)) | 1 }
}

/// Of each word, in which of several lists it stands: a bit for each list.
struct WordLists: Sendable {
  /// A hash stands where its upper bits say, or in the next free place; 0 where there is none.
  private var hashes: [UInt64]
  private var lists: [UInt8]

  /// At most eight lists of hashes.
  init(_ lists: [[UInt64]]) {
    precondition(lists.count <= 8, "a bit for each list")
    let count = lists.reduce(1) { $0 + $1.count }
    let slots = 1 << (Int.bitWidth - count.leadingZeroBitCount + 2)
    hashes = Array(repeating: 0, count: slots)
    self.lists = Array(repeating: 0, count: slots)
    for (index, words) in lists.enumerated() {
      for hash in words {
        let slot = slot(of: hash)
        hashes[slot] = hash
        self.lists[slot] |= 1 << UInt8(index)
      }
    }
  }

  /// The lists that a word stands in, by their bits; nearly all stand in none.
  func lists(of hash: UInt64) -> UInt8 { lists[slot(of: hash)] }

  private func slot(of hash: UInt64) -> Int {
    let (all, last) = (hashes.span, hashes.count - 1)
    var slot = Int(truncatingIfNeeded: hash >> 32) & last
    while all[slot] != 0, all[slot] != hash { slot = (slot + 1) & last }
    return slot
  }
}

/// For each byte whether it is part of a word.
let bytesOfWords: [Bool] = (UInt8.min...UInt8.max).map(\.isWord)
