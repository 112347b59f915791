extension Rule {
  /// «FYLL INN DATO», «Tekst her», «Kommentar [OL1]»: what templates and colleagues say to those who write.
  static let instructionsInText = Rule(phrase: .insider(instructions))
}

extension Rule {
  /// «Vent med å legge ut», «Sendt fra min iPhone», «Som en KI-modell»: what letters, messages and programs say around a text.
  static let wordsAroundText = Rule(
    phrase: .insider(
      InsiderWords.all([
        (
          .anywhere,
          [
            "vent med å legge ut", "vent med å publisere", "ikke legg ut før", "kan ikke publiseres før",
            "som en ki-modell", "som en språkmodell", "as an ai model", "denne e-posten kan inneholde",
            "denne meldingen er sendt fra", "sendt fra min iphone",
          ]
        )
      ])))
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
    (.anywhere, ["kommentar [", "kommentert [", "commented ["]),
  ]
  return InsiderWords.all(words)
}()
