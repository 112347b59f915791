import Model

extension EntryForm {
  /// What is written in one control; nil when nothing is, or when it has none.
  package func text(at place: ValuePlace) -> String? {
    fields.lazy.compactMap { Editing.text(at: place, in: $0.content) }.first
  }
}

private func text(at place: ValuePlace, in content: FormContent) -> String? {
  switch content {
  case .values(let values): values.first { $0.place == place }?.text
  case .group(let fields): fields.lazy.compactMap { text(at: place, in: $0.content) }.first
  case .rows(let rows, _): rows.lazy.compactMap { text(at: place, in: $0.content) }.first
  case .years(let years, _): years.lazy.flatMap(\.fields).compactMap { text(at: place, in: $0.content) }.first
  case .asWritten: nil
  }
}
