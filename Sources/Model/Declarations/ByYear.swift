package import Content
import Diagnostics

/// Facts that each year has its own of, under its number: `2027: {avtalt: 50000}`.
package struct ByYear<Facts: FieldGroup>: FieldValue {
  package private(set) var years: [Int: Facts] = [:]

  package subscript(year: Int) -> Facts? { years[year] }

  package static var type: FieldType { .byYear(Facts.fields.map(\.description)) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let entries = node.entries else {
      reader.reportForm(type, at: node)
      return nil
    }
    var (result, keys) = (existing ?? Self(), [Int: Location]())
    for entry in entries {
      guard let year = ReportingPeriod(entry.key), year.part == .year else {
        reader.reportYear(entry)
        continue
      }
      if let first = keys[year.year] {
        reader.reportDuplicate(entry, first: first)
        continue
      }
      keys[year.year] = reader.location(entry.keyRange)
      reader.noteInner(year.code, key: entry.keyRange, value: entry.value.range)
      result.years[year.year] = reader.reading(year.code) {
        Facts.read(entry.value, merging: result.years[year.year], &$0)
      }
    }
    return result
  }
}

extension FieldReader {
  fileprivate mutating func reportYear(_ entry: YAMLNode.Entry) {
    report(
      Diagnostic(
        .notAYear, Wording(nb: "«\(entry.key)» er ikke et år", en: "“\(entry.key)” is not a year"),
        at: location(entry.keyRange),
        help: Wording(
          nb: "skriv året med fire sifre, for eksempel «2027:», og feltene under det",
          en: "write the year with four digits, for example “2027:”, and the fields below it")))
  }
}

extension Code {
  static let notAYear = Code(
    "not-a-year", .error, title: Wording(nb: "Ikke et år", en: "Not a year"),
    explanation: Wording(
      nb: "Feltet har verdier for hvert år. Hvert år står med fire sifre, og verdiene under det.",
      en:
        "The field has values for each year. Each year is written with four digits, and the values below it."),
    example: Example(
      wrong: "form: penger\nar: {i fjor: {betalt: 20000}}",
      right: "form: penger\nar: {2027: {avtalt: 50000, betalt: 20000}}"))
}
