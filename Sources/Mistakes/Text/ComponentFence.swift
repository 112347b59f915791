import Content
package import Diagnostics

/// `:::{arrangementer}` or ```` ´´´{arrangementer} ````, as other programs or keyboards write it.
func componentFence(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let fences: [StaticString] = [":::", "´´´", "'''", "’’’", "‘‘‘"]
  guard let first = lines.first,
    let fence = fences.first(where: {
      bytes.starts(with: $0, at: first.textStart, before: first.range.upperBound)
    })
  else { return nil }
  let rest = bytes.text(bytes.trimmed(first.textStart + fence.utf8CodeUnitCount..<first.range.upperBound))
  let braced = rest.drop { ": {｛".contains($0) }
  let name = braced.prefix { $0.isLetter || $0 == "-" }
  let argument = braced.dropFirst(name.count).drop { " }｝".contains($0) }
  guard !name.isEmpty, !argument.contains(where: { ":{}｛｝".contains($0) }) || argument.contains("://") else {
    return nil
  }
  let head = "```{\(name)}" + (argument.isEmpty ? "" : " \(argument)")
  let closing = lines.dropFirst().filter {
    let text = bytes.text(bytes.trimmed($0.range))
    return text.count > 2 && text.allSatisfy { ":´'’‘".contains($0) }
  }
  let opening = first.textStart..<first.range.upperBound
  let marks =
    [FixIt(at: Location(path, opening), replacement: head)]
    + closing.map { FixIt(at: Location(path, $0.textStart..<$0.range.upperBound), replacement: "```") }
  // Where more than one component begins or ends, or text follows the end, what belongs to what is not certain.
  let isCertain =
    closing.count == 1 && closing[0].range == lines[lines.count - 1].range
    && !lines.dropFirst().dropLast().contains { line in
      (fences + ["```"]).contains {
        bytes.starts(with: $0, at: line.textStart, before: line.range.upperBound)
      }
    }
  return .componentFence(name, head: head, at: Location(path, opening), marks: isCertain ? marks : [])
}

extension Code {
  package static let componentFence = Code(
    "component-fence", .error,
    title: Wording(
      nb: "Komponenten begynner med feil tegn", en: "The component begins with the wrong characters"),
    explanation: Wording(
      nb: "En komponent står mellom to linjer med tre «`» (grav aksent). Andre tegn blir stående som tekst.",
      en: "A component is written between two lines of three backticks. Other characters remain as text."),
    example: Example(wrong: ":::{arrangementer}\n:::", right: "```{arrangementer}\n```"))
}

extension Diagnostic {
  static func componentFence(
    _ name: some StringProtocol, head: String, at place: Location, marks: [FixIt]
  ) -> Diagnostic {
    Diagnostic(
      .componentFence,
      Wording(
        nb: "komponenten «\(name)» begynner med feil tegn",
        en: "the component “\(name)” begins with the wrong characters"),
      at: place,
      help: Wording(
        nb: "skriv «\(head)» og avslutt med en linje «```»",
        en: "write “\(head)” and end with a line “```”"),
      fixIts: marks)
  }
}
