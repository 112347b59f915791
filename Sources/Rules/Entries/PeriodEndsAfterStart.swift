import Diagnostics
import Model

extension Rule {
  static let campaignPeriod = Rule(.periodEndsBeforeStart, each: Campaign.self) { entry, _ in
    finding(entry.period?.from, entry.period?.to, entry.head, "periode.fra", "periode.til")
  }

  static let activityPeriod = Rule(each: Activity.self) { entry, _ in
    finding(entry.period?.from, entry.period?.to, entry.head, "periode.fra", "periode.til")
  }

  static let partnerPeriod = Rule(each: Partner.self) { entry, _ in
    finding(entry.internalFacts.from, entry.internalFacts.to, entry.head, "fra", "til")
  }

  static let personPeriod = Rule(each: Person.self) { entry, _ in
    finding(entry.from, entry.to, entry.head, "fra", "til")
  }

  static let documentPeriod = Rule(each: GoverningDocument.self) { entry, _ in
    finding(entry.validFrom, entry.validTo, entry.head, "gyldig-fra", "gyldig-til")
  }

  static let consentPeriod = Rule(each: Consent.self) { entry, _ in
    finding(entry.internalFacts.date, entry.internalFacts.expiry, entry.head, "dato", "utloper")
  }

  static let phasePeriod = Rule(each: Site.self) { site, _ in
    site.phases.enumerated().flatMap { index, phase in
      finding(
        phase.from?.firstDay, phase.to?.lastDay, site.head, "faser.\(index).fra", "faser.\(index).til")
    }
  }
}

private func finding(
  _ from: CalendarDate?, _ to: CalendarDate?, _ head: EntryHead, _ first: String, _ last: String
) -> [Diagnostic] {
  guard let from, let to, to < from else { return [] }
  return [
    Diagnostic(
      .periodEndsBeforeStart,
      Wording(nb: "perioden slutter før den begynner", en: "the period ends before it begins"),
      at: head.place(of: last),
      help: Wording(
        nb: "skriv en dag fra og med \(from.iso)", en: "write a day that is \(from.iso) or later"),
      notes: [Note(Wording(nb: "den begynner her", en: "it begins here"), at: head.place(of: first))])
  ]
}

extension Code {
  static let periodEndsBeforeStart = Code(
    "period-ends-before-start", .error,
    title: Wording(nb: "Perioden slutter før den begynner", en: "The period ends before it begins"),
    explanation: Wording(
      nb: "Siste dag er tidligere enn første dag. Som regel er året skrevet feil, eller dagene byttet om.",
      en: "The last day is before the first. Usually the year is mistyped, or the days are swapped."),
    example: Example(
      wrong: "periode: {fra: 2027-06-30, til: 2027-01-01}",
      right: "periode: {fra: 2027-01-01, til: 2027-06-30}"))
}
