import Diagnostics
import Model

extension Rule {
  /// What was written to those who write, and what programs put where something is missing.
  static let notForReaders = Rule(.notForReaders, phrase: .insider(phrases))

  /// `[sett inn tall]`, `[cid:image001.png]`, `(Kari: sjekk dette)` and `{{navn}}`.
  static let unfinishedWords = Rule(
    phrase: Phrase(
      scope: .allProse, firstBytes: Array("[({@".utf8),
      secondBytes: inBothCases(Array(0x61...0x7A)) + [UInt8(ascii: " "), UInt8(ascii: "{"), 0xC3],
      match: { bytes, start, end in
        guard bytes[start] == UInt8(ascii: "[") else { return remark(in: bytes, at: start, before: end) }
        guard
          let close = bytes[start..<Swift.min(bytes.count, start + 120)].firstIndex(of: UInt8(ascii: "]")),
          isInstruction(bytes.text(start + 1..<close))
        else { return nil }
        return Phrase.Match(range: start..<Swift.min(close + 1, end), written: bytes.text(start..<close + 1))
      },
      finding: { match, place in .notForReaders(match.written, at: place) }))
}

private let phrases: [InsiderWords] = {
  let words: [(InsiderWords.Form, [String])] = [
    (
      .inCapitalsOrFirst,
      [
        "ikke publiser", "ikke for publisering", "ikke til publisering", "ikke for offentliggj",
        "do not publish",
        "don't publish", "not for publication", "kun for internt bruk", "kun til internt bruk",
        "internal use only",
        "for internal use only",
      ]
    ),
    (
      .inCapitals,
      [
        "intern:", "internt:", "internal:", "konfidensielt", "fortrolig", "confidential",
        "unntatt offentlighet",
        "sperrefrist",
        "embargoed", "utkast:", "draft:",
      ]
    ),
    (
      .first,
      [
        "sperrefrist:", "sperrefrist til", "embargo:", "embargo until", "embargoed until", "intern merknad:",
        "intern kommentar:", "intern beskjed:", "internt notat:", "internal note:",
        "internal comment:", "note to self", "notat til meg selv", "beskjed til redakt", "note to editor",
      ]
    ),
    (
      .anywhere,
      [
        "feil! fant ikke", "feil! bokmerke", "feil! hyperkobling", "feil! ukjent", "feil! bruk ",
        "feil! ingen ", "feil! det er ingen tekst",
        "error! reference", "error! bookmark", "error! hyperlink", "error! unknown", "error! use ",
        "error! no ",
        "error! not a valid", "#ref!", "#n/a", "#i/t", "#verdi!", "#div/0!", "#navn?", "#value!", "#name?",
        "#num!",
        "cid:image",
      ]
    ),
  ]
  return InsiderWords.all(words)
}()

/// `(Kari: sjekk dette)`, `(kilde?)`, `{{navn}}` and `@Kari: …`: said to somebody who writes.
private func remark(in bytes: [UInt8], at start: Int, before end: Int) -> Phrase.Match? {
  let sign = bytes[start]
  if sign == UInt8(ascii: "@") { return mention(in: bytes, at: start, before: end) }
  let close = sign == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
  guard let last = bytes[start..<Swift.min(bytes.count, start + 120)].firstIndex(of: close) else {
    return nil
  }
  if sign == UInt8(ascii: "{") {
    guard start + 1 < end, bytes[start + 1] == sign, last + 1 < end, bytes[last + 1] == close else {
      let inner = bytes.text(start + 1..<last)
      return saysWhatLacks(inner) || inner.contains(" ") && isInstruction(inner)
        ? Phrase.Match(range: start..<min(last + 1, end), written: bytes.text(start..<last + 1)) : nil
    }
    return Phrase.Match(range: start..<last + 2, written: bytes.text(start..<last + 2))
  }
  guard isRemark(bytes.text(start + 1..<last)) else { return nil }
  return Phrase.Match(range: start..<Swift.min(last + 1, end), written: bytes.text(start..<last + 1))
}

/// Whether words in round brackets are to one who writes: a name with a colon and what he is to do, or a question about a fact.
private func isRemark(_ inner: String) -> Bool {
  let lower = inner.lowercased()
  if lower.hasSuffix("?") {
    return nouns.contains(String(lower.dropLast())) || asked.contains(String(lower.dropLast()))
  }
  let bare = lower.filter { !"!.".contains($0) }
  if saysWhatLacks(bare) { return true }
  if remarks.contains(bare) || remarks.contains(where: { bare.hasPrefix($0 + " ") && $0.hasPrefix("må ") }) {
    return true
  }
  if saysUnchecked(bare) || isCommentFrom(lower) || asksToFill(bare) { return true }
  let parts = inner.split(separator: ":", maxSplits: 1)
  guard parts.count == 2, let name = parts.first, !labelsToReaders.contains(name.lowercased()) else {
    return false
  }
  let names = name.split(separator: " ")
  // «Trinn 1» is nobody.
  guard (1...2).contains(names.count), names.allSatisfy({ isFirstName(String($0)) }) else { return false }
  return saysToDo(String(parts[1]).lowercased().words) || asksOfText(String(parts[1]), ofName: names.count)
}

/// «sett inn tall», «legg inn riktig bilde her»: what only those who write fill in; readers fill in their names.
private func asksToFill(_ inner: String) -> Bool {
  let words = inner.words
  guard (2...6).contains(words.count), let filling = fillings.first(where: { words.starts(with: $0) }) else {
    return false
  }
  let rest = words.dropFirst(filling.count).filter {
    !["her", "here", "riktig", "rett", "nytt", "et", "the", "a", "siste"].contains($0)
  }
  let isOfWriters = ["sett", "lim", "insert"].contains(words[0])
  guard let first = rest.first, rest.count == 1 || ["fra", "på", "for", "av", "from", "of"].contains(rest[1])
  else { return false }
  return isOfWriters && nouns.contains(first) || partsOfArticles.contains(first)
}

private let fillings: [[String]] = [
  ["sett", "inn"], ["fyll", "inn"], ["legg", "inn"], ["lim", "inn"], ["legg", "til"], ["insert"],
  ["fill", "in"],
]

/// «tallet må kvalitetssikres», «sitatet er ikke godkjent»: a part of the text, and what is still to be done with it.
private func saysUnchecked(_ inner: String) -> Bool {
  let words = inner.words
  guard (3...7).contains(words.count), partsToCheck.contains(words[0]) else { return false }
  let rest = words.dropFirst()
  return rest.first == "må" && rest.count < 5 && rest.contains { checked.contains($0) }
    || ["er", "is"].contains(rest.first) && ["ikke", "not"].contains(rest.dropFirst().first)
      && rest.dropFirst(2).contains {
        ["godkjent", "sjekket", "bekreftet", "kvalitetssikret", "approved", "checked"].contains($0)
      }
}

private let partsToCheck: Set<String> = [
  "tallet", "tallene", "datoen", "navnet", "navnene", "sitatet", "sitatene", "kilden", "kildene", "lenken",
  "beløpet", "summen", "prisen", "klokkeslettet", "stedet", "teksten", "avsnittet", "bildet", "quote",
]
private let checked: Set<String> = [
  "kvalitetssikres", "sjekkes", "dobbeltsjekkes", "bekreftes", "verifiseres", "avklares", "godkjennes",
  "oppdateres", "rettes",
]

/// «Kommentar fra Kari: dette må ut», in brackets: what a reader of a draft says, and not what somebody tells the paper.
private func isCommentFrom(_ inner: String) -> Bool {
  guard inner.contains(":") else { return false }
  return ["kommentar fra ", "merknad fra ", "innspill fra ", "comment from ", "note from "].contains {
    inner.hasPrefix($0)
  }
}

/// `@Kari: sjekk dette`, and no name on social media.
private func mention(in bytes: [UInt8], at start: Int, before end: Int) -> Phrase.Match? {
  guard start == 0 || !bytes[start - 1].isWord, start + 1 < end else { return nil }
  let isCapital = bytes[start + 1] & 0x20 == 0 || bytes[start + 1] == 0xC3
  var last = start + 1
  while last < end, bytes[last].isWord { last += 1 }
  let rest = bytes.text(last..<Swift.min(end, last + 40)).lowercased()
  guard rest.hasPrefix(":") || rest.hasPrefix(",") || rest.hasPrefix(" ") else { return nil }
  // «Følg @kongsberg, legg ut bildet ditt» is said to readers.
  let isAsked =
    (isCapital || rest.hasPrefix(":"))
    && asksOfText(rest.words, mayBeLoose: !rest.hasPrefix(" "), mayBeOfReaders: true)
  guard isAsked || isCapital && saysToDo(rest.words) else { return nil }
  return Phrase.Match(range: start..<last, written: bytes.text(start..<last))
}

/// What one asks of those one writes with, and not of readers.
private func saysToDo(_ words: [String]) -> Bool {
  let isAsked = words.starts(with: ["kan", "du"]) || words.starts(with: ["can", "you"])
  let rest = isAsked ? Array(words.dropFirst(2)) : words
  guard let first = rest.first else { return false }
  return tasks.contains(first) || isAsked && first == "se"
    || ["er", "is"].contains(first) && ["dette", "det", "this", "it"].contains(rest.dropFirst().first ?? "")
    || rest == ["ok"] || rest == ["ok", "for", "deg"]
}

/// «(NB: sjekk rutetidene)» is said to those who read.
let labelsToReaders: Set<String> = [
  "nb", "obs", "merk", "tips", "tip", "note", "ps", "viktig", "husk", "important", "råd",
]

private let tasks: Set<String> = [
  "sjekk", "sjekke", "fiks", "fikse", "oppdater", "oppdatere", "avklar", "bekreft", "bekrefte", "stemmer",
  "check", "fix", "update", "confirm", "verify", "replace",
]
private let asked: Set<String> = [
  "stemmer dette", "stemmer det", "riktig", "rett", "ok", "er dette riktig", "er dette rett", "kilden",
  "hvilken dato",
  "is this right", "is this correct", "correct", "right", "check", "sjekk",
]
private let remarks: Set<String> = [
  "sjekk", "sjekk dette", "sjekk tall", "sjekk tallet", "sjekk dato", "sjekk navn", "sjekkes", "må sjekkes",
  "må avklares", "avklares", "må bekreftes", "må oppdateres", "må dobbeltsjekkes", "husk", "mangler",
  "mangler kilde",
  "kilde mangler", "kommer", "check", "check this", "to be checked", "to be confirmed", "source missing",
  "tbc",
  "sett inn", "fyll inn",
]

/// «mangler tall», «bilde kommer», «missing source»: that something of a text is not there yet.
private func saysWhatLacks(_ inner: String) -> Bool {
  let words = inner.lowercased().split(separator: " ")
  if isToBeFilled(words) { return true }
  guard (2...4).contains(words.count), let first = words.first, let last = words.last else { return false }
  let lacks: Set<Substring> = ["mangler", "kommer", "missing", "trengs", "trenger"]
  let isNoun = { (word: Substring) in nouns.contains(String(word)) }
  // «Neste kurs er i februar (dato kommer)» is said to those who wait for it.
  if last == "kommer", awaited.contains(first) { return false }
  return lacks.contains(first) && words.dropFirst().contains(where: isNoun)
    || ["mangler", "kommer", "missing", "trengs"].contains(last) && isNoun(first)
}

/// «dato settes inn», «beløp fylles ut her».
private func isToBeFilled(_ words: [Substring]) -> Bool {
  guard (3...5).contains(words.count),
    let verb = words.indices.dropFirst().dropLast().first(where: {
      ["settes", "fylles", "legges", "føres", "skrives", "limes"].contains(words[$0])
    })
  else { return false }
  return ["inn", "ut", "til"].contains(words[verb + 1])
    && words[..<verb].contains { nouns.contains(String($0)) }
}

private let awaited: Set<Substring> = [
  "dato", "datoer", "datoen", "sted", "stedet", "tid", "tidspunkt", "klokkeslett", "lenke", "lenken",
  "adresse",
  "adressen", "program", "programmet", "pris", "prisen", "opptak",
]

/// Whether words in brackets say what is to be written there.
private func isInstruction(_ inner: String) -> Bool {
  let lower = inner.lowercased().split(separator: " ").joined(separator: " ")
  if lower.hasPrefix("cid:") || lower.hasPrefix("image:") { return true }
  if verbs.contains(where: { lower == $0 || lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + ":") }) {
    return true
  }
  if saysWhatLacks(lower) { return true }
  let words = lower.split(separator: " ").filter {
    !["her", "here", "ditt", "din", "your", "the"].contains($0)
  }
  guard let first = words.first.map(String.init) else { return false }
  // «[navn på avis]», “[date of meeting]”
  let isOf = (3...4).contains(words.count) && ["på", "til", "fra", "for", "of"].contains(words[1])
  return (words.count == 1 || isOf) && nouns.contains(first) || isPart(first, words.dropFirst())
}

/// «[Bilde av ordføreren]», «[sitat fra Kari]», «[bilde 3]»: what of an article is to stand there. Who has taken a picture is told
/// readers, «[Foto: Kari]», and so is which table is meant, «[tabell 2]».
private func isPart(_ part: String, _ rest: ArraySlice<Substring>) -> Bool {
  let bare = part.hasSuffix(":") ? String(part.dropLast()) : part
  guard partsOfArticles.contains(bare), rest.count < 10 else { return false }
  if bare != part {
    return ["bilde", "bilete", "picture", "image", "sitat", "quote"].contains(bare) && !rest.isEmpty
  }
  guard let next = rest.first else { return bare != "tabell" && bare != "table" }
  if next.allSatisfy(\.isNumber) { return rest.count == 1 && ["bilde", "picture", "image"].contains(bare) }
  return rest.count > 1
    && ["av", "fra", "med", "på", "over", "til", "om", "of", "from", "with", "by"].contains(next)
}

/// What an article consists of besides its text, with no article before it: «[bildet av brua]» explains a quotation.
private let partsOfArticles: Set<String> = [
  "bilde", "bilete", "foto", "fotografi", "illustrasjon", "kart", "logo", "graf", "figur", "tabell", "sitat",
  "portrett", "bildetekst", "faktaboks", "ingress", "kilde", "tall", "antall", "photo", "picture", "image",
  "illustration", "chart", "graph", "table", "quote", "caption", "portrait", "source", "number",
]

private let verbs = [
  "sett inn", "fyll inn", "fyll ut", "legg inn", "legg til", "lim inn", "skriv", "husk", "sjekk", "avklar",
  "bekreft",
  "oppdater", "mangler", "kommer", "insert", "fill in", "add", "enter", "paste", "write", "check", "confirm",
  "update",
  "missing", "placeholder", "todo", "tbc", "tba", "tbd", "xx", "xxx", "your",
]

private let nouns: Set<String> = [
  "navn", "dato", "tall", "antall", "beløp", "sum", "sted", "tittel", "tekst", "lenke", "bilde", "kilde",
  "klokkeslett",
  "telefon", "adresse", "årstall", "name", "date", "number", "amount", "place", "title", "text", "link",
  "picture",
  "image", "source", "time", "phone", "address", "year",
]

extension Code {
  static let notForReaders = Code(
    "not-for-readers", .error,
    title: Wording(nb: "Ord som ikke er til leserne", en: "Words that are not for readers"),
    explanation: Wording(
      nb:
        "Beskjeder til den som skriver ([sett inn tall], (Kari: sjekk dette), FYLL INN, IKKE PUBLISER, INTERNT:) og feilmeldinger fra Word og Excel blir publisert slik de står.",
      en:
        "Notes to those who write ([insert number], (Kari: check this), FILL IN, DO NOT PUBLISH, INTERNAL:) and error messages from Word and Excel are published as they are."
    ),
    example: Example(
      wrong: "Det kom [sett inn tall] på boligdagen.", right: "Det kom 120 på boligdagen.")
  ).unfinishedInDraft(
    help: Wording(
      nb: "skriv det som skal stå der, eller slett det", en: "write what belongs there, or delete it"))
}

extension Diagnostic {
  static func notForReaders(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .notForReaders,
      Wording(nb: "«\(written)» er ikke skrevet til leserne", en: "“\(written)” is not written to readers"),
      at: place,
      help: Wording(
        nb:
          "skriv det som skal stå der, eller slett det; skriv \(write: "utkast", "ja") øverst til siden er ferdig",
        en:
          "write what belongs there, or delete it; write \(write: "draft", "yes") at the top until the page is finished"
      ))
  }
}
