import Arithmetic
import Diagnostics
import Model

/// An evening that begins at six in the morning was to begin at 18, and who is asked to come at 19 comes too late to 18.30.
func hourDisagreements(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> [Diagnostic] {
  guard let start = event.start, let minute = start.minute, event.isOneEvening else { return [] }
  let hours = start.iso.suffix(5)
  let clock = "kl. \(hours.prefix(2)).\(hours.suffix(2))"
  let said = event.head.common.title.values.lazy.compactMap { partOfDay(in: $0.value, at: minute) }
  if let word = said.first {
    return [
      .hourDisagrees(
        Wording(
          nb: "«\(word)» i tittelen passer ikke med at det begynner \(clock)",
          en: "“\(word)” in the title does not go with a start at \(hours)"),
        at: event.head.place(of: "start"),
        help: Wording(
          nb: "klokka skrives fra 00 til 24, så seks om kvelden er 18:00",
          en: "the clock has 24 hours, so six in the evening is 18:00"))
    ]
  }
  let ownPlace = event.place?.names ?? []
  return words.compactMap { part -> Diagnostic? in
    let said = part.statementsOfFact.lazy.compactMap { statement -> (hour: SaidHour, statement: Statement)? in
      guard !isByAnotherClock(statement, event),
        let hour = hourSaid(by: statement, of: titles.words, at: ownPlace),
        isOf(start.date, statement, part.language) || weekday(of: statement, part.language) != nil
      else { return nil }
      return (hour, statement)
    }.first
    guard let (hour, statement) = said else { return nil }
    if !isOf(start.date, statement, part.language) {
      // «Vi møtes torsdag klokka 18», of what is on a Friday at 18; another hour is that of another evening.
      guard hour.minutes.contains(minute), !hour.isOfDoors,
        let weekday = weekday(of: statement, part.language)
      else { return nil }
      return .eventDateDisagrees(weekday, start.date, at: part.place, event.head)
    }
    guard !hour.goes(withStartAt: minute) else { return nil }
    return .hourDisagrees(
      Wording(
        nb: "teksten sier «\(hour.written)», men arrangementet begynner \(clock)",
        en: "the text says “\(hour.written)”, but the event begins at \(hours)"),
      at: part.place,
      help: Wording(
        nb: "rett det som er feil; siden, lister og kalendere viser klokkeslettet fra «start»",
        en: "correct the one that is wrong; the page, lists and calendars show the hour from “start”"),
      notes: [
        Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
      ])
  }
}

/// «Kl. 19.30 norsk tid», of what is at 18.30 in London: the same hour by another clock than the field's.
func isByAnotherClock(_ statement: Statement, _ event: Entry<Event>) -> Bool {
  guard let zone = event.timeZone, zone != .oslo else { return false }
  return statement.words.contains(where: clocksByName.contains)
}

private let clocksByName: Set<String> = [
  "norsk", "norwegian", "oslo", "cet", "cest", "sentraleuropeisk", "lokal", "local", "utc", "gmt",
]

/// Whether a sentence that names a day names this one, by its date or by its weekday alone.
func isOf(_ date: CalendarDate, _ statement: Statement, _ language: Language) -> Bool {
  let days = Array(WrittenDays(statement, language, isTitle: false, of: []))
  if !days.isEmpty { return days.contains { $0.isOne(of: [date]) } }
  let names: CalendarNames = language.tag == "en" ? .english : .norwegian
  return statement.words.allSatisfy { word in
    word.count < 4 || names.weekdays.index(of: word).map { $0 == date.weekday - 1 } ?? true
  }
}

/// The one weekday that a sentence names without a date.
private func weekday(of statement: Statement, _ language: Language) -> String? {
  guard Array(WrittenDays(statement, language, isTitle: false, of: [])).isEmpty,
    // «Hver torsdag», and what is said of two days, is of several.
    severalTimes.isDisjoint(with: statement.words)
  else { return nil }
  let names: CalendarNames = language.tag == "en" ? .english : .norwegian
  let days = statement.words.filter { $0.count > 3 && names.weekdays.index(of: $0) != nil }
  return days.count == 1 ? days[0] : nil
}

private let severalTimes: Set<String> = [
  "hver", "alle", "neste", "forrige", "every", "each", "next", "last", "vanligvis", "usually", "fjor", "også",
  "also", "ny", "nye",
]

/// The words of a sentence without the day in them: «vi starter tirsdag 5 oktober» says what «vi starter» says.
func withoutDay(_ words: ArraySlice<String>) -> [String] {
  let words = Array(words)
  // “We may start” names no month.
  func isNumber(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].utf8.first?.isDigit == true
  }
  var isOfDay = words.indices.map { index in
    isMonth(words[index])
      ? isNumber(index - 1) || isNumber(index + 1)
      : words[index].count > 3 && isCalendarName(words[index])
  }
  for index in words.indices where isOfDay[index] {
    // The number of the day stands before the month or after it, and the year after both.
    for beside in [index - 1, index + 1, index + 2] where isNumber(beside) {
      if beside != index + 2 || isOfDay[index + 1] { isOfDay[beside] = true }
    }
  }
  for index in words.indices.reversed().dropFirst()
  where isOfDay[index + 1] && ["den", "på", "on", "the"].contains(words[index]) {
    isOfDay[index] = true
  }
  return words.indices.filter { !isOfDay[$0] }.map { words[$0] }
}

/// A word of a title that does not go with when it begins.
private func partOfDay(in title: String, at minute: Int) -> String? {
  // Nearly all name none.
  guard namesOfParts.isAnywhere(in: Array(title.utf8)) else { return nil }
  let words = String(decoding: withoutMarkOfExample(Array(title.utf8)), as: UTF8.self).inSmallLetters.words
  return words.indices.first { index in
    partsOfDay.contains { part in
      part.names.contains { words[index].contains($0) }
        && !(index == 0 ? part.named : part.spokenOf).contains(minute)
    }
  }.map { words[$0] }
}

/// What a title may call an event by, and the minutes after midnight at which it may begin: when the title begins with it, as
/// «Frokostmøte» does, and when it stands anywhere else. A talk about breakfast is held in the afternoon, but not at night.
private let partsOfDay: [(names: [String], named: Range<Int>, spokenOf: Range<Int>)] = [
  (["frokost", "breakfast"], 300..<780, 300..<1290), (["lunsj", "lunch"], 600..<960, 480..<1290),
  (["ettermiddag", "afternoon"], 660..<1200, 480..<1440), (["kveld", "evening"], 840..<1440, 480..<1440),
]

private let namesOfParts = PartsOfWords(partsOfDay.flatMap(\.names))

/// «Vi begynner kl. 19», «Kvelden starter klokka 19.00», “The evening starts at 7 pm”, and «Kom kl. 19» as all that is said.
private func hourSaid(
  by statement: Statement, of title: [String], at place: Set<String>
) -> SaidHour? {
  let words = statement.words
  guard !statement.isQuestion, let at = startOfClock(words), notAsItIs.isDisjoint(with: words) else {
    return nil
  }
  let first = isClock(words[at]) ? at + 1 : at
  guard let clock = Clock(words[first...]),
    // “at 12 Kirkegata” is a place.
    words[at] != "at" || clock.isLast || clock.length > 1
  else { return nil }
  let before = withoutDay(words[..<at]).filter { !["presis", "promptly", "straks"].contains($0) }
  let rest = withoutDay(words[(first + clock.length)...])
  // What stands after the hour is nothing, or where it is: «Møt opp kl. 17 ved stasjonen» is of another place.
  let isAll = rest.isEmpty || isPlaceOfEvent(rest[...], place)
  let name = first == at ? "" : (words[at] == "kl" ? "kl." : words[at]) + " "
  let written = clock.written(words[first...])
  let said = SaidHour(
    minutes: clock.minutes, isOfDoors: isOpeningOfDoors(before), written: name + written)
  if said.isOfDoors || begins(before, title) { return said }
  if before.isEmpty { return meetsOrBegins(rest, title, place) ? said : nil }
  return invitationsToHour.contains(before) && isAll ? said : nil
}

/// Where an hour begins: with «klokka» before it, or with words that are said of nothing else, «halv sju» and «kvart
/// over seks».
private func startOfClock(_ words: [String]) -> Int? {
  if let at = words.firstIndex(where: isClock), at + 1 < words.count { return at }
  return words.indices.first { index in
    ["halv", "kvart", "quarter", "half"].contains(words[index]) && Clock(words[index...]) != nil
  }
}

/// «Kom», «Vi ses», “Welcome”: an hour after it is when the event is.
let invitationsToHour: Set<[String]> = [
  ["kom"], ["velkommen"], ["come"], ["welcome"], ["oppmøte"], ["møt", "opp"], ["vi", "møtes"], ["vi", "ses"],
  ["vi", "sees"], ["vi", "treffes"], ["vi", "samles"], ["møtes"], ["ses"], ["sees"], ["vel", "møtt"],
  ["we", "meet"], ["see", "you"],
]

/// «klokka 17 møtes vi», «kl. 17 starter kvelden», and where.
private func meetsOrBegins(_ rest: [String], _ title: [String], _ place: Set<String>) -> Bool {
  guard rest.count > 1, rest.count == 2 || isPlaceOfEvent(rest[2...], place) else { return false }
  return ["møtes", "ses", "sees", "treffes", "samles"].contains(rest[0]) && rest[1] == "vi"
    || ["begynner", "starter"].contains(rest[0]) && names(rest[1], theEventTitled: title)
}

/// «i biblioteket», of an event that is there.
func isPlaceOfEvent(_ words: ArraySlice<String>, _ place: Set<String>) -> Bool {
  guard let first = words.first, ["på", "i", "ved", "at", "in"].contains(first), words.count < 6 else {
    return false
  }
  return words.dropFirst().contains { word in place.contains { word.hasPrefix($0) } }
}

/// «Dørene åpner», “doors open”.
private func isOpeningOfDoors(_ words: [String]) -> Bool {
  guard let verb = words.last, let doors = words.dropLast().last else { return false }
  return ["åpner", "åpnes", "open"].contains(verb) && ["dørene", "døra", "døren", "doors"].contains(doors)
}

/// An hour that a sentence says the event begins at, or its doors open; two where twelve hours may be meant either way.
private struct SaidHour {
  let minutes: [Int]
  let isOfDoors: Bool
  let written: String

  /// Doors open before, and what begins at eight may begin at twenty.
  func goes(withStartAt minute: Int) -> Bool {
    isOfDoors ? minutes.contains { $0 <= minute } : minutes.contains(minute)
  }
}

func isClock(_ word: String) -> Bool {
  word == "kl" || word == "klokka" || word == "klokken" || word == "at"
}

private func begins(_ before: [String], _ title: [String]) -> Bool {
  // «Tirsdag 5. oktober starter vi kl. 19.»
  if before.count == 2, ["begynner", "starter"].contains(before[0]) {
    return names(before[1], theEventTitled: title)
  }
  guard let verb = before.last, ["begynner", "starter", "starts", "begins", "start", "begin"].contains(verb)
  else { return false }
  guard let subject = before.dropLast().last else { return verb == "start" }
  // A concert that evening begins at its own hour.
  return before.count < 5 && names(subject, theEventTitled: title)
}

/// `19`, `19 00`, `7 pm`, `6 30 pm`, «fem» or «halv sju», as the words of a sentence.
struct Clock {
  /// After midnight; «klokka sju» is said of the evening as well.
  let minutes: [Int]
  /// How many words it is of.
  let length: Int
  let isLast: Bool
  let isInWords: Bool

  init?(_ words: ArraySlice<String>) {
    if let spoken = Self.spoken(words) {
      (minutes, length) = (Self.bothHalves(spoken.minute), spoken.length)
      isLast = words.count == length
      isInWords = true
      // «Fem minutter over seks», and «fem på halv seks».
      let next = words.dropFirst(length).first ?? ""
      if ["minutter", "over", "minutes", "past", "to"].contains(next) { return nil }
      if next == "på", Self.spoken(words.dropFirst(length + 1)) != nil { return nil }
      return
    }
    guard let first = words.first, first.utf8.count < 3, var hour = digitValue(of: first), hour < 25 else {
      return nil
    }
    var (part, length) = (0, 1)
    if let next = words.dropFirst().first, next.utf8.count == 2, let value = digitValue(of: next), value < 60
    {
      (part, length) = (value, 2)
    }
    let half = words.dropFirst(length).first
    var isOfEither = false
    if let half, ["pm", "p", "am", "a"].contains(half) {
      guard hour < 13 else { return nil }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
      // “7 p.m.” is of two letters.
      length += words.dropFirst(length + 1).first == "m" ? 2 : 1
    } else {
      isOfEither = hour < 8
    }
    let minute = hour * 60 + part
    minutes = isOfEither ? Self.bothHalves(minute) : [minute]
    self.length = length
    isLast = words.count == length
    isInWords = false
  }

  /// As it is written, of the words that it begins: «18.30», «halv sju», “7 pm”.
  func written(_ words: ArraySlice<String>) -> String {
    let words = words.prefix(length)
    if isInWords { return words.joined(separator: " ") }
    let numbers = words.prefix { digitValue(of: $0) != nil }
    let half = words.dropFirst(numbers.count)
    return numbers.joined(separator: ".")
      + (half.count > 1 ? " " + half.map { $0 + "." }.joined() : half.map { " " + $0 }.joined())
  }

  private static func bothHalves(_ minute: Int) -> [Int] { [minute % 720, minute % 720 + 720] }

  /// «fem», «halv seks», «kvart over fem», “half past five”.
  private static func spoken(_ words: ArraySlice<String>) -> (minute: Int, length: Int)? {
    guard let first = words.first else { return nil }
    if let hour = hours[first] { return (hour * 60, 1) }
    guard let second = words.dropFirst().first else { return nil }
    if first == "halv" { return hours[second].map { ($0 * 60 - 30, 2) } }
    guard let hour = words.dropFirst(2).first.flatMap({ hours[$0] }) else { return nil }
    return switch [first, second] {
    case ["kvart", "over"], ["quarter", "past"]: (hour * 60 + 15, 3)
    case ["kvart", "på"], ["quarter", "to"]: (hour * 60 - 15, 3)
    case ["half", "past"]: (hour * 60 + 30, 3)
    default: nil
    }
  }

  private static let hours: [String: Int] = [
    "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}

extension Diagnostic {
  fileprivate static func hourDisagrees(
    _ what: Wording, at place: Location, help: Wording, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.hourDisagrees, what, at: place, help: help, notes: notes)
  }
}

extension Code {
  static let hourDisagrees = Code(
    "hour-disagrees", .warning,
    title: Wording(nb: "Klokkeslettet passer ikke med teksten", en: "The hour does not go with the text"),
    explanation: Wording(
      nb:
        "En kveld begynner ikke klokka seks om morgenen, og en lunsj ikke om natta. Oftest mangler tolv timer.",
      en:
        "An evening does not begin at six in the morning, nor a lunch at night. Usually twelve hours are missing."
    ),
    example: Example(
      wrong: "tittel: Boligkveld\nstart: 2027-06-17 06:30",
      right: "tittel: Boligkveld\nstart: 2027-06-17 18:30"))
}
