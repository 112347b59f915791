import Content
import Diagnostics
import Mistakes
import Model
import Testing

/// The status of a small site, written as `-- content/x.yml --` and the file's text after it, at noon of a day.
func status(
  of text: String, on day: String, _ strictness: Moment.Strictness = .preview, findings: [Diagnostic] = []
) async throws -> StatusReport {
  let site = try await siteModel(text, on: day, strictness)
  return report(on: site, findings: findings, build: BuildFacts(version: "1"))
}

func siteModel(
  _ text: String, on day: String, _ strictness: Moment.Strictness = .preview
) async throws -> SiteModel {
  let date = try #require(calendarDate(day))
  let moment = Moment(TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 720)), strictness)
  let tree = await readContent(SourceTree(files: sourceFiles(text)), components: .declared, jobs: 1)
  #expect(tree.findings.map(\.message.nb) == [])
  let resolved = await resolve(tree.value, at: moment, jobs: 1)
  #expect(resolved.findings.map(\.message.nb) == [])
  return resolved.value
}

func calendarDate(_ iso: String) -> CalendarDate? {
  let numbers = iso.split(separator: "-").compactMap { Int($0) }
  return numbers.count == 3 ? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
}

func sourceFiles(_ text: String) -> [SourceFile] {
  var files: [(path: String, lines: [Substring])] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --") {
      files.append((String(line.dropFirst(3).dropLast(3)), []))
    } else if !files.isEmpty {
      files[files.count - 1].lines.append(line)
    }
  }
  return files.map {
    SourceFile(path: $0.path, bytes: Array(($0.lines.joined(separator: "\n") + "\n").utf8))
  }
}
