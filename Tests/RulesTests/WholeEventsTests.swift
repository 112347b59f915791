import Testing

/// Events as press officers write them: one fact is wrong, or none.
@Suite struct WholeEventsTests {
  @Test(
    "Twenty with one mistake, and twenty without",
    arguments: [
      SaidOfEvent(
        "Velkommen til frokostmøte onsdag 14. april. Dørene åpner kl. 7.30, og vi begynner presis kl. 8. Vi er ferdige kl. 9.\n\nMeld deg på innen mandag 12. april kl. 12.",
        "hour-disagrees", title: "Frokostmøte for næringslivet",
        summary: "Kommunen inviterer næringslivet til frokostmøte på Krona.",
        fields:
          "start: 2027-04-14 08:00\nslutt: 2027-04-14 09:30\npamelding: https://pamelding.no/f\npameldingsfrist: 2027-04-12 12:00"
      ),
      SaidOfEvent(
        "Kammerkoret inviterer til konsert lørdag 12. juni kl. 19. Billetter: kr 250 for voksne, kr 100 for barn.",
        "price-disagrees", title: "Sommerkonsert i kirken", summary: "Kammerkoret synger inn sommeren.",
        fields: "start: 2027-06-12 19:00\nslutt: 2027-06-12 20:30\nsted: {navn: Kongsberg kirke}\npris: 200"),
      SaidOfEvent(
        "Boligdagene arrangeres 20.–22. mai på Krona.", "event-date-disagrees", title: "Kongsberg boligdager",
        summary: "Tre dager om å bo og bygge i Kongsberg.",
        fields: "start: 2027-05-20\nslutt: 2027-05-21\nhele-dagen: ja"),
      SaidOfEvent(
        "Møt tre gründere og hør hvordan de kom i gang. Påmeldingsfristen er utvidet til tirsdag 7. september.",
        "deadline-disagrees", title: "Gründerkveld", summary: "For deg som vil starte for deg selv.",
        fields:
          "start: 2027-09-09 18:00\nslutt: 2027-09-09 21:00\npamelding: https://pamelding.no/g\npameldingsfrist: 2027-09-06"
      ),
      SaidOfEvent(
        "Påmeldingen åpner mandag 3. mai kl. 9.00. Det er førstemann til mølla.", "opening-disagrees",
        title: "Ferieklubb", summary: "Ferieklubb for barn fra 6 til 12 år.",
        fields:
          "start: 2027-06-28\nslutt: 2027-07-02\npamelding: https://pamelding.no/k\npamelding-apner: 2027-05-10 09:00"
      ),
      SaidOfEvent(
        "På grunn av ras er vandringen dessverre avlyst. Alle som har betalt, får pengene igjen.",
        "state-in-text-only", title: "Vandring i gruvene", summary: "Bli med ned i sølvgruvene.",
        fields: "start: 2027-08-14 12:00\nslutt: 2027-08-14 15:00"),
      SaidOfEvent(
        "Kafeen er flyttet til torsdag 22. april.", "state-in-text-only", title: "Språkkafé",
        summary: "Øv på norsk over en kopp kaffe.", fields: "start: 2027-04-20 18:00\nslutt: 2027-04-20 20:00"
      ),
      SaidOfEvent(
        "Festen starter kl. 22 og varer til kl. 01.", "hour-disagrees", title: "Nyttårsfest på torget",
        summary: "Vi går inn i det nye året sammen.",
        fields: "start: 2027-12-31 21:00\nslutt: 2028-01-01 01:00"),
      SaidOfEvent(
        "Vi møtes på Teams torsdag 18. mars kl. 19–20.30.", "hour-disagrees",
        title: "Digital informasjonskveld", summary: "For deg som vurderer å flytte til Kongsberg.",
        fields:
          "nettadresse: https://www.teams.no/moete\nstart: 2027-03-18 19:00\nslutt: 2027-03-18 20:00\n-sted"),
      SaidOfEvent(
        "Kursavgiften er kr 1 500,- og inkluderer lunsj.", "price-disagrees",
        title: "Kurs i bærekraftig drift", summary: "Et kurs for små bedrifter.",
        fields: "start: 2027-10-06 09:00\nslutt: 2027-10-06 15:00\npris: 0"),
      SaidOfEvent(
        "Velkommen til åpen dag søndag 19. september!", "event-date-disagrees",
        title: "Åpen dag på Teknologiparken", summary: "Se hva som lages bak portene.",
        fields: "start: 2027-09-18 11:00\nslutt: 2027-09-18 15:00"),
      SaidOfEvent(
        "Welcome on Saturday 18 September from 11 am to 4 pm.", "hour-disagrees",
        title: "Åpen dag på Teknologiparken", summary: "Se hva som lages bak portene.",
        fields: "start: 2027-09-18 11:00\nslutt: 2027-09-18 15:00", isEnglish: true),
      SaidOfEvent(
        "Please register by 1 September.", "deadline-disagrees", title: "Gründerkveld",
        fields:
          "start: 2027-09-09 18:00\nslutt: 2027-09-09 21:00\npamelding: https://pamelding.no/g\npameldingsfrist: 2027-09-06",
        isEnglish: true),
      SaidOfEvent(
        "Vi møtest kl. 18.30 og held på til kl. 22.", "hour-disagrees", title: "Kveld om bustad",
        summary: "Kommunen inviterer til ein kveld om bustad.",
        fields: "start: 2027-06-17 18:30\nslutt: 2027-06-17 21:00"),
      SaidOfEvent(
        "Det er fortsatt ledige plasser.", "registration-disagrees", title: "Foreldrekveld",
        summary: "Om skole og barnehage.",
        fields:
          "start: 2027-04-21 18:00\nslutt: 2027-04-21 19:30\npamelding: https://pamelding.no/fo\npameldingsstatus: fullt"
      ),
      SaidOfEvent(
        "Kurset går 6., 13. og 20. april kl. 18.", "repeats-as-one", title: "Norskkurs",
        summary: "Et kurs i tre deler.", fields: "start: 2027-04-06 18:00\nslutt: 2027-04-06 20:00"),
      SaidOfEvent(
        "Vi møtes fredag 15. mai ved kirken.", "weekday-disagrees", title: "Byvandring",
        summary: "Bli kjent med byen til fots.",
        fields: "start: 2027-05-15 12:00\nslutt: 2027-05-15 14:00\nsted: {navn: Kongsberg kirke}"),
      SaidOfEvent(
        "Festspillene varer fra torsdag 5. til søndag 15. august.", "event-date-disagrees",
        title: "Festspillene", summary: "Ti dager med musikk.",
        fields: "start: 2027-08-05\nslutt: 2027-08-14\nhele-dagen: ja"),
      SaidOfEvent(
        "Det er gratis inngang, og du trenger ikke billett.", "price-disagrees",
        title: "Kveld med Kari Sveen", summary: "Forfatteren leser fra den nye boka.",
        fields: "start: 2027-10-14 19:00\nslutt: 2027-10-14 20:30\npris: 120"),
      SaidOfEvent(
        "Meld deg på innen 20. oktober kl. 12.", "deadline-disagrees", title: "Lederkonferansen",
        summary: "To dager for ledere.",
        fields:
          "start: 2027-11-03 10:00\nslutt: 2027-11-04 15:00\npamelding: https://pamelding.no/l\npameldingsfrist: 2027-10-20 16:00"
      ),
      SaidOfEvent(
        "Velkommen til frokostmøte onsdag 14. april. Dørene åpner kl. 7.30, og vi begynner presis kl. 8. Vi er ferdige kl. 9.30. Frokosten serveres fra kl. 7.30 til 8.\n\nMeld deg på innen mandag 12. april kl. 12. Si fra om allergier senest 9. april.",
        nil, title: "Frokostmøte for næringslivet",
        summary: "Kommunen inviterer næringslivet til frokostmøte på Krona.",
        fields:
          "start: 2027-04-14 08:00\nslutt: 2027-04-14 09:30\npamelding: https://pamelding.no/f\npameldingsfrist: 2027-04-12 12:00"
      ),
      SaidOfEvent(
        "Kammerkoret inviterer til konsert lørdag 12. juni kl. 19. Billetter: kr 250 for voksne, kr 100 for barn. Gratis inngang til generalprøven kl. 16.",
        nil, title: "Sommerkonsert i kirken", summary: "Kammerkoret synger inn sommeren.",
        fields: "start: 2027-06-12 19:00\nslutt: 2027-06-12 20:30\nsted: {navn: Kongsberg kirke}\npris: 250"),
      SaidOfEvent(
        "Boligdagene arrangeres 20.–22. mai på Krona. Foredragene er 20. og 21. mai, visningene bare 22. mai. Torget er stengt for biler 19.–23. mai.",
        nil, title: "Kongsberg boligdager", summary: "Tre dager om å bo og bygge i Kongsberg.",
        fields: "start: 2027-05-20\nslutt: 2027-05-22\nhele-dagen: ja"),
      SaidOfEvent(
        "Møt tre gründere og hør hvordan de kom i gang. Påmeldingsfristen er utvidet til tirsdag 7. september. Vil du selv stå på scenen? Send et forslag innen 1. august.",
        nil, title: "Gründerkveld", summary: "For deg som vil starte for deg selv.",
        fields:
          "start: 2027-09-09 18:00\nslutt: 2027-09-09 21:00\npamelding: https://pamelding.no/g\npameldingsfrist: 2027-09-07"
      ),
      SaidOfEvent(
        "Påmeldingen åpner mandag 3. mai kl. 9.00. Det er førstemann til mølla. Prisen er 900 kroner for hele uka, og 700 kroner for søsken. Klubben er åpen fra kl. 8 til 16. Ta med 50 kroner til is.",
        nil, title: "Ferieklubb", summary: "Ferieklubb for barn fra 6 til 12 år.",
        fields:
          "start: 2027-06-28\nslutt: 2027-07-02\npamelding: https://pamelding.no/k\npamelding-apner: 2027-05-03 09:00\npris: 900"
      ),
      SaidOfEvent(
        "Prisen er 150 kroner, inkludert tog inn i fjellet. Gruvemuseet har gratis adgang denne dagen. Vandringen varer i tre timer. Siste tog ut går kl. 16.",
        nil, title: "Vandring i gruvene", summary: "Bli med ned i sølvgruvene.",
        fields: "start: 2027-08-14 12:00\nslutt: 2027-08-14 15:00\npris: 150"),
      SaidOfEvent(
        "Vi møtes på biblioteket. Kafeen stenger kl. 19.30. Biblioteket er åpent til kl. 20. Det er gratis kaffe.",
        nil, title: "Språkkafé", summary: "Øv på norsk over en kopp kaffe.",
        fields:
          "start: 2027-04-20 18:00\nslutt: 2027-04-20 20:00\nserie: Språkkafé på biblioteket\nsted: {navn: Biblioteket}"
      ),
      SaidOfEvent(
        "Festen starter kl. 21 og varer til kl. 01. Fyrverkeriet begynner kl. 24. Siste buss går kl. 01.30.",
        nil, title: "Nyttårsfest på torget", summary: "Vi går inn i det nye året sammen.",
        fields: "start: 2027-12-31 21:00\nslutt: 2028-01-01 01:00"),
      SaidOfEvent(
        "Vi møtes på Teams torsdag 18. mars kl. 19–20.30. Opptaket er tilgjengelig til 1. april.", nil,
        title: "Digital informasjonskveld", summary: "For deg som vurderer å flytte til Kongsberg.",
        fields:
          "nettadresse: https://www.teams.no/moete\nstart: 2027-03-18 19:00\nslutt: 2027-03-18 20:30\n-sted"),
      SaidOfEvent(
        "Kursavgiften er kr 1 500,- og inkluderer lunsj. Medlemmer av næringsforumet betaler 1 200 kroner. Vil du ha kursbeviset på papir, koster det 100 kroner.",
        nil, title: "Kurs i bærekraftig drift", summary: "Et kurs for små bedrifter.",
        fields: "start: 2027-10-06 09:00\nslutt: 2027-10-06 15:00\npris: 1500"),
      SaidOfEvent(
        "Welcome on Saturday 18 September from 11 am to 3 pm. The last tour starts at 2 pm. The café is open until 4 pm.",
        nil, title: "Åpen dag på Teknologiparken", summary: "Se hva som lages bak portene.",
        fields: "start: 2027-09-18 11:00\nslutt: 2027-09-18 15:00", isEnglish: true),
      SaidOfEvent(
        "Meld deg på innen 20. oktober kl. 12. Konferansen går over to dager, 3. og 4. november. Første dag slutter vi kl. 17, andre dag kl. 15. Middagen onsdag koster 695 kroner. Hotellrommet må bestilles innen 1. oktober.",
        nil, title: "Lederkonferansen", summary: "To dager for ledere.",
        fields:
          "start: 2027-11-03 10:00\nslutt: 2027-11-04 15:00\npamelding: https://pamelding.no/l\npameldingsfrist: 2027-10-20 12:00\npris: 4500"
      ),
      SaidOfEvent(
        "Vi møtest kl. 18.30 og held på til kl. 21. Det er gratis å vere med.", nil, title: "Kveld om bustad",
        summary: "Kommunen inviterer til ein kveld om bustad.",
        fields: "start: 2027-06-17 18:30\nslutt: 2027-06-17 21:00"),
      SaidOfEvent(
        "Alle plassene er tatt, men du kan stå på venteliste. Frist for å stå på ventelisten: 19. april. Vi er ferdige ca. kl. 19.15.",
        nil, title: "Foreldrekveld", summary: "Om skole og barnehage.",
        fields:
          "start: 2027-04-21 18:00\nslutt: 2027-04-21 19:30\npamelding: https://pamelding.no/fo\npameldingsfrist: 2027-04-19\npameldingsstatus: venteliste"
      ),
      SaidOfEvent(
        "Dette er den første av tre kvelder. Påmeldingen gjelder alle tre. Bøker deles ut 6. april.", nil,
        title: "Norskkurs", summary: "Et kurs i tre deler.",
        fields: "start: 2027-04-06 18:00\nslutt: 2027-04-06 20:00\nserie: Norskkurs våren 2027"),
      SaidOfEvent(
        "Vi møtes lørdag 15. mai ved kirken. Turen slutter ved Krona, der kafeen er åpen til kl. 16. Neste vandring er 12. juni.",
        nil, title: "Byvandring", summary: "Bli kjent med byen til fots.",
        fields: "start: 2027-05-15 12:00\nslutt: 2027-05-15 14:00"),
      SaidOfEvent(
        "Festspillene varer fra torsdag 5. til lørdag 14. august. Utstillingen i Energimølla står til 29. august. Billetter til konsertene koster fra 150 kroner.",
        nil, title: "Festspillene", summary: "Ti dager med musikk.",
        fields: "start: 2027-08-05\nslutt: 2027-08-14\nhele-dagen: ja\npris: 0"),
      SaidOfEvent(
        "Billetten koster 120 kroner (studenter 60). Boka selges for 349 kroner. Dørene åpner kl. 18.30. Det er gratis inngang til utstillingen i foajeen.",
        nil, title: "Kveld med Kari Sveen", summary: "Forfatteren leser fra den nye boka.",
        fields: "start: 2027-10-14 19:00\nslutt: 2027-10-14 20:30\npris: 120"),
      SaidOfEvent(
        "Kvelden er flyttet fra torsdag 17. juni til torsdag 24. juni. Vi begynner kl. 18.30 og slutter kl. 21 som før.",
        nil, title: "Boligkveld", summary: "En kveld om bolig.",
        fields:
          "start: 2027-06-24 18:30\nslutt: 2027-06-24 21:00\nstatus: flyttet\ntidligere-start: 2027-06-17 18:30"
      ),
      SaidOfEvent(
        "Møtet begynner kl. 18 (kl. 19 norsk tid) og slutter kl. 20. Det strømmes fra kl. 19 til kl. 21 norsk tid.",
        nil, title: "Informasjonsmøte i London", summary: "For nordmenn som vil hjem.",
        fields:
          "start: 2027-05-12 18:00\nslutt: 2027-05-12 20:00\ntidssone: Europe/London\nsted: {navn: Den norske kirken i London}"
      ),
    ])
  func events(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }

  @Test(
    "What is off, and what is held on other days too",
    arguments: [
      SaidOfEvent("Det blir ingen boligkveld i år.", "state-in-text-only"),
      SaidOfEvent("Ingen boligkveld i år.", "state-in-text-only"),
      SaidOfEvent("Dessverre blir det ingen boligkveld denne gangen.", "state-in-text-only"),
      SaidOfEvent("There will be no housing evening this year.", "state-in-text-only", isEnglish: true),
      SaidOfEvent("Ingen påmelding i år.", nil),
      SaidOfEvent("Ingen parkering i år.", nil),
      SaidOfEvent("Det blir ingen servering.", nil),
      SaidOfEvent("Det blir ingen boligkveld uten deg.", nil),
      SaidOfEvent("Ingen boligkveld er lik en annen.", nil),
      SaidOfEvent("Det blir ingen lunsj i år.", nil),
      SaidOfEvent("Vi møtes også 24. juni og 1. juli.", "repeats-as-one"),
      SaidOfEvent("Vi møtes også 24. juni.", "repeats-as-one"),
      SaidOfEvent("Kveldene holdes 17. og 24. juni.", "repeats-as-one"),
      SaidOfEvent("Velkommen 17. og 24. juni!", "repeats-as-one"),
      SaidOfEvent("Vi møtes 17. juni, 24. juni og 1. juli.", "repeats-as-one"),
      SaidOfEvent("We also meet on 24 June.", "repeats-as-one", isEnglish: true),
      SaidOfEvent("Påmeldingen er også åpen 24. juni.", nil),
      SaidOfEvent("Biblioteket har også åpent 24. juni.", nil),
      SaidOfEvent("Vi møttes også 24. mai.", nil),
      SaidOfEvent("Neste boligkveld er 24. juni.", nil),
      SaidOfEvent("Vi møtes 17. og 18. juni.", nil, fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent("Det er også marked 24. juni.", nil),
    ])
  func states(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }

  @Test(
    "What is said with regret",
    arguments: [
      SaidOfEvent("Dessverre må vi avlyse kvelden.", "state-in-text-only"),
      SaidOfEvent("Dessverre er kvelden avlyst.", "state-in-text-only"),
      SaidOfEvent("Dessverre blir kvelden utsatt til høsten.", "state-in-text-only"),
      SaidOfEvent("Unfortunately, the evening is cancelled.", "state-in-text-only"),
      SaidOfEvent("Vi beklager å måtte avlyse kvelden.", "state-in-text-only"),
      SaidOfEvent("Vi ser oss nødt til å avlyse kvelden.", "state-in-text-only"),
      SaidOfEvent(
        "Møtet er avlyst.", "state-in-text-only", title: "Frokostmøte",
        fields: "start: 2027-06-17 08:00\nslutt: 2027-06-17 09:00"),
      SaidOfEvent("Kvelden vert avlyst.", "state-in-text-only"),
      SaidOfEvent(
        "Møtet begynner kl. 9.", "hour-disagrees", title: "Frokostmøte",
        fields: "start: 2027-06-17 08:00\nslutt: 2027-06-17 09:00"),
      SaidOfEvent(
        "Konferansen starter kl. 9.", "hour-disagrees", title: "Konferanse om vekst",
        fields: "start: 2027-06-17 08:00\nslutt: 2027-06-17 16:00"),
    ])
  func regrets(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }
}
