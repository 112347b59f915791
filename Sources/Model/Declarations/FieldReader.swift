import Arithmetic
package import Content
package import Diagnostics

/// Where a file's fields are being read, and what was found on the way.
package struct FieldReader: Sendable {
  package let path: String
  /// The language that words are in unless a field says otherwise.
  package let language: Language
  let languages: SiteLanguages
  package let role: FileRole
  package private(set) var findings: [Diagnostic] = []
  /// Every reference that was read, whatever field it stands in.
  package private(set) var references: [AnyReference] = []
  /// Every way to a file that a field holds.
  package private(set) var destinations: [Destination] = []
  /// Where the fields of groups and the items of lists were written: `sted.postnummer`, `observasjoner.0.verdi`.
  package private(set) var innerPlaces: [FieldPlace] = []
  /// Every text with eleven digits or more, which may be a person's number.
  package private(set) var longNumbers: [Secret] = []
  /// Every address that may lead to the site itself.
  private(set) var siteLinks: [SiteLink] = []
  /// Every address that is of no use to readers.
  private(set) var unusableAddresses: [UnusableAddress] = []
  /// Those of the web that fields for readers hold.
  private(set) var addressesInFields: [WrittenAddress] = []
  /// Every time of day that was read, with its day: at each of them a page may become another.
  private(set) var times: [LocalTime] = []
  /// Whether a field that may be there stands under a misspelt name, so that its absence says nothing.
  var hasMisnamedField = false
  /// The mappings whose fields are being read, the outermost first.
  private var mappings: [Mapping] = []
  /// Every text of a public field that readers see.
  private(set) var words: [FieldWords] = []
  /// The file's bytes.
  let source: [UInt8]
  /// The language of the words being read; nil while names are read.
  private var languageOfWords: Language?
  /// The page on all fields of the kind that is being read, for findings about its own fields.
  var fieldPage: String?
  /// Whether the texts of the fields are for readers, now or when the file is made public.
  var isForReaders: Bool
  /// The fields and the indices of items that lead to what is being read.
  private var trail: [String] = []

  /// What a file is for its entry, which decides what may stand in it.
  package enum FileRole: Sendable {
    case main
    case translation
    case projectOnly
    /// The directives of a text, which are the same in any language.
    case text
  }

  /// A mapping, and when what it is about begins, once a finding has asked.
  private struct Mapping {
    let entries: [YAMLNode.Entry]
    var beginning: LocalTime?
    var isRead = false
  }

  init(_ file: EntryFile, _ languages: SiteLanguages, role: FileRole) {
    path = file.path
    language = file.language
    source = file.source
    self.languages = languages
    self.role = role
    languageOfWords = role == .text ? language : nil
    isForReaders = role != .projectOnly
  }

  package mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  /// Takes over what another reader of the same file found.
  mutating func join(_ other: FieldReader) {
    findings += other.findings
    references += other.references
    destinations += other.destinations
    longNumbers += other.longNumbers
    words += other.words
    siteLinks += other.siteLinks
    unusableAddresses += other.unusableAddresses
    addressesInFields += other.addressesInFields
    times += other.times
  }

  /// Reads words that are in one language, unlike names.
  mutating func readingWords<Value>(in language: Language, _ read: (inout FieldReader) -> Value) -> Value {
    let outer = languageOfWords
    languageOfWords = language
    defer { languageOfWords = outer }
    return read(&self)
  }

  mutating func note(_ time: LocalTime) { times.append(time) }

  mutating func noteAddress(_ address: String, at location: Location) {
    if let link = SiteLink(address, at: location) { siteLinks.append(link) }
    if let unusable = UnusableAddress(address, at: location) { unusableAddresses.append(unusable) }
  }

  mutating func noteAddress(inField address: String, at location: Location) {
    noteAddress(address, at: location)
    guard isForReaders, address.hasPrefix("http") else { return }
    addressesInFields.append(WrittenAddress(text: address, location: location))
  }

  mutating func noteWords(_ text: String, at node: YAMLNode) {
    guard isForReaders else { return }
    words.append(
      FieldWords(
        text, in: languageOfWords, of: trail.joined(separator: "."), at: location(node.range), source: source,
        style: node.scalar?.style ?? .plain))
  }

  /// Reads a part of the field that is being read, such as the second item of its list.
  mutating func reading<Value>(_ part: String, _ read: (inout FieldReader) -> Value) -> Value {
    trail.append(part)
    defer { trail.removeLast() }
    return read(&self)
  }

  mutating func noteInner(_ name: String, key: Range<Int>, value: Range<Int>) {
    guard !trail.isEmpty else { return }
    let path = (trail + [name]).joined(separator: ".")
    innerPlaces.append(FieldPlace(field: path, key: location(key), value: location(value)))
  }

  mutating func noteDigits(_ text: String, at range: Range<Int>) {
    guard text.utf8.count >= 11, text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 11 else { return }
    longNumbers.append(Secret(text: text, origin: location(range)))
  }

  /// When what the fields being read are about begins: their «start», «fra» or «dato», as far as it can be read, or else that
  /// of what is around them. Only findings ask.
  mutating func beginning() -> LocalTime? {
    for index in mappings.indices.reversed() {
      if !mappings[index].isRead {
        mappings[index].beginning = LocalTime(beginningOf: mappings[index].entries)
        mappings[index].isRead = true
      }
      if let found = mappings[index].beginning { return found }
    }
    return nil
  }

  /// Whether the fields being read are those of the file, not of a group in it.
  var isOutermost: Bool { trail.isEmpty }

  /// The name of the field that is being read, in bokmål.
  var field: String { trail.last { digitValue(of: $0) == nil } ?? "" }

  mutating func note(_ reference: AnyReference) { references.append(reference) }

  mutating func note(_ destination: Destination) { destinations.append(destination) }

  package func location(_ range: Range<Int>) -> Location { Location(path, range) }

  /// Reads every entry into the field that it names; reports unknown, double, empty and missing ones.
  ///
  /// Returns where each field's value was written, in the order written. `described` are the descriptions of `fields`, in the
  /// same order: where the facts are not known a field is dear to copy, so it is taken out only to be read.
  // Compiled anew for each of 85 kinds of facts, this would take a third of the module's compiling (docs/decisions/0064).
  @_semantics("optimize.sil.specialize.generic.never")
  // Discarded: the places in a group are also noted while they are read.
  @discardableResult
  package mutating func readFields<Facts>(
    _ entries: [YAMLNode.Entry], into facts: inout Facts, _ fields: [Field<Facts>],
    described: [FieldDescription], owner: Range<Int>, unreadable: [String] = [],
    other: @autoclosure () -> [FieldDescription] = []
  ) -> [FieldPlace] {
    mappings.append(Mapping(entries: entries))
    defer { mappings.removeLast() }
    var places: [FieldPlace] = []
    var flat = 0
    // Each spelling once: ten thousand lines of the same mistake are no more work than one.
    lazy var keys = Set(entries.map(\.key))
    lazy var taken = Set(
      described.filter { field in keys.contains { field.name.matches($0) } }.map(\.name.nb))
    for (index, entry) in entries.enumerated() {
      if flat > 0 {
        flat -= 1
        continue
      }
      flat = entry.value.isEmpty ? reportFlat(entry, before: entries[(index + 1)...], described) : 0
      guard let position = described.firstIndex(where: { $0.name.matches(entry.key) }) else {
        reportUnknown(
          entry, among: described.filter { $0.requirement != .former }, other: other(), taken,
          after: entries[..<index])
        continue
      }
      let name = described[position].name
      if let first = places.first(where: { $0.field == name.nb }) {
        reportDuplicate(entry, first: first.key)
        continue
      }
      places.append(
        FieldPlace(field: name.nb, key: location(entry.keyRange), value: location(entry.value.range)))
      noteInner(name.nb, key: entry.keyRange, value: entry.value.range)
      // Of a field that stands twice, that it does is all there is to say.
      if entry.value.isEmpty, entries[(index + 1)...].contains(where: { name.matches($0.key) }) {
        continue
      }
      if flat == 0 { reading(name.nb) { $0.read(entry, into: &facts, fields[position]) } }
    }
    lazy var misspelt = keys.union(unreadable)
    for (index, field) in described.enumerated() where field.requirement == .required {
      guard isMissing(field, among: places, unreadable), !isSaidByMainFile(fields[index], in: facts) else {
        continue
      }
      // A mistake in the field's name is reported once, where it is.
      guard !misspelt.contains(where: { field.isMeant(by: $0, among: described) }) else { continue }
      reportMissing(field, owner: owner, firstField: entries.first?.keyRange)
    }
    return places
  }
}

/// Where a field's name and value stand.
package struct FieldPlace: Sendable {
  /// The field's name in bokmål.
  package let field: String
  package let key: Location
  package let value: Location
}

extension FieldReader {
  private mutating func read<Facts>(_ entry: YAMLNode.Entry, into facts: inout Facts, _ field: Field<Facts>) {
    if entry.value.isEmpty { return reportEmpty(field.description, at: entry) }
    if role == .translation, !field.description.type.hasWords, field.name.nb != "sprak" {
      return reportFactInTranslation(field.description, at: entry)
    }
    field.read(entry.value, &facts, &self)
  }

  /// Whether a translation leaves out what the main file says, so that pages show that: all but what a page is called
  /// and is about, which each language has its own of. What the main file lacks too is reported there.
  private func isSaidByMainFile<Facts>(_ field: Field<Facts>, in facts: Facts) -> Bool {
    guard role == .translation, !Common.names.contains(field.name.nb) || !isOutermost else { return false }
    var copy = facts
    return field.removeWords([], &copy)
  }

  private func isMissing(
    _ field: FieldDescription, among places: [FieldPlace], _ unreadable: [String]
  ) -> Bool {
    guard !places.contains(where: { $0.field == field.name.nb }) else { return false }
    if role == .translation, !field.type.hasWords { return false }
    return !unreadable.contains { $0 == YAMLNode.anyKey || field.name.matches($0) }
  }
}
