import Diagnostics
import Model

extension Rule {
  /// «Kvelden er avlyst» in the text reaches those who open the page; lists and calendars ask the fields.
  static let eventStateIsAField = Rule(.stateInTextOnly, each: Event.self) { event, _ in
    guard event.status == nil || event.status == .planned else { return [] }
    let hasNoRoom = event.registrationStatus.map { $0 != .available } ?? false
    for words in event.runningWords where stateWords.mayStand(in: words.text) {
      guard let state = words.sentences.compactMap(stateSaid).first, state != .full || !hasNoRoom else {
        continue
      }
      return [.stateInTextOnly(state, at: words.place)]
    }
    return []
  }
}

/// What a field says, and a text may say instead.
private enum SaidState {
  case cancelled, postponed, full
}

/// The state that a sentence says the event is in now.
private func stateSaid(by words: [String]) -> SaidState? {
  guard conditions.isDisjoint(with: words), let first = words.first, !asking.contains(first) else {
    return nil
  }
  for (index, word) in words.enumerated() {
    guard let state = states[word] else { continue }
    let before = words[..<index]
    guard notAsItIs.isDisjoint(with: before) else { continue }
    let isVerb = word.hasSuffix("es") && state != .full
    let isSaid = isVerb || !before.suffix(4).filter(verbs.contains).isEmpty
    guard isSaid, before.contains(where: namesTheEvent) || before.contains("alle") else { continue }
    // «Kurset i mai er fulltegnet» is another one.
    let isOfAnother = state == .full && before.contains { months.contains($0) || others.contains($0) }
    if !isOfAnother, isMeant(state, before: words.dropFirst(index + 1).first) { return state }
  }
  return nil
}

/// «Det er fullt mulig» and «utsatt for vind» say something else, and «avlyst ved lyn» what may be.
private func isMeant(_ state: SaidState, before next: String?) -> Bool {
  if ["ved", "om", "in", "by"].contains(next) { return false }
  return switch state {
  case .cancelled: true
  case .postponed: next != "for"
  case .full:
    next.map { ["og", "nå", "men", "så", "and", "now", "but", "so", "allerede", "already"].contains($0) }
      ?? true
  }
}

private let others: Set<String> = ["første", "neste", "andre", "first", "next", "other"]

private let months = Set(
  [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember", "january", "february", "march", "may", "june", "july", "october", "december",
  ])

private let verbs: Set<String> = ["er", "blir", "blitt", "har", "is", "been", "have", "has"]

private let states: [String: SaidState] = [
  "avlyst": .cancelled, "avlyses": .cancelled, "kansellert": .cancelled, "innstilt": .cancelled,
  "cancelled": .cancelled, "canceled": .cancelled, "utsatt": .postponed, "utsettes": .postponed,
  "postponed": .postponed, "fullt": .full, "fulltegnet": .full, "fullbooket": .full, "utsolgt": .full,
  "full": .full, "booked": .full,
]

private let stateWords = WordTable(states.keys.sorted().map { Array($0.utf8) })

extension Diagnostic {
  fileprivate static func stateInTextOnly(_ state: SaidState, at place: Location) -> Diagnostic {
    let (said, nb, en) =
      switch state {
      case .cancelled:
        (Wording(nb: "er avlyst", en: "is cancelled"), ("status", "avlyst"), ("status", "cancelled"))
      case .postponed:
        (Wording(nb: "er utsatt", en: "is postponed"), ("status", "utsatt"), ("status", "postponed"))
      case .full:
        (
          Wording(nb: "er fullt", en: "is full"), ("pameldingsstatus", "fullt"),
          ("registration-status", "full")
        )
      }
    return Diagnostic(
      .stateInTextOnly,
      Wording(
        nb: "teksten sier at arrangementet \(said.nb), men feltene sier det ikke",
        en: "the text says that the event \(said.en), but the fields do not"), at: place,
      help: Wording(
        nb: "skriv \(write: nb.0, nb.1) øverst, så sier lister og kalendere det også",
        en: "write \(write: en.0, en.1) at the top, so that lists and calendars say it too"))
  }
}

extension Code {
  static let stateInTextOnly = Code(
    "state-in-text-only", .warning,
    title: Wording(
      nb: "Avlyst, utsatt eller fullt bare i teksten", en: "Cancelled, postponed or full in the text only"),
    explanation: Wording(
      nb:
        "Lister, kalendere og påmeldingsknappen følger feltene. Står det bare i teksten, ser arrangementet ut til å gå som planlagt.",
      en:
        "Lists, calendars and the button for registering follow the fields. Said in the text alone, the event seems to go ahead as planned."
    ),
    example: Example(
      wrong: "sammendrag: Kvelden er dessverre avlyst.",
      right: "sammendrag: En kveld om bolig.\nstatus: avlyst"))
}
