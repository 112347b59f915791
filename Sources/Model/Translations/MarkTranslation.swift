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
  /// A list of entries has no place for it.
  case list
  /// Its fields cannot be read, or could not be after the line was written.
  case unreadable
}

/// Writes into each translation what its main file says now; nothing else in it changes. In the order of the paths.
package func marked(
  _ paths: [String], in site: SiteModel
) async -> [(path: String, result: Result<MarkedTranslation, MarkRefusal>)] {
  let marking = Marking(site)
  var results: [(path: String, result: Result<MarkedTranslation, MarkRefusal>)] = []
  for path in paths {
    do throws(MarkRefusal) {
      results.append((path, .success(try await marking.marked(path))))
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

  func marked(_ path: String) async throws(MarkRefusal) -> MarkedTranslation {
    guard let all = standings[path], let standing = all.first else {
      throw translations[path].map { .mainFile(translations: $0) } ?? .notTranslation
    }
    guard standing.state != .orphaned, let head = site.head(standing.item.id) else { throw .withoutMainFile }
    guard all.count == 1 else { throw .list }
    guard !head.isUnreadable, let main = sources[head.path], let before = sources[path] else {
      throw .unreadable
    }
    let parts = head.sourceParts(in: site.languages.main, main)
    let record = TranslationRecord(
      revision: gitBlobID(of: main), parts: parts.map { .init(key: $0.key, digest: $0.digest) })
    if let old = standing.record, old.parts == record.parts {
      return MarkedTranslation(path: path, before: before, after: before)
    }
    guard let after = insertion(of: record, for: head, path)?.applied(to: before),
      await holds(record, in: after, at: path)
    else { throw .unreadable }
    return MarkedTranslation(path: path, before: before, after: after)
  }

  /// In the place of the line that is there, or else as the last of the fields.
  private func insertion(of record: TranslationRecord, for head: EntryHead, _ path: String) -> Insertion? {
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
    guard let range = fields[path] else {
      return Insertion(range: source.count..<source.count, text: line, isLine: true)
    }
    guard !range.isEmpty else { return nil }
    let start = source[..<range.upperBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
    return Insertion(range: start..<start, text: line, isLine: true)
  }

  /// Whether the file would be read as saying so.
  private func holds(_ record: TranslationRecord, in bytes: [UInt8], at path: String) async -> Bool {
    let file = SourceFile(path: path, bytes: bytes)
    let read = await readContent(SourceTree(files: [file]), components: .declared, jobs: 1)
    let tree = read.value
    let fields = tree.documents.first?.fields ?? tree.registers.first?.root.entries ?? []
    let written = fields.filter { Common.translationRecord.matches($0.key) }.map { $0.value.scalar?.text }
    return written == [record.written]
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
