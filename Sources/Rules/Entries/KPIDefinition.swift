import Diagnostics
import Model

extension Rule {
  /// A definition says what counts and what does not.
  static let kpiDefinition = Rule(.thinDefinition, each: KPI.self) { kpi, site in
    guard let definition = kpi.definition.best(for: site.languages.main)?.value, definition.count < 20
    else { return [] }
    return [
      Diagnostic(
        .thinDefinition,
        Wording(
          nb: "definisjonen er for kort til å si hva som telles",
          en: "the definition is too short to say what counts"),
        at: kpi.head.place(of: "definisjon"),
        help: Wording(
          nb: "skriv hva som telles med, og hva som ikke gjør det",
          en: "write what is counted, and what is not"))
    ]
  }
}

extension Code {
  static let thinDefinition = Code(
    "thin-definition", .warning, title: Wording(nb: "For kort definisjon", en: "The definition is too short"),
    explanation: Wording(
      nb: "To personer skal komme fram til det samme tallet. Da må definisjonen si hva som telles med.",
      en: "Two people should arrive at the same number, so the definition must say what is counted."),
    example: Example(
      wrong: "definisjon: Henvendelser",
      right: "definisjon: Skriftlige henvendelser fra folk som vurderer å flytte. Telefon er ikke med."))
}
