import Model
import Parallelism

/// Opens in sentences that have been public the words that open entries say in their own right: each counts for nothing any
/// more, and a sentence that has no other words is open.
func openSaid(_ units: inout [LeakUnit], by said: [SaidText], jobs: Int) async {
  let published = units.indices.filter { units[$0].isPublished }
  guard !published.isEmpty, !said.isEmpty else { return }
  let sentences = published.map { units[$0] }
  let index = PhraseIndex(sentences)
  let parts = await mapChunksInParallel(said, jobs: jobs) { texts in
    var (scratch, found) = (PhraseIndex.Scratch(), [SaidPart]())
    for said in texts {
      index.matches(in: FoldedText(said.text), sentences, &scratch) {
        found.append(SaidPart(sentence: $0, letters: $1))
      }
    }
    return found
  }
  for part in parts { units[published[part.sentence]].open(part.letters) }
  for unit in published where units[unit].hasOnlyOpenWords { units[unit].isOpen = true }
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
