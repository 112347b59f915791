import Assets
package import Content
package import Diagnostics
import Mistakes
import Model
import Templates

/// Reads a theme out of the files below `folder` (`themes/kongsberg`): `templates/`, `words/` and `static/`.
package func loadTheme(_ sources: SourceTree, in folder: String) -> Diagnosed<Theme> {
  let words = readWords(sources, in: folder)
  let files = themeFiles(sources, in: folder)
  let texts = files.value.filter { $0.picture == nil }
  let names = ThemeNames(
    words: RecordShape(words.value.names.map { RecordShape.Field($0, .text) }),
    files: RecordShape(files.value.map { RecordShape.Field($0.name, .text) }),
    sums: RecordShape(texts.map { RecordShape.Field($0.name, .text) }))
  let pages = pageShapes(names)
  let templates = compile(templateSources(sources, in: folder), pages: pages)
  let theme = Theme(
    folder: folder, templates: templates.value, words: words.value.languages, files: files.value,
    fileAddresses: Theme.addresses(of: files.value),
    fileSums: .record(texts.map { .text("sha384-" + sha384Base64($0.bytes)) }),
    colours: ThemeColours(stylesheet: files.value.first { $0.name == "stil" }?.bytes ?? []),
    pageIDs: pageIDs(of: templates.value, pages).union(placesByLanguage(words.value.languages)))
  let encoding = sources.files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
    .compactMap(wrongEncoding)
  return Diagnosed(theme, encoding + words.findings + files.findings + templates.findings)
}

private let ending = ".mustache"

/// The places around a text that each language calls its own name.
private func placesByLanguage(_ words: [Language: Words]) -> [String] {
  words.values.flatMap { language in
    [AddressWord.subscribe, .series, .noDate].compactMap { language.addressWords[$0.name] }
  }
}

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
  var findings: [Diagnostic] = []
  let texts = sources.files.filter { $0.path.hasPrefix(folder) }.compactMap { file -> ThemeFile? in
    let published = published(file)
    findings += published.findings
    return published.value.map {
      themeFile(file.path, in: folder, sha256($0), .bytes($0))
    }
  }
  let pictures = sources.assets.filter { $0.path.hasPrefix(folder) }.map { asset in
    themeFile(asset.path, in: folder, asset.sha256, .copy(asset), asset.picture)
  }
  let files = texts + pictures
  let hasStyle = files.contains { $0.name == "stil" }
  if !hasStyle { findings.append(.themeMissingFile(folder + "stil.css")) }
  return Diagnosed(files, findings)
}

/// The bytes that readers get: a drawing is written anew, like those of the content.
private func published(_ file: SourceFile) -> Diagnosed<[UInt8]?> {
  file.path.lowercased().hasSuffix(".svg") ? cleanDrawing(file.bytes, path: file.path) : Diagnosed(file.bytes)
}

private func themeFile(
  _ path: String, in folder: String, _ hash: String, _ content: OutputFile.Content,
  _ picture: PictureHeader? = nil
) -> ThemeFile {
  let name = path.dropFirst(folder.count)
  let stem = name.prefix { $0 != "." }
  let address = "/\(stem).\(hash.prefix(8))\(name.dropFirst(stem.count))"
  return ThemeFile(
    name: String(stem), source: path, address: address, content: content, picture: picture)
}
