/// One line for each finding: `content/x.md:3:1: FEIL ukjent felt «tittle» (mente du «tittel»?) [unknown-field]`.
func onelineForm(of findings: [Diagnostic], _ language: MessageLanguage, _ lines: inout SourceLines) -> String
{
  findings.map { finding in
    let position = lines.position(finding.location.range.lowerBound, in: finding.location.path)
    let help = finding.help.map { " (\($0[language]))" } ?? ""
    let text = "\(finding.severity.word[language]) \(finding.message[language])\(help) [\(finding.code.name)]"
    return visible("\(finding.location.path):\(position.line):\(position.column): \(text)") + "\n"
  }.joined()
}
