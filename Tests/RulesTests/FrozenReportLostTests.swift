import Arithmetic
import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// Frozen reports that are gone in part or whole, or are called otherwise.
extension FrozenReportTests {
  @Test("A frozen report that has been given another name is found once, at its file")
  func renamed() async throws {
    let site = marked(Self.report() + Self.figures + (try await frozen(Self.report() + Self.figures)))
    let moved = site.replacing("rapporter/2027-t1.md", with: "rapporter/vaaren.md", maxReplacements: 1)
    let found = await check(resolved(moved, on: "2027-09-10").value, jobs: 1).filter {
      Self.codes.contains($0.code.name)
    }
    #expect(found.map(\.location.path) == ["content/rapporter/vaaren.md"])
    #expect(found.map(\.message.nb) == ["rapporten het «2027-t1» da den ble frosset, og heter nå «vaaren»"])
  }

  @Test("A frozen report of which nothing at all is left is missed by those that were frozen after it")
  func forgotten() async throws {
    let first = Self.report() + Self.figures
    let record = try await frozen(first)
    let second = document("rapporter/2027-t2.md", "periode: 2027-T2\n\(Self.lines)", body: "Tekst.")
    let both = marked(first + record) + "\n" + second
    let site = await resolved(both, on: "2027-09-05").value
    let entry = try #require(site.all(Report.self).first { $0.period?.code == "2027-T2" })
    let facts = snapshot(
      of: site, for: try #require(entry.period), entry, tool: "1", commit: nil, sources: sources(both),
      number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    let later = files(facts).replacing("2027-t1.json", with: "2027-t2.json")
    let own = second.replacing("\nperiode: 2027-T2\n", with: "\nperiode: 2027-T2\nfrosset: 2027-09-05\n")
    #expect(await foundAsWritten(marked(first + record) + "\n" + own + later) == [])
    #expect(await foundAsWritten(Self.figures + own + later) == ["frozen-report-missing «»"])
    // By its own mark it is found once, and not by the other as well.
    let lost = first.replacing("\nperiode: 2027-T1\n", with: "\nperiode: 2027-T1\nfrosset: 2027-05-20\n")
    #expect(await foundAsWritten(lost + own + later) == ["snapshot-changed «2027-05-20»"])
  }

  @Test("One that lay within is missed where that folder is at hand alone; an open one always")
  func vanished() async throws {
    func log(_ path: String) -> String {
      """

      -- content/rapportlogg.yml --
      rapporter:
        - {periode: 2027-T1, frosset: 2027-05-20, fil: content/\(path)rapporter/2027-t1.md}
      """
    }
    let within = "\n-- content/intern/maltall/a.yml --\nkommentar: Intern."
    #expect(await found(Self.figures + log("intern/")) == [])
    let missed = ["frozen-report-missing «{periode: 2027-T1, frosset: 2027-05-20, fil: content/"]
    let own = await found(Self.figures + log("intern/") + within)
    #expect(own.count == 1 && own[0].hasPrefix(missed[0] + "intern/"), "\(own)")
    let open = await found(Self.figures + log(""))
    #expect(open.count == 1 && open[0].hasPrefix(missed[0] + "rapporter/"), "\(open)")
    // What is there is not missed, and of one that has lost its snapshot alone that is said.
    let site = Self.report() + Self.figures + within + log("")
    #expect(await found(site + (try await frozen(site))) == [])
    #expect(
      await foundAsWritten(site.replacing("\nsendt:", with: "\nfrosset: 2027-05-20\nsendt:")).count == 1)
  }
}
