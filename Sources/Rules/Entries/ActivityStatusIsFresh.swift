import Diagnostics
import Model

extension Rule {
  /// A status has a day, and is looked at every tertial.
  static let activityStatusIsFresh = Rule(
    .statusWithoutDate, .oldStatus, .statusFromFuture, each: Activity.self
  ) {
    entry, site in
    guard let status = entry.status, status != .notSet else { return [] }
    if entry.head.lacks("status-dato") { return [withoutDate(entry.head)] }
    if let date = entry.statusDate, date > site.moment.today, entry.common.isExample != true {
      return [fromFuture(date, entry.head)]
    }
    guard status != .done, let date = entry.statusDate,
      date.adding(days: ActivityState.patience) < site.moment.today
    else { return [] }
    return [
      Diagnostic(
        .oldStatus,
        Wording(
          nb: "statusen er fra \(date.iso), over \(ActivityState.patience) dager siden",
          en: "the status is from \(date.iso), more than \(ActivityState.patience) days ago"),
        at: entry.head.place(of: "status-dato"),
        help: Wording(
          nb: "se om statusen stemmer, og skriv dagens dato",
          en: "check the status, and write today's date"))
    ]
  }
}

private func withoutDate(_ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .statusWithoutDate, Wording(nb: "statusen har ingen dato", en: "the status has no date"),
    at: head.place(of: "status"),
    help: Wording(
      nb: "skriv dagen statusen er fra, slik: \(write: "status-dato", as: "ÅÅÅÅ-MM-DD")",
      en: "write the day of the status, like this: \(write: "status-date", as: "YYYY-MM-DD")"))
}

private func fromFuture(_ date: CalendarDate, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .statusFromFuture,
    Wording(
      nb: "statusen er datert \(date.iso), som ikke er kommet",
      en: "the status is dated \(date.iso), which is to come"),
    at: head.place(of: "status-dato"),
    help: Wording(
      nb: "skriv dagen statusen er fra; til da regnes den ikke med",
      en: "write the day of the status; until then it does not count"))
}

extension Code {
  static let statusFromFuture = Code(
    "status-from-future", .error, title: Wording(nb: "Status fra framtida", en: "A status from the future"),
    explanation: Wording(
      nb: "Ingen vet hvordan det går på en dag som ikke er kommet. Som regel er året skrevet feil.",
      en: "Nobody knows how it goes on a day that is to come. Usually the year is mistyped."),
    example: Example(
      wrong: "status: i-rute\nstatus-dato: 2028-02-15", right: "status: i-rute\nstatus-dato: 2027-02-15"))

  static let statusWithoutDate = Code(
    "status-without-date", .error, title: Wording(nb: "Status uten dato", en: "A status without a date"),
    explanation: Wording(
      nb: "En status sier ingenting når ingen vet hvor gammel den er.",
      en: "A status means little when nobody knows how old it is."),
    example: Example(wrong: "status: i-rute", right: "status: i-rute\nstatus-dato: 2027-02-01"))

  static let oldStatus = Code(
    "old-status", .warning, title: Wording(nb: "Gammel status", en: "An old status"),
    explanation: Wording(
      nb: "Statusen er over 120 dager gammel, altså eldre enn et tertial.",
      en: "The status is more than 120 days old, which is longer than a tertial."),
    example: Code.Example(
      wrong: "status: i-rute\nstatus-dato: 2026-06-01", right: "status: i-rute\nstatus-dato: 2027-02-15"))
}
