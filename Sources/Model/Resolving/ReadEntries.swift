import Content
import Diagnostics
import Parallelism

/// Reads the entries of one kind, spread over the cores, in the order of their ids.
func readEntries<Facts: ContentFacts>(
  _ files: [EntryFiles], of _: Facts.Type, _ fileIndex: FileIndex, jobs: Int
) async -> Diagnosed<EntryList> {
  let kind = Facts.kind
  let read = await mapInParallel(files, jobs: jobs) { files in readEntry(files, kind, fileIndex) }
  return Diagnosed(EntryList(read.compactMap(\.value)), read.flatMap(\.findings))
}

private func readEntry<Facts: ContentFacts>(
  _ files: EntryFiles, _ kind: Kind<Facts>, _ fileIndex: FileIndex
) -> Diagnosed<Entry<Facts>?> {
  guard let base = files.main ?? (Facts.mayBeProjectOnly ? files.projectOnly : nil) else {
    return Diagnosed(nil)
  }
  var reading = EntryReading(kind, files.id, base, fileIndex)
  if let main = files.main {
    if let finding = wrongFolder(main, kind.id) {
      reading.shared.leave(main, because: finding)
      return reading.finish()
    }
    reading.readMain(main)
  }
  for translation in files.translations where files.main != nil { reading.readTranslation(translation) }
  if let projectOnly = files.projectOnly { reading.readProjectOnly(projectOnly, alone: files.main == nil) }
  for translation in files.projectOnlyTranslations where files.isInternalText {
    reading.readTranslation(translation)
  }
  return reading.finish()
}

/// An entry while its files are being read, one after another.
private struct EntryReading<Facts: ContentFacts> {
  let kind: Kind<Facts>
  var shared: HeadReading
  var facts = Facts()
  var internalFacts = Facts.Internal()

  init(_ kind: Kind<Facts>, _ id: EntryID, _ base: EntryFile, _ fileIndex: FileIndex) {
    self.kind = kind
    shared = HeadReading(
      fileIndex: fileIndex, folder: kind.folder,
      head: EntryHead(
        id: id, kindName: kind.name, path: base.path, range: base.range,
        opening: Location(base.path, base.start)))
  }

  mutating func readMain(_ file: EntryFile) { read(file, as: .main) }

  mutating func readTranslation(_ file: EntryFile) { read(file, as: .translation) }

  private mutating func read(_ file: EntryFile, as role: FieldReader.FileRole) {
    var reader = shared.fieldReader(file, as: role)
    let kind = kind
    shared.head.places += reader.readFields(
      file.fields, into: &facts, kind.fields,
      described: AnyKind.of(kind.id)?.fields ?? kind.fields.map(\.description), owner: file.start,
      unreadable: file.unreadableKeys,
      other: kind.internalFields.map(\.description))
    shared.finish(file, &reader)
  }

  mutating func readProjectOnly(_ file: EntryFile, alone: Bool) {
    var reader = shared.fieldReader(file, as: .projectOnly)
    let fields = kind.internalFields.map { $0.within(\CombinedFacts<Facts>.internalFacts) }
    let isWhole = alone && !kind.fields.isEmpty
    // A report that is not sent has the fields of a public one; what is internal of an entry is for no reader.
    reader.isForReaders = isWhole && kind.internalFields.isEmpty
    let others = isWhole ? kind.fields.map { $0.within(\CombinedFacts<Facts>.facts) } : [exampleMark]
    var both = CombinedFacts(facts: facts, internalFacts: internalFacts)
    let places = reader.readFields(
      file.fields, into: &both, fields + others, described: (fields + others).map(\.description),
      owner: file.start, unreadable: file.unreadableKeys,
      other: alone ? [] : kind.fields.map(\.description))
    (facts, internalFacts) = (both.facts, both.internalFacts)
    shared.head.places += places
    shared.head.isInternalOnly = alone
    if alone {
      shared.finish(file, &reader)
    } else {
      shared.collect(reader, file)
    }
  }

  mutating func finish() -> Diagnosed<Entry<Facts>?> {
    shared.head.common = facts.common
    shared.head.indexPlaces()
    return Diagnosed(Entry(head: shared.head, facts: facts, internalFacts: internalFacts), shared.findings)
  }
}

/// What is read alike of entries of all kinds: it knows no facts, so that it is compiled once.
private struct HeadReading {
  let fileIndex: FileIndex
  let folder: FieldName
  var head: EntryHead
  var findings: [Diagnostic] = []
}

/// An entry's public and internal facts while a file with both is being read.
private struct CombinedFacts<Facts: ContentFacts>: Sendable {
  var facts: Facts
  var internalFacts: Facts.Internal
}

extension EntryReading {
  /// `eksempel: ja` may stand in an internal file too; the entry's own mark is what counts.
  private var exampleMark: Field<CombinedFacts<Facts>> {
    Field(
      "eksempel", "example", \.facts.common.isExample,
      help: Wording(nb: "Ja når innholdet er oppdiktet.", en: "Yes when the content is made up."),
      example: "ja")
  }
}

extension HeadReading {
  func fieldReader(_ file: EntryFile, as role: FieldReader.FileRole) -> FieldReader {
    var reader = FieldReader(file, fileIndex.languages, role: role)
    reader.fieldPage = "docs/felt/\(folder.nb).md"
    return reader
  }

  /// Reads nothing of a file that belongs elsewhere but its text.
  mutating func leave(_ file: EntryFile, because finding: Diagnostic) {
    var reader = fieldReader(file, as: .main)
    reader.report(finding)
    finish(file, &reader)
    head.isUnreadable = true
  }

  /// Takes over what was read from a file's fields, and reads its text.
  mutating func finish(_ file: EntryFile, _ reader: inout FieldReader) {
    let text = resolveText(of: file, fileIndex, &reader)
    if let text { head.texts.append(text) } else { head.texts.append(.empty(file)) }
    collect(reader, file)
  }

  mutating func collect(_ reader: FieldReader, _ file: EntryFile) {
    findings += reader.findings
    head.references += reader.references
    head.places += reader.innerPlaces
    head.longNumbers += reader.longNumbers
    head.words += reader.words
    head.siteLinks += reader.siteLinks
    head.unusableAddresses += reader.unusableAddresses
    head.addressesInFields += reader.addressesInFields
    head.times += reader.times
    var memory = LinkMemory()
    for destination in reader.destinations {
      resolve(destination, file, &memory)
    }
    if !file.unreadableKeys.isEmpty || reader.hasMisnamedField { head.isUnreadable = true }
    for reference in reader.references where !fileIndex.knows(reference.id) {
      findings.append(unresolved(reference, fileIndex))
    }
  }
}

extension HeadReading {
  private mutating func resolve(
    _ destination: Destination, _ file: EntryFile, _ memory: inout LinkMemory
  ) {
    guard let link = RelativeLink(destination.text, from: file.path, in: fileIndex.folder) else { return }
    let resolved = resolveLink(
      link, destination.text, at: destination.location, from: file, fileIndex, &memory)
    findings += resolved.findings
    if let target = resolved.value { head.destinations[destination.text] = target }
  }
}

extension FileIndex {
  func knows(_ id: EntryID) -> Bool { slugs[id.kind]?.contains(id.slug) ?? false }
}

extension FileIndex {
  /// The entry of a kind that a misspelt name, a path or a file's name is nearest to.
  fileprivate func meantEntry(_ written: String, of kind: KindID) -> String? {
    let plain = plainEntryName(written)
    return knows(EntryID(kind, plain)) ? plain : slugNames[kind]?.nearest(to: plain)
  }

  /// The entry that it must mean, or nil when it may mean another.
  fileprivate func certainEntry(_ written: String, of kind: KindID) -> String? {
    let plain = plainEntryName(written)
    return knows(EntryID(kind, plain)) ? plain : slugNames[kind]?.certain(for: plain)
  }
}

/// The last name of a path, without the ending of a file.
private func plainEntryName(_ written: String) -> String {
  let name = written.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? written
  var plain = plainSpelling(of: name)
  for ending in [".md", ".yml", ".yaml"] where plain.hasSuffix(ending) { plain.removeLast(ending.count) }
  return plain
}

private func unresolved(_ reference: AnyReference, _ fileIndex: FileIndex) -> Diagnostic {
  let slugs = fileIndex.slugNames[reference.id.kind]?.names ?? []
  let meant = { (written: String) in fileIndex.meantEntry(written, of: reference.id.kind) }
  let nearest = meant(reference.id.slug)
  let certain = fileIndex.certainEntry(reference.id.slug, of: reference.id.kind)
  let kind = AnyKind.name(of: reference.id.kind)
  let words = reference.id.slug.split(separator: " ").map(String.init)
  let several =
    words.count > 1 && words.allSatisfy { meant($0) != nil }
    ? words.compactMap(meant).joined(separator: ", ") : nil
  return Diagnostic(
    .unresolvedReference,
    Wording(
      nb: "ukjent \(kind.nb): «\(reference.id.slug)»",
      en: "unknown \(kind.en): “\(reference.id.slug)”"),
    at: reference.location,
    help: Proposal(nearest, insteadOf: reference.id.slug).map(Wording.didYouMean)
      ?? several.map {
        Wording(nb: "skriv komma mellom dem: «\($0)»", en: "write commas between them: “\($0)”")
      }
      ?? Wording(
        nb: slugs.isEmpty
          ? "det finnes ingen ennå" : "det finnes: " + slugs.prefix(12).joined(separator: ", "),
        en: slugs.isEmpty ? "there are none yet" : "available: " + slugs.prefix(12).joined(separator: ", ")),
    fixIts: certain.map {
      [FixIt(at: reference.location, replacement: $0)]
    } ?? [])
}

extension Code {
  static let unresolvedReference = Code(
    "unresolved-reference", .error,
    title: Wording(nb: "Viser til noe som ikke finnes", en: "Refers to something that does not exist"),
    explanation: Wording(
      nb:
        "Feltet viser til en annen oppføring med filnavnet dens, uten endelse. Det finnes ingen med det navnet.",
      en:
        "The field names another entry by its file name, without the extension. There is no entry of that name."
    ),
    example: Example(wrong: "kampanje: velkomen-hjem", right: "kampanje: velkommen-hjem"))
}
