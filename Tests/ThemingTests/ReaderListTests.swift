import Testing
import Theming

@Suite("What readers see of lists, and in their language")
struct ReaderListTests {
  private static func event(_ fields: String, _ title: String = "Boligkveld") -> String {
    "---\ntittel: \(title)\nsammendrag: En kveld.\nstart: 2027-02-10 18:00\nslutt: 2027-02-10 20:30\narrangor: Prosjektet\n\(fields)\n---\n"
  }

  private static let contact = siteFile + "\nkontaktadresse: mailto:post@vekst.no"

  @Test("Readers can report a mistake on every page that has an address, lists included")
  func mistakes() async throws {
    let site = try await publicPages([
      "nettsted.yml": Self.contact, "partnere/a.yml": "tittel: A\n",
      "sider/hva-skjer.md": "---\ntittel: A\nsammendrag: B.\n---\nTekst.\n",
    ])
    for page in site.pages where page.html.contains("<main") {
      #expect(
        page.html.contains("subject=Feil") || page.html.contains("subject=Mistake") == true
          || page.path.hasSuffix("404.html"), "\(page.path)")
    }
    #expect(!site["404.html"].contains("subject="))
  }

  @Test("Every part of the strategy is listed, and has a heading where there is a text below it")
  func strategy() async throws {
    func page(_ parts: String) async throws -> String {
      try await publicPages(["kommunikasjonsstrategi.yml": "tittel: Strategi\ndeler:\n\(parts)"])[
        "kommunikasjonsstrategi/index.html"]
    }
    let whole = try await page(
      "  - del: mal\n    sammendrag: Bli kjent.\n  - del: malgrupper\n    status: under-arbeid\n")
    #expect(whole.contains("<h2 class=\"card-title\">Mål</h2>\n<p>Bli kjent.</p>"))
    #expect(whole.contains("<li>\nMålgrupper <span") && whole.contains("<li>\nStrategi\n</li>"))
    #expect(whole.ranges(of: "<h2 class=\"card-title\">").count == 1)
  }

  @Test("A conference in the year wheel is under what is on, once, and other meetings are not")
  func conference() async throws {
    func list(_ meetings: String, _ events: [String: String] = [:]) async throws -> PublicPages {
      try await publicPages(events.merging(["arshjul.yml": meetings]) { $1 }, on: (2027, 2, 1))
    }
    func meeting(_ type: String, _ fields: String = "", day: String = "2027-03-18") -> String {
      "- id: a\n  tittel: {nb: Årskonferansen, en: The conference}\n  type: \(type)\n  dato: \(day)\n\(fields)"
    }
    let site = try await list(meeting("konferanse"))
    #expect(
      site["arrangementer/index.html"].contains(
        "<p class=\"card-label\">Konferanse</p>\n<h3 class=\"card-title\"><a href=\"/arshjul/#a\">Årskonferansen</a></h3>"
      ))
    #expect(site["arrangementer/index.html"].contains("<h2>Mars 2027</h2>"))
    // The quiet week is said, and nothing else is empty.
    #expect(site["arrangementer/index.html"].ranges(of: "class=\"empty\"").count == 1)
    #expect(site["en/events/index.html"].contains(">The conference</a>"))
    #expect(site["index.html"].contains("Årskonferansen"))
    for other in [
      meeting("styringsgruppe"), meeting("konferanse", day: "2027-01-18"),
      meeting("konferanse", "  status: holdt\n"),
    ] {
      #expect(!(try await list(other))["arrangementer/index.html"].contains("/arshjul/#a"))
    }
    let cancelled = try await list(meeting("konferanse", "  status: avlyst\n"))
    #expect(cancelled["arrangementer/index.html"].contains("<span class=\"notice-tag\">Avlyst</span>"))
    #expect(!cancelled["index.html"].contains("Årskonferansen"))
    let both = try await list(
      meeting("konferanse", day: "2027-02-10"), ["arrangementer/a.md": Self.event("", "Årskonferansen 2027")])
    #expect(!both["arrangementer/index.html"].contains("/arshjul/#a"))
    #expect(both["arrangementer/index.html"].contains("Årskonferansen 2027</a>"))
  }

  @Test(
    "What no page of a year has stays on the first page of a long list: a conference, and what has lost its day"
  )
  func longList() async throws {
    var files = [
      "arshjul.yml": "- id: a\n  tittel: Årskonferansen\n  type: konferanse\n  dato: 2027-12-09\n"
    ]
    for day in 1...240 {
      let date = "2027-\(2 + day / 28 < 10 ? "0" : "")\(2 + day / 28)-\(10 + day % 18)"
      files["arrangementer/k\(day).md"] = Self.event("", "Kveld \(day)").replacing("2027-02-10", with: date)
    }
    let list = try await publicPages(files, on: (2027, 2, 1))["arrangementer/index.html"]
    #expect(list.contains("/arshjul/#a"))
    #expect(list.contains("/arrangementer/k1/") && !list.contains("/arrangementer/k239/"))
  }

  @Test("What is cancelled lies in the archive when its day has passed, and the title promises no more")
  func archive() async throws {
    let site = try await publicPages(["arrangementer/a.md": Self.event("status: avlyst")], on: (2027, 3, 1))
    #expect(site["arrangementer/arkiv/index.html"].contains("<h1>Tidligere arrangementer</h1>"))
    #expect(site["arrangementer/index.html"].contains(">Tidligere arrangementer</a>"))
    #expect(site["en/events/archive/index.html"].contains("<h1>Past events</h1>"))
  }

  @Test("A month of which the first events stand under a week has the rest, in the list and among its jumps")
  func restOfMonth() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: ["2027-02-03", "2027-02-10", "2027-02-24", "2027-03-10"].enumerated().map {
        index, day in
        ("arrangementer/k\(index).md", Self.event("", "Kveld \(index)").replacing("2027-02-10", with: day))
      })
    let site = try await publicPages(files, on: (2027, 2, 1))
    #expect(site["arrangementer/index.html"].contains("<h2>Resten av februar 2027</h2>"))
    #expect(
      site["arrangementer/index.html"].contains("<a href=\"#maned-2027-02\">Resten av februar 2027</a>"))
    #expect(site["arrangementer/index.html"].contains("<h2>Mars 2027</h2>"))
    #expect(site["en/events/index.html"].contains("<h2>The rest of February 2027</h2>"))
    // Nothing of the month stands above.
    let whole = try await publicPages(files, on: (2027, 2, 14))
    #expect(whole["arrangementer/index.html"].contains("<h2>Februar 2027</h2>"))
  }

  @Test("Links with the same name on one page say what each leads to, and others do not")
  func sameName() async throws {
    let site = try await publicPages(
      [
        "hovedomrader/a.md": "---\ntittel: Industri\nsammendrag: A.\n---\nTekst.\n",
        "kampanjer/a.md":
          "---\ntittel: Velkommen hjem\nsammendrag: A.\nformal: C.\nkontaktrolle: Leder\nhovedomrader: [a]\n---\nTekst.\n",
        "handlingsplan/a.yml": "tittel: Velkommen hjem\nakse: vekst\nhovedomrader: [a]\n",
        "handlingsplan/b.yml": "tittel: Messe\nakse: vekst\nhovedomrader: [a]\n",
      ], on: (2027, 2, 1))
    let page = site["hovedomrader/a/index.html"]
    #expect(
      page.contains(">Velkommen hjem (kampanje)</a>") && page.contains(">Velkommen hjem (aktivitet)</a>"))
    #expect(page.contains(">Messe</a>"))
    #expect(site["kampanjer/index.html"].contains(">Velkommen hjem</a>"))
  }

  @Test("News that are none, and a plan without a date, say so, and what one can do")
  func sentences() async throws {
    let page = "---\ntittel: Aktuelt\nsammendrag: Nytt.\nseksjon: aktuelt\n---\nTekst.\n"
    let article = "---\ntittel: Nytt\nsammendrag: Nytt.\ntype: nyhet\ndato: 2026-11-01\n---\nTekst.\n"
    let empty =
      "<p class=\"empty\">Ingen nyheter er lagt ut nå. <a href=\"mailto:post@vekst.no\">Spør oss</a></p>"
    let files = ["nettsted.yml": Self.contact, "sider/aktuelt.md": page]
    #expect(try await publicPages(files)["aktuelt/index.html"].contains(empty))
    let filled = try await publicPages(files.merging(["aktuelt/nytt.md": article]) { $1 })
    #expect(!filled["aktuelt/index.html"].contains("class=\"empty\""))
    func plan(_ fields: String) async throws -> String {
      try await publicPages(["handlingsplan/a.yml": "tittel: A\nakse: vekst\n\(fields)"])[
        "handlingsplan/index.html"]
    }
    #expect(
      try await plan("status: ikke-satt").contains(
        "<p class=\"empty\">Det er ikke lagt ut når aktivitetene skal skje, eller hvor langt arbeidet er kommet."
      ))
    for fields in ["status: ikke-satt\nneste-steg: Begynne", "status: i-rute\nstatus-dato: 2026-11-01"] {
      #expect(try await !plan(fields).contains("Det er ikke lagt ut når"), "\(fields)")
    }
  }

  @Test("A next step whose day has passed is said to have been due")
  func nextStep() async throws {
    func plan(_ fields: String, on day: Int) async throws -> String {
      try await publicPages(
        [
          "handlingsplan/a.yml":
            "tittel: A\nakse: vekst\nneste-steg: Velge\nneste-steg-frist: 2027-02-10\n\(fields)"
        ],
        on: (2027, 2, day))["handlingsplan/index.html"]
    }
    let by =
      "<dd>Velge <span class=\"note\">innen <time datetime=\"2027-02-10\">10.\u{A0}februar\u{A0}2027</time></span></dd>"
    #expect(try await plan("status: ikke-satt", on: 10).contains("<dt>Neste steg</dt> " + by))
    #expect(try await plan("status: ikke-satt", on: 11).contains("<dt>Skulle vært gjort</dt> " + by))
    #expect(
      try await plan("status: ferdig\nstatus-dato: 2027-02-01", on: 11).contains("<dt>Neste steg</dt> "))
  }

  @Test("Campaigns stand in the order that the editors chose, then by their names, and examples last")
  func campaignOrder() async throws {
    func campaign(_ title: String, _ fields: String = "") -> String {
      "---\ntittel: \(title)\nsammendrag: B.\nformal: C\nkontaktrolle: D\n\(fields)---\nTekst.\n"
    }
    let site = try await publicPages(
      [
        "kampanjer/a.md": campaign("Anker"), "kampanjer/b.md": campaign("Bro", "rekkefolge: 2\n"),
        "kampanjer/c.md": campaign("Celle", "rekkefolge: 1\n"),
        "kampanjer/d.md": campaign("Drage", "rekkefolge: 0\neksempel: ja\n"),
      ], on: (2027, 2, 1))
    for page in ["index.html", "kampanjer/index.html"] {
      let html = site[page]
      let places = ["Celle</a>", "Bro</a>", "Anker</a>", "Drage</a>"].map {
        html.firstRange(of: $0)?.lowerBound
      }
      #expect(
        !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(page)")
    }
  }

  @Test("Roles, channels, series, who adopted a target and remarks are in the language of the page")
  func languages() async throws {
    let campaign =
      "---\ntittel: A\nsammendrag: B.\nformal: C\nkontaktrolle: D\nkanaler: [Avis, Messe]\neier: Gruppa\n---\nTekst.\n"
    let kpi =
      "tittel: {nb: A, en: A}\nkilde: {nb: B, en: C}\nperiode: arlig\nmal: {verdi: 5, periode: 2030, vedtatt-av: {nb: Rådet, en: The council}}\n"
    let site = try await publicPages(
      [
        "nettsted.yml": siteFile + "\nroller: [{nb: Gruppa, en: The group}]", "kampanjer/a.md": campaign,
        "kampanjer/a.en.md":
          "---\ntitle: A\nsummary: B.\npurpose: C\ncontact-role: D\nchannels: [Newspaper, Trade fair]\n---\nText.\n",
        "arrangementer/a.md": Self.event("serie: Rekka\nslutt: 2027-02-10 20:00").replacing(
          "slutt: 2027-02-10 20:30\n", with: ""),
        "arrangementer/a.en.md": "---\ntitle: A\nsummary: B.\norganizer: P\nseries: The series\n---\nText.\n",
        "arrangementer/b.md": Self.event("serie: Rekka", "Andre kveld"), "maltall/a.yml": kpi,
      ], on: (2027, 2, 1))
    let english = site["en/campaigns/a/index.html"]
    #expect(
      english.contains("<dd>Newspaper</dd> <dd>Trade fair</dd>") && english.contains("<dd>The group</dd>"))
    #expect(site["kampanjer/a/index.html"].contains("<dd>Avis</dd> <dd>Messe</dd>"))
    #expect(site["en/events/a/index.html"].contains("<dd><a href=\"#series\">The series</a></dd>"))
    #expect(site["arrangementer/a/index.html"].contains("Andre kveld</a>"), "one series")
    #expect(site["en/kpis/a/index.html"].contains("<dd>The council"))
  }

  @Test("Calendars and feeds say when something was changed, and never a year before it was written")
  func stamps() async throws {
    func stamp(_ fields: String, _ others: [String: String] = [:]) async throws -> String? {
      let site = try await publicPages(
        others.merging(["arrangementer/a.md": Self.event(fields)]) { $1 }, on: (2027, 2, 1))
      let text = site["arrangementer/a/a.ics"]
      return text.split(separator: "\r\n").first { $0.hasPrefix("DTSTAMP:") }.map(String.init)
    }
    #expect(try await stamp("oppdatert: 2027-01-20") == "DTSTAMP:20270119T230000Z")
    #expect(try await stamp("publiseres: 2027-01-15 08:00") == "DTSTAMP:20270114T230000Z")
    let page = "---\ntittel: A\nsammendrag: B.\noppdatert: 2026-12-24\n---\nTekst.\n"
    #expect(try await stamp("", ["sider/a.md": page]) == "DTSTAMP:20261223T230000Z")
    #expect(try await stamp("") == "DTSTAMP:20270131T230000Z")
    let feed = try await publicPages(["sider/a.md": page], on: (2027, 2, 1))["feed.xml"]
    #expect(feed.contains("<updated>2026-12-24T00:00:00+01:00</updated>"))
  }
}
