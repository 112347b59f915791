import Model
import Templates

let focusAreaPage = PageTemplate<EntryPage<FocusArea>>(
  entry: "focus-area", groups: { $0.groups },
  [
    .filledTexts("attractiveness") { page in page.entry.attractiveness.map { page.edition.words[choice: $0] }
    },
    .filled("kpis", kpiSummaryView) { page in page.edition.kpis(of: page.entry.id) },
    .optional("subscription", subscriptionView) { page in
      page.ownEvents.isEmpty ? nil : page.edition.subscription(to: page.entry.id)
    },
  ])

extension FocusArea: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(.focusAreas, overviewPage) { edition in
      Overview(cards: edition.focusAreas.map { edition.pictureCard($0.head) })
    },
    .entries(
      focusAreaPage, below: .focusAreas, words: [.relatedPages, .relatedDocuments] + Attractiveness.words),
  ]
}

extension ListPage {
  static let focusAreas = ListPage(of: FocusArea.self, "focus-areas", in: .about, order: 60)
}

extension Word {
  fileprivate static let relatedPages = Word("related-pages")
  fileprivate static let relatedDocuments = Word("related-documents")
}

extension Attractiveness: WordedChoice { static let wordPrefix = "attractiveness" }

extension Edition {
  var focusAreas: [PublicEntry<FocusArea>] {
    site.all(FocusArea.self).sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }
  }
}

extension EntryPage<FocusArea> {
  fileprivate var groups: [CardGroup] {
    edition.group(.relatedCampaigns, edition.referring(Campaign.self, to: entry.id)) + events
      + edition.group(.relatedActivities, edition.referring(Activity.self, to: entry.id))
      + edition.relatedArticles(of: entry.id)
      + edition.group(.relatedPages, edition.referring(Page.self, to: entry.id))
      + edition.group(.relatedDocuments, edition.referring(GoverningDocument.self, to: entry.id))
  }

  private var events: [CardGroup] {
    guard entry.head.text(in: edition.language)?.listsEvents != true else { return [] }
    return edition.group(.comingEvents, ownEvents.map { edition.card($0) }, more: edition.allEvents)
  }

  fileprivate var ownEvents: [PublicEntry<Event>] {
    edition.agenda.coming(of: entry.id)
  }
}
