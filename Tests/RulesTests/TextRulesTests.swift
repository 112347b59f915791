import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextRulesTests {
  @Test("Headings begin at level 2 and go down one at a time")
  func headings() async {
    await expectRule(
      "top-heading-in-text", at: "# Program", wrong: text("# Program"), right: text("## Program"))
    await expectRule(
      "heading-skipped", at: "#### Lørdag", wrong: text("## Program\n\n#### Lørdag"),
      right: text("## Program\n\n### Lørdag\n\n## Pris"))
    await expectRule("heading-skipped", at: "### A", wrong: text("### A"), right: text("## A"))
  }

  @Test("A whole bold line is taken for a heading; a bold sentence is not")
  func bold() async {
    await expectRule(
      "bold-heading", at: "**Program**", wrong: text("**Program**"),
      right: text("**Husk billett!**\n\n- **Punkt**\n\n**A** b"))
  }

  @Test("What to write instead of an underlined heading, or a bold line with code in it, is right")
  func help() async {
    func help(_ body: String) async -> String? {
      await check(resolved(text(body)).value, jobs: 1).first { $0.location.path.hasSuffix("a.md") }?.help?.nb
    }
    #expect(await help("Program\n===") == "skriv «---» i stedet for «===» under overskriften")
    #expect(await help("# Program") == "skriv «## » foran overskriften")
    #expect(await help("**Program**") == "er det en overskrift, skriv «## Program»")
    #expect(
      await help("**Skriv \\<navn\\>**")
        == "er det en overskrift, skriv «## » foran og ta bort det som gjør den fet")
  }

  @Test(
    "A link says where it leads",
    arguments: ["klikk her", "Les mer …", "her", "Click here!", "https://a.no/"])
  func links(_ vague: String) async {
    await expectRule(
      "vague-link-text", at: "[\(vague)](https://a.no/)", wrong: text("Se [\(vague)](https://a.no/)."),
      right: text("Se [herberget](https://a.no/)."))
  }

  @Test("A link has a text")
  func emptyLinks() async {
    await expectRule(
      "empty-link-text", at: "[](https://a.no/)", wrong: text("Se [](https://a.no/)."),
      right: text("Se [A](https://a.no/)."))
  }

  @Test("A picture in the text is described")
  func pictures() async {
    let picture = "-- content/sider/torget.jpg --\nx\n"
    await expectRule(
      "picture-without-alternative", at: "![](torget.jpg)", wrong: picture + text("![](torget.jpg)"),
      right: picture + text("![Folk](torget.jpg)"))
    await expectRule(
      "alternative-is-file-name", at: "![IMG_2034](torget.jpg)",
      wrong: picture + text("![IMG_2034](torget.jpg)"), right: picture + text("![Folk](torget.jpg)"))
  }

  @Test("A table's columns have headings; the corner may be empty")
  func tables() async {
    await expectRule(
      "table-without-header", at: "|  |  |", wrong: text("|  |  |\n|---|---|\n| Mai | 12 |"),
      right: text("|  | Antall |\n|---|---|\n| Mai | 12 |"))
  }

  @Test("Words that become outdated is pointed out in our own words, not in a quotation")
  func relativeTime() async {
    await expectRule(
      "relative-time", at: "i morgen", wrong: text("Vi møtes i morgen."),
      right: text(
        "> Vi møtes i morgen.\n\n```{sitat} En\n\nI morgen.\n```\n\nVi så i morgenlyset `i morgen`."))
    await expectRule(
      "relative-time", at: "Neste uke", wrong: text("Neste uke er fin."), right: text("Next week."))
  }

  @Test(
    "A weekday beside a date in running text is that of the date",
    arguments: [
      ("fredag 17. juni 2027", "torsdag 17. juni 2027"), ("Fredag den 17.06.2027", "Torsdag den 17.06.27"),
      ("laurdag 17. juni 2027", "torsdagen 17. juni 2027"), ("fre. 17. jun. 2027", "tors. 17. jun. 2027"),
      ("søndag, 2027-06-17", "torsdag, 2027-06-17"), ("lør 17.6.27", "fredag 17. juni, fredag 29. juni 1624"),
    ])
  func weekdays(_ wrong: String, _ right: String) async {
    await expectRule(
      "weekday-disagrees", at: wrong, wrong: text("Vi møtes \(wrong)."), right: text("Vi møtes \(right)."))
    await expectRule(
      "weekday-disagrees", at: wrong, wrong: document("sider/a.md", "kilder: [{tittel: '\(wrong)'}]"),
      right: document("sider/a.md", "kilder: [{tittel: '\(right)'}]"))
  }

  @Test(
    "So it is in English",
    arguments: [
      ("Friday 17 June 2027", "Thursday 17 June 2027"), ("Fri, June 17th, 2027", "Thu, June 17th, 2027"),
      ("Saturday the 17th June 2027", "Thursday the 17 June 2027, Friday 17 June"),
    ])
  func englishWeekdays(_ wrong: String, _ right: String) async {
    func english(_ words: String) -> String {
      text("A.") + document("sider/a.en.md", "", body: "We meet \(words).")
    }
    await expectRule("weekday-disagrees", at: wrong, wrong: english(wrong), right: english(right))
  }

  @Test("What Word leaves behind is found at its bytes")
  func residue() async {
    await expectRule(
      "invisible-character", at: "\u{AD}", wrong: text("Kongs\u{AD}berg og ål"),
      right: text("Kongsberg – «ål» 👩\u{200D}🔧"))
    await expectRule("invisible-character", at: "\u{200B}", wrong: text("Å\u{200B}."), right: text("Å."))
    // Those beside one another are one mistake.
    let run = "\u{AD}\u{AD}\u{200B}\u{200E}"
    await expectRule("invisible-character", at: run, wrong: text("\(run)Å."), right: text("Å."))
    await expectRule("bullet-character", at: "•", wrong: text("• Program"), right: text("Pris • Program"))
  }

  @Test("Norwegian forms are reported with the right one; English text is left alone")
  func forms() async {
    await expectRule(
      "date-spacing", at: "14.mars", wrong: text("Den 14.mars"),
      right: text("Den 14. mars 2018, 14.03.2018, 14.marsj"))
    for wrong in ["kl 18", "kl18", "kl.18", "Kl 9"] {
      await expectRule(
        "clock-form", at: wrong, wrong: text("Møt \(wrong) ved kirken."),
        right: text("kl. 18.00, klar, kl. 9, klokka 18"))
    }
    await expectRule(
      "thousands", at: "1.500",
      wrong: text("Rundt 1.500 kom, NSS 3.104, versjon 2.169, 0.1.104, 192.168.100.200."),
      right: text("Rundt 1 500 kom."))
    await expectRule(
      "thousands", at: "1.350.000", wrong: text("kr 1.350.000."),
      right: text("350 000, 14.03.2018, 1.2.345.6, 3.5, 2018.123, 12.3456"))
    await expectRule(
      "abbreviation", at: "Feks", wrong: text("Feks slik"), right: text("f.eks. slik, fekse, MTP"))
    for (wrong, right) in [
      ("1,500", "1,413 personer per hus, 1,500 mill. kroner, 0,125 kr, 1,500 til"),
      ("1,000,000", "1 000 000"),
    ] {
      await expectRule(
        "thousands", at: wrong, wrong: text("Det er \(wrong) innbyggere."),
        right: text("Det er \(right) her."))
    }
    for wrong in ["10.5 prosent", "1.5 mill. kroner", "3.25 km", "7.5 %"] {
      let number = String(wrong.prefix { $0 != " " })
      await expectRule(
        "decimal-point", at: number, wrong: text("Det er \(wrong) her."),
        right: text(
          "10,5 prosent, kl. 10.30, punkt 3.2 prosent, 14.03.2018, 1.500 kroner, 3.2.1 km, versjon 1.5 mill"))
    }
    await expectRule("abbreviation", at: "Feks.", wrong: text("Feks. slik"), right: text("f.eks. slik"))
    let english = text("A.") + document("sider/a.en.md", "", body: "At 350.000 feks kl 18")
    #expect(
      await !ruleFindings(english).contains {
        $0.contains("350") || $0.contains("feks") || $0.contains("kl 18")
      })
  }

  @Test("The right form is offered as a replacement at the place")
  func fixes() async {
    let site = await resolved(text("Å, kl 18 den 14.mars."))
    let fixes = await check(site.value, jobs: 1).flatMap(\.fixIts)
    #expect(fixes.map(\.replacement) == ["kl. 18", "14. mars"])
  }

  @Test("One core or several find the same, in the same order")
  func cores() async {
    let many = (0..<40).map {
      document("sider/a\($0).md", "", body: "### A\n\nkl \($0 % 24 + 1) [her](https://a.no/)")
    }
    let site = await resolved(many.joined()).value
    let one = await check(site, jobs: 1)
    #expect(one.count > 100)
    #expect(await check(site, jobs: 4) == one)
  }

  @Test("Every code has a name of its own, and every rule documents what it reports")
  func codes() {
    #expect(Set(rulesCodes.map(\.name)).count == rulesCodes.count)
    #expect(rulesCodes.allSatisfy { !$0.title.nb.isEmpty && !$0.explanation.en.isEmpty })
  }
}
