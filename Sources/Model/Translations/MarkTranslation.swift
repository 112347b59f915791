import Content
import Diagnostics
import Mistakes

/// A translation's file with what it was made from written in it.
package struct MarkedTranslation: Sendable {
  package let path: String
  package let before: [UInt8]
  /// The same bytes when the file says so already.
  package let after: [UInt8]
}

/// Why a file was not marked.
package enum MarkRefusal: Error, Sendable, Equatable {
  /// It is what others are translated from: those files, by path.
  case mainFile(translations: [String])
  /// Nothing in it is a translation.
  case notTranslation
  case withoutMainFile
  /// The entries of a list are not written with a field on each line, so that they have no place for it.
  case list
  /// Only parts of it were named, and nothing says yet what the whole was made from.
  case unrecorded
  /// It has no part of that name; those that it has.
  case unknownPart(String, known: [String])
  /// Its fields cannot be read, or could not be after the line was written.
  case unreadable
}

/// Writes into each translation what its main file says now; nothing else in it changes. In the order of the paths.
///
/// `parts` names what alone is to be marked in a file: its sections by their anchors and its fields by their names, or the
/// entries of a list by their ids.
package func marked(
  _ paths: [String], only parts: [String: [String]] = [:], in site: SiteModel
) async -> [(path: String, result: Result<MarkedTranslation, MarkRefusal>)] {
  let marking = Marking(site)
  var results: [(path: String, result: Result<MarkedTranslation, MarkRefusal>)] = []
  for path in paths {
    do throws(MarkRefusal) {
      results.append((path, .success(try await marking.marked(path, only: parts[path]))))
    } catch {
      results.append((path, .failure(error)))
    }
  }
  return results
}

/// What is looked up for each file, indexed once.
private struct Marking {
  let site: SiteModel
  let sources: [String: [UInt8]]
  /// Where the fields of each text end.
  let fields: [String: Range<Int>]
  let standings: [String: [TranslationStanding]]
  /// The translations of each main file.
  let translations: [String: [String]]

  init(_ site: SiteModel) {
    self.site = site
    sources = site.tree.sourcesByPath
    fields = Dictionary(site.tree.documents.map { ($0.path, $0.frontMatterRange) }) { first, _ in first }
    let made = site.translations.filter { $0.path != nil }
    standings = Dictionary(grouping: made) { $0.path ?? "" }
    translations = Dictionary(grouping: made, by: \.item.path).mapValues { $0.compactMap(\.path) }
  }

  func marked(_ path: String, only names: [String]?) async throws(MarkRefusal) -> MarkedTranslation {
    guard let all = standings[path], let first = all.first else {
      throw translations[path].map { .mainFile(translations: $0) } ?? .notTranslation
    }
    guard first.state != .orphaned else { throw .withoutMainFile }
    guard let before = sources[path] else { throw .unreadable }
    let isList = all.count > 1
    var (insertions, expected): ([Insertion], [String]) = ([], [])
    for standing in try isList ? entries(of: all, names) : all {
      guard let head = site.head(standing.item.id) else { throw .withoutMainFile }
      let record = try record(of: standing, head, only: isList ? nil : names)
      if standing.record?.parts == record.parts { continue }
      insertions.append(try insertion(of: record, for: head, path, isList: isList))
      expected.append(record.written)
    }
    var after = before
    for insertion in insertions.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      after = insertion.applied(to: after)
    }
    let isReadSo = await holds(expected, in: after, at: path)
    guard insertions.isEmpty || isReadSo else { throw .unreadable }
    return MarkedTranslation(path: path, before: before, after: after)
  }

  /// The entries of a list that are named; all of them when none is.
  private func entries(
    of all: [TranslationStanding], _ names: [String]?
  ) throws(MarkRefusal) -> [TranslationStanding] {
    guard let names else { return all }
    let known = all.map(\.item.id.slug)
    if let unknown = names.first(where: { !known.contains($0) }) { throw .unknownPart(unknown, known: known) }
    return all.filter { names.contains($0.item.id.slug) }
  }

  /// What the main file says now: all of it, or, of what is not named, what it said before.
  private func record(
    of standing: TranslationStanding, _ head: EntryHead, only names: [String]?
  ) throws(MarkRefusal) -> TranslationRecord {
    guard !head.isUnreadable, let main = sources[head.path] else { throw .unreadable }
    let parts = head.sourceParts(in: site.languages.main, main)
    let whole = TranslationRecord(
      revision: gitBlobID(of: main), parts: parts.map { .init(key: $0.key, digest: $0.digest) })
    guard let names else { return whole }
    guard let old = standing.record else { throw .unrecorded }
    let updated = try old.updated(names, from: paired(parts, with: old), head.fields)
    return updated.parts == whole.parts ? whole : updated
  }

  /// In the place of the line that is there, or else as the last of the fields.
  private func insertion(
    of record: TranslationRecord, for head: EntryHead, _ path: String, isList: Bool
  ) throws(MarkRefusal) -> Insertion {
    let places = head.places.filter { $0.value.path == path }
    if let old = places.first(where: { $0.field == Common.translationRecord.nb }) {
      return Insertion(range: old.value.range, text: record.written, isLine: false)
    }
    let source = sources[path] ?? []
    let title = places.first { $0.field == "tittel" || $0.field == "navn" }?.key.range
    let written = title.map { String(decoding: source[$0], as: UTF8.self) }
    let isEnglish = written == "title" || written == "name"
    let name = isEnglish ? Common.translationRecord.en : Common.translationRecord.nb
    let line = "\(name): \(record.written)"
    if isList {
      guard let insertion = endOfEntry(places, in: source, line) else { throw .list }
      return insertion
    }
    guard let range = fields[path] else {
      return Insertion(range: source.count..<source.count, text: line, isLine: true)
    }
    guard !range.isEmpty else { throw .unreadable }
    let start = source[..<range.upperBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
    return Insertion(range: start..<start, text: line, isLine: true)
  }

  /// A line after the last of an entry's fields, as far in as they are; nil when they do not stand a line each.
  private func endOfEntry(_ places: [FieldPlace], in source: [UInt8], _ line: String) -> Insertion? {
    let own = places.filter { !$0.field.contains(".") }
    guard let first = own.min(by: { $0.key.range.lowerBound < $1.key.range.lowerBound }),
      let end = own.map(\.value.range.upperBound).max()
    else { return nil }
    let start = first.key.range.lowerBound
    let lineStart = source[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let isBlock = source[lineStart..<start].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard isBlock else { return nil }
    // A value of several lines ends with its line feed.
    let isAtLineStart = end > 0 && source[end - 1] == 0x0A
    let next = isAtLineStart ? end : source[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
    let indent = String(repeating: " ", count: start - lineStart)
    return Insertion(range: next..<next, text: indent + line, isLine: true)
  }

  /// Whether the file would be read as saying so.
  private func holds(_ records: [String], in bytes: [UInt8], at path: String) async -> Bool {
    let file = SourceFile(path: path, bytes: bytes)
    let read = await readContent(SourceTree(files: [file]), components: .declared, jobs: 1)
    let tree = read.value
    let root = tree.registers.first?.root
    let lists =
      root?.items.map { $0.map { $0.entries ?? [] } } ?? [tree.documents.first?.fields ?? root?.entries ?? []]
    let written = lists.map { fields in
      fields.filter { Common.translationRecord.matches($0.key) }.map { $0.value.scalar?.text }
    }
    let found = Set(written.flatMap { $0 }.compactMap(\.self))
    return written.allSatisfy { $0.count <= 1 } && records.allSatisfy(found.contains)
  }
}

/// Text that takes the place of a range of bytes.
private struct Insertion {
  let range: Range<Int>
  let text: String
  /// Whether it stands on a line of its own.
  let isLine: Bool

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var new = Array(text.utf8)
    if isLine {
      let end = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
      let isAtLineStart = range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A
      new = Array(((isAtLineStart ? "" : end) + text + end).utf8)
    }
    return Array(bytes[..<range.lowerBound]) + new + Array(bytes[range.upperBound...])
  }
}
