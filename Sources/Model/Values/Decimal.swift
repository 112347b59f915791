/// An exact decimal number, as official statistics and sums are written: `units` × 10^−`decimals`.
package struct Decimal: Sendable, Hashable, Comparable {
  package let units: Int
  package let decimals: Int

  package init(_ units: Int, decimals: Int = 0) {
    self.units = units
    self.decimals = decimals
  }

  package var double: Double { Double(units) / Double(scale) }

  /// Rounded to the nearest whole number, halves away from zero.
  package var rounded: Int { Int(double.rounded()) }

  package static func < (left: Decimal, right: Decimal) -> Bool { left.double < right.double }

  /// With a point between whole and part, no grouping: `-1234.5`.
  package var plain: String {
    guard decimals > 0 else { return String(units) }
    let digits = padded(abs(units), to: decimals + 1)
    return (units < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  private var scale: Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }
}
