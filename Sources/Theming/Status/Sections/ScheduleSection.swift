import Model

extension StatusLanguage {
  func section(_ changes: [ScheduledChange]) -> StatusSection {
    StatusSection(
      id: "schedule", heading: words[.schedule],
      tables: [
        table(
          .schedule, [.when, .change, .entry, .file],
          changes.map { change in
            StatusTable.Row(
              head: cell(time(change.when)),
              cells: [
                cell(words["change", change.kind]),
                StatusTable.Cell(title(change.item.title, change.item.id)),
                cell(change.item.path),
              ])
          })
      ])
  }
}
