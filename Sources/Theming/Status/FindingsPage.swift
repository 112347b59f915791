import Content
import Diagnostics
import Model
import Templates

/// Everything that was found in the build, file by file.
struct StatusFindingsPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let counts: [StatusFact]
  let groups: [Group]

  /// Files that stand open, or all behind `summary`.
  struct Group: Sendable {
    let summary: String
    let files: [File]

    static let view = View<Group>([
      .text("summary") { $0.summary }, .list("files", File.view) { $0.files },
    ])
  }

  /// The findings of one file.
  struct File: Sendable {
    let path: String
    /// How many there are, while they are folded; empty when they stand open.
    var folded = ""
    let findings: [Finding]

    static let view = View<File>([
      .text("path") { $0.path }, .text("folded") { $0.folded },
      .text("anchor") { findingsAnchor(of: $0.path) }, .list("findings", Finding.view) { $0.findings },
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
      .list("counts", StatusFact.view) { $0.counts }, .list("groups", Group.view) { $0.groups },
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

/// File by file, those with errors before those with warnings, and each in the order of its lines; before all what readers see
/// that they are not to see.
private func worstFirst(_ findings: [Diagnostic]) -> [[Diagnostic]] {
  var files: [[Diagnostic]] = []
  for finding in findings {
    if files.last?[0].location.path != finding.location.path { files.append([]) }
    files[files.count - 1].append(finding)
  }
  let isUrgent = { (file: [Diagnostic]) in file.contains { $0.code == .withdrawnStillShown } }
  return files.filter(isUrgent)
    + [Severity.error, .warning, .advice].flatMap { worst in
      files.filter { file in file.map(\.severity).min() == worst && !isUrgent(file) }
    }
}

extension StatusWord {
  fileprivate static let filesCount = StatusWord("files-count")

  static let ofFindings: [StatusWord] = [.filesCount]
}

extension StatusLanguage {
  /// The address of a file's findings, of which there must be one: `ContentHealth.filesWithFindings` says of which.
  func findingsAddress(of path: String) -> String {
    StatusPageKind.findings.address(in: self) + "#" + findingsAnchor(of: path)
  }

  func findingsPage(
    _ report: StatusReport, _ excerpts: [Location: SourceExcerpt], stylesheet: String, _ values: Value
  ) -> StatusFindingsPage {
    StatusFindingsPage(
      frame: frame(.findings, report, stylesheet: stylesheet), words: values,
      counts: [
        fact(.errors, number(report.content.errors)), fact(.warnings, number(report.content.warnings)),
        fact(.advice, number(report.content.advice)),
      ],
      groups: groups(of: worstFirst(report.findings), excerpts))
  }

  /// What must be corrected stands open as far as a reader gets; the rest is folded, file by file, and of many files most
  /// behind one line.
  private func groups(
    of files: [[Diagnostic]], _ excerpts: [Location: SourceExcerpt]
  ) -> [StatusFindingsPage.Group] {
    var (shown, unfolded) = ([StatusFindingsPage.File](), 0)
    for findings in files {
      let isOpen = unfolded < StatusGroup.open && findings.contains { $0.severity != .advice }
      if isOpen { unfolded += findings.count }
      shown.append(
        StatusFindingsPage.File(
          path: findings[0].location.path, folded: isOpen ? "" : counts(of: findings),
          findings: findings.map { finding($0, excerpts) }))
    }
    let open = shown.count { $0.folded.isEmpty } + StatusGroup.open
    let rest = shown.dropFirst(open)
    let first = StatusFindingsPage.Group(summary: "", files: Array(shown.prefix(open)))
    guard !rest.isEmpty else { return shown.isEmpty ? [] : [first] }
    let summary = words(
      .moreItems,
      [
        "count": words(.filesCount, ["count": number(rest.count)]),
        "lights": counts(of: files.dropFirst(open).flatMap(\.self)),
      ])
    return [first, StatusFindingsPage.Group(summary: summary, files: Array(rest))]
  }

  private func counts(of findings: [Diagnostic]) -> String {
    [(StatusWord.errors, Severity.error), (.warnings, .warning), (.advice, .advice)].compactMap {
      word, severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(words[word]): \(number(count))"
    }.joined(separator: ", ")
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
