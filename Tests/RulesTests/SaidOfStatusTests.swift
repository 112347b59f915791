import TestSupport
import Testing

/// What words say of activities, meetings, reports and the financing, beside what the fields say.
@Suite struct SaidOfStatusTests {
  private func found(_ site: String, _ code: String, on day: String = "2027-05-10") async -> [String] {
    await ruleFindings(site, on: day).filter { $0.hasPrefix(code + " ") }
  }

  @Test(
    "An activity says another thing in words than by its status: status-contradicted",
    arguments: [
      ("sammendrag: Aktiviteten er fullført.\n", "i-rute", true),
      ("sammendrag: Messen ble avlyst.\n", "ferdig", true),
      ("sammendrag: Messen er utsatt til høsten.\n", "i-rute", true),
      ("neste-steg: Ferdig\n", "forsinket", true),
      ("neste-steg: Ingen. Arbeidet er avsluttet.\n", "i-rute", true),
      ("sammendrag: Arbeidet er i rute.\n", "avviker", true),
      ("sammendrag: Tiltaket er forsinket.\n", "i-rute", true),
      ("sammendrag: Aktiviteten er fullført.\n", "ferdig", false),
      ("sammendrag: Messen ble avlyst.\n", "avviker", false),
      ("sammendrag: Messen er utsatt til høsten.\n", "forsinket", false),
      ("sammendrag: Arbeidet er ferdig i juni.\n", "i-rute", false),
      ("sammendrag: Første del av arbeidet er fullført.\n", "i-rute", false),
      ("sammendrag: Arbeidet er ferdig når filmen er klar.\n", "i-rute", false),
      ("sammendrag: Filmen er ferdig.\n", "i-rute", false),
      ("neste-steg: Ferdigstille filmen\n", "i-rute", false),
      ("sammendrag: Hvis messen er avlyst, bruker vi nett.\n", "i-rute", false),
      ("sammendrag: Arbeidet er ikke ferdig.\n", "i-rute", false),
      ("sammendrag: Arbeidet er i rute.\n", "i-rute", false),
    ])
  func activities(_ fields: String, _ status: String, _ isReported: Bool) async {
    let site =
      "-- content/handlingsplan/a.yml --\ntittel: Messe\nakse: vekst\nstatus: \(status)\nstatus-dato: 2027-05-01\n\(fields)"
    #expect(await found(site, "status-contradicted").count == (isReported ? 1 : 0), "\(status) \(fields)")
  }

  @Test("The title and the internal file of an activity are read too")
  func elsewhere() async {
    for (title, isReported) in [
      ("Messe (avlyst)", true), ("\"UTSATT: Messe\"", true), ("Messe – fullført", true),
      ("Messe om det som er ferdig", false), ("Ferdig arbeid", false),
    ] {
      let site =
        "-- content/handlingsplan/a.yml --\ntittel: \(title)\nakse: vekst\nstatus: i-rute\nstatus-dato: 2027-05-01\n"
      #expect(await found(site, "status-contradicted").count == (isReported ? 1 : 0), "\(title)")
    }
    let risk =
      "-- content/handlingsplan/a.yml --\ntittel: Messe\nakse: vekst\nstatus: i-rute\nstatus-dato: 2027-05-01\n"
      + "-- content/intern/handlingsplan/a.yml --\nrisiko: Messen er avlyst.\n"
    #expect(await found(risk, "status-contradicted") == ["status-contradicted «Messen er avlyst.»"])
  }

  @Test(
    "A meeting whose title says another day or type: meeting-title-disagrees",
    arguments: [
      ("Formannskapet 12. mai", "formannskap", true), ("Formannskapet 19. mai", "styringsgruppe", true),
      ("Styringsgruppemøte 2", "formannskap", true), ("Styringsgruppemøte i mars", "styringsgruppe", true),
      ("Dialogmøte med handelen", "konferanse", true), ("Konferansen 2026", "konferanse", true),
      ("Møte i Formannskapet 19.6.2027", "formannskap", true),
      ("Formannskapet 19. mai", "formannskap", false),
      ("Styringsgruppemøte 2", "styringsgruppe", false), ("Styringsgruppa i mai", "styringsgruppe", false),
      ("Konferansen 2027", "konferanse", false), ("Rapport til Formannskapet", "styringsgruppe", false),
      ("Dialogmøte med Formannskapet", "formannskap", false),
      ("Formannskapet, flyttet fra 12. mai", "formannskap", false),
      ("Formannskapet: rapport per 30. april", "formannskap", false),
      ("Styringsgruppemøte om rapporten for 2026", "styringsgruppe", false),
    ])
  func meetings(_ title: String, _ type: String, _ isReported: Bool) async {
    let site =
      "-- content/arshjul.yml --\n- id: a\n  tittel: \"\(title)\"\n  type: \(type)\n  dato: 2027-05-19\n"
    #expect(
      await found(site, "meeting-title-disagrees").count == (isReported ? 1 : 0), "\(title) \(type)")
  }

  private func report(_ line: String, _ more: String = "") -> String {
    """
    -- content/rapporter/2027-t1.md --
    ---
    tittel: Rapport
    sammendrag: Om tertialet.
    periode: 2027-T1
    linjer:
      - "\(line)"
    \(more)---

    -- content/maltall/henvendelser.yml --
    tittel: Henvendelser fra tilflyttere
    kilde: Kommunen
    definisjon: Skriftlige henvendelser fra folk som vil flytte hit.
    periode: tertial
    observasjoner: [{periode: 2026-T3, verdi: 40}, {periode: 2027-T1, verdi: 42}]
    -- content/maltall/svar.yml --
    tittel: Henvendelser uten svar
    kilde: Kommunen
    definisjon: Skriftlige henvendelser fra folk som vil flytte hit.
    enhet: prosent
    periode: tertial
    observasjoner: [{periode: 2027-T1, verdi: "14,5"}]

    """
  }

  @Test(
    "A line of a report says another number than the KPI that it names: report-line-disagrees",
    arguments: [
      ("Det kom 24 henvendelser fra tilflyttere.", true), ("Henvendelsene fra tilflyttere var 420.", true),
      ("Henvendelser uten svar er 41,5 prosent.", true),
      ("Vi fikk 57 henvendelser fra nye tilflyttere.", true),
      ("Det kom 42 henvendelser fra tilflyttere.", false),
      ("Det kom 40 henvendelser fra tilflyttere i fjor.", false),
      ("Henvendelser uten svar er 15 prosent.", false),
      ("Vi svarte på 30 henvendelser fra tilflyttere.", false),
      ("Det kom 2 flere henvendelser fra tilflyttere enn sist.", false),
      ("Vi har møtt 12 partnere om henvendelser fra tilflyttere.", false),
      ("Det kom 99 henvendelser.", false),
      ("Av 42 henvendelser fra tilflyttere gjaldt 12 bolig.", false),
      ("Henvendelsene fra tilflyttere var rundt 45.", false),
    ])
  func lines(_ line: String, _ isReported: Bool) async {
    #expect(
      await found(report(line), "report-line-disagrees")
        == (isReported ? ["report-line-disagrees «\"\(line)\"»"] : []))
  }

  @Test(
    "A line of a report counts activities or agreements otherwise than its figures: report-line-disagrees",
    arguments: [
      ("3 av 3 aktiviteter er i rute eller ferdige.", true), ("To av tre aktiviteter er i rute.", false),
      ("2 av 3 aktiviteter er i rute eller ferdige; 0 er ikke startet.", false),
      ("1 av 3 aktiviteter er ferdige.", true), ("1 av 3 aktiviteter er forsinket.", false),
      ("2 av 3 aktiviteter er forsinket.", true), ("Nesten 3 av 3 aktiviteter er i rute.", false),
      ("3 av 3 aktiviteter skal være i rute innen juni.", false),
      ("Det er avtalt 500 000 av 3 000 000 kroner for 2027.", true),
      ("Det er avtalt 50 000 av 3 000 000 kroner for 2027.", false),
      ("Det er avtalt 500 000 kroner for 2027.", false),
      ("Det er avtalt 500 000 av 3 000 000 kroner for 2028.", false),
    ])
  func counts(_ line: String, _ isReported: Bool) async {
    let plan = [("a", "i-rute"), ("b", "i-rute"), ("c", "forsinket")].map { name, status in
      "-- content/handlingsplan/\(name).yml --\ntittel: \(name)\nakse: vekst\nstatus: \(status)\nstatus-dato: 2027-04-20\n"
    }
    let partner =
      "-- content/partnere/p.yml --\ntittel: P\n-- content/intern/partnere/p.yml --\nform: penger\nsum: 50000\nfra: 2027-01-01\ntil: 2027-12-31\n"
    #expect(
      await found(report(line) + plan.joined() + partner, "report-line-disagrees").count
        == (isReported ? 1 : 0),
      "\(line)")
  }

  @Test(
    "A text says another sum than the status page counts with: project-fact-disagrees",
    arguments: [
      ("Prosjektet tar sikte på en årlig omsetning på minst 30 000 000 kroner.", true),
      ("Prosjektet skal ha en årlig omsetning på 300 000 kroner.", true),
      ("Vi skal ha en årlig omsetning på 30 mill. kroner.", true),
      ("Bedrifter bidrar med kr 150 000–200 000 i året.", true),
      ("Partnerne betaler mellom 15 000 og 20 000 kroner i året.", true),
      ("Prosjektet tar sikte på en årlig omsetning på minst 3 000 000 kroner.", false),
      ("Prosjektet skal ha en årlig omsetning på 3 millioner kroner.", false),
      ("Bedrifter bidrar med kr 15 000–200 000 i året.", false),
      ("Små bedrifter bidrar med kr 15 000–30 000 i året.", false),
      ("Bedriften har en årlig omsetning på 40 000 000 kroner.", false),
      ("Bedrifter bidrar med 20 000 kroner i året.", false),
    ])
  func financing(_ text: String, _ isReported: Bool) async {
    let site = document("sider/a.md", "", body: text)
    #expect(await found(site, "project-fact-disagrees").count == (isReported ? 1 : 0), "\(text)")
  }

  @Test(
    "Periods that no year has: impossible-date",
    arguments: [
      ("Rapporten for 4. tertial kommer.", "4. tertial"), ("Tall for 5. kvartal.", "5. kvartal"),
      ("I femte kvartal økte det.", "femte kvartal"), ("Vi møtes i uke 54.", "uke 54"),
      ("Vi møtes i uke 53 2027.", "uke 53 2027"), ("I tredje halvår starter vi.", "tredje halvår"),
      ("Vi har møte den 54. uka.", "54. uka"), ("Vi møtes i uke 53 2026.", nil),
      ("Tall for 4. kvartal.", nil),
      ("Rapporten for 3. tertial kommer.", nil), ("For femte kvartal på rad øker det.", nil),
      ("Vi møtes i uke 53.", nil), ("Uke 24–26 er ferie.", nil), ("Vi var 4 i tertialet.", nil),
    ])
  func periods(_ body: String, _ written: String?) async {
    #expect(await found(text(body), "impossible-date") == written.map { ["impossible-date «\($0)»"] } ?? [])
  }

  @Test(
    "Numbers the Norwegian way in English: english-number",
    arguments: [
      ("The town has 28.404 residents.", "28.404"), ("It rose by 1,5 % last year.", "1,5"),
      ("It rose by 10,25 per cent.", "10,25"), ("We spent NOK 150.000 on it.", "150.000"),
      ("It costs 1,5 million.", "1,5"), ("The town has 28,404 residents.", nil),
      ("It rose by 1.5% last year.", nil),
      ("Version 1.104 is out.", nil), ("In rooms 1,2 and 3.", nil), ("See 10,000 people.", nil),
      ("It is 3.141 long.", nil), ("Choose 1,2 or 3 companies.", nil),
    ])
  func englishNumbers(_ body: String, _ written: String?) async {
    let site =
      "-- content/sider/a.en.md --\n---\nsprak: en\ntittel: A\nsammendrag: A.\n---\n\n\(body)\n"
      + text("Tekst.")
    let found = await found(site, "english-number")
    #expect(found == written.map { ["english-number «\($0)»"] } ?? [])
  }
}
