import Diagnostics

extension Rule {
  /// «Sitatet er ikke godkjent ennå», «Klar for publisering.»: how far a text has come, which readers are not told.
  static let remarksOfWriters = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: states.firstBytes, secondBytes: states.secondBytes,
      beginnings: states.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = states.whole(in: bytes, at: start, before: end),
          isOfText(bytes, start, found.end, end, line)
        else { return nil }
        return Phrase.Match(range: start..<found.end, written: bytes.text(start..<found.end))
      },
      finding: { match, place in .perhapsNotForReaders(match.written, at: place) }))
}

private let states = WordTable(
  [
    "klar for publisering", "klart for publisering", "klar til publisering", "klart til publisering",
    "ready for publication", "ready to publish", "ready for publishing", "ikke godkjent", "ikkje godkjend",
    "ikke kvalitetssikret", "ikke korrekturlest", "not approved", "not yet approved", "not proofread",
  ].map { Array($0.utf8) })

/// Whether it is said of this text or a part of it, and ends what is said: «Planen er ikke godkjent» is news.
private func isOfText(_ bytes: [UInt8], _ start: Int, _ last: Int, _ end: Int, _ line: Int) -> Bool {
  let rest = bytes.text(last..<min(end, last + 24)).lowercased().words
  guard rest.isEmpty || isEnd(bytes, last, end) || endings.contains(rest[0]) else { return false }
  let lead = bytes.text(max(line, start - 48)..<start).lowercased()
  let sentence = lead.split(omittingEmptySubsequences: false) { ".!?\n:(*".contains($0) }.last ?? ""
  let said = sentence.split(separator: " ")
  if said.isEmpty {
    // «Klar for publisering.» as all that is said; «ikke godkjent» alone may be a cell of a table.
    return "kr".utf8.contains(bytes[start] | 0x20) && isEnd(bytes, last, end)
  }
  let subject = said[0] == "the" && said.count > 1 ? said[1] : said[0]
  return said.count < 4 && ["er", "is", "are"].contains(said.last) && partsOfTexts.contains(subject)
}

private func isEnd(_ bytes: [UInt8], _ last: Int, _ end: Int) -> Bool {
  last >= end || ".!)\n*".utf8.contains(bytes[last])
}

private let endings: Set<String> = ["ennå", "enda", "endå", "enno", "av", "yet", "by"]

private let partsOfTexts: Set<Substring> = [
  "sitatet", "sitatene", "teksten", "artikkelen", "bildeteksten", "bildet", "bildene", "overskriften",
  "intervjuet", "oversettelsen", "text", "quote", "quotes", "article", "caption", "picture", "pictures",
  "headline", "translation",
]
