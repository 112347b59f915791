import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A share lies between 0 and 100. What is measured against something else, such as a budget, may be above:
  /// only what says that it is a share, or what is far from all the other numbers, is wrong there.
  static let kpiPercentages = Rule(.percentageOutside, each: KPI.self) { kpi, _ in
    guard kpi.unit == .percent else { return [] }
    let observed = kpi.observations.enumerated().map { index, observation in
      ("observasjoner.\(index).verdi", observation.value?.number)
    }
    let fixed = [("utgangspunkt.verdi", kpi.baseline?.value), ("mal.verdi", kpi.target?.value)]
    let written = (fixed + observed).compactMap { field, value in value.map { (field: field, value: $0) } }
      .sorted { $0.value < $1.value }
    let (isShare, numbers) = (isCalledShare(kpi), written.map(\.value))
    return written.enumerated().compactMap { index, one in
      let (field, value) = one
      guard value < 0 || value > 100 && (isShare || isSlip(index, of: numbers)) else { return nil }
      return Diagnostic(
        .percentageOutside,
        Wording(
          nb: "\(value.inNorwegian) prosent ligger utenfor 0–100",
          en: "\(value.plain) per cent is outside 0–100"),
        at: kpi.head.place(of: field),
        help: Wording(
          nb: "rett tallet, eller velg en annen enhet hvis det ikke er en andel",
          en: "correct the number, or choose another unit if it is not a share"))
    }
  }
}

/// Whether the name or the definition says that it is a part of a whole.
private func isCalledShare(_ kpi: Entry<KPI>) -> Bool {
  (kpi.common.title.values + kpi.definition.values).contains { text in
    text.value.lowercased().split { !$0.isLetter }.contains { word in
      sharesOfWhole.contains { word.hasSuffix($0) }
    }
  }
}

/// Also at the end of longer words: «kvinneandelen».
private let sharesOfWhole = ["andel", "andelen", "andeler", "andelene", "share", "proportion"]

/// Whether a number above 100, of numbers in order, is less than half or more than twice of those next to it;
/// one alone is when it is more than 200.
private func isSlip(_ index: Int, of numbers: [Decimal]) -> Bool {
  guard numbers.count > 1 else { return numbers[index] > 200 }
  let above = index + 1 < numbers.count && isWithinTwice(of: numbers[index], numbers[index + 1])
  let below = index > 0 && numbers[index - 1] > 0 && isWithinTwice(of: numbers[index - 1], numbers[index])
  return !above && !below
}

/// Whether a number is no more than twice of a smaller one.
private func isWithinTwice(of smaller: Decimal, _ number: Decimal) -> Bool {
  Fraction(number).inPercent(of: Fraction(smaller)).map { $0 <= Fraction(200) } ?? false
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
          nb: "\(number.inNorwegian) prosent er en hundredel av det de andre er",
          en: "\(number.plain) per cent is a hundredth of what the others are"),
        at: kpi.head.place(of: "observasjoner.\(index).verdi"),
        help: Wording(
          nb: "et regneark viser 0,145 som 14,5 %; skriv tallet i prosent",
          en: "a spreadsheet shows 0.145 as 14.5%; write the number in per cent"))
    }
  }
}

/// Whether a hundred times a number lies among others, or within half and twice of them.
func isHundredth(_ number: Decimal, of least: Decimal, _ most: Decimal) -> Bool {
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
      nb:
        "En andel ligger mellom 0 og 100 prosent. Det som måles mot noe annet, som et budsjett, kan være over 100; da sies det bare fra om tall som ligger langt fra alle de andre. Prosenter av endring regnes ut og skrives ikke inn.",
      en:
        "A share is between 0 and 100 per cent. What is measured against something else, such as a budget, may be above 100; only numbers far from all the others are then pointed out. Percentage changes are computed, not typed."
    ),
    example: Code.Example(
      wrong: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 750}]",
      right: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 75}]"))
}
