import Diagnostics
import Model

extension Rule {
  /// A year that lies further ahead than anybody plans is a mistyped one: 2072 for 2027, 2207 for 2027.
  static let datesAreNear = Rule(.dateFarAhead) { site in
    let today = site.moment.today
    let days = common(site) + events(site) + projects(site) + agreements(site)
    return days.compactMap { planned in
      guard !planned.head.isUnreadable, let day = planned.day, isFar(day, planned.years, today)
      else { return nil }
      return Diagnostic(
        .dateFarAhead,
        Wording(
          nb: "\(day.iso) er mer enn \(planned.years) år fram i tid",
          en: "\(day.iso) is more than \(planned.years) years ahead"),
        at: planned.head.place(of: planned.field),
        help: Wording(nb: "er årstallet riktig?", en: "is the year right?"))
    }
  }
}

/// A day, and within how many years from now such days lie.
private struct Planned {
  let day: CalendarDate?
  let head: EntryHead
  let field: String
  let years: Int

  init(_ day: CalendarDate?, _ head: EntryHead, _ field: String, within years: Int) {
    (self.day, self.head, self.field, self.years) = (day, head, field, years)
  }
}

/// What is arranged and done is planned for the project's own years; agreements and consents last longer than that, and
/// what the municipality adopts longest.
private let (plan, agreement, adopted) = (5, 15, 30)

private func common(_ site: SiteModel) -> [Planned] {
  site.heads.flatMap { head in
    [Planned(head.common.reviewBy, head, "gjennomgas", within: agreement)]
      + head.common.publishAt.values.map {
        Planned($0.value.date, head, "publiseres", within: plan)
      }
      + head.common.expireAt.values.map { Planned($0.value.date, head, "utloper", within: adopted) }
  }
}

private func events(_ site: SiteModel) -> [Planned] {
  site.all(Event.self).flatMap { event in
    [
      Planned(event.start?.date, event.head, "start", within: plan),
      // One wrong year is said once.
      Planned(isFar(event.start, site) ? nil : event.end?.date, event.head, "slutt", within: plan),
      Planned(event.registrationDeadline?.date, event.head, "pameldingsfrist", within: plan),
    ]
  } + site.all(Meeting.self).map { Planned($0.date, $0.head, "dato", within: plan) }
}

private func isFar(_ time: LocalTime?, _ site: SiteModel) -> Bool {
  time.map { isFar($0.date, plan, site.moment.today) } ?? false
}

private func isFar(_ day: CalendarDate, _ years: Int, _ today: CalendarDate) -> Bool {
  day.year > today.year + years
}

private func projects(_ site: SiteModel) -> [Planned] {
  site.all(Activity.self).flatMap { activity in
    [
      Planned(activity.period?.to, activity.head, "periode.til", within: agreement),
      Planned(activity.nextStepBy, activity.head, "neste-steg-frist", within: plan),
    ]
      + activity.internalFacts.decisions.enumerated().map {
        Planned($1.by, activity.head, "beslutninger.\($0).innen", within: plan)
      }
  } + site.all(Campaign.self).map { Planned($0.period?.to, $0.head, "periode.til", within: agreement) }
}

private func agreements(_ site: SiteModel) -> [Planned] {
  site.all(Partner.self).map { Planned($0.internalFacts.to, $0.head, "til", within: agreement) }
    + site.all(Person.self).map { Planned($0.to, $0.head, "til", within: agreement) }
    + site.all(Consent.self).map { Planned($0.internalFacts.expiry, $0.head, "utloper", within: adopted) }
    + site.all(GoverningDocument.self).map { Planned($0.validTo, $0.head, "gyldig-til", within: adopted) }
}

extension Code {
  static let dateFarAhead = Code(
    "date-far-ahead", .warning,
    title: Wording(nb: "Svært langt fram i tid", en: "Very far ahead"),
    explanation: Wording(
      nb:
        "Arrangementer, møter, frister og «publiseres» ligger innen 5 år, avtaler, verv og perioder innen 15, og samtykker, «utloper» og styringsdokumenter innen 30. Det som ligger lenger fram, har som oftest fått to sifre byttet om: 2072 for 2027.",
      en:
        "Events, meetings, deadlines and “publish-at” lie within 5 years, agreements, posts and periods within 15, and consents, “expires” and governing documents within 30. What lies further ahead usually has two digits swapped: 2072 for 2027."
    ),
    example: Example(wrong: "start: 2072-06-17 18:30", right: "start: 2027-06-17 18:30"))
}
