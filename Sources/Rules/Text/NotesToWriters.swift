import Content
import Diagnostics
import Model

extension Rule {
  /// «NB: spør Ola», «Program kommer senere – husk!», «Sjekk med Kari om dette stemmer»: sentences to those who write.
  static let notesToWriters = Rule(
    phrase: Phrase(
      scope: .allProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = words.whole(in: bytes, at: start, before: end),
          note(in: bytes, start, found.end, end, line)
        else {
          return nil
        }
        return Phrase.Match(
          range: start..<found.end, written: bytes.text(start..<sentenceEnd(bytes, start, end)))
      },
      finding: { match, place in .notForReaders(match.written, at: place) }))
}

private let words = WordTable(
  (["husk", "remember", "spør", "ask", "sjekk", "check", "avklar", "hør"] + duties).map { Array($0.utf8) })

/// What must be done with a text, when nothing is said to do it: «Må godkjennes av Kari før publisering».
private let duties = [
  "godkjennes", "kvalitetssikres", "korrekturleses", "dobbeltsjekkes", "sjekkes", "avklares",
]

/// When notes are to be read: the sentence ends so.
private let occasions = [
  "før publisering", "før vi publiserer", "før dette publiseres", "før det publiseres", "før vi legger ut",
  "før det legges ut", "før siden går ut", "before publishing", "before publication", "before we publish",
  "before this is published", "before it is published", "before this goes out", "before it goes out",
]

/// Whether the sentence around one of these words is a note.
private func note(in bytes: [UInt8], _ start: Int, _ last: Int, _ end: Int, _ line: Int) -> Bool {
  let word = bytes.text(start..<last).lowercased()
  let rest = bytes.text(last..<sentenceEnd(bytes, start, end))
  let isBeforePublishing = rest.count < 120 && occasions.contains { rest.lowercased().hasSuffix($0) }
  let marks = ["nb", "obs", "ps", "merk", "note"]
  let lead = bytes.text(max(line, start - 12)..<start).lowercased().words.last ?? ""
  if duties.contains(word) {
    let lead = bytes.sentenceStart(before: start, in: line)
    return isBeforePublishing && ["må", "skal"].contains(lead.lowercased())
  }
  if isBeforePublishing,
    isFirstName(rest) || ["sjekk", "check", "avklar"].contains(word) && marks.contains(lead)
  {
    return true
  }
  if ["husk", "remember"].contains(word) {
    // «… – husk!» reminds nobody who reads of anything.
    let before = bytes[line..<start].reversed().drop { $0 == 0x20 }.prefix(1)
    let isAfterDash = before.first.map { $0 == 0x93 || $0 == 0x94 || $0 == UInt8(ascii: "-") } ?? false
    return rest.isEmpty && isAfterDash && last < end && bytes[last] == UInt8(ascii: "!")
  }
  let said = rest.lowercased().words
  let asksOfThis =
    ["dette", "det", "this", "it", "datoen", "tallet", "tallene", "navnet"].contains { said.contains($0) }
    && ["stemmer", "riktig", "rett", "correct", "right"].contains { said.contains($0) }
  if asksOfThis, isFirstName(rest) { return true }
  // «NB: spør Ola»: a name, and no more.
  return marks.contains(lead) && isFirstName(rest) && said.count < 3
}

/// Whether what follows is the first name of somebody.
func isFirstName(_ rest: String) -> Bool {
  let parts = rest.split(separator: " ")
  let name = ["med", "with"].contains(parts.first ?? "") ? parts.dropFirst().first : parts.first
  // «Wivi-Ann» is one name, of two.
  let halves = name?.split(separator: "-", omittingEmptySubsequences: false) ?? []
  return !halves.isEmpty
    && halves.allSatisfy {
      $0.first?.isUppercase == true && $0.count > 1
        && $0.dropFirst().allSatisfy { $0.isLowercase || $0 == "." }
    }
}

extension [UInt8] {
  /// What a sentence says before a place, without the spaces around it; of longer ones the last words.
  fileprivate func sentenceStart(before place: Int, in line: Int) -> String {
    let start = self[line..<place].suffix(24).lastIndex { ".!?\n:(".utf8.contains($0) }.map { $0 + 1 }
    let said = self[(start ?? Swift.max(line, place - 24))..<place]
    return text(said.startIndex..<said.endIndex).split(separator: " ").joined(separator: " ")
  }
}

/// Where the sentence ends that a word at `start` stands in.
func sentenceEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
  bytes[start..<Swift.min(end, start + 160)].firstIndex { ".!?\n)".utf8.contains($0) }
    ?? Swift.min(end, start + 160)
}
