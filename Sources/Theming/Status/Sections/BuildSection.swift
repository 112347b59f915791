import Model

extension StatusLanguage {
  func section(_ build: BuildFacts, _ moment: Moment) -> StatusSection {
    StatusSection(
      id: "publication", heading: words[.build], light: light(build.publication.light),
      facts: [
        fact(.publication, words["publication", PublicationName(build.publication)]),
        fact(.asOf, time(TimeZone.oslo.localTime(of: moment.instant))),
        fact(.mode, words["mode", ModeName(moment.strictness)]), fact(.version, build.version),
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
