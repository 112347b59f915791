import Arithmetic
import Model

/// What a cell holds for programs, beside its text for people: the value alone, and apart from it its unit and what must be
/// known of it.
struct CellData: Sendable, Hashable {
  /// A number without grouping and with a point (`-10.5`), a day (`2027-09-15`), a period (`2027-T2`); empty when it is
  /// missing, which is never 0.
  let value: String
  var unit = ""
  var remark = ""
}

extension StatusLanguage {
  func cell(kroner amount: Decimal?) -> StatusTable.Cell {
    var cell = cell(kroner(amount))
    cell.data = CellData(value: amount?.plain ?? "", unit: amount == nil ? "" : words["unit", Unit.kroner])
    return cell
  }

  func cell(count: Int) -> StatusTable.Cell {
    var cell = cell(number(count))
    cell.data = CellData(value: "\(count)")
    return cell
  }

  func cell(day: CalendarDate?) -> StatusTable.Cell {
    var cell = cell(date(day))
    cell.data = CellData(value: day?.iso ?? "")
    return cell
  }

  func cell(period: ReportingPeriod?, shown: String? = nil, remark: String = "") -> StatusTable.Cell {
    var cell = cell(shown ?? period.map { self.period($0) } ?? "–")
    cell.data = CellData(value: period?.code ?? "", remark: period == nil ? "" : remark)
    return cell
  }

  /// A number of a KPI.
  func cell(_ value: Decimal?, of unit: Unit?, shown: String, remark: String = "") -> StatusTable.Cell {
    var cell = cell(shown)
    let name = unit.map { words["unit", $0] } ?? ""
    cell.data = CellData(
      value: value?.plain ?? "", unit: value == nil ? "" : name, remark: value == nil ? "" : remark)
    return cell
  }

  /// How far a KPI lies from its path.
  func cell(deviation: Decimal?, by basis: DeviationBasis, shown: String) -> StatusTable.Cell {
    var cell = cell(shown)
    let name =
      switch basis {
      case .points: words[.unitPercentagePoints]
      case .expected: words["unit", Unit.percent]
      case .way: words(.ofTheWay, ["number": words["unit", Unit.percent]])
      }
    cell.data = CellData(value: deviation?.plain ?? "", unit: deviation == nil ? "" : name)
    return cell
  }

  /// Text that is nothing when it is missing.
  func cell(known phrase: Phrase?) -> StatusTable.Cell {
    var cell = StatusTable.Cell(phrase)
    cell.data = CellData(value: phrase?.text ?? "")
    return cell
  }
}

extension StatusWord {
  static let unitPercentagePoints = StatusWord("unit-percentage-points")
  static let ofTheWay = StatusWord("of-the-way")
  static let csvUnit = StatusWord("csv-unit")
  static let csvRemark = StatusWord("csv-remark")
  static let light = StatusWord("light")
  static let statusDate = StatusWord("status-date")
  static let targetPeriod = StatusWord("target-period")
  static let unjudgedOf = StatusWord("unjudged-of")
  static let carried = StatusWord("carried")
  static let outsideTolerance = StatusWord("outside-tolerance")
  static let yearBeforeBroken = StatusWord("year-before-broken")
  static let trendOfPeriod = StatusWord("trend-of-period")
  static let expectedUntil = StatusWord("expected-until")

  /// Those of tables for programs, and of what several lights say together.
  static let ofData: [StatusWord] = [
    .unitPercentagePoints, .ofTheWay, .csvUnit, .csvRemark, .light, .statusDate, .targetPeriod, .unjudgedOf,
    .carried, .outsideTolerance, .expectedUntil, .yearBeforeBroken, .trendOfPeriod,
  ]
}
