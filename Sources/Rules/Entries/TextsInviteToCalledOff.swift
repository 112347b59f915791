import Content
import Diagnostics
import Model

/// Whether an event that was to be has been called off, or has lost its day.
func isCalledOff(_ event: Entry<Event>, _ today: CalendarDate) -> Bool {
  guard !event.head.isUnreadable, event.status == .cancelled || event.status == .postponed else {
    return false
  }
  let last = event.end?.date ?? event.start?.date
  return event.status == .postponed || last.map { $0 >= today } ?? false || event.common.isExample == true
}

/// Whether a text says anywhere that something is called off, postponed or has a new day: then it speaks of that itself.
func tellsOfState(_ text: EntryText, of head: EntryHead) -> Bool {
  let fields = [head.common.title[text.language], head.common.summary[text.language]].compactMap(\.self)
  return fields.contains { wordsOfState.isAnywhere(in: Array($0.inSmallLetters.utf8)) }
    || text.body.nodes.indices.contains { index in
      let kind = text.body.nodes[index].kind
      return (kind == .paragraph || kind == .heading)
        && wordsOfState.isAnywhere(
          in: Array(String(decoding: text.body.plainBytes(of: index), as: UTF8.self).inSmallLetters.utf8))
    }
}

/// «Bli med på [Åpen dag](…)!», of what is called off. A role says so by itself; a link looks like any other.
func invitation(
  in text: EntryText, paragraph: Int, to calledOff: [EntryID: Entry<Event>]
) -> Diagnostic? {
  guard !calledOff.isEmpty else { return nil }
  let named = eventsNamed(in: text, paragraph: paragraph)
  guard named.count == 1, let event = named.first.flatMap({ calledOff[$0] }),
    !namesByRole(text, paragraph: paragraph)
  else { return nil }
  let words = statements(
    in: String(decoding: wordsAroundEvent(in: text, paragraph: paragraph), as: UTF8.self))
  guard words.contains(where: invitesToEvent) else { return nil }
  let isCancelled = event.status == .cancelled
  return textDisagreement(
    Wording(
      nb: "teksten inviterer til et arrangement som er \(isCancelled ? "avlyst" : "utsatt")",
      en: "the text invites to an event that is \(isCancelled ? "cancelled" : "postponed")"),
    at: text.place(paragraph), event, field: "status")
}

private func namesByRole(_ text: EntryText, paragraph: Int) -> Bool {
  (paragraph..<Int(text.body.nodes[paragraph].end)).contains { index in
    text.body.nodes[index].kind == .role && event(of: text.body.nodes[index], at: index, in: text) != nil
  }
}

/// Whether a sentence asks readers to come to the event: by its first words, or by «velkommen til» just before it.
private func invitesToEvent(_ statement: Statement) -> Bool {
  guard !statement.isQuestion, let event = statement.words.firstIndex(of: placeOfEvent),
    notAsItIs.isDisjoint(with: statement.words)
  else { return false }
  let before = statement.words[..<event].drop { leads.contains($0) }
  if !welcoming.isDisjoint(with: before.suffix(3)) { return true }
  return invitingWords.contains { invites in
    before.starts(with: invites) && before.dropFirst(invites.count).allSatisfy(leadsToEvent)
  }
}

/// «Bli med oss på …» and «Ta med hele familien til …» ask people to come; «Meld deg av …» and «Ta med kvitteringen fra …» do not.
private func leadsToEvent(_ word: String) -> Bool {
  ledByInvitation.contains(word) || isCalendarName(word) || word.allSatisfy(\.isNumber)
}

private let ledByInvitation: Set<String> = [
  "på", "til", "i", "ved", "hos", "når", "med", "oss", "deg", "dere", "dykk", "gjerne", "også", "inn",
  "innom",
  "opp", "den", "det", "en", "et", "ei", "vår", "vårt", "kl", "hele", "familien", "barna", "barn", "venner",
  "vennene", "naboen", "kollegaer", "kolleger", "dagen", "kvelden", "datoen", "plass",
  "to", "for", "at", "in", "on", "with", "us", "you", "your", "the", "our", "a", "an", "whole", "family",
  "friends", "children", "kids", "along", "up", "there",
]

private let leads: Set<String> = ["og", "så", "derfor", "da", "husk", "hei", "nå", "and", "so", "now"]

private let welcoming: Set<String> = ["velkommen", "velkomne", "velkomen", "welcome"]

private let invitingWords = [
  "kom", "bli med", "ver med", "vær med", "møt", "møt opp", "meld deg", "meld dere", "meld på", "delta",
  "vi ses", "vi sees", "vi møtes", "vi treffes", "vi inviterer", "ta turen", "ta med", "sett av", "hold av",
  "come", "join", "meet", "see you", "sign up", "register", "take part", "we invite", "you are invited",
  "we meet", "bring",
].map { $0.split(separator: " ").map(String.init) }

private let wordsOfState = PartsOfWords([
  "avlys", "utsatt", "utsett", "utset ", "utgår", "kansell", "innstil", "cancel", "postpon", "called off",
  "ny dato", "nye datoer", "new date",
])
