import Testing

private let twoDays = "start: 2027-06-17 09:00\nslutt: 2027-06-18 16:00"

/// When texts say that an event ends, held to its field.
@Suite struct EndsInTextsTests {
  @Test(
    "The hour of the end, over midnight too",
    arguments: [
      SaidOfEvent("Vi holder på til kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden varer til kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden slutter kl. 22.", "hour-disagrees"),
      SaidOfEvent("Vi slutter kl. 22.", "hour-disagrees"),
      SaidOfEvent("Slutt: kl. 22", "hour-disagrees"),
      SaidOfEvent("Slutter 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden varer fra kl. 18.30 til kl. 22.", "hour-disagrees"),
      SaidOfEvent("Vi møtes kl. 18.30–22.", "hour-disagrees"),
      SaidOfEvent("Kom kl. 18.30–22!", "hour-disagrees"),
      SaidOfEvent("Velkommen fra kl. 18.30 til 22.", "hour-disagrees"),
      SaidOfEvent("Det hele er over klokka 22.", "hour-disagrees"),
      SaidOfEvent("Vi er ferdige kl. 22.", "hour-disagrees"),
      SaidOfEvent("Vi avslutter klokka 22.00.", "hour-disagrees"),
      SaidOfEvent("Arrangementet avsluttes kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden er ferdig klokka ti.", "hour-disagrees"),
      SaidOfEvent("Vi holder på fram til halv ti.", "hour-disagrees"),
      SaidOfEvent("The evening ends at 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("We go on until 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("It lasts until 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("It lasts from 6.30 pm to 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("We meet from 6.30 to 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("We finish at 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("The event runs until 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("Me held på til kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden sluttar kl. 22.", "hour-disagrees"),
      SaidOfEvent("Tekst.", "hour-disagrees", summary: "Boligkveld på Krona kl. 18.30–22."),
      SaidOfEvent("Tekst.", "hour-disagrees", summary: "En kveld om bolig, kl. 18.30–22.00."),
      SaidOfEvent("Torsdag 17. juni fra kl. 18.30 til kl. 22.", "hour-disagrees"),
      SaidOfEvent("## Program\n\n| Tid | Hva |\n|---|---|\n| kl. 22.00 | Slutt |", "hour-disagrees"),
      SaidOfEvent("Vi holder på til kl. 21.", nil),
      SaidOfEvent("Siste dag slutter vi kl. 15.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("Vi slutter kl. 15 siste dag.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("Den siste dagen er vi ferdige kl. 15.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("Fredag 18. juni slutter vi kl. 15.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("On the last day we finish at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("The last day ends at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("We finish at 3 pm on the last day.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("On the last day we are done at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("On Friday 18 June we finish at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("On the last day, we finish at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent(
        "On the last day, the evening ends at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent(
        "The event ends at 3 pm on the last day.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("On the final day we wrap up at 3 pm.", "hour-disagrees", fields: twoDays, isEnglish: true),
      SaidOfEvent("Siste dag, fredag, runder vi av kl. 15.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("Siste dagen gir vi oss kl. 15.", "hour-disagrees", fields: twoDays),
      SaidOfEvent("On the last day, the shop closes at 3 pm.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("On the last day, lunch ends at 1 pm.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("On the final day we wrap up at 4 pm.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("Siste dag, fredag, runder vi av kl. 16.", nil, fields: twoDays),
      SaidOfEvent("On the last day we finish at 4 pm.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("Last year we finished at 3 pm on the last day.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("On the last day lunch ends at 1 pm.", nil, fields: twoDays, isEnglish: true),
      SaidOfEvent("Siste dag slutter vi kl. 16.", nil, fields: twoDays),
      SaidOfEvent("Første dag slutter vi kl. 15.", nil, fields: twoDays),
      SaidOfEvent("Torsdag 17. juni slutter vi kl. 15.", nil, fields: twoDays),
      SaidOfEvent("Siste dag slutter lunsjen kl. 13.", nil, fields: twoDays),
      SaidOfEvent("Siste dag er ca. kl. 15 ferdig.", nil, fields: twoDays),
      SaidOfEvent("Kvelden slutter kl. 21.", nil),
      SaidOfEvent("Kvelden varer fra kl. 18.30 til kl. 21.", nil),
      SaidOfEvent("Vi møtes kl. 18.30–21.", nil),
      SaidOfEvent("Vi holder på til ni.", nil),
      SaidOfEvent("Kvelden er ferdig klokka ni.", nil),
      SaidOfEvent("Kafeen er åpen til kl. 22.", nil),
      SaidOfEvent("Baren stenger kl. 22.", nil),
      SaidOfEvent("Foredraget slutter kl. 20.", nil),
      SaidOfEvent("Påmeldingen er åpen til kl. 12.", nil),
      SaidOfEvent("Du kan komme når du vil fram til kl. 20.", nil),
      SaidOfEvent("Fra kl. 19 til kl. 20 er det servering.", nil),
      SaidOfEvent("Barn er velkomne til kl. 20.", nil),
      SaidOfEvent("Den siste bussen går kl. 22.", nil),
      SaidOfEvent("Vi rydder til kl. 22.", nil),
      SaidOfEvent("Vi serverer mat til kl. 20.", nil),
      SaidOfEvent("Biblioteket er åpent til kl. 22.", nil),
      SaidOfEvent("Vi holder på til kl. 21, og kafeen er åpen til kl. 22.", nil),
      SaidOfEvent("Foredraget varer til kl. 20.", nil),
      SaidOfEvent("Første del slutter kl. 19.30.", nil),
      SaidOfEvent("Parkeringen er gratis til kl. 22.", nil),
      SaidOfEvent("Kvelden slutter senest kl. 22.", nil),
      SaidOfEvent("The bar closes at 10 pm.", nil, isEnglish: true),
      SaidOfEvent("The evening ends at 9 pm.", nil, isEnglish: true),
      SaidOfEvent("It lasts until 9.", nil, isEnglish: true),
      SaidOfEvent("Dette slutter ikke kl. 22.", nil),
      SaidOfEvent("Vi pleier å holde på til kl. 22.", nil),
      SaidOfEvent("I fjor holdt vi på til kl. 22.", nil),
      SaidOfEvent("Dørene stenger kl. 18.30.", nil),
      SaidOfEvent("Tekst.", nil, summary: "Boligkveld på Krona kl. 18.30–21."),
      SaidOfEvent("Vi holder på til kl. 01.", nil, fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi holder på til klokka ett.", nil, fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi holder på til kl. 02.", "hour-disagrees", fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi holder på til kl. 23.", "hour-disagrees", fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi begynner kl. 19.", "hour-disagrees", fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi begynner kl. 18.30.", nil, fields: "slutt: 2027-06-18 01:00"),
      SaidOfEvent("Vi holder på til midnatt.", nil, fields: "slutt: 2027-06-18 00:00"),
      SaidOfEvent("Vi holder på til kl. 24.", nil, fields: "slutt: 2027-06-18 00:00"),
      SaidOfEvent("Vi holder på til kl. 23.", "hour-disagrees", fields: "slutt: 2027-06-18 00:00"),
      SaidOfEvent("Torsdag 17. juni kl. 20–03.", "hour-disagrees", fields: "slutt: 2027-06-18 03:00"),
      SaidOfEvent("Torsdag 17. juni kl. 18.30–03.", nil, fields: "slutt: 2027-06-18 03:00"),
      SaidOfEvent("Vi slutter kl. 21 hver kveld.", nil, fields: "slutt: 2027-06-19 15:00"),
      SaidOfEvent("Vi slutter kl. 16.", nil, fields: "slutt: 2027-06-19 15:00"),
      SaidOfEvent("Vi holder på til kl. 22.", nil, fields: "-slutt"),
      SaidOfEvent("Vi er ferdige ca. kl. 21.", nil),
      SaidOfEvent("Vi er ferdige rundt kl. 20.45.", nil),
      SaidOfEvent("Kvelden varer i to timer.", nil),
      SaidOfEvent("Vi starter kl. 18.30 og holder på til kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden begynner kl. 18.30 og slutter kl. 22.", "hour-disagrees"),
      SaidOfEvent("Kvelden begynner kl. 18.30 og slutter kl. 21.", nil),
      SaidOfEvent("The evening starts at 6.30 pm and ends at 10 pm.", "hour-disagrees", isEnglish: true),
      SaidOfEvent("The evening starts at 6.30 pm and ends at 9 pm.", nil, isEnglish: true),
    ])
  func ends(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }

  @Test(
    "The first and the last of several days, and days of other evenings",
    arguments: [
      SaidOfEvent(
        "Velkommen 17. til 19. juni.", "event-date-disagrees", fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17.–19. juni.", "event-date-disagrees", fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17.-19. juni.", "event-date-disagrees", fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Kom fra 17. til 19. juni!", "event-date-disagrees", fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Dagene holdes fra 17. juni til 19. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Tekst.", "event-date-disagrees", title: "Boligdagene 17.–19. juni",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Tekst.", "event-date-disagrees", title: "Boligdagene", summary: "Boligdagene 17.–19. juni på Krona.",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Tekst.", "event-date-disagrees", title: "Boligdagene",
        summary: "Velkommen torsdag 17. til lørdag 19. juni 2027.",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Når: 17.–19. juni", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Boligdagene varer til 19. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Vi holder på til lørdag 19. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Join us from 17 to 19 June.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17", isEnglish: true),
      SaidOfEvent(
        "Join us on 17–19 June.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17", isEnglish: true),
      SaidOfEvent(
        "Welcome June 17–19.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17", isEnglish: true),
      SaidOfEvent(
        "Velkommen 17/6–19/6.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 16. til 18. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 16.–18. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17.–19. juni.", "event-date-disagrees", title: "Boligdagene",
        fields: "start: 2027-06-17\n-slutt"),
      SaidOfEvent(
        "Velkommen 28. juni til 3. juli.", "event-date-disagrees", title: "Boligdagene",
        fields: "slutt: 2027-07-02\nstart: 2027-06-28"),
      SaidOfEvent(
        "Velkommen 28. juni til 2. juli.", nil, title: "Boligdagene",
        fields: "slutt: 2027-07-02\nstart: 2027-06-28"),
      SaidOfEvent(
        "Velkommen 28. juni–2. juli.", nil, title: "Boligdagene",
        fields: "slutt: 2027-07-02\nstart: 2027-06-28"),
      SaidOfEvent(
        "Velkommen 17. til 18. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17.–18. juni.", nil, title: "Boligdagene", fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17. og 18. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen torsdag 17. og fredag 18. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17. og 19. juni.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 17., 24. juni og 1. juli.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Vi møtes 10., 17. og 24. juni og 1. juli.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-10\nstart: 2027-06-10"),
      SaidOfEvent(
        "Kurset går 17., 24. juni og 1. juli.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Vi møtes over tre kvelder: 17., 24. juni og 1. juli.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Tre torsdager: 17., 24. juni og 1. juli.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Bussen går 17., 24. juni og 1. juli.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Kafeen har åpent tre dager: 17., 18. og 19. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-17\nstart: 2027-06-17"),
      SaidOfEvent(
        "Tre dager: 17., 18. og 19. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "Velkommen 29., 30. juni og 1. juli.", nil, title: "Boligdagene",
        fields: "slutt: 2027-07-01\nstart: 2027-06-29"),
      SaidOfEvent(
        "Velkommen 17., 18. og 19. juni.", "repeats-as-one", title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Utstillingen i biblioteket varer fra 10. til 30. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Hotellet har rabatt fra 16. til 20. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Torget er stengt 16.–19. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Byferien varer 17.–30. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Billettsalget varer til 16. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-18\nstart: 2027-06-17"),
      SaidOfEvent(
        "Foredragene er 17. og 18. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
      SaidOfEvent(
        "I fjor var dagene 18. til 20. juni.", nil, title: "Boligdagene",
        fields: "slutt: 2027-06-19\nstart: 2027-06-17"),
    ])
  func ranges(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }
}
