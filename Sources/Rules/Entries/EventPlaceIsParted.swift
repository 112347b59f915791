import Diagnostics
import Model

extension Rule {
  /// An address that stands in the name of the place has no link to a map, and is long in every list.
  static let eventPlaceIsParted = Rule(.addressInPlaceName, each: Event.self) { event, _ in
    guard let place = event.place, place.street == nil else { return [] }
    let isWhole = place.postcode == nil && place.name.values.contains { holdsPostcode($0.value) }
    guard let holder = place.name.values.first(where: { isWhole || !streets(in: $0.value).isEmpty }) else {
      return []
    }
    return [
      Diagnostic(
        .addressInPlaceName,
        isWhole
          ? Wording(
            nb: "hele adressen står i navnet på stedet", en: "the name of the place holds the whole address")
          : Wording(
            nb: "gata står i navnet på stedet, og «adresse» mangler",
            en: "the name of the place holds the street, and “street” is missing"),
        at: isWhole ? event.head.place(of: "sted.navn") : event.head.placeName(in: holder.language),
        help: Wording(
          nb:
            "skriv gata i «adresse», og «postnummer» og «poststed» for seg; da får siden en lenke til kartet",
          en:
            "write the street in “street”, and “postcode” and “town” apart; the page gets a link to the map then"
        ))
    ]
  }
}

/// «3616 Kongsberg»: four digits, and a name after them.
private func holdsPostcode(_ name: String) -> Bool {
  let words = name.split { " ,".contains($0) }
  return zip(words, words.dropFirst()).contains { code, town in
    code.utf8.count == 4 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && town.first?.isUppercase == true
  }
}

extension Code {
  static let addressInPlaceName = Code(
    "address-in-place-name", .warning,
    title: Wording(nb: "Adressen står i navnet på stedet", en: "The address is in the name of the place"),
    explanation: Wording(
      nb:
        "Navnet på stedet vises i lister. Kartet og kalenderen trenger gate, postnummer og poststed hver for seg.",
      en:
        "The name of the place is shown in lists. The map and the calendar need street, postcode and town apart."
    ),
    example: Example(
      wrong: "sted:\n  navn: Krona, Hasbergs vei 36, 3616 Kongsberg",
      right: "sted:\n  navn: Krona\n  adresse: Hasbergs vei 36\n  postnummer: \"3616\"\n  poststed: Kongsberg"
    ))
}
