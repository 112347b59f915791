import Diagnostics
import Model
import TestSupport
import Testing

@Suite("A KPI that is not judged")
struct KPIJudgedTests {
  private static let level = "periode: tertial\nretning: opp\n"
  private static let target = "mal: {verdi: 300, periode: 2030-T1, vedtatt-av: R, vedtatt-dato: 2026-01-01}\n"
  private static let start = "utgangspunkt: {periode: 2026-T1, verdi: 80}\n"
  private static let numbers =
    "observasjoner: [{periode: 2026-T3, verdi: 90}, {periode: 2027-T1, verdi: 95}]\n"
  private static let yearly = "mal: {verdi: 300, vedtatt-av: R, vedtatt-dato: 2026-01-01}\n"

  /// Why it is grey, and what is found; nothing for what the page alone says, since it passes by itself.
  private static let all: [(KPIStatus.Reason, String, [String])] = [
    (.noValue, level + target + start, ["no-observations"]),
    (
      .noValue, level + target + start + "observasjoner: [{periode: 2026-T3, verdi: mangler}]\n",
      ["missing-values"]
    ),
    (.notStarted, level + target + "utgangspunkt: {periode: 2027-T1, verdi: 80}\n", ["no-observations"]),
    (.running, level + target + start + "observasjoner: [{periode: 2027-T2, verdi: 9}]\n", []),
    (
      .inconsistent, level + target + start + "observasjoner: [{periode: 2026, verdi: 90}]\n",
      ["other-period"]
    ),
    (
      .inconsistent, level + target + "utgangspunkt: {periode: 2027-T2, verdi: 80}\n" + numbers,
      ["baseline-too-late"]
    ),
    (
      .inconsistent,
      level + target + "utgangspunkt: {periode: 2027-T2, verdi: 80}\n"
        + "observasjoner: [{periode: 2027-T1, verdi: 95}, {periode: 2027-T2, verdi: 80}]\n",
      ["baseline-too-late"]
    ),
    (
      .inconsistent, level + target + "utgangspunkt: {periode: 2026-T1, verdi: 400}\n" + numbers,
      ["kpi-disagrees"]
    ),
    (
      .broken, level + target + start + numbers + "brudd: [{periode: 2026-T3, forklaring: Ny telling}]\n",
      ["baseline-before-break"]
    ),
    (.noTarget, level + start + numbers, []),
    (
      .noDirection, level.replacing("retning: opp\n", with: "") + target + start + numbers, []
    ),
    (.noPath, level + target + numbers, ["kpi-not-judged"]),
    (
      .noPath, level.replacing("opp", with: "ned") + target.replacing("300", with: "30") + numbers,
      ["kpi-not-judged"]
    ),
    (
      .noPath,
      level + "opptelling: sum-i-aret\n" + target.replacing("2030-T1", with: "2030")
        + "utgangspunkt: {periode: 2026-T1, verdi: 80}\n"
        + "observasjoner: [{periode: 2027-T1, verdi: 95}]\n", ["kpi-disagrees"]
    ),
    (
      .gap, level + "opptelling: sum-i-aret\n" + yearly + "observasjoner: [{periode: 2026-T3, verdi: 9}]\n",
      ["kpi-not-judged"]
    ),
    (
      .gap,
      level + "opptelling: sum-fra-start\n" + target + start
        + "observasjoner: [{periode: 2026-T2, verdi: 9}, {periode: 2027-T1, verdi: 9}]\n", ["kpi-not-judged"]
    ),
    (
      .brokenSum,
      level.replacing("tertial", with: "maned") + "opptelling: sum-i-aret\n" + yearly
        + "observasjoner: [{periode: 2027-01, verdi: 9}, {periode: 2027-02, verdi: 9}]\n"
        + "brudd: [{periode: 2027-02, forklaring: Ny telling}]\n", []
    ),
    (.notDue, level + target.replacing("2030-T1", with: "2030-T1, bane: til-fristen") + start + numbers, []),
  ]

  private static let codes = [
    "no-observations", "missing-values", "other-period", "baseline-too-late", "kpi-disagrees",
    "baseline-before-break", "kpi-not-judged",
  ]

  private func kpi(_ fields: String) -> String {
    "-- content/maltall/k.yml --\ntittel: K\nkilde: Kommunen\ndefinisjon: Alle som har flyttet hit i perioden\n\(fields)"
  }

  @Test("Each way says what it lacks, or passes by itself", arguments: all)
  func ways(reason: KPIStatus.Reason, fields: String, expected: [String]) async throws {
    let model = await resolved(kpi(fields), on: "2027-05-20").value
    let status = kpiStatus(of: try #require(model.all(KPI.self).first), on: model.moment.today)
    #expect(status.reason == reason && status.light == .grey)
    let found = await ruleFindings(kpi(fields), on: "2027-05-20").compactMap { finding in
      Self.codes.first { finding.hasPrefix($0 + " ") }
    }
    #expect(Set(found) == Set(expected))
  }

  @Test("No way is left out")
  func complete() {
    let judged: [KPIStatus.Reason] = [
      .onPath, .deviation, .largeDeviation, .reached, .reachedLate, .reachedUnmeasured, .missed, .stale,
      .missing,
    ]
    #expect(Set(KPIStatus.Reason.allCases) == Set(Self.all.map(\.0)).union(judged))
  }

  @Test("What is judged lacks nothing")
  func judged() async {
    for fields in [
      Self.level + Self.target + Self.start + Self.numbers,
      Self.level + Self.target.replacing(", periode: 2030-T1", with: "") + Self.numbers,
      Self.level.replacing("opp", with: "innenfor") + Self.target + Self.numbers,
      Self.level + Self.target.replacing("300", with: "80") + Self.numbers,
      Self.level + "opptelling: sum-i-aret\n" + Self.yearly
        + "observasjoner: [{periode: 2027-T1, verdi: 95}]\n",
    ] {
      #expect(
        await ruleFindings(kpi(fields), on: "2027-05-20").allSatisfy { !$0.hasPrefix("kpi-not-judged") },
        "\(fields)")
    }
  }

  @Test("Each hole of a series is told")
  func skippedTwice() async {
    let numbers = "2025-T1, 2025-T3, 2026-T1, 2026-T3".split(separator: ", ").map {
      "{periode: \($0), verdi: 9}"
    }
    let fields = "periode: tertial\nobservasjoner: [\(numbers.joined(separator: ", "))]\n"
    let found = await ruleFindings(kpi(fields), on: "2027-01-01").filter {
      $0.hasPrefix("period-without-number")
    }
    #expect(found == ["period-without-number «2025-T3»", "period-without-number «2026-T3»"])
  }

  @Test(
    "A period that was skipped between two numbers is told, unless it says that it is missing",
    arguments: [
      ("arlig", "{periode: 2023, verdi: 9}, {periode: 2025, verdi: 9}", "2025"),
      ("arlig", "{periode: 2024, verdi: 9}, {periode: 2025, verdi: 9}", nil),
      ("kvartal", "{periode: 2026-K3, verdi: 9}, {periode: 2025-K4, verdi: 9}", "2026-K3"),
      ("maned", "{periode: 2026-11, verdi: 9}, {periode: 2027-01, verdi: 9}", "2027-01"),
      ("maned", "{periode: 2026-12, verdi: 9}, {periode: 2027-01, verdi: 9}", nil),
      (
        "tertial",
        "{periode: 2026-T1, verdi: 9}, {periode: 2026-T2, verdi: mangler}, {periode: 2026-T3, verdi: 9}", nil
      ),
      ("tertial", "{periode: 2025-T3, verdi: 9}, {periode: 2026-T3, verdi: mangler}", "2026-T3"),
      ("arlig", "{periode: 2023, verdi: 9}", nil),
      // Of another length, that is what is wrong.
      ("arlig", "{periode: 2023, verdi: 9}, {periode: 2025-T1, verdi: 9}", nil),
    ])
  func skipped(cadence: String, numbers: String, place: String?) async {
    let fields = "periode: \(cadence)\nobservasjoner: [\(numbers)]\n"
    let found = await ruleFindings(kpi(fields), on: "2027-03-01").filter {
      $0.hasPrefix("period-without-number")
    }
    #expect(found == (place.map { ["period-without-number «\($0)»"] } ?? []))
    let sum = await ruleFindings(
      kpi(fields + "opptelling: sum-i-aret\nretning: opp\nmal: {verdi: 9}\n"), on: "2027-03-01")
    #expect(sum.count { $0.hasPrefix("kpi-not-judged") || $0.hasPrefix("period-without-number") } <= 1)
  }
}
