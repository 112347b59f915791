extension Decimal {
  /// Reads a JSON number (RFC 8259 §6), with or without an exponent, exactly; nil for what is none, or does not fit in
  /// `mostDigits` digits.
  package init?(json text: String) {
    let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
    guard pieces.count <= 2, !text.contains(","), text.first != "−",
      let mantissa = Decimal(written: String(pieces[0]))
    else { return nil }
    guard pieces.count == 2 else {
      self = mantissa
      return
    }
    guard let exponent = Self.exponent(pieces[1]), let number = mantissa.shifted(by: exponent) else {
      return nil
    }
    self = number
  }

  /// Digits, after a sign or not.
  private static func exponent(_ written: Substring) -> Int? {
    let hasSign = written.first == "-" || written.first == "+"
    return digitValue(of: written.dropFirst(hasSign ? 1 : 0)).map { written.first == "-" ? -$0 : $0 }
  }

  /// The number times ten to a power.
  private func shifted(by exponent: Int) -> Decimal? {
    let short = trimmed
    guard short.units != 0 else { return .zero }
    guard abs(exponent) <= 2 * Self.mostDecimals else { return nil }
    let decimals = short.decimals - exponent
    if decimals >= 0 { return Decimal(units: short.units, decimals: decimals)?.trimmed }
    let digits = String(abs(short.units)) + String(repeating: "0", count: -decimals)
    guard digits.count <= Self.mostDigits else { return nil }
    return digitValue(of: digits).map { Decimal(short.units < 0 ? -$0 : $0) }
  }
}
