import Model

extension FormContent {
  /// What a new row looks like, at the index that it would have.
  package func moved(to index: Int, below list: String) -> FormContent {
    guard let list = ValuePlace(list) else { return self }
    return moved(.item(index), at: list.path.steps.count)
  }

  fileprivate func moved(_ step: ValuePath.Step, at depth: Int) -> FormContent {
    switch self {
    case .values(let values):
      .values(
        values.map {
          FormValue(place: $0.place.replacing(step, at: depth), language: $0.language, text: nil, range: nil)
        })
    case .group(let fields): .group(fields.map { $0.moved(step, at: depth) })
    case .rows(_, let new): .rows([], new: new.moved(step, at: depth))
    case .years(_, let new): .years([], new: new.map { $0.moved(step, at: depth) })
    case .asWritten: self
    }
  }
}

extension FormField {
  package func moved(toYear year: Int, below field: String) -> FormField {
    guard let place = ValuePlace(field) else { return self }
    return moved(.year(year), at: place.path.steps.count)
  }

  fileprivate func moved(_ step: ValuePath.Step, at depth: Int) -> FormField {
    FormField(
      declaration: declaration, control: control, place: place.replacing(step, at: depth),
      content: content.moved(step, at: depth), written: [])
  }
}

extension ValuePlace {
  fileprivate func replacing(_ step: ValuePath.Step, at depth: Int) -> ValuePlace {
    var steps = path.steps
    if steps.indices.contains(depth) { steps[depth] = step }
    return ValuePlace(file, ValuePath(steps))
  }
}
