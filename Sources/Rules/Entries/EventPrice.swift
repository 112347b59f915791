import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// Nobody is paid to come.
  static let eventPrice = Rule(.negativePrice, each: Event.self) { event, _ in
    guard let price = event.price, price.amount.sign < 0 else { return [] }
    return [
      Diagnostic(
        .negativePrice, Wording(nb: "prisen er mindre enn 0", en: "the price is less than 0"),
        at: event.head.place(of: "pris"),
        help: Wording(
          nb: "skriv \(price.amount.magnitude.plain), eller 0 når det er gratis",
          en: "write \(price.amount.magnitude.plain), or 0 when it is free"))
    ]
  }
}

extension Code {
  static let negativePrice = Code(
    "negative-price", .error, title: Wording(nb: "Prisen er mindre enn 0", en: "The price is less than 0"),
    explanation: Wording(
      nb: "Prisen er hele kroner uten minustegn. 0 betyr gratis.",
      en: "The price is in whole kroner, without a minus sign. 0 means free."),
    example: Example(wrong: "pris: -150", right: "pris: 150"))
}
