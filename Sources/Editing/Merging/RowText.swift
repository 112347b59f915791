package import Model

/// What a row of a list says in all languages, whichever number it has and whichever file holds it.
package struct RowText: Sendable, Equatable {
  /// What is empty is not there.
  package let leaves: [Leaf]

  package struct Leaf: Sendable, Equatable {
    /// The way within the row, without the language.
    package let steps: [ValuePath.Step]
    /// Nil when it is the same in all languages.
    package let language: Language?
    /// UTF-8: an é that is written in another way has been changed.
    package let text: [UInt8]
    /// Which file it stands in; the same words in another are the same.
    let file: FileRole

    package static func == (one: Leaf, other: Leaf) -> Bool { one.isAt(other) && one.text == other.text }

    func isAt(_ other: Leaf) -> Bool { steps == other.steps && language == other.language }
  }

  init(_ leaves: [Leaf]) { self.leaves = leaves }

  /// In whatever order its files have it.
  package static func == (one: RowText, other: RowText) -> Bool {
    one.leaves.count == other.leaves.count && one.leaves.allSatisfy { other.at($0) == $0 }
  }

  subscript(steps: [ValuePath.Step], language: Language?) -> Leaf? {
    leaves.first { $0.steps == steps && $0.language == language }
  }

  func at(_ leaf: Leaf) -> Leaf? { self[leaf.steps, leaf.language] }

  /// Where lists within it have rows: two rows of the same shape differ in words alone.
  var shape: Set<[ValuePath.Step]> {
    Set(
      leaves.compactMap { leaf in
        leaf.steps.lastIndex {
          if case .item = $0 { true } else { false }
        }.map { Array(leaf.steps[...$0]) }
      })
  }
}

/// A list of an entry as one version of its files has it.
struct RowList {
  let place: ValuePlace
  let rows: [RowText]
  /// Where each value of each row is.
  let contents: [FormContent]
  let new: FormContent
}

extension EntryForm {
  /// Its lists that controls can show, by the names of their controls.
  var rowLists: [ValuePlace: RowList] {
    Dictionary(fields.flatMap { lists(in: $0.content, $0.place) }.map { ($0.place, $0) }) { first, _ in first
    }
  }

  /// What stands in no list, by place; the same words in another file are the same.
  var plainLeaves: [RowText.Leaf] { fields.flatMap { plain($0.content) } }
}

private func lists(in content: FormContent, _ place: ValuePlace) -> [RowList] {
  switch content {
  case .rows(let rows, let new):
    let depth = place.path.steps.count + 1
    let texts = rows.map { row in leaves(in: row.content, below: depth).map(RowText.init) }
    // What is shown as it is written cannot be put together with anything.
    guard texts.allSatisfy({ $0 != nil }) else { return [] }
    return [
      RowList(place: place, rows: texts.compactMap(\.self), contents: rows.map(\.content), new: new)
    ]
  case .group(let fields): return fields.flatMap { lists(in: $0.content, $0.place) }
  case .years(let years, _):
    return years.flatMap { $0.fields.flatMap { lists(in: $0.content, $0.place) } }
  case .values, .asWritten: return []
  }
}

private func plain(_ content: FormContent) -> [RowText.Leaf] {
  switch content {
  case .values(let values): values.compactMap { leaf($0, below: 0) }
  case .group(let fields): fields.flatMap { plain($0.content) }
  case .years(let years, _): years.flatMap { $0.fields.flatMap { plain($0.content) } }
  case .rows, .asWritten: []
  }
}

/// Nil when part of it cannot be shown by controls.
private func leaves(in content: FormContent, below depth: Int) -> [RowText.Leaf]? {
  let parts: [[RowText.Leaf]?]
  switch content {
  case .values(let values): return values.compactMap { leaf($0, below: depth) }
  case .group(let fields): parts = fields.map { leaves(in: $0.content, below: depth) }
  case .rows(let rows, _): parts = rows.map { leaves(in: $0.content, below: depth) }
  case .years(let years, _):
    parts = years.flatMap { $0.fields.map { leaves(in: $0.content, below: depth) } }
  case .asWritten: return nil
  }
  guard parts.allSatisfy({ $0 != nil }) else { return nil }
  return parts.flatMap { $0 ?? [] }
}

func leaf(_ value: FormValue, below depth: Int) -> RowText.Leaf? {
  guard let text = value.text, !text.isEmpty else { return nil }
  return RowText.Leaf(
    steps: value.place.steps(below: depth), language: value.language, text: Array(text.utf8),
    file: value.place.file)
}

extension ValuePlace {
  /// The way from there on, without the language.
  func steps(below depth: Int) -> [ValuePath.Step] {
    path.steps.dropFirst(depth).filter {
      if case .language = $0 { false } else { true }
    }
  }
}
