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

  /// The hash of a word as it is written (FNV-1a, its bits mixed once more); never 0.
  func wordHash(_ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self[word] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 29)) | 1
  }
}

/// For each byte whether it is part of a word.
let bytesOfWords: [Bool] = (UInt8.min...UInt8.max).map(\.isWord)
