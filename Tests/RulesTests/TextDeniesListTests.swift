import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextDeniesListTests {
  private func page(_ text: String) -> String {
    document("sider/side.md", "seksjon: naring", body: text)
      + "-- content/partnere/a.yml --\ntittel: A\n-- content/personer/kari.yml --\ntittel: Kari\nrolle: Leder\nverv: leder\nkontrollert: 2027-02-01\n"
  }

  private func denials(_ text: String) async -> [String] {
    await ruleFindings(page(text)).filter { $0.hasPrefix("text-denies-list") }
  }

  @Test("Words that say a list is empty are reported beside one that is filled, and only there")
  func denied() async {
    for sentence in [
      "Er lista tom, er ingen partnere kunngjort ennå.", "Partnerne er ikke satt.", "Vi har ingen ennå.",
      "Navnene er ikke publisert.", "Her er det ikke noe ennå.", "Det er ikke noe her ennå.",
    ] {
      #expect(await denials("## Partnere\n\n```{partnere}\n```\n\n\(sentence)\n").count == 1, "\(sentence)")
      #expect(await denials("## Partnere\n\n```{partnere}\n```\n\n## Annet\n\n\(sentence)\n") == [])
      #expect(await denials("## Snart\n\n```{arrangementer}\n```\n\n\(sentence)\n") == [])
    }
    #expect(await denials("## Folk\n\n```{personer}\n:verv: medlem\n```\n\nIngen er valgt ennå.\n") == [])
    #expect(await denials("## Folk\n\n```{personer}\n:verv: leder\n```\n\nIngen er valgt ennå.\n").count == 1)
  }

  @Test("A list of a campaign's events in a focus area is filled by those that are both, and by no other")
  func events() async {
    let events = [("a", "kampanje: k\nhovedomrader: [x]"), ("b", "kampanje: m"), ("c", "hovedomrader: [y]")]
      .map {
        document(
          "arrangementer/\($0.0).md",
          "start: 2029-02-01 18:00\nstatus: planlagt\nsted: {navn: Huset}\narrangor: Vi\n\($0.1)")
      }.joined()
    let around =
      ["k", "m"].map {
        document(
          "kampanjer/\($0).md",
          "formal: Alt.\nbudskap: Kom.\nperiode: {fra: 2027-01-01, til: 2029-12-31}\nkontaktrolle: Prosjektleder\neier: Prosjektleder"
        )
      }.joined()
      + ["x", "y"].map { document("hovedomrader/\($0).md", "rekkefolge: 1") }.joined()
    for (options, isFilled) in [
      (":kampanje: k", true), (":hovedomrade: y", true), (":kampanje: k\n:hovedomrade: x", true),
      (":kampanje: k\n:hovedomrade: y", false), (":kampanje: m\n:hovedomrade: x", false), ("", true),
    ] {
      let text = "## Snart\n\n```{arrangementer}\n\(options)\n```\n\nIngen er kunngjort ennå.\n"
      let found = await ruleFindings(page(text) + events + around).filter { $0.hasPrefix("text-denies-list") }
      #expect(found.isEmpty != isFilled, "\(options)")
    }
  }

  @Test("Other sentences beside a list are left alone")
  func spared() async {
    for sentence in [
      "Alle logoer er like store.", "Handelsstrategien er ikke laget ennå.", "Ingen partner er for liten.",
      "Bedriftsnavnet viser ikke hvem som er partner.", "Vi vet ikke noe om prisen ennå.",
      "Det er ikke noe krav at dere er mange.",
    ] {
      #expect(await denials("## Partnere\n\n```{partnere}\n```\n\n\(sentence)\n") == [], "\(sentence)")
    }
  }
}
