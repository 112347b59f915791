/// What days and months are called in running text, in small letters, with their short and definite forms.
final class CalendarNames: Sendable {
  /// From Monday on, and from January on; the full name of each first.
  let weekdays: Names
  let months: Names
  /// What may stand between a weekday and the date: «torsdag den 17. juni».
  let article: [UInt8]

  struct Names: Sendable {
    /// The full ones, as they are written.
    let full: [String]
    /// The same in small letters.
    let fullInSmallLetters: [String]
    let spellings: WordTable
    /// Which name each of the spellings is of.
    private let indices: [Int]
    private let parts: PartsOfWords

    fileprivate init(_ names: [String]) {
      let words = names.map { $0.split(separator: " ").map(String.init) }
      full = words.map { $0[0] }
      fullInSmallLetters = full.map(\.inSmallLetters)
      let all = words.enumerated().flatMap { index, words in
        // Longest first, since one may begin another.
        words.map { (index, $0.lowercased()) }.sorted { $0.1.utf8.count > $1.1.utf8.count }
      }
      spellings = WordTable(all.map { Array($0.1.utf8) })
      indices = all.map(\.0)
      parts = PartsOfWords(all.map(\.1))
    }

    /// Whether any of them stands anywhere, be it in another word.
    func areAnywhere(in bytes: [UInt8]) -> Bool { parts.isAnywhere(in: bytes) }

    /// The name that stands at an offset as a whole word, from 0 on.
    func name(in bytes: [UInt8], at start: Int, before end: Int) -> (index: Int, end: Int)? {
      spellings.whole(in: bytes, at: start, before: end).map { (indices[$0.word], $0.end) }
    }
  }

  private init(weekdays: [String], months: [String], article: String) {
    self.weekdays = Names(weekdays)
    self.months = Names(months)
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

extension CalendarNames.Names {
  /// Whether a word in small letters is one of the names, and nothing besides.
  func has(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return name(in: bytes, at: 0, before: bytes.count)?.end == bytes.count
  }

  /// Which of the names, from 0 on, a word in small letters is.
  func index(of word: String) -> Int? {
    let bytes = Array(word.utf8)
    return name(in: bytes, at: 0, before: bytes.count).flatMap { $0.end == bytes.count ? $0.index : nil }
  }
}

/// Whether a word is what a month is called, in bokmål or English.
func isMonth(_ word: String) -> Bool {
  [CalendarNames.norwegian, .english].contains { $0.months.has(word) }
}

/// Whether a word is what a month or a day of the week is called.
func isCalendarName(_ word: String) -> Bool {
  isMonth(word) || [CalendarNames.norwegian, .english].contains { $0.weekdays.has(word) }
}
