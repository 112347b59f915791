import TestSupport
import Testing

/// Numbers and roles of a text that the page shows otherwise than they were meant.
@Suite struct RolesInTextTests {
  private func page(_ text: String, figures: String = "", more: String = "") -> String {
    site(plainSite) + "\n" + pageA + document("sider/om.md", "", body: text)
      + (figures.isEmpty ? "" : kpi("definisjon: Antall.\n\(figures)") + "\n") + more
  }

  @Test(
    "A sentence whose number is not there is reported, and a number alone is not",
    arguments: [
      ("Vi er {maltall}`a` flere.", "Nå: {maltall}`a`"), ("Vi er blitt {maltall}`a`.", "{maltall}`a`"),
      ("Målet er {maltall}`a.mal` flere.", "Mål: {maltall}`a.mal`."),
      ("## Vi er {maltall}`a` flere", "| Nå | Mål |\n|---|---|\n| {maltall}`a` | 3 personer |"),
      ("- **{maltall}`a`** personer", "- Nå: **{maltall}`a`**"),
    ])
  func numbers(wrong: String, right: String) async {
    let missing = "observasjoner: []"
    let role = wrong.contains(".mal") ? "{maltall}`a.mal`" : "{maltall}`a`"
    await expectRule(
      "sentence-without-number", at: role, wrong: page(wrong, figures: missing),
      right: page(right, figures: missing))
    await expectRule(
      "sentence-without-number", at: role, wrong: page(wrong, figures: missing),
      right: page(
        wrong, figures: "mal: {verdi: 3}\nobservasjoner: [{periode: 2026-T1, verdi: 42}]"))
  }

  @Test(
    "A role to ask that is a typing error away from one that somebody has is reported",
    arguments: [
      ("Prosjektlder", "Prosjektleder"), ("Sekretariatt", "Sekretariat"), ("Byantikvarr", "Byantikvar"),
    ])
  func roles(wrong: String, right: String) async {
    let person = "-- content/personer/kari.yml --\ntittel: Kari Ny\nrolle: Byantikvar\n"
    await expectRule(
      "contact-role-mistyped", at: wrong, wrong: page("```{kontakt} \(wrong)\n```", more: person),
      right: page("```{kontakt} \(right)\n```", more: person))
    await expectRule(
      "contact-role-mistyped", at: "kontakt",
      wrong: page("```{kontakt}\n:rolle: \(wrong)\n```", more: person),
      right: page("```{kontakt}\n:rolle: \(right)\n```", more: person))
  }

  @Test("Roles that nobody has, and that are like none, are what they are")
  func otherRoles() async {
    for role in ["Byarkitekt", "Presse", "Rådmannen", "Leder", "Prosjekteier"] {
      let found = await ruleCodes(page("```{kontakt} \(role)\n```"))
      #expect(!found.contains("contact-role-mistyped"), "\(role)")
    }
  }
}
