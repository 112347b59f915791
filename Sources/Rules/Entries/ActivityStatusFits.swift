import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The status says what the rest of the activity does, lest the light becomes better of itself.
  static let activityStatusFits = Rule(.statusContradicted, each: Activity.self) { entry, site in
    switch entry.status {
    case .notStarted: begun(entry, on: site.moment.today)
    case .onTrack: deviates(entry)
    case .done: unfinished(entry, on: site.moment.today)
    case nil, .notSet, .delayed, .deviating: []
    }
  }
}

/// Money is spent before the period when things are ordered; spent in it, something has begun.
private func begun(_ entry: Entry<Activity>, on today: CalendarDate) -> [Diagnostic] {
  guard let first = entry.period?.from, first <= today, let spent = entry.internalFacts.spent,
    spent.amount.sign > 0
  else { return [] }
  return [
    finding(
      Wording(
        nb: "ikke startet, men perioden begynte \(first.iso), og \(spent.amount.inNorwegian) kroner er brukt",
        en: "not started, but the period began \(first.iso), and \(spent.amount.plain) kroner are spent"),
      at: entry.head.place(of: "status"),
      Wording(
        nb: "skriv hvordan det går, eller rett perioden eller «brukt»",
        en: "write how it is going, or correct the period or “spent”"))
  ]
}

private func deviates(_ entry: Entry<Activity>) -> [Diagnostic] {
  let facts = entry.internalFacts
  let left = [("avviksarsak", facts.deviationCause), ("tiltak", facts.measure)].first { $0.1 != nil }
  guard let (field, _) = left else { return [] }
  return [
    finding(
      Wording(
        nb: "i rute, men «\(field)» står i den interne filen",
        en: "on track, but “\(field)” is in the internal file"),
      at: entry.head.place(of: field),
      Wording(
        nb: "er avviket over, slett feltet; ellers skriv \(write: "status", "avviker") eller «forsinket»",
        en:
          "if the deviation is over, delete the field; else write \(write: "status", "deviating") or “delayed”"
      )
    )
  ]
}

private func unfinished(_ entry: Entry<Activity>, on today: CalendarDate) -> [Diagnostic] {
  let open = entry.internalFacts.decisions.firstIndex { $0.decided == nil && $0.outcome == nil }
  let undecided = open.map { index in
    finding(
      Wording(nb: "ferdig, men en sak er ikke avgjort", en: "done, but a matter is not decided"),
      at: entry.head.place(of: "beslutninger.\(index).sak"),
      Wording(
        nb: "skriv \(write: "avgjort", as: "ÅÅÅÅ-MM-DD") og «vedtak», eller slett saken",
        en: "write \(write: "decided", as: "YYYY-MM-DD") and “outcome”, or delete the matter"))
  }
  guard let day = entry.nextStepBy, day > entry.statusDate ?? today else {
    return [undecided].compactMap(\.self)
  }
  let step = finding(
    Wording(
      nb: "ferdig, men neste steg skal gjøres \(day.iso)", en: "done, but the next step is due \(day.iso)"),
    at: entry.head.place(of: "neste-steg-frist"),
    Wording(
      nb: "er alt gjort, slett «neste-steg» og fristen; hvis ikke, skriv hvordan det går",
      en: "if all is done, delete “next-step” and its day; else write how it is going"))
  return [undecided, step].compactMap(\.self)
}

private func finding(_ message: Wording, at place: Location, _ help: Wording) -> Diagnostic {
  Diagnostic(.statusContradicted, message, at: place, help: help)
}

extension Code {
  static let statusContradicted = Code(
    "status-contradicted", .warning,
    title: Wording(
      nb: "Statusen sier noe annet enn resten", en: "The status says another thing than the rest"),
    explanation: Wording(
      nb:
        "Lyset på statussiden følger «status». Er penger brukt i perioden på det som ikke er startet, står årsaken til et avvik ved det som er i rute, eller gjenstår noe av det som er ferdig, er enten statusen eller resten gammel. Det som er bestilt før perioden begynner, er ingen start.",
      en:
        "The light on the status page follows “status”. When money is spent within the period of what is not started, the cause of a deviation stands with what is on track, or something is left of what is done, either the status or the rest is old. What is ordered before the period begins starts nothing."
    ),
    example: Example(
      wrong:
        "status: ferdig\nstatus-dato: 2027-02-15\nneste-steg: Velge leverandør\nneste-steg-frist: 2027-03-31",
      right:
        "status: i-rute\nstatus-dato: 2027-02-15\nneste-steg: Velge leverandør\nneste-steg-frist: 2027-03-31")
  )
}
