package import Content
package import Diagnostics
package import Model

/// A new entry as «story new» makes it, as a change to be saved; in the list of its kind, where the content has one.
///
/// Nil when the list has an entry of that name already, or is written such that nothing can be put after it.
package func newEntry(
  of kind: AnyKind, titled title: String, today: CalendarDate, in sources: SourceTree,
  _ languages: SiteLanguages,
  folder: String = "content", _ language: MessageLanguage = .nb
) -> (change: FileChange, item: String?)? {
  let file = newFile(of: kind, titled: title, today: today, language, in: folder)
  let list = sources.files.first { source in
    guard isListOfEntries(source), let place = FilePlace.read(source.path, in: folder, languages) else {
      return false
    }
    return place.kind.id == kind.id && place.language == languages.main
      && place.isProjectOnly == kind.form.isInternal
  }
  guard let list else { return (FileChange(path: file.path, from: nil, to: Array(file.text.utf8)), nil) }
  let name = fileName(from: title, otherwise: Wording(nb: "ny", en: "new")[language])
  guard editedEntry(at: list.path, item: name, in: sources, languages, folder: folder) == nil,
    let bytes = appending(name, file.text, to: list),
    case let changed = tree(sources, with: SourceFile(path: list.path, bytes: bytes)),
    editedEntry(at: list.path, item: name, in: changed, languages, folder: folder) != nil
  else { return nil }
  return (FileChange(path: list.path, from: list.bytes, to: bytes), name)
}

/// A row with the fields of a new file, without their explanations, after the last one of a list.
private func appending(_ name: String, _ text: String, to list: SourceFile) -> [UInt8]? {
  let bytes = list.bytes
  let first = YAMLLine.all(bytes, in: 0..<bytes.count).first { !$0.isEmpty(in: bytes) }
  guard let first, first.isItem else { return nil }
  let indentation = spaces(first.indentation)
  let fields = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("---") }
  var result = bytes
  if let last = result.last, !last.isLineEnd { result += bytes.lineEnding }
  result += indentation + Array("- id: \(name)".utf8) + bytes.lineEnding
  for field in fields { result += indentation + spaces(2) + Array(field.utf8) + bytes.lineEnding }
  return result
}

private func tree(_ sources: SourceTree, with file: SourceFile) -> SourceTree {
  var tree = sources
  for index in tree.files.indices where tree.files[index].path == file.path { tree.files[index] = file }
  return tree
}
