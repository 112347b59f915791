import Testing
import Theming

@Suite("Calendars (RFC 5545 and 7986)")
struct CalendarTests {
  private func event(_ fields: String, title: String = "Kveld") -> String {
    "---\ntittel: \(title)\nsammendrag: En kveld.\n\(fields)\narrangor: Prosjektet\n---\n"
  }

  /// The lines of the calendar of one event, unfolded.
  private func lines(_ fields: String, title: String = "Kveld") async throws -> [String] {
    let site = try await publicPages(["arrangementer/kveld.md": event(fields, title: title)])
    let text = site["arrangementer/kveld/kveld.ics"]
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test("Hours are written in the time of Oslo, and another zone's in UTC")
  func hours() async throws {
    let oslo = try await lines("start: 2027-03-27 20:00\nslutt: 2027-03-28 04:00")
    #expect(oslo.contains("DTSTART;TZID=Europe/Oslo:20270327T200000"))
    #expect(oslo.contains("DTEND;TZID=Europe/Oslo:20270328T040000"))
    #expect(oslo.contains("BEGIN:VTIMEZONE") && oslo.contains("TZID:Europe/Oslo"))
    let london = try await lines(
      "start: 2027-06-17 18:30\nslutt: 2027-06-17 20:00\ntidssone: Europe/London")
    #expect(london.contains("DTSTART:20270617T173000Z") && london.contains("DTEND:20270617T190000Z"))
  }

  @Test("The end of whole days is the day after the last, and nobody is busy")
  func days() async throws {
    let two = try await lines("start: 2027-02-28\nslutt: 2027-03-01\nhele-dagen: ja")
    #expect(two.contains("DTSTART;VALUE=DATE:20270228") && two.contains("DTEND;VALUE=DATE:20270302"))
    #expect(two.contains("TRANSP:TRANSPARENT"))
    let one = try await lines("start: 2027-12-31")
    #expect(one.contains("DTEND;VALUE=DATE:20280101"))
  }

  @Test("When only the start has a time, the last day counts whole")
  func untilDay() async throws {
    let lines = try await lines("start: 2027-06-17 18:00\nslutt: 2027-06-18")
    #expect(lines.contains("DTEND;TZID=Europe/Oslo:20270619T000000"))
  }

  @Test("What is off says so before its title, in the calendar's language, and once")
  func summaries() async throws {
    let start = "start: 2027-02-10 18:00\nslutt: 2027-02-10 20:00\n"
    #expect(try await lines(start + "status: avlyst").contains("SUMMARY:Avlyst: Kveld"))
    #expect(try await lines(start + "status: utsatt").contains("SUMMARY:Utsatt: Kveld"))
    #expect(
      try await lines(start + "status: avlyst", title: "\"AVLYST: Kveld\"").contains("SUMMARY:AVLYST: Kveld"))
    #expect(try await lines(start + "status: flyttet").contains("SUMMARY:Kveld"))
    let site = try await publicPages([
      "arrangementer/kveld.md": event(start + "status: avlyst"),
      "arrangementer/kveld.en.md": "---\ntitle: Evening\nsummary: An evening.\n---\n",
    ])
    #expect(site["en/events/kveld/kveld.ics"].contains("SUMMARY:Cancelled: Evening"))
  }

  @Test("A calendar leads to where one registers only when one can, as the page does")
  func registration() async throws {
    let fields = "start: 2027-02-10 18:00\nslutt: 2027-02-10 20:00\npamelding: https://pamelding.example/\n"
    func description(_ more: String) async throws -> String {
      try await lines(fields + more).first { $0.hasPrefix("DESCRIPTION:") } ?? ""
    }
    let address = "https://pamelding.example/"
    #expect(try await description("").contains("Meld deg på: \(address)"))
    #expect(
      try await description("pameldingsstatus: venteliste").contains("Sett deg på venteliste: \(address)"))
    for (field, words) in [
      ("pameldingsstatus: fullt", "Det er fullt."), ("pameldingsstatus: stengt", "Påmeldingen er stengt."),
      ("pameldingsfrist: 2026-01-01", "Påmeldingen er stengt."),
      (
        "pamelding-apner: 2027-02-03 09:00",
        "Påmeldingen åpner onsdag 3.\u{A0}februar\u{A0}2027 kl.\u{A0}09.00"
      ),
      ("status: utsatt", "En kveld."), ("status: avlyst", "En kveld."),
    ] {
      let text = try await description(field)
      #expect(text.contains(words) && !text.contains("pamelding.example"), "\(field): \(text)")
    }
  }

  @Test(
    "A calendar says what one decides by: for whom, the language, the price, the deadline, and what has changed"
  )
  func terms() async throws {
    let start = "start: 2027-02-10 18:00\nslutt: 2027-02-10 20:00\n"
    let terms = "for-hvem: Nye i byen\nholdes-pa: Engelsk\npris: 100\npameldingsfrist: 2027-02-03\n"
    func description(_ fields: String) async throws -> String {
      try await lines(start + fields).first { $0.hasPrefix("DESCRIPTION:") } ?? ""
    }
    let whole = try await description(terms)
    #expect(
      whole.hasPrefix(
        #"DESCRIPTION:En kveld.\n\nNye i byen · Engelsk · kr\#u{A0}100\nPåmeldingsfrist: onsdag 3."#))
    #expect(try await description("pris: 0\n").contains(#"En kveld.\n\nGratis\n"#))
    let moved = try await description(terms + "status: flyttet\ntidligere-start: 2027-02-09 18:00")
    #expect(moved.contains(#"En kveld.\n\nFlyttet fra 9.\#u{A0}februar\nNye i byen"#))
    let waiting = try await description(terms + "status: utsatt")
    #expect(waiting.contains(#"\nUtsatt fra 10.\#u{A0}februar\#u{A0}2027\nNy dato er ikke bestemt\n"#))
    #expect(!waiting.contains("kr") && !waiting.contains("Engelsk"))
  }

  @Test(
    "A conference of the year wheel is in the calendar, as it is in the list, and a closed meeting is in neither"
  )
  func conferences() async throws {
    func meeting(_ fields: String) -> String {
      "- id: a\n  tittel: Årskonferansen\n  dato: 2027-06-09\n  \(fields)\n"
    }
    func calendar(_ meeting: String, _ more: [String: String] = [:]) async throws -> String {
      let files = ["arshjul.yml": meeting, "arrangementer/kveld.md": event("start: 2027-02-10 18:00")]
      return try await publicPages(files.merging(more) { $1 }, on: (2027, 2, 1))["kalender.ics"]
        .replacing("\r\n ", with: "")
    }
    let held = try await calendar(meeting("type: konferanse\n  tema: Hvordan det går"))
    #expect(held.contains("SUMMARY:Årskonferansen\r\n") && held.contains("SUMMARY:Kveld\r\n"))
    #expect(
      held.contains("DTSTART;VALUE=DATE:20270609\r\n")
        && held.contains("URL:https://eksempel.example/arshjul/#a\r\n"))
    #expect(held.contains(#"DESCRIPTION:Hvordan det går\n\nhttps://eksempel.example/arshjul/#a"#))
    let cancelled = try await calendar(meeting("type: konferanse\n  status: avlyst"))
    #expect(
      cancelled.contains("SUMMARY:Avlyst: Årskonferansen\r\n") && cancelled.contains("STATUS:CANCELLED"))
    let said = meeting("type: konferanse\n  status: avlyst").replacing("Årskonf", with: "AVLYST: Årskonf")
    #expect(
      try await calendar(
        said.replacing("tittel: AVLYST: Årskonferansen", with: "tittel: \"AVLYST: Årskonferansen\"")
      ).contains("SUMMARY:AVLYST: Årskonferansen\r\n"))
    #expect(!(try await calendar(meeting("type: styringsgruppe"))).contains("Årskonferansen"))
    // The same conference as an event with a page of its own stands there once.
    let both = try await calendar(
      meeting("type: konferanse"),
      ["arrangementer/konferanse.md": event("start: 2027-06-09 09:00", title: "Årskonferansen 2027")])
    #expect(both.ranges(of: "Årskonferansen").count == 1, "\(both)")
  }

  @Test("What waits for a new date offers no hour; with one, it offers that")
  func postponed() async throws {
    let start = "start: 2027-02-10 18:00\nslutt: 2027-02-10 20:00\nstatus: utsatt\n"
    for fields in [start, start + "tidligere-start: 2027-02-10 18:00"] {
      let lost = try await lines(fields)
      #expect(lost.contains("DTSTART;VALUE=DATE:20270210") && lost.contains("DTEND;VALUE=DATE:20270211"))
      #expect(lost.contains("TRANSP:TRANSPARENT") && lost.contains("STATUS:TENTATIVE"))
      #expect(!lost.contains { $0.hasPrefix("DT") && !$0.hasPrefix("DTSTAMP") && $0.contains("T180000") })
    }
    let moved = try await lines(start + "tidligere-start: 2027-01-10 18:00")
    #expect(moved.contains("DTSTART;TZID=Europe/Oslo:20270210T180000") && moved.contains("TRANSP:OPAQUE"))
  }

  @Test("What is cancelled stays, says so, and has a higher number than before")
  func cancelled() async throws {
    let start = "start: 2027-02-10 18:00\noppdatert: 2026-11-20\n"
    let planned = try await lines(start + "status: planlagt")
    let moved = try await lines(start + "status: flyttet\ntidligere-start: 2027-02-09 18:00")
    let cancelled = try await lines(start + "status: avlyst")
    let changed = try await lines(start.replacing("11-20", with: "11-21"))
    #expect(planned.contains("STATUS:CONFIRMED") && planned.contains("SEQUENCE:12708"))
    #expect(moved.contains("STATUS:CONFIRMED") && moved.contains("SEQUENCE:12709"))
    #expect(cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SEQUENCE:12711"))
    #expect(changed.contains("SEQUENCE:12712") && changed.contains("LAST-MODIFIED:20261120T230000Z"))
    #expect(changed.contains("DTSTAMP:20261120T230000Z"))
    let uid = planned.first { $0.hasPrefix("UID:") }
    #expect(uid == "UID:427b0638-efaa-896f-a8de-2ed53b0659f0")
    for other in [moved, cancelled, changed] { #expect(other.first { $0.hasPrefix("UID:") } == uid) }
  }

  @Test("An event keeps its UID when the title, the address or the domain is another, and in each language")
  func identity() async throws {
    let before = event("start: 2027-02-10 18:00")
    let after = before.replacing("tittel: Kveld", with: "tittel: Aften\nadresse: aften")
    let english = "---\nsprak: en\ntittel: Evening\nsammendrag: An evening.\nadresse: evening\n---\n"
    let one = try await publicPages(["arrangementer/kveld.md": before, "arrangementer/kveld.en.md": english])
    let two = try await publicPages([
      "arrangementer/kveld.md": after,
      "nettsted.yml": siteFile.replacing("eksempel.example", with: "ny.example"),
    ])
    func uid(_ text: String) -> Substring? { text.split(separator: "\r\n").first { $0.hasPrefix("UID:") } }
    let first = try #require(uid(one["kalender.ics"]))
    #expect(uid(two["kalender.ics"]) == first && uid(two["arrangementer/aften/aften.ics"]) == first)
    #expect(uid(one["en/calendar.ics"]) == first && uid(one["en/events/evening/evening.ics"]) == first)
    #expect(!first.contains("example"))
    let title = one["en/calendar.ics"].split(separator: "\r\n").first { $0.hasPrefix("SUMMARY") }
    #expect(title == "SUMMARY:Evening")
  }

  @Test("What a calendar gives a meaning is escaped, also under an accent; no line can be forged")
  func escaping() async throws {
    let lines = try await lines(
      "start: 2027-02-10 18:00", title: #""A, b; c\\d,\#u{301} e\nf\u0007""#)
    #expect(lines.contains { $0.hasPrefix(#"SUMMARY:A\, b\; c\\d\,"# + "\u{301} e") })
    #expect(!lines.contains { $0.hasPrefix("f") || $0.contains("\u{7}") })
  }

  @Test("No line is longer than 75 octets, and none is broken within a letter")
  func folding() async throws {
    for length in 60...80 {
      let title = String(repeating: "a", count: length) + String(repeating: "åæø😀", count: 30)
      let site = try await publicPages([
        "arrangementer/kveld.md": event("start: 2027-02-10 18:00", title: title)
      ])
      let text = site["kalender.ics"]
      #expect(!text.contains("\u{FFFD}"))
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
      }
      #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
    }
  }

  @Test("An event online has its address where programs look for it; one that is in both places has both")
  func online() async throws {
    let only = try await lines("start: 2027-02-10 18:00\nnettadresse: https://mote.example/a")
    #expect(only.contains("LOCATION:https://mote.example/a"))
    #expect(only.contains("CONFERENCE;VALUE=URI;LABEL=\"På nett\":https://mote.example/a"))
    let both = try await lines(
      "start: 2027-02-10 18:00\nnettadresse: https://mote.example/a\nsted: {navn: Huset, postnummer: \"3616\", poststed: Byen}"
    )
    #expect(both.contains(#"LOCATION:Huset\, 3616 Byen"#))
    #expect(
      both.contains(
        #"DESCRIPTION:En kveld.\n\nFølg på nett: https://mote.example/a\nhttps://eksempel.example/arrangementer/kveld/"#
      ))
  }

  @Test("A calendar to subscribe to has a name and says how often it changes; one event alone has neither")
  func subscription() async throws {
    let site = try await publicPages([
      "arrangementer/kveld.md": event("start: 2027-02-10 18:00\nhovedomrader: [handel]\nkampanje: hjem"),
      "hovedomrader/handel.md": "---\ntittel: Handel, by\nsammendrag: Om handel.\n---\n",
      "kampanjer/hjem.md":
        "---\ntittel: Hjem\nsammendrag: Kort.\nformal: Prøve.\nkontaktrolle: Leder\n---\n",
    ])
    for (path, name) in [
      ("kalender.ics", "Prøvested"), ("hovedomrader/handel/kalender.ics", #"Prøvested: Handel\, by"#),
      ("kampanjer/hjem/kalender.ics", "Prøvested: Hjem"),
    ] {
      let lines = site[path].replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
      for line in [
        "NAME:\(name)", "X-WR-CALNAME:\(name)", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H", "SOURCE;VALUE=URI:https://eksempel.example/\(path)", "COLOR:steelblue",
        "SUMMARY:Kveld", #"CATEGORIES:Handel\, by"#,
      ] {
        #expect(lines.contains(line), "\(path): \(line)")
      }
    }
    let alone = site["arrangementer/kveld/kveld.ics"]
    #expect(alone.contains("SUMMARY:Kveld") && !alone.contains("CALNAME") && !alone.contains("REFRESH"))
    #expect(site["arrangementer/kveld/index.html"].contains("href=\"/arrangementer/kveld/kveld.ics\""))
    let page = site["arrangementer/index.html"]
    #expect(page.contains("href=\"webcal://eksempel.example/kalender.ics\""))
    #expect(page.contains("href=\"/kalender.ics\""))
  }
}
