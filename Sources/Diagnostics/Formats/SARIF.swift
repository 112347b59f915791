/// One SARIF 2.1.0 log (OASIS), for code-scanning views; columns count UTF-16 units as SARIF §3.14.17 has it by default.
func sarifForm(of findings: [Diagnostic], _ language: MessageLanguage, _ lines: inout SourceLines) -> String {
  let codes = Set(findings.map(\.code)).sorted { $0.name < $1.name }
  let rules = codes.map { code in
    JSONText.object([
      ("id", .string(code.name)), ("shortDescription", text(code.title[language])),
      ("fullDescription", text(code.explanation[language])),
      ("defaultConfiguration", .object([("level", .string(level(code.severity)))])),
    ])
  }
  let driver = JSONText.object([
    ("name", .string("story")), ("language", .string(language.rawValue)), ("rules", .array(rules)),
  ])
  let results = findings.map { result(of: $0, codes, language, &lines) }
  let run = JSONText.object([
    ("tool", .object([("driver", driver)])), ("columnKind", .string("utf16CodeUnits")),
    ("originalUriBaseIds", .object([("ROOT", .object([("description", text("content"))]))])),
    ("results", .array(results)),
  ])
  return JSONText.object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
    ("runs", .array([run])),
  ]).text + "\n"
}

private func result(
  of finding: Diagnostic, _ codes: [Code], _ language: MessageLanguage, _ lines: inout SourceLines
) -> JSONText {
  let help = finding.help.map { ". " + $0[language] } ?? ""
  var members: [(String, JSONText)] = [
    ("ruleId", .string(finding.code.name)),
    ("ruleIndex", .number(codes.firstIndex(of: finding.code) ?? 0)),
    ("level", .string(level(finding.severity))), ("message", text(finding.message[language] + help)),
    ("locations", .array([.object([("physicalLocation", place(finding.location, &lines))])])),
  ]
  // SARIF §3.27.20: how often a result that is given once was seen.
  if let rest = finding.rest { members.append(("occurrenceCount", .number(rest.count))) }
  if !finding.notes.isEmpty {
    let related = finding.notes.map { note in
      JSONText.object([
        ("message", text(note.message[language])), ("physicalLocation", place(note.location, &lines)),
      ])
    }
    members.append(("relatedLocations", .array(related)))
  }
  if !finding.fixIts.isEmpty { members.append(("fixes", .array([fix(of: finding, &lines)]))) }
  return .object(members)
}

private func fix(of finding: Diagnostic, _ lines: inout SourceLines) -> JSONText {
  let paths = finding.fixIts.map(\.location.path).reduce(into: [String]()) { paths, path in
    if !paths.contains(path) { paths.append(path) }
  }
  let changes = paths.map { path in
    let replacements = finding.fixIts.filter { $0.location.path == path }.map { fixIt in
      JSONText.object([
        ("deletedRegion", region(fixIt.location, &lines)), ("insertedContent", text(fixIt.replacement)),
      ])
    }
    return JSONText.object([("artifactLocation", artifact(path)), ("replacements", .array(replacements))])
  }
  return .object([("artifactChanges", .array(changes))])
}

private func place(_ location: Location, _ lines: inout SourceLines) -> JSONText {
  .object([("artifactLocation", artifact(location.path)), ("region", region(location, &lines))])
}

private func region(_ location: Location, _ lines: inout SourceLines) -> JSONText {
  let start = lines.position(location.range.lowerBound, in: location.path, counting: .utf16)
  let end = lines.position(location.range.upperBound, in: location.path, counting: .utf16)
  return .object([
    ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
    ("endLine", .number(end.line)),
    ("endColumn", .number(end.column)),
  ])
}

/// Paths are URIs (RFC 3986): what is not unreserved is percent-encoded.
private func artifact(_ path: String) -> JSONText {
  var address = ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
      address.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      address += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return .object([("uri", .string(address)), ("uriBaseId", .string("ROOT"))])
}

private func text(_ words: String) -> JSONText { .object([("text", .string(words))]) }

private func level(_ severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .advice: "note"
  }
}
