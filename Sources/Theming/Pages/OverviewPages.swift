import Model
import Templates

/// The lists that are cards in groups: campaigns, focus areas, reports, coming events and those that were.
let overviewPage = PageTemplate<PlainPage<Overview>>(
  page: "overview",
  [
    .filled("cards", cardView) { $0.content.cards },
    .list("groups", cardGroupView) { $0.content.groups },
    .flag("isEmpty") { $0.content.cards.isEmpty && $0.content.groups.isEmpty },
    .flag("isAboutEvents") { $0.content.subject == .events },
    .optional("archive", linkView) { $0.content.subject == .events ? $0.edition.link(.eventsArchive) : nil },
  ])

/// What an overview shows.
struct Overview: Sendable {
  let subject: ListPage
  var cards: [Card] = []
  var groups: [CardGroup] = []
}

extension Edition {
  func overviewPages() -> [OutputFile] {
    [
      overview(.campaigns) { edition in
        Overview(
          subject: .campaigns,
          cards: edition.realFirst(edition.site.all(Campaign.self)).map { edition.card($0) })
      },
      overview(.focusAreas) { edition in
        Overview(subject: .focusAreas, cards: edition.focusAreas.map { edition.pictureCard($0.head) })
      },
      overview(.reports) { edition in
        Overview(subject: .reports, cards: edition.reports.map { edition.card($0) })
      },
      overview(.events) { edition in
        Overview(subject: .events, groups: edition.byMonth(edition.agenda.coming))
      },
      overview(.eventsArchive) { edition in
        Overview(subject: .eventsArchive, groups: edition.byMonth(edition.agenda.past))
      },
    ]
  }

  private func overview(
    _ list: ListPage, _ content: @escaping @Sendable (Edition) -> Overview
  ) -> OutputFile {
    page(overviewPage, list) { edition in
      PlainPage(edition: edition, head: edition.head(list), content: content(edition))
    }
  }

  /// Newest first.
  private var reports: [PublicEntry<Report>] {
    site.all(Report.self).sorted { left, right in
      (right.period?.code ?? "", left.id) < (left.period?.code ?? "", right.id)
    }
  }

  /// Events in their order, below the months that they begin in.
  private func byMonth(_ events: [PublicEntry<Event>]) -> [CardGroup] {
    var months: [(year: Int, month: Int, cards: [Card])] = []
    let undated = events.filter { lostTime(of: $0.facts) != nil }
    for event in events where lostTime(of: event.facts) == nil {
      guard let day = event.start?.date else { continue }
      if let last = months.last, (last.year, last.month) == (day.year, day.month) {
        months[months.count - 1].cards.append(card(event))
      } else {
        months.append((day.year, day.month, [card(event)]))
      }
    }
    return months.map { CardGroup(title: format.month($0.month, $0.year).capitalizedFirst, cards: $0.cards) }
      + group(.dateNotSet, undated.map { card($0) })
  }
}

extension String {
  /// As it stands at the beginning of a heading.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
