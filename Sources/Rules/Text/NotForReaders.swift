import Diagnostics
import Model

extension Rule {
  /// What was written to those who write, and what programs put where something is missing.
  static let notForReaders = Rule(
    .notForReaders,
    phrase: Phrase(
      scope: .allText, firstBytes: table.firstBytes, secondBytes: table.secondBytes,
      thirdBytes: table.thirdBytes,
      match: { bytes, start, end in
        let found = table.first(in: bytes, at: start, before: end) { word, last in
          phrases[word].isMeant(in: bytes, at: start..<last, before: end)
        }
        return found.map {
          Phrase.Match(range: start..<$0.end, written: bytes.text(start..<$0.end))
        }
      },
      finding: { match, place in .notForReaders(match.written, at: place) }))

  /// `[sett inn tall]`, `[cid:image001.png]`.
  static let unfinishedWords = Rule(
    phrase: Phrase(
      scope: .allProse, firstBytes: [UInt8(ascii: "[")],
      secondBytes: inBothCases(Array(0x61...0x7A)) + [UInt8(ascii: " "), 0xC3],
      match: { bytes, start, end in
        guard
          let close = bytes[start..<Swift.min(bytes.count, start + 120)].firstIndex(of: UInt8(ascii: "]")),
          isInstruction(bytes.text(start + 1..<close))
        else { return nil }
        return Phrase.Match(range: start..<Swift.min(close + 1, end), written: bytes.text(start..<close + 1))
      },
      finding: { match, place in .notForReaders(match.written, at: place) }))
}

/// Words that nobody writes to readers, and how they must stand to be meant so.
private struct InsiderWords {
  enum Form { case anywhere, inCapitals, inCapitalsOrFirst, first }

  let bytes: [UInt8]
  let form: Form

  /// Whether they are meant so where they stand.
  func isMeant(in text: [UInt8], at range: Range<Int>, before end: Int) -> Bool {
    let (start, last) = (range.lowerBound, range.upperBound)
    if bytes.last?.isWord == true, !text.isWordEnd(last, before: end), form != .inCapitals { return false }
    let isCapital = !text[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    return switch form {
    case .anywhere: true
    case .inCapitals: isCapital
    case .inCapitalsOrFirst:
      isCapital
        || (text.beginsSentence(start) || text.isInBracket(start)) && text.saysNoMore(from: last, before: end)
    case .first: text.beginsSentence(start) || text.isInBracket(start)
    }
  }
}

extension [UInt8] {
  /// Whether the sentence ends here, or goes on with when, or with what stands here: «Ikke publiser bilder av barn» is advice.
  fileprivate func saysNoMore(from start: Int, before end: Int) -> Bool {
    let rest = text(start..<Swift.min(end, start + 24)).lowercased().drop { $0 == " " }
    guard let first = rest.first, first.isLetter else { return true }
    return ["før", "ennå", "enda", "denne", "dette", "until", "before", "yet", "this"].contains {
      rest.hasPrefix($0)
    }
  }

  fileprivate func isInBracket(_ start: Int) -> Bool { start > 0 && "([".utf8.contains(self[start - 1]) }
}

private let table = WordTable(phrases.map(\.bytes))

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
        "feil! ingen ",
        "error! reference", "error! bookmark", "error! hyperlink", "error! unknown", "error! use ",
        "error! no ",
        "error! not a valid", "#ref!", "#n/a", "#i/t", "#verdi!", "#div/0!", "#navn?", "#value!", "#name?",
        "#num!",
        "cid:image",
      ]
    ),
  ]
  return words.flatMap { form, words in words.map { InsiderWords(bytes: Array($0.utf8), form: form) } }
}()

/// Whether words in brackets say what is to be written there.
private func isInstruction(_ inner: String) -> Bool {
  let lower = inner.lowercased().split(separator: " ").joined(separator: " ")
  if lower.hasPrefix("cid:") || lower.hasPrefix("image:") { return true }
  if verbs.contains(where: { lower == $0 || lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + ":") }) {
    return true
  }
  let words = lower.split(separator: " ").filter {
    !["her", "here", "ditt", "din", "your", "the"].contains($0)
  }
  return words.count == 1 && nouns.contains(String(words[0]))
}

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
        "Beskjeder til den som skriver ([sett inn tall], IKKE PUBLISER, INTERNT:) og feilmeldinger fra Word og Excel blir publisert slik de står.",
      en:
        "Notes to those who write ([insert number], DO NOT PUBLISH, INTERNAL:) and error messages from Word and Excel are published as they are."
    ),
    example: Example(
      wrong: "Det kom [sett inn tall] på boligdagen.", right: "Det kom 120 på boligdagen."))
}

extension Diagnostic {
  fileprivate static func notForReaders(_ written: String, at place: Location) -> Diagnostic {
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
