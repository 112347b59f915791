import Diagnostics
import Model

/// `AVLYST: Boligdag` in the title tells readers of the page, but neither the lists nor the calendars.
func statusInTitle(of event: Entry<Event>) -> Diagnostic? {
  let head = event.head
  for (field, texts) in [("tittel", head.common.title), ("sammendrag", head.common.summary)] {
    for (language, text) in texts.values {
      let said = field == "tittel" ? statusOfTitle(text, at: event.place) : loudStatus(text)
      guard let said, !said.state.isSaidByFields(of: event) else { continue }
      return .statusInTitle(said, at: head.place(of: field, in: language))
    }
  }
  return nil
}

/// A state, and the words that say it.
private typealias Said = (written: String, state: SaidState)

/// What a title says of the state of its event: in capitals or in a part of its own, or as a sentence.
private func statusOfTitle(_ title: String, at place: Place?) -> Said? {
  let bytes = Array(title.utf8)
  // Nearly all say none anywhere.
  guard statusWords.isAnywhere(in: bytes) else { return nil }
  if let said = loudStatus(title) { return said }
  let parts = title.parts
  return parts.lazy.compactMap { part in
    let statement = Statement((part, title.contains("?") ? "?" : nil))
    guard asksNothing(statement), let state = stateOfPart(statement, of: parts.count, at: place) else {
      return nil
    }
    return (part.trimmed, state)
  }.first
}

private func asksNothing(_ statement: Statement) -> Bool {
  !statement.isQuestion
    && ["hva", "hvem", "hvorfor", "hvordan", "why", "what", "who", "how"].allSatisfy {
      !statement.words.contains($0)
    }
}

private func stateOfPart(_ statement: Statement, of count: Int, at place: Place?) -> SaidState? {
  let words = statement.words
  if count > 1, newThings.contains(words) { return .moved }
  if let state = stateSaid(by: statement, at: place, titled: words) { return state }
  guard let last = words.last, let first = words.first else { return nil }
  // «Boligkveld er avlyst», «Frokostmøte er utsatt til høsten»: a name without an article is the event here.
  if let verb = words.firstIndex(where: { ["er", "blir", "is"].contains($0) }), verb > 0,
    isNameOfEvents(words[verb - 1]),
    let state = stateAlone(Array(words[(verb + 1)...]), at: place)
  {
    return state
  }
  if words.suffix(4).contains("ny"), words.contains("fått"), last == "dato" || last == "tid" { return .moved }
  let isOff = ["avlyst", "kansellert", "cancelled", "canceled"].contains(first)
  return isOff && words.count < 5 && isNameOfEvents(last) ? .cancelled : nil
}

private let newThings: Set<[String]> = [
  ["ny", "dato"], ["nytt", "sted"], ["nytt", "tidspunkt"], ["ny", "tid"], ["ny", "dag"], ["nytt", "lokale"],
  ["new", "date"], ["new", "time"], ["new", "place"], ["new", "venue"],
]

extension String {
  /// What stands between colons, dashes, brackets and marks.
  fileprivate var parts: [Substring] {
    replacing(" - ", with: " – ").split { ":–—!|()[]".contains($0) }.map { Substring($0) }.filter {
      $0.contains(where: \.isLetter)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The status that a text begins or ends with, in capitals or with a sign after it.
private func loudStatus(_ text: String) -> Said? {
  guard statusWords.isAnywhere(in: Array(text.utf8)) else { return nil }
  let words = text.split { " :;,.!()[]–—-".contains($0) }.map(String.init)
  for word in [words.first, words.last].compactMap(\.self) {
    guard let state = loneStates[word.lowercased()] else { continue }
    let isLoud = word.count > 2 && word == word.uppercased()
    let isMarked = ["\(word):", "\(word)!", "(\(word))", "[\(word)]", "\(word) –", "\(word) -"].contains {
      text.contains($0)
    }
    // A title may well be about somebody who moved, or say «Fullt hus».
    if isLoud || isMarked && state != .moved && state != .full { return (word, state) }
  }
  return nil
}

private let statusWords = PartsOfWords(
  loneStates.keys.sorted() + [
    "sold out", "booked", "ny d", "ny t", "nytt", "new ", "venteliste", "stengt", "plass", "ikke",
  ])

extension Code {
  static let statusInTitle = Code(
    "status-in-title", .error,
    title: Wording(nb: "Tittelen sier noe annet enn statusen", en: "The title and the status disagree"),
    explanation: Wording(
      nb:
        "Står det «avlyst» bare i tittelen, viser lister og kalendere arrangementet som planlagt. Feltene «status» og «pameldingsstatus» sier det alle steder.",
      en:
        "If only the title says “cancelled”, lists and calendars show the event as planned. The fields “status” and “registration-status” say it everywhere."
    ),
    example: Code.Example(wrong: "tittel: \"AVLYST: Boligdag\"", right: "tittel: Boligdag\nstatus: avlyst"))
}

extension Diagnostic {
  fileprivate static func statusInTitle(_ said: Said, at place: Location) -> Diagnostic {
    let (nb, en) = said.state.field
    return Diagnostic(
      .statusInTitle,
      Wording(
        nb: "teksten sier «\(said.written)», men feltene sier det ikke",
        en: "the text says “\(said.written)”, but the fields do not"),
      at: place,
      help: Wording(
        nb:
          "skriv \(write: nb.0, nb.1), og ta ordet ut her; lister og kalendere sier det selv",
        en:
          "write \(write: en.0, en.1), and leave the word out here; lists and calendars say it themselves"
      ))
  }
}
