import Diagnostics
import Model

/// What was built, of which commit, and what became of it.
let buildCard = StatusCard(
  "publication", on: .build, order: 120, overviewOrder: 0, dataName: "build",
  words: [
    .asOf, .build, .version, .commit, .noCommit, .publication, .mode, .changes, .noChanges, .added,
    .changed, .removed, .moreInFile, .otherFiles, .otherFilesCount, .held, .heldSince, .leftOut,
  ],
  states: [.init("publication", PublicationName.self), .init("mode", ModeName.self)],
  figures: \.self, lights: { [$0.publicationLight] },
  verdict: { $0.words["publication", PublicationName($1)] },
  json: { build($0.build) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let asOf = StatusWord("as-of")
  static let build = StatusWord("build-heading")
  fileprivate static let version = StatusWord("version")
  fileprivate static let commit = StatusWord("commit")
  fileprivate static let noCommit = StatusWord("no-commit")
  static let publication = StatusWord("publication")
  fileprivate static let mode = StatusWord("mode")
  fileprivate static let changes = StatusWord("changes")
  fileprivate static let noChanges = StatusWord("no-changes")
  fileprivate static let added = StatusWord("added")
  fileprivate static let changed = StatusWord("changed")
  fileprivate static let removed = StatusWord("removed")
  fileprivate static let held = StatusWord("held-back")
  fileprivate static let heldSince = StatusWord("held-since")
  fileprivate static let leftOut = StatusWord("left-out")
  fileprivate static let otherFiles = StatusWord("other-files")
  fileprivate static let otherFilesCount = StatusWord("other-files-count")
  fileprivate static let moreInFile = StatusWord("more-in-file")
}

extension StatusLanguage {
  fileprivate func section(_ report: StatusReport) -> StatusSection {
    let build = report.build
    return StatusSection(
      id: "publication", heading: words[.build],
      facts: [
        fact(.publication, words["publication", PublicationName(report)]),
        fact(.asOf, time(TimeZone.oslo.localTime(of: report.moment.instant))),
        fact(.mode, words["mode", ModeName(report.moment.strictness)]), fact(.version, build.version),
        fact(.commit, build.commit ?? words[.noCommit]),
      ] + (build.changes.map(otherFiles) ?? [fact(.changes, words[.noChanges])]),
      tables: held(build.held)
        + (build.changes.map {
          [($0.added, .added), ($0.changed, .changed), ($0.removed, .removed)].map {
            paths($0.filter(isPage), $1)
          }
        }
          ?? []))
  }

  /// What readers do not get as it stands, and since when.
  private func held(_ files: [BuildFacts.HeldFile]) -> [StatusTable] {
    guard !files.isEmpty else { return [] }
    let rows = files.map { file in
      let since = file.since.map { time(TimeZone.oslo.localTime(of: $0)) } ?? words[.leftOut]
      return StatusTable.Row(head: cell(file.path), cells: [cell(since)])
    }
    return [table(.held, [.file, .heldSince], rows)]
  }

  /// Pictures, calendars, the index of the search and the like are only counted.
  private func otherFiles(_ changes: BuildFacts.Changes) -> [StatusFact] {
    func count(_ paths: [String]) -> String { number(paths.count { !isPage($0) }) }
    let counts =
      ["added": count(changes.added), "changed": count(changes.changed), "removed": count(changes.removed)]
      as KeyValuePairs
    return [fact(.otherFiles, words(.otherFilesCount, counts))]
  }

  /// How many, and the first of them, folded.
  private func paths(_ paths: [String], _ heading: StatusWord) -> StatusTable {
    var table = table(heading, [.file], paths.map { StatusTable.Row(head: cell($0), cells: []) })
    table.summary = words(.rowCount, ["count": number(paths.count)])
    table.shown = 200
    if paths.count > table.shown {
      table.more = words(.moreInFile, ["count": number(paths.count - table.shown)])
    }
    return table
  }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

private func build(_ build: BuildFacts) -> JSONText {
  func paths(_ paths: [String]) -> JSONText { .array(paths.map(JSONText.string)) }
  return .record([
    "tool": .string(build.version), "commit": JSONText(build.commit),
    "held": .array(
      build.held.map { file in
        .record([
          "path": .string(file.path),
          "since": file.since.map { .string(TimeZone.oslo.localTime(of: $0).iso) } ?? .null,
        ])
      }),
    "changes": build.changes.map {
      .record(["added": paths($0.added), "changed": paths($0.changed), "removed": paths($0.removed)])
    } ?? .null,
  ])
}
