package import Content
package import Diagnostics
import Mistakes
package import Model
package import Templates

/// What a theme has for the status page: its templates, its words and its stylesheet.
package struct StatusTheme: Sendable {
  /// Where it lies, below the root folder.
  let folder: String
  package let templates: [TemplateSource]
  package let stylesheet: [UInt8]
  /// What opens a sealed site, and how the page that asks for its passphrase looks.
  let sealScript: [UInt8]
  let sealStyle: [UInt8]
  /// The main one first.
  let languages: [StatusLanguage]

  var stylesheetPath: String { folder + "/status.css" }

  /// Named by its content, so that a browser never shows an old one.
  var stylesheetName: String { "status.\(sha256(stylesheet).prefix(8)).css" }
}

/// Takes the status page's parts out of a theme's folder: `templates/status/*.mustache`, `status-words/*.yml` and
/// `status.css`; reports each that is missing, and each word that a language lacks or that nobody uses.
///
/// The page is made in `languages`, the main one first; in all that the theme has when there are none.
package func statusTheme(
  from tree: SourceTree, in folder: String = "themes/kongsberg", for languages: [Language] = []
) -> Diagnosed<StatusTheme> {
  let templates = tree.files.filter { $0.path.hasPrefix(folder + "/templates/status/") }
    .compactMap(template)
  let files = languageFiles(tree, in: folder + "/status-words")
  let read = files.value.map { ($0.language, readWords($0.file)) }
  let known = Dictionary(read.map { ($0, $1.value) }) { first, _ in first }
  let wanted = languages.isEmpty ? files.value.map(\.language) : languages
  var missing = wanted.filter { known[$0] == nil }.map { "\(folder)/status-words/\($0.tag).yml" }
  if files.value.isEmpty, missing.isEmpty { missing.append(folder + "/status-words") }
  let stylesheet = tree.files.first { $0.path == folder + "/status.css" }
  if stylesheet == nil { missing.append(folder + "/status.css") }
  let seal = ["/seal.js", "/seal.css"].map { name in tree.files.first { $0.path == folder + name }?.bytes }
  missing += zip(["/seal.js", "/seal.css"], seal).filter { $0.1 == nil }.map { folder + $0.0 }
  // Discarded: what is wrong with the words is reported when the theme is loaded.
  let site = readWords(tree, in: folder).value.languages
  let speakers = wanted.map { language in
    StatusLanguage(language, main: wanted[0], known[language] ?? StatusWords([:]), site[language])
  }
  return Diagnosed(
    StatusTheme(
      folder: folder, templates: templates, stylesheet: stylesheet?.bytes ?? [],
      sealScript: seal[0] ?? [], sealStyle: seal[1] ?? [],
      languages: speakers.map { $0.beside(speakers) }),
    files.findings + read.flatMap(\.1.findings) + missing.map { .missingStatusFile($0) })
}

private func template(_ file: SourceFile) -> TemplateSource? {
  let name = file.path.split(separator: "/").last ?? ""
  guard name.hasSuffix(".mustache") else { return nil }
  return TemplateSource(path: file.path, name: String(name.dropLast(9)), bytes: file.bytes)
}

private func readWords(_ file: SourceFile) -> Diagnosed<StatusWords> {
  let path = file.path
  let parsed = readFields(file.bytes, range: file.bytes.indices, path: path)
  var findings = parsed.findings
  var texts: [String: String] = [:]
  for entry in parsed.value?.entries ?? [] {
    if StatusWords.has(entry.key), let text = entry.value.scalar?.text {
      texts[entry.key] = text
      if entry.key.hasPrefix("address-") {
        findings += [WrittenWord(text: text, place: Location(path, entry.value.range))].compactMap(
          addressMistake)
      }
    } else {
      findings.append(.unknownStatusWord(entry.key, at: Location(path, entry.keyRange)))
    }
  }
  for key in StatusWords.keys where (texts[key] ?? "").isEmpty && parsed.value?.mayHold(key) != true {
    findings.append(.missingStatusWord(key, at: .file(path)))
  }
  return Diagnosed(StatusWords(texts), findings)
}
