import Arithmetic
import Content
import Diagnostics
import Model

/// What it costs stands once, in a field; the words beside it do not say otherwise.
func priceDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> Diagnostic? {
  guard let price = event.price else { return nil }
  let isFree = price.amount.sign == 0
  let words = (words + event.rowsOnTerms(titled: titles.words)).filter { $0.section > .other }
  // Where the right price stands too, another one is for others.
  let saysIt = Set(words.filter { $0.names(price.amount) }.map(\.language))
  return words.lazy.compactMap { part -> Diagnostic? in
    let statements = part.statementsOfFact.filter { !$0.isQuestion }
    if !isFree, statements.contains(where: { saysFree($0, titles.words) }) {
      return .priceDisagrees(
        Wording(nb: "teksten sier at det er gratis", en: "the text says that it is free"), price,
        at: part.place, event)
    }
    guard !saysIt.contains(part.language) else { return nil }
    return statements.lazy.compactMap { statement -> Diagnostic? in
      let isFirst = part.everyStatement.first?.words == statement.words
      guard let said = amountsSaid(by: statement, isFirst: isFirst, of: titles.words, isFree: isFree),
        let first = said.first, !said.contains(where: { $0.fits(price.amount) })
      else { return nil }
      return .priceDisagrees(
        Wording(nb: "teksten sier \(first.written.nb)", en: "the text says \(first.written.en)"), price,
        at: part.place, event)
    }.first
  }.first
}

extension EventWords {
  fileprivate func names(_ amount: Decimal) -> Bool {
    statements.contains { statement in
      SaidAmounts(statement).all.contains { !$0.isFrom && $0.low == $0.high && Decimal($0.low) == amount }
    }
  }
}

extension Entry where Facts == Event {
  /// The rows of tables: «| Pris | 200 kr |».
  fileprivate func rowsOnTerms(titled title: [String]) -> [EventWords] {
    head.texts.flatMap { text -> [EventWords] in
      let rows = text.body.nodes.indices.filter {
        [.tableRow, .tableHeader].contains(text.body.nodes[$0].kind)
      }
      guard !rows.isEmpty else { return [] }
      let sections = text.eventSections(titled: title)
      return rows.map { index in
        EventWords(
          text.body.plainBytes(of: index), text.language, at: text.place(index), isParagraph: true,
          in: sections[index])
      }
    }
  }
}

/// «Det er gratis.», «Gratis inngang», “Admission is free”; not «gratis parkering», «gratis for barn» or «gratis inngang til museet».
private func saysFree(_ statement: Statement, _ title: [String]) -> Bool {
  let words = statement.words
  guard conditions.isDisjoint(with: words), someOnly.subtracting(meals).isDisjoint(with: words) else {
    return false
  }
  let clauses = statement.text.split { ",;()–".contains($0) }.map { String($0).inSmallLetters.words }
  if clauses.indices.contains(where: { index in
    let next = index + 1 < clauses.count ? clauses[index + 1].first : nil
    return notAsItIs.isDisjoint(with: clauses[index]) && saysEntryIsFree(clauses[index], title)
      && !(next.map(exceptions.contains) ?? false)
  }) {
    return true
  }
  guard meals.isDisjoint(with: words), notAsItIs.isDisjoint(with: words) else { return false }
  if saysNothingToPay(words) { return true }
  guard let index = words.firstIndex(where: { $0 == "gratis" || $0 == "free" }) else { return false }
  let (before, after) = (words[..<index], Array(words[(index + 1)...]))
  // What is said of entry was looked at.
  if let next = after.first, entry.contains(next) { return false }
  if index == 0 { return after.isEmpty || after.starts(with: ["og", "åpent"]) || after == ["for", "alle"] }
  let isOfEvent = before.contains(where: namesTheEvent) || before.contains(where: entry.contains)
  let says = before.last == "er" || before.last == "is"
  let isWhole =
    after.isEmpty || after.prefix(2) == ["for", "alle"] || after.prefix(2) == ["of", "charge"]
    || isOfComing(after) || beginsAnother(after)
  return says && isOfEvent && isWhole || saysOpenAndFree(words)
}

/// «Gratis inngang», «Det er fri entré for alle», «Gratis adgang til utstillingen» of an exhibition, and «Pris: gratis».
private func saysEntryIsFree(_ words: [String], _ title: [String]) -> Bool {
  if words.count == 2, isOfTickets(words[0]), ["gratis", "free"].contains(words[1]) { return true }
  let free = words.indices.first { index in
    ["gratis", "free", "fri"].contains(words[index]) && index + 1 < words.count
      && entry.contains(words[index + 1])
  }
  guard let free else { return false }
  let rest = words[(free + 2)...]
  guard let first = rest.first, !rest.allSatisfy(allDay.contains) else { return true }
  if ["og", "and", "men", "but"].contains(first) { return first == "og" || first == "and" }
  let second = rest.dropFirst().first ?? ""
  if first == "for" { return ["alle", "all", "everyone", "everybody"].contains(second) && rest.count == 2 }
  let goal = rest.dropFirst().first { !["hele", "the", "this", "all"].contains($0) } ?? ""
  return (first == "til" || first == "to") && rest.last == goal && names(goal, theEventTitled: title)
    && goal.count > 3
}

private let allDay: Set<String> = [
  "hele", "dagen", "kvelden", "helga", "helgen", "all", "day", "evening", "weekend",
]

/// What begins a clause that takes something back.
private let exceptions: Set<String> = [
  "men", "for", "unntatt", "bortsett", "før", "etter", "hvis", "med", "but", "except", "before", "after",
  "if", "til",
]

private let meals: Set<String> = ["kaffe", "mat", "coffee", "food"]

/// «å komme», «å være med på kvelden», “to take part”.
private func isOfComing(_ words: [String]) -> Bool {
  guard words.count > 1, ["å", "to"].contains(words[0]), coming.contains(words[1]) else { return false }
  return words.dropFirst(2).allSatisfy {
    ["med", "på", "part", "in", "the"].contains($0) || namesTheEvent($0)
  }
}

/// «gratis, og alle er velkomne»: another clause begins. «Gratis og enkel parkering» is of something else.
private func beginsAnother(_ words: [String]) -> Bool {
  guard words.count > 1, ["og", "men", "så", "and", "but", "so"].contains(words[0]) else { return false }
  return clauseStarters.contains(words[1])
}

private let clauseStarters: Set<String> = [
  "alle", "åpent", "åpen", "du", "dere", "vi", "det", "ingen", "krever", "you", "everyone", "everybody", "we",
  "open", "it", "no",
]

/// «Åpent for alle og gratis!»
private func saysOpenAndFree(_ words: [String]) -> Bool {
  words.count > 1 && words.contains { $0 == "gratis" || $0 == "free" }
    && words.allSatisfy(openAndFree.contains)
}

private let openAndFree: Set<String> = [
  "gratis", "free", "helt", "åpent", "åpen", "for", "alle", "og", "open", "to", "all", "everyone", "and",
  "completely", "of", "charge", "det", "er", "it", "is",
]

/// «Det koster ingenting», «ingen inngangspenger».
private func saysNothingToPay(_ words: [String]) -> Bool {
  let costs = words.firstIndex { ["koster", "kostar", "costs"].contains($0) }
  if let costs, costs > 0, namesTheEvent(words[costs - 1]) || entry.contains(words[costs - 1]),
    costs + 1 < words.count,
    ["ingenting", "nothing"].contains(words[costs + 1])
  {
    return costs + 2 == words.count
      || ["å", "to"].contains(words[costs + 2]) && words.dropFirst(costs + 3).contains(where: coming.contains)
  }
  return zip(words, words.dropFirst()).contains { first, second in
    ["ingen", "no"].contains(first)
      && namesOfFees.contains(second)
  } || words.suffix(3) == ["no", "entrance", "fee"] || words.suffix(3) == ["no", "entry", "fee"]
}

/// The prices that a sentence says coming has, of which one should be the event's: «Billetten koster kr 350», «Pris: 250 kr»,
/// «Kr. 200,- for voksne», “Tickets from NOK 350”; none of what children or members pay.
private func amountsSaid(
  by statement: Statement, isFirst: Bool, of title: [String], isFree: Bool
) -> [SaidAmount]? {
  let words = statement.words
  let amounts = SaidAmounts(statement)
  let before = amounts.before
  guard !amounts.all.isEmpty, notAsItIs.isDisjoint(with: before), takenBack.isDisjoint(with: words),
    isPriceOfComing(amounts, words, isFirst: isFirst, title)
  else { return nil }
  // Of what is free no ticket has a price, at the door or before.
  let isAtDoor = isFree && someOnly.subtracting(atDoor).isDisjoint(with: words)
  let ofAll = amounts.all.filter { (!$0.isOfSome || isAtDoor) && $0.high > 0 }
  return ofAll.isEmpty ? nil : ofAll
}

private let takenBack: Set<String> = [
  "fjor", "forrige", "tidligere", "ikke", "aldri", "last", "previous", "previously", "not", "never", "hvis",
  "dersom",
  "if", "eventuelt",
]

private func isPriceOfComing(
  _ amounts: SaidAmounts, _ words: [String], isFirst: Bool, _ title: [String]
) -> Bool {
  let (before, after) = (amounts.before, amounts.after)
  guard before.count < 6 else { return false }
  let lead = before.filter { !fillers.contains($0) }
  guard let first = lead.first else {
    // «Voksne: 150 kr», «200 kroner per person»; the sums alone are of what was spoken of.
    if before.contains(where: grownUps.contains) { return true }
    return isFirst && before.isEmpty && (isPerPerson(after) || amounts.areAlone)
  }
  // «Vi tar 100 kroner i inngang.»
  if lead == ["vi", "tar"] {
    return words.contains { entry.contains($0) || isOfTickets($0) || $0 == "inngangspenger" }
  }
  // «Vi har billetter til 250 kr», «Kjøp billetter for 250 kr».
  let offered = lead.drop(while: offers.contains)
  if isOfTickets(first) || offered.first.map({ $0.hasPrefix("billett") || $0.hasPrefix("ticket") }) ?? false {
    // «Kjøp billetter til 200 kr før 1. november»: another price until then.
    if after.contains(where: ["før", "innen", "before", "until"].contains) { return false }
    return before.drop(while: offers.contains).allSatisfy {
      isOfTickets($0) || fillers.contains($0) || costWords.contains($0)
    }
  }
  // «I eksempelet koster det 250 kroner», without its first two words.
  guard let costs = before.firstIndex(where: { ["koster", "kostar", "cost", "costs"].contains($0) }),
    costs > 0 || before.count > 1, names(before[costs > 0 ? costs - 1 : 1], theEventTitled: title)
  else { return false }
  // «Det koster 50 kroner å parkere» is of something else.
  guard let next = after.first else { return true }
  return ["per", "pr", "for", "inkludert", "inkl", "each"].contains(next)
    || ["å", "to"].contains(next) && (after.dropFirst().first.map(coming.contains) ?? false)
}

/// «for voksne», «per person», “a head”.
private func isPerPerson(_ words: [String]) -> Bool {
  guard let first = words.first else { return false }
  let second = words.dropFirst().first ?? ""
  return words.count < 4
    && (first == "for" && (grownUps.contains(second) || ["alle", "all", "everyone"].contains(second))
      || ["per", "pr"].contains(first) && persons.contains(second) || first == "each"
      || words == ["a", "head"])
}

let namesOfFees = ["inngangspenger", "deltakeravgift", "deltageravgift"]

private let grownUps: Set<String> = ["voksne", "voksen", "vaksne", "adults", "adult", "ordinær", "ordinært"]
private let persons: Set<String> = [
  "person", "pers", "deltaker", "deltakar", "stk", "hode", "participant", "adult",
]
private let fillers: Set<String> = [
  "det", "og", "kr", "nok", "er", "is", "are", "for", "voksne", "voksen", "vaksne", "adults", "adult",
  "ordinær",
  "ordinært", "til", "kvelden", "à",
]
/// What stands before the tickets that one gets.
private let offers: Set<String> = [
  "vi", "har", "selger", "du", "får", "kan", "få", "kjøp", "kjøpe", "bestill", "skaff", "sikre", "deg", "we",
  "have", "sell", "you", "get", "can", "buy", "your", "book",
]
private let costWords: Set<String> = [
  "koster", "kostar", "cost", "costs", "selges", "pris", "price", "per", "person", "pr", "bare", "only",
]

private func isOfTickets(_ word: String) -> Bool { tickets.contains(word) || word.hasPrefix("billett") }

private let atDoor: Set<String> = ["døra", "forsalg"]
private let entry: Set<String> = [
  "inngang", "inngangen", "adgang", "adgangen", "entré", "entre", "deltakelse", "deltakelsen", "påmelding",
  "påmeldingen", "admission", "entry", "entrance",
]
private let coming: Set<String> = [
  "komme", "delta", "være", "bli", "vere", "kome", "attend", "join", "come", "take",
]
private let tickets: Set<String> = [
  "inngang", "inngangen", "adgang", "entré", "deltakelse", "deltakelsen", "deltakeravgift",
  "deltakeravgiften",
  "kursavgift", "kursavgiften", "pris", "prisen", "ticket", "tickets", "admission", "entry", "price", "the",
  "fee",
]

extension Code {
  static let priceDisagrees = Code(
    "price-disagrees", .warning,
    title: Wording(nb: "Teksten og prisen er uenige", en: "The text and the price disagree"),
    explanation: Wording(
      nb:
        "Prisen står i feltet «pris», der 0 betyr gratis. Sier teksten noe annet, vet ikke leseren hva som gjelder.",
      en:
        "The price is in the field “price”, where 0 means free. If the text says otherwise, readers do not know which is right."
    ),
    example: Example(wrong: "sammendrag: Det er gratis.\npris: 250", right: "sammendrag: Et kurs.\npris: 250")
  )
}

extension Diagnostic {
  fileprivate static func priceDisagrees(
    _ said: Wording, _ price: Kroner, at place: Location, _ event: Entry<Event>
  )
    -> Diagnostic
  {
    let isFree = price.amount.sign == 0
    return Diagnostic(
      .priceDisagrees,
      Wording(
        nb:
          "\(said.nb), men feltet «pris» sier \(isFree ? "0, altså gratis" : "\(price.amount.inNorwegian) kroner")",
        en:
          "\(said.en), but the field “price” says \(isFree ? "0, which is free" : "\(price.amount.plain) kroner")"
      ),
      at: place,
      help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
      notes: [
        Note(Wording(nb: "prisen står her", en: "the price is here"), at: event.head.place(of: "pris"))
      ])
  }
}
