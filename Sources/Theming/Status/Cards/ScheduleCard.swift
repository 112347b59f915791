import Diagnostics
import Model

/// What will happen by itself, or is on its way.
let scheduleCard = StatusCard(
  "schedule", on: .schedule, order: 100,
  words: [.schedule, .when, .scheduleIntro, .nothingScheduled],
  states: [.init("change", ScheduledChange.Kind.self)],
  figures: \.schedule, json: { .array($0.map(change)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let schedule = StatusWord("schedule-heading")
  fileprivate static let when = StatusWord("when")
  fileprivate static let nothingScheduled = StatusWord("nothing-scheduled")
  fileprivate static let scheduleIntro = StatusWord("schedule-intro")
}

extension StatusLanguage {
  fileprivate func section(_ changes: [ScheduledChange]) -> StatusSection {
    StatusSection(
      id: "schedule", heading: words[.schedule], intro: words[.scheduleIntro],
      tables: [
        table(
          .schedule, [.when, .change, .entry, .file],
          changes.map { change in
            StatusTable.Row(
              head: cell(time(change.when)),
              cells: [
                cell(
                  words["change", change.kind] + (change.language.map { " (\(name(of: $0)))" } ?? "")),
                StatusTable.Cell(title(change.item.title, change.item.id)),
                cell(change.item.path),
              ])
          })
      ], none: words[.nothingScheduled])
  }
}

private func change(_ change: ScheduledChange) -> JSONText {
  .record([
    "when": .string(change.when.iso), "change": .string(change.kind.rawValue),
    "path": .string(change.item.path), "language": change.language.map { .string($0.tag) } ?? .null,
  ])
}
