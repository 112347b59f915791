/// Places in units, by the hash of the letters from there on: flat arrays, since there may be a million.
struct AnchorTable: Sendable {
  /// A word of a unit from which the unit is looked for.
  struct Anchor: Sendable {
    let unit: Int32
    /// Of its first letter in the unit.
    let position: Int32
    /// How many letters in a row must be the same before it is worthwhile to compare all, at most 24.
    let least: UInt8
    /// The eight letters before it, the nearest lowest, and the eight after those hashed; 0 past an end of the unit.
    let before: UInt64
    let after: UInt64
    /// The bits of the four letters before it and after those hashed; none where there are fewer, all where none are needed.
    let beforeBits: UInt64
    let afterBits: UInt64
  }

  /// The anchors of one hash, which stand together up to those of the next group.
  private struct Group: Sendable {
    let hash: UInt64
    var start: UInt32 = 0
    var beforeBits: UInt64 = 0
    var afterBits: UInt64 = 0
  }

  /// How many letters are hashed.
  private let window: LetterHashes.Power
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

  /// A table of `(hash, anchor)`; anchors of one hash keep their order.
  init(_ listed: [(hash: UInt64, anchor: Anchor)], window: LetterHashes.Power) {
    self.window = window
    guard let first = listed.first else { return }
    slotBits = Int.bitWidth - listed.count.leadingZeroBitCount + 1
    filterBits = max(6, min(28, slotBits + 2))
    slots = Array(repeating: 0, count: 1 << slotBits)
    mayHold = Array(repeating: 0, count: 1 << (filterBits - 6))
    let members = listed.map { add($0.hash, $0.anchor) }
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
  }

  /// The group of an anchor's hash, which has one more; how many there are is counted in `start`.
  private mutating func add(_ hash: UInt64, _ anchor: Anchor) -> Int {
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
    groups[group].beforeBits |= anchor.beforeBits
    groups[group].afterBits |= anchor.afterBits
    return group
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
    for place in places where place.group != 0 && mayStand(place, hashes) {
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

  /// Whether four letters before or after those hashed are those of an anchor; fewer than that are never enough.
  private func mayStand(_ place: Place, _ hashes: LetterHashes) -> Bool {
    let group = groups[Int(place.group) - 1]
    let start = Int(place.start)
    return group.afterBits & hashes.bits(from: start + window.letters) != 0
      || group.afterBits == .max || group.beforeBits & hashes.bits(before: start) != 0
  }

  /// The anchors at a place whose unit may have as many letters in a row in common with the text there as are needed.
  func candidates(at place: Place, _ letters: Span<UInt8>, _ take: (Anchor) -> Void) {
    let (anchors, start) = (anchors.span, Int(place.start))
    let group = Int(place.group) - 1
    for index in Int(groups[group].start)..<Int(groups[group + 1].start) {
      let after = commonAfter(anchors[index].after, letters, from: start + window.letters)
      if after == 8 || window.letters + after >= Int(anchors[index].least) {
        take(anchors[index])
        continue
      }
      let before = commonBefore(anchors[index].before, letters, to: start)
      if before == 8 || before + window.letters + after >= Int(anchors[index].least) { take(anchors[index]) }
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ bits: Int) -> Int {
    Int((hash &* 0xD6E8_FEB8_6659_FD93) >> UInt64(64 - bits))
  }
}

/// How many of eight letters stand in a text from a position on.
private func commonAfter(_ letters: UInt64, _ text: Span<UInt8>, from start: Int) -> Int {
  var (rest, count) = (letters, 0)
  while count < 8, start + count < text.count, text[start + count] == UInt8(truncatingIfNeeded: rest) {
    rest >>= 8
    count += 1
  }
  return count
}

/// How many of eight letters stand in a text right before a position.
private func commonBefore(_ letters: UInt64, _ text: Span<UInt8>, to end: Int) -> Int {
  var (rest, count) = (letters, 0)
  while count < 8, end - count > 0, text[end - count - 1] == UInt8(truncatingIfNeeded: rest) {
    rest >>= 8
    count += 1
  }
  return count
}
