import Model
import Templates

/// A leaf of a calendar: the day that something begins, or until when it goes on; nothing that only eyes get.
struct Leaf: Sendable {
  let month: String
  let day: String
  let weekday: String
}

let leafView = View<Leaf>([
  .text("month") { $0.month },
  .text("day") { $0.day },
  .text("weekday") { $0.weekday },
])

extension Edition {
  /// `sep.`, `20`, `mandag`.
  func leaf(_ day: CalendarDate) -> Leaf {
    Leaf(month: format.shortMonth(day.month), day: String(day.day), weekday: format.weekday(day))
  }

  /// The day of an event; of one that began on an earlier day the last: `til`, `20.`, `nov.`. Nil when no day is known.
  func leaf(of event: Event) -> Leaf? {
    guard !event.hasLostItsDate, let start = event.start?.date else { return nil }
    guard event.isUnderWay(on: site.moment.today), let end = event.end?.date else { return leaf(start) }
    let parts = format.shortDayAndMonth(end).split(separator: "\u{A0}").map(String.init)
    guard parts.count == 2 else { return leaf(end) }
    return Leaf(month: words[.until], day: parts[0], weekday: parts[1])
  }
}

extension Event {
  /// Whether it began on an earlier day and goes on.
  func isUnderWay(on today: CalendarDate) -> Bool {
    guard !hasLostItsDate, let start = start?.date, let end = end?.date else { return false }
    return start < today && today <= end
  }
}
