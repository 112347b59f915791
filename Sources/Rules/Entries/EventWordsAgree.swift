import Content
import Diagnostics
import Model

extension Rule {
  /// What an event says in words is held to its fields: its state, its price, its day, its hour, its place and its
  /// deadline. The words are read once.
  static let eventWordsAgree = Rule(
    .statusInTitle, .stateInTextOnly, .priceDisagrees, .eventDateDisagrees, .hourDisagrees,
    .deadlineDisagrees, .placeDisagrees, .registrationDisagrees
  ) { site in
    let places = KnownPlaces(site)
    return site.all(Event.self).filter { !$0.head.isUnreadable }.flatMap {
      disagreements(of: $0, places, in: site)
    }
  }
}

private func disagreements(
  of event: Entry<Event>, _ places: KnownPlaces, in site: SiteModel
) -> [Diagnostic] {
  let titles = TitleWords(event)
  let words = event.runningWords(titled: titles.words)
  // A day and an hour below «For frivillige» are those of something else.
  let onTime = words.filter { $0.section != .other }
  let place =
    streetDisagreement(in: words, with: event) ?? placeDisagreement(
      in: words, titles, with: event, places, in: site)
    ?? onlineDisagreement(in: words, titles, with: event)
  return [
    statusInTitle(of: event) ?? stateInTextOnly(in: words, of: event, site.moment.today)
      ?? (place == nil ? newPlaceInTextOnly(in: words, of: event, in: site) : nil),
    priceDisagreement(in: words, titles, with: event),
    weekdayDisagreement(in: words, titles, with: event),
    registrationDeadlineDisagreement(in: words, titles, with: event),
    place,
    registrationDisagreement(in: words, with: event) ?? roomDisagreement(in: words, with: event)
      ?? fullBeforeOpening(event, on: site.moment.today),
  ].compactMap(\.self)
    + onePerPlace(
      dateDisagreements(in: onTime, titles, with: event) + yearDisagreements(in: titles, with: event)
        + hourDisagreements(in: onTime, titles, with: event) + whenDisagreements(titles, with: event)
        + nameOfTimeDisagreements(titles, with: event))
}

/// Who reads that the day of a paragraph is wrong reads the rest of it as well.
private func onePerPlace(_ found: [Diagnostic]) -> [Diagnostic] {
  var places: Set<Location> = []
  return found.filter { places.insert($0.location).inserted }
}

/// What an event says in running words, in one language: its summary, or a paragraph of its text.
struct EventWords {
  let language: Language
  let place: Location
  let isParagraph: Bool
  /// What the headings above it say that it is of.
  let section: EventSection
  /// None of a text that says nothing that a field holds.
  private(set) var statements: [Statement]

  init(
    _ text: [UInt8], _ language: Language, at place: Location, isParagraph: Bool,
    in section: EventSection = .event
  ) {
    self.language = language
    self.section = section
    self.place = place
    self.isParagraph = isParagraph
    let text = withoutMarkOfExample(text)
    // There is one summary, and what it says of the place has none of these words.
    statements =
      !isParagraph || mayStateFact(text) ? Rules.statements(in: String(decoding: text, as: UTF8.self)) : []
  }

  /// The same with only the sentences that have a word.
  func with(_ word: String) -> EventWords {
    var part = self
    part.statements.removeAll { !$0.words.contains(word) }
    return part
  }
}

extension Entry where Facts == Event {
  /// The summary in each language, and the paragraphs; what is quoted is somebody else's.
  func runningWords(titled title: [String]) -> [EventWords] {
    head.common.summary.values.map { language, text in
      EventWords(
        Array(text.utf8), language, at: head.place(of: "sammendrag", in: language), isParagraph: false)
    }
      + head.texts.flatMap { text in
        let sections = text.eventSections(titled: title)
        return text.ownParagraphs.map { index in
          EventWords(
            text.body.plainBytes(of: index), text.language, at: text.place(index), isParagraph: true,
            in: sections[index])
        }
      }
  }

}

/// What an event is called.
struct TitleWords {
  /// In each language.
  let texts: [EventWords]
  /// In small letters, in all languages.
  let words: [String]

  init(_ event: Entry<Event>) {
    let head = event.head
    texts = head.common.title.values.map { language, text in
      EventWords(Array(text.utf8), language, at: head.place(of: "tittel", in: language), isParagraph: false)
    }
    words = head.common.title.values.flatMap { $0.value.inSmallLetters.words }
  }
}

extension EntryText {
  /// The paragraphs that stand in no quotation.
  var ownParagraphs: [Int] {
    var quotedUntil = 0
    return body.nodes.indices.filter { index in
      let node = body.nodes[index]
      if isQuotation(node) { quotedUntil = max(quotedUntil, Int(node.end)) }
      return node.kind == .paragraph && index >= quotedUntil
    }
  }

}

/// «Eksempel: kom kl. 19» says what «Kom kl. 19» says: who copies an example takes the mark away, and not the mistake.
func withoutMarkOfExample(_ text: [UInt8]) -> [UInt8] {
  guard let mark = marksOfExamples.first(where: { text.starts(with: $0) }) else { return text }
  return Array(text.dropFirst(mark.count))
}

private let marksOfExamples = [
  "Eksempel: ", "Example: ", "I eksempelet ", "I dette eksempelet ", "In the example, ", "In this example, ",
].map { Array($0.utf8) }

/// Whether a text may speak of a state, a price, a day or an hour; most paragraphs have neither a digit nor one of these words.
private func mayStateFact(_ text: [UInt8]) -> Bool {
  text.contains(where: \.isDigit) || factWords.isAnywhere(in: text) || timeWords.isAnywhere(in: text)
    || meetingWords.isAnywhere(in: text)
}

private let meetingWords = WordTable(
  [
    "møt", "kom ", "lkommen", "vi ses", "vi sees", "finn oss", "finner oss", "nytt sted", "nye lokale",
    "nytt lokale",
    "bytte", "come ", "meet", "welcome", "see you", "find us", "new place", "new venue", "new location",
  ].map { Array($0.utf8) })

private let timeWords = WordTable(
  ["halv ", "kvart", "quarter", "half", "hver ", "every ", "dager", "days", "kentlig", "weekly"].map {
    Array($0.utf8)
  })

private let factWords = WordTable(
  [
    "avlys", "utgår", "kansell", "innstil", "cancel", "utsatt", "utsett", "postpon", "flytt", "moved",
    "moving",
    "full",
    "utsolg", "sold", "booked", "plass", "billett", "places", "tickets", "spots", "seats", "venteliste",
    "waiting list", "noe av", "ny da", "nye da", "ny tid", "nytt tid", "new date", "new time", "gratis",
    "fri ",
    "free", "kost", "cost", "charge", "pengar", "penger", "stengt", "lukket", "avsluttet", "closed",
    "take place", "sete", "avgift", " fee", "ikke", "ikkje", "not ",
    "cannot", "klokk", "møtes", "holdes",
    "arrangeres", "foregår", "finner sted", "takes place",
    "is held", "avholdes", "meld", "regist", "digital", "på nett", "online",
  ].map { Array($0.utf8) })
