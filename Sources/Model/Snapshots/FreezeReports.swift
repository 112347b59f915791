import Content
import Diagnostics
import Mistakes

/// The reports with what was written down when they were frozen, and the snapshots with whether they are as they were
/// written.
func freezeReports(in site: inout SiteModel, _ fileIndex: FileIndex) async {
  let sources = Dictionary(
    site.tree.registers.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
  site.lists[Snapshot.kindID] = EntryList(
    site.all(Snapshot.self).map { entry in
      var facts = entry.internalFacts
      facts.isIntact = sources[entry.head.path].map(Snapshot.Internal.isIntact) ?? false
      return Entry(head: entry.head, facts: entry.facts, internalFacts: facts)
    })
  site.lists[FrozenReport.kindID] = EntryList(
    site.all(FrozenReport.self).map { entry in
      var facts = entry.facts
      facts.isIntact = sources[entry.head.path].map(Snapshot.Internal.isIntact) ?? false
      return Entry(head: entry.head, facts: facts, internalFacts: entry.internalFacts)
    })
  site.frozenReports = FrozenReports(of: site)
  var reports: [Entry<Report>] = []
  for entry in site.all(Report.self) {
    guard let written = WrittenDown(of: entry.head, site) else {
      reports.append(entry)
      continue
    }
    site.reportDifferences[entry.head.id] = differences(of: entry, from: written, site)
    reports.append(await frozen(entry, written, fileIndex))
  }
  site.lists[Report.kindID] = EntryList(reports)
}

/// What a report is compared with: the snapshot, or its public part where the project’s own folder is not at hand.
private struct WrittenDown {
  var frozen: CalendarDate?
  var texts: [FrozenText]
  var fields: [FrozenField]
  /// Whether the fields are all that there were.
  var isWhole: Bool

  init?(of report: EntryHead, _ site: SiteModel) {
    if let snapshot = site.snapshot(of: report)?.internalFacts {
      self.init(snapshot.frozen, snapshot.texts, snapshot.fields, snapshot.statedFields)
    } else if let part = site.publicPart(of: report)?.facts {
      self.init(part.frozen, part.texts, part.fields, FrozenField.stated(part.period, nil, nil))
    } else {
      return nil
    }
  }

  private init(
    _ frozen: CalendarDate?, _ texts: [FrozenText], _ fields: [FrozenField], _ stated: [FrozenField]
  ) {
    (self.frozen, self.texts) = (frozen, texts)
    (self.fields, isWhole) = fields.isEmpty ? (stated, false) : (fields, true)
  }
}

extension Snapshot.Internal {
  /// Those that have a place of their own in the snapshot.
  fileprivate var statedFields: [FrozenField] { FrozenField.stated(period, sent, archiveReference) }
}

extension FrozenField {
  fileprivate static func stated(
    _ period: ReportingPeriod?, _ sent: CalendarDate?, _ archiveReference: String?
  ) -> [FrozenField] {
    [("periode", period?.code), ("sendt", sent?.iso), ("arkivreferanse", archiveReference)].compactMap {
      name, value in
      value.map { FrozenField("", name, $0) }
    }
  }
}

private func frozen(
  _ entry: Entry<Report>, _ written: WrittenDown, _ fileIndex: FileIndex
) async -> Entry<Report> {
  var head = entry.head
  for text in entry.head.texts {
    guard let body = written.texts.first(where: { $0.language == text.language })?.body else { continue }
    head.frozenTexts.append(await parsed(body, as: text, fileIndex))
  }
  return Entry(head: head, facts: entry.facts, internalFacts: entry.internalFacts)
}

/// The text as it was written down, read as one of the report’s own file would be.
///
/// What is wrong in it was found when it was written, so nothing is said of it again.
private func parsed(_ body: String, as text: EntryText, _ fileIndex: FileIndex) async -> EntryText {
  let bytes = Array("---\ntittel: T\n---\n\(body)".utf8)
  let sources = SourceTree(files: [SourceFile(path: text.path, bytes: bytes)])
  // Discarded: what is wrong in it was found when it was written.
  let read = await readContent(sources, components: .declared, jobs: 1).value
  guard let document = read.documents.first else { return text }
  let file = EntryFile(
    path: text.path, language: text.language, fields: [], unreadableKeys: [],
    range: document.frontMatterRange, body: document.body, source: document.source,
    explained: document.explained)
  var reader = FieldReader(file, fileIndex.languages, role: .text)
  return resolveText(of: file, fileIndex, &reader) ?? text
}

/// Where a report no longer says what was written down.
private func differences(
  of entry: Entry<Report>, from written: WrittenDown, _ site: SiteModel
) -> [ReportDifference] {
  let languages = Set(written.texts.compactMap(\.language))
  var frozen = written.fields
  for index in frozen.indices where frozen[index].tag == "" { frozen[index].tag = entry.head.mainTag }
  // Of a translation that is gone, that is said, and not what stood in it.
  let tags = Set(entry.head.texts.map(\.language.tag))
  let lost = languages.map(\.tag).filter { !tags.contains($0) }
  frozen.removeAll { lost.contains($0.tag ?? "") }
  var found = fieldDifferences(
    of: entry.head, from: frozen, in: languages, isWhole: written.isWhole, site.tree)
  if let mark = entry.frozenOn, mark != written.frozen {
    found.append(
      ReportDifference(
        part: .field(FieldName("frosset", "frozen")), place: entry.head.place(of: "frosset"),
        change: .changed(from: written.frozen?.iso)))
  }
  let isMarked = entry.head.places.contains { $0.field == "frosset" }
  if written.isWhole, !isMarked, !entry.head.isUnreadable, let day = written.frozen {
    found.append(
      ReportDifference(
        part: .field(FieldName("frosset", "frozen")), place: entry.head.opening,
        change: .removed("frosset: \(day.iso)")))
  }
  for text in written.texts {
    guard let language = text.language else { continue }
    guard let now = entry.head.text(in: language) else {
      found.append(
        ReportDifference(
          part: .translation(language), place: entry.head.opening, change: .removed(text.title ?? "")))
      continue
    }
    found += differences(of: entry, in: language, now, from: text, site)
  }
  return found
    + entry.head.texts.filter { !languages.contains($0.language) && written.isWhole }.map {
      ReportDifference(
        part: .translation($0.language), place: Location($0.path, 0..<0), change: .added)
    }
}

extension EntryHead {
  /// The language of the report’s main file.
  fileprivate var mainTag: String { texts.first { $0.path == path }?.language.tag ?? "" }
}

private func differences(
  of entry: Entry<Report>, in language: Language, _ written: EntryText, from text: FrozenText,
  _ site: SiteModel
) -> [ReportDifference] {
  func place(_ field: String) -> Location {
    entry.head.places.first { $0.field == field && $0.value.path == written.path }?.value
      ?? Location(written.path, 0..<0)
  }
  var found: [ReportDifference] = []
  if entry.common.title[language] != text.title {
    found.append(ReportDifference(part: .title, place: place("tittel")))
  }
  if entry.common.summary[language] != text.summary {
    found.append(ReportDifference(part: .summary, place: place("sammendrag")))
  }
  let lines = entry.lines.compactMap { $0[language] }
  if let index = (0..<max(lines.count, text.lines.count)).first(where: { index in
    index >= lines.count || index >= text.lines.count || lines[index] != text.lines[index]
  }) {
    let line = index < lines.count ? place("linjer.\(index)") : place("linjer")
    found.append(ReportDifference(part: .line(index + 1), place: line))
  }
  guard let document = site.tree.documents.first(where: { $0.path == written.path }) else { return found }
  if writtenDigest(of: document) != text.written {
    let start = document.frontMatterRange.upperBound
    let body = document.source[start...].firstIndex { $0 > 0x20 } ?? start
    found.append(
      ReportDifference(
        part: .text, place: Location(written.path, (body..<document.source.count).prefix(in: document.source))
      ))
  }
  return found
}

/// The SHA-256 of a report’s Markdown as it is written, without what spaces at the end of lines and line ends may differ in.
func writtenDigest(of document: ContentDocument) -> String {
  let body = document.source[document.frontMatterRange.upperBound...].filter { $0 != 0x0D }
  let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
    line.prefix(
      (line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.startIndex) - line.startIndex)
  }
  let filled = lines.drop { $0.isEmpty }
  let last = filled.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? filled.startIndex
  return sha256(Array(filled[filled.startIndex..<max(filled.startIndex, last)].joined(separator: [0x0A])))
}
