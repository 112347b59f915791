import Diagnostics
import Model

/// «Det er mange ledige plasser», of an event that the field says is full: who reads the one tries, and who reads the other does not.
func roomDisagreement(in words: [EventWords], with event: Entry<Event>) -> Diagnostic? {
  guard let status = event.registrationStatus, status == .full || status == .waitingList else { return nil }
  let part = words.first { part in
    part.statementsOfFact.contains { !$0.isQuestion && saysRoom($0.words) }
      && !part.statementsOfFact.contains { !$0.isQuestion && saysFull($0.words) }
  }
  let field = status == .full ? ("fullt", "full") : ("venteliste", "waiting-list")
  return part.map { part in
    Diagnostic(
      .registrationDisagrees,
      Wording(
        nb: "teksten sier at det er plass, men «pameldingsstatus» er «\(field.0)»",
        en: "the text says that there is room, but “registration-status” is “\(field.1)”"),
      at: part.place,
      help: Wording(
        nb: "rett det som er feil; lister og siden viser det som står i feltet",
        en: "correct the one that is wrong; lists and the page show what the field says"),
      notes: [
        Note(
          Wording(nb: "feltet står her", en: "the field is here"),
          at: event.head.place(of: "pameldingsstatus"))
      ])
  }
}

/// «Fullt» of an event that nobody could register for yet: the page says when registration opens, and not that it is full.
func fullBeforeOpening(_ event: Entry<Event>, on today: CalendarDate) -> Diagnostic? {
  guard let status = event.registrationStatus, status == .full || status == .waitingList,
    let opens = event.registrationOpens, opens.date > today, event.status != .cancelled
  else { return nil }
  let field = status == .full ? ("fullt", "full") : ("venteliste", "waiting-list")
  return Diagnostic(
    .registrationDisagrees,
    Wording(
      nb: "«pameldingsstatus» er «\(field.0)», men påmeldingen åpner ikke før \(opens.date.iso)",
      en: "“registration-status” is “\(field.1)”, but registration does not open until \(opens.date.iso)"),
    at: event.head.place(of: "pameldingsstatus"),
    help: Wording(
      nb: "siden viser når den åpner; er det fullt, slett «pamelding-apner», og ellers dette feltet",
      en: "the page shows when it opens; if it is full, delete “registration-opens”, and else this field"),
    notes: [
      Note(
        Wording(nb: "den åpner her", en: "it opens here"), at: event.head.place(of: "pamelding-apner"))
    ])
}

/// That there are places now; not that there were, that there may be, or that there are others.
private func saysRoom(_ words: [String]) -> Bool {
  guard otherwise.isDisjoint(with: words) else { return false }
  return words.indices.contains { index in
    let rest = words[index...]
    if waysToSayRoom.contains(where: rest.starts) { return true }
    return waysToEndWithRoom.contains { way in
      rest.starts(with: way) && goesOnOfRoom(rest.dropFirst(way.count))
    }
  }
}

/// «nå», «på kurset», «og meld deg på»; «på første rad» and «og lett å parkere» are of the hall.
private func goesOnOfRoom(_ words: ArraySlice<String>) -> Bool {
  guard let first = words.first, let next = words.dropFirst().first else {
    return words.first.map { mayFollow.contains($0) } ?? true
  }
  if ["på", "on", "at"].contains(first) {
    let called =
      words.dropFirst().drop { ["the", "dette", "denne", "this", "vårt", "our"].contains($0) }.first ?? next
    return isCalledAsEvents(called) || ["arrangementet", "event"].contains(called)
  }
  if ["og", "and"].contains(first) { return ["meld", "bare", "register", "just"].contains(next) }
  return mayFollow.contains(first)
}

/// «Alle plasser er tatt», «Det er fullt»: what the field says too.
private func saysFull(_ words: [String]) -> Bool {
  guard otherwise.isDisjoint(with: words) else { return false }
  return words.contains { loneStates[$0] == .full || $0 == "full" || $0 == "taken" }
    || words.contains("tatt") && words.contains { $0.hasPrefix("plass") || $0.hasPrefix("billett") }
}

let waysToSayRoom: [[String]] = [
  "ledige plasser", "ledige plassar", "ledig plass", "plasser igjen", "plassar att", "plasser ledig",
  "places left", "places available", "spots left", "spaces left", "seats left",
].map { $0.split(separator: " ").map(String.init) }

/// «God plass til barnevogner» and «plass til flere hundre» are about the hall.
let waysToEndWithRoom: [[String]] = [
  "plass til flere", "plass til fleire", "god plass", "fortsatt plass", "room for more", "still room",
].map { $0.split(separator: " ").map(String.init) }

private let mayFollow: Set<String> = [
  "nå", "no", "ennå", "enno", "fortsatt", "framleis", "så", "meld", "now", "so", "register",
]

/// What makes it be a condition, the opposite, of another time, or of cars.
private let otherwise: Set<String> = [
  "hvis", "dersom", "når", "om", "blir", "skulle", "ikke", "ikkje", "ingen", "uten", "kan", "var", "hadde",
  "fikk", "får", "if", "when", "unless", "no", "not", "may", "might", "were", "was", "should", "become",
  "becomes", "venteliste", "ventelista", "ventelisten", "waiting", "neste", "next", "andre", "other",
  "parkering", "parkeringsplassen", "parkeringshuset", "parking", "barnehage", "barnehagen", "bussen",
]
