import Diagnostics

extension Rule {
  /// «Kari: sjekk dette tallet», «Per, kan du fylle inn her?», «Vent med denne til Kari er tilbake»: a name or a
  /// role, and what only those who write can do.
  static let notesToColleagues = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      matchInLine: { bytes, start, end, line in
        guard words.whole(in: bytes, at: start, before: end) != nil else { return nil }
        let last = sentenceEnd(bytes, start, end)
        let isNote =
          bytes[start] | 0x20 == UInt8(ascii: "v") && waits(bytes.text(start..<last))
          ? bytes.beginsSentence(start, in: line)
          : isAddressed(bytes, before: start, in: line)
            && asksOfText(bytes.text(start..<last), ofName: namesBefore(bytes, start, in: line).count)
        return isNote ? Phrase.Match(range: start..<last, written: bytes.text(start..<last)) : nil
      },
      finding: { match, place in .perhapsNotForReaders(match.written, at: place) }))
}

/// Whether a sentence has begun with a name, or with what somebody does, and a colon or a comma: «Kari: », «NB,
/// Redaktør: ».
private func isAddressed(_ bytes: [UInt8], before start: Int, in line: Int) -> Bool {
  let names = namesBefore(bytes, start, in: line)
  return (1...2).contains(names.count) && names.allSatisfy { isFirstName(String($0)) }
    && names.first?.first?.isUppercase == true
}

/// The words before a colon or a comma; none where something else stands there.
private func namesBefore(_ bytes: [UInt8], _ start: Int, in line: Int) -> ArraySlice<Substring> {
  let lead = bytes.text(max(line, start - 48)..<start)
  guard lead.hasSuffix(": ") || lead.hasSuffix(", ") else { return [] }
  let sentence = lead.dropLast(2).split(omittingEmptySubsequences: false) { ".!?\n–".contains($0) }.last ?? ""
  return sentence.split { " ,:@*".contains($0) }.drop { labelsToReaders.contains($0.lowercased()) }
}

/// «Vent med denne til Kari er tilbake»: with what is written here, until somebody who is named has done something.
private func waits(_ sentence: String) -> Bool {
  let words = sentence.split(separator: " ")
  guard words.count > 4, words[0].lowercased() == "vent" || words[0].lowercased() == "wait",
    ["med", "with"].contains(words[1]), ["denne", "dette", "teksten", "saken", "this"].contains(words[2]),
    let until = words.firstIndex(where: { ["til", "until"].contains($0) }), until + 1 < words.count
  else { return false }
  return isFirstName(String(words[until + 1]))
}

/// Whether what stands after a colon asks those who write. After one word alone, which a heading in a form or a task
/// is as often as a name («Oppgave: Finn kilden», «Påmelding: Bekreft …»), a capital asks the one who reads, unless it is
/// of what only those who write have in hand.
func asksOfText(_ said: String, ofName count: Int) -> Bool {
  let isInPassing = said.first { $0.isLetter }?.isUppercase == false
  return asksOfText(
    said.lowercased().words, mayBeLoose: isInPassing, mayBeOfReaders: isInPassing || count > 1)
}

/// Whether words ask for something that is done to a text: «oppdater tallene», «kan du sjekke dette». What readers
/// may be asked as well counts only where `mayBeLoose`: said in passing, with no capital; and what they may have in hand,
/// only where it `mayBeOfReaders`.
func asksOfText(_ words: [String], mayBeLoose: Bool, mayBeOfReaders: Bool) -> Bool {
  var rest = words[...]
  var isAsked = false
  while let polite = courtesies.first(where: { rest.starts(with: $0) }) {
    rest = rest.dropFirst(polite.count)
    isAsked = true
  }
  guard let verb = rest.first else { return false }
  let isAct = acts.contains(verb) || isAsked && (acts.contains(stem(verb)) || looks.contains(verb))
  // «Bekreft deltakelsen med lenken»: what one does it with, is nothing that is done to a text.
  let object = rest.dropFirst().prefix(6).prefix { !means.contains($0) }
  if verb == "stemmer", object.count < 3, let first = object.first {
    return ["dette", "det"].contains(first) || partsOfText.contains(first)
  }
  // «Skriv navnet ditt» is said to the one whose it is, and «legg ut bildet» to those who have a page of their own.
  guard isAct, isOurs(verb, object, asked: isAsked) else { return false }
  if object.contains(where: partsOfText.contains) {
    return mayBeOfReaders || !object.contains(where: inReadersHands.contains)
  }
  // «Lim dem inn som bilde» is about something else than the picture.
  let nearest = object.filter { !particles.contains($0) }.prefix(2)
  return mayBeLoose
    && (nearest.contains(where: loosely.contains)
      || isAsked && (object.isEmpty || object.contains { ["her", "here"].contains($0) }))
}

private let words = WordTable(
  [
    "sjekk", "dobbeltsjekk", "fiks", "oppdater", "bytt", "erstatt", "legg", "sett", "fyll", "lim", "skriv",
    "finn", "bekreft", "rett", "slett", "fjern", "stryk", "kutt", "korrekturles", "kvalitetssikre", "kan du",
    "kunne du", "kan dere", "husk", "vennligst", "please", "can you", "could you", "check", "fix", "update",
    "replace", "add", "insert", "fill", "confirm", "verify", "proofread", "remove", "delete", "shorten",
    "vent", "wait", "stemmer",
  ].map { Array($0.utf8) })

private let courtesies: [[String]] = [
  ["vennligst"], ["please"], ["kan", "du"], ["kunne", "du"], ["kan", "dere"], ["can", "you"],
  ["could", "you"],
  ["husk", "å"], ["remember", "to"],
]

/// In the imperative; «legg inn» and «fill in» by their first words.
private let acts: Set<String> = [
  "sjekk", "dobbeltsjekk", "fiks", "oppdater", "bytt", "erstatt", "legg", "sett", "fyll", "lim", "skriv",
  "finn",
  "bekreft", "rett", "slett", "fjern", "stryk", "kutt", "korrekturles", "kvalitetssikre", "check", "fix",
  "update", "replace", "add", "insert", "fill", "confirm", "verify", "proofread", "remove", "delete",
  "shorten",
]

/// Whether what is asked for is not the reader's own, nor put out by those who are asked.
private func isOurs(_ verb: String, _ object: ArraySlice<String>, asked isAsked: Bool) -> Bool {
  let isPutOut = !isAsked && verb == "legg" && object.first == "ut"
  return !isPutOut && object.allSatisfy { !["ditt", "din", "dine", "deres", "your"].contains($0) }
}

private let means: Set<String> = ["med", "via", "gjennom", "with", "using", "through"]

/// What those have in hand as well who read: a quotation in a task, the link in an answer, a picture of their own.
private let inReadersHands: Set<String> = [
  "sitatet", "kilden", "kildene", "lenken", "lenka", "lenkene", "bildet", "bildene", "teksten", "tekstene",
  "quote",
]

private let particles: Set<String> = ["inn", "til", "ut", "om", "opp", "in", "up"]
private let looks: Set<String> = ["se", "look", "lese", "read"]

/// «sjekke», «legge», «oppdatere» and «rette» by their imperatives.
private func stem(_ verb: String) -> String { verb.hasSuffix("e") ? String(verb.dropLast()) : verb }

/// What a text consists of, and no reader has in hand.
private let partsOfText: Set<String> = [
  "tallet", "tallene", "tala", "teksten", "tekstene", "avsnittet", "avsnittene", "setningen", "setninga",
  "ingressen", "overskriften", "overskrifta", "tittelen", "bildeteksten", "sitatet", "kilden", "kildene",
  "lenken", "lenka", "lenkene", "bildet", "bildene", "faktaboksen", "formuleringen", "figuren", "figure",
  "paragraph", "sentence", "heading", "headline", "caption", "quote", "wording", "tekstforslag",
]

/// What readers may be asked of as well, so the words around must be said in passing.
private let loosely: Set<String> = [
  "tall", "kilde", "bilde", "lenke", "tekst", "ingress", "overskrift", "tittel", "bildetekst", "sitat",
  "dato",
  "datoen", "navnet", "dette", "denne", "disse", "number", "numbers", "source", "link", "picture", "image",
  "text", "title", "this", "these", "figures",
]
