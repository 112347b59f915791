import Model
import Templates

let eventsComponent = PageTemplate<Fragment<EventCards>>(
  component: "events",
  [
    .filled("cards", cardView) { $0.content.cards },
    .optional("more", linkView) { $0.content.more },
    .optional("empty", emptyListView) { $0.content.empty },
  ])

/// The events that a component shows, the way to the rest, and what stands there when there are none.
struct EventCards: Sendable {
  var cards: [Card]
  var more: Link?
  var empty: EmptyList?
}

let kpiComponent = PageTemplate<Fragment<(KPISummary, Model.KPICard.View)>>(
  component: "kpi",
  [
    .record("kpi", kpiSummaryView) { $0.content.0 },
    .html("chart") { $0.content.1 == .chart ? kpiChart($0.content.0) : [] },
    .filled("observations", observationView) { part in
      part.content.1 == .chart ? part.content.0.observations.map { (part.content.0, $0) } : []
    },
  ])

let partnersComponent = PageTemplate<Fragment<(partners: [Listed<Partner>], empty: EmptyList)>>(
  component: "partners",
  [
    .filled("partners", partnerView) { $0.content.partners },
    .record("empty", emptyListView) { $0.content.empty },
  ])

let peopleComponent = PageTemplate<Fragment<(people: [Listed<Person>], empty: EmptyList)>>(
  component: "people",
  [
    .filled("people", personView) { $0.content.people },
    .record("empty", emptyListView) { $0.content.empty },
  ])

/// Whom to ask: a role, and those who hold it.
let contactComponent = PageTemplate<Fragment<ContactBox>>(
  component: "contact",
  [
    .text("role") { $0.content.role },
    .list("people", personView) { part in
      part.content.people.map { Listed($0, part.edition, .elsewhere) }
    },
    .filled("contactPoints", contactPointView) { $0.content.points },
    .optional("all", linkView) { $0.content.all },
  ])

/// A role, those who hold it, and how they are reached.
struct ContactBox: Sendable {
  let role: String
  let people: [PublicEntry<Person>]
  let points: [ContactPoint]
  /// To everybody else, from elsewhere than their own page.
  var all: Link?
}

let documentTreeComponent = PageTemplate<Fragment<[DocumentNode]>>(
  component: "document-tree", [.filled("documents", documentView) { $0.content }])

extension Edition {
  /// The coming events that a component asks for, below a heading of that level.
  func cards(_ query: EventsQuery, below level: Int) -> EventCards {
    let own = site.entry(query.campaign)?.events.map(\.id) ?? []
    let ofCampaign =
      query.campaign.map { agenda.coming(of: $0.id, besides: own) }
      ?? agenda.comingNewsFirst
    let found =
      query.focusArea.map { area in
        ofCampaign.filter { $0.common.focusAreas.contains { $0.id == area.id } }
      } ?? ofCampaign
    // What is cancelled counts for none of those that are asked for.
    let wanted = query.count.map { Array(found.filter(\.facts.isOn).prefix($0.atMost(found.count))) } ?? found
    return EventCards(
      cards: wanted.map { card($0).headed(level + 1) },
      more: wanted.count < agenda.coming.count
        ? allEvents : nil,
      empty: wanted.isEmpty ? empty(.events, saying: query.emptyText) : nil)
  }

  /// The way to all events.
  var allEvents: Link { Link(title: words[.allEvents], address: address(of: .events)) }

  /// What a component says while it has nothing to show.
  func empty(_ list: ListPage, saying text: String?) -> EmptyList {
    let own = empty(list)
    return text.map { EmptyList(text: $0, action: nil) } ?? own
  }

  func contact(_ card: ContactCard, in text: PublicText) -> ContactBox {
    var box = contact(card)
    let isTheirPage = listPages[Person.kindID].flatMap(site.head)?.texts.contains { $0.path == text.path }
    box.all = isTheirPage == true || isEmpty(.people) ? nil : link(.people)
    return box
  }

  /// A role that names a post is shown with its name in this language, and with the people in that post.
  ///
  /// The press has a contact of its own, when the site names one.
  private func contact(_ card: ContactCard) -> ContactBox {
    guard let written = card.role else {
      return ContactBox(role: roleText(site.site?.contactRole) ?? "", people: [], points: contactPoints)
    }
    if ["presse", "press"].contains(written.lowercased()) { return pressContact }
    guard let post = Post.named(written) else {
      return ContactBox(role: written, people: [], points: contactPoints)
    }
    return ContactBox(role: words[choice: post], people: people(post), points: contactPoints)
  }

  private var pressContact: ContactBox {
    let press = site.site?.pressContact
    let own = press?.points ?? []
    let role = roleText(press?.role) ?? siteContact?.role ?? ""
    return ContactBox(
      role: role, people: press == nil ? siteContact?.people ?? [] : [],
      points: own.isEmpty ? contactPoints : own)
  }

  /// The role that the site says to ask, and who holds it.
  var siteContact: (role: String, people: [PublicEntry<Person>])? {
    guard let role = roleText(site.site?.contactRole) else { return nil }
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

extension Word {
  static let allEvents = Word("all-events")
}
