import Content
import Diagnostics
import Model

/// «Vi ses fredag!», «Møt opp på Krona på fredag» and «Vi møtes hver onsdag klokka 18.30», of what is on a Thursday: a weekday
/// alone, in the title, the summary or a sentence that says when to come.
func weekdayAloneDisagreements(_ titles: TitleWords, with event: Entry<Event>) -> [Diagnostic] {
  guard let start = event.start?.date, let days = weekdays(of: event, from: start) else { return [] }
  func finding(_ said: (written: String, weekday: Int)?, _ place: Location) -> Diagnostic? {
    guard let said, !days.contains(said.weekday) else { return nil }
    return .weekdayAloneDisagrees(said.written, start, at: place, event.head)
  }
  // «Velkommen til Krona fredag» is of the event as much as «velkommen til boligkvelden».
  let known = titles.words + (event.place?.names ?? []).sorted()
  let inTitles = titles.texts.compactMap { text in
    text.statements.lazy.compactMap { finding(weekday(inTitle: $0, text.language), text.place) }.first
  }
  let inSummaries = event.head.common.summary.values.compactMap { language, text -> Diagnostic? in
    let place = event.head.place(of: "sammendrag", in: language)
    return disagreement(in: Array(text.utf8)) { finding(weekday(in: $0, known), place) }
  }
  return inTitles + inSummaries
    + event.head.texts.flatMap { text -> [Diagnostic] in
      // Most texts name no day of the week.
      guard weekdayNames.isAnywhere(in: text.body.text) else { return [] }
      let sections = text.eventSections(titled: titles.words)
      return text.ownParagraphs.compactMap { index in
        guard sections[index] != .other else { return nil }
        return disagreement(in: text.body.plainBytes(of: index)) {
          finding(weekday(in: $0, known), text.place(index))
        }
      }
    }
}

private func disagreement(in text: [UInt8], _ find: (Statement) -> Diagnostic?) -> Diagnostic? {
  guard weekdayNames.isAnywhere(in: text) else { return nil }
  let said = statements(in: String(decoding: withoutMarkOfExample(text), as: UTF8.self))
  return said.lazy.compactMap(find).first
}

/// The days of the week, from 0 on, that the event may be said to be on; nil when it lasts a week.
private func weekdays(of event: Entry<Event>, from start: CalendarDate) -> Set<Int>? {
  let length = max(start, event.end?.date ?? start).days(after: start)
  guard length < 6 else { return nil }
  let days = (0...length).map { start.adding(days: $0) } + [event.formerStart?.date].compactMap(\.self)
  return Set(days.map { $0.weekday - 1 })
}

/// «Boligkveld fredag», “Housing evening on Friday”: a day after what it is, as the end.
private func weekday(inTitle statement: Statement, _ language: Language) -> (written: String, weekday: Int)? {
  guard !statement.isQuestion, let said = OneWeekday(statement.words), !said.isRepeated else { return nil }
  let isAtEnd = statement.words[said.range.upperBound...].allSatisfy(partsOfDay.contains)
  guard isAtEnd, let before = statement.words[..<said.range.lowerBound].last, isNameOfEvents(before),
    isWritten(
      statement.text, inARow: Array(statement.words[(said.range.lowerBound - 1)..<said.range.upperBound])),
    language.tag == "en"
      || CalendarNames.english.weekdays.index(of: statement.words[said.range.upperBound - 1]) == nil
  else { return nil }
  return (said.written, said.weekday)
}

/// Whether words stand with nothing but spaces between them: «Konsert: Mandag morgen» is the name of a song.
private func isWritten(_ text: Substring, inARow words: [String]) -> Bool {
  let tokens = text.split(whereSeparator: \.isWhitespace).map { String($0).inSmallLetters }
  guard let first = words.first, let last = words.last, tokens.count >= words.count else { return false }
  return (0...tokens.count - words.count).contains { start in
    let row = tokens[start...].prefix(words.count)
    // Something may stand around them all: «(Boligkveld fredag)».
    return row.first?.hasSuffix(first) == true && row.last?.hasPrefix(last) == true
      && zip(row, words).dropFirst().dropLast().allSatisfy { $0 == $1 }
  }
}

/// The day that a sentence asks people to come on.
private func weekday(in statement: Statement, _ title: [String]) -> (written: String, weekday: Int)? {
  let words = statement.words
  guard !statement.isQuestion, words.count < 16, let said = OneWeekday(words),
    notAsItIs.isDisjoint(with: words),
    ofOthers.isDisjoint(with: words)
  else { return nil }
  let before = words[..<said.range.lowerBound].drop { leads.contains($0) }
  let after = words[said.range.upperBound...].drop(while: partsOfDay.contains)
  guard before.last.map({ !articles.contains($0) }) ?? true, namesNoOtherDay(after) else { return nil }
  let isMeant =
    before.isEmpty ? startsEvent(after, title) : asksToCome(before, title) && goesOnWell(after, title)
  return isMeant ? (said.written, said.weekday) : nil
}

/// «vi møtes på Krona», «velkommen til boligkvelden», «hold av», “see you”, «kvelden er».
private func asksToCome(_ words: ArraySlice<String>, _ title: [String]) -> Bool {
  guard let first = words.first, words.count < 7, isOfEvent(words, title) else { return false }
  guard let second = words.dropFirst().first else { return invitations.contains([first]) }
  if invitations.contains([first, second]) { return isNothingElse(words.dropFirst(2), title) }
  if invitations.contains([first]) { return isNothingElse(words.dropFirst(), title) }
  let isEvent = isCalledAsEvents(first) && names(first, theEventTitled: title) || first == "arrangementet"
  return isEvent && happens.contains(second)
}

/// «møtes vi», «er det boligkveld», «inviterer vi til boligkveld», after «fredag».
private func startsEvent(_ words: ArraySlice<String>, _ title: [String]) -> Bool {
  guard let first = words.first, let second = words.dropFirst().first else { return false }
  if invitations.contains([second, first]) { return isNothingElse(words.dropFirst(2), title) }
  let rest = words.dropFirst(2).drop { clear.contains($0) }
  let isOpening = ["er det", "blir det", "inviterer vi", "holder vi", "arrangerer vi"].contains(
    "\(first) \(second)")
  return isOpening && rest.first.map { title.contains($0) && isNameOfEvents($0) } ?? false
}

/// Whether only the event or its place is named: «kom og hent billetter» and «bli med i trekningen» are of other things.
private func isNothingElse(_ words: ArraySlice<String>, _ title: [String]) -> Bool {
  words.allSatisfy { word in
    besideEvent.contains(word) || title.contains(word) || names(word, theEventTitled: title)
      || isNameOfEvents(word)
      || isClock(word) || word.utf8.allSatisfy(\.isDigit)
  }
}

/// Whether what is spoken of before the day is the event: «velkommen til sommerskolen, som åpner» is of another.
private func isOfEvent(_ words: ArraySlice<String>, _ title: [String]) -> Bool {
  guard words.allSatisfy({ !["som", "who", "which", "that"].contains($0) }) else { return false }
  guard let to = words.firstIndex(where: { ["til", "to", "for"].contains($0) }), to + 1 < words.endIndex
  else {
    return true
  }
  return words[(to + 1)...].contains {
    names($0, theEventTitled: title) || title.contains($0) || isNameOfEvents($0)
  }
}

/// An hour, a place or what for; «fredag kommer ordføreren» is of one who comes, and «hold av søndag til dugnaden» of another day.
private func goesOnWell(_ words: ArraySlice<String>, _ title: [String]) -> Bool {
  guard let first = words.first else { return true }
  if ["til", "for", "to"].contains(first) {
    return words.contains { names($0, theEventTitled: title) || title.contains($0) }
  }
  if ofPlaces.contains(first) { return isNothingElse(words, title) }
  return isClock(first) || first.utf8.allSatisfy(\.isDigit) || goesOn.contains(first)
}

/// «fredag 18. juni» is held to its date elsewhere.
private func namesNoOtherDay(_ words: ArraySlice<String>) -> Bool {
  let next = words.drop { $0 == "den" || $0 == "the" }
  guard let first = next.first, first.utf8.first?.isDigit == true else {
    return !words.contains(where: isMonth)
  }
  // «Vi ses fredag 18.30» is an hour, «fredag 18/6» a day.
  return false
}

/// The only day of the week that a sentence names.
private struct OneWeekday {
  let weekday: Int
  let written: String
  /// The day with the small words before it.
  let range: Range<Int>
  /// «hver onsdag», «onsdager».
  let isRepeated: Bool

  init?(_ words: [String]) {
    var found: (index: Int, weekday: Int, isPlural: Bool)?
    for (index, word) in words.enumerated() where word.utf8.count > 5 {
      guard let (weekday, isPlural) = Self.weekday(word) else { continue }
      guard found == nil else { return nil }
      found = (index, weekday, isPlural)
    }
    guard let found else { return nil }
    var start = found.index
    var isRepeated = found.isPlural
    while start > 0, beforeDay.contains(words[start - 1]) {
      start -= 1
      isRepeated = isRepeated || each.contains(words[start])
    }
    weekday = found.weekday
    range = start..<found.index + 1
    let first = isRepeated && start < found.index ? start : found.index
    written = words[first...found.index].drop { $0 == "på" || $0 == "on" }.joined(separator: " ")
    self.isRepeated = isRepeated
  }

  private static func weekday(_ word: String) -> (Int, isPlural: Bool)? {
    for names in [CalendarNames.norwegian, .english] {
      if let index = names.weekdays.index(of: word) { return (index, false) }
      for ending in ["ene", "er", "s"] where word.hasSuffix("g" + ending) || word.hasSuffix("y" + ending) {
        if let index = names.weekdays.index(of: String(word.dropLast(ending.count))) { return (index, true) }
      }
    }
    return nil
  }
}

private let weekdayNames = PartsOfWords([
  "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag",
  "sundag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
])

private let each: Set<String> = ["hver", "alle", "kvar", "every", "each"]
private let beforeDay: Set<String> = each.union([
  "på", "on", "den", "denne", "this", "kommende", "førstkommende",
])
private let articles: Set<String> = [
  "en", "ei", "ein", "a", "one", "første", "andre", "tredje", "first", "second",
]
private let leads: Set<String> = ["og", "da", "så", "hei", "and", "so", "husk", "remember"]

private let partsOfDay: Set<String> = [
  "kveld", "kvelden", "ettermiddag", "ettermiddagen", "formiddag", "formiddagen", "morgen", "morgenen",
  "evening", "night", "afternoon", "morning",
]

private let invitations: Set<[String]> = [
  ["kom"], ["velkommen"], ["come"], ["welcome"], ["vi", "møtes"], ["vi", "ses"], ["vi", "sees"],
  ["vi", "treffes"], ["vi", "samles"], ["møtes", "vi"], ["møt", "opp"], ["bli", "med"], ["hold", "av"],
  ["sett", "av"], ["see", "you"], ["join", "us"], ["meet", "us"], ["we", "meet"],
]

private let happens: Set<String> = [
  "er", "blir", "holdes", "arrangeres", "begynner", "starter", "går", "is", "takes", "starts", "begins",
]

private let clear: Set<String> = ["klart", "duket", "tid", "for", "til", "en", "ei", "et"]

private let goesOn: Set<String> = [
  "på", "i", "ved", "hos", "at", "in", "utenfor", "outside", "for", "og", "til", "med", "and", "with", "to",
  "når", "fra", "from",
]

/// Small words around the name of the event or its place.
private let besideEvent: Set<String> = [
  "til", "på", "i", "ved", "hos", "to", "at", "in", "for", "on", "oss", "us", "dere", "deg", "you", "den",
  "det",
  "denne", "dette", "the", "this", "vår", "vårt", "våre", "our", "en", "ei", "et", "a", "alle", "all", "hit",
  "here",
  "gjerne", "innom", "hjertelig", "og", "and", "kl", "klokka", "klokken", "utenfor", "outside", "da", "der",
]
private let ofPlaces: Set<String> = ["på", "i", "ved", "hos", "at", "in", "utenfor", "outside"]

/// What is said of another time, or of another thing.
private let ofOthers: Set<String> = [
  "neste", "forrige", "sist", "siste", "innen", "frist", "fristen", "senest", "seinest", "next", "previous",
  "last", "by", "deadline", "påmelding", "påmeldingen", "påmeldingsfrist", "registration", "billettene",
  "før", "etter", "before", "after", "igjen", "again", "også", "also", "eller", "or", "men", "but", "ble",
  "var",
  "was", "were", "dagen", "åpen", "åpent", "open", "stengt", "closed", "buss", "bussen", "toget", "bus",
  "train",
  "vanligvis", "usually", "prøve", "øve", "å", "generalprøve", "rehearsal", "hente", "henter", "hent",
  "levere",
  "leverer", "lever", "billetter", "innspill", "rigg", "rigge", "rigger", "rydd", "rydde", "tilbake",
  "trekning",
  "trekningen", "jobb", "tickets", "back",
]

extension Diagnostic {
  fileprivate static func weekdayAloneDisagrees(
    _ written: String, _ start: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    let right = Weekday.allCases[start.weekday - 1].words
    return Diagnostic(
      .eventDateDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men arrangementet begynner en \(right.nb), \(start.iso)",
        en: "the text says “\(written)”, but the event begins on a \(right.en), \(start.iso)"),
      at: place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))])
  }
}
