import Arithmetic
import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite("Frozen reports")
struct FrozenReportTests {
  private static let lines = "linjer: [Første, Andre, Tredje, Fjerde, Femte]"

  private static func report(
    _ fields: String = lines, sent: String = "\nsendt: 2027-05-20\narkivreferanse: 27/1",
    body: String = "Vi fikk {maltall}`a` henvendelser, {tall}`1400` i alt."
  ) -> String {
    document("rapporter/2027-t1.md", "periode: 2027-T1\n\(fields)\(sent)", body: body)
  }

  private static let figures = kpi(
    "definisjon: Alle skriftlige henvendelser.\nobservasjoner: [{periode: 2027-T1, verdi: 90}]\n")

  /// The site with what `story report freeze` writes of its report on 20 May 2027.
  private func frozen(_ literal: String) async throws -> String {
    let site = await resolved(literal, on: "2027-05-20").value
    let period = try #require(ReportingPeriod("2027-T1"))
    let entry = try #require(site.all(Report.self).first)
    let facts = snapshot(
      of: site, for: period, entry, tool: "1", commit: nil, sources: sources(literal),
      number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    return files(facts)
  }

  private func files(_ facts: Snapshot.Internal) -> String {
    let texts = [
      ("content/intern/oyeblikksbilder/2027-t1.json", facts.file(isExample: false)),
      ("content/frosne-rapporter/2027-t1.json", facts.publicPart.file(isExample: false)),
    ]
    return texts.map { "\n-- \($0) --\n" + String(decoding: $1.dropLast(), as: UTF8.self) }.joined()
  }

  private static let codes = [
    "frozen-report-changed", "snapshot-changed", "frozen-report-missing", "report-not-frozen",
    "reported-figure-changed",
  ]

  private func found(_ literal: String) async -> [String] {
    await ruleFindings(literal, on: "2027-09-10").filter { finding in
      Self.codes.contains { finding.hasPrefix($0 + " ") }
    }
  }

  @Test("A frozen report that nobody has touched has no findings, whatever line ends the files have")
  func untouched() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    #expect(await found(site + record) == [])
    #expect(await found(site.replacing("i alt.\n", with: "i alt.  \n\n") + record) == [])
  }

  @Test(
    "A change of a report after it was frozen is found where it is",
    arguments: [
      ("Andre", "Annen", "Annen"), ("tittel: A\n", "tittel: B\n", "B"),
      ("sammendrag: A.", "sammendrag: B.", "B."),
      ("henvendelser, ", "saker, ", "Vi "), ("sendt: 2027-05-20", "sendt: 2027-05-21", "2027-05-21"),
      ("27/1", "27/2", "27/2"), (", Femte", "", "[Første, Andre, Tredje, Fjerde]"),
    ])
  func changed(from: String, to: String, place: String) async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to, maxReplacements: 1)
    #expect(changed != site)
    #expect(await found(changed + record) == ["frozen-report-changed «\(place)»"])
  }

  @Test(
    "What is not known when a report is frozen may be added: the day it was sent, the archive’s number, an addendum"
  )
  func added() async throws {
    let record = try await frozen(Self.report(sent: "") + Self.figures)
    let later = Self.report(Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Rettet.}]") + Self.figures
    #expect(await found(later + record) == [])
  }

  @Test("A number that is revised after it was reported is found, until an addendum names its KPI")
  func revised() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let revised = site.replacing("verdi: 90", with: "verdi: 55")
    #expect(await found(revised + record) == ["reported-figure-changed «55»"])
    let told = revised.replacing(
      Self.lines, with: Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Det var 55., maltall: [a]}]")
    #expect(await found(told + record) == [])
  }

  @Test("A provisional number may be revised without an addendum")
  func provisional() async throws {
    let site = (Self.report() + Self.figures).replacing("verdi: 90", with: "verdi: 90, forelopig: ja")
    let record = try await frozen(site)
    #expect(await found(site.replacing("verdi: 90, forelopig: ja", with: "verdi: 85") + record) == [])
  }

  @Test(
    "What was written down and then changed by hand is found",
    arguments: ["intern/oyeblikksbilder", "frosne-rapporter"])
  func damaged(folder: String) async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let parts = record.split(separator: "\n-- ", omittingEmptySubsequences: true).map { part in
      let text = String(part)
      let isChosen = text.hasPrefix("content/\(folder)")
      return "\n-- " + (isChosen ? text.replacing("\"verdi\":90", with: "\"verdi\":99") : text)
    }
    #expect(await found(site + parts.joined()) == ["snapshot-changed «»"])
  }

  @Test("A public part that was made from another snapshot is found")
  func other() async throws {
    let site = Self.report() + Self.figures
    let (record, other) = (
      try await frozen(site), try await frozen(site.replacing("verdi: 90", with: "verdi: 91"))
    )
    let own = record.split(separator: "\n-- content/frosne").first ?? ""
    let foreign = other.split(separator: "\n-- content/frosne").last ?? ""
    #expect(await found(site + own + "\n-- content/frosne" + foreign) == ["snapshot-changed «»"])
  }

  @Test("A frozen report whose file is gone is found")
  func gone() async throws {
    let record = try await frozen(Self.report() + Self.figures)
    #expect(await found(Self.figures + record) == ["frozen-report-missing «»"])
  }

  @Test("A report that was sent is to be frozen, and its public part made")
  func notFrozen() async throws {
    let site = Self.report() + Self.figures + "-- content/intern/maltall/a.yml --\nkommentar: Intern.\n"
    #expect(await found(site) == ["report-not-frozen «2027-05-20»"])
    #expect(await found(site.replacing("sendt: 2027-05-20", with: "sendt: 2027-09-11")) == [])
    let record = try await frozen(site)
    let own = record.split(separator: "\n-- content/frosne").first ?? ""
    #expect(await found(site + own) == ["report-not-frozen «2027-05-20»"])
    // The public part says that it was frozen, so that freezing it anew is not what is missing.
    let open = "\n-- content/frosne" + (record.split(separator: "\n-- content/frosne").last ?? "")
    #expect(await found(site + open) == ["snapshot-changed «»"])
  }

  @Test("The text that is written down has numbers in place of what would change, and keeps the rest")
  func writtenOut() async throws {
    let site = await resolved(Self.report() + Self.figures, on: "2027-05-20").value
    let entry = try #require(site.all(Report.self).first)
    let facts = snapshot(
      of: site, for: try #require(ReportingPeriod("2027-T1")), entry, tool: "1", commit: nil,
      sources: sources(""), number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    #expect(facts.texts.map(\.body) == ["Vi fikk 90 henvendelser, {tall}`1400` i alt.\n"])
  }

  @Test("A report without five lines, or with what changes by itself, is not ready to be frozen")
  func unready() async throws {
    func codes(_ literal: String) async throws -> [String] {
      let site = await resolved(literal, on: "2027-05-20").value
      return unreadyToFreeze(try #require(site.all(Report.self).first), site).map(\.code.name)
    }
    #expect(try await codes(Self.report()) == [])
    #expect(try await codes(Self.report("linjer: [Første]")) == ["report-lines"])
    #expect(
      try await codes(Self.report(body: "```{arrangementer}\n:antall: 3\n```")) == [
        "changing-component-in-report"
      ])
  }
}
