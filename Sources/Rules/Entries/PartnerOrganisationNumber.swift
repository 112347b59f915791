import Diagnostics
import Model

extension Rule {
  /// Norwegian organisation numbers have nine digits, the last a check digit modulo 11 (Brønnøysundregistrene).
  static let partnerOrganisationNumber = Rule(.organisationNumber, each: Partner.self) { partner, _ in
    guard let written = partner.organisationNumber, !isOrganisationNumber(written) else { return [] }
    return [
      Diagnostic(
        .organisationNumber,
        Wording(
          nb: "«\(written)» er ikke et organisasjonsnummer", en: "“\(written)” is not an organisation number"),
        at: partner.head.place(of: "organisasjonsnummer"),
        help: Wording(
          nb: "skriv de ni sifrene slik de står i Brønnøysundregistrene",
          en: "write the nine digits as they are in the register (Brønnøysundregistrene)"))
    ]
  }
}

extension Rule {
  /// One organisation is one partner: its sum would be counted twice, and one of the two has another's number.
  static let organisationNumberIsOfOne = Rule(.organisationNumberTwice) { site in
    var first: [String: EntryHead] = [:]
    return site.all(Partner.self).compactMap { partner in
      guard !partner.head.isUnreadable, let written = partner.organisationNumber else { return nil }
      let digits = written.filter { !$0.isWhitespace }
      guard let other = first[digits] else {
        first[digits] = partner.head
        return nil
      }
      return Diagnostic(
        .organisationNumberTwice,
        Wording(
          nb: "to partnere har organisasjonsnummeret \(written)",
          en: "two partners have the organisation number \(written)"),
        at: partner.head.place(of: "organisasjonsnummer"),
        help: Wording(
          nb: "rett det ene nummeret, eller slett den ene hvis de er samme bedrift",
          en: "correct one of the numbers, or delete one of the partners if they are the same company"),
        notes: [
          Note(
            Wording(nb: "det står også her", en: "it is here as well"),
            at: other.place(of: "organisasjonsnummer"))
        ])
    }
  }
}

private func isOrganisationNumber(_ written: String) -> Bool {
  let digits = written.filter { !$0.isWhitespace }.map { $0.isASCII ? $0.wholeNumberValue ?? -1 : -1 }
  guard digits.count == 9, digits.allSatisfy({ $0 >= 0 }) else { return false }
  let sum = zip(digits, [3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
  return (11 - sum % 11) % 11 == digits[8]
}

extension Code {
  static let organisationNumber = Code(
    "organisation-number", .error,
    title: Wording(nb: "Ikke et organisasjonsnummer", en: "Not an organisation number"),
    explanation: Wording(
      nb: "Et organisasjonsnummer har ni sifre, og det siste er et kontrollsiffer. Her stemmer det ikke.",
      en: "An organisation number has nine digits, the last of them a check digit, which does not match here."
    ),
    example: Example(wrong: "organisasjonsnummer: 974 760 674", right: "organisasjonsnummer: 974 760 673"))

  static let organisationNumberTwice = Code(
    "organisation-number-twice", .warning,
    title: Wording(nb: "Samme organisasjonsnummer to ganger", en: "The same organisation number twice"),
    explanation: Wording(
      nb:
        "To partnere har det samme organisasjonsnummeret. Enten er det ene feil, eller de er samme bedrift.",
      en:
        "Two partners have the same organisation number. One of them is wrong, or they are the same company."),
    example: Example(
      wrong:
        "content/partnere/a.yml\n  organisasjonsnummer: 974 760 673\ncontent/partnere/b.yml\n  organisasjonsnummer: 974 760 673",
      right:
        "content/partnere/a.yml\n  organisasjonsnummer: 974 760 673\ncontent/partnere/b.yml\n  organisasjonsnummer: 889 640 782"
    ))
}
