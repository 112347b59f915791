import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The project asks for kr 15 000–200 000 a year («Vekst i Kongsberg», the part on financing).
  static let partnerSum = Rule(.unusualSum, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    let ofYears = facts.yearsInOrder.filter { $0.facts.agreed != facts.sum }.map {
      ("\($0.field).avtalt", $0.facts.agreed)
    }
    return ([("sum", facts.sum)] + ofYears).compactMap { field, sum in
      guard let sum = sum?.counted, !FinancingStatus.usualSum.contains(sum.amount) else {
        return nil
      }
      return unusual(sum, at: partner.head.place(of: field))
    }
  }

  static let partnerAgreementRuns = Rule(.agreementOver, each: Partner.self) { partner, site in
    guard let end = partner.internalFacts.to, end < site.moment.today, site.isPublic(partner.head.id)
    else { return [] }
    return [
      Diagnostic(
        .agreementOver,
        Wording(
          nb: "avtalen gikk ut \(end.iso), men partneren vises fortsatt",
          en: "the agreement ended \(end.iso), but the partner is still shown"),
        at: partner.head.place(of: "til"),
        help: Wording(
          nb:
            "skriv den nye sluttdatoen, eller \(write: "utkast", "ja") i den åpne filen for å ta partneren ut",
          en: "write the new last day, or \(write: "draft", "yes") in the public file to remove the partner"))
    ]
  }

  /// A yearly sum without a first day is counted in every year, those before the agreement too.
  static let partnerAgreementHasDays = Rule(.agreementWithoutDays, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    guard let sum = facts.sum?.counted, facts.from == nil else { return [] }
    let until = facts.to.map { (nb: " til \($0.iso)", en: " until \($0.iso)") } ?? (nb: "", en: "")
    return [
      Diagnostic(
        .agreementWithoutDays,
        Wording(
          nb: "avtalen har ingen første dag, så \(sum.amount.inNorwegian) regnes med i hvert år\(until.nb)",
          en: "the agreement has no first day, so \(sum.amount.plain) is counted in every year\(until.en)"),
        at: partner.head.place(of: "sum"),
        help: Wording(
          nb: "skriv når den gjelder: \(write: "fra", "2027-06-01") og \(write: "til", "2028-05-31")",
          en: "write when it runs: \(write: "from", "2027-06-01") and \(write: "to", "2028-05-31")"))
    ]
  }

  static let partnerDelivery = Rule(.deliveredMore, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    return facts.yearsInOrder.compactMap { year in
      guard let agreed = facts.agreed(in: year.number)?.counted, let delivered = year.facts.delivered,
        delivered > agreed
      else { return nil }
      return Diagnostic(
        .deliveredMore,
        Wording(
          nb: "levert (\(delivered.amount.inNorwegian)) er mer enn avtalt (\(agreed.amount.inNorwegian))",
          en: "delivered (\(delivered.amount.plain)) is more than agreed (\(agreed.amount.plain))"),
        at: partner.head.place(of: "\(year.field).levert"),
        help: Wording(
          nb: "se om tallet stemmer; er det riktig, kan det bli stående",
          en: "check the number; if it is right, leave it"))
    }
  }
}

extension Partner.Internal {
  /// What is written for each year, the first year first, and the field it stands in.
  var yearsInOrder: [(number: Int, field: String, facts: YearOfAgreement)] {
    (years?.years ?? [:]).sorted { $0.key < $1.key }.map { year, facts in
      (year, "ar." + ReportingPeriod(year: year, part: .year).code, facts)
    }
  }
}

private func unusual(_ sum: Kroner, at place: Location) -> Diagnostic {
  Diagnostic(
    .unusualSum,
    Wording(
      nb: "summen \(sum.amount.inNorwegian) ligger utenfor 15 000–200 000",
      en: "the sum \(sum.amount.plain) is outside 15,000–200,000"),
    at: place,
    help: Wording(
      nb: "se om det er en null for mye eller for lite", en: "check for a zero too many or too few"
    ))
}

extension Code {
  static let agreementWithoutDays = Code(
    "agreement-without-days", .warning,
    title: Wording(nb: "Avtalen sier ikke når den gjelder", en: "The agreement does not say when it runs"),
    explanation: Wording(
      nb:
        "Summen er det partneren gir hvert år. Uten en første dag regnes den med i alle år på statussiden, også i dem før avtalen.",
      en:
        "The sum is what the partner gives each year. Without a first day it is counted in every year on the status page, those before the agreement too."
    ),
    example: Example(
      wrong: "sum: 50000\nform: penger", right: "sum: 50000\nform: penger\nfra: 2027-06-01\ntil: 2028-05-31"))

  static let unusualSum = Code(
    "unusual-sum", .warning, title: Wording(nb: "Uvanlig sum", en: "An unusual sum"),
    explanation: Wording(
      nb: "Prosjektbeskrivelsen ber om 15 000 til 200 000 kroner i året fra hver partner.",
      en: "The project description asks each partner for 15,000 to 200,000 kroner a year."),
    example: Example(
      wrong: "form: penger\nfra: 2027-01-01\nsum: 500000", right: "form: penger\nfra: 2027-01-01\nsum: 50000")
  )

  static let agreementOver = Code(
    "agreement-over", .warning, title: Wording(nb: "Avtalen er over", en: "The agreement has ended"),
    explanation: Wording(
      nb: "En partner vises på nettstedet så lenge avtalen varer.",
      en: "A partner is shown on the site as long as the agreement lasts."),
    example: Code.Example(
      wrong: "content/intern/partnere/eksempel-as.yml\n  til: 2026-12-31",
      right: "content/intern/partnere/eksempel-as.yml\n  til: 2027-12-31"))

  static let deliveredMore = Code(
    "delivered-more", .advice, title: Wording(nb: "Levert mer enn avtalt", en: "More delivered than agreed"),
    explanation: Wording(
      nb: "Det kan være riktig, men er ofte en skrivefeil.", en: "This may be right, but is often a mistake."),
    example: Code.Example(
      wrong: "form: varer\nar: {2027: {avtalt: 50000, levert: 500000}}",
      right: "form: varer\nar: {2027: {avtalt: 50000, levert: 50000}}"))
}
