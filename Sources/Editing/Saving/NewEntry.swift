package import Diagnostics
package import Model

/// The file of a new entry as «story new» makes it, as a change to be saved.
package func newEntry(
  of kind: AnyKind, titled title: String, today: CalendarDate, _ language: MessageLanguage = .nb
) -> FileChange {
  let file = newFile(of: kind, titled: title, today: today, language)
  return FileChange(path: file.path, from: nil, to: Array(file.text.utf8))
}
