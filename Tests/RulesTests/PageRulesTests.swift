import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct PageRulesTests {
  private func page(_ fields: String, _ name: String = "a.md") -> String { document("sider/\(name)", fields) }
  private let picture = "-- content/sider/torget.jpg --\nx\n"

  @Test("A review is done in time, and a page is shown before it disappears")
  func dates() async {
    await expectRule(
      "review-overdue", at: "2027-02-28", wrong: page("gjennomgas: 2027-02-28"),
      right: page("gjennomgas: 2027-03-01"))
    await expectRule(
      "expires-before-publishing", at: "2027-05-01",
      wrong: page("publiseres: 2027-06-01\nutloper: 2027-05-01"),
      right: page("publiseres: 2027-06-01\nutloper: 2027-06-01"))
    await expectRule(
      "expires-soon", at: "2027-03-31", wrong: page("utloper: 2027-03-31"), right: page("utloper: 2027-04-01")
    )
  }

  @Test("A picture is there, and is described in each language of its page")
  func pictures() async {
    let english = "-- content/sider/a.en.md --\n---\ntitle: B\nsummary: A.\n"
    await expectRule(
      "no-such-picture", at: "torgt.jpg", wrong: picture + page("bilde: torgt.jpg"),
      right: picture + page("bilde: torget.jpg"))
    await expectRule(
      "picture-without-alternative", at: "torget.jpg", wrong: picture + page("bilde: torget.jpg"),
      right: picture + page("bilde: torget.jpg\nbilde-pynt: ja"))
    await expectRule(
      "described-decoration", at: "Folk",
      wrong: picture + page("bilde: torget.jpg\nbilde-pynt: ja\nbilde-alt: Folk"),
      right: picture + page("bilde: torget.jpg\nbilde-alt: Folk"))
    for name in ["IMG_2034", "torget.jpg", "DSC01234"] {
      await expectRule(
        "alternative-is-file-name", at: name, wrong: picture + page("bilde: torget.jpg\nbilde-alt: \(name)"),
        right: picture + page("bilde: torget.jpg\nbilde-alt: Bilde av torget"))
    }
    let described = picture + page("bilde: torget.jpg\nbilde-alt: Folk")
    await expectRule(
      "alternative-missing", at: "B", wrong: described + english + "---\n",
      right: described + english + "picture-alt: People\n---\n")
  }

  @Test("A picture of people rests on a consent that is there and holds")
  func consents() async {
    let consent =
      "-- content/intern/samtykker/ola.yml --\nperson: Ola\nhva: Bilde\ndato: 2027-01-01\nutloper: 2027-02-28\n"
    let held = consent.replacing("2027-02-28", with: "2027-12-31")
    let fields = "bilde: torget.jpg\nbilde-alt: Folk\nbilde-samtykke: "
    await expectRule(
      "picture-without-consent", at: "oal", wrong: picture + held + page(fields + "oal"),
      right: picture + held + page(fields + "ola"))
    await expectRule(
      "picture-without-consent", at: "oal",
      wrong: picture + held + page("bilder: [{fil: torget.jpg, samtykke: oal}]"),
      right: picture + page(fields + "oal"))
    await expectRule(
      "picture-consent-over", at: "ola", wrong: picture + consent + page(fields + "ola"),
      right: picture + held + page(fields + "ola"))
    await expectRule(
      "no-such-picture", at: "torgt.jpg", wrong: picture + page("bilder: [{fil: torgt.jpg}]"),
      right: picture + page("bilder: [{fil: torget.jpg}]"))
  }

  @Test("A former address is free, and leads to one page")
  func formerAddresses() async {
    let old = page("tidligere-adresser: [/x/, /b/]")
    await expectRule(
      "former-address-taken", at: "/b/", wrong: old + page("", "b.md"), right: old + page("", "c.md"))
    await expectRule(
      "former-address-twice", at: "/x/",
      wrong: old + page("tidligere-adresser: [/x]", "c.md").replacing("/x", with: "/x/"),
      right: old + page("tidligere-adresser: [/y/]", "c.md"))
  }

  @Test("The field and the file's name agree on the language")
  func language() async {
    func english(_ language: String) -> String {
      page("sprak: nb")
        + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\nlanguage: \(language)\n---\n"
    }
    await expectRule("language-disagrees", at: "nb", wrong: english("nb"), right: english("en"))
  }

  @Test("Titles and summaries are short, and translations are not older than the main text")
  func words() async {
    let long = String(repeating: "å", count: 71)
    func titled(_ title: String) -> String {
      "-- content/sider/a.md --\n---\ntittel: \(title)\nsammendrag: A.\n---\n"
    }
    await expectRule("long-title", at: long, wrong: titled(long), right: titled(String(long.dropLast())))
    func translated(_ day: String) -> String {
      page("oppdatert: 2027-01-02")
        + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\nupdated: \(day)\n---\n"
    }
    await expectRule(
      "old-translation", at: "2027-01-01", wrong: translated("2027-01-01"), right: translated("2027-01-02"))
  }

  @Test("A link leads to what is shown, and a real page does not rest on an example")
  func links() async {
    func linked(_ fields: String) -> String { text("Se [den andre](b.md).") + page(fields, "b.md") }
    await expectRule(
      "link-to-hidden", at: "[den andre](b.md)", wrong: linked("utkast: ja"), right: linked(""))
    await expectRule(
      "link-to-hidden", at: "[den andre](b.md)", wrong: linked("eksempel: ja"), right: linked(""), .production
    )
    await expectRule(
      "link-to-example", at: "[den andre](b.md)", wrong: linked("eksempel: ja"), right: linked(""))
  }

  @Test("What a role or a component quotes is shown")
  func quotations() async {
    func quoting(_ body: String, _ fields: String) -> String {
      text(body)
        + "-- content/maltall/k.yml --\ntittel: K\ndefinisjon: K\nkilde: K\nperiode: arlig\n\(fields)\n"
        + "-- content/arrangementer/fest.md --\n---\ntittel: Fest\nsammendrag: F.\nstart: 2027-06-17 18:30\narrangor: A\n\(fields)\n---\n"
    }
    for (body, place) in [
      ("Vi er {kpi}`k` nå.", "{kpi}`k`"), ("Målet er {maltall}`k.mal`.", "{maltall}`k.mal`"),
      ("Kom på {arrangement}`fest`!", "{arrangement}`fest`"), ("```{maltall} k\n```", "k"),
    ] {
      await expectRule(
        "link-to-hidden", at: place, wrong: quoting(body, "utkast: ja"), right: quoting(body, ""))
    }
  }

  @Test("An identity number is found in text and in fields, public and internal")
  func identity() async {
    let valid = "01010750160"
    await expectRule(
      "person-number", at: valid, wrong: text("Nummer \(valid)."), right: text("Nummer 01010750161."))
    await expectRule(
      "person-number", at: "410107 50073", wrong: text("D-nummer `410107 50073`"),
      right: text("01810750045"))
    await expectRule(
      "person-number", at: valid, wrong: page("eier: \(valid)"), right: page("eier: 01010750161"))
    let partner = "-- content/partnere/a.yml --\ntittel: A\n-- content/intern/partnere/a.yml --\n"
    await expectRule(
      "person-number", at: valid, wrong: partner + "kontakt: \(valid)\n",
      right: partner + "kontakt: 32 86 60 00\n")
  }

  @Test("An entry that could not be read in full is not asked for what it may hold")
  func unreadable() async {
    let broken =
      "-- content/arrangementer/a.md --\n---\ntittel: A\n  sted: {navn: K\nstart: 2027-06-17\n---\n"
    let site = await resolved(broken)
    #expect(!site.findings.isEmpty)
    #expect(await check(site.value, jobs: 1).filter { $0.location.path.contains("arrangementer") } == [])
  }

  @Test("What is shown at no time that matters is reported")
  func shownAtWrongTime() async {
    func evening(_ fields: String) -> String {
      event("start: 2027-06-17 18:30\nslutt: 2027-06-18 12:00\n" + fields)
    }
    for day in ["2026-06-18", "2027-06-16"] {
      await expectRule(
        "shown-at-wrong-time", at: day, wrong: evening("utloper: \(day)"),
        right: evening("utloper: 2027-06-17"))
    }
    await expectRule(
      "shown-at-wrong-time", at: "2027-07-01", wrong: evening("publiseres: 2027-07-01"),
      right: evening("publiseres: 2027-06-18"))
    func news(_ fields: String) -> String { document("aktuelt/a.md", "dato: 2027-02-15\n" + fields) }
    await expectRule(
      "shown-at-wrong-time", at: "2027-02-10", wrong: news("utloper: 2027-02-10"),
      right: news("utloper: 2027-02-15"))
    await expectRule(
      "shown-at-wrong-time", at: "2027-06-17 12:00", wrong: evening("utloper: 2027-06-17 12:00"),
      right: evening("utloper: 2027-06-17 18:30"))
  }

  @Test(
    "A picture that says whom it shows: portrait-without-consent",
    arguments: [
      ("Kari Nordmann smiler mot kamera", true), ("Emma Hansen, 7 år, med ny sykkel", true),
      ("Emma Hansen (7) leser", true),
      ("Elevene Emma Hansen og Noah Berg ved Raumyr skole", true), ("Portrett av Kari Nordmann", true),
      ("Kongsberg kirke, 250 år", false), ("Norsk Bergverksmuseum, 75 år", false),
      ("To barn smiler mot kamera", false),
      ("Eleven leser i biblioteket", false), ("Krona kino fra torget", false),
      ("Kart over Gamle Kongsberg", false),
    ])
  func portraits(_ alternative: String, _ isReported: Bool) async {
    let codes = await ruleFindings(
      document("sider/b.md", "bilde: t.jpg\nbilde-alt: \"\(alternative)\"") + "-- content/sider/t.jpg --\nA\n"
    )
    #expect(
      codes.contains { $0.hasPrefix("portrait-without-consent") } == isReported, "\(alternative) \(codes)")
  }

  @Test("For the public it is said when what is internal was not there to be looked for")
  func internalAtHand() async {
    let partner = "-- content/partnere/b.yml --\ntittel: Numedal Maskin\n"
    let other = "-- content/intern/partnere/b.yml --\nform: penger\n"
    func found(_ site: String, _ strictness: Moment.Strictness = .production) async -> Bool {
      let site = await resolved(site, on: "2027-03-01", strictness)
      return await check(site.value, jobs: 1).contains { $0.code.name == "internal-not-at-hand" }
    }
    #expect(await found(partner + pageA))
    #expect(await !found(partner + other + pageA))
    #expect(await !found(partner + pageA, .preview))
    #expect(await !found(pageA))
  }

  @Test("A campaign is shown to the end of its period; what is gone is not worked on")
  func shownAtWrongTimeOfOthers() async {
    func campaign(_ fields: String) -> String {
      document(
        "kampanjer/a.md",
        "formal: A\nkontaktrolle: Leder\nperiode: {fra: 2027-01-01, til: 2027-06-30}\n\(fields)")
    }
    await expectRule(
      "shown-at-wrong-time", at: "2027-04-01", wrong: campaign("utloper: 2027-04-01"),
      right: campaign("utloper: 2027-06-30"))
    await expectRule(
      "shown-at-wrong-time", at: "2027-08-01", wrong: campaign("publiseres: 2027-08-01"),
      right: campaign("publiseres: 2027-05-01"))
    func page(_ fields: String) -> String { document("sider/b.md", fields) }
    await expectRule(
      "shown-at-wrong-time", at: "2026-06-01", wrong: page("utloper: 2026-06-01\noppdatert: 2026-06-02"),
      right: page("utloper: 2026-06-01\noppdatert: 2026-06-01"))
  }

  @Test("When a page is gone is said as the schedule says it: after its last day, or at an hour")
  func expiresSoonInWords() async {
    func words(_ fields: String) async -> [String] {
      let site = await resolved(document("sider/b.md", fields), on: "2027-03-01", .preview)
      return await check(site.value, jobs: 1).filter { $0.code.name == "expires-soon" }.map(\.message.nb)
    }
    #expect(await words("utloper: 2027-03-10") == ["siden vises for siste gang 2027-03-10"])
    #expect(await words("utloper: 2027-03-10 12:00") == ["siden blir borte 2027-03-10 12:00"])
  }
}
