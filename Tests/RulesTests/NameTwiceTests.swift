import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct NameTwiceTests {
  private func two(_ folder: String, _ first: String, _ second: String, _ rest: String) -> String {
    "-- content/\(folder)/a.yml --\ntittel: \(first)\n\(rest)-- content/\(folder)/b.yml --\ntittel: \(second)\n\(rest)"
  }

  @Test("Two of a kind that are called the same are reported at the second, whatever the capitals and spaces")
  func twice() async {
    for (folder, rest) in [
      ("partnere", "siden: 2027\n"), ("personer", "rolle: Leder\n"),
      ("maltall", "periode: arlig\nkilde: SSB\ndefinisjon: Det som telles i året, og ikke noe annet.\n"),
    ] {
      await expectRule(
        "name-twice", at: "\"bedriften  AS\"", wrong: two(folder, "Bedriften AS", "\"bedriften  AS\"", rest),
        right: two(folder, "Bedriften AS", "Verkstedet AS", rest))
    }
    await expectRule(
      "name-twice", at: "A", wrong: pageA + document("sider/b.md", "", body: "B."),
      right: pageA + document("sider/b.md", "utkast: ja", body: "B."))
    // A page may be called as a partner is, and a series of evenings has one name.
    #expect(
      await ruleFindings(
        pageA + "-- content/partnere/a.yml --\ntittel: A\n"
          + document("arrangementer/a.md", "arrangor: B\nstart: 2027-06-01 18:00")
          + document("arrangementer/b.md", "arrangor: B\nstart: 2027-06-02 18:00")
      ).filter { $0.hasPrefix("name-twice") } == [])
  }

  @Test("Two news of one day with one title are told of; on another day the same may happen again")
  func news() async {
    func article(_ name: String, _ title: String, _ fields: String, _ body: String) -> String {
      document("aktuelt/\(name).md", "type: nyhet\n\(fields)", body: body).replacing(
        "tittel: A\n", with: "tittel: \(title)\n")
    }
    func two(_ day: String, _ title: String = "Ny park", _ fields: String = "") -> String {
      article("a", "Ny park", "dato: 2027-02-15", "Parken åpner.")
        + article("b", title, "dato: \(day)\(fields)", "Den er stor.")
    }
    #expect(
      await ruleFindings(two("2027-02-15")).filter { $0.hasPrefix("name-twice") } == ["name-twice «Ny park»"])
    #expect(await ruleCodes(two("2027-02-15", "NY  PARK")).contains("name-twice"))
    for right in [
      two("2027-02-16"), two("2027-02-15", "Ny skole"), two("2027-02-15", "Ny park", "\nutkast: ja"),
    ] { #expect(await !ruleCodes(right).contains("name-twice"), "\(right)") }
  }

  @Test(
    "A press release says whom to ask, in whatever way",
    arguments: [
      ("", true), ("```{kontakt}\n:rolle: Prosjektleder\n```", false), ("Kontakt: Kari Lie.", false),
      ("Skriv til <post@kommunen.no>.", false), ("Tlf. 32 00 00 00", false),
      ("[Nå oss](tel:+4732000000)", false),
    ])
  func press(_ body: String, _ isTold: Bool) async {
    func release(_ type: String) -> String {
      document("aktuelt/a.md", "type: \(type)\ndato: 2027-02-15", body: "Parken åpner.\n\n\(body)")
    }
    #expect(await ruleCodes(release("pressemelding")).contains("press-without-contact") == isTold, "\(body)")
    #expect(await !ruleCodes(release("nyhet")).contains("press-without-contact"))
  }

  @Test(
    "What differs by a space, a capital, an accent or the form of the company alone is pointed out",
    arguments: [
      ("partnere", "Nordisk Sølv", "Nordisk Sølv AS", true),
      ("partnere", "Nordisk Sølv AS", "NORDISK SOLV", true),
      ("partnere", "Nordisk Sølv", "NordiskSølv", true), ("partnere", "Café Krona", "Cafe Krona", true),
      ("personer", "Kari Hansen", "Kari  hansen", true), ("personer", "André Lie", "Andre Lie", true),
      ("partnere", "Nordisk Sølv", "Nordisk Gull", false),
      ("partnere", "Nordisk Sølv", "Nordisk Sølv Holding AS", false),
      ("partnere", "Кафе 2", "Дом 2", false), ("partnere", "Кафе", "КАФЕ", true),
      ("personer", "Kari Hansen", "Karin Hansen", false), ("personer", "Jon AS", "Jon", false),
    ])
  func nearly(_ folder: String, _ first: String, _ second: String, _ isReported: Bool) async {
    let rest = folder == "partnere" ? "siden: 2027\n" : "rolle: Leder\n"
    #expect(
      await ruleCodes(two(folder, first, second, rest)).contains("name-twice") == isReported,
      "\(first), \(second)")
  }

  @Test("Two companies of nearly one name have each a number of its own")
  func numbers() async {
    func partner(_ file: String, _ name: String, _ number: String) -> String {
      "-- content/partnere/\(file).yml --\ntittel: \(name)\nsiden: 2027\norganisasjonsnummer: \"\(number)\"\n"
    }
    let one = partner("a", "Nordisk Sølv", "974760673")
    #expect(await !ruleCodes(one + partner("b", "Nordisk Sølv AS", "923609016")).contains("name-twice"))
    #expect(await ruleCodes(one + partner("b", "nordisk sølv", "923609016")).contains("name-twice"))
  }

  @Test(
    "Two people may have one name, when the role or the organisation is another",
    arguments: [
      ("rolle: Lærer\norganisasjon: Skolen", "rolle: Rektor\norganisasjon: Skolen"),
      ("rolle: Lærer\norganisasjon: Skolen", "rolle: Lærer\norganisasjon: Kulturskolen"),
    ])
  func people(_ first: String, _ second: String) async {
    let site =
      "-- content/personer/a.yml --\ntittel: Kari Hansen\n\(first)\n-- content/personer/b.yml --\ntittel: Kari Hansen\n\(second)\n"
      + "-- content/personer/c.yml --\ntittel: Kari Hansen\nrolle: Ordfører\n"
    #expect(await !ruleCodes(site).contains("name-twice"))
  }

  @Test("Nobody has the same post for the same organisation twice, whatever the role")
  func posts() async {
    func people(_ first: String, _ second: String) -> String {
      "-- content/personer.yml --\n- {id: a, tittel: Kari Hansen, rolle: Ordfører, \(first)}\n- {id: b, tittel: Kari Hansen, rolle: Rådgiver, \(second)}\n"
    }
    let same = "organisasjon: Kommunen, verv: medlem"
    await expectRule(
      "name-twice", at: "Kari Hansen", wrong: people(same, same),
      right: people(same, "organisasjon: Næringsforum, verv: medlem"))
    for other in [
      "organisasjon: Kommunen, verv: sekretariat", same + ", til: 2026-12-31", "organisasjon: Kommunen",
    ] {
      #expect(await !ruleCodes(people(same, other)).contains("name-twice"), "\(other)")
    }
  }

  @Test("Two items of the menu, and two values, with one name in a language")
  func ofSite() async {
    func menu(_ second: String, _ values: String = "") -> String {
      site(
        "domene: https://a.no\nsprakvalg: [nb, en]\nmeny:\n  - {tekst: {nb: Kart, en: Map}, side: a}\n  - {tekst: \(second), side: b}\n\(values)\n"
      ) + pageA + document("sider/b.md", "").replacing("tittel: A", with: "tittel: B")
    }
    await expectRule(
      "name-twice", at: "{nb: Plan, en: Map}", wrong: menu("{nb: Plan, en: Map}"),
      right: menu("{nb: Plan, en: Plan}"))
    await expectRule(
      "name-twice", at: "Raushet", wrong: menu("Plan", "verdier: [{navn: Raushet}, {navn: Raushet}]"),
      right: menu("Plan", "verdier: [{navn: Raushet}, {navn: Stolthet}]"))
  }
}
