import Model
import Parallelism

/// Opens in sentences of a form the words that open entries say in their own right: each counts for nothing any more, and a
/// sentence that has no other words is open.
func openSaid(_ units: inout [LeakUnit], of form: LeakUnit.Form, by said: [SaidText], jobs: Int) async {
  let published = units.indices.filter { units[$0].form == form }
  guard !published.isEmpty, !said.isEmpty else { return }
  let sentences = published.map { units[$0] }
  let index = PhraseIndex(sentences)
  let parts = await mapChunksInParallel(said, jobs: jobs) { texts -> [SaidPart] in
    var (scratch, found) = (PhraseIndex.Scratch(), [SaidPart]())
    for said in texts { found += saidParts(of: sentences, in: FoldedText(said.text), index, &scratch) }
    return found
  }
  for part in parts { units[published[part.sentence]].open(part.letters) }
  for unit in published where units[unit].hasOnlyOpenWords { units[unit].isOpen = true }
}

/// What of sentences a text says, each part once.
private func saidParts(
  of sentences: [LeakUnit], in text: FoldedText, _ index: PhraseIndex, _ scratch: inout PhraseIndex.Scratch
) -> [SaidPart] {
  var found: [SaidPart] = []
  // Up to where a sentence is known to be said, by where in the text it would begin.
  var ends: [Alignment: Int] = [:]
  index.matches(
    in: text, sentences, &scratch,
    where: { match in ends[Alignment(match)].map { $0 <= match.start } ?? true },
    { match in
      let letters = sentences[match.unit].text.letters
      let part = commonPart(of: letters.span, match.position, and: text.letters.span, match.start)
      found.append(SaidPart(sentence: match.unit, letters: part))
      ends[Alignment(match)] = match.start - match.position + part.upperBound
    })
  return found
}

private struct Alignment: Hashable {
  let sentence: Int
  let offset: Int

  init(_ match: PhraseIndex.Match) {
    sentence = match.unit
    offset = match.start - match.position
  }
}

private struct SaidPart: Sendable {
  let sentence: Int
  let letters: Range<Int>
}

extension LeakUnit {
  fileprivate var hasOnlyOpenWords: Bool {
    text.words.indices.allSatisfy { openWords[$0] || text.word($0).isEmpty }
  }
}
