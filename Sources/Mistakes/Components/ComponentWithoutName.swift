package import Diagnostics

extension Code {
  package static let directiveName = Code(
    "directive-name", .error,
    title: Wording(nb: "Komponenten mangler navn", en: "The component has no name"),
    explanation: Wording(
      nb: "En komponent begynner med ```{navn}, for eksempel ```{arrangementer}.",
      en: "A component begins with ```{name}, such as ```{events}."),
    example: Code.Example(wrong: "```{}\n```", right: "```{arrangementer}\n```"))
}

extension Diagnostic {
  static func directiveName(_ place: Location) -> Diagnostic {
    Diagnostic(
      .directiveName, Wording(nb: "komponenten mangler navn", en: "the component has no name"), at: place,
      help: Wording(
        nb: "skriv navnet mellom klammene, for eksempel {arrangementer}",
        en: "write the name between the braces, such as {events}"))
  }
}
