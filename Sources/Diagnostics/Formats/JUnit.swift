/// JUnit XML as CI servers read it: a test suite for each file, a test case for each finding; errors are failures,
/// warnings and advice are skipped cases with their message. Without findings, one case that passes.
func junitForm(of findings: [Diagnostic], _ language: MessageLanguage, _ lines: inout SourceLines) -> String {
  var result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  result += "<testsuites name=\"story\"\(counts(max(1, findings.count), findings))>\n"
  let byPath = Dictionary(grouping: findings, by: \.location.path).sorted { $0.key < $1.key }
  for (path, own) in byPath {
    result += "<testsuite name=\"\(path.escapedForXML)\"\(counts(own.count, own))>\n"
    for finding in own { result += testCase(finding, language, &lines) }
    result += "</testsuite>\n"
  }
  if findings.isEmpty {
    result += "<testsuite name=\"content\" tests=\"1\" failures=\"0\" skipped=\"0\">\n"
    result += "<testcase classname=\"content\" name=\"story check\"/>\n</testsuite>\n"
  }
  return result + "</testsuites>\n"
}

private func counts(_ tests: Int, _ findings: [Diagnostic]) -> String {
  // An element for each, also where one says how many more there are: readers compare the two.
  let errors = findings.count { $0.severity == .error }
  return " tests=\"\(tests)\" failures=\"\(errors)\" skipped=\"\(findings.count - errors)\""
}

private func testCase(
  _ finding: Diagnostic, _ language: MessageLanguage, _ lines: inout SourceLines
) -> String {
  let position = lines.position(finding.location.range.lowerBound, in: finding.location.path)
  let name = "\(finding.code.name) \(position.line):\(position.column)"
  let message = finding.message[language].escapedForXML
  let body = onelineForm(of: [finding], language, &lines).escapedForXML
  let content =
    switch finding.severity {
    case .error: "<failure message=\"\(message)\" type=\"\(finding.code.name)\">\(body)</failure>"
    case .warning, .advice: "<skipped message=\"\(message)\"/>"
    }
  return
    "<testcase classname=\"\(finding.location.path.escapedForXML)\" name=\"\(name.escapedForXML)\">\(content)</testcase>\n"
}
