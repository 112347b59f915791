import Content
package import Diagnostics

extension TextCheck {
  /// An address that leads nowhere, or where no reader should be led.
  func wrongAddress(_ index: Int, at range: Range<Int>) -> Diagnostic? {
    let node = document.nodes[index]
    let address = document.text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)]
    let place = Location(path, range)
    let text = String(decoding: address, as: UTF8.self)
    if text.isEmpty || text == "#" { return .linkWithoutAddress(range.isEmpty ? self.place(node) : place) }
    if let tracked = TrackedAddress(text) { return tracked.finding(at: place) }
    if let email = PrivateEmail(inAddress: text) { return email.finding(at: place) }
    if let mistyped = MistypedAddress(text) { return .mistypedAddress(mistyped, at: place) }
    let scheme = node.kind == .image ? text.prefix(5).lowercased() : ""
    if scheme == "data:" { return .pastedPicture(place) }
    if !isSafeAddress(address) { return .unsafeAddress(place) }
    return scheme.hasPrefix("http") ? .remotePicture(place) : nil
  }
}

extension Code {
  package static let unsafeAddress = Code(
    "unsafe-address", .error,
    title: Wording(nb: "Lenken har en adresse som ikke kan brukes", en: "The link's address cannot be used"),
    explanation: Wording(
      nb:
        "En lenke går til https://…, mailto:…, tel:…, eller til en fil i innholdet. Andre slags adresser kan skade leseren.",
      en:
        "A link leads to https://…, mailto:…, tel:…, or to a file of the content. Other kinds can harm the reader."
    ),
    example: Code.Example(
      wrong: "[Skjema](javascript:apne)", right: "[Skjema](https://www.kongsberg.kommune.no/)"))
}

extension Diagnostic {
  static func unsafeAddress(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress,
      Wording(nb: "denne adressen kan ikke brukes i en lenke", en: "this address cannot be used in a link"),
      at: place,
      help: Wording(
        nb: "begynn adressen med https://, mailto: eller tel:, eller skriv stien til en fil",
        en: "begin the address with https://, mailto: or tel:, or write the path to a file"))
  }

  static func mistypedAddress(_ address: MistypedAddress, at place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress, address.message, at: place, help: address.help,
      fixIts: address.replacement.map { [FixIt(at: place, replacement: $0)] } ?? [])
  }

  static func pastedPicture(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress,
      Wording(nb: "bildet er limt inn i teksten selv", en: "the picture is pasted into the text itself"),
      at: place,
      help: Wording(
        nb: "lagre bildet som en fil ved siden av teksten, og skriv ![hva bildet viser](bilde.jpg)",
        en: "save the picture as a file next to the text, and write ![what it shows](picture.jpg)"))
  }

  static func linkWithoutAddress(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress, Wording(nb: "lenken har ingen adresse", en: "the link has no address"), at: place,
      help: Wording(
        nb: "skriv adressen i parentesen, for eksempel [programmet](https://www.eksempel.no/)",
        en: "write the address in the parentheses, such as [programme](https://www.example.org/)"))
  }
}
