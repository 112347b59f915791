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
            "det står i arkivet av seg selv; skriv \(write: "status", "gjennomfort") når det ble holdt, eller \(write: "status", "avlyst") når det ikke ble det",
          en:
            "it is in the archive by itself; write \(write: "status", "done") when it took place, or \(write: "status", "cancelled") when it did not"
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
        "Et arrangement som er over, går til arkivet av seg selv. Bare statusen sier om det ble holdt; er det avlyst, får leserne vite at det ikke ble det.",
      en:
        "An event that is over goes to the archive by itself. Only the status says whether it took place; of one that was cancelled, readers are told that it did not."
    ),
    example: Code.Example(
      wrong: "start: 2027-02-17\nstatus: planlagt", right: "start: 2027-02-17\nstatus: gjennomfort"))
}
