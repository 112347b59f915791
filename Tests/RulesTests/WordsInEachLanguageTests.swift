import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct WordsInEachLanguageTests {
  private func plan(_ fields: String) -> String {
    site(plainSite) + "\n" + pageA
      + "-- content/handlingsplan/a.yml --\nakse: vekst\nstatus: ikke-satt\n\(fields)\n"
  }

  @Test("An entry of a register that speaks two languages in one field and one in another is reported once")
  func register() async {
    let both = "tittel: {nb: Bildebank, en: Picture library}\n"
    await expectRule(
      "words-in-one-language", at: "Samle de siste bildene",
      wrong: plan(both + "neste-steg: Samle de siste bildene"),
      right: plan(both + "neste-steg: {nb: Samle de siste bildene, en: Collect the last pictures}"))
    await expectRule(
      "words-in-one-language", at: "Et sted",
      wrong: plan(both + "sammendrag: {nb: Et sted}\nneste-steg: Samle de siste bildene"),
      right: plan("tittel: Bildebank\nsammendrag: Et sted\nneste-steg: Samle de siste bildene"))
    // Names, and what sources are called, are the same in all languages.
    for fields in [
      "neste-steg: Technology Summit 2027", "kilder: [{tittel: Kommunens plan for byen}]",
      "eier: Prosjektleder",
    ] {
      #expect(
        await ruleFindings(plan(both + fields)).filter { $0.hasPrefix("words-in-one-language") } == [],
        "\(fields)")
    }
  }

  @Test(
    "What the site says on all its pages is said in each language",
    arguments: [
      ("navn", "Vekst i Kongsberg"), ("beskrivelse", "Et prosjekt."), ("visjon", "Byen vokser"),
      ("prosjekteier", "Formannskapet"), ("kontaktrolle", "Kommunikasjonsgruppa"),
      ("omrade", "Byen og bygda"),
    ])
  func siteFields(field: String, text: String) async {
    func own(_ value: String) -> String {
      let written = "\(field): \(value)\n"
      let names = ["navn: A\n", "beskrivelse: A.\n"].filter { !$0.hasPrefix(field) }.joined()
      return "-- content/nettsted.yml --\n\(names)\(written)\(plainSite)\n" + pageA
    }
    await expectRule(
      "words-in-one-language", at: text, wrong: own(text), right: own("{nb: \(text), en: In English}"))
    // Nothing is asked for of a site with one language.
    #expect(
      await !ruleCodes(own(text).replacing("[nb, en]", with: "[nb]")).contains("words-in-one-language"))
  }

  @Test(
    "Items of the menu and values are words, also with a capital; names, posts and what others ask for are not"
  )
  func siteNames() async {
    func own(_ fields: String, menu: String = "A") -> String {
      site(plainSite.replacing("tekst: A", with: "tekst: \(menu)") + "\n" + fields) + "\n" + pageA
    }
    await expectRule(
      "words-in-one-language", at: "Aktuelt", wrong: own("", menu: "Aktuelt"),
      right: own("", menu: "{nb: Aktuelt, en: News}"))
    await expectRule(
      "words-in-one-language", at: "Raushet",
      wrong: own("verdier: [{navn: {nb: Mot, en: Courage}}, {navn: Raushet}]"),
      right: own("verdier: [{navn: {nb: Raushet, en: Generosity}}]"))
    for fields in [
      "omrade: Kongsberg", "kontaktrolle: Prosjektleder", "roller: [{nb: Gruppa}]",
      "kontaktrolle: Gruppa\nroller: [{nb: Gruppa, en: The group}]",
    ] {
      #expect(await !ruleCodes(own(fields)).contains("words-in-one-language"), "\(fields)")
    }
  }

  @Test(
    "A translation that leaves out a field shows the main file’s, and is told of it; a name is the same in all"
  )
  func translations() async {
    func event(_ organizer: String, _ other: String = "") -> String {
      site(plainSite) + "\n" + pageA
        + document("arrangementer/b.md", "arrangor: \(organizer)\nstart: 2027-06-17\nsted: {navn: Krona}")
        + "-- content/arrangementer/b.en.md --\n---\ntitle: B\nsummary: B.\n\(other)---\n\nText.\n"
    }
    await expectRule(
      "words-in-one-language", at: "Kommunens festkomité", wrong: event("Kommunens festkomité"),
      right: event("Kommunens festkomité", "organizer: The festival committee\n"))
    #expect(await !ruleCodes(event("Kongsberg Næringsforum")).contains("words-in-one-language"))
    // A name of its own for a place whose directions alone are translated is the main file’s too.
    let place = event("Kongsberg Næringsforum").replacing(
      "{navn: Krona}", with: "{navn: Krona, veien-dit: Gå rett fram}")
    let directions = place.replacing(
      "summary: B.\n", with: "summary: B.\nplace: {directions: Straight ahead}\n")
    #expect(await !ruleCodes(directions).contains("words-in-one-language"))
  }

  @Test("A role that is said on pages in another language has a name there, once for the site")
  func roles() async {
    func pages(_ roles: String, _ owner: String) -> String {
      site(plainSite + roles) + "\n" + document("sider/a.md", "eier: \(owner)")
        + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\n---\n\nText.\n"
        + document("sider/b.md", "eier: \(owner)")
    }
    await expectRule(
      "role-in-one-language", at: "Kommunikasjonsgruppa", wrong: pages("", "Kommunikasjonsgruppa"),
      right: pages(
        "\nroller: [{nb: Kommunikasjonsgruppa, en: The communications group}]", "Kommunikasjonsgruppa"))
    #expect(
      await ruleFindings(pages("", "Prosjektleder")).filter { $0.hasPrefix("role-in-one-language") } == [])
    #expect(
      await ruleFindings(site(plainSite) + "\n" + document("sider/a.md", "eier: Gruppa"))
        .filter { $0.hasPrefix("role-in-one-language") } == [])
  }

  @Test("A next step whose day has passed is reported, whether the day has a field or stands in the words")
  func nextStep() async {
    func step(_ fields: String) -> String { activity("status: ikke-satt\n\(fields)") }
    await expectRule(
      "past-next-step", at: "2027-02-28",
      wrong: step("neste-steg: Velge\nneste-steg-frist: 2027-02-28"),
      right: step("neste-steg: Velge\nneste-steg-frist: 2027-03-01"))
    await expectRule(
      "past-next-step", at: "Samle bildene innen 31. januar 2027",
      wrong: step("neste-steg: Samle bildene innen 31. januar 2027"),
      right: step("neste-steg: Samle bildene fra 31. januar 2027 innen 5. april 2027"))
    for fields in [
      "neste-steg: Bygge videre på planen for 2026", "neste-steg: Samle bildene innen 1. mars",
      "neste-steg: Samle 12 bilder",
    ] {
      #expect(await ruleFindings(step(fields)).filter { $0.hasPrefix("past-next-step") } == [], "\(fields)")
    }
    #expect(
      await ruleFindings(
        activity("status: ferdig\nstatus-dato: 2027-01-31\nneste-steg: Ta farvel innen 31. januar 2027")
      )
      .filter { $0.hasPrefix("past-next-step") } == [])
  }
}
