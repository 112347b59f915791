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
  /// False when the list is the one entry of its kind, and is found under that entry's own name.
  let hasOwnName: Bool
  let isMade: @Sendable (PublicSite) -> Bool
  /// The parts of its address.
  let path: [AddressWord]

  /// Where readers find a link to it, beside the front page of its section.
  enum Linked: Sendable { case fromEveryPage, fromItsSection }

  /// The list of a kind, in the kind's own folder.
  ///
  /// A kind that has one entry, such as the communication strategy, has no page before it is written.
  init<Facts: ContentFacts>(
    of facts: Facts.Type, _ name: String, in section: Section? = nil, order: Int,
    linked: Linked = .fromItsSection
  ) {
    let isOneEntry = Facts.kind.form == .single
    self.name = name
    self.section = section
    self.order = order
    self.linked = linked
    above = []
    hasOwnName = !isOneEntry
    isMade = { !isOneEntry || !$0.all(facts).isEmpty }
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
    hasOwnName = true
    isMade = { _ in true }
  }
}

extension ListPage {
  /// What the page is called.
  var title: Word { Word(name) }

  /// What the page is for, in a sentence.
  var lead: Word { Word(name + "-lead") }
}

extension Edition {
  func address(of list: ListPage) -> String { address(of: list, in: language) }

  func address(of list: ListPage, in other: Language) -> String {
    list.path.reduce(site.addressing.top(in: other)) { $0 + site.addressing[$1, other] + "/" }
  }

  /// The lists that are made, in their order.
  var shownLists: [ListPage] { allLists.filter { $0.isMade(site) } }
}
