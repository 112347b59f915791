package import Content
package import Diagnostics

/// One thing that the content tells of, in all its languages: what was read, from where, and what only the project
/// knows of it.
@dynamicMemberLookup
package struct Entry<Facts: ContentFacts>: Sendable {
  package let head: EntryHead
  package let facts: Facts
  package let internalFacts: Facts.Internal

  package subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value { facts[keyPath: path] }
}

/// What is the same for entries of all kinds.
package struct EntryHead: Sendable {
  package let id: EntryID
  package let kindName: Wording
  /// The main file, or for an entry that lies under `content/intern/` only, that file.
  package let path: String
  /// The bytes of the file that the entry is; a part of it when the file is a list.
  package let range: Range<Int>
  /// The beginning of the entry, whole characters, for what is missing altogether.
  package let opening: Location
  package var common: Common
  package var texts: [EntryText] = []
  /// What is shown in their place, in the languages that it was written down in; only a frozen report has it.
  package var frozenTexts: [EntryText] = []
  /// Where the fields were written, main file first; those within groups and lists by path: `sted.postnummer`,
  /// `observasjoner.0.verdi`.
  package var places: [FieldPlace] = []
  /// Where each field is in `places`, made when there are so many that looking through them takes long.
  private var placeIndex: [String: Int] = [:]
  package var references: [AnyReference] = []
  /// What its public fields and the components of its texts say to readers, in the order read.
  package var words: [FieldWords] = []
  /// Every field's text with eleven digits or more, in public and internal files.
  package var longNumbers: [Secret] = []
  /// True when there is no public file for it at all.
  package var isInternalOnly = false
  /// A part of it could not be read; what is missing has been reported where it was written.
  package var isUnreadable = false
  /// Every address in its texts, fields and components that may lead to the site itself.
  package var siteLinks: [SiteLink] = []
  /// Every address in them that is of no use to readers.
  package var unusableAddresses: [UnusableAddress] = []
  /// Every time of day that its fields and components hold, public or not, with its day.
  package var times: [LocalTime] = []
  /// What the ways to files in its fields lead to, by how they are written.
  package var destinations: [String: LinkTarget] = [:]

  package var location: Location { Location(path, range) }

  /// Where a field's value was written (its name in bokmål), or else the beginning of the entry.
  package func place(of field: String) -> Location {
    let known =
      placeIndex.isEmpty ? places.first { $0.field == field } : placeIndex[field].map { places[$0] }
    return known?.value ?? Location(path, range.lowerBound..<range.lowerBound)
  }

  /// To be called when all places are known.
  mutating func indexPlaces() {
    guard places.count > 64 else { return }
    placeIndex = Dictionary(
      places.enumerated().map { ($1.field, $0) }, uniquingKeysWith: { first, _ in first })
  }

  init(id: EntryID, kindName: Wording, path: String, range: Range<Int>, opening: Location) {
    self.id = id
    self.kindName = kindName
    self.path = path
    self.range = range
    self.opening = opening
    common = Common()
  }

  package func text(in language: Language) -> EntryText? { texts.first { $0.language == language } }

  package var languages: [Language] { texts.map(\.language) }

  /// What readers are shown: what was written down, where it was.
  package var shownTexts: [EntryText] {
    texts.map { text in frozenTexts.first { $0.language == text.language } ?? text }
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

/// An entry's words in one language.
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
