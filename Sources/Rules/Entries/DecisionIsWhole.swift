import Diagnostics
import Model

extension Rule {
  /// What has been decided has its day and its outcome; the board is asked until there is a day.
  static let decisionIsWhole = Rule(.halfDecision) { site in
    let activities = site.all(Activity.self).filter { !$0.head.isUnreadable }
    let meetings = site.all(Meeting.self).filter { !$0.head.isUnreadable }
    return activities.flatMap { halves($0.internalFacts.decisions, $0.head) }
      + meetings.flatMap { halves($0.internalFacts.decisions, $0.head, isDayKnown: $0.status == .held) }
  }
}

/// Of a meeting that was held the day is known.
private func halves(_ decisions: [Decision], _ head: EntryHead, isDayKnown: Bool = false) -> [Diagnostic] {
  decisions.enumerated().compactMap { index, decision -> Diagnostic? in
    switch (decision.decided, decision.outcome) {
    case (nil, .some) where !isDayKnown:
      Diagnostic(
        .halfDecision,
        Wording(
          nb: "vedtaket mangler dato, så styringsgruppa blir fortsatt spurt",
          en: "the outcome has no day, so the steering group is still asked"),
        at: head.place(of: "beslutninger.\(index).vedtak"),
        help: Wording(
          nb: "skriv dagen det ble avgjort: \(write: "avgjort", as: "ÅÅÅÅ-MM-DD")",
          en: "write the day it was decided: \(write: "decided", as: "YYYY-MM-DD")"))
    case (.some, nil):
      Diagnostic(
        .halfDecision,
        Wording(
          nb: "saken er avgjort, men det står ikke hva som ble vedtatt",
          en: "the matter is decided, but not what was decided"),
        at: head.place(of: "beslutninger.\(index).avgjort"),
        help: Wording(nb: "skriv \(write: "vedtak", nil)", en: "write \(write: "outcome", nil)"))
    case (nil, _), (.some, .some): nil
    }
  }
}

extension Code {
  static let halfDecision = Code(
    "half-decision", .warning,
    title: Wording(nb: "Ufullstendig beslutning", en: "A decision half written down"),
    explanation: Wording(
      nb:
        "En sak er avgjort når den har både dagen og vedtaket. Uten dagen blir styringsgruppa spurt om den igjen; uten vedtaket forsvinner den fra statussiden uten at noen ser hva som ble vedtatt.",
      en:
        "A matter is decided when it has both the day and the outcome. Without the day the steering group is asked again; without the outcome it leaves the status page and nobody sees what was decided."
    ),
    example: Example(
      wrong: "beslutninger: [{sak: Skal vi ha stand?, vedtak: Ja}]",
      right: "beslutninger: [{sak: Skal vi ha stand?, avgjort: 2027-02-10, vedtak: Ja}]"))
}
