import Content
package import Diagnostics

extension ComponentText {
  /// A text inside a component that has none, such as an option without its colon.
  func textInComponent(_ directive: MarkdownDocument.Directive) -> Diagnostic? {
    guard directive.isClosed, let component = vocabulary.component(directive.name),
      component.body == .nothing,
      isFence(after: directive.bodyRange.upperBound),
      let start = bytes[directive.bodyRange].firstIndex(where: { $0 > 0x20 })
    else { return nil }
    let line = start..<bytes.skip(from: start, to: directive.bodyRange.upperBound) { !$0.isLineEnd }
    let text = bytes.text(line)
    let name = String(text.drop { $0 == ":" }.prefix { $0 != ":" && $0 != " " && $0 != "=" })
    let value = text.drop { $0 == ":" }.dropFirst(name.count).drop { ":= ".contains($0) }
    guard let option = component.options.first(where: { $0.matches(name) }), !value.isEmpty else {
      return .textInComponent(directive.name, at: Location(path, line))
    }
    return .looseOption(name, right: ":\(option.name): \(value)", at: Location(path, line))
  }

  private func isFence(after end: Int) -> Bool {
    bytes[end...].first { $0 > 0x20 }.map { $0 == .backtick || $0 == UInt8(ascii: "~") } ?? false
  }
}

extension Code {
  package static let componentBody = Code(
    "component-body", .error,
    title: Wording(nb: "Tekst i en komponent som ikke har tekst", en: "Text in a component that takes none"),
    explanation: Wording(
      nb: "Valg skrives på egne linjer med kolon foran og bak navnet. Annen tekst inni blir ikke vist.",
      en:
        "Each option is written on its own line, with a colon before and after the name. Other text is not shown."
    ),
    example: Example(
      wrong: "```{arrangementer}\nantall: 3\n```", right: "```{arrangementer}\n:antall: 3\n```"))
}

extension Diagnostic {
  fileprivate static func textInComponent(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .componentBody, Wording(nb: "«\(name)» viser ingen tekst", en: "“\(name)” shows no text"), at: place,
      help: Wording(nb: "flytt teksten under linjen «```»", en: "move the text below the line “```”"))
  }

  fileprivate static func looseOption(_ name: String, right: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .componentBody,
      Wording(nb: "valget «\(name)» blir ikke lest", en: "the option “\(name)” has no effect"),
      at: place, help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
      fixIts: [FixIt(at: place, replacement: right)])
  }
}
