import Diagnostics
import Model

/// «Du trenger ikke melde deg på», when a field has the address for registering: who reads the one comes without a place.
func registrationDisagreement(in words: [EventWords], with event: Entry<Event>) -> Diagnostic? {
  guard let field = fieldOfRegistering(event) else { return nil }
  let part = words.first { part in
    part.statementsOfFact.contains { !$0.isQuestion && saysNoRegistering($0) }
  }
  // «Har du ikke egen PC, må du melde deg på»: what nobody needs is for the others.
  guard part != nil, !words.contains(where: \.asksSomeToRegister) else { return nil }
  return part.map { part in
    Diagnostic(
      .registrationDisagrees,
      Wording(
        nb: "teksten sier at ingen trenger å melde seg på, men feltet «\(field.nb)» er fylt ut",
        en: "the text says that nobody needs to register, but the field “\(field.en)” is filled in"),
      at: part.place,
      help: Wording(
        nb: "slett feltet, eller rett teksten; siden viser en knapp for å melde seg på",
        en: "delete the field, or correct the text; the page shows a button for registering"),
      notes: [
        Note(Wording(nb: "feltet står her", en: "the field is here"), at: event.head.place(of: field.nb))
      ])
  }
}

private func fieldOfRegistering(_ event: Entry<Event>) -> (nb: String, en: String)? {
  if event.registration != nil { return ("pamelding", "registration") }
  return event.registrationDeadline == nil ? nil : ("pameldingsfrist", "registration-deadline")
}

/// «Du trenger ikke å melde deg på», «Påmelding er ikke nødvendig», «Ingen påmelding», “No registration needed”; not what is said of
/// some, of a condition, of a part of it or of what came before.
private func saysNoRegistering(_ statement: Statement) -> Bool {
  let words = statement.words
  guard conditionsAndSome.isDisjoint(with: words), !isForSome(statement) else { return false }
  for way in waysToSayNoRegistering {
    guard let found = words.indices.first(where: { words[$0...].starts(with: way) }) else { continue }
    let rest = words[(found + way.count)...]
    if rest.isEmpty || endings.contains(where: { rest.starts(with: $0) }) || isOfComing(rest) { return true }
  }
  // «Ingen påmelding!», «Uten påmelding», “No registration”: nothing else is said.
  guard let first = words.first, ["ingen", "uten", "no", "without"].contains(first) else { return false }
  return words.count == 2 && namesOfRegistering.contains(words[1])
}

/// What may be said after it of everybody who comes: «… på forhånd», «… bare kom».
private let endings: [[String]] = [
  ["på", "forhånd"], ["i", "forkant"], ["bare"], ["men", "kom"], ["in", "advance"], ["just"],
  ["beforehand"],
]

/// «… for å komme», “… to attend”; not «… for å se sendingen på nett».
private func isOfComing(_ rest: ArraySlice<String>) -> Bool {
  let verb =
    rest.starts(with: ["for", "å"])
    ? rest.dropFirst(2).first : rest.first == "to" ? rest.dropFirst().first : nil
  return verb.map(coming.contains) ?? false
}

private let coming: Set<String> = [
  "komme", "delta", "være", "bli", "møte", "besøke", "stikke", "attend", "come", "join", "take",
  "participate", "be",
  "visit",
]

let namesOfRegistering: Set<String> = ["påmelding", "registration", "registering", "sign"]

let waysToSayNoRegistering: [[String]] = [
  "du trenger ikke melde deg på",
  "du trenger ikke å melde deg på",
  "dere trenger ikke melde dere på",
  "dere trenger ikke å melde dere på",
  "du behøver ikke melde deg på",
  "du behøver ikke å melde deg på",
  "dere behøver ikke melde dere på",
  "dere behøver ikke å melde dere på",
  "du slipper melde deg på",
  "du slipper å melde deg på",
  "dere slipper melde dere på",
  "dere slipper å melde dere på",
  "ikke nødvendig å melde deg på",
  "ikke nødvendig å melde dere på",
  "ikke nødvendig å melde seg på",
  "trenger ikke å melde deg på",
  "ingen trenger å melde seg på",
  "man trenger ikke å melde seg på",
  "man trenger ikke melde seg på",
  "påmelding er ikke nødvendig",
  "påmelding er unødvendig",
  "påmelding trengs ikke",
  "påmelding kreves ikke",
  "krever ikke påmelding",
  "krever ingen påmelding",
  "ingen påmelding nødvendig",
  "ikke noe krav om påmelding",
  "you do not need to register",
  "you don t need to register",
  "there is no need to register",
  "no need to sign up",
  "registration is not required",
  "registration is not necessary",
  "registration is not needed",
  "no registration is needed",
  "no registration needed",
  "no registration required",
  "no registration necessary",
].map { $0.split(separator: " ").map(String.init) }

/// What makes it be said of a few, or of what might be.
private let conditionsAndSome: Set<String> = [
  "hvis", "dersom", "når", "kan", "if", "when", "unless", "fjor", "forrige", "tidligere", "last", "previous",
  "barn",
  "barna", "children", "medlemmer", "members", "lunsj", "lunsjen", "middag", "middagen", "foredraget",
  "foredragene",
  "messa", "messen", "utstillingen", "konserten", "omvisningen", "etter", "om", "frivillige",
  "ledsagere", "ledsager", "dem", "de", "noen", "begge", "igjen", "twice", "again",
]

/// «Møtet er digitalt», when the field says a place: who reads the one stays at home, who reads the other comes to a locked door.
func onlineDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> Diagnostic? {
  guard let place = event.place, event.online == nil, !place.names.isEmpty else { return nil }
  let part = words.first { part in
    part.statementsOfFact.contains { !$0.isQuestion && saysOnline($0.words, titles.words) }
  }
  return part.map { part in
    Diagnostic(
      .placeDisagrees,
      Wording(
        nb: "teksten sier at det er på nett, men feltet «sted» er fylt ut",
        en: "the text says that it is online, but the field “place” is filled in"),
      at: part.place,
      help: Wording(
        nb: "skriv «nettadresse» i stedet for «sted», eller rett teksten",
        en: "write “online” instead of “place”, or correct the text"),
      notes: [
        Note(Wording(nb: "stedet står her", en: "the place is here"), at: event.head.place(of: "sted"))
      ])
  }
}

/// «Møtet er digitalt», «Kvelden holdes på nett», “The event is online”; not «… er også digitalt».
private func saysOnline(_ words: [String], _ title: [String]) -> Bool {
  guard notAsItIs.isDisjoint(with: words), inPart.isDisjoint(with: words) else { return false }
  return words.indices.contains { index in
    guard verbsOfBeing.contains(words[index]), index > 0, names(words[index - 1], theEventTitled: title)
    else { return false }
    let rest = words[(index + 1)...].drop { ["bare", "kun", "only", "held"].contains($0) }
    return wordsOfOnline.contains(rest.first ?? "")
      && rest.count < 4
      || waysOnline.contains { rest.starts(with: $0) }
  }
}

private let verbsOfBeing: Set<String> = [
  "er", "holdes", "foregår", "arrangeres", "avholdes", "blir", "is", "takes",
]

let wordsOfOnline = ["digitalt", "digital", "heldigitalt", "heldigital", "online"]

let waysOnline: [[String]] = [
  ["på", "nett"], ["på", "teams"], ["på", "zoom"], ["på", "internett"], ["på", "nettet"], ["on", "teams"],
  ["on", "zoom"], ["place", "online"], ["place", "on", "teams"], ["place", "on", "zoom"],
]

/// What makes it be held in both ways, or be of something else.
private let inPart: Set<String> = [
  "også", "delvis", "fysisk", "hos", "person", "både", "strømmes", "opptak", "i", "etterpå", "also", "both",
  "partly", "recorded",
  "påmelding",
  "påmeldingen", "billettene", "registration",
]

extension Code {
  static let registrationDisagrees = Code(
    "registration-disagrees", .warning,
    title: Wording(nb: "Påmelding eller ikke?", en: "Registration or not?"),
    explanation: Wording(
      nb:
        "Teksten sier at ingen trenger å melde seg på, men siden viser en knapp for å melde seg på, eller en frist. Den som leser teksten, kan komme uten plass. Eller teksten sier at det er ledige plasser, og feltet at det er fullt; eller det er fullt før påmeldingen åpner.",
      en:
        "The text says that nobody needs to register, but the page shows a button for registering, or a deadline. Those who read the text may come without a place. Or the text says that there are places left, and the field that it is full; or it is full before registration opens."
    ),
    example: Example(
      wrong: "sammendrag: Du trenger ikke melde deg på.\npamelding: https://pamelding.no/kveld",
      right: "sammendrag: Meld deg på.\npamelding: https://pamelding.no/kveld"))
}
