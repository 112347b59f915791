package import Diagnostics

extension Code {
  package static let directiveInQuote = Code(
    "directive-in-quote", .error,
    title: Wording(nb: "Komponent inne i et sitat", en: "A component inside a quote"),
    explanation: Wording(
      nb: "En komponent kan stå for seg selv eller i en liste, men ikke på linjer som begynner med >.",
      en: "A component can be on its own or in a list, but not on lines that begin with >."),
    example: Code.Example(wrong: "> ```{arrangementer}\n> ```", right: "```{arrangementer}\n```"))

  package static let directiveTooDeep = Code(
    "directive-too-deep", .error,
    title: Wording(nb: "For mange komponenter inni hverandre", en: "Components nested too deeply"),
    explanation: Wording(
      nb: "Komponenter kan stå høyst åtte nivåer inni hverandre.",
      en: "Components can be nested at most eight deep."),
    steps: Wording(
      nb: "Skriv komponentene etter hverandre i stedet for inni hverandre.",
      en: "Put the components one after another instead of nesting them."))
}

extension Diagnostic {
  static func directiveInQuote(_ place: Location) -> Diagnostic {
    Diagnostic(
      .directiveInQuote,
      Wording(nb: "en komponent kan ikke stå i et sitat", en: "a component cannot be inside a quote"),
      at: place,
      help: Wording(nb: "ta bort > foran linjene", en: "remove the > before its lines"))
  }

  static func directiveTooDeep(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .directiveTooDeep,
      Wording(
        nb: "komponenten står mer enn \(limit) nivåer inne i andre, og innholdet blir ikke lest",
        en: "the component is nested more than \(limit) deep, and its body is not read"),
      at: place, help: Wording(nb: "bruk færre nivåer", en: "use fewer levels"))
  }
}
