import Diagnostics
import Model
import Rules
import TestSupport
import Testing

extension FrozenReportTests {
  @Test(
    "An addendum speaks of what the content said when it was written down, and not of what is changed again")
  func changedAgain() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let addendum = "{dato: 2027-09-01, tekst: Det var 55., maltall: [a]}"
    func told(_ value: Int, _ addenda: String) -> String {
      site.replacing("verdi: 90", with: "verdi: \(value)")
        .replacing(Self.lines, with: Self.lines + "\ntillegg: [\(addenda)]")
    }
    let again = try await frozenAgain(told(55, addendum) + record)
    #expect(await found(told(55, addendum) + again) == [])
    #expect(await found(told(13, addendum) + again) == ["reported-figure-changed «13»"])
    let other = addendum + ", {dato: 2027-09-02, tekst: Det var 13., maltall: [a]}"
    let codes = await found(told(13, other) + again).map { $0.prefix { $0 != " " } }
    #expect(codes == ["report-addition-not-frozen"])
    let third = try await frozenAgain(told(13, other) + again)
    #expect(await found(told(13, other) + third) == [])
    #expect(await found(told(55, other) + third) == ["reported-figure-changed «55»"])
  }

  @Test(
    "What the content says was so by the day of a report, and the report does not list, is found",
    arguments: [(partner, "2027-01-01"), (meeting, "2027-03-10"), (person, "2027-01-01")])
  func unmentioned(content: String, place: String) async throws {
    let site = Self.report(body: "Vi er i gang.")
    let record = try await frozen(site)
    #expect(await found(site + content + record) == ["reported-figure-changed «\(place)»"])
    let later = content.replacing(#/2027-(01-01|03-10)/#, with: "2027-06-10")
    #expect(await found(site + later + record) == [])
  }

  @Test("What a report counted, and is an example now, is found")
  func madeUp() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let changed = site.replacing("periode: tertial", with: "eksempel: ja\nperiode: tertial")
    #expect(changed != site)
    #expect(await found(changed + record) == ["reported-figure-changed «ja»"])
  }

  @Test("What has changed since a report says what of the report was corrected, and when")
  func corrected() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let addendum = "{dato: 2027-09-01, tekst: Det var 85., maltall: [a]}"
    for (addenda, day) in [("[\(addendum)]", "2027-09-01"), ("[{dato: 2027-09-01, tekst: Rettet.}]", nil)] {
      let told = site.replacing(Self.lines, with: Self.lines + "\ntillegg: \(addenda)")
        .replacing("verdi: 90}", with: "verdi: 85}, {periode: 2027-T2, verdi: 120}")
      let site = await resolved(marked(told + record), on: "2027-09-10").value
      let report = Model.report(on: site, findings: [], build: BuildFacts(version: "1"))
      let figures = try #require(report.changesSinceFrozen).filter { $0.id == "a" }
      #expect(!figures.isEmpty && figures.allSatisfy { $0.corrected?.iso == day })
    }
  }
}
