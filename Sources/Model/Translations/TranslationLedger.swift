import Content
import Diagnostics

/// How one entry stands in one language beside its own.
package struct TranslationStanding: Sendable {
  package let item: ContentHealth.Item
  package let language: Language
  /// The translation's file; nil when there is none.
  package let path: String?
  package let state: State
  /// What is other than it was; empty when only the days say so, and for all that is not outdated.
  package internal(set) var changes: [PartChange] = []
  /// What it was made from, as far as its file says so.
  package internal(set) var record: TranslationRecord?
  package internal(set) var earlierText = EarlierText.notSought
  package var hasEarlierText: Bool { earlierText == .found }

  /// The text that it was made from. In what is only looked at while somebody writes nobody looks for it.
  package enum EarlierText: Sendable { case notSought, missing, found }

  /// The worst first.
  package enum State: String, Sendable, CaseIterable {
    /// Its main file is gone.
    case orphaned
    /// Its file, or the main one, cannot be read.
    case unreadable
    /// The main file says something else than when it was translated.
    case outdated
    case missing
    /// Nobody has said what it was made from.
    case unrecorded
    case translated
  }
}

/// A translation without its main file.
struct OrphanTranslation: Sendable {
  let id: EntryID
  let path: String
  let language: Language
}

/// What each translation's file says that it was made from, held against the main file as it is; by path, and what is
/// missing by the path of the main file.
func translationStandings(of site: SiteModel, orphans: [OrphanTranslation]) -> [TranslationStanding] {
  let sources = site.tree.sourcesByPath
  let lost = orphans.map { orphan in
    TranslationStanding(
      item: ContentHealth.Item(
        id: orphan.id, title: LocalizedText(), kind: AnyKind.name(of: orphan.id.kind), path: orphan.path,
        owner: nil),
      language: orphan.language, path: orphan.path, state: .orphaned)
  }
  let all = site.heads.flatMap { head in
    head.translatedTexts.map { standing(of: $0, head, site, sources[head.path] ?? []) } + missing(head, site)
  }
  return (all + lost).sorted {
    ($0.path ?? $0.item.path, $0.language.tag) < ($1.path ?? $1.item.path, $1.language.tag)
  }
}

extension EntryHead {
  /// Its words in other languages that have files of their own.
  var translatedTexts: [EntryText] { texts.filter { $0.path != path } }
}

extension ContentTree {
  /// The bytes of every file that entries are read from.
  var sourcesByPath: [String: [UInt8]] {
    Dictionary(documents.map { ($0.path, $0.source) } + registers.map { ($0.path, $0.source) }) { first, _ in
      first
    }
  }
}

/// Texts that are meant for the public, in each language of the site that they have no file in.
private func missing(_ head: EntryHead, _ site: SiteModel) -> [TranslationStanding] {
  guard documentKinds.contains(head.id.kind), !head.isInternalOnly else { return [] }
  return site.languages.published.filter { $0 != site.languages.main && head.text(in: $0) == nil }.map {
    let path = head.path(of: $0)
    return site.unreadable.contains(path)
      ? TranslationStanding(item: head.item, language: $0, path: path, state: .unreadable)
      : TranslationStanding(item: head.item, language: $0, path: nil, state: .missing)
  }
}

private let documentKinds = Set(AnyKind.all.filter { $0.form == .document }.map(\.id))

private func standing(
  of text: EntryText, _ head: EntryHead, _ site: SiteModel, _ source: [UInt8]
) -> TranslationStanding {
  let record = head.common.translatedFrom[text.language]
  var changes: [PartChange] = []
  if let record, !head.isUnreadable {
    changes = head.changes(since: record, site.languages.main, source, earlier: nil, of: text)
  }
  let isOutdated =
    record == nil ? head.isOlder(in: text.language, main: site.languages.main) : !changes.isEmpty
  return TranslationStanding(
    item: head.item, language: text.language, path: text.path,
    state: record == nil && head.isUnreadable
      ? .unreadable : isOutdated ? .outdated : record == nil ? .unrecorded : .translated, changes: changes,
    record: record)
}

extension EntryHead {
  /// Where its translation into a language lies, when that is beside it.
  fileprivate func path(of language: Language) -> String {
    path.hasSuffix(".md") ? "\(path.dropLast(3)).\(language.tag).md" : path
  }

  /// Whether the main text was changed after this language's, by their own dates; unknown dates say nothing.
  fileprivate func isOlder(in language: Language, main: Language) -> Bool {
    guard let main = common.updated[main], let own = common.updated[language] else { return false }
    return own < main
  }

  var fields: [FieldDescription] { AnyKind.of(id.kind)?.fields ?? [] }

  func sourceParts(in main: Language, _ source: [UInt8]) -> [SourcePart] {
    guard let text = text(in: main) else { return [] }
    return Model.sourceParts(of: self, text, fields: fields, source: source)
  }

  func changes(
    since record: TranslationRecord, _ main: Language, _ source: [UInt8], earlier: [PartKey: SourcePart]?,
    of text: EntryText
  ) -> [PartChange] {
    let pairs = paired(sourceParts(in: main, source), with: record)
    let places = TranslatedPlaces(of: self, text, record)
    return pairs.compactMap { pair in
      pair.change(since: record, fields, earlier: earlier, translated: places.place(of: pair))
    }
  }
}

/// Where the parts of a main file stand in a translation: its sections are those of the record, in order, as long as there
/// are as many.
private struct TranslatedPlaces {
  private let head: EntryHead
  private let text: EntryText
  private let sections: [Location]
  /// The number of each part among the sections of the record.
  private let numbers: [Int?]

  init(of head: EntryHead, _ text: EntryText, _ record: TranslationRecord) {
    self.head = head
    self.text = text
    var count = 0
    numbers = record.parts.map { part in
      guard part.key.isSection else { return nil }
      defer { count += 1 }
      return count
    }
    let own = Model.sections(of: text, []).map(\.place)
    sections = own.count == count ? own : []
  }

  func place(of pair: PartPair) -> Location {
    if let was = pair.was, let number = numbers[was], sections.indices.contains(number) {
      return sections[number]
    }
    if case .field(let name)? = pair.now?.key, let place = written(name) { return place }
    return written("oversatt-fra") ?? .file(text.path)
  }

  private func written(_ field: String) -> Location? {
    head.places.first { $0.field == field && $0.value.path == text.path }?.value
  }
}
