import Model

/// «Vi må dessverre avlyse kvelden», «Vi utsetter», “We have to cancel the evening”.
func deed(_ words: [String], at place: Place?) -> SaidState? {
  guard let subject = words.firstIndex(where: doers.contains), subject < 8, notNow.isDisjoint(with: words)
  else {
    return nil
  }
  // «Blir det få, må vi avlyse» begins with a verb; «Derfor må vi avlyse» does not.
  guard subject == 0 || fronted.contains(words[0]) else { return nil }
  for (index, word) in words.enumerated().dropFirst(subject + 1) {
    guard let state = deedsOfOrganisers[word] else { continue }
    let rest = words[(index + 1)...]
    let object = rest.prefix(4).contains { isCalledAsEvents($0) || objects.contains($0) }
    let isWhole = rest.isEmpty || ["på", "pga", "grunnet", "due", "because"].contains(rest.first)
    guard state == .moved ? object && hasGoal(rest) : object || isWhole else { continue }
    return state
  }
  return nil
}

private func hasGoal(_ rest: ArraySlice<String>) -> Bool { rest.contains("til") || rest.contains("to") }

private let fronted: Set<String> = [
  "derfor", "på", "grunnet", "pga", "nå", "etter", "av", "due", "because", "the", "kongsberg", "med", "with",
  "so",
]

private let doers: Set<String> = ["vi", "we", "arrangøren", "kommunen", "organiser", "organizer"]
private let objects: Set<String> = ["den", "dette", "alt", "alle", "everything", "it"]

let deedsOfOrganisers: [String: SaidState] = [
  "avlyse": .cancelled, "avlyser": .cancelled, "avlyst": .cancelled, "kansellere": .cancelled,
  "kansellerer": .cancelled, "cancel": .cancelled, "cancelling": .cancelled, "cancelled": .cancelled,
  "utsette": .postponed, "utsetter": .postponed, "utsatt": .postponed, "postpone": .postponed,
  "postponing": .postponed, "postponed": .postponed, "flytte": .moved, "flytter": .moved, "moving": .moved,
  "flyttet": .moved, "moved": .moved,
]

/// What is done now and then, or may be done, is not done.
private let notNow = notAsItIs.subtracting(["må"]).union([
  "retten", "rett", "ganger", "sjelden", "ofte", "iblant", "senest", "ved", "right", "sometimes", "hvor",
  "som", "that", "at", "saken",
])

/// «Det blir ingen boligkveld i år», «Ingen boligkveld denne gangen», “There will be no housing evening this year”: of the event by its
/// own name, and nothing else is said.
func noEvent(_ words: [String], titled title: [String]) -> SaidState? {
  guard let none = words.firstIndex(where: { ["ingen", "inga", "no"].contains($0) }), none + 1 < words.count,
    leadsToNone.contains(Array(words[..<none]))
  else { return nil }
  let named = words[(none + 1)...].prefix { title.contains($0) }
  guard let last = named.last, isNameOfEvents(last) else { return nil }
  let rest = Array(words[(none + 1 + named.count)...])
  return rest.isEmpty && none > 0 || endsOfNone.contains { rest.starts(with: $0) } ? .cancelled : nil
}

private let leadsToNone: Set<[String]> = [
  [], ["det", "blir"], ["det", "blir", "dessverre"], ["dessverre", "blir", "det"],
  ["i", "år", "blir", "det"],
  ["det", "vert"], ["vi", "har"], ["vi", "får"], ["there", "will", "be"], ["there", "is"],
  ["unfortunately", "there", "will", "be"],
]
private let endsOfNone: [[String]] = [
  ["i", "år"], ["denne", "gangen"], ["likevel"], ["i", "kveld"], ["i", "dag"], ["this", "year"],
  ["this", "time"],
  ["på", "grunn"], ["pga"], ["grunnet"], ["due", "to"], ["after", "all"],
]

/// «Det blir ikke noe av kvelden», «møtet gjennomføres ikke», “it will not take place”.
func notHeld(_ words: [String]) -> SaidState? {
  guard words.contains(where: namesTheEvent),
    let not = words.firstIndex(where: { ["ikke", "not", "won"].contains($0) })
  else { return nil }
  let (before, rest) = (words[..<not], Array(words[(not + 1)...]))
  guard ["kan", "må", "skal", "som", "can", "may", "that"].allSatisfy({ !before.contains($0) }) else {
    return nil
  }
  if before.contains("blir"), rest.starts(with: ["noe", "av"]) || rest.starts(with: ["noko", "av"]) {
    return .cancelled
  }
  if rest.starts(with: ["take", "place"]) || rest.starts(with: ["t", "take", "place"]) {
    return rest.count < 5 || rest.contains("due") ? .cancelled : nil
  }
  let isHeldVerb = ["gjennomføres", "arrangeres", "holdes", "avholdes"].contains(before.last ?? "")
  let held = isHeldVerb ? rest : heldAfter(before, rest)
  guard let held else { return nil }
  let planned =
    held.starts(with: ["som", "planlagt"]) || held.starts(with: ["likevel"])
    || held.starts(with: ["i", "år"])
  return held.isEmpty || planned || ["på", "pga", "grunnet"].contains(held.first) ? .cancelled : nil
}

/// What stands after «blir ikke holdt», or after «går ikke» when it is «som planlagt».
private func heldAfter(_ before: ArraySlice<String>, _ rest: [String]) -> [String]? {
  if before.last == "går" {
    return rest.starts(with: ["som", "planlagt"]) || rest.starts(with: ["av"]) ? [] : nil
  }
  guard before.contains("blir"), let verb = rest.first,
    ["holdt", "arrangert", "gjennomført", "avholdt"].contains(verb)
  else { return nil }
  return Array(rest.dropFirst())
}

/// «Ny dato er 24. juni», «Ny dato kommer».
func newDate(_ words: [String]) -> SaidState? {
  guard namesOfNewDate.contains(where: { words.starts(with: $0) }), words.count > 2,
    ["neste", "next", "for"].allSatisfy({ !words.contains($0) })
  else {
    return nil
  }
  if ["kommer", "følger", "annonseres", "to", "will"].contains(words[2]) { return .postponed }
  let value = ["er", "blir", "is"].contains(words[2]) ? words.dropFirst(3) : words.dropFirst(2)
  return value.first.map { $0.first?.isNumber == true || isCalendarName($0) } ?? false ? .moved : nil
}

let namesOfNewDate = [
  ["ny", "dato"], ["nytt", "tidspunkt"], ["ny", "tid"], ["new", "date"], ["new", "time"],
]

/// «Alle plassene er tatt», «ingen ledige plasser», «påmeldingen er stengt», «det er venteliste».
func noRoom(_ words: [String]) -> SaidState? {
  guard notYet.isDisjoint(with: words) else { return nil }
  if words.contains(where: { ["påmeldingen", "registreringen", "registration"].contains($0) }),
    let closed = words.firstIndex(where: { ["stengt", "lukket", "avsluttet", "closed"].contains($0) }),
    words[..<closed].contains(where: { ["er", "is", "has"].contains($0) }), closed + 1 == words.count
  {
    return .closed
  }
  if words == ["det", "er", "venteliste"] || words == ["det", "er", "nå", "venteliste"] {
    return .waitingList
  }
  guard let index = words.firstIndex(where: isPlaces), !someThings.contains(words[index]) else { return nil }
  let (before, rest) = (words[..<index], words[(index + 1)...])
  let isAll = before.contains { ["alle", "samtlige", "all"].contains($0) }
  if isAll, rest.contains(where: taken.contains) { return .full }
  let isNone =
    before.contains { ["ingen", "no"].contains($0) }
    || before.suffix(3).contains("ikke") && before.contains { ["flere", "noen", "ledige"].contains($0) }
    || before.suffix(3).contains("not") && before.contains("any")
  // «Ingen billetter» may say that it is free to come.
  let saysLeft = !rest.isEmpty || before.contains { left.contains($0) || $0 == "flere" || $0 == "more" }
  return isNone && saysLeft && rest.allSatisfy(left.contains) ? .full : nil
}

private func isPlaces(_ word: String) -> Bool { wordsOfPlaces.contains(word) }

let wordsOfPlaces: Set<String> = [
  "plasser", "plassene", "billetter", "billettene", "seter", "setene", "places", "tickets", "spots", "seats",
]

private let someThings: Set<String> = ["parkeringsplasser"]
private let taken: Set<String> = [
  "tatt", "solgt", "opptatt", "opptatte", "fylt", "reservert", "taken", "sold", "soldout", "gone", "filled",
  "booked",
]
private let left: Set<String> = [
  "igjen", "ledig", "ledige", "left", "available", "nå", "now", "dessverre", "på", "kvelden",
]
private let notYet: Set<String> = [
  "snart", "nesten", "soon", "almost", "nearly", "kan", "can", "fjor", "last", "før", "before", "når", "ennå",
  "yet",
]
