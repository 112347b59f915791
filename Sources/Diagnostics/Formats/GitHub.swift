/// Workflow commands by which GitHub Actions shows findings on the lines of a pull request.
func githubForm(of findings: [Diagnostic], _ language: MessageLanguage, _ lines: inout SourceLines) -> String
{
  findings.map { finding in
    let start = lines.position(finding.location.range.lowerBound, in: finding.location.path)
    let end = lines.position(finding.location.range.upperBound, in: finding.location.path)
    var properties = "file=\(escapedProperty(finding.location.path)),line=\(start.line),endLine=\(end.line)"
    if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    properties += ",title=\(escapedProperty(finding.code.title[language] + " [\(finding.code.name)]"))"
    let help = finding.help.map { "\n" + $0[language] } ?? ""
    return "::\(command(finding.severity)) \(properties)::\(escapedData(finding.message[language] + help))\n"
  }.joined()
}

private func command(_ severity: Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .advice: "notice"
  }
}

private func escapedData(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
