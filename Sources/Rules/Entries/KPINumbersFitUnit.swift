import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A share is written in per cent, people and companies are whole, and thresholds are in per cent too.
  static let kpiNumbersFitUnit = Rule(.numberUnlikeUnit, each: KPI.self) { kpi, site in
    let numbers = writtenNumbers(of: kpi.facts)
    let ofUnit: Diagnostic? =
      switch kpi.unit {
      case .percent: fractions(numbers, kpi) ?? fractionsOfGoal(kpi)
      case .people, .companies: numbers.first { $0.number.whole == nil }.map { parted($0, kpi) }
      case .jobs, .kroner, .count, nil: nil
      }
    let unlike = unitUnlikeFile(kpi, site) ?? unitUnlikeTitle(kpi) ?? scaledKroner(kpi)
    return [unlike, ofUnit, thresholds(of: kpi) ?? unreachable(kpi)].compactMap(\.self)
  }
}

private typealias WrittenNumber = (field: String, number: Decimal)

private func writtenNumbers(of facts: KPI) -> [WrittenNumber] {
  let fixed = [("utgangspunkt.verdi", facts.baseline?.value), ("mal.verdi", facts.target?.value)]
  let observed = facts.observations.enumerated().map { index, observation in
    ("observasjoner.\(index).verdi", observation.value?.number)
  }
  let measured = facts.measured.map { ("datakilde", $0.value?.number) }
  return (fixed + observed + measured).compactMap { field, number in number.map { (field, $0) } }
}

/// 0,4 for 40 per cent: all are between 0 and 1, and none is a whole number but 0.
private func fractions(_ numbers: [WrittenNumber], _ kpi: Entry<KPI>) -> Diagnostic? {
  let parts = numbers.filter { $0.number.sign != 0 }
  guard parts.count > 1, parts.allSatisfy({ $0.number > .zero && $0.number < 1 }), let first = parts.first
  else { return nil }
  return finding(
    Wording(
      nb:
        "alle tallene er mindre enn 1, men enheten er prosent: \(first.number.inNorwegian) er under én prosent",
      en: "all numbers are below 1, but the unit is per cent: \(first.number.plain) is less than one per cent"
    ),
    at: kpi.head.place(of: first.field),
    Wording(
      nb: "skriv prosenten: 0,4 av alle er 40; er det virkelig under én prosent, kan det bli stående",
      en: "write the percentage: 0.4 of all is 40; if it is less than one per cent, leave it"))
}

/// 0,45 of a share that is to go from 40 to 70: what was measured is a fraction, what it is held against is in per cent.
private func fractionsOfGoal(_ kpi: Entry<KPI>) -> Diagnostic? {
  let goals = [kpi.baseline?.value, kpi.target?.value].compactMap(\.self)
  let written = writtenNumbers(of: kpi.facts).filter {
    !["utgangspunkt.verdi", "mal.verdi"].contains($0.field)
  }
  let measured = written.filter { $0.number.sign != 0 }
  guard let least = goals.min(), let most = goals.max(), least >= 2,
    measured.allSatisfy({ $0.number > .zero && $0.number <= 1 }),
    let first = measured.first(where: { $0.number < 1 })
  else { return nil }
  // What begins at 10 per cent or more falls below one only when hardly anything is left of it.
  let isFar = least >= 10 && goals.count > 1
  guard isFar || measured.allSatisfy({ isHundredth($0.number, of: least, most) }) else { return nil }
  let goal = kpi.target?.value ?? most
  let name =
    kpi.target?.value == nil
    ? Wording(nb: "utgangspunktet", en: "the baseline") : Wording(nb: "målet", en: "the target")
  return finding(
    Wording(
      nb:
        "det målte er \(first.number.inNorwegian), altså under én prosent, men \(name.nb) er \(goal.inNorwegian) prosent",
      en:
        "\(first.number.plain) was measured, less than one per cent, but \(name.en) is \(goal.plain) per cent"
    ),
    at: kpi.head.place(of: first.field),
    Wording(
      nb: "et regneark viser 0,45 som 45 %; skriv tallet i prosent, eller hent en fil som har prosenter",
      en:
        "a spreadsheet shows 0.45 as 45%; write the number in per cent, or fetch a file that has percentages")
  )
}

/// «Andel nye jobber i prosent», of a KPI that counts.
private func unitUnlikeTitle(_ kpi: Entry<KPI>) -> Diagnostic? {
  guard let unit = kpi.unit else { return nil }
  for title in kpi.common.title.values {
    guard let said = unitSaid(in: title.value, besides: unit) else { continue }
    return Diagnostic(
      .numberUnlikeUnit,
      Wording(
        nb: "tittelen sier «\(said.words)», men enheten er «\(unit.name.nb)»",
        en: "the title says “\(said.words)”, but the unit is “\(unit.name.en)”"),
      at: kpi.head.place(of: "enhet"),
      help: Wording(
        nb: "er tittelen rett, skriv \(write: "enhet", said.unit.name.nb)",
        en: "if the title is right, write \(write: "unit", said.unit.name.en)"))
  }
  return nil
}

/// «Omsetning i tusen kroner», of a KPI whose numbers are shown as kroner: 160 of them would be published as kr 160.
private func scaledKroner(_ kpi: Entry<KPI>) -> Diagnostic? {
  guard kpi.unit == .kroner else { return nil }
  for (field, texts) in [("tittel", kpi.common.title), ("definisjon", kpi.facts.definition)] {
    for text in texts.values {
      guard let said = scaleSaid(in: text.value) else { continue }
      return Diagnostic(
        .numberUnlikeUnit,
        Wording(
          nb: "teksten sier «\(said)», men tallene vises som hele kroner",
          en: "the text says “\(said)”, but the numbers are shown as whole kroner"),
        at: kpi.head.place(of: field, in: text.language),
        help: Wording(
          nb: "skriv beløpene i kroner, med alle nullene, og ta bort «\(said)»",
          en: "write the amounts in kroner, with all their zeros, and take “\(said)” out"))
    }
  }
  return nil
}

/// «i tusen kroner», «i 1000 kr», «mill. kr» in brackets, “in NOK million”.
private func scaleSaid(in text: String) -> String? {
  let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  let bare = words.map { word in word.filter { $0.isLetter || $0.isNumber } }
  for index in bare.indices.dropLast() {
    let (first, next) = (bare[index], bare[index + 1])
    let isScaled =
      scales.contains(first) && krone.contains(next)
      || krone.contains(first) && scales.contains(next) && next != "1000"
    guard isScaled else { continue }
    let isInBrackets = words[index].hasPrefix("(")
    let isIn = index > 0 && ["i", "in"].contains(bare[index - 1])
    if isInBrackets || isIn { return "\(bare[index]) \(bare[index + 1])" }
  }
  return nil
}

private let scales: Set<String> = [
  "tusen", "1000", "millioner", "million", "mill", "mrd", "milliarder", "thousand", "thousands", "billion",
]
private let krone: Set<String> = ["kroner", "kr", "nok"]

/// What a title says that its numbers are in, «i prosent» or «(kr)», when that is not the unit.
/// «Ansatte i bedrifter» are people: that they are in something else is no unit.
private func unitSaid(in title: String, besides unit: Unit) -> (unit: Unit, words: String)? {
  let written = title.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  let words = written.map { word in word.filter { $0.isLetter || $0 == "%" } }
  let units = words.indices.map { index -> Unit? in
    let isPerCent = words[index] == "per" && index + 1 < words.count && words[index + 1] == "cent"
    return isPerCent || words[index] == "%" ? .percent : unitNames[words[index]]
  }
  let measures = [Unit.kroner, .percent]
  guard !measures.contains(unit) || !units.contains(unit) else { return nil }
  for (index, named) in units.enumerated() {
    guard let named, measures.contains(named) else { continue }
    let shown = words[index] == "per" ? "per cent" : words[index]
    // «(kr 15 000)» is a sum.
    let last = words[index] == "per" ? index + 1 : index
    if written[index].first == "(", written[last].last == ")" { return (named, "(\(shown))") }
    if index > 0, ["i", "in"].contains(words[index - 1]) { return (named, "\(words[index - 1]) \(shown)") }
  }
  return nil
}

private func parted(_ written: WrittenNumber, _ kpi: Entry<KPI>) -> Diagnostic {
  let unit =
    kpi.unit == .people ? Wording(nb: "personer", en: "people") : Wording(nb: "bedrifter", en: "companies")
  return finding(
    Wording(
      nb: "\(written.number.inNorwegian) \(unit.nb): det er ikke et helt tall",
      en: "\(written.number.plain) \(unit.en): that is not a whole number"),
    at: kpi.head.place(of: written.field),
    Wording(
      nb: "rett tallet; er det et snitt eller en andel, velg en annen enhet",
      en: "correct the number; if it is an average or a share, choose another unit"))
}

private func thresholds(of kpi: Entry<KPI>) -> Diagnostic? {
  guard kpi.unit != .percent, let red = kpi.thresholds?.red, red > .zero, red < 1 else { return nil }
  return finding(
    Wording(
      nb: "den røde terskelen er \(red.inNorwegian) prosent, så nesten hvert avvik er rødt",
      en: "the red threshold is \(red.plain) per cent, so that nearly every deviation is red"),
    at: kpi.head.place(of: "terskler.rod"),
    Wording(
      nb: "terskler skrives i prosent: 15, ikke 0,15", en: "thresholds are in per cent: 15, not 0.15"))
}

/// A number that is to rise lacks at most all of what was expected, and a share has a hundred points.
private func unreachable(_ kpi: Entry<KPI>) -> Diagnostic? {
  let isBounded = kpi.unit == .percent || kpi.direction == .up && (kpi.target?.value?.sign ?? 0) > 0
  let limits = [("gul", kpi.thresholds?.yellow), ("rod", kpi.thresholds?.red)]
  guard isBounded, let (name, limit) = limits.first(where: { $0.1.map { $0 > 100 } ?? false }), let limit
  else {
    return nil
  }
  let light = name == "gul" ? Wording(nb: "gult", en: "yellow") : Wording(nb: "rødt", en: "red")
  return finding(
    Wording(
      nb: "terskelen er \(limit.inNorwegian), så lyset blir aldri \(light.nb)",
      en: "the threshold is \(limit.plain), so that the light is never \(light.en)"),
    at: kpi.head.place(of: "terskler.\(name)"),
    Wording(
      nb: "skriv hvor stort avvik fra det som var ventet, som gir \(light.nb), for eksempel 15",
      en: "write how large a deviation from what was expected is \(light.en), for example 15"))
}

private func finding(_ message: Wording, at place: Location, _ help: Wording) -> Diagnostic {
  Diagnostic(.numberUnlikeUnit, message, at: place, help: help)
}

extension Code {
  static let numberUnlikeUnit = Code(
    "number-unlike-unit", .warning,
    title: Wording(nb: "Tallet passer ikke med enheten", en: "The number does not fit its unit"),
    explanation: Wording(
      nb:
        "Andeler og terskler skrives i prosent, og personer og bedrifter telles i hele tall. 0,38 i stedet for 38 gir et avvik som ser hundre ganger mindre ut enn det er. Tittelen og datafilen teller i det «enhet» sier.",
      en:
        "Shares and thresholds are written in per cent, and people and companies are counted whole. 0.38 instead of 38 makes a deviation look a hundred times smaller than it is. The title and the data file count in what “unit” says."
    ),
    example: Example(
      wrong: "enhet: personer\nobservasjoner: [{periode: 2026-T3, verdi: \"28,5\"}]",
      right: "enhet: personer\nobservasjoner: [{periode: 2026-T3, verdi: 28}]"))
}
