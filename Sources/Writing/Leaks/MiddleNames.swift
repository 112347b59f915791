/// What stands before somebody’s last name: the first name, and what stands between.
struct FirstNames: Sendable, Hashable {
  private let first: [UInt8]
  private let middle: [[UInt8]]

  init(_ words: [[UInt8]]) {
    first = words.first ?? []
    middle = Array(words.dropFirst())
  }

  /// Whether these may be the same person’s: one may leave out what the other has between the first name and the last, and «M.»
  /// stands for «Marie».
  func agree(with first: ArraySlice<UInt8>, _ between: [ArraySlice<UInt8>]) -> Bool {
    guard first.elementsEqual(self.first) else { return false }
    // What is whole is looked for as a name.
    if between.isEmpty { return !middle.isEmpty }
    return between.allSatisfy { word in middle.contains { isSame($0[...], word) } }
      || middle.allSatisfy { word in between.contains { isSame(word[...], $0) } }
  }

  private func isSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    one == other || (one.count == 1 || other.count == 1) && one.first == other.first
  }
}

extension FoldedText {
  /// Whether one of these first names stands before the last name that is a word, with something between that the name in the
  /// file does not have, or without what it has: «Kari M. Trettemoen», «Kari Marie Trettemoen», and not «Kari og Trettemoen».
  func isAfterFirstName(_ last: Int, _ names: Set<FirstNames>) -> Bool {
    for count in 0...Self.mostMiddleNames where last - count > 0 {
      let start = last - count - 1
      let between = start + 1..<last
      let parts = between.map { word($0) }
      guard names.contains(where: { $0.agree(with: word(start), parts) }) else { continue }
      if between.allSatisfy({ mayBeMiddleName($0, before: last) }), endsFirstNames(last) { return true }
    }
    return false
  }

  /// Parted by spaces, each with a capital; or by hyphens, as in an address, where only what is certain to be a name tells.
  private func mayBeMiddleName(_ index: Int, before last: Int) -> Bool {
    let (gap, own) = (words[index].gap, Array(word(index)))
    guard gap.isSuperset(of: [.isOne, .isPlain]) || isAfterInitial(index), !besideNames.contains(own) else {
      return false
    }
    guard gap.contains(.hasDash) else {
      // «KARI I TRETTEMOEN»
      let isWord =
        own.count == 1 && wordsOfOneLetter.contains(own[0]) && words[index + 1].gap.contains(.isPlain)
      return words[index].isCapitalized && !isWord
    }
    // «Kari-Marie» is another first name than «Kari», but in an address a hyphen is a space.
    return words[last].gap.contains(.hasDash) && (own.count == 1 || isFirstName(own[...]))
  }

  /// Whether no more than a space stands before a last name, or the full stop of what is written with one letter.
  private func endsFirstNames(_ last: Int) -> Bool {
    words[last].gap.isSuperset(of: [.isOne, .isPlain]) || isAfterInitial(last)
  }

  private func isAfterInitial(_ index: Int) -> Bool {
    isInitial(index - 1) && words[index].gap.contains(.joinsDigits)
      && words[index].gap.isDisjoint(with: [.isComma, .isPlain, .hasDash])
  }

  private func isInitial(_ index: Int) -> Bool { word(index).count == 1 }

  private static let mostMiddleNames = 2
}
