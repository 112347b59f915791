import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// Nobody is paid to come, and few pay as much as for a car.
  static let eventPrice = Rule(.negativePrice, .unusualPrice, each: Event.self) { event, _ in
    guard let price = event.price else { return [] }
    if price.amount > 20_000 { return [unusualPrice(price.amount, at: event.head.place(of: "pris"))] }
    guard price.amount.sign < 0 else { return [] }
    return [
      Diagnostic(
        .negativePrice, Wording(nb: "prisen er mindre enn 0", en: "the price is less than 0"),
        at: event.head.place(of: "pris"),
        help: Wording(
          nb: "skriv \(price.amount.magnitude.inNorwegian), eller 0 når det er gratis",
          en: "write \(price.amount.magnitude.plain), or 0 when it is free"))
    ]
  }
}

private func unusualPrice(_ amount: Decimal, at place: Location) -> Diagnostic {
  Diagnostic(
    .unusualPrice,
    Wording(nb: "prisen er \(amount.inNorwegian) kroner", en: "the price is \(amount.plain) kroner"),
    at: place,
    help: Wording(
      nb: "er det en null for mye, eller er beløpet skrevet i øre?",
      en: "is there a zero too many, or is it in øre?"))
}

extension Code {
  static let unusualPrice = Code(
    "unusual-price", .warning, title: Wording(nb: "En uvanlig høy pris", en: "An unusually high price"),
    explanation: Wording(
      nb: "Prisen for å være med er over 20 000 kroner.",
      en: "The price of taking part is above NOK 20,000."),
    example: Example(wrong: "pris: 150000", right: "pris: 1500"))

  static let negativePrice = Code(
    "negative-price", .error, title: Wording(nb: "Prisen er mindre enn 0", en: "The price is less than 0"),
    explanation: Wording(
      nb: "Prisen er hele kroner uten minustegn. 0 betyr gratis.",
      en: "The price is in whole kroner, without a minus sign. 0 means free."),
    example: Example(wrong: "pris: -150", right: "pris: 150"))
}
