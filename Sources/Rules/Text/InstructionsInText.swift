extension Rule {
  /// «FYLL INN DATO», «Tekst her», «Kommentar [OL1]»: what templates and colleagues say to those who write.
  static let instructionsInText = Rule(phrase: .insider(instructions))
}

private let instructions: [InsiderWords] = {
  let words: [(InsiderWords.Form, [String])] = [
    (
      .inCapitalsFirst,
      [
        "fyll inn", "sett inn", "lim inn", "sjekk tall", "sjekk dato", "sjekk dette",
        "sjekk navn",
        "må sjekkes", "må avklares", "må oppdateres", "mangler tekst", "mangler bilde", "mangler dato",
        "husk å legge",
        "husk å oppdatere", "husk å sjekke", "skriv tekst", "fill in", "insert ", "check this",
        "check date",
        "to be confirmed", "to be checked", "missing text", "missing date",
      ]
    ),
    (
      .alone,
      [
        "tekst her", "tekst kommer", "mer tekst her", "bilde her", "bilde kommer", "overskrift her",
        "ingress her",
        "tittel her", "lenke her", "sett inn tekst", "sett inn bilde", "text here", "text to come",
        "image here",
        "picture here", "headline here", "title here", "link here", "insert text", "insert picture",
        "insert image",
        "utkast v1", "husk å oppdatere denne", "husk å oppdatere dette", "utkast v2", "utkast v3",
        "må sjekkes", "må avklares", "sjekk dette", "check this",
        "to be checked",
      ]
    ),
    (.anywhere, ["kommentar [", "commented ["]),
  ]
  return InsiderWords.all(words)
}()
