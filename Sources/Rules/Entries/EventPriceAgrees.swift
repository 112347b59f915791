import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// What it costs stands once, in a field; the words beside it do not say otherwise.
  static let eventPriceAgrees = Rule(.priceDisagrees, each: Event.self) { event, _ in
    guard let price = event.price else { return [] }
    let isFree = price.amount.sign == 0
    return event.runningWords.lazy.filter { words in
      (isFree ? costWords : freeWords).mayStand(in: words.text)
        && words.sentences.contains { isFree ? saysCost($0) : saysFree($0) }
    }.prefix(1).map { words in
      Diagnostic(
        .priceDisagrees,
        isFree
          ? Wording(
            nb: "teksten sier hva det koster, men feltet «pris» sier 0, altså gratis",
            en: "the text says what it costs, but the field “price” says 0, which is free")
          : Wording(
            nb: "teksten sier at det er gratis, men feltet «pris» sier \(price.amount.plain) kroner",
            en: "the text says that it is free, but the field “price” says \(price.amount.plain) kroner"),
        at: words.place,
        help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
        notes: [
          Note(Wording(nb: "prisen står her", en: "the price is here"), at: event.head.place(of: "pris"))
        ])
    }
  }
}

/// «Det er gratis.», «Gratis inngang», “Admission is free”; not «gratis parkering» or «gratis for barn».
private func saysFree(_ words: [String]) -> Bool {
  guard let index = words.firstIndex(where: { $0 == "gratis" || $0 == "free" }),
    notAsItIs.isDisjoint(with: words)
  else {
    return false
  }
  let (before, after) = (words[..<index], Array(words[(index + 1)...]))
  let isForSome = !words.filter(someOnly.contains).isEmpty
  if let next = after.first, entry.contains(next) { return !isForSome }
  let isOfEvent = before.contains(where: namesTheEvent) || before.contains(where: entry.contains)
  let says = before.last == "er" || before.last == "is"
  let isWhole =
    after.isEmpty || after.prefix(2) == ["for", "alle"] || after.prefix(2) == ["of", "charge"]
    || after.count == 2 && ["å", "to"].contains(after[0]) && coming.contains(after[1])
  return says && isOfEvent && isWhole && !isForSome
}

/// «Billetten koster kr 350», “Tickets cost NOK 350”.
private func saysCost(_ words: [String]) -> Bool {
  guard let index = words.firstIndex(where: { ["koster", "cost", "costs"].contains($0) }) else {
    return false
  }
  return words[..<index].contains { tickets.contains($0) || $0.hasPrefix("billett") }
    && words[index...].contains { $0.first?.isNumber == true && $0 != "0" }
    && notAsItIs.isDisjoint(with: words)
}

private let freeWords = WordTable(["gratis", "free"].map { Array($0.utf8) })
private let costWords = WordTable(["koster", "cost"].map { Array($0.utf8) })

private let someOnly: Set<String> = [
  "barn", "medlemmer", "medlem", "studenter", "ledsager", "ledsagere", "under", "children", "members",
  "students",
  "companions",
]
private let entry: Set<String> = [
  "inngang", "inngangen", "adgang", "deltakelse", "deltakelsen", "påmelding", "påmeldingen", "admission",
  "entry",
  "entrance",
]
private let coming: Set<String> = ["komme", "delta", "attend", "join"]
private let tickets: Set<String> = [
  "inngang", "inngangen", "deltakelse", "deltakelsen", "ticket", "tickets", "admission", "entry",
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
