import Diagnostics
import Model

extension Rule {
  /// A statistics file agrees with itself and with the standard, and speaks of the municipality.
  static let dataSourceDataset = Rule(
    .datasetBroken, .municipalityMissing, .unknownFlag, each: DataSource.self
  ) {
    source, site in
    guard let path = source.dataPath, let reading = site.datasets[path] else { return [] }
    guard let dataset = reading.dataset else {
      return reading.problems.map { broken($0, path) }
    }
    let flags = dataset.unknownFlags
    // What the sign means is said where a note says something.
    let unknown = flags.isEmpty || !source.notes.isEmpty ? [] : [unknown(flags, path)]
    guard let code = source.municipality, isMunicipalityCode(code) else { return unknown }
    // «3303 Kongsberg» and «K-3303» name it too, as files for spreadsheets do.
    let isThere = dataset.dimensions.contains { dimension in
      dimension.categories.contains { place in
        place.code == code || place.code.split { !$0.isLetter && !$0.isNumber }.contains { $0 == code }
      }
    }
    return unknown + (isThere ? [] : [.municipalityMissing(code, source)])
  }
}

private func broken(_ problem: DatasetReading.Problem, _ path: String) -> Diagnostic {
  Diagnostic(
    .datasetBroken, problem.what, at: Location(path, problem.range),
    help: Wording(
      nb: "hent filen på nytt som JSON-stat 2.0 eller CSV, og ikke rett i den for hånd",
      en: "download the file again as JSON-stat 2.0 or CSV, and do not edit it by hand"))
}

private func unknown(_ flags: [String], _ path: String) -> Diagnostic {
  let shown = flags.prefix(5).map { $0.prefix(20) }
  return Diagnostic(
    .unknownFlag,
    Wording(
      nb: "ukjent tegn ved tall i datafilen: «\(shown.joined(separator: "», «"))»",
      en: "unknown sign beside values in the data file: “\(shown.joined(separator: "”, “"))”"),
    at: Location(path, 0..<1),
    help: Wording(
      nb: "se hos kilden hva tegnet betyr, og skriv det som en merknad i datakilden",
      en: "look up at the source what the sign means, and write it as a note of the data source"))
}

extension Code {
  static let unknownFlag = Code(
    "unknown-flag", .warning,
    title: Wording(nb: "Ukjent tegn ved tallene", en: "An unknown sign beside the values"),
    explanation: Wording(
      nb:
        "Statistikk merker tall som er foreløpige, anslått eller usikre. Et tegn som verken SSB, Eurostat eller SDMX bruker, vises ikke, og tallet ser da sikrere ut enn det er.",
      en:
        "Statistics mark values that are provisional, estimated or uncertain. A sign that neither SSB nor Eurostat nor SDMX uses is not shown, and the value then looks more certain than it is."
    ),
    steps: Wording(
      nb: "Se hos kilden hva tegnet betyr, og skriv det under «merknader» i datakilden.",
      en: "Look up at the source what the sign means, and write it as a note of the data source."))

  static let datasetBroken = Code(
    "dataset-broken", .error,
    title: Wording(nb: "Datafilen henger ikke sammen", en: "The data file is broken"),
    explanation: Wording(
      nb: "I JSON-stat 2.0 er antall verdier produktet av størrelsene, og hver dimensjon er beskrevet.",
      en:
        "In JSON-stat 2.0 the number of values is the product of the sizes, and every dimension is described."
    ),
    steps: Wording(
      nb: "Hent filen på nytt fra kilden som JSON-stat 2.0, og la den være som den er.",
      en: "Download the file again from its source as JSON-stat 2.0, and leave it as it is."))
}
