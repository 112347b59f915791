import Content
package import Diagnostics

extension ComponentText {
  /// ```` ```arrangementer ```` without its braces.
  func componentWithoutBraces(_ node: MarkdownNode) -> Diagnostic? {
    let name = document.string(node.title).filter { !" {}｛｝:".contains($0) }
    guard !name.isEmpty, vocabulary.component(name) != nil else { return nil }
    let line = bytes.line(at: Int(node.source.lowerBound))
    let info = bytes.skip(from: line.lowerBound, to: line.upperBound) {
      $0 == .backtick || $0 == UInt8(ascii: "~")
    }
    let place = Location(path, info..<line.upperBound)
    return Diagnostic(
      .componentForm,
      Wording(nb: "komponenten «\(name)» mangler klammer", en: "the braces around “\(name)” are missing"),
      at: place, help: Wording(nb: "skriv «```{\(name)}»", en: "write “```{\(name)}”"),
      fixIts: [FixIt(at: place, replacement: "{\(name)}")])
  }
}

extension Code {
  package static let componentForm = Code(
    "component-form", .error,
    title: Wording(nb: "Komponenten mangler klammer", en: "The component's braces are missing"),
    explanation: Wording(
      nb: "Navnet på en komponent står i krøllparenteser. Uten dem blir den vist som kode.",
      en: "The name of a component is in braces. Without them it is shown as code."),
    example: Example(wrong: "```arrangementer\n```", right: "```{arrangementer}\n```"))
}
