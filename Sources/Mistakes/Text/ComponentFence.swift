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
  let rest = bytes.text(first.textStart + fence.utf8CodeUnitCount..<first.range.upperBound)
  let name = rest.filter { !" {}:｛｝".contains($0) }
  guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
  let closing = lines.dropFirst().filter {
    bytes.text($0.textStart..<$0.range.upperBound).allSatisfy { ":´'’‘ ".contains($0) }
  }
  let opening = first.textStart..<first.range.upperBound
  let marks =
    [FixIt(at: Location(path, opening), replacement: "```{\(name)}")]
    + closing.map { FixIt(at: Location(path, $0.textStart..<$0.range.upperBound), replacement: "```") }
  return Diagnostic(
    .componentFence,
    Wording(
      nb: "komponenten «\(name)» begynner med feil tegn",
      en: "the component “\(name)” begins with the wrong characters"),
    at: Location(path, opening),
    help: Wording(
      nb: "skriv «```{\(name)}» og avslutt med en linje «```»",
      en: "write “```{\(name)}” and end with a line “```”"),
    fixIts: closing.isEmpty ? [] : marks)
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
