import Diagnostics
import Model

extension Rule {
  /// What is over is no longer planned.
  static let eventIsArchived = Rule(.pastEventStillPlanned, each: Event.self) { event, site in
    guard event.status == nil || event.status == .planned, !event.head.hasEnded(in: site),
      let end = event.end ?? event.start, let over = event.facts.endInstant, over <= site.moment.instant,
      event.status != nil || event.head.lacks("status")
    else { return [] }
    return [
      Diagnostic(
        .pastEventStillPlanned,
        Wording(
          nb: "arrangementet er over (\(end.date.iso)), men står som planlagt",
          en: "the event is over (\(end.date.iso)), but its status is still planned"),
        at: event.head.place(of: event.status == nil ? "start" : "status"),
        help: Wording(
          nb:
            "skriv \(write: "status", "gjennomfort") for å flytte det til arkivet, eller \(write: "status", "avlyst")",
          en: "write \(write: "status", "done") to move it to the archive, or \(write: "status", "cancelled")"
        ))
    ]
  }
}

extension EntryHead {
  /// Whether it is a draft, or taken out again.
  fileprivate func hasEnded(in site: SiteModel) -> Bool {
    switch site.hidden[id] {
    case .draft, .expired: true
    case nil, .notBefore, .example, .internalOnly, .withoutConsent, .notInPost, .notSent: false
    }
  }
}

extension Code {
  static let pastEventStillPlanned = Code(
    "past-event-still-planned", .warning,
    title: Wording(nb: "Over, men fortsatt planlagt", en: "Over, but still planned"),
    explanation: Wording(
      nb:
        "Et arrangement som er over, får status «gjennomfort». Da står det i arkivet og ikke blant det som kommer.",
      en:
        "An event that is over gets the status “done”. It is then listed in the archive, not among coming events."
    ),
    example: Code.Example(
      wrong: "start: 2027-02-17\nstatus: planlagt", right: "start: 2027-02-17\nstatus: gjennomfort"))
}
