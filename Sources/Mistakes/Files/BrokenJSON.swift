import Content
package import Diagnostics

/// Reads what was read of a JSON file; at the first error nothing of it is used, since it is not written by hand.
func readData(_ reading: YAMLReading, path: String) -> Diagnosed<YAMLNode?> {
  let read = readFields(reading, path: path)
  let errors = read.findings.filter { $0.severity == .error }.map(\.location)
  let departure = reading.departureFromJSON.map { Location(path, $0) }
  guard let first = errors.min(by: { $0.range.lowerBound < $1.range.lowerBound }) ?? departure else {
    return read
  }
  return Diagnosed(nil, [.brokenJSON(first)])
}

extension Code {
  package static let brokenJSON = Code(
    "broken-json", .error,
    title: Wording(nb: "Datafilen er ødelagt", en: "The data file is broken"),
    explanation: Wording(
      nb:
        "Filen følger ikke reglene for JSON. Det skjer når den rettes for hånd eller bare er lastet delvis ned.",
      en:
        "The file is not valid JSON. That happens when it is edited by hand or only partly downloaded."
    ),
    steps: Wording(
      nb: "Hent filen på nytt fra kilden, og la den være som den er.",
      en: "Download the file again from its source, and leave it as it is."))
}

extension Diagnostic {
  static func brokenJSON(_ place: Location) -> Diagnostic {
    Diagnostic(
      .brokenJSON,
      Wording(nb: "datafilen kan ikke leses herfra", en: "the data file cannot be read from here on"),
      at: place,
      help: Wording(
        nb: "hent filen på nytt fra kilden, og ikke rett i den for hånd",
        en: "download the file again from its source, and do not edit it by hand"))
  }
}
