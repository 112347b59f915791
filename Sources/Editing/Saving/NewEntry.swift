package import Content
package import Diagnostics
package import Model

/// A new entry as «story new» makes it, as a change to be saved; in the list of its kind, where the content has one.
///
/// Whatever the list said before, it says the same when it is read again with the new row.
package func newEntry(
  of kind: AnyKind, titled title: String, today: CalendarDate, in sources: SourceTree,
  _ languages: SiteLanguages,
  folder: String = "content", _ language: MessageLanguage = .nb
) -> Result<NewEntry, NewEntryRefusal> {
  guard !slug(from: title).isEmpty else { return .failure(.nameless) }
  let file = newFile(of: kind, titled: title, today: today, language, in: folder)
  let list = sources.files.first { source in
    guard isListOfEntries(source), let place = FilePlace.read(source.path, in: folder, languages) else {
      return false
    }
    return place.kind.id == kind.id && place.language == languages.main
      && place.isProjectOnly == kind.form.isInternal
  }
  guard let list else {
    let made = FileChange(path: file.path, from: nil, to: Array(file.text.utf8))
    return sources.files.contains { $0.path == file.path }
      ? .failure(.taken) : .success(NewEntry(change: made, item: nil))
  }
  let name = fileName(from: title, otherwise: Wording(nb: "ny", en: "new")[language])
  guard editedEntry(at: list.path, item: name, in: sources, languages, folder: folder) == nil else {
    return .failure(.taken)
  }
  guard let bytes = appending(name, file.text, to: list), isOneMore(name, bytes, list.bytes) else {
    return .failure(.listCannotGrow(path: list.path))
  }
  return .success(NewEntry(change: FileChange(path: list.path, from: list.bytes, to: bytes), item: name))
}

/// A new entry, to be saved.
package struct NewEntry: Sendable, Hashable {
  package let change: FileChange
  /// Its `id`, where it is a row of a list.
  package let item: String?
}

/// Why no new entry was made.
package enum NewEntryRefusal: Error, Sendable, Hashable {
  /// There is one by that name.
  case taken
  /// The list is written such that nothing can be put after its last row and leave the rows as they are.
  case listCannotGrow(path: String)
  /// No file can be named after the title: it has signs alone.
  case nameless
}

extension NewEntryRefusal {
  /// For editors.
  package var message: Wording {
    switch self {
    case .taken:
      Wording(
        nb: "det finnes alt en med det navnet; velg en annen tittel",
        en: "there is one by that name already; choose another title")
    case .nameless:
      Wording(
        nb:
          "filen får navn etter tittelen, og her er det ingen bokstaver fra a til å og ingen tall; skriv noen ord, for eksempel «Fest på torget»",
        en:
          "the file is named after the title, which has no letters from a to z and no digits; write some words, such as “Party in the square”"
      )
    case .listCannotGrow(let path):
      Wording(
        nb: "listen i \(path) er ikke skrevet slik at en ny kan settes inn her; rett feilene i den først",
        en:
          "the list in \(path) is not written such that a new one can be put in here; correct its errors first"
      )
    }
  }
}

/// Whether a list says what it said, and has the new entry behind that.
private func isOneMore(_ name: String, _ new: [UInt8], _ old: [UInt8]) -> Bool {
  let before = parseYAML(old, range: 0..<old.count)
  let after = parseYAML(new, range: 0..<new.count)
  guard before.problem == nil, after.problem == nil, let rows = before.node?.items,
    let now = after.node?.items, now.count == rows.count + 1, now.last?.isEntry(name) == true
  else { return false }
  return zip(rows, now).allSatisfy { isSame($0, $1) }
}

/// A row with the fields of a new file, without their explanations, after the last one of a list.
private func appending(_ name: String, _ text: String, to list: SourceFile) -> [UInt8]? {
  let bytes = list.bytes
  guard let first = YAMLLine.firstWritten(in: bytes), first.isItem else { return nil }
  let indentation = spaces(first.indentation)
  let fields = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("---") }
  var result = bytes
  if let last = result.last, !last.isLineEnd { result += bytes.lineEnding }
  result += indentation + Array("- id: \(name)".utf8) + bytes.lineEnding
  for field in fields { result += indentation + spaces(2) + Array(field.utf8) + bytes.lineEnding }
  return result
}
