/// What days and months are called in running text, in small letters, with their short and definite forms.
struct CalendarNames: Sendable {
  /// From Monday on, and from January on; the full name of each first.
  let weekdays: [Spellings]
  let months: [Spellings]
  /// What may stand between a weekday and the date: «torsdag den 17. juni».
  let article: [UInt8]

  struct Spellings: Sendable {
    let name: String
    /// Longest first, since one may begin another.
    let all: [[UInt8]]
  }

  private init(weekdays: [String], months: [String], article: String) {
    self.weekdays = weekdays.map(Spellings.init(of:))
    self.months = months.map(Spellings.init(of:))
    self.article = Array(article.utf8)
  }

  static let norwegian = CalendarNames(
    weekdays: [
      "mandag mandagen måndag måndagen man", "tirsdag tirsdagen tysdag tysdagen tirs", "onsdag onsdagen ons",
      "torsdag torsdagen tors", "fredag fredagen fre", "lørdag lørdagen laurdag laurdagen lør",
      "søndag søndagen sundag sundagen søn",
    ],
    months: [
      "januar jan", "februar feb", "mars mar", "april apr", "mai", "juni jun", "juli jul", "august aug",
      "september sept sep", "oktober okt", "november nov", "desember des",
    ],
    article: "den")

  static let english = CalendarNames(
    weekdays: [
      "Monday mon", "Tuesday tues tue", "Wednesday wed", "Thursday thurs thur thu", "Friday fri",
      "Saturday sat", "Sunday sun",
    ],
    months: [
      "January jan", "February feb", "March mar", "April apr", "May", "June jun", "July jul", "August aug",
      "September sept sep", "October oct", "November nov", "December dec",
    ],
    article: "the")
}

extension CalendarNames.Spellings {
  fileprivate init(of words: String) {
    let words = words.split(separator: " ").map(String.init)
    name = words[0]
    all = words.map { Array($0.lowercased().utf8) }.sorted { $0.count > $1.count }
  }
}
