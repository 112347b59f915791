/// Titles of what is shown and the parts of them; and other short values, of which no part is open, lest a name that is
/// pasted into one open itself.
struct OpenNames: Sendable {
  private var phrases: Set<HashedLetters> = []
  private var numbers: Set<[UInt8]> = []
  /// For nearly all words that begin no such name, one look is enough.
  private var mayHold: [UInt64] = Array(repeating: 0, count: 1 << 13)
  private static let mostWords = 6

  init(titles: [String], values: [String]) {
    for text in Set(values) {
      let folded = FoldedText(text)
      // Alone, or with its country's code.
      for number in Writing.numbers(in: folded, as: .anything)
      where folded.letters.count <= number.digits.letters.count + 4 { numbers.insert(number.digits.letters) }
      if folded.words.count - 1 <= Self.mostWords {
        insert(LetterHashes.hash(folded.letters), folded.letters[...])
      }
    }
    for text in Set(titles) {
      // Longer ones are sentences, which are open only where they are shown.
      let folded = FoldedText(text)
      let count = folded.words.count - 1
      guard count <= Self.mostWords else { continue }
      let hashes = LetterHashes(folded.letters)
      for first in 0..<max(0, count) {
        for last in first..<count {
          let range = Int(folded.words[first].start)..<folded.end(ofWord: last)
          insert(hashes.hash(range), folded.letters[range])
        }
      }
    }
  }

  private mutating func insert(_ hash: UInt64, _ letters: ArraySlice<UInt8>) {
    phrases.insert(HashedLetters(hash: hash, letters: letters))
    mayHold[Int(Self.mixed(hash) >> 6)] |= 1 << (Self.mixed(hash) & 63)
  }

  private func holds(_ hash: UInt64, _ letters: [UInt8], _ range: Range<Int>) -> Bool {
    mayHold[Int(Self.mixed(hash) >> 6)] & 1 << (Self.mixed(hash) & 63) != 0
      && phrases.contains(HashedLetters(hash: hash, letters: letters[range]))
  }

  private func holds(_ letters: [UInt8]) -> Bool {
    holds(LetterHashes.hash(letters), letters, letters.indices)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 { (hash &* 0xD6E8_FEB8_6659_FD93) >> 45 }

  /// The units, those of them marked that are to be.
  func marked(_ units: ArraySlice<LeakUnit>, where isMeant: (LeakUnit) -> Bool) -> [LeakUnit] {
    var hashes = LetterHashes()
    var marked = Array(units)
    for index in marked.indices where isMeant(marked[index]) {
      switch marked[index].form {
      case .number: if numbers.contains(marked[index].text.letters) { marked[index].isOpen = true }
      case .sum, .address: break
      case .whole, .fileName, .name, .surname:
        let (own, longer) = (marked[index].text.letters, marked[index].longer)
        // «The Example House» in open files opens «Example House»; «Ring Kari Nordmann» in one opens no name.
        let isOpenWithArticle =
          !longer.isEmpty && longer.allSatisfy { isArticled($0, own) && holds($0) }
        if holds(own) || isOpenWithArticle || holdsTurned(marked[index]) {
          marked[index].isOpen = true
        }
      case .sentence, .reportSentence, .pastSentence, .publishedSentence:
        markWords(of: &marked[index], &hashes)
      }
    }
    return marked
  }

  /// Whether a name is open with its last name first, or each half of what may be no name by itself.
  private func holdsTurned(_ name: LeakUnit) -> Bool {
    let letters = name.text.letters
    if name.turns.contains(where: { holds(name.turned(at: $0)) }) { return true }
    return name.commaAt > 0 && holds(Array(letters[..<name.commaAt]))
      && holds(Array(letters[name.commaAt...]))
  }

  private func markWords(of unit: inout LeakUnit, _ hashes: inout LetterHashes) {
    let text = unit.text
    hashes.fill(text.letters)
    // All words from the one that is looked at to here are open.
    var openEnd = 0
    for first in text.words.indices {
      let end = min(first + Self.mostWords, text.words.count)
      // The longest is looked for first; what is within what is open need not be.
      for last in stride(from: end - 1, through: max(first + 1, openEnd), by: -1) {
        let range = Int(text.words[first].start)..<text.end(ofWord: last)
        guard holds(hashes.hash(range), text.letters, range) else { continue }
        for word in first...last { unit.openWords[word] = true }
        openEnd = max(openEnd, last + 1)
        break
      }
    }
  }
}

/// Whether letters are those of a name with an article before it.
private func isArticled(_ letters: [UInt8], _ name: [UInt8]) -> Bool {
  letters.count > name.count && letters.suffix(name.count).elementsEqual(name)
    && articles.contains(Array(letters.dropLast(name.count)))
}

private let articles = Set(
  ["the", "a", "an", "den", "det", "de", "en", "ei", "et"].map { FoldedText($0).letters })
