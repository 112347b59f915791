import Testing

/// Sentences that look as if they said something of an event, and do not.
@Suite struct RightTextsOfEventsTests {
  @Test(
    "What costs, ends or closes something else",
    arguments: [
      SaidOfEvent("Vi selger boka for 200 kroner.", nil, fields: "pris: 150"),
      SaidOfEvent("Parkering: 40 kr per time.", nil, fields: "pris: 150"),
      SaidOfEvent(
        "Prisen er 150 kroner. Middag etterpå koster 395 kroner per person.", nil, fields: "pris: 150"),
      SaidOfEvent("Pris for middag: 395 kr.", nil, fields: "pris: 150"),
      SaidOfEvent("- Pris: 150 kr\n- Pris med middag: 545 kr", nil, fields: "pris: 150"),
      SaidOfEvent("## Middag\n\nPris: 395 kr", nil, fields: "pris: 150"),
      SaidOfEvent("Du får 200 kroner i rabatt på hotellet.", nil, fields: "pris: 150"),
      SaidOfEvent("Billetten til konserten koster 350 kroner.", nil, fields: "pris: 0"),
      SaidOfEvent("Arrangementet er gratis. Vaffel: 30 kr.", nil, fields: "pris: 0"),
      SaidOfEvent("Gratis inngang. Kaffe og vafler til 50 kroner.", nil, fields: "pris: 0"),
      SaidOfEvent("Kommunen bruker 2 000 000 kroner på byrommene.", nil, fields: "pris: 0"),
      SaidOfEvent("Pris: 150 kr. Par: 250 kr.", nil, fields: "pris: 150"),
      SaidOfEvent("Etter 1. juni er prisen 200 kroner.", nil, fields: "pris: 150"),
      SaidOfEvent("Tidlig påmelding (innen 1. mai): 150 kr.", nil, fields: "pris: 200"),
      SaidOfEvent("Prisen er 150 kroner fram til 1. mai, deretter 200 kroner.", nil, fields: "pris: 200"),
      SaidOfEvent("200 kroner går til Kreftforeningen.", nil, fields: "pris: 150"),
      SaidOfEvent("En million kroner skal deles ut.", nil, fields: "pris: 150"),
      SaidOfEvent("## Stipend\n\n10 000 kroner per person.", nil, fields: "pris: 150"),
      SaidOfEvent("The dinner costs NOK 395 per person.", nil, fields: "pris: 150", isEnglish: true),
      SaidOfEvent("Admission: NOK 150 (children NOK 50)", nil, fields: "pris: 150", isEnglish: true),
      SaidOfEvent("Free admission. The book costs NOK 349.", nil, fields: "pris: 0", isEnglish: true),
      SaidOfEvent("Ta med 20 kroner til garderoben.", nil, fields: "pris: 150"),
      SaidOfEvent("Familiebillett: 400 kr", nil, fields: "pris: 150"),
      SaidOfEvent("Studentbillett: 80 kr", nil, fields: "pris: 150"),
      SaidOfEvent("Billetter til 150 kr kjøpes på nett.", nil, fields: "pris: 150"),
      SaidOfEvent("Prisen er 1500 kroner eks. mva.", nil, fields: "pris: 1500"),
      SaidOfEvent("Vi avslutter med kaffe kl. 20.30.", nil),
      SaidOfEvent(
        "| Hva | Voksne | Barn |\n|---|---|---|\n| Pris | 200 kr | 100 kr |", nil, fields: "pris: 200"),
      SaidOfEvent("Pris: 200 kr & 100 kr for barn.", nil, fields: "pris: 200"),
      SaidOfEvent("Inngang 150 kr + 100 kr i servicegebyr.", nil, fields: "pris: 150"),
      SaidOfEvent("Kvelden for barna begynner klokka 17 og slutter klokka 19.", nil),
      SaidOfEvent("Kveldens program starter klokka 19 og er slutt klokka 20.30.", nil),
      SaidOfEvent("Vi rigger fra klokka 15, og er ferdige klokka 18.", nil),
      SaidOfEvent("Vi spiser først, og er ferdige klokka 19.", nil),
      SaidOfEvent("Programmet varer fra 18.30 til 20, og så er det mingling til 21.", nil),
      SaidOfEvent("Regner det, er kvelden avlyst.", nil),
      SaidOfEvent("I tilfelle regn flyttes kvelden til 20. juni.", nil),
      SaidOfEvent("In case of rain, the evening will be moved to Sunday 20 June.", nil, isEnglish: true),
      SaidOfEvent("Ved dårlig vær møtes vi på Energimølla.", nil),
      SaidOfEvent("Utstillingen varer til kl. 22.", nil),
      SaidOfEvent("Det første foredraget slutter kl. 19.15.", nil),
      SaidOfEvent("Foredraget begynner kl. 19. Det slutter kl. 20.", nil),
      SaidOfEvent("Foredraget begynner kl. 19 og slutter kl. 20.", nil),
      SaidOfEvent("Første innlegg slutter kl. 19.30.", nil),
      SaidOfEvent("Vi er her fra kl. 16 for å rigge.", nil),
      SaidOfEvent("Barnepasset holder på til kl. 20.", nil),
      SaidOfEvent("Kafeen holder åpent til kl. 22.", nil),
      SaidOfEvent("Kl. 20 er det slutt på maten.", nil),
      SaidOfEvent("Vi går til Krona kl. 18.", nil),
      SaidOfEvent("Ordføreren holder på til kl. 19.", nil),
      SaidOfEvent(
        "- kl. 18.30–19.00: Velkommen\n- kl. 19.00–20.30: Foredrag\n- kl. 20.30–21.00: Spørsmål", nil),
      SaidOfEvent("| Tid | Hva |\n|---|---|\n| 18.30–19.15 | Velkommen |\n| 19.15–21.00 | Debatt |", nil),
      SaidOfEvent("Tekst.", nil, summary: "Boligkveld med mingling kl. 18.30–19.00 og foredrag etterpå."),
      SaidOfEvent("Kom kl. 18.30–19.00, så får du kaffe.", nil),
      SaidOfEvent("Mingling kl. 18.30–19.", nil),
      SaidOfEvent("Kom og spis kl. 18.30–19.", nil),
      SaidOfEvent("The talk ends at 8 pm.", nil, isEnglish: true),
      SaidOfEvent("We meet at 6.30 pm and walk to the church.", nil, isEnglish: true),
      SaidOfEvent("The doors close at 7 pm.", nil, isEnglish: true),
      SaidOfEvent("Toget går kl. 21.15, og kvelden slutter kl. 21.", nil),
      SaidOfEvent("## Buss\n\nSlutt: kl. 22", nil),
      SaidOfEvent("Skolen slutter kl. 14.", nil),
      SaidOfEvent("Vi slutter senest kl. 21.30.", nil),
      SaidOfEvent(
        "Boligdagene er 17.–19. juni. Visningene er 18.–19. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Utstillingen er åpen 17.–30. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen til oss 17. og 18. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Påmelding 1.–10. juni.", nil, title: "Boligdagene", fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Vi har møttes hvert år, sist 11.–13. juni 2026.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Hold av dagene 17.–19. juni!", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Skolene har ferie 16. juni–18. august.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent("Vi er åpne 17. juni kl. 18–20 og 24. juni kl. 12–14.", nil),
      SaidOfEvent("Biblioteket har boligutstilling 17.–24. juni.", nil),
      SaidOfEvent("Les mer i avisa 17. og 19. juni.", nil),
      SaidOfEvent("Møterom 2 og 3. etasje er åpne.", nil),
      SaidOfEvent(
        "Påmelding innen 10. juni. Bestill bord innen 1. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Avbestilling må skje innen 14. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Fristen for å søke om skjenkebevilling er 1. mai.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Send spørsmål innen 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen torsdag 10. juni kl. 12:00.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen kl. 12 torsdag 10. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen 10. juni kl 12. Programmet kommer 1. mai.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Har du meldt deg på, får du en e-post innen 12. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmeldte får program innen 14. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på lunsjen innen 1. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Høringsfristen er 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Planen er på høring. Fristen er 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"
      ),
      SaidOfEvent(
        "Register by noon, 10 June.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "Please register before 11 June.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "Programmet åpner for påmelding til verksteder 1. juni.", nil,
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent("Butikken åpner 1. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Medlemmer kan melde seg på fra 3. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent("Påmeldingen åpner 10. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10"),
      SaidOfEvent("Påmeldingen åpnet 1. februar.", nil, fields: "\(form)"),
      SaidOfEvent("Påmeldingen er åpen fra 1. februar.", nil, fields: "\(form)"),
      SaidOfEvent("Påmeldingen åpner 1. mai.", "opening-disagrees", fields: "\(form)"),
    ])
  func silent(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }
}
