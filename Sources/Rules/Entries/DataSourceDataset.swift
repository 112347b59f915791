import Diagnostics
import Model

extension Rule {
  /// A statistics file agrees with itself and with the standard, and speaks of the municipality.
  static let dataSourceDataset = Rule(.datasetBroken, .municipalityMissing, each: DataSource.self) {
    source, site in
    guard let path = source.dataPath, let reading = site.datasets[path] else { return [] }
    guard let dataset = reading.dataset else {
      return reading.problems.map { broken($0, path) }
    }
    guard let code = source.municipality, isMunicipalityCode(code) else { return [] }
    let isThere = dataset.dimensions.contains { $0.categories.contains { $0.code == code } }
    return isThere ? [] : [.municipalityMissing(code, source)]
  }
}

private func broken(_ problem: DatasetReading.Problem, _ path: String) -> Diagnostic {
  Diagnostic(
    .datasetBroken, problem.what, at: Location(path, problem.range),
    help: Wording(
      nb: "hent filen på nytt som JSON-stat 2.0 eller CSV, og ikke rett i den for hånd",
      en: "download the file again as JSON-stat 2.0 or CSV, and do not edit it by hand"))
}

extension Code {
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
