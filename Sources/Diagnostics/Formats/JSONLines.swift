/// One JSON object a line: `code`, `severity`, `message`, `help`, a place, `notes` and `fixIts`; a place is `path`,
/// `line`, `column`, `endLine`, `endColumn` (from 1, in characters), `byteOffset` and `byteLength`. One that stands for more has their `count`.
func jsonForm(of findings: [Diagnostic], _ language: MessageLanguage, _ lines: inout SourceLines) -> String {
  findings.map { finding in
    var members: [(String, JSONText)] = [
      ("code", .string(finding.code.name)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message[language])),
    ]
    if let help = finding.help { members.append(("help", .string(help[language]))) }
    if let rest = finding.rest { members.append(("count", .number(rest.count))) }
    members += place(finding.location, &lines)
    members.append(
      (
        "notes",
        .array(
          finding.notes.map { note in
            .object([("message", .string(note.message[language]))] + place(note.location, &lines))
          })
      ))
    members.append(
      (
        "fixIts",
        .array(
          finding.fixIts.map { fixIt in
            .object([("replacement", .string(fixIt.replacement))] + place(fixIt.location, &lines))
          })
      ))
    return JSONText.object(members).text + "\n"
  }.joined()
}

private func place(_ location: Location, _ lines: inout SourceLines) -> [(String, JSONText)] {
  let start = lines.position(location.range.lowerBound, in: location.path)
  let end = lines.position(location.range.upperBound, in: location.path)
  return [
    ("path", .string(location.path)), ("line", .number(start.line)), ("column", .number(start.column)),
    ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ("byteOffset", .number(location.range.lowerBound)), ("byteLength", .number(location.range.count)),
  ]
}
