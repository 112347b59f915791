import Content
import Diagnostics
import Model
import Templates

/// The words of every language of a theme, and the names that they have together.
struct ThemeWords {
  var languages: [Language: Words] = [:]
  var names: [String] = []
}

/// Reads `words/nb.yml`, `words/en.yml` and so on; what one language has and another lacks is reported.
func readWords(_ sources: SourceTree, in folder: String) -> Diagnosed<ThemeWords> {
  var findings: [Diagnostic] = []
  var texts: [Language: [String: String]] = [:]
  for language in Language.allCases {
    let path = wordsPath(language, in: folder)
    guard let file = sources.files.first(where: { $0.path == path }) else { continue }
    let read = flatTexts(file)
    findings += read.findings
    texts[language] = read.value
  }
  if texts[.nb] == nil { findings.append(.themeMissingFile(wordsPath(.nb, in: folder))) }
  let names = Set(texts.values.flatMap(\.keys)).union(Word.required.map(\.name)).sorted()
  for language in Language.allCases {
    guard let own = texts[language] else { continue }
    findings += names.filter { own[$0] == nil }
      .map { .themeMissingWord($0, in: language, path: wordsPath(language, in: folder)) }
  }
  return Diagnosed(
    ThemeWords(languages: texts.mapValues { Words($0, shape: names) }, names: names), findings)
}

private func wordsPath(_ language: Language, in folder: String) -> String {
  "\(folder)/words/\(language.rawValue).yml"
}

private func flatTexts(_ file: SourceFile) -> Diagnosed<[String: String]> {
  let parsed = parseYAML(file.bytes, range: 0..<file.bytes.count, path: file.path)
  var findings = parsed.findings
  var texts: [String: String] = [:]
  for entry in parsed.value?.entries ?? [] {
    guard let scalar = entry.value.scalar else {
      findings.append(.themeWordNotText(entry.key, at: Location(file.path, entry.value.range)))
      continue
    }
    texts[entry.key] = scalar.text
  }
  return Diagnosed(texts, findings)
}
