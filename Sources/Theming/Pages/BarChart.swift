import Arithmetic
import Model

/// A bar for each number, from zero, with the target as a line across; the table beside it says the same in words.
///
/// Empty when there are fewer than two periods. A missing number leaves its place empty; a provisional one is hollow.
func kpiChart(_ kpi: KPISummary) -> [UInt8] {
  let observations = kpi.observations
  guard observations.count >= 2, observations.contains(where: { $0.value?.number != nil }) else { return [] }
  let chart = KPIChart(kpi, observations)
  var output: [UInt8] = []
  chart.write(to: &output)
  return output
}

private struct KPIChart {
  let kpi: KPISummary
  let observations: [Observation]
  /// Nil when it is not what each number is to reach.
  let target: Decimal?
  let scale: ChartScale
  private let size = (width: 360, height: 232)
  private let plot = (left: 8, right: 352, top: 46, bottom: 190)

  init(_ kpi: KPISummary, _ observations: [Observation]) {
    self.kpi = kpi
    self.observations = observations
    let numbers = observations.compactMap { $0.value?.number }
    target = kpi.isTargetOfEachNumber ? kpi.status.target?.value : nil
    scale = ChartScale(numbers + [target].compactMap(\.self), from: plot.bottom, to: plot.top)
  }

  func write(to output: inout [UInt8]) {
    output.append(
      plain: "<svg class=\"chart\" viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\" aria-label=\"")
    output.append(escaped: label)
    output.append("\">")
    output.append(plain: line(scale.zero, class: "chart-axis"))
    for (index, observation) in observations.enumerated() { bar(observation, at: index, to: &output) }
    if let target {
      let height = scale.height(of: target)
      output.append(plain: line(height, class: "chart-target"))
      text(
        "\(kpi.edition.words[.target]): \(kpi.amount(target))", plot.right, 16, "chart-note", &output)
    }
    output.append("</svg>")
  }

  /// What it is called, and where the same stands in words: a name cannot be read row by row.
  private var label: String {
    let words = kpi.edition.words
    let title = kpi.edition.text(kpi.entry.head.common.title) ?? ""
    return "\(words[.chartOf]) \(title). \(words[.numbersInTable])."
  }

  private func bar(_ observation: Observation, at index: Int, to output: inout [UInt8]) {
    let column = Column(index, of: observations.count, in: plot.left..<plot.right)
    if let value = observation.value?.number {
      let top = min(scale.height(of: value), scale.zero)
      let height = abs(scale.height(of: value) - scale.zero)
      let kind = kpi.mayChange(observation) ? "chart-bar chart-provisional" : "chart-bar"
      output.append(
        plain:
          "<rect class=\"\(kind)\" x=\"\(column.left)\" y=\"\(top)\" width=\"\(column.width)\" height=\"\(max(height, 1))\"/>"
      )
      if observations.count <= 8 {
        text(kpi.edition.format.number(value), column.middle, top - 6, "chart-value", &output)
      }
    } else if observations.count <= 8 {
      text(kpi.edition.words[.missing], column.middle, scale.zero - 6, "chart-value", &output)
    }
    guard observations.count <= 8 || index == 0 || index == observations.count - 1 else { return }
    guard let period = observation.period else { return }
    let lines = [kpi.edition.format.partOfYear(period), "\(period.year)"].compactMap(\.self)
    for (line, words) in lines.enumerated() {
      text(words, column.middle, plot.bottom + 20 + 16 * line, "chart-value", &output)
    }
  }

  private func line(_ height: Int, class name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(plot.left)\" x2=\"\(plot.right)\" y1=\"\(height)\" y2=\"\(height)\"/>"
  }

  private func text(_ text: String, _ x: Int, _ y: Int, _ name: String, _ output: inout [UInt8]) {
    output.append(plain: "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" aria-hidden=\"true\">")
    output.append(escaped: text)
    output.append("</text>")
  }
}

extension KPISummary {
  /// The numbers of shorter periods add up to the target, and are not to be held against it one by one.
  fileprivate var isTargetOfEachNumber: Bool {
    switch status.accumulation {
    case .level: true
    case .sumInYear: entry.cadence == .yearly
    case .sumFromBaseline: false
    }
  }
}

/// Where the bar of one period stands: six tenths of its share of the plot, at most 56 wide; all in whole units.
private struct Column {
  let left: Int
  let middle: Int
  let width: Int

  init(_ index: Int, of count: Int, in plot: Range<Int>) {
    let (length, twice) = (plot.upperBound - plot.lowerBound, 2 * count)
    middle = plot.lowerBound + length * (2 * index + 1) / twice
    let isNarrow = length * 6 < 56 * 10 * count
    width = isNarrow ? length * 6 / (10 * count) : 56
    left =
      isNarrow
      ? plot.lowerBound + length * (20 * index + 4) / (20 * count)
      : plot.lowerBound + (length * (2 * index + 1) - 28 * twice) / twice
  }
}

/// From numbers to heights in a drawing; zero is always within.
struct ChartScale {
  private let lowest: Decimal
  private let highest: Decimal
  private let bottom: Int
  private let top: Int

  init(_ numbers: [Decimal], from bottom: Int, to top: Int) {
    lowest = min(.zero, numbers.min() ?? .zero)
    highest = max(.zero, numbers.max() ?? .zero)
    self.bottom = bottom
    self.top = top
  }

  func height(of number: Decimal) -> Int {
    bottom - place(of: number, from: lowest, to: highest, length: bottom - top)
  }

  var zero: Int { height(of: .zero) }
}
