package import Diagnostics

extension FieldName {
  /// What it is called to people: `hovedomrader` is «Hovedområder».
  package var label: Wording {
    Wording(nb: wholeNames[nb] ?? spelled(nb), en: wholeNamesInEnglish[en] ?? capitalized(inEnglish(en)))
  }
}

/// Names in files have the letters of ASCII; people read the others.
private func spelled(_ name: String) -> String {
  capitalized(
    name.split(separator: "-").map { piece in letters[String(piece)] ?? String(piece) }.joined(separator: " ")
  )
}

private func inEnglish(_ name: String) -> String {
  name.split(separator: "-").map { abbreviations[String($0)] ?? String($0) }.joined(separator: " ")
}

private let abbreviations = ["kpi": "KPI", "kpis": "KPIs", "whats": "what’s"]

private func capitalized(_ text: String) -> String {
  text.first.map { $0.uppercased() + text.dropFirst() } ?? text
}

/// Names of which a part is spelled otherwise in others, or which as words of their own are no Norwegian.
private let wholeNames = [
  "aret-for": "Året før", "aret-for-forelopig": "Året før, foreløpig", "bilde-alt": "Bildebeskrivelse",
  "bilde-pynt": "Bildet er bare pynt",
  "bilde-fokus": "Fokuspunkt i bildet", "bilde-kreditering": "Kreditering av bildet",
  "bilde-lisens": "Lisens for bildet", "bilde-samtykke": "Samtykke til bildet", "status-dato": "Statusdato",
  "eier-finansiering": "Eier av finansieringen", "eier-innhold": "Eier av innholdet",
  "eier-arshjul": "Eier av årshjulet", "neste-steg-frist": "Frist for neste steg",
  "vedtatt-dato": "Vedtaksdato", "hva-skjer": "Hva skjer", "for-hvem": "For hvem",
]

/// Names whose parts in a row are no English either.
private let wholeNamesInEnglish = [
  "picture-alt": "Description of the picture", "picture-decorative": "The picture is only decoration",
  "picture-focus": "Focal point of the picture", "picture-credit": "Credit for the picture",
  "picture-licence": "Licence of the picture", "picture-consent": "Consent for the picture",
]

/// Every part of a name that is written otherwise by people.
private let letters: [String: String] = [
  "apen": "åpen", "apner": "åpner", "fort": "ført", "malt": "målt", "oyeblikksbilder": "øyeblikksbilder",
  "ogsa": "også", "oppforing": "oppføring",
  "pagar": "pågår", "ar": "år", "arlig": "årlig", "arrangor": "arrangør", "arshjul": "årshjul",
  "avviksarsak": "avviksårsak", "besok": "besøk", "bla": "blå", "dialogmote": "dialogmøte",
  "delmal": "delmål",
  "forelopig": "foreløpig", "formal": "formål", "gjennomfort": "gjennomført", "gjennomgas": "gjennomgås",
  "gronn": "grønn", "hovedomrade": "hovedområde", "hovedomrader": "hovedområder", "klarsprak": "klarspråk",
  "lordag": "lørdag",
  "malgrupper": "målgrupper", "mal": "mål", "maltall": "måltall", "maned": "måned",
  "moter": "møter", "naring": "næring", "niva": "nivå",
  "omrade": "område", "pa": "på", "pamelding": "påmelding", "pameldingsfrist": "påmeldingsfrist",
  "pameldingsstatus": "påmeldingsstatus", "rad": "råd", "rekkefolge": "rekkefølge", "rod": "rød",
  "sokeord": "søkeord",
  "sondag": "søndag", "sprak": "språk", "sprakvalg": "språkvalg", "storste": "største", "utloper": "utløper",
  "verktoy": "verktøy", "aret": "året", "tilgjengelighetserklaring": "tilgjengelighetserklæring",
]
