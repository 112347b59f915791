import Model
import Templates

/// The general list: cards, in groups or not.
let overviewPage = PageTemplate<PlainPage<Overview>>(
  page: "overview", [.record("overview", overviewView) { ($0.edition, $0.content) }])

/// What an overview shows, on a page of its own or below the text of one.
struct Overview: Sendable {
  var cards: [Card] = []
  var groups: [CardGroup] = []
  /// Whether the reader may subscribe to the calendar here.
  var calendar = CalendarOffer.none
  /// Where what is over is found.
  var archive: Link?
  /// The years that have a page of their own.
  var years: [Link] = []

  enum CalendarOffer: Sendable { case offered, none }
}

let overviewView = View<(Edition, Overview)>([
  .filled("cards", cardView) { _, overview in overview.cards.map { $0.headed(2) } },
  .list("groups", cardGroupView) { $1.groups },
  .filled("jumps", linkView) { edition, overview in overview.jumps(edition) },
  .optional("subscription", subscriptionView) { edition, overview in
    overview.calendar == .offered ? edition.subscriptionToAll : nil
  },
  .optional("archive", linkView) { $1.archive },
  .filled("years", linkView) { $1.years },
])

extension Overview {
  /// The places of a long page, how one hears of what is new, and what is over.
  fileprivate func jumps(_ edition: Edition) -> [Link] {
    let anchors = groups.compactMap { group in
      group.anchor.map { Link(title: group.title, address: "#" + $0) }
    }
    guard anchors.count > 2 else { return [] }
    let subscribing = Link(title: edition.words[.subscribe], address: "#" + edition.subscribeAnchor)
    return anchors + (calendar == .offered ? [subscribing] : []) + [archive].compactMap(\.self)
  }
}

extension Word {
  static let subscribe = Word("subscribe")
}

extension Card {
  func headed(_ level: Int) -> Card {
    var copy = self
    copy.level = headingLevel(level)
    return copy
  }
}
