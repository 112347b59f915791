package import Content
package import Diagnostics
import Templates

/// Reads a theme out of the files below `folder` (`themes/kongsberg`): `templates/`, `words/` and `static/`.
package func loadTheme(_ sources: SourceTree, in folder: String) -> Diagnosed<Theme> {
  let words = readWords(sources, in: folder)
  let files = themeFiles(sources, in: folder)
  let names = ThemeNames(
    words: RecordShape(words.value.names.map { RecordShape.Field($0, .text) }),
    files: RecordShape(files.value.map { RecordShape.Field($0.name, .text) }))
  let templates = compile(templateSources(sources, in: folder), pages: themePages.map { $0(names) })
  let theme = Theme(
    templates: templates.value, words: words.value.languages, files: files.value,
    fileAddresses: .record(files.value.map { .text($0.address) }),
    fileSums: .record(files.value.map { .text("sha384-" + sha384Base64($0.bytes)) }),
    colours: ThemeColours(stylesheet: files.value.first { $0.name == "stil" }?.bytes ?? []))
  let encoding = sources.files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
    .compactMap(checkEncoding)
  return Diagnosed(theme, encoding + words.findings + files.findings + templates.findings)
}

private let ending = ".mustache"

private func templateSources(_ sources: SourceTree, in folder: String) -> [TemplateSource] {
  let folder = folder + "/templates/"
  let own = sources.files.filter { file in
    file.path.hasPrefix(folder) && file.path.hasSuffix(ending) && !file.path.hasPrefix(folder + "status/")
  }
  return own.map { file in
    let name = file.path.dropFirst(folder.count).dropLast(ending.count)
    return TemplateSource(path: file.path, name: String(name), bytes: file.bytes)
  }
}

private func themeFiles(_ sources: SourceTree, in folder: String) -> Diagnosed<[ThemeFile]> {
  let folder = folder + "/static/"
  let files = sources.files.filter { $0.path.hasPrefix(folder) }.map { file in
    let name = file.path.dropFirst(folder.count)
    let stem = name.prefix { $0 != "." }
    let address = "/\(stem).\(sha256(file.bytes).prefix(8))\(name.dropFirst(stem.count))"
    return ThemeFile(name: String(stem), address: address, bytes: file.bytes)
  }
  let hasStyle = files.contains { $0.name == "stil" }
  return Diagnosed(files, hasStyle ? [] : [.themeMissingFile(folder + "stil.css")])
}
