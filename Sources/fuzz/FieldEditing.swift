import Content
import Editing
import TestSupport

/// Every field of all content, in each way of writing it: set to something else and back, or put in and taken out; and each list, its rows
/// moved and removed.
struct FieldEditing {
  private let groups: [Group]
  let count: Int

  private struct Group {
    let entry: EditedEntry
    let start: Int
    let controls: [EditedControl]
    let lists: [(place: ValuePlace, rows: Int)]
  }

  init(_ seeds: Seeds) {
    var (groups, count): ([Group], Int) = ([], 0)
    let trees = [seeds.content] + Variant.allCases.map { $0.applied(to: seeds.content) }
    for entry in trees.flatMap({ entries(of: $0) }) {
      let form = form(of: entry)
      let group = Group(entry: entry, start: count, controls: controls(of: form), lists: lists(of: form))
      count += group.controls.count + group.lists.count
      groups.append(group)
    }
    (self.groups, self.count) = (groups, count)
  }

  /// What the edit of a number did that it may not.
  func problems(of number: Int, seed: UInt64) -> [String] {
    guard count > 0, let group = groups.last(where: { $0.start <= number % count }) else { return [] }
    let index = number % count - group.start
    var numbers = TextNumbers(seed: seed &+ UInt64(number))
    guard index < group.controls.count else {
      let list = group.lists[index - group.controls.count]
      return wrongRows(of: list.place, list.rows, in: group.entry).map { ["edit: \($0.description)"] } ?? []
    }
    let control = group.controls[index]
    let wrong = wrongEdit(of: control, to: control.somethingElse(&numbers), in: group.entry)
    return wrong.map { ["edit: \($0.description)"] } ?? []
  }
}
