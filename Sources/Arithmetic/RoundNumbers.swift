/// Three to seven numbers at even steps of 1, 2 or 5 times a power of ten, the first at most `low` and the last at least
/// `high`: the scale of a drawing. The two alone when they are equal or too far apart.
package func roundNumbers(around low: Decimal, _ high: Decimal) -> [Decimal] {
  guard low < high, let extent = Fraction(high).subtracting(Fraction(low)) else { return [low] }
  for step in steps {
    guard let count = extent.divided(by: Fraction(step)), count <= Fraction(5) else { continue }
    let first = floor(low, in: step)
    let numbers = (0...8).compactMap { Decimal.product([Decimal(first + $0), step]) }
    guard let end = numbers.firstIndex(where: { $0 >= high }), end >= 1 else { continue }
    return numbers[...end].map(\.trimmed)
  }
  return [low, high]
}

/// 10⁻⁶, 2 × 10⁻⁶, 5 × 10⁻⁶ and so on up to 5 × 10¹⁴.
private let steps: [Decimal] = (-6...14).flatMap { power in
  [1, 2, 5].compactMap { digit in
    power < 0
      ? Decimal(units: digit, decimals: -power)
      : Decimal.product([Decimal(digit)] + Array(repeating: Decimal(10), count: power))
  }
}

/// How many whole steps lie below a number, downwards also below 0.
private func floor(_ number: Decimal, in step: Decimal) -> Int {
  let bound = 1_000_000_000_000_000_000
  let whole = Fraction(number).divided(by: Fraction(step))?.clamped(to: -bound...bound) ?? 0
  guard let reached = Decimal.product([Decimal(whole), step]) else { return whole }
  return reached > number ? whole - 1 : whole
}
