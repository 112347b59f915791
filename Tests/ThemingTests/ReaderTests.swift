import Testing
import Theming

@Suite("What readers come for")
struct ReaderTests {
  private static func event(_ fields: String) -> String {
    "---\ntittel: Boligkveld\nsammendrag: En kveld.\nstart: 2027-02-10 18:00\nslutt: 2027-02-10 20:30\narrangor: Prosjektet\n\(fields)\n---\n"
  }

  private static func eventPage(
    _ fields: String, on day: (Int, Int, Int) = (2027, 2, 1)
  ) async throws -> String {
    try await publicPages(["arrangementer/kveld.md": event(fields)], on: day)[
      "arrangementer/kveld/index.html"]
  }

  @Test(
    "Registration opens, is open, full, has a waiting list, or is closed, each in words and with the right button"
  )
  func registration() async throws {
    let address = "pamelding: https://pamelding.example/"
    let open = try await Self.eventPage(address + "\npameldingsfrist: 2027-02-08 12:00")
    #expect(
      open.contains(">Meld deg på</a>") && open.contains("mandag 8.\u{A0}februar\u{A0}2027 kl.\u{A0}12.00"))
    let late = try await Self.eventPage(address + "\npameldingsfrist: 2027-02-01 11:00")
    #expect(late.contains("Påmeldingen er stengt.") && !late.contains("Meld deg på"))
    let lastDay = try await Self.eventPage(address + "\npameldingsfrist: 2027-02-01")
    #expect(lastDay.contains(">Meld deg på</a>"))
    let early = try await Self.eventPage(address + "\npamelding-apner: 2027-02-03 09:00")
    #expect(early.contains("Påmeldingen åpner onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}09.00."))
    #expect(!early.contains(">Meld deg på</a>"))
    let full = try await Self.eventPage(address + "\npameldingsstatus: fullt\nsted: {navn: Huset}")
    #expect(full.contains("Det er fullt.") && !full.contains("Meld deg på"))
    #expect(full.contains("https://schema.org/SoldOut"))
    let waiting = try await Self.eventPage(address + "\npameldingsstatus: venteliste")
    #expect(
      waiting.contains("href=\"https://pamelding.example/\" rel=\"external\">Sett deg på venteliste</a>"))
    let closed = try await Self.eventPage(address + "\npameldingsstatus: stengt")
    #expect(closed.contains("Påmeldingen er stengt."))
  }

  @Test("What is not filled in has no row; what is, has one: for whom, language, way, contact")
  func rows() async throws {
    let bare = try await Self.eventPage("")
    for word in ["Pris", "For hvem", "Språk", "Hvor<", "Kontakt</dt>"] {
      #expect(!bare.contains("<dt>" + word), "\(word)")
    }
    let whole = try await Self.eventPage(
      "for-hvem: Alle\nholdes-pa: norsk\nsted: {navn: Huset, adresse: Gata 1, poststed: Byen, veien-dit: Rett fram}\nkontakt: {rolle: Kari, telefon: 32 00 00 00, adresse: mailto:kari@vekst.no}"
    )
    #expect(
      whole.contains("<dt>For hvem</dt> <dd>Alle</dd>") && whole.contains("<dt>Språk</dt> <dd>norsk</dd>"))
    #expect(
      whole.contains(
        "<br> Rett fram<span class=\"on-screen\" data-pagefind-ignore><br> <a href=\"https://www.openstreetmap.org/search?query=Gata%201%2C%20Byen\""
      ))
    #expect(
      whole.contains(
        "Kari<br> <a href=\"mailto:kari@vekst.no\">kari@<wbr>vekst.no</a> <a href=\"tel:+4732000000\">32 00 00 00</a>"
      ))
  }

  @Test("A day has its weekday, a span both of them")
  func weekdays() async throws {
    let one = try await Self.eventPage("")
    #expect(one.contains("onsdag 10.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00–\u{2060}20.30"))
    let days =
      "---\ntittel: Dager\nsammendrag: To.\nstart: 2027-06-16\nslutt: 2027-06-17\nhele-dagen: ja\narrangor: P\n---\n"
    let site = try await publicPages(["arrangementer/dager.md": days], on: (2027, 2, 1))
    #expect(
      site["arrangementer/dager/index.html"].contains(
        "onsdag 16.\u{A0}juni – torsdag 17.\u{A0}juni\u{A0}2027"))
  }

  @Test("A page that is a list has what the list holds, at one address; the other leads to it")
  func pageAsList() async throws {
    let page =
      "---\ntittel: Hva skjer\nsammendrag: Alt.\nseksjon: hva-skjer\nliste: arrangementer\n---\nTekst.\n"
    let people = "---\ntittel: Hvem\nsammendrag: Alle.\nliste: personer\n---\nTekst.\n"
    let site = try await publicPages(
      [
        "sider/hva-skjer.md": page, "sider/hvem.md": people, "arrangementer/kveld.md": Self.event(""),
        "personer/kari.yml": "tittel: Kari\nrolle: Leder\nverv: leder\n",
      ], on: (2027, 1, 5))
    #expect(site["hva-skjer/index.html"].contains("<h2>Februar 2027</h2>"))
    #expect(site["arrangementer/index.html"].contains("url=/hva-skjer/"))
    #expect(site["arrangementer/kveld/index.html"].contains("<li><a href=\"/hva-skjer/\">Hva skjer</a></li>"))
    #expect(site["hvem/index.html"].contains("<li id=\"kari\">"))
    #expect(site["a-til-aa/index.html"].contains("href=\"/hvem/#kari\">Kari"))
    #expect(!site["a-til-aa/index.html"].contains(">Arrangementer<"))
  }

  @Test("What stands below a text is among the places on the page, with the headings of the text or without")
  func placesBelow() async throws {
    let head = "---\ntittel: Hvem\nsammendrag: Alle.\nliste: personer\n---\n"
    func page(_ text: String, _ posts: String...) async throws -> String {
      var files = ["sider/hvem.md": head + text]
      for (number, post) in posts.enumerated() {
        files["personer/p\(number).yml"] = "tittel: Person \(number)\nrolle: R\nverv: \(post)\n"
      }
      return try await publicPages(files)["hvem/index.html"]
    }
    func places(_ page: String) -> [String] {
      page.matches(of: /<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/).map { "\($0.1) \($0.2)" }
    }
    let two = "## Spør\n\nOss.\n\n## Prosjektleder\n\nSkriv.\n"
    let whole = try await page(two, "prosjektleder", "medlem")
    #expect(
      places(whole) == [
        "spor Spør", "prosjektleder Prosjektleder", "_member Medlemmer av styringsgruppa",
        "_projectLeader Prosjektleder",
      ])
    for id in ["spor", "prosjektleder", "_member", "_projectLeader"] {
      #expect(whole.ranges(of: " id=\"\(id)\"").count == 1, "\(id)")
    }
    #expect(places(try await page("Tekst.\n", "leder", "medlem", "prosjektleder")).count == 3)
    // Two places need no list.
    #expect(places(try await page("Tekst.\n", "leder", "medlem")).isEmpty)
    #expect(places(try await page(two)).isEmpty)
  }

  @Test("An empty list says its own words, and nobody is led to it")
  func empty() async throws {
    let site = try await publicPages(["sider/hva-skjer.md": "---\ntittel: A\nsammendrag: B.\n---\nTekst.\n"])
    #expect(
      site["partnere/index.html"].contains(
        "<p class=\"empty\">Lista over partnere er ikke lagt ut."))
    #expect(site["partnere/index.html"].contains("content=\"noindex\""))
    #expect(!site["sitemap.xml"].contains("/partnere/") && !site["index.html"].contains("/partnere/"))
    #expect(!site["a-til-aa/index.html"].contains("/partnere/"))
  }

  @Test(
    "A list that shows a part of the events leads to the rest; without events it says the words it is given")
  func component() async throws {
    func page(_ options: String) -> String {
      "---\ntittel: A\nsammendrag: B.\n---\n\n## Det neste\n\n```{arrangementer}\n\(options)\n```\n"
    }
    let two = [
      "sider/a.md": page(":antall: 1"), "arrangementer/en.md": Self.event(""),
      "arrangementer/to.md": Self.event("status: avlyst").replacing("02-10", with: "02-09"),
    ]
    let some = try await publicPages(two, on: (2027, 1, 5))["a/index.html"]
    #expect(some.contains("<h3 class=\"card-title\"><a href=\"/arrangementer/en/\""))
    #expect(!some.contains("/arrangementer/to/"), "what is cancelled is not among the next")
    #expect(some.contains("<a href=\"/arrangementer/\">Se alle arrangementer</a>"))
    let none = try await publicPages(["sider/a.md": page(":tom-tekst: Kom igjen i mars.")])["a/index.html"]
    #expect(none.contains("<p class=\"empty\">Kom igjen i mars.</p>"))
  }

  @Test("A campaign with more news than its page shows leads to all of it", arguments: [6, 7, 9])
  func newsOfCampaign(count: Int) async throws {
    var files = [
      "kampanjer/hjem.md":
        "---\ntittel: Hjem\nsammendrag: B.\nformal: C.\nkontaktrolle: Leder\n---\nTekst.\n",
      "sider/aktuelt.md": "---\ntittel: Aktuelt\nsammendrag: B.\nseksjon: aktuelt\n---\nTekst.\n",
      "hovedomrader/folk.md": "---\ntittel: Folk\nsammendrag: B.\n---\nTekst.\n",
    ]
    for number in 1...count {
      files["aktuelt/sak-\(number).md"] =
        "---\ntittel: Sak \(number)\nsammendrag: B.\ndato: 2027-01-0\(number)\nkampanje: hjem\nhovedomrader: [folk]\n---\nTekst.\n"
    }
    let site = try await publicPages(files, on: (2027, 2, 1))
    for page in ["kampanjer/hjem/index.html", "hovedomrader/folk/index.html"] {
      let way = "<p class=\"more\"><a href=\"/aktuelt/\">Se alt som er aktuelt</a></p>"
      #expect(site[page].contains(way) == (count > 6), "\(page)")
      #expect(!site[page].contains("Sak 1<") == (count > 6))
    }
  }

  @Test("Readers can tell of a mistake on a page, by a letter that names it")
  func mistake() async throws {
    let page = "---\ntittel: Å flytte\nsammendrag: B.\neier: Prosjektleder\n---\nTekst.\n"
    let site = try await publicPages([
      "nettsted.yml": siteFile + "\nkontaktadresse: mailto:post@vekst.no\nkontakttelefon: 32 00 00 00",
      "sider/a.md": page,
    ])["a/index.html"]
    #expect(
      site.contains(
        "href=\"mailto:post@vekst.no?subject=Feil%20p%C3%A5%20nettstedet%3A%20%C3%85%20flytte&amp;body=https%3A%2F%2Feksempel%2Eexample%2Fa%2F\""
      ))
    #expect(site.contains("<p><a href=\"tel:+4732000000\">32 00 00 00</a></p>"))
  }

  @Test("Words to search for are in the page for the search alone; a checklist can be ticked")
  func words() async throws {
    let page =
      "---\ntittel: A\nsammendrag: B.\nsokeord: innflytter\n---\n\n```{sjekkliste}\n- [ ] Pakk\n- [x] Flytt\n```\n"
    let html = try await publicPages(["sider/a.md": page])["a/index.html"]
    #expect(
      html.contains(
        "<h1 data-sokeord=\"innflytter\" data-pagefind-index-attrs=\"data-sokeord\" data-pagefind-meta=\"sokeord[data-sokeord]\">A</h1>"
      ))
    #expect(
      html.contains(
        "<li class=\"check\" data-tekst=\"Pakk\" data-pagefind-index-attrs=\"data-tekst\"><label><input type=\"checkbox\"> <span>Pakk</span></label></li>"
      ))
    #expect(html.contains("type=\"checkbox\" checked> <span>Flytt"))
    #expect(html.contains("Kryssene blir ikke lagret."))
  }

  @Test("More than two hundred articles have a page for each year, and the first page leads there")
  func years() async throws {
    var files = [
      "sider/nytt.md": "---\ntittel: Nytt\nsammendrag: B.\nseksjon: aktuelt\n---\nTekst.\n"
    ]
    for number in 0..<210 {
      let year = number < 150 ? 2025 : 2024
      files["aktuelt/sak-\(number).md"] =
        "---\ntittel: Sak \(number)\nsammendrag: B.\ntype: nyhet\ndato: \(year)-03-01\n---\nTekst.\n"
    }
    let site = try await publicPages(files)
    #expect(site["nytt/index.html"].contains("<a href=\"/nytt/2024/\">2024</a>"))
    #expect(site["nytt/index.html"].split(separator: "class=\"card-title\"").count == 51)
    #expect(site["nytt/2024/index.html"].split(separator: "class=\"card-title\"").count == 61)
    files = files.filter { $0.key != "aktuelt/sak-0.md" }
    for number in 1..<10 { files["aktuelt/sak-\(number).md"] = nil }
    #expect(try await publicPages(files)["nytt/2024/index.html"] == "")
  }
}
