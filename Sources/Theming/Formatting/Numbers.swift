package import Arithmetic
import Model

extension Formatter {
  /// `200 000`, `200,000`; from so many digits as the language declares.
  package func number(_ number: Int) -> String { self.number(Decimal(number)) }

  /// Like the whole number, with `,` or `.` before the decimals.
  package func number(_ number: Decimal) -> String {
    let digits = number.wholeDigits
    let part = number.decimals == 0 ? "" : forms.decimalMark + number.partDigits
    return minus(number) + (digits.count >= forms.groupedFrom ? grouped(digits) : digits) + part
  }

  /// `kr 15 000`, `NOK 15,000`; rounded to whole kroner.
  package func kroner(_ amount: Decimal) -> String {
    forms(.kroner, [.amount: grouped(amount)])
  }

  /// `kr 15 000–200 000`, `NOK 15,000–200,000`.
  package func kronerSpan(_ from: Decimal, _ to: Decimal) -> String {
    forms(.kronerSpan, [.from: grouped(from), .to: grouped(to)])
  }

  /// `4,5 %`, `4.5%`.
  package func percent(_ number: Decimal) -> String {
    forms(.percent, [.number: self.number(number)])
  }

  private func grouped(_ amount: Decimal) -> String {
    let whole = amount.rounded(to: 0)
    let digits = whole.wholeDigits
    return minus(whole) + (digits.count >= forms.groupedFrom ? grouped(digits) : digits)
  }

  private func minus(_ number: Decimal) -> String { number.sign < 0 ? "\u{2212}" : "" }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += forms.groupMark }
      result.append(digit)
    }
    return result
  }
}
