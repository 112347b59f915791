package import Editing
import Content
import Model

/// What an edit did that it may not, in a few words.
package struct WrongEdit: Error, CustomStringConvertible {
  package let description: String
}

/// Sets a control to another text and back, or one where nothing stands to a text and away again: nil when only the bytes of its value
/// were others meanwhile, and the form said what was meant.
package func wrongEdit(of control: EditedControl, to new: String, in entry: EditedEntry) -> WrongEdit? {
  do throws(WrongEdit) {
    if control.value.text == nil {
      try insertAndClear(control, new, in: entry)
    } else {
      try setAndSetBack(control, new, in: entry)
    }
    return nil
  } catch {
    let place = "\(entry.files[0].path) \(control.value.place.text)"
    return WrongEdit(description: "\(error.description): \(place): \(new.prefix(40))")
  }
}

/// Moves a row of a list to its end and back, and takes each out: nil when the file is the same again.
package func wrongRows(of place: ValuePlace, _ rows: Int, in entry: EditedEntry) -> WrongEdit? {
  guard rows > 1 else { return nil }
  do throws(WrongEdit) {
    let moved = try entry.after(try entry.made(.moveRow(place, from: 0, to: rows - 1)))
    try hold(moved.allBytes != entry.allBytes, "a row is not moved")
    let back = try moved.after(try moved.made(.moveRow(place, from: rows - 1, to: 0)))
    try hold(back.allBytes == entry.allBytes, "a row that is moved back gives another file")
    for index in 0..<rows {
      let removed = try entry.after(try entry.made(.removeRow(place, at: index)))
      let left = lists(of: form(of: removed)).first { $0.place == place }?.rows
      try hold(left == rows - 1, "row \(index) is not removed")
    }
    return nil
  } catch {
    return WrongEdit(description: "\(error.description): \(entry.files[0].path) \(place.text)")
  }
}

private func hold(_ condition: Bool, _ text: String) throws(WrongEdit) {
  if !condition { throw WrongEdit(description: text) }
}

private func needed<Value>(_ value: Value?, _ text: String) throws(WrongEdit) -> Value {
  guard let value else { throw WrongEdit(description: text) }
  return value
}

/// What must hold of a value that is there.
private func setAndSetBack(_ control: EditedControl, _ new: String, in entry: EditedEntry) throws(WrongEdit) {
  let (place, text) = (control.value.place, control.value.text ?? "")
  guard let change = try entry.made(.set(place, .text(new))).first else {
    return try hold(text == trimmed(new), "nothing is changed")
  }
  let old = try needed(change.before, "a new file")
  let (bytes, range) = (
    try needed(change.after, "a removed file"), try needed(control.value.range, "it stands nowhere")
  )
  try hold(bytes.prefix(range.lowerBound) == old.prefix(range.lowerBound), "bytes before it are others")
  let rest = old.count - range.upperBound
  try hold(bytes.suffix(rest) == old.suffix(rest), "bytes after it are others")
  let edited = try entry.after([change])
  try says(new, at: place, in: edited)
  let back = try needed(try edited.made(.set(place, .text(text))).first, "it cannot be set back")
  let restored = try needed(back.after, "a removed file")
  // Where a folded text was folded is gone with it; the history has it.
  let isRequoted = restored[range.lowerBound] != old[range.lowerBound] || old[range.lowerBound] == .greater
  if !isRequoted, !new.contains("\n"), !text.contains("\n") {
    try hold(restored == old, "set back it is another file")
  }
  try says(text, at: place, in: try edited.after([back]))
}

/// What must hold of a value that is not there.
private func insertAndClear(_ control: EditedControl, _ new: String, in entry: EditedEntry) throws(WrongEdit)
{
  let place = control.value.place
  // A translation is filled from its first row on.
  if case .failure(.translationLacksRows) = apply([.set(place, .text(new))], to: entry) { return }
  let made = try entry.made(.set(place, .text(new)))
  let change = try needed(made.first, "nothing is put in")
  let (old, bytes) = (change.before ?? [], try needed(change.after, "a removed file"))
  let isAlone = change.before != nil && !place.isSplit(in: entry)
  if isAlone {
    let start = zip(old, bytes).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), bytes.reversed()).prefix { $0 == $1 }.count
    try hold(start + end >= old.count, "more than it is put in")
  }
  let edited = try entry.after(made)
  try says(new, at: place, in: edited)
  guard isAlone else { return }
  let cleared = try needed(try edited.made(.clear(place)).first, "it cannot be cleared")
  try hold(cleared.after == old, "cleared it is another file")
}

/// That to write a text again changes nothing, and for one in eight what the whole form shows.
private func says(_ text: String, at place: ValuePlace, in entry: EditedEntry) throws(WrongEdit) {
  try hold(apply([.set(place, .text(text))], to: entry) == .success([]), "it says something else")
  guard (place.text.utf8.count + text.utf8.count) % 8 == 0 else { return }
  let shown = controls(of: form(of: entry)).first { $0.value.place == place }?.value.text
  try hold(shown == trimmed(text), "the form shows something else")
}

package func trimmed(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return bytes.text(bytes.trimmed(0..<bytes.count))
}

extension EditedEntry {
  /// The same with changes made; the files that they make are found by looking again.
  package func after(_ changes: [FileChange]) throws(WrongEdit) -> EditedEntry {
    var files = Dictionary(uniqueKeysWithValues: self.files.map { ($0.path, $0.source.bytes) })
    for change in changes { files[change.path] = change.after }
    let tree = SourceTree(
      files: files.map { SourceFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path })
    let main = self.files[0]
    return try needed(editedEntry(at: main.path, item: main.item, in: tree, languages), "the entry is gone")
  }

  /// What an edit changes.
  package func made(_ edit: Edit) throws(WrongEdit) -> [FileChange] {
    switch apply([edit], to: self) {
    case .success(let changes): return changes
    case .failure(let refusal): throw WrongEdit(description: "\(refusal)")
    }
  }

  fileprivate var allBytes: [[UInt8]] { files.map(\.source.bytes) }
}

extension ValuePlace {
  /// Whether a text that stands by itself has to become words by language for it.
  fileprivate func isSplit(in entry: EditedEntry) -> Bool {
    guard case .language = path.steps.last, let parent = path.parent else { return false }
    let others = controls(of: form(of: entry)).map(\.value).filter { $0.place.path.parent == parent }
    return others.contains { $0.text != nil }
      && !others.contains { value in
        guard let range = value.range, let bytes = entry[file]?.source.bytes else { return false }
        let line = bytes[..<range.lowerBound].reversed().prefix { !$0.isWhiteSpace || $0 == .space }
        return String(decoding: line.reversed(), as: UTF8.self).contains(
          value.language.map { $0.tag + ":" } ?? "\0")
      }
  }
}
