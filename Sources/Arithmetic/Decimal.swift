/// An exact decimal number, as official statistics and sums are written: `units` × 10^−`decimals`.
///
/// Nothing here traps: what does not fit in 64 bits is nil. Numbers are equal, hashed and ordered by value, so 1.5 is
/// 1.50; how many decimals were written is kept for display.
package struct Decimal: Sendable, Hashable, Comparable, ExpressibleByIntegerLiteral {
  let units: Int
  /// As written, 0 to 18.
  package let decimals: Int

  package static let zero: Decimal = 0

  package init(_ whole: Int) { self.init(checked: max(whole, -.max), decimals: 0) }

  package init(integerLiteral whole: Int) { self.init(whole) }

  /// Nil when there are more than 18 decimals, or the digits do not fit.
  package init?(units: Int, decimals: Int) {
    guard (0...Self.mostDecimals).contains(decimals), units != .min else { return nil }
    self.init(checked: units, decimals: decimals)
  }

  /// Reads digits with at most one comma or point, 15 digits in all, a minus before them or not.
  package init?(written: String) {
    let isNegative = written.first.map { minusSigns.contains($0) } ?? false
    let pieces = written.dropFirst(isNegative ? 1 : 0).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard (1...2).contains(pieces.count), pieces.reduce(0, { $0 + $1.count }) <= Self.mostDigits,
      let digits = digitValue(of: pieces.joined()), pieces.allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.init(units: isNegative ? -digits : digits, decimals: pieces.count == 2 ? pieces[1].count : 0)
  }

  private init(checked units: Int, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  /// How many digits a number of the content may have.
  package static let mostDigits = 15
  static let mostDecimals = 18
}

/// The value of 1 to 18 ASCII digits and nothing else; nil for any other text.
package func digitValue(of text: some StringProtocol) -> Int? { digitValue(of: String(text)) }

/// The same of a whole text: across modules what is generic runs at ten times the cost.
package func digitValue(of text: String) -> Int? {
  let digits = text.utf8
  guard (1...18).contains(digits.count) else { return nil }
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int(digit & 0xF)
  }
  return value
}

package func digitValue(of text: Substring) -> Int? { digitValue(of: String(text)) }

extension Decimal {
  package static func == (left: Decimal, right: Decimal) -> Bool {
    let (first, second) = aligned(left, right)
    return first == second
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    let (first, second) = aligned(left, right)
    return first < second
  }

  package func hash(into hasher: inout Hasher) {
    let shortest = trimmed
    hasher.combine(shortest.units)
    hasher.combine(shortest.decimals)
  }

  /// −1, 0 or 1.
  package var sign: Int { units.signum() }

  /// The same number without its sign.
  package var magnitude: Decimal { Decimal(checked: abs(units), decimals: decimals) }

  package var negated: Decimal { Decimal(checked: -units, decimals: decimals) }

  package func adding(_ other: Decimal) -> Decimal? {
    let (first, second) = Self.aligned(self, other)
    return Decimal(narrowing: first + second, decimals: max(decimals, other.decimals))
  }

  package func subtracting(_ other: Decimal) -> Decimal? { adding(other.negated) }

  /// 0 for no numbers; nil as soon as a sum on the way does not fit.
  package static func sum(_ numbers: some Sequence<Decimal>) -> Decimal? {
    numbers.reduce(.zero) { $0?.adding($1) }
  }

  /// 1 for no numbers; nil as soon as a product on the way does not fit.
  package static func product(_ numbers: some Sequence<Decimal>) -> Decimal? {
    numbers.reduce(Decimal(1)) { product, number in
      let (units, overflow) = Int128(product?.units ?? 0).multipliedReportingOverflow(
        by: Int128(number.units))
      guard let product, !overflow else { return nil }
      return Decimal(narrowing: units, decimals: product.decimals + number.decimals)
    }
  }

  /// Without the zeros at the end of its decimals.
  package var trimmed: Decimal {
    var (units, left) = (units, decimals)
    while left > 0, units % 10 == 0 { (units, left) = (units / 10, left - 1) }
    return Decimal(checked: units, decimals: left)
  }

  /// With at most so many decimals, halves away from zero.
  package func rounded(to most: Int) -> Decimal {
    guard decimals > max(0, most) else { return self }
    let scale = powerOfTen(decimals - max(0, most))
    let (whole, rest) = Int128(units).quotientAndRemainder(dividingBy: scale)
    let carry: Int128 = rest.magnitude * 2 >= scale.magnitude ? Int128(units.signum()) : 0
    return Decimal(narrowing: whole + carry, decimals: max(0, most)) ?? self
  }

  /// With exactly so many decimals, halves away from zero; nil when it does not fit.
  package func shown(with count: Int) -> Decimal? {
    let shorter = rounded(to: count)
    guard (shorter.decimals...Self.mostDecimals).contains(count) else { return nil }
    return Decimal(
      narrowing: Int128(shorter.units) * powerOfTen(count - shorter.decimals), decimals: count)
  }

  /// The number itself when it is whole.
  package var whole: Int? { trimmed.decimals == 0 ? trimmed.units : nil }

  /// The whole part, or the bound that it lies beyond: the way from a number of the content to a count or an index.
  package func clamped(to bounds: ClosedRange<Int>) -> Int {
    let whole = Int128(units) / powerOfTen(decimals)
    return Int(min(max(whole, Int128(bounds.lowerBound)), Int128(bounds.upperBound)))
  }

  /// With a point between whole and part, no grouping: `-1234.5`.
  package var plain: String { written(with: ".") }

  /// The same as bokmål writes it: `-12,50`.
  package var inNorwegian: String { written(with: ",") }

  private func written(with mark: String) -> String {
    (units < 0 ? "-" : "") + wholeDigits + (decimals > 0 ? mark + partDigits : "")
  }

  /// The digits before the point, without a sign.
  package var wholeDigits: String { String(digits.dropLast(decimals)) }

  /// The digits after the point, as many as were written.
  package var partDigits: String { String(digits.suffix(decimals)) }

  private var digits: String {
    let digits = String(units.magnitude)
    return String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  }

  /// Both in the smaller unit of the two; 64 bits times 10^18 fit in 128, and so does a sum of two such numbers.
  private static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128) {
    let decimals = max(left.decimals, right.decimals)
    return (
      Int128(left.units) * powerOfTen(decimals - left.decimals),
      Int128(right.units) * powerOfTen(decimals - right.decimals)
    )
  }

  /// Nil when it does not fit.
  init?(narrowing units: Int128, decimals: Int) {
    guard let narrow = Int(exactly: units) else { return nil }
    self.init(units: narrow, decimals: decimals)
  }
}

/// 10 to a power from 0 to 36.
func powerOfTen(_ power: Int) -> Int128 { (0..<power).reduce(1) { product, _ in product * 10 } }

/// The signs that people write before a number below nought: the hyphen of the keyboard, the minus of typography, and the dashes
/// that Word and Excel put in their place.
package let minusSigns: Set<Character> = ["-", "−", "–", "‑"]
