package import Model

extension Formatter {
  /// `200 000`, `200,000`; from so many digits as the language declares.
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "\u{2212}" : "") + (digits.count >= forms.groupedFrom ? grouped(digits) : digits)
  }

  /// Like the whole number, with `,` or `.` before the decimals.
  package func number(_ number: Decimal) -> String {
    let pieces = number.plain.split(separator: ".")
    guard pieces.count == 2, let whole = Int(pieces[0]) else { return self.number(number.rounded) }
    let sign = number.units < 0 && whole == 0 ? "\u{2212}" : ""
    return sign + self.number(whole) + forms.decimalMark + pieces[1]
  }

  /// `kr 15 000`, `NOK 15,000`.
  package func kroner(_ amount: Int) -> String {
    forms(.kroner, [.amount: alwaysGrouped(amount)])
  }

  /// `kr 15 000–200 000`, `NOK 15,000–200,000`.
  package func kronerSpan(_ from: Int, _ to: Int) -> String {
    forms(.kronerSpan, [.from: alwaysGrouped(from), .to: alwaysGrouped(to)])
  }

  /// `4,5 %`, `4.5%`.
  package func percent(_ number: Decimal) -> String {
    forms(.percent, [.number: self.number(number)])
  }

  private func alwaysGrouped(_ number: Int) -> String {
    (number < 0 ? "\u{2212}" : "") + grouped(String(number.magnitude))
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += forms.groupMark }
      result.append(digit)
    }
    return result
  }
}
