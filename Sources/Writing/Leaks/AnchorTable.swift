/// Places in units, by the hash of the letters from there on: flat arrays, since there may be a million.
struct AnchorTable: Sendable {
  /// A word of a unit from which the unit is looked for.
  struct Anchor: Sendable {
    let unit: Int32
    /// Of its first letter in the unit.
    let position: Int32
    let shape: Shape
    /// Of the letters that the shape says.
    let hash: UInt64

    fileprivate static func isBefore(_ first: Anchor, _ second: Anchor) -> Bool {
      if first.shape != second.shape { return first.shape < second.shape }
      if first.hash != second.hash { return first.hash < second.hash }
      return first.unit != second.unit ? first.unit < second.unit : first.position < second.position
    }
  }

  /// Which letters of a unit must stand where they would in a text before it is worthwhile to compare more. Anchors of one
  /// group have few shapes, so that those that may match are found by their hash, however many others there are.
  struct Shape: Comparable, Sendable {
    /// Where they begin before the anchor.
    let back: Int32
    let count: Int32

    static func < (first: Shape, second: Shape) -> Bool {
      first.back != second.back ? first.back < second.back : first.count < second.count
    }
  }

  /// The anchors of one hash, which stand together up to those of the next group.
  private struct Group: Sendable {
    let hash: UInt64
    var start: UInt32 = 0
  }

  /// How many letters are hashed.
  private let window: LetterHashes.Power
  /// Of each group those of one shape together, in the order of their hashes.
  private var anchors: [Anchor] = []
  /// And an empty one at the end.
  private var groups: [Group] = []
  /// One more than the index of a group, in a slot that its hash says, or after it; 0 where there is none.
  private var slots: [UInt32] = []
  private var slotBits = 0
  /// For nearly every word that begins no unit, one look is enough.
  private var mayHold: [UInt64] = [0]
  private var filterBits = 6

  var isEmpty: Bool { anchors.isEmpty }

  /// A table of anchors, each with the hash of the letters from it on.
  init(_ listed: [(hash: UInt64, anchor: Anchor)], window: LetterHashes.Power) {
    self.window = window
    guard let first = listed.first else { return }
    slotBits = Int.bitWidth - listed.count.leadingZeroBitCount + 1
    filterBits = max(6, min(28, slotBits + 2))
    slots = Array(repeating: 0, count: 1 << slotBits)
    mayHold = Array(repeating: 0, count: 1 << (filterBits - 6))
    let members = listed.map { add($0.hash) }
    anchors = Array(repeating: first.anchor, count: listed.count)
    var next: [UInt32] = []
    var start: UInt32 = 0
    for index in groups.indices {
      let count = groups[index].start
      groups[index].start = start
      next.append(start)
      start += count
    }
    groups.append(Group(hash: 0, start: start))
    for (group, listed) in zip(members, listed) {
      anchors[Int(next[group])] = listed.anchor
      next[group] += 1
    }
    for group in 0..<groups.count - 1 {
      arrange(Int(groups[group].start)..<Int(groups[group + 1].start))
    }
  }

  /// The group of an anchor's hash, which has one more; how many there are is counted in `start`.
  private mutating func add(_ hash: UInt64) -> Int {
    let bit = Self.mixed(hash, filterBits)
    mayHold[bit >> 6] |= 1 << UInt64(bit & 63)
    var slot = Self.mixed(hash, slotBits)
    while slots[slot] != 0, groups[Int(slots[slot]) - 1].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    if slots[slot] == 0 {
      groups.append(Group(hash: hash))
      slots[slot] = UInt32(groups.count)
    }
    let group = Int(slots[slot]) - 1
    groups[group].start += 1
    return group
  }

  /// Sorts the anchors of a group; nearly all have two.
  private mutating func arrange(_ range: Range<Int>) {
    if range.count == 2 {
      if Anchor.isBefore(anchors[range.lowerBound + 1], anchors[range.lowerBound]) {
        anchors.swapAt(range.lowerBound, range.lowerBound + 1)
      }
    } else if range.count > 2 {
      for (index, anchor) in zip(range, anchors[range].sorted(by: Anchor.isBefore)) {
        anchors[index] = anchor
      }
    }
  }

  /// A word of a text from which a unit may stand.
  struct Place: Sendable {
    let start: Int32
    fileprivate var group: UInt32
    fileprivate let hash: UInt64
  }

  /// Where in a text anchors may be: the look-ups of one step need not wait for one another.
  func places(in text: FoldedText, _ hashes: LetterHashes, _ places: inout [Place]) {
    places.removeAll(keepingCapacity: true)
    guard !isEmpty else { return }
    filter(text, hashes, &places)
    for index in places.indices { places[index].group = group(places[index].hash) }
    var kept = 0
    for place in places where place.group != 0 {
      places[kept] = place
      kept += 1
    }
    places.removeLast(places.count - kept)
  }

  private func filter(_ text: FoldedText, _ hashes: LetterHashes, _ places: inout [Place]) {
    let (words, last, mayHold) = (text.words.span, text.letters.count - window.letters, mayHold.span)
    for index in words.indices {
      let start = Int(words[index].start)
      guard start <= last else { return }
      let hash = hashes.hash(from: start, window)
      let bit = Self.mixed(hash, filterBits)
      if mayHold[bit >> 6] & 1 << UInt64(bit & 63) != 0 {
        places.append(Place(start: Int32(start), group: 0, hash: hash))
      }
    }
  }

  private func group(_ hash: UInt64) -> UInt32 {
    var slot = Self.mixed(hash, slotBits)
    while slots[slot] != 0, groups[Int(slots[slot]) - 1].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot]
  }

  /// The anchors at a place of whose units the letters that their shapes say stand there, by their hash.
  ///
  /// Where those begin before the place, at the beginning of a word in the text, that word is a place of its own.
  func candidates(at place: Place, _ text: FoldedText, _ hashes: LetterHashes, _ take: (Anchor) -> Void) {
    let anchors = anchors.span
    let group = Int(place.group) - 1
    var index = Int(groups[group].start)
    let end = Int(groups[group + 1].start)
    while index < end {
      let shape = anchors[index].shape
      let start = Int(place.start - shape.back)
      if start >= 0, start + Int(shape.count) <= text.letters.count {
        let hash = hashes.hash(start..<start + Int(shape.count))
        index = Self.first(index..<end) { anchors[$0].shape > shape || anchors[$0].hash >= hash }
        if index < end, anchors[index].shape == shape, anchors[index].hash == hash,
          shape.back == 0 || !text.beginsWord(at: start)
        {
          while index < end, anchors[index].shape == shape, anchors[index].hash == hash {
            take(anchors[index])
            index += 1
          }
        }
      }
      index = Self.first(index..<end) { anchors[$0].shape > shape }
    }
  }

  /// The first of a range from which on something holds; its end where it holds nowhere.
  @inline(__always)
  private static func first(_ range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    // What is looked for is near the beginning: nearly all groups are small.
    var step = 1
    while low + step < high, !holds(low + step) {
      low += step
      step <<= 1
    }
    high = min(high, low + step)
    while low < high {
      let middle = (low + high) >> 1
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ bits: Int) -> Int {
    Int((hash &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - bits))
  }
}
