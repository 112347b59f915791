import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Theming

/// What tables, files for programs and the list of findings say.
@Suite("Targets, the past and findings on the status site")
struct StatusTargetTests {
  private func site(_ text: String, findings: [Diagnostic] = []) async throws -> [String: String] {
    let day = try #require(CalendarDate(year: 2027, month: 9, day: 15))
    return try await statusSite(of: sources(text).files, on: day, findings: findings)
      .mapValues { $0.replacing("\u{A0}", with: " ") }
  }

  private func kpi(_ more: String) -> String {
    "-- content/maltall/folk.yml --\ntittel: Folk\ndefinisjon: Antall skriftlige henvendelser\nkilde: K\nperiode: arlig\n\(more)\n"
  }

  @Test(
    "A target says in the report, in CSV and in JSON what it says on its page",
    arguments: [
      (
        "enhet: personer\nretning: opp\nopptelling: sum-i-aret\nmal: {verdi: 350}", "350 personer i året",
        ",350,personer,i året", #""target":350,"targetPeriod":null,"tolerance":null"#
      ),
      (
        "enhet: prosent\nretning: innenfor\nmal: {verdi: 2, slingringsmonn: 0.5}", "2 % ± 0,5 prosentpoeng",
        ",2,prosent,\"± 0,5 prosentpoeng\"", #""tolerance":0.5"#
      ),
      (
        "enhet: bedrifter\nretning: innenfor\nopptelling: sum-i-aret\nmal: {verdi: 20, slingringsmonn: 5, periode: 2027}",
        "20 ± 5 bedrifter i året innen 2027", ",20,bedrifter,i året; ± 5", #""tolerance":5"#
      ),
      (
        "enhet: antall\nretning: opp\nmal: {verdi: 8, slingringsmonn: 5, periode: 2027}", "8 innen 2027",
        ",8,antall,",
        #""tolerance":null"#
      ),
    ])
  func targets(fields: String, shown: String, row: String, json: String) async throws {
    let site = try await site(kpi(fields + "\nobservasjoner: [{periode: 2026, verdi: 1}]"))
    #expect(try #require(site["tertialrapport/2027-t2/index.html"]).contains(shown))
    let files = site.filter {
      $0.key.hasSuffix(".csv") && !$0.key.hasPrefix("en/") && $0.value.contains("Folk,")
    }
    #expect(files.count >= 2 && files.allSatisfy { $0.value.contains(row) }, "\(files)")
    #expect(try #require(site["status.json"]).contains(json))
  }

  /// From 10 in 2024 to 50 ± 5 in 2028: 30 in 2026, or anything up to 50; 60 is 20 per cent more than that.
  @Test("What is to come within bounds has one deviation, on every page and in every file")
  func corridor() async throws {
    let fields =
      "enhet: antall\nretning: innenfor\nutgangspunkt: {periode: 2024, verdi: 10}\nmal: {verdi: 50, periode: 2028, slingringsmonn: 5}"
    let site = try await site(kpi(fields + "\nobservasjoner: [{periode: 2026, verdi: 60}]"))
    #expect(site["status.json"]?.contains(#""expected":30,"expectedEnd":50,"deviation":20,"#) == true)
    let pages = site.filter { $0.key.hasPrefix("maltall/") && $0.key.hasSuffix(".html") }.values
    #expect(pages.contains { $0.contains("30 til 50") && $0.contains("gul utenfor ± 5") }, "\(pages)")
    let files = site.filter {
      $0.key.hasSuffix(".csv") && !$0.key.hasPrefix("en/") && $0.value.contains("Folk,")
    }
    #expect(files.values.contains { $0.contains(",30,antall,til 50,20,prosent,") }, "\(files)")
    #expect(try #require(site["tertialrapport/2027-t2/index.html"]).contains("+20"))
    #expect(!site.values.contains { $0.contains("+100") || $0.contains("16,7") })
  }

  @Test("What cannot be compared is not joined in the drawing, and the break stands between the two")
  func brokenChart() async throws {
    let numbers =
      "observasjoner: [{periode: 2023, verdi: 1}, {periode: 2024, verdi: 2}, {periode: 2025, verdi: 9}, {periode: 2026, verdi: 8}]"
    func drawing(_ more: String) async throws -> String {
      let site = try await site(kpi("retning: opp\n\(numbers)\n\(more)"))
      return try #require(site["maltall/folk/index.html"])
    }
    let whole = try await drawing("")
    #expect(whole.matches(of: /<polyline class="chart-line"/).count == 1)
    let broken = try await drawing("brudd: [{periode: 2025, forklaring: Ny måte}]")
    #expect(broken.matches(of: /<polyline class="chart-line"/).count == 2)
    let place = try #require(broken.firstMatch(of: #/chart-break" d="M(\d+) /#)).1
    let points = broken.matches(of: /<circle class="chart-point" cx="(\d+)"/).compactMap { Int($0.1) }
    #expect(points.count == 4 && points[1] < Int(place) ?? 0 && Int(place) ?? 999 < points[2])
  }

  @Test("The trend of a sum is that of its last period, and says so")
  func trendOfSum() async throws {
    let numbers = "observasjoner: [{periode: 2025, verdi: 90}, {periode: 2026, verdi: 80}]"
    let sum = try await site(
      kpi("retning: opp\nopptelling: sum-fra-start\nmal: {verdi: 350, periode: 2030}\n\(numbers)"))
    let level = try await site(kpi("retning: opp\nmal: {verdi: 350, periode: 2030}\n\(numbers)"))
    #expect(sum.values.contains { $0.contains("ned (siste periode mot den før)") })
    #expect(!level.values.contains { $0.contains("siste periode mot den før") })
  }

  @Test("The worst of a report stands first, and one without a path says what it lacks")
  func order() async throws {
    let target = "enhet: antall\nretning: opp\nmal: {verdi: 100, periode: 2030}\n"
    let site = try await site(
      kpi(target + "observasjoner: [{periode: 2026, verdi: 1}]")
        + kpi(
          target.replacing(", periode: 2030", with: "") + "observasjoner: [{periode: 2026, verdi: 1}]"
        ).replacing("folk.yml", with: "x.yml").replacing("Folk", with: "Xerxes"))
    let report = try #require(site["tertialrapport/2027-t2/index.html"])
    let places = ["Xerxes", "Folk"].compactMap { report.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2 && places[0] < places[1])
    #expect(
      report.contains("Banen er ukjent: utgangspunktet mangler.") && !report.contains("for en del av et år"))
  }

  @Test("What the past is judged by stands below what has changed, on both pages")
  func past() async throws {
    let wheel =
      "-- content/arshjul.yml --\n- id: s\n  tittel: S\n  type: styringsgruppe\n  dato: 2027-06-02\n  status: holdt\n"
    let said = "Måltallene per 2. juni 2027 er vurdert med dagens mål og terskler"
    let judged = try await site(wheel + kpi("retning: opp\nmal: {verdi: 350}"))
    for path in ["index.html", "oppfolging/index.html"] {
      #expect(try #require(judged[path]).contains(said), "\(path)")
    }
    #expect(try !#require(try await site(wheel)["index.html"]).contains("er vurdert med"))
    let known = "Tall for perioder som var over da, regnes som kjent, også om de er ført inn senere."
    #expect(try !#require(judged["index.html"]).contains(known))
    let numbers = kpi("retning: opp\nmal: {verdi: 350}\nobservasjoner: [{periode: 2026, verdi: 1}]")
    let withNumbers = try await site(wheel + numbers)
    for path in ["index.html", "oppfolging/index.html"] {
      #expect(try #require(withNumbers[path]).contains(known), "\(path)")
    }
  }

  private func finding(_ file: String, _ severity: Severity, _ text: String = "x") -> Diagnostic {
    let code = Code(
      "unknown-field", severity, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
      steps: Wording(nb: "", en: ""))
    return Diagnostic(
      code, Wording(nb: text, en: text), at: Location("content/\(file).yml", 0..<1),
      help: Wording(nb: "y", en: "y")
    )
  }

  @Test("Findings stand worst first; advice is folded, and of many files most behind one line")
  func folded() async throws {
    let few = try await site(
      kpi("retning: opp"),
      findings: [finding("a", .advice), finding("b", .warning), finding("c", .error), finding("c", .advice)])
    let page = try #require(few["funn/index.html"])
    let places = ["c", "b", "a"].compactMap {
      page.firstRange(of: "<h2 class=\"path\">content/\($0).yml")?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
    #expect(page.contains("content/a.yml <span class=\"small\">Råd: 1</span></h2></summary>"))
    #expect(page.matches(of: /<details/).count == 1)
    let many = try await site(
      kpi("retning: opp"), findings: (100..<160).map { finding("f\($0)", $0 < 130 ? .warning : .advice) })
    let all = try #require(many["funn/index.html"])
    // 15 stand open, 15 are folded one by one, and 30 more behind one line.
    #expect(all.contains("<summary>30 filer til: Råd: 30</summary>"))
    #expect(all.matches(of: /<details/).count == 15 + 30 + 1)
    #expect(all.split(separator: "<li class=\"finding ").count == 61)
  }
}
