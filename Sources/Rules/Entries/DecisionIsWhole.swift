import Diagnostics
import Model

extension Rule {
  /// What has been decided has its day and its outcome; the board is asked until there is a day. A meeting that was held has
  /// decided, or not, what it was asked.
  static let decisionIsWhole = Rule(.halfDecision) { site in
    let activities = site.all(Activity.self).filter { !$0.head.isUnreadable }
    let meetings = site.all(Meeting.self).filter { !$0.head.isUnreadable }
    return activities.flatMap { halves($0.internalFacts.decisions, $0.head) }
      + meetings.flatMap { meeting in
        let day = meeting.status == .held ? meeting.date : nil
        return halves(
          meeting.internalFacts.decisions, meeting.head,
          held: day.flatMap { $0 <= site.moment.today ? $0 : nil })
      }
  }
}

/// Of a meeting that was held the day is known.
private func halves(_ decisions: [Decision], _ head: EntryHead, held: CalendarDate? = nil) -> [Diagnostic] {
  decisions.enumerated().compactMap { index, decision -> Diagnostic? in
    switch (decision.decided, decision.outcome) {
    case (nil, nil): held.map { leftOpen(index, head, held: $0) }
    case (nil, .some) where held == nil:
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

private func leftOpen(_ index: Int, _ head: EntryHead, held: CalendarDate) -> Diagnostic {
  Diagnostic(
    .halfDecision,
    Wording(
      nb: "møtet er holdt \(held.iso), men det står ikke om saken ble avgjort",
      en: "the meeting was held on \(held.iso), but not whether the matter was decided"),
    at: head.place(of: "beslutninger.\(index).sak"),
    help: Wording(
      nb:
        "skriv \(write: "avgjort", held.iso) og «vedtak»; ble den utsatt, flytt saken til møtet som skal ta den",
      en:
        "write \(write: "decided", held.iso) and “outcome”; if it was put off, move it to the meeting that is to take it"
    ))
}

extension Code {
  static let halfDecision = Code(
    "half-decision", .warning,
    title: Wording(nb: "Ufullstendig beslutning", en: "A decision half written down"),
    explanation: Wording(
      nb:
        "En sak er avgjort når den har både dagen og vedtaket. Uten dagen blir styringsgruppa spurt om den igjen; uten vedtaket forsvinner den fra statussiden uten at noen ser hva som ble vedtatt. Er møtet holdt uten at noe er skrevet, blir saken stående som ikke avgjort.",
      en:
        "A matter is decided when it has both the day and the outcome. Without the day the steering group is asked again; without the outcome it leaves the status page and nobody sees what was decided. When the meeting was held and nothing is written, the matter stays as not decided."
    ),
    example: Example(
      wrong: "beslutninger: [{sak: Skal vi ha stand?, vedtak: Ja}]",
      right: "beslutninger: [{sak: Skal vi ha stand?, avgjort: 2027-02-10, vedtak: Ja}]"))
}
