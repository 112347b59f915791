import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// What is computed of a KPI can be shown; only numbers that are mistyped give so many digits that it cannot.
  static let kpiFiguresFit = Rule(.figureTooLarge, each: KPI.self) { kpi, _ in
    guard let target = kpi.target?.value else { return [] }
    for (index, observation) in kpi.observations.enumerated() {
      let figures = figuresTooLarge(of: kpi.facts, at: observation)
      guard let value = observation.value?.number, !figures.isEmpty else { continue }
      return [
        tooLarge(
          figures.map(\.name),
          Wording(
            nb: "tallet er \(value.inNorwegian) og målet \(target.inNorwegian)",
            en: "the number is \(value.plain) and the target \(target.plain)"),
          at: kpi.head.place(of: "observasjoner.\(index).verdi"),
          notes: [
            Note(Wording(nb: "målet står her", en: "the target is here"), at: kpi.head.place(of: "mal.verdi"))
          ])
      ]
    }
    return []
  }
}

private func tooLarge(_ figures: [Wording], _ why: Wording, at place: Location, notes: [Note]) -> Diagnostic {
  Diagnostic(
    .figureTooLarge,
    Wording(
      nb: "\(figures.map(\.nb).joined(separator: " og ")) får for mange sifre til å vises: \(why.nb)",
      en: "\(figures.map(\.en).joined(separator: " and ")) would have too many digits to be shown: \(why.en)"),
    at: place,
    help: Wording(
      nb: "se etter siffer eller nuller for mye; det som ikke kan vises, er utelatt til tallet er rettet",
      en: "look for digits or zeros too many; what cannot be shown is left out until the number is corrected"),
    notes: notes)
}

extension KPIStatus.Figure {
  fileprivate var name: Wording {
    switch self {
    case .deviation: Wording(nb: "avviket", en: "the deviation")
    case .wayDone: Wording(nb: "veien som er gått", en: "the way that has been gone")
    }
  }
}

extension Code {
  static let figureTooLarge = Code(
    "figure-too-large", .warning,
    title: Wording(nb: "For stort til å regne ut", en: "Too large to compute"),
    explanation: Wording(
      nb:
        "Avvik, andeler og summer regnes ut nøyaktig, med inntil 18 sifre. Blir det flere, er nesten alltid et tall skrevet feil, og det som skulle regnes ut, vises ikke.",
      en:
        "Deviations, shares and sums are computed exactly, with up to 18 digits. When there would be more, a number is nearly always mistyped, and what should be computed is not shown."
    ),
    example: Example(
      wrong:
        "mal: {verdi: 0.0001, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 999999999999999}]",
      right:
        "mal: {verdi: 100, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 99}]"
    ))
}
