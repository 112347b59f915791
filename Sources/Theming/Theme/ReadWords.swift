import Content
import Diagnostics
import Mistakes
import Model

/// The words of every language of a theme, and the names that they have together.
struct ThemeWords {
  var languages: [Language: Words] = [:]
  var names: [String] = []
}

/// Reads `words/nb.yml`, `words/en.yml` and so on; what one language has and another lacks is reported.
func readWords(_ sources: SourceTree, in folder: String) -> Diagnosed<ThemeWords> {
  let folder = folder + "/words"
  let files = languageFiles(sources, in: folder)
  var findings = files.findings
  let read = files.value.map { file in
    let words = writtenWords(file.file)
    findings += words.findings
    return (file: file, words: words.value)
  }
  let names = Set(read.flatMap(\.words.keys)).union(Word.required.map(\.name)).sorted()
  for (file, words) in read {
    let missing = names.filter { words[$0] == nil && !Word.isOptional($0) }
    findings += missing.map { .themeMissingWord($0, in: file.language, path: file.file.path) }
    findings += formMistakes(in: words)
  }
  let texts = read.map { ($0.file.language, Words($0.words.mapValues(\.text), shape: names)) }
  return Diagnosed(
    ThemeWords(languages: Dictionary(texts) { first, _ in first }, names: names), findings)
}

/// A word as its file has it.
struct WrittenWord {
  let text: String
  let place: Location
}

private func writtenWords(_ file: SourceFile) -> Diagnosed<[String: WrittenWord]> {
  let parsed = readFields(file.bytes, range: 0..<file.bytes.count, path: file.path)
  var findings = parsed.findings
  var words: [String: WrittenWord] = [:]
  for entry in parsed.value?.entries ?? [] {
    let place = Location(file.path, entry.value.range)
    if words[entry.key] != nil { findings.append(.themeWordTwice(entry.key, at: place)) }
    if let scalar = entry.value.scalar {
      words[entry.key] = WrittenWord(text: scalar.text, place: place)
    } else {
      findings.append(.themeWordNotText(entry.key, at: place))
    }
  }
  return Diagnosed(words, findings)
}
