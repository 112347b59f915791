import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What an editor writes by mistake is reported once by all phases together, at its place, with what to write.
@Suite struct ReportedOnceTests {
  /// Everything found in a page with this text, as `code «the place»: help`.
  private func found(_ body: String) async -> [String] { await said(in: text(body)) }

  private func found(fields: String) async -> [String] {
    let areas = ["innbyggere", "handel"].map {
      "-- content/hovedomrader/\($0).md --\n---\ntittel: A\nsammendrag: A.\n---\n"
    }
    return await said(in: document("sider/a.md", fields) + areas.joined())
  }

  private func said(in literal: String) async -> [String] {
    let site = await resolved(literal)
    let all = await (site.findings + check(site.value, jobs: 1)).sortedByPlace()
      .filter { $0.location.path.contains("/a.") && $0.code.name != "missing-site" }
    return zip(summary(all, in: literal), all).map { "\($0): \($1.help?.nb ?? "")" }
  }

  @Test("Broken letters and characters that nobody sees are reported in fields, and read as they were meant")
  func strayInFields() async {
    #expect(await found(fields: "eier: VelkommÃ¸n") == ["broken-letters «Ã¸»: skriv «ø»"])
    #expect(await found(fields: "eier: Kongs\u{AD}berg") == ["invisible-character «\u{AD}»: slett tegnet"])
    #expect(
      await found(fields: "hovedomrader: [inn\u{AD}byggere\u{200B}]")
        == ["invisible-character «\u{AD}»: slett tegnet"])
    #expect(
      await said(
        in:
          "-- content/maltall/a.yml --\ntittel: A\nkilde: KommunenÃ¥\nperiode: tertial\ndefinisjon: Antall henvendelser fra folk som vil flytte hit\nobservasjoner: [{periode: 2026-T3, verdi: 1}]\nretning: opp\nutgangspunkt: {periode: 2026-T2, verdi: 0}\nmal: {periode: 2027-T3, verdi: 2, vedtatt-av: Formannskapet, vedtatt-dato: 2026-01-15}"
      )
        == ["broken-letters «Ã¥»: skriv «å»"])
    #expect(await found(fields: "eier: Åse på Øya – «ål» é") == [])
  }

  @Test("A link whose address is out of place is reported with the right form")
  func links() async {
    #expect(
      await found("Se [programmet][prog].")
        == ["link-form «[programmet][prog]»: skriv «[programmet](https://…)»"])
    #expect(
      await found("Se [programmet][https://a.no/].")
        == ["link-form «[programmet][https://a.no/]»: skriv «[programmet](https://a.no/)»"])
    #expect(
      await found("Skriv til [Kari] (kari@a.no).")
        == ["link-form «[Kari] (kari@a.no)»: skriv «[Kari](mailto:kari@a.no)»"])
    #expect(
      await found("![] (x.jpg)") == ["link-form «![] (x.jpg)»: skriv «![](x.jpg)»"])
    #expect(
      await found("! [Torget](torget.jpg)")
        == ["link-form «! [Torget](torget.jpg)»: skriv «![Torget](torget.jpg)»"])
    #expect(await found("Se [a][b], [c][1].\n\n[b]: https://a.no/\n[1]: https://b.no/") == [])
    #expect(await found("Tabell [1][2], a[0][1] og [sic] (sitat).") == [])
  }

  @Test("A page that is named otherwise than its file is found")
  func names() async {
    let page = document("sider/boligdag-i-mai.md", "") + document("sider/boligdag-i-mai.en.md", "sprak: en")
    for written in ["bolig%20dag.md", "<Boligdag i mai.md>", "Boligdag%20i%20mai.md", "boligdag-i-mai.html"] {
      let literal = page + text("Se [dagen](\(written)).")
      let expected = written == "bolig%20dag.md" ? nil : "mente du «boligdag-i-mai.md»?"
      let said = await said(in: literal)
      #expect(said.count == 1 && said[0].hasPrefix("broken-link «"), "\(said)")
      if let expected { #expect(said[0].hasSuffix(expected), "\(said)") }
    }
    #expect(
      await said(in: page + text("Se [dagen](Boligdag i mai.md)."))
        == ["link-form «[dagen](Boligdag i mai.md)»: skriv «[dagen](boligdag-i-mai.md)»"])
  }

  @Test("Footnotes and references to them belong together")
  func footnotes() async {
    #expect(
      await found("Tall.\n\n[^1]: SSB.")
        == ["unused-footnote «[^1]»: skriv «[^1]» der den hører til i teksten, eller slett linjen"])
    #expect(await found("Tall[^2].\n\n[^1]: SSB.") == ["unknown-footnote «[^2]»: mente du «[^1]»?"])
    #expect(await found("Tall[^1].\n\n[^1] SSB.") == ["unknown-footnote «[^1]»: skriv «[^1]: tekst»"])
    #expect(
      await found("Tall[^1] og tall[^1].")
        == ["unknown-footnote «[^1]»: skriv «[^1]: tekst» på egen linje nederst"])
    #expect(
      await found("Tall[^1].\n\n[^1]: SSB.\n[^1]: NAV.")
        == ["unused-footnote «[^1]»: gi den ene et annet tall"])
    #expect(await found("Tall[^A].\n\n[^a]: SSB.\n\n```\n[^2]: kode\n```") == [])
  }

  @Test(
    "A time of day has a point in it",
    arguments: [
      ("kl 18.30", "kl. 18.30"), ("kl 1830", "kl. 18.30"), ("kl: 18:30", "kl. 18.30"),
      ("kl: 18.30", "kl. 18.30"), ("kl.18:30", "kl. 18.30"),
      ("Kl. 1830", "Kl. 18.30"),
      ("18:30", "kl. 18.30"), ("18:30–20:00", "kl. 18.30–20.00"), ("kl. 18:30-20:00", "kl. 18.30-20.00"),
    ])
  func times(_ wrong: String, _ right: String) async {
    #expect(await found("Vi møtes \(wrong).") == ["clock-form «\(wrong)»: skriv «\(right)»"])
    #expect(await found("Vi møtes \(right).") == [])
  }

  @Test("What only looks like a time of day is left alone")
  func noTimes() async {
    #expect(
      await found(
        "Format 16:9, kart 1:50, 12:30:15, løp på 11:23, forholdet 20:10, `18:30`.\n\n> Møt 18:30.\n\nKl. 18.00, kl. 9, klokka 18.30, 2027-06-17."
      ) == [])
    #expect(await found("Klokka 18:30.") == ["clock-form «18:30»: skriv «18.30»"])
    let english = await said(in: text("A.") + document("sider/a.en.md", "sprak: en", body: "At 18:30."))
    #expect(english.filter { $0.contains("18:30") } == [])
  }

  @Test("«bl.a.» and «tlf.» are right, and only that way; the verb is left alone")
  func abbreviations() async {
    for written in ["bl. a.", "bl.a"] {
      #expect(await found("\(written) bolig") == ["abbreviation «\(written)»: skriv «bl.a.»"])
    }
    #expect(await found("Bl.a. bolig, og bl.a. mat. Ring tlf. 32 86 60 00. Bla i boka, blant annet.") == [])
  }

  @Test("A bare e-mail address is reported with the link")
  func emails() async {
    #expect(
      await found("Skriv til post@a.no.")
        == ["bare-address «post@a.no»: skriv [post@a.no](mailto:post@a.no)"])
    #expect(
      await found("Skriv til mailto:post@a.no i dag.")
        == ["bare-address «mailto:post@a.no»: skriv [post@a.no](mailto:post@a.no)"])
    #expect(await found("[post@a.no](mailto:post@a.no), <post@a.no>, @kongsberg, a@b og `a@b.no`.") == [])
  }

  @Test("A picture that is not there is one mistake, and so is one pasted into the text")
  func pictures() async {
    for address in ["image001.png", "file:///C:/bilder/image001.png", "data:image/png;base64,iVBORw0KGgo="] {
      #expect(await found("![](\(address))").count == 1)
    }
  }

  @Test("Lists of names have commas, and each name once")
  func lists() async {
    #expect(
      await found(fields: "hovedomrader: [innbyggere; handel]")
        == ["joined-items «innbyggere; handel»: skriv komma mellom dem: «innbyggere, handel»"])
    #expect(
      await found(fields: "hovedomrader:\n  - innbyggere og handel")
        == [
          "joined-items «innbyggere og handel»: skriv komma mellom dem innenfor [ ], eller hvert på sin linje: «- innbyggere», «- handel»"
        ])
    #expect(
      await found(fields: "hovedomrader: [innbyggere handel]")
        == ["unresolved-reference «innbyggere handel»: skriv komma mellom dem: «innbyggere, handel»"])
    #expect(
      await found(fields: "hovedomrader: [innbyggere, Innbyggere]") == [
        "repeated-item «Innbyggere»: slett den ene"
      ])
  }

  @Test("A space before the colon does not hide what is wrong after it")
  func spaceBeforeColon() async {
    let literal = "-- content/sider/a.md --\n---\ntittel : \"A\" b\nsammendrag : A.\n---\n"
    #expect(await said(in: literal) == ["text-after-quote «\"A\" b»: skriv '\"A\" b'"])
  }

  @Test("An unknown field is reported with a few likely ones and the page on all")
  func unknownField() async {
    let said = await found(fields: "ferdigstilt: ja")
    #expect(said.count == 1 && said[0].hasSuffix("Alle står i docs/felt/sider.md"), "\(said)")
    #expect(said[0].split(separator: ",").count == 9)
  }

  @Test("Two files of the same name are reported once, and nothing of what either lacks")
  func doubles() async {
    let site = "navn: A\nbeskrivelse: A.\n\(plainSite)\n"
    let literal = pageA + "-- content/nettsted.yaml --\nnavn: A\n-- content/nettsted.yml --\n\(site)"
    let found = await resolved(literal)
    let all = await found.findings + check(found.value, jobs: 1)
    #expect(summary(all, in: literal).filter { !$0.hasPrefix("no-leader") } == ["duplicate-entry «navn»"])
  }

  @Test("A line that ends the fields too early is reported, and nothing of the fields below it")
  func earlyEnd() async {
    let literal =
      "-- content/sider/a.md --\n---\ntittel: A\n---\nsammendrag: A.\neier: B\n---\n\nHei.\n"
    #expect(await said(in: literal) == ["front-matter-fence «---»: slett linjen"])
    let rule =
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n\nMerk: Dette.\n\n---\n\nHei.\n"
    #expect(await said(in: rule) == [])
  }

  @Test("A component that is not closed is reported where it begins, and not by what it took in")
  func unclosedComponent() async {
    let contact = "```{kontakt}\n:rolle: prosjektleder\n"
    #expect(
      await found("\(contact)\nHei.\n\n## Priser\n\nSe [prisene](#priser).\n\n\(contact)```")
        == ["unclosed-directive «```{kontakt}»: avslutt med en linje med ```"])
    #expect(
      await found("\(contact)\nHei.") == ["unclosed-directive «```{kontakt}»: avslutt med en linje med ```"])
  }

  @Test("What is left out of a table, and signs that stay, are reported")
  func leftOut() async {
    let table = "| A | B |\n|---|---|\n"
    #expect(
      await found(table + "| 1 | 2 | 3 |").map { String($0.prefix(26)) } == ["table-row-too-long «| 3 |»"])
    #expect(await found(table + "| 1 | 2 |\n| 1 |\n1 | 2\n| `a\\|b` | 2 |") == [])
    #expect(
      await found("Dette er ~~feil~~.")
        == ["stray-marks «~~feil~~»: slett det som ikke gjelder; teksten kan ikke strykes over"])
    #expect(await found("Om ~~20 kom.") == [])
    #expect(
      await found("TODO: skriv.") == ["placeholder «TODO»: skriv det som skal stå der, eller slett det"])
  }

  @Test("A field that stands twice is reported once, also when the first is empty")
  func twice() async {
    #expect(
      await found(fields: "eier:\neier: B") == [
        "duplicate-field «eier»: behold den ene linjen og slett den andre"
      ])
  }

  @Test(
    "A way that begins at the root of the content, or has parentheses of its own, is reported with the right one"
  )
  func rootedLinks() async {
    let other = document("sider/boligdag.md", "")
    #expect(
      await said(in: other + text("Se [dagen](/sider/boligdag.md)."))
        == ["broken-link «/sider/boligdag.md»: mente du «boligdag.md»?"])
    #expect(
      await said(in: other + text("Se [dagen]((boligdag.md))."))
        == ["unsafe-address «(boligdag.md)»: skriv «boligdag.md»"])
    #expect(await said(in: other + text("Se [dagen](/boligdag/).")) == [])
  }

  @Test("Boxes to tick have a space after their hyphen")
  func boxes() async {
    #expect(await found("-[ ] Husk\n-[x] Gjort") == ["list-sign «-»: skriv «- » foran hvert punkt"])
  }

  @Test("More links that stay text")
  func moreLinks() async {
    #expect(
      await found("Se [programmet(https://a.no/).")
        == ["link-form «[programmet(https://a.no/)»: skriv «[programmet](https://a.no/)»"])
    #expect(
      await found("Ring [oss](32 86 60 00).")
        == ["link-form «[oss](32 86 60 00)»: skriv «[oss](tel:+4732866000)»"])
    #expect(
      await found("Se [jobb](#Jobb, bolig og hverdag).\n\n## Jobb, bolig og hverdag")
        == ["link-form «[jobb](#Jobb, bolig og hverdag)»: skriv «[jobb](#jobb-bolig-og-hverdag)»"])
    #expect(
      await found("Se [skjema](skjema.docx).")
        == [
          "broken-link «skjema.docx»: legg filen i «content/sider», og skriv navnet nøyaktig slik det heter"
        ])
  }

  @Test("What a field's text was meant as is reported in its form")
  func forms() async {
    #expect(
      await found(fields: "hovedomrader: {innbyggere}")
        == ["wrong-type «{innbyggere}»: skriv «[innbyggere]», med rette klammer"])
    #expect(
      await found(fields: "kilder: Planen")
        == ["wrong-type «Planen»: skriv på en egen linje: «  - tittel: Planen»"])
    #expect(
      await found(fields: "hovedomrader: [innbyggere,, handel]")
        == [
          "special-character «[innbyggere,, handel]»: skriv punktene med ett komma mellom: «[innbyggere, handel]»; er det en tekst, skriv \"[innbyggere,, handel]\""
        ])
    #expect(
      await found(fields: "// husk dette")
        == ["missing-colon «// husk dette»: skriv «# husk dette», eller slett linjen"])
  }

  @Test("A button that leads to a page that is not shown is reported at its address")
  func hiddenButton() async {
    func campaign(_ state: String) -> String {
      document("sider/b.md", state)
        + document(
          "kampanjer/a.md",
          "formal: A\nkontaktrolle: A\nhandling:\n  tekst: Se siden\n  adresse: ../sider/b.md")
    }
    #expect(
      await said(in: campaign("utkast: ja"))
        == [
          "link-to-hidden «../sider/b.md»: teksten blir stående uten lenke; vent, eller lenk til noe annet"
        ])
    #expect(await said(in: campaign("utkast: nei")) == [])
    // What is over does not come back, however long one waits.
    #expect(
      await said(in: campaign("utloper: 2020-01-01"))
        == [
          "link-to-hidden «../sider/b.md»: teksten blir stående uten lenke; ta bort lenken, eller lenk til noe annet"
        ])
  }

  @Test(
    "What others write about such things is no mistake",
    arguments: [
      "Verdien {verdi} er gjennomsnittet.", "Bruk `{arrangement}` i malen.",
      "Takk til Steve Mao og (Mao Wtm).",
      "Vi fjernet en TODO i koden.", "Funksjonen null_xxx_verdi er borte.",
      "Kursen klokken 11:40 AM i New York.",
      "Skriv '**' i stedet for *.", "Lag ** til null eller flere mapper.",
    ])
  func spared(text body: String) async {
    #expect(await said(in: text(body)) == [])
  }

  @Test("Thousands of files without a main file are reported in little processor time")
  func orphans() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 180)
      let pages = (0..<4000).map {
        "-- content/sider/side-nummer-\($0).md --\n---\ntittel: A\nsammendrag: A.\n---\n"
      }
      let orphans = (0..<4000).map { "-- content/sider/annen-\($0)-ting.en.md --\n---\ntitle: A\n---\n" }
      #expect(await resolved(pages.joined() + orphans.joined()).findings.count == 4000)
    }
  }
}
