import Testing

@Suite struct SourceRulesTests {
  private func page(_ sources: String, english: Bool) -> String {
    let main = document("sider/a.md", "kilder:\n\(sources)")
    return english ? main + "-- content/sider/a.en.md --\n---\ntitle: B\nsummary: B.\n---\n\nText.\n" : main
  }

  @Test("Our own remark on a source is written in each language: source-remark-in-one-language")
  func remarks() async {
    let code = "source-remark-in-one-language"
    let site = site(plainSite + "\n")
    let remark = "  - tittel: Om Kongsberg (eldre side uten dato)"
    #expect(await ruleCodes(site + page(remark, english: true)).contains(code))
    for (fine, english) in [
      (remark, false), ("  - tittel: Om Kongsberg (SSB)", true), ("  - tittel: Om Kongsberg (2023)", true),
      ("  - tittel: {nb: Om Kongsberg (eldre side), en: About Kongsberg (older page)}", true),
      ("  - tittel: Om Kongsberg (eldre side uten dato)\n    sprak: [nb]", true),
    ] {
      #expect(await !ruleCodes(site + page(fine, english: english)).contains(code), "\(fine)")
    }
  }

  @Test("News from long before the project began has a mistyped year: date-before-project")
  func oldNews() async {
    let site = site(plainSite + "\nfaser: [{navn: Første fase, fra: 2019, til: 2024}]\n") + pageA
    for (day, isReported) in [
      ("1927-01-15", true), ("2013-12-31", true), ("2018-03-14", false), ("2027-01-15", false),
    ] {
      let news = document("aktuelt/n.md", "dato: \(day)")
      #expect(await ruleCodes(site + news).contains("date-before-project") == isReported, "\(day)")
    }
  }

  @Test(
    "An address for examples, one that nobody answers, and one that readers are not let into",
    arguments: [
      ("https://example.com/a", "example-address"), ("https://pamelding.example/a", "example-address"),
      ("mailto:post@eksempel.no", "example-address"), ("mailto:no-reply@kommunen.no", "no-answer-address"),
      ("mailto:ikke_svar@kommunen.no", "no-answer-address"),
      ("https://docs.google.com/document/d/1/edit?usp=sharing", "sign-in-address"),
      ("https://forms.office.com/Pages/DesignPageV2.aspx?id=1", "sign-in-address"),
      ("https://firma.sharepoint.com/sites/a/skjema", "sign-in-address"),
      ("https://bloggen.no/wp-admin/post.php?post=1", "sign-in-address"),
      ("https://SharePoint.com/sites/a#topp", "sign-in-address"),
      ("https://bloggen.no/a/side?action=edit#topp", "sign-in-address"),
      ("https://Mail.Google.com/mail/u/0", "sign-in-address"),
      ("https://a.b.example.org?c", "example-address"),
    ])
  func addresses(_ address: String, _ code: String) async {
    #expect(await ruleCodes(text("Se [skjemaet vårt](\(address)).")).contains(code))
    #expect(await ruleCodes(event("start: 2027-06-17\npamelding: \(address)")).contains(code))
    let madeUp = event("start: 2027-06-17\npamelding: \(address)\neksempel: ja")
    #expect(await ruleCodes(madeUp).contains("example-address") == false)
  }

  @Test(
    "Addresses that readers can use",
    arguments: [
      "https://docs.google.com/forms/d/e/1/viewform", "https://forms.office.com/e/abc",
      "https://firma.sharepoint.com/:b:/g/abc", "https://ikkesharepoint.com/sites/a",
      "https://kommunen.no/a/redigering",
      "mailto:reply@kommunen.no", "https://www.eksempelskolen.no/", "https://kommunen.no/edit",
      "mailto:post@example-as.no",
      "https://teams.microsoft.com/l/meetup-join/abc",
    ])
  func usable(_ address: String) async {
    let found = await ruleCodes(text("Se [skjemaet vårt](\(address))."))
    #expect(found.isDisjoint(with: ["example-address", "no-answer-address", "sign-in-address"]), "\(found)")
  }

  @Test("Titles and summaries that read well are left alone")
  func titles() async {
    for (title, summary, code) in [
      ("NY PLAN FOR BYEN", "A.", "title-in-capitals"), ("Ny plan for byen.", "A.", "title-ends-with-mark"),
      ("Ny plan for byen:", "A.", "title-ends-with-mark"),
      ("Ny plan for byen", "Ny plan for byen!", "summary-repeats-title"),
      ("Åpen dag på Ås", "ÅPEN DAG, PÅ ÅS.", "summary-repeats-title"),
    ] {
      #expect(await ruleCodes(titled(title, summary)).contains(code), "\(title)")
    }
    for fine in ["NHO, LO og KNF", "Hva skjer?", "Samarbeid m.m.", "Velkommen!", "Partner AS", "Til slutt …"]
    {
      let found = await ruleCodes(titled(fine, "Les mer om det her."))
      #expect(
        found.isDisjoint(with: ["title-in-capitals", "title-ends-with-mark", "summary-repeats-title"]),
        "\(fine)")
    }
  }

  private func titled(_ title: String, _ summary: String) -> String {
    "-- content/sider/a.md --\n---\ntittel: \"\(title)\"\nsammendrag: \(summary)\n---\n\nTekst.\n"
  }

  @Test(
    "A number before a list is that of its items; other numbers are not looked at",
    arguments: [
      ("Prosjektet har tre mål:", true), ("Det er fire måter å bidra på:", true),
      ("Her er tre ting du kan gjøre:", true),
      ("Dette er de tre viktigste:", true), ("Prosjektet har to mål:", false),
      ("Innen tre uker må du:", false),
      ("Minst tre av disse:", false), ("Er dere tre som skal flytte, husk:", false),
      ("I 2027 skal vi:", false), ("En familie på fem trenger dette:", false),
      ("De første tre ukene skjer dette:", false), ("Hver av de tre gruppene får dette:", false),
      ("Prosjektet har 3 mål:", true), ("Her er 4 tips:", true), ("Disse 5 tingene må du gjøre:", true),
      ("## Tre mål", true), ("## 3 grunner til å flytte", true), ("## Fem viktige råd", true),
      ("Vi har 2 mål:", false),
      ("Kl. 10 skjer dette:", false), ("Møtet 3. juni handler om:", false), ("Boliger på 3 rom:", false),
      ("## 3 måneder før", false), ("## Fase 3", false), ("## Barn 6 til 12 år", false),
      ("Det tar 3,5 timer:", false),
      ("## Bli en av 3000 ansatte", false), ("Ta buss 5 eller 6:", false),
      ("Vi er 4 som jobber med dette:", false),
    ])
  func numbers(_ line: String, _ isReported: Bool) async {
    #expect(
      await ruleCodes(text("\(line)\n\n- én ting\n- en annen")).contains("number-before-list") == isReported)
  }

  @Test(
    "A label is not repeated at once",
    arguments: [
      ("**Bli partner:** [Bli partner](https://a.no) viser prisen.", true),
      ("**Flytt hit.** Flytt hit og bo godt.", true),
      ("**Bli partner:** [Slik gjør dere](https://a.no).", false),
      ("**Jobb** og **bolig** er viktig.", false),
      ("Vi vil **bo** bo godt.", true),
      ("**Buss:** Buss 2 går hver time.", false),
    ])
  func labels(_ line: String, _ isReported: Bool) async {
    #expect(await ruleCodes(text("- \(line)")).contains("repeated-label") == isReported)
  }

  @Test("A paragraph in the other language is found in both, and names, quotations and short words are not")
  func languages() async {
    let code = "text-in-other-language"
    let english = "We will meet and talk about the town, and you are welcome to bring your friends."
    let norwegian = "Vi møtes og snakker om byen, og du kan gjerne ta med deg venner som vil vite mer."
    func page(_ text: String) -> String {
      document("sider/a.md", "", body: "Vi vil at du skal komme.")
        + "-- content/sider/a.en.md --\n---\ntitle: B\nsummary: B.\n---\n\n\(text)\n"
    }
    #expect(await ruleCodes(text(english)).contains(code))
    #expect(await ruleCodes(page(norwegian)).contains(code))
    #expect(await !ruleCodes(page(english)).contains(code))
    for fine in [
      norwegian, "Technology Summit, The Growth Company og Women in Tech.", "> \(english)",
      "```{sitat} Kari\n\(english)\n```",
      "Oslo, Bergen, Drammen, Kongsberg, Larvik, Skien, Porsgrunn, Notodden.",
    ] {
      #expect(await !ruleCodes(text(fine)).contains(code), "\(fine)")
    }
  }
}
