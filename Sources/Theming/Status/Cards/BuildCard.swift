import Diagnostics
import Model

/// What was built, of which commit, and what became of it.
let buildCard = StatusCard(
  "publication", order: 120, overviewOrder: 0, dataName: "build",
  words: [
    .asOf, .counts, .build, .version, .commit, .noCommit, .publication, .mode, .changes, .noChanges, .added,
    .changed, .removed,
  ],
  states: [.init("publication", PublicationName.self), .init("mode", ModeName.self)],
  figures: \.self, lights: { [$0.build.publication.light] }, json: { build($0.build) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let asOf = StatusWord("as-of")
  fileprivate static let counts = StatusWord("counts")
  fileprivate static let build = StatusWord("build")
  fileprivate static let version = StatusWord("version")
  fileprivate static let commit = StatusWord("commit")
  fileprivate static let noCommit = StatusWord("no-commit")
  fileprivate static let publication = StatusWord("publication")
  fileprivate static let mode = StatusWord("mode")
  fileprivate static let changes = StatusWord("changes")
  fileprivate static let noChanges = StatusWord("no-changes")
  fileprivate static let added = StatusWord("added")
  fileprivate static let changed = StatusWord("changed")
  fileprivate static let removed = StatusWord("removed")
}

extension StatusLanguage {
  fileprivate func section(_ report: StatusReport) -> StatusSection {
    let build = report.build
    return StatusSection(
      id: "publication", heading: words[.build], light: light(build.publication.light),
      facts: [
        fact(.publication, words["publication", PublicationName(build.publication)]),
        fact(.asOf, time(TimeZone.oslo.localTime(of: report.moment.instant))),
        fact(.mode, words["mode", ModeName(report.moment.strictness)]), fact(.version, build.version),
        fact(.commit, build.commit ?? words[.noCommit]),
      ],
      tables: [changes(build.changes)])
  }

  private func changes(_ changes: BuildFacts.Changes?) -> StatusTable {
    let lists = changes.map {
      [(StatusWord.added, $0.added), (.changed, $0.changed), (.removed, $0.removed)]
    }
    var table = table(
      .changes, [.change, .planned, .file],
      (lists ?? []).map { word, paths in
        StatusTable.Row(
          head: cell(words[word]),
          cells: [cell(number(paths.count)), StatusTable.Cell(lines: paths.map(own))])
      })
    table.columns[1] = words[.counts]
    table.none = words[.noChanges]
    return table
  }
}

private func build(_ build: BuildFacts) -> JSONText {
  func paths(_ paths: [String]) -> JSONText { .array(paths.map(JSONText.string)) }
  return .record([
    "tool": .string(build.version), "commit": JSONText(build.commit),
    "changes": build.changes.map {
      .record(["added": paths($0.added), "changed": paths($0.changed), "removed": paths($0.removed)])
    } ?? .null,
  ])
}
