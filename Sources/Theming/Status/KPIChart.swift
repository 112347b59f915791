import Arithmetic
import Model

extension StatusLanguage {
  /// A drawing (SVG) with a scale of what was measured and the path to the target, with the same said in words; empty
  /// when there is too little to draw.
  func chart(of kpi: KPIStatus) -> [UInt8] {
    let measured = kpi.series.map { ChartPoint($0.period, $0.value) }
    let path = kpi.path.map { ChartPoint($0.period, $0.value) }
    guard measured.count + path.count > 1, let frame = ChartFrame(measured + path) else { return [] }
    var output = Array("<svg class=\"chart\" viewBox=\"0 0 400 240\" role=\"img\" aria-label=\"".utf8)
    output.append(escaped: description(of: kpi))
    var svg = "\">" + scale(frame, kpi.unit) + breaks(of: kpi, frame)
    if path.count > 1 { svg += "<polyline class=\"chart-path\" points=\"\(frame.points(path))\"/>" }
    for line in unbroken(measured, kpi.breaks) where line.count > 1 {
      svg += "<polyline class=\"chart-line\" points=\"\(frame.points(line))\"/>"
    }
    let radius = measured.count > 30 ? 2 : 4
    for point in measured {
      svg +=
        "<circle class=\"chart-point\" cx=\"\(frame.x(point))\" cy=\"\(frame.y(point))\" r=\"\(radius)\"/>"
    }
    if kpi.accumulation != .sumInYear, let target = path.last {
      let (x, y) = (frame.x(target), frame.y(target))
      svg += "<path class=\"chart-target\" d=\"M\(x) \(y - 6)L\(x + 6) \(y)L\(x) \(y + 6)L\(x - 6) \(y)Z\"/>"
    }
    return output + (svg + "</svg>").utf8
  }

  private func scale(_ frame: ChartFrame, _ unit: Unit?) -> String {
    let lines = frame.ticks.map { tick in
      let y = frame.y(tick)
      return "<path class=\"chart-grid\" d=\"M\(ChartFrame.left) \(y)H\(ChartFrame.right)\"/>"
        + "<text class=\"chart-label chart-label-end\" x=\"\(ChartFrame.left - 6)\" y=\"\(y + 4)\">\(shortNumber(tick, unit))</text>"
    }.joined()
    return lines
      + "<text class=\"chart-label\" x=\"\(ChartFrame.left)\" y=\"232\">\(period(frame.first))</text>"
      + "<text class=\"chart-label chart-label-end\" x=\"\(ChartFrame.right)\" y=\"232\">\(period(frame.last))</text>"
  }

  /// In a scale the unit of money is said by the title.
  private func shortNumber(_ value: Decimal, _ unit: Unit?) -> String {
    unit == .percent ? percent(value) : number(value)
  }

  /// What can be compared is joined by a line.
  private func unbroken(_ points: [ChartPoint], _ breaks: [SeriesBreak]) -> [[ChartPoint]] {
    var lines: [[ChartPoint]] = []
    for point in points {
      if let last = lines.last?.last,
        !breaks.contains(where: { $0.period.map { last.period < $0 && $0 <= point.period } ?? false })
      {
        lines[lines.count - 1].append(point)
      } else {
        lines.append([point])
      }
    }
    return lines
  }

  private func breaks(of kpi: KPIStatus, _ frame: ChartFrame) -> String {
    kpi.breaks.compactMap { $0.period.flatMap(frame.x) }.map {
      "<path class=\"chart-break\" d=\"M\($0) \(ChartFrame.top)V\(ChartFrame.bottom)\"/>"
    }.joined()
  }

  /// The table beside has every number; the drawing's words have the first, the last and the target.
  private func description(of kpi: KPIStatus) -> String {
    let ends = kpi.series.count > 2 ? [kpi.series[0], kpi.series[kpi.series.count - 1]] : kpi.series
    let points = ends.map { point in
      words(.chartPoint, ["period": period(point.period), "value": quantity(point.value, kpi.unit)])
    }
    let target = words(.chartTarget, ["target": target(of: kpi)])
    return words(.chart, ["title": title(kpi.title, kpi.id).text]) + " "
      + (points + [target]).joined(separator: "; ") + "."
  }
}

/// A number at the end of a period.
private struct ChartPoint {
  let period: ReportingPeriod
  let month: Int
  let value: Decimal

  init(_ period: ReportingPeriod, _ value: Decimal) {
    self.period = period
    month = period.endMonth
    self.value = value
  }
}

/// Where points lie in the drawing, in whole units.
private struct ChartFrame {
  static let (left, right, top, bottom) = (72, 390, 12, 212)
  private static let middle = (x: 231, y: 112)

  let first: ReportingPeriod
  let last: ReportingPeriod
  let months: ClosedRange<Int>
  /// Round numbers, the lowest first; all points lie between the first and the last.
  let ticks: [Decimal]

  init?(_ points: [ChartPoint]) {
    guard let first = points.map(\.period).min(), let last = points.map(\.period).max(),
      let start = points.map(\.month).min(), let end = points.map(\.month).max(),
      let low = points.map(\.value).min(), let high = points.map(\.value).max()
    else { return nil }
    self.first = first
    self.last = last
    months = start...end
    ticks = roundNumbers(around: low, high)
  }

  func x(_ point: ChartPoint) -> Int { x(month: point.month) }

  /// Between the point of a period and the one before it, which both stand at the end of theirs; nil outside the drawing.
  func x(_ period: ReportingPeriod) -> Int? {
    let month = period.firstDay.monthNumber - 1
    guard months.contains(month) else { return nil }
    return (x(month: month) + x(month: min(period.endMonth, months.upperBound))) >> 1
  }

  private func x(month: Int) -> Int {
    let room = Self.right - Self.left - 20
    guard let way = Fraction(month - months.lowerBound, over: months.upperBound - months.lowerBound)
    else { return Self.middle.x }
    return Self.left + 10 + (way.multiplied(by: Fraction(Decimal(room)))?.clamped(to: 0...room) ?? 0)
  }

  func y(_ point: ChartPoint) -> Int { y(point.value) }

  func y(_ value: Decimal) -> Int {
    guard let low = ticks.first, let high = ticks.last, low < high else {
      return Self.middle.y
    }
    return Self.bottom - place(of: value, from: low, to: high, length: Self.bottom - Self.top)
  }

  func points(_ points: [ChartPoint]) -> String {
    points.map { "\(x($0)),\(y($0))" }.joined(separator: " ")
  }
}
