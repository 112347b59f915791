import Diagnostics
import Model

extension Rule {
  /// A title stands in lists, in the calendar and at the top of the browser: words, once, without a mark at the end.
  static let titleReadsWell = Rule(
    .titleInCapitals, .titleEndsWithMark, .summaryRepeatsTitle,
    everyEntry: { head, _ in
      guard !head.isInternalOnly else { return [] }
      return head.common.title.values.flatMap { language, title in
        form(of: title, language, head) + repeated(title, language, head)
      }
    })
}

private func form(of title: String, _ language: Language, _ head: EntryHead) -> [Diagnostic] {
  let place = head.place(of: "tittel", in: language)
  if isShouting(title) {
    return [
      Diagnostic(
        .titleInCapitals, Wording(nb: "tittelen står i store bokstaver", en: "the title is in capitals"),
        at: place,
        help: Wording(
          nb: "skriv den med små bokstaver; utseendet gjør overskrifter store nok",
          en: "write it in small letters; the theme makes headings large enough"))
    ]
  }
  guard let last = title.last, ",:;".contains(last) || last == "." && !title.hasSuffix("..."),
    !isAbbreviated(title)
  else { return [] }
  return [
    Diagnostic(
      .titleEndsWithMark,
      Wording(nb: "tittelen slutter med «\(last)»", en: "the title ends with “\(last)”"), at: place,
      help: Wording(nb: "ta bort tegnet", en: "leave out the mark"))
  ]
}

/// Three words or more, of which none has a small letter; names such as «NAV» and «KNF» are shorter.
private func isShouting(_ title: String) -> Bool {
  // Nearly all titles.
  if title.utf8.contains(where: { (0x61...0x7A).contains($0) }) { return false }
  let letters = title.filter(\.isLetter)
  return letters.count > 11 && title.split(separator: " ").count > 2
    && !letters.contains(where: \.isLowercase)
}

/// «Samarbeid m.m.» and «Kongsberg Næringsforum avd.» end as they should.
private func isAbbreviated(_ title: String) -> Bool {
  guard title.last == ".", let word = title.split(separator: " ").last?.dropLast() else { return false }
  return word.last != "." && (word.contains(".") || word.count < 4)
}

private func repeated(_ title: String, _ language: Language, _ head: EntryHead) -> [Diagnostic] {
  guard let summary = head.common.summary[language],
    WordsInOrder(title.inSmallLetters).elementsEqual(WordsInOrder(summary.inSmallLetters)),
    title.words.count > 2
  else { return [] }
  return [
    Diagnostic(
      .summaryRepeatsTitle,
      Wording(nb: "sammendraget er det samme som tittelen", en: "the summary is the same as the title"),
      at: head.place(of: "sammendrag", in: language),
      help: Wording(
        nb: "skriv hva leseren får vite eller kan gjøre på siden",
        en: "write what readers learn or can do on the page"))
  ]
}

extension Code {
  static let titleInCapitals = Code(
    "title-in-capitals", .warning,
    title: Wording(nb: "Tittel i store bokstaver", en: "A title in capitals"),
    explanation: Wording(
      nb: "Store bokstaver er tyngre å lese, og noen skjermlesere leser dem én for én.",
      en: "Capitals are harder to read, and some screen readers spell them out."),
    example: Example(wrong: "tittel: VELKOMMEN TIL BOLIGDAG", right: "tittel: Velkommen til Boligdag"))

  static let titleEndsWithMark = Code(
    "title-ends-with-mark", .advice,
    title: Wording(nb: "Tittel med tegn til slutt", en: "A title that ends with a mark"),
    explanation: Wording(
      nb: "En tittel er ingen setning. Punktum og komma blir stående i lister, kalendere og deling.",
      en: "A title is no sentence. Full stops and commas remain in lists, calendars and where it is shared."),
    example: Example(wrong: "tittel: Velkommen til Boligdag.", right: "tittel: Velkommen til Boligdag"))

  static let summaryRepeatsTitle = Code(
    "summary-repeats-title", .warning,
    title: Wording(nb: "Sammendraget gjentar tittelen", en: "The summary repeats the title"),
    explanation: Wording(
      nb:
        "Tittelen og sammendraget står rett under hverandre i lister og på siden. Da står det samme to ganger.",
      en: "Title and summary stand below each other in lists and on the page. The same is said twice then."),
    example: Example(
      wrong: "tittel: Boligdag på Krona\nsammendrag: Boligdag på Krona.",
      right: "tittel: Boligdag på Krona\nsammendrag: Se boliger, og møt dem som selger og leier ut."))
}
