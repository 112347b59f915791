import Content
import Diagnostics
import Mistakes

extension SiteModel {
  /// What git calls the texts that outdated translations were made from.
  package var wantedRevisions: Set<String> {
    Set(translations.filter { $0.state == .outdated }.compactMap(\.record?.revision))
  }

  /// Takes the bytes of those that could be found, and says with them sentence by sentence what has changed.
  package mutating func explainTranslations(with earlier: [String: [UInt8]]) async {
    let sources = tree.sourcesByPath
    for index in translations.indices where translations[index].state == .outdated {
      let standing = translations[index]
      translations[index].earlierText = .missing
      guard let record = standing.record, let bytes = earlier[record.revision],
        let head = head(standing.item.id),
        let text = head.text(in: standing.language), let parts = await earlierParts(of: head, bytes)
      else { continue }
      translations[index].earlierText = .found
      translations[index].changes = head.changes(
        since: record, languages.main, sources[head.path] ?? [],
        earlier: Dictionary(parts.map { ($0.key, $0) }) { first, _ in first }, of: text)
    }
  }

  /// The parts of an entry's main file when it had these bytes; nil when it was not a text then.
  private func earlierParts(of head: EntryHead, _ bytes: [UInt8]) async -> [SourcePart]? {
    let file = SourceFile(path: head.path, bytes: bytes)
    let read = await readContent(SourceTree(files: [file]), components: .declared, jobs: 1)
    guard let document = read.value.documents.first,
      let kind = AnyKind.of(head.id.kind)
    else { return nil }
    var files = EntryFiles(id: head.id)
    files.main = EntryFile(document, in: languages.main)
    var index = FileIndex()
    index.languages = languages
    // Discarded: what was wrong with a text that is no longer there is nobody's concern.
    let list = await kind.read([files], index, 1).value
    return list.heads.first?.sourceParts(in: languages.main, bytes)
  }
}

extension EntryFile {
  init(_ document: ContentDocument, in language: Language) {
    self.init(
      path: document.path, language: language, fields: document.fields,
      unreadableKeys: document.frontMatterRange.isEmpty ? [YAMLNode.anyKey] : document.unreadableKeys,
      range: document.frontMatterRange, body: document.body, source: document.source,
      explained: document.explained)
  }
}
