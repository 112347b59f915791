import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// What was paid last year is no money of this year: a sum says its year.
  static let amountsHaveYears = Rule(.amountWithoutYear, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    let fields = facts.withoutYear.named.map(\.field)
    guard let first = fields.first else { return [] }
    let lines = facts.withoutYear.named.map { "\($0.field): \($0.amount.amount.plain)" }.joined(
      separator: ", ")
    let year = facts.onlyYear.map { ReportingPeriod(year: $0, part: .year).code }
    let amounts = "{\(year ?? "2027"): {\(lines)}}"
    let moved = "ar: \(amounts)"
    return [
      Diagnostic(
        .amountWithoutYear,
        Wording(
          nb: "«\(fields.joined(separator: "», «"))» sier ikke hvilket år det gjelder, og regnes ikke med",
          en: "“\(fields.joined(separator: "”, “"))” does not say which year it is of, and is not counted"),
        at: partner.head.place(of: first),
        help: Wording(
          nb: "skriv det under året i stedet: \(write: "ar", as: amounts)",
          en: "write it below the year instead: \(write: "ar", as: amounts)"),
        fixIts: year == nil
          ? [] : partner.head.run(of: fields).map { [FixIt(at: $0, replacement: moved)] } ?? [])
    ]
  }

  /// An amount is 0 or more; no more is paid than was agreed, and no more approved than was delivered and agreed.
  static let amountsAddUp = Rule(.impossibleAmount) { site in
    let partners = site.all(Partner.self).flatMap { partner in
      let facts = partner.internalFacts
      let ofYears = facts.yearsInOrder.flatMap { year in
        year.facts.named.map { (field: "\(year.field).\($0.field)", amount: Optional($0.amount)) }
      }
      return negative([("sum", facts.sum)] + ofYears, partner.head)
        + facts.overruns.map { tooMuch($0, facts, partner.head) }
    }
    return partners + negativeBudgets(of: site)
  }

  /// Money is received when it is paid, goods and services when they are approved; and what is agreed is for the years of
  /// the agreement.
  static let amountsCount = Rule(.amountNotCounted, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    return facts.yearsInOrder.flatMap { year in
      notReceived(year.facts, as: facts.form).map { ("\(year.field).\($0)", $1) }
        + (year.facts.agreed == nil || facts.runs(in: year.number)
          ? [] : [("\(year.field).avtalt", outside(year.number, facts))])
    }.map { field, why in
      Diagnostic(
        .amountNotCounted, why.message, at: partner.head.place(of: field), help: why.help)
    }
  }

  /// Whether money was given, or goods or services, decides what counts as received.
  static let contributionHasForm = Rule(.formNotSaid, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    guard facts.form == nil, facts.sum != nil || facts.years?.years.isEmpty == false else { return [] }
    let field = facts.sum != nil ? "sum" : "ar"
    return [
      Diagnostic(
        .formNotSaid,
        Wording(
          nb: "det står ikke om dette er penger, varer eller tjenester",
          en: "it does not say whether this is money, goods or services"),
        at: partner.head.place(of: field),
        help: Wording(
          nb: "skriv for eksempel \(write: "form", "penger"); til da står beløpene for seg selv",
          en: "write for example \(write: "form", "money"); until then the amounts are shown apart"))
    ]
  }
}

/// What a year says that does not count in an agreement of the form, and why.
private func notReceived(
  _ year: YearOfAgreement, as form: ContributionForm?
) -> [(field: String, why: (message: Wording, help: Wording))] {
  switch form {
  case .money:
    let fields = [("levert", year.delivered), ("godkjent", year.approved)].filter { $1 != nil }.map(\.0)
    return fields.map { field in
      let message = Wording(
        nb: "«\(field)» gjelder varer og tjenester, men avtalen er om penger, så det regnes ikke med",
        en: "“\(field)” is of goods and services, but the agreement is about money, so it is not counted")
      let help = Wording(
        nb: "skriv \(field: "betalt") hvis det er penger, eller rett \(field: "form")",
        en: "write \(field: "betalt") (paid) if it is money, or correct \(field: "form")")
      return (field, (message, help))
    }
  case .goods, .services:
    guard year.paid != nil else { return [] }
    let message = Wording(
      nb:
        "\(field: "betalt") gjelder penger, men avtalen er om varer eller tjenester, så det regnes ikke med",
      en:
        "\(field: "betalt") (paid) is of money, but the agreement is about goods or services, so it is not counted"
    )
    let help = Wording(
      nb: "skriv \(field: "levert") og \(field: "godkjent"), eller \(write: "form", "penger")",
      en:
        "write \(field: "levert") (delivered) and \(field: "godkjent") (approved), or \(write: "form", "penger") (money)"
    )
    return [("betalt", (message, help))]
  case nil: return []
  }
}

private func outside(_ year: Int, _ facts: Partner.Internal) -> (message: Wording, help: Wording) {
  let span = "\(facts.from?.iso ?? "…")–\(facts.to?.iso ?? "…")"
  return (
    Wording(
      nb: "\(year) ligger utenfor avtalen (\(span)), så beløpet regnes ikke med",
      en: "\(year) lies outside the agreement (\(span)), so the amount is not counted"),
    Wording(nb: "rett året, eller «fra» og «til»", en: "correct the year, or “fra” (from) and “til” (to)")
  )
}

private func tooMuch(
  _ overrun: Partner.Internal.Overrun, _ facts: Partner.Internal, _ head: EntryHead
) -> Diagnostic {
  let year = ReportingPeriod(year: overrun.year, part: .year).code
  let written = facts.years?[overrun.year]
  let (field, name, amount) =
    switch overrun.amount {
    case .paid: ("betalt", Wording(nb: "betalt", en: "paid"), written?.paid)
    case .approved: ("godkjent", Wording(nb: "godkjent", en: "approved"), written?.approved)
    }
  let limit =
    switch overrun.limit {
    case .agreed: Wording(nb: "avtalt", en: "agreed")
    case .delivered: Wording(nb: "levert", en: "delivered")
    }
  let until =
    overrun.before == .zero
    ? Wording(nb: "", en: "")
    : Wording(
      nb: ", når \(overrun.before.inNorwegian) er \(name.nb) før",
      en: ", after \(overrun.before.plain) before that"
    )
  let number = Wording(nb: amount?.amount.inNorwegian ?? "", en: amount?.amount.plain ?? "")
  if overrun.limit == .delivered, overrun.most == .zero {
    return Diagnostic(
      .impossibleAmount,
      Wording(
        nb: "godkjent (\(number.nb)), men det står ikke at noe er levert",
        en: "approved (\(number.en)), but it does not say that anything was delivered"),
      at: head.place(of: "ar.\(year).\(field)"),
      help: Wording(
        nb: "skriv \(field: "levert") med det som er levert; det regnes ikke med før det står der",
        en: "write \(field: "levert") (delivered); it is not counted until it is there"))
  }
  return impossible(
    Wording(
      nb: "\(name.nb) (\(number.nb)) er mer enn \(limit.nb) (\(overrun.most.inNorwegian))\(until.nb)",
      en: "\(name.en) (\(number.en)) is more than \(limit.en) (\(overrun.most.plain))\(until.en)"),
    at: head.place(of: "ar.\(year).\(field)"))
}

private func impossible(_ what: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .impossibleAmount, what, at: place,
    help: Wording(
      nb: "rett beløpet, eller det det er mer enn; det regnes ikke med før de stemmer",
      en: "correct the amount, or what it is more than; it is not counted until they agree"))
}

extension YearOfAgreement {
  fileprivate var named: [(field: String, amount: Kroner)] {
    [("avtalt", agreed), ("levert", delivered), ("godkjent", approved), ("betalt", paid)].compactMap {
      field, amount in
      amount.map { (field, $0) }
    }
  }
}

extension EntryHead {
  /// The lines of fields that follow each other in a file, with nothing between them; nil when something is, or when what
  /// they are to become is there already.
  fileprivate func run(of fields: [String]) -> Location? {
    let lines = fields.compactMap { field in places.first { $0.field == field } }
      .sorted { $0.key.range.lowerBound < $1.key.range.lowerBound }
    guard lines.count == fields.count, let first = lines.first, let last = lines.last,
      !places.contains(where: { $0.field == "ar" })
    else { return nil }
    // A line break, and the indentation of the next line.
    let between = zip(lines, lines.dropFirst()).map { $1.key.range.lowerBound - $0.value.range.upperBound }
    guard Set(between).count <= 1, (between.first ?? 1) <= 3,
      lines.allSatisfy({ $0.key.path == first.key.path })
    else { return nil }
    return Location(first.key.path, first.key.range.lowerBound..<last.value.range.upperBound)
  }
}

extension Partner.Internal {
  /// The year of the agreement, when it lies within one.
  fileprivate var onlyYear: Int? {
    guard let from, let to, from.year == to.year else { return nil }
    return from.year
  }
}

extension Code {
  static let amountWithoutYear = Code(
    "amount-without-year", .error, title: Wording(nb: "Et beløp uten år", en: "An amount without a year"),
    explanation: Wording(
      nb:
        "Det som er avtalt, levert, godkjent og betalt, gjelder et bestemt år. Uten år ville fjorårets penger stå som årets, og beløpet regnes derfor ikke med.",
      en:
        "What was agreed, delivered, approved and paid is of a certain year. Without it, last year’s money would appear as this year’s, so the amount is not counted."
    ),
    example: Example(
      wrong: "form: penger\nbetalt: 20000",
      right: "form: penger\nar: {2027: {avtalt: 50000, betalt: 20000}}"))

  static let impossibleAmount = Code(
    "impossible-amount", .error,
    title: Wording(nb: "Beløpet kan ikke stemme", en: "The amount cannot be right"),
    explanation: Wording(
      nb:
        "Et beløp er ikke mindre enn 0. Mer enn det som er avtalt, kan ikke være betalt, og mer enn det som er levert eller avtalt, kan ikke være godkjent; uten «levert» er ingenting levert. Det som kommer et år for sent, regnes mot det som var avtalt året før. Et beløp som ikke stemmer, regnes ikke med.",
      en:
        "An amount is not less than 0. No more can be paid than was agreed, and no more approved than was delivered or agreed; without “levert” (delivered) nothing was. What comes a year late is compared with what was agreed the year before. An amount that is not right is not counted."
    ),
    example: Example(
      wrong:
        "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 30000}}",
      right:
        "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 20000}}"
    ))

  static let amountNotCounted = Code(
    "amount-not-counted", .warning,
    title: Wording(nb: "Beløpet regnes ikke med", en: "The amount is not counted"),
    explanation: Wording(
      nb:
        "Penger er mottatt når de er betalt, varer og tjenester når de er godkjent. Et beløp av en annen form enn avtalens, eller avtalt for et år utenfor avtalen, er ikke med i noen sum.",
      en:
        "Money is received when it is paid, goods and services when they are approved. An amount of another form than the agreement’s, or agreed for a year outside it, is in no sum."
    ),
    example: Example(
      wrong: "form: varer\nar: {2027: {avtalt: 50000, betalt: 20000}}",
      right: "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 20000}}"))

  static let formNotSaid = Code(
    "form-not-said", .warning,
    title: Wording(nb: "Penger, varer eller tjenester?", en: "Money, goods or services?"),
    explanation: Wording(
      nb:
        "Penger er mottatt når de er betalt, varer og tjenester når de er godkjent. Uten «form» kan beløpene ikke regnes med blant noen av dem, og står for seg selv.",
      en:
        "Money is received when it is paid, goods and services when they are approved. Without “form” the amounts belong to neither, and are shown apart."
    ),
    example: Example(
      wrong: "sum: 50000\nfra: 2027-01-01",
      right: "form: penger\nsum: 50000\nfra: 2027-01-01"))
}
