import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// A JSON-stat 2.0 dataset agrees with itself: its class, its dimensions, its sizes and the number of its values.
  static let dataSourceDataset = Rule(.datasetBroken, each: DataSource.self) { source, site in
    guard let path = source.dataPath, let file = site.dataFiles[path] else { return [] }
    switch file.content {
    case .json(let root): return findings(Dataset(root: root, path: path), source)
    case .table: return []
    }
  }
}

/// The parts of a JSON-stat dataset that must agree.
private struct Dataset {
  let root: YAMLNode
  let path: String

  func member(_ key: String) -> YAMLNode? { root.member(key) }

  /// Where a part stands, or the beginning of the file.
  func place(_ key: String) -> Location {
    if let member = member(key) { return Location(path, member.range) }
    let start = root.range.lowerBound
    guard let first = root.entries?.first?.keyRange else { return Location(path, root.range) }
    return Location(path, first.lowerBound == start ? first : start..<start + 1)
  }

  var ids: [YAMLNode] { member("id")?.items ?? [] }
  var sizes: [Int] {
    (member("size")?.items ?? []).compactMap { $0.scalar.flatMap { digitValue(of: $0.text) } }
  }

  /// The number of cells; nil when it does not fit.
  var cells: Int? { Decimal.product(sizes.map { Decimal($0) })?.whole }

  /// Every code of every dimension.
  func holds(_ code: String) -> Bool {
    (member("dimension")?.entries ?? []).contains { dimension in
      let category = dimension.value.member("category")
      return [category?.member("index"), category?.member("label")].contains { list in
        list?.entries?.contains { $0.key == code } == true
          || list?.items?.contains { $0.scalar?.text == code } == true
      }
    }
  }
}

extension YAMLNode {
  fileprivate func member(_ key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }
}

private func findings(_ dataset: Dataset, _ source: Entry<DataSource>) -> [Diagnostic] {
  guard dataset.member("class")?.scalar?.text == "dataset" else {
    return [
      broken(
        Wording(nb: "filen er ikke et JSON-stat-datasett", en: "the file is not a JSON-stat dataset"),
        at: dataset.place("class"))
    ]
  }
  let shape = shapeFindings(dataset)
  guard shape.isEmpty else { return shape }
  guard let code = source.municipality, code.count == 4, !dataset.holds(code) else { return [] }
  return [.municipalityMissing(code, source)]
}

private func shapeFindings(_ dataset: Dataset) -> [Diagnostic] {
  let dimensions = Set((dataset.member("dimension")?.entries ?? []).map(\.key))
  let unknown = dataset.ids.filter { !dimensions.contains($0.scalar?.text ?? "") }
  if !unknown.isEmpty || dataset.ids.isEmpty {
    return [
      broken(
        Wording(
          nb: unknown.first.map { "dimensjonen «\($0.scalar?.text ?? "")» er ikke beskrevet" }
            ?? "filen nevner ingen dimensjoner",
          en: unknown.first.map { "the dimension “\($0.scalar?.text ?? "")” is not described" }
            ?? "the file names no dimensions"),
        at: unknown.first.map { Location(dataset.path, $0.range) } ?? dataset.place("id"))
    ]
  }
  return dataset.sizes.count == dataset.ids.count
    ? valueFindings(dataset)
    : [
      broken(
        Wording(
          nb: "\(dataset.ids.count) dimensjoner, men \(dataset.sizes.count) størrelser",
          en: "\(dataset.ids.count) dimensions, but \(dataset.sizes.count) sizes"),
        at: dataset.place("size"))
    ]
}

/// All values are listed, or those that are there are named by their number.
private func valueFindings(_ dataset: Dataset) -> [Diagnostic] {
  guard let cells = dataset.cells else {
    return [
      broken(
        Wording(
          nb: "størrelsene er ikke hele tall, eller gir flere verdier enn en fil kan ha",
          en: "the sizes are no whole numbers, or make more values than a file can hold"),
        at: dataset.place("size"))
    ]
  }
  let value = dataset.member("value")
  let wrong = value?.entries?.first { digitValue(of: $0.key).map { $0 >= cells } ?? true }
  if let wrong {
    return [
      broken(
        Wording(
          nb: "verdien «\(wrong.key)» har et nummer utenfor tabellen",
          en: "the value “\(wrong.key)” has a number outside the table"),
        at: Location(dataset.path, wrong.keyRange))
    ]
  }
  let listed = value?.items?.count
  let named = value?.entries?.count
  guard listed != cells, named.map({ $0 > cells }) ?? true else { return [] }
  return [
    broken(
      Wording(
        nb: "filen skal ha \(cells) verdier, men har \(listed ?? named ?? 0)",
        en: "the file should hold \(cells) values, but has \(listed ?? named ?? 0)"),
      at: dataset.place("value"))
  ]
}

private func broken(_ message: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .datasetBroken, message, at: place,
    help: Wording(
      nb: "hent filen på nytt som JSON-stat 2.0, og ikke rett i den for hånd",
      en: "download the file again as JSON-stat 2.0, and do not edit it by hand"))
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
