import Testing
import Theming

@Suite("What readers see of events")
struct ReaderEventTests {
  private static func event(_ fields: String, _ title: String = "Boligkveld") -> String {
    "---\ntittel: \(title)\nsammendrag: En kveld.\nstart: 2027-02-10 18:00\nslutt: 2027-02-10 20:30\narrangor: Prosjektet\n\(fields)\n---\n"
  }

  private static let address = "pamelding: https://pamelding.example/\n"

  /// The list of events with this one, on a day at noon.
  private static func list(_ event: String, on day: (Int, Int, Int) = (2027, 2, 1)) async throws -> String {
    try await publicPages(["arrangementer/kveld.md": event], on: day)["arrangementer/index.html"]
  }

  @Test(
    "A list says that an event is full, has a waiting list, is closed or opens later, and nothing of one that is open",
    arguments: [
      ("pameldingsstatus: fullt", "Fullt"), ("pameldingsstatus: venteliste", "Fullt, med venteliste"),
      ("pameldingsstatus: stengt", "Påmeldingen er stengt"),
      ("pameldingsfrist: 2027-01-31", "Påmeldingen er stengt"),
      (
        "pamelding-apner: 2027-02-03 09:00",
        "Påmeldingen åpner onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}09.00"
      ),
    ])
  func states(_ field: String, _ words: String) async throws {
    #expect(
      try await Self.list(Self.event(Self.address + field)).contains(
        "<span class=\"state-tag\">\(words)</span></span></a></h3>"))
    #expect(try await Self.list(Self.event(Self.address)).contains("state-tag") == false)
    // Nobody registers for what is cancelled.
    #expect(
      try await Self.list(Self.event(Self.address + field + "\nstatus: avlyst")).contains("state-tag")
        == false)
  }

  @Test("An event that has begun says until when it lasts, in the list and on its page")
  func ongoing() async throws {
    let days =
      "---\ntittel: Dager\nsammendrag: To.\nstart: 2027-06-16\nslutt: 2027-06-17\nhele-dagen: ja\narrangor: P\n---\n"
    let through = "Pågår til og med torsdag 17.\u{A0}juni\u{A0}2027"
    #expect(try await Self.list(days, on: (2027, 6, 17)).contains(">\(through)</span>"))
    #expect(try await Self.list(days, on: (2027, 6, 15)).contains("Pågår") == false)
    #expect(try await Self.list(days, on: (2027, 6, 18)).contains("Pågår") == false)
    let site = try await publicPages(["arrangementer/kveld.md": days], on: (2027, 6, 16))
    #expect(site["arrangementer/kveld/index.html"].contains("<strong>\(through)</strong>"))
    let hours = Self.event("").replacing("18:00", with: "10:00")
    #expect(try await Self.list(hours, on: (2027, 2, 10)).contains(">Pågår til kl.\u{A0}20.30</span>"))
  }

  @Test("An event without an end is not over when it begins, but with its day; nobody registers for it then")
  func withoutEnd() async throws {
    let event =
      "---\ntittel: Kveld\nsammendrag: En.\nstart: 2027-06-17 10:30\narrangor: P\n\(Self.address)---\n"
    func page(_ day: Int) async throws -> (page: String, list: String) {
      let site = try await publicPages(["arrangementer/kveld.md": event], on: (2027, 6, day))
      return (site["arrangementer/kveld/index.html"], site["arrangementer/index.html"])
    }
    let under = try await page(17)
    #expect(under.page.contains("<strong>Begynte kl.\u{A0}10.30</strong>"))
    #expect(!under.page.contains("Arrangementet er over") && !under.page.contains(">Meld deg på</a>"))
    #expect(under.list.contains(">Begynte kl.\u{A0}10.30</span>"))
    let before = try await page(16)
    #expect(before.page.contains(">Meld deg på</a>") && !before.page.contains("Begynte"))
    let after = try await page(18)
    #expect(after.page.contains("Arrangementet er over") && !after.list.contains("Kveld"))
  }

  @Test("A time by another clock than Oslo’s says so wherever it stands")
  func zone() async throws {
    let event = Self.event(
      Self.address + "tidssone: Europe/London\npameldingsfrist: 2027-02-10 17:00"
    ).replacing("18:00", with: "09:00")
    let under = try await publicPages(["arrangementer/kveld.md": event], on: (2027, 2, 10))
    #expect(
      under["arrangementer/kveld/index.html"].contains(
        "<strong>Pågår til kl.\u{A0}20.30 (Europe/London)</strong>"))
    #expect(under["arrangementer/kveld/index.html"].contains("kl.\u{A0}17.00 (Europe/London)</time>"))
  }

  @Test(
    "A poster has the address to register at before registration opens, and a former time has its weekday")
  func poster() async throws {
    let early = try await publicPages(
      ["arrangementer/kveld.md": Self.event(Self.address + "pamelding-apner: 2027-02-03 09:00")],
      on: (2027, 2, 1))["arrangementer/kveld/index.html"]
    #expect(early.contains("<p>Meld deg på: https://pamelding.example/</p>"))
    #expect(!early.contains(">Meld deg på</a>"))
    let moved = try await publicPages(
      ["arrangementer/kveld.md": Self.event("status: flyttet\ntidligere-start: 2027-02-03 18:00")],
      on: (2027, 2, 1))["arrangementer/kveld/index.html"]
    #expect(moved.contains("Det skulle vært onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}18.00."))
  }

  @Test(
    "A list says from when an event was moved, where that is known, and of which day one waits for another")
  func moved() async throws {
    for (fields, words) in [
      ("status: flyttet\ntidligere-start: 2027-02-03 18:00", "Flyttet fra 3.\u{A0}februar"),
      ("status: flyttet\ntidligere-start: 2026-12-30 18:00", "Flyttet fra 30.\u{A0}desember\u{A0}2026"),
      ("status: flyttet\ntidligere-start: 2027-02-10 17:00", "Flyttet fra kl.\u{A0}17.00"),
      ("status: utsatt\ntidligere-start: 2027-02-03 18:00", "Utsatt fra 3.\u{A0}februar"),
      ("status: utsatt", "Utsatt fra 10.\u{A0}februar\u{A0}2027"), ("status: flyttet", "Flyttet"),
    ] {
      #expect(
        try await Self.list(Self.event(fields)).contains("<span class=\"notice-tag\">\(words)</span>"),
        "\(fields)")
    }
  }

  /// What the page of an event lists as similar to it, in that order.
  private static func similar(_ others: [(day: Int, fields: String)]) async throws -> [Int] {
    var files = [
      "hovedomrader/a.md": "---\ntittel: A\nsammendrag: A.\n---\n",
      "hovedomrader/b.md": "---\ntittel: B\nsammendrag: B.\n---\n",
      "kampanjer/k.md":
        "---\ntittel: K\nsammendrag: K.\nformal: F.\nmalgrupper:\n  - navn: Alle\nkontaktrolle: Kari\n---\n",
      "arrangementer/kveld.md": event("status: avlyst\nhovedomrader: [a]\nkampanje: k"),
    ]
    for (day, fields) in others {
      files["arrangementer/k\(day).md"] = event(address + fields, "Kveld \(day)").replacing(
        "2027-02-10", with: "2027-02-\(day)")
    }
    let page = try await publicPages(files, on: (2027, 2, 1))["arrangementer/kveld/index.html"]
    return others.compactMap { other in
      page.firstRange(of: "Kveld \(other.day)").map { (other.day, $0.lowerBound) }
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test("Similar events are the soonest ones, a waiting list among them, and none that is full or closed")
  func similar() async throws {
    let area = "hovedomrader: [a]\n"
    #expect(
      try await Self.similar([
        (11, area + "pameldingsstatus: fullt"), (12, area + "pameldingsstatus: stengt"),
        (13, area + "pameldingsstatus: venteliste"), (14, area), (15, area), (16, area),
      ]) == [13, 14, 15])
  }

  @Test("What is full or closed is listed where too few are left, and last")
  func similarAndFull() async throws {
    let area = "hovedomrader: [a]\n"
    #expect(
      try await Self.similar([
        (11, area + "pameldingsstatus: fullt"), (12, area + "status: avlyst"), (13, area),
      ]) == [13, 11])
  }

  @Test("Events of the same campaign are more alike than those of an area, and all stand as in the calendar")
  func similarInCampaign() async throws {
    let (area, campaign) = ("hovedomrader: [a]\n", "hovedomrader: [b]\nkampanje: k\n")
    #expect(
      try await Self.similar([
        (11, area), (12, area), (13, campaign), (14, area + "kampanje: k\n"), (15, area),
        (16, "hovedomrader: [b]\n"), (17, campaign + "pameldingsstatus: fullt"),
      ]) == [11, 13, 14])
  }

  @Test("The place of an event that is not translated is marked with its language, as its title is")
  func place() async throws {
    let site = try await publicPages(
      ["arrangementer/kveld.md": Self.event("sted: {navn: Biblioteket, poststed: Kongsberg}")],
      on: (2027, 2, 1))
    #expect(
      site["en/events/index.html"].contains(
        "<p class=\"card-detail\"><span lang=\"nb\">Biblioteket</span></p>"))
    #expect(site["arrangementer/index.html"].contains("<p class=\"card-detail\">Biblioteket</p>"))
  }

  @Test("What is cancelled leads to what is on; its mark is part of the link, where it is heard")
  func cancelled() async throws {
    let site = try await publicPages(
      ["arrangementer/kveld.md": Self.event("status: avlyst")], on: (2027, 2, 1))
    #expect(
      site["arrangementer/kveld/index.html"].contains(
        "<strong>Avlyst.</strong> Arrangementet holdes ikke. <a class=\"on-screen\" href=\"/arrangementer/\">Se alle arrangementer</a></p>"
      ))
    #expect(
      site["arrangementer/index.html"].contains(
        "Boligkveld<span class=\"marks\"><span class=\"visually-hidden\">, </span><span class=\"notice-tag\">Avlyst</span></span></a></h3>"
      ))
    #expect(
      site["en/events/index.html"].contains(
        "<span class=\"notice-tag\" lang=\"en\">Cancelled</span></span></a>"))
  }

  @Test("Each page above stands once in the way to a page, also where the first page of a part is the list")
  func way() async throws {
    let page =
      "---\ntittel: Hva skjer\nsammendrag: Alt.\nseksjon: hva-skjer\nliste: arrangementer\n---\nTekst.\n"
    let site = try await publicPages(
      ["sider/hva-skjer.md": page, "arrangementer/kveld.md": Self.event("")], on: (2027, 3, 1))
    for path in ["arrangementer/arkiv/index.html", "arrangementer/kveld/index.html"] {
      let crumbs =
        site[path].split(separator: "<nav class=\"crumbs\"").last?.split(separator: "</nav>").first ?? ""
      #expect(crumbs.split(separator: "href=\"/hva-skjer/\"").count == 2, "\(path)")
      #expect(
        site[path].split(separator: "\"item\":\"https://eksempel.example/hva-skjer/\"").count == 2, "\(path)")
    }
  }

  @Test("Where there are no events, there are the same four ways to hear of new ones")
  func subscribing() async throws {
    let page =
      "---\ntittel: Hva skjer\nsammendrag: Alt.\nseksjon: hva-skjer\nliste: arrangementer\n---\nTekst.\n"
    let list = "---\ntittel: A\nsammendrag: B.\n---\n\n```{arrangementer}\n```\n"
    let site = try await publicPages(["sider/hva-skjer.md": page, "sider/a.md": list])
    for way in ["webcal://", "https://calendar.google.com/", "https://outlook.live.com/", "<code>https://"] {
      #expect(site["hva-skjer/index.html"].contains(way), "\(way)")
    }
    let link = "<a href=\"/hva-skjer/#abonner\">Abonner, så får du de nye</a>"
    #expect(site["a/index.html"].contains(link) && site["hva-skjer/index.html"].contains("id=\"abonner\""))
    #expect(!site["a/index.html"].contains("webcal:"))
    let own = try await publicPages(["sider/a.md": list])["arrangementer/index.html"]
    #expect(own.contains("webcal://"))
  }
}
