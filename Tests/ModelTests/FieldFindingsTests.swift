import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct FieldFindingsTests {
  /// Findings of one event whose fields are `fields`, beyond a title, a summary and an organizer.
  private func findings(_ fields: String) async -> [Diagnostic] {
    await resolved(event(fields)).findings
  }

  private func event(_ fields: String) -> String {
    """
    -- content/arrangementer/boligdag.md --
    ---
    tittel: Boligdag
    sammendrag: Se og hør om boliger.
    arrangor: Kommunen
    \(fields)
    ---
    """
  }

  private func check(
    _ fields: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let found = await findings(fields)
    #expect(summary(found, in: event(fields)) == expected, sourceLocation: sourceLocation)
  }

  @Test("Every way of writing a day and a time that means one thing is read")
  func times() async {
    for start in [
      "2027-06-17 18:30", "2027-06-17T18:30", "17.06.2027 18.30", "17.6.2027 kl. 18",
      "17. juni 2027 kl. 18.30",
      "17 June 2027 18:30", "2027-06-17",
    ] {
      await check("start: \(start)", [])
    }
  }

  @Test(
    "A comma in braces ends a value, and what it cuts off is told, with the fix that is certain",
    arguments: [
      ("observasjoner: [{periode: 2026, verdi: 1,3}]", "3", "\"1,3\""),
      ("mal: {verdi: -12,75, periode: 2030}", "75", "\"-12,75\""),
      ("terskler: {gul: 2,5, rod: 10}", "5", "\"2,5\""),
      ("mal: {verdi: 1,300, periode: 2030}", "300", ""),
      ("mal: {verdi: 12, periode: 2030, vedtatt-av: Rådet, enstemmig}", "enstemmig", ""),
      ("sammendrag: {nb: Penger, varer og folk, en: Money}", "varer og folk", ""),
    ])
  func cut(fields: String, rest: String, fix: String) async {
    let site = "-- content/maltall/a.yml --\ntittel: A\ndefinisjon: D\nkilde: K\nperiode: arlig\n\(fields)\n"
    let found = await resolved(site).findings.filter { $0.code.name == "unknown-field" }
    #expect(summary(found, in: site) == ["unknown-field «\(rest)»"])
    #expect(found.first?.help?.nb.contains("anførselstegn") == true)
    #expect(found.flatMap(\.fixIts).map(\.replacement) == (fix.isEmpty ? [] : [fix]))
  }

  @Test(
    "A field that is misspelt, has a value or stands on its own line is no rest of another",
    arguments: [
      "mal: {verdi: 12, period: 2030}", "mal: {verdi: 12, bane}", "mal: {verdi: 12, 3: 4}",
      "mal:\n  verdi: 12\n  \"3\":", "mal: {verdi: \"12\", ukjent}",
    ])
  func notCut(fields: String) async {
    let site = "-- content/maltall/a.yml --\ntittel: A\ndefinisjon: D\nkilde: K\nperiode: arlig\n\(fields)\n"
    let found = await resolved(site).findings.filter { $0.code.name == "unknown-field" }
    #expect(!found.contains { $0.help?.nb.contains("anførselstegn") == true })
  }

  @Test(
    "What people call fields, and what belongs in a group or is a choice, is told how it is to be written",
    arguments: [
      ("frist: 2027-06-10", "mente du «pameldingsfrist»?"),
      ("svarfrist: 2027-06-10", "mente du «pameldingsfrist»?"),
      ("påmelding-frist: 2027-06-10", "mente du «pameldingsfrist»?"),
      ("dato: 2027-06-17", "mente du «start»?"),
      ("sluttid: 21:00", "mente du «slutt»?"), ("pris-barn: 50", "mente du «pris»?"),
      ("pa-nett: https://a.no/b", "mente du «nettadresse»?"),
      ("På nett: https://a.no/b", "mente du «nettadresse»?"),
      ("Zoom: https://a.no/b", "mente du «nettadresse»?"),
      ("billetter: https://a.no/b", "mente du «pamelding»?"),
      ("pameldingslenke: https://a.no/b", "mente du «pamelding»?"),
      ("malgruppe: Alle", "mente du «for-hvem»?"), ("barn: ja", "mente du «for-hvem»?"),
      ("sted-navn: Krona", "under «sted», slik: «sted: {navn: Krona}»"),
      ("postnummer: 3616", "under «sted», slik: «sted: {postnummer: 3616}»"),
      ("Gateadresse: Gata 1", "under «sted», slik: «sted: {adresse: "),
      ("epost: a@a.no", "under «kontakt», slik: «kontakt: {adresse: mailto:"),
      ("telefon: 32 86 60 00", "under «kontakt», slik: «kontakt: {telefon: "),
      ("Tlf: 32 86 60 00", "under «kontakt», slik: «kontakt: {telefon: "),
      ("kontaktperson: Kari", "under «kontakt», slik: «kontakt: {rolle: "),
      ("plasser: 30", "mente du «pameldingsstatus»?"), ("Kapasitet: 30", "mente du «pameldingsstatus»?"),
      ("flyttet-fra: 2027-06-10 18:30", "mente du «tidligere-start»?"),
      ("Opprinnelig dato: 2027-06-10", "mente du «tidligere-start»?"),
      ("avlyst: ja", "skriv «status: avlyst»"), ("fullt: ja", "skriv «pameldingsstatus: fullt»"),
      ("venteliste: ja", "skriv «pameldingsstatus: venteliste»"),
      // What the address bar shows is no link.
      ("lenke: https://a.no/b", "felt som kan stå her, er for eksempel"), ("navn: A", "mente du «tittel»?"),
      ("ukjent: A", "felt som kan stå her, er for eksempel slutt, hele-dagen"),
    ])
  func calledElse(line: String, help: String) async {
    let fields = line.hasPrefix("dato") ? line : "start: 2027-06-17 18:30\n" + line
    let told = await findings(fields).filter { $0.code.name == "unknown-field" }.compactMap { $0.help?.nb }
    #expect(told.count == 1 && told[0].contains(help), "\(line): \(told)")
  }

  @Test("A long text where a time belongs is refused in little processor time")
  func longTimes() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let found = await FieldFindingsTests().findings("start: \(String(repeating: "str !! ", count: 9000))")
      #expect(found.map(\.code.name) == ["invalid-date"])
    }
  }

  @Test("An entry is pointed at by whole characters, and a field among thousands in little processor time")
  func manyPlaces() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 120)
      let rows = (0..<20_000).map { "  - {periode: \(1000 + $0 % 8000), verdi: 1}\n" }.joined()
      let site = await resolved("-- content/maltall/a.yml --\nååå: 1\ntittel: A\nobservasjoner:\n" + rows)
        .value
      let head = site.heads.first
      #expect(head?.opening.range == 0..<6)
      let places = (0..<20_000).map { head?.place(of: "observasjoner.\($0).verdi").range.count }
      #expect(places.allSatisfy { $0 == 1 })
    }
  }

  @Test("A field that a group lacks is missed at the group's first field, whole")
  func missingInGroup() async {
    await check(
      "start: 2027-06-17\nsted:\n  åååå: Eksempelhuset", ["missing-field «åååå»", "unknown-field «åååå»"])
    await check("start: 2027-06-17\nsted: {adresse: Gata 1}", ["missing-field «adresse»"])
    let list = await resolved("-- content/maltall/a.yml --\nååå24:6{{title}}: 1\n").findings
    #expect(list.allSatisfy { $0.location.range.lowerBound % 2 == 0 && $0.location.range.upperBound != 3 })
  }

  @Test("A day that does not exist, or may be two, is reported at its place")
  func days() async {
    await check("start: 2027-02-30", ["impossible-date «2027-02-30»"])
    for old in ["0218-03-14", "1027-02-01", "14.03.0218"] {
      await check("start: \(old)", ["impossible-date «\(old)»"])
    }
    await check("start: 05/06/2027", ["ambiguous-date «05/06/2027»"])
    await check("start: i juni", ["invalid-date «i juni»"])
    await check("start: 24/11/2027", ["invalid-date «24/11/2027»"])
    await check("start: 2027-06-17 25:00", ["invalid-time «2027-06-17 25:00»"])
    await check("start: 2027-06-17 18:30:30", ["invalid-time «2027-06-17 18:30:30»"])
    await check("start: 2027-06-17 18:30:60", ["invalid-time «2027-06-17 18:30:60»"])
    await check("start: 2027-06-17 18:30:00", [])
    await check("start: 2027-06-17T18:30:00", [])
    await check("start: 17.06.2027 18.30.00", [])
    #expect(await findings("start: 2027-06-17 18:30:30").first?.help?.nb == "skriv 2027-06-17 18:30")
    let help = await findings("start: 05/06/2027").first?.help?.nb
    #expect(help == "skriv 2027-06-05 eller 2027-05-06")
  }

  @Test(
    "A day with two digits of its year is proposed with its hour",
    arguments: [
      ("20.10.27 kl 18", "2027-10-20 18:00"), ("20/10-27 18:30", "2027-10-20 18:30"),
      ("onsdag 20.10.27 kl. 18.30", "2027-10-20 18:30"), ("20.10.27 6 pm", "2027-10-20 18:00"),
    ])
  func shortYears(_ written: String, _ meant: String) async {
    let found = await findings("start: \(written)")
    #expect(found.map(\.code.name) == ["invalid-date"])
    #expect(found.first?.help?.nb == "mener du \(meant)? Skriv det")
    #expect(found.first?.fixIts.first?.replacement == meant)
  }

  @Test("A day without its year, or with a weekday that it is not, is no other day")
  func yearless() async {
    #expect(
      await findings("start: 20. oktober kl 18").first?.help?.nb
        == "årstallet mangler: skriv «20. oktober ÅÅÅÅ»")
    #expect(await findings("start: mandag 20.10.27 kl 18").first?.fixIts.isEmpty == true)
    await check("start: 20.10.2027 kl 18", [])
  }

  @Test(
    "Norwegian numbers to call have eight digits or five after +47",
    arguments: [
      ("+47 32 86 60 0", false), ("+47328660", false), ("+47 328 66 00 11", false), ("+47 32 86 60 00", true),
      ("+47 02800", true), ("+46 8 123 45 67", true), ("+354 555 1234", true), ("32 86 60 00", true),
    ])
  func telephones(_ number: String, _ isRight: Bool) async {
    let found = await findings("start: 2027-06-17\nkontakt: {rolle: Leder, telefon: \"\(number)\"}")
    #expect(found.map(\.code.name) == (isRight ? [] : ["invalid-telephone"]), "\(found)")
  }

  @Test(
    "A timeline is read from one end to the other",
    arguments: [
      (["2018", "2027", "2020"], "2020"), (["2027", "2018", "2020"], "2018"),
      (["mai 2027", "april 2027", "juni 2027"], "april 2027"),
      (["2027-05-01", "17. mai 2027", "2. mai 2027"], "2. mai 2027"),
      (["2018", "2020", "2027"], nil), (["2027", "2020", "2018"], nil), (["2027", "mai 2027", "2028"], nil),
      (["Våren 2027", "Høsten 2027", "Våren 2028"], nil), (["Først", "2020", "Så", "2018"], nil),
    ])
  func timelines(_ days: [String], _ wrong: String?) async {
    let points = days.map { "- dato: \($0)\n  tekst: A" }.joined(separator: "\n")
    let page =
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\n---\n\n```{tidslinje}\n\(points)\n```\n"
    let found = await resolved(page).findings
    #expect(summary(found, in: page) == (wrong.map { ["timeline-order «\($0)»"] } ?? []))
  }

  @Test(
    "A price with decimals is between two whole numbers",
    arguments: [
      ("99,50", "skriv et helt tall, uten desimaler: «99» eller «100»"),
      ("kr 99,50", "skriv et helt tall, uten desimaler: «99» eller «100»"),
      ("1 299.90 kr", "skriv et helt tall, uten desimaler: «1299» eller «1300»"),
      ("99,00", "skriv bare «99»"),
    ])
  func decimals(_ price: String, _ help: String) async {
    #expect(await findings("start: 2027-06-17\npris: \(price)").first?.help?.nb == help)
  }

  @Test(
    "The name of a language proposes its code",
    arguments: [("Norsk", "nb"), ("bokmål", "nb"), ("Engelsk", "en"), ("English", "en"), ("no", "nb")])
  func languages(_ written: String, _ code: String) async {
    let found = await findings("start: 2027-06-17\nspråk: \(written)")
    #expect(found.first?.help?.nb == "mente du «\(code)»?", "\(found)")
  }

  @Test("A footnote in a field, which has none, is told of")
  func footnotes() async {
    await check("start: 2027-06-17\nserie: Boligdag[^1]", ["markup-in-field «Boligdag[^1]»"])
    await check("start: 2027-06-17\nserie: Boligdag^[ny]", ["markup-in-field «Boligdag^[ny]»"])
    for fine in ["Boligdag [ny]", "Boligdag 2^10", "Boligdag (1)"] {
      await check("start: 2027-06-17\nserie: \(fine)", [])
    }
  }

  @Test("Amounts are read with any kind of space, and refused with a point that may be a comma")
  func amounts() async {
    for price in ["15000", "15 000", "15\u{A0}000", "15\u{202F}000", "0"] {
      await check("start: 2027-06-17\npris: \(price)", [])
    }
    for price in ["1 500 000", "15 00", "15 0000", "5 0000", "500 00", "50 60", "1 5", "15  000 00"] {
      await check(
        "start: 2027-06-17\npris: \(price)",
        price == "1 500 000" ? [] : ["invalid-number «\(price)»"])
    }
    #expect(
      await findings("start: 2027-06-17\npris: 15 0000").first?.help?.nb
        == "mellomrom står bare mellom tusener, som i 15 000: er det ett tall, skriv bare sifrene")
    await check("start: 2027-06-17\npris: 15.000", ["ambiguous-number «15.000»"])
    await check("start: 2027-06-17\npris: kr 15.000,-", ["ambiguous-number «kr 15.000,-»"])
    await check("start: 2027-06-17\npris: gratis", ["invalid-number «gratis»"])
    // A number of persons is no sum of kroner, so that it is not proposed as one.
    await check("start: 2027-06-17\npris: 25 personer", ["invalid-number «25 personer»"])
    #expect(await findings("start: 2027-06-17\npris: 25 personer").first?.fixIts.isEmpty == true)
    let fix = await findings("start: 2027-06-17\npris: kr 15.000,-").first?.fixIts.first?.replacement
    #expect(fix == "15000")
  }

  @Test("An unknown field offers the nearest, whatever its case and spelling of å")
  func names() async {
    await check("start: 2027-06-17\nstattus: avlyst", ["unknown-field «stattus»"])
    await check("startt: 2027-06-17", ["unknown-field «startt»"])
    await check("tidspunkt: 2027-06-17", ["unknown-field «tidspunkt»"])
    #expect(await findings("tidspunkt: 2027-06-17").first?.help?.nb == "mente du «start»?")
    await check("start 2027-06-17", ["missing-colon «start 2027-06-17»"])
    await check(
      "start: 2027-06-17\npris: kr. 150,- (barn gratis)", ["invalid-number «kr. 150,- (barn gratis)»"])
    #expect(
      await findings("start: 2027-06-17\npris: 150,- (barn gratis)").first?.help?.nb.contains("spenn")
        == false)
    #expect(await findings("start: 2027-06-17\npris: 25 %").first?.fixIts.isEmpty == true)
    await check("statr: 2027-06-17 kl. 18: her", ["colon-in-text «2027-06-17 kl. 18: her»"])
    await check("Start: 2027-06-17\npåmeldingsfrist: 2027-06-10\nTilgjengelighet: Heis", [])
    let help = await findings("start: 2027-06-17\nstattus: avlyst").first?.help?.nb
    #expect(help == "mente du «status»?")
  }

  @Test("A yes or no to being shown is answered with the draft, and no day is proposed")
  func shown() async {
    func help(_ line: String) async -> String? {
      await findings("start: 2027-06-17\n\(line)").first?.help?.nb
    }
    for line in ["published: false", "synlig: nei", "hidden: true", "skjult: ja"] {
      #expect(await help(line) == "skal den ikke vises, skriv «utkast: ja»", "\(line)")
    }
    for line in ["published: true", "synlig: ja", "hidden: no"] {
      #expect(await help(line) == "slett linjen: alt vises som ikke har «utkast: ja»", "\(line)")
    }
    #expect(await help("publisert: 2027-01-01") == "mente du «publiseres»?")
  }

  @Test("A field twice, empty or missing is reported once, at its place")
  func presence() async {
    await check("start: 2027-06-17\nstart: 2027-06-18", ["duplicate-field «start»"])
    await check("start:", ["empty-field «start»"])
    await check("start: ~", ["empty-field «start»"])
    await check("pris: 0", ["missing-field «---»"])
  }

  @Test("A word that is not among the choices offers the nearest")
  func choices() async {
    await check("start: 2027-06-17\nstatus: avlst", ["unknown-choice «avlst»"])
    await check("start: 2027-06-17\nsprak: no", ["unknown-language «no»"])
    await check("start: 2027-06-17\nutkast: kanskje", ["invalid-yes-no «kanskje»"])
  }

  @Test("Text where a list belongs is repaired, a list where text belongs is reported")
  func forms() async {
    await check("start: 2027-06-17\nhovedomrader: innbyggere, handel", ["list-expected «innbyggere, handel»"])
    await check("start: [2027-06-17]", ["wrong-type «[2027-06-17]»"])
    let fix = await findings("start: 2027-06-17\nhovedomrader: innbyggere, handel").first?.fixIts.first?
      .replacement
    #expect(fix == "[innbyggere, handel]")
  }

  @Test("Code and curly quotes are not text")
  func markup() async {
    await check("start: 2027-06-17\nserie: <b>Boligdag</b>", ["markup-in-field «<b>Boligdag</b>»"])
    await check("start: 2027-06-17\nserie: “Boligdag”", ["curly-quotes «“Boligdag”»"])
    for fine in ["“Kom hjem” og “bli her”", "„Kom“ og „bli“", "”Kom” og ”bli”"] {
      await check("start: 2027-06-17\nserie: \(fine)", [])
    }
    await check("start: 2027-06-17\nserie: 2 < 3 og 4 > 3", [])
  }

  @Test("A group of fields where a text belongs is told of as that, and a language that is misnamed as that")
  func groupForText() async {
    let start = "start: 2027-06-17\n"
    let fields = [
      "tidligere-sted: {navn: Krona}", "serie: {tittel: Boligdag}", "tilgjengelighet: {rampe: Ja visst}",
    ]
    for field in fields {
      let value = field.drop { $0 != "{" }
      await check(start + field, ["wrong-type «\(value)»"])
    }
    for field in ["serie: {norsk: Boligdag}", "serie: {xx: Boligdag}"] {
      #expect(await !findings(start + field).contains { $0.code.name == "wrong-type" }, "\(field)")
    }
    await check(start + "serie: {nb: Boligdag, en: Housing day}", [])
  }

  @Test("A postcode keeps its zeros and a web address its form")
  func textStaysText() async {
    let site = await resolved(event("start: 2027-06-17\nsted: {navn: Krona, postnummer: 0150}"))
    #expect(site.findings.isEmpty)
    #expect(site.value.all(Event.self).first?.place?.postcode == "0150")
    await check("start: 2027-06-17\npamelding: www.eksempel.no", ["invalid-web-address «www.eksempel.no»"])
    await check(
      "start: 2027-06-17\npamelding: javascript:alert(1)", ["invalid-web-address «javascript:alert(1)»"])
  }
}
