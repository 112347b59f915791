import Content
import Model

/// A list that a page shows, and how much is on it on the day of the build.
struct ShownList {
  let subject: ListedThings
  let count: Int
  /// Between which headings of the text it stands; nil for one that stands below the text.
  let part: Int?
}

/// What a list is of, and what its entries are called where people write of them.
enum ListedThings: CaseIterable {
  case events, partners, people, documents, figures

  /// As whole words, in small letters.
  var names: Set<String> {
    switch self {
    case .events: eventNames
    case .partners: partnerNames
    case .people: peopleNames
    case .documents: documentNames
    case .figures: figureNames
    }
  }

  /// False for nearly all texts: a part of a name, in whatever case, is in every text that has one.
  static func mayBeNamed(in text: [UInt8]) -> Bool {
    text.indices.contains { nameParts.first(in: text, at: $0, before: text.count) { _, _ in true } != nil }
  }
}

private let eventNames: Set = [
  "arrangement", "arrangementer", "arrangementa", "arrangementene", "event", "events",
]
private let partnerNames: Set = ["partner", "partnere", "partnerne", "partnar", "partnarar", "partners"]
private let peopleNames: Set = [
  "person", "personer", "personene", "medlem", "medlemmer", "medlemmene", "people", "members",
]
private let documentNames: Set = ["dokument", "dokumenter", "dokumentene", "document", "documents"]
private let figureNames: Set = ["måltall", "måltallene", "kpi", "kpis", "indicator", "indicators"]

/// Each name has one of them in it, of ASCII letters alone.
private let nameParts = WordTable(
  [
    "arrangement", "event", "partn", "person", "medlem", "people", "members", "dokument", "document", "ltall",
    "kpi", "indicator",
  ].map { Array($0.utf8) })

extension EntryText {
  /// A paragraph and the number of headings before it.
  var paragraphs: [(index: Int, part: Int)] {
    var part = 0
    return body.nodes.indices.compactMap { index in
      if body.nodes[index].kind == .heading { part += 1 }
      return body.nodes[index].kind == .paragraph ? (index, part) : nil
    }
  }

  /// The lists that stand in the text.
  func lists(_ counts: ListCounts) -> [ShownList] {
    var part = 0
    return body.nodes.compactMap { node in
      if node.kind == .heading { part += 1 }
      let number = Int(node.detail)
      guard node.kind == .directive, components.indices.contains(number), let component = components[number],
        let (subject, count) = counts.content(of: component)
      else { return nil }
      return ShownList(subject: subject, count: count, part: part)
    }
  }
}

extension EntryHead {
  /// The list that its page shows below the text, whatever the text says.
  func ownList(below text: EntryText, _ counts: ListCounts) -> ShownList? {
    let listsEvents = text.components.contains { component in
      if case .events = component { true } else { false }
    }
    if id.kind == Page.kindID, let subject = counts.site.entry(of: Page.self, id)?.list {
      return subject.things.map { ShownList(subject: $0, count: counts.count(subject), part: nil) }
    }
    guard !listsEvents, id.kind == Campaign.kindID || id.kind == FocusArea.kindID else { return nil }
    let count =
      id.kind == Campaign.kindID
      ? counts.comingEvents(campaign: id, area: nil) : counts.comingEvents(campaign: nil, area: id)
    return ShownList(subject: .events, count: count, part: nil)
  }
}

/// How much the lists of the site show, counted once for all texts.
struct ListCounts {
  let site: SiteModel
  private var events: [Owners: Int] = [:]
  private var people: [Post: Int] = [:]
  private var kinds: [KindID: Int] = [:]

  /// A campaign and a focus area; nil for any.
  private struct Owners: Hashable {
    let campaign: EntryID?
    let area: EntryID?
  }

  init(of site: SiteModel) {
    self.site = site
    for head in site.heads where site.isPublic(head.id) { kinds[head.id.kind, default: 0] += 1 }
    for person in site.all(Person.self) where site.isPublic(person.head.id) {
      if let post = person.post { people[post, default: 0] += 1 }
    }
    var campaigns: [EntryID: Set<EntryID?>] = [:]
    for campaign in site.all(Campaign.self) {
      for event in campaign.events { campaigns[event.id, default: []].insert(campaign.head.id) }
    }
    for event in site.all(Event.self) where site.isPublic(event.head.id) && isComing(event, site.moment.today)
    {
      let areas = Set(event.head.common.focusAreas.map { EntryID?.some($0.id) } + [nil])
      for campaign in (campaigns[event.head.id] ?? []).union([event.campaign?.id, nil]) {
        for area in areas { events[Owners(campaign: campaign, area: area), default: 0] += 1 }
      }
    }
  }

  /// How many events that are shown are not over, of a campaign and of a focus area; nil for any.
  func comingEvents(campaign: EntryID?, area: EntryID?) -> Int {
    events[Owners(campaign: campaign, area: area)] ?? 0
  }

  func count(_ subject: ListSubject) -> Int {
    switch subject {
    case .events: comingEvents(campaign: nil, area: nil)
    case .kpis, .people, .partners, .governingDocuments, .communicationStrategy: kinds[subject.kind] ?? 0
    }
  }

  /// What a component lists, and how much of it there is; nil when it is no list.
  func content(of component: Component) -> (ListedThings, Int)? {
    switch component {
    case .events(let query):
      (.events, comingEvents(campaign: query.campaign?.id, area: query.focusArea?.id))
    case .partners: (.partners, count(.partners))
    case .people(let query): (.people, query.post.map { people[$0] ?? 0 } ?? count(.people))
    case .documentTree: (.documents, count(.governingDocuments))
    case .kpi(let card):
      (.figures, card.kpi.flatMap { site.entry($0) }?.observations.isEmpty == false ? 1 : 0)
    case .contact, .facts, .steps, .checklist, .quote, .gallery, .timeline, .place, .video: nil
    }
  }
}

/// Whether an event is not over.
private func isComing(_ event: Entry<Event>, _ today: CalendarDate) -> Bool {
  event.status != .done && ((event.end ?? event.start)?.date).map { $0 >= today } == true
}

extension ListSubject {
  /// Nil of the strategy, whose parts are the same seven always.
  fileprivate var things: ListedThings? {
    switch self {
    case .events: .events
    case .kpis: .figures
    case .people: .people
    case .partners: .partners
    case .governingDocuments: .documents
    case .communicationStrategy: nil
    }
  }
}
