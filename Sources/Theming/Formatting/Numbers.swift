package import Arithmetic
import Model

extension Formatter {
  /// `200 000`, `200,000`; from four digits in English and five in Norwegian, as each language groups them.
  package func number(_ number: Int) -> String { self.number(Decimal(number)) }

  /// Like the whole number, with `,` or `.` before the decimals.
  package func number(_ number: Decimal) -> String {
    let digits = number.wholeDigits
    let isGrouped = digits.count > 4 || (language == .en && digits.count == 4)
    let part = number.decimals == 0 ? "" : (language == .en ? "." : ",") + number.partDigits
    return minus(number) + (isGrouped ? grouped(digits) : digits) + part
  }

  /// `kr 15 000`, `NOK 15,000`; rounded to whole kroner.
  package func kroner(_ amount: Decimal) -> String {
    "\(language == .en ? "NOK" : "kr")\u{A0}\(grouped(amount))"
  }

  /// `kr 15 000–200 000`, `NOK 15,000–200,000`.
  package func kronerSpan(_ from: Decimal, _ to: Decimal) -> String { "\(kroner(from))–\(grouped(to))" }

  /// `4,5 %`, `4.5%`.
  package func percent(_ number: Decimal) -> String {
    self.number(number) + (language == .en ? "%" : "\u{A0}%")
  }

  private func grouped(_ amount: Decimal) -> String {
    let whole = amount.rounded(to: 0)
    return minus(whole) + grouped(whole.wholeDigits)
  }

  private func minus(_ number: Decimal) -> String { number.sign < 0 ? "\u{2212}" : "" }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += language == .en ? "," : "\u{A0}" }
      result.append(digit)
    }
    return result
  }
}
