/// Finds sentences, names and short values in folded texts: by the hash of the first letters from the beginning of a word,
/// and then by comparing. Linear in the text.
struct PhraseIndex: Sendable {
  private let long: AnchorTable
  private let short: AnchorTable

  init(_ units: [LeakUnit]) {
    var long: [(hash: UInt64, anchor: AnchorTable.Anchor)] = []
    var short = long
    var hashes = LetterHashes()
    for (index, unit) in units.enumerated() {
      let letters = unit.text.letters
      switch unit.form {
      case .sentence, .pastSentence, .publishedSentence:
        hashes.fill(letters)
        for word in unit.text.words where letters.count - Int(word.start) >= Self.long.letters {
          long.append(anchor(letters, hashes, of: index, at: Int(word.start), Self.long))
        }
      case .whole, .name:
        hashes.fill(letters)
        if letters.count >= Self.long.letters {
          long.append(anchor(letters, hashes, of: index, at: 0, Self.long))
        } else if letters.count >= Self.short.letters {
          short.append(anchor(letters, hashes, of: index, at: 0, Self.short))
        }
      case .number, .sum: break
      }
    }
    self.long = AnchorTable(long, window: Self.long)
    self.short = AnchorTable(short, window: Self.short)
  }

  /// What is kept from text to text, so that each need not have memory of its own.
  struct Scratch {
    fileprivate var hashes = LetterHashes()
    fileprivate var long: [AnchorTable.Place] = []
    fileprivate var short: [AnchorTable.Place] = []
  }

  /// The units that stand in a text, or a telling part of them, in the order in which they begin, each with the letters of it
  /// that do.
  func matches(
    in text: FoldedText, _ units: [LeakUnit], _ scratch: inout Scratch,
    _ take: (_ unit: Int, _ part: Range<Int>) -> Void
  ) {
    guard !long.isEmpty || !short.isEmpty else { return }
    scratch.hashes.fill(text.letters)
    long.places(in: text, scratch.hashes, &scratch.long)
    short.places(in: text, scratch.hashes, &scratch.short)
    let (longPlaces, shortPlaces) = (scratch.long, scratch.short)
    var next = 0
    for place in longPlaces {
      while next < shortPlaces.count, shortPlaces[next].start < place.start {
        look(short, shortPlaces[next], text, units, take)
        next += 1
      }
      look(long, place, text, units, take)
    }
    for place in shortPlaces[next...] { look(short, place, text, units, take) }
  }

  private func look(
    _ table: AnchorTable, _ place: AnchorTable.Place, _ text: FoldedText, _ units: [LeakUnit],
    _ take: (_ unit: Int, _ part: Range<Int>) -> Void
  ) {
    table.candidates(at: place, text.letters.span) { anchor in
      if let part = standing(units[Int(anchor.unit)], Int(anchor.position), in: text, Int(place.start)) {
        take(Int(anchor.unit), part)
      }
    }
  }

  /// What of a unit stands in a text where a position of the one is that of the other; nil when it is not enough.
  private func standing(
    _ unit: LeakUnit, _ position: Int, in text: FoldedText, _ start: Int
  ) -> Range<Int>? {
    let part = commonPart(of: unit.text.letters.span, position, and: text.letters.span, start)
    let isWhole = part.count == unit.text.letters.count
    let offset = start - position
    let isEnough =
      unit.isSentence
      ? isWhole || unit.isDistinctive(part)
      : isWhole && text.isBoundary(offset) && text.isBoundary(offset + part.count)
    return isEnough ? part : nil
  }
}

extension PhraseIndex {
  /// How many letters are hashed of sentences and longer values, and of short ones.
  private static let (long, short) = (LetterHashes.Power(letters: 16), LetterHashes.Power(letters: 6))
}

private func anchor(
  _ letters: [UInt8], _ hashes: LetterHashes, of unit: Int, at start: Int, _ window: LetterHashes.Power
) -> (hash: UInt64, anchor: AnchorTable.Anchor) {
  let hash = hashes.hash(from: start, window)
  let end = start + window.letters
  var (before, after): (UInt64, UInt64) = (0, 0)
  for letter in letters[max(0, start - 8)..<start] { before = before << 8 | UInt64(letter) }
  for letter in letters[end..<min(end + 8, letters.count)].reversed() { after = after << 8 | UInt64(letter) }
  // A value that must stand whole, and ends soon after those hashed, is looked at wherever they stand.
  let isSoonOver = letters.count < min(end + 4, LeakUnit.shortestSentence)
  return (
    hash,
    AnchorTable.Anchor(
      unit: Int32(unit), position: Int32(start),
      least: UInt8(min(letters.count, LeakUnit.shortestSentence)), before: before, after: after,
      beforeBits: hashes.bits(before: start), afterBits: isSoonOver ? .max : hashes.bits(from: end))
  )
}

/// The longest part of `first` around a position that stands in `second` around another.
private func commonPart(
  of first: Span<UInt8>, _ start: Int, and second: Span<UInt8>, _ other: Int
) -> Range<Int> {
  var (low, high) = (0, 0)
  while start + high < first.count, other + high < second.count, first[start + high] == second[other + high] {
    high += 1
  }
  while start - low > 0, other - low > 0, first[start - low - 1] == second[other - low - 1] { low += 1 }
  return start - low..<start + high
}
