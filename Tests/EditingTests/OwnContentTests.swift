import Content
import Editing
import Model
import TestSupport
import Testing

@Suite("Every field of all content") struct OwnContentTests {
  @Test("is set to something else with no other byte changed, reads back, and back again is the same file")
  func setAndSetBack() async throws {
    let all = entries(of: try await ownSources())
    var numbers = TextNumbers(seed: 1)
    var count = 0
    for entry in all {
      for control in controls(of: form(of: entry)) where control.value.text != nil {
        let new = control.somethingElse(&numbers)
        try expectOnlyItsBytes(control, new, in: entry)
        count += 1
      }
    }
    #expect(count > 1300)
    #expect(all.count > 80)
  }

  @Test("that is not there is set, which inserts and nothing else, and cleared, which is the same file again")
  func setAndClear() async throws {
    var numbers = TextNumbers(seed: 2)
    var count = 0
    for entry in entries(of: try await ownSources()) {
      for control in controls(of: form(of: entry)) where control.value.text == nil {
        let new = control.somethingElse(&numbers)
        try expectInsertion(control, new, in: entry)
        count += 1
      }
    }
    #expect(count > 3000)
  }

  @Test("a row of each list is added, moved and removed, and the file is the same again")
  func rows() async throws {
    var count = 0
    for entry in entries(of: try await ownSources()) {
      for (place, rows) in lists(of: form(of: entry)) {
        try expectRows(place, rows, in: entry)
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test("a form shows every field that is written, and has nothing left over")
  func nothingIsDropped() async throws {
    for entry in entries(of: try await ownSources()) {
      let form = form(of: entry)
      #expect(form.leftovers == [], "\(entry.kind.id.name) \(entry.slug)")
      for field in form.fields {
        if case .asWritten(let texts) = field.content { Issue.record("\(entry.slug) \(texts)") }
      }
    }
  }
}

extension EditedEntry {
  /// The same with changes made; the files that they make are found by looking again.
  func after(_ changes: [FileChange]) throws -> EditedEntry {
    var files = Dictionary(uniqueKeysWithValues: self.files.map { ($0.path, $0.source.bytes) })
    for change in changes { files[change.path] = change.after }
    let tree = SourceTree(
      files: files.map { SourceFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path })
    let main = try #require(self.files.first)
    return try #require(editedEntry(at: main.path, item: main.item, in: tree, languages))
  }

  func made(_ edits: [Edit]) throws -> [FileChange] { try apply(edits, to: self).get() }

  func text(at place: ValuePlace) -> String? {
    controls(of: form(of: self)).first { $0.value.place == place }?.value.text
  }
}

/// What must hold of a value that is there.
func expectOnlyItsBytes(_ control: Control, _ new: String, in entry: EditedEntry) throws {
  let place = control.value.place
  let note = Comment(rawValue: "\(entry.files[0].path) \(place.text): \(new.prefix(40))")
  guard let change = try changes([.set(place, .text(new))], in: entry, note).first else {
    #expect(control.value.text == trimmed(new), note)
    return
  }
  let (old, bytes) = (try #require(change.before), try #require(change.after))
  let range = try #require(control.value.range)
  #expect(bytes.prefix(range.lowerBound) == old.prefix(range.lowerBound), note)
  #expect(bytes.suffix(old.count - range.upperBound) == old.suffix(old.count - range.upperBound), note)
  let edited = try entry.after([change])
  expectText(at: place, new, in: edited, note)
  let back = try changes([.set(place, .text(control.value.text ?? ""))], in: edited, note).first
  let restored = try #require(back?.after, note)
  // Where a folded text was folded is gone with it; the history has it.
  let isRequoted = restored[range.lowerBound] != old[range.lowerBound] || old[range.lowerBound] == .greater
  if !isRequoted, !new.contains("\n"), control.value.text?.contains("\n") == false {
    #expect(restored == old, note)
  }
  expectText(at: place, control.value.text ?? "", in: try edited.after([try #require(back)]), note)
}

/// What a place says: that to write it again changes nothing, and for one in eight what the whole form shows.
func expectText(at place: ValuePlace, _ text: String, in entry: EditedEntry, _ note: Comment) {
  #expect(apply([.set(place, .text(text))], to: entry) == .success([]), note)
  if (place.text.utf8.count + text.utf8.count) % 8 == 0 {
    #expect(entry.text(at: place) == trimmed(text), note)
  }
}

/// What must hold of a value that is not there.
func expectInsertion(_ control: Control, _ new: String, in entry: EditedEntry) throws {
  let place = control.value.place
  let note = Comment(rawValue: "\(entry.files[0].path) \(place.text): \(new.prefix(40))")
  // A translation is filled from its first row on.
  if case .failure(.translationLacksRows) = apply([.set(place, .text(new))], to: entry) { return }
  let made = try changes([.set(place, .text(new))], in: entry, note)
  let change = try #require(made.first, note)
  let (old, bytes) = (change.before ?? [], try #require(change.after, note))
  if change.before != nil, !place.isSplit(in: entry) {
    let start = zip(old, bytes).prefix { $0 == $1 }.count
    let end = zip(old.reversed(), bytes.reversed()).prefix { $0 == $1 }.count
    #expect(start + end >= old.count, note)
  }
  let edited = try entry.after(made)
  expectText(at: place, new, in: edited, note)
  guard change.before != nil, !place.isSplit(in: entry) else { return }
  let cleared = try #require(try changes([.clear(place)], in: edited, note).first, note)
  #expect(cleared.after == old, note)
}

func expectRows(_ place: ValuePlace, _ rows: Int, in entry: EditedEntry) throws {
  let note = Comment(rawValue: "\(entry.files[0].path) \(place.text)")
  func bytes(_ entry: EditedEntry) -> [[UInt8]] { entry.files.map(\.source.bytes) }
  if rows > 1 {
    let moved = try entry.after(try changes([.moveRow(place, from: 0, to: rows - 1)], in: entry, note))
    #expect(bytes(moved) != bytes(entry), note)
    let back = try moved.after(try changes([.moveRow(place, from: rows - 1, to: 0)], in: moved, note))
    #expect(bytes(back) == bytes(entry), note)
    for index in 0..<rows {
      let removed = try entry.after(try changes([.removeRow(place, at: index)], in: entry, note))
      #expect(lists(of: form(of: removed)).first { $0.place == place }?.rows == rows - 1, note)
    }
  }
}

func changes(_ edits: [Edit], in entry: EditedEntry, _ note: Comment) throws -> [FileChange] {
  let result = apply(edits, to: entry)
  if case .failure(let refusal) = result { Issue.record("\(refusal) \(note.rawValue)") }
  return try result.get()
}

func trimmed(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return bytes.text(bytes.trimmed(0..<bytes.count))
}

extension ValuePlace {
  /// Whether a text that stands by itself has to become words by language for it.
  func isSplit(in entry: EditedEntry) -> Bool {
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
