import Content
import Diagnostics
import Model

extension Rule {
  /// «Vi møtes og og spiser»: words that no sentence has two of in a row («det det» and «that that» may stand).
  static let wordTwice = Rule(
    .wordTwice,
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: beginnings, matchInLine: twice,
      finding: { match, place in .wordTwice(match.written, at: place) }))

  /// The same where a line ends between the two, as it does wherever an editor wraps lines.
  static let wordTwiceOverLines = Rule(nodes: [.softBreak]) { passage, index in
    let nodes = passage.body.nodes
    guard passage.ownVoice != nil, index >= passage.quotedUntil, index > 0, index + 1 < nodes.count,
      nodes[index - 1].kind == .text, nodes[index + 1].kind == .text, !passage.isLabel(endingAt: index)
    else { return [] }
    let bytes = passage.body.text
    let (start, end) = (Int(nodes[index - 1].literal.lowerBound), Int(nodes[index - 1].literal.upperBound))
    var first = end
    while first > start, bytes[first - 1].isWord { first -= 1 }
    let (next, last) = (Int(nodes[index + 1].literal.lowerBound), Int(nodes[index + 1].literal.upperBound))
    guard first < end, let one = words.whole(in: bytes, at: first, before: end), one.end == end,
      let other = words.whole(in: bytes, at: next, before: last), other.word == one.word,
      bytes[next] == bytes[next] | 0x20, !mayStandTwice(one.word, bytes, start..<first, other.end..<last)
    else { return [] }
    let places = [first..<end, next..<other.end].map { passage.place($0) ?? passage.block(around: index) }
    let place = Location(places[0].path, places[0].range.lowerBound..<places[1].range.upperBound)
    return [.wordTwice(bytes.text(first..<end) + " " + bytes.text(next..<other.end), at: place)]
  }
}

/// Those that a sentence never has two of, and then those that one clause may end with and the next begin with: «det du skal skal
/// du» and «den som har har».
private let (never, seldom) = (
  [
    "og", "en", "et", "ikke", "vi", "men", "eller", "at", "fordi", "hvis", "dersom", "samt", "mens", "jeg",
    "både",
    "denne", "disse", "hver", "the", "and", "an", "of", "we", "or", "but", "with", "our", "your", "from",
    "this",
    "they",
  ],
  ["skal", "kan", "vil", "må", "bør", "har", "er", "blir", "ble", "var"]
)
private let words = WordTable((never + seldom).map { Array($0.utf8) })

/// The word, a space of either kind, and what the word begins with once more.
private let beginnings = (never + seldom).flatMap { word in
  [" ", "\u{A0}"].map { Array("\(word)\($0)\(word)".utf8.prefix(4)) }
}

private func twice(_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int) -> Phrase.Match? {
  guard let first = words.whole(in: bytes, at: start, before: end) else { return nil }
  let space = bytes.spaceEnd(first.end, before: end)
  guard space > first.end, let second = words.whole(in: bytes, at: space, before: end),
    second.word == first.word, bytes[space] == bytes[space] | 0x20,
    second.end >= end || bytes[second.end] != UInt8(ascii: "-"),
    !mayStandTwice(first.word, bytes, line..<start, second.end..<end)
  else { return nil }
  return Phrase.Match(range: start..<second.end, written: bytes.text(start..<second.end))
}

/// Whether it is a verb that ends one clause and begins the next: something in the sentence before it asks for a clause, or what
/// follows it is its subject.
private func mayStandTwice(_ word: Int, _ bytes: [UInt8], _ before: Range<Int>, _ after: Range<Int>) -> Bool {
  if word < never.count {
    // «Hun er en en kan stole på.»
    var offset = after.lowerBound
    guard never[word] == "en", let next = bytes.nextWord(from: &offset, before: after.upperBound) else {
      return false
    }
    return verbsOfOne.contains(bytes.text(next).lowercased())
  }
  // A sentence is no longer; of a line without an end each repetition would have all of it looked through.
  let sentence =
    bytes[before].suffix(mostInSentence).split(whereSeparator: isEndMark).last.map {
      String(decoding: $0, as: UTF8.self)
    } ?? ""
  let words = sentence.inSmallLetters.words
  guard clauses.isDisjoint(with: words) else { return true }
  // «Folkene vi har har god kompetanse.»
  if words.count > 1, let last = words.last, subjects.contains(last),
    !adverbs.contains(words[words.count - 2])
  {
    return true
  }
  var offset = after.lowerBound
  guard let next = bytes.nextWord(from: &offset, before: after.upperBound) else { return true }
  return subjects.contains(bytes.text(next).lowercased())
}

private let mostInSentence = 400

private let verbsOfOne: Set<String> = [
  "kan", "skal", "vil", "må", "bør", "ikke", "aldri", "alltid", "har", "er",
]

/// After one of these a pronoun is the subject of the sentence itself.
private let adverbs: Set<String> = [
  "og", "men", "at", "så", "når", "hvis", "eller", "fordi", "der", "da", "nå", "om",
]

private let clauses: Set<String> = [
  "som", "det", "den", "de", "dem", "alt", "hva", "hvem", "hvor", "hvordan", "alle", "slik", "dette", "mer",
  "mest", "jo",
]
private let subjects: Set<String> = [
  "vi", "du", "jeg", "de", "dere", "han", "hun", "det", "den", "man", "en", "alle",
]

extension Passage {
  /// Whether a line is a bold label alone: that it is said again after it is told of labels.
  fileprivate func isLabel(endingAt index: Int) -> Bool {
    index > 1 && body.nodes[index - 2].kind == .strong && Int(body.nodes[index - 2].end) == index
  }
}

extension Diagnostic {
  fileprivate static func wordTwice(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .wordTwice,
      Wording(nb: "«\(written)»: ordet står to ganger", en: "“\(written)”: the word is there twice"),
      at: place,
      help: Wording(
        nb: "slett det ene; skal begge stå, sett komma mellom dem",
        en: "delete one of them; if both are meant, put a comma between them"))
  }
}

extension Code {
  static let wordTwice = Code(
    "word-twice", .advice, title: Wording(nb: "Samme ord to ganger", en: "The same word twice"),
    explanation: Wording(
      nb: "Et lite ord står to ganger etter hverandre, som oftest fordi setningen er endret.",
      en: "A short word is there twice in a row, usually because the sentence was changed."),
    example: Example(wrong: "Vi møtes og og spiser.", right: "Vi møtes og spiser."))
}
