import Content
import Diagnostics
import Model
import Templates

/// Everything that was found in the build, file by file.
struct StatusFindingsPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let counts: [StatusFact]
  let files: [File]

  /// The findings of one file.
  struct File: Sendable {
    let path: String
    let findings: [Finding]

    static let view = View<File>([
      .text("path") { $0.path }, .text("anchor") { findingsAnchor(of: $0.path) },
      .list("findings", Finding.view) { $0.findings },
    ])
  }

  /// One finding, with the line that it stands in.
  struct Finding: Sendable {
    let severity: SeverityName
    let severityWord: String
    let code: String
    let message: Phrase
    let place: String
    let excerpt: SourceExcerpt?
    let help: Phrase?
    let notes: [Phrase]

    private static let excerptView = View<SourceExcerpt>([
      .text("line") { String($0.line) }, .text("before") { $0.before }, .text("marked") { $0.marked },
      .text("after") { $0.after },
    ])

    static let view = View<Finding>([
      .text("severity") { $0.severity.rawValue }, .text("severityWord") { $0.severityWord },
      .text("code") { $0.code }, .record("message", Phrase.view) { $0.message }, .text("place") { $0.place },
      .optional("excerpt", excerptView) { $0.excerpt }, .optional("help", Phrase.view) { $0.help },
      .list("notes", Phrase.view) { $0.notes },
    ])
  }

  static func view(_ words: RecordShape) -> View<StatusFindingsPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("counts", StatusFact.view) { $0.counts }, .list("files", File.view) { $0.files },
    ])
  }
}

/// Where the findings of a file stand on the page of all findings: of no other file, and without what an address would read
/// otherwise.
private func findingsAnchor(of path: String) -> String {
  path.unicodeScalars.reduce(into: "") { anchor, scalar in
    let isPlain =
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-".unicodeScalars.contains(scalar)
    anchor += isPlain ? String(scalar) : "~\(String(scalar.value, radix: 16))~"
  }
}

extension StatusLanguage {
  /// The address of a file's findings, of which there must be one: `ContentHealth.filesWithFindings` says of which.
  func findingsAddress(of path: String) -> String {
    StatusPageKind.findings.address(in: self) + "#" + findingsAnchor(of: path)
  }

  func findingsPage(
    _ report: StatusReport, _ excerpts: [Location: SourceExcerpt], stylesheet: String, _ values: Value
  ) -> StatusFindingsPage {
    var files: [(path: String, findings: [StatusFindingsPage.Finding])] = []
    for finding in report.findings {
      let path = finding.location.path
      if files.last?.path != path { files.append((path, [])) }
      files[files.count - 1].findings.append(self.finding(finding, excerpts))
    }
    return StatusFindingsPage(
      frame: frame(.findings, report, stylesheet: stylesheet), words: values,
      counts: [
        fact(.errors, number(report.content.errors)), fact(.warnings, number(report.content.warnings)),
        fact(.advice, number(report.content.advice)),
      ],
      files: files.map { StatusFindingsPage.File(path: $0.path, findings: $0.findings) })
  }

  private func finding(
    _ finding: Diagnostic, _ excerpts: [Location: SourceExcerpt]
  ) -> StatusFindingsPage.Finding {
    let severity = SeverityName(finding.severity)
    return StatusFindingsPage.Finding(
      severity: severity, severityWord: words["severity", severity], code: finding.code.name,
      message: message(finding.message), place: place(finding.location, excerpts),
      excerpt: excerpts[finding.location], help: finding.help.map(message),
      notes: finding.notes.map { note in
        let what = message(note.message)
        return Phrase(
          text: "\(what.text): \(note.location.path) \(place(note.location, excerpts))",
          language: what.language)
      })
  }

  /// Empty for a finding in the file as a whole.
  private func place(_ location: Location, _ excerpts: [Location: SourceExcerpt]) -> String {
    excerpts[location].map {
      words(.line, ["line": String($0.line), "column": String($0.column)])
    }
      ?? ""
  }
}
