import Arithmetic
import Content
import Model
import Testing

@Suite("KPIs since the steering group met")
struct RecentKPITests {
  private let wheel = """
    -- content/arshjul.yml --
    - id: s2
      tittel: Styringsgruppemøte 2
      type: styringsgruppe
      dato: 2027-06-02
      status: holdt

    """

  private func kpi(
    target: String = "{verdi: 200, periode: 2027-12}", _ fields: String = "terskler: {gul: 5, rod: 15}",
    numbers: String = "[{periode: 2027-04, verdi: 70}, {periode: 2027-08, verdi: 90}]"
  ) -> String {
    """
    -- content/maltall/k.yml --
    tittel: K
    definisjon: K.
    kilde: K
    periode: maned
    enhet: antall
    retning: opp
    utgangspunkt: {periode: 2026-12, verdi: 100}
    mal: \(target)
    observasjoner: \(numbers)
    \(fields)

    """
  }

  /// What `story report freeze` would have written of the site on a day.
  private func frozen(_ content: String, on day: String, period: String = "2027-T1") async throws -> String {
    let site = try await siteModel(content, on: day)
    var facts = Snapshot.Internal()
    let reporting = try #require(ReportingPeriod(period))
    (facts.period, facts.frozen) = (reporting, site.moment.today)
    facts.report = period.lowercased()
    facts.standing = standing(of: site, in: reporting)
    let file = String(decoding: facts.file(isExample: false), as: UTF8.self)
    return "-- content/intern/oyeblikksbilder/\(period.lowercased()).json --\n\(file.dropLast())\n"
  }

  /// The light then and now, what else is other, and what the past is judged by.
  private func since(_ content: String) async throws -> [String] {
    let recent = try #require(try await status(of: wheel + content, on: "2027-09-15").recentChanges)
    let changes = recent.changes.compactMap { change -> String? in
      guard case .kpi(let kpi) = change.what else { return nil }
      let terms = kpi.terms.map { what in
        switch what {
        case .figure(_, let from, let to, _): "\(from?.value.plain ?? "–")→\(to?.value.plain ?? "–")"
        case .terms(let terms): "\(terms)"
        default: "?"
        }
      }
      let old = kpi.old.map { "\($0.light) \($0.current?.value.plain ?? "–")" } ?? "–"
      return "\(change.id.slug): \(old), \(kpi.new.light) \(kpi.new.current?.value.plain ?? "–") \(terms)"
    }
    let past = recent.pastKPIs
    let report = past.report.map { "\($0.period.code) \($0.frozen.iso)" } ?? "today"
    return changes + ["\(report) \(past.judgedByToday) of \(past.count), \(past.assumedKnown) assumed"]
  }

  /// The path of April: 100 + 100 × 4/12 = 133.33, and 70 is 47.5 % below it; of August: 166.67, and 90 is 46 % below it.
  @Test("Thresholds and targets that changed since are those of the report that was last frozen by then")
  func rules() async throws {
    let record = try await frozen(wheel + kpi(), on: "2027-05-20")
    #expect(
      try await since(record + kpi()) == ["k: red 70, red 90 []", "2027-T1 2027-05-20 0 of 1, 0 assumed"])
    #expect(
      try await since(record + kpi("terskler: {gul: 50, rod: 90}")) == [
        "k: red 70, green 90 [\"[Model.StandingChange.Term.thresholds]\"]",
        "2027-T1 2027-05-20 0 of 1, 0 assumed",
      ])
    #expect(
      try await since(record + kpi(target: "{verdi: 101, periode: 2027-12}")) == [
        "k: red 70, yellow 90 [\"200→101\"]", "2027-T1 2027-05-20 0 of 1, 0 assumed",
      ])
    #expect(
      try await since(record + kpi(target: "{verdi: 200, periode: 2027-12, bane: til-fristen}")) == [
        "k: red 70, grey 90 [\"[Model.StandingChange.Term.path]\"]", "2027-T1 2027-05-20 0 of 1, 0 assumed",
      ])
  }

  @Test("Without such a report the past is judged by what holds today, which is said")
  func today() async throws {
    let changed = kpi("terskler: {gul: 48, rod: 90}")
    #expect(try await since(changed) == ["k: green 70, green 90 []", "today 1 of 1, 1 assumed"])
    let late = try await frozen(wheel + kpi(), on: "2027-06-03")
    #expect(try await since(late + changed) == ["k: green 70, green 90 []", "today 1 of 1, 1 assumed"])
    let same = try await frozen(wheel + kpi(), on: "2027-06-02")
    #expect(try await since(same + changed).last == "2027-T1 2027-06-02 0 of 1, 0 assumed")
    #expect(try await since("") == ["today 0 of 0, 0 assumed"])
  }

  @Test("A target that was adopted since has no light before, unless a report has the one before it")
  func adopted() async throws {
    let target = "{verdi: 101, periode: 2027-12, vedtatt-av: Kommunestyret, vedtatt-dato: 2027-07-01}"
    #expect(try await since(kpi(target: target)) == ["k: –, yellow 90 []", "today 1 of 1, 1 assumed"])
    let record = try await frozen(wheel + kpi(), on: "2027-05-20")
    #expect(try await since(record + kpi(target: target)).first == "k: red 70, yellow 90 [\"200→101\"]")
    let before = target.replacing("07-01", with: "06-02")
    #expect(try await since(kpi(target: before)).first == "k: red 70, yellow 90 []")
  }

  @Test("A number that was other, or not there, in the report is new")
  func numbers() async throws {
    let record = try await frozen(wheel + kpi(), on: "2027-05-20")
    let revised = "[{periode: 2027-04, verdi: 75}]"
    #expect(try await since(record + kpi(numbers: revised)).first == "k: red 70, red 75 []")
    #expect(try await since(record + kpi(numbers: revised)).last == "2027-T1 2027-05-20 0 of 1, 0 assumed")
    let none = try await frozen(wheel + kpi(numbers: "[{periode: 2027-01, verdi: 108}]"), on: "2027-05-20")
    let since = try await since(
      none + kpi(numbers: "[{periode: 2027-01, verdi: 108}, {periode: 2027-04, verdi: 70}]"))
    // 108 of 108.33 is on the path, but the number for February was due in March.
    #expect(since.first == "k: yellow 108, red 70 []")
  }

  @Test("A number whose period was over is said to count as known, where no report has it")
  func assumed() async throws {
    let record = try await frozen(wheel + kpi(), on: "2027-05-20")
    let late = "[{periode: 2027-04, verdi: 70}, {periode: 2027-05, verdi: 80}]"
    #expect(try await since(record + kpi(numbers: late)).last == "2027-T1 2027-05-20 0 of 1, 1 assumed")
    // One that came when its period was over, after the meeting, was not known then.
    let after = "[{periode: 2027-04, verdi: 70}, {periode: 2027-06, verdi: 80}]"
    #expect(try await since(record + kpi(numbers: after)).last == "2027-T1 2027-05-20 0 of 1, 0 assumed")
    #expect(
      try await since(kpi(numbers: "[{periode: 2027-06, verdi: 80}]")).last == "today 1 of 1, 0 assumed")
    let other = try await frozen(wheel + kpi(numbers: "[{periode: 2027-03, verdi: 70}]"), on: "2027-05-20")
    // What a report of a later day did not have has come since.
    #expect(try await since(other + kpi()).last == "2027-T1 2027-05-20 0 of 1, 0 assumed")
  }
}
