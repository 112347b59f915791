import Diagnostics
import Model

extension Rule {
  /// Names and roles change; somebody looks at them once a year.
  static let personIsChecked = Rule(.checkedLongAgo, each: Person.self) { person, site in
    guard let checked = person.checked, checked.adding(days: 365) < site.moment.today,
      site.isPublic(person.head.id)
    else { return [] }
    return [
      Diagnostic(
        .checkedLongAgo,
        Wording(
          nb: "sist kontrollert for over et år siden (\(checked.iso))",
          en: "last checked more than a year ago (\(checked.iso))"),
        at: person.head.place(of: "kontrollert"),
        help: Wording(
          nb: "se om navn og rolle stemmer, og skriv dagens dato",
          en: "check the name and the role, and write today's date"))
    ]
  }
}

extension Code {
  static let checkedLongAgo = Code(
    "checked-long-ago", .advice,
    title: Wording(nb: "Lenge siden kontroll", en: "Not checked for over a year"),
    explanation: Wording(
      nb: "Navn, rolle og organisasjon kontrolleres minst én gang i året.",
      en: "Name, role and organisation are checked at least once a year."),
    example: Code.Example(wrong: "kontrollert: 2025-01-15", right: "kontrollert: 2027-01-15"))
}
