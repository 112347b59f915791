import Diagnostics
import Model

extension Rule {
  /// Those who wrote down the first date must be able to recognise it. An event that is postponed without a new date still
  /// stands with its first.
  static let eventTellsFormerStart = Rule(.noFormerStart, each: Event.self) { event, _ in
    guard let status = event.status, status == .moved else { return [] }
    if !event.formerPlace.values.isEmpty, !event.facts.hasOtherPlace { return [unmovedPlace(event.head)] }
    // A new venue is enough.
    guard !event.facts.hasOtherPlace else { return [] }
    if let former = event.formerStart, former == event.start { return [unmoved(former, event.head)] }
    guard event.head.lacks("tidligere-start"), event.head.lacks("tidligere-sted") else { return [] }
    return [
      Diagnostic(
        .noFormerStart,
        Wording(
          nb: "arrangementet er \(status.name.nb), men det står ikke når eller hvor det skulle ha vært",
          en: "the event is \(status.name.en), but it does not say when or where it was to be"),
        at: event.head.place(of: "status"),
        help: Wording(
          nb:
            "er dagen ny, skriv den opprinnelige: \(write: "tidligere-start", as: "ÅÅÅÅ-MM-DD TT:MM"); er stedet nytt, skriv det gamle i «tidligere-sted»",
          en:
            "if the date is new, write the original one: \(write: "former-start", as: "YYYY-MM-DD HH:MM"); if the venue is new, write the old one in “former-place”"
        ))
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
      nb:
        "skriv den nye dagen i «start» og den opprinnelige i «tidligere-start»; er det stedet som er nytt, skriv det gamle i «tidligere-sted»",
      en:
        "write the new time in “start” and the original one in “former-start”; if it is the venue that is new, write the old one in “former-place”"
    ),
    notes: [Note(Wording(nb: "den nye står her", en: "the new one is here"), at: head.place(of: "start"))])
}

/// Readers are told nothing of a place that is the same.
private func unmovedPlace(_ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .noFormerStart,
    Wording(
      nb: "arrangementet er flyttet, men det opprinnelige stedet er det samme som det nye",
      en: "the event is moved, but its original place is the same as the new one"),
    at: head.place(of: "tidligere-sted"),
    help: Wording(
      nb: "skriv det nye stedet i «sted» og det opprinnelige i «tidligere-sted»",
      en: "write the new place in “place” and the original one in “former-place”"),
    notes: [Note(Wording(nb: "det nye står her", en: "the new one is here"), at: head.place(of: "sted"))])
}

extension Code {
  static let noFormerStart = Code(
    "no-former-start", .advice,
    title: Wording(
      nb: "Opprinnelig tidspunkt eller sted mangler", en: "The former time or place is missing"),
    explanation: Wording(
      nb:
        "Når noe er flyttet, viser siden hva som er nytt, og når eller hvor det skulle ha vært. Er det utsatt og har ingen ny dag, blir «start» stående som den opprinnelige.",
      en:
        "When an event is moved, the page shows what is new, and when or where it was to be. While it is postponed without a new one, “start” stays the original."
    ),
    example: Example(wrong: "status: flyttet", right: "status: flyttet\ntidligere-start: 2027-06-10 18:30"))
}
