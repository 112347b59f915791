import Content
import Diagnostics
import Mistakes
import Model
import TestSupport
import Testing

@Suite("What is gone for good")
struct GoneAddressesTests {
  private func gone(_ more: String) async throws -> [String] {
    let site = """
      -- content/nettsted.yml --
      navn: Vekst
      beskrivelse: Vekst.
      domene: https://x.example
      sprakvalg: [nb, en]

      """
    let date = try #require(calendarDate("2027-06-15"))
    let moment = Moment(TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 720)), .production)
    let tree = await readContent(SourceTree(files: sourceFiles(site + more)), components: .declared, jobs: 1)
    return await resolve(tree.value, at: moment, jobs: 1).value.goneAddresses
  }

  @Test("A page that has expired, in each of its languages, and its former addresses")
  func expired() async throws {
    let page =
      "-- content/sider/boligdag.md --\n---\ntittel: Boligdag\nsammendrag: S\nutloper: 2027-06-14\ntidligere-adresser: [/blåbær/]\n---\n"
      + "-- content/sider/boligdag.en.md --\n---\ntitle: Housing day\nsummary: S\n---\n"
    #expect(try await gone(page) == ["/blåbær/", "/boligdag/", "/en/boligdag/"])
  }

  @Test(
    "Not what nobody has seen, what is still there, or what a person may have withdrawn",
    arguments: ["utkast: ja", "publiseres: 2027-06-16", "utloper: 2027-06-15", "eksempel: ja"])
  func others(_ field: String) async throws {
    #expect(
      try await gone("-- content/sider/a.md --\n---\ntittel: A\nsammendrag: S\n\(field)\n---\n") == [])
  }

  @Test("No address that bears a name, as one of a story does, nor any that names whose consent is over")
  func names() async throws {
    let addresses = [
      "/aktuelt/kari-hansen-flyttet/", "/aktuelt/vi-motte-bjorn-dahl/", "/aktuelt/xandria-voll/",
      "/aktuelt/kveldstur/", "/personer/ola_nordmann.html", "/boligdag-2026/",
    ].map { "  - {adresse: \($0)}\n" }.joined()
    let consent = { (day: String) in
      "-- content/intern/samtykker/x.yml --\nperson: Xandria Voll\nhva: A\ndato: 2026-01-01\nutloper: \(day)\n"
    }
    let list = "-- content/publisering.yml --\nborte:\n" + addresses
    #expect(
      try await gone(list + consent("2028-01-01"))
        == ["/aktuelt/kveldstur/", "/aktuelt/xandria-voll/", "/boligdag-2026/"])
    #expect(try await gone(list + consent("2027-01-01")) == ["/aktuelt/kveldstur/", "/boligdag-2026/"])
  }

  @Test("What somebody has said is gone, as far as it is an address that means the same to every server")
  func said() async throws {
    let lines = [
      "/boligdagen/", "/uten-strek", "/gammel.xml", "/partnere/#exa", "urn:uuid:1", "/",
      "'/x\"; } location / { return 200 \"y'", "'/a b/'", "'/$1/'", "'/*/'", "'/a\\b/'", "/æøå/",
    ].map { "  - {adresse: \($0.first == "'" || $0 == "/" ? $0 : "'\($0)'")}\n" }.joined()
    #expect(
      try await gone("-- content/publisering.yml --\nborte:\n" + lines) == [
        "/boligdagen/", "/gammel.xml", "/uten-strek/", "/æøå/",
      ])
  }
}
