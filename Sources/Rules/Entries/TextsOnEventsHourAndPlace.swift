import Diagnostics
import Model

/// «[Jobbkvelden](…) er torsdag 17. juni kl. 19», of what begins at 18.30.
func otherHour(in words: EventWords, of event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start, let minute = start.minute, event.end?.date ?? start.date == start.date,
    event.timeZone == nil
  else { return nil }
  let said = words.statements.compactMap(hourSaidOfEvent)
  guard let other = said.first, !said.contains(where: { $0.clock.minutes.contains(minute) }) else {
    return nil
  }
  let hours = start.iso.suffix(5)
  return textDisagreement(
    Wording(
      nb:
        "teksten sier «kl. \(other.written)», men arrangementet begynner kl. \(hours.prefix(2)).\(hours.suffix(2))",
      en: "the text says “\(other.written)”, but the event begins at \(hours)"),
    at: words.place, event, field: "start")
}

/// The only hour of a sentence, when between it and the event stand only words of being, a day and a place.
private func hourSaidOfEvent(_ statement: Statement) -> (clock: Clock, written: String)? {
  let words = statement.words
  // «kl. 18–20» is from 18, and not 18.20.
  guard !statement.isQuestion, !statement.text.contains(where: { "–-".contains($0) }),
    notAsItIs.isDisjoint(with: words),
    let event = words.firstIndex(of: placeOfEvent),
    let at = words.indices.first(where: { isClock(words[$0]) && words[$0] != "at" }), at > event,
    let clock = Clock(words[(at + 1)...]), !words[(at + 1)...].contains(where: isClock)
  else { return nil }
  let between = withoutDay(words[(event + 1)..<at])
  let being = between.prefix(while: wordsOfBeing.contains)
  let place = between.dropFirst(being.count)
  let isPlace =
    place.isEmpty || place.count < 3 && (being.last.map(placing.contains) ?? false)
    || place.count < 4 && (place.first.map(placing.contains) ?? false)
  guard isPlace, place.allSatisfy({ !isOfDoing($0) }),
    being.contains(where: verbsOfBeingHeld.contains)
      || words[..<event].allSatisfy({ wordsOfAsking.contains($0) || isCalendarName($0) })
  else { return nil }
  return (clock, clock.written(words[(at + 1)...]))
}

private let placing: Set<String> = ["på", "i", "ved", "hos", "at", "in"]

/// «Dørene åpner kl. 18» is of something else, and so are «servering kl. 20», «til kl. 21» and «i full gang kl. 19».
private func isOfDoing(_ word: String) -> Bool {
  word.hasSuffix("er") && !wordsOfBeing.contains(word) || ofOtherHour.contains(word)
}

private let ofOtherHour: Set<String> = [
  "dørene", "doors", "servering", "mat", "pause", "oppmøte", "med", "og", "som", "til", "until", "till",
  "fra",
  "from", "før", "before", "etter", "after", "innen", "by", "full", "gang", "slutt", "over", "swing",
]

/// «[Jobbkvelden](…) er på Energimølla», of what is in Krona.
func otherPlace(
  in words: EventWords, of event: Entry<Event>, among places: KnownPlaces, in site: SiteModel
) -> Diagnostic? {
  guard let place = event.place, event.online == nil, !place.names.isEmpty else { return nil }
  let said = words.statements.compactMap { placeSaidOfEvent($0, among: places) }
  guard !said.isEmpty, !place.languages(namingItIn: [words], site.areaWords).contains(words.language) else {
    return nil
  }
  let known = place.allWords.union(event.organizer.values.flatMap { $0.value.inSmallLetters.words })
    .union(site.areaWords)
  guard let other = said.first(where: { $0.words.allSatisfy { word in !known.contains { alike(word, $0) } } })
  else { return nil }
  return textDisagreement(
    Wording(
      nb: "teksten sier «\(other.written)», men arrangementet har et annet sted",
      en: "the text says “\(other.written)”, but the event has another place"),
    at: words.place, event, field: "sted.navn")
}

/// A place that the content knows, or a name after «på», when between it and the event stand only words of being and a day.
private func placeSaidOfEvent(
  _ statement: Statement, among places: KnownPlaces
) -> (words: [String], written: String)? {
  let words = statement.words
  let written = String(statement.text).words
  guard !statement.isQuestion, written.count == words.count, notAsItIs.isDisjoint(with: words),
    onTheWay.isDisjoint(with: words), let event = words.firstIndex(of: placeOfEvent)
  else { return nil }
  let lead = words[(event + 1)...].prefix { wordsOfBeing.contains($0) && $0 != "på" || isOfWhen($0) }
  let at = event + 1 + lead.count
  guard at + 1 < words.count, placing.contains(words[at]),
    lead.contains(where: verbsOfBeingHeld.contains) || words[..<event].allSatisfy(wordsOfAsking.contains)
  else { return nil }
  let name = words[(at + 1)...]
  if let place = places.place(beginning: name) {
    return (place, written[at...(at + place.count)].joined(separator: " "))
  }
  let isNamed = words[at] == "på" && written[at + 1].first?.isUppercase == true
  guard isNamed, name.dropFirst().allSatisfy({ isOfWhen($0) }), let first = name.first,
    !isOccasion(name.prefix { !isOfWhen($0) }),
    !isLanguage(first), !onTheNet.contains(first), !isCalendarName(first), !isNameOfEvents(first)
  else { return nil }
  return ([first], written[at...(at + 1)].joined(separator: " "))
}
