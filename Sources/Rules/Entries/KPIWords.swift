import Arithmetic
import Content
import Diagnostics
import Model

/// «Målet er 400 innen 2032» and «Færre klager», of a KPI whose fields say something else: whoever reads the page is
/// told one thing by the words, and another by the light.
func wordsAgainstFields(of kpi: Entry<KPI>, _ site: SiteModel) -> [Diagnostic] {
  texts(of: kpi, site).compactMap { text in
    let sentences = statements(in: text.words).filter { !$0.isQuestion }
    return sentences.lazy.compactMap { sentence in
      let words = saidWords(in: sentence.text, text.language).drop { marks.contains($0.text) }
      return otherDirection(Array(words), in: text, kpi) ?? otherGoal(Array(words), in: text, kpi)
    }.first
  }
}

private struct KPIText {
  let words: String
  let language: Language
  let place: Location
  let part: Part

  enum Part { case title, summary, rest }
}

private func texts(of kpi: Entry<KPI>, _ site: SiteModel) -> [KPIText] {
  let (head, main) = (kpi.head, site.languages.main)
  let fields: [(String, KPIText.Part, Localized<String>)] = [
    ("tittel", .title, head.common.title), ("sammendrag", .summary, head.common.summary),
    ("definisjon", .rest, kpi.definition),
  ]
  let internalFields = [("kommentar", kpi.internalFacts.comment), ("neste-steg", kpi.internalFacts.nextStep)]
  return fields.flatMap { field, part, texts in
    texts.values.map { language, text in
      KPIText(words: text, language: language, place: head.place(of: field, in: language), part: part)
    }
  }
    + internalFields.compactMap { field, text in
      text.map { KPIText(words: $0, language: main, place: head.place(of: field), part: .rest) }
    }
    + head.texts.flatMap { text in
      text.ownParagraphs.map { index in
        KPIText(
          words: String(decoding: text.body.plainBytes(of: index), as: UTF8.self), language: text.language,
          place: text.place(index), part: .rest)
      }
    }
}

private let marks: Set<String> = ["eksempel", "example"]

/// «Færre klager», «Tallet skal ned».
private func otherDirection(_ words: [SaidWord], in text: KPIText, _ kpi: Entry<KPI>) -> Diagnostic? {
  guard let direction = kpi.direction, direction != .within,
    let said = (text.part == .title ? directionOfTitle(words) : nil) ?? directionToGo(words),
    said.direction != direction
  else { return nil }
  return Diagnostic(
    .kpiDisagrees,
    Wording(
      nb: "teksten sier «\(said.written)», men retningen er «\(direction.name.nb)»",
      en: "the text says “\(said.written)”, but the direction is “\(direction.name.en)”"),
    at: text.place,
    help: Wording(
      nb: "er teksten rett, skriv \(write: "retning", said.direction.name.nb)",
      en: "if the text is right, write \(write: "direction", said.direction.name.en)"),
    notes: [
      Note(
        Wording(nb: "retningen står her", en: "the direction is here"), at: kpi.head.place(of: "retning"))
    ])
}

private typealias SaidDirection = (direction: Direction, written: String)

/// «Flere enn fem klager» is a number to keep low, and «Høyere utdanning» is no rise.
private func directionOfTitle(_ words: [SaidWord]) -> SaidDirection? {
  guard let first = words.first?.text, words.count > 1, let direction = directionsOfTitles[first],
    !["enn", "than", "utdanning", "education"].contains(words[1].text)
  else { return nil }
  return (direction, first)
}

private let directionsOfTitles: [String: Direction] = [
  "flere": .up, "økt": .up, "økte": .up, "høyere": .up, "more": .up, "increased": .up, "higher": .up,
  "færre": .down, "redusert": .down, "reduserte": .down, "lavere": .down, "kortere": .down, "fewer": .down,
  "reduced": .down, "lower": .down, "shorter": .down,
]

/// «Tallet skal opp», «andelen bør synke», “the number is to fall”: of the number itself, and not of what is done.
private func directionToGo(_ words: [SaidWord]) -> SaidDirection? {
  let texts = words.map(\.text)
  guard let subject = texts.prefix(2).firstIndex(where: itsNames.contains),
    notAsItIs.isDisjoint(with: texts.filter { $0 != "må" }),
    let verb = texts.indices.dropFirst(subject + 1).first(where: { mustGo($0, texts) }), verb < subject + 8
  else { return nil }
  let rest = texts[(verb + 1)...].drop { ["to", "gå", "go", "videre", "altså", "også"].contains($0) }
  guard let way = rest.first, let direction = waysToGo[way] else { return nil }
  return (direction, "\(texts[verb]) \(way)")
}

private func mustGo(_ index: Int, _ texts: [String]) -> Bool {
  ["skal", "bør", "må", "should", "must"].contains(texts[index])
    || texts[index] == "is" && index + 1 < texts.count && texts[index + 1] == "to"
}

private let itsNames: Set<String> = [
  "tallet", "andelen", "antallet", "måltallet", "number", "share", "figure", "proportion",
]

private let waysToGo: [String: Direction] = [
  "opp": .up, "øke": .up, "stige": .up, "vokse": .up, "rise": .up, "increase": .up, "grow": .up, "up": .up,
  "ned": .down, "synke": .down, "minke": .down, "falle": .down, "reduseres": .down, "fall": .down,
  "decrease": .down, "drop": .down, "down": .down, "decline": .down,
]

/// «Målet er 400 innen 2032».
private func otherGoal(_ words: [SaidWord], in text: KPIText, _ kpi: Entry<KPI>) -> Diagnostic? {
  guard let target = kpi.target, let value = target.value,
    let said = SaidGoal(words, isLead: text.part != .rest, kpi.facts)
  else { return nil }
  let ends =
    [(target.period, value)] + target.milestones.compactMap { end in end.value.map { (end.period, $0) } }
  let ofYear = ends.filter { $0.0?.year == said.year }.map(\.1)
  if !ofYear.isEmpty, !ofYear.contains(said.number) {
    return otherNumber(said.number, ofYear[0], said.year, in: text, kpi)
  }
  guard ends.contains(where: { $0.1 == said.number }) else {
    return otherNumber(said.number, value, nil, in: text, kpi)
  }
  guard let year = said.year, let period = target.period, ofYear.isEmpty else { return nil }
  let code = ReportingPeriod(year: year, part: .year).code
  return Diagnostic(
    .kpiDisagrees,
    Wording(
      nb: "teksten sier at målet gjelder \(code), men feltet sier \(period.code)",
      en: "the text says that the target is for \(code), but the field says \(period.code)"),
    at: text.place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
    notes: [
      Note(Wording(nb: "feltet står her", en: "the field is here"), at: kpi.head.place(of: "mal.periode"))
    ])
}

private func otherNumber(
  _ said: Decimal, _ value: Decimal, _ year: Int?, in text: KPIText, _ kpi: Entry<KPI>
) -> Diagnostic {
  let end = year.map { ReportingPeriod(year: $0, part: .year).code }
  return Diagnostic(
    .kpiDisagrees,
    Wording(
      nb:
        "teksten sier at målet\(end.map { " for \($0)" } ?? "") er \(said.inNorwegian), men feltet sier \(value.inNorwegian)",
      en:
        "the text says that the target\(end.map { " for \($0)" } ?? "") is \(said.plain), but the field says \(value.plain)"
    ),
    at: text.place, help: Wording(nb: "rett det som er feil", en: "correct the one that is wrong"),
    notes: [
      Note(Wording(nb: "målet står her", en: "the target is here"), at: kpi.head.place(of: "mal.verdi"))
    ])
}

/// A goal as a sentence says it: the number, and the year that it is for.
private struct SaidGoal {
  let number: Decimal
  let year: Int?

  /// Nil also where the sentence may mean another number than the goal: a difference, a part of a year, about so much.
  init?(_ words: [SaidWord], isLead: Bool, _ facts: KPI) {
    let texts = words.map(\.text)
    guard otherNumbers.isDisjoint(with: texts), notAsItIs.isDisjoint(with: texts),
      facts.isOfYears || ofYears.isDisjoint(with: texts),
      let at = Self.namedGoal(words) ?? (isLead ? Self.numberByYear(words) : nil),
      let number = words[at].amount
    else { return nil }
    let next = at + 1 < texts.count ? texts[at + 1] : ""
    let isShare = ["%", "prosent", "percent", "per"].contains(next)
    guard !["prosentpoeng", "percentage"].contains(next), !isShare || facts.unit == .percent else {
      return nil
    }
    self.number = number
    year = Self.year(after: at, words) ?? Self.year(before: at, words)
  }

  /// «målet er 400», «målet for 2030 er 400», “the target is to reach 400”.
  private static func namedGoal(_ words: [SaidWord]) -> Int? {
    guard let noun = words.firstIndex(where: { goalNames.contains($0.text) }) else { return nil }
    let rest = words.indices.dropFirst(noun + 1)
    let first = rest.first { !leadsToGoal.contains(words[$0].text) && words[$0].year == nil }
    guard let first, !words[noun..<first].contains(where: \.endsClause),
      words[noun..<first].contains(where: { saysGoal.contains($0.text) }), words[first].amount != nil
    else { return nil }
    return first
  }

  /// «30 000 innbyggere innen 2030»: the only number of what stands at the top of its page.
  private static func numberByYear(_ words: [SaidWord]) -> Int? {
    let numbers = words.indices.filter { words[$0].amount != nil }
    guard numbers.count == 1, let at = numbers.first, year(after: at, words) != nil,
      words.contains(where: { ["innen", "by"].contains($0.text) })
    else { return nil }
    return at
  }

  private static func year(after at: Int, _ words: [SaidWord]) -> Int? {
    if words[at].endsClause { return nil }
    for index in words.indices.dropFirst(at + 1).prefix(9) {
      if let year = words[index].year, index > at + 1 {
        let lead = words[(at + 1)..<index].reversed().drop { beforeYears.contains($0.text) }
        return (lead.first.map { beforeYear.contains($0.text) } ?? false) ? year : nil
      }
      if words[index].endsClause { return nil }
    }
    return nil
  }

  private static func year(before at: Int, _ words: [SaidWord]) -> Int? {
    words.indices.prefix(at).last {
      words[$0].year != nil && $0 > 0 && beforeYear.contains(words[$0 - 1].text)
    }
    .flatMap { words[$0].year }
  }
}

extension KPI {
  /// Whether what is said of a year is said of what it counts.
  fileprivate var isOfYears: Bool { cadence == .yearly || accumulation == .sumInYear }
}

private let goalNames: Set<String> = ["målet", "mål", "måltallet", "target", "goal"]
private let saysGoal: Set<String> = ["er", "blir", "is", "om", "på", "of"]
private let leadsToGoal: Set<String> = [
  "er", "blir", "is", "om", "på", "of", "å", "nå", "ha", "få", "komme", "opp", "ned", "til", "to", "reach",
  "have", "at", "we", "vi", "skal", "i", "innen", "in", "by", "for", "året", "utgangen", "slutten", "av",
  "the", "end", "minst", "least", "kr", "kroner", "nok", "satt", "set", "vårt", "our",
]
private let beforeYear: Set<String> = ["innen", "i", "by", "in", "for", "før", "before"]
private let beforeYears: Set<String> = ["utgangen", "slutten", "av", "året", "the", "end", "of", "year"]

/// Words beside which a number is another than the goal.
private let otherNumbers: Set<String> = [
  "flere", "mer", "færre", "mindre", "økning", "vekst", "enn", "over", "under", "rundt", "omtrent", "ca",
  "nesten", "mellom", "cirka", "delmål", "delmålet", "hver", "hvert", "måneden", "kvartalet",
  "tertialet", "uka", "uken", "dagen", "more", "fewer", "less", "increase", "growth", "than", "above",
  "about", "around", "nearly", "almost", "between", "milestone", "each", "every", "month", "quarter", "week",
  "day", "opprinnelig", "opprinnelige", "gamle", "forrige", "original", "old", "var", "was", "–",
]

private let ofYears: Set<String> = ["året", "årlig", "year", "yearly", "annual", "annually"]
