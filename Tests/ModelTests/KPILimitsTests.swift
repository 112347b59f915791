import Arithmetic
import Model
import Testing

/// What a deviation is measured by, and what is shown beside a limit (decision 57); worked out by hand.
@Suite("KPIs near their limits")
struct KPILimitsTests: SingleKPI {
  /// Half the way from −59 to 60, and from −60 to 61, is 0.5: 0 is 0.5 of 119 less, 0.42 per cent, and −1 is 1.5 of 121, 1.24.
  @Test(
    "A way through 0 is its own measure, on each of its days",
    arguments: [
      ("-59", "60", "0", "-0.4", Light.green), ("-60", "61", "-1", "-1.2", .green),
      // 6.05 of 121 are 5 per cent, 18.15 are 15: −5.5 is 6 less than 0.5, and −5.6 is 6.1.
      ("-60", "61", "-5,5", "-4.96", .green), ("-60", "61", "-5,6", "-5.04", .yellow),
      ("-60", "61", "-17,6", "-14.96", .yellow), ("-60", "61", "-18", "-15.3", .red),
      // Away from 0 the measure is the number that is expected: 10 of 20, and 50 of 60.
      ("0", "40", "10", "-50", .red), ("20", "100", "50", "-16.7", .red),
      // Half the way from −10 to 1000 is 495; 445 is 50 of 1010 less.
      ("-10", "1000", "445", "-4.95", .green),
    ])
  func throughNothing(from: String, to: String, value: String, deviation: String, light: Light) async throws {
    let fields =
      "retning: opp\nutgangspunkt: {periode: 2024, verdi: \(from)}\nmal: {verdi: \(to), periode: 2026}"
    let kpi = try await kpi(fields, [("2025", value)], every: "arlig", on: "2026-01-15")
    #expect((kpi.light, kpi.deviation?.plain) == (light, deviation))
  }

  /// From 40 to 1 in 2026 it is 20.5 in 2025, less than the way of 39: 22 is 1.5 more, 3.8 per cent of 39. From 100 to 90 it
  /// is 95, more than the way of 10: 100 is 5 of 95, 5.3 per cent.
  @Test(
    "So is a way towards 0 that is longer than what is expected",
    arguments: [
      ("40", "1", "22", "3.8", DeviationBasis.way, Light.green), ("40", "0", "26", "15", .way, .red),
      ("100", "90", "100", "5.3", .expected, .yellow), ("-40", "-1", "-22", "-3.8", .way, .green),
    ])
  func towardsNothing(
    from: String, to: String, value: String, deviation: String, basis: DeviationBasis, light: Light
  ) async throws {
    let direction = from.hasPrefix("-") ? "opp" : "ned"
    let kpi = try await kpi(
      "retning: \(direction)\nutgangspunkt: {periode: 2024, verdi: \(from)}\nmal: {verdi: \(to), periode: 2026}",
      [("2025", value)], every: "arlig", on: "2026-01-15")
    #expect((kpi.deviation?.plain, kpi.deviationBasis, kpi.light) == (deviation, basis, light))
  }

  /// From −30 a year in 2024 to 30 in 2026: 0 in 2025, and 10 in the first tertial of 2026, a third of the year's way of 60: 20.
  /// 9 is 1 less.
  @Test("Of a year that is not over, the way is as long as its months")
  func wayOfYear() async throws {
    let kpi = try await kpi(
      "retning: opp\nopptelling: sum-i-aret\nutgangspunkt: {periode: 2024, verdi: -30}\nmal: {verdi: 30, periode: 2026}",
      [("2026-T1", "9")], on: "2026-05-15")
    #expect((kpi.expected?.plain, kpi.deviation?.plain, kpi.deviationBasis) == ("10", "-5", .way))
    #expect(kpi.light == .yellow)
  }

  /// 196 and 195 are 2 and 2.5 per cent less than 200.
  @Test(
    "A target that was not reached in its time is not green, until it is reached",
    arguments: [
      ("opp", "90", "100", [("2026", "99")], Light.yellow, KPIStatus.Reason.missed),
      ("opp", "100", "200", [("2026", "196"), ("2027", "195")], .yellow, .missed),
      ("opp", "100", "200", [("2026", "100")], .red, .missed),
      ("ned", "40", "0", [("2026", "1")], .yellow, .missed),
      // Nobody knows how it stood when its time was over.
      ("opp", "100", "200", [("2027", "195")], .yellow, .missed),
      // It was reached in its time; since then its limits hold.
      ("opp", "100", "200", [("2026", "200"), ("2027", "195")], .green, .onPath),
      // Its time is not over before its number has come, whatever the day.
      ("opp", "100", "200", [("2025", "150")], .yellow, .stale),
      ("opp", "100", "200", [("2026", "196"), ("2027", "200")], .green, .reachedLate),
    ])
  func missed(
    _ direction: String, from: String, to: String, numbers: [(String, String)], light: Light,
    reason: KPIStatus.Reason
  ) async throws {
    let fields =
      "retning: \(direction)\nutgangspunkt: {periode: 2024, verdi: \(from)}\nmal: {verdi: \(to), periode: 2026}"
    let day = numbers.last?.0 == "2027" ? "2028-01-15" : "2027-06-15"
    let kpi = try await kpi(fields, numbers, every: "arlig", on: day)
    #expect((kpi.light, kpi.reason) == (light, reason))
  }

  /// From 20 in 2024 to 50 ± 5 in 2028, in per cent: 35 is expected in 2026.
  @Test(
    "What is to come within bounds is as it should be from the path to the target, and near both",
    arguments: [
      ("30", Light.green), ("29", .yellow), ("54", .green), ("55", .green), ("56", .yellow), ("42", .green),
      ("15", .red),
    ])
  func corridor(value: String, light: Light) async throws {
    let fields =
      "enhet: prosent\nretning: innenfor\nutgangspunkt: {periode: 2024, verdi: 20}\nmal: {verdi: 50, periode: 2028, slingringsmonn: 5}"
    let kpi = try await kpi(fields, [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect((kpi.light, kpi.expected?.plain) == (light, "35"))
  }

  /// From 10 in 2024 to 50 ± 5 in 2028: 30 is expected in 2026, and all from 30 to 50 is as it should be. 60 is 10 more than 50,
  /// 20 per cent; 24 is 6 less than 30, 20 per cent; 56 is 12 per cent of 50 more.
  @Test(
    "What is to come within bounds is judged by the deviation that is shown, from the nearer end",
    arguments: [
      ("60", "20", Light.red), ("24", "-20", .red), ("56", "12", .yellow), ("57,4", "14.8", .yellow),
      ("55", "10", .green), ("40", "0", .green), ("26", "-13.3", .green), ("24,9", "-17", .red),
      ("57,5", "15", .red), ("57,49", "14.98", .yellow),
    ])
  func corridorShown(value: String, deviation: String, light: Light) async throws {
    let fields =
      "retning: innenfor\nutgangspunkt: {periode: 2024, verdi: 10}\nmal: {verdi: 50, periode: 2028, slingringsmonn: 5}"
    let kpi = try await kpi(fields, [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect((kpi.light, kpi.deviation?.plain) == (light, deviation))
    #expect((kpi.expected?.plain.hasPrefix("30"), kpi.expectedEnd?.plain.hasPrefix("50")) == (true, true))
  }

  /// A third of 24 is 8, and 12 are 50 per cent more. From 20 to 8 the way is 12: 6 is 2 less than 8, a sixth of it.
  @Test(
    "The same part of the year before is not compared across a break, and nothing is expected before the baseline"
  )
  func acrossBreak() async throws {
    let fields =
      "retning: opp\nutgangspunkt: {periode: 2028-K1, verdi: 500}\nmal: {verdi: 800, periode: 2028-K4}"
    let numbers = [("2027-K1", "50"), ("2027-K2", "60"), ("2028-K1", "500"), ("2028-K2", "605")]
    let broken = try await kpi(
      fields + "\nbrudd: [{periode: 2028-K1, forklaring: Ny måte}]", numbers, every: "kvartal",
      on: "2028-07-15")
    #expect((broken.yearBefore?.value.plain, broken.isYearBeforeBroken) == (nil, true))
    #expect(broken.path.map(\.period.code) == ["2028-K1", "2028-K2", "2028-K4"])
    let whole = try await kpi(fields, numbers, every: "kvartal", on: "2028-07-15")
    #expect((whole.yearBefore?.value.plain, whole.isYearBeforeBroken) == ("60", false))
  }

  /// 120 in the first quarter of 2027 says nothing of how it stood at the end of that year.
  @Test(
    "What nobody measured at the deadline was not reached too late",
    arguments: [
      ([("2027-K1", "120"), ("2028-K2", "205")], KPIStatus.Reason.reachedUnmeasured),
      ([("2027-K3", "120"), ("2028-K2", "205")], .reachedUnmeasured),
      ([("2027-K3", "210"), ("2028-K2", "205")], .reached),
      ([("2027-K4", "120"), ("2028-K2", "205")], .reachedLate),
    ])
  func withoutDeadline(numbers: [(String, String)], reason: KPIStatus.Reason) async throws {
    let fields =
      "retning: opp\nutgangspunkt: {periode: 2026-K4, verdi: 100}\nmal: {verdi: 200, periode: 2027-K4}"
    let kpi = try await kpi(fields, numbers, every: "kvartal", on: "2028-07-15")
    #expect((kpi.light, kpi.reason) == (.green, reason))
  }

  @Test("A sum has one number that is expected, and a level that has arrived has it too")
  func withoutCorridor() async throws {
    let sum = try await kpi(
      "retning: innenfor\nopptelling: sum-i-aret\nmal: {verdi: 24, slingringsmonn: 2}",
      [("2026-T1", "12")], on: "2026-05-15")
    #expect((sum.expected?.plain, sum.expectedEnd, sum.deviation?.plain) == ("8", nil, "50"))
    #expect(sum.light == .red)
    let arrived = try await kpi(
      "retning: innenfor\nutgangspunkt: {periode: 2022, verdi: 20}\nmal: {verdi: 8, periode: 2026, slingringsmonn: 1}",
      [("2026", "6")], every: "arlig", on: "2027-01-15")
    #expect((arrived.expected?.plain, arrived.expectedEnd, arrived.deviation?.plain) == ("8", nil, "-16.7"))
    #expect((arrived.light, arrived.deviationBasis) == (.red, .way))
  }

  @Test("What is to stay within bounds until a day is judged from the first, without a baseline")
  func stays() async throws {
    let goal = "verdi: 50, periode: 2030, slingringsmonn: 5"
    for (value, light) in [("45", Light.green), ("44", .yellow), ("56", .yellow)] {
      let kpi = try await kpi(
        "retning: innenfor\nmal: {\(goal)}", [("2026", value)], every: "arlig", on: "2027-01-15")
      #expect((kpi.light, kpi.expected?.plain) == (light, "50"))
    }
    let later = try await kpi(
      "retning: innenfor\nmal: {\(goal), bane: til-fristen}", [("2026", "50")], every: "arlig",
      on: "2027-01-15")
    #expect((later.light, later.reason) == (.grey, .notDue))
  }

  /// 475.2 and 425.2 of 500 are 4.96 and 14.96 per cent less; kr 0.50 of kr 250 000 are 0.0002 per cent.
  @Test(
    "What is shown of a deviation lies on the side of its limits that it is on itself",
    arguments: [
      ("opp", "verdi: 500", "475,2", "-4.96", Light.green), ("opp", "verdi: 500", "475", "-5", .yellow),
      ("opp", "verdi: 500", "425,2", "-14.96", .yellow), ("ned", "verdi: 500", "524,8", "4.96", .green),
      ("opp", "verdi: 500", "524,8", "5", .green), ("opp", "verdi: 500", "499,9", "0", .green),
      ("innenfor", "verdi: 250000, slingringsmonn: 0", "250000,50", "0.0002", .yellow),
      ("innenfor", "verdi: 250000, slingringsmonn: 0", "249999,50", "-0.0002", .yellow),
      ("innenfor", "verdi: 100, slingringsmonn: 5", "105,04", "5.04", .yellow),
      ("innenfor", "verdi: 100, slingringsmonn: 5", "105", "5", .green),
    ])
  func shown(
    _ direction: String, goal: String, value: String, deviation: String, light: Light
  ) async throws {
    let kpi = try await kpi(
      "retning: \(direction)\nmal: {\(goal)}", [("2026", value)], every: "arlig", on: "2027-01-15")
    #expect((kpi.deviation?.plain, kpi.light) == (deviation, light))
  }

  /// A third of the way from 4 to 5 is 4 ⅓; 4 is a third less, 1 of 13 or 7.7 per cent.
  @Test("What was expected of a number that is off track is not shown as that number, nor the way as gone")
  func apart() async throws {
    let path = "retning: opp\nutgangspunkt: {periode: 2024, verdi: 4}\nmal: {verdi: 5, periode: 2027}"
    let off = try await kpi(path, [("2025", "4")], every: "arlig", on: "2026-01-15")
    #expect((off.light, off.expected?.plain, off.deviation?.plain) == (.yellow, "4.3", "-7.7"))
    let wide = try await kpi(
      path + "\nterskler: {gul: 10, rod: 20}", [("2025", "4")], every: "arlig", on: "2026-01-15")
    #expect((wide.light, wide.expected?.plain) == (.green, "4"))
    // 299 of 300 are 99.67 per cent.
    let near = "retning: opp\nutgangspunkt: {periode: 2024, verdi: 0}\nmal: {verdi: 300, periode: 2030}"
    #expect(
      try await kpi(near, [("2025", "299")], every: "arlig", on: "2026-01-15").wayDone?.plain == "99.7")
  }
}
