import TestSupport
import Testing

/// Figures that are wrong and look right: each is readable, and none beside it says otherwise by itself.
@Suite struct SilentFiguresTests {
  private func found(_ site: String, _ code: String, on day: String = "2028-03-01") async -> [String] {
    await ruleFindings(site, on: day).filter { $0.hasPrefix(code + " ") }
  }

  private let target = "mal: {verdi: 100, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\n"

  private let definition = "definisjon: Skriftlige henvendelser fra folk som vil flytte hit.\n"

  private func sums(
    _ numbers: [String: Int], _ fields: String = "periode: tertial\nopptelling: sum-i-aret\n"
  )
    -> String
  {
    let rows = numbers.sorted { $0.key < $1.key }.map { "{periode: \($0.key), verdi: \($0.value)}" }
    return "-- content/maltall/a.yml --\ntittel: A\nkilde: Kommunen\n\(definition)retning: opp\n\(fields)"
      + "observasjoner: [\(rows.joined(separator: ", "))]\n"
  }

  @Test(
    "Totals of the year so far, typed where numbers are added up: kpi-disagrees",
    arguments: [
      (["2026-T1": 10, "2026-T2": 22, "2026-T3": 35, "2027-T1": 12, "2027-T2": 25], true),
      (["2026-T1": 30, "2026-T2": 65, "2026-T3": 98], true),
      (["2026-T1": 40, "2026-T2": 70, "2026-T3": 105, "2027-T1": 38, "2027-T2": 80, "2027-T3": 110], true),
      // A year that grows little by little, seasons, and numbers that are what came.
      (["2026-T1": 30, "2026-T2": 33, "2026-T3": 37], false),
      (["2026-T1": 10, "2026-T2": 40, "2026-T3": 15, "2027-T1": 12, "2027-T2": 44, "2027-T3": 16], false),
      (["2026-T1": 10, "2026-T2": 12, "2026-T3": 40, "2027-T1": 11, "2027-T2": 13, "2027-T3": 42], false),
      (["2026-T1": 10, "2026-T2": 22, "2026-T3": 35, "2027-T1": 40, "2027-T2": 80, "2027-T3": 120], false),
      (["2026-T1": 5, "2026-T2": 12, "2026-T3": 20], false), (["2026-T1": 30, "2026-T2": 65], false),
    ])
  func totals(_ numbers: [String: Int], _ isReported: Bool) async {
    let site = sums(numbers, "periode: tertial\nopptelling: sum-i-aret\n" + target)
    #expect(await found(site, "kpi-disagrees").count == (isReported ? 1 : 0), "\(numbers)")
    let level = sums(numbers, "periode: tertial\nopptelling: niva\n")
    #expect(await found(level, "kpi-disagrees") == [])
  }

  @Test("Totals of months and quarters, and those since the start")
  func otherTotals() async {
    let months = Dictionary(
      uniqueKeysWithValues: (1...12).map { ("2026-\($0 < 10 ? "0" : "")\($0)", 8 * $0 + $0 % 3) })
    #expect(
      await found(sums(months, "periode: maned\nopptelling: sum-i-aret\n" + target), "kpi-disagrees").count
        == 1)
    let quarters = ["2026-K1": 20, "2026-K2": 45, "2026-K3": 60, "2026-K4": 88, "2027-K1": 22]
    #expect(
      await found(sums(quarters, "periode: kvartal\nopptelling: sum-i-aret\n"), "kpi-disagrees")
        == ["kpi-disagrees «88»"])
    let start = ["2026-T1": 100, "2026-T2": 210, "2026-T3": 320, "2027-T1": 430, "2027-T2": 490]
    let until = "mal: {verdi: 500, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\n"
    #expect(
      await found(sums(start, "periode: tertial\nopptelling: sum-fra-start\n" + until), "kpi-disagrees").count
        == 1)
    let grown = ["2026-T1": 40, "2026-T2": 85, "2026-T3": 130, "2027-T1": 170]
    #expect(
      await found(sums(grown, "periode: tertial\nopptelling: sum-fra-start\n" + until), "kpi-disagrees") == []
    )
  }

  private func told(_ fields: String, title: String = "Klager", _ body: String = "") -> String {
    "-- content/maltall/a.md --\n---\ntittel: \(title)\nkilde: Kommunen\nperiode: arlig\nretning: ned\n"
      + "utgangspunkt: {periode: 2025, verdi: 500}\n"
      + "mal: {verdi: 300, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15, delmal: [{periode: 2028, verdi: 400}]}\n"
      + "definisjon: Skriftlige klager som er ført i arkivet.\n\(fields)---\n\n\(body)\n"
  }

  @Test(
    "The words of a KPI say another goal than its fields: kpi-disagrees",
    arguments: [
      ("Målet er 400 innen 2030.", true), ("Målet er 300 innen 2032.", true), ("Målet er 200.", true),
      ("Vi skal ned til 250 klager innen 2030.", true), ("Målet for 2030 er 350 klager.", true),
      ("Målet er å komme ned til 30 klager.", true), ("Målet er 300 innen 2028.", true),
      ("Målet er 300 innen 2030.", false), ("Målet er 400 i 2028.", false),
      ("Målet er 400 innen 2028.", false),
      ("Målet er 100 færre klager.", false), ("Målet er under 310 klager.", false),
      ("Målet er 40 prosent nedgang.", false), ("Målet var 450 i 2024.", false),
      ("Målet er 300, mot 500 i 2025.", false), ("Hva om målet er 200?", false),
      ("Vi svarte 120 klagere innen 2 uker i 2026.", false), ("Målet er 25 klager i måneden.", false),
      ("I 2026 kom det 480 klager. Målet er 300.", false), ("Målet skal holde til 2030.", false),
    ])
  func goals(_ summary: String, _ isReported: Bool) async {
    let site = told("sammendrag: \"\(summary)\"\n")
    #expect(await found(site, "kpi-disagrees").count == (isReported ? 1 : 0), "\(summary)")
  }

  @Test(
    "The words of a KPI say another direction than its field: kpi-disagrees",
    arguments: [
      ("Flere klager", "", true), ("Økt bruk av klageretten", "", true), ("Klager", "Tallet skal opp.", true),
      ("Klager", "Antallet bør øke.", true), ("Færre klager", "", false), ("Flere enn fem klager", "", false),
      ("Klager", "Tallet skal ned.", false), ("Klager", "Tallet skal opp på nettstedet ikke.", false),
      ("Klager", "Vi skal øke innsatsen.", false), ("Høyere utdanning og klager", "", false),
      ("Klager", "Tallet kan øke.", false), ("Klager", "Tallet skal føres opp i arkivet.", false),
    ])
  func directions(_ title: String, _ text: String, _ isReported: Bool) async {
    let site = told("sammendrag: En tekst.\n", title: title, text)
    #expect(await found(site, "kpi-disagrees").count == (isReported ? 1 : 0), "\(title) \(text)")
  }

  @Test("English words of a KPI are held to its fields too")
  func english() async {
    for (title, summary, isReported) in [
      ("More complaints", "A summary.", true), ("Fewer complaints", "The target is 300 by 2030.", false),
      ("Complaints", "The number is to rise.", true), ("Complaints", "The target is 3,000 by 2030.", true),
    ] {
      let site = told(
        "tittel: {nb: Klager, en: \(title)}\nsammendrag: {nb: En tekst., en: \"\(summary)\"}\n", title: "K"
      ).replacing("tittel: K\n", with: "")
      #expect(await found(site, "kpi-disagrees").count == (isReported ? 1 : 0), "\(title) \(summary)")
    }
  }

  private let level = "periode: arlig\nretning: opp\n"

  @Test(
    "One number with a digit too many beside its baseline or target: jump-too-large",
    arguments: [
      ("utgangspunkt: {periode: 2025, verdi: 2840}\n", 28_404, true),
      ("utgangspunkt: {periode: 2025, verdi: 28404}\n", 2851, true),
      ("mal: {verdi: 350, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\n", 3490, true),
      ("utgangspunkt: {periode: 2025, verdi: 28404}\n", 28_511, false),
      ("utgangspunkt: {periode: 2025, verdi: 4}\n", 44, false),
      ("mal: {verdi: 3500, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\n", 340, false),
      ("storste-hopp: 2000\nutgangspunkt: {periode: 2025, verdi: 2840}\n", 28_404, false),
    ])
  func lone(_ fields: String, _ number: Int, _ isReported: Bool) async {
    let site = sums(["2027": number], level + fields).replacing("retning: opp\nperiode", with: "periode")
    #expect(
      await found(site, "jump-too-large") == (isReported ? ["jump-too-large «\(number)»"] : []), "\(fields)")
  }

  @Test("A goal as a fraction beside shares in per cent, and thousands beside a goal in kroner")
  func goalsOfOtherScale() async {
    func goal(_ number: String, _ unit: String) -> String {
      "periode: arlig\nretning: opp\nenhet: \(unit)\nmal: {verdi: \(number), vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\n"
    }
    for (number, measured, isReported) in [
      ("\"0,8\"", 75, true), ("1", 75, true), ("\"0,5\"", 60, true), ("80", 75, false), ("\"0,8\"", 3, false),
    ] {
      let site = sums(["2027": measured], goal(number, "prosent")).replacing(
        "retning: opp\nperiode", with: "periode")
      #expect(await found(site, "number-unlike-unit").count == (isReported ? 1 : 0), "\(number) \(measured)")
    }
    for (measured, isReported) in [(3200, true), (900, true), (2_900_000, false), (30_000, false)] {
      let site = sums(["2027": measured], goal("3000000", "kroner")).replacing(
        "retning: opp\nperiode", with: "periode")
      #expect(await found(site, "jump-too-large").count == (isReported ? 1 : 0), "\(measured)")
    }
  }

  @Test(
    "Numbers that come to their target from the wrong side, the same number again, and a dash before a count")
  func courses() async {
    let goal =
      "mal: {verdi: 5, periode: 2028-T3, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nperiode: tertial\n"
    for (numbers, isReported) in [
      (["2027-T1": 9, "2027-T2": 8], true), (["2027-T1": 12, "2027-T2": 9, "2027-T3": 7], true),
      (["2027-T1": 3, "2027-T2": 4], false), (["2027-T1": 8, "2027-T2": 9], false), (["2027-T3": 9], false),
    ] {
      #expect(
        await found(sums(numbers, goal), "kpi-disagrees") == (isReported ? ["kpi-disagrees «opp»"] : []),
        "\(numbers)")
    }
    for (first, second, isReported) in [
      (28_404, 28_404, true), (1203, 1203, true), (28_400, 28_400, false), (412, 412, false),
      (28_404, 28_405, false),
    ] {
      let site = sums(["2026": first, "2027": second], "periode: arlig\n")
      #expect(await found(site, "kpi-disagrees").count == (isReported ? 1 : 0), "\(first) \(second)")
    }
    for (numbers, unit, isReported) in [
      (["2026-T2": 25, "2026-T3": 24, "2027-T1": -22], "antall", true),
      (["2026-T2": 25, "2026-T3": 24, "2027-T1": -22], "bedrifter", true),
      (["2026-T2": 25, "2026-T3": -4, "2027-T1": -22], "antall", false),
      (["2026-T2": 25, "2026-T3": 24, "2027-T1": -22], "kroner", false),
      (["2026-T2": 25, "2026-T3": 24, "2027-T1": 22], "antall", false),
    ] {
      let site = sums(numbers, "enhet: \(unit)\nperiode: tertial\n")
      #expect(await found(site, "number-unlike-unit").count == (isReported ? 1 : 0), "\(numbers) \(unit)")
      #expect(
        await found(site.replacing("tittel: A", with: "tittel: Netto tilvekst"), "number-unlike-unit") == [])
    }
  }

  @Test("An empty list of observations is none: no-observations")
  func empty() async {
    #expect(
      await found(kpi(definition + "observasjoner: []\n"), "no-observations") == ["no-observations «[]»"])
  }

  private func owned(_ owner: String) -> String { document("sider/a.md", "eier: \(owner)") }

  @Test(
    "Somebody’s name as the owner, though no file is of them: owner-is-person",
    arguments: [
      ("Kari Nordmann", true), ("Ola Hansen", true), ("Anne Kari Berg", true), ("Prosjektleder", false),
      ("Faglig leder", false), ("Kongsberg kommune", false), ("Leder Næring", false),
      ("Anna Sethne-komiteen", false), ("Kari", false), ("Kommunikasjonssjef Hansen", false),
    ])
  func owners(_ owner: String, _ isReported: Bool) async {
    #expect(
      await found(owned(owner), "owner-is-person") == (isReported ? ["owner-is-person «\(owner)»"] : []))
  }

  private func agreement(_ fields: String) -> String {
    "-- content/partnere/a.yml --\ntittel: A\n-- content/intern/partnere/a.yml --\nform: penger\n\(fields)\n"
  }

  @Test(
    "The contribution of an agreement of one year is what is agreed for it: amount-not-counted",
    arguments: [
      ("sum: 150000\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {avtalt: 120000}}", true),
      ("sum: 50000\nfra: 2027-03-01\ntil: 2027-11-30\nar: {2027: {avtalt: 55000}}", true),
      ("sum: 150000\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {avtalt: 150000}}", false),
      ("sum: 150000\nfra: 2027-01-01\ntil: 2029-12-31\nar: {2027: {avtalt: 120000}}", false),
      ("sum: 150000\nfra: 2027-06-01\ntil: 2028-05-31\nar: {2027: {avtalt: 75000}}", false),
      (
        "sum: 150000\nfra: 2027-06-01\ntil: 2028-05-31\nar: {2027: {avtalt: 75000}, 2028: {avtalt: 75000}}",
        false
      ),
      (
        "sum: 150000\nfra: 2027-06-01\ntil: 2028-05-31\nar: {2027: {avtalt: 75000}, 2028: {avtalt: 57000}}",
        true
      ),
    ])
  func agreements(_ fields: String, _ isReported: Bool) async {
    #expect(
      await found(agreement(fields), "amount-not-counted").count == (isReported ? 1 : 0), "\(fields)")
  }

  private func spent(_ budget: Int, _ spent: Int) -> String {
    activity("status: i-rute\nstatus-dato: 2028-02-20\n")
      + "-- content/intern/handlingsplan/a.yml --\nbudsjett: \(budget)\nbrukt: \(spent)\n"
  }

  @Test(
    "What is spent in thousands beside a budget in kroner: other-scale",
    arguments: [
      (84_000, 51, true), (200_000, 180, true), (50_000, 12, true), (84_000, 51_300, false),
      (84_000, 500, false), (900, 51, false), (2_000_000, 40, false),
    ])
  func thousands(_ budget: Int, _ amount: Int, _ isReported: Bool) async {
    #expect(
      await found(spent(budget, amount), "other-scale") == (isReported ? ["other-scale «\(amount)»"] : []))
  }
}
