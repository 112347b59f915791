import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct FieldWordsTests {
  /// What is found in the fields of a page, with what would be put in its place.
  private func found(_ fields: String, body: String = "") async -> [String] {
    let literal = document("sider/a.md", fields, body: body)
    let site = await resolved(literal)
    let findings = await check(site.value, jobs: 1).filter { $0.location.path == "content/sider/a.md" }
    return zip(findings, summary(findings, in: literal)).map { finding, text in
      finding.fixIts.first.map { "\(text) → «\($0.replacement)»" } ?? text
    }
  }

  @Test("Rules about words read every field that readers see, in its own language")
  func fields() async {
    #expect(
      await found("kilder: [{tittel: Møtet kl 18}]") == ["clock-form «kl 18» → «kl. 18»"])
    #expect(
      await found("kilder: [{tittel: {nb: Den 14.mars, en: Kl 18 and 6 PM}}]").sorted()
        == ["date-spacing «14.mars» → «14. mars»", "english-clock «6 PM» → «6 pm»"])
    let literal =
      document("kampanjer/a.md", "formal: A\nkontaktrolle: Leder\nhandling: {tekst: Kom i morgen}")
    #expect(await ruleFindings(literal).contains("relative-time «i morgen»"))
  }

  @Test("Rules about words read the options and the facts of components")
  func components() async {
    #expect(
      await found("", body: "```{fakta}\nÅpent: fra kl 18\n```")
        == ["clock-form «kl 18» → «kl. 18»"])
    #expect(
      await found("", body: "```{tidslinje}\n- dato: 2018\n  tekst: Rundt 1.500 personer kom\n```")
        == ["thousands «1.500» → «1\u{A0}500»"])
  }

  @Test("A fix-it has its exact place, or does not exist")
  func places() async {
    #expect(await found("kilder: [{tittel: 'Ola''s kl 18'}]") == ["clock-form «kl 18» → «kl. 18»"])
    #expect(
      await found("kilder:\n  - tittel: >\n      Møt opp kl\n      18.") == [
        "clock-form «>\n      Møt opp kl\n      18.»"
      ])
    #expect(
      await found("kilder:\n  - tittel: >\n      Kl 9, kl 9 og\n      kl 9.")
        == ["clock-form «Kl 9» → «Kl. 9»", "clock-form «kl 9» → «kl. 9»", "clock-form «kl 9» → «kl. 9»"])
  }

  @Test("Quotes, escapes and folded lines before a place do not move it")
  func escapes() async {
    for title in [
      #""A \"b\" \u00e5\t kl 18""#, #"'kl''s kl 18'"#, #""kl\x20a \\ kl 18""#,
      "\"A\n      b\n\n      kl 18\"",
      "|\n      A\n      kl 18\n",
    ] {
      #expect(
        await found("kilder:\n  - tittel: \(title)").contains("clock-form «kl 18» → «kl. 18»"), "\(title)")
    }
    let many = Array(repeating: "kl 18", count: 300).joined(separator: " ")
    let places = await found("kilder: [{tittel: \(many)}]").filter { $0 == "clock-form «kl 18» → «kl. 18»" }
    #expect(places.count == 300)
  }

  @Test("What is internal, and what is a name, is not read for how it is written")
  func names() async {
    #expect(
      await found("bilde: a.jpg\nbilde-pynt: ja\nbilde-kreditering: Feks AS").allSatisfy {
        !$0.contains("abbreviation")
      })
    let inner = "-- content/intern/kampanjer/a.yml --\nresultater: [{kanal: Avis, resultat: Feks 1.500}]\n"
    let campaign = document("kampanjer/a.md", "formal: A\nkontaktrolle: Leder")
    #expect(await ruleFindings(inner + campaign).allSatisfy { !$0.contains("thousands") })
  }

  @Test("Lines of a field that stand apart in the file, and are shown as one, are reported")
  func lines() async {
    #expect(
      await found("kilder:\n  - tittel: |\n      Mandag 10–16\n      Tirsdag 12–18")
        == ["lines-run-together «Mandag 10–16»"])
    #expect(
      await found("kilder:\n  - tittel: |\n      Alle som bor her\n      er velkommen.") == [])
    #expect(
      await found("kilder:\n  - tittel: >\n      1. juni åpner vi.\n      15. juni er det fest.") == [])
  }
}
