import Content
package import Diagnostics

extension Code {
  package static let csvColumns = Code(
    "csv-columns", .error,
    title: Wording(nb: "Raden har feil antall kolonner", en: "The row has the wrong number of columns"),
    explanation: Wording(
      nb:
        "Alle rader i en CSV-fil har like mange verdier som den første. Et skilletegn i en verdi krever anførselstegn.",
      en: "All rows of a CSV file have as many values as the first. A separator inside a value needs quotes."),
    example: Code.Example(wrong: "kommune;antall\n3303;28 000;2027", right: "kommune;antall\n3303;28 000")
  )

  package static let csvTooLarge = Code(
    "csv-too-large", .error,
    title: Wording(nb: "For mange verdier i tabellen", en: "Too many values in the table"),
    explanation: Wording(
      nb: "En CSV-fil kan ha høyst 500 000 verdier. Ta ut bare det som trengs.",
      en: "A CSV file may hold 500 000 values at most. Include only what is needed."),
    steps: Wording(
      nb: "Hent tabellen på nytt, bare for kommunen og årene som trengs.",
      en: "Download the table again, with only the municipality and the years that are needed."))
}

extension Diagnostic {
  static func table(_ issue: CSVIssue, _ path: String) -> Diagnostic {
    let place = Location(path, issue.range)
    return switch issue.kind {
    case .rowLength(let count, let expected): .csvColumns(place, count, expected: expected)
    case .tooLarge: .csvTooLarge(place, limit: CSVBound.cells)
    case .unclosedQuote: .unclosedQuote(place, quote: .doubleQuote)
    }
  }

  static func csvColumns(_ place: Location, _ count: Int, expected: Int) -> Diagnostic {
    Diagnostic(
      .csvColumns,
      Wording(
        nb: "raden har \(counted(count, "verdi", "verdier")), den første raden har \(expected)",
        en: "the row has \(counted(count, "value", "values")), the first row \(expected)"),
      at: place,
      help: Wording(
        nb: "skriv like mange verdier som overskriftene", en: "write as many values as there are headings"))
  }

  static func csvTooLarge(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .csvTooLarge,
      Wording(
        nb: "tabellen har flere enn \(limit) verdier; resten blir ikke lest",
        en: "the table has more than \(limit) values; the rest is not read"),
      at: place, help: Wording(nb: "ta ut bare det som trengs", en: "include only what is needed"))
  }
}
