import Content
import Diagnostics
import Model
import Templates

/// What every page says of itself, around its content.
struct PageHead: Sendable {
  var title: String
  /// For search results; the lead as well, unless `lead` says otherwise.
  var description: String
  var lead: String?
  var address: String
  /// Where the same page is found in each language that has it, its own included.
  var addresses: [Language: String]
  /// The pages above it, without the front page.
  var above: [Link] = []
  var menuPlace = MenuPlace()
  var isExample = false
  /// Of the focus area that the page belongs to first.
  var colour: AreaColour?
  var updated: CalendarDate?
  var ownerRole: String?
  var focusAreas: [Link] = []
  var sources: [Source] = []
  var type = ContentType.website
  var picture: PagePicture?
  /// schema.org, beside the breadcrumbs.
  var structuredData: [JSONText] = []
  /// As its file has it.
  var listing = Listing.unlisted
  /// Whether the content of the page says how to reach somebody; then the foot of the page does not say it once more.
  var hasContact = false
  /// Words that the search finds the page by, beside its own.
  var searchWords: String?
  /// What the page says when there is nothing on it, and what one can do then.
  var empty: EmptyList?
  /// The places on the page that are worth going to.
  var contents: [Link] = []

  /// The pages above it, each once: the first page of a part of the site may be the list that the page lies below.
  var way: [Link] {
    // A handful: the page's own part of the site, and what it lies below in it.
    var seen = [address]
    return above.filter { link in
      guard !seen.contains(link.address) else { return false }
      seen.append(link.address)
      return true
    }
  }

  /// Whether there is anything to say of the page below its content.
  var hasFacts: Bool {
    updated != nil || ownerRole != nil || !sources.isEmpty || !focusAreas.isEmpty
  }

  /// For Open Graph.
  enum ContentType: String, Sendable { case website, article }
}

extension Edition {
  /// The head of a page that lists what the content holds.
  func head(_ page: ListPage) -> PageHead {
    PageHead(
      title: words[page.title], description: words[page.lead], lead: words[page.lead],
      address: address(of: page),
      addresses: Dictionary(uniqueKeysWithValues: languages.map { ($0, address(of: page, in: $0)) }),
      above: above(page.section) + page.above.map { link($0) },
      menuPlace: MenuPlace(section: page.section), sources: sources(of: page),
      empty: isEmpty(page) ? empty(page) : nil)
  }

  /// The sources of all that stands on a list, each once.
  func sources(of list: ListPage, besides own: [Source] = []) -> [Source] {
    var seen = Set(own.map(SaidSource.init))
    return list.sources(site).filter { $0.isUsed(in: language) && seen.insert(SaidSource($0)).inserted }
  }

  /// The head of an entry's own page, below a list or a part of the site.
  func head<Facts>(
    _ entry: PublicEntry<Facts>, at address: String, below list: ListPage? = nil, section: Section? = nil
  ) -> PageHead {
    let common = entry.head.common
    let section = section ?? list?.section
    return PageHead(
      title: text(common.title) ?? entry.id.slug, description: text(common.summary) ?? "",
      lead: text(common.summary), address: address, addresses: addresses(of: entry.id),
      above: above(section, except: entry.id) + (list.map { [link($0)] } ?? []),
      menuPlace: MenuPlace(section: section, page: entry.id), isExample: common.isExample == true,
      colour: colour(of: entry.head), updated: common.updated[language] ?? common.updated[site.mainLanguage],
      ownerRole: common.ownerRole,
      focusAreas: common.focusAreas.compactMap { link($0) },
      sources: common.sources.filter { $0.isUsed(in: language) }, picture: picture(of: entry.head),
      hasContact: entry.head.text(in: language)?.contactCards.isEmpty == false,
      searchWords: text(common.searchWords),
      contents: contents(of: entry.head))
  }

  /// The headings of a page that has at least three: those of its text, and of what the page shows below it.
  func contents(of head: PublicHead, below parts: [Link] = []) -> [Link] {
    guard let text = head.text(in: language) else { return [] }
    let headings = text.body.headings(besides: site.pageIDs).filter { $0.level == 2 && !$0.anchor.isEmpty }
    let contents = headings.map { Link(title: $0.text, address: "#" + $0.anchor) } + parts
    return contents.count < 3 ? [] : contents
  }

  private func addresses(of id: EntryID) -> [Language: String] {
    let found = languages.compactMap { language in
      site.address(of: id, in: language).map { (language, $0) }
    }
    return Dictionary(uniqueKeysWithValues: found)
  }

  private func above(_ section: Section?, except id: EntryID? = nil) -> [Link] {
    guard let section, sections[section]?.id != id else { return [] }
    return sectionLinks[section].map { [$0] } ?? []
  }
}

/// What readers see of a source, wherever it is written.
private struct SaidSource: Hashable {
  let titles: [String]
  let address: WebAddress?
  let page: EntryID?
  let days: [CalendarDate?]

  init(_ source: Source) {
    titles = source.title.values.map(\.value)
    address = source.address
    page = source.page?.id
    days = [source.date, source.read]
  }
}
