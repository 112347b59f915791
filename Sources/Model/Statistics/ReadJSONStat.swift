import Arithmetic
import Content
import Diagnostics

/// Reads a dataset by JSON-stat 2.0 (https://json-stat.org/full/): class `dataset`, its dimensions with their categories,
/// and values as an array in row-major order or as an object of those that are there.
func readJSONStat(_ root: YAMLNode) -> DatasetReading {
  var reader = JSONStatReader(root: root)
  let dataset = reader.dataset()
  guard let dataset, reader.problems.isEmpty else { return DatasetReading(reader.problems) }
  return DatasetReading(dataset)
}

private struct JSONStatReader {
  let root: YAMLNode
  var problems: [DatasetReading.Problem] = []

  mutating func dataset() -> Dataset? {
    guard text(of: "class") == "dataset" else {
      report("filen er ikke et JSON-stat-datasett", "the file is not a JSON-stat dataset", at: place("class"))
      return nil
    }
    if let version = text(of: "version"), version != "2.0" {
      report(
        "ukjent versjon av JSON-stat: \(version)", "unknown version of JSON-stat: \(version)",
        at: place("version"))
      return nil
    }
    noteDuplicates(root)
    guard problems.isEmpty else { return nil }
    let dimensions = dimensions()
    guard problems.isEmpty, let count = cellCount(dimensions) else { return nil }
    let statuses = statuses(count)
    let cells = cells(count, statuses)
    return Dataset(
      dimensions: dimensions, cells: cells, notes: notes(),
      updated: text(of: "updated").flatMap(day))
  }

  mutating func report(_ nb: String, _ en: String, at range: Range<Int>) {
    guard problems.count < 20 else { return }
    problems.append(DatasetReading.Problem(what: Wording(nb: nb, en: en), range: range))
  }

  func text(of key: String) -> String? { root.member(key)?.scalar?.text }

  /// Where a part stands, or the beginning of the file.
  func place(_ key: String) -> Range<Int> {
    if let member = root.member(key) { return member.range }
    let start = root.range.lowerBound
    guard let first = root.entries?.first?.keyRange else { return root.range }
    return first.lowerBound == start ? first : start..<start + 1
  }

  /// Two parts of one name contradict each other, wherever they stand (RFC 8259 §4).
  mutating func noteDuplicates(_ root: YAMLNode) {
    var waiting = [root]
    while let node = waiting.popLast() {
      var keys: Set<String> = []
      for entry in node.entries ?? [] where !keys.insert(entry.key).inserted {
        report("«\(entry.key)» står to ganger", "“\(entry.key)” appears twice", at: entry.keyRange)
      }
      waiting += (node.items ?? []) + (node.entries ?? []).map(\.value)
    }
  }
}

extension JSONStatReader {
  private mutating func dimensions() -> [Dataset.Dimension] {
    let ids = root.member("id")?.items ?? []
    let sizes = root.member("size")?.items ?? []
    guard !ids.isEmpty else {
      report("filen nevner ingen dimensjoner", "the file names no dimensions", at: place("id"))
      return []
    }
    guard ids.count == sizes.count else {
      report(
        "\(counted(ids.count, "dimensjon", "dimensjoner")), men \(counted(sizes.count, "størrelse", "størrelser"))",
        "\(counted(ids.count, "dimension", "dimensions")), but \(counted(sizes.count, "size", "sizes"))",
        at: place("size"))
      return []
    }
    var seen: Set<String> = []
    for node in ids where !seen.insert(node.scalar?.text ?? "").inserted {
      let id = node.scalar?.text ?? ""
      report("dimensjonen «\(id)» står to ganger", "the dimension “\(id)” appears twice", at: node.range)
      return []
    }
    var dimensions: [Dataset.Dimension] = []
    for (node, size) in zip(ids, sizes) {
      guard let dimension = dimension(node.scalar?.text ?? "", node, size) else { return [] }
      dimensions.append(dimension)
    }
    return dimensions
  }

  private mutating func dimension(_ id: String, _ node: YAMLNode, _ size: YAMLNode) -> Dataset.Dimension? {
    guard let described = root.member("dimension")?.member(id) else {
      report(
        "dimensjonen «\(id)» er ikke beskrevet", "the dimension “\(id)” is not described", at: node.range)
      return nil
    }
    guard let count = number(size), count > 0 else {
      report("størrelsen på «\(id)» er ikke et antall", "the size of “\(id)” is not a count", at: size.range)
      return nil
    }
    let codes = codes(described, id)
    guard let codes else { return nil }
    guard codes.count == count else {
      report(
        "«\(id)» skal ha \(counted(count, "kategori", "kategorier")), men har \(codes.count)",
        "“\(id)” should have \(counted(count, "category", "categories")), but has \(codes.count)",
        at: size.range)
      return nil
    }
    let labels = described.member("category")?.member("label")
    let names = Dictionary(
      (labels?.entries ?? []).map { ($0.key, $0.value.scalar?.text ?? "") },
      uniquingKeysWith: { first, _ in first })
    let units = described.member("category")?.member("unit")
    let notesOf = described.member("category")?.member("note")
    let mandatory = described.member("extension")?.member("categoryNoteMandatory")
    return Dataset.Dimension(
      id: id, label: described.member("label")?.scalar?.text ?? id,
      categories: codes.map { code in
        Dataset.Category(
          code: code, label: names[code] ?? code, unit: units?.member(code).flatMap(unit),
          notes: notes(notesOf?.member(code), mandatory: mandatory?.member(code)))
      },
      isTime: hasRole("time", id) ?? timeNames.contains(id.lowercased()),
      isPlace: hasRole("geo", id) == true || isNameOfPlaces(id),
      notes: notes(
        described.member("note"), mandatory: described.member("extension")?.member("noteMandatory")))
  }

  /// The day of a time by ISO 8601, as `2027-02-01T07:00:00Z`.
  private func day(_ time: String) -> CalendarDate? {
    let parts = time.prefix(10).split(separator: "-").map { digitValue(of: $0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// What a category is counted in: by the standard its label or symbol, and in PxWebApi its base.
  ///
  /// With a multiplier of 3 it is «1000 personer».
  private func unit(_ node: YAMLNode) -> String? {
    let name = ["base", "label", "symbol"].lazy.compactMap { node.member($0)?.scalar?.text }.first {
      !$0.isEmpty
    }
    guard let zeros = node.member("multiplier").flatMap(number), (1...12).contains(zeros) else { return name }
    return "1" + String(repeating: "0", count: zeros) + (name.map { " " + $0 } ?? "")
  }

  /// Nil when the file gives no roles at all.
  private func hasRole(_ role: String, _ id: String) -> Bool? {
    guard let roles = root.member("role"), roles.entries?.isEmpty == false else { return nil }
    return roles.member(role)?.items?.contains { $0.scalar?.text == id } ?? false
  }

  /// The categories in their order: an array of codes, an object from codes to places, or the one label there is.
  private mutating func codes(_ described: YAMLNode, _ id: String) -> [String]? {
    let category = described.member("category")
    if let index = category?.member("index") {
      if let items = index.items {
        if let strange = items.first(where: { ($0.scalar?.text ?? "").isEmpty }) {
          report(
            "en kategori i «\(id)» har ingen kode", "a category of “\(id)” has no code", at: strange.range)
          return nil
        }
        return unique(items.map { ($0.scalar?.text ?? "", $0.range) }, id)
      }
      let entries = index.entries ?? []
      guard let codes = unique(entries.map { ($0.key, $0.keyRange) }, id) else { return nil }
      let places = entries.map { number($0.value) ?? -1 }
      guard places.sorted() == Array(0..<entries.count) else {
        report(
          "plassene til kategoriene i «\(id)» er ikke 0 til \(entries.count - 1)",
          "the places of the categories of “\(id)” are not 0 to \(entries.count - 1)", at: index.range)
        return nil
      }
      return zip(codes, places).sorted { $0.1 < $1.1 }.map(\.0)
    }
    let labels = category?.member("label")?.entries ?? []
    guard labels.count == 1 else {
      report("«\(id)» har ingen kategorier", "“\(id)” has no categories", at: described.range)
      return nil
    }
    return labels.map(\.key)
  }

  /// A number that is written as one, not as text.
  private func number(_ node: YAMLNode) -> Int? {
    guard let scalar = node.scalar, scalar.style == .plain else { return nil }
    return digitValue(of: scalar.text)
  }

  private mutating func unique(_ codes: [(String, Range<Int>)], _ id: String) -> [String]? {
    var seen: Set<String> = []
    for (code, range) in codes where !seen.insert(code).inserted {
      report(
        "kategorien «\(code)» står to ganger i «\(id)»", "the category “\(code)” appears twice in “\(id)”",
        at: range)
      return nil
    }
    return codes.map(\.0)
  }

  private mutating func cellCount(_ dimensions: [Dataset.Dimension]) -> Int? {
    if let count = Decimal.product(dimensions.map { Decimal($0.categories.count) })?.whole { return count }
    report(
      "størrelsene gir flere verdier enn en fil kan ha", "the sizes make more values than a file can hold",
      at: place("size"))
    return nil
  }
}

extension JSONStatReader {
  /// One status for all values, one for each, or those that there are.
  private mutating func statuses(_ count: Int) -> (Int) -> String? {
    guard let node = root.member("status") else { return { _ in nil } }
    if node.scalar != nil {
      let text = status(node)
      return { _ in text }
    }
    guard let numbered = numbered(node, count, Wording(nb: "statuser", en: "statuses")) else {
      return { _ in nil }
    }
    let texts = numbered.compactMapValues(status)
    return { texts[$0] }
  }

  /// `null` and an empty text say nothing of a value.
  private func status(_ node: YAMLNode) -> String? {
    guard let scalar = node.scalar, scalar.style != .plain || scalar.text != "null" else { return nil }
    return scalar.text.isEmpty ? nil : scalar.text
  }

  private mutating func cells(_ count: Int, _ status: (Int) -> String?) -> [Int: Dataset.Cell] {
    guard let node = root.member("value") else {
      report("filen har ingen verdier", "the file has no values", at: place("value"))
      return [:]
    }
    guard let numbered = numbered(node, count, Wording(nb: "verdier", en: "values")) else { return [:] }
    var cells: [Int: Dataset.Cell] = [:]
    for (number, node) in numbered.sorted(by: { $0.key < $1.key }) {
      guard let value = value(node) else { continue }
      let status = status(number)
      cells[number] = Dataset.Cell(value, status: status)
    }
    return cells
  }

  /// An array of all, or an object by their numbers; nil when there are too many, too few, or numbers outside the table.
  private mutating func numbered(_ node: YAMLNode, _ count: Int, _ name: Wording) -> [Int: YAMLNode]? {
    if let items = node.items {
      guard items.count == count else {
        report(
          "filen skal ha \(count) \(name.nb), men har \(items.count)",
          "the file should hold \(count) \(name.en), but has \(items.count)", at: node.range)
        return nil
      }
      return Dictionary(uniqueKeysWithValues: items.enumerated().map { ($0, $1) })
    }
    guard let entries = node.entries else {
      report(
        "filens \(name.nb) skal stå i en liste, eller i et objekt etter nummer",
        "the \(name.en) of the file should be an array, or an object by their numbers", at: node.range)
      return nil
    }
    var result: [Int: YAMLNode] = [:]
    for entry in entries {
      guard let number = digitValue(of: entry.key), number < count else {
        report(
          "verdien «\(entry.key)» har et nummer utenfor tabellen",
          "the value “\(entry.key)” has a number outside the table", at: entry.keyRange)
        return nil
      }
      guard result.updateValue(entry.value, forKey: number) == nil else {
        report("«\(entry.key)» står to ganger", "“\(entry.key)” appears twice", at: entry.keyRange)
        return nil
      }
    }
    return result
  }

  /// A JSON number (RFC 8259 §6), `null`, or a sign for what is missing.
  private mutating func value(_ node: YAMLNode) -> ObservedValue? {
    let scalar = node.scalar
    if let scalar, scalar.style != .plain, missingSigns.contains(scalar.text) { return .missing }
    if let scalar, scalar.style == .plain {
      if scalar.text == "null" { return .missing }
      let digits = scalar.text.drop { $0 == "-" }
      let hasNeedlessZero = digits.first == "0" && digits.dropFirst().first?.isNumber == true
      if !hasNeedlessZero, let number = Decimal(json: scalar.text) { return .number(number) }
    }
    report(
      "«\(scalar?.text.prefix(40) ?? "…")» er ikke et tall",
      "“\(scalar?.text.prefix(40) ?? "…")” is not a number",
      at: node.range)
    return nil
  }

  /// Notes that must be shown are named by their place in `noteMandatory` (PxWebApi's extension of JSON-stat).
  private func notes() -> [String] {
    notes(root.member("note"), mandatory: root.member("extension")?.member("noteMandatory"))
  }

  private func notes(_ written: YAMLNode?, mandatory marks: YAMLNode?) -> [String] {
    let all = (written?.items ?? []).compactMap { $0.scalar?.text }
    let mandatory = (marks?.entries ?? []).filter { $0.value.scalar?.text == "true" }
      .compactMap { digitValue(of: $0.key) }.filter { all.indices.contains($0) }
    return mandatory.isEmpty ? all : mandatory.sorted().map { all[$0] }
  }
}

extension YAMLNode {
  fileprivate func member(_ key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }
}
