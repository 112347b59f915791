import Model

extension Common {
  /// The day that the text was last changed, or else became visible; nil when it says neither.
  var lastChange: CalendarDate? { updated.last ?? publishAt.values.map(\.value.date).max() }
}

extension PublicSite {
  /// The day of the newest change that is written anywhere, for what has none of its own; the day of the build when there is none.
  ///
  /// So the same content gives the same bytes, whatever day it is built.
  var newestChange: CalendarDate {
    let today = moment.today
    return heads.compactMap(\.common.lastChange).filter { $0 <= today }.max() ?? today
  }
}

extension Localized<CalendarDate> {
  var last: CalendarDate? { values.map(\.value).max() }
}

/// 10 March 2018, before any of the content was written: what revisions are counted from.
let projectStart = CalendarDate(dayNumber: 17_600)
