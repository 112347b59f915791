package import Content
package import Diagnostics

/// A site in which one text was read again, whose it is, and what was found in its entry.
package struct Rereading: Sendable {
  package let site: SiteModel
  package let entry: EntryID
  package let reach: Reach
  package let findings: [Diagnostic]

  /// Which pages are others because of it, as far as they are made at once.
  package enum Reach: Sendable {
    case ownPages
    /// All pages: what their menus say may have changed.
    case menus
  }
}

extension SiteModel {
  /// The site with one text as it stands now, for the page of its entry; nil when a field has changed that reaches further than
  /// what it is shown as (an address, a picture, when it is shown), or more must be read again to be sure.
  ///
  /// Other pages, and what is said of the site as a whole, follow from reading everything.
  package func rereading(_ document: ContentDocument) async -> Rereading? {
    guard let (files, kind, reach) = entryFiles(of: document), var index = fileIndex else { return nil }
    index.bodies[document.path] = document.body
    let read = await kind.read([files], index, 1)
    guard let head = read.value.heads.first, let old = self.head(files.id), !head.showsFiles, !old.showsFiles,
      !head.isUnreadable, !read.findings.contains(where: { $0.severity == .error })
    else { return nil }
    var site = self
    site.fileIndex = index
    site.replace(kind.facts, from: read.value, files.id)
    guard site.isHidden(files.id, kind, as: self) else { return nil }
    guard let position = site.tree.documents.firstIndex(where: { $0.path == document.path }) else {
      return nil
    }
    site.tree.documents[position] = document
    return Rereading(site: site, entry: files.id, reach: reach, findings: read.findings)
  }

  /// The files of the entry that a text is of, with the text as it is now; nil unless its fields are what they were, or such as
  /// reach no further than is said.
  private func entryFiles(of document: ContentDocument) -> (EntryFiles, AnyKind, Rereading.Reach)? {
    guard let fileIndex, let (id, language) = fileIndex.entryByPath[document.path],
      let kind = AnyKind.of(id.kind), !kindsOfMoreThanTheirFiles.contains(id.kind),
      let old = tree.documents.first(where: { $0.path == document.path }),
      let reach = kind.reach(of: document, after: old),
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
    return (files, kind, reach)
  }

  private mutating func replace<Facts: ContentFacts>(_: Facts.Type, from read: EntryList, _ id: EntryID) {
    guard let entry = read.entries(of: Facts.self).first else { return }
    lists[id.kind] = lists[id.kind]?.replacing(showsUnpublished ? entry.withoutDraftMark : entry)
  }

  /// Whether it is shown, or kept from readers, as in another reading of the site.
  private func isHidden(_ id: EntryID, _ kind: AnyKind, as other: SiteModel) -> Bool {
    guard let position = lists[id.kind]?.position(of: id), let list = lists[id.kind] else { return false }
    let head = list.heads[position]
    let reason = hiddenEntries(list.only(head, kind.facts), kind, in: self)[id]
    let languages = head.hiddenLanguages(at: moment, main: self.languages.main)
    if showsUnpublished {
      return other.hidden[id] == reason.flatMap { $0.isMatterOfTime ? nil : $0 }
    }
    return other.hidden[id] == reason && (other.hiddenLanguages[id] ?? [:]) == languages
  }
}

extension EntryList {
  /// One entry of the list.
  fileprivate func only<Facts: ContentFacts>(_ head: EntryHead, _: Facts.Type) -> EntryList {
    EntryList(position(of: head.id).map { [entries(of: Facts.self)[$0]] } ?? [])
  }
}

/// What their pages say does not come from their own files alone: measurements from data files, figures that were frozen.
private let kindsOfMoreThanTheirFiles: Set<KindID> = [
  KPI.kindID, Report.kindID, FrozenReport.kindID, Snapshot.kindID,
]

/// Whose titles stand in the menus of all pages, their own among them.
private let kindsInMenus: Set<KindID> = [Page.kindID, FocusArea.kindID]

/// What leads to an entry, or lets its pictures be shown.
private let fieldsThatReachFurther = [
  FieldName("adresse", "slug"), FieldName("sprak", "language"), FieldName("samtykke", "consent"),
  FieldName("bilde-samtykke", "image-consent"),
]

extension AnyKind {
  /// How far what has changed in a text reaches; nil when that is further than pages are made at once.
  fileprivate func reach(of document: ContentDocument, after old: ContentDocument) -> Rereading.Reach? {
    if old.hasFields(of: document) { return .ownPages }
    let isInMenus = kindsInMenus.contains(id)
    // Its place among others, and the list that a page may be, decide on more than words.
    let isFree = { key in showsOnOwnPage(key) && (!isInMenus || isText(key)) }
    guard old.hasFields(of: document, but: isFree) else { return nil }
    return isInMenus ? .menus : .ownPages
  }

  /// Whether a field is a matter of how the entry's own page says it: what it is elsewhere follows from reading everything, its own
  /// page at once.
  private func showsOnOwnPage(_ key: String) -> Bool {
    guard !fieldsThatReachFurther.contains(where: { $0.matches(key) }) else { return false }
    return fields.first { $0.name.matches(key) }?.type.isShownAsItIs ?? false
  }

  private func isText(_ key: String) -> Bool {
    switch fields.first(where: { $0.name.matches(key) })?.type {
    case .text, .localized(.text): true
    default: false
    }
  }
}

extension FieldType {
  /// Whether no file or address follows from it.
  fileprivate var isShownAsItIs: Bool {
    switch self {
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .choice, .reference:
      true
    case .localized(let inner), .list(let inner): inner.isShownAsItIs
    case .group(let fields), .byYear(let fields): fields.allSatisfy(\.type.isShownAsItIs)
    case .destination, .sitePath, .fileName, .language: false
    }
  }
}

extension ContentDocument {
  /// Whether the other has the same fields, but for some by name that may be others, come or go.
  fileprivate func hasFields(of other: ContentDocument, but isFree: (String) -> Bool) -> Bool {
    guard !frontMatterRange.isEmpty, !other.frontMatterRange.isEmpty, unreadableKeys.isEmpty,
      other.unreadableKeys.isEmpty
    else { return false }
    return isWritten(in: other, but: isFree) && other.isWritten(in: self, but: isFree)
  }

  private func isWritten(in other: ContentDocument, but isFree: (String) -> Bool) -> Bool {
    let ranges = Dictionary(
      other.fields.lazy.map { ($0.key, $0.value.range) }, uniquingKeysWith: { first, _ in first })
    return fields.allSatisfy { field in
      if isFree(field.key) { return true }
      guard let same = ranges[field.key] else { return false }
      return source[field.value.range].elementsEqual(other.source[same])
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
