import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct WordRulesTests {
  /// The codes that a text yields.
  private func codes(_ body: String) async -> [String] {
    await ruleFindings(text(body)).map { String($0.prefix { $0 != " " }) }.filter {
      ["not-for-readers", "placeholder"].contains($0)
    }
  }

  @Test(
    "What was written to those who write, and what programs put where something is missing, is reported once",
    arguments: [
      "Møtet er [dato settes inn].", "Det koster (beløp fylles ut her).", "Det kom [sett inn tall].",
      "[insert number here]", "Vi er [antall] ansatte.", "> [sett inn sitat]",
      "IKKE PUBLISER FØR 1. juni", "Ikke publiser ennå!", "DO NOT PUBLISH", "INTERNT: ring Kari",
      "INTERN: ring Kari",
      "INTERNAL: call Kari",
      "Intern merknad: se over.", "Se Feil! Fant ikke referansekilden.",
      "See Error! Reference source not found.",
      "[cid:image001.png@01D9]", "Prisen er kr #REF!", "[Skriv teksten her]", "[Write the text here]",
    ])
  func insiders(body: String) async {
    #expect(await codes(body) == ["not-for-readers"])
  }

  @Test(
    "Words that stand for what is to come are reported once",
    arguments: [
      "TODO", "TODO: skriv mer", "Prisen er XX kroner.", "Møtet er kl. XX.", "Sted: TBA",
      "Lorem ipsum dolor sit amet.",
      "Antall: ???", "Skriv teksten her.", "FIXME: tall",
    ])
  func placeholders(body: String) async {
    #expect(await codes(body) == ["placeholder"])
  }

  @Test(
    "Words that only look so are left alone",
    arguments: [
      "Bilder av barn må ikke publiseres uten samtykke.", "Ikke publiser bilder av barn uten å spørre.",
      "Internt: ansatte og ledere. Eksternt: innbyggere.", "Feil! ropte dommeren.",
      "Gjør TODO-listen ferdig.",
      "Er du klar?? Ja!", "Ludvig XIV bodde her.", "Kilde [1] og [2].", "Fyll inn skjemaet, og skriv navnet.",
      "Neste kurs er i mai [dato kommer].", "Navn: ______ dato: ______",
      "Skjemaet fylles ut her (se lenken).",
      "Rapporten er fortrolig til den er vedtatt.", "Se xx_navn og `[sett]`.",
    ])
  func ordinary(body: String) async {
    #expect(await codes(body) == [])
  }

  @Test(
    "Code is not ours to fill in",
    arguments: ["```\nfyll [source] i XXX\n// TODO: mer\n```", "Skriv `XXX` eller `[source]` i feltet."])
  func code(body: String) async { #expect(await codes(body) == []) }

  @Test("They are found in every field that readers see, and not in the project's own files")
  func fields() async {
    await expectRule(
      "not-for-readers", at: "[sett inn tall]",
      wrong: document("sider/a.md", "kilder: [{tittel: \"Om [sett inn tall]\"}]"),
      right: document("sider/a.md", "kilder: [{tittel: Om tall}]"))
  }

  @Test(
    "A private mobile number is reported; an office's, and one beside an address or a post at work, is not",
    arguments: [
      ("Ring Ola på 915 12 345.", 1), ("Ring Ola på 91 51 23 45.", 1), ("Mobil: 91512345", 1),
      ("Ring 32 86 60 00.", 0),
      ("Prosjektleder Kari Nordmann, 915 12 345", 0),
      ("Kari, [kari@kongsberg.kommune.no](mailto:kari@kongsberg.kommune.no), 915 12 345", 0),
      ("Budsjettet er 95 000 000 kroner.", 0), ("Organisasjonsnummer 974 760 673", 0), ("Sak 91512345", 0),
      ("Kontonummer 9151 23 45678", 0), ("Tallene 915 12 345 678", 0),
    ])
  func telephones(body: String, count: Int) async {
    #expect(await ruleFindings(text(body)).count { $0.hasPrefix("private-contact") } == count)
  }

  @Test("The title and the status of an event agree")
  func titles() async {
    for title in ["\"AVLYST: Dag\"", "Dag (avlyst)", "Dag – UTSATT", "Avlyst! Dag"] {
      let wrong = event("start: 2027-06-17").replacing("tittel: A", with: "tittel: \(title)")
      #expect(await ruleFindings(wrong).count { $0.hasPrefix("status-in-title") } == 1, "\(title)")
      let right = event("start: 2027-06-17\nstatus: avlyst").replacing("tittel: A", with: "tittel: \(title)")
      #expect(await ruleFindings(right).count { $0.hasPrefix("status-in-title") } == 0, "\(title)")
    }
    for title in ["Flyttet hjem – en kveld", "Dag om avlyste planer"] {
      let fine = event("start: 2027-06-17").replacing("tittel: A", with: "tittel: \(title)")
      #expect(await ruleFindings(fine).count { $0.hasPrefix("status-in-title") } == 0, "\(title)")
    }
  }

  @Test("News is not shown before its day, and a year that is far off is asked about")
  func news() async {
    let article = { (date: String) in document("aktuelt/a.md", "dato: \(date)") }
    await expectRule(
      "news-ahead", at: "2027-03-02", wrong: article("2027-03-02"), right: article("2027-03-01"))
    let later = await resolved(article("2027-03-02\npubliseres: 2027-03-10"), on: "2027-03-01", .preview)
    let messages = await check(later.value, jobs: 1).filter { $0.code.name == "news-ahead" }.map(\.message.nb)
    #expect(messages == ["artikkelen er datert fram i tid og blir ikke vist før 2027-03-10"])
    await expectRule(
      "date-in-future", at: "2072-03-01", wrong: document("sider/a.md", "oppdatert: 2072-03-01"),
      right: document("sider/a.md", "oppdatert: 2027-03-01"))
    let report = { (fields: String) in document("rapporter/a.md", "periode: 2026-T3\n\(fields)") }
    await expectRule(
      "date-in-future", at: "2027-03-02", wrong: report("sendt: 2027-03-02"),
      right: report("sendt: 2027-03-01"))
    let sent = "sendt: 2027-02-01\ntatt-til-orientering: "
    await expectRule(
      "date-in-future", at: "2028-02-10", wrong: report(sent + "2028-02-10"),
      right: report(sent + "2027-02-10"))
  }
}
