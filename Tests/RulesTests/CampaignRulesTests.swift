import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct CampaignRulesTests {
  private func campaign(_ fields: String) -> String {
    document("kampanjer/a.md", "formal: A\nkontaktrolle: Leder\n\(fields)")
  }
  private func story(_ fields: String, consent: String? = nil, _ terms: String = "") -> String {
    let files = consent.map {
      "-- content/intern/aktuelt/a.yml --\nsamtykke: \($0)\n-- content/intern/samtykker/ja.yml --\nperson: Ola\nhva: Alt\n\(terms)\n"
    }
    return (files ?? "") + document("aktuelt/a.md", "dato: 2027-01-01\ntype: historie\n\(fields)")
  }
  private let terms = "dato: 2027-01-01\nutloper: 2028-01-01"

  @Test("A campaign runs within the project's phases")
  func phases() async {
    let phases = site(plainSite + "\nfaser: [{navn: F, fra: 2019, til: 2030}]\n") + pageA
    await expectRule(
      "campaign-outside-project", at: "2031-01-01", wrong: phases + campaign("periode: {til: 2031-01-01}"),
      right: phases + campaign("periode: {til: 2030-12-31}"))
  }

  @Test("A campaign that is over is asked about once, until somebody has been there since or it is to go")
  func over() async {
    let past = "periode: {fra: 2026-01-01, til: 2027-02-28}\n"
    await expectRule(
      "campaign-over", at: "2027-02-28", wrong: campaign(past),
      right: campaign("periode: {fra: 2026-01-01, til: 2027-03-01}"))
    for right in ["utloper: 2027-12-31", "oppdatert: 2027-03-01", "eksempel: ja"] {
      await expectRule(
        "campaign-over", at: "2027-02-28", wrong: campaign(past + "oppdatert: 2027-02-28"),
        right: campaign(past + right))
    }
    #expect(
      await ruleFindings(campaign(past + "handling: {tekst: Meld deg på, adresse: https://a.no/}")).allSatisfy
      {
        !$0.hasPrefix("campaign-over")
      })
  }

  @Test("An event of a campaign is held within its period, whichever of the two names the other")
  func eventsOutside() async {
    func files(
      _ start: String, _ period: String = "{fra: 2027-05-01, til: 2027-06-01}", _ link: String = ""
    ) -> String {
      campaign("periode: \(period)\n" + (link.isEmpty ? "arrangementer: [a]" : ""))
        + document("arrangementer/a.md", "arrangor: A\nsted: {navn: Krona}\nstart: \(start)\n\(link)")
    }
    for start in ["2027-08-20", "2026-05-20", "2027-06-02"] {
      await expectRule(
        "event-outside-campaign", at: "a", wrong: files(start), right: files("2027-05-20"))
    }
    for right in ["2027-05-01", "2027-06-01", "2027-04-30\nslutt: 2027-05-02"] {
      await expectRule(
        "event-outside-campaign", at: "a",
        wrong: files("2027-08-20", "{fra: 2027-05-01, til: 2027-06-01}", "kampanje: a"),
        right: files(right))
    }
    await expectRule(
      "event-outside-campaign", at: "a", wrong: files("2027-04-30", "{fra: 2027-05-01}"),
      right: files("2028-05-20", "{fra: 2027-05-01}"))
    // What is left out of the edition that goes out is not measured.
    let example = files("2027-08-20").replacing("start:", with: "eksempel: ja\nstart:")
    #expect(await ruleFindings(example).contains("event-outside-campaign «a»"))
    #expect(await !ruleFindings(example, .production).contains("event-outside-campaign «a»"))
  }

  @Test("A period ends after it begins, wherever it stands")
  func order() async {
    await expectRule(
      "period-ends-before-start", at: "2027-01-01",
      wrong: campaign("periode: {fra: 2027-06-30, til: 2027-01-01}"),
      right: campaign("periode: {fra: 2027-01-01, til: 2027-01-01}"))
    await expectRule(
      "period-ends-before-start", at: "2018",
      wrong: site(plainSite + "\nfaser: [{navn: F, fra: 2019, til: 2018}]\n") + pageA,
      right: site(plainSite + "\nfaser: [{navn: F, fra: 2019, til: 2019}]\n") + pageA)
  }

  @Test("A button leads to a heading that is there in every language, or to the page")
  func buttonPlace() async {
    func files(_ address: String, nb: String = "Jobb", en: String = "Work", page: String = "") -> String {
      site(plainSite) + "\n" + pageA + campaign("handling: {tekst: Se, adresse: \(address)}")
        + "-- content/kampanjer/a.en.md --\n---\nsprak: en\ntittel: B\nsammendrag: B.\nformal: B\nkontaktrolle: Leader\nhandling: {tekst: See}\n---\n\nText.\n"
        + document("sider/flytt.md", page, body: "## \(nb)\n\nTekst.")
        + "-- content/sider/flytt.en.md --\n---\nsprak: en\ntittel: B\nsammendrag: B.\n---\n\n## \(en)\n\nText.\n"
    }
    let place = "../sider/flytt.md#jobb"
    await expectRule(
      "place-in-one-language", at: place, wrong: files(place), right: files("../sider/flytt.md"))
    await expectRule(
      "place-in-one-language", at: "../sider/flytt.en.md#work", wrong: files("../sider/flytt.en.md#work"),
      right: files("../sider/flytt.md#faq", nb: "FAQ", en: "FAQ"))
    await expectRule(
      "place-in-one-language", at: place, wrong: files(place, en: "Jobs"), right: files(place, en: "Jobb"))
    await expectRule(
      "place-in-one-language", at: place, wrong: files(place),
      right: files(place).replacing(
        "sprak: en\ntittel: B\nsammendrag: B.\n---\n\n## Work",
        with: "sprak: en\ntittel: B\nsammendrag: B.\nutkast: ja\n---\n\n## Work"))
  }

  @Test("A campaign for those who do not read Norwegian is there in English")
  func english() async {
    let group = "malgrupper: [{navn: A}, {navn: Expats, internasjonal: ja}]"
    await expectRule(
      "campaign-without-english", at: "{navn: Expats, internasjonal: ja}", wrong: campaign(group),
      right: campaign(group)
        + "-- content/kampanjer/a.en.md --\n---\ntitle: A\nsummary: A.\npurpose: A\ncontact-role: A\n---\n")
  }

  @Test("A campaign asks the reader for something")
  func action() async {
    await expectRule(
      "no-call-to-action", at: "---", wrong: campaign("budskap: A"),
      right: campaign("handling: {tekst: Snakk med oss, adresse: \"https://a.no/\"}"))
    await expectRule(
      "no-call-to-action", at: "{tekst: Snakk med oss}", wrong: campaign("handling: {tekst: Snakk med oss}"),
      right: campaign("handling: {tekst: Snakk med oss, adresse: mailto:post@a.no}"))
  }

  @Test("A story has a consent and an end")
  func story() async {
    let other = "-- content/intern/samtykker/nei.yml --\nperson: Ola\nhva: Alt\n\(terms)\n"
    await expectRule(
      "story-without-consent", at: "historie", wrong: other + story("utloper: 2028-01-01"),
      right: story("utloper: 2028-01-01", consent: "ja", terms))
    await expectRule(
      "story-without-expiry", at: "historie", wrong: story("eier: A"), right: story("utloper: 2028-01-01"))
  }

  @Test(
    "Where the project's own folder is not checked out, a story that is left out is named, and stops nothing")
  func publicOnly() async {
    let site = await resolved(story("utloper: 2028-01-01"))
    let finding = await check(site.value, jobs: 1).first { $0.code.name == "consent-not-at-hand" }
    #expect(finding?.severity == .warning)
  }

  @Test("A consent that is over is reported, with the page that it takes out")
  func consent() async {
    await expectRule(
      "consent-over", at: "2027-02-01",
      wrong: story("utloper: 2028-01-01", consent: "ja", terms + "\ntrukket: 2027-02-01"),
      right: story("utloper: 2028-01-01", consent: "ja", terms))
    await expectRule(
      "consent-over", at: "2027-02-28",
      wrong: story("utloper: 2028-01-01", consent: "ja", "dato: 2027-01-01\nutloper: 2027-02-28"),
      right: story("utloper: 2028-01-01", consent: "ja", "dato: 2027-01-01\nutloper: 2027-03-01"))
  }
}
