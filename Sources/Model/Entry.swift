package import Content
package import Diagnostics

/// One thing that the content tells of, in all its languages: what was read, from where, and what only the project
/// knows of it.
@dynamicMemberLookup
@usableFromInline
package struct Entry<Facts: ContentFacts>: Sendable {
  package let head: EntryHead
  @usableFromInline package let shared: Shared<EntryFacts<Facts>>

  init(head: EntryHead, facts: Facts, internalFacts: Facts.Internal) {
    self.head = head
    shared = Shared(EntryFacts(facts: facts, internalFacts: internalFacts))
  }

  @inlinable package var facts: Facts { _read { yield shared.value.facts } }
  @inlinable package var internalFacts: Facts.Internal { _read { yield shared.value.internalFacts } }

  @inlinable
  package subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value { facts[keyPath: path] }
}

/// What `Entry` shares.
@usableFromInline
package struct EntryFacts<Facts: ContentFacts>: Sendable {
  @usableFromInline package let facts: Facts
  @usableFromInline package let internalFacts: Facts.Internal
}

/// What is the same for entries of all kinds.
@usableFromInline
package struct EntryHead: Sendable {
  @usableFromInline package var shared: Shared<EntryHeadContents>

  @inlinable package var id: EntryID { _read { yield shared.value.id } }
  package var kindName: Wording { _read { yield shared.value.kindName } }
  /// The main file, or for an entry that lies under `content/intern/` only, that file.
  @inlinable package var path: String { _read { yield shared.value.path } }
  /// The bytes of the file that the entry is; a part of it when the file is a list.
  package var range: Range<Int> { _read { yield shared.value.range } }
  /// The beginning of the entry, whole characters, for what is missing altogether.
  package var opening: Location { _read { yield shared.value.opening } }
  @inlinable package var common: Common {
    _read { yield shared.value.common }
    _modify { yield &shared.value.common }
  }
  @inlinable package var texts: [EntryText] {
    _read { yield shared.value.texts }
    _modify { yield &shared.value.texts }
  }
  /// What is shown in their place, in the languages that it was written down in; only a frozen report has it.
  package var frozenTexts: [EntryText] {
    _read { yield shared.value.frozenTexts }
    _modify { yield &shared.value.frozenTexts }
  }
  /// Where the fields were written, main file first; those within groups and lists by path: `sted.postnummer`,
  /// `observasjoner.0.verdi`.
  package var places: [FieldPlace] {
    _read { yield shared.value.places }
    _modify { yield &shared.value.places }
  }
  package var references: [AnyReference] {
    _read { yield shared.value.references }
    _modify { yield &shared.value.references }
  }
  /// What its public fields and the components of its texts say to readers, in the order read.
  package var words: [FieldWords] {
    _read { yield shared.value.words }
    _modify { yield &shared.value.words }
  }
  /// Every field's text with eleven digits or more, in public and internal files.
  package var longNumbers: [Secret] {
    _read { yield shared.value.longNumbers }
    _modify { yield &shared.value.longNumbers }
  }
  /// True when there is no public file for it at all.
  @inlinable package var isInternalOnly: Bool {
    _read { yield shared.value.isInternalOnly }
    _modify { yield &shared.value.isInternalOnly }
  }
  /// A part of it could not be read; what is missing has been reported where it was written.
  @inlinable package var isUnreadable: Bool {
    _read { yield shared.value.isUnreadable }
    _modify { yield &shared.value.isUnreadable }
  }
  /// Every address in its texts, fields and components that may lead to the site itself.
  package var siteLinks: [SiteLink] {
    _read { yield shared.value.siteLinks }
    _modify { yield &shared.value.siteLinks }
  }
  /// Every address in them that is of no use to readers.
  package var unusableAddresses: [UnusableAddress] {
    _read { yield shared.value.unusableAddresses }
    _modify { yield &shared.value.unusableAddresses }
  }
  /// Every address of the web in its fields and components, as it is written.
  package var addressesInFields: [WrittenAddress] {
    _read { yield shared.value.addressesInFields }
    _modify { yield &shared.value.addressesInFields }
  }
  /// Every time of day that its fields and components hold, public or not, with its day.
  package var times: [LocalTime] {
    _read { yield shared.value.times }
    _modify { yield &shared.value.times }
  }
  /// What the ways to files in its fields lead to, by how they are written.
  package var destinations: [String: LinkTarget] {
    _read { yield shared.value.destinations }
    _modify { yield &shared.value.destinations }
  }

  package var location: Location { Location(path, range) }

  /// Where a field's value was written (its name in bokmål), or else the beginning of the entry.
  package func place(of field: String) -> Location {
    let known =
      shared.value.placeIndex.isEmpty
      ? places.first { $0.field == field } : shared.value.placeIndex[field].map { places[$0] }
    return known?.value ?? Location(path, range.lowerBound..<range.lowerBound)
  }

  /// To be called when all places are known.
  mutating func indexPlaces() {
    guard places.count > 64 else { return }
    shared.value.placeIndex = Dictionary(
      places.enumerated().map { ($1.field, $0) }, uniquingKeysWith: { first, _ in first })
  }

  init(id: EntryID, kindName: Wording, path: String, range: Range<Int>, opening: Location) {
    shared = Shared(
      EntryHeadContents(id: id, kindName: kindName, path: path, range: range, opening: opening))
  }

  package func text(in language: Language) -> EntryText? { texts.first { $0.language == language } }

  package var languages: [Language] { texts.map(\.language) }

  /// What readers are shown: what was written down, where it was.
  package var shownTexts: [EntryText] {
    texts.map { text in frozenTexts.first { $0.language == text.language } ?? text }
  }
}

/// What `EntryHead` shares.
@usableFromInline
package struct EntryHeadContents: Sendable {
  @usableFromInline package let id: EntryID
  package let kindName: Wording
  @usableFromInline package let path: String
  package let range: Range<Int>
  package let opening: Location
  @usableFromInline package var common: Common = Common()
  @usableFromInline package var texts: [EntryText] = []
  package var frozenTexts: [EntryText] = []
  package var places: [FieldPlace] = []
  /// Where each field is in `places`, made when there are so many that looking through them takes long.
  var placeIndex: [String: Int] = [:]
  package var references: [AnyReference] = []
  package var words: [FieldWords] = []
  package var longNumbers: [Secret] = []
  @usableFromInline package var isInternalOnly: Bool = false
  @usableFromInline package var isUnreadable: Bool = false
  package var siteLinks: [SiteLink] = []
  package var unusableAddresses: [UnusableAddress] = []
  package var addressesInFields: [WrittenAddress] = []
  package var times: [LocalTime] = []
  package var destinations: [String: LinkTarget] = [:]

  init(id: EntryID, kindName: Wording, path: String, range: Range<Int>, opening: Location) {
    self.id = id
    self.kindName = kindName
    self.path = path
    self.range = range
    self.opening = opening
  }
}

/// A text that may not stand in public, and where it was written.
package struct Secret: Sendable, Hashable {
  package let text: String
  package let origin: Location

  package init(text: String, origin: Location) {
    self.text = text
    self.origin = origin
  }
}

/// An address as it is written, and where.
package struct WrittenAddress: Sendable, Hashable {
  package let text: String
  package let location: Location
}

/// An entry's words in one language.
@usableFromInline
package struct EntryText: Sendable {
  package let language: Language
  package let path: String
  package let body: MarkdownDocument
  /// What the addresses of links and pictures lead to, by the index of their node in the body.
  package let targets: [Int32: LinkTarget]
  /// What each directive of the body asks for, in the order of `body.directives`; nil when it could not be read.
  package let components: [Component?]
  /// What each role of the body stands for, in the order of `body.roles`; nil when it could not be read.
  package let roles: [InlineRole?]
}

/// What a relative link or picture address leads to.
package enum LinkTarget: Sendable, Hashable {
  case entry(EntryID, Language, anchor: String?)
  case asset(AssetFile)
}

extension LinkTarget {
  package var asset: AssetFile? {
    switch self {
    case .asset(let asset): asset
    case .entry: nil
    }
  }
}

/// An entry whose kind does not matter.
package protocol AnyEntry: Sendable {
  var head: EntryHead { get }
}

extension Entry: AnyEntry {}
