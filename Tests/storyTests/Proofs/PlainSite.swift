import TestSupport

/// The files of a small site that has nothing wrong with it, by their path below `content`.
let plainFiles: [String: String] = {
  var files = [
    "sider/torget.jpg": "x\n",
    "personer/leder.yml": entry("personer/leder.yml", []), "nettsted.yml": entry("nettsted.yml", []),
  ]
  for path in [
    "sider/flytt-hit.md", "sider/program.md", "arrangementer/boligdag.md", "kampanjer/velkommen-hjem.md",
    "sider/naring.md", "sider/hva-skjer.md", "sider/aktuelt.md", "sider/verdier.md", "sider/status.md",
    "sider/for-mediene.md", "hovedomrader/innbyggere.md", "hovedomrader/handel.md",
  ] { files[path] = entry(path, ["tittel: Side \(files.count)"]) }
  return files
}()

/// What the record of a data source is of; without a record it would be a file that nobody uses.
let plainData = ["datakilder/eksempel.csv": "kommune;antall\n3303;28000\n"]

/// A file with these lines and the fields that it must have besides.
func entry(_ path: String, _ lines: [String]) -> String {
  let keys = lines.map(key)
  let kept = requiredFields(of: path).filter { !keys.contains(key($0)) }
  guard path.hasSuffix(".md") else { return (kept + lines).map { $0 + "\n" }.joined() }
  guard let first = lines.first, key(first).isEmpty else {
    return "---\n" + (kept + lines).map { $0 + "\n" }.joined() + "---\n"
  }
  return "---\n" + kept.map { $0 + "\n" }.joined() + "---\n\n" + lines.map { $0 + "\n" }.joined()
}

/// Puts the public file beside an internal one.
func addPublic(besides paths: [String], to files: inout [String: String]) {
  for path in paths where path.hasPrefix("intern/") && !path.hasPrefix("intern/samtykker/") {
    let names = path.split(separator: "/").map(String.init)
    let isDocument = ["kampanjer", "aktuelt", "arrangementer", "rapporter"].contains(names[1])
    let companion = names[1] + "/" + names[2].prefix { $0 != "." } + (isDocument ? ".md" : ".yml")
    files[companion] = entry(companion, [])
  }
}

/// The name before a colon, or nothing.
private func key(_ line: String) -> String {
  let plain = MarkedText(line).text
  guard let colon = plain.firstIndex(of: ":"),
    plain[colon...].count == 1 || " \u{A0}".contains(plain[plain.index(after: colon)]),
    plain[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "<" || $0 == "*" })
  else { return "" }
  return String(plain[..<colon])
}

private func requiredFields(of path: String) -> [String] {
  let names = path.split(separator: "/").filter { $0 != "intern" }
  let folder = String(names[0].prefix { $0 != "." })
  if path.contains(".en.") { return english + (englishOf[folder] ?? []) }
  if path.hasPrefix("intern/"), !["samtykker", "rapporter"].contains(folder) { return [] }
  // No two of a kind are called the same, but a file and its copy; «Om oss» is «om».
  let stem = names.last.map { $0.prefix { $0 != "." && $0 != " " } } ?? ""
  return (required[folder] ?? []).map { $0.hasPrefix("tittel: ") && stem != "om" ? "\($0) \(stem)" : $0 }
}

private let english = ["title: A", "summary: A."]
private let englishOf = ["kampanjer": ["purpose: A", "contact-role: A"], "arrangementer": ["organizer: A"]]
private let required: [String: [String]] = [
  "sider": ["tittel: Om oss", "sammendrag: Om oss."],
  "aktuelt": ["tittel: Nytt", "sammendrag: Nytt.", "dato: 2027-01-15"],
  "kampanjer": [
    "tittel: Hjem", "sammendrag: Hjem.", "formal: Flere folk", "kontaktrolle: Leder",
    "handling: {tekst: Bli med, adresse: ../sider/flytt-hit.md}",
  ],
  "arrangementer": [
    "tittel: Dag", "sammendrag: Dag.", "start: 2027-06-17 18:30", "arrangor: Kommunen", "sted: {navn: Krona}",
  ],
  "maltall": [
    "tittel: Tall", "definisjon: Antall skriftlige henvendelser i tertialet", "kilde: Kommunen",
    "periode: tertial",
    "observasjoner: [{periode: 2026-T3, verdi: 1}]",
  ],
  "datakilder": [
    "tittel: Data", "fil: eksempel.csv", "hentet: 2027-01-01",
    "sha256: 47ba714a5518029d6bc2c2a5d25eab8cfec87913e599dd26e47ec6e0266116af",
  ],
  "partnere": ["tittel: Partner"], "personer": ["tittel: Kari", "rolle: Leder", "verv: leder"],
  "hovedomrader": ["tittel: Handel", "sammendrag: Handel."],
  "styringsdokumenter": ["tittel: Plan", "status: gjeldende"],
  "handlingsplan": ["tittel: Messe", "akse: vekst", "status: ikke-satt"],
  "rapporter": ["tittel: Rapport", "sammendrag: Rapport.", "periode: 2026-T3"],
  "kommunikasjonsstrategi": ["tittel: Strategi"],
  "samtykker": ["person: Kari", "hva: Intervju", "dato: 2027-01-01", "utloper: 2029-12-31"],
  "nettsted": [
    "navn: Vekst", "beskrivelse: {nb: Vekst., en: Growth.}", "domene: https://vekst.no",
    "sprakvalg: [nb, en]",
    "meny: [{tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}]", "personvern: flytt-hit",
    "tilgjengelighetserklaring: {nb: https://uustatus.no/nb/1, en: https://uustatus.no/en/1}",
    "kontaktadresse: mailto:post@vekst.no",
  ],
]
