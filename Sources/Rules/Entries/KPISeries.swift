import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A KPI with a data source is measured by one series of it.
  static let kpiSeries = Rule(.noSuchSeries, each: KPI.self) { kpi, site in
    guard case .failure(let problem)? = site.series(of: kpi.facts) else { return [] }
    let place =
      switch problem.part {
      case .whole: kpi.facts.selection.isEmpty ? "datakilde" : "utvalg"
      case .dimension(let index): "utvalg.\(index).dimensjon"
      case .code(let index): "utvalg.\(index).kode"
      }
    return [Diagnostic(.noSuchSeries, problem.what, at: kpi.head.place(of: place), help: problem.help)]
  }

  /// What is typed beside the file says the same, or nobody knows which number is meant.
  static let kpiAgreesWithFile = Rule(.observationContradictsFile, each: KPI.self) { kpi, _ in
    let measured = Dictionary(
      kpi.facts.measured.compactMap { observation in observation.period.map { ($0, observation) } },
      uniquingKeysWith: { first, _ in first })
    return kpi.observations.enumerated().compactMap { index, observation in
      guard let period = observation.period, let file = measured[period]?.value,
        let typed = observation.value,
        file != typed
      else { return nil }
      return Diagnostic(
        .observationContradictsFile,
        Wording(
          nb: "for \(period.code) sier datafilen \(file.number?.inNorwegian ?? "at tallet mangler")",
          en: "for \(period.code) the data file says \(file.number?.plain ?? "that the number is missing")"),
        at: kpi.head.place(of: "observasjoner.\(index).verdi"),
        help: Wording(
          nb: "slett linjen; tallet leses fra filen, og det er det som vises",
          en: "delete the line; the number is read from the file, and that is what is shown"))
    }
  }

  /// A number that leaps is often another municipality, another unit or a mistake.
  static let kpiJumps = Rule(.jumpTooLarge, each: KPI.self) { kpi, _ in
    let numbers = kpi.facts.allObservations.compactMap { observation -> (ReportingPeriod, Decimal)? in
      observation.period.flatMap { period in observation.value?.number.map { (period, $0) } }
    }.sorted { $0.0 < $1.0 }
    let breaks = Set(kpi.breaks.compactMap(\.period))
    // A year typed as the value leaps as well, and has been said.
    if yearAsValue(in: kpi.facts) != nil { return [] }
    var found: [Diagnostic] = []
    // What stood before leaps that follow each other: back there is no other leap.
    var earlier: (ReportingPeriod, Decimal)?
    for (before, after) in zip(numbers, numbers.dropFirst()) {
      guard !breaks.contains(after.0), let leap = leap(from: before, to: after, kpi) else {
        earlier = nil
        continue
      }
      if let start = earlier, Rules.leap(from: start, to: after, kpi) == nil {
        earlier = nil
        continue
      }
      found.append(leap)
      earlier = earlier ?? before
    }
    return found
  }
}

private func leap(
  from before: (ReportingPeriod, Decimal), to after: (ReportingPeriod, Decimal), _ kpi: Entry<KPI>
) -> Diagnostic? {
  guard let limit = kpi.largestJump else {
    let isLost = before.1 >= 1000 && after.1.sign <= 0
    return isTenfold(before.1, after.1) || isLost ? tenfold(before, after, kpi) : nil
  }
  // From 0 every number is more than any share of it.
  if before.1.sign == 0, after.1.sign != 0 { return leap(before, after, limit, at: kpi.head) }
  let jump = Fraction(after.1).subtracting(Fraction(before.1))?.inPercent(of: Fraction(before.1).magnitude)
  guard let jump, jump.magnitude > Fraction(limit) else { return nil }
  return leap(before, after, limit, at: kpi.head)
}

/// What a digit too many or too few makes of a number that is not small; a KPI may say that more is usual. A few of something
/// may well become ten times as many.
private func isTenfold(_ first: Decimal, _ second: Decimal) -> Bool {
  let (smaller, larger) = (min(first, second), max(first, second))
  guard smaller.sign > 0, smaller >= 50 || larger >= 1000 else { return false }
  // The number itself has changed a little too: 28 400 is followed by 2860, for 28 600.
  let least = Fraction(smaller >= 200 ? 900 : 1000)
  return Fraction(larger).inPercent(of: Fraction(smaller)).map { $0 >= least } ?? true
}

private func tenfold(
  _ before: (ReportingPeriod, Decimal), _ after: (ReportingPeriod, Decimal), _ kpi: Entry<KPI>
) -> Diagnostic {
  let index = kpi.observations.firstIndex { $0.period == after.0 }
  return Diagnostic(
    .jumpTooLarge, change(before, after),
    at: kpi.head.place(of: index.map { "observasjoner.\($0).verdi" } ?? "datakilde"),
    help: after.1.sign <= 0
      ? Wording(
        nb: "er tallet ikke kjent, ta det ut; 0 er et tall. Er det riktig, skriv «storste-hopp»",
        en: "if the number is not known, take it out; 0 is a number. If it is right, write “largest-jump”")
      : after.1 > before.1
        ? Wording(
          nb:
            "det er rundt ti ganger så mye, eller mer. Se etter et siffer for mye; er det riktig, skriv «storste-hopp»",
          en:
            "that is about ten times as much, or more. Look for a digit too many; if it is right, write “largest-jump”"
        )
        : Wording(
          nb:
            "det er rundt en tidel, eller mindre. Se etter et siffer for lite; er det riktig, skriv «storste-hopp»",
          en:
            "that is about a tenth of it, or less. Look for a digit too few; if it is right, write “largest-jump”"
        ))
}

private func change(_ before: (ReportingPeriod, Decimal), _ after: (ReportingPeriod, Decimal)) -> Wording {
  Wording(
    nb:
      "fra \(before.0.code) til \(after.0.code) går tallet fra \(before.1.inNorwegian) til \(after.1.inNorwegian)",
    en: "from \(before.0.code) to \(after.0.code) the number goes from \(before.1.plain) to \(after.1.plain)")
}

private func leap(
  _ before: (ReportingPeriod, Decimal), _ after: (ReportingPeriod, Decimal), _ limit: Decimal,
  at head: EntryHead
) -> Diagnostic {
  Diagnostic(
    .jumpTooLarge, change(before, after),
    at: head.place(of: "storste-hopp"),
    help: Wording(
      nb: "det er mer enn \(limit.inNorwegian) %. Se om tallet stemmer, eller skriv bruddet i «brudd»",
      en: "that is more than \(limit.plain) %. Check the number, or write the break in “breaks”"))
}

extension Code {
  static let noSuchSeries = Code(
    "no-such-series", .error,
    title: Wording(nb: "Serien finnes ikke i datafilen", en: "The series is not in the data file"),
    explanation: Wording(
      nb:
        "Et måltall med datakilde leses fra filen. Utvalget må peke ut én serie: én kode for hver dimensjon, unntatt tid.",
      en:
        "A KPI with a data source is read from the file. The selection must leave one series: a code for each dimension but time."
    ),
    example: Example(
      wrong:
        "content/datakilder/tall.yml\n  fil: tall.csv\ncontent/maltall/tall.yml\n  datakilde: tall\n  utvalg: [{dimensjon: Region, kode: 0604}]",
      right:
        "content/datakilder/tall.yml\n  fil: tall.csv\ncontent/maltall/tall.yml\n  datakilde: tall\n  utvalg: [{dimensjon: Region, kode: 3303}]"
    ))

  static let observationContradictsFile = Code(
    "observation-contradicts-file", .error,
    title: Wording(nb: "Tallet er et annet i datafilen", en: "The data file has another number"),
    explanation: Wording(
      nb:
        "Måltallet leses fra datafilen. Et tall som er skrevet for hånd ved siden av, må ikke si noe annet.",
      en: "The KPI is read from the data file. A number that is typed beside it must not say anything else."),
    example: Example(
      wrong: "datakilde: tall\nobservasjoner: [{periode: 2026, verdi: 9999}]", right: "datakilde: tall"))

  static let jumpTooLarge = Code(
    "jump-too-large", .warning, title: Wording(nb: "Et uventet hopp", en: "An unexpected jump"),
    explanation: Wording(
      nb:
        "Tallet endrer seg mer enn «storste-hopp» sier, eller, når det ikke står noe, til det tidobbelte eller tidelen av det (fra ni ganger når begge er minst 200), fra minst 50 eller til minst 1000 (et lite antall kan godt bli ti ganger så stort), eller fra minst 1000 til 0 eller under. Det kan være riktig, men er ofte feil kommune, feil enhet eller en skrivefeil.",
      en:
        "The number changes by more than “largest-jump” says, or, when nothing is said, tenfold or to a tenth (from nine times where both are at least 200), where the smaller number is at least 50 or the larger at least 1000 (a few may well become ten times as many), or from at least 1000 to 0 or below. That may be right, but often it is the wrong municipality, the wrong unit or a typing mistake."
    ),
    example: Example(
      wrong:
        "storste-hopp: 10\nobservasjoner: [{periode: 2026-T2, verdi: 100}, {periode: 2026-T3, verdi: 111}]",
      right:
        "storste-hopp: 10\nobservasjoner: [{periode: 2026-T2, verdi: 100}, {periode: 2026-T3, verdi: 110}]"))
}
