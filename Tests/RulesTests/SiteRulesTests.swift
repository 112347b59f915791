import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct SiteRulesTests {
  private let statement =
    "tilgjengelighetserklaring: {nb: https://uustatus.no/nb/1, en: https://uustatus.no/en/1}"

  @Test("The menu has six items at most")
  func menu() async {
    func menu(_ count: Int) -> String {
      site(
        "domene: https://a.no\nsprakvalg: [nb]\nmeny:\n"
          + String(repeating: "  - {tekst: A, side: a}\n", count: count)) + pageA
    }
    await expectRule("menu-too-long", at: "{tekst: A, side: a}", wrong: menu(7), right: menu(6))
  }

  @Test("Each item of the menu leads to a page of its own")
  func menuOfPages() async {
    func menu(_ items: String) -> String {
      site("domene: https://a.no\nsprakvalg: [nb]\nmeny:\n" + items) + pageA + document("sider/b.md", "")
    }
    await expectRule(
      "menu-item-twice", at: "a", wrong: menu("  - {tekst: A, side: a}\n  - {tekst: B, side: a}\n"),
      right: menu("  - {tekst: A, side: a}\n  - {tekst: A, side: b}\n"))
  }

  @Test("The domain is secure, and in production no example")
  func domain() async {
    func domain(_ address: String) -> String {
      site("domene: \(address)\nsprakvalg: [nb]\nmeny: [{tekst: A, side: a}]\n") + pageA
    }
    let right = domain("https://a.no")
    await expectRule("domain-without-https", at: "http://a.no", wrong: domain("http://a.no"), right: right)
    let example = domain("https://a.example/")
    await expectRule("example-domain", at: "https://a.example/", wrong: example, right: right, .production)
    for wrong in ["https://a.no/?utm=1", "https://a.no/index.html", "https://a.no//", "https://a.no/b#c"] {
      await expectRule(
        "invalid-domain-folder", at: wrong, wrong: domain(wrong), right: domain("https://a.no/vekst/"))
    }
    #expect(await !ruleFindings(example).contains { $0.hasPrefix("example-domain") })
  }

  @Test("A site has moved from a folder that it may have lain in, and not from where it lies")
  func formerFolder() async {
    func moved(_ folder: String) -> String {
      site(
        "domene: https://a.no/vekst\ntidligere-mapper: [\(folder)]\nsprakvalg: [nb]\nmeny: [{tekst: A, side: a}]\n"
      )
        + pageA
    }
    for wrong in ["/vekst/", "/vekst", "/a.b/"] {
      await expectRule("former-folder-is-none", at: wrong, wrong: moved(wrong), right: moved("/"))
    }
    await expectRule(
      "former-folder-is-none", at: "/vekst/", wrong: moved("/vekst/"), right: moved("/vekst/ny/"))
  }

  @Test("A list is one page, and different lists are different pages")
  func lists() async {
    func pages(_ one: String, _ other: String) -> String {
      site(plainSite + "\n") + document("sider/a.md", "liste: \(one)")
        + document("sider/b.md", "liste: \(other)")
    }
    await expectRule(
      "list-taken-twice", at: "personer", wrong: pages("personer", "personer"),
      right: pages("personer", "partnere"))
  }

  @Test("Before it goes out, a site has a statement at uustatus.no in each language, and a page on privacy")
  func duties() async {
    let right =
      site(plainSite + "\npersonvern: a\nkontaktadresse: mailto:post@a.no\n" + statement + "\n") + pageA
    await expectRule(
      "no-contact", at: "navn", wrong: site(plainSite + "\n") + pageA, right: right, .production)
    for reachable in ["kontakttelefon: 32 00 00 00", "kontaktadresse: https://a.no/skriv"] {
      let found = await ruleFindings(site(plainSite + "\n\(reachable)\n") + pageA, .production)
      #expect(!found.contains { $0.hasPrefix("no-contact") || $0.hasPrefix("example-contact") })
    }
    await expectRule(
      "example-contact", at: "mailto:post@a.example",
      wrong: site(plainSite + "\nkontaktadresse: mailto:post@a.example\n") + pageA, right: right, .production)
    await expectRule(
      "no-accessibility-statement", at: "navn", wrong: site(plainSite + "\n") + pageA, right: right,
      .production)
    await expectRule(
      "no-privacy-page", at: "navn", wrong: site(plainSite + "\n") + pageA, right: right, .production)
    await expectRule(
      "no-accessibility-statement", at: "{nb: https://uustatus.no/nb/1}",
      wrong: site(plainSite + "\ntilgjengelighetserklaring: {nb: https://uustatus.no/nb/1}\n") + pageA,
      right: right)
    await expectRule(
      "foreign-statement", at: "{nb: https://a.no/1, en: https://uustatus.no/en/1}",
      wrong: site(
        plainSite + "\ntilgjengelighetserklaring: {nb: https://a.no/1, en: https://uustatus.no/en/1}\n")
        + pageA,
      right: right)
  }

  @Test("In a preview, the duties of the finished site are advice; what is missing stops nothing until then")
  func preview() async {
    let wrong = site(plainSite + "\n") + pageA
    func severities(_ strictness: Moment.Strictness) async -> [Severity] {
      await check(resolved(wrong, strictness).value, jobs: 1)
        .filter { ["no-accessibility-statement", "no-privacy-page"].contains($0.code.name) }.map(\.severity)
    }
    #expect(await severities(.preview) == [.advice, .advice])
    #expect(await severities(.production) == [.error, .error])
  }
}
