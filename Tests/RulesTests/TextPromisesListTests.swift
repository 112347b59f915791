import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextPromisesListTests {
  private func event(_ day: String, _ fields: String = "", name: String = "kveld") -> String {
    "-- content/arrangementer/\(name).md --\n---\ntittel: Kveld\nsammendrag: En kveld.\nstart: \(day) 18:00\narrangor: A\n\(fields)---\n\nTekst.\n"
  }

  private func found(_ code: String, _ literal: String) async -> Int {
    await ruleFindings(literal).filter { $0.hasPrefix(code) }.count
  }

  @Test(
    "Words that promise what a list does not show are reported beside it, in both languages, and only there")
  func promised() async {
    let component = "## Hva skjer\n\n```{arrangementer}\n```\n\n"
    for sentence in [
      "Kampanjen har to arrangementer.", "Vi har i år tre nye arrangementer for deg.",
      "Det finnes flere arrangementer for barn.", "Disse arrangementene er for deg.",
      "Velg blant arrangementene under:", "Vi har 4 arrangementer nå.",
    ] {
      #expect(await found("text-promises-list", text(component + sentence)) == 1, "\(sentence)")
      #expect(
        await found("text-promises-list", text(component + "## Annet\n\n" + sentence)) == 0, "\(sentence)")
    }
    let english =
      document("sider/a.md", "")
      + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\n---\n\n## On\n\n```{events}\n```\n\nThere are two events for families.\n"
    #expect(await found("text-promises-list", english) == 1)
  }

  @Test("A number that is right, words of another time and words about something else are left alone")
  func spared() async {
    for sentence in [
      "Technology Summit og Boligdag er to arrangementer som finnes fra før.",
      "I fjor hadde vi to arrangementer.",
      "Vi skal ha minst to arrangementer.", "Vi har to arrangementer i året.",
      "Har du et arrangement, si fra.",
      "Når vi har flere arrangementer, står de her.", "Vi har tidligere holdt fem arrangementer.",
      "Arrangementene under festivalen er gratis.", "Partnerne har to måter å bidra på.",
      "Spør oss om arrangementer for barn.",
    ] {
      #expect(
        await found("text-promises-list", text("## A\n\n```{arrangementer}\n```\n\n\(sentence)")) == 0,
        "\(sentence)")
    }
    let access =
      document("sider/a.md", "")
      + "-- content/sider/a.en.md --\n---\ntitle: A\nsummary: A.\n---\n\n## On\n\n```{partners}\n```\n\nYou have access to partners in the region.\n"
    #expect(await found("text-promises-list", access) == 0)
    let two = event("2027-04-01", name: "en") + event("2027-05-01", name: "to")
    let body = text("## A\n\n```{arrangementer}\n```\n\nVi har to arrangementer i vår.")
    #expect(await found("text-promises-list", body + two) == 0)
    #expect(await found("text-promises-list", body + event("2027-04-01")) == 1)
    #expect(await found("text-promises-list", body + two + event("2027-02-01", name: "tre")) == 0)
  }

  @Test("A campaign and a page that is a list are held to the list below their text")
  func below() async {
    func campaign(_ body: String) -> String {
      document(
        "kampanjer/hjem.md", "formal: Flere hit\nkontaktrolle: Prosjektleder", body: body)
    }
    #expect(await found("text-promises-list", campaign("Kampanjen har to arrangementer.")) == 1)
    let own = event("2027-04-01", "kampanje: hjem\n")
    #expect(await found("text-promises-list", campaign("Kampanjen har ett arrangement.") + own) == 0)
    #expect(await found("text-denies-list", campaign("Ingen arrangementer er kunngjort ennå.") + own) == 1)
    #expect(await found("text-denies-list", campaign("Ingen arrangementer er kunngjort ennå.")) == 0)
    #expect(await found("text-denies-list", campaign("Handelsplanen er ikke publisert.") + own) == 0)
    let page = document("sider/hva.md", "liste: arrangementer", body: "Vi har tre arrangementer.")
    #expect(await found("text-promises-list", page) == 1)
    let area = document("hovedomrader/handel.md", "", body: "Her finnes to arrangementer.")
    #expect(await found("text-promises-list", area) == 1)
  }
}
