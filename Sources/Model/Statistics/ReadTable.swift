import Arithmetic
import Content
import Diagnostics

/// Reads a table whose first row names its columns: the column of values is called `verdi` or `value`, or is the last one;
/// each other column is a dimension, and each row one value. Where the headings are periods, each row has one value of each.
func readTable(_ written: [[ContentTable.Cell]]) -> DatasetReading {
  let rows = withPeriodsInRows(written)
  guard let header = rows.first, header.count > 1, rows.count > 1 else {
    let range = rows.first?.first?.range ?? 0..<0
    return DatasetReading([
      problem("tabellen har ingen rader under overskriftene", "the table has no rows below its header", range)
    ])
  }
  let names = header.map { $0.text.trimmingSpaces.lowercased() }
  let named = names.firstIndex { ["verdi", "value", "obs_value"].contains($0) }
  let statusColumn = names.lastIndex(where: statusNames.contains)
  guard let valueColumn = named ?? names.indices.last(where: { $0 != statusColumn }) else {
    return DatasetReading([
      problem("tabellen har ingen kolonne med tall", "the table has no column of numbers", header[0].range)
    ])
  }
  let columns = names.indices.filter { $0 != valueColumn && $0 != statusColumn }
  if Set(names).count < names.count {
    return DatasetReading([
      problem("to kolonner har samme navn", "two columns have the same name", header[0].range)
    ])
  }
  let body = rows.dropFirst().filter { $0.count == header.count }
  if named == nil, let across = numbersBeside(valueColumn, names, body) {
    let (first, last) = (header[across].text.trimmingSpaces, header[valueColumn].text.trimmingSpaces)
    return DatasetReading([
      problem(
        "både «\(first)» og «\(last)» har tall, og ingen kolonne heter «verdi»; tabellen skal ha én verdi i hver rad",
        "both “\(first)” and “\(last)” have numbers, and no column is called “value”; the table is to have one value in each row",
        header[across].range)
    ])
  }
  var reader = TableReader(
    columns: columns, valueColumn: valueColumn, statusColumn: statusColumn,
    hasDecimals: header.allSatisfy(isQuoted) && body.contains { hasDecimals($0[valueColumn]) })
  for row in body { reader.add(row) }
  guard reader.problems.isEmpty else { return DatasetReading(reader.problems) }
  return DatasetReading(reader.dataset(header))
}

/// A column of a table that goes across, «Tid;Menn;Kvinner»: it comes after the time, which each row has a new one of, and holds
/// nothing but numbers. Codes that are numbers, such as those of ages, come before the time, or are called what they are.
private func numbersBeside(
  _ valueColumn: Int, _ names: [String], _ rows: [[ContentTable.Cell]]
) -> Int? {
  guard let time = names.firstIndex(where: timeNames.contains) else { return nil }
  let times = rows.map { String($0[time].text.trimmingSpaces) }
  guard Set(times).count == times.count else { return nil }
  return names.indices.first { column in
    column > time && column != valueColumn && !statusNames.contains(names[column])
      && !isNameOfPlaces(names[column]) && !isNameOfCodes(names[column])
      && rows.contains { isNumber($0[column]) }
      && rows.allSatisfy {
        isNumber($0[column]) || missingSigns.contains(String($0[column].text.trimmingSpaces))
      }
  }
}

private func isNumber(_ cell: ContentTable.Cell) -> Bool {
  Decimal(written: cell.text.filter { !$0.isWhitespace }) != nil
}

/// Whether a dimension is one whose codes are often numbers.
private func isNameOfCodes(_ name: String) -> Bool {
  [
    "alder", "age", "kode", "code", "nummer", "nr", "kjønn", "kjonn", "sex", "gender", "næring", "naering",
    "industry",
  ]
  .contains { name.hasSuffix($0) || name.hasPrefix($0) }
}

/// What a column of signs beside the numbers is called: SSB and others, SDMX.
private let statusNames: Set<String> = [
  "status", "flagg", "flag", "flags", "obs_status", "obs_flag", "merknad", "merke", "fotnote",
]

/// `*` of «foreløpig»; nothing of «endelig», and what is a sign itself as it is written.
private func sign(_ written: String) -> String? {
  switch written.lowercased() {
  case "", "endelig", "final", "ok", "normal": nil
  case "foreløpig", "forelopig", "førebels", "foreløpige", "provisional", "preliminary", "anslag", "estimat",
    "estimated":
    "*"
  default: written
  }
}

private struct TableReader {
  let columns: [Int]
  let valueColumn: Int
  let statusColumn: Int?
  /// Whether quotes say nothing, and another number shows that a comma parts decimals.
  let hasDecimals: Bool
  /// Of each column of `columns`, the codes in the order they come, and their places.
  var codes: [[String]]
  private var places: [[String: Int]]
  private var values: [[Int]: Dataset.Cell] = [:]
  var problems: [DatasetReading.Problem] = []

  init(columns: [Int], valueColumn: Int, statusColumn: Int?, hasDecimals: Bool) {
    self.hasDecimals = hasDecimals
    self.columns = columns
    self.valueColumn = valueColumn
    self.statusColumn = statusColumn
    codes = columns.map { _ in [] }
    places = columns.map { _ in [:] }
  }

  mutating func add(_ row: [ContentTable.Cell]) {
    guard problems.count < 20 else { return }
    let key = columns.enumerated().map { place(of: String(row[$1].text.trimmingSpaces), $0) }
    let written = row[valueColumn]
    let text = written.text.filter { !$0.isWhitespace }
    let value: ObservedValue
    if text.isEmpty || missingSigns.contains(text) {
      value = .missing
    } else if let digits = pointedThousands(text) ?? (hasDecimals ? nil : quotedThousands(text, written)) {
      problems.append(
        problem(
          "«\(text)» kan være både \(digits) og et desimaltall; skriv «\(digits)», eller desimaler med komma",
          "“\(text)” may be both \(digits) and a decimal number; write “\(digits)”, or decimals with a comma",
          written.range))
      return
    } else if separatesThousands(written.text), let number = Decimal(written: text) {
      value = .number(number)
    } else {
      problems.append(
        problem("«\(text.prefix(40))» er ikke et tall", "“\(text.prefix(40))” is not a number", written.range)
      )
      return
    }
    let status = statusColumn.flatMap { sign(String(row[$0].text.trimmingSpaces)) }
    if values.updateValue(Dataset.Cell(value, status: status), forKey: key) != nil {
      problems.append(
        problem("raden står to ganger", "the row appears twice", row.first?.range ?? written.range))
    }
  }

  private mutating func place(of code: String, _ column: Int) -> Int {
    if let place = places[column][code] { return place }
    codes[column].append(code)
    places[column][code] = codes[column].count - 1
    return codes[column].count - 1
  }

  /// A table of so many columns that its cells cannot be numbered has none; no file is so large.
  func dataset(_ header: [ContentTable.Cell]) -> Dataset {
    let dimensions = zip(columns, codes).map { column, codes in
      let name = String(header[column].text.trimmingSpaces)
      return Dataset.Dimension(
        id: name, label: name, categories: codes.map { Dataset.Category(code: $0, label: $0) },
        isTime: timeNames.contains(name.lowercased()),
        isPlace: isNameOfPlaces(name))
    }
    let sizes = dimensions.map(\.categories.count)
    let cells = values.compactMap { key, cell in rowMajor(key, sizes).map { ($0, cell) } }
    return Dataset(dimensions: dimensions, cells: Dictionary(uniqueKeysWithValues: cells), notes: [])
  }
}

/// The number of a cell in row-major order; nil when it does not fit.
func rowMajor(_ places: [Int], _ sizes: [Int]) -> Int? {
  zip(places, sizes).reduce(Decimal.zero) { number, next -> Decimal? in
    number.flatMap { Decimal.product([$0, Decimal(next.1)])?.adding(Decimal(next.0)) }
  }?.whole
}

/// The digits of `27.500`, which is twenty-seven and a half in one country and a thousand times as much in another; nil for
/// what can be read in one way alone.
private func pointedThousands(_ text: String) -> String? {
  let groups = text.split(separator: ".", omittingEmptySubsequences: false)
  let first = groups[0].first == "-" ? groups[0].dropFirst() : groups[0]
  guard (2...5).contains(groups.count), (1...3).contains(first.count), first.first != "0",
    groups.dropFirst().allSatisfy({ $0.count == 3 }),
    (groups.dropFirst() + [first]).joined().allSatisfy(\.isASCIIDigit)
  else { return nil }
  return groups.joined()
}

/// The digits of `"27,500"` in quotes, as a file has it whose columns a comma parts: there it is seldom twenty-seven and a half.
private func quotedThousands(_ text: String, _ cell: ContentTable.Cell) -> String? {
  isQuoted(cell) ? commaGrouped(text) : nil
}

/// «27,5», «0,125»: a comma that can only part decimals.
private func hasDecimals(_ cell: ContentTable.Cell) -> Bool {
  let text = cell.text.filter { !$0.isWhitespace }
  return text.contains(",") && commaGrouped(text) == nil && Decimal(written: text) != nil
}

private func isQuoted(_ cell: ContentTable.Cell) -> Bool { cell.range.count > cell.text.utf8.count }

private func problem(_ nb: String, _ en: String, _ range: Range<Int>) -> DatasetReading.Problem {
  DatasetReading.Problem(what: Wording(nb: nb, en: en), range: range)
}
