import Diagnostics
import Model

/// «Møtet holdes på rådhuset», when the field says the library: who reads the one and who reads the other never meet.
func placeDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>, _ places: KnownPlaces,
  in site: SiteModel
) -> Diagnostic? {
  guard let place = event.place, event.online == nil, !place.names.isEmpty else { return nil }
  let area = site.areaWords
  let said = words.map { part in
    part.statements.compactMap {
      placeSaid(by: $0, of: titles.words, hasTown: place.town != nil)
        ?? meetingPlaceSaid(by: $0, of: titles.words, among: places, isSummary: !part.isParagraph)
    }
  }
  // Most events say it in their fields alone.
  guard said.contains(where: { !$0.isEmpty }) else { return nil }
  // A text that names the right place too speaks of a way there, or of two rooms of one house.
  let right = place.languages(namingItIn: words, area)
  let known = place.allWords.union(event.organizer.values.flatMap { $0.value.inSmallLetters.words })
    .union(area)
  return zip(words, said).lazy.filter { !right.contains($0.0.language) }.compactMap {
    part, said -> Diagnostic? in
    said.first { $0.words.allSatisfy { word in !known.contains { alike(word, $0) } } }
      .map { .placeDisagrees($0.written, at: part.place, event.head) }
  }.first
}

extension SiteModel {
  /// What the area is called that the site is about, in all languages and in small letters.
  var areaWords: Set<String> {
    Set(site?.facts.area.values.flatMap { $0.value.inSmallLetters.words } ?? [])
  }
}

extension Place {
  /// The words that it is called by, in all languages, from three letters.
  var names: Set<String> {
    Set(name.values.flatMap { $0.value.inSmallLetters.words.filter { $0.count > 2 } })
  }

  /// The languages in which an event's words name it.
  func languages(namingItIn words: [EventWords], _ area: Set<String>) -> Set<Language> {
    let common = area.union(town?.inSmallLetters.words ?? [])
    let telling = names.subtracting(common)
    let sought = telling.isEmpty ? names : telling
    func isNamed(_ statement: Statement) -> Bool {
      statement.words.contains { word in sought.contains { alike(word, $0) } }
    }
    return Set(words.filter { $0.everyStatement.contains(where: isNamed) }.map(\.language))
  }

  var allWords: Set<String> {
    let others = [street, town].compactMap(\.self) + directions.values.map(\.value)
    return names.union(others.flatMap { $0.inSmallLetters.words.filter { $0.count > 2 } })
  }
}

/// «biblioteket» and «bibliotek», which differ in an ending.
func alike(_ word: String, _ other: String) -> Bool {
  let (short, long) = word.count < other.count ? (word, other) : (other, word)
  return word == other || short.count > 3 && long.hasPrefix(short) && long.count - short.count < 4
}

/// Where a sentence says that the event is: in a building that it names, or in what has a name of its own.
private func placeSaid(
  by statement: Statement, of title: [String], hasTown: Bool
) -> (words: [String], written: String)? {
  let words = statement.words
  guard statement.topics.contains(.fact), !statement.isQuestion,
    let verb = words.prefix(8).firstIndex(where: verbsOfHolding.contains),
    notAsItIs.isDisjoint(with: words), onTheWay.isDisjoint(with: words)
  else { return nil }
  let before = words[verb] == "held" ? verb - 2 : verb - 1
  let subjects = [before, verb + 1].filter(words.indices.contains).map { words[$0] }
  guard subjects.contains(where: { names($0, theEventTitled: title) }) else { return nil }
  let written = String(statement.text).words
  guard written.count == words.count else { return nil }
  for index in words.indices.dropFirst(verb + 1).dropLast() where prepositions.contains(words[index]) {
    let article = ["the", "det", "den"].contains(words[index + 1]) ? 1 : 0
    guard words.indices.contains(index + 1 + article) else { continue }
    let word = words[index + 1 + article]
    let isNamed =
      written[index + 1].first?.isUppercase == true && !isCalendarName(word) && article == 0
      // «Holdes ved Redd Barna» says who holds it.
      && words[index] != "ved" && !isOccasion(words[(index + 1)...])
    let isOfTown = ["i", "in"].contains(words[index])
    guard isBuilding(word) || isNamed && (!isOfTown || hasTown) && !isLanguage(word) else { continue }
    return (Array(words[(index + 1)...]), written[index...(index + 1 + article)].joined(separator: " "))
  }
  return nil
}

/// «På Verdens miljødag», «at World Book Day»: when it is, under a name.
func isOccasion(_ name: ArraySlice<String>) -> Bool {
  name.prefix(4).contains { word in occasions.contains { word.hasSuffix($0) } }
    || (1...2).contains { feasts.contains(name.prefix($0).joined()) }
}

/// The feasts of the year whose names do not say that they are days.
private let feasts: Set<String> = [
  "lucia", "jul", "julen", "jula", "nyttår", "påske", "påsken", "påska", "pinse", "pinsen", "fastelavn",
  "sankthans", "sthans", "jonsok", "olsok", "mikkelsmess", "halloween", "advent", "valentine", "id", "eid",
  "ramadan", "diwali", "newroz", "holi", "christmas", "easter", "midsummer",
]

private let occasions = [
  "dag", "dagen", "dagene", "dager", "uke", "uka", "uken", "helg", "helga", "helgen", "festival",
  "festivalen", "aften", "aftenen", "natt", "natta", "natten", "karneval", "karnevalet", "messen", "messa",
  "carnival", "fair", "eve",
  "day", "days", "week", "weekend",
]

let verbsOfHolding: Set<String> = [
  "holdes", "avholdes", "arrangeres", "foregår", "finner", "møtes", "samles", "treffes", "held", "takes",
]

private let prepositions: Set<String> = ["på", "i", "ved", "hos", "at", "in"]

/// Who meets at the station and goes on, is told of a way; and what is held there each year, or next time, is another.
let onTheWay: Set<String> = [
  "går", "drar", "reiser", "kjører", "sykler", "buss", "bussen", "toget", "først", "etterpå", "så", "walk",
  "go",
  "then", "first", "bus", "neste", "next", "vanligvis", "usually", "alltid", "always", "hver", "every",
  "også",
  "also", "parkering", "parker",
]

/// A house that an event may be in, by the end of its name; a room of any house is none.
private func isBuilding(_ word: String) -> Bool {
  buildings.contains { word.hasSuffix($0) }
    || rooms.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
}

private let buildings = [
  "rådhuset", "kulturhuset", "biblioteket", "skolen", "kirka", "kirken", "museet", "kinoen", "hotellet",
  "stasjonen", "torget", "senteret", "library", "station", "hotel", "school", "church", "museum", "cinema",
]
private let rooms = ["salen", "hallen", "huset", "parken", "gården"]

func isLanguage(_ word: String) -> Bool {
  ["norsk", "engelsk", "norwegian", "english", "polsk", "ukrainsk", "arabisk", "tegnspråk"].contains(word)
}

extension Diagnostic {
  fileprivate static func placeDisagrees(
    _ written: String, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .placeDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men feltet «sted» har et annet navn",
        en: "the text says “\(written)”, but the field “place” has another name"),
      at: place,
      help: Wording(
        nb: "rett det som er feil; er det samme sted, skriv begge navnene i «sted»",
        en: "correct the one that is wrong; if it is the same place, write both names in “place”"),
      notes: [
        Note(Wording(nb: "stedet står her", en: "the place is here"), at: head.place(of: "sted.navn"))
      ])
  }
}

extension Code {
  static let placeDisagrees = Code(
    "place-disagrees", .warning,
    title: Wording(nb: "Teksten har et annet sted enn arrangementet", en: "The text has another place"),
    explanation: Wording(
      nb:
        "Teksten sier at arrangementet holdes et annet sted enn feltet «sted», som siden, lister og kalendere viser, eller navnet på stedet har en annen gate enn adressen. Oftest er bare det ene rettet.",
      en:
        "The text says that the event is held at another place than the field “place”, which the page, lists and calendars show, or the name of the place has another street than the address. Usually only one of the two was corrected."
    ),
    example: Example(
      wrong: "sammendrag: Kvelden holdes på rådhuset.\ntittel: Boligkveld\nsted: {navn: Krona}",
      right: "sammendrag: Kvelden holdes på rådhuset.\ntittel: Boligkveld\nsted: {navn: Rådhuset}"))
}
