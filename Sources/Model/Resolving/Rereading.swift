package import Content
package import Diagnostics

/// A site in which one text was read again, whose it is, and what was found in its entry.
package struct Rereading: Sendable {
  package let site: SiteModel
  package let entry: EntryID
  package let findings: [Diagnostic]
}

extension SiteModel {
  /// The site with one text as it stands now, where nothing but the page of its entry can look otherwise for readers of that
  /// page; nil when other fields than title and summary have changed, or more must be read again to be sure.
  ///
  /// Other pages, and what is said of the site as a whole, follow from reading everything.
  package func rereading(_ document: ContentDocument) async -> Rereading? {
    guard let (files, kind) = entryFiles(of: document), var index = fileIndex else { return nil }
    index.bodies[document.path] = document.body
    let read = await kind.read([files], index, 1)
    guard let head = read.value.heads.first, let old = self.head(files.id), !head.showsFiles, !old.showsFiles,
      !head.isUnreadable
    else { return nil }
    var site = self
    site.fileIndex = index
    site.replace(kind.facts, from: read.value, files.id)
    guard let position = site.tree.documents.firstIndex(where: { $0.path == document.path }) else {
      return nil
    }
    site.tree.documents[position] = document
    return Rereading(site: site, entry: files.id, findings: read.findings)
  }

  /// The files of the entry that a text is of, with the text as it is now; nil unless its fields are what they were.
  private func entryFiles(of document: ContentDocument) -> (EntryFiles, AnyKind)? {
    guard let fileIndex, let (id, language) = fileIndex.entryByPath[document.path],
      let kind = AnyKind.of(id.kind), !kindsOfMoreThanTheirFiles.contains(id.kind),
      let old = tree.documents.first(where: { $0.path == document.path }),
      old.hasFields(of: document)
        || !kindsInMenus.contains(id.kind) && old.hasFields(of: document, but: wordsOnOwnPage),
      var files = fileIndex.files(of: id)
    else { return nil }
    let file = EntryFile(document, in: language)
    if files.main?.path == document.path {
      files.main = file
    } else if let position = files.translations.firstIndex(where: { $0.path == document.path }) {
      files.translations[position] = file
    } else {
      return nil
    }
    return (files, kind)
  }

  private mutating func replace<Facts: ContentFacts>(_: Facts.Type, from read: EntryList, _ id: EntryID) {
    guard let entry = read.entries(of: Facts.self).first else { return }
    lists[id.kind] = lists[id.kind]?.replacing(showsUnpublished ? entry.withoutDraftMark : entry)
  }
}

/// What their pages say does not come from their own files alone: measurements from data files, figures that were frozen.
private let kindsOfMoreThanTheirFiles: Set<KindID> = [
  KPI.kindID, Report.kindID, FrozenReport.kindID, Snapshot.kindID,
]

/// Whose titles stand in the menus of all pages, their own among them.
private let kindsInMenus: Set<KindID> = [Page.kindID, FocusArea.kindID]

/// Words that lead nowhere and hide nothing: what they are elsewhere follows from reading everything, their own page at once.
private let wordsOnOwnPage = [FieldName("tittel", "title"), FieldName("sammendrag", "summary")]

extension ContentDocument {
  /// Whether the other has the same fields, but for one-line texts of those names.
  fileprivate func hasFields(of other: ContentDocument, but words: [FieldName]) -> Bool {
    guard !frontMatterRange.isEmpty, unreadableKeys.isEmpty, other.unreadableKeys.isEmpty,
      fields.count == other.fields.count
    else { return false }
    return zip(fields, other.fields).allSatisfy { old, new in
      guard old.key == new.key else { return false }
      if source[old.value.range].elementsEqual(other.source[new.value.range]) { return true }
      let isText = [old.value, new.value].allSatisfy {
        $0.scalar.map { !$0.text.isEmpty && !$0.text.contains("\n") } ?? false
      }
      return isText && words.contains { $0.matches(old.key) }
    }
  }

  /// Whether the other begins with the same fields, byte for byte.
  fileprivate func hasFields(of other: ContentDocument) -> Bool {
    frontMatterRange == other.frontMatterRange && !frontMatterRange.isEmpty
      && unreadableKeys == other.unreadableKeys && other.unreadableKeys.isEmpty
      && source.prefix(frontMatterRange.upperBound) == other.source.prefix(frontMatterRange.upperBound)
  }
}

extension EntryHead {
  /// Whether a text shows or leads to pictures or documents, whose addresses depend on all texts that do.
  fileprivate var showsFiles: Bool { texts.contains { $0.targets.values.contains { $0.asset != nil } } }
}

extension FileIndex {
  /// By halving: the entries are in the order of their ids.
  fileprivate func files(of id: EntryID) -> EntryFiles? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) >> 1
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].id == id ? entries[low] : nil
  }
}
