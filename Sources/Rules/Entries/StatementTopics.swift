/// What a sentence may be about, by the words in it: which questions it is read for.
struct StatementTopics: OptionSet {
  let rawValue: UInt8

  /// It may say what a field holds: a state, a price, a day, an hour, a place or a way to register.
  static let fact = StatementTopics(rawValue: 1)
  /// It may ask people to come somewhere.
  static let invitation = StatementTopics(rawValue: 2)
  static let all: StatementTopics = [.fact, .invitation]
}

extension StatementTopics {
  /// Most sentences have neither a digit nor one of these words.
  init(of text: [UInt8]) {
    self = []
    if text.contains(where: \.isDigit) || facts.isAnywhere(in: text) { insert(.fact) }
    if invitations.isAnywhere(in: text) { insert(.invitation) }
  }
}

private let facts = PartsOfWords(states + registration + prices + times + places)

private let invitations = PartsOfWords(invitingWords)

private let states = [
  "avlys", "utgår", "kansell", "innstil", "cancel", "utsatt", "utsett", "postpon", "flytt", "moved", "moving",
  "full", "utsolg", "sold", "booked", "plass", "billett", "places", "tickets", "spots", "seats", "spaces",
  "room", "sete", "venteliste", "waiting list", "noe av", "noko av", "ny da", "nye da", "ny tid", "nytt tid",
  "new date", "new time", "ingen ", "inga ", "be no ", "stengt", "lukket", "avsluttet", "closed", "ikke",
  "ikkje", "not ", "cannot",
  "take place",
]

private let registration = ["meld", "regist", "sign up"]

private let prices = [
  "gratis", "fri ", "free", "kost", "cost", "charge", "pengar", "penger", "avgift", " fee",
]

private let times = [
  "klokk", "kl. ", "kl ", " at ", "halv ", "kvart", "quarter", "half", "hver ", "every ", "each ", "dager",
  "dagene",
  "days",
  "kentlig", "weekly",
]

private let places = [
  "møtes", "samles", "treffes", "holdes", "avholdes", "arrangeres", "foregår", "finner sted", "takes place",
  "held", "digital", "på nett", "internett", "online", "teams", "zoom",
  placeOfEvent,
]

private let invitingWords = [
  "møt", "kom ", "lkommen", "vi ses", "vi sees", "vi treffes", "finn oss", "finner oss", "nytt sted",
  "nye lokale", "nytt lokale", "bytte", "flyttet", "flytter", "come ", "meet", "welcome", "see you",
  "find us",
  "new place", "new venue", "new location", "moved", "changed",
]
