import Diagnostics
import Model

extension Rule {
  /// A campaign wants the reader to do something.
  static let campaignCallsToAction = Rule(.noCallToAction, each: Campaign.self) { campaign, _ in
    if let action = campaign.callToAction, action.address == nil {
      return [.buttonLeadsNowhere(at: campaign.head.place(of: "handling"))]
    }
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

extension Diagnostic {
  fileprivate static func buttonLeadsNowhere(at place: Location) -> Diagnostic {
    Diagnostic(
      .noCallToAction,
      Wording(
        nb: "knappen blir ikke vist: «handling» har ingen «adresse»",
        en: "the button is not shown: “call-to-action” has no “url”"), at: place,
      help: Wording(
        nb: "skriv hvor knappen fører: en nettadresse, eller veien til en fil, som ../sider/kontakt.md",
        en: "write where the button leads: a web address, or the path to a file, such as ../sider/kontakt.md")
    ).withSeverity(.warning)
  }
}

extension Code {
  static let noCallToAction = Code(
    "no-call-to-action", .advice,
    title: Wording(nb: "Ingen oppfordring til leseren", en: "No call to action"),
    explanation: Wording(
      nb:
        "En kampanje virker bedre når den sier hva leseren skal gjøre nå, med en knapp. Uten adresse blir knappen ikke vist.",
      en:
        "A campaign does more when a button says what to do next. Without an address the button is not shown."
    ),
    example: Code.Example(
      wrong:
        "---\ntittel: Velkommen hjem\nsammendrag: Flytt hjem.\nformal: Flere innbyggere\nkontaktrolle: Prosjektleder\n---",
      right:
        "---\ntittel: Velkommen hjem\nsammendrag: Flytt hjem.\nformal: Flere innbyggere\nkontaktrolle: Prosjektleder\nhandling: {tekst: Snakk med oss, adresse: ../sider/flytt-hit.md}\n---"
    ))
}
