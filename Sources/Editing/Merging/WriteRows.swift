import Model

extension EditedEntry {
  /// With the rows of a list as given: rows that are there are moved and changed, and no others are touched. Nil when it cannot be
  /// written so.
  func withRows(_ rows: [RowText], of list: RowList) -> EditedEntry? {
    guard list.rows != rows else { return self }
    let found = pairs(from: list.rows, to: rows).enumerated().map { after, before in
      // A row in which another list has other rows is written anew.
      before.flatMap { list.rows[$0].shape == rows[after].shape ? $0 : nil }
    }
    var order = Array(list.rows.indices)
    var edits: [Edit] = []
    for index in list.rows.indices.reversed() where !found.contains(index) {
      edits.append(.removeRow(list.place, at: index))
      order.remove(at: index)
    }
    var places = order.map { Optional($0) }
    for (after, before) in found.enumerated() {
      if let before, let from = places.firstIndex(of: before) {
        if from != after { edits.append(.moveRow(list.place, from: from, to: after)) }
        places.insert(places.remove(at: from), at: after)
      } else {
        guard let row = newRow(rows[after], at: after, of: list) else { return nil }
        edits.append(.insertRow(list.place, at: after, row))
        places.insert(nil, at: after)
      }
    }
    guard let moved = edited(edits) else { return nil }
    return moved.withWords(rows, at: list.place)
  }

  /// With the values of rows that are there as given.
  private func withWords(_ rows: [RowText], at place: ValuePlace) -> EditedEntry? {
    guard let there = form(of: self).rowLists[place], there.rows.count == rows.count else {
      return rows.isEmpty ? self : nil
    }
    var edits: [Edit] = []
    for (content, (now, row)) in zip(there.contents, zip(there.rows, rows)) where now != row {
      for value in content.leafValues {
        let steps = value.place.steps(below: place.path.steps.count + 1)
        let text = row[steps, value.language]
        guard now[steps, value.language] != text else { continue }
        edits.append(
          text.map { .set(value.place, .text(String(decoding: $0.text, as: UTF8.self))) }
            ?? .clear(value.place))
      }
    }
    return edited(edits)
  }

  private func newRow(_ row: RowText, at index: Int, of list: RowList) -> NewValue? {
    let content = list.new.moved(to: index, below: list.place.text)
    return NewRow(row: row, home: list.place.file, depth: list.place.path.steps.count + 1).written(
      content, [])
  }
}

extension FormContent {
  /// Every control in it.
  var leafValues: [FormValue] {
    switch self {
    case .values(let values): values
    case .group(let fields): fields.flatMap(\.content.leafValues)
    case .rows(let rows, _): rows.flatMap(\.content.leafValues)
    case .years(let years, _): years.flatMap { $0.fields.flatMap(\.content.leafValues) }
    case .asWritten: []
    }
  }
}

/// A row that is to be written in the file that the list is of; what a translation says of it is written there afterwards.
private struct NewRow {
  let row: RowText
  let home: FileRole
  let depth: Int

  /// Nil where nothing is to be written; `within` is the way through lists in the row.
  func written(_ content: FormContent, _ within: [ValuePath.Step]) -> NewValue? {
    switch content {
    case .values(let values): return words(values, within)
    case .group(let fields):
      let named = fields.compactMap { field -> NewValue.Named? in
        guard let step = field.place.path.steps.last else { return nil }
        return written(field.content, within + [step]).map { NewValue.Named(step, $0) }
      }
      return named.isEmpty ? nil : .fields(named)
    case .rows(_, let new):
      var items: [NewValue] = []
      while let item = written(new, within + [.item(items.count)]) { items.append(item) }
      return items.isEmpty ? nil : .list(items)
    case .years, .asWritten: return nil
    }
  }

  private func words(_ values: [FormValue], _ steps: [ValuePath.Step]) -> NewValue? {
    let here = values.compactMap { value in
      row[steps, value.language].flatMap { $0.file == home || value.place.file == home ? ($0, value) : nil }
    }
    guard let first = here.first else { return nil }
    let isByLanguage = here.contains { leaf, value in
      if case .language = value.place.path.steps.last { return true }
      return leaf.language != nil && value.place.file != home
    }
    guard isByLanguage else { return .text(String(decoding: first.0.text, as: UTF8.self)) }
    return .fields(
      here.compactMap { leaf, _ in
        leaf.language.map {
          NewValue.Named(.language($0), .text(String(decoding: leaf.text, as: UTF8.self)))
        }
      })
  }
}
