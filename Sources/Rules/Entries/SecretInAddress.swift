import Diagnostics

extension Diagnostic {
  static func secretInAddress(_ key: AddressKey, at place: Location) -> Diagnostic {
    var finding = Diagnostic(.secretInAddress, key.kind.said, at: place, help: key.kind.help)
    finding.writtenSecrets = [WrittenSecret(key.text, at: place)]
    return finding
  }
}

extension AddressKey.Kind {
  fileprivate var said: Wording {
    switch self {
    case .password, .key:
      Wording(
        nb: "adressen har et passord eller en nøkkel som alle kan lese",
        en: "the address has a password or key that everybody can read")
    case .signature:
      Wording(
        nb: "adressen er en nøkkel: den åpner for alle som har den, så lenge den varer",
        en: "the address is a key: it opens for everybody who has it, for as long as it lasts")
    case .receiver:
      Wording(
        nb:
          "dette er adressen som et program sender meldinger til, og alle som leser den, kan gjøre det samme",
        en: "this is the address that a program sends messages to, and everybody who reads it can do the same"
      )
    }
  }

  fileprivate var help: Wording {
    switch self {
    case .password, .key:
      Wording(
        nb: "skriv en adresse uten, og bytt ut passordet eller nøkkelen, for den kan være lest",
        en: "write an address without it, and replace the password or key, since it may have been read")
    case .signature:
      Wording(
        nb:
          "skriv en adresse som er åpen for alle, eller legg filen ved siden av teksten og skriv en lenke til den; trekk denne tilbake der den ble laget",
        en:
          "write an address that is open to all, or put the file beside the text and link to it; withdraw this one where it was made"
      )
    case .receiver:
      Wording(
        nb:
          "skriv adressen som leserne skal til, og lag en ny der denne ble laget, så denne ikke virker lenger",
        en:
          "write the address that readers are to go to, and make a new one where this was made, so that this one no longer works"
      )
    }
  }
}

extension Code {
  static let secretInAddress = Code(
    "secret-in-address", .error,
    title: Wording(nb: "Passord eller nøkkel i en adresse", en: "A password or key in an address"),
    explanation: Wording(
      nb:
        "En adresse står i siden, selv om leserne bare ser teksten som er lenket. En nøkkel til en tjeneste gir alle samme tilgang som dere har. Det samme gjelder lenker som er laget for noen få («sig=», «token=»), og adressene som Slack og Teams tar imot meldinger på.",
      en:
        "An address stands in the page, though readers only see the text that is linked. A key to a service lets everybody do what you can do. So do links that were made for a few (“sig=”, “token=”), and the addresses where Slack and Teams receive messages."
    ),
    example: Code.Example(
      wrong: "pamelding: https://tall.kommunen.no/fest?token=glpat-aB3dE5gH7jK9mN1pQ3sT",
      right: "pamelding: https://tall.kommunen.no/fest"))
}
