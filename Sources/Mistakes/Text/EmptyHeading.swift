import Content
package import Diagnostics

extension TextCheck {
  func emptyHeading(_ index: Int) -> Diagnostic? {
    let node = document.nodes[index]
    return Int(node.end) == index + 1 ? .emptyHeading(place(node)) : nil
  }
}

extension Code {
  package static let emptyHeading = Code(
    "empty-heading", .error,
    title: Wording(nb: "Overskriften er tom", en: "The heading is empty"),
    explanation: Wording(
      nb: "En overskrift uten tekst gir et tomt punkt i innholdsfortegnelsen.",
      en: "A heading without text leaves an empty item in the table of contents."),
    example: Example(wrong: "##\n\nVelkommen!", right: "## Program\n\nVelkommen!"))
}

extension Diagnostic {
  static func emptyHeading(_ place: Location) -> Diagnostic {
    Diagnostic(
      .emptyHeading, Wording(nb: "overskriften har ingen tekst", en: "the heading has no text"), at: place,
      help: Wording(
        nb: "skriv for eksempel «## Program», eller slett linjen",
        en: "write for example “## Programme”, or delete the line"))
  }
}
