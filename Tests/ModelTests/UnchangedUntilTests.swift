import Diagnostics
import Mistakes
import Model
import TestSupport
import Testing

@Suite("Until when the same files give the same sites")
struct UnchangedUntilTests {
  private func until(_ files: String, at written: String) async throws -> String {
    let pieces = written.split(separator: " ").map(String.init)
    let clock = pieces[1].split(separator: ":").compactMap { Int($0) }
    let day = try #require(calendarDate(pieces[0]))
    let now = TimeZone.oslo.nearestInstant(of: LocalTime(day, minute: clock[0] * 60 + clock[1]))
    let tree = await readContent(sources(files), components: .declared, jobs: 1)
    // Discarded: what is wrong with the files is tried elsewhere.
    let site = await resolve(tree.value, at: Moment(now), jobs: 1).value
    return TimeZone.oslo.localTime(of: site.unchangedUntil).iso
  }

  private func event(_ fields: String) -> String {
    "-- content/arrangementer/a.md --\n---\ntittel: A\nsammendrag: S\n\(fields)\n---\n"
  }

  @Test("It is the next midnight in Oslo when nothing has a time of day, whenever in the day it is asked")
  func midnight() async throws {
    #expect(try await until(event("start: 2027-06-15"), at: "2027-06-15 12:00") == "2027-06-16T00:00")
    #expect(try await until(event("start: 2027-06-15 09:00"), at: "2027-06-15 12:00") == "2027-06-16T00:00")
    // The midnight of London comes after that of Oslo, and counts where an event is there.
    let abroad = event("start: 2027-12-15\ntidssone: Europe/London")
    #expect(try await until(abroad, at: "2027-06-15 00:00") == "2027-06-15T01:00")
    #expect(try await until(abroad, at: "2027-01-15 00:30") == "2027-01-15T01:00")
    #expect(try await until("", at: "2027-06-15 00:00") == "2027-06-16T00:00")
  }

  @Test(
    "It is the first time of day that any field holds, whatever it is for, internal or hidden too",
    arguments: [
      ("start: 2027-06-15 18:00", "2027-06-15T18:00"),
      ("start: 2027-06-14 10:00\nslutt: 2027-06-15 14:01", "2027-06-15T14:01"),
      ("start: 2027-07-01 10:00\npameldingsfrist: 2027-06-15 13:30", "2027-06-15T13:30"),
      ("start: 2027-07-01 10:00\npamelding-apner: 2027-06-15 13.30", "2027-06-15T13:30"),
      ("start: 2027-07-01\npubliseres: 2027-06-15T16:00", "2027-06-15T16:00"),
      ("start: 2027-07-01\nutloper: {nb: 2027-06-15 16:00, en: '2027-06-15 15:00'}", "2027-06-15T15:00"),
      ("start: 2027-07-01\nutkast: ja\nutloper: 2027-06-15 16:00", "2027-06-15T16:00"),
      // By the clock in Oslo it is at 18, by its own at 17: both end it, and the first comes first.
      ("start: 2027-06-15 17:00\ntidssone: Europe/London", "2027-06-15T17:00"),
      ("start: 2027-06-15 11:30\ntidssone: Europe/London", "2027-06-15T12:30"),
    ])
  func times(_ fields: String, _ expected: String) async throws {
    #expect(try await until(event(fields), at: "2027-06-15 12:00") == expected)
  }

  @Test("Nothing of the schedule happens between one of these moments and the next")
  func schedule() async throws {
    let files = """
      -- content/arrangementer/a.md --
      ---
      tittel: A
      sammendrag: S
      start: 2027-06-18 17:00
      slutt: 2027-06-18 19:30
      tidssone: Europe/London
      pamelding: https://x.example
      pamelding-apner: 2027-06-16 09:15
      pameldingsfrist: 2027-06-17
      ---
      -- content/aktuelt/n.md --
      ---
      tittel: N
      sammendrag: S
      dato: 2027-06-17
      publiseres: 2027-06-17 06:45
      utloper: 2027-06-19
      ---
      -- content/arshjul/k.yml --
      tittel: K
      type: konferanse
      dato: 2027-06-20
      """
    let tree = await readContent(sources(files), components: .declared, jobs: 1)
    func site(_ now: Instant) async -> SiteModel {
      // Discarded: what is wrong with the files is tried elsewhere.
      await resolve(tree.value, at: Moment(now), jobs: 1).value
    }
    let day = try #require(calendarDate("2027-06-15"))
    var now = TimeZone.oslo.nearestInstant(of: LocalTime(day, minute: 720))
    var left = Set(await site(now).schedule.map(\.takesEffect.iso))
    #expect(
      left.sorted() == [
        "2027-06-16T10:15", "2027-06-17T06:45", "2027-06-18T00:00", "2027-06-18T18:00", "2027-06-18T20:30",
        "2027-06-20T00:00",
      ])
    for _ in 0..<40 {
      now = await site(now).unchangedUntil
      left.remove(TimeZone.oslo.localTime(of: now).iso)
    }
    #expect(left == [])
  }

  @Test("When the clocks are put back the same times come again, so that ends it too")
  func clocks() async throws {
    #expect(try await until("", at: "2027-10-31 02:01") == "2027-10-31T02:00")
    #expect(try await until("", at: "2027-03-28 01:30") == "2027-03-28T03:00")
  }
}
