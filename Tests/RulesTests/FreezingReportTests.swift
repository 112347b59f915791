import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What stops a report from being written down.
extension FrozenReportTests {
  @Test("An addendum that was not there when the report was frozen is not from before it")
  func addendaInOrder() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    func codes(_ day: String) async throws -> [String] {
      let later =
        Self.report(Self.lines + "\ntillegg: [{dato: \(day), tekst: Rettet.}]") + Self.figures + record
      let model = await resolved(marked(later), on: "2027-09-10").value
      return newDaysOutOfOrder(of: try #require(model.all(Report.self).first), model).map(\.code.name)
    }
    #expect(try await codes("2027-05-19") == ["report-sent-too-early"])
    #expect(try await codes("2027-05-20") == [])
    #expect(try await codes("2028-09-01") == ["date-in-future"])
  }

  @Test("A report without five lines, or with what changes by itself, is not ready to be frozen")
  func unready() async throws {
    func codes(_ literal: String) async throws -> [String] {
      let site = await resolved(literal, on: "2027-05-20").value
      return unreadyToFreeze(try #require(site.all(Report.self).first), site).map(\.code.name)
    }
    #expect(try await codes(Self.report()) == [])
    #expect(try await codes(Self.report("linjer: [Første]")) == ["report-lines"])
    #expect(try await codes(Self.report(sent: "\nsendt: 2028-05-20")) == ["date-in-future"])
    #expect(try await codes(Self.report(sent: "\nsendt: 2027-05-20")) == [])
    #expect(
      try await codes(Self.report(sent: "\nsendt: 2027-05-10\ntatt-til-orientering: 2027-06-09")) == [
        "date-in-future"
      ])
    func addendum(_ day: String) -> String {
      Self.report(sent: "\nsendt: 2027-05-10\ntillegg: [{dato: \(day), tekst: Rettet.}]")
    }
    #expect(try await codes(addendum("2028-05-15")) == ["date-in-future"])
    #expect(try await codes(addendum("2027-05-09")) == ["report-sent-too-early"])
    #expect(try await codes(addendum("2027-05-15")) == [])
    #expect(try await codes(Self.report(body: "Tiltak: [skriv hva som gjøres]")) == ["not-for-readers"])
    #expect(
      try await codes(Self.report(body: "```{arrangementer}\n:antall: 3\n```")) == [
        "changing-component-in-report"
      ])
  }
}
