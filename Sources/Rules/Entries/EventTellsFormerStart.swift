import Diagnostics
import Model

extension Rule {
  /// Those who wrote down the first date must be able to recognise it. An event that is postponed without a new date still
  /// stands with its first.
  static let eventTellsFormerStart = Rule(.noFormerStart, each: Event.self) { event, _ in
    guard let status = event.status, status == .moved else { return [] }
    if let former = event.formerStart, former == event.start { return [unmoved(former, event.head)] }
    guard event.head.lacks("tidligere-start") else { return [] }
    return [
      Diagnostic(
        .noFormerStart,
        Wording(
          nb: "arrangementet er \(status.name.nb), men det står ikke når det skulle ha vært",
          en: "the event is \(status.name.en), but it does not say when it was to be"),
        at: event.head.place(of: "status"),
        help: Wording(
          nb: "skriv den opprinnelige dagen, slik: \(write: "tidligere-start", as: "ÅÅÅÅ-MM-DD TT:MM")",
          en: "write the original date, like this: \(write: "former-start", as: "YYYY-MM-DD HH:MM")"))
    ]
  }
}

/// Readers would be told that it was moved from the time at which it is.
private func unmoved(_ former: LocalTime, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .noFormerStart,
    Wording(
      nb:
        "arrangementet er flyttet, men den opprinnelige dagen er den samme som den nye (\(former.iso.replacing("T", with: " ")))",
      en:
        "the event is moved, but its original time is the same as the new one (\(former.iso.replacing("T", with: " ")))"
    ),
    at: head.place(of: "tidligere-start"),
    help: Wording(
      nb: "skriv den nye dagen i «start» og den opprinnelige i «tidligere-start»",
      en: "write the new time in “start” and the original one in “former-start”"),
    notes: [Note(Wording(nb: "den nye står her", en: "the new one is here"), at: head.place(of: "start"))])
}

extension Code {
  static let noFormerStart = Code(
    "no-former-start", .advice,
    title: Wording(nb: "Opprinnelig tidspunkt mangler", en: "The former time is missing"),
    explanation: Wording(
      nb:
        "Når noe er flyttet, viser siden både den gamle og den nye dagen. Er det utsatt og har ingen ny dag, blir «start» stående som den opprinnelige.",
      en:
        "When an event is moved, the page shows both the old date and the new one. While it is postponed without a new one, “start” stays the original."
    ),
    example: Example(wrong: "status: flyttet", right: "status: flyttet\ntidligere-start: 2027-06-10 18:30"))
}
