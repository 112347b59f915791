import Testing
import Theming

@Suite("Paper, screen readers and the words of pages")
struct ReaderPageTests {
  private static func event(_ fields: String, day: String) -> String {
    "---\ntittel: Kveld \(day)\nsammendrag: En.\nstart: \(day) 18:00\narrangor: P\n\(fields)---\n"
  }

  private static let plain = "---\ntittel: A\nsammendrag: B.\n---\n"

  @Test("On paper a link to another page is its whole address, and one to the page itself nothing")
  func paper() async throws {
    let site = try await publicPages([
      "sider/a.md": Self.plain + "\n[Her](a.md), [der](b.md), [ute](https://ute.example/), {event}`kveld`.\n",
      "sider/b.md": Self.plain + "\n[Hit](b.md), [engelsk](b.en.md)\n",
      "sider/b.en.md": "---\ntitle: B\nsummary: B.\n---\nText.\n",
      "arrangementer/kveld.md": Self.event("", day: "2027-02-03"),
    ])
    let whole = "data-whole=\"https://eksempel.example"
    #expect(
      site["a/index.html"].contains(
        "<p><a href=\"/a/\">Her</a>, <a href=\"/b/\" \(whole)/b/\">der</a>, <a href=\"https://ute.example/\">ute</a>, <a href=\"/arrangementer/kveld/\" \(whole)/arrangementer/kveld/\">Kveld 2027-02-03</a>.</p>"
      ))
    // The same page in another language is another page.
    #expect(
      site["b/index.html"].contains(
        "<p><a href=\"/b/\">Hit</a>, <a href=\"/en/b/\" hreflang=\"en\" \(whole)/en/b/\">engelsk</a></p>"))
  }

  @Test("What a link writes to or calls stands on paper, unless its words say it")
  func reachedFromPaper() async throws {
    let page = try await publicPages([
      "sider/a.md": Self.plain
        + "\n[Skriv](mailto:post@vekst.no?subject=Hei%20du), [ring](tel:+4732866000), [32 86 60 00](tel:+4732866000), [Post@vekst.no](mailto:post@vekst.no)\n"
    ])["a/index.html"]
    #expect(page.contains(" data-whole=\"post@vekst.no\">Skriv</a>"))
    #expect(page.contains(" data-whole=\"+4732866000\">ring</a>"))
    #expect(
      page.contains("\"tel:+4732866000\">32\u{A0}86\u{A0}60\u{A0}00</a>")
        || page.contains("+4732866000\">32 86 60 00</a>"))
    #expect(page.contains("\"mailto:post@vekst.no\">Post@vekst.no</a>"))
  }

  @Test("Telephone numbers and e-mail addresses of buttons stand on paper as people read them")
  func buttons() async throws {
    func campaign(_ address: String) async throws -> String {
      try await publicPages([
        "kampanjer/a.md":
          "---\ntittel: A\nsammendrag: B.\nformal: C\nkontaktrolle: D\nhandling: {tekst: Spør oss, adresse: \"\(address)\"}\n---\nTekst.\n"
      ])["kampanjer/a/index.html"]
    }
    #expect(try await campaign("mailto:post@vekst.no?subject=Hei").contains(">Spør oss: post@vekst.no</p>"))
    #expect(try await campaign("tel:+4732866000").contains(">Spør oss: +4732866000</p>"))
    #expect(try await campaign("https://vekst.no/").contains(">Spør oss: https://vekst.no/</p>"))
    func event(_ fields: String) async throws -> String {
      try await publicPages(["arrangementer/a.md": Self.event(fields, day: "2027-02-03")])[
        "arrangementer/a/index.html"]
    }
    #expect(
      try await event("pamelding: mailto:kari@vekst.no\n").contains("<p>Meld deg på: kari@vekst.no</p>"))
    let later = "pamelding: https://vekst.no/\npamelding-apner: 2027-01-03 09:00\n"
    #expect(try await event(later).contains("<p>Meld deg på: https://vekst.no/</p>"))
    #expect(
      try await event("pamelding: https://vekst.no/\npameldingsstatus: venteliste\n").contains(
        "<p>Sett deg på venteliste: https://vekst.no/</p>"))
    #expect(
      !(try await event("pamelding: https://vekst.no/\npameldingsstatus: fullt\n").contains(
        "https://vekst.no/</p>")))
  }

  @Test("People, documents and those below them have headings, one level below what they stand under")
  func headings() async throws {
    let text = { (heading: String) in
      Self.plain + "\n\(heading) Folk\n\n```{personer}\n```\n\n\(heading) Planer\n\n```{dokumenttre}\n```\n"
    }
    let site = try await publicPages([
      "personer/kari.yml": "tittel: Kari\nrolle: Leder\nverv: leder\n",
      "styringsdokumenter.yml":
        "- {id: plan, tittel: Planen}\n- {id: del, tittel: Delen, overordnet: plan}\n",
      "sider/a.md": text("##"),
      "sider/b.md": text("##") + "\n### C\n\n#### D\n\n##### E\n\n###### F\n\n```{dokumenttre}\n```\n",
    ])
    #expect(site["personer/index.html"].contains("<h3 class=\"card-title\">Kari</h3>"))
    #expect(site["styringsdokumenter/index.html"].contains("<h2 class=\"card-title\">Planen</h2>"))
    #expect(site["styringsdokumenter/index.html"].contains("<h3 class=\"card-title\">Delen</h3>"))
    for heading in [
      "h3 class=\"card-title\">Kari</h3>", "h3 class=\"card-title\">Planen</h3>",
      "h4 class=\"card-title\">Delen</h4>",
    ] {
      #expect(site["a/index.html"].contains("<\(heading)"), "\(heading)")
    }
    // HTML has six.
    #expect(site["b/index.html"].contains("<h6 class=\"card-title\">Delen</h6>"))
    #expect(!site["b/index.html"].contains("<h7"))
  }

  @Test("A drawing is named by what it shows, and by where the same stands in words")
  func drawings() async throws {
    let kpi =
      "tittel: {nb: Folk, en: Folk}\ndefinisjon: Antall.\nkilde: Opptelling\nperiode: ar\nobservasjoner:\n  - {periode: 2024, verdi: 42}\n  - {periode: 2025, verdi: 57}\n"
    let site = try await publicPages([
      "arshjul.yml": "- {id: a, tittel: Møte, type: styringsgruppe, dato: 2026-12-01}\n",
      "maltall/folk.yml": kpi,
    ])
    #expect(site["arshjul/index.html"].contains("aria-label=\"Årshjul 2026. Møtene står i lista.\""))
    #expect(
      site["en/year-wheel/index.html"].contains(
        "aria-label=\"Annual cycle 2026. The meetings are in the list.\""))
    #expect(
      site["maltall/folk/index.html"].contains(
        "aria-label=\"Stolpediagram over Folk. Tallene står i tabellen.\""))
    #expect(
      site["en/kpis/folk/index.html"].contains(
        "aria-label=\"Bar chart of Folk. The figures are in the table.\""))
  }

  @Test("What is being counted stands beside the latest number of a KPI, on its page and its card")
  func counting() async throws {
    let kpi =
      "tittel: Folk\ndefinisjon: Antall.\nkilde: Opptelling\nperiode: tertial\nobservasjoner:\n  - {periode: 2027-T1, verdi: 42}\n  - {periode: 2027-T2, verdi: 57}\n"
    let site = try await publicPages(["maltall/folk.yml": kpi], on: (2027, 6, 17))
    let running = "<br>57 (2.\u{A0}tertial 2027, foreløpig, perioden er ikke over)"
    #expect(site["maltall/folk/index.html"].contains("42</strong> (1.\u{A0}tertial 2027)\(running)</dd>"))
    #expect(site["maltall/index.html"].contains("(1.\u{A0}tertial 2027)\(running)</span></dd>"))
    let after = try await publicPages(["maltall/folk.yml": kpi], on: (2027, 9, 17))["maltall/folk/index.html"]
    #expect(after.contains("57</strong> (2.\u{A0}tertial 2027)</dd>") && !after.contains("foreløpig"))
    let first = try await publicPages(["maltall/folk.yml": kpi], on: (2027, 3, 17))["maltall/folk/index.html"]
    #expect(first.contains("42</strong> (1.\u{A0}tertial 2027, foreløpig, perioden er ikke over)</dd>"))
  }

  @Test("The list of events leads to all its parts, by anchors in the language of the page")
  func jumps() async throws {
    let site = try await publicPages(
      [
        "arrangementer/a.md": Self.event("", day: "2027-02-03"),
        "arrangementer/b.md": Self.event("", day: "2027-03-03"),
        "arrangementer/c.md": Self.event("status: utsatt\n", day: "2027-04-03"),
        "arrangementer/d.md": Self.event("", day: "2026-04-03"),
      ], on: (2027, 2, 1))
    let list = site["arrangementer/index.html"]
    for jump in [
      "<a href=\"#uten-dato\">Ny dato er ikke bestemt</a>", "<a href=\"#abonner\">Abonner</a>",
      "<a href=\"/arrangementer/arkiv/\">Tidligere arrangementer</a>",
    ] {
      #expect(list.contains("<li>\(jump)</li>"), "\(jump)")
    }
    #expect(list.contains(" id=\"uten-dato\">") && list.contains(" id=\"abonner\""))
    let english = site["en/events/index.html"]
    #expect(english.contains("<a href=\"#subscribe\">Subscribe</a>") && english.contains(" id=\"subscribe\""))
    #expect(english.contains(" id=\"no-date\">"))
    #expect(site["en/index.html"].contains("href=\"/en/events/#subscribe\""))
  }

  @Test("A heading of the text that is called as a place on the page has an id of its own")
  func ownPlaces() async throws {
    let site = try await publicPages(
      [
        "arrangementer/a.md": Self.event("serie: Rekka\n", day: "2027-02-03") + "\n## Serie\n\nTekst.\n",
        "arrangementer/b.md": Self.event("serie: Rekka\n", day: "2027-03-03"),
        "sider/hva.md":
          "---\ntittel: Hva\nsammendrag: B.\nliste: arrangementer\n---\n\n## Abonner\n\nA.\n\n## Uten dato\n\nB.\n",
        "arrangementer/c.md": Self.event("status: utsatt\n", day: "2027-04-03"),
      ], on: (2027, 2, 1))
    let (event, list) = (site["arrangementer/a/index.html"], site["hva/index.html"])
    for (page, id) in [(event, "serie"), (list, "abonner"), (list, "uten-dato")] {
      #expect(page.ranges(of: " id=\"\(id)\"").count == 1, "\(id)")
    }
    #expect(event.contains("<dd><a href=\"#serie\">Rekka</a></dd>"))
  }

  @Test("Of two weeks with nothing in them, that is said once; of one, for itself")
  func quietWeeks() async throws {
    func lists(_ day: String) async throws -> (nb: String, en: String) {
      let site = try await publicPages(["arrangementer/a.md": Self.event("", day: day)], on: (2027, 2, 1))
      return (site["arrangementer/index.html"], site["en/events/index.html"])
    }
    let both = try await lists("2027-02-16")
    #expect(both.nb.contains("<h2>Denne uka og neste uke (1.–\u{2060}14.\u{A0}februar\u{A0}2027)</h2>"))
    #expect(both.nb.contains("<p class=\"empty\">Ingenting er kunngjort for denne uka eller neste uke.</p>"))
    #expect(both.en.contains("<p class=\"empty\">Nothing has been announced for this week or next week.</p>"))
    #expect(both.nb.ranges(of: "class=\"empty\"").count == 1)
    let next = try await lists("2027-02-03")
    #expect(next.nb.contains("<p class=\"empty\">Ingenting er kunngjort for neste uke.</p>"))
    #expect(next.en.contains("<p class=\"empty\">Nothing has been announced for next week.</p>"))
    #expect(next.nb.ranges(of: "class=\"empty\"").count == 1)
    let this = try await lists("2027-02-10")
    #expect(this.nb.contains("<p class=\"empty\">Ingenting er kunngjort for denne uka.</p>"))
  }

  @Test("News in a feed reader are offered when there is news")
  func feed() async throws {
    let article = "---\ntittel: Nytt\nsammendrag: Nytt.\ntype: nyhet\ndato: 2026-11-01\n---\nTekst.\n"
    #expect(!(try await publicPages(["sider/a.md": Self.plain])["a/index.html"].contains("(Atom)")))
    #expect(try await publicPages(["aktuelt/a.md": article])["aktuelt/a/index.html"].contains("(Atom)"))
  }

  @Test("A page that is the communication strategy shows all of it, and its own address leads there")
  func strategy() async throws {
    let page = "---\ntittel: Slik vi snakker\nsammendrag: B.\nliste: kommunikasjonsstrategi\n---\nTekst.\n"
    let strategy =
      "tittel: {nb: Strategien, en: The strategy}\nsammendrag: {nb: Sju deler., en: Seven parts.}\nkilder: [{tittel: Planen}]\ndeler:\n  - {del: mal, sammendrag: {nb: Vi vil., en: We will.}}\n  - {del: malgrupper, status: ferdig}\n"
    let site = try await publicPages([
      "sider/snakk.md": page,
      "sider/snakk.en.md": "---\ntitle: Talk\nsummary: B.\naddress: talk\n---\nText.\n",
      "kommunikasjonsstrategi.yml": strategy,
    ])
    let own = site["snakk/index.html"]
    #expect(own.contains("<h2>Strategien</h2>\n<p>Sju deler.</p>\n"))
    #expect(own.contains("<ol class=\"strategy\" id=\"kommunikasjonsstrategi\">"))
    #expect(own.contains("<h3 class=\"card-title\">Mål</h3>\n<p>Vi vil.</p>"))
    #expect(
      own.contains("<li>\nMålgrupper <span class=\"tag tag-done\">Ferdig</span>\n</li>"))
    #expect(own.contains("Planen"))
    #expect(site["en/talk/index.html"].contains("<h2>The strategy</h2>\n<p>Seven parts.</p>"))
    for (former, now) in [("kommunikasjonsstrategi", "/snakk/"), ("en/communication-strategy", "/en/talk/")] {
      let moved = site[former + "/index.html"]
      #expect(moved.contains("url=\(now)") && !moved.contains("class=\"strategy\""))
    }
    #expect(site["a-til-aa/index.html"].contains("<a href=\"/snakk/#kommunikasjonsstrategi\">Strategien</a>"))
    #expect(!site["sitemap.xml"].contains("kommunikasjonsstrategi"))
    let empty = try await publicPages(["sider/snakk.md": page])["snakk/index.html"]
    #expect(empty.contains("Strategien er ikke lagt ut.") && empty.contains("Tekst."))
  }

  @Test("A role that is written in one language is called as the others call it, where they have a word")
  func roles() async throws {
    func english(_ role: String) async throws -> String {
      try await publicPages([
        "nettsted.yml": siteFile
          + "\nroller: [{nb: Gruppa, en: The group}]\nkontaktrolle: \(role)\nkontaktadresse: mailto:a@vekst.no\npersonvern: a\n",
        "sider/a.md": Self.plain + "\n```{kontakt}\n```\n",
        "sider/a.en.md": "---\ntitle: A\nsummary: B.\n---\n\n```{contact}\n```\n",
      ])["en/a/index.html"]
    }
    for (role, word) in [
      ("Prosjektleder", "Project manager"), ("Gruppa", "The group"), ("{nb: Gruppa, en: We}", "We"),
    ] {
      let page = try await english(role)
      #expect(
        page.contains("<p class=\"card-title\">\(word)</p>")
          && page.contains("Contact: <a href=\"/en/people/\">\(word)</a></p>"), "\(word)")
    }
    #expect(
      try await english("Vaktmesteren").contains(
        "Contact: <a href=\"/en/people/\"><span lang=\"nb\">Vaktmesteren</span></a></p>"))
  }

  @Test(
    "A list says for whom an event is, in what language and for how much, where that is said and it goes ahead"
  )
  func terms() async throws {
    func card(_ fields: String) async throws -> (nb: String, en: String) {
      let site = try await publicPages(
        ["arrangementer/a.md": Self.event(fields, day: "2027-02-03")], on: (2027, 2, 1))
      return (site["arrangementer/index.html"], site["en/events/index.html"])
    }
    let whole = try await card(
      "for-hvem: {nb: Familier, en: Families}\nholdes-pa: {nb: engelsk, en: English}\npris: 0\n")
    #expect(whole.nb.contains("<p class=\"card-detail\">Familier · engelsk · Gratis</p>"))
    #expect(whole.en.contains("<p class=\"card-detail\">Families · English · Free</p>"))
    #expect(try await card("pris: 150\n").nb.contains("<p class=\"card-detail\">kr\u{A0}150</p>"))
    #expect(!(try await card("pris: 150\nstatus: avlyst\n").nb.contains("150</p>")))
    #expect(!(try await card("").nb.contains(" · ")))
  }
}
