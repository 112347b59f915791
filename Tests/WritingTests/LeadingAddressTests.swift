import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Writing

/// What hidden entries lead to, and what of that others may lead to as well.
@Suite struct LeadingAddressTests {
  private static let partner = """
    -- content/partnere/voltdal.yml --
    tittel: Voltdal Energi AS
    nettsted: https://www.voltdal.no/
    publiseres: 2028-01-01
    -- content/intern/partnere/voltdal.yml --
    kontakt: Ragnhild, ragnhild@voltdalenergi.com, eller på gmail.com

    """
  private static func event(_ fields: String, _ text: String = "Tekst.") -> String {
    """
    -- content/arrangementer/nordlys.md --
    ---
    tittel: Nordlyskvelden ved elva
    sammendrag: S.
    start: 2028-06-10
    arrangor: Kommunen
    publiseres: 2028-01-01
    \(fields)
    ---

    \(text)

    """
  }

  private func isFound(_ hidden: String, _ texts: String..., others: String = "") async -> Bool {
    let pages = texts.enumerated().map { number, text in
      "-- content/sider/s\(number).md --\n---\ntittel: Side \(number)\nsammendrag: S.\n---\n\n\(text)\n"
    }
    let site = await resolved(
      "-- content/nettsted.yml --\nnavn: Vekst\nbeskrivelse: A.\n" + hidden + others + pages.joined(),
      on: "2027-03-01"
    ).value
    let gate = await LeakGate(confidential(in: site), jobs: 1)
    let text = texts[0].replacing("[her](", with: "<a href=\"").replacing(")", with: "\">her</a>")
    return !gate.scan(Array("<main><p>\(text)</p></main>".utf8), of: "a.html").isEmpty
  }

  @Test(
    "The pages of a partner who has their day to come are found however they are led to",
    arguments: [
      ("Les mer [her](https://www.voltdal.no/om).", true), ("Se voltdal.no.", true),
      ("HTTPS://VOLTDAL.NO", true),
      ("Se http://shop.voltdal.no/x?y", true), ("Skriv til ragnhild (at) voltdal.no i dag", true),
      ("Skriv til post@voltdalenergi.com", true),
      ("[her](https://web.archive.org/web/https://voltdal.no/)", true),
      ("Se e-voltdal.no", false), ("Se voltdal.nordic", false), ("Se nyvoltdal.no", false),
      ("Se voltdal.no-siden", false), ("I Voltdal. No er det vår.", false), ("Skriv på gmail.com", false),
      ("Voltdal, no", false),
    ])
  func website(text: String, expected: Bool) async {
    #expect(await isFound(Self.partner, text) == expected, "\(text)")
  }

  @Test(
    "Where one registers for a hidden event, follows it or asks about it is found; pages beside it are not",
    arguments: [
      ("pamelding: https://billett.no/nordlys", "[her](https://billett.no/nordlys)", true),
      (
        "pamelding: https://billett.no/nordlys", "[her](https://www.billett.no/nordlys/?utm_source=x#kjop)",
        true
      ),
      ("pamelding: https://billett.no/nordlys?ref=abc", "[her](https://billett.no/nordlys)", true),
      (
        "pamelding: https://billett.no/nordlys?utm_source=x&fbclid=y", "[her](https://billett.no/nordlys)",
        true
      ),
      ("pamelding: https://billett.no/e?ref=abc&id=4711", "Kjøp på billett.no/e?id=4711.", true),
      ("pamelding: https://billett.no/e?id=4711", "Kjøp på billett.no/e?id=4711.", true),
      (
        "nettadresse: https://direkte.no/sending/nordlys-2028",
        "[her](https://direkte.no/sending/nordlys-2028)", true
      ),
      ("kontakt: {adresse: https://krona.no/spor/88}", "[her](https://krona.no/spor/88)", true),
      ("pamelding: https://billett.no/nordlys", "[her](https://billett.no/nordlys-2026)", false),
      ("pamelding: https://billett.no/nordlys", "[her](https://billett.no/nordlys/barn)", false),
      ("pamelding: https://billett.no/nordlys", "[her](https://billett.no/sydlys)", false),
      ("pamelding: https://billett.no/e?id=4711", "[her](https://billett.no/e?id=47112)", false),
      ("pamelding: https://billett.no/e?id=4711", "[her](https://billett.no/e?id=4811)", false),
      ("pamelding: https://billett.no/", "[her](https://billett.no/)", false),
      (
        "pamelding: https://www.kongsberg.kommune.no/arrangementer/",
        "[her](https://www.kongsberg.kommune.no/arrangementer/)", false
      ),
      (
        "kilder: [{tittel: SSB, adresse: https://www.ssb.no/statbank/table/07459}]",
        "[her](https://www.ssb.no/statbank/table/07459)", false
      ),
    ])
  func participation(fields: String, text: String, expected: Bool) async {
    #expect(await isFound(Self.event(fields), text) == expected, "\(fields): \(text)")
  }

  @Test(
    "The mail of a partner's contact leads to what is called as the partner alone",
    arguments: [
      ("Norsk Handelsforum", "per@norskindustri.no", "https://www.norskindustri.no/", false),
      ("Visit Kongsberg", "per@visitnorway.no", "https://visitnorway.no/kongsberg", false),
      ("Innovasjon Buskerud", "per@innovasjonnorge.no", "https://innovasjonnorge.no/", false),
      ("Google Norge AS", "per@google.com", "https://google.com/maps", false),
      ("Visit Kongsberg", "per@visitkongsberg.no", "https://visitkongsberg.no/", true),
      ("Voltdal Kraft AS", "per@voltdalgruppen.no", "https://voltdalgruppen.no/om", true),
    ])
  func mail(name: String, mail: String, address: String, expected: Bool) async {
    let partner =
      "-- content/partnere/p.yml --\ntittel: \(name)\npubliseres: 2028-01-01\n"
      + "-- content/intern/partnere/p.yml --\nkontakt: Per, \(mail)\n"
    #expect(await isFound(partner, "[her](\(address))") == expected, "\(name) \(address)")
  }

  @Test(
    "A lasting page of a house or of the municipality tells of nothing that waits",
    arguments: [
      ("https://krona.no/program/2027", false), ("https://www.kongsberg.kommune.no/kultur", false),
      ("https://ticketmaster.no/venue/krona", false), ("https://krona.no/program/nordlys", true),
      ("https://ticketmaster.no/event/918273", true),
    ])
  func lasting(address: String, expected: Bool) async {
    let event = Self.event("sted: {navn: Krona}\npamelding: \(address)")
    #expect(await isFound(event, "[her](\(address))") == expected, "\(address)")
  }

  @Test(
    "What waits under a title that many things have is found where it stands by itself",
    arguments: [
      ("Julemarked i byen", "Vi går på julemarked i byen hver desember.", false),
      ("Bli med på tur", "Bli med på tur hver søndag.", false),
      ("Julemarked i byen", "Julemarked i byen", true),
      ("Et nytt hotell ved elva", "Snart kommer et nytt hotell ved elva, sier ordføreren.", true),
      ("Gratis parkering i sentrum", "Vi får gratis parkering i sentrum i år.", true),
      ("Sommer uten båttrafikk", "Det blir sommer uten båttrafikk her.", true),
      ("Slik blir den nye kinoen", "Se slik blir den nye kinoen i dag.", true),
      ("Hvordan kommunen sparer", "Les om hvordan kommunen sparer i år.", true),
      ("Gratis konsert i parken", "Det er gratis konsert i parken hver lørdag.", false),
      ("En kveld med musikk", "Vi har en kveld med musikk hver måned.", false),
      ("Åpen dag på låven", "Det er åpen dag på låven hver vår.", false),
      ("Nordlysmarked i byen", "Vi går på nordlysmarked i byen hver desember.", true),
    ])
  func titles(title: String, text: String, expected: Bool) async {
    let event = Self.event("").replacing("tittel: Nordlyskvelden ved elva", with: "tittel: \(title)")
    #expect(await isFound(event, text) == expected, "\(title): \(text)")
  }

  @Test(
    "What two open entries lead to is known, and so is what one gives in such a field; a machine of many is nobody's"
  )
  func known() async {
    let hidden = Self.event("pamelding: https://billett.no/nordlys")
    let link = "[her](https://billett.no/nordlys)"
    #expect(await !isFound(hidden, link, "Se \(link)."))
    let open = """
      -- content/arrangementer/b.md --
      ---
      tittel: Sommerkvelden ved elva
      sammendrag: S.
      start: 2028-06-10
      arrangor: Kommunen
      pamelding: https://www.billett.no/nordlys/
      ---

      """
    #expect(await !isFound(hidden, link, others: open))
    #expect(await !isFound(Self.partner, "Se voltdal.no", "[her](https://voltdal.no)"))
    let other = "-- content/partnere/b.yml --\ntittel: Eidos AS\nnettsted: https://voltdal.no/eidos\n"
    #expect(await !isFound(Self.partner, "Se voltdal.no", others: other))
    let many = Self.partner.replacing("https://www.voltdal.no/", with: "https://facebook.com/voltdalenergi")
    #expect(await !isFound(many, "[her](https://facebook.com/kongsberg)"))
    #expect(await isFound(many, "[her](https://www.facebook.com/voltdalenergi)"))
    let draft = Self.event("pamelding: https://billett.no/nordlys").replacing(
      "publiseres: 2028-01-01", with: "utkast: ja")
    #expect(await !isFound(draft, link))
    let shown = Self.partner.replacing("publiseres: 2028-01-01\n", with: "")
    #expect(await !isFound(shown, "Se voltdal.no eller voltdalenergi.com"))
  }

  @Test(
    "An address that lets in whoever has it is found where a text only links to it; other links are anybody's"
  )
  func lettingIn() async {
    let meeting = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc/0"
    let hidden = Self.event(
      "", "Møt opp på [Teams](\(meeting)), og les hos [UDI](https://www.udi.no/skal-soke/).")
    #expect(await isFound(hidden, "[her](\(meeting))"))
    #expect(await !isFound(hidden, "[her](https://www.udi.no/skal-soke/)"))
    #expect(await !isFound(hidden, "[her](https://teams.microsoft.com/l/meetup-join/19%3ameeting_Xyz/0)"))
    let internalFile =
      "-- content/partnere/b.yml --\ntittel: Eidos\n-- content/intern/partnere/b.yml --\n"
      + "kontakt: Møte hver mandag på https://zoom.us/j/99887766.\n"
    #expect(await isFound(internalFile, "Bli med på zoom.us/j/99887766"))
  }

  @Test("The finding shows the address, and what it says to allow lets it pass")
  func words() async {
    let texts = [ConfidentialText("voltdal.no/om", .address, in: "content/intern/x.yml")]
    var confidential = Confidential()
    confidential.texts = texts
    let page = Array("<a href=\"https://www.voltdal.no/om/\">her</a>".utf8)
    let found = await LeakGate(confidential, jobs: 1).scan(page, of: "a.html")
    #expect(found.map(\.words) == ["voltdal.no/om"])
    #expect(found.map(\.kind) == [.address])
    confidential.allowed = [AllowedCoincidence(text: "voltdal.no/om", place: .file("content/intern/t.yml"))]
    let open = await LeakGate(confidential, jobs: 1)
    #expect(open.scan(page, of: "a.html").isEmpty)
  }
}
