import Diagnostics
import Model
import Testing

@Suite("What happened late by itself")
struct LateChangesTests {
  private func late(_ fields: String, on day: String, since last: String) async throws -> [String] {
    let text = "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: S\n\(fields)\n---\n"
    let site = try await siteModel(text, on: day, .production)
    let date = try #require(calendarDate(last))
    return lateChanges(of: site, since: TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 720)))
      .map(\.message.nb)
  }

  @Test(
    "More than a quarter of an hour is late; what was in time, lies ahead or was made up for before is not",
    arguments: [
      (
        "publiseres: 2027-06-15 11:44",
        "skulle vært synlig fra 2027-06-15 11:44; det skjedde 16 minutter for sent"
      ),
      ("publiseres: 2027-06-15 11:45", nil), ("publiseres: 2027-06-15 12:30", nil),
      (
        "publiseres: 2027-06-15 08:00",
        "skulle vært synlig fra 2027-06-15 08:00; det skjedde 4 t 0 min for sent"
      ),
      ("publiseres: 2027-06-12 12:00", nil),
      (
        "publiseres: 2027-06-12 12:01", "skulle vært synlig fra 2027-06-12 12:01; det skjedde 2 døgn for sent"
      ),
      // A day without a time is over at midnight.
      ("utloper: 2027-06-14", "skulle vært borte fra 2027-06-14; det skjedde 12 t 0 min for sent"),
      ("utloper: 2027-06-15", nil),
    ])
  func late(fields: String, finding: String?) async throws {
    #expect(try await late(fields, on: "2027-06-15", since: "2027-06-12") == (finding.map { [$0] } ?? []))
  }

  @Test("It stands at its field, as a warning")
  func place() async throws {
    let site = try await siteModel(
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: S\nutloper: 2027-06-15 10:00\n---\n",
      on: "2027-06-15", .production)
    let day = try #require(calendarDate("2027-06-14"))
    let findings = lateChanges(of: site, since: TimeZone.oslo.nearestInstant(of: LocalTime(day)))
    #expect(findings.map(\.code.name) == ["late-publication"] && findings.map(\.severity) == [.warning])
    #expect(
      findings.first?.location.path == "content/sider/a.md" && findings.first?.location.range.isEmpty == false
    )
  }
}
