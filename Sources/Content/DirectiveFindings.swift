package import Diagnostics

extension Code {
  package static let directiveName = Code(
    "directive-name", .error,
    title: Wording(nb: "Komponenten mangler navn", en: "The component has no name"),
    explanation: Wording(
      nb: "En komponent begynner med ```{navn}, for eksempel ```{arrangementer}.",
      en: "A component begins with ```{name}, such as ```{events}."),
    example: Code.Example(wrong: "```{}\n```", right: "```{arrangementer}\n```"))

  package static let unclosedDirective = Code(
    "unclosed-directive", .error,
    title: Wording(nb: "Komponenten er ikke avsluttet", en: "The component is not closed"),
    explanation: Wording(
      nb:
        "En komponent slutter med en linje med de samme tegnene som den begynte med. Uten den blir resten av teksten med.",
      en:
        "A component ends with the same characters it began with, on a separate line. Without that line, the rest of the text is part of it."
    ),
    example: Code.Example(
      wrong: "```{arrangementer}\n\nVelkommen!", right: "```{arrangementer}\n```\n\nVelkommen!"))

  package static let unclosedCode = Code(
    "unclosed-code", .error,
    title: Wording(nb: "Kodeblokken er ikke avsluttet", en: "The code block is not closed"),
    explanation: Wording(
      nb: "En kodeblokk slutter med en linje med de samme tegnene som den begynte med.",
      en: "A code block ends with the same characters it began with, on a separate line."),
    example: Code.Example(wrong: "```\nnpm start", right: "```\nnpm start\n```"))

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
      en: "Components can be nested eight levels deep at most."),
    steps: Wording(
      nb: "Skriv komponentene etter hverandre i stedet for inni hverandre.",
      en: "Write the components one after another instead of nesting them."))
}

extension Diagnostic {
  static func directiveName(_ place: Location) -> Diagnostic {
    Diagnostic(
      .directiveName, Wording(nb: "komponenten mangler navn", en: "the component has no name"), at: place,
      help: Wording(
        nb: "skriv navnet mellom klammene, for eksempel {arrangementer}",
        en: "write the name between the braces, such as {events}"))
  }

  static func unclosedDirective(_ place: Location, fence: String) -> Diagnostic {
    Diagnostic(
      .unclosedDirective, Wording(nb: "komponenten er ikke avsluttet", en: "the component is not closed"),
      at: place,
      help: closeIt(fence))
  }

  static func unclosedCode(_ place: Location, fence: String) -> Diagnostic {
    Diagnostic(
      .unclosedCode, Wording(nb: "kodeblokken er ikke avsluttet", en: "the code block is not closed"),
      at: place,
      help: closeIt(fence))
  }

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
        en: "the component is nested more than \(limit) levels deep, and its body is not read"),
      at: place, help: Wording(nb: "bruk færre nivåer", en: "use fewer levels"))
  }

  private static func closeIt(_ fence: String) -> Wording {
    Wording(nb: "avslutt med en linje med \(fence)", en: "end it with a line of \(fence)")
  }
}
