package import Diagnostics

extension Code {
  /// Reported where what readers see is known, by Publishing; the status page puts the file that it stands in first.
  package static let withdrawnStillShown = Code(
    "withdrawn-still-shown", .error,
    title: Wording(
      nb: "Leserne ser fortsatt det som er tatt bort", en: "Readers still see what was withdrawn"),
    explanation: Wording(
      nb:
        "Det som er trukket, utløpt eller tatt bort, blir borte når nettstedet publiseres. Så lenge noe annet har feil, blir ingenting publisert, og da ser leserne det fortsatt.",
      en:
        "What was withdrawn, has expired or was taken away goes when the site is published. While anything else has errors nothing is published, and readers still see it."
    ),
    steps: Wording(
      nb:
        "Rett feilene, eller publiser med «--hold-broken»: da holdes sidene med feil igjen på forrige tekst, og det som skal bort, blir borte nå.",
      en:
        "Fix the errors, or publish with “--hold-broken”: then the pages with errors are held at their former text, and what is to go goes now."
    ))
}
