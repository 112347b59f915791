import Model
import Templates

/// A page of the site that is not of any other kind; the first page of a part of the site also lists what the part holds.
let documentPage = PageTemplate<EntryPage<Page>>(
  entry: "page", groups: { $0.groups },
  [
    .filled("kpis", kpiSummaryView) { $0.listsKPIs ? $0.edition.kpis : [] },
    .optional("overview", overviewView) { page in page.overview.map { (page.edition, $0) } },
    .list("peopleGroups", peopleGroupView) { $0.isList(.people) ? $0.edition.peopleGroups : [] },
    .filled("partners", partnerView) { page in
      page.isList(.partners) ? page.edition.partners.map { Listed($0, page.edition, .ownPage) } : []
    },
    .filled("documents", documentView) { page in
      page.isList(.governingDocuments) ? page.edition.documentTree(.ownPage, headed: 3) : []
    },
    .optional("strategy", strategyView) { page in
      page.isList(.communicationStrategy) ? page.edition.strategy(headed: 3) : nil
    },
    .filled("phases", phaseView) { page in
      page.isSectionFront(.about) ? page.phases.map { (page.edition, $0) } : []
    },
    .filled("values", valueView) { page in
      page.isSectionFront(.about) ? page.values.map { (page.edition, $0) } : []
    },
    .filled("lists", linkView) { $0.lists },
    .filled("years", linkView) { $0.isSectionFront(.news) ? $0.edition.newestArticles.years : [] },
    .optional("subscription", subscriptionView) { page in
      page.isSectionFront(.whatsOn) && !page.isList(.events) ? page.edition.subscriptionToAll : nil
    },
  ])

private let phaseView = View<(Edition, ProjectPhase)>([
  .html("name") { edition, phase in edition.phrase(phase.name) },
  .text("years") { edition, phase in
    [phase.from, phase.to].compactMap { $0.map { edition.format.period($0) } }.joined(separator: "–")
  },
])

let valueView = View<(Edition, ProjectValue)>([
  .html("name") { edition, value in edition.phrase(value.name) },
  .html("description") { edition, value in edition.phrase(value.description) },
])

extension Page: PagedFacts {
  static let pages: [PageDeclaration] = [
    .entries(
      documentPage, words: [.moreInSection, .news, .newsEmpty, .allKPIs, .phases, .values]
    ) { edition, page, address in
      var head = edition.head(page, at: address, section: page.section)
      head.contents = edition.contents(
        of: page.head, below: EntryPage(edition: edition, head: head, entry: page).partsBelow)
      let list = page.list.flatMap { subject in allLists.first { $0.kind == subject.kind } }
      head.empty = list.flatMap { edition.isEmpty($0) ? edition.empty($0) : nil }
      head.sources += list.map { edition.sources(of: $0, besides: head.sources) } ?? []
      if page.section == .news, edition.sections[.news]?.id == page.id, edition.agenda.articles.isEmpty {
        head.empty = edition.emptyNews
      }
      return head
    }
  ]
}

extension Word {
  fileprivate static let moreInSection = Word("more-in-section")
  fileprivate static let news = Word("news")
  fileprivate static let allKPIs = Word("all-kpis-title")
  fileprivate static let phases = Word("phases")
  fileprivate static let values = Word("values")
}

extension EntryPage<Page> {
  /// Whether this is the page that a part of the site begins with.
  fileprivate func isSectionFront(_ section: Section) -> Bool {
    entry.section == section && edition.sections[section]?.id == entry.id
  }

  fileprivate func isList(_ subject: ListSubject) -> Bool { entry.list == subject }

  fileprivate var listsKPIs: Bool { isList(.kpis) || isSectionFront(.status) }

  /// The places below the text, in the template's order. Their ids begin with a sign that no heading's and no file's does.
  fileprivate var partsBelow: [Link] {
    var parts: [Link] = []
    func add(_ title: String, _ id: String) { parts.append(Link(title: title, address: "#" + id)) }
    let words = edition.words
    if listsKPIs, !edition.kpis.isEmpty { add(words[.allKPIs], "_kpis") }
    if isList(.people) { edition.peopleGroups.forEach { add($0.title, "_" + $0.id) } }
    if isList(.partners), !edition.partners.isEmpty { add(words[ListPage.partners.title], "_partners") }
    if isList(.governingDocuments), !edition.documentTree(.ownPage, headed: 3).isEmpty {
      add(words[ListPage.governingDocuments.title], "_documents")
    }
    if isList(.communicationStrategy), let strategy = edition.strategy(headed: 3)?.entry {
      add(edition.text(strategy.head.common.title) ?? strategy.id.slug, strategy.id.slug)
    }
    if isSectionFront(.about) {
      if !phases.isEmpty { add(words[.phases], "_phases") }
      if !values.isEmpty { add(words[.values], "_values") }
    }
    return parts
  }

  /// The events when the page is their list; while there are none, the ways to hear of new ones.
  fileprivate var overview: Overview? {
    isList(.events) ? edition.comingEvents : nil
  }

  fileprivate var phases: [ProjectPhase] { edition.site.site?.phases ?? [] }
  fileprivate var values: [ProjectValue] { edition.site.site?.values ?? [] }

  fileprivate var groups: [CardGroup] {
    guard let section = entry.section, isSectionFront(section) else { return [] }
    return coming(section) + articles(section) + edition.group(.moreInSection, children(section))
  }

  fileprivate var lists: [Link] {
    guard let section = entry.section, isSectionFront(section) else { return [] }
    // The list of what is to come leads to what is over itself.
    let archive = overview?.archive?.address
    return edition.shownLists.filter { $0.section == section && !edition.isTaken($0) }
      .map { edition.link($0) }.filter { $0.address != archive }
  }

  private func children(_ section: Section) -> [Card] {
    edition.site.all(Page.self).filter { $0.section == section && $0.id != entry.id }
      .filter { edition.site.address(of: $0.id, in: edition.language) != nil }
      .sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }.map { edition.card($0.head) }
  }

  private func coming(_ section: Section) -> [CardGroup] {
    guard section == .whatsOn, entry.list != .events,
      entry.head.text(in: edition.language)?.listsEvents != true
    else { return [] }
    return edition.group(
      .comingEvents, edition.coming.prefix(10).map(\.card), more: edition.link(.events))
  }

  private func articles(_ section: Section) -> [CardGroup] {
    guard section == .news else { return [] }
    return edition.group(.news, edition.newestArticles.shown.map { edition.card($0) })
  }
}

extension PublicText {
  /// Whether the text itself lists events.
  var listsEvents: Bool {
    components.contains { component in
      if case .events = component { true } else { false }
    }
  }

  /// The KPIs whose cards or charts stand in the text.
  var shownKPIs: Set<EntryID> {
    Set(
      components.compactMap { component in
        if case .kpi(let card) = component { card.kpi?.id } else { nil }
      })
  }

  /// The boxes in the text that say whom to ask.
  var contactCards: [ContactCard] {
    components.compactMap { component in
      if case .contact(let card) = component { card } else { nil }
    }
  }
}
