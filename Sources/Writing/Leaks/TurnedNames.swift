/// A name as a list may have it, the last name first: «Nordmann, Kari».
struct TurnedName {
  /// The words of the first names and of the last, in the order in which they are said.
  let words: [Range<Int>]
  /// How many of them are first names.
  let firstNames: Int
}

/// The names that a text, or what comes after a colon, a semicolon or a line in it, begins with the last name of. Within a text, one
/// alone is no name but a place, as in «Møtes på: Krona, Kongsberg», unless more about a person stands beside it.
///
/// «Oslo, Bergen og Drammen» is none, nor is what has a word that is written small elsewhere.
func turnedNames(in text: WrittenText, _ commonWords: Set<ArraySlice<UInt8>>) -> [TurnedName] {
  guard text.bytes.contains(comma) else { return [] }
  var (found, certain, begins, isFirst) = ([TurnedName](), [TurnedName](), true, true)
  let words = text.words.flatMap(text.parts)
  for (index, word) in words.enumerated() {
    if begins, let name = text.turnedName(words, from: index), !text.hasCommonWord(name, commonWords) {
      found.append(name)
      if isFirst || text.isOfPerson(words, name) { certain.append(name) }
    }
    let last = text.bytes[word.upperBound - 1]
    let isMark = text.look(at: word).inner.isEmpty
    isFirst = isFirst && isMark
    begins = beginsList.contains(last) || isMark && begins || text.endsLine(words, at: index)
  }
  return found.count > 1 ? found : certain
}

private let comma = UInt8(ascii: ",")
private let beginsList: Set<UInt8> = [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|")]
private let (mostLastNames, mostFirstNames) = (2, 3)
private let joining: Set<[UInt8]> = Set(["og", "eller", "and", "or", "samt"].map { Array($0.utf8) })

extension WrittenText {
  /// A word, or what stands before and after each comma in it: «Nordmann,Kari».
  fileprivate func parts(of word: Range<Int>) -> [Range<Int>] {
    guard bytes[word].dropLast().contains(comma) else { return [word] }
    var (parts, start) = ([Range<Int>](), word.lowerBound)
    for position in word where bytes[position] == comma {
      parts.append(start..<position + 1)
      start = position + 1
    }
    return start < word.upperBound ? parts + [start..<word.upperBound] : parts
  }

  fileprivate func turnedName(_ words: [Range<Int>], from start: Int) -> TurnedName? {
    var next = start
    let last = capitals(words, &next, mostLastNames)
    guard let end = last.last, bytes[words[next - 1].upperBound - 1] == comma,
      end.upperBound + 1 == words[next - 1].upperBound
    else { return nil }
    let first = capitals(words, &next, mostFirstNames)
    guard !first.isEmpty, !isListed(words, after: next) else { return nil }
    return TurnedName(words: first + last, firstNames: first.count)
  }

  /// Whether the next word stands on another line.
  fileprivate func endsLine(_ words: [Range<Int>], at index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    return bytes[words[index].upperBound..<words[index + 1].lowerBound].contains(UInt8(ascii: "\n"))
  }

  /// The words with a capital from one on, up to the first that has a sign after it.
  private func capitals(_ words: [Range<Int>], _ next: inout Int, _ most: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    while next < words.count, found.count < most {
      let look = look(at: words[next])
      guard look.isCapitalized, found.isEmpty || look.inner.lowerBound == words[next].lowerBound else {
        break
      }
      found.append(look.inner)
      next += 1
      if look.inner.upperBound != words[next - 1].upperBound || endsLine(words, at: next - 1) { break }
    }
    return found
  }

  /// Whether what comes next is one more of its kind, as in «Oslo, Bergen, Drammen» and «Oslo, Bergen og Drammen».
  private func isListed(_ words: [Range<Int>], after next: Int) -> Bool {
    guard next < words.count else { return false }
    if bytes[words[next - 1].upperBound - 1] != comma { return joining.contains(Array(bytes[words[next]])) }
    var after = next
    let one = capitals(words, &after, mostFirstNames)
    return !one.isEmpty && (after == words.count || one.last?.upperBound != words[after - 1].upperBound)
  }

  /// Whether a number, an address of e-mail, or something in brackets follows a name.
  fileprivate func isOfPerson(_ words: [Range<Int>], _ name: TurnedName) -> Bool {
    let end = name.words[name.firstNames - 1].upperBound
    guard let next = words.first(where: { $0.lowerBound >= end }) else { return false }
    return bytes[next.lowerBound] == UInt8(ascii: "(") || bytes[next].contains(UInt8(ascii: "@"))
      || bytes[next].contains { $0 &- 0x30 < 10 }
  }

  private func lowercased(_ word: Range<Int>) -> [UInt8] {
    Array(String(decoding: bytes[word], as: UTF8.self).lowercased().utf8)
  }

  fileprivate func hasCommonWord(_ name: TurnedName, _ commonWords: Set<ArraySlice<UInt8>>) -> Bool {
    name.words.contains { commonWords.contains(lowercased($0)[...]) }
  }
}

extension LeakUnit {
  /// Where the last names of a name may begin, as its letters have it, when they are written first: of three words
  /// two or one.
  var turns: [Int] {
    guard form == .name, (3...5).contains(text.words.count) else { return [] }
    return text.words.dropFirst().dropLast().suffix(2).map { Int($0.start) }
  }

  /// The letters with the last names first.
  func turned(at turn: Int) -> [UInt8] { Array(text.letters[turn...] + text.letters[..<turn]) }
}

extension FoldedText {
  /// Whether no more than a comma or a semicolon, with a space, stands before the word at a letter.
  func followsComma(_ position: Int) -> Bool {
    let index = firstWord(from: position)
    return index < words.count && Int(words[index].start) == position && words[index].gap.contains(.isComma)
  }

  /// Whether one space and nothing else stands between the word at a letter and one before it.
  func followsSpace(_ position: Int) -> Bool {
    let index = firstWord(from: position)
    guard index > 0, index < words.count, Int(words[index].start) == position else { return false }
    let gap = words[index].gap
    return gap.isSuperset(of: [.isPlain, .isOne]) && gap.isDisjoint(with: [.hasDash, .hasMark])
  }

  /// Whether something of the page's own stands right before and right after, as around a cell of a list of names:
  /// `<td>Nordmann Kari</td>`.
  fileprivate func isAlone(_ range: Range<Int>) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { position in
      let index = firstWord(from: position)
      return index < words.count && words[index].gap.contains(.hasMark)
    }
  }

  /// Whether the word at a letter is the next one of a row: after one space, or nothing.
  func followsPlainly(_ position: Int) -> Bool {
    let index = firstWord(from: position)
    guard index < words.count, Int(words[index].start) == position else { return false }
    return words[index].gap.contains(.isPlain) && !words[index].gap.contains(.hasDash)
  }
}

extension FoldedText {
  /// Whether a name that ends at a letter is all of its word, but for the s of a genitive.
  func endsName(at end: Int) -> Bool {
    isBoundary(end) || end < letters.count && letters[end] == UInt8(ascii: "s") && isBoundary(end + 1)
  }

  /// Whether all of a name stands between two words, as it is said or with its last names first and a comma after them.
  func says(_ name: borrowing LeakUnit, turnedAt turn: Int, _ range: Range<Int>) -> Bool {
    guard isBoundary(range.lowerBound), endsName(at: range.upperBound) else { return false }
    let (own, count) = (name.text.letters.span, name.text.letters.count)
    for offset in 0..<count where letters[range.lowerBound + offset] != own[(turn + offset) % count] {
      return false
    }
    if turn > 0 {
      // In «Anne Berg, Kari Lund» nobody is called Kari Berg.
      let last = range.lowerBound + count - turn
      return followsComma(last) && !isWithinNames(range) || followsPlainly(last) && isAlone(range)
    }
    return name.commaAt == 0 || followsPlainly(range.lowerBound + name.commaAt)
  }
}
