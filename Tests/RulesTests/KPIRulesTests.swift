import Content
import Testing

private let decision = "vedtatt-av: Rådet, vedtatt-dato: 2026-01-15"

@Suite struct KPIRulesTests {
  private let definition = "definisjon: Antall skriftlige henvendelser i året\n"
  private func observed(_ list: String) -> String { kpi(definition + "observasjoner: \(list)\n") }

  @Test("A definition says enough")
  func thin() async {
    await expectRule(
      "thin-definition", at: "Henvendelser", wrong: kpi("definisjon: Henvendelser\n"), right: kpi(definition))
  }

  @Test("A target says who adopted it, and when")
  func target() async {
    await expectRule(
      "target-not-adopted", at: "{verdi: 350, vedtatt-av: Rådet}",
      wrong: kpi(definition + "mal: {verdi: 350, vedtatt-av: Rådet}\n"),
      right: kpi(definition + "mal: {verdi: 350, vedtatt-av: Rådet, vedtatt-dato: 2027-01-15}\n"))
  }

  @Test("Nothing is observed in the future, or twice")
  func observations() async {
    await expectRule(
      "observation-in-future", at: "2027-T2", wrong: observed("[{periode: 2027-T2, verdi: 1}]"),
      right: observed("[{periode: 2027-T1, verdi: 1}]"))
    await expectRule(
      "observed-twice", at: "2026-T3",
      wrong: observed("[{periode: \"2026-T3\", verdi: 1}, {periode: 2026-T3, verdi: 2}]"),
      right: observed("[{periode: 2026-T2, verdi: 1}, {periode: 2026-T3, verdi: 2}]"))
    await expectRule(
      "other-period", at: "2026", wrong: observed("[{periode: 2026, verdi: 1}]"),
      right: observed("[{periode: 2026-T3, verdi: 1}]"))
  }

  @Test("Missing values are listed, and no values at all are pointed out")
  func missing() async {
    await expectRule(
      "missing-values", at: "mangler", wrong: observed("[{periode: 2026, verdi: mangler}]"),
      right: observed("[{periode: 2026, verdi: 0}]"))
    await expectRule(
      "no-observations", at: "tittel", wrong: kpi(definition), right: observed("[{periode: 2026, verdi: 0}]"))
  }

  @Test("A baseline comes before the last number, and before the target")
  func baseline() async {
    func from(_ period: String) -> String {
      kpi(
        definition + "utgangspunkt: {periode: \(period), verdi: 1}\n"
          + "mal: {verdi: 5, periode: 2026-T3, \(adopted)}\nobservasjoner: [{periode: 2026-T2, verdi: 1}]\n")
    }
    await expectRule("baseline-too-late", at: "2026-T3", wrong: from("2026-T3"), right: from("2026-T2"))
    await expectRule("baseline-too-late", at: "2027", wrong: from("2027"), right: from("2025"))
  }

  @Test("A figure is stale one cadence and its grace after its period")
  func stale() async {
    let wrong = observed("[{periode: 2026-T2, verdi: 1}]")
    await expectRule(
      "stale-figure", at: "2026-T2", wrong: wrong,
      right: observed("[{periode: 2026-T3, verdi: 1}]"))
    await expectRule("stale-figure", at: "2026-T2", wrong: wrong, right: kpi(definition), on: "2027-01-31")
    #expect(await !ruleFindings(wrong, on: "2027-01-30").contains { $0.hasPrefix("stale-figure") })
  }

  /// The third tertial of 2026 is due on 30 January 2027 when the second is the last.
  @Test("A number of a period that is not over hides no gap, and one that is over fills it")
  func staleBesideRunning() async {
    let gap = "{periode: 2026-T1, verdi: 1}, {periode: 2026-T2, verdi: 1}, {periode: 2027-T1, verdi: 1}"
    let found = await ruleFindings(observed("[\(gap)]"), on: "2027-04-30").filter {
      $0.hasPrefix("stale-figure")
    }
    #expect(found == ["stale-figure «2026-T2»"])
    #expect(
      await !ruleFindings(observed("[\(gap)]"), on: "2027-05-01").contains { $0.hasPrefix("stale-figure") })
  }

  @Test(
    "A target that is some way off has a date: target-without-date",
    arguments: [
      ("retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, \(decision)}", true),
      ("retning: ned\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 4, \(decision)}", true),
      (
        "retning: innenfor\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, slingringsmonn: 29, \(decision)}",
        true
      ),
      ("retning: opp\nopptelling: sum-fra-start\nmal: {verdi: 40, \(decision)}", true),
      (
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, periode: 2030, \(decision)}",
        false
      ),
      // It is to be held, or begins anew each year.
      ("retning: opp\nmal: {verdi: 40, \(decision)}", false),
      ("retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 40}\nmal: {verdi: 40, \(decision)}", false),
      ("retning: ned\nutgangspunkt: {periode: 2025-T3, verdi: 3}\nmal: {verdi: 4, \(decision)}", false),
      (
        "retning: innenfor\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, slingringsmonn: 30, \(decision)}",
        false
      ),
      (
        "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2025, verdi: 10}\nmal: {verdi: 40, \(decision)}",
        false
      ),
    ])
  func dates(_ fields: String, _ isWrong: Bool) async {
    let found = await ruleFindings(kpi(definition + fields + "\n")).filter {
      $0.hasPrefix("target-without-date")
    }
    #expect(found.count == (isWrong ? 1 : 0), "\(found)")
  }

  @Test("Yellow comes before red, and a share lies between 0 and 100")
  func numbers() async {
    await expectRule(
      "thresholds-swapped", at: "25", wrong: kpi(definition + "terskler: {gul: 25, rod: 25}\n"),
      right: kpi(definition + "terskler: {gul: 10, rod: 25}\n"))
    await expectRule(
      "percentage-outside", at: "\"200,1\"",
      wrong: kpi(definition + "enhet: prosent\nobservasjoner: [{periode: 2026, verdi: \"200,1\"}]\n"),
      right: kpi(definition + "enhet: prosent\nobservasjoner: [{periode: 2026, verdi: 200}]\n"))
  }

  @Test(
    "Per cent of a budget may be above 100; a share, and what is far from the others, may not",
    arguments: [
      ("Forbruk av budsjett", ["95", "104", "112"], []), ("Forbruk av budsjett", ["112"], []),
      ("Forbruk av budsjett", ["240", "250"], []), ("Forbruk av budsjett", ["240", "240"], []),
      ("Forbruk av budsjett", ["75", "750", "80"], ["750"]),
      ("Forbruk av budsjett", ["11", "112", "12"], ["112"]),
      ("Forbruk av budsjett", ["-5", "40"], ["-5"]),
      ("Andel av innbyggerne som er fornøyde", ["95", "104"], ["104"]),
      ("Kvinneandelen", ["75", "150"], ["150"]), ("Share of budget", ["98", "101"], ["101"]),
      ("Andelslag av budsjett", ["98", "101"], []),
    ])
  func percentages(title: String, values: [String], wrong: [String]) async {
    let observations = values.enumerated().map { "{periode: \(2020 + $0.offset), verdi: \($0.element)}" }
    let text = kpi(
      "definisjon: \(title) i hele året\nenhet: prosent\nobservasjoner: [\(observations.joined(separator: ", "))]\n"
    )
    let found = await ruleFindings(text).filter { $0.hasPrefix("percentage-outside") }
    #expect(found.count == wrong.count, "\(title) \(values): \(found)")
    for value in wrong { #expect(found.contains { $0.contains(value) }, "\(found)") }
  }

  @Test(
    "Shares and thresholds are in per cent, and people and companies are whole",
    arguments: [
      (
        "enhet: prosent\nutgangspunkt: {periode: 2024, verdi: \"0,40\"}\nmal: {verdi: \"0,50\"}", "\"0,40\"",
        "enhet: prosent\nutgangspunkt: {periode: 2024, verdi: \"0,40\"}\nmal: {verdi: 1}"
      ),
      (
        "enhet: prosent\nobservasjoner: [{periode: 2025-T3, verdi: 0}, {periode: 2026-T2, verdi: \"0,3\"}, {periode: 2026-T3, verdi: \"0,4\"}]",
        "\"0,3\"",
        "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: \"0,4\"}]"
      ),
      ("enhet: personer\nmal: {verdi: \"28,5\"}", "\"28,5\"", "enhet: personer\nmal: {verdi: \"28,0\"}"),
      (
        "enhet: bedrifter\nobservasjoner: [{periode: 2026-T3, verdi: \"0,1\"}]", "\"0,1\"",
        "enhet: arbeidsplasser\nobservasjoner: [{periode: 2026-T3, verdi: \"0,5\"}]"
      ),
      (
        "enhet: antall\nterskler: {gul: \"0,05\", rod: \"0,15\"}", "\"0,15\"",
        "enhet: antall\nterskler: {gul: \"0,5\", rod: 1}"
      ),
    ])
  func units(_ wrong: String, _ place: String, _ right: String) async {
    await expectRule(
      "number-unlike-unit", at: place, wrong: kpi(definition + wrong + "\n"),
      right: kpi(definition + right + "\n"))
  }

  @Test(
    "Thousands and millions of kroner are told, since they would be shown as kroner: number-unlike-unit",
    arguments: [
      ("Omsetning i alt i tusen kroner", "kroner", true), ("Turnover (NOK million)", "kroner", true),
      ("Omsetning (mill. kr) i handelen", "kroner", true), ("Omsetning i 1000 kr", "kroner", true),
      ("Omsetning i alt, over 2 millioner kroner", "kroner", false), ("Omsetning i kroner", "kroner", false),
      ("Bedrifter med omsetning i millioner kroner", "bedrifter", false),
    ])
  func scaledKroner(_ said: String, _ unit: String, _ isOne: Bool) async {
    let text = "tittel: A\ndefinisjon: \(said)\nkilde: K\nperiode: arlig\nenhet: \(unit)\n"
    let found = await ruleFindings("-- content/maltall/a.yml --\n" + text).filter {
      $0.hasPrefix("number-unlike-unit")
    }
    #expect(found.count == (isOne ? 1 : 0), "\(said) \(found)")
  }

  @Test(
    "Fractions measured of a share that is to go from 40 to 70 are told: number-unlike-unit",
    arguments: [
      ("40", "70", ["\"0,45\"", "\"0,47\""], true), ("18", "5", ["\"0,145\""], true),
      ("40", "70", ["0", "\"0,12\"", "1"], true), ("", "60", ["\"0,55\""], true),
      ("12", "", ["\"0,13\""], true),
      ("40", "70", ["45", "\"0,47\""], false), ("3", "5", ["\"0,9\""], false),
      ("", "20", ["\"0,04\""], false),
      ("2", "\"0,5\"", ["\"0,9\"", "\"0,7\""], false), ("40", "2", ["\"0,9\""], false),
      ("40", "70", ["mangler", "1"], false), ("40", "70", ["\"-0,4\""], false),
    ])
  func fractionsOfGoals(_ baseline: String, _ target: String, _ values: [String], _ isOne: Bool) async {
    let observed = values.enumerated().map { "{periode: 202\($0.offset + 3), verdi: \($0.element)}" }
    let fields =
      (baseline.isEmpty ? "" : "utgangspunkt: {periode: 2022, verdi: \(baseline)}\n")
      + (target.isEmpty ? "" : "mal: {verdi: \(target), periode: 2030}\n")
    let text =
      "tittel: A\ndefinisjon: Det som telles\nkilde: K\nperiode: arlig\nenhet: prosent\n\(fields)"
      + "observasjoner: [\(observed.joined(separator: ", "))]\n"
    let first = values.first { $0.contains(",") } ?? ""
    let found = await ruleFindings("-- content/maltall/a.yml --\n" + text).filter {
      $0.hasPrefix("number-unlike-unit")
    }
    #expect(found == (isOne ? ["number-unlike-unit «\(first)»"] : []), "\(fields) \(values)")
  }

  @Test(
    "A title that says another unit than the KPI has is told: number-unlike-unit",
    arguments: [
      ("Andel nye jobber i prosent", "antall", true), ("Inntekt per innbygger i kroner", "antall", true),
      ("Nye innbyggere (%)", "personer", true), ("Share of newcomers, in per cent", "people", true),
      ("Omsetning (kr)", "prosent", true), ("Vekst i %", "bedrifter", true),
      ("Andel nye jobber i prosent", "prosent", false), ("Inntekt i kroner", "kroner", false),
      ("Ansatte i bedrifter", "personer", false), ("Vekst i kroner og prosent", "prosent", false),
      ("Kroner til fellesskapet", "antall", false), ("Nye i byen (personer)", "antall", false),
      ("Deltakere per krone", "antall", false), ("Avtaler (kr 15 000–200 000)", "antall", false),
      ("Newcomers (per cent)", "people", true),
    ])
  func titles(_ title: String, _ unit: String, _ isOne: Bool) async {
    let text =
      "-- content/maltall/a.yml --\ntittel: \"\(title)\"\ndefinisjon: Det som telles\nkilde: K\nperiode: arlig\n"
    let found = await ruleFindings(text + "enhet: \(unit)\n").filter { $0.hasPrefix("number-unlike-unit") }
    #expect(found == (isOne ? ["number-unlike-unit «\(unit)»"] : []), "\(title)")
  }

  private let adopted = "vedtatt-av: Rådet, vedtatt-dato: 2026-01-15"

  @Test("A figure that would have too many digits is pointed out at the number, once a KPI")
  func figures() async {
    let target = definition + "mal: {verdi: \"0,0001\", \(adopted)}\n"
    await expectRule(
      "figure-too-large", at: "999999999999999",
      wrong: kpi(
        target + "observasjoner: [{periode: 2026-T2, verdi: 1}, {periode: 2026-T3, verdi: 999999999999999}]\n"
      ),
      right: kpi(target + "observasjoner: [{periode: 2026-T3, verdi: 9999999999}]\n"))
    let way = definition + "utgangspunkt: {periode: 2018, verdi: 0}\n"
    await expectRule(
      "figure-too-large", at: "-999999999999999",
      wrong: kpi(
        way + "mal: {verdi: \"0,00000000000001\", periode: 2026, \(adopted)}\n"
          + "observasjoner: [{periode: 2026-T2, verdi: -999999999999999}]\n"),
      right: kpi(
        way + "mal: {verdi: 8, periode: 2026, \(adopted)}\n"
          + "observasjoner: [{periode: 2026-T2, verdi: -999999999999999}]\n"))
  }

  @Test("A sum of over 15 digits is pointed out at the amount with which it gets them")
  func sums() async {
    func partners(_ sums: Int...) -> String {
      sums.enumerated().map {
        "-- content/partnere/p\($0).yml --\ntittel: P\n-- content/intern/partnere/p\($0).yml --\nsum: \($1)\n"
      }.joined()
    }
    await expectRule(
      "sum-too-large", at: "50000", wrong: partners(999_999_999_999_999, 50_000, 60_000),
      right: partners(999_999_999_949_999, 50_000))
    await expectRule(
      "sum-too-large", at: "-1", wrong: partners(999_999_999_999_999, -1), right: partners(1, -1))
  }

  @Test(
    "A target is adopted before it is to be reached, and a break is not far ahead",
    arguments: [
      ("mal: {verdi: 5, periode: 2026-T3, vedtatt-av: Rådet, vedtatt-dato: 2027-01-01}", "2027-01-01"),
      ("mal: {verdi: 5, periode: 2026-T3, vedtatt-av: Rådet, vedtatt-dato: 2026-12-31}", nil),
      ("brudd: [{periode: 2029-T2, forklaring: Ny måte å telle på}]", "2029-T2"),
      ("brudd: [{periode: 2028-T1, forklaring: Ny måte å telle på}]", nil),
      ("brudd: [{periode: 2026-T2, forklaring: Ny måte å telle på}]", nil),
    ] as [(String, String?)])
  func days(_ fields: String, _ place: String?) async {
    let found = await ruleFindings(kpi(definition + fields + "\n")).filter { $0.hasPrefix("kpi-disagrees") }
    #expect(found == place.map { ["kpi-disagrees «\($0)»"] } ?? [])
  }

  @Test(
    "A threshold that no number can reach is none: number-unlike-unit",
    arguments: [
      ("enhet: antall\nretning: opp\nmal: {verdi: 50}\nterskler: {gul: 10, rod: 250}", "250"),
      ("enhet: antall\nretning: opp\nmal: {verdi: 50}\nterskler: {gul: 101, rod: 250}", "101"),
      ("enhet: prosent\nretning: ned\nterskler: {gul: 5, rod: 150}", "150"),
      ("enhet: antall\nretning: opp\nmal: {verdi: 50}\nterskler: {gul: 10, rod: 100}", nil),
      // What is to go down may be more than twice too high.
      ("enhet: antall\nretning: ned\nmal: {verdi: 50}\nterskler: {gul: 50, rod: 150}", nil),
    ] as [(String, String?)])
  func reachable(_ fields: String, _ place: String?) async {
    let found = await ruleFindings(kpi(definition + fields + "\n")).filter {
      $0.hasPrefix("number-unlike-unit")
    }
    #expect(found == place.map { ["number-unlike-unit «\($0)»"] } ?? [])
  }
}
