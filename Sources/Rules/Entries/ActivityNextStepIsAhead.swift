import Diagnostics
import Model

extension Rule {
  /// What happens next has not been overtaken by the calendar.
  static let activityNextStepIsAhead = Rule(.pastNextStep, each: Activity.self) { entry, site in
    guard entry.status != .done else { return [] }
    let today = site.moment.today
    if let last = entry.nextStepBy {
      return last < today ? [pastNextStep(last, at: entry.head.place(of: "neste-steg-frist"))] : []
    }
    return entry.head.words.filter { $0.field == "neste-steg" }.prefix(1).compactMap { words in
      words.text.lastWrittenDate.flatMap { $0 < today ? pastNextStep($0, at: words.location) : nil }
    }
  }
}

extension [UInt8] {
  /// The last of the days that a text names with their years, in Norwegian or English.
  fileprivate var lastWrittenDate: CalendarDate? {
    let days = [CalendarNames.norwegian, .english].flatMap { names in
      let reader = WrittenDate(bytes: self, end: count, names: names)
      return indices.filter { $0 == 0 || !self[$0 - 1].isWord }.compactMap { reader.date(at: $0)?.0 }
    }
    return days.max()
  }
}

private func pastNextStep(_ day: CalendarDate, at place: Location) -> Diagnostic {
  Diagnostic(
    .pastNextStep,
    Wording(
      nb: "neste steg skulle vært gjort \(day.iso)", en: "the next step was to be done by \(day.iso)"),
    at: place,
    help: Wording(
      nb: "er det gjort, skriv hva som kommer nå; ellers skriv en ny dag",
      en: "if it is done, write what comes now; else write another day"))
}

extension Code {
  static let pastNextStep = Code(
    "past-next-step", .warning,
    title: Wording(nb: "Neste steg skulle vært gjort", en: "The next step is overdue"),
    explanation: Wording(
      nb: "Handlingsplanen sier hva som skjer nå. Dagen er gått, og leserne ser at det «skulle vært gjort».",
      en: "The action plan says what happens now. The day has passed, and readers see that it “was due”."),
    example: Example(
      wrong: "neste-steg: Velge leverandør\nneste-steg-frist: 2027-02-28",
      right: "neste-steg: Velge leverandør\nneste-steg-frist: 2027-03-01"))
}
