package import Diagnostics
import Parallelism

/// The door of Content: the files as written, each parsed once, in path order.
package func parse(_ sources: SourceTree, jobs: Int) async -> Diagnosed<ContentTree> {
  let files = sources.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  let parsed = await mapInParallel(files, jobs: jobs, parseFile)
  var tree = ContentTree(assets: sources.assets, unreadable: sources.unreadable)
  var findings: [Diagnostic] = []
  for (file, result) in zip(files, parsed) {
    findings += result.findings
    switch result.value {
    case .document(let document): tree.documents.append(document)
    case .register(let register): tree.registers.append(register)
    case .table(let table): tree.tables.append(table)
    case .asset(let asset): tree.assets.append(asset)
    case .unreadable: tree.unreadable.append(file.path)
    }
  }
  tree.assets.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  tree.unreadable.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  return Diagnosed(tree, findings)
}

private enum ParsedFile: Sendable {
  case document(ContentDocument)
  case register(ContentRegister)
  case table(ContentTable)
  case asset(AssetFile)
  case unreadable
}

private func parseFile(_ file: SourceFile) -> Diagnosed<ParsedFile> {
  let kind = FileKind(path: file.path)
  if kind == .otherText || kind == .binary {
    let asset = AssetFile(
      path: file.path, size: file.bytes.count, sha256: sha256(file.bytes),
      picture: pictureHeader(of: file.bytes), drawing: drawingSize(of: file.bytes, path: file.path))
    return Diagnosed(.asset(asset))
  }
  if isBlankFile(file.bytes) { return Diagnosed(.unreadable, [.emptyFile(file.path)]) }
  if let finding = checkEncoding(file) { return Diagnosed(.unreadable, [finding]) }
  switch kind {
  case .markdown: return parseDocument(file)
  case .yaml, .json:
    let parsed =
      kind == .json
      ? parseJSON(file.bytes, path: file.path)
      : parseYAML(file.bytes, range: 0..<file.bytes.count, path: file.path)
    guard let root = parsed.value else {
      return Diagnosed(.unreadable, parsed.findings.isEmpty ? [.emptyFile(file.path)] : parsed.findings)
    }
    return Diagnosed(
      .register(ContentRegister(path: file.path, root: root, source: file.bytes)), parsed.findings)
  case .csv:
    let parsed = parseCSV(file.bytes, path: file.path)
    return Diagnosed(parsed.value.map { .table($0) } ?? .unreadable, parsed.findings)
  case .otherText, .binary: return Diagnosed(.unreadable)
  }
}

private func parseDocument(_ file: SourceFile) -> Diagnosed<ParsedFile> {
  let bytes = file.bytes
  let front = FrontMatter(bytes, path: file.path)
  var findings = front.findings
  let fields = parseYAML(bytes, range: front.fields, path: file.path)
  findings += fields.findings
  var unreadable = fields.value?.unreadableKeys ?? []
  if front.isSplit || front.whole.isEmpty || !fields.findings.isEmpty && fields.value?.entries == nil {
    unreadable = [YAMLNode.anyKey]
  } else if let root = fields.value, root.entries == nil, !root.isEmpty {
    findings.append(.yamlMissingColon(Location(file.path, root.range), written: bytes.text(root.range)))
    unreadable = [YAMLNode.anyKey]
  }
  let body = parseMarkdown(bytes, range: front.bodyStart..<bytes.count, path: file.path)
  let document = ContentDocument(
    path: file.path, fields: fields.value?.entries ?? [], frontMatterRange: front.whole, body: body.value,
    source: bytes, unreadableKeys: unreadable)
  return Diagnosed(.document(document), findings + body.findings)
}
