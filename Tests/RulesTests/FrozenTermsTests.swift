import Arithmetic
import Diagnostics
import Model
import TestSupport
import Testing

extension FrozenReportTests {
  /// With all that a KPI is judged by; the target has no period.
  private static let judged = figures.replacing(
    "observasjoner:",
    with: """
      enhet: antall
      retning: opp
      opptelling: niva
      utgangspunkt: {periode: 2025, verdi: 80}
      terskler: {gul: 5, rod: 15}
      mal: {verdi: 300}
      observasjoner:
      """)
  private static let dated = judged.replacing(
    "mal: {verdi: 300}", with: "mal: {verdi: 300, periode: 2030, delmal: [{periode: 2028, verdi: 200}]}")

  @Test(
    "What a KPI counts and is judged by, and the axis of an activity, stand as they were reported",
    arguments: [
      (judged, "mal: {verdi: 300}", "mal: {verdi: 200}", "200", "maltall"),
      (judged, "enhet: antall", "enhet: personer", "personer", "maltall"),
      (judged, "Alle skriftlige henvendelser.", "Alle henvendelser.", "Alle henvendelser.", "maltall"),
      (judged, "retning: opp", "retning: ned", "ned", "maltall"),
      (judged, "opptelling: niva", "opptelling: sum-i-aret", "sum-i-aret", "maltall"),
      (judged, "verdi: 80", "verdi: 70", "70", "maltall"),
      (judged, "rod: 15", "rod: 90", "{gul: 5, rod: 90}", "maltall"),
      (dated, "verdi: 200", "verdi: 150", "[{periode: 2028, verdi: 150}]", "maltall"),
      (activity, "akse: vekst", "akse: kommunikasjon", "kommunikasjon", "aktiviteter"),
    ])
  func judged(content: String, from: String, to: String, place: String, naming: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to)
    #expect(changed != site)
    #expect(await found(site + record) == [])
    #expect(await found(changed + record) == ["reported-figure-changed «\(place)»"])
    let addendum = Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Rettet., \(naming): [a]}]"
    let named = changed.replacing(Self.lines, with: addendum)
    #expect(await found(named + record).map { $0.prefix { $0 != " " } } == ["report-addition-not-frozen"])
  }

  @Test(
    "What is only written otherwise, adopted or measured anew since, or added, contradicts no report",
    arguments: [
      (judged, "Alle skriftlige henvendelser.", "Alle  skriftlige  henvendelser."),
      (judged, "mal: {verdi: 300}", "mal: {verdi: 200, vedtatt-dato: 2027-06-01, vedtatt-av: Formannskapet}"),
      (judged, "mal: {verdi: 300}", "mal: {verdi: 300, periode: 2030}"),
      (judged, "terskler: {gul: 5, rod: 15}\n", ""),
      (
        judged, "enhet: antall\n",
        "enhet: personer\nbrudd: [{periode: 2027-T2, forklaring: Ny enhet}]\n"
      ),
      (dated, "verdi: 200}]", "verdi: 200}, {periode: 2029, verdi: 250}]"),
    ])
  func onlySince(content: String, from: String, to: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to)
    #expect(changed != site)
    #expect(await found(changed + record) == [])
  }

  @Test("A snapshot from before the terms of its KPIs were written down is not compared with them")
  func withoutTerms() async throws {
    let site = Self.report(body: "Vi er i gang.") + Self.judged
    let period = try #require(ReportingPeriod("2027-T1"))
    let model = await resolved(site, on: "2027-05-20").value
    var facts = snapshot(
      of: model, for: period, try #require(model.all(Report.self).first), tool: "1", commit: nil,
      sources: sources(site), number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    for index in facts.standing.kpis.indices { facts.standing.kpis[index].terms = KPITerms() }
    let changed = site.replacing("retning: opp", with: "retning: ned").replacing("rod: 15", with: "rod: 20")
    #expect(await found(changed + files(facts)) == [])
  }
}
