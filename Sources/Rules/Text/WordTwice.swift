import Diagnostics
import Model

extension Rule {
  /// «Vi møtes og og spiser»: words that no sentence has two of in a row («det det» and «that that» may stand).
  static let wordTwice = Rule(
    .wordTwice,
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings, match: twice,
      finding: { match, place in
        Diagnostic(
          .wordTwice,
          Wording(
            nb: "«\(match.written)»: ordet står to ganger", en: "“\(match.written)”: the word is there twice"),
          at: place, help: Wording(nb: "slett det ene", en: "delete one of them"))
      }))
}

private let words = WordTable(
  [
    "og", "en", "et", "ikke", "vi", "men", "eller", "the", "and", "an", "of", "we", "or", "but", "with",
  ].map { Array($0.utf8) })

private func twice(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard let first = words.whole(in: bytes, at: start, before: end) else { return nil }
  let space = bytes.spaceEnd(first.end, before: end)
  guard space > first.end, let second = words.whole(in: bytes, at: space, before: end),
    second.word == first.word, bytes[space] == bytes[space] | 0x20,
    second.end >= end || bytes[second.end] != UInt8(ascii: "-")
  else { return nil }
  return Phrase.Match(range: start..<second.end, written: bytes.text(start..<second.end))
}

extension Code {
  static let wordTwice = Code(
    "word-twice", .advice, title: Wording(nb: "Samme ord to ganger", en: "The same word twice"),
    explanation: Wording(
      nb: "Et lite ord står to ganger etter hverandre, som oftest fordi setningen er endret.",
      en: "A short word is there twice in a row, usually because the sentence was changed."),
    example: Example(wrong: "Vi møtes og og spiser.", right: "Vi møtes og spiser."))
}
