import Content
import Foundation
import Model
import TestSupport
import Testing
import Theming

@Suite("The status site while there is little to show, as a person would write it")
struct StatusDayOneTests {
  private static let day = CalendarDate(year: 2027, month: 9, day: 15)

  private static let site = """
    -- content/nettsted.yml --
    navn: A
    beskrivelse: A.
    domene: https://a.example
    meny: []
    sprakvalg: [nb, en]
    eier-innhold: Redaktøren

    """

  private func pages(_ text: String = "") async throws -> [String: String] {
    try await statusSite(of: sources(Self.site + text).files, on: try #require(Self.day))
  }

  private func section(_ page: String, _ id: String) -> String {
    page.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first?
      .components(separatedBy: "</section>")[0] ?? ""
  }

  @Test(
    "The overview says what is not there yet",
    arguments: [
      (
        "index.html",
        [
          "Ingen måltall er lagt inn ennå.",
          "Ingen avtaler er lagt inn ennå. Prosjektet skal ha kr\u{a0}3\u{a0}000\u{a0}000 i året.",
          "inngå avtaler for kr\u{a0}3\u{a0}000\u{a0}000", "Ingen aktiviteter er lagt inn ennå.",
          "Ingen møter er satt opp i 2027. Det skal være 8.", "Ingen styringsdokumenter er lagt inn ennå.",
          "Ingenting å rydde i.", "Ingen samtykker er registrert ennå.",
        ]
      ),
      (
        "en/index.html",
        [
          "No KPIs have been entered yet.", "No agreements have been entered yet.",
          "No activities have been entered yet.", "No meetings are planned in 2027. There are to be 8.",
          "Nothing to tidy up.", "No consents have been registered yet.",
        ]
      ),
    ])
  func overview(path: String, saying: [String]) async throws {
    let page = try #require(try await pages()[path])
    for text in saying { #expect(page.contains(text), "\(text)") }
  }

  @Test("No page puts «not set» where a number is read, or counts none of none")
  func everyPage() async throws {
    for (path, page) in try await pages() where path.hasSuffix(".html") && !path.contains("tertial") {
      for text in ["ikke satt avtalt", "ikke satt av ", "not set agreed", "not set of", "0 av 0", "0 of 0"] {
        #expect(!page.contains(text), "\(path): \(text)")
      }
    }
  }

  @Test(
    "What is agreed and received is told apart from what nobody has said",
    arguments: [
      ("fra: 2027-01-01\ntil: 2027-12-31\n", "Avtalene sier ikke hva som er avtalt for 2027. Målet er"),
      ("sum: 50000\nform: penger\nfra: 2028-01-01\ntil: 2028-12-31\n", "Ingenting er avtalt for 2027 ennå."),
      ("sum: 50000\nform: penger\nfra: 2027-01-01\ntil: 2027-12-31\n", "Ingenting er mottatt ennå."),
      (
        "sum: 50000\nform: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {betalt: 20000}}\n",
        "Mottatt: kr\u{a0}20\u{a0}000."
      ),
    ])
  func money(agreement: String, saying: String) async throws {
    let site = try await pages(
      "-- content/partnere/p.yml --\ntittel: P\ntype: bedrift\n-- content/intern/partnere/p.yml --\n"
        + agreement)
    #expect(try #require(site["index.html"]).contains(saying))
  }

  @Test("Where none of several can be judged, that is said; one is not counted")
  func noneJudged() async throws {
    let activities = ["a", "b"].map { "-- content/handlingsplan/\($0).yml --\ntittel: \($0)\nakse: vekst\n" }
    let page = try #require(try await pages(activities.joined())["index.html"])
    #expect(page.contains("0 av 2 aktiviteter er i orden. Ingen av dem kan vurderes ennå."))
    let one = try #require(try await pages(activities[0])["handlingsplan/index.html"])
    #expect(!one.contains("kan vurderes") && !one.contains("Budsjett") && !one.contains("class=\"months\""))
  }

  @Test("The conference is told nothing that is for Formannskapet, and no step is marked as made up twice")
  func conference() async throws {
    let report = """
      -- content/rapporter/r.md --
      ---
      tittel: "Eksempel: rapport"
      sammendrag: S
      periode: 2027-T2
      linjer: [Kampanjen er i rute., Vi ber Formannskapet om penger., "Formannskapets vedtak er fulgt opp."]
      eksempel: ja
      ---
      -- content/arshjul/k.yml --
      tittel: Konferansen
      type: konferanse
      dato: 2027-11-18
      -- content/handlingsplan/a.yml --
      tittel: "Eksempel: a"
      akse: vekst
      status: i-rute
      status-dato: 2027-04-01
      periode: {fra: 2027-01-01, til: 2027-12-31}
      neste-steg: "Eksempel: ringe rundt."
      eksempel: ja

      """
    let page = try #require(try await pages(report)["konferansen/2027/index.html"])
    #expect(section(page, "linjer").contains("Kampanjen er i rute.") && !page.contains("Formannskapet"))
    #expect(section(page, "neste").contains("<li>Eksempel: a:\n ringe rundt.\n</li>"))
  }

  @Test("English pages say that what has no English words is in Norwegian, and mark it as such")
  func otherLanguage() async throws {
    let site = try await pages(
      """
      -- content/handlingsplan/a.yml --
      tittel: Bildebanken
      akse: vekst
      status: avviker
      status-dato: 2027-09-01
      neste-steg: Ringe fotografen.
      -- content/arshjul/s.yml --
      tittel: Styringsgruppa
      type: styringsgruppe
      dato: 2027-08-20
      status: holdt

      """)
    let page = try #require(site["en/index.html"])
    #expect(page.contains("Names and texts that exist only in Norwegian"))
    #expect(page.contains("<span lang=\"nb\">Bildebanken</span>: "))
    #expect(page.contains("<span lang=\"nb\">Ringe fotografen.</span>"))
    for (path, page) in site where path.hasPrefix("en/") && path.hasSuffix(".html") {
      let bare = page.replacing(#/<span lang="nb">[^<]*<\/span>/#, with: "")
      #expect(!bare.contains("Bildebanken") && !bare.contains("Ringe fotografen"), "\(path)")
    }
    let norwegian = try #require(site["index.html"])
    #expect(!norwegian.contains("står på det språket"))
  }

  @Test("What is on the agenda stands in one line, and a sentence keeps its own end")
  func agenda() async throws {
    let page = try #require(
      try await pages(
        """
        -- content/arshjul/s.yml --
        tittel: Styringsgruppa
        type: styringsgruppe
        dato: 2027-12-20
        -- content/intern/arshjul/s.yml --
        saksliste: [Budsjett, Status er god., Ny plan]
        beslutninger:
        - sak: Skal vi bytte sted?
          innen: 2027-12-20
        - sak: Skal vi bytte dag?
          innen: 2027-12-20

        """)["arshjul/index.html"])
    #expect(page.contains("Budsjett; Status er god. Ny plan"))
    #expect(page.contains("Skal vi bytte sted? Skal vi bytte dag?"))
  }
}
