import Testing
import Theming

@Suite("How readers reach somebody")
struct ReaderContactTests {
  private static let site =
    "navn: Byen\nbeskrivelse: En by.\ndomene: https://byen.no\nsprakvalg: [nb, en]\nkontaktadresse: mailto:post@byen.no\nkontaktrolle: {nb: Prosjektleder, en: Project manager}\nmeny: [{tekst: Hva skjer, side: skjer}]\n"
  private static let whatsOn =
    "---\ntittel: Hva skjer\nsammendrag: Det som er kunngjort.\nseksjon: hva-skjer\nliste: arrangementer\n---\n"

  private static func event(_ day: String, _ fields: String = "") -> String {
    "---\ntittel: Kveld \(day)\nsammendrag: En kveld.\nstart: \(day) 18:00\narrangor: Prosjektet\n\(fields)---\n"
  }

  private static func pages(_ files: [String: String]) async throws -> (String) throws -> String {
    let site = try await publicPages(
      files.merging(["nettsted.yml": site, "sider/skjer.md": whatsOn]) { own, _ in own }, on: (2027, 2, 10))
    return { site[$0] }
  }

  private func count(_ page: String) -> Int { page.components(of: ">post@<wbr>byen.no</a>") }

  @Test("The address stands once on each page: in the text, in the facts, or else in the foot")
  func once() async throws {
    let page = try await Self.pages([
      "sider/uten.md": "---\ntittel: Uten\nsammendrag: Uten.\neier: Prosjektleder\n---\nTekst.\n",
      "sider/med.md": "---\ntittel: Med\nsammendrag: Med.\n---\n```{kontakt}\n:rolle: prosjektleder\n```\n",
      "arrangementer/a.md": Self.event("2027-02-12"),
      "kampanjer/k.md":
        "---\ntittel: Kampanje\nsammendrag: En.\nformal: Flere.\nkontaktrolle: Prosjektleder\n---\n```{kontakt}\n:rolle: prosjektleder\n```\n",
      "kampanjer/l.md":
        "---\ntittel: Kampanje l\nsammendrag: En.\nformal: Flere.\nkontaktrolle: Prosjektleder\n---\nTekst.\n",
    ])
    for path in [
      "", "uten/", "med/", "arrangementer/a/", "kampanjer/k/", "kampanjer/l/", "skjer/", "a-til-aa/",
    ] {
      let html = try page(path + "index.html")
      #expect(count(html) == 1, "\(path)")
      #expect(html.contains("Kontakt: "), "the foot leads to somebody on every page: \(path)")
    }
  }

  @Test("An event whose contact names a role alone is reached as the site is")
  func roleAlone() async throws {
    let page = try await Self.pages([
      "arrangementer/a.md": Self.event("2027-02-12", "kontakt: {rolle: Kari}\n")
    ])
    let html = try page("arrangementer/a/index.html")
    #expect(html.contains("Kari<br> <a href=\"mailto:post@byen.no\">") && count(html) == 1)
  }

  @Test("A week without events says so where there are others, with its days on the front page")
  func quietWeek() async throws {
    let later = try await Self.pages(["arrangementer/a.md": Self.event("2027-02-20")])
    let list = try later("skjer/index.html")
    #expect(
      list.contains(
        "Denne uka (8.–\u{2060}14.\u{A0}februar\u{A0}2027)</h2>\n<p class=\"empty\">Ingenting er kunngjort for denne uka.</p>"
      ))
    #expect(
      try later("index.html").contains(
        "Ingenting er kunngjort for denne uka (8.–\u{2060}14.\u{A0}februar\u{A0}2027)."))
    let now = try await Self.pages(["arrangementer/a.md": Self.event("2027-02-12")])
    #expect(
      try !now("skjer/index.html").contains("Ingenting er kunngjort for denne uka")
        && !now("index.html").contains("Ingenting er kunngjort"))
    let cancelled = try await Self.pages([
      "arrangementer/a.md": Self.event("2027-02-12", "status: avlyst\n"),
      "arrangementer/b.md": Self.event("2027-02-20"),
    ])
    #expect(
      try cancelled("index.html").contains("Ingenting er kunngjort for denne uka"),
      "what is cancelled does not happen")
  }

  @Test("The front page does not promise events while there are none")
  func emptyList() async throws {
    let none = try await Self.pages([:])("index.html")
    #expect(none.contains("Ingen arrangementer er kunngjort nå. Abonner, så får du de nye."))
    #expect(!none.contains("Det som er kunngjort.") && !none.contains("Kommende arrangementer"))
    let some = try await Self.pages(["arrangementer/a.md": Self.event("2027-02-20")])("index.html")
    #expect(some.contains("Det som er kunngjort.") && !some.contains("Ingen arrangementer"))
  }

  @Test("A source that one language uses stands on its page alone")
  func sourceOfOneLanguage() async throws {
    let page = try await Self.pages([
      "sider/a.md":
        "---\ntittel: Rettigheter\nsammendrag: Rett.\nkilder:\n  - {tittel: SSB, adresse: \"https://ssb.no/a\"}\n  - {tittel: {en: UDI}, adresse: \"https://udi.no/a\", sprak: [en]}\n---\nTekst.\n",
      "sider/a.en.md": "---\ntitle: Rights\nsummary: R.\n---\nText.\n",
    ])
    let (nb, en) = (try page("a/index.html"), try page("en/a/index.html"))
    #expect(nb.contains("ssb.no/a") && !nb.contains("udi.no/a"))
    #expect(en.contains("ssb.no/a") && en.contains("udi.no/a"))
  }

  @Test("A target that is for each year says so, and one that is a level does not")
  func yearly() async throws {
    let kpi =
      "tittel: Nye\nenhet: personer\nkilde: Kommunen\nperiode: arlig\ndefinisjon: Nye.\nmal: {verdi: 350}\n"
    let sum = try await Self.pages(["maltall/a.yml": kpi + "opptelling: sum-i-aret\n"])
    #expect(try sum("maltall/a/index.html").contains("350\u{A0}personer i året</dd>"))
    let level = try await Self.pages(["maltall/a.yml": kpi])
    #expect(try !level("maltall/a/index.html").contains("i året"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

@Suite("Many events to come")
struct ManyEventsTests {
  @Test("More than two hundred coming events are the next fifty, and a page for each year")
  func years() async throws {
    var files: [String: String] = [:]
    for number in 1...201 {
      let year = number < 102 ? 2027 : 2028
      let day = number % 28 + 1
      files["arrangementer/e\(number).md"] =
        "---\ntittel: Kveld \(number)\nsammendrag: En.\nstart: \(year)-11-\(day < 10 ? "0" : "")\(day)\narrangor: P\n---\n"
    }
    let site = try await publicPages(files, on: (2027, 2, 1))
    let first = site["arrangementer/index.html"]
    #expect(first.ranges(of: "card-event").count == 50)
    #expect(
      first.contains("href=\"/arrangementer/2027/\"") && first.contains("href=\"/arrangementer/2028/\""))
    #expect(site["arrangementer/2028/index.html"].ranges(of: "card-event").count == 100)
    #expect(site["arrangementer/2027/index.html"].ranges(of: "card-event").count == 101)
  }
}
