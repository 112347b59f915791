/// An exact quotient, for what is computed from decimals and shown as one: paths, shares and places in a drawing.
///
/// Always in lowest terms with a positive denominator. Nothing here traps: what does not fit in 128 bits is nil.
package struct Fraction: Sendable, Hashable, Comparable {
  private let numerator: Int128
  private let denominator: Int128

  package init(_ number: Decimal) { self.init(Int128(number.units), over: powerOfTen(number.decimals)) }

  init(_ whole: Int) { self.init(Decimal(whole)) }

  /// Nil when the denominator is 0.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(Int128(numerator) * sign, over: Int128(denominator) * sign)
  }

  /// The denominator is positive, and the numerator is not the least number there is.
  private init(_ numerator: Int128, over denominator: Int128) {
    let divisor = max(1, greatestCommonDivisor(abs(numerator), denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package static func < (left: Fraction, right: Fraction) -> Bool {
    isLess((left.numerator, left.denominator), (right.numerator, right.denominator))
  }

  package var magnitude: Fraction { Fraction(abs(numerator), over: denominator) }

  package var negated: Fraction { Fraction(-numerator, over: denominator) }

  /// −1, 0 or 1.
  package var sign: Int { Int(numerator.signum()) }

  package func adding(_ other: Fraction) -> Fraction? {
    let divisor = greatestCommonDivisor(denominator, other.denominator)
    guard let first = product(numerator, other.denominator / divisor),
      let second = product(other.numerator, denominator / divisor),
      let sum = narrowed(first.addingReportingOverflow(second)),
      let common = product(denominator / divisor, other.denominator)
    else { return nil }
    return Fraction(sum, over: common)
  }

  package func subtracting(_ other: Fraction) -> Fraction? {
    adding(Fraction(-other.numerator, over: other.denominator))
  }

  package func multiplied(by other: Fraction) -> Fraction? {
    // Across, since each is already in lowest terms: the products are then no larger than they must be.
    let first = Fraction(numerator, over: other.denominator)
    let second = Fraction(other.numerator, over: denominator)
    guard let above = product(first.numerator, second.numerator),
      let below = product(first.denominator, second.denominator)
    else { return nil }
    return Fraction(above, over: below)
  }

  /// Nil also when `other` is 0.
  package func divided(by other: Fraction) -> Fraction? {
    guard other.numerator != 0 else { return nil }
    let sign = other.numerator.signum()
    return multiplied(by: Fraction(other.denominator * sign, over: abs(other.numerator)))
  }

  /// Nil when `whole` is 0.
  package func inPercent(of whole: Fraction) -> Fraction? {
    divided(by: whole)?.multiplied(by: Fraction(Decimal(100)))
  }

  /// The whole part, or the bound that it lies beyond.
  package func clamped(to bounds: ClosedRange<Int>) -> Int {
    let whole = numerator / denominator
    return Int(min(max(whole, Int128(bounds.lowerBound)), Int128(bounds.upperBound)))
  }

  /// The nearest number with at most so many decimals, halves away from zero, without zeros at its end.
  package func rounded(to decimals: Int) -> Decimal? {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    var (units, left) = (whole, abs(rest))
    for _ in 0..<max(0, decimals) {
      guard let next = product(left, 10), let shifted = product(units, 10) else { return nil }
      let (digit, rest) = next.quotientAndRemainder(dividingBy: denominator)
      guard let sum = narrowed(shifted.addingReportingOverflow(digit * numerator.signum())) else {
        return nil
      }
      (units, left) = (sum, rest)
    }
    // `left` is less than the denominator, so this is 2 × left ≥ denominator without the product.
    let carry = left >= denominator - left ? numerator.signum() : 0
    guard let rounded = narrowed(units.addingReportingOverflow(carry)) else { return nil }
    return Decimal(narrowing: rounded, decimals: max(0, decimals))?.trimmed
  }
}

extension Fraction {
  /// The nearest number with at most so many decimals, or with as few more as it takes to lie on the same side of each
  /// limit: what is shown as 5 is then not below 5.
  package func rounded(to decimals: Int, apartFrom limits: [Fraction]) -> Decimal? {
    let sides = limits.map { side(of: $0) }
    let candidates = (decimals...decimals + 12).lazy.compactMap { rounded(to: $0) }
    return candidates.first { number in limits.map { Fraction(number).side(of: $0) } == sides }
      ?? rounded(to: decimals)
  }

  private func side(of limit: Fraction) -> Int { self < limit ? -1 : self == limit ? 0 : 1 }
}

/// Where a number lies on a scale from `lowest` to `highest` that is `length` long, in whole units from its beginning,
/// halves upwards; 0 when the scale has no extent.
package func place(of number: Decimal, from lowest: Decimal, to highest: Decimal, length: Int) -> Int {
  let (low, high) = (Fraction(lowest), Fraction(highest))
  let way = Fraction(min(max(number, lowest), highest)).subtracting(low)
  guard let extent = high.subtracting(low), let share = way?.divided(by: extent),
    let scaled = share.multiplied(by: Fraction(Decimal(length)))
  else { return 0 }
  return scaled.rounded(to: 0)?.clamped(to: 0...max(0, length)) ?? 0
}

/// Compares by whole parts, and then by what is left turned upside down, as Euclid would: no product, so no overflow.
private func isLess(_ left: (Int128, Int128), _ right: (Int128, Int128)) -> Bool {
  var (left, right) = (left, right)
  while true {
    let (first, second) = (floorDivided(left), floorDivided(right))
    if first.whole != second.whole { return first.whole < second.whole }
    guard first.rest != 0, second.rest != 0 else { return first.rest == 0 && second.rest != 0 }
    (left, right) = ((right.1, second.rest), (left.1, first.rest))
  }
}

private func floorDivided(_ number: (Int128, Int128)) -> (whole: Int128, rest: Int128) {
  let (whole, rest) = number.0.quotientAndRemainder(dividingBy: number.1)
  return rest < 0 ? (whole - 1, rest + number.1) : (whole, rest)
}

private func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}

private func product(_ left: Int128, _ right: Int128) -> Int128? {
  narrowed(left.multipliedReportingOverflow(by: right))
}

/// Nil after an overflow; the least number is nil as well, since it has no magnitude.
private func narrowed(_ result: (partialValue: Int128, overflow: Bool)) -> Int128? {
  result.overflow || result.partialValue == .min ? nil : result.partialValue
}
