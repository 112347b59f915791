import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What a draft lacks stops nobody; what is wrong, or would be seen, does.
@Suite struct DraftRulesTests {
  /// The severities of a code in a site, through reading and rules.
  private func severities(_ code: String, _ literal: String) async -> [Severity] {
    let site = await resolved(literal)
    let found = site.findings + (await check(site.value, jobs: 1))
    return found.filter { $0.code.name == code }.map(\.severity)
  }

  private func page(_ fields: String, body: String = "Tekst.", _ rest: String = "") -> String {
    "-- content/arrangementer/a.md --\n---\ntittel: A\n\(fields)\n---\n\n\(body)\n\(rest)"
  }

  @Test(
    "An empty or missing field of a draft is a warning that says until when, and an error as soon as it is none"
  )
  func fields() async {
    let half = "sammendrag:\nstart:\narrangor:\nsted: {navn: }"
    #expect(
      await severities("empty-field", page("utkast: ja\n\(half)")) == [
        .warning, .warning, .warning, .warning,
      ])
    #expect(await severities("missing-field", page("utkast: ja\nstart: 2027-06-17")) == [.warning, .warning])
    #expect(await severities("missing-field", page("start: 2027-06-17")) == [.error, .error])
    for mark in ["utkast: nei", "publiseres: 2099-01-01", "eksempel: ja", "utkast: kanskje"] {
      #expect(
        await severities("empty-field", page("\(mark)\n\(half)")) == [.error, .error, .error, .error],
        "\(mark)")
    }
    let all = await resolved(page("utkast: ja\n\(half)")).findings
    let help = all.first { $0.code.name == "empty-field" }?.help ?? Wording(nb: "", en: "")
    #expect(help.nb.hasPrefix("må fylles ut før den publiseres: skriv for eksempel"))
    #expect(help.en.hasPrefix("must be filled in before it is published: write for example"))
  }

  @Test("What stands in a draft's text for those who write is not told to be made a draft")
  func placeholder() async {
    let draft = page("utkast: ja\nsammendrag: A.\nstart: 2027-06-17", body: "[Skriv teksten her]")
    #expect(await severities("not-for-readers", draft) == [.warning])
    let open = page("sammendrag: A.\nstart: 2027-06-17", body: "[Skriv teksten her]")
    #expect(await severities("not-for-readers", open) == [.error])
    let site = await resolved(draft)
    let help = await check(site.value, jobs: 1).first { $0.code.name == "not-for-readers" }?.help
    #expect(help?.nb == "må fylles ut før den publiseres: skriv det som skal stå der, eller slett det")
  }

  @Test("What is written wrong in a draft, or must be in no file, is an error all the same")
  func wrong() async {
    #expect(await severities("unknown-field", page("utkast: ja\ntittle: B")) == [.error])
    #expect(
      await severities("person-number", page("utkast: ja", body: "Født 010190 12394? Nei: 01019012394."))
        .allSatisfy { $0 == .error })
    #expect(
      await severities(
        "internal-field-in-public-file",
        "-- content/kampanjer/a.md --\n---\ntittel: A\nutkast: ja\nbudsjett: 5\n---\n") == [.error])
  }

  @Test(
    "A translation that is a draft is judged by itself, and a main file that is one takes its translations with it"
  )
  func translations() async {
    let english = "-- content/arrangementer/a.en.md --\n---\ntitle: A\n%\nsummary:\n---\n"
    let main = "sammendrag: A.\nstart: 2027-06-17\narrangor: B\nsted: {navn: C}"
    let open = page(main) + english.replacing("%", with: "draft: no")
    #expect(await severities("empty-field", open) == [.error])
    #expect(
      await severities("empty-field", page(main) + english.replacing("%", with: "draft: yes")) == [.warning])
    #expect(
      await severities("empty-field", page("utkast: ja\n\(main)") + english.replacing("%", with: "draft: no"))
        == [.warning])
    #expect(
      await severities(
        "empty-field", page("sammendrag:\nstart: 2027-06-17") + english.replacing("%", with: "draft: yes"))
        == [
          .warning, .error,
        ])
  }

  @Test("Of a list only the rows that are drafts")
  func rows() async {
    let list = """
      -- content/partnere.yml --
      - id: a
        tittel: A
        utkast: ja
        sammendrag:
      - id: b
        tittel: B
        sammendrag:
      - id: c
        tittel: C
        sammendrag:
        utkast: ja
      """
    #expect(await severities("empty-field", list) == [.warning, .error, .warning])
  }

  @Test("What rules miss in a draft is a warning too")
  func rules() async {
    let story = "type: historie\ndato: 2027-01-01\nsammendrag: A."
    func article(_ mark: String) -> String {
      "-- content/aktuelt/a.md --\n---\ntittel: A\n\(mark)\n\(story)\nbilde: a.jpg\n---\n\nTekst.\n"
    }
    for code in ["story-without-expiry", "picture-without-alternative"] {
      #expect(await severities(code, article("utkast: ja")) == [.warning], "\(code)")
      #expect(await severities(code, article("utkast: nei")) == [.error], "\(code)")
    }
  }
}
