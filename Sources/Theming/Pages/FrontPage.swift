import Model
import Templates

/// The front page: the vision, three ways in, what is next, and how it goes.
let frontPage = PageTemplate<PlainPage<Void>>(
  page: "front",
  [
    .filled("ways", cardView) { $0.edition.waysIn },
    .filled("events", cardView) { $0.edition.comingCards(3) },
    .optionalText("quietWeek") { $0.edition.quietWeek },
    .filled("campaigns", cardView) { page in
      page.edition.campaigns.filter { !page.edition.isOver($0) }.prefix(4).map { page.edition.card($0) }
    },
    .filled("articles", cardView) { page in
      page.edition.agenda.articles.prefix(3).map { page.edition.card($0) }
    },
    .filled("kpis", kpiSummaryView) { page in
      Array(page.edition.kpis.filter { $0.status.current != nil }.prefix(3))
    },
    .filled("focusAreas", cardView) { page in
      page.edition.focusAreas.map { page.edition.pictureCard($0.head) }
    },
    .optional("contact", siteContactView) { $0.edition.siteContact == nil ? nil : $0.edition },
    .optional("eventsLink", linkView) { $0.edition.link(.events) },
    .optional("campaignsLink", linkView) { $0.edition.link(.campaigns) },
    .optional("newsLink", linkView) { page in
      page.edition.sections[.news].flatMap { page.edition.link($0.id) }
    },
    .optional("kpisLink", linkView) { $0.edition.link(.kpis) },
  ])

/// Whom to ask about anything.
private let siteContactView = View<Edition>([
  .text("role") { $0.siteContact?.role ?? "" },
  .list("people", personView) { edition in
    (edition.siteContact?.people ?? []).map { Listed($0, edition, .elsewhere) }
  },
  .filled("contactPoints", contactPointView) { $0.contactPoints },
  .text("address") { $0.address(of: ListPage.people) },
])

let frontPages: [PageDeclaration] = [
  PageDeclaration(frontPage) { edition in
    [
      edition.page(
        frontPage, at: edition.frontAddress, edition.listing { edition.site.addressing.top(in: $0) }
      ) { edition in
        PlainPage(edition: edition, head: edition.frontHead, content: ())
      }
    ]
  }
]

extension Edition {
  fileprivate var frontHead: PageHead {
    PageHead(
      title: siteName, description: text(site.site?.description) ?? "", address: frontAddress,
      addresses: Dictionary(uniqueKeysWithValues: languages.map { ($0, site.addressing.top(in: $0)) }),
      hasContact: siteContact != nil)
  }

  /// Moving here, doing business, and what is on.
  fileprivate var waysIn: [Card] {
    [Section.moveHere, .business, .whatsOn].compactMap { section in
      sections[section].map { page in
        var card = card(page.head)
        // A list that is empty is not promised.
        if let list = allLists.first(where: { $0.kind == page.list?.kind && $0.kind != nil }), isEmpty(list) {
          card.summary = LocalizedText(empty(list).sentences, in: language)
        }
        return card
      }
    }
  }
}
