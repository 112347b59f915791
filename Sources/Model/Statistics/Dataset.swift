import Arithmetic
package import Diagnostics

/// A table of official statistics: a value for each combination of the categories of its dimensions.
package struct Dataset: Sendable {
  package let dimensions: [Dimension]
  /// The values that are there, by their number in row-major order: the categories of the last dimension follow each other.
  let cells: [Int: Cell]
  /// What must be shown with the numbers: the notes that are marked as mandatory, or all of the table's own when none is.
  package let notes: [String]
  /// The day that the statistics were last changed, as the file says.
  package var updated: CalendarDate?

  /// What the values are divided by, such as municipality or year.
  package struct Dimension: Sendable {
    package let id: String
    package let label: String
    package let categories: [Category]
    package let isTime: Bool
    package let isPlace: Bool
    /// What must be shown with numbers that it divides.
    package var notes: [String] = []
  }

  package struct Category: Sendable, Hashable {
    package let code: String
    package let label: String
    /// What its values are counted in, as the file says: `personer`, `prosent`, `1000 kr`.
    package var unit: String?
    /// What must be shown with its numbers.
    package var notes: [String] = []
  }

  /// A value, or that it is missing, with the sign that the statistics put beside it.
  struct Cell: Sendable, Hashable {
    let value: ObservedValue
    let status: String?

    /// A number that the sign beside it says is none, or is not to be known, is missing.
    init(_ value: ObservedValue, status: String?) {
      self.status = status
      let isNone =
        status.map {
          signsOfNoNumber.contains($0) || isOfFlags($0) && $0.lowercased().contains(where: noNumber.contains)
        }
        ?? false
      self.value = isNone ? .missing : value
    }

    /// Whether the statistics mark that the series is broken here (`b`).
    var isBreak: Bool { status.map { isOfFlags($0) && $0.lowercased().contains("b") } ?? false }

    /// SSB marks what may still change with `*`; Eurostat and SDMX with `p` (provisional), `e` (estimated) or `f` (forecast)
    /// among their flags.
    var isProvisional: Bool {
      guard let status, !status.isEmpty else { return false }
      return status == "*" || isOfFlags(status) && status.lowercased().contains { "pef".contains($0) }
    }

    /// A sign of which nothing is known, so that nothing can be said of the value.
    fileprivate var isUnknown: Bool {
      guard let status, !status.isEmpty else { return false }
      return status != "*" && !missingSigns.contains(status) && !isOfFlags(status)
    }
  }
}

/// Eurostat's flags and those of SDMX (code list CL_OBS_STATUS), of which several may stand together.
private func isOfFlags(_ status: String) -> Bool {
  !status.isEmpty && status.count <= 3 && status.lowercased().allSatisfy(flags.contains)
}

extension Dataset {
  /// The signs beside values that neither SSB nor Eurostat nor SDMX has, each once.
  package var unknownFlags: [String] {
    Set(cells.values.filter(\.isUnknown).compactMap(\.status)).sorted()
  }
}

private let flags = "abcdefgiklmnopqrsuvz"
/// Those beside what is no number, whatever stands there: confidential, counted elsewhere, missing, not applicable.
private let noNumber = "cklmoqz"

/// What could be read of a statistics file; with any problem there is no dataset.
package struct DatasetReading: Sendable {
  package var dataset: Dataset?
  package var problems: [Problem] = []

  /// What does not follow the standard, and where.
  package struct Problem: Sendable {
    package let what: Wording
    package let range: Range<Int>
  }

  init(_ dataset: Dataset) { self.dataset = dataset }

  init(_ problems: [Problem]) { self.problems = problems }
}

/// Reads a statistics file by its form: JSON-stat 2.0, or a table with a header.
package func readDataset(_ file: DataFile) -> DatasetReading {
  switch file.content {
  case .json(let root): readJSONStat(root)
  case .table(let rows): readTable(rows)
  }
}

/// The signs by which official statistics say why there is no number: `.` not possible, `..` not available, `...` not
/// yet, `:` not for publication (SSB, «Standardtegn i tabeller»).
let signsOfNoNumber: Set<String> = [".", "..", "...", ":"]

/// What stands in place of a number that is not there. A line is 0 to some and nothing to others, so it is no number; beside
/// a number it says nothing.
let missingSigns = signsOfNoNumber.union(["-", "–"])

/// What a dimension of time is called when the file does not say which one it is.
let timeNames: Set<String> = [
  "tid", "time", "år", "ar", "year", "periode", "period", "kvartal", "måned", "month", "quarter",
  "time_period",
]

/// Whether a dimension is called what statistics call places: `Region`, `Kommunenr`, `bostedskommune`.
func isNameOfPlaces(_ name: String) -> Bool {
  let name = name.lowercased()
  return ["region", "kommun", "municip"].contains { name.contains($0) } || name == "geo"
}

extension Dataset {
  /// The place that all of it is of, when it is of one.
  package var onlyPlace: Category? {
    let places = dimensions.filter(\.isPlace)
    guard places.count == 1, places[0].categories.count == 1 else { return nil }
    return places[0].categories[0]
  }
}

extension ReportingPeriod {
  /// A category of time as statistics code it: `2027`, `2027K1`, `2027Q1`, `2027M06`, `2027T1`, and the forms of the content.
  init?(statistics code: String) {
    if let period = ReportingPeriod(code) {
      self = period
      return
    }
    let (year, part) = (code.prefix(4), code.dropFirst(4))
    switch part.first {
    case "M", "m": self.init("\(year)-\(part.dropFirst())")
    case "K", "k", "Q", "q", "T", "t": self.init("\(year)-\(part)")
    default: return nil
    }
  }
}
