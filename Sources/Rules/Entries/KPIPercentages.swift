import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A share lies between 0 and 100.
  static let kpiPercentages = Rule(.percentageOutside, each: KPI.self) { kpi, _ in
    guard kpi.unit == .percent else { return [] }
    let observed = kpi.observations.enumerated().map { index, observation in
      ("observasjoner.\(index).verdi", observation.value?.number)
    }
    let fixed = [("utgangspunkt.verdi", kpi.baseline?.value), ("mal.verdi", kpi.target?.value)]
    return (fixed + observed).compactMap { field, value in
      guard let value, value < 0 || value > 100 else { return nil }
      return Diagnostic(
        .percentageOutside,
        Wording(
          nb: "\(value.plain) prosent ligger utenfor 0–100", en: "\(value.plain) per cent is outside 0–100"),
        at: kpi.head.place(of: field),
        help: Wording(
          nb: "rett tallet, eller velg en annen enhet hvis det ikke er en andel",
          en: "correct the number, or choose another unit if it is not a share"))
    }
  }
}

extension Rule {
  /// What a spreadsheet shows as 14,5 % is copied out of it as 0,145.
  static let kpiFractions = Rule(.fractionForPercentage, each: KPI.self) { kpi, _ in
    guard kpi.unit == .percent else { return [] }
    let numbers = kpi.observations.map { $0.value?.number }
    let whole = numbers.compactMap(\.self).filter { $0 >= 2 }
    // What grows from little to much has been below 1 too.
    guard whole.count > 1, let least = whole.min(), let most = whole.max(),
      Fraction(most).inPercent(of: Fraction(least)).map({ $0 < Fraction(400) }) ?? false
    else { return [] }
    return numbers.enumerated().compactMap { index, number in
      guard let number, number > 0, number < 1, isHundredth(number, of: least, most) else { return nil }
      return Diagnostic(
        .fractionForPercentage,
        Wording(
          nb: "\(number.plain) prosent er en hundredel av det de andre er",
          en: "\(number.plain) per cent is a hundredth of what the others are"),
        at: kpi.head.place(of: "observasjoner.\(index).verdi"),
        help: Wording(
          nb: "et regneark viser 0,145 som 14,5 %; skriv tallet i prosent",
          en: "a spreadsheet shows 0.145 as 14.5%; write the number in per cent"))
    }
  }
}

/// Whether a hundred times a number lies among others, or within half and twice of them.
private func isHundredth(_ number: Decimal, of least: Decimal, _ most: Decimal) -> Bool {
  let hundredfold = Fraction(number).inPercent(of: Fraction(1))
  let (low, high) = (Fraction(least).inPercent(of: Fraction(200)), Fraction(most).inPercent(of: Fraction(50)))
  guard let hundredfold, let low, let high else { return false }
  return hundredfold >= low && hundredfold <= high
}

extension Code {
  static let fractionForPercentage = Code(
    "fraction-for-percentage", .warning,
    title: Wording(nb: "Desimaltall i stedet for prosent", en: "A fraction instead of per cent"),
    explanation: Wording(
      nb:
        "Tallet er under 1, mens de andre er 2 prosent eller mer, og hundre ganger så mye ligger blant dem. Slik blir det når en celle med prosent kopieres fra et regneark. Et brudd i serien endrer ikke på det.",
      en:
        "The number is below 1 while the others are 2 per cent or more, and a hundred times as much lies among them. So it becomes when a cell with a percentage is copied out of a spreadsheet. A break in the series makes no difference."
    ),
    example: Code.Example(
      wrong:
        "enhet: prosent\nobservasjoner: [{periode: 2026-T1, verdi: 10}, {periode: 2026-T2, verdi: 18}, {periode: 2026-T3, verdi: \"0,145\"}]",
      right:
        "enhet: prosent\nobservasjoner: [{periode: 2026-T1, verdi: 10}, {periode: 2026-T2, verdi: 18}, {periode: 2026-T3, verdi: \"14,5\"}]"
    ))

  static let percentageOutside = Code(
    "percentage-outside", .warning,
    title: Wording(nb: "Prosent utenfor 0–100", en: "Percentage outside 0–100"),
    explanation: Wording(
      nb: "En andel ligger mellom 0 og 100 prosent. Prosenter av endring regnes ut og skrives ikke inn.",
      en: "A share is between 0 and 100 per cent. Percentage changes are computed, not typed."),
    example: Code.Example(
      wrong: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 750}]",
      right: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 75}]"))
}
