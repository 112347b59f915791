import Diagnostics
import Model

extension Rule {
  static let reviewIsDone = Rule(
    .reviewOverdue,
    everyEntry: { head, site in
      guard let day = head.common.reviewBy, day < site.moment.today else { return [] }
      return [
        Diagnostic(
          .reviewOverdue,
          Wording(nb: "skulle vært gjennomgått innen \(day.iso)", en: "was due for review by \(day.iso)"),
          at: head.place(of: "gjennomgas"),
          help: Wording(
            nb: "les gjennom, rett det som trengs, og skriv en ny dag",
            en: "review it, correct it, and write a new date"))
      ]
    })
}

extension Code {
  static let reviewOverdue = Code(
    "review-overdue", .warning, title: Wording(nb: "Ikke gjennomgått i tide", en: "The review is overdue"),
    explanation: Wording(
      nb: "Noen skulle ha lest gjennom siden på nytt innen denne dagen.",
      en: "Somebody was to review the page by this day."),
    example: Code.Example(wrong: "gjennomgas: 2027-01-15", right: "gjennomgas: 2028-01-15"))
}
