package import Content

/// The content as meant: every entry of every kind, what may be shown at this moment, and where it will be found.
@usableFromInline
package struct SiteModel: Sendable {
  package internal(set) var moment: Moment
  package let languages: SiteLanguages
  package internal(set) var addressing: Addressing
  var lists: [KindID: EntryList] = [:] {
    didSet { heads = AnyKind.all.flatMap { lists[$0.id]?.heads ?? [] } }
  }
  /// Every entry's head, by kind and id.
  package private(set) var heads: [EntryHead] = []
  /// Why entries are not shown; what is not here is public.
  package var hidden: [EntryID: Visibility] = [:]
  /// Why entries are not shown in some languages, though they are in the main one.
  var hiddenLanguages: [EntryID: [Language: Visibility]] = [:]
  package var addresses = AddressBook()
  /// The pages that are not shown, by where they are found when they are.
  package internal(set) var hiddenPages = HiddenPages()
  /// Checksums of pictures whose people have not consented, or no longer; they are shown nowhere.
  package var withheldPictures: Set<String> = []
  /// Who refers to an entry, in the order of their ids.
  package var referrers: [EntryID: [EntryID]] = [:]
  /// Whether the project's own folder is there; a build without it cannot say what is missing from it.
  package var hasProjectFolder = false
  /// Files that are copies, with what each is a copy of.
  package var copies: [String: String] = [:]
  /// Files that are there but could not be read.
  package var unreadable: [String] = []
  /// Statistics files, by path.
  package var dataFiles: [String: DataFile] = [:]
  /// What those of the data sources hold, by path.
  package var datasets: [String: DatasetReading] = [:]
  /// Where reports no longer say what was written down when they were frozen.
  package internal(set) var reportDifferences: [EntryID: [ReportDifference]] = [:]
  /// Where what was written down of reports is; made when all has been read.
  var frozenReports = FrozenReports()
  /// How each entry stands in each language beside its own.
  package internal(set) var translations: [TranslationStanding] = []
  /// Pictures and other files that stand beside the text, by path.
  package var assets: [String: AssetFile] = [:]

  /// The files as written, for what is confidential in them.
  package internal(set) var tree = ContentTree()
  /// What the pages around the texts use as ids.
  var pageIDs: Set<String> = []
  /// Whether entries are without the mark of a draft; see `withUnpublished`.
  var showsUnpublished = false
  /// Where each file belongs, when that was to be kept.
  var fileIndex: FileIndex?

  init(moment: Moment, _ languages: SiteLanguages, _ addressing: Addressing) {
    self.moment = moment
    self.languages = languages
    self.addressing = addressing
  }

  package func all<Facts: ContentFacts>(_ facts: Facts.Type) -> [Entry<Facts>] {
    lists[Facts.kindID]?.entries(of: facts) ?? []
  }

  package func entry<Facts: ContentFacts>(_ reference: Reference<Facts>) -> Entry<Facts>? {
    entry(of: Facts.self, reference.id)
  }

  /// The entry of a kind with this id.
  package func entry<Facts: ContentFacts>(of facts: Facts.Type, _ id: EntryID) -> Entry<Facts>? {
    guard id.kind == Facts.kindID, let list = lists[id.kind], let position = list.position(of: id) else {
      return nil
    }
    return list.entries(of: facts)[position]
  }

  package func head(_ id: EntryID) -> EntryHead? {
    lists[id.kind].flatMap { list in list.position(of: id).map { list.heads[$0] } }
  }

  /// What the site says of itself; nil when its file is missing or could not be read.
  package var site: Entry<Site>? { all(Site.self).first }

  package func isPublic(_ id: EntryID) -> Bool { hidden[id] == nil }

  /// Whether the text of an entry in a language has a heading that a link leads to by this name.
  package func hasHeading(_ anchor: String, on id: EntryID, in language: Language) -> Bool {
    head(id)?.text(in: language)?.body.headings(besides: pageIDs).contains { $0.anchor == anchor } ?? false
  }

  /// Why an entry's words in a language are not shown; nil when they are, should there be any.
  package func hiding(_ id: EntryID, in language: Language) -> Visibility? {
    hidden[id] ?? hiddenLanguages[id]?[language]
  }
}

/// The moment that a build is made for, and how strict it is.
@usableFromInline
package struct Moment: Sendable, Hashable {
  /// Now, or what `--as-of` says.
  package let instant: Instant
  package let strictness: Strictness

  package enum Strictness: Sendable, Hashable {
    /// Examples are shown, marked as such.
    case preview
    /// What goes out to the public: no examples.
    case production
  }

  package init(_ instant: Instant, _ strictness: Strictness = .preview) {
    self.instant = instant
    self.strictness = strictness
  }

  /// The day it is in Oslo.
  package var today: CalendarDate { TimeZone.oslo.localTime(of: instant).date }
}

/// A checked-in file with statistics: its bytes as they are, and what could be read of them.
package struct DataFile: Sendable {
  package let path: String
  package let size: Int
  package let sha256: String
  package let content: Content

  package enum Content: Sendable {
    case json(YAMLNode)
    case table([[ContentTable.Cell]])
  }
}
