/// Whether a short value says what any sentence may say: «Ny leverandør fra mars», with no name and no number, and a first
/// word that is common too.
func isOrdinaryPhrase(_ text: String, _ commonWords: Set<ArraySlice<UInt8>>) -> Bool {
  let written = WrittenText(text)
  guard (3...4).contains(written.words.count), written.namesNothing,
    !written.bytes.contains(where: { $0 &- 0x30 < 10 }), let first = written.words.first
  else { return false }
  let look = written.look(at: first)
  let small = Array(String(decoding: written.bytes[look.inner], as: UTF8.self).lowercased().utf8)
  return look.beginsSmall || commonWords.contains(small[...]) || firstWords.contains(small)
}

extension FoldedText {
  /// Whether some words are no part of a longer sentence: on both sides something else than one space.
  func isBySelf(_ range: Range<Int>) -> Bool {
    let first = firstWord(from: range.lowerBound)
    guard first == 0 || !words[first].gap.isWithinSentence else { return false }
    let next = firstWord(from: range.upperBound)
    return next >= words.count - 1 || !words[next].gap.isWithinSentence
  }
}

extension FoldedText.Gap {
  fileprivate var isWithinSentence: Bool {
    isSuperset(of: [.isOne, .isPlain]) && isDisjoint(with: [.hasMark, .hasDash])
  }
}

/// What notes begin with.
private let firstWords: Set<[UInt8]> = Set(
  [
    "ny", "nye", "nytt", "ingen", "noen", "alle", "flere", "færre", "mer", "mindre", "venter", "klar",
    "klart", "ferdig",
    "utsatt", "avlyst", "økt", "lavere", "høyere", "stor", "stort", "lite", "god", "godt", "bra", "første",
    "siste",
    "neste", "bedre", "egen", "eget", "egne", "felles", "fast", "gratis", "full", "hele", "logo", "møte",
    "brev",
  ].map { Array($0.utf8) })
