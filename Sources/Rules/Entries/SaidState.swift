import Model

/// What a field says, and words may say instead.
enum SaidState: Equatable {
  case cancelled, postponed, moved, full, closed, waitingList

  /// Whether the fields of the event say the same, or something as strong.
  func isSaidByFields(of event: Entry<Event>) -> Bool {
    switch self {
    case .cancelled, .postponed, .moved: !(event.status == nil || event.status == .planned)
    case .full, .waitingList, .closed:
      event.registrationStatus.map { $0 != .available } ?? false || event.status == .cancelled
    }
  }

  /// The field and its value.
  var field: (nb: (String, String), en: (String, String)) {
    switch self {
    case .cancelled: (("status", "avlyst"), ("status", "cancelled"))
    case .postponed: (("status", "utsatt"), ("status", "postponed"))
    case .moved: (("status", "flyttet"), ("status", "moved"))
    case .full: (("pameldingsstatus", "fullt"), ("registration-status", "full"))
    case .closed: (("pameldingsstatus", "stengt"), ("registration-status", "closed"))
    case .waitingList: (("pameldingsstatus", "venteliste"), ("registration-status", "waiting-list"))
    }
  }
}

/// The state that a sentence says the event is in now; `title` are the words of its titles, in small letters.
func stateSaid(by statement: Statement, at place: Place?, titled title: [String]) -> SaidState? {
  let words = inOrder(merged(statement.words))
  guard !statement.isQuestion, conditions.isDisjoint(with: words), let first = words.first else { return nil }
  let all = Array(words)
  // «Avlyst!» and «Kvelden avlyst på grunn av sykdom».
  if let state = stateAlone(isCalledAsEvents(first) ? Array(all.dropFirst()) : all, at: place) {
    return state
  }
  guard !asking.contains(first) else { return nil }
  return newDate(all) ?? stateOfEvent(all, at: place, titled: title) ?? deed(all, at: place) ?? notHeld(all)
    ?? noEvent(all, titled: title)
    ?? noRoom(all)
}

/// “Sold out” and “fully booked” as a word each.
private func merged(_ words: [String]) -> [String] {
  var found: [String] = []
  for word in words {
    if word == "out", found.last == "sold" {
      found[found.count - 1] = "soldout"
    } else if word == "booked", found.last == "fully" {
      found[found.count - 1] = "fullybooked"
    } else {
      found.append(word)
    }
  }
  return found
}

/// Without what leads in, and with the subject first: «Dessverre må vi avlyse» says what «Vi må avlyse» says.
private func inOrder(_ words: [String]) -> ArraySlice<String> {
  let rest = words.drop { leadIns.contains($0) }
  guard rest.count > 2, let before = words[..<rest.startIndex].last, regrets.contains(before),
    let verb = rest.first, asking.contains(verb)
  else { return rest }
  let subject = rest[rest.startIndex + 1]
  return ArraySlice([subject, verb] + rest.dropFirst(2))
}

private let regrets: Set<String> = ["dessverre", "unfortunately"]

let leadIns: Set<String> = [
  "obs", "nb", "viktig", "merk", "beskjed", "dessverre", "oppdatering", "oppdatert", "beklager", "important",
  "update", "note", "sorry", "unfortunately",
]

/// «Avlyst!», «Utsatt på ubestemt tid», «Fulltegnet», «Flyttet til 24. juni».
func stateAlone(_ words: [String], at place: Place?) -> SaidState? {
  guard let first = words.first, let state = loneStates[first], !isHistory(words) else { return nil }
  let rest = Array(words.dropFirst())
  switch state {
  case .moved: return isElsewhere(rest, at: place, namesDay: true) ? state : nil
  case .cancelled, .postponed, .full, .closed, .waitingList:
    return rest.isEmpty || givesReason(rest) || state == .postponed && isLater(rest) ? state : nil
  }
}

/// Each of them says by itself that something is so.
let loneStates: [String: SaidState] = [
  "avlyst": .cancelled, "avlyses": .cancelled, "utgår": .cancelled, "kansellert": .cancelled,
  "innstilt": .cancelled,
  "cancelled": .cancelled, "canceled": .cancelled, "utsatt": .postponed, "utsettes": .postponed,
  "postponed": .postponed, "flyttet": .moved, "flyttes": .moved, "moved": .moved, "fullt": .full,
  "fulltegnet": .full, "fullbooket": .full, "utsolgt": .full, "soldout": .full, "fullybooked": .full,
]

/// «på grunn av sykdom», “until further notice”.
private func givesReason(_ words: [String]) -> Bool {
  guard let first = words.first else { return false }
  if reasons.contains(first) { return true }
  return ["på", "on"].contains(first) && words.count > 1
    && ["grunn", "ubestemt", "account"].contains(words[1])
    || ["i", "this"].contains(first) && words.count > 1
      && ["år", "dag", "kveld", "year", "evening"].contains(words[1])
}

private let reasons: Set<String> = [
  "pga", "grunnet", "due", "because", "inntil", "until", "indefinitely", "dessverre", "nå", "now", "grunna",
]

/// «til høsten», «til 24. juni», «til over nyttår».
private func isLater(_ rest: [String]) -> Bool {
  guard let index = rest.firstIndex(where: { ["til", "to", "inntil", "until"].contains($0) }), index < 4
  else {
    return false
  }
  return namesTime(rest[(index + 1)...])
}

private func namesTime(_ words: ArraySlice<String>) -> Bool {
  words.prefix(3).contains { word in
    word.first?.isNumber == true || times.contains(word) || isCalendarName(word)
  }
}

private let times: Set<String> = [
  "høsten", "våren", "vinteren", "sommeren", "neste", "nyttår", "ny", "nytt", "senere", "året", "autumn",
  "spring",
  "winter", "summer", "next", "new", "later", "januaren", "uka", "uken",
]

/// «til 24. juni», or «til Grand hotell» where the field has another place.
private func isElsewhere(_ rest: [String], at place: Place?, namesDay: Bool) -> Bool {
  guard let index = rest.firstIndex(where: { $0 == "til" || $0 == "to" }), index < 4, index + 1 < rest.count
  else {
    return givesReason(rest)
  }
  let goal = rest[(index + 1)...]
  if namesTime(goal) { return true }
  if namesDay { return !rest.filter { ["grunn", "grunnet", "pga", "due", "because"].contains($0) }.isEmpty }
  let names = place?.name.values.flatMap { $0.value.inSmallLetters.words.filter { $0.count > 2 } } ?? []
  return names.isEmpty || goal.allSatisfy { !names.contains($0) }
}

/// «Kvelden er avlyst», «møtet flyttes til 24. juni», “it is sold out”.
private func stateOfEvent(_ words: [String], at place: Place?, titled title: [String]) -> SaidState? {
  for (index, word) in words.enumerated() {
    guard let state = states[word] else { continue }
    let (before, rest) = (words[..<index], Array(words[(index + 1)...]))
    guard notAsItIs.isDisjoint(with: before) else { continue }
    // «… for deg som har flyttet» is said of people.
    guard before.suffix(4).allSatisfy({ !["som", "who", "that"].contains($0) }) else { continue }
    let isVerb = (word.hasSuffix("es") || word == "utgår") && state != .full
    let isSaid = isVerb || !before.suffix(4).filter(verbs.contains).isEmpty
    let isOurs =
      before.last == "har" || before.last == "have" || before.contains("vi") || before.contains("we")
    let isOfEvent =
      isOurs
      ? before.contains(where: isCalledAsEvents) || rest.prefix(3).contains(where: isCalledAsEvents)
        || rest.isEmpty
        || state == .full || givesReason(rest)
      : before.contains { namesTheEvent($0) && !isPartOfEvent($0, titled: title) } || before.contains("alle")
    guard isSaid, isOfEvent, !goesOn(rest, titled: title) else { continue }
    // «Kurset i mai er fulltegnet» is another one.
    let isOfAnother = state == .full && before.contains { isMonth($0) || others.contains($0) }
    let isUsual = state == .full && (before.last == "blir" || before.contains { usually.contains($0) })
    if !isOfAnother, !isUsual, isMeant(state, before: rest, at: place) { return state }
  }
  return nil
}

/// «Møtet før er avlyst, men kvelden går som planlagt»: a part of it is off, and the event itself is not.
private func goesOn(_ rest: [String], titled title: [String]) -> Bool {
  guard let turn = rest.firstIndex(where: { $0 == "men" || $0 == "but" }) else { return false }
  let after = rest[turn...]
  let isAsPlanned = zip(after, after.dropFirst()).contains {
    ["som", "as"].contains($0)
      && ["planlagt", "normalt", "vanlig", "avtalt", "planned", "normal", "usual", "scheduled"].contains($1)
  }
  return isAsPlanned && after.contains { isCalledAsEvents($0) && names($0, theEventTitled: title) }
}

/// «Det er fullt mulig» and «utsatt for vind» say something else, and «avlyst ved lyn» what may be.
private func isMeant(_ state: SaidState, before rest: [String], at place: Place?) -> Bool {
  let next = rest.first
  if ["ved", "om", "in", "by"].contains(next) { return false }
  return switch state {
  case .cancelled, .closed, .waitingList: true
  case .postponed: next != "for"
  case .moved: isElsewhere(rest, at: place, namesDay: false) && !isHistory(rest)
  case .full:
    next.map { ["og", "nå", "men", "så", "and", "now", "but", "so", "allerede", "already"].contains($0) }
      ?? true
  }
}

/// «i 2019»
private func isHistory(_ words: [String]) -> Bool {
  zip(words, words.dropFirst()).contains {
    ["i", "in", "siden", "since"].contains($0) && $1.count == 4 && $1.allSatisfy(\.isNumber)
  }
}

private let usually: Set<String> = [
  "fort", "ofte", "raskt", "lett", "gjerne", "alltid", "vanligvis", "snart", "nesten", "quickly", "often",
  "usually",
  "soon", "always", "almost",
]

private let others: Set<String> = ["første", "neste", "andre", "first", "next", "other"]

private let verbs: Set<String> = ["er", "blir", "vert", "blitt", "har", "is", "been", "have", "has"]

private let states = loneStates.merging(["full": .full, "booked": .full]) { lone, _ in lone }
