import Content
import Diagnostics
import Files
import Model
import Writing

/// One form that findings are shown in, and the file they go to; nil for the terminal.
struct FindingsReport: Sendable {
  let form: FindingsFormat
  let file: String?

  /// What `--format` says, each time it stands; text on the terminal when nothing else goes there.
  static func read(_ arguments: Arguments) throws(UsageError) -> [FindingsReport] {
    let names = FindingsFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let places: [(form: FindingsFormat, file: String?)] = try formatPlaces(
      arguments.values(of: .format), wanted: Wording(nb: "en av \(names)", en: "one of \(names)"))
    let reports = places.map { FindingsReport(form: $0.form, file: $0.file) }
    let showsOnTerminal = reports.contains { $0.file == nil }
    return showsOnTerminal ? reports : reports + [FindingsReport(form: .text, file: nil)]
  }
}

extension Diagnostic {
  /// For what speaks of an internal file, or quotes what is not shown, its place and code alone.
  fileprivate var withoutInternalText: Diagnostic {
    let places = [location] + notes.map(\.location) + fixIts.map(\.location)
    return code == .leakedInternalText || places.contains { isInternalPath($0.path) } ? placeAndCode : self
  }
}

extension Request {
  /// Whether people are being talked to on the terminal, rather than programs.
  var talksToPeople: Bool { reports.contains { $0.form == .text && $0.file == nil } }

  /// Shows findings in every form that was asked for: text on `stream`, the forms for programs on standard output, or each
  /// in its file. One that cannot be written keeps none of the others back.
  ///
  /// On a terminal and in a build's log each code is shown twenty times; who sends a check's findings to a file gets all.
  ///
  /// What is secret in the files is so too where `all` findings know of it, and not those that are shown.
  func show(
    _ findings: [Diagnostic], of trees: [SourceTree], on stream: StandardStream, among all: [Diagnostic] = []
  ) throws {
    let quoted = Set(
      findings.flatMap { finding in
        [finding.location.path] + finding.notes.map(\.location.path) + finding.fixIts.map(\.location.path)
      })
    let files = Dictionary(
      trees.flatMap(\.files).filter { quoted.contains($0.path) }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    let columns = environment.columns(of: stream)
    var failure: (any Error)?
    for report in reports {
      let isText = report.form == .text && report.file == nil
      let shown =
        quotesInternal || !report.form.isSentToServers ? findings : findings.map(\.withoutInternalText)
      let text = format(
        shown, as: report.form, in: language, style: isText ? environment.style(on: stream) : .plain,
        columns: columns.flatMap { $0 > 0 ? $0 : nil },
        limit: isText && (stream == .error || columns != nil) ? 20 : nil,
        hiding: all.flatMap(\.writtenSecrets), sources: { files[$0] })
      do { try write(text, of: report, on: isText ? stream : .output) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func write(_ text: String, of report: FindingsReport, on stream: StandardStream) throws {
    if let file = report.file {
      try writeFile(Array(text.utf8), to: file)
    } else if !text.isEmpty {
      try stream.write(text)
    }
  }
}
