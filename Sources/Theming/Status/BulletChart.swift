import Arithmetic
import Model

extension StatusLanguage {
  /// Where a KPI stands on its way to the target, as one bar (SVG) with the place where it should be, and the same said in
  /// words; empty without a number or a target.
  func bullet(of kpi: KPIStatus) -> [UInt8] {
    guard let value = kpi.current?.value, let target = kpi.target?.value else { return [] }
    let start = kpi.accumulation == .level ? kpi.baseline?.value ?? .zero : .zero
    let ends = [start, value, target] + kpi.expectedEnds
    guard let low = ends.min(), let high = ends.max(), low < high else { return [] }
    let x = { (number: Decimal) in 12 + place(of: number, from: low, to: high, length: 276) }
    let (from, to) = (min(x(start), x(value)), max(x(start), x(value)))
    var output = Array(
      "<svg class=\"bullet bullet-\(kpi.light.rawValue)\" viewBox=\"0 0 300 40\" role=\"img\" aria-label=\""
        .utf8)
    output.append(
      escaped: words(
        .bullet,
        [
          "value": quantity(value, kpi.unit), "target": self.target(of: kpi),
          "expected": expected(of: kpi),
        ]
      ))
    var svg = "\"><path class=\"bullet-track\" d=\"M4 4H296V20H4Z\"/>"
    svg += "<path class=\"bullet-bar\" d=\"M\(from) 8H\(max(to, from + 2))V16H\(from)Z\"/>"
    if let expected = kpi.expected {
      svg += "<path class=\"bullet-expected\" d=\"M\(x(expected)) 2V22\"/>"
    }
    let mark = x(target)
    svg += "<path class=\"chart-target\" d=\"M\(mark) 5L\(mark + 7) 12L\(mark) 19L\(mark - 7) 12Z\"/>"
    svg += "<text class=\"chart-label\" x=\"4\" y=\"36\">\(quantity(low, kpi.unit))</text>"
    svg +=
      "<text class=\"chart-label chart-label-end\" x=\"296\" y=\"36\">\(quantity(high, kpi.unit))</text></svg>"
    return output + svg.utf8
  }
}
