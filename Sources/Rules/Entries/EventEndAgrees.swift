import Diagnostics
import Model

/// «Vi holder på til kl. 22», «Kvelden slutter 22» and «Kom kl. 18.30–22», of what ends at 21: who is fetched comes an hour late.
func endDisagreements(_ titles: TitleWords, with event: Entry<Event>) -> [Diagnostic] {
  guard let start = event.start, let begins = start.minute, let end = event.end, let ends = end.minute,
    case let place = event.place?.names ?? []
  else { return [] }
  guard event.isOneEvening else { return lastDayDisagreements(titles, with: event, until: end.date, ends) }
  return event.textsOnTime(titled: titles.words).compactMap { text -> Diagnostic? in
    let said = text.statements.enumerated().lazy.filter { _, statement in
      !isByAnotherClock(statement, event) && !says(ends, statement)
        && (isOf(start.date, statement, text.language) || isOf(end.date, statement, text.language))
    }.compactMap { index, statement in
      SaidEnd(statement, isFirst: index == 0, in: text, title: titles.words, place: place, begins: begins)
    }.first
    guard let said, !said.minutes.contains(where: { isSame($0, as: ends) }) else { return nil }
    return .hourDisagrees(
      said.written, insteadOf: ends, on: end.date,
      Wording(nb: "arrangementet slutter", en: "the event ends"), field: "slutt", at: text.place, event.head)
  }
}

/// «Siste dag slutter vi kl. 15», «Fredag 18. juni slutter vi kl. 15», of several days.
private func lastDayDisagreements(
  _ titles: TitleWords, with event: Entry<Event>, until date: CalendarDate, _ minute: Int
) -> [Diagnostic] {
  event.textsOnTime(titled: titles.words).compactMap { text -> Diagnostic? in
    let said = text.statements.lazy.compactMap { statement -> ClauseOfEnd.End? in
      guard !statement.isQuestion, !isByAnotherClock(statement, event), !says(minute, statement),
        isAsItIs(onLastDay: statement.words), roughly.isDisjoint(with: statement.words)
      else { return nil }
      let days = Array(WrittenDays(statement, text.language, isTitle: false, of: []))
      let isNamed = !days.isEmpty && days.allSatisfy { $0.isOne(of: [date]) }
      return withLastDayAhead(clauses(of: statement)).lazy.compactMap { clause in
        endOfLastDay(clause, isNamed: isNamed, titles.words, event.place?.names ?? [])
      }.first
    }.first
    guard let said, !said.minutes.contains(where: { isSame($0, as: minute) }) else { return nil }
    return .hourDisagrees(
      said.written, insteadOf: minute, on: date,
      Wording(nb: "arrangementet slutter", en: "the event ends"), field: "slutt", at: text.place, event.head)
  }
}

/// “On the last day, the course finishes at 3 pm” as without its comma.
private func withLastDayAhead(_ clauses: [[String]]) -> [[String]] {
  var ahead: [String] = []
  return clauses.compactMap { clause in
    if clause.isEmpty || namesOfLastDay.contains(clause) {
      ahead += clause
      return nil
    }
    defer { ahead = [] }
    return ahead + clause
  }
}

/// The hour of «siste dag slutter vi kl. 15» and «vi slutter kl. 15 siste dag».
private func endOfLastDay(
  _ clause: [String], isNamed: Bool, _ title: [String], _ place: Set<String>
) -> ClauseOfEnd.End? {
  let lead = namesOfLastDay.first { clause.starts(with: $0) }
  let tail = lead == nil ? namesOfLastDay.first { clause.suffix($0.count).elementsEqual($0) } : nil
  guard isNamed || lead != nil || tail != nil else { return nil }
  var rest = clause.dropFirst(lead?.count ?? 0).dropLast(tail?.count ?? 0)
  rest = rest.drop { $0 == "the" || names($0, theEventTitled: title) }
  guard let way = (endings + endingsOfUs).first(where: { rest.starts(with: $0) }) else { return nil }
  rest = rest.dropFirst(way.count).drop { names($0, theEventTitled: title) }
  guard let hour = clock(rest), isLast(rest.dropFirst(hour.length), place) else { return nil }
  return (hour.minutes, hour.written)
}

/// “on the last day” is now, and “last year” is not.
private func isAsItIs(onLastDay words: [String]) -> Bool {
  words.indices.allSatisfy { index in
    !notAsItIs.contains(words[index]) || words[index] == "last" && words[(index + 1)...].first == "day"
  }
}

private let namesOfLastDay = [
  ["siste", "dag"], ["siste", "dagen"], ["den", "siste", "dagen"], ["på", "siste", "dag"],
  ["on", "the", "last", "day"], ["the", "last", "day"], ["on", "the", "final", "day"],
]
private let endingsOfUs = [
  ["er", "vi", "ferdige"], ["er", "vi", "ferdig"], ["er", "det", "slutt"], ["er", "det", "over"],
  ["runder", "vi", "av"], ["runder", "av"], ["gir", "vi", "oss"], ["gir", "oss"], ["avrunder"],
  ["wrap", "up"], ["wraps", "up"], ["close"], ["closes"],
  ["are", "done"], ["are", "finished"], ["will", "finish"], ["will", "end"], ["it", "ends"],
  ["it", "is", "over"],
]

/// Whether a sentence has the hour as well: «fra 18.30 til 20, og så er det mingling til 21».
private func says(_ minute: Int, _ statement: Statement) -> Bool {
  let words = statement.withRangesInWords.words
  return words.indices.contains { clock(words[$0...])?.minutes.contains { isSame($0, as: minute) } ?? false }
}

/// «til klokka 9» may be of the evening.
private func isSame(_ said: Int, as minute: Int) -> Bool {
  said == minute || said + 720 == minute || said == 1440 && minute == 0
}

/// An hour at which a sentence says that the event ends.
private struct SaidEnd {
  let minutes: [Int]
  let written: String

  init?(
    _ statement: Statement, isFirst: Bool, in text: TextOnTime, title: [String], place: Set<String>,
    begins: Int
  ) {
    let statement = statement.withRangesInWords
    guard !statement.isQuestion, notAsItIs.isDisjoint(with: statement.words),
      roughly.isDisjoint(with: statement.words)
    else { return nil }
    var isOfEvent = false
    // «Kom kl. 18.30–19, så får du kaffe» is of the coffee.
    let mayBeSpan = !text.isRow && !statement.words.contains("så")
    for (index, clause) in clauses(of: statement).enumerated() {
      let reading = ClauseOfEnd(
        clause, title: title, place: place, isFirst: isFirst, follows: index == 0 ? nil : isOfEvent)
      isOfEvent = reading.isOfEvent
      if let end = reading.end
        ?? (mayBeSpan ? reading.endOfSpan(from: begins, inSummary: text.isSummary) : nil)
      {
        (minutes, written) = end
        return
      }
    }
    return nil
  }
}

/// The parts of a sentence between commas and conjunctions, without days.
private func clauses(of statement: Statement) -> [[String]] {
  statement.text.split { ",;()".contains($0) }.flatMap { part in
    withoutDay(String(part).inSmallLetters.words[...]).split {
      ["og", "and", "men", "but", "så"].contains($0)
    }
    .map(Array.init)
  }
}

private struct ClauseOfEnd {
  typealias End = (minutes: [Int], written: String)

  private let words: [String]
  private let title: [String]
  private let place: Set<String>
  /// Whether the clause, or the one whose subject it takes over, is of the event.
  let isOfEvent: Bool
  /// «slutter kl. 22», «varer til kl. 22», «kl. 22 er det slutt».
  let end: End?

  /// `before`: whether what the sentence has said until then is of the event; nil where it begins.
  init(_ words: [String], title: [String], place: Set<String>, isFirst: Bool, follows before: Bool?) {
    self.words = words
    self.title = title
    self.place = place
    let found = wayToEnd(in: words)
    let subject =
      found.map { words[..<$0.start] }
      ?? words.prefix(words.first.map(aroundSubject.contains) ?? false ? 2 : 1)
    // «Kvelden for barna begynner» and «Vi rigger» are of something else.
    let isPlain = found != nil || words.dropFirst(subject.count).first.map(waysToGoOn.contains) ?? true
    isOfEvent = isPlain && isEvent(subject, title, isFirst: isFirst) || before == true && subject.isEmpty
    if let hour = (before == false ? nil : endAlone(words)) ?? hourFirst(words, title) {
      end = hour
    } else if let found, isOfEvent,
      let hour = hour(words[found.end...], isLasting: found.isLasting, title), isLast(hour.rest, place)
    {
      end = hour.end
    } else {
      end = nil
    }
  }

  /// «Kom kl. 18.30–22», «Boligkveld på Krona kl. 18.30–22»: a span that begins with the event is the event's.
  func endOfSpan(from begins: Int, inSummary isSummary: Bool) -> End? {
    guard let at = words.indices.first(where: { clock(words[$0...]) != nil }),
      let first = clock(words[at...]),
      case let rest = words[(at + first.length)...], let joint = rest.first, joints.contains(joint),
      let second = clock(rest.dropFirst()), isLast(rest.dropFirst(1 + second.length), place)
    else { return nil }
    // “6.30 to 10 pm”
    let isAfternoon = second.minutes.allSatisfy { $0 >= 720 } && first.minutes.contains { $0 + 720 == begins }
    guard first.minutes.contains(begins) || isAfternoon else { return nil }
    var lead = words[..<at]
    if let last = lead.last, ["fra", "frå", "from"].contains(last) { lead.removeLast() }
    let isInvitation = invitationsToHour.contains(Array(lead)) || lead.first.map(welcomes.contains) ?? false
    let isNamed =
      lead.first.map { title.contains($0) && $0.count > 3 || isNameOfEvents($0) || articles.contains($0) }
      ?? isSummary
    guard isInvitation || isSummary && isNamed, lead.count < 7, ofParts.isDisjoint(with: lead) else {
      return nil
    }
    return (second.minutes, second.written)
  }
}

private typealias Hour = (minutes: [Int], written: String, length: Int)

/// An hour that begins there, with «klokka» before it or not.
private func clock(_ words: ArraySlice<String>) -> Hour? {
  guard let first = words.first else { return nil }
  if let minutes = namedHours[first] { return (minutes, first, 1) }
  let lead = isClock(first) ? 1 : 0
  guard let clock = Clock(words.dropFirst(lead)),
    lead == 1 || !clock.isInWords || clock.length > 1 || clock.isLast
  else { return nil }
  let name = lead == 0 ? "" : (first == "kl" ? "kl." : first) + " "
  return (clock.minutes, name + clock.written(words.dropFirst(lead)), clock.length + lead)
}

/// The verb that says that something ends or lasts, and where it stands.
private func wayToEnd(in words: [String]) -> (start: Int, end: Int, isLasting: Bool)? {
  for index in words.indices {
    if let way = endings.first(where: { words[index...].starts(with: $0) }) {
      return (index, index + way.count, false)
    }
    if let way = lastings.first(where: { words[index...].starts(with: $0) }) {
      return (index, index + way.count, true)
    }
  }
  return nil
}

/// The hour after such a verb: of what lasts, the one after «til».
private func hour(
  _ words: ArraySlice<String>, isLasting: Bool, _ title: [String]
) -> (end: ClauseOfEnd.End, rest: ArraySlice<String>)? {
  var rest = words
  if isLasting {
    if let first = rest.first, ["fra", "frå", "from"].contains(first), let from = clock(rest.dropFirst()) {
      rest = rest.dropFirst(1 + from.length)
    } else if let from = clock(rest) {
      rest = rest.dropFirst(from.length)
    }
    rest = rest.drop { ["fram", "frem", "helt"].contains($0) }
    guard let joint = rest.first, joints.contains(joint) else { return nil }
    rest = rest.dropFirst()
  } else {
    // «Vi avslutter kvelden kl. 22.»
    rest = rest.drop { ["presis", "straks"].contains($0) || names($0, theEventTitled: title) && $0 != "det" }
  }
  guard let clock = clock(rest) else { return nil }
  return ((clock.minutes, clock.written), rest.dropFirst(clock.length))
}

/// «Slutt kl. 22», «kl. 22 Slutt», which is all that is said.
private func endAlone(_ words: [String]) -> ClauseOfEnd.End? {
  guard let first = words.first, let last = words.last else { return nil }
  if endsAlone.contains(first), let hour = clock(words[1...]), hour.length + 1 == words.count {
    return (hour.minutes, hour.written)
  }
  guard endsAlone.contains(last), let hour = clock(words[...]), hour.length + 1 == words.count else {
    return nil
  }
  return (hour.minutes, hour.written)
}

/// «Kl. 22 er det slutt», «Klokka 22 slutter vi».
private func hourFirst(_ words: [String], _ title: [String]) -> ClauseOfEnd.End? {
  guard let hour = clock(words[...]) else { return nil }
  let rest = Array(words.dropFirst(hour.length))
  let isEnd =
    rest.count == 2 && ["slutter", "sluttar", "avslutter", "avsluttes"].contains(rest[0])
    && names(rest[1], theEventTitled: title) || endsAfterHour.contains(rest)
  return isEnd ? (hour.minutes, hour.written) : nil
}

/// «Kvelden», «det hele», «vi», and not «foredraget»; «det» is what was spoken of before.
private func isEvent(_ subject: ArraySlice<String>, _ title: [String], isFirst: Bool) -> Bool {
  let subject = Array(subject.drop { leadIns.contains($0) })
  guard let last = subject.last, subject.count < 3, subject.dropLast().allSatisfy(aroundSubject.contains),
    isFirst || !pronounsOfThings.contains(last)
  else { return false }
  return wholes.contains(last) || title.contains(last) && last.count > 3 || names(last, theEventTitled: title)
}

/// Whether nothing is said after it, or where it is.
private func isLast(_ rest: ArraySlice<String>, _ place: Set<String>) -> Bool {
  rest.isEmpty || ["om", "in"].contains(rest.first) && rest.count < 4 || isPlaceOfEvent(rest, place)
}

private let namedHours = ["midnatt": [0, 1440], "midnight": [0, 1440]]
private let joints: Set<String> = ["til", "to", "until", "till"]
private let roughly: Set<String> = [
  "ca", "cirka", "rundt", "omtrent", "omkring", "lag", "senest", "seinest", "about", "around",
  "approximately",
  "roughly", "pleier", "vanligvis", "usually", "ofte", "hver", "every", "ved",
]
private let endings = [
  ["slutter"], ["sluttar"], ["avsluttes"], ["avsluttast"], ["avslutter"], ["avsluttar"], ["ender"],
  ["er", "slutt"],
  ["er", "ferdig"], ["er", "ferdige"], ["er", "over"], ["blir", "ferdige"], ["ends"], ["end"], ["finishes"],
  ["finish"], ["is", "over"],
]
private let lastings = [
  ["varer"], ["varar"], ["holder", "på"], ["held", "på"], ["pågår"], ["går"], ["foregår"], ["fortsetter"],
  ["goes", "on"], ["go", "on"], ["lasts"], ["runs"], ["continues"],
]
private let endsAlone: Set<String> = [
  "slutt", "sluttid", "slutter", "sluttar", "ferdig", "end", "ends", "finish",
]
private let endsAfterHour: Set<[String]> = [
  ["er", "det", "slutt"], ["er", "vi", "ferdige"], ["er", "det", "hele", "over"], ["er", "det", "over"],
  ["we", "finish"], ["it", "ends"],
]
private let waysToGoOn: Set<String> = [
  "begynner", "begynnar", "møtest", "starter", "startar", "varer", "varar", "holder", "er", "åpner", "møtes",
  "ses",
  "sees",
  "treffes", "arrangeres", "holdes", "kl", "klokka", "klokken", "begins", "begin", "starts", "start", "is",
  "are",
  "meet", "opens", "lasts", "runs",
]
private let pronounsOfThings: Set<String> = ["det", "dette", "it", "this"]
private let wholes: Set<String> = ["hele", "me", "alt", "programmet", "programme", "everything"]
private let aroundSubject: Set<String> = ["det", "hele", "selve", "the", "whole"]
private let articles: Set<String> = ["en", "ei", "et", "a", "an"]
private let welcomes: Set<String> = ["kom", "velkommen", "come", "welcome", "join"]
/// A span after these may be that of a part.
private let ofParts: Set<String> = [
  "med", "with", "mat", "servering", "åpen", "åpent", "kafé", "kafe", "for", "før", "etter", "before",
  "after", "der",
  "hvor", "where",
]
