import Content
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing
import Theming

@Suite("The status pages for their readers")
struct StatusReadersTests {
  private static let day = CalendarDate(year: 2027, month: 9, day: 15)

  /// Something red or yellow of every part, without an owner but for the agreement and the campaign.
  private static let site = """
    -- content/nettsted.yml --
    navn: Prøve
    domene: https://a.example
    sprakvalg: [nb, en]
    eier-arshjul: Sekretæren
    -- content/maltall/saker.yml --
    tittel: Nye saker
    definisjon: Alle saker som er kommet inn.
    kilde: Kommunen
    periode: tertial
    enhet: antall
    retning: opp
    utgangspunkt: {periode: 2026, verdi: 0}
    mal: {verdi: 300, periode: 2027}
    observasjoner: [{periode: 2027-T2, verdi: 9}]
    -- content/handlingsplan/plan.yml --
    tittel: Vise butikkene
    status: avviker
    status-dato: 2027-09-01
    -- content/partnere/bedrift.yml --
    tittel: Bedriften
    eier: Økonomen
    -- content/intern/partnere/bedrift.yml --
    sum: 50000
    form: penger
    fra: 2027-01-01
    til: 2027-10-31
    -- content/styringsdokumenter/plan.yml --
    tittel: Planen
    status: ikke-utarbeidet
    -- content/arshjul/styringsgruppe.yml --
    tittel: Styringsgruppa i mars
    type: styringsgruppe
    dato: 2027-03-10
    status: holdt
    eier: Sekretæren
    -- content/arshjul/august.yml --
    tittel: Styringsgruppa i august
    type: styringsgruppe
    dato: 2027-08-10
    -- content/kommunikasjonsstrategi.yml --
    tittel: Strategien
    deler: [{del: mal, status: under-arbeid}]
    -- content/intern/rapporter/2027-t2.md --
    ---
    tittel: Tertialrapport, andre tertial
    sammendrag: Rapporten.
    periode: 2027-T2
    eier: Sekretæren
    linjer: [Én, To]
    ---
    Tekst.
    -- content/kampanjer/hjem.md --
    ---
    tittel: Velkommen hjem
    sammendrag: Flytt hjem.
    formal: Flere
    eier: Redaktøren
    gjennomgas: 2027-09-30
    utkast: ja
    ---
    Tekst.
    """

  private func pages(_ text: String = site) async throws -> [String: String] {
    try await statusSite(of: sources(text).files, on: try #require(Self.day))
  }

  /// What stands between two tags, again and again.
  private func parts(_ page: String, _ from: String, _ to: String) -> [String] {
    page.components(separatedBy: from).dropFirst().map { $0.components(separatedBy: to)[0] }
  }

  @Test(
    "Everything red or yellow is named with what to do next and who does it, and leads to its place",
    arguments: ["index.html", "oppfolging/index.html", "en/index.html", "en/follow-up/index.html"])
  func attention(path: String) async throws {
    let site = try await pages()
    let page = try #require(site[path])
    let section = parts(page, "<section id=\"attention\">", "</section>")[0]
    let items = parts(section, "<li class=\"item\"", "</li>")
    #expect(path.contains("fol") || items.count == 8, "\(items.count)")
    #expect(!path.contains("fol") || items.count > 8, "\(items.count)")
    let (step, owner) = path.hasPrefix("en/") ? ("Next step", "Responsible") : ("Neste steg", "Ansvarlig")
    for item in items {
      #expect(item.contains("<dt>\(step)</dt>") && item.contains("<dt>\(owner)</dt>"), "\(item)")
      #expect(item.contains("<a href=\""), "\(item)")
    }
  }

  private static let reports = """
    -- content/nettsted.yml --
    navn: Prøve
    domene: https://a.example
    sprakvalg: [nb, en]
    eier-arshjul: Sekretæren
    -- content/handlingsplan/fadder.yml --
    tittel: Fadderordning
    status: i-rute
    status-dato: 2027-08-20
    periode: {fra: 2027-01-01, til: 2027-08-25}
    -- content/handlingsplan/gammel.yml --
    tittel: Bildebank
    status: i-rute
    status-dato: 2027-01-10
    periode: {fra: 2027-01-01, til: 2027-12-31}
    -- content/arshjul.yml --
    - {id: f, tittel: Formannskapet, type: formannskap, dato: 2027-09-14, status: holdt}
    - {id: g, tittel: Formannskapet igjen, type: formannskap, dato: 2028-01-12}

    """

  @Test("A report that should have been sent is named first, red, with the day, and has no meeting to come")
  func lateReport() async throws {
    let site = try await pages(Self.reports)
    let page = try #require(site["index.html"])
    let item = parts(page, "<li class=\"item\"", "</li>").first { $0.contains("Skulle vært lagt fram") }
    let late = try #require(item)
    #expect(late.contains("Skulle vært lagt fram for Formannskapet 14.\u{A0}september\u{A0}2027"), "\(late)")
    #expect(late.contains("light-red") && late.contains("Sekretæren") && late.contains("ikke begynt"))
    #expect(!page.contains("ikke noe møte er planlagt"))
    let list = try #require(site["rapporter/index.html"])
    #expect(list.contains("Ingen har skrevet rapporten ennå. Skulle vært lagt fram for Formannskapet"))
    #expect(
      try #require(site["en/index.html"]).contains("Should have been put before the Executive Committee on"))
  }

  @Test("A report says why a light is another than the status")
  func reasonOfLight() async throws {
    let site = try await pages(Self.reports)
    let report = try #require(
      site.first { $0.key.hasPrefix("tertialrapport/2027-t2") && $0.key.hasSuffix("html") })
    #expect(report.value.contains("over fristen (25.\u{A0}august\u{A0}2027)"))
    #expect(report.value.contains("gammel status"))
    #expect(report.value.contains("møtet holdes"))
  }

  @Test("What has no owner and no next step says so")
  func missing() async throws {
    let page = try #require(try await pages()["oppfolging/index.html"])
    let items = parts(page, "<li class=\"item\"", "</li>")
    let activity = try #require(items.first { $0.contains("Vise butikkene") })
    #expect(activity.contains("mangler neste steg") && activity.contains("mangler eier"))
    #expect(try #require(items.first { $0.contains("Planen") }).contains("utarbeide det"))
    #expect(try #require(items.first { $0.contains("Bedriften") }).contains("Økonomen"))
    #expect(try #require(items.first { $0.contains("i august") }).contains("Sekretæren"))
  }

  @Test(
    "What has come in great numbers is counted and not named, in the report and since it", arguments: [5, 6])
  func manyNew(count: Int) async throws {
    let content = try await readFolder(packageRoot, "content", jobs: 1).value.files
    let partners = (1...count).map { number in
      """

      -- content/partnere/ny-\(number).yml --
      tittel: Nykommer \(number)
      type: bedrift
      -- content/intern/partnere/ny-\(number).yml --
      form: penger
      sum: 20000
      fra: 2027-06-01
      til: 2029-12-31
      ar: {2027: {avtalt: 20000}}
      """
    }
    let files = (content + sources(String(partners.joined().dropFirst())).files).sorted { $0.path < $1.path }
    let site = try await statusSite(of: files, on: try #require(Self.day))
    for (path, words) in [
      ("oppfolging/index.html", "Avtaler: 6 nye"), ("en/follow-up/index.html", "Agreements: 6 new"),
    ] {
      let page = try #require(site[path])
      let section = parts(page, "<section id=\"since-report\">", "</section>")[0]
      let lines = parts(section, "<span class=\"item-title\">", "</span>")
      #expect(lines.contains { $0.contains(words) } == (count == 6), "\(lines)")
      #expect(lines.count { $0.contains("Nykommer") } == (count == 6 ? 0 : 5), "\(lines)")
    }
    let report = try #require(site["tertialrapport/2027-t2/index.html"])
    let changes = parts(parts(report, "<section id=\"endret\">", "</section>")[0], "<tr>", "</tr>")
    #expect(changes.contains { $0.contains("Avtaler") && $0.contains("6 nye") } == (count == 6))
    #expect(changes.count { $0.contains("Nykommer") } == (count == 6 ? 0 : 5))
  }

  @Test("Every «og så mange til» on the first page leads to where the rest is")
  func more() async throws {
    let activities = (0..<30).map { number in
      """

      -- content/handlingsplan/a\(number).yml --
      tittel: Aktivitet \(number)
      status: avviker
      status-dato: 2027-09-01
      -- content/intern/handlingsplan/a\(number).yml --
      beslutninger: [{sak: Skal vi \(number)?, innen: 2027-11-10}]
      """
    }
    let site = try await pages(Self.site + activities.joined())
    for (path, target) in [("index.html", "oppfolging/"), ("en/index.html", "en/follow-up/")] {
      let page = try #require(site[path])
      let more = parts(page, "<p class=\"more\">", "</p>")
      #expect(more.count == 3)
      for (link, anchor) in zip(more, ["attention", "decisions", "since-meeting"]) {
        let name = target.hasPrefix("en/") ? String(target.dropFirst(3)) : target
        #expect(link.contains("\(name)index.html#\(anchor)\""), "\(link)")
        #expect(try #require(site[target + "index.html"]).contains("id=\"\(anchor)\""))
      }
    }
  }

  @Test("A role’s page has everything that waits for it, of every kind that has an owner")
  func owners() async throws {
    let site = try await pages()
    let secretary = try #require(site["ansvarlige/sekretaeren/index.html"])
    for text in [
      "Tertialrapport, andre tertial", "linjer skrevet: 2 av 5", "Styringsgruppa i mars", "skrive referatet",
      "Styringsgruppa i august",
    ] {
      #expect(secretary.contains(text), "\(text)")
    }
    let economist = try #require(site["ansvarlige/okonomen/index.html"])
    #expect(economist.contains("Bedriften") && economist.contains("fornye avtalen"))
    let editor = try #require(site["ansvarlige/redaktoren/index.html"])
    #expect(editor.contains("content/kampanjer/hjem.md") && editor.contains("30.\u{a0}september\u{a0}2027"))
    #expect(
      site["en/owners/redaktoren/index.html"]?.contains("Everything the role is responsible for") == true)
  }

  @Test(
    "No heading stands over nothing, no list, paragraph or row of facts is empty, in either language",
    arguments: ["", "-- content/nettsted.yml --\nnavn: A\nsprakvalg: [nb, en]\n", site])
  func headings(text: String) async throws {
    let site = try await statusSite(
      of: text.isEmpty ? [] : sources(text).files, on: try #require(Self.day))
    for (path, page) in site where path.hasSuffix(".html") {
      let shown = page.replacing(#/\s+/#, with: " ")
      for empty in [
        "<p class=\"none\"></p>", "<p class=\"data\"></p>", "<ul class=\"items\"> </ul>", "</dl> <dl",
        "<dl class=\"facts proof\"> </dl>", "<dl class=\"facts\"> </dl>", "<p class=\"item-state\"></p>",
      ] {
        #expect(!shown.contains(empty), "\(empty) on \(path)")
      }
      #expect(shown.firstMatch(of: #/<h([1-6])[^>]*>\s*</h/#) == nil, "\(path)")
      #expect(shown.firstMatch(of: #/</h2>\s*</section>/#) == nil, "\(path)")
      #expect(shown.firstMatch(of: #/</h3>\s*</div>/#) == nil, "\(path)")
      #expect(shown.firstMatch(of: #/</h([2-6])>\s*<h\1/#) == nil, "\(path)")
    }
  }
}
