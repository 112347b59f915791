import Arithmetic
package import Diagnostics

/// A category of a dimension that a KPI is counted for.
package struct Selection: FieldGroup {
  package var dimension: String?
  package var category: String?

  package init() {}

  package static let fields: [Field<Selection>] = [
    Field(
      "dimensjon", "dimension", \.dimension, .required,
      help: Wording(
        nb: "Navnet på dimensjonen i datafilen.", en: "The name of the dimension in the data file."),
      example: "Region"),
    Field(
      "kode", "code", \.category, .required,
      help: Wording(nb: "Koden som skal telles.", en: "The code that is to be counted."), example: "K-3303"),
  ]
}

/// Why a selection does not lead to one series.
package struct SelectionProblem: Error, Sendable, Hashable {
  package let part: Part
  package let what: Wording
  package let help: Wording

  /// What of a selection it is about: all of it, or one of its categories by their order.
  package enum Part: Sendable, Hashable {
    case whole
    case dimension(Int)
    case code(Int)
  }
}

extension Dataset {
  /// The one series that is left when a category of each dimension but time is chosen, oldest first.
  ///
  /// A dimension with one category only need not be named. A code or a label is found whatever its case.
  /// Where several are left, one of `own` is proposed: the codes of the municipality that the site is about.
  package func series(
    _ selection: [Selection], own: [String] = []
  ) -> Result<[Observation], SelectionProblem> {
    guard let time = dimensions.firstIndex(where: \.isTime) else {
      return .failure(noTime)
    }
    var chosen = [Int?](repeating: nil, count: dimensions.count)
    for (index, choice) in selection.enumerated() {
      switch place(of: choice, index) {
      case .success(let (dimension, category)):
        if chosen[dimension] != nil { return .failure(chosenTwice(dimensions[dimension], index)) }
        chosen[dimension] = category
      case .failure(let failure): return .failure(failure)
      }
    }
    for (index, dimension) in dimensions.enumerated() where index != time && chosen[index] == nil {
      guard dimension.categories.count == 1 else {
        return .failure(severalLeft(dimension, own))
      }
      chosen[index] = 0
    }
    return observations(chosen, time: time)
  }

  private func observations(_ chosen: [Int?], time: Int) -> Result<[Observation], SelectionProblem> {
    let sizes = dimensions.map(\.categories.count)
    var result: [Observation] = []
    for (place, category) in dimensions[time].categories.enumerated() {
      if let only = chosen[time], only != place { continue }
      guard let period = ReportingPeriod(statistics: category.code) else {
        return .failure(notAPeriod(category.code))
      }
      var places = chosen.map { $0 ?? 0 }
      places[time] = place
      let cell = rowMajor(places, sizes).flatMap { cells[$0] }
      var observation = Observation(
        period, cell?.value ?? .missing, isProvisional: cell?.isProvisional ?? false)
      observation.isFirstAfterBreak = cell?.isBreak ?? false
      result.append(observation)
    }
    var seen: Set<ReportingPeriod> = []
    if let twice = result.compactMap(\.period).first(where: { !seen.insert($0).inserted }) {
      return .failure(periodTwice(twice))
    }
    return .success(
      result.sorted { left, right in left.period.flatMap { first in right.period.map { first < $0 } } ?? false
      })
  }

  /// The category of each dimension but time that a selection leaves: the one that is chosen, or the only one there is.
  package func categories(of selection: [Selection]) -> [(dimension: Dimension, category: Category)] {
    var chosen: [String: Category] = [:]
    for (index, choice) in selection.enumerated() {
      guard case .success(let (dimension, category)) = place(of: choice, index) else { continue }
      chosen[dimensions[dimension].id] = dimensions[dimension].categories[category]
    }
    return dimensions.filter { !$0.isTime }.compactMap { dimension in
      let only = dimension.categories.count == 1 ? dimension.categories.first : nil
      return (chosen[dimension.id] ?? only).map { (dimension, $0) }
    }
  }

  /// What must be shown with the series that a selection leaves: of the table, of what divides it, and of what is chosen.
  package func notes(of selection: [Selection]) -> [String] {
    let chosen = categories(of: selection).map(\.category.notes).joined()
    let times = dimensions.filter(\.isTime).flatMap(\.categories).flatMap { time in
      time.notes.map { "\(time.label): \($0)" }
    }
    var seen: Set<String> = []
    return (notes + dimensions.flatMap(\.notes) + chosen + times).filter { seen.insert($0).inserted }
  }

  private func place(of choice: Selection, _ index: Int) -> Result<(Int, Int), SelectionProblem> {
    let (name, code) = (choice.dimension ?? "", choice.category ?? "")
    guard
      let dimension = dimensions.firstIndex(where: { $0.id == name })
        ?? dimensions.firstIndex(where: { isSame($0.id, name) || isSame($0.label, name) })
    else { return .failure(unknownDimension(name, index)) }
    let categories = dimensions[dimension].categories
    guard
      let category = categories.firstIndex(where: { $0.code == code })
        ?? categories.firstIndex(where: { isSame($0.code, code) || isSame($0.label, code) })
    else { return .failure(unknownCategory(code, dimensions[dimension], index)) }
    return .success((dimension, category))
  }

  private func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
}

extension Dataset {
  private var noTime: SelectionProblem {
    SelectionProblem(
      part: .whole,
      what: Wording(
        nb: "datafilen har ingen dimensjon for tid", en: "the data file has no dimension of time"),
      help: Wording(
        nb: "hent filen på nytt med en kolonne «Tid»", en: "download the file again with a column “Tid”"))
  }

  private func severalLeft(_ dimension: Dimension, _ own: [String]) -> SelectionProblem {
    let ours = own.lazy.compactMap { number in
      dimension.categories.first {
        $0.code == number || $0.code.hasSuffix("-" + number) || $0.code.hasPrefix(number + " ")
      }?.code
    }.first
    // A row without a code cannot be chosen.
    let named = dimension.categories.map(\.code).filter { !$0.isEmpty }
    let first = ours ?? named.first ?? ""
    let codes = [first] + named.filter { $0 != first }
    let names = codes.prefix(6).joined(separator: ", ")
    let count = dimension.categories.count
    if named.count < count {
      return SelectionProblem(
        part: .whole,
        what: Wording(
          nb: "«\(dimension.id)» er tom i noen av radene i datafilen, og sier da ikke hva tallet gjelder",
          en:
            "“\(dimension.id)” is empty in some rows of the data file, and does not say what the number is of"
        ),
        help: Wording(
          nb: "er det merknader til tallene, kall kolonnen «status»; ellers fyll den ut, eller ta den bort",
          en:
            "if they are marks on the numbers, call the column “status”; otherwise fill it in, or take it away"
        ))
    }
    return SelectionProblem(
      part: .whole,
      what: Wording(
        nb: "utvalget gir ikke én serie: «\(dimension.id)» har \(count) koder",
        en: "the selection does not leave one series: “\(dimension.id)” has \(count) codes"),
      help: Wording(
        nb:
          "velg én, for eksempel «{dimensjon: \(dimension.id), kode: \(first)}»; filen har \(names)",
        en:
          "choose one, for example “{dimension: \(dimension.id), code: \(first)}”; the file has \(names)"
      ))
  }

  private func chosenTwice(_ dimension: Dimension, _ index: Int) -> SelectionProblem {
    SelectionProblem(
      part: .dimension(index),
      what: Wording(
        nb: "det er valgt to koder i «\(dimension.id)»", en: "two codes are chosen of “\(dimension.id)”"),
      help: Wording(
        nb: "behold den som telles; et måltall er én serie",
        en: "keep the one that is counted; a KPI is one series"))
  }

  private func notAPeriod(_ code: String) -> SelectionProblem {
    SelectionProblem(
      part: .whole,
      what: Wording(
        nb: "«\(code)» i datafilen er ikke et år, kvartal, tertial eller en måned",
        en: "“\(code)” in the data file is not a year, quarter, tertial or month"),
      help: Wording(
        nb: "hent filen på nytt med slike perioder", en: "download the file again with such periods"))
  }

  private func periodTwice(_ period: ReportingPeriod) -> SelectionProblem {
    SelectionProblem(
      part: .whole,
      what: Wording(
        nb: "datafilen har \(period.code) to ganger", en: "the data file has \(period.code) twice"),
      help: Wording(
        nb: "hent filen på nytt med hver periode én gang", en: "download the file again with each period once"
      ))
  }

  private func unknownDimension(_ name: String, _ index: Int) -> SelectionProblem {
    let names = dimensions.filter { !$0.isTime }.map(\.id).joined(separator: ", ")
    return SelectionProblem(
      part: .dimension(index),
      what: Wording(
        nb: "datafilen har ingen dimensjon «\(name)»", en: "the data file has no dimension “\(name)”"),
      help: Wording(nb: "den har \(names)", en: "it has \(names)"))
  }

  private func unknownCategory(_ code: String, _ dimension: Dimension, _ index: Int) -> SelectionProblem {
    let codes = dimension.categories.map(\.code)
    let listed = codes.prefix(6).joined(separator: ", ")
    let nearest = nearestName(to: code, among: codes)
    return SelectionProblem(
      part: .code(index),
      what: Wording(
        nb: "«\(dimension.id)» i datafilen har ingen kode «\(code)»",
        en: "“\(dimension.id)” in the data file has no code “\(code)”"),
      help: nearest.map { Wording(nb: "mente du «\($0)»?", en: "did you mean “\($0)”?") }
        ?? Wording(nb: "den har \(listed)", en: "it has \(listed)"))
  }
}

extension SiteModel {
  /// The series that a KPI is measured by; nil when it has no data source, or when that cannot be read, which is reported
  /// where it stands.
  package func series(of kpi: KPI) -> Result<[Observation], SelectionProblem>? {
    dataset(of: kpi)?.series(kpi.selection, own: site?.facts.municipalities ?? [])
  }

  package func dataset(of kpi: KPI) -> Dataset? {
    kpi.dataSource.flatMap { entry($0) }?.dataPath.flatMap { datasets[$0]?.dataset }
  }
}

extension Entry where Facts == DataSource {
  /// Where the file lies: beside the entry.
  package var dataPath: String? {
    facts.file.map { head.path.split(separator: "/").dropLast().joined(separator: "/") + "/" + $0.text }
  }
}
