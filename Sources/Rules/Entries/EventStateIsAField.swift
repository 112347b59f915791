import Diagnostics
import Model

/// «Kvelden er avlyst» in the text reaches those who open the page; lists and calendars ask the fields.
func stateInTextOnly(in words: [EventWords], of event: Entry<Event>, _ today: CalendarDate) -> Diagnostic? {
  let title = event.common.title.values.flatMap { $0.value.inSmallLetters.words }
  return words.lazy.compactMap { words -> Diagnostic? in
    let said = words.statementsOfFact.lazy.compactMap {
      stateSaid(by: $0, at: event.place, titled: title)
    }.first
    guard let said, !said.isSaidByFields(of: event), !(said == .closed && isClosed(event, today)) else {
      return nil
    }
    return .stateInTextOnly(said, at: words.place)
  }.first
}

/// Registration that is over is shown as over; examples are written for a day to come.
private func isClosed(_ event: Entry<Event>, _ today: CalendarDate) -> Bool {
  event.common.isExample == true
    || (event.registrationDeadline ?? event.start).map { $0.date < today } ?? false
}

extension Diagnostic {
  fileprivate static func stateInTextOnly(_ state: SaidState, at place: Location) -> Diagnostic {
    let said =
      switch state {
      case .cancelled: Wording(nb: "arrangementet er avlyst", en: "the event is cancelled")
      case .postponed: Wording(nb: "arrangementet er utsatt", en: "the event is postponed")
      case .moved: Wording(nb: "arrangementet er flyttet", en: "the event was moved")
      case .full: Wording(nb: "arrangementet er fullt", en: "the event is full")
      case .closed: Wording(nb: "påmeldingen er stengt", en: "registration is closed")
      case .waitingList: Wording(nb: "det er venteliste", en: "there is a waiting list")
      }
    let (nb, en) = state.field
    return Diagnostic(
      .stateInTextOnly,
      Wording(
        nb: "teksten sier at \(said.nb), men feltene sier det ikke",
        en: "the text says that \(said.en), but the fields do not"), at: place,
      help: state == .moved
        ? Wording(
          nb:
            "skriv \(write: "status", "flyttet") øverst, den gamle dagen i «tidligere-start» og den nye i «start»; er stedet nytt, det gamle i «tidligere-sted»",
          en:
            "write \(write: "status", "moved") at the top, the old day in “former-start” and the new one in “start”; if the venue is new, the old one in “former-place”"
        )
        : Wording(
          nb: "skriv \(write: nb.0, nb.1) øverst, så sier lister og kalendere det også",
          en: "write \(write: en.0, en.1) at the top, so that lists and calendars say it too"))
  }
}

extension Code {
  static let stateInTextOnly = Code(
    "state-in-text-only", .warning,
    title: Wording(
      nb: "Avlyst, utsatt, flyttet eller fullt bare i teksten",
      en: "Cancelled, postponed, moved or full in the text only"),
    explanation: Wording(
      nb:
        "Lister, kalendere og påmeldingsknappen følger feltene. Står det bare i teksten, ser arrangementet ut til å gå som planlagt.",
      en:
        "Lists, calendars and the button for registering follow the fields. Said in the text alone, the event seems to go ahead as planned."
    ),
    example: Example(
      wrong: "sammendrag: Kvelden er dessverre avlyst.",
      right: "sammendrag: En kveld om bolig.\nstatus: avlyst"))
}
