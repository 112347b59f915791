import Content
import Model
import TestSupport
import Testing
import Theming

/// What a KPI says on the status site and on its public page, with the same figures in both.
@Suite("KPIs in words")
struct StatusKPITextTests {
  private struct Site {
    let pages: [String: String]

    func page(_ path: String) throws -> String {
      try #require(pages[path], "\(path)").replacing("\u{A0}", with: " ")
    }
  }

  private static func fields(_ more: String) -> String {
    "tittel: Folk\ndefinisjon: Antall skriftlige henvendelser\nkilde: K\nperiode: arlig\neier: Prosjektleder\n\(more)\n"
  }

  private func status(_ more: String) async throws -> Site {
    let text = "-- content/maltall/folk.yml --\n" + Self.fields(more)
    let day = try #require(CalendarDate(year: 2027, month: 9, day: 15))
    return Site(pages: try await statusSite(of: sources(text).files, on: day))
  }

  private func open(_ more: String) async throws -> String {
    let pages = try await publicPages(["maltall/folk.yml": Self.fields(more)], on: (2027, 9, 15))
    return pages["maltall/folk/index.html"].replacing("\u{A0}", with: " ")
  }

  /// 90 of 100 a year is 10 per cent less.
  @Test("What is off track says its target and its deviation on the first page, and that it is for a year")
  func first() async throws {
    let site = try await status(
      "retning: opp\nopptelling: sum-i-aret\nmal: {verdi: 100}\nobservasjoner: [{periode: 2026, verdi: 90}]")
    for path in ["index.html", "oppfolging/index.html"] {
      let page = try site.page(path)
      #expect(page.contains("mål 100 i året") && page.contains("avvik −10 %"), "\(path)")
    }
    #expect(try site.page("en/index.html").contains("target 100 a year"))
    #expect(try site.page("maltall/folk/index.html").contains("100 i året"))
    let fine = try await status(
      "retning: opp\nmal: {verdi: 100}\nobservasjoner: [{periode: 2026, verdi: 100}]")
    #expect(try !fine.page("oppfolging/index.html").contains("mål 100"))
    #expect(try !fine.page("maltall/folk/index.html").contains("i året"))
  }

  /// From −60 to 61 half the way is 0.5: −10 is 10.5 of 121 less, 8.7 per cent.
  @Test("A deviation that is a share of the way says so everywhere")
  func way() async throws {
    let fields =
      "retning: opp\nutgangspunkt: {periode: 2024, verdi: -60}\nmal: {verdi: 61, periode: 2028}\nobservasjoner: [{periode: 2026, verdi: -10}]"
    let site = try await status(fields)
    let pages = ["index.html", "maltall/index.html", "maltall/folk/index.html"]
    for path in pages + ["tertialrapport/2027-t2/index.html"] {
      #expect(try site.page(path).contains("−8,7 % av veien"), "\(path)")
    }
    #expect(try site.page("en/kpis/index.html").contains("−8.7% of the way"))
    #expect(
      try site.page("status.json").contains("\"deviation\":-8.7,\"deviationUnit\":\"percentOfWay\""))
    #expect(try await open(fields).contains("−8,7 % av veien"))
  }

  @Test("A tolerance stands beside the target, in percentage points when the number is a percentage")
  func tolerance() async throws {
    let fields =
      "enhet: prosent\nretning: innenfor\nmal: {verdi: 50, slingringsmonn: 5}\nobservasjoner: [{periode: 2026, verdi: 54}]"
    let (page, open) = (try await status(fields).page("maltall/folk/index.html"), try await open(fields))
    for text in [page, open] {
      #expect(text.contains("50 % ± 5 prosentpoeng") && text.contains("høyst 5 prosentpoeng fra målet"))
    }
    let people = fields.replacing("enhet: prosent", with: "enhet: antall")
    #expect(try await status(people).page("maltall/folk/index.html").contains("50 ± 5"))
    let path = fields.replacing(
      "mal: {verdi: 50,", with: "utgangspunkt: {periode: 2024, verdi: 20}\nmal: {verdi: 50, periode: 2028,")
    #expect(
      try await status(path).page("maltall/folk/index.html").contains(
        "høyst 5 prosentpoeng fra banen eller målet"))
  }

  @Test("A deadline that is over without the target is said, and never as on plan")
  func missed() async throws {
    let fields =
      "retning: opp\nutgangspunkt: {periode: 2024, verdi: 100}\nmal: {verdi: 200, periode: 2026}\nobservasjoner: [{periode: 2026, verdi: 199.99}]"
    let (page, open) = (try await status(fields).page("index.html"), try await open(fields))
    for text in [page, open] {
      #expect(text.contains("Ikke nådd innen fristen") && !text.contains("Etter plan"))
    }
    // 0.01 of 200 is 0.005 per cent.
    #expect(page.contains("avvik −0,01 %"))
  }

  /// 100 + 90 = 190 a year before 120 + 130.
  @Test("A sum stands beside the sum of the year before")
  func yearBefore() async throws {
    let numbers = [("2026-T1", 100), ("2026-T2", 90), ("2026-T3", 1), ("2027-T1", 120), ("2027-T2", 130)]
      .map { "{periode: \($0.0), verdi: \($0.1)}" }.joined(separator: ", ")
    let text = Self.fields("retning: opp\nopptelling: sum-i-aret\nobservasjoner: [\(numbers)]")
      .replacing("periode: arlig", with: "periode: tertial")
    let day = try #require(CalendarDate(year: 2027, month: 9, day: 15))
    let site = try await statusSite(
      of: sources("-- content/maltall/folk.yml --\n" + text).files, on: day)
    #expect(
      try Site(pages: site).page("maltall/folk/index.html").contains("190 (til og med 2. tertial 2026)"))
  }
}
