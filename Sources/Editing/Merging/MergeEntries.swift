import Model

/// Three versions of one entry: as two people opened its form, as one of them wants it, and as the other has saved it. Lists are put
/// together row by row, in all languages at once: a row of one file has its words in the same row of another, and lines know no rows.
package struct EntryMerge: Sendable {
  package let mine: EntryForm
  package let theirs: EntryForm
  package let base: EntryForm
  /// By the names of their controls; a list that is shown as it is written in any of the three is not among them.
  package let lists: [String: MergedList]

  package init(mine: EntryForm, theirs: EntryForm, base: EntryForm) {
    (self.mine, self.theirs, self.base) = (mine, theirs, base)
    let (own, others, before) = (mine.rowLists, theirs.rowLists, base.rowLists)
    var lists: [String: MergedList] = [:]
    for (place, list) in own {
      guard let other = others[place], let old = before[place] else { continue }
      lists[place.text] = merging(list, other, from: old)
    }
    self.lists = lists
  }

  /// The entry such that what only one of the two changed is as that one has it, and each row as it was chosen; nil when the files cannot
  /// be made to say that. `byLines` is the files put together line by line, which keeps most of how they are written; `now` is the
  /// files as the other saved them; `isFine` says whether the files may be so.
  package func made(
    byLines: EditedEntry?, now: EditedEntry, choices: [String: Bool], isFine: (EditedEntry) -> Bool
  ) -> EditedEntry? {
    for start in [byLines, withOwnValues(now)] {
      guard let start, let made = withRows(start, choices), isMade(form(of: made), choices), isFine(made)
      else { continue }
      return made
    }
    return nil
  }

  /// Whether a form has each row as it is to be, and everything else that only one of the two has changed.
  private func isMade(_ form: EntryForm, _ choices: [String: Bool]) -> Bool {
    let found = form.rowLists
    let hasRows = lists.allSatisfy { _, list in
      found[list.place].map { $0.rows == list.made(choices).map(\.text) } ?? false
    }
    return hasRows && hasPlainLeaves(form) && hasBodies(form)
  }

  private func hasPlainLeaves(_ form: EntryForm) -> Bool {
    let (own, others, before, made) = (
      RowText(mine.plainLeaves), RowText(theirs.plainLeaves), RowText(base.plainLeaves),
      RowText(form.plainLeaves)
    )
    return (own.leaves + others.leaves + before.leaves).allSatisfy { leaf in
      let (mine, theirs, was) = (own.at(leaf), others.at(leaf), before.at(leaf))
      return mine == was ? made.at(leaf) == theirs : theirs == was ? made.at(leaf) == mine : true
    }
  }

  private func hasBodies(_ form: EntryForm) -> Bool {
    form.bodies.allSatisfy { body in
      let (mine, theirs, was) = (
        self.mine.body(body.file), self.theirs.body(body.file), base.body(body.file)
      )
      return mine == was ? body.text == theirs : theirs == was ? body.text == mine : true
    }
  }

  /// The other's files with what was changed in one's own outside lists.
  private func withOwnValues(_ now: EditedEntry) -> EditedEntry? {
    let (own, before) = (RowText(mine.plainLeaves), RowText(base.plainLeaves))
    var edits: [Edit] = []
    for value in mine.plainValues {
      let steps = value.place.steps(below: 0)
      let (now, was) = (own[steps, value.language], before[steps, value.language])
      guard now != was else { continue }
      edits.append(value.text.map { .set(value.place, .text($0)) } ?? .clear(value.place))
    }
    for body in mine.bodies where body.text != base.body(body.file) {
      edits.append(.setBody(body.file, body.text))
    }
    return now.edited(edits)
  }

  /// The files with every list as it is to be.
  private func withRows(_ start: EditedEntry, _ choices: [String: Bool]) -> EditedEntry? {
    var entry = start
    for (_, list) in lists.sorted(by: { $0.key < $1.key }) {
      guard let there = form(of: entry).rowLists[list.place],
        let made = entry.withRows(list.made(choices).map(\.text), of: there)
      else { return nil }
      entry = made
    }
    return entry
  }
}

extension EntryForm {
  fileprivate func body(_ role: FileRole) -> String? { bodies.first { $0.file == role }?.text }

  /// Every control that stands in no list.
  fileprivate var plainValues: [FormValue] {
    func values(_ content: FormContent) -> [FormValue] {
      switch content {
      case .values(let values): values
      case .group(let fields): fields.flatMap { values($0.content) }
      case .years(let years, _): years.flatMap { $0.fields.flatMap { values($0.content) } }
      case .rows, .asWritten: []
      }
    }
    return fields.flatMap { values($0.content) }
  }
}
