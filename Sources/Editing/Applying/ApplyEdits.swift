import Content
import Model

/// Makes edits to an entry's files, one after the other: all of them, or none.
///
/// Each changes the bytes of its value and no others: comments, order, quotes, indentation and line ends stay. After each,
/// the file is read again; when the value is not what was meant, or another is no longer what it was, the edit is refused.
package func apply(_ edits: [Edit], to entry: EditedEntry) -> Result<[FileChange], EditRefusal> {
  guard edits.count <= maximumEdits else { return .failure(.tooLong(limit: maximumEdits)) }
  var edited = entry
  do throws(EditRefusal) {
    for edit in edits { try edited.apply(edit) }
  } catch { return .failure(error) }
  let changes = edited.files.compactMap { file -> FileChange? in
    let before = entry[file.role]?.source.bytes
    return before == file.source.bytes
      ? nil : FileChange(path: file.path, from: before, to: file.source.bytes)
  }
  return .success(changes)
}

/// A form has fewer values than this, and so the time that edits take is bounded.
private let maximumEdits = 4096

extension EditedEntry {
  /// With all of the edits; nil when one of them cannot be made.
  func edited(_ edits: [Edit]) -> EditedEntry? {
    var edited = self
    // Discarded: whoever asks has another way, or says that there is none.
    do throws(EditRefusal) { for edit in edits { try edited.apply(edit) } } catch { return nil }
    return edited
  }

  fileprivate mutating func apply(_ edit: Edit) throws(EditRefusal) {
    switch edit {
    case .set(let place, .text(let text)) where text.trimmingWhiteSpace.isEmpty:
      try change(place) { file, languages throws(EditRefusal) in try file.cleared(place.path, languages) }
    case .set(let place, let value):
      if self[place.file] == nil { addFile(place.file) }
      try change(place) { file, languages throws(EditRefusal) in
        try file.setting(place.path, value, languages)
      }
    case .clear(let place):
      try change(place) { file, languages throws(EditRefusal) in try file.cleared(place.path, languages) }
    case .empty(let place):
      try change(place) { file, languages throws(EditRefusal) in try file.emptied(place.path, languages) }
    case .insertRow(let place, let index, let value): try insertRow(place, index, value)
    case .removeRow(let place, let index):
      var isThere = false
      try changeRows(place) { file, languages throws(EditRefusal) in
        guard let count = try file.rowCount(place.path), index >= 0, index < count else {
          return file.source.bytes
        }
        isThere = true
        return try file.removingRow(place.path, index, languages)
      }
      if !isThere { throw .noSuchRow(index) }
    case .moveRow(let place, let from, let to):
      try changeRows(place) { file, languages throws(EditRefusal) in
        try file.movingRow(place.path, from, to, isMain: file.role == place.file, languages)
      }
    case .setBody(let role, let text):
      if self[role] == nil, !text.trimmingWhiteSpace.isEmpty { addFile(role) }
      try change(ValuePlace(role, ValuePath([]))) { file, _ throws(EditRefusal) in try file.settingBody(text)
      }
    case .replaceInBody(let role, let range, let text):
      try change(ValuePlace(role, ValuePath([]))) { file, _ throws(EditRefusal) in
        try file.replacingInBody(range, text)
      }
    case .setFieldsText(let role, let text):
      try change(ValuePlace(role, ValuePath([]))) { file, _ throws(EditRefusal) in
        try file.settingFields(text)
      }
    }
  }

  /// Of a file that is not there nothing is changed.
  private mutating func change(
    _ place: ValuePlace, _ change: (EditedFile, [Language]) throws(EditRefusal) -> [UInt8]
  ) throws(EditRefusal) {
    guard let index = files.firstIndex(where: { $0.role == place.file }) else { return }
    let bytes = try change(files[index], languages.published)
    guard bytes.count <= largestText else { throw .tooLong(limit: largestText) }
    files[index].source = SourceFile(path: files[index].path, bytes: bytes)
  }

  /// A list of the main file has the same rows in the translations, which are joined by position.
  private mutating func changeRows(
    _ place: ValuePlace, _ change: (EditedFile, [Language]) throws(EditRefusal) -> [UInt8]
  ) throws(EditRefusal) {
    for file in files where file.role == place.file || place.file == .main && file.translates(place.path) {
      let role = file.role
      try self.change(ValuePlace(role, place.path), change)
    }
  }

  private mutating func insertRow(
    _ place: ValuePlace, _ index: Int, _ value: NewValue
  ) throws(EditRefusal) {
    if self[place.file] == nil { addFile(place.file) }
    try changeRows(place) { file, languages throws(EditRefusal) in
      guard file.role != place.file else {
        return try file.insertingRow(place.path, index, value, languages)
      }
      // The words of the main language stand in until they are translated.
      guard let count = try file.rowCount(place.path), count > index else { return file.source.bytes }
      guard let words = value.words(of: try file.declaration(place.path).element) else {
        throw .translationLacksRows(file.language)
      }
      return try file.insertingRow(place.path, index, words, languages)
    }
  }
}

/// As much as is read of a text.
private let largestText = 4 << 20

extension EditedFile {
  /// Whether it is a translation that has words of its own for a list.
  fileprivate func translates(_ path: ValuePath) -> Bool {
    guard case .translation = role, case .field(let name) = path.steps.first else { return false }
    return fields.contains { $0.name.nb == name }
  }
}

extension EditedEntry {
  /// A file that is to be, with as much as it needs to be read.
  private mutating func addFile(_ role: FileRole) {
    guard let main = files.first else { return }
    let path = main.path
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let ending = name.split(separator: ".").last.map { "." + $0 } ?? ""
    switch role {
    case .main: return
    case .translation(let language):
      guard languages.contains(language), main.isDocument else { return }
      let start = Array("---\nsprak: \(language.tag)\n---\n".utf8)
      let source = SourceFile(
        path: String(path.dropLast(ending.utf8.count)) + ".\(language.lowercaseTag)" + ending, bytes: start)
      files.append(EditedFile(role, source, language, slug, kind, .words))
    case .projectOnly:
      guard !kind.internalFields.isEmpty else { return }
      let source = SourceFile(path: "\(folder)/intern/\(kind.folder.nb)/\(slug).yml", bytes: [])
      files.append(EditedFile(role, source, languages.main, slug, kind, .internalFields))
    }
  }
}

extension NewValue {
  /// As much of it as a translation has words of its own for; nil when that is nothing.
  fileprivate func words(of type: FieldType) -> NewValue? {
    switch (self, type) {
    case (.text, .localized): return self
    case (.fields(let fields), .group(let declarations)):
      let kept = fields.compactMap { field -> Named? in
        guard case .field(let name) = field.step,
          let declaration = declarations.first(where: { $0.name.nb == name }), declaration.type.hasWords,
          let words = field.value.words(of: declaration.type)
        else { return nil }
        return Named(field.step, words)
      }
      return kept.isEmpty ? nil : .fields(kept)
    case (.list(let items), .list(let element)):
      let kept = items.compactMap { $0.words(of: element) }
      return kept.count == items.count && !kept.isEmpty ? .list(kept) : nil
    case (.text, _), (.fields, _), (.list, _): return nil
    }
  }
}
