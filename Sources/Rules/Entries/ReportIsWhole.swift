import Diagnostics
import Model

extension Rule {
  /// A report that is sent has its five lines, and can be found in the archive.
  static let reportIsWhole = Rule(.reportLines, .noArchiveReference, each: Report.self) { report, _ in
    guard report.sent != nil else { return [] }
    return (report.lines.count == 5 ? [] : [reportLines(report.lines.count, report.head)])
      + (report.head.lacks("arkivreferanse") ? [archive(report.head)] : [])
  }
}

func reportLines(_ count: Int, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .reportLines,
    Wording(
      nb: "rapporten har \(counted(count, "linje", "linjer")), men skal ha fem",
      en: "the report has \(counted(count, "line", "lines")), but should have five"),
    at: head.lacks("linjer")
      ? head.lacks("sendt") ? head.opening : head.place(of: "sendt") : head.place(of: "linjer"),
    help: Wording(
      nb: "skriv fem korte linjer i \(field: "linjer"), det viktigste først",
      en: "write five short lines in \(field: "lines"), most important first"))
}

private func archive(_ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .noArchiveReference,
    Wording(nb: "rapporten har ingen arkivreferanse", en: "the report has no archive reference"),
    at: head.place(of: "sendt"),
    help: Wording(
      nb: "skriv for eksempel \(write: "arkivreferanse", "27/1234-5")",
      en: "write for example \(write: "archive-reference", "27/1234-5")"))
}

extension Code {
  static let reportLines = Code(
    "report-lines", .error, title: Wording(nb: "Rapporten skal ha fem linjer", en: "A report has five lines"),
    explanation: Wording(
      nb: "En rapport som er sendt, har nøyaktig fem linjer som et menneske har skrevet.",
      en: "A report that has been sent has exactly five lines written by a person."),
    example: Code.Example(
      wrong: "sendt: 2027-02-01\narkivreferanse: 27/123\nlinjer: [Vi er i rute]",
      right:
        "sendt: 2027-02-01\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
    ))

  static let noArchiveReference = Code(
    "no-archive-reference", .advice,
    title: Wording(nb: "Arkivreferanse mangler", en: "No archive reference"),
    explanation: Wording(
      nb: "Med arkivreferansen kan hvem som helst be om å få se saken.",
      en: "The archive reference lets anyone ask to see the case."),
    example: Code.Example(
      wrong:
        "sendt: 2027-02-01\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]",
      right:
        "sendt: 2027-02-01\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
    ))
}
