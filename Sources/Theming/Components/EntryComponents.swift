import Model
import Templates

let eventsComponent = PageTemplate<Fragment<[Card]>>(
  component: "events", [.filled("cards", cardView) { $0.content }])

let kpiComponent = PageTemplate<Fragment<(KPISummary, Model.KPICard.View)>>(
  component: "kpi",
  [
    .record("kpi", kpiSummaryView) { $0.content.0 },
    .html("chart") { $0.content.1 == .chart ? kpiChart($0.content.0) : [] },
    .filled("observations", observationView) { part in
      part.content.1 == .chart ? part.content.0.observations.map { (part.content.0, $0) } : []
    },
  ])

let partnersComponent = PageTemplate<Fragment<[PublicEntry<Partner>]>>(
  component: "partners",
  [
    .filled("partners", partnerView) { part in part.content.map { Listed($0, part.edition, .elsewhere) } }
  ])

let peopleComponent = PageTemplate<Fragment<[PublicEntry<Person>]>>(
  component: "people",
  [
    .filled("people", personView) { part in part.content.map { Listed($0, part.edition, .elsewhere) } }
  ])

/// Whom to ask: a role, and those who hold it.
let contactComponent = PageTemplate<Fragment<(role: String, people: [PublicEntry<Person>])>>(
  component: "contact",
  [
    .text("role") { $0.content.role },
    .list("people", personView) { part in
      part.content.people.map { Listed($0, part.edition, .elsewhere) }
    },
    .optionalText("contactAddress") { $0.edition.site.site?.contactAddress?.text },
    .text("peopleAddress") { $0.edition.address(of: ListPage.people) },
  ])

let documentTreeComponent = PageTemplate<Fragment<[DocumentNode]>>(
  component: "document-tree", [.filled("documents", documentView) { $0.content }])

extension Edition {
  /// The coming events that a component asks for.
  func cards(_ query: EventsQuery) -> [Card] {
    let own = site.entry(query.campaign)?.events.map(\.id) ?? []
    let ofCampaign = query.campaign.map { agenda.coming(of: $0.id, besides: own) } ?? agenda.coming
    let found =
      query.focusArea.map { area in
        ofCampaign.filter { $0.common.focusAreas.contains { $0.id == area.id } }
      } ?? ofCampaign
    return found.prefix(query.count?.atMost(found.count) ?? found.count).map { card($0) }
  }

  /// A role that names a post is shown with its name in this language, and with the people in that post.
  func contact(_ card: ContactCard) -> (role: String, people: [PublicEntry<Person>]) {
    guard let written = card.role else { return (text(site.site?.contactRole) ?? "", []) }
    guard let post = Post.named(written) else { return (written, []) }
    return (words[choice: post], people(post))
  }

  /// The role that the site says to ask, and who holds it.
  var siteContact: (role: String, people: [PublicEntry<Person>])? {
    guard let role = text(site.site?.contactRole) else { return nil }
    return (
      role, Post.named(site.site?.contactRole.best(for: site.mainLanguage)?.value).map { people($0) } ?? []
    )
  }
}

extension Post {
  /// The post that a role names, in either language.
  static func named(_ role: String?) -> Post? {
    role.flatMap { role in allCases.first { $0.name.matches(role) } }
  }
}
