import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// Facts that are readable each for itself, and cannot be right.
@Suite struct SlipsInFactsTests {
  private func codes(_ site: String, on day: String = "2027-03-01") async -> Set<String> {
    Set(await ruleFindings(site, on: day).map { String($0.prefix { $0 != " " }) })
  }

  private func meeting(_ fields: String) -> String {
    "-- content/arshjul.yml --\n- id: a\n  tittel: A\n  type: styringsgruppe\n  \(fields)\n"
  }

  @Test(
    "A meeting on a Sunday or a public holiday",
    arguments: [
      ("dato: 2027-05-17", true), ("dato: 2027-09-19", true), ("dato: 2027-09-18", true),
      // Easter Sunday is 28 March 2027 and 16 April 2028.
      ("dato: 2027-03-26", true), ("dato: 2027-03-29", true), ("dato: 2027-05-06", true),
      ("dato: 2028-04-13", true), ("dato: 2028-06-05", true),
      ("dato: 2027-03-25", true), ("dato: 2027-03-24", false), ("dato: 2027-03-30", false),
      ("dato: 2027-05-18", false), ("dato: 2028-04-18", false),
      ("dato: 2027-01-23\n  status: holdt", false), ("dato: 2027-09-19\n  status: avlyst", false),
    ])
  func meetings(_ fields: String, _ isReported: Bool) async {
    #expect(await codes(meeting(fields)).contains("meeting-on-day-off") == isReported, "\(fields)")
  }

  @Test("Easter, by the tables of the churches")
  func easter() {
    for (year, month, day) in [
      (2019, 4, 21), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2030, 4, 21), (2038, 4, 25),
      (2008, 3, 23), (1954, 4, 18), (2000, 4, 23),
    ] {
      #expect(CalendarDate.easterSunday(of: year) == CalendarDate(year: year, month: month, day: day))
    }
  }

  private func partner(_ name: String, _ number: String) -> String {
    "-- content/partnere/\(name).yml --\ntittel: \(name)\norganisasjonsnummer: \"\(number)\"\n"
  }

  @Test("Two partners of one organisation number, whatever its spaces")
  func partners() async {
    let one = partner("ab", "974760673")
    #expect(await codes(one + partner("cd", "974 760 673")).contains("organisation-number-twice"))
    #expect(await !codes(one + partner("cd", "889640782")).contains("organisation-number-twice"))
    #expect(
      await !codes(one + "-- content/partnere/cd.yml --\ntittel: CD\n").contains("organisation-number-twice"))
  }

  @Test(
    "An address is no role",
    arguments: [
      ("kari@kongsberg.no", true), ("32 86 60 00", true), ("Prosjektleder", false), ("Gruppe 2", false),
    ])
  func owners(_ owner: String, _ isReported: Bool) async {
    #expect(
      await codes(document("sider/a.md", "eier: \(owner)")).contains("owner-is-person") == isReported)
  }

  @Test(
    "A person where a role belongs, also with a slip in the name",
    arguments: [
      ("Kari Hansen", true), ("Kari Hanssen", true), ("Kair Hansen", true), ("Karin Hagen", false),
      ("Faglig leder", false), ("Kari", false),
    ])
  func ownersByName(_ owner: String, _ isReported: Bool) async {
    let kari = "-- content/personer/kari.yml --\ntittel: Kari Hansen\nrolle: Ordfører\n"
    #expect(
      await codes(kari + document("sider/a.md", "eier: \(owner)")).contains("owner-is-person") == isReported,
      "\(owner)")
  }

  private func campaign(
    _ event: String, _ fields: String = "periode: {fra: 2027-01-01, til: 2027-12-31}"
  )
    -> String
  {
    document(
      "kampanjer/k.md",
      "formal: A\nkontaktrolle: Leder\n\(fields)\nhandling: {tekst: Bli med, adresse: ../arrangementer/a.md}")
      + RulesTests.event(event)
  }

  @Test("The button of a campaign that goes on leads to what is over, or called off")
  func buttons() async {
    for (fields, isReported) in [
      ("start: 2027-02-10 18:00\nslutt: 2027-02-10 20:00", true),
      ("start: 2027-06-10 18:00\nstatus: avlyst", true),
      ("start: 2027-02-20\nslutt: 2027-02-28", true), ("start: 2027-06-10 18:00", false),
      ("start: 2027-02-28\nslutt: 2027-03-01", false),
    ] {
      #expect(await codes(campaign(fields)).contains("button-leads-to-past") == isReported, "\(fields)")
    }
    let over = campaign("start: 2027-02-10 18:00", "periode: {fra: 2027-01-01, til: 2027-02-28}")
    #expect(await !codes(over).contains("button-leads-to-past"))
  }

  @Test(
    "The button of a campaign that is over still asks readers to sign up",
    arguments: [
      ("Meld deg på", "2027-02-28", true), ("Bli med", "2027-02-28", true), ("Søk nå", "2026-12-31", true),
      ("Kjøp billett", "2027-02-28", true), ("Sign up", "2027-02-28", true),
      ("Til påmelding", "2027-02-28", true),
      ("\"Eksempel: meld deg på\"", "2027-02-28", true),
      ("Meld deg på", "2027-03-01", false), ("Les hva som kom ut av det", "2027-02-28", false),
      ("Se hvem som ble med", "2027-02-28", false), ("Snakk med oss", "2027-02-28", false),
      ("Kommunens side", "2027-02-28", false), ("Les om påmelding", "2027-02-28", false),
    ])
  func lateButtons(_ words: String, _ last: String, _ isReported: Bool) async {
    let site = document(
      "kampanjer/k.md",
      "formal: A\nkontaktrolle: Leder\nperiode: {fra: 2026-01-01, til: \(last)}\nhandling: {tekst: \(words), adresse: https://a.no/}"
    )
    #expect(await codes(site).contains("button-invites-late") == isReported, "\(words) \(last)")
  }

  @Test("The words of an example without its mark")
  func examples() async {
    func page(_ title: String, _ fields: String = "") -> String {
      document("sider/a.md", fields).replacing("tittel: A\n", with: "tittel: \"\(title)\"\n")
    }
    #expect(await codes(page("Eksempel: åpen kveld")).contains("example-not-marked"))
    #expect(await codes(page("Example: open evening")).contains("example-not-marked"))
    #expect(await !codes(page("Eksempel: åpen kveld", "eksempel: ja")).contains("example-not-marked"))
    #expect(await !codes(page("Eksempler på god skikk")).contains("example-not-marked"))
    #expect(await !codes(page("Et eksempel: slik gjør vi")).contains("example-not-marked"))
  }

  @Test(
    "A title or a file name that says draft, without the field",
    arguments: [
      ("Boligdag (utkast)", true), ("UTKAST Boligdag", true), ("Utkast: boligdag", true),
      ("Boligdag utkast", true),
      ("Housing day DRAFT", true), ("Utkast til plan på høring", false), ("Vi har laget et utkast", false),
      ("Kladd til glede for mange", false), ("Boligdag", false),
      ("Kopi av ny gate", true), ("Test", true), ("Testside 2", true), ("Test av ny løype", false),
      ("Kopimaskin til utlån", false), ("Testen er over", false),
    ])
  func drafts(_ title: String, _ isReported: Bool) async {
    func page(_ fields: String = "") -> String {
      document("sider/a.md", fields).replacing("tittel: A\n", with: "tittel: \"\(title)\"\n")
    }
    #expect(await codes(page()).contains("draft-not-marked") == isReported, "\(title)")
    #expect(await !codes(page("utkast: ja")).contains("draft-not-marked"))
    #expect(await codes(document("sider/tomter-utkast.md", "")).contains("draft-not-marked"))
    for name in [
      "utkast-til-plan", "testing", "ikke-alene", "kopi-bar", "til-godkjenning-av-plan", "ut-og-ga",
    ] {
      #expect(await !codes(document("sider/\(name).md", "")).contains("draft-not-marked"), "\(name)")
    }
    for name in ["_utkast", "utkast-bru", "bru-v2-til-godkjenning", "kopi-av-bru", "ikke-publiser", "test-2"]
    {
      #expect(await codes(document("sider/\(name).md", "")).contains("draft-not-marked"), "\(name)")
    }
  }

  @Test("An item of the menu whose page is not shown, and one whose page is")
  func menu() async {
    let menu = site(plainSite + "\n")
    #expect(await codes(menu + document("sider/a.md", "utkast: ja")).contains("link-to-hidden"))
    #expect(await codes(menu + document("sider/a.md", "utloper: 2027-02-01")).contains("link-to-hidden"))
    #expect(await !codes(menu + document("sider/a.md", "utloper: 2028-02-01")).contains("link-to-hidden"))
  }

  @Test("A consent that is said to be withdrawn on a day to come")
  func withdrawal() async {
    func consent(_ day: String) -> String {
      "-- content/intern/samtykker/ja.yml --\nperson: Ola Hansen\nhva: Alt\ndato: 2026-01-01\nutloper: 2029-01-01\ntrukket: \(day)\n"
    }
    #expect(await codes(consent("2072-02-01")).contains("date-in-future"))
    #expect(await !codes(consent("2027-02-01")).contains("date-in-future"))
  }

  @Test("An e-mail address that somebody has at home, where readers are to register")
  func privateMail() async {
    func event(_ address: String) -> String {
      RulesTests.event("start: 2027-06-10 18:00\npamelding: mailto:\(address)")
    }
    #expect(await codes(event("kari.nordlie84@gmail.com")).contains("private-contact"))
    #expect(await !codes(event("post@kongsberg.kommune.no")).contains("private-contact"))
  }

  @Test("A finding that is no rule’s is said to stay")
  func settings() async {
    let found = await ruleFindings(
      site(plainSite + "\nregler: [{kode: private-contact, vekt: av}]\n") + pageA)
    #expect(found.filter { $0.hasPrefix("unknown-rule") } == ["unknown-rule «private-contact»"])
  }
}
