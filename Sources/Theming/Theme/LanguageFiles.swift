import Content
import Diagnostics
import Model

/// A theme's file for one language: `words/nb.yml`.
struct LanguageFile {
  let language: Language
  let file: SourceFile
}

/// The files of a folder that are named by a language, in the order of their names; reports those that are not.
func languageFiles(_ sources: SourceTree, in folder: String) -> Diagnosed<[LanguageFile]> {
  var files: [LanguageFile] = []
  var findings: [Diagnostic] = []
  for file in sources.files where file.path.hasPrefix(folder + "/") && file.path.hasSuffix(".yml") {
    let name = file.path.dropFirst(folder.count + 1).dropLast(4)
    if let language = Language(name) {
      files.append(LanguageFile(language: language, file: file))
    } else {
      findings.append(.themeUnknownLanguage(String(name), path: file.path))
    }
  }
  return Diagnosed(files.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }, findings)
}
