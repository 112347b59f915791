import Content
import Model
import Templates

let campaignPage = PageTemplate<EntryPage<Campaign>>(
  entry: "campaign", groups: { $0.groups },
  [
    .html("purpose") { $0.edition.phrase($0.entry.purpose) },
    .html("message") { $0.edition.phrase($0.entry.message) },
    .filled("targetGroups", targetGroupView) { page in page.entry.targetGroups.map { (page.edition, $0) } },
    .optionalText("period") { page in page.entry.period.map { page.edition.days(of: $0) } },
    .filled("channels", phraseView) { page in page.entry.channels.map { page.edition.phrase($0) } },
    .html("contact") { $0.hasContactBox ? [] : $0.edition.role($0.entry.contactRole) },
    .flag("isOver") { $0.edition.isOver($0.entry) },
    .optional("allCampaigns", linkView) { $0.edition.link(.campaigns) },
    .optional("action", linkView) { $0.action },
    .optionalText("actionOnPaper") { page in
      page.action.map { ($0.address.hasPrefix("/") ? page.edition.domain : "") + addressOnPaper($0.address) }
    },
    .filled("kpis", kpiSummaryView) { page in
      page.kpisBesideText.compactMap { page.edition.site.entry($0) }.map { page.edition.summary($0) }
    },
    .optional("subscription", subscriptionView) { page in
      page.hasEvents ? page.edition.subscription(to: page.entry.id) : nil
    },
    .filled("contactPoints", contactPointView) { $0.edition.contactPoints },
  ])

/// Words that know their language.
let phraseView = View<[UInt8]>([.html("text") { $0 }])

private let targetGroupView = View<(Edition, TargetGroup)>([
  .html("name") { edition, group in edition.phrase(group.name) },
  .html("description") { edition, group in edition.phrase(group.description) },
])

extension Campaign: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(.campaigns, overviewPage) { edition in
      Overview(cards: edition.campaigns.map { edition.card($0) })
    },
    .entries(campaignPage) { edition, campaign, address in
      var head = edition.head(campaign, at: address, below: .campaigns)
      head.hasContact = head.hasContact || !campaign.contactRole.values.isEmpty
      return head
    },
  ]
}

extension ListPage {
  static let campaigns = ListPage(of: Campaign.self, "campaigns", order: 10, linked: .fromEveryPage)
}

extension Edition {
  /// Where words of the content lead: to an entry in this language or another, or out of the site.
  func address(of destination: Destination?, on head: PublicHead) -> String? {
    guard let destination else { return nil }
    switch head.destinations[destination.text] {
    case .entry(let id, _, let anchor):
      return link(id).map { $0.address + (knownAnchor(anchor, of: id, in: $0.language ?? language) ?? "") }
    case .asset(let asset): return pictures.address(asset)
    case nil: return destination.text.contains(":") ? destination.text : nil
    }
  }
}

extension Edition {
  /// An anchor that the page has in that language; its headings may be worded otherwise there.
  private func knownAnchor(_ anchor: String?, of id: EntryID, in language: Language) -> String? {
    guard let anchor, let text = site.head(id)?.text(in: language) else { return nil }
    return text.body.headings(besides: site.pageIDs).contains { $0.anchor == anchor } ? "#" + anchor : nil
  }
}

extension EntryPage<Campaign> {
  /// Whether its text says whom to ask, and that is the role of the campaign.
  fileprivate var hasContactBox: Bool {
    guard let text = entry.head.text(in: edition.language) else { return false }
    let role = edition.roleText(entry.contactRole)
    return text.contactCards.contains { edition.contact($0, in: text).role == role }
  }

  /// Those that the text does not show itself.
  fileprivate var kpisBesideText: [Reference<KPI>] {
    let shown = entry.head.text(in: edition.language)?.shownKPIs ?? []
    return entry.kpis.filter { !shown.contains($0.id) }
  }

  /// What one is asked to do; of a campaign that is over nothing, unless its page has been seen to since.
  fileprivate var action: Link? {
    if let last = entry.period?.to, edition.isOver(entry) {
      guard let updated = entry.head.common.updated[edition.language], last < updated else { return nil }
    }
    guard let action = entry.callToAction, let title = edition.text(action.text),
      let address = edition.address(of: action.address, on: entry.head)
    else { return nil }
    return Link(title: title, address: address)
  }

  fileprivate var groups: [CardGroup] {
    let activities = entry.activities.compactMap { edition.site.entry($0) }.map { edition.card($0.head) }
    return events + edition.relatedArticles(of: entry.id)
      + edition.group(.relatedActivities, activities)
  }

  /// Whether there is anything to subscribe to.
  fileprivate var hasEvents: Bool { !coming.isEmpty }

  private var coming: [PublicEntry<Event>] {
    edition.agenda.coming(of: entry.id, besides: entry.events.map(\.id))
  }

  private var events: [CardGroup] {
    guard entry.head.text(in: edition.language)?.listsEvents != true else { return [] }
    let events = coming
    return edition.group(.comingEvents, events.map { edition.card($0) })
  }
}

extension Edition {
  func isOver(_ campaign: PublicEntry<Campaign>) -> Bool {
    campaign.period?.to.map { $0 < site.moment.today } ?? false
  }

  /// The newest articles of a campaign or focus area, with the way to all news when it has more.
  func relatedArticles(of owner: EntryID) -> [CardGroup] {
    let newest = agenda.articles(of: owner, atMost: 7)
    var allNews = newest.count > 6 ? sectionLinks[.news] : nil
    allNews?.title = words[.allNews]
    return group(.relatedArticles, newest.prefix(6).map { card($0) }, more: allNews)
  }

  /// Cards of the entries of a kind that refer to this one.
  func referring<Facts>(_ kind: Facts.Type, to id: EntryID) -> [Card] where Facts: ContentFacts {
    site.referrers(of: id).filter { $0.id.kind == Facts.kindID }.map { card($0) }
  }
}
