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
    let moved = "ar: {\(year ?? "2027"): {\(lines)}}"
    return [
      Diagnostic(
        .amountWithoutYear,
        Wording(
          nb: "«\(fields.joined(separator: "», «"))» sier ikke hvilket år det gjelder, og regnes ikke med",
          en: "“\(fields.joined(separator: "”, “"))” does not say which year it is of, and is not counted"),
        at: partner.head.place(of: first),
        help: Wording(
          nb: "skriv det under året i stedet: «\(moved)»", en: "write it below the year instead: “\(moved)”"),
        fixIts: year == nil
          ? [] : partner.head.run(of: fields).map { [FixIt(at: $0, replacement: moved)] } ?? [])
    ]
  }

  /// An amount is 0 or more, and no more is approved than was delivered and agreed.
  static let amountsAddUp = Rule(.impossibleAmount, each: Partner.self) { partner, _ in
    let facts = partner.internalFacts
    let ofYears = facts.yearsInOrder.flatMap { year in
      year.facts.named.map { ("\(year.field).\($0.field)", $0.amount) }
    }
    let all = (facts.sum.map { [("sum", $0)] } ?? []) + ofYears
    let negative = all.filter { $0.1.counted == nil }.map { field, amount in
      impossible(
        Wording(
          nb: "beløpet \(amount.amount.plain) er mindre enn 0",
          en: "the amount \(amount.amount.plain) is less than 0"),
        at: partner.head.place(of: field))
    }
    return negative + facts.yearsInOrder.compactMap { tooMuch($0, facts, partner.head) }
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
          nb: "skriv for eksempel «form: penger»; til da står beløpene for seg selv",
          en: "write for example “form: money”; until then the amounts are shown apart"))
    ]
  }
}

private func tooMuch(
  _ year: (number: Int, field: String, facts: YearOfAgreement), _ facts: Partner.Internal, _ head: EntryHead
) -> Diagnostic? {
  guard let approved = year.facts.approved?.counted else { return nil }
  let limits = [
    (Wording(nb: "levert", en: "delivered"), year.facts.delivered?.counted),
    (Wording(nb: "avtalt", en: "agreed"), facts.agreed(in: year.number)?.counted),
  ]
  for case (let name, let limit?) in limits where approved > limit {
    return impossible(
      Wording(
        nb: "godkjent (\(approved.amount.plain)) er mer enn \(name.nb) (\(limit.amount.plain))",
        en: "approved (\(approved.amount.plain)) is more than \(name.en) (\(limit.amount.plain))"),
      at: head.place(of: "\(year.field).godkjent"))
  }
  return nil
}

private func impossible(_ what: Wording, at place: Location) -> Diagnostic {
  Diagnostic(
    .impossibleAmount, what, at: place,
    help: Wording(
      nb: "rett beløpet; det regnes ikke med før det stemmer",
      en: "correct the amount; it is not counted until it is right"))
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
      right: "form: penger\nar: {2027: {betalt: 20000}}"))

  static let impossibleAmount = Code(
    "impossible-amount", .error,
    title: Wording(nb: "Beløpet kan ikke stemme", en: "The amount cannot be right"),
    explanation: Wording(
      nb:
        "Et beløp er ikke mindre enn 0, og mer enn det som er levert eller avtalt, kan ikke være godkjent. Beløpet regnes ikke med.",
      en:
        "An amount is not less than 0, and no more can be approved than was delivered or agreed. The amount is not counted."
    ),
    example: Example(
      wrong:
        "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 30000}}",
      right:
        "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 20000}}"
    ))

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
      wrong: "sum: 50000",
      right: "form: penger\nsum: 50000"))
}
