package import Content
package import Diagnostics
import Parallelism

/// The entry point of Mistakes: the files as their editors meant them, in path order, and a finding for each mistake.
///
/// Every file is parsed by Content and looked at here right after, in one pass; `components` are the names that the
/// mistakes in writing a component are recognised by.
package func readContent(
  _ sources: SourceTree, components: ComponentVocabulary, jobs: Int
) async -> Diagnosed<ContentTree> {
  await readContent(sources, components: components, jobs: jobs, nil).content
}

/// What files said when they were last read, so that those with the same bytes need not be read again.
package struct ReadMemory: Sendable {
  fileprivate var files: [String: (bytes: [UInt8], read: Diagnosed<ReadFile>)] = [:]

  package init() {}

  /// Reads one Markdown file; nil when it is none, or cannot be read.
  package mutating func document(
    _ file: SourceFile, components: ComponentVocabulary
  ) -> Diagnosed<ContentDocument?> {
    let read = known(file) ?? readFile(file, components)
    files[file.path] = (file.bytes, read)
    guard case .document(let document) = read.value else { return Diagnosed(nil, read.findings) }
    return Diagnosed(document, read.findings)
  }

  fileprivate func known(_ file: SourceFile) -> Diagnosed<ReadFile>? {
    files[file.path].flatMap { $0.bytes == file.bytes ? $0.read : nil }
  }

  fileprivate mutating func keep(_ kept: [SourceFile], _ read: [Diagnosed<ReadFile>]) {
    files = Dictionary(
      zip(kept, read).map { ($0.path, ($0.bytes, $1)) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The same, where `memory` says what files with the same bytes were read as.
package func readContent(
  _ sources: SourceTree, components: ComponentVocabulary, jobs: Int, reusing memory: inout ReadMemory
) async -> Diagnosed<ContentTree> {
  let (content, files, read) = await readContent(sources, components: components, jobs: jobs, memory)
  memory.keep(files, read)
  return content
}

private typealias ReadFiles = (
  content: Diagnosed<ContentTree>, files: [SourceFile], read: [Diagnosed<ReadFile>]
)

private func readContent(
  _ sources: SourceTree, components: ComponentVocabulary, jobs: Int, _ memory: ReadMemory?
) async -> ReadFiles {
  let files = sources.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  let read = await mapInParallel(files, jobs: jobs) { memory?.known($0) ?? readFile($0, components) }
  var tree = ContentTree(assets: sources.assets, unreadable: sources.unreadable)
  var findings: [Diagnostic] = []
  for (file, result) in zip(files, read) {
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
  return (Diagnosed(tree, findings), files, read)
}

private enum ReadFile: Sendable {
  case document(ContentDocument)
  case register(ContentRegister)
  case table(ContentTable)
  case asset(AssetFile)
  case unreadable
}

private func readFile(_ file: SourceFile, _ components: ComponentVocabulary) -> Diagnosed<ReadFile> {
  let parsed = parse(file)
  guard parsed.isText else { return readFile(file, parsed, components) }
  let readable = ReadableText(file)
  if parsed.isData, !readable.conflicts.isEmpty { return Diagnosed(.unreadable, readable.findings) }
  let meant = readable.file ?? file
  var read = readFile(meant, readable.file.map(parse) ?? parsed, components)
  read.findings = readable.findings + read.findings
  read.value.keep(source: file.bytes)
  if !readable.conflicts.isEmpty { read.value.mayLack(fieldsOfConflictsIn: readable.conflicts) }
  return read
}

private func readFile(
  _ file: SourceFile, _ parsed: ParsedFile, _ components: ComponentVocabulary
) -> Diagnosed<ReadFile> {
  switch parsed {
  case .document(let parsed):
    let document = readDocument(parsed, file, components)
    return Diagnosed(.document(document.value), document.findings)
  case .register(let reading): return register(readFields(reading, path: file.path), file)
  case .data(let reading): return register(readData(reading, path: file.path), file)
  case .table(let reading):
    var table = ContentTable(path: file.path, rows: reading.rows, source: file.bytes)
    table.title = reading.title
    return Diagnosed(.table(table), reading.issues.map { .table($0, file.path) })
  case .asset(let asset): return Diagnosed(.asset(asset))
  case .unreadable(let problem): return Diagnosed(.unreadable, [.unreadableText(problem, file)])
  }
}

private func register(_ read: Diagnosed<YAMLNode?>, _ file: SourceFile) -> Diagnosed<ReadFile> {
  guard let root = read.value else {
    return Diagnosed(.unreadable, read.findings.isEmpty ? [.emptyFile(file.path)] : read.findings)
  }
  let register = ContentRegister(path: file.path, root: root, source: file.bytes)
  return Diagnosed(.register(register), read.findings)
}

extension ParsedFile {
  /// Whether other programs made it: a version of it is of no use by itself.
  fileprivate var isData: Bool {
    switch self {
    case .data, .table: true
    case .document, .register, .asset, .unreadable: false
    }
  }

  fileprivate var isText: Bool {
    switch self {
    case .document, .register, .data, .table: true
    case .asset, .unreadable: false
    }
  }
}

extension ReadFile {
  /// The file as it is on disk, for checksums and for quoting from it.
  fileprivate mutating func keep(source: [UInt8]) {
    switch self {
    case .document(var document):
      document.source = source
      self = .document(document)
    case .register(var register):
      register.source = source
      self = .register(register)
    case .table(var table):
      table.source = source
      self = .table(table)
    case .asset, .unreadable: break
    }
  }

  /// What only the other side of a conflict holds is not reported as missing.
  fileprivate mutating func mayLack(fieldsOfConflictsIn hidden: [Range<Int>]) {
    switch self {
    case .document(var document):
      let end = document.frontMatterRange.upperBound
      if hidden.contains(where: { $0.lowerBound < end }) { document.unreadableKeys.append(YAMLNode.anyKey) }
      self = .document(document)
    case .register(var register):
      register.root.mayHoldMore()
      self = .register(register)
    case .table, .asset, .unreadable: break
    }
  }
}

extension YAMLNode {
  /// Notes for all mappings that more may be written in them.
  fileprivate mutating func mayHoldMore() {
    unreadableKeys.append(Self.anyKey)
    guard var items else { return }
    for index in items.indices { items[index].unreadableKeys.append(Self.anyKey) }
    value = .sequence(items)
  }
}
