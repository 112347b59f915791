import Diagnostics
import Model

extension Rule {
  /// People must know where to go.
  static let eventHasPlace = Rule(.eventWithoutPlace, each: Event.self) { event, _ in
    guard event.head.lacks("sted"), event.head.lacks("nettadresse"), event.status != .cancelled
    else { return [] }
    return [
      Diagnostic(
        .eventWithoutPlace,
        Wording(
          nb: "arrangementet har verken sted eller nettadresse",
          en: "the event has neither a place nor a web address"),
        at: event.head.opening,
        help: Wording(
          nb:
            "skriv for eksempel \(write: "navn", "Krona", inside: "sted"), eller \(write: "nettadresse", "https://…") for et nettmøte",
          en:
            "write for example \(write: "name", "Krona", inside: "place"), or \(write: "online", "https://…") for a meeting on the web"
        ))
    ]
  }
}

extension Code {
  static let eventWithoutPlace = Code(
    "event-without-place", .warning,
    title: Wording(nb: "Arrangement uten sted", en: "An event without a place"),
    explanation: Wording(
      nb: "Leseren må få vite hvor det er: et sted, en nettadresse eller begge deler.",
      en: "Readers need to know where it is: a place, a web address or both."),
    example: Code.Example(
      wrong:
        "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\nstart: 2027-06-17\narrangor: Kommunen\n---",
      right:
        "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\nstart: 2027-06-17\narrangor: Kommunen\nsted: {navn: Krona}\n---"
    ))
}
