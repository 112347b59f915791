import Content
package import Model
package import Theming

/// Every name by which others may know something of the site, with what it belongs to: what was published once is not lost
/// from one release to the next without a word.
package struct Ledger: Sendable, Hashable {
  package var names: [Name: Owner] = [:]

  package init() {}

  package struct Name: Sendable, Hashable, Comparable {
    package let kind: Kind
    /// `/kampanjer/velkommen-hjem/`, `/partnere/#exa`, `urn:uuid:…`, a UID.
    package let text: String

    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }

    package static func < (left: Name, right: Name) -> Bool {
      (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
    }
  }

  package enum Kind: String, Sendable {
    case address, anchor, feed
    case event = "event-id"
  }

  /// What a name belongs to.
  package struct Owner: Sendable, Hashable {
    /// Nil for a page of no entry: a list, a feed.
    package let entry: EntryID?
    package let language: Language
    /// Of the page that it is found on.
    package let page: String
    /// Whether nothing is there but the way on to where it is now.
    package var isFormer: Bool

    package init(entry: EntryID?, language: Language, page: String, isFormer: Bool = false) {
      self.entry = entry
      self.language = language
      self.page = page
      self.isFormer = isFormer
    }
  }
}

extension Ledger {
  /// The names of a site.
  package init(of site: PublicSite, _ tree: OutputTree) {
    self.init()
    let base = site.addressing.base
    let former = Set(tree.redirects.map(\.from))
    for file in tree.files {
      guard var owner = file.origin.owner(at: base.address(ofPage: file.path)) else { continue }
      owner.isFormer = former.contains(owner.page)
      add(.address, owner.page, owner)
    }
    // The search page is there when the program that makes the search is, and is no page that an editor takes away.
    for language in site.languages {
      let page = site.searchAddress(in: language)
      let owner = Owner(entry: nil, language: language, page: page)
      if names[Name(kind: .address, text: page)] == nil { add(.address, page, owner) }
    }
    for head in site.heads { add(head, site) }
    for folder in site.site?.formerBases ?? [] { add(former: folder, of: base) }
  }

  /// The addresses that the site had while all of it lay in another folder, each with the page that it leads to.
  private mutating func add(former folder: BasePath, of base: BasePath) {
    for (name, owner) in names where name.kind == .address && name.text.hasPrefix(base.text) {
      guard owner.page == name.text else { continue }
      let former = Name(kind: .address, text: folder.address(ofFile: base.path(of: name.text)))
      guard names[former] == nil else { continue }
      names[former] = Owner(
        entry: owner.entry, language: owner.language, page: name.text, isFormer: true)
    }
  }

  /// What leads on from another folder of the domain, and where to, in order.
  var leadingIn: [(from: String, to: String)] {
    names.filter { $0.key.kind == .address && $0.value.isFormer && $0.value.page != $0.key.text }
      .map { ($0.key.text, $0.value.page) }.sorted { $0.from < $1.from }
  }

  /// What both say; of a name in both, this one's owner.
  package func merged(with earlier: Ledger) -> Ledger {
    var all = earlier
    all.names.merge(names) { $1 }
    return all
  }

  private mutating func add(_ kind: Kind, _ text: String, _ owner: Owner) {
    names[Name(kind: kind, text: text)] = owner
  }

  /// The places on an entry's pages, and the identifiers that it has in feeds and calendars.
  private mutating func add(_ head: PublicHead, _ site: PublicSite) {
    for language in site.languages {
      guard let address = site.address(of: head.id, in: language) else { continue }
      let page = String(address.prefix { $0 != "#" })
      let owner = Owner(entry: head.id, language: language, page: page)
      if address.contains("#") { add(.anchor, address, owner) }
      if let text = head.text(in: language), !address.contains("#") {
        for heading in text.body.headings(besides: site.pageIDs) {
          add(.anchor, "\(page)#\(heading.anchor)", owner)
        }
      }
      if head.id.kind == Article.kindID {
        add(.feed, "urn:uuid:" + stableIdentifier(head.id, language), owner)
      }
      if head.id.kind == Event.kindID, language == site.mainLanguage {
        add(.event, stableIdentifier(head.id), owner)
      }
    }
  }
}

extension Ledger {
  var lines: [String] {
    names.sorted { $0.key < $1.key }.map { name, owner in
      let entry = owner.entry.map { "\($0.kind.name)\t\($0.slug)" } ?? "-\t-"
      let page = owner.page + (owner.isFormer ? "\tformer" : "")
      return "\(name.kind.rawValue)\t\(name.text)\t\(entry)\t\(owner.language.tag)\t\(page)"
    }
  }

  mutating func take(_ fields: [String]) -> Bool {
    guard (6...7).contains(fields.count), let kind = Kind(rawValue: fields[0]),
      let language = Language(fields[4])
    else {
      return false
    }
    let entry = fields[2] == "-" ? nil : EntryID(KindID(fields[2]), fields[3])
    add(
      kind, fields[1], Owner(entry: entry, language: language, page: fields[5], isFormer: fields.count == 7))
    return true
  }
}

extension Origin {
  /// Whose a page, feed or calendar is; nil for what pages are made of, and for what the site says to programs.
  fileprivate func owner(at address: String) -> Ledger.Owner? {
    switch self {
    case .entry(let id, let language, _): Ledger.Owner(entry: id, language: language, page: address)
    case .page(let language, _), .feed(let language):
      Ledger.Owner(entry: nil, language: language, page: address)
    case .asset, .theme, .site, .tool: nil
    }
  }
}
