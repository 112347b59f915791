import Arithmetic
import Model
import Testing

/// KPIs whose numbers add up, periods that are not over, and targets that are reached; worked out by hand.
@Suite("Progress of KPIs")
struct KPIProgressTests: SingleKPI {
  private let yearly = "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 350}"

  /// 120 + 130 = 250; eight of twelve months of 350 are 233 ⅓; 250 is 16 ⅔ more, 7.14 per cent.
  @Test("What is counted within the year is judged by the sum so far")
  func sumInYear() async throws {
    let kpi = try await kpi(yearly, [("2027-T1", "120"), ("2027-T2", "130")], on: "2027-09-15")
    #expect(kpi.standing?.value == 250)
    #expect(kpi.expected?.plain == "233")
    #expect(kpi.deviation?.plain == "7.1")
    #expect(kpi.wayDone?.plain == "71")
    #expect((kpi.light, kpi.reason) == (.green, .onPath))
    #expect(kpi.series.map(\.value) == [120, 250])
    #expect(kpi.path.map(\.value.plain) == ["116.67", "233.33"])
  }

  @Test(
    "A year begins anew in January, and is reached when its sum is",
    arguments: [
      // 100 of 350 × 4/12 = 116 ⅔ is 14.3 per cent less, 90 is 22.9 per cent less.
      ([("2026-T3", "400"), ("2027-T1", "100")], "100", Light.yellow, KPIStatus.Reason.deviation),
      ([("2026-T3", "400"), ("2027-T1", "90")], "90", .red, .largeDeviation),
      ([("2027-T1", "350")], "350", .green, .reached),
    ])
  func newYear(numbers: [(String, String)], sum: String, light: Light, reason: KPIStatus.Reason) async throws
  {
    let kpi = try await kpi(yearly, numbers, on: "2027-05-15")
    #expect(kpi.standing?.value.plain == sum)
    #expect((kpi.light, kpi.reason) == (light, reason))
  }

  @Test("A sum that lacks a number is not known, and is not judged")
  func gap() async throws {
    for numbers in [[("2027-T2", "300")], [("2027-T1", "mangler"), ("2027-T2", "300")]] {
      let kpi = try await kpi(yearly, numbers, on: "2027-09-15")
      #expect(kpi.standing == nil)
      #expect(kpi.current?.value == 300)
      #expect((kpi.light, kpi.reason) == (.grey, .gap))
      #expect(kpi.deviation == nil)
    }
  }

  @Test(
    "A sum of numbers from before and after a break is not judged, and says why",
    arguments: [
      ("2027-T2", KPIStatus.Reason.brokenSum), ("2027-T1", .onPath), ("2026-T2", .onPath),
      ("2027-T3", .onPath),
    ])
  func brokenSum(_ period: String, _ reason: KPIStatus.Reason) async throws {
    let kpi = try await kpi(
      yearly + "\nbrudd: [{periode: \(period), forklaring: Ny måte å telle på}]",
      [("2027-T1", "120"), ("2027-T2", "130")], on: "2027-09-15")
    #expect(kpi.reason == reason)
    #expect(kpi.light == (reason == .onPath ? .green : .grey))
  }

  /// 50 by the end of 2029 from 10 at the end of 2026: 12 of 36 months on, 10 + 40/3 = 23 ⅓ are expected.
  @Test("What is counted from the baseline is added to it, number by number")
  func sumFromBaseline() async throws {
    let fields = """
      retning: opp
      opptelling: sum-fra-start
      utgangspunkt: {periode: 2026-T3, verdi: 10}
      mal: {verdi: 50, periode: 2029-T3}
      """
    let kpi = try await kpi(
      fields, [("2026-T3", "99"), ("2027-T1", "4"), ("2027-T2", "4"), ("2027-T3", "4")], on: "2028-01-15")
    #expect(kpi.standing?.value == 22)
    #expect(kpi.expected?.plain == "23")
    // (22 − 23 ⅓) / 23 ⅓ = −4/70; the way is 12 of 40.
    #expect(kpi.deviation?.plain == "-5.7")
    #expect(kpi.wayDone?.plain == "30")
    #expect(try await self.kpi(fields, [("2027-T2", "4")], on: "2027-09-15").reason == .gap)
  }

  /// 120 a year in 2026, 360 a year in 2029: 200 in 2027, of which a third is 66 ⅔.
  @Test("A target for each year may grow along its path")
  func growing() async throws {
    let fields =
      "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2026, verdi: 120}\nmal: {verdi: 360, periode: 2029}"
    let kpi = try await kpi(fields, [("2027-T1", "70")], on: "2027-05-15")
    #expect(kpi.expected?.plain == "67")
    #expect(kpi.light == .green)
    // A third of a year is no part of the way from one year's sum to another's.
    #expect(kpi.wayDone == nil)
  }

  /// From 100 a year in 2025 to 350 a year in 2030 are 50 more each year: 150 in 2026, which is a fifth of the way.
  @Test(
    "The step of a year is not the target: it is on its way until the target itself is reached",
    arguments: [
      ([("2026", "149")], KPIStatus.Reason.onPath, "20"), ([("2026", "150")], .onPath, "20"),
      ([("2026", "349")], .onPath, "99.6"), ([("2026", "350")], .reached, "100"),
      // Reached in 2031, when 2030 had been 300; and nobody knows how it stood in 2030.
      ([("2030", "300"), ("2031", "350")], .reachedLate, "100"),
      ([("2026", "150"), ("2031", "350")], .reachedUnmeasured, "100"),
    ])
  func stepOfYear(numbers: [(String, String)], reason: KPIStatus.Reason, way: String) async throws {
    let fields = """
      retning: opp
      opptelling: sum-i-aret
      utgangspunkt: {periode: 2025, verdi: 100}
      mal: {verdi: 350, periode: 2030}
      """
    let day = "\((numbers.last.flatMap { Int($0.0) } ?? 2026) + 1)-01-15"
    let kpi = try await kpi(fields, numbers, every: "arlig", on: day)
    #expect((kpi.light, kpi.reason) == (.green, reason))
    #expect(kpi.wayDone?.plain == way)
  }

  /// A milestone of 120 a year in 2027, and 80 in 2026 with nothing before.
  @Test("Nor is a milestone the target")
  func milestoneOfYear() async throws {
    let fields = """
      retning: opp
      opptelling: sum-i-aret
      mal: {verdi: 350, periode: 2030, delmal: [{periode: 2027, verdi: 120}]}
      """
    let kpi = try await kpi(fields, [("2027-T1", "60"), ("2027-T2", "70")], on: "2027-09-15")
    #expect((kpi.light, kpi.reason, kpi.expected?.plain) == (.green, .onPath, "80"))
  }

  @Test("A number of a period that is not over is shown, and not judged")
  func running() async throws {
    let fields = "retning: opp\nmal: {verdi: 1000}"
    let first = try await kpi(fields, [("2027", "30")], every: "arlig", on: "2027-01-01")
    #expect((first.light, first.reason) == (.grey, .running))
    #expect((first.freshness, first.deviation) == (.fresh, nil))
    #expect((first.current?.value, first.current?.isRunning) == (30, true))
    let both = [("2026", "1000"), ("2027", "30")]
    let later = try await kpi(fields, both, every: "arlig", on: "2027-12-31")
    #expect((later.latest?.value, later.running?.value) == (1000, 30))
    #expect((later.light, later.reason) == (.green, .onPath))
    let over = try await kpi(fields, both, every: "arlig", on: "2028-01-01")
    #expect((over.light, over.latest?.value) == (.red, 30))
  }

  @Test(
    "A share deviates by percentage points, in its light too",
    arguments: [("44", "-6", Light.yellow), ("45.1", "-4.9", .green), ("35", "-15", .red)])
  func points(value: String, deviation: String, light: Light) async throws {
    let kpi = try await kpi(
      "enhet: prosent\nretning: opp\nmal: {verdi: 50}", [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect(kpi.isInPercentagePoints)
    #expect(kpi.deviation?.plain == deviation)
    #expect(kpi.light == light)
  }

  @Test(
    "A target that is reached is reached, in time or late",
    arguments: [
      ([("2026", "100")], KPIStatus.Reason.reached), ([("2026", "90"), ("2027", "100")], .reachedLate),
      ([("2026", "100"), ("2027", "101")], .reached), ([("2025", "100")], .reached),
    ])
  func reached(numbers: [(String, String)], reason: KPIStatus.Reason) async throws {
    let fields = "retning: opp\nutgangspunkt: {periode: 2024, verdi: 90}\nmal: {verdi: 100, periode: 2026}"
    let day = "\((numbers.last.flatMap { Int($0.0) } ?? 2026) + 1)-01-15"
    let kpi = try await kpi(fields, numbers, every: "arlig", on: day)
    #expect(kpi.reason == reason)
    #expect(kpi.light == .green)
  }

  /// 94 is outside, however little; 89 is 6 below 95, 6 per cent of 100; 121 is 16 above 105.
  @Test(
    "Within a tolerance is as it should be, on either side",
    arguments: [("95", Light.green), ("105", .green), ("94", .yellow), ("89", .yellow), ("121", .red)])
  func within(value: String, light: Light) async throws {
    let fields = "retning: innenfor\nmal: {verdi: 100, slingringsmonn: 5}"
    let kpi = try await kpi(fields, [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect(kpi.light == light)
  }

  /// Half-way from −30 to 30, or from 40 to 0 when its time is over: 0 is expected, and −0.1 is 0.2 per cent of the way, −6 is 10,
  /// −10 is 17; 1 of 40 is 2.5 per cent.
  @Test(
    "Where 0 is expected, what is missing is seen beside the whole way",
    arguments: [
      (
        "retning: opp\nutgangspunkt: {periode: 2024, verdi: -30}\nmal: {verdi: 30, periode: 2028}", "-0,1",
        Light.green
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2024, verdi: -30}\nmal: {verdi: 30, periode: 2028}", "-6",
        .yellow
      ),
      (
        "retning: opp\nutgangspunkt: {periode: 2024, verdi: -30}\nmal: {verdi: 30, periode: 2028}", "-10",
        .red
      ),
      (
        "retning: ned\nutgangspunkt: {periode: 2024, verdi: 40}\nmal: {verdi: 0, periode: 2028}", "21", .green
      ),
      // Its time is over.
      (
        "retning: ned\nutgangspunkt: {periode: 2024, verdi: 40}\nmal: {verdi: 0, periode: 2026}", "1", .yellow
      ),
      ("retning: ned\nmal: {verdi: 0}", "1", .red),
    ])
  func nothingExpected(fields: String, value: String, light: Light) async throws {
    let kpi = try await kpi(fields, [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect(kpi.light == light)
  }

  @Test("Milestones bend the path, and steps hold until the next")
  func milestones() async throws {
    let ends = "retning: opp\nutgangspunkt: {periode: 2024, verdi: 0}\n"
    let goal = "verdi: 100, periode: 2030, delmal: [{periode: 2026, verdi: 80}]"
    let numbers = [("2028", "90")]
    // Half-way from 80 in 2026 to 100 in 2030.
    let line = try await kpi(ends + "mal: {\(goal)}", numbers, every: "arlig", on: "2029-01-15")
    #expect(line.expected?.plain == "90")
    let steps = try await kpi(
      ends + "mal: {\(goal), bane: trinnvis}", numbers, every: "arlig", on: "2029-01-15")
    #expect(steps.expected?.plain == "80")
    #expect(
      steps.path.map { "\($0.period.code) \($0.value.plain)" } == [
        "2024 0", "2026 0", "2026 80", "2028 80", "2028 80", "2030 80", "2030 100",
      ])
  }

  @Test(
    "Numbers that do not fit together are not judged, and no path is drawn",
    arguments: [
      ("", [("2026", "1"), ("2026-T3", "2")]), ("", [("2026-T3", "2"), ("2026-K4", "3")]),
      ("utgangspunkt: {periode: 2027-T1, verdi: 1}", [("2026-T3", "2")]),
    ])
  func inconsistent(fields: String, numbers: [(String, String)]) async throws {
    let kpi = try await kpi(
      "retning: opp\nmal: {verdi: 5, periode: 2030}\n" + fields, numbers, on: "2027-05-15")
    #expect((kpi.light, kpi.reason) == (.grey, .inconsistent))
    #expect(kpi.path.isEmpty && kpi.expected == nil && kpi.deviation == nil)
  }

  @Test("Nothing is missing before the first period is over")
  func notStarted() async throws {
    let fields = "retning: opp\nmal: {verdi: 5}\nutgangspunkt: {periode: 2026-T3, verdi: 1}"
    #expect(try await kpi(fields, on: "2027-04-30").reason == .notStarted)
    #expect(try await kpi(fields, on: "2027-05-01").reason == .noValue)
  }

  @Test("The same part of the year before stands beside the number")
  func yearBefore() async throws {
    let numbers = [("2026-T1", "3"), ("2026-T2", "4"), ("2027-T1", "5")]
    #expect(try await kpi("", numbers, on: "2027-05-15").yearBefore?.value == 3)
  }

  /// 100 + 90 = 190 stood by the end of the second tertial of 2026, and 120 + 130 a year later.
  @Test("A sum stands beside the sum of the year before, and beside nothing when that is not known")
  func sumOfYearBefore() async throws {
    let now = [("2027-T1", "120"), ("2027-T2", "130")]
    let all = [("2026-T1", "100"), ("2026-T2", "90"), ("2026-T3", "1")] + now
    let kpi = try await kpi(yearly, all, on: "2027-09-15")
    #expect((kpi.standing?.value, kpi.yearBefore?.value) == (250, 190))
    #expect(try await self.kpi(yearly, Array(all.dropFirst()), on: "2027-09-15").yearBefore == nil)
    // A year that is one number is its own sum, and a number that cannot be added up stands beside a number.
    let years = [("2026", "300"), ("2027", "350")]
    #expect(try await self.kpi(yearly, years, every: "arlig", on: "2028-01-15").yearBefore?.value == 300)
    let gap = try await self.kpi(yearly, [("2026-T2", "90"), ("2027-T2", "130")], on: "2027-09-15")
    #expect((gap.current?.value, gap.yearBefore?.value) == (130, 90))
    // 10 + 100 + 90 by August 2026, and 120 + 130 + 1 more by August 2027.
    let fields = "retning: opp\nopptelling: sum-fra-start\nutgangspunkt: {periode: 2025-T3, verdi: 10}"
    let whole = try await self.kpi(fields, all, on: "2027-09-15")
    #expect((whole.standing?.value, whole.yearBefore?.value) == (451, 200))
  }
}

/// Suites that ask what is said of one KPI.
protocol SingleKPI {}

extension SingleKPI {
  /// With these fields, and numbers by period, on a day.
  func kpi(
    _ fields: String, _ numbers: [(String, String)] = [], every cadence: String = "tertial", on day: String
  ) async throws -> KPIStatus {
    let list = numbers.map { "{periode: \($0.0), verdi: \"\($0.1)\"}" }.joined(separator: ", ")
    let text =
      "-- content/maltall/a.yml --\ntittel: A\ndefinisjon: D\nkilde: K\nperiode: \(cadence)\n\(fields)\n"
      + (numbers.isEmpty ? "" : "observasjoner: [\(list)]\n")
    return try #require(try await status(of: text, on: day).kpis.first)
  }
}
