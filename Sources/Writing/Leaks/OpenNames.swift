/// Titles of what is shown and the parts of them; and other short values, of which no part is open, lest a name that is
/// pasted into one open itself.
struct OpenNames {
  private var phrases: Set<ArraySlice<UInt8>> = []
  private var numbers: Set<[UInt8]> = []
  private static let mostWords = 6

  init(titles: [String], values: [String]) {
    for text in values {
      let folded = FoldedText(text)
      // Alone, or with its country's code.
      for number in Writing.numbers(in: folded, as: .anything)
      where folded.letters.count <= number.digits.letters.count + 4 { numbers.insert(number.digits.letters) }
      if folded.words.count - 1 <= Self.mostWords { phrases.insert(folded.letters[...]) }
    }
    for text in titles {
      // Longer ones are sentences, which are open only where they are shown.
      let folded = FoldedText(text)
      let count = folded.words.count - 1
      guard count <= Self.mostWords else { continue }
      for first in 0..<max(0, count) {
        for last in first..<count {
          phrases.insert(folded.letters[Int(folded.words[first].start)..<folded.end(ofWord: last)])
        }
      }
    }
  }

  /// Lets those pass that are such a name, and gives such names no weight in sentences.
  func mark(_ units: inout [LeakUnit]) {
    for index in units.indices {
      let text = units[index].text
      switch units[index].form {
      case .number: if numbers.contains(text.letters) { units[index].isOpen = true }
      case .sum: break
      case .whole, .name: if phrases.contains(text.letters[...]) { units[index].isOpen = true }
      case .sentence, .pastSentence: markWords(of: &units[index])
      }
    }
  }

  private func markWords(of unit: inout LeakUnit) {
    let text = unit.text
    for first in text.words.indices {
      for last in first + 1..<min(first + Self.mostWords, text.words.count) {
        let range = Int(text.words[first].start)..<text.end(ofWord: last)
        if phrases.contains(text.letters[range]) { unit.open(range) }
      }
    }
  }
}
