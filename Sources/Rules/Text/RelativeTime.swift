import Diagnostics
import Model

extension Rule {
  /// A page is read long after it was written.
  static let relativeTime = Rule(.relativeTime, phrase: .words(norwegianWords, in: .ownNorwegian, relative))
  static let relativeTimeInEnglish = Rule(phrase: .words(englishWords, in: .ownEnglish, relative))
}

extension Phrase {
  /// One of some words, each whole; the longest first where one begins another.
  static func words(
    _ words: [String], in scope: Scope, _ finding: @escaping @Sendable (Match, Location) -> Diagnostic
  ) -> Phrase {
    let table = WordTable(words.map { Array($0.utf8) })
    return Phrase(
      scope: scope, firstBytes: table.firstBytes, secondBytes: table.secondBytes,
      beginnings: table.beginnings,
      match: { bytes, start, end in
        table.whole(in: bytes, at: start, before: end).map { found in
          Match(range: start..<found.end, written: bytes.text(start..<found.end))
        }
      },
      finding: finding)
  }
}

extension [UInt8] {
  /// Whether a line or a sentence begins here; marks of lists and headings come before it. What stands before `line`
  /// is of another line, or of another block.
  func beginsSentence(_ start: Int, in line: Int) -> Bool {
    guard line < start, let before = self[line..<start].last(where: { $0 != 0x20 && $0 != 0x09 }) else {
      return true
    }
    // «Topp-hemmelig» is one word; a dash at the beginning of a line is a mark.
    if self[start - 1] == UInt8(ascii: "-"), start > line + 1, self[start - 2].isWord { return false }
    return "\n\r.!?:-*#>|«\"".utf8.contains(before)
  }
}

/// ASCII letters with their capitals; other bytes as they are.
func inBothCases(_ bytes: [UInt8]) -> [UInt8] {
  Array(Set(bytes.flatMap { $0 >= 0x61 && $0 <= 0x7A ? [$0, $0 & 0xDF] : [$0] }))
}

private let norwegianWords = [
  "i morgen", "i overmorgen", "i går", "neste uke", "neste uka", "neste måned", "denne uka", "denne uken",
  "forrige uke", "i neste uke", "neste helg", "kommende helg", "forrige helg", "forrige måned",
  "nå på mandag",
  "nå på tirsdag", "nå på onsdag", "nå på torsdag", "nå på fredag", "nå på lørdag", "nå på søndag",
  "førstkommende",
]
private let englishWords = [
  "tomorrow", "yesterday", "next week", "next month", "this week", "last week", "next weekend",
  "this weekend", "last weekend", "last month",
]

private let relative: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .relativeTime,
    Wording(
      nb: "«\(match.written)» blir feil når tiden går", en: "“\(match.written)” becomes wrong as time passes"
    ),
    at: place,
    help: Wording(
      nb: "skriv datoen, for eksempel 17. juni 2027", en: "write the date, for example 17 June 2027"))
}

extension Code {
  static let relativeTime = Code(
    "relative-time", .advice, title: Wording(nb: "Tid som går ut på dato", en: "Words that become outdated"),
    explanation: Wording(
      nb: "«I morgen» og «neste uke» stemmer bare den dagen teksten skrives. Skriv datoen.",
      en: "“Tomorrow” and “next week” are right only on the day of writing. Write the date."),
    example: Example(wrong: "Vi møtes i morgen.", right: "Vi møtes 17. juni 2027."))
}
