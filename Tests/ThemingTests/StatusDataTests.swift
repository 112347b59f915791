import Arithmetic
import Content
import Model
import Testing
import Theming

/// The files of the status site that programs read.
@Suite("Tables as CSV")
struct StatusDataTests {
  private let day = CalendarDate(year: 2027, month: 9, day: 15)

  /// The rows of a file by RFC 4180, read apart from what wrote it; nil when it does not follow the standard.
  private func records(_ text: String) -> [[String]]? {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let next = scalars.popFirst() {
      switch (next, isQuoted) {
      case ("\"", true):
        if scalars.first == "\"" {
          cell.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      case ("\"", false):
        guard cell.isEmpty else { return nil }
        isQuoted = true
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false):
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case ("\n", false): return nil
      default: cell.unicodeScalars.append(next)
      }
    }
    return !isQuoted && row.isEmpty && cell.isEmpty && Set(rows.map(\.count)).count == 1 ? rows : nil
  }

  private func table(_ path: String, _ site: [String: String]) throws -> [[String]] {
    let text = try #require(site[path], "\(path)")
    return try #require(records(text), "\(path)")
  }

  /// The values of a column by its name.
  private func column(_ name: String, _ rows: [[String]]) throws -> [String] {
    let index = try #require(rows.first?.firstIndex(of: name), "\(name) in \(rows.first ?? [])")
    return rows.dropFirst().map { $0[index] }
  }

  @Test("Every table of the project’s own content is CSV by the standard, with names of columns that differ")
  func standard() async throws {
    let site = try await statusSite(on: try #require(day))
    let files = site.filter { $0.key.hasSuffix(".csv") }
    #expect(files.count > 20)
    for (path, text) in files {
      let rows = try #require(records(text), "\(path)")
      #expect(Set(rows[0]).count == rows[0].count, "\(path): \(rows[0])")
      #expect(rows.count > 1, "\(path)")
    }
  }

  @Test("A value stands alone, as a number; its unit and what must be known of it have columns of their own")
  func values() async throws {
    let site = try await statusSite(on: try #require(day))
    let partners = try table("penger/financing-2.csv", site)
    #expect(try column("Avtalt", partners) == ["27500", "143000", "61200", "38400", "", "187000", "22900"])
    #expect(try column("Avtalt: enhet", partners)[0] == "kroner")
    #expect(try column("Mottatt", partners) == ["27500", "71500", "28800", "38400", "", "187000", "9160"])
    #expect(try column("Levert", partners) == ["", "", "30600", "38400", "", "", "9160"])
    #expect(try column("Til", partners)[2] == "2028-01-31")
    let kpis = try table("maltall/kpis-1.csv", site)
    let enquiries = try #require(kpis.dropFirst().firstIndex { $0[0].contains("henvendelser fra") }) - 1
    #expect(try column("Siste tall", kpis)[enquiries] == "57")
    #expect(try column("Siste tall: enhet", kpis)[enquiries] == "antall")
    #expect(try column("Periode", kpis)[enquiries] == "2027-T2")
    #expect(try column("Periode: merknad", kpis)[enquiries] == "foreløpig")
    // 57 where 61 was expected, half of the way from 42 to 80.
    #expect(try column("Forventet nå", kpis)[enquiries] == "61")
    #expect(try column("Avvik", kpis)[enquiries] == "-6.6")
    #expect(try column("Avvik: enhet", kpis)[enquiries] == "prosent")
    let english = try table("en/money/financing-2.csv", site)
    #expect(try column("Agreed", english) == column("Avtalt", partners))
  }

  @Test("What was expected is shown as exact as the KPI’s own numbers, and after a step where it leads")
  func expected() async throws {
    // From 0 at the end of 2026 to 10 in 2029: a third is 3.33, and shown as 3. In steps, 4 from 2027.
    for (path, milestone, expected) in [
      ("jevn", "", ["7", "3"]), ("trinnvis", "delmal: [{periode: 2027, verdi: 4}]", ["4", "4"]),
    ] {
      let text = """
        tittel: K
        definisjon: D
        kilde: K
        enhet: antall
        retning: opp
        periode: arlig
        utgangspunkt: {periode: 2026, verdi: 0}
        mal:
          verdi: 10
          periode: 2029
          bane: \(path)
          \(milestone)
        observasjoner: [{periode: 2027, verdi: 5}, {periode: 2028, verdi: 6}]

        """
      let file = SourceFile(path: "content/maltall/k.yml", bytes: Array(text.utf8))
      let site = try await statusSite(
        of: [file], on: try #require(CalendarDate(year: 2029, month: 2, day: 1)))
      let numbers = try table("maltall/k/tall.csv", site)
      #expect(try column("Forventet", numbers) == expected, "\(path)")
    }
  }

  @Test(
    "No cell of a table holds a number together with its unit",
    arguments: ["kr\u{A0}", "\u{A0}%", " personer"])
  func units(unit: String) async throws {
    for (path, text) in try await statusSite(on: try #require(day)) where path.hasSuffix(".csv") {
      for cell in try #require(records(text)).joined() where cell.count < 20 {
        #expect(!cell.contains(unit), "\(path): \(cell)")
      }
    }
  }

  @Test(
    "The table of a report, its sums, its CSV and its JSON are of the same activities",
    arguments: ["t1", "t2", "t3"])
  func report(tertial: String) async throws {
    let site = try await statusSite(on: try #require(day))
    let folder = "tertialrapport/2027-\(tertial)/"
    let page = try #require(site[folder + "index.html"])
    let csv = try table(folder + "aktiviteter.csv", site)
    let json = try #require(site[folder + "rapport.json"])
    let listed = json.split(separator: "\"aktiviteter\": [").last?.split(separator: "\n  ]").first ?? ""
    let table =
      page.split(separator: "<section id=\"aktiviteter\">").last?.split(separator: "</section>").first ?? ""
    #expect(table.split(separator: "<th scope=\"row\">").count - 1 == csv.count - 1)
    #expect(listed.split(separator: "{\"id\"").count - 1 == csv.count - 1)
    for (name, key) in [("Budsjett", "budsjett"), ("Brukt", "brukt")] {
      let sum = try #require(Decimal.sum(try column(name, csv).compactMap { Decimal(written: $0) }))
      let money = json.split(separator: "\"penger\": ").last?.prefix { $0 != "\n" } ?? ""
      #expect(money.contains("\"\(key)\":\(sum.plain)"), "\(key) \(sum.plain): \(money)")
    }
  }

  @Test("A text that a spreadsheet would take for a formula is text; a negative number is a number")
  func formulas() async throws {
    let text = """
      tittel: "=1+1"
      eier: "+47 1, \\"x\\""
      akse: vekst
      status: i-rute
      status-dato: 2027-09-01

      """
    let file = SourceFile(path: "content/handlingsplan/a.yml", bytes: Array(text.utf8))
    let site = try await statusSite(of: [file], on: try #require(day))
    let plan = try table("handlingsplan/plan-3.csv", site)
    #expect(plan[1][0] == "'=1+1")
    #expect(try column("Ansvarlig", plan) == ["'+47 1, \"x\""])
  }
}

@Suite("Lights of the parts")
struct StatusLightTests {
  private let day = CalendarDate(year: 2027, month: 9, day: 15)

  private func kpi(_ id: String, _ value: String) -> SourceFile {
    let text = """
      tittel: \(id)
      definisjon: D
      kilde: K
      enhet: antall
      retning: opp
      periode: tertial
      utgangspunkt: {periode: 2027-T1, verdi: 0}
      mal: {verdi: 100, periode: 2027-T3}
      observasjoner: [{periode: 2027-T2, verdi: \(value)}]

      """
    return SourceFile(path: "content/maltall/\(id).yml", bytes: Array(text.utf8))
  }

  @Test(
    "A part is not green while one of its things cannot be judged, and says how many",
    arguments: [
      (["60", "60"], "green", nil), (["60", "mangler"], "grey", "1 av 2 kan ikke vurderes."),
      (["60", "60", "60", "mangler"], "grey", "1 av 4 kan ikke vurderes."),
      (["30", "mangler"], "red", "1 av 2 kan ikke vurderes."),
    ] as [([String], String, String?)])
  func parts(values: [String], light: String, saying: String?) async throws {
    let files = values.enumerated().map { kpi("k\($0)", $1) }
    let site = try await statusSite(of: files, on: try #require(day))
    let json = try #require(site["status.json"])
    let unjudged = values.count { $0 == "mangler" }
    #expect(
      json.contains(
        "{\"part\":\"kpis\",\"light\":\"\(light)\",\"count\":\(values.count),\"unjudged\":\(unjudged)}"))
    for path in ["index.html", "maltall/index.html"] {
      let page = try #require(site[path])
      #expect(page.contains("av \(values.count) kan ikke vurderes") == (saying != nil), "\(path)")
      if let saying { #expect(page.contains(saying), "\(path)") }
    }
  }
}
