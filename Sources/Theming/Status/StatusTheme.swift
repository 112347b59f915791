package import Content
package import Diagnostics
import Model
package import Templates

/// What a theme has for the status page: its templates, its words and its stylesheet.
package struct StatusTheme: Sendable {
  /// Where it lies, below the root folder.
  let folder: String
  package let templates: [TemplateSource]
  package let stylesheet: [UInt8]
  /// Bokmål first.
  let words: [(language: Language, words: StatusWords)]

  var stylesheetPath: String { folder + "/status.css" }

  /// Named by its content, so that a browser never shows an old one.
  var stylesheetName: String { "status.\(sha256(stylesheet).prefix(8)).css" }
}

/// Takes the status page's parts out of a theme's folder: `templates/status/*.mustache`, `status-words/*.yml` and
/// `status.css`; reports each that is missing, and each word that a language lacks or that nobody uses.
package func statusTheme(
  from tree: SourceTree, in folder: String = "themes/kongsberg"
) -> Diagnosed<StatusTheme> {
  var findings: [Diagnostic] = []
  let templates = tree.files.filter { $0.path.hasPrefix(folder + "/templates/status/") }
    .compactMap(template)
  let words = [Language.nb, .en].map { language in
    let path = "\(folder)/status-words/\(language.rawValue).yml"
    let read = readWords(tree.files.first { $0.path == path }, at: path)
    findings += read.findings
    return (language, read.value)
  }
  let stylesheet = tree.files.first { $0.path == folder + "/status.css" }
  if stylesheet == nil { findings.append(.missingStatusFile(folder + "/status.css")) }
  return Diagnosed(
    StatusTheme(
      folder: folder, templates: templates, stylesheet: stylesheet?.bytes ?? [], words: words), findings)
}

private func template(_ file: SourceFile) -> TemplateSource? {
  let name = file.path.split(separator: "/").last ?? ""
  guard name.hasSuffix(".mustache") else { return nil }
  return TemplateSource(path: file.path, name: String(name.dropLast(9)), bytes: file.bytes)
}

private func readWords(_ file: SourceFile?, at path: String) -> Diagnosed<StatusWords> {
  guard let file else { return Diagnosed(StatusWords([:]), [.missingStatusFile(path)]) }
  let parsed = parseYAML(file.bytes, range: file.bytes.indices, path: path)
  var findings = parsed.findings
  var texts: [String: String] = [:]
  for entry in parsed.value?.entries ?? [] {
    if StatusWords.keys.contains(entry.key), let text = entry.value.scalar?.text {
      texts[entry.key] = text
    } else {
      findings.append(.unknownStatusWord(entry.key, at: Location(path, entry.keyRange)))
    }
  }
  for key in StatusWords.keys where (texts[key] ?? "").isEmpty && parsed.value?.mayHold(key) != true {
    findings.append(.missingStatusWord(key, at: .file(path)))
  }
  return Diagnosed(StatusWords(texts), findings)
}
