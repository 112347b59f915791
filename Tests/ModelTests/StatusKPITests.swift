import Arithmetic
import Model
import Testing

@Suite("Status of KPIs")
struct StatusKPITests {
  private func kpi(
    _ fields: String, every cadence: String = "arlig", on day: String
  ) async throws -> KPIStatus {
    let text = """
      -- content/maltall/a.yml --
      tittel: A
      definisjon: D
      kilde: K
      periode: \(cadence)
      \(fields)
      """
    return try #require(try await status(of: text, on: day).kpis.first)
  }

  private let path = """
    retning: opp
    utgangspunkt: {periode: 2027, verdi: 1000}
    mal: {verdi: 1300, periode: 2030}
    """

  @Test(
    "The path is a straight line by months, and the deviation is in per cent of it",
    arguments: [
      ("2028", "1100", "1100", "0", Light.green), ("2029", "1140", "1200", "-5", .yellow),
      ("2029", "1141", "1200", "-4.9", .green), ("2029", "1020", "1200", "-15", .red),
      ("2029", "1260", "1200", "5", .green), ("2028-06", "1050", "1050", "0", .green),
      ("2029-06", "1150", "1150", "0", .green),
    ])
  func path(period: String, value: String, expected: String, deviation: String, light: Light) async throws {
    let cadence = period.count == 4 ? "arlig" : "maned"
    let kpi = try await kpi(
      "\(path)\nobservasjoner: [{periode: \(period), verdi: \(value)}]", every: cadence, on: "2030-12-31")
    #expect(kpi.expected?.plain == expected)
    #expect(kpi.deviation?.plain == deviation)
    #expect(kpi.light == (kpi.freshness == .stale ? (light == .green ? .yellow : light) : light))
  }

  @Test(
    "A path between fractions is exact, and is shown as exactly as the KPI is written",
    arguments: [
      // From 0.5 (2027) to 2 (2030): 0.5 a year.
      ("0.5", "2", "2028", "0.9", "1", "-10"), ("0.5", "2", "2029", "1.35", "1.5", "-10"),
      ("0.5", "2", "2029", "1.5", "1.5", "0"), ("0.5", "2", "2030", "2.01", "2", "0.5"),
      // From 1 to 4: a month is 1/12, and June 2028 is half a year after 2028 began.
      ("1", "4", "2028-06", "1.5", "1.5", "0"), ("1", "4", "2028-03", "1.25", "1.25", "0"),
      // From 10 to 11: a third a year; (10 − 31/3) / (31/3) = −1/31 = −3.2258 %.
      ("10", "11", "2028", "10", "10", "-3.2"), ("10", "11", "2029", "10", "11", "-6.3"),
      ("10", "11", "2029", "10.4", "10.7", "-2.5"),
      // Below zero the deviation is still counted from the path: (−2 − −2.25) / 2.25 = 11.1 %.
      ("-2", "-2.75", "2028", "-2", "-2.25", "11.1"), ("-2", "-2.75", "2028", "-2.25", "-2.25", "0"),
      // 1.61 is shown beside 1.64, of which it is 1.8 per cent less; beside «1.6» it would be more.
      ("1.60", "1.72", "2028", "1.61", "1.64", "-1.8"),
    ])
  func fractions(
    from: String, to: String, period: String, value: String, expected: String, deviation: String
  ) async throws {
    let kpi = try await kpi(
      """
      retning: \((Double(to) ?? 0) < (Double(from) ?? 0) ? "ned" : "opp")
      utgangspunkt: {periode: 2027, verdi: \(from)}
      mal: {verdi: \(to), periode: 2030}
      observasjoner: [{periode: \(period), verdi: \(value)}]
      """, every: period.count == 4 ? "arlig" : "maned", on: "2031-01-01")
    #expect(kpi.expected?.plain == expected)
    #expect(kpi.deviation?.plain == deviation)
  }

  /// −0.1 is 6.7 per cent of the 1.5 from −0.5 to 1, and −0.3 is 20.
  @Test("A path through zero deviates by shares of the whole way, also where 0 is expected")
  func throughZero() async throws {
    let fields = """
      retning: opp
      utgangspunkt: {periode: 2027, verdi: -0.5}
      mal: {verdi: 1, periode: 2030}
      """
    for (value, deviation, light) in [
      ("0", "0", Light.green), ("-0.1", "-6.7", .yellow), ("-0.3", "-20", .red),
    ] {
      let kpi = try await kpi(
        "\(fields)\nobservasjoner: [{periode: 2028, verdi: \(value)}]", on: "2029-01-10")
      #expect((kpi.expected?.plain, kpi.deviation?.plain, kpi.light) == ("0", deviation, light))
    }
  }

  @Test("When less is better, more than the path is the deviation that counts")
  func down() async throws {
    let kpi = try await kpi(
      """
      retning: ned
      mal: {verdi: 10}
      observasjoner: [{periode: 2028, verdi: "11,5"}]
      """, on: "2029-01-10")
    #expect(kpi.expected?.plain == "10")
    #expect(kpi.deviation?.plain == "15")
    #expect(kpi.light == .red)
  }

  @Test(
    "A yearly number is fresh until the next year is over, soon stale for 60 days, then stale",
    arguments: [
      ("2028-12-31", KPIStatus.Freshness.fresh, Light.green), ("2029-01-01", .soonStale, .green),
      ("2029-03-01", .soonStale, .green), ("2029-03-02", .stale, .yellow),
    ])
  func freshness(day: String, freshness: KPIStatus.Freshness, light: Light) async throws {
    let kpi = try await kpi("\(path)\nobservasjoner: [{periode: 2027, verdi: 1000}]", on: day)
    #expect(kpi.freshness == freshness)
    #expect(kpi.light == light, "what is stale is never green")
  }

  @Test(
    "How long a number may be waited for follows from how often it is measured, or is said",
    arguments: [
      ("tertial", "2027-T1", "", "2027-09-30", "2027-10-01"),
      ("kvartal", "2027-K1", "", "2027-07-30", "2027-07-31"),
      ("maned", "2027-01", "", "2027-03-15", "2027-03-16"),
      ("maned", "2027-01", "ventetid: 3", "2027-03-03", "2027-03-04"),
    ])
  func grace(cadence: String, period: String, field: String, last: String, next: String) async throws {
    let fields = "\(field)\nobservasjoner: [{periode: \(period), verdi: 1}]"
    #expect(try await kpi(fields, every: cadence, on: last).freshness == .soonStale)
    #expect(try await kpi(fields, every: cadence, on: next).freshness == .stale)
  }

  @Test("What is missing is not 0: the latest number stays, and the light is not green")
  func missing() async throws {
    let kpi = try await kpi(
      """
      \(path)
      observasjoner:
        - {periode: 2027, verdi: 1000, forelopig: ja}
        - {periode: 2028, verdi: mangler}
      """, on: "2029-01-10")
    #expect(kpi.latest?.value == Decimal(1000))
    #expect(kpi.latest?.isProvisional == true)
    #expect(kpi.missing.map(\.code) == ["2028"])
    #expect(kpi.freshness == .missing)
    #expect(kpi.light == .yellow)
    #expect(kpi.reason == .missing)
  }

  @Test("Without a number there is no value, no deviation and no colour")
  func noNumber() async throws {
    let kpi = try await kpi("\(path)\nobservasjoner: [{periode: 2027, verdi: ..}]", on: "2029-01-10")
    #expect(kpi.latest == nil)
    #expect(kpi.expected == nil)
    #expect(kpi.deviation == nil)
    #expect(kpi.light == .grey)
    #expect(kpi.reason == .noValue)
  }

  @Test(
    "Without a target, a path or a direction the light is grey",
    arguments: [
      ("retning: opp", KPIStatus.Reason.noTarget), ("retning: opp\nmal: {verdi: 5, periode: 2040}", .noPath),
      ("retning: opp\nmal: {verdi: 5, periode: 2040, bane: til-fristen}", .notDue),
      ("mal: {verdi: 5}", .noDirection),
    ])
  func grey(fields: String, reason: KPIStatus.Reason) async throws {
    let kpi = try await kpi("\(fields)\nobservasjoner: [{periode: 2027, verdi: 4}]", on: "2028-01-10")
    #expect(kpi.light == .grey)
    #expect(kpi.reason == reason)
  }

  @Test("The trend compares with the number before, and not across a break in the series")
  func trend() async throws {
    let numbers = "observasjoner: [{periode: 2026, verdi: 4}, {periode: 2027, verdi: 3}]"
    #expect(try await kpi(numbers, on: "2028-01-10").trend == .down)
    let broken = "\(numbers)\nbrudd: [{periode: 2027, forklaring: Ny}]"
    #expect(try await kpi(broken, on: "2028-01-10").trend == .unknown)
  }

  @Test("A KPI's own thresholds go before 5 and 15 per cent")
  func thresholds() async throws {
    let numbers = "\(path)\nobservasjoner: [{periode: 2028, verdi: 990}]"
    let standard = try await kpi(numbers, on: "2029-01-10")
    #expect(standard.light == .yellow)
    #expect(standard.thresholds == .standard)
    #expect(try await kpi("\(numbers)\nterskler: {gul: 11, rod: 20}", on: "2029-01-10").light == .green)
  }
}
