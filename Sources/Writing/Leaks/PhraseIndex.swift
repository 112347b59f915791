/// Finds sentences, names and short values in folded texts: by the hash of the first letters from the beginning of a word,
/// then by that of as many as are needed, and then by comparing. Linear in the text and in what is found, however many units
/// begin alike.
struct PhraseIndex: Sendable {
  private let long: AnchorTable
  private let short: AnchorTable

  /// An index of those units that are looked for, by their places among all.
  init(_ units: [LeakUnit], where isSought: (Int) -> Bool = { _ in true }) {
    var long: [(hash: UInt64, anchor: AnchorTable.Anchor)] = []
    var short = long
    var hashes = LetterHashes()
    for index in units.indices where isSought(index) {
      let letters = units[index].text.letters
      switch units[index].form {
      case .sentence, .reportSentence, .pastSentence, .publishedSentence:
        hashes.fill(letters)
        Self.addWords(of: units[index], index, hashes, to: &long)
      case .whole, .fileName, .name, .surname, .address:
        let window = letters.count >= Self.long.letters ? Self.long : Self.short
        guard letters.count >= window.letters else { continue }
        // A name may have its last name first, and is then looked for from there.
        for turn in [0] + units[index].turns {
          hashes.fill(turn == 0 ? letters : units[index].turned(at: turn))
          let whole = AnchorTable.Anchor(
            unit: Int32(index), position: Int32(turn),
            shape: AnchorTable.Shape(back: 0, count: Int32(letters.count)), hash: hashes.hash(letters.indices)
          )
          let listed = (hash: hashes.hash(from: 0, window), anchor: whole)
          if window.letters == Self.long.letters { long.append(listed) } else { short.append(listed) }
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
    fileprivate var matches: [Match] = []
  }

  /// A unit that stands in a text, or a telling part of it: where a word of both begins.
  struct Match {
    let unit: Int
    let position: Int
    let start: Int
  }

  /// The units that stand in a text, or a telling part of them, in the order in which they begin; one that is not wanted is
  /// not looked at.
  func matches(
    in text: FoldedText, _ units: [LeakUnit], _ scratch: inout Scratch, where isWanted: (Match) -> Bool,
    _ take: (Match) -> Void
  ) {
    guard !long.isEmpty || !short.isEmpty else { return }
    scratch.hashes.fill(text.letters)
    long.places(in: text, scratch.hashes, &scratch.long)
    short.places(in: text, scratch.hashes, &scratch.short)
    var next = 0
    for place in scratch.long.indices {
      while next < scratch.short.count, scratch.short[next].start < scratch.long[place].start {
        look(short, scratch.short[next], text, units, &scratch, isWanted, take)
        next += 1
      }
      look(long, scratch.long[place], text, units, &scratch, isWanted, take)
    }
    for place in next..<scratch.short.count {
      look(short, scratch.short[place], text, units, &scratch, isWanted, take)
    }
  }

  private func look(
    _ table: AnchorTable, _ place: AnchorTable.Place, _ text: FoldedText, _ units: [LeakUnit],
    _ scratch: inout Scratch, _ isWanted: (Match) -> Bool, _ take: (Match) -> Void
  ) {
    var matches = scratch.matches
    scratch.matches = []
    matches.removeAll(keepingCapacity: true)
    let span = units.span
    table.candidates(at: place, text, scratch.hashes) { anchor in
      let match = Match(unit: Int(anchor.unit), position: Int(anchor.position), start: Int(place.start))
      if isWanted(match), stands(span[match.unit], anchor, in: text, match.start) { matches.append(match) }
    }
    if matches.count > 1 { matches.sort { ($0.unit, $0.position) < ($1.unit, $1.position) } }
    for match in matches { take(match) }
    scratch.matches = matches
  }

  /// Whether enough of a unit stands in a text where a position of the one is that of the other.
  private func stands(
    _ unit: borrowing LeakUnit, _ anchor: AnchorTable.Anchor, in text: FoldedText, _ start: Int
  ) -> Bool {
    if anchor.shape.back == 0 {
      let end = start + Int(anchor.shape.count)
      if unit.form == .address { return text.leads(to: unit, start..<end) }
      if unit.form == .surname { return text.saysSurname(unit, start..<end) }
      if unit.form == .name { return text.says(unit, turnedAt: Int(anchor.position), start..<end) }
      return isSame(unit.text.letters.span, Int(anchor.position), text.letters.span, start..<end)
        && (unit.isSentence || text.isBoundary(start) && text.endsName(at: end))
        && (!unit.standsAlone || text.isBySelf(start..<end))
    }
    let part = commonPart(of: unit.text.letters.span, Int(anchor.position), and: text.letters.span, start)
    return part.count == unit.text.letters.count || unit.isDistinctive(part)
  }
}

extension PhraseIndex {
  /// How many letters are hashed of sentences and longer values, and of short ones.
  private static let (long, short) = (LetterHashes.Power(letters: 16), LetterHashes.Power(letters: 6))

  /// A sentence is looked for from each of its words: by the shortest telling part that begins there; and by the word before
  /// it, for texts in which that one does not begin a word and is not looked for by itself.
  private static func addWords(
    of unit: LeakUnit, _ index: Int, _ hashes: LetterHashes,
    to listed: inout [(hash: UInt64, anchor: AnchorTable.Anchor)]
  ) {
    let (words, count) = (unit.text.words, unit.text.letters.count)
    let ends = unit.endsOfTellingParts()
    for word in words.indices where count - Int(words[word].start) >= long.letters {
      let start = Int(words[word].start)
      let hash = hashes.hash(from: start, long)
      if let end = word < ends.count ? ends[word] : word == 0 ? count : nil {
        listed.append((hash, anchor(of: index, at: start, start..<end, hashes)))
      }
      if word > 0 {
        let before = Int(words[word - 1].start)..<start + long.letters
        listed.append((hash, anchor(of: index, at: start, before, hashes)))
      }
    }
  }
}

private func anchor(
  of unit: Int, at position: Int, _ letters: Range<Int>, _ hashes: LetterHashes
) -> AnchorTable.Anchor {
  AnchorTable.Anchor(
    unit: Int32(unit), position: Int32(position),
    shape: AnchorTable.Shape(back: Int32(position - letters.lowerBound), count: Int32(letters.count)),
    hash: hashes.hash(letters))
}

private func isSame(_ first: Span<UInt8>, _ position: Int, _ second: Span<UInt8>, _ range: Range<Int>) -> Bool
{
  for offset in 0..<range.count where first[position + offset] != second[range.lowerBound + offset] {
    return false
  }
  return true
}

/// The longest part of `first` around a position that stands in `second` around another.
func commonPart(
  of first: Span<UInt8>, _ start: Int, and second: Span<UInt8>, _ other: Int
) -> Range<Int> {
  var (low, high) = (0, 0)
  while start + high < first.count, other + high < second.count, first[start + high] == second[other + high] {
    high += 1
  }
  while start - low > 0, other - low > 0, first[start - low - 1] == second[other - low - 1] { low += 1 }
  return start - low..<start + high
}
