import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A share is written in per cent, people and companies are whole, and thresholds are in per cent too.
  static let kpiNumbersFitUnit = Rule(.numberUnlikeUnit, each: KPI.self) { kpi, site in
    let numbers = writtenNumbers(of: kpi.facts)
    let ofUnit: Diagnostic? =
      switch kpi.unit {
      case .percent: fractions(numbers, kpi)
      case .people, .companies: numbers.first { $0.number.whole == nil }.map { parted($0, kpi) }
      case .jobs, .kroner, .count, nil: nil
      }
    return [unitUnlikeFile(kpi, site), ofUnit, thresholds(of: kpi) ?? unreachable(kpi)].compactMap(\.self)
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
        "Andeler og terskler skrives i prosent, og personer og bedrifter telles i hele tall. 0,38 i stedet for 38 gir et avvik som ser hundre ganger mindre ut enn det er.",
      en:
        "Shares and thresholds are written in per cent, and people and companies are counted whole. 0.38 instead of 38 makes a deviation look a hundred times smaller than it is."
    ),
    example: Example(
      wrong: "enhet: personer\nobservasjoner: [{periode: 2026-T3, verdi: \"28,5\"}]",
      right: "enhet: personer\nobservasjoner: [{periode: 2026-T3, verdi: 28}]"))
}
