package import Content
package import Diagnostics
import Templates

/// Reads a theme out of the files below `folder` (`themes/kongsberg`): `templates/`, `words/` and `static/`.
package func loadTheme(_ sources: SourceTree, in folder: String) -> Diagnosed<Theme> {
  let words = readWords(sources, in: folder)
  let files = themeFiles(sources, in: folder)
  let icons = themeIcons(sources, in: folder)
  let addresses = files.value.map { ($0.name, $0.address) } + icons.map { ($0.name, $0.address) }
  let names = ThemeNames(
    words: RecordShape(words.value.names.map { RecordShape.Field($0, .text) }),
    files: RecordShape(addresses.map { name, _ in RecordShape.Field(name, .text) }),
    sums: RecordShape(files.value.map { RecordShape.Field($0.name, .text) }))
  let templates = compile(templateSources(sources, in: folder), pages: themePages.map { $0(names) })
  let theme = Theme(
    templates: templates.value, words: words.value.languages, files: files.value,
    icons: icons, fileAddresses: .record(addresses.map { _, address in .text(address) }),
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
    let (name, address) = nameAndAddress(file.path.dropFirst(folder.count), sha256(file.bytes))
    return ThemeFile(name: name, address: address, bytes: file.bytes)
  }
  let hasStyle = files.contains { $0.name == "stil" }
  return Diagnosed(files, hasStyle ? [] : [.themeMissingFile(folder + "stil.css")])
}

private func themeIcons(_ sources: SourceTree, in folder: String) -> [ThemeIcon] {
  let folder = folder + "/static/"
  return sources.assets.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".png") }.map { asset in
    let (name, address) = nameAndAddress(asset.path.dropFirst(folder.count), asset.sha256)
    return ThemeIcon(name: name, address: address, asset: asset)
  }
}

/// `stil.css` as `stil` and `/stil.1a2b3c4d.css`.
private func nameAndAddress(_ file: Substring, _ sum: String) -> (name: String, address: String) {
  let stem = file.prefix { $0 != "." }
  return (String(stem), "/\(stem).\(sum.prefix(8))\(file.dropFirst(stem.count))")
}
