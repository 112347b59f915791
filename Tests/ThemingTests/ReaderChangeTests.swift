import Testing
import Theming

@Suite("What readers see of events that were changed, are called off, have begun or are over")
struct ReaderChangeTests {
  private static func event(_ fields: String, _ title: String = "Boligkveld") -> String {
    "---\ntittel: \(title)\nsammendrag: En kveld.\nstart: 2027-02-10 18:00\nslutt: 2027-02-10 20:30\narrangor: Prosjektet\n\(fields)\n---\n"
  }

  private static func pages(
    _ fields: String, on day: (Int, Int, Int) = (2027, 2, 1)
  ) async throws -> PublicPages {
    let english = "---\ntitle: An evening\nsummary: An evening.\norganizer: The project\n---\n"
    return try await publicPages(
      ["arrangementer/kveld.md": event(fields), "arrangementer/kveld.en.md": english], on: day)
  }

  private static let page = "arrangementer/kveld/index.html"
  private static let english = "en/events/kveld/index.html"

  @Test("A waiting list without an address has no button, on paper or on screen, and says whom to ask")
  func waitingList() async throws {
    let site = try await Self.pages("pameldingsstatus: venteliste")
    #expect(site[Self.page].contains("<p class=\"notice\">Det er fullt. Spør arrangøren om venteliste.</p>"))
    #expect(
      site[Self.english].contains(
        "<p class=\"notice\">This event is full. Ask the organiser about the waiting list.</p>"))
    for path in [Self.page, Self.english] {
      #expect(!site[path].contains("Sett deg på") && !site[path].contains("Join the waiting list"))
    }
    #expect(site["arrangementer/kveld/kveld.ics"].contains("Spør arrangøren om venteliste."))
    let linked = try await Self.pages("pameldingsstatus: venteliste\npamelding: https://p.example/")
    #expect(
      linked[Self.page].contains("href=\"https://p.example/\" rel=\"external\">Sett deg på venteliste</a>"))
  }

  @Test(
    "A deadline stands on the page while it is ahead, with an address to register at or without, open or not yet"
  )
  func deadline() async throws {
    let row = "<dt>Påmeldingsfrist</dt> <dd><time datetime=\"2027-02-05\">"
    let deadline = "pameldingsfrist: 2027-02-05\n"
    let address = "pamelding: https://p.example/\n"
    for fields in [
      "", address, "pameldingsstatus: ledig", "pameldingsstatus: venteliste",
      address + "pamelding-apner: 2027-02-03",
    ] {
      #expect(try await Self.pages(deadline + fields)[Self.page].contains(row), "\(fields)")
    }
    for fields in ["pameldingsstatus: fullt", "pameldingsstatus: stengt", "status: avlyst", "status: utsatt"]
    {
      #expect(try await !Self.pages(deadline + fields)[Self.page].contains(row), "\(fields)")
    }
    #expect(try await !Self.pages(deadline, on: (2027, 2, 6))[Self.page].contains(row))
    #expect(
      try await Self.pages("pamelding-apner: 2027-02-03")[Self.page].contains(
        "<p class=\"notice\">Påmeldingen åpner onsdag 3.\u{A0}februar\u{A0}2027.</p>"))
  }

  @Test("No link and no button of the project’s own pages leads to an empty address")
  func emptyAddresses() async throws {
    let site = try await publicPages(on: (2027, 9, 15))
    #expect(site.pages.count > 50)
    for page in site.pages {
      #expect(!page.html.contains("href=\"\"") && !page.html.contains("src=\"\""), "\(page.path)")
    }
  }

  @Test(
    "What is moved says what is new, and what it was to be, where that differs",
    arguments: [
      (
        "status: flyttet\ntidligere-start: 2027-02-03 18:00",
        "<strong>Ny dato.</strong> Det skulle vært onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00.</p>",
        "<strong>Rescheduled.</strong> It was to be on Wednesday 3\u{A0}February\u{A0}2027, 6\u{A0}pm.</p>"
      ),
      (
        "status: flyttet\ntidligere-start: 2027-02-10 17:00",
        "<strong>Nytt klokkeslett.</strong> Det skulle vært onsdag 10.\u{A0}februar\u{A0}2027 kl.\u{A0}17.00.</p>",
        "<strong>New time.</strong> It was to be on Wednesday 10\u{A0}February\u{A0}2027, 5\u{A0}pm.</p>"
      ),
      (
        "status: flyttet\ntidligere-sted: {nb: Kongsberg bibliotek, en: the library}\nsted: {navn: Krona}",
        "<strong>Nytt sted.</strong> Opprinnelig sted: Kongsberg bibliotek.</p>",
        "<strong>New venue.</strong> It was to be at the library.</p>"
      ),
      (
        "status: flyttet\ntidligere-sted: {nb: Biblioteket, en: the library}\ntidligere-start: 2027-02-10 18:00",
        "<strong>Nytt sted.</strong> Opprinnelig sted: Biblioteket.</p>",
        "<strong>New venue.</strong> It was to be at the library.</p>"
      ),
      (
        "status: flyttet\ntidligere-sted: {nb: Biblioteket, en: the library}\ntidligere-start: 2027-02-03 18:00",
        "<strong>Ny dato.</strong> Det skulle vært onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00. <strong>Nytt sted.</strong> Opprinnelig sted: Biblioteket.</p>",
        "<strong>New venue.</strong> It was to be at the library.</p>"
      ),
      (
        "status: utsatt\ntidligere-start: 2027-02-03 18:00",
        "<strong>Utsatt.</strong> Det skulle vært onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00.</p>",
        "<strong>Postponed.</strong> It was to be on Wednesday 3\u{A0}February\u{A0}2027, 6\u{A0}pm.</p>"
      ),
      ("status: flyttet", "<strong>Flyttet.</strong></p>", "<strong>Moved.</strong></p>"),
      (
        "status: flyttet\nsted: {navn: Krona}\ntidligere-sted: krona", "<strong>Flyttet.</strong></p>",
        "<strong>Moved.</strong></p>"
      ),
    ])
  func moved(_ fields: String, _ nb: String, _ en: String) async throws {
    let site = try await Self.pages(fields)
    #expect(site[Self.page].contains(nb))
    #expect(site[Self.english].contains(en))
  }

  @Test("A new venue is said in lists, and what has one is held when search engines were told")
  func venue() async throws {
    let place = "status: flyttet\nsted: {navn: Krona}\ntidligere-sted: Biblioteket\n"
    let site = try await Self.pages(place)
    #expect(site["arrangementer/index.html"].contains("<span class=\"notice-tag\">Nytt sted</span>"))
    #expect(site[Self.page].contains("schema.org/EventScheduled"))
    let same = try await Self.pages(place + "tidligere-start: 2027-02-10 18:00")
    #expect(
      same[Self.page].contains("schema.org/EventScheduled") && !same[Self.page].contains("previousStartDate"))
    let both = try await Self.pages(place + "tidligere-start: 2027-02-03 18:00")
    #expect(
      both[Self.page].contains("schema.org/EventRescheduled") && both[Self.page].contains("previousStartDate")
    )
    #expect(both["arrangementer/index.html"].contains("Flyttet fra 3.\u{A0}februar</span>"))
    #expect(both["arrangementer/kveld/kveld.ics"].contains("LOCATION:Krona"))
  }

  @Test("What is off or waits for a date offers nothing to search engines, and leads to what is on")
  func offers() async throws {
    let fields = "pamelding: https://p.example/\npris: 100\nsted: {navn: Krona}\n"
    for status in ["utsatt", "avlyst"] {
      let page = try await Self.pages(fields + "status: \(status)")[Self.page]
      #expect(!page.contains("\"offers\""), "\(status)")
      #expect(page.contains("<a class=\"on-screen\" href=\"/arrangementer/\">Se alle arrangementer</a></p>"))
    }
    #expect(try await Self.pages(fields)[Self.page].contains("\"offers\""))
    let moved = try await Self.pages(fields + "status: utsatt\ntidligere-start: 2027-02-03")[Self.page]
    #expect(moved.contains("\"offers\""))
  }

  @Test("What is over says so once, and of what was cancelled and is past that it did not take place")
  func past() async throws {
    let done = try await Self.pages("status: gjennomfort", on: (2027, 3, 1))
    #expect(done[Self.page].contains("Arrangementet er over.") && !done[Self.page].contains("Gjennomført"))
    let was = try await Self.pages("status: avlyst", on: (2027, 3, 1))
    #expect(was[Self.page].contains("<strong>Avlyst.</strong> Arrangementet ble ikke holdt. <a"))
    #expect(was[Self.english].contains("<strong>Cancelled.</strong> This event did not take place. <a"))
    let ahead = try await Self.pages("status: avlyst")
    #expect(ahead[Self.page].contains("<strong>Avlyst.</strong> Arrangementet holdes ikke. <a"))
  }

  @Test("What begins is told of before what has gone on for weeks, whose leaf says until when it does")
  func underWay() async throws {
    func exhibition(_ number: Int, _ fields: String = "") -> String {
      "---\ntittel: Utstilling \(number)\nsammendrag: To måneder.\nstart: 2027-01-0\(number)\nslutt: 2027-03-2\(number)\nhele-dagen: ja\narrangor: P\n\(fields)\n---\n"
    }
    let site = try await publicPages(
      [
        "arrangementer/u1.md": exhibition(1), "arrangementer/u2.md": exhibition(2),
        "arrangementer/u3.md": exhibition(3), "arrangementer/kveld.md": Self.event(""),
        "arrangementer/dag.md": Self.event("", "Dagen").replacing("2027-02-10", with: "2027-02-03"),
        "sider/a.md": "---\ntittel: A\nsammendrag: B.\n---\n\n```{arrangementer}\n```\n",
      ], on: (2027, 2, 1))
    func order(_ path: String) -> [String] {
      ["Dagen", "Boligkveld", "Utstilling 1", "Utstilling 2", "Utstilling 3"]
        .compactMap { name in site[path].firstRange(of: ">" + name + "<").map { ($0.lowerBound, name) } }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }
    #expect(order("index.html") == ["Dagen", "Boligkveld", "Utstilling 1"])
    #expect(
      order("a/index.html") == ["Dagen", "Boligkveld", "Utstilling 1", "Utstilling 2", "Utstilling 3"])
    #expect(
      order("arrangementer/index.html") == [
        "Dagen", "Utstilling 1", "Utstilling 2", "Utstilling 3", "Boligkveld",
      ])
    let leaf =
      "<span class=\"leaf-month\">til</span> <span class=\"leaf-day\">21.</span> <span class=\"leaf-weekday\">mars</span>"
    #expect(
      site["arrangementer/index.html"].contains(leaf) && site["arrangementer/u1/index.html"].contains(leaf))
    #expect(
      site["en/events/index.html"].contains(
        "<span class=\"leaf-month\">until</span> <span class=\"leaf-day\">21</span> <span class=\"leaf-weekday\">Mar</span>"
      ))
    // On its first day it begins, and on its last it goes on.
    for (day, begins) in [((2027, 1, 1), true), ((2027, 3, 21), false)] {
      let page = try await publicPages(["arrangementer/u1.md": exhibition(1)], on: day)[
        "arrangementer/u1/index.html"]
      #expect(page.contains("<span class=\"leaf-month\">jan.</span>") == begins)
    }
  }
}
