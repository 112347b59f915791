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
    case .events:
      ["arrangement", "arrangementer", "arrangementa", "arrangementene", "event", "events"]
    case .partners: ["partner", "partnere", "partnerne", "partnar", "partnarar", "partners"]
    case .people:
      ["person", "personer", "personene", "medlem", "medlemmer", "medlemmene", "people", "members"]
    case .documents: ["dokument", "dokumenter", "dokumentene", "document", "documents"]
    case .figures: ["måltall", "måltallene", "kpi", "kpis", "indicator", "indicators"]
    }
  }
}

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
  func lists(in site: SiteModel) -> [ShownList] {
    var part = 0
    return body.nodes.compactMap { node in
      if node.kind == .heading { part += 1 }
      let number = Int(node.detail)
      guard node.kind == .directive, components.indices.contains(number), let component = components[number],
        let (subject, count) = site.content(of: component)
      else { return nil }
      return ShownList(subject: subject, count: count, part: part)
    }
  }
}

extension EntryHead {
  /// The list that its page shows below the text, whatever the text says.
  func ownList(below text: EntryText, in site: SiteModel) -> ShownList? {
    let listsEvents = text.components.contains { component in
      if case .events = component { true } else { false }
    }
    if id.kind == Page.kindID, let subject = site.entry(of: Page.self, id)?.list {
      return ShownList(subject: subject.things, count: site.count(subject), part: nil)
    }
    if id.kind == Campaign.kindID, !listsEvents {
      return ShownList(subject: .events, count: site.comingEvents { site.belongs($0, to: id) }, part: nil)
    }
    if id.kind == FocusArea.kindID, !listsEvents {
      return ShownList(
        subject: .events,
        count: site.comingEvents { event in event.head.common.focusAreas.contains { $0.id == id } }, part: nil
      )
    }
    return nil
  }
}

extension SiteModel {
  /// What a component lists, and how much of it there is; nil when it is no list.
  fileprivate func content(of component: Component) -> (ListedThings, Int)? {
    switch component {
    case .events(let query):
      return (
        .events,
        comingEvents { event in
          (query.campaign.map { belongs(event, to: $0.id) } ?? true)
            && (query.focusArea.map { area in event.head.common.focusAreas.contains { $0.id == area.id } }
              ?? true)
        }
      )
    case .partners: return (.partners, count(.partners))
    case .people(let query):
      return (
        .people,
        all(Person.self).count(where: { isPublic($0.head.id) && (query.post == nil || $0.post == query.post) }
        )
      )
    case .documentTree: return (.documents, count(.governingDocuments))
    case .kpi(let card):
      return (.figures, card.kpi.flatMap { entry($0) }?.observations.isEmpty == false ? 1 : 0)
    case .contact, .facts, .steps, .checklist, .quote, .gallery, .timeline, .place, .video: return nil
    }
  }

  fileprivate func count(_ subject: ListSubject) -> Int {
    switch subject {
    case .events: comingEvents { _ in true }
    case .kpis, .people, .partners, .governingDocuments:
      heads.count(where: { $0.id.kind == subject.kind && isPublic($0.id) })
    }
  }

  /// How many events that are shown are not over.
  fileprivate func comingEvents(_ isMeant: (Entry<Event>) -> Bool) -> Int {
    all(Event.self).count(where: { event in
      isPublic(event.head.id) && event.status != .done
        && ((event.end ?? event.start)?.date).map { $0 >= moment.today } == true && isMeant(event)
    })
  }

  fileprivate func belongs(_ event: Entry<Event>, to campaign: EntryID) -> Bool {
    event.campaign?.id == campaign
      || entry(of: Campaign.self, campaign)?.events.contains { $0.id == event.head.id } == true
  }
}

extension ListSubject {
  fileprivate var things: ListedThings {
    switch self {
    case .events: .events
    case .kpis: .figures
    case .people: .people
    case .partners: .partners
    case .governingDocuments: .documents
    }
  }
}
