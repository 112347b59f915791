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
  // Where the right price stands too, another one is for others.
  let saysIt = Set(words.filter { $0.names(price.amount.plain) }.map(\.language))
  return words.lazy.compactMap { part -> Diagnostic? in
    let statements = part.statementsOfFact.filter { !$0.isQuestion }
    if !isFree, statements.contains(where: { saysFree($0.words) }) {
      return .priceDisagrees(
        Wording(nb: "teksten sier at det er gratis", en: "the text says that it is free"), price,
        at: part.place, event)
    }
    guard
      let said = statements.lazy.compactMap({ amountSaid(by: $0, of: titles.words, isFree: isFree) })
        .first(where: { $0 != price.amount.plain }),
      !saysIt.contains(part.language)
    else { return nil }
    return .priceDisagrees(
      Wording(nb: "teksten sier \(said) kroner", en: "the text says \(said) kroner"), price, at: part.place,
      event)
  }.first
}

extension EventWords {
  fileprivate func names(_ amount: String) -> Bool {
    statements.contains { statement in amounts(in: statement).contains { $0.plain == amount } }
  }
}

/// «Det er gratis.», «Gratis inngang», “Admission is free”; not «gratis parkering» or «gratis for barn».
private func saysFree(_ words: [String]) -> Bool {
  guard notAsItIs.isDisjoint(with: words), someOnly.isDisjoint(with: words) else { return false }
  if saysNothingToPay(words) { return true }
  guard let index = words.firstIndex(where: { $0 == "gratis" || $0 == "free" || $0 == "fri" }) else {
    return false
  }
  let (before, after) = (words[..<index], Array(words[(index + 1)...]))
  if let next = after.first, entry.contains(next) { return true }
  if words[index] == "fri" { return false }
  if index == 0 { return after.isEmpty || after.starts(with: ["og", "åpent"]) || after == ["for", "alle"] }
  let isOfEvent = before.contains(where: namesTheEvent) || before.contains(where: entry.contains)
  let says = before.last == "er" || before.last == "is"
  let isWhole =
    after.isEmpty || after.prefix(2) == ["for", "alle"] || after.prefix(2) == ["of", "charge"]
    || isOfComing(after) || beginsAnother(after)
  return says && isOfEvent && isWhole || saysOpenAndFree(words)
}

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
  let costs = words.firstIndex { ["koster", "costs"].contains($0) }
  if let costs, costs > 0, namesTheEvent(words[costs - 1]) || entry.contains(words[costs - 1]),
    costs + 1 < words.count,
    ["ingenting", "nothing"].contains(words[costs + 1])
  {
    return costs + 2 == words.count
      || ["å", "to"].contains(words[costs + 2]) && words.last.map(coming.contains) ?? false
  }
  return zip(words, words.dropFirst()).contains { first, second in
    ["ingen", "no"].contains(first)
      && namesOfFees.contains(second)
  } || words.suffix(3) == ["no", "entrance", "fee"] || words.suffix(3) == ["no", "entry", "fee"]
}

/// The price that a sentence says coming has: «Billetten koster kr 350», «Pris: 250 kr», “Tickets cost NOK 350”; 0 is none.
private func amountSaid(by statement: Statement, of title: [String], isFree: Bool) -> String? {
  let words = statement.words
  // Of what is free no ticket has a price, at the door or before.
  guard notAsItIs.isDisjoint(with: words),
    (isFree ? someOnly.subtracting(atDoor) : someOnly).isDisjoint(with: words),
    let amount = amounts(in: statement).first, amount.plain != "0",
    isPriceOfComing(words, before: amount.word, title)
  else { return nil }
  return amount.plain
}

private func isPriceOfComing(_ words: [String], before amount: Int, _ title: [String]) -> Bool {
  let before = words[..<amount]
  guard amount < 6, let first = before.first(where: { !fillers.contains($0) }) else { return false }
  // «Vi tar 100 kroner i inngang.»
  if before.filter({ !fillers.contains($0) }) == [first, "tar"], first == "vi" {
    return words[amount...].contains { entry.contains($0) || isOfTickets($0) || $0 == "inngangspenger" }
  }
  if isOfTickets(first) {
    return before.allSatisfy { isOfTickets($0) || fillers.contains($0) || costWords.contains($0) }
  }
  // «I eksempelet koster det 250 kroner», without its first two words.
  guard let costs = before.firstIndex(where: { ["koster", "cost", "costs"].contains($0) }),
    costs > 0 || before.count > 1, names(before[costs > 0 ? costs - 1 : 1], theEventTitled: title)
  else { return false }
  // «Det koster 50 kroner å parkere» is of something else.
  let rest = words[amount...].drop { $0.allSatisfy(\.isNumber) || currencies.contains($0) }
  return rest.first.map { ["per", "pr", "for", "inkludert", "inkl", "each"].contains($0) } ?? true
    || rest.count > 1 && ["å", "to"].contains(rest.first)
      && rest.dropFirst().first.map(coming.contains) ?? false
}

/// Sums of kroner in a sentence, with the place of each among its words.
private func amounts(in statement: Statement) -> [(plain: String, word: Int)] {
  let words = statement.words
  let dashed = numbersBeforeDash(in: statement.text)
  var found: [(plain: String, word: Int)] = []
  var index = 0
  while index < words.count {
    defer { index += 1 }
    guard words[index].allSatisfy(\.isNumber), words[index].utf8.count < 7 else { continue }
    let start = index
    var number = words[index]
    if number.utf8.count < 4, index + 1 < words.count, words[index + 1].utf8.count == 3,
      words[index + 1].allSatisfy(\.isNumber)
    {
      number += words[index + 1]
      index += 1
    }
    let isKroner =
      start > 0 && currencies.contains(words[start - 1])
      || index + 1 < words.count && currencies.contains(words[index + 1])
      || dashed.contains(number)
    if isKroner { found.append((number, start)) }
  }
  return found
}

/// The numbers that are written as `250,-`, looked for once.
private func numbersBeforeDash(in text: Substring) -> Set<String> {
  var found: Set<String> = []
  var digits: [UInt8] = []
  var last: UInt8 = 0
  for byte in text.utf8 {
    if byte == UInt8(ascii: "-"), last == UInt8(ascii: ","), !digits.isEmpty {
      found.insert(String(decoding: digits, as: UTF8.self))
    }
    if byte.isDigit, last != UInt8(ascii: ",") {
      digits.append(byte)
    } else if byte.isDigit {
      digits = [byte]
    } else if byte != UInt8(ascii: ","), byte != .space {
      digits = []
    }
    last = byte
  }
  return found
}

let namesOfFees = ["inngangspenger", "deltakeravgift", "deltageravgift"]

private let currencies: Set<String> = ["kr", "kroner", "krone", "nok"]
private let fillers: Set<String> = [
  "det", "og", "kr", "nok", "er", "is", "are", "for", "voksne", "adults", "til", "kvelden",
]
private let costWords: Set<String> = [
  "koster", "cost", "costs", "selges", "pris", "price", "per", "person", "pr", "bare", "only",
]

private func isOfTickets(_ word: String) -> Bool { tickets.contains(word) || word.hasPrefix("billett") }

private let someOnly: Set<String> = [
  "barn", "medlemmer", "medlem", "studenter", "student", "ledsager", "ledsagere", "under", "children",
  "members",
  "students", "companions", "pensjonister", "honnør", "ungdom", "unge", "familier", "ansatte", "partnere",
  "lag",
  "seniors", "families", "staff", "partners", "elever", "døra", "forsalg", "kaffe", "mat", "coffee", "food",
]
private let atDoor: Set<String> = ["døra", "forsalg"]
private let entry: Set<String> = [
  "inngang", "inngangen", "adgang", "adgangen", "entré", "entre", "deltakelse", "deltakelsen", "påmelding",
  "påmeldingen", "admission", "entry", "entrance",
]
private let coming: Set<String> = ["komme", "delta", "være", "bli", "attend", "join", "come", "take"]
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
