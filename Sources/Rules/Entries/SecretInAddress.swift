import Diagnostics

extension Diagnostic {
  static func secretInAddress(_ secret: String, at place: Location) -> Diagnostic {
    var finding = Diagnostic(
      .secretInAddress,
      Wording(
        nb: "adressen har et passord eller en nøkkel som alle kan lese",
        en: "the address has a password or key that everybody can read"), at: place,
      help: Wording(
        nb: "skriv en adresse uten, og bytt ut passordet eller nøkkelen, for den kan være lest",
        en: "write an address without it, and replace the password or key, since it may have been read"))
    finding.writtenSecrets = [WrittenSecret(secret, at: place)]
    return finding
  }
}

extension Code {
  static let secretInAddress = Code(
    "secret-in-address", .error,
    title: Wording(nb: "Passord eller nøkkel i en adresse", en: "A password or key in an address"),
    explanation: Wording(
      nb:
        "En adresse står i siden, selv om leserne bare ser teksten som er lenket. En nøkkel til en tjeneste gir alle samme tilgang som dere har.",
      en:
        "An address stands in the page, though readers only see the text that is linked. A key to a service lets everybody do what you can do."
    ),
    example: Code.Example(
      wrong: "pamelding: https://tall.kommunen.no/fest?token=glpat-aB3dE5gH7jK9mN1pQ3sT",
      right: "pamelding: https://tall.kommunen.no/fest"))
}
