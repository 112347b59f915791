import Arithmetic
import Model

/// A day as a sentence about an event writes it.
struct WrittenDay {
  let day: Int
  let month: Int
  let year: Int?
  /// Whether a weekday stands before it: then it is a day to come on, and no day of history.
  let hasWeekday: Bool
  /// That weekday, from Monday on as 0.
  let weekday: Int?
  /// The words before it in the sentence, without the weekday.
  let wordsBefore: [String]
  /// The words after it in the sentence, without its year.
  let wordsAfter: [String]
  /// Whether the words before say that it is the day of something else: a deadline, the last time, the next one.
  let isOfAnother: Bool
  /// Whether the sentence says that one comes, or that it is held, on that day.
  let isToComeOn: Bool
  let written: String
  /// «17. til» of «17. til 19. juni», «5., 12. og» of «5., 12. og 19. mai»; nil of a day alone.
  let earlier: EarlierDays?

  func isOne(of days: Set<CalendarDate>) -> Bool {
    days.contains { $0.day == day && $0.month == month && (year == nil || year == $0.year) }
  }

  /// Whether it is meant as the event's day, and is none of them. Only a text that `speaksOfWhen` does so by a weekday or a year alone.
  func isOther(than days: Set<CalendarDate>, around start: CalendarDate, speaksOfWhen: Bool) -> Bool {
    guard !isOfAnother, !isOne(of: days) else { return false }
    guard let year else { return hasWeekday && speaksOfWhen || isToComeOn && !isHoliday }
    // What is years away is told of, and not moved to.
    guard speaksOfWhen || isToComeOn else { return false }
    guard (year - start.year).magnitude <= 1 else { return (day, month) == (start.day, start.month) }
    return year == start.year || hasWeekday || (day, month) == (start.day, start.month)
  }

  /// Days that are the names of what is celebrated.
  private var isHoliday: Bool {
    [(1, 1), (6, 2), (8, 3), (1, 5), (8, 5), (17, 5), (22, 7), (24, 12), (25, 12), (26, 12), (31, 12)]
      .contains {
        $0 == (day, month)
      }
  }
}

/// The days in a sentence, in the order written.
struct WrittenDays: Sequence, IteratorProtocol {
  private let words: [String]
  private let names: CalendarNames
  private let isTitle: Bool
  private let title: [String]
  private var index = 0

  init(_ statement: Statement, _ language: Language, isTitle: Bool, of title: [String]) {
    self.title = title
    // Most sentences name no day.
    words = statement.mayNameDay ? statement.text.wordsAroundDays : []
    names = language.tag == "en" ? .english : .norwegian
    self.isTitle = isTitle
  }

  mutating func next() -> WrittenDay? {
    while index < words.count {
      defer { index += 1 }
      if let numeric = NumericDay(words[index], isEnglish: names.article == Array("the".utf8)) {
        return written(numeric.day, numeric.month, numeric.year, from: index, to: index, isNumeric: true)
      }
      if let day = day(words[index]), let month = month(after: index) {
        return named(day, month, at: index)
      }
      if names.article == Array("the".utf8), let month = month(at: index), index + 1 < words.count,
        let day = day(words[index + 1])
      {
        // “June 17–19”
        if index + 3 < words.count, EarlierDays.joints.contains(words[index + 2]),
          let last = self.day(words[index + 3]),
          last > day, !isOfHour(index + 4)
        {
          defer { index += 2 }
          let earlier = EarlierDays(isRange: true, days: [MonthDay(month: month, day: day)], start: index)
          return written(last, month, nil, from: index, to: index + 3, isNumeric: false, earlier: earlier)
        }
        return named(day, month, at: index)
      }
    }
    return nil
  }

  private func named(_ day: Int, _ month: Int, at start: Int) -> WrittenDay {
    let last = start + 1
    let year =
      last + 1 < words.count
      ? digitValue(of: words[last + 1]).flatMap { (1000...9999).contains($0) ? $0 : nil } : nil
    return written(day, month, year, from: start, to: last + (year == nil ? 0 : 1), isNumeric: false)
  }

  private func written(
    _ day: Int, _ month: Int, _ year: Int?, from start: Int, to last: Int, isNumeric: Bool,
    earlier known: EarlierDays? = nil
  ) -> WrittenDay {
    let earlier = known ?? EarlierDays(in: words, before: start, MonthDay(month: month, day: day), names)
    let before = start > 0 && ["den", "the"].contains(words[start - 1]) ? start - 2 : start - 1
    let weekday = before >= 0 ? weekday(words[before]) : nil
    let hasWeekday = weekday != nil
    let wordsBefore = Array(words[..<(earlier?.start ?? (hasWeekday ? before : start))])
    let isOfAnother = words[..<(earlier?.start ?? start)].suffix(5).contains(where: ofAnother.contains)
    let lead = Lead(
      wordsBefore, after: words[Swift.min(last + 1, words.count)...], title: title, isTitle: isTitle)
    return WrittenDay(
      day: day, month: month, year: year, hasWeekday: hasWeekday,
      weekday: weekday, wordsBefore: wordsBefore,
      wordsAfter: Array(words[Swift.min(last + 1, words.count)...]),
      isOfAnother: isOfAnother,
      isToComeOn: lead.saysToComeOn(isNumeric: isNumeric && year == nil),
      written: spelt(words[(earlier?.start ?? start)...Swift.min(last, words.count - 1)]), earlier: earlier)
  }

  /// “June 17 to 7 pm”
  private func isOfHour(_ index: Int) -> Bool {
    index < words.count && ["pm", "am", "o’clock"].contains { words[index].hasPrefix($0) }
  }

  /// «fredag», «fre.» and «fre»; «man» and “sat” are words of their own.
  private func weekday(_ word: String) -> Int? { names.weekdayAlone(word) }

  private func day(_ word: String) -> Int? { dayOfMonth(word) }

  private func month(after index: Int) -> Int? { index + 1 < words.count ? month(at: index + 1) : nil }

  private func month(at index: Int) -> Int? { names.month(words[index]) }
}

private let ofAnother: Set<String> = [
  "neste", "forrige", "sist", "siste", "innen", "frist", "fristen", "før", "etter", "siden", "fra", "next",
  "previous", "last", "by", "before", "after", "since", "deadline", "from", "påmelding", "påmeldingen",
  "registration",
  "påmeldingsfrist", "billettsalget", "billettene",
]

/// `18/6`, `18/6-27`, `24.6.`, `18.06.2027` or `2027-06-18`.
struct NumericDay {
  let day: Int
  let month: Int
  let year: Int?

  init?(_ word: String, isEnglish: Bool, besideDay: Bool = false) {
    // «døgnet rundt, 24/7» and «3/4 i mål» are no days.
    guard word.utf8.first?.isDigit == true, !["24/7", "1/2", "1/3", "1/4", "2/3", "3/4"].contains(word),
      let sign = word.unicodeScalars.first(where: { $0 == "/" || $0 == "." || $0 == "-" })
    else { return nil }
    let parts = word.split { "/.-".contains($0) }
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) && $0.utf8.count < 5 })
    else {
      return nil
    }
    let numbers = parts.compactMap { digitValue(of: String($0)) }
    guard numbers.count == parts.count else { return nil }
    if sign == "-" {
      guard numbers.count == 3, parts[0].utf8.count == 4 else { return nil }
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
    } else {
      (day, month) = (numbers[0], numbers[1])
      year = numbers.count == 3 ? (numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]) : nil
      // «18.06» and «18.30» are hours; «24.6», «24.06» and «18.6.» are days.
      let mayBeHour = sign == "." && numbers.count == 2 && day < 24 && parts[1].utf8.count == 2
      // “7.5 credits”
      if mayBeHour && !besideDay || isEnglish && sign == "." && numbers.count == 2 { return nil }
    }
    guard (1...31).contains(day), (1...12).contains(month) else { return nil }
  }
}

/// The words of a sentence before a day.
private struct Lead {
  let words: [String]
  /// The words after the day.
  let after: ArraySlice<String>
  /// The words of the event's titles.
  let title: [String]
  let isTitle: Bool

  init(_ words: [String], after: ArraySlice<String>, title: [String], isTitle: Bool) {
    self.title = title
    self.after = after
    var words = words
    while let last = words.last, between.contains(last) { words.removeLast() }
    self.words = words.drop { $0 == "så" || $0 == "og" || $0 == "obs!" }.map { $0.trimmingMarks }
    self.isTitle = isTitle
  }

  /// «Kom …», «Vi møtes …», «Kvelden holdes …», «Sett av …»: the day after it is the event's.
  func saysToComeOn(isNumeric: Bool) -> Bool {
    guard let last = words.last else { return isTitle }
    if !isTitle, isSaveTheDate { return true }
    guard !ofSomething.contains(last) else { return false }
    if isTitle { return !isNumeric }
    guard words.allSatisfy({ !past.contains($0) }) else { return false }
    if verbs.contains(last) {
      return words.count < 2 || words.dropLast().suffix(3).contains(where: isSubject)
    }
    let invites = words.first.map(inviting.contains) ?? false
    let speaksOf = words.contains("om") || words.contains("about")
    return invites && !isNumeric && (!speaksOf || words.first == "velkommen" || words.first == "welcome")
      || invites && isNumeric && words.count < 5 && !speaksOf
  }

  private var isSaveTheDate: Bool {
    isReminder && endsAfterDay || words.suffix(2) == ["finner", "sted"] && words.contains(where: isSubject)
      || words.suffix(2) == ["takes", "place"] || words == ["dato"] || words == ["date"] || words == ["når"]
      || words == ["tid"]
  }

  private var isReminder: Bool {
    words.count < 5
      && ["sett av", "husk datoen", "hold av", "merk dagen", "save the date", "finner sted", "husk", "noter"]
        .contains { words.suffix($0.split(separator: " ").count).joined(separator: " ") == $0 }
  }

  /// «Husk 18. juni kl. 18 på Krona!»; in «Husk: 1. juli stenger påmeldingen» the day is of what comes after it.
  private var endsAfterDay: Bool {
    var rest = after
    while let word = rest.first, isOfHours(word, before: rest.dropFirst().first) { rest.removeFirst() }
    guard let next = rest.first?.trimmingMarks, !next.isEmpty else { return true }
    if next == "og" || next == "and" {
      return rest.dropFirst().first.map { calls.contains($0.trimmingMarks) } ?? false
    }
    if next == "til" || next == "for" { return rest.contains { isSubject($0.trimmingMarks) } }
    return ["på", "i", "ved", "hos", "at", "in"].contains(next) && rest.count < 5
  }

  /// «til» joins two hours, and «til kvelden» says what the day is of.
  private func isOfHours(_ word: String, before next: String?) -> Bool {
    if word.utf8.first?.isDigit == true { return true }
    let plain = word.trimmingMarks
    guard ["til", "og", "to"].contains(plain) else { return ofHours.contains(plain) }
    return next?.utf8.first?.isDigit == true
      || next.map { ["kl", "klokka", "klokken"].contains($0.trimmingMarks) } ?? false
  }

  private func isSubject(_ word: String) -> Bool {
    names(word, theEventTitled: title) || ["dørene", "doors", "man"].contains(word)
  }
}

extension String {
  fileprivate var trimmingMarks: String {
    String(drop { ".!".contains($0) }.reversed().drop { ".!".contains($0) }.reversed())
  }
}

/// What stands around hours.
private let ofHours: Set<String> = [
  "kl", "klokka", "klokken", "fra", "til", "og", "from", "to", "at", "am", "pm", "halv", "allerede", "da",
  "–",
]

private let calls: Set<String> = ["kom", "bli", "ta", "meld", "møt", "come", "join", "bring"]

private let between: Set<String> = ["den", "på", "on", "the", "allerede", "nå", "kl.", "dagen"]

private let verbs: Set<String> = [
  "møtes", "ses", "sees", "treffes", "samles", "begynner", "starter", "åpner", "holdes", "skjer",
  "arrangeres",
  "foregår", "gjennomføres", "er", "blir", "meet", "starts", "begins", "opens", "open", "is", "held",
]

private let inviting: Set<String> = [
  "kom", "velkommen", "møt", "bli", "welcome", "come", "join", "meet",
]

private let ofSomething: Set<String> = [
  "av", "om", "for", "til", "of", "about", "until", "pr", "pr.", "per", "som", "feire", "feirer", "feir",
  "celebrate",
  "kl", "klokka", "klokken", "at", "side", "nr", "nr.", "kapittel", "mellom", "between", "feiringen", "etter",
]

private let past: Set<String> = [
  "ble", "var", "was", "were", "vedtatt", "vedtok", "som", "der", "that", "which", "åpnet", "hadde",
  "skjedde", "ikke", "not",
]
