import Testing

@Suite struct TranslationRulesTests {
  private func pages(_ fields: String, _ body: String, english: String, _ words: String = "") -> String {
    document("sider/a.md", fields, body: body)
      + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\n\(english)---\n\n\(words)\n"
  }

  @Test("A translation that is still in Norwegian is reported once, at its first words")
  func norwegian() async {
    let norwegian = "Vi hjelper deg som vil flytte hit, med jobb og bolig."
    await expectRule(
      "not-translated", at: norwegian,
      wrong: pages("", norwegian, english: "", norwegian + "\n\nDet er ikke langt fra skolen til jobben."),
      right: pages("", norwegian, english: "", "We help those who move here, with jobs and homes."))
    await expectRule(
      "not-translated", at: "Vi hjelper deg hjem.",
      wrong: "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: Vi hjelper deg hjem.\n---\n"
        + document("sider/a.md", ""),
      right:
        "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: The vision «Vekst gjennom kunnskap og kultur».\n---\n"
        + document("sider/a.md", ""))
  }

  private func pages(_ body: String, _ tag: String, _ words: String, main: String = "nb") -> String {
    site("domene: https://a.no\nsprakvalg: [\(main), \(tag)]\nmeny: []") + "\n"
      + document("sider/a.md", "", body: body)
      + "-- content/sider/a.\(tag).md --\n---\ntitle: A\nsummary: A.\n---\n\n\(words)\n"
  }

  @Test(
    "A translation in any language that is left as the main file is reported, between any two languages",
    arguments: [
      ("nb", "Meld deg på innen fredag, så finner vi en plass til deg og barna dine.", "de"),
      ("en", "Please sign up by Friday, and we will find room for you and your children.", "pl"),
      ("de", "Bitte melden Sie sich bis Freitag an, wir finden dann einen Platz für Sie.", "uk"),
    ])
  func left(main: String, words: String, other: String) async {
    await expectRule(
      "not-translated", at: words, wrong: pages(words, other, words, main: main),
      right: pages(words, other, "Kongsberg, Notodden. " + words.prefix(20), main: main))
  }

  @Test(
    "What is the same in both languages, and what only resembles the main file's language, is spared",
    arguments: [
      // Names, and words that German shares with Norwegian.
      ("Ring Kari Nordmann, Ola Nordmann eller Per Hansen.", "Kari Nordmann, Ola Nordmann, Per Hansen."),
      (
        "Alle er velkomne, og du kan ta med barna.",
        "Du bist willkommen. Alle können kommen; er hilft dir im Rathaus."
      ),
      (
        "Vi sier dette til deg.\n\n> Vi skal bli flere som bor og arbeider her i byen vår.",
        "Unser Motto:\n\n> Vi skal bli flere som bor og arbeider her i byen vår.\n\nWir werden mehr."
      ),
      ("Kom hjem til Kongsberg.", "Kom hjem til Kongsberg."),
    ])
  func spared(main: String, german: String) async {
    let found = await ruleFindings(pages(main, "de", german)).filter { $0.hasPrefix("not-translated") }
    #expect(found == [])
  }

  @Test("Bokmål and nynorsk may read alike")
  func nynorsk() async {
    let words = "Vi vil at alle som bur her skal ha det bra, og kome til oss i dag."
    #expect(await ruleFindings(pages(words, "nn", words)).filter { $0.hasPrefix("not-translated") } == [])
  }

  @Test("A translation without what the main file says is reported, with what it lacks")
  func lacking() async {
    await expectRule(
      "translation-without-text", at: "", wrong: pages("", "Vi hjelper deg.", english: ""),
      right: pages("", "Vi hjelper deg.", english: "", "We help you."))
    let campaign = document("kampanjer/a.md", "formal: A\nkontaktrolle: Leder\nbudskap: Kom hjem")
    func english(_ words: String) -> String {
      campaign
        + "-- content/kampanjer/a.en.md --\n---\ntitle: A\nsummary: A.\npurpose: A\ncontact-role: A\n\(words)---\n"
    }
    await expectRule(
      "translation-without-text", at: "", wrong: english(""), right: english("message: Come home\n"))
  }

  @Test(
    "The way to a place and the role of a contact are words too; what the place is called may be the same",
    arguments: [
      ("sted: {navn: Krona, veien-dit: Ti minutter fra stasjonen}", "place: {directions: Ten minutes away}"),
      ("kontakt: {rolle: Verten på huset, telefon: \"32866000\"}", "contact: {role: The host}"),
      ("for-hvem: Alle som bor her", "audience: Everybody who lives here"),
    ])
  func lackingInGroup(_ main: String, _ words: String) async {
    func event(_ english: String) -> String {
      document("arrangementer/a.md", "start: 2027-06-17 18:30\narrangor: A\n\(main)")
        + "-- content/arrangementer/a.en.md --\n---\ntitle: A\nsummary: A.\norganizer: A\n\(english)\n---\n"
    }
    await expectRule("translation-without-text", at: "", wrong: event(""), right: event(words))
    let both = "kontakt: {rolle: {nb: Verten, en: The host}, telefon: \"32866000\"}"
    #expect(
      await ruleFindings(
        document("arrangementer/a.md", "start: 2027-06-17 18:30\narrangor: A\n\(both)")
          + "-- content/arrangementer/a.en.md --\n---\ntitle: A\nsummary: A.\norganizer: A\n---\n"
      ).filter { $0.hasPrefix("translation-without-text") } == [])
    #expect(
      await ruleFindings(
        document("arrangementer/a.md", "start: 2027-06-17 18:30\narrangor: A\nsted: {navn: Krona}")
          + "-- content/arrangementer/a.en.md --\n---\ntitle: A\nsummary: A.\norganizer: A\n---\n"
      ).filter { $0.hasPrefix("translation-without-text") } == [])
  }
}

@Suite struct RoleRulesTests {
  private func person(_ fields: String, _ name: String = "b") -> String {
    "-- content/personer/\(name).yml --\ntittel: Kari\nrolle: Rådgiver\n\(fields)\n"
  }

  @Test("A role that pages refer to is held by somebody, when somebody has held it")
  func roles() async {
    let contact = text("```{kontakt} prosjektleder\n```")
    let left = person("verv: prosjektleder\ntil: 2026-12-31")
    await expectRule(
      "role-without-holder", at: "kontakt", wrong: contact + left,
      right: contact + left + person("verv: prosjektleder", "c"))
    await expectRule(
      "role-without-holder", at: "Rådgiver",
      wrong: document("kampanjer/a.md", "formal: A\nkontaktrolle: Rådgiver") + left,
      right: document("kampanjer/a.md", "formal: A\nkontaktrolle: Sekretær") + left)
    await expectRule(
      "role-without-holder", at: "personer", wrong: text("```{personer}\n:verv: prosjektleder\n```") + left,
      right: text("```{personer}\n:verv: prosjektleder\n```"))
  }

  @Test("A role that answers for something still to be done is held by somebody, which is said once")
  func owners() async {
    let left = person("verv: prosjektleder\ntil: 2026-12-31")
    func plan(_ status: String) -> String {
      activity("eier: Prosjektleder\nstatus: \(status)\nstatus-dato: 2027-02-01\n")
        + "-- content/handlingsplan/b.yml --\ntittel: B\nakse: vekst\neier: prosjektleder\nstatus: \(status)\nstatus-dato: 2027-02-01\n"
    }
    await expectRule(
      "role-without-holder", at: "2026-12-31", wrong: plan("i-rute") + left,
      right: plan("i-rute") + left + person("verv: prosjektleder", "c"))
    await expectRule(
      "role-without-holder", at: "2026-12-31", wrong: plan("forsinket") + left,
      // What is done was answered for by whoever held the role then.
      right: plan("ferdig") + left)
    await expectRule(
      "role-without-holder", at: "2026-12-31", wrong: kpi("definisjon: D.\neier: Rådgiver\n") + left,
      // Nobody has held it, so that nobody has left it.
      right: kpi("definisjon: D.\neier: Kommunalsjef\n") + left)
    await expectRule(
      "role-without-holder", at: "2026-12-31", wrong: plan("i-rute") + left,
      right: plan("i-rute") + person("verv: prosjektleder\ntil: 2027-12-31"))
  }

  @Test("A post that things have as their owner, and that nobody has, is said once")
  func nobody() async {
    let member =
      person("verv: medlem", "c") + person("verv: medlem\norganisasjon: B", "e")
      + person("verv: sekretariat", "g")
    let plan =
      activity("eier: Prosjektleder\nstatus: i-rute\nstatus-dato: 2027-02-01\n")
      + kpi("definisjon: D.\neier: prosjektleder\n")
    await expectRule(
      "role-without-holder", at: "", wrong: plan + member,
      right: plan + member + person("verv: prosjektleder", "f"))
    let contact = text("```{kontakt} prosjektleder\n```")
    await expectRule("role-without-holder", at: "", wrong: contact + member, right: contact)
    // Who begins later has it, and so has who is called so; a group has no person.
    for other in ["verv: prosjektleder\nfra: 2027-04-01", "rolle: Prosjektleder\nverv: medlem"] {
      let file = person(other, "d").replacing("rolle: Rådgiver\nrolle", with: "rolle")
      #expect(await !ruleCodes(plan + member + file).contains("role-without-holder"), "\(other)")
    }
    #expect(
      await !ruleCodes(kpi("definisjon: D.\neier: Kommunikasjonsgruppa\n") + member).contains(
        "role-without-holder"))
  }
}
