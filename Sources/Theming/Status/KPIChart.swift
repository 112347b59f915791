import Arithmetic
import Model

extension StatusLanguage {
  /// A small drawing (SVG) of what was measured and the path to the target, with the same said in words; empty when
  /// there is too little to draw.
  func chart(of kpi: KPIStatus) -> [UInt8] {
    let measured = kpi.series.map { ChartPoint($0.period, $0.value) }
    let path = kpi.path.map { ChartPoint($0.period, $0.value) }
    guard measured.count + path.count > 1, let frame = ChartFrame(measured + path) else { return [] }
    var output = Array("<svg class=\"chart\" viewBox=\"0 0 320 120\" role=\"img\" aria-label=\"".utf8)
    output.append(escaped: description(of: kpi))
    var svg = "\"><path class=\"chart-axis\" d=\"M8 104H312\"/>"
    if path.count > 1 { svg += "<polyline class=\"chart-path\" points=\"\(frame.points(path))\"/>" }
    if measured.count > 1 { svg += "<polyline class=\"chart-line\" points=\"\(frame.points(measured))\"/>" }
    for point in measured {
      svg += "<circle class=\"chart-point\" cx=\"\(frame.x(point))\" cy=\"\(frame.y(point))\" r=\"4\"/>"
    }
    if kpi.accumulation != .sumInYear, let target = path.last {
      let (x, y) = (frame.x(target), frame.y(target))
      svg += "<path class=\"chart-target\" d=\"M\(x) \(y - 6)L\(x + 6) \(y)L\(x) \(y + 6)L\(x - 6) \(y)Z\"/>"
    }
    return output + (svg + labels(frame) + "</svg>").utf8
  }

  private func labels(_ frame: ChartFrame) -> String {
    "<text class=\"chart-label\" x=\"8\" y=\"117\">\(period(frame.first))</text>"
      + "<text class=\"chart-label chart-label-end\" x=\"312\" y=\"117\">\(period(frame.last))</text>"
  }

  private func description(of kpi: KPIStatus) -> String {
    let points = kpi.series.map { point in
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

/// Where points lie in the drawing: 304 by 88 units inside its margins, in whole units.
private struct ChartFrame {
  let first: ReportingPeriod
  let last: ReportingPeriod
  let months: ClosedRange<Int>
  let values: ClosedRange<Decimal>

  init?(_ points: [ChartPoint]) {
    guard let first = points.map(\.period).min(), let last = points.map(\.period).max(),
      let start = points.map(\.month).min(), let end = points.map(\.month).max(),
      let low = points.map(\.value).min(), let high = points.map(\.value).max()
    else { return nil }
    self.first = first
    self.last = last
    months = start...end
    values = low...high
  }

  func x(_ point: ChartPoint) -> Int {
    guard let way = Fraction(point.month - months.lowerBound, over: months.upperBound - months.lowerBound)
    else { return 160 }
    return 16 + (way.multiplied(by: Fraction(Decimal(288)))?.clamped(to: 0...288) ?? 0)
  }

  func y(_ point: ChartPoint) -> Int {
    guard values.lowerBound < values.upperBound else { return 56 }
    return 92 - place(of: point.value, from: values.lowerBound, to: values.upperBound, length: 76)
  }

  func points(_ points: [ChartPoint]) -> String {
    points.map { "\(x($0)),\(y($0))" }.joined(separator: " ")
  }
}
