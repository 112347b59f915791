import Diagnostics
import Content
import Testing
import Theming

@Suite("What other programs read: feeds, data blocks, shared pictures and the sitemap")
struct FeedTests {
  private func event(_ fields: String) async throws -> String {
    try await publicPages([
      "arrangementer/kveld.md":
        "---\ntittel: Kveld\nsammendrag: En kveld.\n\(fields)\narrangor: Prosjektet\n---\n"
    ])["arrangementer/kveld/index.html"]
  }

  @Test("An event's data have each time with its distance from UTC on that day, across the change of clocks")
  func offsets() async throws {
    let spring = try await event("start: 2027-03-27 20:00\nslutt: 2027-03-28 04:00\nsted: {navn: Huset}")
    #expect(
      spring.contains(#""startDate":"2027-03-27T20:00:00+01:00","endDate":"2027-03-28T04:00:00+02:00""#))
    let autumn = try await event("start: 2027-10-31 02:30\nslutt: 2027-10-31 03:30\nsted: {navn: Huset}")
    #expect(
      autumn.contains(#""startDate":"2027-10-31T02:30:00+02:00","endDate":"2027-10-31T03:30:00+01:00""#))
    let days = try await event("start: 2027-02-28\nslutt: 2027-03-01\nhele-dagen: ja\nsted: {navn: Huset}")
    #expect(days.contains(#""startDate":"2027-02-28","endDate":"2027-03-01""#))
  }

  @Test("News came out when it was shown: feeds have it, and sort it, by that day")
  func cameOut() async throws {
    func news(_ title: String, _ fields: String) -> String {
      "---\ntittel: \(title)\nsammendrag: Nytt.\n\(fields)\n---\n\nTekst.\n"
    }
    let site = try await publicPages(
      [
        "aktuelt/sen.md": news("Den sene", "dato: 2027-02-15\npubliseres: 2027-05-20 08:00"),
        "aktuelt/ny.md": news("Den nye", "dato: 2027-05-01"),
      ], on: (2027, 6, 1))
    let feed = site["feed.xml"]
    #expect(feed.contains("<published>2027-05-20T00:00:00+02:00</published>"))
    #expect(!feed.contains("2027-02-15"))
    let (late, new) = (feed.firstRange(of: "Den sene"), feed.firstRange(of: "Den nye"))
    #expect((late?.lowerBound ?? feed.endIndex) < (new?.lowerBound ?? feed.startIndex))
    #expect(!site["feed.json"].contains("2027-02-15"))
  }

  @Test(
    "An event's data need a place, or an address online; without, there are none, and no hour where none is known"
  )
  func placeless() async throws {
    #expect(try await !event("start: 2027-06-17 18:00").contains(#""@type":"Event""#))
    let online = try await event("start: 2027-06-17 18:00\nnettadresse: https://mote.example/a")
    #expect(online.contains(#""@type":"VirtualLocation""#) && online.contains("OnlineEventAttendanceMode"))
    let lost = try await event("start: 2027-06-17 18:00\nstatus: utsatt\nsted: {navn: Huset}")
    #expect(lost.contains(#""startDate":"2027-06-17""#))
  }

  @Test("What is moved says when it was to be, what is postponed and cancelled says so")
  func statuses() async throws {
    let moved = try await event(
      "start: 2027-06-17 18:00\nstatus: flyttet\ntidligere-start: 2027-02-10 18:00\nsted: {navn: Huset}")
    #expect(moved.contains(#""previousStartDate":"2027-02-10T18:00:00+01:00""#))
    #expect(moved.contains("schema.org/EventRescheduled"))
    #expect(
      try await event("start: 2027-06-17\nstatus: utsatt\nsted: {navn: Huset}").contains(
        "schema.org/EventPostponed"))
    #expect(
      try await event("start: 2027-06-17\nstatus: avlyst\nsted: {navn: Huset}").contains(
        "schema.org/EventCancelled"))
  }

  @Test("An event both here and online has two places; its price and registration are an offer")
  func placesAndOffers() async throws {
    let page = try await event(
      """
      start: 2027-06-17 18:00
      sted: {navn: Huset, poststed: Byen}
      nettadresse: https://mote.example/a
      pris: 250
      pamelding: https://pamelding.example/
      pameldingsfrist: 2027-06-10
      """)
    #expect(page.contains("schema.org/MixedEventAttendanceMode"))
    #expect(page.contains(#""location":[{"@type":"Place","name":"Huset""#))
    #expect(page.contains(#"{"@type":"VirtualLocation","url":"https://mote.example/a"}]"#))
    #expect(
      page.contains(
        #""offers":{"@type":"Offer","url":"https://pamelding.example/","price":250,"priceCurrency":"NOK","validThrough":"2027-06-10T23:59:00+02:00"}"#
      ))
    // It is what is spoken there, and not the page's language.
    #expect(!page.contains("inLanguage"))
    #expect(page.contains(#""image":"https://eksempel.example/deling."#))
    let online = try await event("start: 2027-06-17 18:00\nnettadresse: https://mote.example/a")
    #expect(online.contains("OnlineEventAttendanceMode") && online.contains(#""location":{"@type":"Virtual"#))
    #expect(!online.contains("offers"))
  }

  @Test("A page without a photo shares the site's picture, in the size that it says")
  func sitePicture() async throws {
    let site = try await publicPages()
    for (path, page) in site.pages where !page.contains("noindex") {
      #expect(page.split(separator: "property=\"og:image\"").count == 2, "\(path)")
      #expect(page.contains("<meta property=\"og:image:type\" content=\"image/png\">"), "\(path)")
      #expect(page.contains("og:image:width\" content=\"1200\""), "\(path)")
      #expect(page.contains("og:image:height\" content=\"630\""), "\(path)")
      #expect(page.contains("og:image:alt\" content=\""), "\(path)")
    }
    #expect(site["index.html"].contains("og:locale\" content=\"nb_NO\""))
  }

  @Test("A photo is shared in the part around its focus; one too small gives way to the site's")
  func cuts() async throws {
    func shared(_ width: Int, _ height: Int, _ focus: String) async throws -> String {
      let photo = AssetFile(
        path: "content/sider/a.jpg", size: 9, sha256: "0123456789abcdef",
        picture: PictureHeader(.jpeg, width: width, height: height))
      let page =
        "---\ntittel: Her\nsammendrag: Kort.\nbilde: a.jpg\nbilde-alt: To\nbilde-fokus: \(focus)\n---\n"
      let site = try await publicPages(["sider/her.md": page], assets: [photo])
      let address = site["her/index.html"].split(separator: "og:image\" content=\"https://eksempel.example/")
      let path = String(address[1].prefix { $0 != "\"" })
      #expect(site.pictures.contains(path) || site.files[path] != nil)
      let name = path.split(separator: "/").last ?? ""
      return String(name.drop { $0 != "-" }.dropFirst().drop { $0 != "-" })
    }
    #expect(try await shared(3000, 4000, "50 % 10 %") == "-1200x630-low.jpg")
    #expect(try await shared(4000, 1000, "90 % 10 %") == "-1200x630-high.jpg")
    #expect(try await shared(600, 315, "50 % 50 %") == "-1200x630-centre.jpg")
    #expect(try await shared(599, 800, "50 % 50 %") == "")
  }

  @Test("News keep their id when their address changes, and say what they are about")
  func news() async throws {
    let text = "---\ntittel: Nytt & <viktig>\nsammendrag: Kort.\ntype: nyhet\ndato: 2026-06-17\n---\n"
    let one = try await publicPages(["aktuelt/nytt.md": text])
    let two = try await publicPages(["aktuelt/nytt.md": text.replacing("dato", with: "adresse: annet\ndato")])
    func id(_ feed: String) -> Substring? {
      feed.split(separator: "<id>").last.map { $0.prefix { $0 != "<" } }
    }
    #expect(id(one["feed.xml"]) == id(two["feed.xml"]) && id(one["feed.xml"])?.hasPrefix("urn:uuid:") == true)
    #expect(one["feed.xml"].contains("<title>Nytt &amp; &lt;viktig&gt;</title>"))
    #expect(one["feed.xml"].contains("<updated>2026-06-17T00:00:00+02:00</updated>"))
    #expect(one["feed.json"].contains(#""date_published":"2026-06-17T00:00:00+02:00""#))
    #expect(one["feed.json"].contains(#""tags":["Nyhet"]"#))
    #expect(one["aktuelt/nytt/index.html"].contains(#""datePublished":"2026-06-17T00:00:00+02:00""#))
  }

  @Test("No writer lets a character through that no text may hold")
  func forbidden() async throws {
    var output: [UInt8] = []
    output.append(escaped: "A\u{1}<\u{B}B\u{202E}")
    output.append(escaped: Array("C\u{85}&\u{9F}D".utf8)[...])
    #expect(String(decoding: output, as: UTF8.self) == "A&lt; BC &amp;D")
    #expect(JSONText.string("A\u{1}\u{9F}\u{2028}B\u{202E}").text == "\"A B\"")
    let page = "---\ntittel: A\nsammendrag: A.\n---\n\nTe&#1;kst &#x202E;her.\n"
    let site = try await publicPages(["sider/her.md": page])
    #expect(site["her/index.html"].contains("Tekst her."))
  }

  @Test("The sitemap lists the pages that may be found, all of them, with their languages")
  func sitemap() async throws {
    let site = try await publicPages()
    let map = site["sitemap.xml"]
    for (path, page) in site.pages {
      let loc = "<loc>https://vekstikongsberg.example/\(path.replacing("index.html", with: ""))</loc>"
      #expect(map.contains(loc) == !page.contains("content=\"noindex\""), "\(path)")
    }
    #expect(
      map.contains(
        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://vekstikongsberg.example/\"/>"))
  }
}
