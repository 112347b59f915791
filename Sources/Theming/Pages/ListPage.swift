import Model

/// A page that lists what the content holds and has no file of its own; each is declared beside the page that it is.
struct ListPage: Sendable {
  /// Its words in the theme begin with it: `reports` is its title, `reports-lead` says in a sentence what it is for.
  let name: String
  /// The part of the site that the page belongs to.
  let section: Section?
  /// Its place among all lists, smallest first; its own.
  let order: Int
  let linked: Linked
  /// The lists that it lies below.
  let above: [ListPage]
  /// What it lists, when that is a kind.
  let kind: KindID?
  /// What readers can do while it is empty.
  let action: EmptyListAction
  /// False when the list is the one entry of its kind, and is found under that entry's own name.
  let hasOwnName: Bool
  let isMade: @Sendable (PublicSite) -> Bool
  /// Where what stands on it comes from, when that has no page of its own to say it on.
  let sources: @Sendable (PublicSite) -> [Source]
  /// The parts of its address.
  let path: [AddressWord]

  /// Where readers find a link to it, beside the front page of its section.
  enum Linked: Sendable { case fromEveryPage, fromItsSection }

  /// The list of a kind, in the kind's own folder.
  ///
  /// A kind that has one entry, such as the communication strategy, has no page before it is written.
  init<Facts: ContentFacts>(
    of facts: Facts.Type, _ name: String, in section: Section? = nil, order: Int,
    linked: Linked = .fromItsSection, action: EmptyListAction = .ask
  ) {
    self.action = action
    let isOneEntry = Facts.kind.form == .single
    self.name = name
    self.section = section
    self.order = order
    self.linked = linked
    above = []
    kind = Facts.kindID
    hasOwnName = !isOneEntry
    isMade = { !isOneEntry || !$0.all(facts).isEmpty }
    let standsHere = Facts.kind.addresses == .listed
    sources = { site in standsHere ? site.all(facts).flatMap(\.head.common.sources) : [] }
    path = [Facts.kind.addressWord]
  }

  /// A list at an address of its own, below others or not.
  init(
    _ name: String, in section: Section? = nil, order: Int, linked: Linked = .fromItsSection,
    below above: [ListPage] = [], at path: [AddressWord]
  ) {
    self.name = name
    self.section = section
    self.order = order
    self.linked = linked
    self.above = above
    self.path = path
    kind = nil
    action = .ask
    hasOwnName = true
    isMade = { _ in true }
    sources = { _ in [] }
  }
}

extension ListPage {
  /// What the page is called.
  var title: Word { Word(name) }

  /// What the page is for, in a sentence.
  var lead: Word { Word(name + "-lead") }

  /// What it says while it holds nothing.
  var empty: Word { Word(name + "-empty") }
}

extension Edition {
  func address(of list: ListPage) -> String { address(of: list, in: language) }

  /// The page of the content that is the list, or else the list's own.
  func address(of list: ListPage, in other: Language) -> String {
    list.kind.flatMap { listPages[$0] }.flatMap { site.address(of: $0, in: other) }
      ?? ownAddress(of: list, in: other)
  }

  /// Where the list lies when no page of the content is it.
  func ownAddress(of list: ListPage, in other: Language) -> String {
    list.path.reduce(site.addressing.top(in: other)) { $0 + site.addressing[$1, other] + "/" }
  }

  /// Whether a page of the content is the list, in this language.
  func isTaken(_ list: ListPage) -> Bool { address(of: list) != ownAddress(of: list, in: language) }

  /// The lists that are made and have something to read, in their order; a page of the content has its text.
  var shownLists: [ListPage] { allLists.filter { $0.isMade(site) && (!isEmpty($0) || isTaken($0)) } }

  /// Whether a list has nothing to show; then nobody is led to it.
  func isEmpty(_ list: ListPage) -> Bool {
    switch list.name {
    case ListPage.events.name: agenda.coming.isEmpty && agenda.conferences.isEmpty
    case ListPage.eventsArchive.name: agenda.past.isEmpty
    default: list.kind.map { site.isEmpty($0) } ?? false
    }
  }
}

/// The one thing that an empty list offers.
enum EmptyListAction: Sendable { case ask, subscribe }
