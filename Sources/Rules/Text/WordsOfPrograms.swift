import Diagnostics

extension Rule {
  /// «Klikk eller trykk her for å skrive inn tekst», «Slettet: …», «Beskrivelse er generert automatisk», «As an AI
  /// language model»: what programs for writing put into a text, or say of it.
  static let wordsOfPrograms = Rule(
    phrase: .insider(
      InsiderWords.all([(.anywhere, anywhere), (.alone, alone), (.first, first)]),
      Diagnostic.perhapsNotForReaders))

  /// «Selvfølgelig! Her er en tekst om …», «Her er et utkast til en pressemelding:»: how one answers who was asked to
  /// write.
  static let answersOfPrograms = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: openings.firstBytes, secondBytes: openings.secondBytes,
      beginnings: openings.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = openings.whole(in: bytes, at: start, before: end),
          bytes.beginsSentence(start, in: line)
        else { return nil }
        let last =
          found.word < presenting.count
          ? draftEnd(bytes, found.end, end) : presentedEnd(bytes, found.end, end)
        return last.map { Phrase.Match(range: start..<$0, written: bytes.text(start..<$0)) }
      },
      finding: { match, place in .perhapsNotForReaders(match.written, at: place) }))
}

private let anywhere = [
  "trykk her for å skrive inn", "klikk her for å skrive inn", "klikk her for å angi", "tap here to enter",
  "click here to enter text", "beskrivelse er generert automatisk", "automatisk generert beskrivelse",
  "description automatically generated", "description generated automatically",
  "ki-generert innhold kan være",
  "ai-generert innhold kan være", "ai-generated content may be", "as an ai language", "as an ai assistant",
  "as a language model", "som en kunstig intelligens", "som en ki-assistent", "som en ai-modell",
  "som en ai-språkmodell", "as of my last update", "per min siste oppdatering", "turn0search",
]
private let alone = [
  "velg et element", "choose an item", "velg en dato", "håper dette hjelper", "hope this helps",
  "i hope this helps",
]
private let first = [
  "slettet:", "formatert:", "deleted:", "formatted:", "vil du at jeg skal",
  "ønsker du at jeg skal",
  "hvis du vil, kan jeg", "hvis du ønsker, kan jeg", "gi meg beskjed hvis du vil at jeg",
  "gi meg beskjed hvis du ønsker at jeg", "si ifra hvis du vil at jeg", "si fra hvis du vil at jeg",
  "let me know if you'd like me", "let me know if you’d like me", "let me know if you would like me",
  "would you like me to", "if you'd like, i can", "if you’d like, i can", "if you want, i can",
]

private let presenting = [
  "her er", "her kommer", "here is", "here's", "here’s", "here are", "jeg har", "i have",
]
private let willing = [
  "selvfølgelig", "selvsagt", "absolutt", "klart det", "gjerne", "certainly", "sure", "of course",
  "absolutely",
  "great question", "godt spørsmål",
]
private let openings = WordTable((presenting + willing).map { Array($0.utf8) })

/// «Selvfølgelig! Her er en tekst», of which the first word is one's who was asked; «Selvfølgelig, jeg har bodd her» is
/// one's who is quoted.
private func presentedEnd(_ bytes: [UInt8], _ word: Int, _ end: Int) -> Int? {
  let rest = bytes.text(word..<min(end, word + 24))
  guard rest.first.map({ "!.,".contains($0) }) ?? false else { return nil }
  let after = rest.drop { "!., ".contains($0) }
  let lower = after.lowercased()
  guard let phrase = presenting.first(where: lower.hasPrefix) else { return nil }
  let last = word + rest.utf8.count - after.utf8.count + phrase.utf8.count
  let said = bytes.text(last..<sentenceEnd(bytes, last, end)).lowercased().words.prefix(8)
  return said.contains { drafts.contains($0) || texts.contains($0) || writing.contains($0) } ? last : nil
}

private let writing: Set<String> = [
  "skrevet", "omskrevet", "formulert", "omformulert", "forkortet", "forbedret", "oversatt", "språkvasket",
  "written", "rewritten", "rephrased", "shortened", "improved", "translated", "drafted",
]

/// «Her er et utkast til en tekst om boligdagen:», up to the colon that the text comes after.
private func draftEnd(_ bytes: [UInt8], _ word: Int, _ end: Int) -> Int? {
  guard let colon = bytes[word..<min(end, word + 120)].firstIndex(where: { ":.!?\n".utf8.contains($0) }),
    bytes[colon] == UInt8(ascii: ":")
  else { return nil }
  let said = bytes.text(word..<colon).lowercased().words
  guard let draft = said.prefix(4).firstIndex(where: drafts.contains) else { return nil }
  let isOfText = said[draft...].dropFirst().prefix(4).contains { texts.contains($0) }
  return isOfText || draft == said.count - 1 && said.count > 2 ? colon : nil
}

private let drafts: Set<String> = [
  "utkast", "forslag", "versjon", "omskriving", "draft", "version", "suggestion", "rewrite", "revised",
]
private let texts: Set<String> = [
  "tekst", "teksten", "artikkel", "artikkelen", "innlegg", "pressemelding", "pressemeldingen", "ingress",
  "sammendrag", "nettside", "nettsiden", "side", "siden", "overskrift", "e-post", "epost", "brev", "notis",
  "nyhetssak", "text", "article", "post", "press", "summary", "page", "headline", "email", "letter",
  "version",
]
