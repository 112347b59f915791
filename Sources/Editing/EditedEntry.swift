package import Content
package import Model

/// One entry as its files hold it, to be edited: the bytes that a form is made from and that edits are made to.
package struct EditedEntry: Sendable {
  package let kind: AnyKind
  package internal(set) var slug: String
  package let languages: SiteLanguages
  /// Those that are there; the main one first.
  package internal(set) var files: [EditedFile]
  /// Where a file that is not there yet would lie.
  let folder: String

  package subscript(role: FileRole) -> EditedFile? { files.first { $0.role == role } }
}

/// One of an entry's files.
package struct EditedFile: Sendable {
  package let role: FileRole
  package internal(set) var source: SourceFile
  /// The language of words that do not say so themselves.
  package let language: Language
  /// The `id` of the entry, where the file is a list of entries.
  package internal(set) var item: String?
  /// What may stand in it, in the order of the declarations.
  package let fields: [FieldDescription]

  package var path: String { source.path }
  package var isDocument: Bool { source.path.hasSuffix(".md") || source.path.hasSuffix(".markdown") }
}

/// Finds the files of the entry that a path is of: its main file, translations, and what only the project sees.
///
/// `item` is the entry's `id` where the path is that of a list of entries. Nil when the path is that of no entry, or when the
/// entry is one that only a command writes.
package func editedEntry(
  at path: String, item: String? = nil, in sources: SourceTree, _ languages: SiteLanguages,
  folder: String = "content"
) -> EditedEntry? {
  guard path.hasPrefix(folder + "/"), let place = FilePlace.read(path, in: folder, languages),
    !place.kind.form.isRecord
  else { return nil }
  let slug = item.map(slugOf) ?? place.slug
  var main: SourceFile?
  var projectOnly: SourceFile?
  var translations: [(Language, SourceFile, internal: Bool)] = []
  for file in sources.files where file.path.hasPrefix(folder + "/") && isEntryFile(file.path) {
    guard let other = FilePlace.read(file.path, in: folder, languages), other.kind.id == place.kind.id,
      holds(file, other, slug)
    else { continue }
    switch (other.isProjectOnly, other.language == languages.main) {
    case (false, true): main = main ?? file
    case (true, true): projectOnly = projectOnly ?? file
    case (let isProjectOnly, false): translations.append((other.language, file, isProjectOnly))
    }
  }
  let isWhole = main == nil && (place.kind.mayBeProjectOnly || place.kind.form.isInternal)
  if isWhole { (main, projectOnly) = (projectOnly, nil) }
  guard let main else { return nil }
  let isPublicMain = !isWhole
  var files = [
    EditedFile(.main, main, languages.main, slug, place.kind, isWhole ? .everything : .publicFields)
  ]
  for (language, file, isProjectOnly) in translations where isProjectOnly != isPublicMain {
    files.append(EditedFile(.translation(language), file, language, slug, place.kind, .words))
  }
  if let projectOnly {
    files.append(
      EditedFile(.projectOnly, projectOnly, languages.main, slug, place.kind, .internalFields))
  }
  return EditedEntry(kind: place.kind, slug: slug, languages: languages, files: files, folder: folder)
}

/// Which fields may stand in a file.
enum FieldScope {
  case publicFields, internalFields, everything, words

  func fields(of kind: AnyKind) -> [FieldDescription] {
    let offered = kind.fields.filter { $0.requirement != .former }
    return switch self {
    case .publicFields: offered
    case .internalFields: kind.internalFields + exampleMark
    case .everything: offered.isEmpty ? kind.internalFields + exampleMark : offered + kind.internalFields
    case .words: offered.filter { $0.type.hasWords || $0.name.nb == "sprak" }
    }
  }
}

/// `eksempel: ja`, which every file may say; one declaration, as the first kind that has it declares it.
let exampleMark =
  AnyKind.all.lazy.map { $0.fields.filter { $0.name.nb == "eksempel" } }.first { !$0.isEmpty } ?? []

extension EditedFile {
  init(
    _ role: FileRole, _ source: SourceFile, _ language: Language, _ slug: String, _ kind: AnyKind,
    _ scope: FieldScope
  ) {
    self.role = role
    self.source = source
    self.language = language
    item = isListOfEntries(source) ? slug : nil
    fields = scope.fields(of: kind)
  }
}

/// Whether its name is that of a text or a register.
package func isEntryFile(_ path: String) -> Bool {
  [".md", ".markdown", ".yml", ".yaml"].contains { path.hasSuffix($0) }
}

/// Whether the first thing that is written in a YAML file is the dash of a list.
func isListOfEntries(_ file: SourceFile) -> Bool {
  guard file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml") else { return false }
  return YAMLLine.firstWritten(in: file.bytes)?.isItem ?? false
}

extension YAMLLine {
  /// The first line of a file that has anything but a comment, or the mark that a document begins with.
  static func firstWritten(in bytes: [UInt8]) -> YAMLLine? {
    all(bytes, in: 0..<bytes.count).first { !$0.isEmpty(in: bytes) && !$0.isDocumentMark(in: bytes) }
  }

  /// Whether it begins a document of YAML: `---`.
  private func isDocumentMark(in bytes: [UInt8]) -> Bool {
    bytes.starts(with: "---", at: range.lowerBound, before: range.upperBound)
  }
}

/// Whether a file is that of the entry, or a list that has it.
private func holds(_ file: SourceFile, _ place: FilePlace, _ slug: String) -> Bool {
  guard place.mayBeList, isListOfEntries(file) else { return place.slug == slug }
  return parseYAML(file.bytes, range: 0..<file.bytes.count).node?.items?.contains { $0.isEntry(slug) }
    ?? false
}

extension YAMLNode {
  /// Whether it is the item of a list that has this `id`.
  func isEntry(_ slug: String) -> Bool {
    entries?.first { $0.key == "id" }?.value.scalar.map { slugOf($0.text) == slug } ?? false
  }
}

/// The ids of the entries of a list, as slugs; none when the file is no list of entries.
package func entryIDs(in bytes: [UInt8], at path: String) -> [String] {
  guard isListOfEntries(SourceFile(path: path, bytes: bytes)) else { return [] }
  let items = parseYAML(bytes, range: 0..<bytes.count).node?.items ?? []
  return items.compactMap { item in
    item.entries?.first { $0.key == "id" }?.value.scalar.map { slugOf($0.text) }
  }
}
