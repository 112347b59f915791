extension EntryForm {
  /// Whether another form of the same entry says the same in every field and text, however it is written.
  package func says(_ other: EntryForm) -> Bool {
    files.map(\.path) == other.files.map(\.path) && same(leaves, other.leaves)
      && same(bodies.map(\.text), other.bodies.map(\.text))
      && same(leftovers.map(\.text), other.leftovers.map(\.text))
  }

  /// Everything that it says in its fields and texts, with where.
  package var said: [String] { leaves + bodies.map(\.text) + leftovers.map(\.text) }

  private var leaves: [String] { fields.flatMap { leafTexts(of: $0.content) } }
}

/// By their bytes: an é that is written in another way has been changed.
private func same(_ one: [String], _ other: [String]) -> Bool {
  one.elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
}

private func leafTexts(of content: FormContent) -> [String] {
  switch content {
  case .values(let values): values.compactMap { value in value.text.map { "\(value.place.text)=\($0)" } }
  case .group(let fields): fields.flatMap { leafTexts(of: $0.content) }
  case .rows(let rows, _): rows.flatMap { ["\($0.place.text)"] + leafTexts(of: $0.content) }
  case .years(let years, _):
    years.flatMap { year in ["\(year.place.text)"] + year.fields.flatMap { leafTexts(of: $0.content) } }
  case .asWritten(let texts): texts.map { "\($0.file.text)\($0.text)" }
  }
}
