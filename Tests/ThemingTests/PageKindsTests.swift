import Testing
import Theming

@Suite("What each kind of public page says")
struct PageKindsTests {
  private static let event = """
    ---
    tittel: Boligkveld
    sammendrag: En kveld.
    start: 2027-02-10 18:00
    slutt: 2027-02-10 20:30
    status: avlyst
    sted: {navn: Huset, adresse: Gata 1, postnummer: "0604", poststed: Byen}
    arrangor: Prosjektet
    pris: 0
    pamelding: https://pamelding.example/
    ---
    """

  @Test(
    "An event says when, where and what it costs; one that is cancelled says so and takes no registration")
  func event() async throws {
    let site = try await publicPages(["arrangementer/boligkveld.md": Self.event])
    let page = site["arrangementer/boligkveld/index.html"]
    #expect(page.contains("<p class=\"notice notice-strong\"><strong>Avlyst.</strong>"))
    #expect(page.contains("Huset<br> Gata 1<br> 0604 Byen"))
    #expect(page.contains("<dt>Pris</dt> <dd>Gratis</dd>"))
    #expect(!page.contains("Meld deg på"))
    #expect(page.contains("\"startDate\":\"2027-02-10T18:00:00+01:00\""))
    #expect(page.contains("\"eventStatus\":\"https://schema.org/EventCancelled\""))
    #expect(!page.contains("Legg i kalenderen") && !page.contains("er over"))
    let planned = Self.event.replacing("status: avlyst", with: "status: planlagt")
    let going = try await publicPages(["arrangementer/boligkveld.md": planned])
    #expect(
      going["arrangementer/boligkveld/index.html"].contains(
        "href=\"/arrangementer/boligkveld/boligkveld.ics\""))
  }

  @Test(
    "An event in a list has a leaf with its day, in the colour of its focus area; its words say the day too")
  func leaf() async throws {
    let area = "---\ntittel: Folk\nsammendrag: Alle.\nfarge: gronn\n---\n"
    let event = Self.event.replacing(
      "---\ntittel", with: "---\nhovedomrader: [folk]\ntittel", maxReplacements: 1)
    let list = try await publicPages(
      ["arrangementer/boligkveld.md": event, "hovedomrader/folk.md": area], on: (2027, 2, 1))[
        "arrangementer/index.html"]
    #expect(
      list.contains("<li class=\"card card-event hue-green\">\n<p class=\"leaf\" aria-hidden=\"true\""))
    #expect(
      list.contains("feb.</span> <span class=\"leaf-day\">10</span> <span class=\"leaf-weekday\">onsdag"))
    #expect(list.contains("10.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00"))
  }

  @Test("An event that is put off without a new date has no date, and says when it was to be")
  func putOff() async throws {
    let event = Self.event.replacing("status: avlyst", with: "status: utsatt")
    let site = try await publicPages(["arrangementer/boligkveld.md": event], on: (2027, 2, 1))
    let page = site["arrangementer/boligkveld/index.html"]
    #expect(
      page.contains(
        "<strong>Utsatt.</strong> Det skulle vært onsdag 10.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00"))
    #expect(
      page.contains("<dt>Når</dt> <dd>Ny dato er ikke bestemt</dd>") && !page.contains("class=\"leaf\""))
    let list = site["arrangementer/index.html"]
    #expect(list.contains("<h2>Ny dato er ikke bestemt</h2>") && !list.contains("Februar 2027"))
    let same = event.replacing("status: utsatt", with: "status: utsatt\ntidligere-start: 2027-02-10 18:00")
    for text in [event, same] {
      let later = try await publicPages(["arrangementer/boligkveld.md": text], on: (2027, 5, 1))
      #expect(later["arrangementer/index.html"].contains("<h2>Ny dato er ikke bestemt</h2>"))
      #expect(!later["arrangementer/boligkveld/index.html"].contains("Arrangementet er over."))
    }
    let moved = event.replacing("status: utsatt", with: "status: utsatt\ntidligere-start: 2027-01-01 10:00")
    let other = try await publicPages(["arrangementer/boligkveld.md": moved], on: (2027, 2, 1))
    #expect(
      other["arrangementer/index.html"].contains("<h2>Neste uke (8.–\u{2060}14.\u{A0}februar\u{A0}2027)</h2>")
    )
  }

  @Test("What is over asks nobody to register or to follow it")
  func over() async throws {
    let event = Self.event.replacing(
      "status: avlyst", with: "status: planlagt\nnettadresse: https://nett.example/")
    let before = try await publicPages(["arrangementer/boligkveld.md": event], on: (2027, 2, 1))
    let after = try await publicPages(["arrangementer/boligkveld.md": event], on: (2027, 3, 1))
    for words in ["Meld deg på", "Følg på nett", "Legg i kalenderen"] {
      #expect(before["arrangementer/boligkveld/index.html"].contains(words))
      #expect(!after["arrangementer/boligkveld/index.html"].contains(words))
    }
  }

  @Test("A percentage differs from what was expected by percentage points; the baseline alone is no way gone")
  func points() async throws {
    let kpi = Self.kpi.replacing("enhet: personer", with: "enhet: prosent").replacing("1000", with: "10")
      .replacing("2000", with: "20").replacing("1600", with: "16.5")
    let page = try await publicPages(["maltall/folk.yml": kpi])["maltall/folk/index.html"]
    #expect(page.contains("avvik: +1,5\u{A0}prosentpoeng"))
    let bare = Self.kpi.split(separator: "\n").filter { !$0.contains("1600") }.joined(separator: "\n")
    #expect(
      !(try await publicPages(["maltall/folk.yml": bare])["maltall/folk/index.html"]).contains(
        "class=\"way\""))
  }

  @Test("The year is drawn with a mark of its own shape for each type of meeting, and said in words")
  func wheel() async throws {
    let meetings = """
      - {id: a, tittel: Et møte, type: styringsgruppe, dato: 2027-01-16}
      - {id: b, tittel: Et annet, type: formannskap, dato: 2027-07-16}
      """
    let page = try await publicPages(["arshjul.yml": meetings], on: (2027, 3, 1))["arshjul/index.html"]
    #expect(
      page.contains("aria-label=\"Årshjul 2027. Møtene står i lista.\""))
    #expect(
      page.contains("class=\"mark mark-steeringGroup is-over\" transform=\"translate(216.5 43.8)\"><circle r")
    )
    #expect(page.contains("class=\"mark mark-council\" transform=\"translate(143.5 316.2)\"><path d"))
    #expect(page.split(separator: "class=\"wheel-month\"").count == 13)
  }

  @Test(
    "Whom to ask stands on the front page; a role is said in the reader’s language, other words keep theirs")
  func contact() async throws {
    let person = "tittel: Kari Nordmann\nrolle: Prosjektleder\nverv: prosjektleder\nkontrollert: 2026-11-01\n"
    let page = "---\ntittel: En side\nsammendrag: Om noe.\neier: Prosjektleder\n---\nTekst.\n"
    let other = "---\ntittel: To\nsammendrag: Om to.\neier: Vaktmester\n---\nTekst.\n"
    let english = "---\ntittel: A page\nsammendrag: About it.\n---\nText.\n"
    let site = try await publicPages([
      "nettsted.yml": siteFile + "\nkontaktrolle: {nb: Prosjektleder, en: Project manager}",
      "personer/kari.yml": person, "sider/en.md": page, "sider/en.en.md": english, "sider/to.md": other,
      "sider/to.en.md": english,
    ])
    #expect(
      site["index.html"].contains(
        "<h2>Hvem kan jeg spørre?</h2>\n<p class=\"card-title\">Prosjektleder</p>\n<p>Kari"))
    #expect(!site["index.html"].contains("class=\"reach\""))
    let reachable = try await publicPages([
      "nettsted.yml": siteFile
        + "\nkontaktrolle: {nb: Prosjektleder}\nkontaktadresse: mailto:post@eksempel.example"
    ])
    #expect(
      reachable["index.html"].contains(
        "<p class=\"reach\"><a href=\"mailto:post@eksempel.example\">post@<wbr>eksempel.example</a>"))
    #expect(site["en/en/index.html"].contains("<dt>Responsible</dt> <dd>Project manager</dd>"))
    #expect(
      site["en/to/index.html"].contains("<dt>Responsible</dt> <dd><span lang=\"nb\">Vaktmester</span></dd>"))
  }

  @Test("Coming events stand below their month, and go to the archive when they are over")
  func archive() async throws {
    let files = [
      "arrangementer/boligkveld.md": Self.event.replacing("status: avlyst", with: "status: planlagt")
    ]
    let early = try await publicPages(files, on: (2027, 1, 10))
    #expect(early["arrangementer/index.html"].contains("<h2>Februar 2027</h2>"))
    let before = try await publicPages(files, on: (2027, 2, 10))
    #expect(
      before["arrangementer/index.html"].contains(
        "<h2>Denne uka (8.–\u{2060}14.\u{A0}februar\u{A0}2027)</h2>"))
    #expect(!before["arrangementer/arkiv/index.html"].contains("Boligkveld"))
    let after = try await publicPages(files, on: (2027, 2, 11))
    #expect(!after["arrangementer/index.html"].contains("Boligkveld"))
    #expect(after["arrangementer/arkiv/index.html"].contains("<h2>Februar 2027</h2>"))
    #expect(after["arrangementer/boligkveld/index.html"].contains("Arrangementet er over."))
  }

  private static let kpi = """
    tittel: {nb: Folk, en: People}
    definisjon: {nb: Antall folk., en: The number of people.}
    enhet: personer
    retning: opp
    utgangspunkt: {periode: 2024, verdi: 1000}
    mal: {verdi: 2000, periode: 2026}
    observasjoner:
      - {periode: 2024, verdi: 1000}
      - {periode: 2025, verdi: 1600, forelopig: ja}
    kilde: Opptelling
    periode: arlig
    """

  @Test("A KPI that is on its path is green while it is fresh, and never when it is stale")
  func freshness() async throws {
    let fresh = try await publicPages(["maltall/folk.yml": Self.kpi], on: (2026, 11, 23))
    let page = fresh["maltall/folk/index.html"]
    #expect(page.contains("light-green"))
    #expect(page.contains("<path class=\"way-done\" d=\"M0 0h60v8H0z\"/></svg> 60\u{A0}%</span>"))
    #expect(!page.contains("Vedtatt av"))
    let stale = try await publicPages(["maltall/folk.yml": Self.kpi], on: (2027, 4, 1))
    #expect(!stale["maltall/folk/index.html"].contains("light-green"))
    #expect(
      stale["maltall/folk/index.html"].contains(
        "<span class=\"light light-yellow\">Tallet er foreldet</span>"))
  }

  @Test(
    "A number that is missing is never 0: it leaves its place in the drawing empty, and the table says so")
  func missing() async throws {
    let withGap = Self.kpi.split(separator: "\n").map { line in
      line.contains("periode: 2024, verdi: 1000}") && line.contains("- ")
        ? "  - {periode: 2024, verdi: mangler}" : line
    }.joined(separator: "\n")
    let page = try await publicPages(["maltall/folk.yml": withGap])["maltall/folk/index.html"]
    #expect(page.contains("<tr><th scope=\"row\">2024</th> <td>mangler</td> <td></td></tr>"))
    let early = try await publicPages(["maltall/folk.yml": withGap], on: (2024, 6, 1))
    #expect(
      early["maltall/folk/index.html"].contains(
        "<th scope=\"row\">2024</th> <td>mangler</td> <td></td></tr>"),
      "what is missing is not provisional")
    #expect(page.split(separator: "<rect").count == 2)
    #expect(page.contains("aria-label=\"Stolpediagram over Folk. Tallene står i tabellen.\""))
  }

  @Test("The numbers for programs are those of the page: no future ones, and what may change says so")
  func data() async throws {
    let more = Self.kpi.replacing(
      "  - {periode: 2024, verdi: 1000}",
      with:
        "  - {periode: 2024, verdi: 1000}\n  - {periode: 2026, verdi: 7}\n  - {periode: 2023, verdi: mangler}"
    )
    .replacing(", forelopig: ja", with: "")
    let site = try await publicPages(["maltall/folk.yml": more], on: (2025, 6, 1))
    #expect(
      site["maltall/folk/folk.csv"]
        == "periode,verdi,forelopig,brudd\r\n2023,,nei,nei\r\n2024,1000,nei,nei\r\n2025,1600,ja,nei\r\n")
    #expect(
      site["maltall/folk/folk.json"].contains(
        #""observations":[{"period":"2023","value":null,"provisional":false,"firstAfterBreak":false},{"period":"2024","value":1000,"provisional":false,"firstAfterBreak":false},{"period":"2025","value":1600,"provisional":true,"firstAfterBreak":false}]"#
      ))
  }

  @Test("A series that is broken says so where its numbers are, and what they add up to")
  func broken() async throws {
    let broken = Self.kpi + "\nbrudd: [{periode: 2025, forklaring: {nb: Ny måte, en: A new way}}]"
    let site = try await publicPages(["maltall/folk.yml": broken], on: (2026, 11, 23))
    #expect(site["maltall/folk/folk.csv"].hasSuffix("2024,1000,nei,nei\r\n2025,1600,ja,ja\r\n"))
    #expect(site["maltall/folk/folk.json"].contains(#""provisional":true,"firstAfterBreak":true"#))
    #expect(
      site["maltall/folk/folk.json"].contains(
        #""accumulation":"level","baseline":1000,"baselinePeriod":"2024","target":2000,"targetPeriod":"2026""#
      ))
    #expect(site["maltall/folk/index.html"].contains("foreløpig, brudd</td></tr>"))
  }

  @Test(
    "Each page of a KPI leads to its numbers in its own words, and its drawing names the quarters as its language does"
  )
  func languages() async throws {
    let quarters = Self.kpi.replacing(
      "{periode: 2024, verdi: 1000}\n  - {periode: 2025,",
      with: "{periode: 2024-K4, verdi: 1000}\n  - {periode: 2025-K1,"
    )
    .replacing("utgangspunkt: {periode: 2024,", with: "utgangspunkt: {periode: 2024-K4,")
    .replacing("periode: 2026}", with: "periode: 2026-K4}").replacing("arlig", with: "kvartal")
    let site = try await publicPages(["maltall/folk.yml": quarters], on: (2025, 6, 1))
    let (nb, en) = (site["maltall/folk/index.html"], site["en/kpis/folk/index.html"])
    #expect(nb.contains("href=\"/maltall/folk/folk.csv\"") && nb.contains("href=\"/maltall/folk/folk.json\""))
    #expect(en.contains("href=\"/en/kpis/folk/folk.csv\"") && en.contains("href=\"/en/kpis/folk/folk.json\""))
    #expect(en.contains("https://eksempel.example/en/kpis/folk/folk.csv"))
    #expect(
      site["en/kpis/folk/folk.csv"].hasPrefix("period,value,provisional,break\r\n2024-K4,1000,no,no\r\n"))
    #expect(site["en/kpis/folk/folk.json"].contains("\"title\":\"People\""))
    #expect(nb.contains(">4.\u{A0}kv.</text>") && nb.contains(">2024</text>") && !nb.contains("2024-K4<"))
    #expect(en.contains(">Q4</text>") && !en.contains("2024-K4<"))
  }

  @Test("A KPI without numbers says so once, and one without a target that it is not set")
  func empty() async throws {
    let bare = "tittel: Folk\ndefinisjon: Antall.\nkilde: Ingen\nperiode: arlig\n"
    let page = try await publicPages(["maltall/folk.yml": bare])["maltall/folk/index.html"]
    #expect(page.ranges(of: "Tall er ikke lagt ut").count == 1)
    for words in ["Siste tall", "mangler", "Målte tall", "Ingen tall"] {
      #expect(!page.contains(words), "\(words)")
    }
    #expect(page.contains("<dt>Mål</dt> <dd>ikke bestemt</dd>"))
    #expect(!page.contains("class=\"chart\"") && !page.contains("class=\"way\""))
  }

  @Test("Partners stand in the order of the Norwegian alphabet, and the index goes on to Å")
  func alphabet() async throws {
    let site = try await publicPages([
      "partnere.yml": """
      - {id: a, tittel: Ås AS}
      - {id: b, tittel: Berg AS}
      - {id: c, tittel: Ærlig AS}
      - {id: d, tittel: Øst AS}
      """
    ])
    let names = ["Berg", "Ærlig", "Øst", "Ås"]
    for path in ["partnere/index.html", "a-til-aa/index.html"] {
      let places = names.map {
        site[path].split(separator: "\($0) AS", omittingEmptySubsequences: false)[0].count
      }
      #expect(places == places.sorted(), "\(path)")
    }
    #expect(site["a-til-aa/index.html"].contains("<a href=\"/partnere/#a\">Ås AS</a>"))
    #expect(site["partnere/index.html"].contains("id=\"a\""))
  }

  @Test("What is made up says so on its page and on its card")
  func examples() async throws {
    let site = try await publicPages([
      "kampanjer/x.md":
        "---\ntittel: X\nsammendrag: Kort.\nformal: Prøve.\nkontaktrolle: Leder\neksempel: ja\n---\n"
    ])
    #expect(
      site["kampanjer/x/index.html"].contains(
        "<p class=\"example-band\" data-pagefind-ignore><strong>Eksempeldata</strong>"))
    #expect(site["kampanjer/index.html"].contains("<p class=\"example-tag\">Eksempeldata</p>"))
  }

  @Test("A document is in force on its days alone, and «gjeldende» only then")
  func inForce() async throws {
    func line(_ fields: String) async throws -> String {
      let site = try await publicPages(
        ["styringsdokumenter.yml": "- {id: a, tittel: Plan A, status: gjeldende, \(fields)}\n"],
        on: (2027, 3, 1))
      return site["styringsdokumenter/index.html"]
    }
    let now = try await line("gyldig-fra: 2027-03-01, gyldig-til: 2027-03-01")
    #expect(now.contains(">Gjeldende</span>") && now.contains("Gjelder til <time"))
    let past = try await line("gyldig-til: 2027-02-28")
    #expect(!past.contains("Gjeldende") && past.contains("Gjaldt til <time") && !past.contains("Gjelder til"))
    let toCome = try await line("gyldig-fra: 2027-03-02")
    #expect(!toCome.contains("Gjeldende") && toCome.contains("Gjelder fra <time"))
  }

  @Test("A document tree that goes in a ring ends")
  func ring() async throws {
    let site = try await publicPages([
      "styringsdokumenter.yml": """
      - {id: a, tittel: Plan A, status: vedtatt}
      - {id: b, tittel: Plan B, status: ikke-utarbeidet, overordnet: a}
      - {id: c, tittel: Plan C, status: vedtatt, overordnet: d}
      - {id: d, tittel: Plan D, status: vedtatt, overordnet: c}
      """
    ])
    let page = site["styringsdokumenter/index.html"]
    #expect(page.contains("<li id=\"b\">"))
    #expect(page.contains("Ikke utarbeidet ennå"))
    for plan in ["Plan A", "Plan B", "Plan C", "Plan D"] { #expect(page.contains(plan)) }
  }
}
