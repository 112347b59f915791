/// Whether a word names the event that a text is about: «kvelden», «byvandringen», “the meeting”, «det».
func namesTheEvent(_ word: String) -> Bool { pronouns.contains(word) || isCalledAsEvents(word) }

/// The same without pronouns.
func isCalledAsEvents(_ word: String) -> Bool {
  endings.isAny(endOf: word) && !endsInAnotherWord(word)
}

/// Whether a word is what an event with these words in its titles is called: «kvelden» is a «Boligkveld», and «lunsjen» is not.
func names(_ word: String, theEventTitled title: [String]) -> Bool {
  if pronouns.contains(word) || word == "arrangementet" || word == "event" { return true }
  guard isCalledAsEvents(word) else { return false }
  let word = word.replacing("é", with: "e")
  let ending = ["ene", "en", "et", "a"].first { word.hasSuffix($0) } ?? ""
  let bare = String(word.dropLast(ending.count))
  // «kvelden», «møtet», «messa» and «dagene» of «kveld», «møte», «messe» and «dager»; «kafeen» of «kafé».
  let forms = ending.isEmpty ? [word] : [word, bare, bare + "e"] + (ending == "ene" ? [bare + "er"] : [])
  return title.contains { named in
    let named = named.replacing("é", with: "e")
    return forms.contains(where: named.hasSuffix) || word.hasPrefix(named) && named.count > 3
  }
}

/// Whether a word is what may be a part of an event, and is not what it is called: «bussturen» and «lunsjen» of a «Boligkveld». Of a
/// title that says of no kind of event what it is, as «Silje Nergaard i kirken», «konserten» is the event.
func isPartOfEvent(_ word: String, titled title: [String]) -> Bool {
  parts.isAny(endOf: word) && title.contains(where: isNameOfEvents) && !names(word, theEventTitled: title)
}

/// Whether a word is what an event may be called in a title: «Boligkveld», “housing evening”.
func isNameOfEvents(_ word: String) -> Bool {
  isCalledAsEvents(word) || stems.isAny(endOf: word) && !endsInAnotherWord(word)
}

/// Whether a word only sounds like the name of an event: «kulturen» is no «turen», «undervisningen» no «visningen».
private func endsInAnotherWord(_ word: String) -> Bool { otherWords.isAny(endOf: word) }

/// What words end in, looked up by its last byte: nearly all words end in none of it.
private struct WordEndings {
  private var byLastByte: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ endings: [String]) {
    for ending in endings.map({ Array($0.utf8) }) {
      if let byte = ending.last { byLastByte[Int(byte)].append(ending) }
    }
  }

  /// Whether a word ends in one of them, or is one.
  func isAny(endOf word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let byte = bytes.last else { return false }
    return byLastByte[Int(byte)].contains { bytes.suffix($0.count).elementsEqual($0) }
  }
}

/// Words that end as names of events do, and are none.
private let otherWords = WordEndings(
  [
    "natur", "kultur", "struktur", "litteratur", "temperatur", "signatur", "armatur", "faktur", "konkurs",
    "diskurs", "beløp", "forløp", "avløp", "innløp", "utløp", "oppløp", "undervisning", "henvisning",
    "anvisning", "avvisning", "bortvisning", "utvisning", "påvisning", "manifest", "arbeidsmarked",
    "boligmarked", "kraftmarked", "verdensmarked", "terrace", "affair", "contour", "detour", "sidewalk",
    "supermarket", "prevent", "trace", "grace", "embrace",
  ].flatMap { word in ["", "en", "et"].map { word + $0 } })

private let pronouns: Set<String> = ["det", "dette", "vi", "it", "this", "we"]

private let stems = WordEndings([
  "arrangement", "kveld", "dag", "dager", "møte", "kurs", "tur", "frokost", "lunsj", "middag", "konferanse",
  "seminar", "marked", "fest", "konsert", "festival", "samling", "omvisning", "visning", "vandring", "debatt",
  "utstilling", "forestilling", "løp", "messe", "webinar", "kafé", "kafe", "verksted", "foredrag", "treff",
])

/// What one calls an event once it has been named; compounds end in the same.
private let endings = WordEndings([
  "arrangementet", "kvelden", "dagen", "dagene", "møtet", "kurset", "turen", "frokosten", "lunsjen",
  "middagen", "konferansen", "seminaret", "markedet", "festen", "konserten", "festivalen", "samlingen",
  "omvisningen", "visningen", "vandringen", "debatten", "utstillingen", "forestillingen", "løpet", "messa",
  "messen", "webinaret", "kafeen", "kaféen", "verkstedet", "treffet", "event", "evening", "meeting", "course",
  "tour", "breakfast", "lunch", "dinner", "conference", "seminar", "market", "party", "concert", "festival",
  "walk", "debate", "exhibition", "show", "race", "fair", "webinar", "workshop",
])

/// What an evening, a day or a conference may have in it.
private let parts = WordEndings([
  "turen", "frokosten", "lunsjen", "middagen", "konserten", "omvisningen", "visningen", "vandringen",
  "debatten", "utstillingen", "forestillingen", "kafeen", "kaféen", "foredraget", "tour",
  "breakfast", "lunch", "dinner", "concert", "walk", "debate", "exhibition",
])

/// The sentence says what will be done then, and not that it is so.
let conditions: Set<String> = ["hvis", "dersom", "når", "if", "when", "unless"]

/// Words of what may be, is not, or was: before a statement they make it another.
let notAsItIs: Set<String> = [
  "hvis", "dersom", "når", "kan", "kunne", "ikke", "aldri", "eventuelt", "fjor", "forrige", "tidligere",
  "må", "skulle", "if", "when", "not", "never", "may", "might", "could", "can", "last", "unless", "should",
  "previous", "previously",
]

/// Words that a sentence begins with when it asks, or sets a condition: «Blir det avlyst, …».
let asking: Set<String> = [
  "er", "blir", "ble", "avlyses", "utsettes", "flyttes", "må", "kan", "skulle", "skal", "is", "are", "should",
  "was", "must", "can", "do", "does", "har", "have", "has", "ved",
]
