import Content
import Model

/// Whether a file that was changed says what was meant, and everything else as before.
///
/// The way to what was changed is followed in both readings; beside it all must be equal.
struct Agreement {
  enum Change {
    case set(NewValue)
    case cleared
    /// The name stands, without a value.
    case emptied
    case rowInserted(Int, NewValue)
    case rowRemoved(Int)
    case rowMoved(from: Int, to: Int)
  }

  let change: Change
  let file: EditedFile

  func holds(
    _ old: YAMLNode?, _ new: YAMLNode?, _ steps: ArraySlice<ValuePath.Step>, _ type: FieldType
  ) -> Bool {
    guard let step = steps.first else { return changed(old, new) }
    let (inner, name) = type.inner(step)
    let rest = steps.dropFirst()
    switch (old?.value, new?.value) {
    case (_, .sequence(let items)):
      guard case .item(let index) = step else { return false }
      let before = old?.items ?? []
      guard old == nil || old?.items != nil || old?.isEmpty == true else { return false }
      let part = before.indices.contains(index) ? before[index] : nil
      let now = items.indices.contains(index) ? items[index] : nil
      return same(
        Array(before.enumerated().filter { $0.offset != index }.map(\.element)),
        Array(items.enumerated().filter { $0.offset != index }.map(\.element)))
        && holds(part, now, rest, inner)
    case (_, .mapping(let entries)):
      let before = old?.entries ?? splitEntries(old)
      let isPart = { (entry: YAMLNode.Entry) in step.matches(entry.key, name) }
      return old?.unreadableKeys ?? [] == new?.unreadableKeys ?? []
        && same(
          before.filter { !isPart($0) }, entries.filter { !isPart($0) },
          old?.scalar == nil ? .written : .meant)
        && entries.filter(isPart).count <= 1
        && holds(before.first(where: isPart)?.value, entries.first(where: isPart)?.value, rest, inner)
    case (_, .scalar) where step.isLanguage:
      return holds(old, new, rest, inner)
    case (_, .scalar): return false
    case (_, nil):
      return isRemoving && old.map { isOnly(step, name, in: $0) } ?? true
        && holds(old?.only, nil, rest, inner)
    }
  }

  /// The words of the file's own language, where they stood by themselves.
  private func splitEntries(_ old: YAMLNode?) -> [YAMLNode.Entry] {
    guard let old, old.scalar != nil, !old.isEmpty else { return [] }
    return [YAMLNode.Entry(key: file.language.tag, keyRange: old.range, value: old)]
  }

  private var isRemoving: Bool {
    switch change {
    case .cleared, .rowRemoved: true
    case .set, .emptied, .rowInserted, .rowMoved: false
    }
  }

  /// Whether a value that went with its only part held nothing else.
  private func isOnly(_ step: ValuePath.Step, _ name: FieldName?, in node: YAMLNode) -> Bool {
    switch node.value {
    case .scalar: step.isLanguage
    case .sequence(let items): items.count == 1 && step == .item(0)
    case .mapping(let entries):
      entries.count == 1 && node.unreadableKeys.isEmpty && step.matches(entries[0].key, name)
    }
  }

  private func changed(_ old: YAMLNode?, _ new: YAMLNode?) -> Bool {
    let before = old?.items ?? []
    switch change {
    case .set(let value): return new.map { means($0, value) } ?? false
    case .cleared: return new == nil
    case .emptied: return new.map { $0.isEmpty || $0.scalar?.text.isEmpty == true } ?? false
    case .rowInserted(let index, let value):
      guard let items = new?.items, items.count == before.count + 1 else { return false }
      return means(items[index], value)
        && same(before, Array(items[..<index] + items[(index + 1)...]))
    case .rowRemoved(let index):
      var left = before
      left.remove(at: index)
      return same(left, new?.items ?? [])
    case .rowMoved(let from, let to):
      var moved = before
      moved.insert(moved.remove(at: from), at: to)
      return same(moved, new?.items ?? [])
    }
  }
}

extension ValuePath.Step {
  fileprivate var isLanguage: Bool {
    switch self {
    case .language: true
    case .field, .item, .year: false
    }
  }
}

extension FieldType {
  /// The declaration of a part, and its name; its own where the step leads nowhere.
  fileprivate func inner(_ step: ValuePath.Step) -> (FieldType, FieldName?) {
    switch (step, self) {
    case (.language, .localized(let inner)): return (inner, nil)
    case (.field(let name), .group(let fields)):
      let field = fields.first { $0.name.nb == name }
      return (field?.type ?? self, field?.name)
    case (.item, .list(let element)): return (element, nil)
    case (.year, .byYear(let fields)): return (.group(fields), nil)
    case (_, .localized(let inner)): return inner.inner(step)
    case (.language, _), (.field, _), (.item, _), (.year, _): return (self, nil)
    }
  }
}

extension YAMLNode {
  /// The only part of a collection, or the text itself.
  fileprivate var only: YAMLNode? {
    switch value {
    case .scalar: self
    case .sequence(let items): items.first
    case .mapping(let entries): entries.first?.value
    }
  }
}

/// Whether a value says what was to be written.
extension YAMLNode {
  func means(_ value: NewValue) -> Bool { Editing.means(self, value) }
}

func means(_ node: YAMLNode, _ value: NewValue) -> Bool {
  switch value {
  case .text(let typed):
    guard let scalar = node.scalar, !node.isEmpty else { return false }
    return scalar.text.trimmingWhiteSpace
      == composed(withLineFeeds(withLineEndsOfWord(typed, as: " "))).trimmingWhiteSpace
  case .list(let values):
    guard let items = node.items, items.count == values.count else { return false }
    return zip(items, values).allSatisfy { means($0, $1) }
  case .fields(let fields):
    guard let entries = node.entries, entries.count == fields.count else { return false }
    return zip(entries, fields).allSatisfy { entry, field in means(entry.value, field.value) }
  }
}

private func same(_ old: [YAMLNode], _ new: [YAMLNode]) -> Bool {
  old.count == new.count && zip(old, new).allSatisfy { isSame($0, $1) }
}

private func same(_ old: [YAMLNode.Entry], _ new: [YAMLNode.Entry], _ sense: Sense = .written) -> Bool {
  old.count == new.count
    && zip(old, new).allSatisfy { $0.key == $1.key && isSame($0.value, $1.value, sense) }
}

/// Whether quotes and blocks count as part of what is said.
enum Sense { case written, meant }

/// Whether two readings say the same, wherever it stands.
func isSame(_ old: YAMLNode, _ new: YAMLNode, _ sense: Sense = .written) -> Bool {
  guard old.unreadableKeys == new.unreadableKeys else { return false }
  switch (old.value, new.value) {
  case (.scalar(let old), .scalar(let new)):
    return sense == .meant
      ? old.text.trimmingWhiteSpace == new.text.trimmingWhiteSpace
      : old.text == new.text && old.style == new.style
  case (.sequence(let old), .sequence(let new)): return same(old, new)
  case (.mapping(let old), .mapping(let new)): return same(old, new)
  case (.scalar, _), (.sequence, _), (.mapping, _): return false
  }
}
