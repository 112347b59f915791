import Testing

/// What press officers write of an event in words, while its fields say something else; and what nearly looks so.
@Suite struct SaidOfEventsTests {
  private func saying(_ text: String, title: String = "Boligkveld", _ fields: String = "pris: 150") -> String
  {
    """
    -- content/arrangementer/a.md --
    ---
    tittel: "\(title)"
    sammendrag: En kveld om bolig i sentrum.
    arrangor: Kommunen
    sted: {navn: Krona}
    start: 2027-06-17 18:30
    \(fields)
    ---

    \(text)

    """
  }

  @Test(
    "A state in the title",
    arguments: [
      "FULLTEGNET: Boligkveld", "Boligkveld er avlyst", "Boligkveld – utsatt til høsten",
      "Ny dato: Boligkveld",
      "Boligkveld (fullt)", "Boligkveld er utsatt", "Utsolgt! Boligkveld",
      "Boligkveld - flyttet til 24. juni",
      "Sold out: Housing evening", "Boligkvelden avlyses", "Nytt sted: Boligkveld",
      "Boligkveld har fått ny dato",
      "Avlyst boligkveld", "Nytt tidspunkt – Boligkveld", "CANCELLED: Housing evening",
      "Housing evening is postponed",
      "New date: Housing evening", "Frokostmøte blir avlyst på grunn av sykdom",
    ])
  func titles(_ title: String) async {
    #expect(await ruleCodes(saying("Tekst.", title: title)).contains("status-in-title"))
  }

  @Test(
    "A title about something else",
    arguments: [
      "Fullt hus i Krona", "Utsatt for svindel? Kurs i nettvett", "Flyttet til Kongsberg? Bli kjent-kveld",
      "Ny i byen – en kveld", "Full fart for barn", "Fra innstilt tog til grønn by",
      "Hva gjør vi når alt er avlyst?",
      "Utsatte barn – et foredrag", "Moved to Kongsberg – an evening", "Utsolgt forfatter møter byen",
      "Undervisningen er avlyst – hva nå?", "Konkursen er utsatt – et foredrag",
      "Kulturen er avlyst: en samtale", "The terrace is cancelled – a talk",
      "Flyttet hjem: en kveld", "Nye tider: møte om bolig", "Ny plass – nye venner", "Slik flyttet vi hjem",
    ])
  func otherTitles(_ title: String) async {
    #expect(await !ruleCodes(saying("Tekst.", title: title)).contains("status-in-title"))
  }

  @Test(
    "A state in the text alone",
    arguments: [
      "Vi må dessverre avlyse kvelden.", "AVLYST på grunn av sykdom.", "Vi utsetter kvelden.", "Utsolgt!",
      "Kvelden er flyttet til 24. juni.", "Kvelden blir ikke noe av.", "Fulltegnet.",
      "Alle plassene er tatt.",
      "Alle billetter er solgt.", "Vi har dessverre måttet utsette arrangementet.",
      "Det er ikke flere plasser.",
      "Påmeldingen er stengt.", "Ingen ledige plasser.", "We have to cancel the evening.", "Sold out!",
      "OBS: avlyst",
      "Flyttet til Krona på grunn av været.", "Vi avlyser.", "Arrangementet går ikke som planlagt.",
      "Ny dato er 24. juni.",
      "Utsatt på ubestemt tid.", "It has been moved to 24 June.", "Det er venteliste.",
      "Kvelden er flyttet til Grand hotell.",
      "Kvelden gjennomføres ikke.", "The evening will not take place.", "No tickets left.",
      "Kvelden avlyst grunnet streik.",
      "Derfor må vi avlyse møtet.", "Ny dato kommer.", "Kvelden utgår.",
    ])
  func states(_ text: String) async {
    #expect(await ruleCodes(saying(text)).contains("state-in-text-only"))
    let said = saying(
      text, "pris: 150\nstatus: avlyst\npamelding: https://pamelding.no/a\npameldingsstatus: fullt")
    #expect(await !ruleCodes(said).contains("state-in-text-only"))
  }

  @Test(
    "What may be, was, is usual, or is said of something else",
    arguments: [
      "Kommer det færre enn ti, må vi avlyse kvelden.", "Vi forbeholder oss retten til å avlyse kurset.",
      "Vi må noen ganger avlyse turen.", "Familien har flyttet til Kongsberg.",
      "Vi har nylig flyttet til nye lokaler.",
      "Kvelden er flyttet til Krona.", "Festivalen flyttet til Kirketorget i 2019.",
      "Det blir ikke servert alkohol.",
      "Kvelden blir ikke filmet.", "Det er ingen plasser for buss utenfor.",
      "Det er ikke flere plasser enn 40 i salen.",
      "Rommet har 40 stoler, og det blir fort fullt.", "Det ble fullt i fjor, så vær tidlig ute.", "Utsolgt?",
      "Påmeldingen er åpen til 10. juni.", "Kan du ikke komme, avlyser du plassen din.",
      "Plassene fordeles etter tur.",
      "Kurset er for unge som er utsatt for mobbing.", "Arrangementet avlyses ved regn.", "Vi har fulle hus.",
      "You can cancel your place until the day before.", "Many people have moved to Kongsberg.",
      "The course is not cancelled if it rains.", "Ny dato for neste kveld kommer i august.",
      "Vi har flyttet noen av foredragene til lille sal.", "Det er plass til 80.",
      "Bussturen er avlyst.", "Lunsjen er dessverre avlyst.", "Konserten i forkant er utsatt.",
      "Lunsjen er avlyst, men foredragene går som planlagt.", "The lunch is cancelled.",
      "Møtet før er avlyst, men kvelden går som normalt.",
    ])
  func noStates(_ text: String) async {
    #expect(await !ruleCodes(saying(text)).contains("state-in-text-only"))
  }

  @Test(
    "What is a part of an evening may be an event of its own, by its title",
    arguments: [
      ("Boligtur", "Turen er avlyst."), ("Lunsj med lokale bedrifter", "Lunsjen er utsatt."),
      ("Sommerkonsert", "Konserten er fulltegnet."), ("City walk", "The walk is cancelled."),
      // A title that says of no kind of event what it is.
      ("Silje Nergaard i kirken", "Konserten er avlyst."), ("Opp på Knutefjell", "Turen er utsatt."),
      ("Mat og prat", "Lunsjen er avlyst."), ("Gruvene", "Omvisningen er fulltegnet."),
      // What goes on is not the event.
      ("Omvisning på museet", "Omvisningen er avlyst, men museet er åpent som vanlig."),
      ("Boligkveld", "Kvelden er avlyst, men billettene refunderes som normalt."),
    ])
  func partsByTitle(_ title: String, _ text: String) async {
    #expect(await ruleCodes(saying(text, title: title)).contains("state-in-text-only"))
  }

  @Test("An hour of the clock here, at an event of another clock, is no mistake: hour-disagrees")
  func otherClock() async {
    let text = "Vi begynner kl. 19.30 norsk tid."
    #expect(await !ruleCodes(saying(text, "pris: 150\ntidssone: Europe/London")).contains("hour-disagrees"))
    #expect(await ruleCodes(saying(text)).contains("hour-disagrees"))
    // By its own clock it is one all the same.
    let own = saying("Vi begynner kl. 19.30.", "pris: 150\ntidssone: Europe/London")
    #expect(await ruleCodes(own).contains("hour-disagrees"))
  }

  @Test(
    "A day, with no weekday and in any form",
    arguments: [
      ("Kom 24. juni.", true), ("Velkommen 18/6!", true), ("Dørene åpner 2027-06-24.", true),
      ("Vi sees 24.6.", true),
      ("Velkommen 24.06.2027.", true), ("Arrangementet er 24. juni 2027.", true),
      ("Kvelden holdes 24. juni.", true),
      ("Sett av 24. juni kl. 18 til 20 på Krona!", true), ("Husk 24. juni.", true),
      ("Sett av 24. juni til kvelden.", true), ("Sett av 24. juni, og ta med en venn.", true),
      ("Husk: 1. juli stenger påmeldingen til leiren.", false),
      ("Noter 1. juli som frist for leiren.", false),
      ("Husk: 1. juli åpner badet.", false), ("Sett av 1. juli til leiren.", false),
      ("Sett av 24. juni!", true), ("Det skjer 24. juni i Krona.", true),
      ("Vi møtes fredag klokka 18.30.", true), ("Vi møtes hver fredag klokka 18.30.", true),
      ("Vi møtes torsdag klokka 18.30.", false),
      ("Velkommen til en kveld om bolig 24. juni.", true),
      ("Kom 17. juni.", false), ("Velkommen 17/6!", false), ("Kommunestyret vedtok planen 14. mars.", false),
      ("Påmeldingen åpner 1. mai.", false), ("Kom og hør om flommen 24. juni.", false),
      ("Neste kveld er 24. juni.", false),
      ("Boligmessen åpner 24. juni.", false), ("Kontoret er stengt 24. juni.", false),
      ("Toget går kl. 19.05.", false),
      ("Vi sees kl. 18.30 på torget.", false), ("Meld deg på innen 10. juni.", false),
      ("Vi feirer 17. mai.", false),
      ("Det skjer mye i Kongsberg 24. juni.", false), ("Kom innom 24/7.", false), ("Vi er 3/4 i mål.", false),
      ("The evening is 7.5 credits.", false), ("Da møter man 24. juni.", false),
    ])
  func days(_ text: String, _ isReported: Bool) async {
    #expect(await ruleCodes(saying(text)).contains("event-date-disagrees") == isReported)
  }

  @Test(
    "An hour at which it begins",
    arguments: [
      ("Vi begynner kl. 19.", true), ("Kvelden starter klokka 19.00.", true), ("Velkommen kl. 17!", true),
      ("Kom kl. 19.", true), ("It starts at 7 pm.", true), ("Vi begynner kl. 18.30.", false),
      ("The evening starts at 6:30 pm.", false), ("Dørene åpner kl. 18.", false),
      ("Foredraget begynner kl. 19.00.", false),
      ("Konserten begynner kl. 20.", false), ("Vi møtes ved inngangen kl. 18.15.", false),
      ("Vi avslutter kl. 21.", false),
      ("Kom gjerne kl. 18 hvis du vil hjelpe til.", false), ("Vi begynner klokka sju.", true),
      ("Vi begynner klokka halv sju.", false),
      ("Kvelden starter klokken fem.", true), ("Kvelden starter klokka fem over halv sju.", false),
      ("Kvelden begynner klokken fem på halv sju.", false), ("Dørene åpner kl. 19.", true),
      ("Dørene åpner klokka seks.", false), ("Vi ses kl. 17.", true), ("Møt opp kl. 17.", true),
      ("Møt opp kl. 17 ved stasjonen.", false), ("Klokka 17 møtes vi på Krona.", true),
      ("Kl. 17 starter konserten.", false),
      ("The walk starts at 12 Kirkegata.", false), ("Come at 7 p.m.", true), ("Come at 6 30 p.m.", false),
    ])
  func hours(_ text: String, _ isReported: Bool) async {
    #expect(await ruleCodes(saying(text)).contains("hour-disagrees") == isReported)
  }

  @Test(
    "A price that is another than the field’s",
    arguments: [
      ("Billetten koster 250 kr.", "150", true), ("Fri inngang.", "150", true),
      ("Det koster 250 kroner.", "150", true),
      ("Pris: 250 kr", "150", true), ("Billetter: kr 1 250", "150", true), ("Gratis!", "150", true),
      ("Kvelden koster ingenting.", "150", true), ("Deltakeravgift 500 kr.", "0", true),
      ("Tickets: NOK 250", "150", true),
      ("Det koster 100 kroner å delta.", "0", true), ("Ingen inngangspenger.", "150", true),
      ("Ingen deltakeravgift.", "150", true), ("No entrance fee.", "150", true),
      ("Adgang kr 100.", "0", true), ("Vi tar 100 kroner i inngang.", "0", true),
      ("Billetter selges for 200 kroner i døra.", "0", true),
      ("Det er gratis å være med.", "150", true), ("Inngangen er gratis, og alle er velkomne.", "150", true),
      ("Åpent for alle og gratis!", "150", true), ("Det er gratis og enkel parkering.", "150", false),
      ("Vi tar 20 kroner for kaffen.", "0", false),
      ("Billetten koster 150 kr.", "150", false), ("Det koster 50 kroner å parkere.", "150", false),
      ("Lunsjen koster kr 120.", "150", false), ("Billetter for barn: 50 kr.", "150", false),
      ("Billetter: 250 kr i døra, 150 kr på forhånd.", "150", false),
      ("Fri parkering bak bygget.", "150", false),
      ("Gratis kaffe til alle.", "150", false), ("Kafeen selger vafler for 30 kroner.", "0", false),
      ("Boligprisene har steget med 250 kroner per kvadratmeter.", "150", false),
      ("Billetter: kr 1 250", "1250", false),
    ])
  func prices(_ text: String, _ price: String, _ isReported: Bool) async {
    #expect(await ruleCodes(saying(text, "pris: \(price)")).contains("price-disagrees") == isReported)
  }

  @Test(
    "People are asked to register, and not told where",
    arguments: [
      ("Husk å melde deg på.", true), ("Påmelding innen fredag.", true), ("Påmeldingsfrist: 10. juni", true),
      ("Vi ber om påmelding.", true), ("Påmelding er nødvendig.", true), ("Bindende påmelding", true),
      ("Please register by 10 June.", true), ("Kjøp billett på forhånd.", true),
      ("Du må melde deg på.", true),
      ("Påmelding er ikke nødvendig.", false), ("Påmelding skjer i døra.", false),
      ("Kjøp billett i døra.", false),
      ("Påmelding til Kari på 32 86 60 00 innen fredag.", false),
      ("Kvelden er åpen for alle, uten påmelding.", false),
      ("Har du meldt deg på og blir syk?", false), ("Du melder deg på ved inngangen.", false),
      ("No registration is needed.", false), ("Register at the desk when you arrive.", false),
    ])
  func registering(_ text: String, _ isReported: Bool) async {
    #expect(await ruleCodes(saying(text)).contains("nowhere-to-register") == isReported)
  }

  @Test(
    "A weekday and a date without a year, which the event has: weekday-disagrees",
    arguments: [
      ("Velkommen onsdag 17. juni!", true), ("Kom fredag den 17. juni.", true),
      ("Meld deg på innen fredag 10. juni.", true), ("Vi sees onsdag 17.6.", true),
      ("Velkommen torsdag 17. juni!", false), ("Meld deg på innen torsdag 10. juni.", false),
      ("I fjor møttes vi onsdag 17. juni.", false), ("Neste kveld er onsdag 17. juni.", false),
      ("Banken er stengt onsdag 24. juni.", false), ("Onsdag 17. juni 1908 ble byen til.", false),
    ])
  func weekdays(_ text: String, _ isReported: Bool) async {
    let site = saying(text, "pamelding: https://pamelding.no/a\npameldingsfrist: 2027-06-10")
    let found = await ruleCodes(site)
    #expect(found.contains("weekday-disagrees") == isReported)
  }

  @Test(
    "An hour after a day is the hour of that day, and an example is read as any other text",
    arguments: [
      ("Vi starter torsdag 17. juni klokka 19.", true), ("Vi starter 17. juni kl. 19.00.", true),
      ("Torsdag 17. juni starter vi klokken 19.", true), ("Velkommen torsdag 17. juni kl. 19!", true),
      ("We start at 7 pm on Thursday 17 June.", true), ("Come on Thursday at 7 pm!", true),
      ("Eksempel: kom kl. 19.", true), ("I eksempelet starter kvelden kl. 19.", true),
      ("Vi starter torsdag 17. juni klokka 18.30.", false), ("Vi starter torsdag 24. juni kl. 19.", false),
      ("Vi starter fredag kl. 19.", false), ("Kurs 2 starter torsdag 17. juni kl. 19.", false),
      ("We may start at 6:30 pm.", false), ("Konserten starter torsdag 17. juni kl. 20.", false),
    ])
  func hoursOfDays(_ text: String, _ isReported: Bool) async {
    #expect(await ruleCodes(saying(text)).contains("hour-disagrees") == isReported)
  }

  @Test(
    "One deadline in the text and another in the field: deadline-disagrees",
    arguments: [
      ("Meld deg på innen 1. juni.", true), ("Påmeldingsfrist 1. juni.", true),
      ("Meld deg på innen 10. juni 2026.", true),
      ("Påmeldingsfristen er tirsdag 1. juni.", true), ("Påmelding innen 1. juni 2027.", true),
      ("Du må melde deg på senest 1.6.2027.", true), ("Register by 1/6.", true),
      ("Frist for påmelding: 1. juni", true), ("Meld deg på kvelden innen 1. juni.", true),
      ("Påmelding til Kari senest 1. juni.", true), ("Meld deg på hos Kari Nes innen 1. juni.", true),
      ("Påmelding til Kari senest 10. juni.", false), ("Påmelding til lunsjen senest 1. juni.", false),
      ("Meld deg på innen 10. juni.", false), ("Meld deg på før 11. juni.", false),
      ("Betal innen 1. juni.", false), ("Meld deg på neste kveld innen 1. juni.", false),
      ("Påmeldingsfristen for lunsj er 1. juni.", false), ("Vi starter påmeldingen 1. juni.", false),
      ("Meld deg på innen 1. juni, så får du rabatt.", false), ("Søk om stand innen 1. juni.", false),
      ("Meld deg på lunsjen innen 1. juni, og kvelden innen 10. juni.", false),
      ("Påmeldingsfristen var 1. juni.", false),
    ])
  func deadlines(_ text: String, _ isReported: Bool) async {
    let site = saying(text, "pamelding: https://pamelding.no/a\npameldingsfrist: 2027-06-10")
    #expect(await ruleCodes(site).contains("deadline-disagrees") == isReported)
    #expect(await !ruleCodes(saying(text)).contains("deadline-disagrees"))
  }

  @Test("One postcode has one town; another spelling of capitals is the same: postcode-of-two-towns")
  func postcodes() async {
    func part(_ name: String, _ town: String) -> String {
      document(
        "arrangementer/\(name).md",
        "arrangor: Kommunen\nsted: {navn: Krona, postnummer: \"3616\", poststed: \(town)}\nstart: 2027-06-17"
      ).replacing("tittel: A\n", with: "tittel: Del \(name)\n").replacing(
        "sammendrag: A.", with: "sammendrag: Om \(name).")
    }
    let found = await ruleFindings(part("a", "Kongsberg") + part("b", "KONGSBERG") + part("c", "Oslo"))
    #expect(found.filter { $0.hasPrefix("postcode-of") } == ["postcode-of-two-towns «Oslo»"])
  }
}
