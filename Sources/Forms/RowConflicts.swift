package import Diagnostics
package import Editing

/// A row of a list as an editor sees it.
struct SeenRow {
  /// What it is called: the first that it says.
  let title: String
  /// Each of its values by its name, a line for each.
  let lines: [String]

  init(_ values: [SeenValue]) {
    let said = values.filter { !$0.text.isEmpty }
    title = said.first.map { $0.text.count > mostTitle ? $0.text.prefix(mostTitle) + "…" : $0.text } ?? ""
    // A row that is one value is called by its number alone.
    lines = values.count == 1 ? said.map(\.text) : said.map { "\($0.label): \($0.text)" }
  }
}

private let mostTitle = 60

/// The rows of a list that two people have made different, each with a choice of its own, and the order when that differs.
func rowConflicts(
  _ list: MergedList, label: String, _ mine: [SeenRow], _ theirs: [SeenRow], _ base: [SeenRow],
  _ language: MessageLanguage
) -> [Conflict] {
  var found = list.rows.enumerated().filter { $0.element.differs }.map { number, row in
    let (my, their, was) = (seen(row.mine, mine), seen(row.theirs, theirs), seen(row.base, base))
    let title = [my, their, was].lazy.compactMap { $0?.title }.first { !$0.isEmpty } ?? String(number + 1)
    let author: Conflict.Author =
      switch row.changedBy {
      case .me: .me
      case .other: .other
      case .both: .both
      }
    let text = { (row: SeenRow?) in row?.lines.joined(separator: "\n") ?? "" }
    return Conflict(
      name: list.name(number), label: "\(label): \(title)", changedBy: author,
      mine: marked(text(my), since: text(was)), theirs: marked(text(their), since: text(was)), isChoice: true,
      isRow: true, takesTheirs: row.isTheirsByItself)
  }
  if let orders = list.orders {
    let titles = { (rows: [SeenRow]) in
      rows.map { QuestionPage.Line(.same, $0.title) }
    }
    let author: Conflict.Author =
      switch orders {
      case .mine: .me
      case .theirs: .other
      case .both: .both
      }
    found.append(
      Conflict(
        name: list.orderName,
        label: Wording(nb: "\(label): rekkefølgen", en: "\(label): the order")[language],
        changedBy: author, mine: titles(mine), theirs: titles(theirs), isChoice: true, isRow: true,
        takesTheirs: orders == .theirs))
  }
  return found
}

private func seen(_ version: MergedRow.Version?, _ rows: [SeenRow]) -> SeenRow? {
  guard let version, rows.indices.contains(version.index) else { return nil }
  return rows[version.index]
}

/// What the other has changed in lists and is not in what was made of both, row by row; of what cannot be put together row by row, all
/// that is not there.
package func leftOut(
  of made: [FormPage.Section], theirs: [FormPage.Section], base: [FormPage.Section], _ merge: EntryMerge,
  _ choices: [String: Bool], _ language: MessageLanguage
) -> [String] {
  let (made, before) = (byName(values(made, language)), byName(values(base, language)))
  return values(theirs, language).flatMap { value -> [String] in
    let now = made[value.name]
    guard let list = merge.lists[value.name] else {
      guard !value.isChoice, value.text != now?.text, value.text != before[value.name]?.text else {
        return []
      }
      let there = Set(now?.text.split(separator: "\n") ?? [])
      return value.text.split(separator: "\n").filter { !there.contains($0) }.map { "\(value.label): \($0)" }
    }
    let rows = list.made(choices)
    return list.rows.enumerated().compactMap { number, row -> String? in
      let place = rows.firstIndex { $0.number == number }
      guard !row.leftOut(of: place.map { rows[$0].text }).isEmpty, let their = seen(row.theirs, value.rows)
      else { return nil }
      let there = place.flatMap { now?.rows.indices.contains($0) == true ? now?.rows[$0].lines : nil } ?? []
      let was = seen(row.base, before[value.name]?.rows ?? [])?.lines ?? []
      let lines = their.lines.filter { !there.contains($0) && !was.contains($0) }
      return "\(value.label) (\(their.title)): \(lines.joined(separator: "; "))"
    }
  }
}
