import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

/// Those of the forms here.
let languages = SiteLanguages([.nb, .en])

/// The entry that some files are, by path and text.
func entry(_ files: [(String, String)]) throws -> EditedEntry {
  let tree = SourceTree(files: files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) })
  return try #require(editedEntry(at: files[0].0, in: tree, languages))
}

/// What a form is made with where nothing of a site is known.
func context() -> FormContext {
  FormContext(
    .nb, languages, languageNames: { $0.tag }, choices: [:],
    button: { $0.fixIts.isEmpty ? nil : .fix($0.code.name) },
    pictureAddress: { _ in nil })
}

/// All controls of an entry’s form, those within others too.
func controls(_ files: [(String, String)], _ findings: [Diagnostic] = []) throws -> [Control] {
  func flat(_ control: Control) -> [Control] { [control] + control.children.flatMap(flat) }
  return context().sections(of: form(of: try entry(files)), findings: findings).sections
    .flatMap { $0.controls.flatMap(flat) }
}
