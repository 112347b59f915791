import Diagnostics
import Model

extension Rule {
  /// Norwegian postcodes have four digits, and may begin with 0.
  static let eventPostcode = Rule(.invalidPostcode, each: Event.self) { event, _ in
    guard let postcode = event.place?.postcode,
      postcode.utf8.count != 4 || !postcode.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return [] }
    return [
      Diagnostic(
        .invalidPostcode,
        Wording(nb: "«\(postcode)» er ikke et postnummer", en: "“\(postcode)” is not a postcode"),
        at: event.head.place(of: "sted.postnummer"),
        help: Wording(nb: "skriv fire sifre, for eksempel 3616", en: "write four digits, for example 3616"))
    ]
  }
}

extension Code {
  static let invalidPostcode = Code(
    "invalid-postcode", .error, title: Wording(nb: "Ikke et postnummer", en: "Not a postcode"),
    explanation: Wording(
      nb: "Et norsk postnummer har fire sifre. Poststedet står i sitt eget felt.",
      en: "A Norwegian postcode has four digits. The town has its own field."),
    example: Code.Example(
      wrong: "sted: {navn: Krona, postnummer: 3616 Kongsberg}",
      right: "sted: {navn: Krona, postnummer: 3616, poststed: Kongsberg}"))
}
