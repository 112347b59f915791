import Diagnostics
import Model

/// What the places of a site's events are called: who is asked to come to one of them is not to come to another.
struct KnownPlaces {
  /// By the first word of each, in small letters.
  private var names: [String: [[String]]] = [:]

  init(_ site: SiteModel) {
    let area = site.areaWords
    for event in site.all(Event.self) {
      for (_, name) in event.place?.name.values ?? [] {
        // «Krona, store sal» is Krona.
        let words = name.prefix { !",(–".contains($0) }.description.inSmallLetters.words
        guard let first = words.first, words.joined().count > 3, !area.isSuperset(of: words),
          names[first]?.contains(words) != true
        else { continue }
        names[first, default: []].append(words)
      }
    }
  }

  /// The words of a place that some words begin with.
  func place(beginning words: ArraySlice<String>) -> [String]? {
    words.first.flatMap { names[$0] }?.first { words.starts(with: $0) }
  }
}

/// Where a sentence asks people to come: «Møt opp på Energimølla», «Velkommen til biblioteket», «Vi er flyttet til Energimølla».
/// What only a summary says is taken as said of the event: «En kveld på Kongsberg bibliotek».
func meetingPlaceSaid(
  by statement: Statement, of title: [String], among places: KnownPlaces, isSummary: Bool
) -> (words: [String], written: String)? {
  let words = statement.words
  let invitation = statement.topics.contains(.invitation) ? endOfInvitation(words) : nil
  guard invitation != nil || isSummary else { return nil }
  let written = String(statement.text).words
  guard !statement.isQuestion, written.count == words.count, notAsItIs.isDisjoint(with: words),
    onTheWay.isDisjoint(with: words), elsewhere.isDisjoint(with: words)
  else { return nil }
  guard let at = invitation else { return knownPlace(words, written, places) }
  let index = at + words[at...].prefix { isOfWhen($0) }.count
  guard index + 1 < words.count, toOrAt.contains(words[index]) else { return nil }
  let article = ["the", "det", "den"].contains(words[index + 1]) ? 1 : 0
  let name = words[(index + 1 + article)...]
  guard let first = name.first else { return nil }
  let said = (Array(name), written[index...(index + 1 + article)].joined(separator: " "))
  if let place = places.place(beginning: name) {
    let end = index + article + place.count
    return (Array(name), written[index...end].joined(separator: " "))
  }
  // A room of the house has a name too, and stands after «i».
  let isMoved = words[at - 1] == "flyttet" || words[at - 1] == "flytter"
  let isNamed = written[index + 1].first?.isUppercase == true && article == 0 && name.count < 4
  guard isNamed, isMoved || at > 1 && ["på", "ved", "at"].contains(words[index]), !isCalendarName(first),
    !isOccasion(name), !isLanguage(first), !onTheNet.contains(first), !title.contains(first),
    // «Vi ses på Gründertreffet!» is what the event is called, or another one.
    !isNameOfEvents(first)
  else { return nil }
  return said
}

/// A place of the content where a summary says that the event is: «En kveld på Kongsberg bibliotek»; not that of somebody who comes
/// from there, or of what one hears about.
private func knownPlace(
  _ words: [String], _ written: [String], _ places: KnownPlaces
) -> (words: [String], written: String)? {
  for index in words.indices.dropFirst().dropLast()
  where ["på", "ved", "hos", "i", "at", "in"].contains(words[index]) && isNameOfEvents(words[index - 1]) {
    let article = ["the", "det", "den"].contains(words[index + 1]) ? 1 : 0
    let name = words[(index + 1 + article)...]
    guard let place = places.place(beginning: name),
      name.dropFirst(place.count).allSatisfy({ isOfWhen($0) || ["i", "på", "on"].contains($0) })
    else { continue }
    return (place, written[index...(index + article + place.count)].joined(separator: " "))
  }
  return nil
}

/// Past the words that a sentence asks people to come with.
private func endOfInvitation(_ words: [String]) -> Int? {
  let lead = words.prefix { leadIns.contains($0) }.count
  return invitationsToPlace.lazy.filter { words[lead...].starts(with: $0) }.map { lead + $0.count }.max()
}

func isOfWhen(_ word: String) -> Bool {
  word.first?.isNumber == true || isCalendarName(word) || ofWhen.contains(word)
}

private let ofWhen: Set<String> = [
  "kl", "klokka", "klokken", "den", "presis", "gjerne", "pm", "am", "da", "us", "oss",
]

private let toOrAt: Set<String> = ["på", "ved", "i", "hos", "til", "utenfor", "at", "in", "to", "outside"]

let onTheNet: Set<String> = [
  "teams", "zoom", "facebook", "instagram", "youtube", "discord", "linkedin", "meet", "google", "microsoft",
  "internett", "tiktok", "snapchat", "messenger", "skype", "whatsapp", "twitch", "vimeo", "bluesky",
]

let invitationsToPlace: [[String]] = [
  ["møt"], ["møt", "opp"], ["oppmøte"], ["oppmøte", "er"], ["oppmøtet", "er"], ["vi", "ses"], ["vi", "sees"],
  ["vi", "treffes"], ["kom"], ["velkommen"], ["finn", "oss"], ["du", "finner", "oss"], ["meet"],
  ["meet", "us"], ["come"],
  ["see", "you"], ["find", "us"], ["welcome"], ["vi", "er", "flyttet"], ["vi", "er", "nå", "flyttet"],
  ["vi", "flytter"], ["kvelden", "er", "flyttet"], ["møtet", "er", "flyttet"], ["we", "have", "moved"],
]

/// Words of another part of the day, or of another time.
private let elsewhere: Set<String> = [
  "fra", "from", "eller", "or", "slutter", "ender", "ends", "hente", "hent", "billett", "billetter",
  "tickets", "påmelding",
  "etter", "after", "før", "before", "regn", "dårlig", "plan", "om", "about",
]

/// «Merk: nytt sted!», of an event whose fields say nothing of it: who wrote down the first place goes there.
func newPlaceInTextOnly(in words: [EventWords], of event: Entry<Event>, in site: SiteModel) -> Diagnostic? {
  guard !SaidState.moved.isSaidByFields(of: event), event.online == nil else { return nil }
  let found = words.filter { part in
    part.section > .terms
      && part.statements.contains { $0.topics.contains(.invitation) && saysNewPlace($0) }
  }
  guard !found.isEmpty else { return nil }
  let right = event.place?.languages(namingItIn: words, site.areaWords) ?? []
  return found.first { !right.contains($0.language) }.map { .newPlaceInTextOnly(at: $0.place) }
}

/// «Nytt sted», «Nytt sted er Energimølla», «Vi har byttet lokale»; «Nytt sted i år» is new since last year.
private func saysNewPlace(_ statement: Statement) -> Bool {
  let words = Array(statement.words.drop { leadIns.contains($0) })
  guard !statement.isQuestion, notAsItIs.isDisjoint(with: words), sinceLast.isDisjoint(with: words) else {
    return false
  }
  if namesOfNewPlace.contains(words) || waysToSayNewPlace.contains(words) { return true }
  guard namesOfNewPlace.contains(Array(words.prefix(2))), words.count > 2 else { return false }
  let isLabel = statement.text.contains(":") && statement.text.last != ":"
  return words.count < 8 && (["er", "blir", "is", "will"].contains(words[2]) || isLabel)
}

let namesOfNewPlace: Set<[String]> = [
  ["nytt", "sted"], ["nytt", "lokale"], ["nye", "lokaler"], ["nytt", "møtested"], ["nytt", "oppmøtested"],
  ["new", "place"], ["new", "venue"], ["new", "location"],
]

let waysToSayNewPlace: Set<[String]> = [
  ["vi", "har", "byttet", "lokale"], ["vi", "har", "byttet", "sted"], ["vi", "bytter", "lokale"],
  ["vi", "bytter", "sted"],
  ["vi", "har", "fått", "nytt", "lokale"], ["arrangementet", "har", "fått", "nytt", "sted"],
  ["we", "have", "changed", "venue"], ["the", "venue", "has", "changed"],
]

private let sinceLast: Set<String> = [
  "år", "årets", "gang", "sesong", "høst", "vår", "year", "time", "season", "fjor",
]

extension Diagnostic {
  fileprivate static func newPlaceInTextOnly(at place: Location) -> Diagnostic {
    Diagnostic(
      .stateInTextOnly,
      Wording(
        nb: "teksten sier at arrangementet har fått nytt sted, men feltene sier det ikke",
        en: "the text says that the event has a new place, but the fields do not"), at: place,
      help: Wording(
        nb:
          "skriv det nye stedet i «sted», og \(write: "status", "flyttet"), så sier lister og kalendere det også",
        en:
          "write the new place in “place”, and \(write: "status", "moved"), so that lists and calendars say it too"
      ))
  }
}
