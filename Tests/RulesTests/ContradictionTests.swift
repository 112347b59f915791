import Testing

/// What an activity, a consent or an event says in one field, held to what it says in another.
@Suite struct ContradictionTests {
  private func plan(_ fields: String, _ terms: String) -> String {
    activity(fields) + (terms.isEmpty ? "" : "-- content/intern/handlingsplan/a.yml --\n\(terms)\n")
  }

  private func found(_ site: String, _ code: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix(code + " ") }
  }

  @Test(
    "A decision has its day and its outcome, or neither",
    arguments: [
      ("sak: Skal vi?, vedtak: Ja da", "half-decision «Ja da»"),
      ("sak: Skal vi?, avgjort: 2027-02-10", "half-decision «2027-02-10»"),
      ("sak: Skal vi?, innen: 2027-02-10, avgjort: 2027-02-09", "half-decision «2027-02-09»"),
      ("sak: Skal vi?", ""), ("sak: Skal vi?, innen: 2027-04-10", ""),
      ("sak: Skal vi?, avgjort: 2027-02-10, vedtak: Ja", ""),
    ])
  func decisions(decision: String, expected: String) async {
    let terms = "beslutninger: [{\(decision)}]"
    let expected = expected.isEmpty ? [] : [expected]
    #expect(await found(plan("status: ikke-satt\n", terms), "half-decision") == expected)
    let meeting =
      "-- content/arshjul/a.yml --\ntittel: A\ntype: styringsgruppe\ndato: 2027-02-09\n"
      + "-- content/intern/arshjul/a.yml --\n\(terms)\n"
    #expect(await found(meeting, "half-decision") == expected)
  }

  @Test(
    "A meeting that was held says whether it decided what it was asked",
    arguments: [
      ("sak: Skal vi?", "holdt", "2027-02-09", true),
      ("sak: Skal vi?, innen: 2027-10-01", "holdt", "2027-02-09", true),
      ("sak: Skal vi?, vedtak: Utsatt til høsten", "holdt", "2027-02-09", false),
      ("sak: Skal vi?, avgjort: 2027-02-09, vedtak: Ja", "holdt", "2027-02-09", false),
      ("sak: Skal vi?", "avlyst", "2027-02-09", false), ("sak: Skal vi?", "planlagt", "2027-04-09", false),
    ])
  func meetings(decision: String, status: String, day: String, isLeftOpen: Bool) async {
    let meeting =
      "-- content/arshjul/a.yml --\ntittel: A\ntype: styringsgruppe\ndato: \(day)\nstatus: \(status)\n"
      + "-- content/intern/arshjul/a.yml --\nbeslutninger: [{\(decision)}]\n"
    #expect(await found(meeting, "half-decision") == (isLeftOpen ? ["half-decision «Skal vi?»"] : []))
  }

  @Test(
    "A status that the rest contradicts is said",
    arguments: [
      ("status: ikke-startet\nperiode: {fra: 2027-03-01}", "brukt: 500", "ikke-startet"),
      ("status: ikke-startet\nperiode: {fra: 2027-02-01}", "brukt: 1", "ikke-startet"),
      ("status: i-rute", "tiltak: Ny leverandør fra mars", "Ny leverandør fra mars"),
      ("status: i-rute", "avviksarsak: Leverandøren er sein", "Leverandøren er sein"),
      ("status: ferdig", "beslutninger: [{sak: Skal vi?}]", "Skal vi?"),
      ("status: ferdig\nneste-steg: Velge\nneste-steg-frist: 2027-03-15", "", "2027-03-15"),
      ("status: ikke-startet\nperiode: {fra: 2027-03-02}", "brukt: 500", ""),
      ("status: ikke-startet\nperiode: {fra: 2027-02-01}", "brukt: 0", ""),
      ("status: ikke-startet\nperiode: {fra: 2027-02-01}", "budsjett: 500", ""),
      ("status: i-rute", "risiko: For få påmeldte", ""),
      ("status: avviker", "avviksarsak: Leverandøren er sein\ntiltak: Ny leverandør", ""),
      ("status: ferdig", "avviksarsak: Leverandøren var sein\ntiltak: Ny leverandør", ""),
      ("status: ferdig", "beslutninger: [{sak: Skal vi?, avgjort: 2027-02-10, vedtak: Ja}]", ""),
      ("status: ferdig\nneste-steg: Velge\nneste-steg-frist: 2027-02-10", "", ""),
    ])
  func statuses(fields: String, terms: String, place: String) async {
    let expected = place.isEmpty ? [] : ["status-contradicted «\(place)»"]
    let site = plan("\(fields)\nstatus-dato: 2027-02-20\n", terms)
    #expect(await found(site, "status-contradicted") == expected, "\(fields) \(terms)")
  }

  @Test(
    "A consent that names channels names the website, where a page rests on it",
    arguments: [
      ("[nyhetsbrev]", "historie", true), ("[Facebook, Instagram]", "historie", true),
      ("[nyhetsbrevet til nettverket]", "historie", true),
      ("[nyhetsbrev, nettsted]", "historie", false), ("[Det åpne nettstedet]", "historie", false),
      ("[Website]", "historie", false), ("[alle kanaler]", "historie", false), ("[]", "historie", false),
      ("[på nett og trykk]", "historie", false), ("[nyhetsbrev]", "nyhet", false),
      ("[nyhetsbrev, ikke nettstedet]", "historie", true),
      ("[\"Plakat, aldri på nettsiden\"]", "historie", true),
      ("[Alt unntatt internett]", "historie", true), ("[Alle sosiale medier]", "historie", true),
      ("[\"nettstedet, ikke sosiale medier\"]", "historie", false),
      ("[\"nettsiden uten navn\"]", "historie", false),
      ("[Alle]", "historie", false), ("[All våre flater]", "historie", false),
    ])
  func channels(channels: String, type: String, isOne: Bool) async {
    let site =
      document("aktuelt/a.md", "type: \(type)\ndato: 2027-02-01\nutloper: 2028-01-01")
      + (type == "historie" ? "-- content/intern/aktuelt/a.yml --\nsamtykke: kari\n" : "")
      + "-- content/intern/samtykker/kari.yml --\nperson: Kari\nhva: Intervju\nkanaler: \(channels)\n"
      + "dato: 2027-01-10\nutloper: 2028-01-10\n"
    #expect(await !found(site, "consent-not-for-website").isEmpty == isOne, "\(channels)")
  }

  @Test(
    "A picture's consent is for the website too, be it the page's own or one in its text",
    arguments: [
      ("bilde: b.jpg\nbilde-alt: B\nbilde-samtykke: kari", "[nyhetsbrev]", true),
      ("bilder: [{fil: b.jpg, samtykke: kari}]", "[Plakat i Krona]", true),
      ("bilde: b.jpg\nbilde-alt: B\nbilde-samtykke: kari", "[nyhetsbrev, nettsted]", false),
      ("bilder: [{fil: b.jpg, samtykke: kari}]", "[]", false),
      ("bilde: b.jpg\nbilde-alt: B\nbilde-samtykke: kari\nutkast: ja", "[nyhetsbrev]", false),
      ("bilde: b.jpg\nbilde-alt: B", "[nyhetsbrev]", false),
    ])
  func channelsOfPictures(fields: String, channels: String, isOne: Bool) async {
    let site =
      document("sider/a/index.md", fields)
      + "-- content/intern/samtykker/kari.yml --\nperson: Kari\nhva: Bilde\nkanaler: \(channels)\n"
      + "dato: 2027-01-10\nutloper: 2028-01-10\n"
    #expect(await !found(site, "consent-not-for-website").isEmpty == isOne, "\(fields) \(channels)")
  }

  @Test(
    "A picture rests on a consent for pictures",
    arguments: [
      ("Intervju uten bilde", true), ("Bare intervju, ikke bilder", true), ("Kun tekst", true),
      ("Kun til internt bruk", true), ("Interview, no photo", true), ("Only audio", true),
      ("Intervju og bilde", false), ("Intervju", false), ("Bare bilde, uten navn", false),
      ("Kun intervju og bilde på nettsiden", false), ("Bilde uten navn", false),
      ("Bilde til eksternt og internt bruk", false), ("Ikke bare bilder, men også film", false),
      ("Portrett uten fotokreditering", false), ("Bilde av henne, ikke bilder av barna", false),
      ("Bilde, kun til internt bruk", true), ("Bilde uten at bildet beskjæres", false),
    ])
  func consentsForPictures(what: String, isOne: Bool) async {
    let site =
      document("sider/a/index.md", "bilde: b.jpg\nbilde-alt: B\nbilde-samtykke: kari")
      + "-- content/intern/samtykker/kari.yml --\nperson: Kari\nhva: \"\(what)\"\n"
      + "dato: 2027-01-10\nutloper: 2028-01-10\n"
    #expect(await !found(site, "consent-not-for-website").isEmpty == isOne, "\(what)")
  }

  @Test("A consent for a story that is not shown is not asked for more")
  func hiddenStory() async {
    let site =
      document("aktuelt/a.md", "type: historie\ndato: 2027-02-01\nutloper: 2028-01-01\nutkast: ja")
      + "-- content/intern/aktuelt/a.yml --\nsamtykke: kari\n"
      + "-- content/intern/samtykker/kari.yml --\nperson: Kari\nhva: Intervju\nkanaler: [nyhetsbrev]\n"
      + "dato: 2027-01-10\nutloper: 2028-01-10\n"
    #expect(await found(site, "consent-not-for-website") == [])
  }

  @Test(
    "What lies further ahead than anybody plans has its year mistyped",
    arguments: [
      (event("start: 2072-10-05 18:00"), "2072-10-05 18:00"),
      (event("start: 2027-10-05 18:00\nslutt: 2072-10-05 20:00"), "2072-10-05 20:00"),
      (event("start: 2072-10-05\nslutt: 2072-10-06"), "2072-10-05"),
      (activity("status: ikke-satt\nperiode: {fra: 2027-01-01, til: 2072-12-31}\n"), "2072-12-31"),
      (
        "-- content/partnere/a.yml --\ntittel: A\n-- content/intern/partnere/a.yml --\ntil: 2207-12-31\n",
        "2207-12-31"
      ),
      (document("sider/a.md", "publiseres: 2207-01-01 08:00"), "2207-01-01 08:00"),
      (document("sider/a.md", "utloper: 2207-01-01"), "2207-01-01"),
      (event("start: 2031-10-05 18:00"), ""),
      (activity("status: ikke-satt\nperiode: {fra: 2027-01-01, til: 2037-12-31}\n"), ""),
      ("-- content/partnere/a.yml --\ntittel: A\n-- content/intern/partnere/a.yml --\ntil: 2037-12-31\n", ""),
      (document("sider/a.md", "utloper: 2047-01-01"), ""),
    ])
  func farAhead(site: String, place: String) async {
    #expect(await found(site, "date-far-ahead") == (place.isEmpty ? [] : ["date-far-ahead «\(place)»"]))
  }

  @Test(
    "An evening does not end on the same day of a later month",
    arguments: [
      ("start: 2027-10-05 18:00\nslutt: 2027-11-05 20:00", true),
      ("start: 2027-10-05 18:00\nslutt: 2027-12-05 20:00", true),
      ("start: 2027-02-05 18:00\nslutt: 2027-03-05 20:00", true),
      ("start: 2027-10-05\nslutt: 2027-11-05", false),
      ("start: 2027-10-05 18:00\nslutt: 2027-11-04 20:00", false),
      ("start: 2027-10-05 18:00\nslutt: 2027-10-05 20:00", false),
    ])
  func monthSlips(fields: String, isOne: Bool) async {
    #expect(await !found(event(fields), "event-lasts-long").isEmpty == isOne, "\(fields)")
  }

  @Test("What is moved was at another time")
  func moved() async {
    await expectRule(
      "no-former-start", at: "2027-06-17 18:00",
      wrong: event("start: 2027-06-17 18:00\nstatus: flyttet\ntidligere-start: 2027-06-17 18:00"),
      right: event("start: 2027-06-17 18:00\nstatus: flyttet\ntidligere-start: 2027-06-17 17:00"))
    #expect(
      await found(
        event("start: 2027-06-17\nstatus: utsatt\ntidligere-start: 2027-06-17"), "no-former-start") == [])
    // A new venue is enough, whatever stands beside it.
    let venue = "start: 2027-06-17 18:00\nstatus: flyttet\nsted: {navn: Krona}\n"
    for fields in ["", "tidligere-start: 2027-06-17 18:00\n"] {
      await expectRule(
        "no-former-start", at: "Krona",
        wrong: event(
          venue.replacing("sted: {navn: Krona}\n", with: "sted: {navn: Biblioteket}\n").replacing(
            "Biblioteket", with: "krona") + fields + "tidligere-sted: Krona"),
        right: event(venue + fields + "tidligere-sted: Biblioteket"))
    }
  }

  @Test("A former place is shown where the status says that there is another")
  func formerPlace() async {
    let place = "start: 2027-06-17 18:00\nsted: {navn: Krona}\ntidligere-sted: Biblioteket\n"
    await expectRule(
      "former-start-not-shown", at: "Biblioteket", wrong: event(place),
      right: event(place + "status: flyttet"))
    #expect(await found(event(place.replacing("Biblioteket", with: "krona")), "former-start-not-shown") == [])
  }

  @Test(
    "A percentage that a spreadsheet wrote as a fraction is a hundredth of the others, break or none",
    arguments: [
      ("10, 18, \"0,145\"", true), ("12, \"0,2\", 15", true), ("\"0,3\", 55, 60", true),
      ("10, 18, \"14,5\"", false), ("\"0,5\", \"0,7\", \"0,6\"", false), ("10, 18, 0", false),
      ("10, 18, \"0,001\"", false), ("3, \"0,9\", 4", false), ("10, \"0,145\"", false),
    ])
  func fractions(values: String, isOne: Bool) async {
    let numbers = values.split(separator: ", ")
    let observed = zip(["2025-T3", "2026-T1", "2026-T2"], numbers).map { "{periode: \($0), verdi: \($1)}" }
    for breaks in ["", "brudd: [{periode: 2026-T2, forklaring: Ny telling}]\n"] {
      let site = kpi(
        "definisjon: Andel.\nenhet: prosent\n\(breaks)observasjoner: [\(observed.joined(separator: ", "))]\n")
      #expect(await !found(site, "fraction-for-percentage").isEmpty == isOne, "\(values)")
    }
  }
}
