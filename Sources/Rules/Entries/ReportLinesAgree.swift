import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// A line that names a KPI and a number of it says what the report's own figures say: those that were frozen with it,
  /// or else those of its period.
  static let reportLinesAgree = Rule(.reportLineDisagrees, each: Report.self) { report, site in
    let lines = writtenLines(of: report)
    guard let period = report.period, lines.contains(where: { $0.text.utf8.contains(where: \.isDigit) })
    else {
      return []
    }
    let snapshot = site.snapshot(of: report.head)?.internalFacts
    let stood = snapshot.flatMap { $0.isIntact ? $0.standing : nil } ?? standing(of: site, in: period)
    let names = stood.kpis.compactMap { NamedKPI($0, site) }
    return lines.compactMap { line in
      statements(in: line.text).filter { !$0.isQuestion }.lazy.compactMap { sentence -> Diagnostic? in
        let words = saidWords(in: sentence.text, line.language)
        return disagreement(in: words, line, names)
          ?? (line.isAddendum ? nil : otherCount(in: words, stood, at: line.place))
      }.first
    }
  }
}

private struct WrittenLine {
  let text: String
  let language: Language
  let place: Location
  /// An addendum says what has been corrected: what is so now, or was so then.
  let isAddendum: Bool
}

private func writtenLines(of report: Entry<Report>) -> [WrittenLine] {
  func place(_ field: String, in language: Language) -> Location {
    report.head.place(of: field, in: language)
  }
  let lines = report.lines.enumerated().flatMap { index, line in
    line.values.map { language, text in
      WrittenLine(
        text: text, language: language, place: place("linjer.\(index)", in: language), isAddendum: false)
    }
  }
  let addenda = report.addenda.enumerated().flatMap { index, addendum in
    addendum.text.values.map { language, text in
      WrittenLine(
        text: text, language: language, place: place("tillegg.\(index).tekst", in: language), isAddendum: true
      )
    }
  }
  let summaries = report.common.summary.values.map { language, text in
    WrittenLine(text: text, language: language, place: place("sammendrag", in: language), isAddendum: false)
  }
  return summaries + lines + addenda
}

/// A KPI by what it is called, and all the numbers that a line may have of it.
private struct NamedKPI {
  let slug: String
  let title: LocalizedText
  let unit: Unit?
  let value: Decimal
  let known: [Decimal]
  /// What its fields say by now, which an addendum may correct it to.
  let now: [Decimal]

  init?(_ stood: KPIStanding, _ site: SiteModel) {
    guard let slug = stood.id, let value = stood.value else { return nil }
    (self.slug, title, unit, self.value) = (slug, stood.title, stood.unit, value)
    let terms = stood.terms
    let figures =
      [
        value, stood.measured, stood.target, stood.expected, stood.expectedEnd, stood.deviation,
        stood.yearBefore, terms.baseline,
      ] + terms.milestones.map(\.value)
    // What was measured before may be told of too.
    let kpi = site.entry(of: KPI.self, EntryID(KPI.kindID, slug))
    let earlier = kpi?.facts.allObservations.compactMap { observation -> Decimal? in
      guard let period = observation.period, let last = stood.period, period < last else { return nil }
      return observation.value?.number
    }
    known = figures.compactMap { $0?.magnitude } + (earlier ?? [])
    now =
      (kpi?.facts.allObservations.compactMap { $0.value?.number } ?? [])
      + [kpi?.baseline?.value, kpi?.target?.value].compactMap(\.self)
  }

  /// The words of its title that tell it from others, in a language.
  func words(_ language: Language) -> [String] {
    let title = title[language] ?? ""
    return title.inSmallLetters.words.filter { $0.utf8.count > 3 && !commonWords.contains($0) }
  }
}

private let commonWords: Set<String> = [
  "eksempel", "example", "antall", "antallet", "andel", "andelen", "prosent", "number", "share", "oppdiktet",
  "fictional", "nye", "flere", "færre", "fewer", "more", "netto", "etter", "uten", "med", "from", "with",
  "fra", "kongsberg", "alle", "some", "the",
]

private func disagreement(
  in words: [SaidWord], _ line: WrittenLine, _ kpis: [NamedKPI]
) -> Diagnostic? {
  let texts = Set(words.map(\.text))
  guard notAsItIs.isDisjoint(with: texts), differences.isDisjoint(with: texts) else { return nil }
  let named = kpis.filter { kpi in
    let title = kpi.words(line.language)
    return !title.isEmpty && title.allSatisfy { part in texts.contains { isForm($0, of: part) } }
  }
  // The one whose name has most words is meant: «henvendelser fra tilflyttere», and not «henvendelser».
  guard let most = named.map({ $0.words(line.language).count }).max(),
    case let meant = named.filter({ $0.words(line.language).count == most }), meant.count == 1,
    let kpi = meant.first, let said = number(of: kpi.words(line.language), in: words, kpi.unit)
  else { return nil }
  guard !(kpi.known + (line.isAddendum ? kpi.now : [])).contains(where: { isRounding(said, of: $0) }) else {
    return nil
  }
  return Diagnostic(
    .reportLineDisagrees,
    Wording(
      nb:
        "linjen sier \(said.inNorwegian), men «\(kpi.title.best(for: .nb)?.value ?? kpi.slug)» sto i \(kpi.value.inNorwegian)",
      en:
        "the line says \(said.plain), but “\(kpi.title.best(for: .en)?.value ?? kpi.slug)” stood at \(kpi.value.plain)"
    ),
    at: line.place,
    help: line.isAddendum
      ? Wording(
        nb: "skriv tallet slik måltallet har det, da eller nå",
        en: "write the number as the KPI has it, then or now")
      : Wording(
        nb: "rett tallet i linjen, eller i måltallet; er rapporten frosset, skriv et «tillegg»",
        en: "correct the number in the line, or in the KPI; if the report is frozen, write “addenda”"))
}

/// «klager» of «klage»: the word with an ending, or without it.
private func isForm(_ word: String, of part: String) -> Bool {
  let stem = part.utf8.count > 5 ? String(part.dropLast(2)) : part
  return word.hasPrefix(stem) && word.count < part.count + 4
}

/// The number that is said of what a KPI counts: right before the first word of its name, «42 henvendelser», or after a
/// verb that follows the name, «Henvendelser fra tilflyttere var 42».
private func number(of title: [String], in words: [SaidWord], _ unit: Unit?) -> Decimal? {
  let numbers = words.indices.filter { words[$0].amount != nil }
  guard numbers.count == 1, let at = numbers.first, let first = title.first else { return nil }
  let next = words[(at + 1)...].first?.text
  let isShare = next.map { ["%", "prosent", "per", "percent"].contains($0) } ?? false
  guard next != "prosentpoeng", next != ".", isShare == (unit == .percent) || unit == .percent && next == nil
  else { return nil }
  let after = words[(at + 1)...].drop { counting.contains($0.text) }
  if !isShare, let noun = after.first, isForm(noun.text, of: first), !words[at].endsClause {
    return words[at].amount
  }
  guard
    let last = words.indices.prefix(at).last(where: { index in
      title.contains { isForm(words[index].text, of: $0) }
    })
  else { return nil }
  let between = words[(last + 1)..<at].map(\.text)
  let isSaid = between.first.map(verbs.contains) ?? false
  return isSaid && between.dropFirst().allSatisfy(leads.contains) ? words[at].amount : nil
}

private let counting: Set<String> = ["nye", "new", "skriftlige", "written", "registrerte"]
private let verbs: Set<String> = [
  "er", "var", "ble", "står", "sto", "endte", "kom", "ligger", "lå", "is", "was", "were", "are", "stood",
  "stands", "ended",
]
private let leads: Set<String> = ["på", "i", "nå", "ved", "til", "at", "kr", "kroner", "nok", "now"]

/// «15» of 14,5, and «28 400» of 28 404.
func isRounding(_ said: Decimal, of number: Decimal) -> Bool {
  if said == number || number.rounded(to: 0) == said || number.rounded(to: 1) == said { return true }
  guard let whole = said.whole, said >= 100,
    "\(whole)".hasSuffix("00") || said >= 1000 && "\(whole)".hasSuffix("0"),
    let off = said.subtracting(number)?.magnitude, let share = Fraction(off).inPercent(of: Fraction(number))
  else { return false }
  return share <= Fraction(2)
}

/// Words of a difference, a part, or about so much: another number than what was measured.
private let differences: Set<String> = [
  "flere", "mer", "færre", "mindre", "økning", "vekst", "enn", "over", "under", "rundt", "omtrent", "ca",
  "cirka", "nesten", "mellom", "av", "opp", "ned", "økte", "falt", "gikk", "steg", "ytterligere", "blant",
  "hvorav", "herav", "gjaldt", "besvart", "besvarte", "svarte", "more", "fewer", "less", "increase", "than",
  "about", "around", "nearly", "almost", "between", "of", "up", "down", "rose", "fell", "among", "another",
  "per", "hver", "hvert", "each", "skal", "vil", "will", "venter", "expect", "håper", "hope", "måneden",
]

extension Code {
  static let reportLineDisagrees = Code(
    "report-line-disagrees", .warning,
    title: Wording(
      nb: "Linjen i rapporten sier et annet tall enn måltallet",
      en: "The line of the report says another number than the KPI"),
    explanation: Wording(
      nb:
        "Linjene er det Formannskapet leser først, og tallene står rett under dem. En linje som nevner et måltall ved navn, sier det tallet som ble frosset med rapporten, eller det som gjelder perioden. Avrundinger, forskjeller og deler av tallet er noe annet. Det samme gjelder hvor mange av aktivitetene som er i rute, og hva som er avtalt av målet for året.",
      en:
        "The lines are what the executive committee reads first, and the figures stand right below them. A line that names a KPI says the number that was frozen with the report, or that of its period. Rounded numbers, differences and parts of the number are something else. The same goes for how many of the activities are on track, and what is agreed of the year’s goal."
    ),
    example: Code.Example(
      wrong:
        "content/rapporter/2026-t3.md\n  periode: 2026-T3\n  linjer: [Vi fikk 75 klager]\ncontent/maltall/klager.yml\n  tittel: Klager\n  observasjoner: [{periode: 2026-T3, verdi: 57}]",
      right:
        "content/rapporter/2026-t3.md\n  periode: 2026-T3\n  linjer: [Vi fikk 57 klager]\ncontent/maltall/klager.yml\n  tittel: Klager\n  observasjoner: [{periode: 2026-T3, verdi: 57}]"
    ))
}
