/// Findings for people, what stops the build first: what is wrong, where, the line with the range underlined, and what to write instead.
func textForm(
  of findings: [Diagnostic], _ language: MessageLanguage, _ palette: Palette, limit: Int?,
  _ lines: inout SourceLines
) -> String {
  var blocks: [String] = []
  var shown: [Code: Int] = [:]
  var rest: [Code: Int] = [:]
  for finding in Severity.allCases.flatMap({ severity in findings.filter { $0.severity == severity } }) {
    if let limit, shown[finding.code, default: 0] >= limit {
      rest[finding.code, default: 0] += finding.count
      continue
    }
    shown[finding.code, default: 0] += 1
    blocks.append(block(of: finding, language, palette, &lines))
  }
  blocks += rest.sorted { $0.key.name < $1.key.name }.map { restLine($0.key, $0.value, language) }
  blocks.append(summary(of: findings, language, palette))
  return blocks.joined(separator: "\n\n") + "\n"
}

/// «3 feil, 1 advarsel i 2 filer», or that there is nothing to fix.
func summary(of findings: [Diagnostic], _ language: MessageLanguage, _ palette: Palette) -> String {
  guard !findings.isEmpty else { return Wording(nb: "Ingen feil.", en: "Nothing to fix.")[language] }
  let files = Set(findings.map(\.location.path)).count
  let counts = Severity.allCases.compactMap { severity -> String? in
    let count = findings.count(of: severity)
    return count == 0 ? nil : palette.severity(severity, severity.counted(count)[language])
  }
  let place = Wording(
    nb: files == 1 ? "i 1 fil" : "i \(files) filer", en: files == 1 ? "in 1 file" : "in \(files) files")
  let certain = findings.reduce(0) { $0 + $1.fixableCount }
  let isOne = findings.count == 1 && findings[0].count == 1
  let offer = Wording(
    nb: ". «story fix» retter \(isOne ? "den" : "\(certain) av dem")",
    en: ". “story fix” fixes \(isOne ? "it" : "\(certain) of them")")
  return counts.joined(separator: ", ") + " " + place[language] + (certain == 0 ? "" : offer[language])
}

private func restLine(_ code: Code, _ count: Int, _ language: MessageLanguage) -> String {
  Wording(
    nb:
      "… og \(count) til av samme slag: \(code.title.nb) [\(code.name)]. «story check --format oneline» viser alle, «story check FIL» alt i én fil.",
    en:
      "… and \(count) more of the same kind: \(code.title.en) [\(code.name)]. “story check --format oneline” shows all, “story check FILE” all in one file."
  )[language]
}

private func block(
  of finding: Diagnostic, _ language: MessageLanguage, _ palette: Palette, _ lines: inout SourceLines
) -> String {
  let title = palette.severity(finding.severity, finding.severity.word[language])
  var rows = [
    "\(title)  \(palette.strong(visible(finding.message[language])))  \(palette.faint("[\(finding.code.name)]"))"
  ]
  rows += excerpt(finding.location, palette, &lines)
  for note in finding.notes {
    rows.append("  " + visible(note.message[language]) + ":")
    rows += excerpt(note.location, palette, &lines)
  }
  if let help = finding.help {
    rows.append("  \(palette.help(Wording(nb: "hjelp:", en: "help:")[language])) \(visible(help[language]))")
  }
  rows += repaired(finding, language, palette, &lines)
  return rows.joined(separator: "\n")
}

/// The place, and the line it is on with the range underlined.
private func excerpt(_ location: Location, _ palette: Palette, _ lines: inout SourceLines) -> [String] {
  let position = lines.position(location.range.lowerBound, in: location.path)
  let place =
    location.range.isEmpty && location.range.lowerBound == 0 ? "" : ":\(position.line):\(position.column)"
  var rows = [palette.faint("  \(visible(location.path))\(place)")]
  guard !place.isEmpty, let line = lines.line(position.line, in: location.path) else { return rows }
  let window = LineWindow(line.bytes, start: line.start, marking: location.range, cells: palette.excerptWidth)
  let gutter = String(repeating: " ", count: max(0, 4 - String(position.line).count)) + "\(position.line) │ "
  let empty = String(repeating: " ", count: max(4, String(position.line).count)) + " │ "
  rows.append(palette.faint(gutter) + window.text)
  rows.append(palette.faint(empty) + window.padding + palette.severity(.error, window.underline))
  return rows
}

/// The line as it will be with the fix-its in, when they all lie on it.
private func repaired(
  _ finding: Diagnostic, _ language: MessageLanguage, _ palette: Palette, _ lines: inout SourceLines
) -> [String] {
  guard let first = finding.fixIts.first else { return [] }
  let number = lines.position(first.location.range.lowerBound, in: first.location.path).line
  guard let line = lines.line(number, in: first.location.path) else { return [] }
  let end = line.start + line.bytes.count
  var bytes = Array(line.bytes)
  for fixIt in finding.fixIts.sorted(by: { $0.location.range.lowerBound > $1.location.range.lowerBound }) {
    let range = fixIt.location.range
    guard fixIt.location.path == first.location.path, range.lowerBound >= line.start, range.upperBound <= end,
      !fixIt.replacement.contains("\n")
    else { return [] }
    bytes.replaceSubrange(
      range.lowerBound - line.start..<range.upperBound - line.start, with: Array(fixIt.replacement.utf8))
  }
  let text = LineWindow(bytes[...], start: 0, marking: 0..<0, cells: palette.excerptWidth).text
  return ["  \(palette.help(Wording(nb: "slik:", en: "becomes:")[language])) \(text)"]
}
