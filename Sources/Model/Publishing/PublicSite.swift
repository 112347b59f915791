package import Content
package import Diagnostics

/// All that the public renderer is given: a projection of the site that has no place for what is internal, for drafts,
/// for what is not yet or no longer to be shown, or for findings.
package struct PublicSite: Sendable {
  package let moment: Moment
  /// The site's languages, the main one first.
  package let languages: [Language]
  /// The ids of the pages around the texts; `MarkdownDocument.headings` is given them, here and in the check of links.
  package let pageIDs: Set<String>
  package let addressing: Addressing
  package var mainLanguage: Language { languages[0] }
  private var lists: [KindID: PublicList]
  /// Of the shown entries alone.
  private let addresses: AddressBook
  private let referrers: [EntryID: [EntryID]]
  private let pictures: [EntryID: PublicAsset]
  private let origins: [String: PictureOrigin]
  /// What the site says of itself; nearly all of every page asks for it.
  package private(set) var site: PublicEntry<Site>?

  /// The one way in: from the whole site, everything hidden left behind.
  package init(_ site: SiteModel) {
    moment = site.moment
    pageIDs = site.pageIDs
    languages = site.languages.published
    addressing = site.addressing
    let projection = Projection(site)
    var lists: [KindID: PublicList] = [:]
    for kind in AnyKind.all where !kind.form.isInternal {
      lists[kind.id] = site.lists[kind.id].map { kind.publish($0, projection) }
    }
    self.lists = lists
    addresses = site.addresses.keeping { lists[$0.kind]?.position(of: $0) != nil }
    pictures = Dictionary(
      uniqueKeysWithValues: site.heads.compactMap { head in
        projection.asset(site.picture(of: head)).map { (head.id, $0) }
      })
    origins = site.pictureOrigins
    referrers = site.shownReferrers
    self.site = all(Site.self).first
  }

  /// The same site with one entry as `site` has it, which must differ from the one before in its texts alone.
  package func replacingTexts(of id: EntryID, from site: SiteModel) -> PublicSite {
    guard let kind = AnyKind.of(id.kind), let list = lists[id.kind] else {
      return self
    }
    func replaced<Facts: ContentFacts>(_: Facts.Type) -> PublicList {
      guard let entry = site.entry(of: Facts.self, id) else { return list }
      return list.replacing(PublicList([entry], Projection(site)), of: Facts.self)
    }
    var changed = self
    changed.lists[id.kind] = replaced(kind.facts)
    changed.site = changed.all(Site.self).first
    return changed
  }

  /// The shown entries of a kind, in the order of their ids.
  package func all<Facts: ContentFacts>(_ facts: Facts.Type) -> [PublicEntry<Facts>] {
    lists[Facts.kindID]?.entries(of: facts) ?? []
  }

  /// Whether no entry of a kind is shown.
  package func isEmpty(_ kind: KindID) -> Bool { lists[kind]?.heads.isEmpty ?? true }

  /// The entry that is referred to; nil when it is not shown.
  package func entry<Facts: ContentFacts>(_ reference: Reference<Facts>?) -> PublicEntry<Facts>? {
    reference.flatMap { entry(of: Facts.self, $0.id) }
  }

  /// The shown entry of a kind with this id.
  package func entry<Facts: ContentFacts>(of facts: Facts.Type, _ id: EntryID) -> PublicEntry<Facts>? {
    guard id.kind == Facts.kindID, let index = lists[id.kind]?.position(of: id) else { return nil }
    return lists[id.kind]?.entries(of: facts)[index]
  }

  /// The head of any shown entry.
  package func head(_ id: EntryID) -> PublicHead? { lists[id.kind]?.head(id) }

  /// The picture that a shown entry names in a field; for a partner its logo.
  package func picture(of id: EntryID) -> PublicAsset? { head(id) == nil ? nil : pictures[id] }

  /// Whose a picture is, as any entry that may be shown says.
  package func origin(of asset: PublicAsset) -> PictureOrigin? { origins[asset.file.path] }

  package var heads: [PublicHead] { AnyKind.all.flatMap { lists[$0.id]?.heads ?? [] } }

  /// Where a shown entry is found in a language; nil when it is not shown or not in that language.
  package func address(of id: EntryID, in language: Language) -> String? {
    addresses.address(of: id, in: language)
  }

  /// The shown entries that refer to this one, in the order of their ids.
  package func referrers(of id: EntryID) -> [PublicHead] { (referrers[id] ?? []).compactMap(head) }

}

extension SiteModel {
  /// The picture that an entry names in a field; for a partner its logo.
  package func picture(of head: EntryHead) -> AssetFile? {
    let logo = entry(of: Partner.self, head.id)?.logo
    return asset(head.common.picture ?? logo, beside: head)
  }

  func asset(_ name: FileName?, beside head: EntryHead) -> AssetFile? {
    guard let name else { return nil }
    let folder = head.path.split(separator: "/").dropLast().joined(separator: "/")
    return assets[folder + "/" + name.text]
  }
}

/// An entry as the public may see it.
@dynamicMemberLookup
@usableFromInline
package struct PublicEntry<Facts: ContentFacts>: Sendable {
  @usableFromInline package let head: PublicHead
  @usableFromInline package let shared: Shared<Facts>

  init(head: PublicHead, facts: Facts) {
    self.head = head
    shared = Shared(facts)
  }

  @inlinable package var id: EntryID { head.id }
  @inlinable package var facts: Facts { _read { yield shared.value } }

  @inlinable
  package subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value { facts[keyPath: path] }
}

/// What is the same for shown entries of all kinds.
@usableFromInline
package struct PublicHead: Sendable {
  @usableFromInline package let shared: Shared<PublicHeadContents>

  @inlinable package var id: EntryID { _read { yield shared.value.id } }
  package var kindName: Wording { _read { yield shared.value.kindName } }
  @inlinable package var common: Common { _read { yield shared.value.common } }
  @inlinable package var texts: [PublicText] { _read { yield shared.value.texts } }
  /// What the ways to files in its fields lead to, by how they are written.
  package var destinations: [String: PublicLinkTarget] {
    _read { yield shared.value.destinations }
  }

  package func text(in language: Language) -> PublicText? { texts.first { $0.language == language } }
}

/// What `PublicHead` shares.
@usableFromInline
package struct PublicHeadContents: Sendable {
  @usableFromInline package let id: EntryID
  package let kindName: Wording
  @usableFromInline package let common: Common
  @usableFromInline package let texts: [PublicText]
  package let destinations: [String: PublicLinkTarget]
}

/// The shown entries of one kind, behind a type that all kinds share.
struct PublicList: Sendable {
  let heads: [PublicHead]
  private let typed: any Sendable
  private let positions: [EntryID: Int]

  init<Facts: ContentFacts>(_ entries: [Entry<Facts>], _ projection: Projection) {
    let shown = entries.compactMap { entry -> PublicEntry<Facts>? in
      guard let facts = projection.facts(of: entry) else { return nil }
      let hidden = projection.hiddenLanguages[entry.head.id] ?? []
      return PublicEntry(
        head: PublicHead(
          shared: Shared(
            PublicHeadContents(
              id: entry.head.id, kindName: entry.head.kindName, common: facts.common,
              texts: entry.head.shownTexts.filter { !hidden.contains($0.language) }.map(projection.text),
              destinations: projection.destinations(of: entry.head)))),
        facts: facts)
    }
    self.init(shown)
  }

  private init<Facts: ContentFacts>(_ shown: [PublicEntry<Facts>]) {
    typed = shown
    heads = shown.map(\.head)
    positions = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.id, $0) })
  }

  /// The same list with the entries of another in the places of those by their names.
  func replacing<Facts: ContentFacts>(_ others: PublicList, of facts: Facts.Type) -> PublicList {
    var all = entries(of: facts)
    for entry in others.entries(of: facts) {
      if let position = positions[entry.id] { all[position] = entry }
    }
    return PublicList(all)
  }

  func entries<Facts>(of _: Facts.Type) -> [PublicEntry<Facts>] { typed as? [PublicEntry<Facts>] ?? [] }

  func position(of id: EntryID) -> Int? { positions[id] }

  func head(_ id: EntryID) -> PublicHead? { positions[id].map { heads[$0] } }
}
