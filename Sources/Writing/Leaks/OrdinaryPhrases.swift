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

/// Whether what waits for its day is called as many things are, and sentences speak of all of them: «Julemarked i byen», «Bli med på tur».
func isOrdinaryTitle(_ text: String) -> Bool {
  let written = WrittenText(text)
  guard (3...6).contains(written.words.count), written.namesNothing,
    !written.bytes.contains(where: { $0 &- 0x30 < 10 }), let first = written.words.first
  else { return false }
  let look = written.look(at: first)
  let small = Array(String(decoding: written.bytes[look.inner], as: UTF8.self).lowercased().utf8)
  let second = String(decoding: written.bytes[written.words[1]], as: UTF8.self)
  let next = Array(second.lowercased().utf8)
  return wordsOfTitles.contains(small) || leadsToKind.contains(small) && wordsOfTitles.contains(next)
    || invitations.contains([String(decoding: small, as: UTF8.self), second])
}

/// «Bli partner nå» asks for something of its own.
private let invitations: Set<[String]> = [
  ["bli", "med"], ["bli", "kjent"], ["kom", "på"], ["kom", "til"], ["kom", "og"], ["møt", "opp"],
  ["join", "us"],
  ["come", "to"], ["come", "and"],
]

/// What many events are called.
private let wordsOfTitles: Set<[UInt8]> = Set(
  [
    "julemarked", "marked", "loppemarked", "bruktmarked",

    "møte", "folkemøte", "kveld", "temakveld", "kurs", "foredrag", "konsert", "frokost", "lunsj", "tur",
    "fottur", "dag",
    "fest", "byvandring", "familiedag", "juletrefest", "språkkafé", "quiz", "dugnad", "debatt",
    "utstilling",
    "omvisning", "hus", "familiekveld", "kino", "kinokveld", "teater", "show", "løp", "leir", "leker",
    "velkommen",
    "welcome", "day", "house", "concert", "market", "course", "meeting", "evening",
  ].map { Array($0.utf8) })

/// «En kveld», «åpent hus», «gratis konsert»: the second word says what it is. «Et nytt hotell» and «gratis parkering» are news.
private let leadsToKind: Set<[UInt8]> = Set(
  [
    "en", "et", "ei", "åpen", "åpent", "åpne", "gratis", "sommer", "vinter", "stor", "stort", "årets", "open",
    "a",
    "an", "free",
  ].map { Array($0.utf8) })

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
