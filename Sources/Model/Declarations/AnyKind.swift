package import Diagnostics

/// A kind whose facts' type does not matter: what is derived from declarations, and how its files are read.
package struct AnyKind: Sendable {
  package let id: KindID
  package let facts: any ContentFacts.Type
  package let name: Wording
  package let folder: FieldName
  package let form: KindForm
  package let addresses: AddressForm
  package let fields: [FieldDescription]
  package let internalFields: [FieldDescription]
  /// The optional fields that a rule asks for, by their names in bokmål.
  package let askedFor: Set<String>
  /// What its one entry is called in a sentence, where a file stands for itself and has no title: «nettstedet».
  package let called: Wording?
  /// Whether an entry may lie under `content/intern/` alone.
  package let mayBeProjectOnly: Bool
  let read:
    @Sendable (_ files: [EntryFiles], _ fileIndex: FileIndex, _ jobs: Int) async -> Diagnosed<EntryList>
  /// The list without what may not be shown, and without anything internal.
  let publish: @Sendable (_ list: EntryList, _ projection: Projection) -> PublicList
  let hiding: @Sendable (_ list: EntryList, _ moment: Moment, _ site: SiteModel) -> [(EntryID, Visibility)]

  init<Facts: ContentFacts>(_: Facts.Type) {
    let kind = Facts.kind
    id = kind.id
    self.facts = Facts.self
    name = kind.name
    folder = kind.folder
    form = kind.form
    askedFor = kind.askedFor
    called = kind.called
    addresses = kind.addresses
    fields = kind.fields.map(\.description)
    internalFields = kind.internalFields.map(\.description).filter { $0.requirement != .former }
    mayBeProjectOnly = Facts.mayBeProjectOnly
    read = { files, fileIndex, jobs in await readEntries(files, of: Facts.self, fileIndex, jobs: jobs) }
    publish = { list, projection in PublicList(list.entries(of: Facts.self), projection) }
    hiding = { list, moment, site in
      list.entries(of: Facts.self).compactMap { entry in
        Facts.hiding(entry, at: moment, site).map { (entry.head.id, $0) }
      }
    }
  }
}

extension AnyKind {
  package var addressWord: AddressWord { AddressWord(of: folder) }

  /// The kind by this id.
  package static func of(_ id: KindID) -> AnyKind? { positions[id].map { all[$0] } }

  /// The kind whose folder is called so, in bokmål or English.
  static func inFolder(_ written: String) -> AnyKind? {
    let position = folders[written] ?? all.indices.first { all[$0].folder.matches(written) }
    return position.map { all[$0] }
  }

  package static func addresses(of id: KindID) -> AddressForm? { positions[id].map { all[$0].addresses } }

  /// Whether a picture of such an entry is seen: on a page of its own, or as the logo in a list. Nil for a kind that is not known.
  package static func showsPicture(of id: KindID) -> Bool? {
    addresses(of: id).map { $0 == .pages || $0 == .top || id == Partner.kindID }
  }

  static func name(of id: KindID) -> Wording {
    positions[id].map { all[$0].name } ?? Wording(nb: "oppføring", en: "entry")
  }

  private static let positions = Dictionary(
    all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let folders = Dictionary(
    all.enumerated().flatMap { [($1.folder.nb, $0), ($1.folder.en, $0)] },
    uniquingKeysWith: { first, _ in first })
}

/// The entries of one kind, in the order of their ids, behind a type that all kinds share.
package struct EntryList: Sendable {
  package let heads: [EntryHead]
  private let typed: any Sendable
  private let positions: [EntryID: Int]

  init<Facts>(_ entries: [Entry<Facts>]) {
    heads = entries.map(\.head)
    typed = entries
    positions = Dictionary(
      heads.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where an entry is among them.
  func position(of id: EntryID) -> Int? { positions[id] }

  /// The same list with one entry in the place of the one by its name.
  func replacing<Facts: ContentFacts>(_ entry: Entry<Facts>) -> EntryList {
    guard let position = positions[entry.head.id] else { return self }
    var all = entries(of: Facts.self)
    all[position] = entry
    return EntryList(all)
  }

  /// The entries with their facts; empty when they are of another kind.
  package func entries<Facts>(of _: Facts.Type) -> [Entry<Facts>] { typed as? [Entry<Facts>] ?? [] }
}
