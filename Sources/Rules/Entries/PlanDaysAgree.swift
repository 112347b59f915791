import Diagnostics
import Model

extension Rule {
  /// The days of an activity follow each other, and the day of a next step has a step.
  static let planDaysAgree = Rule(.planDaysDisagree, each: Activity.self) { activity, _ in
    ofNextStep(activity) + ofStatus(activity)
  }

  /// What is written of a meeting that has not been held, or was called off, is of another one.
  static let minutesComeAfter = Rule(.minutesWithoutMeeting) { site in
    let meetings = site.all(Meeting.self).flatMap { meeting -> [Diagnostic] in
      let facts = meeting.internalFacts
      let written = [("referat", facts.minutes != nil), ("deltakere", facts.attendance != nil)].filter(\.1)
      return written.compactMap {
        notHeld(meeting.head, $0.0, meeting.date, isOff: meeting.status == .cancelled, site, ofMeeting)
      }
    }
    let events = site.all(Event.self).filter { $0.internalFacts.attendance != nil }.compactMap {
      notHeld($0.head, "deltakere", $0.start?.date, isOff: $0.status == .cancelled, site, ofEvent)
    }
    return meetings + events
  }
}

private func notHeld(
  _ head: EntryHead, _ field: String, _ date: CalendarDate?, isOff: Bool, _ site: SiteModel, _ what: Wording
) -> Diagnostic? {
  guard let date else { return nil }
  guard isOff || date > site.moment.today && head.common.isExample != true else { return nil }
  return Diagnostic(
    .minutesWithoutMeeting,
    isOff
      ? Wording(
        nb: "\(what.nb) er avlyst, men har «\(field)»", en: "\(what.en) is cancelled, but has “\(field)”")
      : Wording(
        nb: "\(what.nb) er ikke holdt før \(date.iso), men har «\(field)»",
        en: "\(what.en) is not held until \(date.iso), but has “\(field)”"),
    at: head.place(of: field),
    help: Wording(
      nb: "rett datoen eller statusen, eller flytt det til \(what.nb) det gjelder",
      en: "correct the date or the status, or move it to \(what.en) that it is of"))
}

private let ofMeeting = Wording(nb: "møtet", en: "the meeting")
private let ofEvent = Wording(nb: "arrangementet", en: "the event")

private func ofNextStep(_ activity: Entry<Activity>) -> [Diagnostic] {
  guard let day = activity.nextStepBy, activity.status != .done else { return [] }
  let place = activity.head.place(of: "neste-steg-frist")
  if activity.nextStep.values.isEmpty {
    return [
      Diagnostic(
        .planDaysDisagree,
        Wording(
          nb: "en frist for neste steg, men ikke noe neste steg", en: "a day for the next step, and no step"),
        at: place,
        help: Wording(
          nb: "skriv hva som skal gjøres, i «neste-steg»", en: "write what is to be done in “next-step”"))
    ]
  }
  // What is late has its next step after the day that was the last.
  guard activity.status != .delayed, let last = activity.period?.to, day > last else { return [] }
  return [
    Diagnostic(
      .planDaysDisagree,
      Wording(
        nb: "neste steg skal gjøres \(day.iso), etter aktivitetens siste dag (\(last.iso))",
        en: "the next step is to be taken \(day.iso), after the activity’s last day (\(last.iso))"),
      at: place,
      help: Wording(nb: "rett dagen, eller «til» i perioden", en: "correct the day, or “to” in the period"))
  ]
}

/// What is done was begun before.
private func ofStatus(_ activity: Entry<Activity>) -> [Diagnostic] {
  guard activity.status == .done, let day = activity.statusDate, let first = activity.period?.from,
    day < first
  else { return [] }
  return [
    Diagnostic(
      .planDaysDisagree,
      Wording(
        nb: "ferdig \(day.iso), før den begynner (\(first.iso))",
        en: "done \(day.iso), before it begins (\(first.iso))"),
      at: activity.head.place(of: "status-dato"),
      help: Wording(nb: "rett datoen, eller «fra» i perioden", en: "correct the day, or “from” in the period")
    )
  ]
}

extension Code {
  static let planDaysDisagree = Code(
    "plan-days-disagree", .warning,
    title: Wording(nb: "Dagene i planen stemmer ikke", en: "The days of the plan do not agree"),
    explanation: Wording(
      nb:
        "Neste steg gjøres innen aktivitetens siste dag, og en frist hører til et steg. Statussiden viser fristene, så en gal dag vises som riktig.",
      en:
        "A next step is taken by the last day of its activity, and a day belongs to a step. The status page shows the days, so that a wrong one is shown as right."
    ),
    example: Code.Example(
      wrong:
        "periode: {fra: 2027-01-01, til: 2027-05-31}\nneste-steg: Velge leverandør\nneste-steg-frist: 2027-06-01",
      right:
        "periode: {fra: 2027-01-01, til: 2027-05-31}\nneste-steg: Velge leverandør\nneste-steg-frist: 2027-05-31"
    ))

  static let minutesWithoutMeeting = Code(
    "minutes-without-meeting", .warning,
    title: Wording(nb: "Noe fra et møte som ikke er holdt", en: "Something of a meeting that was not held"),
    explanation: Wording(
      nb:
        "Et møte eller arrangement som er avlyst, eller som ikke er holdt ennå, har verken referat eller deltakere.",
      en: "A meeting or an event that is cancelled, or not held yet, has neither minutes nor participants."),
    steps: Wording(
      nb: "Rett datoen eller statusen, eller flytt referatet til møtet det gjelder.",
      en: "Correct the date or the status, or move the minutes to the meeting that they are of."))
}
