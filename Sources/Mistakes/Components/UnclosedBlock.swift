package import Diagnostics

extension Code {
  package static let unclosedDirective = Code(
    "unclosed-directive", .error,
    title: Wording(nb: "Komponenten er ikke avsluttet", en: "The component is not closed"),
    explanation: Wording(
      nb:
        "En komponent slutter med en linje med de samme tegnene som den begynte med. Uten den blir resten av teksten med.",
      en:
        "A component ends with the same fence that it began with. Without it, the rest of the text becomes part of it."
    ),
    example: Code.Example(
      wrong: "```{arrangementer}\n\nVelkommen!", right: "```{arrangementer}\n```\n\nVelkommen!"))

  package static let unclosedCode = Code(
    "unclosed-code", .error,
    title: Wording(nb: "Kodeblokken er ikke avsluttet", en: "The code block is not closed"),
    explanation: Wording(
      nb: "En kodeblokk slutter med en linje med de samme tegnene som den begynte med.",
      en: "A code block ends with the same fence that it began with."),
    example: Code.Example(wrong: "```\nnpm start", right: "```\nnpm start\n```"))
}

extension Diagnostic {
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

  private static func closeIt(_ fence: String) -> Wording {
    Wording(nb: "avslutt med en linje med \(fence)", en: "end it with a line of \(fence)")
  }
}
