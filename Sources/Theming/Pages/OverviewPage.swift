import Model
import Templates

/// The general list: cards, in groups or not.
let overviewPage = PageTemplate<PlainPage<Overview>>(
  page: "overview",
  [
    .filled("cards", cardView) { $0.content.cards },
    .list("groups", cardGroupView) { $0.content.groups },
    .flag("isEmpty") { $0.content.cards.isEmpty && $0.content.groups.isEmpty },
    .flag("isAboutEvents") { $0.content.calendar == .offered },
    .optional("archive", linkView) { $0.content.archive },
  ])

/// What an overview shows.
struct Overview: Sendable {
  var cards: [Card] = []
  var groups: [CardGroup] = []
  /// Whether the reader may subscribe to the calendar here.
  var calendar = CalendarOffer.none
  /// Where what is over is found.
  var archive: Link?

  enum CalendarOffer: Sendable { case offered, none }
}
