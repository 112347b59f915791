import Testing

/// Facts that are wrong and look right: numbers, days, units, names and remarks; and what nearly looks so.
@Suite struct FactsInFieldsTests {
  private let definition = "definisjon: Skriftlige henvendelser fra folk som vil flytte hit\n"

  private func found(_ site: String, _ code: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix(code + " ") }
  }

  @Test(
    "The year of a period is no value, but where numbers of that size are usual: year-as-value",
    arguments: [
      ("observasjoner: [{periode: 2026-T3, verdi: 2026}]", true),
      ("observasjoner: [{periode: 2026-T2, verdi: 41}, {periode: 2026-T3, verdi: 2026}]", true),
      ("mal: {verdi: 2030, periode: 2030-T1}\nobservasjoner: [{periode: 2026-T3, verdi: 41}]", true),
      ("observasjoner: [{periode: 2026-T2, verdi: 1990}, {periode: 2026-T3, verdi: 2026}]", false),
      ("observasjoner: [{periode: 2026-T3, verdi: 2025}]", false),
    ])
  func years(_ fields: String, _ isReported: Bool) async {
    let codes = await ruleCodes(kpi(definition + fields))
    #expect(codes.contains("year-as-value") == isReported)
    #expect(!isReported || !codes.contains("jump-too-large"), "said once")
  }

  @Test(
    "A zero too few beside the yearly contribution, and thousands among kroner: other-scale",
    arguments: [
      ("150000", "15000", true), ("20000", "200000", true), ("150000", "150000", false),
      ("150000", "75000", false), ("150000", "15500", false),
    ])
  func scales(_ sum: String, _ agreed: String, _ isReported: Bool) async {
    let site = """
      -- content/partnere/a.yml --
      tittel: A
      -- content/intern/partnere/a.yml --
      form: penger
      sum: \(sum)
      fra: 2027-01-01
      ar: {2027: {avtalt: \(agreed)}}

      """
    #expect(await found(site, "other-scale") == (isReported ? ["other-scale «\(agreed)»"] : []))
  }

  @Test(
    "One budget in thousands among budgets in kroner",
    arguments: [
      (["90", "120000", "85000"], ["90"]), (["900", "120000", "85000"], ["900"]),
      (["90", "120000"], []), (["90", "120000", "5000"], []), (["90", "80", "120000", "85000"], []),
      (["1000", "120000", "85000"], []),
    ])
  func budgets(_ budgets: [String], _ expected: [String]) async {
    let site = budgets.enumerated().map { index, budget in
      "-- content/handlingsplan/a\(index).yml --\ntittel: A\(index)\nakse: vekst\nstatus: ikke-satt\n"
        + "-- content/intern/handlingsplan/a\(index).yml --\nbudsjett: \(budget)\n"
    }.joined()
    #expect(await found(site, "other-scale") == expected.map { "other-scale «\($0)»" })
  }

  @Test(
    "A number of people is no sum of kroner: other-unit",
    arguments: [
      ("Vi fikk {maltall}`a` kroner.", "personer", true), ("Vi ble {maltall}`a` % flere.", "personer", true),
      ("Det er kr {maltall}`a` mer.", "antall", true),
      ("Vi fikk {maltall}`a.mal` nye bedrifter.", "personer", true),
      ("Vi ble {maltall}`a` prosent flere.", "antall", true),
      ("Vi fikk {maltall}`a` personer.", "personer", false),
      ("Vi fikk {maltall}`a` innbyggere.", "antall", false),
      ("Vi ble {maltall}`a` prosentpoeng flere.", "prosent", false),
      ("Vi fikk {maltall}`a`. Kroner er noe annet.", "personer", false),
      ("Vi fikk {maltall}`a` naboer for 500 kroner.", "personer", false),
    ])
  func units(_ text: String, _ unit: String, _ isReported: Bool) async {
    let fields =
      definition + "enhet: \(unit)\nmal: {verdi: 50}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]\n"
    let site = kpi(fields) + document("sider/a.md", "", body: text)
    #expect(await ruleCodes(site).contains("other-unit") == isReported)
  }

  @Test(
    "A day that no calendar has, in running text",
    arguments: [
      ("Vi møtes 31. november.", "31. november"), ("Fristen er 30. februar 2028.", "30. februar 2028"),
      ("Det var 29. februar 2027.", "29. februar 2027"), ("Frist 31.06.2027.", "31.06.2027"),
      ("Fra 2027-02-30 av.", "2027-02-30"), ("Søk innen 31/4-2027.", "31/4-2027"),
      ("Vi møtes 32. mars.", "32. mars"),
      ("Vi møtes 30. november.", nil), ("Skuddårsdagen er 29. februar.", nil),
      ("Det var 29. februar 2028.", nil), ("Vi ble nummer 31. November er mørk.", nil),
      ("Kapittel 31.11 er langt.", nil), ("Se versjon 30.02.1 av planen.", nil),
      ("Sak 31/11 er lukket.", nil),
      ("På side 45 mars.", nil), ("Frist 30.06.2027.", nil), ("Ring 31 12 20 27.", nil),
    ])
  func days(_ body: String, _ place: String?) async {
    #expect(await found(text(body), "impossible-date") == (place.map { ["impossible-date «\($0)»"] } ?? []))
  }

  @Test(
    "A space after the comma of a decimal",
    arguments: [
      ("Det kostet 1, 7 mill. kr.", "1, 7 mill"), ("Vi vokste 2, 5 prosent.", "2, 5 prosent"),
      ("Det kostet 12, 25 milliarder.", "12, 25 milliarder"),
      ("Det kostet 1,7 mill. kr.", nil), ("I 2026, 7 prosent flere.", nil),
      ("Vi fikk 1, 2, 3 millioner.", nil),
      ("I fase 1, 7 millioner kroner.", nil), ("Vi fikk 1, 2 eller 3 millioner.", nil),
      ("Den 3, 7 dager etter.", nil),
    ])
  func decimals(_ body: String, _ place: String?) async {
    #expect(await found(text(body), "decimal-spacing") == (place.map { ["decimal-spacing «\($0)»"] } ?? []))
  }

  @Test(
    "Another place in the text than in the field: place-disagrees",
    arguments: [
      ("Kvelden holdes på rådhuset.", true), ("Vi møtes på Krona klokka 18.30.", true),
      ("Kvelden arrangeres i kommunestyresalen.", true), ("Kvelden finner sted i Drammen.", true),
      ("It is held at the school.", true),
      ("Kvelden holdes på Verdens miljødag.", false), ("Kvelden arrangeres på Kongsbergdagen.", false),
      ("It is held at World Book Day.", false), ("Kvelden holdes ved Redd Barna.", false),
      ("Kvelden holdes på Lucia med lussekatter.", false), ("Kvelden holdes på Karneval.", false),
      ("Kvelden holdes på Verdens miljødag med loppis.", false), ("Kvelden holdes på Sankt Hans.", false),
      ("Kvelden arrangeres på Julaften.", false), ("Kvelden holdes på Halloween for barna.", false),
      ("Kvelden holdes på Kulturnatt.", false), ("It is held at Easter.", false),
      ("Kvelden holdes på Luciasenteret.", true), ("Kvelden holdes på Olsokheimen.", true),
      ("Kvelden holdes ved rådhuset.", true), ("Kvelden holdes hos Redd Barna.", true),
      ("Kvelden holdes på biblioteket.", false), ("Kvelden holdes i Kongsberg.", false),
      ("Kvelden holdes på engelsk.", false), ("Kvelden holdes i november.", false),
      ("Kvelden holdes i salen.", false), ("Konserten holdes på rådhuset.", false),
      ("Vi møtes først på stasjonen, og så går vi til biblioteket.", false),
      ("Neste kveld holdes på rådhuset.", false), ("Kvelden holdes i regi av kommunen.", false),
    ])
  func places(_ text: String, _ isReported: Bool) async {
    let site = """
      -- content/arrangementer/a.md --
      ---
      tittel: Boligkveld
      sammendrag: En kveld om bolig.
      arrangor: Kommunen
      sted: {navn: Kongsberg bibliotek, poststed: Kongsberg}
      start: 2027-06-17 18:30
      ---

      \(text)

      """
    #expect(await ruleCodes(site).contains("place-disagrees") == isReported)
  }

  @Test(
    "Registration does not close eight months before: deadline-too-early",
    arguments: [
      ("2026-06-10", true), ("2026-10-01", true), ("2026-11-15", false), ("2027-06-10", false),
    ])
  func deadlines(_ deadline: String, _ isReported: Bool) async {
    let site = event("start: 2027-06-17\npamelding: https://a.no/\npameldingsfrist: \(deadline)")
    let expected = isReported ? ["deadline-too-early «\(deadline)»"] : []
    #expect(await found(site, "deadline-too-early") == expected)
  }

  @Test(
    "So is one in the text, where the field is empty",
    arguments: [
      ("Meld deg på innen 10. juni 2026.", true), ("Påmeldingsfristen er 1. juni 2026.", true),
      ("Meld deg på innen 10. juni 2027.", false), ("Meld deg på innen 10. juni.", false),
      ("I 2026 var det 10. juni 2026 som var fristen.", false),
    ])
  func writtenDeadlines(_ text: String, _ isReported: Bool) async {
    let site = event("start: 2027-06-17\npamelding: https://a.no/") + text + "\n"
    #expect(await ruleCodes(site).contains("deadline-too-early") == isReported)
  }

  @Test(
    "Who is quoted as a private person has agreed: quote-without-consent",
    arguments: [
      ("Kari Hansen, tilflytter", "nyhet", true), ("Ola Nilsen, far til to", "pressemelding", true),
      ("Kari Hansen, ordfører", "nyhet", false),
      ("Kari Hansen, student og leder i Ungdomsrådet", "nyhet", false),
      ("Kari Hansen, innbygger og ansatt i Fabrikken AS", "nyhet", false), ("En tilflytter", "nyhet", false),
      ("Kari Hansen, tilflytter", "historie", false), ("Per Person, innbygger", "nyhet", false),
      ("Kari Hansen (34), mor til tre", "nyhet", true),
      ("Kari Hansen, 34 år, nabo og pensjonist", "nyhet", true),
      ("Kari Hansen, mother of 2", "nyhet", true), ("Kari Anne Hansen, elev", "nyhet", true),
      // Who is something beside it may speak for that.
      ("Kari Hansen, student og tillitsvalgt", "nyhet", false),
      ("Kari Hansen, stortingspolitiker og innflytter", "nyhet", false),
      ("Kari Hansen, kommunalråd og far", "nyhet", false),
      ("Kari Hansen, forfatter og innbygger", "nyhet", false),
      ("Kari Hansen, nabo og styremedlem i vellet", "nyhet", false),
      ("Kari Hansen, talerør, elev", "nyhet", false), ("Kari Hansen, biskop, far til to", "nyhet", false),
      ("Ordfører Kari Hansen, tilflytter", "nyhet", false),
      ("Stortingsrepresentant Ola Nilsen, far", "nyhet", false),
      // What another thing is called.
      ("Kari Hansen, daglig drift i Nabo AS", "nyhet", false), ("Kari Hansen, Nabo", "nyhet", false),
      ("Kari Hansen, lærer ved Mor Åse barnehage", "nyhet", false),
      ("Kari Hansen, resident engineer", "nyhet", false), ("Kari Hansen, resident doctor", "nyhet", false),
      ("Kari Hansen, parent company chair", "nyhet", false), ("Kari Hansen, far til ideen", "nyhet", false),
    ])
  func quotes(_ speaker: String, _ type: String, _ isReported: Bool) async {
    let body = "```{sitat} \(speaker)\n:kilde: Samtale\n\nVi elsker å bo her.\n```"
    let site =
      "-- content/partnere/fabrikken.yml --\ntittel: Fabrikken AS\n-- content/personer/per.yml --\ntittel: Per Person\nrolle: Rådgiver\norganisasjon: Kommunen\n"
      + "-- content/intern/samtykker/kari.yml --\nperson: Kari\nhva: Intervju\ndato: 2027-01-15\nutloper: 2029-12-31\n"
      + document("aktuelt/a.md", "type: \(type)\ndato: 2027-02-01\nutloper: 2029-12-31", body: body)
    #expect(await ruleCodes(site).contains("quote-without-consent") == isReported)
  }

  @Test(
    "The owner is a role, and no person: owner-is-person",
    arguments: [
      ("Kari Hansen", true), ("kari hansen", true), ("Prosjektleder", false), ("Ola Nilsen", false),
    ])
  func owners(_ owner: String, _ isReported: Bool) async {
    let site =
      "-- content/personer/kari.yml --\ntittel: Kari Hansen\nrolle: Rådgiver\norganisasjon: Kommunen\n"
      + document("sider/a.md", "eier: \(owner)")
    #expect(await found(site, "owner-is-person") == (isReported ? ["owner-is-person «\(owner)»"] : []))
  }

  @Test(
    "A child with a name is told no illness and no day of birth of: child-is-exposed",
    arguments: [
      ("Ola Hansen (8) har diabetes og gleder seg.", true), ("Ola (17) fikk diagnosen ADHD.", true),
      ("Ola Hansen, født 12. mars 2019, klippet snora.", true),
      ("Ola Hansen (født 12.03.2019) klippet snora.", true),
      ("Ola Hansen (8) gleder seg.", false), ("Ola Hansen (45) har diabetes.", false),
      ("Ola Hansen, født 12. mars 1971, klippet snora.", false),
      ("Lekeplassen ble født 12. mars 2019.", false),
      ("Ideen ble født 12. mars 2019 på Kongsberg Teknologipark.", false),
      ("Ideen ble født 12. mars 2019 hos Nordic Lab.", false),
      ("Diabetes (8), kreft (12) og astma (3) øker.", false),
      ("Gutter (8) og jenter (12) fikk diagnosen.", false), ("Angst (8) er vanligst.", false),
      ("Kari Hansen snakker om diabetes.", false), ("Kreftforeningen og Ola (8) gleder seg.", false),
    ])
  func children(_ body: String, _ isReported: Bool) async {
    let site = document("aktuelt/a.md", "type: nyhet\ndato: 2027-02-01", body: body)
    #expect(await ruleCodes(site).contains("child-is-exposed") == isReported)
  }

  @Test(
    "Who made a picture is no place on the internet: credit-is-no-maker",
    arguments: [
      ("Funnet på Google", true), ("Internett", true), ("Facebook", true), ("Hentet fra nettet", true),
      ("Ola Hansen", false), ("Ola Hansen / Facebook", false), ("Google Maps", false),
      ("Kari på Instagram", false),
    ])
  func credits(_ credit: String, _ isReported: Bool) async {
    let site = document("sider/a.md", "bilde: a.jpg\nbilde-alt: Torget\nbilde-kreditering: \(credit)")
    #expect(await ruleCodes(site).contains("credit-is-no-maker") == isReported)
  }

  @Test(
    "A field that says it is internal, or whom to ask, says nothing to readers",
    arguments: [
      ("(internt)", true), ("Kun internt", true), ("Konfidensielt", true), ("Sjekk med Kari", true),
      ("Spør Ola Hansen", true),
      ("Alle i kommunen", false), ("Internt ansatte i bedriftene", false),
      ("Spør oss om du vil komme", false),
      ("Internasjonale gjester", false), ("Sjekk med skolen først", false),
    ])
  func remarks(_ audience: String, _ isReported: Bool) async {
    let site = event("start: 2027-06-17\nfor-hvem: \(audience)")
    #expect(await ruleCodes(site).contains("not-for-readers") == isReported)
  }
}
