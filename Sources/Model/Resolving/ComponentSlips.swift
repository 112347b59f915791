import Content
import Diagnostics

/// Components and roles of a text that were written so that they stay text or code.
func componentSlips(in body: MarkdownDocument, _ file: EntryFile) -> [Diagnostic] {
  body.nodes.flatMap { node -> [Diagnostic] in
    switch node.kind {
    case .codeBlock: codeBlockSlip(node, body, file).map { [$0] } ?? []
    case .text: roleSlips(node, file)
    default: []
    }
  } + body.directives.compactMap { bodySlip($0, file) }
}

/// ```` ```arrangementer ```` without its braces.
private func codeBlockSlip(_ node: MarkdownNode, _ body: MarkdownDocument, _ file: EntryFile) -> Diagnostic? {
  let written = body.string(node.title)
  let name = written.filter { !" {}｛｝:".contains($0) }
  guard !name.isEmpty, DirectiveDeclaration.all.contains(where: { $0.name.matches(name) }) else { return nil }
  let start = Int(node.source.lowerBound)
  let line = file.source[start...].prefix { $0 != 0x0A && $0 != 0x0D }
  let marks = line.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
  let place = Location(file.path, marks.endIndex..<line.endIndex)
  return Diagnostic(
    .componentForm,
    Wording(nb: "komponenten «\(name)» mangler klammer", en: "the component “\(name)” has no braces"),
    at: place, help: Wording(nb: "skriv «```{\(name)}»", en: "write “```{\(name)}”"),
    fixIts: [FixIt(at: place, replacement: "{\(name)}")])
}

/// `{arrangement}´boligdag´`, with other quotes than backticks or a blank between.
private func roleSlips(_ node: MarkdownNode, _ file: EntryFile) -> [Diagnostic] {
  let range = Int(node.source.lowerBound)..<Int(node.source.upperBound)
  guard range.upperBound <= file.source.count, file.source[range].contains(UInt8(ascii: "{")) else {
    return []
  }
  let starts = range.filter { file.source[$0] == UInt8(ascii: "{") }
  return starts.compactMap { start in
    guard start == 0 || !"{:'`".utf8.contains(file.source[start - 1]),
      start < 2 || file.source[start - 1] < 0x80,
      let end = file.source[start..<min(range.upperBound, start + 40)].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let name = String(decoding: file.source[start + 1..<end], as: UTF8.self).filter { $0 != "{" }
    let isRole = RoleDeclaration.all.contains { $0.name.matches(name) }
    guard
      isRole
        ? isMeantAsRole(file.source[(end + 1)...])
        : DirectiveDeclaration.all.contains(where: { $0.name.matches(name) })
          && isAlone(start..<end + 1, file)
    else { return nil }
    let right = isRole ? "{\(name)}`…`" : "```{\(name)}"
    return Diagnostic(
      .roleForm,
      Wording(nb: "«{\(name)}» blir stående som tekst", en: "“{\(name)}” is shown as text"),
      at: Location(file.path, start..<end + 1),
      help: isRole
        ? Wording(
          nb: "skriv «\(right)», med grav aksent (`) rett etter klammen og etter navnet",
          en: "write “\(right)”, with a backtick right after the brace and after the name")
        : Wording(
          nb: "skriv «\(right)» på egen linje, og «```» på neste",
          en: "write “\(right)” on a line of its own, and “```” on the next"))
  }
}

/// A name right after the brace, or a quote after it: a name in braces alone may be any placeholder.
private func isMeantAsRole(_ rest: ArraySlice<UInt8>) -> Bool {
  guard let first = rest.first else { return false }
  if first | 0x20 >= 0x61, first | 0x20 <= 0x7A { return true }
  let after = rest.drop { $0 == 0x20 }
  return ["`", "'", "\"", "´", "‘", "’", "“", "”", "«"].contains { after.starts(with: $0.utf8) }
}

/// Whether nothing else stands on the line.
private func isAlone(_ range: Range<Int>, _ file: EntryFile) -> Bool {
  let before = file.source[..<range.lowerBound].reversed().first { $0 != 0x20 } ?? 0x0A
  let after = file.source[range.upperBound...].first { $0 != 0x20 } ?? 0x0A
  return before == 0x0A && (after == 0x0A || after == 0x0D)
}

/// A text inside a component that has none, such as an option without its colon.
private func bodySlip(_ directive: MarkdownDocument.Directive, _ file: EntryFile) -> Diagnostic? {
  guard directive.isClosed else { return nil }
  let bodiless = [
    "arrangementer", "maltall", "partnere", "personer", "kontakt", "dokumenttre", "sted", "video",
  ]
  guard let declaration = DirectiveDeclaration.all.first(where: { $0.name.matches(directive.name) }),
    bodiless.contains(declaration.name.nb)
  else { return nil }
  let isClosed = file.source[directive.bodyRange.upperBound...].first { $0 > 0x20 }.map {
    "`~".utf8.contains($0)
  }
  guard isClosed == true else { return nil }
  let bytes = file.source[directive.bodyRange]
  guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
  let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
  let text = String(decoding: line, as: UTF8.self)
  let name = String(text.drop { $0 == ":" }.prefix { $0 != ":" && $0 != " " && $0 != "=" })
  let value = text.drop { $0 == ":" }.dropFirst(name.count).drop { ":= ".contains($0) }
  let place = Location(file.path, start..<line.endIndex)
  guard let field = declaration.fields.first(where: { $0.name.matches(name) }), !value.isEmpty else {
    return Diagnostic(
      .componentBody,
      Wording(nb: "«\(directive.name)» viser ingen tekst", en: "“\(directive.name)” shows no text"),
      at: place,
      help: Wording(nb: "flytt teksten under linjen «```»", en: "move the text below the line “```”"))
  }
  let right = ":\(field.name.nb): \(value)"
  return Diagnostic(
    .componentBody,
    Wording(nb: "valget «\(name)» blir ikke lest", en: "the option “\(name)” has no effect"), at: place,
    help: Wording(nb: "skriv «\(right)»", en: "write “\(right)”"),
    fixIts: [FixIt(at: place, replacement: right)])
}

extension Code {
  static let componentForm = Code(
    "component-form", .error,
    title: Wording(nb: "Komponenten mangler klammer", en: "The component has no braces"),
    explanation: Wording(
      nb: "Navnet på en komponent står i krøllparenteser. Uten dem blir den vist som kode.",
      en: "The name of a component is in braces. Without them it is shown as code."),
    example: Example(wrong: "```arrangementer\n```", right: "```{arrangementer}\n```"))

  static let componentBody = Code(
    "component-body", .error,
    title: Wording(nb: "Tekst i en komponent som ikke har tekst", en: "Text in a component that takes none"),
    explanation: Wording(
      nb: "Valg skrives på egne linjer med kolon foran og bak navnet. Annen tekst inni blir ikke vist.",
      en:
        "Each option is written on its own line, with a colon before and after the name. Other text is not shown."
    ),
    example: Example(
      wrong: "```{arrangementer}\nantall: 3\n```", right: "```{arrangementer}\n:antall: 3\n```"))

  static let roleForm = Code(
    "role-form", .error,
    title: Wording(nb: "Klammene blir stående i teksten", en: "The braces are shown in the text"),
    explanation: Wording(
      nb: "En rolle er navnet i krøllparenteser og rett etter en tekst mellom to «`» (grav aksent).",
      en: "A role is its name in braces, followed directly by a text between two backticks."),
    example: Example(wrong: "Kom på {arrangement} 'boligdag'.", right: "Kom på {arrangement}`boligdag`."))
}
