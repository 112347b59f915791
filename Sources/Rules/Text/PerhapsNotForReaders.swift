import Diagnostics

extension Rule {
  /// «Unntatt offentlighet, jf. offl. § 14», «U.off.», «Ikke offentlig»: how a file is marked, not what is told of it.
  static let perhapsNotForReaders = Rule(
    .perhapsNotForReaders,
    phrase: Phrase(
      scope: .ownProse, firstBytes: marks.firstBytes, secondBytes: marks.secondBytes,
      beginnings: marks.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = marks.whole(in: bytes, at: start, before: end),
          isMarked(bytes, start, found.end, end, line)
        else { return nil }
        return Phrase.Match(range: start..<found.end, written: bytes.text(start..<found.end))
      },
      finding: { match, place in .perhapsNotForReaders(match.written, at: place) }))
}

private let marks = WordTable(
  [
    "unntatt offentlighet", "unntatt offentligheten", "unntatt fra offentlighet", "unnateke offentlegheit",
    "u.off", "u. off", "ikke offentlig", "ikkje offentleg", "not public",
    "exempt from public disclosure",
  ].map { Array($0.utf8) })

/// Whether words stand as a mark: alone, before the section of the law, or said of this text itself.
private func isMarked(_ bytes: [UInt8], _ start: Int, _ last: Int, _ end: Int, _ line: Int) -> Bool {
  let rest = bytes.text(last..<Swift.min(bytes.count, last + 30)).lowercased().drop { ".,: (–-".contains($0) }
  let isEnd = last >= end || ".!)]\n".utf8.contains(bytes[last]) && !rest.hasPrefix("lova")
  let namesLaw = lawWords.contains { rest.hasPrefix($0) }
  let lead = bytes.text(Swift.max(line, start - 48)..<start).lowercased()
  let sentence = lead.split(omittingEmptySubsequences: false) { ".!?\n:".contains($0) }.last ?? ""
  let said = sentence.split(separator: " ")
  if bytes[start] | 0x20 == UInt8(ascii: "u"), bytes[start + 1] == UInt8(ascii: ".") {
    return isEnd || namesLaw
  }
  if said.isEmpty { return bytes.beginsSentence(start, in: line) && (isEnd || namesLaw) }
  return said.count < 4 && ["er", "is"].contains(said.last) && ownNames.contains(said.first ?? "")
}

private let lawWords = [
  "§", "offl", "offentle", "jf", "jamfør", "jmf", "iht", "etter §", "etter offl", "i henhold",
]

/// What a text calls itself by.
private let ownNames: Set<Substring> = [
  "dette", "denne", "notatet", "dokumentet", "vedlegget", "referatet", "utkastet", "siden", "teksten", "this",
]

extension Code {
  static let perhapsNotForReaders = Code(
    "perhaps-not-for-readers", .warning,
    title: Wording(nb: "Kanskje ikke skrevet til leserne", en: "Perhaps not written to readers"),
    explanation: Wording(
      nb:
        "Arkivmerker (unntatt offentlighet, u.off.), beskjeder mellom kolleger (Kari: sjekk dette tallet) og det tekstprogrammer og KI-verktøy sier om teksten, følger lett med når noe limes inn.",
      en:
        "Marks of archives (not public), messages between colleagues (Kari: check this number) and what writing programs and AI tools say of the text easily come along when something is pasted."
    ),
    example: Example(
      wrong: "Kari: sjekk dette tallet.", right: "Det kom 120 på boligdagen."))
}

extension Diagnostic {
  static func perhapsNotForReaders(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .perhapsNotForReaders,
      Wording(
        nb: "«\(written)» ser ikke ut til å være skrevet til leserne",
        en: "“\(written)” does not seem to be written to readers"),
      at: place,
      help: Wording(
        nb: "slett det hvis det ikke er til leserne, eller skriv det slik at de forstår hva som gjelder",
        en: "delete it if it is not for readers, or write it so that they understand what it means"))
  }
}
