import Diagnostics
import Rules
import TestSupport
import Testing

@Suite struct PlainLanguageTests {
  private func words(_ count: Int) -> String { Array(repeating: "ord", count: count).joined(separator: " ") }
  private func settings(_ fields: String) -> String { site(plainSite + "\n" + fields) + "\n" + pageA }

  @Test("A sentence of more than thirty words is reported from its first word to its last sign")
  func longSentence() async {
    await expectRule(
      "long-sentence", at: "Ord \(words(30)).", wrong: text("Kort. Ord \(words(30)). Kort."),
      right: text("Ord \(words(29)). Å \(words(29))"))
  }

  @Test("Words to search for are no sentence, however many; a sentence with commas is one")
  func wordList() async {
    let words = (1...40).map { "ord nummer \($0)" }.joined(separator: ", ")
    func page(_ words: String) -> String { document("sider/a.md", "sokeord: \(words)") }
    await expectRule(
      "long-sentence", at: words + ".", wrong: page(words + "."), right: page(words))
  }

  @Test("A point after an abbreviation, a number or an initial ends no sentence")
  func abbreviations() async {
    for inner in [
      "kl. 18", "nr. 3", "14. mars", "dr. Hansen", "H. Heyerdahl", "f.eks. her", "ca. 3.500", "bl.a. Oslo",
    ] {
      await expectRule(
        "long-sentence", at: "Ord \(words(20)) \(inner) \(words(12)).",
        wrong: text("Ord \(words(20)) \(inner) \(words(12))."), right: text("\(words(20)). Her \(words(12)).")
      )
    }
  }

  @Test(
    "Items, headings and quotations are sentences of their own or none; dashes and quotation marks are no words"
  )
  func borders() async {
    let half = words(20)
    for spared in [
      "- \(half)\n- \(half)", "- \(half)\n\n- \(half)", "\(half)\n\n\(half)", "## \(half)\n\n\(half)",
      "> \(half) \(half)",
      "```{sitat} En\n\n\(half) \(half)\n```", "```\n\(half) \(half)\n```",
      "| a |\n|---|\n| \(half) \(half) |",
      "\(half)! Å \(half)", "\(half)? Øl \(half)", "« – » \(words(30)) – «»…",
    ] {
      #expect(await !ruleFindings(text(spared)).contains { $0.hasPrefix("long-sentence") }, "\(spared)")
    }
    #expect(await ruleFindings(text("\(half)\n\(half)")).contains { $0.hasPrefix("long-sentence") })
    #expect(await ruleFindings(text("\(half) **\(half)**")).contains { $0.hasPrefix("long-sentence") })
  }

  @Test("A text of some length is heavy when its sentences and words are long, by LIX")
  func heavyText() async {
    let heavy = Array(
      repeating: "Kommunestyrets næringsutvikling forutsetter samhandlingsprosesser.", count: 30
    ).joined(separator: " ")
    let light = Array(repeating: "Her bor det folk som du.", count: 30).joined(separator: " ")
    await expectRule(
      "heavy-text", at: "Kommunestyrets næringsutvikling forutsetter samhandlingsprosesser.",
      wrong: text(heavy),
      right: text(light))
  }

  @Test("The site sets the limits, and how much a rule weighs; an error stays one")
  func configuration() async {
    let sentence = document("sider/b.md", "", body: words(12) + ". Vi møtes i morgen.")
    #expect(await !ruleFindings(settings("") + "\n" + sentence).contains { $0.hasPrefix("long-sentence") })
    let short = settings("klarsprak: {setning: 10}") + "\n" + sentence
    #expect(await ruleFindings(short).contains { $0.hasPrefix("long-sentence") })
    let off = settings("regler: [{kode: relative-time, vekt: av}]") + "\n" + sentence
    #expect(await !ruleFindings(off).contains { $0.hasPrefix("relative-time") })
    let blocking = await resolved(settings("regler: [{kode: relative-time, vekt: feil}]") + "\n" + sentence)
    #expect(
      await check(blocking.value, jobs: 1).contains {
        $0.code.name == "relative-time" && $0.severity == .error
      })
  }

  @Test("A rule that is not there, or that is an error by itself, is reported at its place")
  func settingsFindings() async {
    await expectRule(
      "unknown-rule", at: "long-sentense", wrong: settings("regler: [{kode: long-sentense, vekt: av}]"),
      right: settings("regler: [{kode: long-sentence, vekt: av}]"))
    await expectRule(
      "rule-stays-error", at: "vague-link-text",
      wrong: settings("regler: [{kode: vague-link-text, vekt: rad}]"),
      right: settings("regler: [{kode: vague-link-text, vekt: feil}]"))
  }

  private func english(_ body: String) -> String { text("A.") + document("sider/a.en.md", "", body: body) }

  @Test("English dates, times and abbreviations have one form")
  func englishForms() async {
    for wrong in ["March 14th, 2018", "March 14, 2018", "14th of March", "14th March", "June 3rd"] {
      await expectRule(
        "english-date", at: wrong, wrong: english("Meet on \(wrong) here."),
        right: english("14 March 2018, March 2018, you may 14 times, the 14th, May 3 people come"))
    }
    for wrong in ["6 PM", "6PM", "6:30 pm", "11.30 a.m."] {
      await expectRule(
        "english-clock", at: wrong, wrong: english("Meet at \(wrong) here."),
        right: english("6 pm, 6.30\u{A0}pm, 18:30, 6 amps, 6 people"))
    }
    await expectRule(
      "english-abbreviation", at: "e.g.", wrong: english("e.g. a flat"), right: english("legend. egg."))
    #expect(await !ruleFindings(text("March 14, 6 PM e.g. slik")).contains { $0.hasPrefix("english") })
    let fixes = await check(resolved(english("On March 14th, 2018 at 6:30 P.M.")).value, jobs: 1).flatMap(
      \.fixIts)
    #expect(fixes.map(\.replacement) == ["14 March 2018", "6.30 pm"])
  }

  @Test(
    "A sum in an English text is written as the site writes sums",
    arguments: [
      ("500,00 kr", "NOK 500"), ("kr 500", "NOK 500"), ("kr. 15 000", "NOK 15,000"),
      ("15.000 kr", "NOK 15,000"),
      ("KR 99,50", "NOK 99.50"), ("200,-", "NOK 200"), ("kr 200,-", "NOK 200"),
      ("1 250 000,00 kr", "NOK 1,250,000"),
      ("kr 15 000–200 000", "NOK 15,000–200,000"), ("100-200 kr", "NOK 100–200"), ("5-10 kr", "NOK 5–10"),
      ("kr 1,5", "NOK 1.5"),
      ("kr\u{A0}5,000", "NOK 5,000"),
    ])
  func englishAmounts(written: String, right: String) async {
    let right = right.replacing("NOK ", with: "NOK\u{A0}")
    await expectRule(
      "english-amount", at: written, wrong: english("A ticket costs \(written) here."),
      right: english("A ticket costs \(right) here."))
    let fixes = await check(resolved(english("A ticket costs \(written) here.")).value, jobs: 1).flatMap(
      \.fixIts)
    #expect(fixes.map(\.replacement).contains(right), "\(written)")
  }

  @Test(
    "Kroner in words, other numbers and sums in a Norwegian text are left alone",
    arguments: [
      "A ticket costs 500 kroner.", "A ticket costs NOK 500.", "15,000 people, 12,50 and 3 kroners",
      "Version 3,4 kring", "krona 500", "Room 200, to the left", "skr 500",
    ])
  func otherAmounts(body: String) async {
    #expect(await !ruleFindings(english(body)).contains { $0.hasPrefix("english-amount") }, "\(body)")
    #expect(await !ruleFindings(text("Det koster kr 500.")).contains { $0.hasPrefix("english-amount") })
  }

  @Test("A text in a language that no rule knows is left alone")
  func otherLanguages() async {
    let body = "Es \(words(40)) und [her](https://b.no) um kl 18, 25%, feks, March 14th, 2018, 6 PM."
    let found = await ruleFindings(text("A.") + document("sider/a.de.md", "", body: body))
    let codes = Set(found.compactMap { $0.split(separator: " ").first.map(String.init) })
    let rules = [
      "long-sentence", "heavy-text", "vague-link-text", "clock-form", "percent-spacing", "abbreviation",
      "english-date", "english-clock",
    ]
    #expect(codes.intersection(rules).isEmpty, "\(codes)")
    #expect(await ruleFindings(text(body)).contains { $0.hasPrefix("long-sentence") })
  }
}
