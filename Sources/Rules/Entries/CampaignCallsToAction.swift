import Diagnostics
import Model

extension Rule {
  /// A campaign wants the reader to do something.
  static let campaignCallsToAction = Rule(.noCallToAction, each: Campaign.self) { campaign, _ in
    guard campaign.head.lacks("handling") else { return [] }
    return [
      Diagnostic(
        .noCallToAction,
        Wording(
          nb: "kampanjen sier ikke hva leseren skal gjøre", en: "the campaign does not say what to do"),
        at: campaign.head.opening,
        help: Wording(
          nb:
            "skriv for eksempel \(group: "handling", ("tekst", "Snakk med oss"), ("adresse", "../sider/kontakt.md"))",
          en:
            "write for example \(group: "call-to-action", ("text", "Talk to us"), ("url", "../sider/kontakt.md"))"
        ))
    ]
  }
}

extension Code {
  static let noCallToAction = Code(
    "no-call-to-action", .advice,
    title: Wording(nb: "Ingen oppfordring til leseren", en: "No call to action"),
    explanation: Wording(
      nb: "En kampanje virker bedre når den sier hva leseren skal gjøre nå, med en knapp.",
      en: "A campaign does more when a button says what to do next."),
    example: Code.Example(
      wrong:
        "---\ntittel: Velkommen hjem\nsammendrag: Flytt hjem.\nformal: Flere innbyggere\nkontaktrolle: Prosjektleder\n---",
      right:
        "---\ntittel: Velkommen hjem\nsammendrag: Flytt hjem.\nformal: Flere innbyggere\nkontaktrolle: Prosjektleder\nhandling: {tekst: Snakk med oss}\n---"
    ))
}
