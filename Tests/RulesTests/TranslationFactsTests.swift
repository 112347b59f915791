import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TranslationFactsTests {
  private func site(_ main: String, _ other: String) -> String {
    site(plainSite) + document("sider/b.md", "", body: main)
      + "-- content/sider/b.en.md --\n---\ntittel: B\nsammendrag: B.\nadresse: b-en\n---\n\n\(other)\n"
  }

  private func site(_ fields: String) -> String {
    "-- content/nettsted.yml --\nnavn: A\nbeskrivelse: A.\n\(fields)\n" + pageA
  }

  private func found(_ text: String) async -> Int {
    await ruleFindings(text).count { $0.hasPrefix("facts-differ-in-translation ") }
  }

  @Test(
    "Hours before ten with a zero or none, and those after midnight",
    arguments: [
      ("Bussen går klokka 08.45.", "The bus leaves at 8.45 am."),
      ("Dørene åpner 09.00 og stenger 15.00.", "Doors open at 9 am and close at 3 pm."),
      ("Frokost 07.30–09.00.", "Breakfast 7.30–9.00 am."),
      ("Åpent 08–16 i 2027.", "Open 8 am to 4 pm in 2027."),
      ("Kl. 00.15 går nattbussen 17. mai.", "The night bus leaves at 12.15 am on 17 May."),
      ("Ring 32 86 05 00.", "Call 32 86 05 00."),
    ])
  func hours(_ main: String, _ other: String) async {
    #expect(await found(site(main, other)) == 0, "\(main)")
  }

  @Test(
    "A number, day, price, telephone or e-mail address that is another one in the translation",
    arguments: [
      ("Møtet er 14. mars 2027.", "The meeting is on 15 March 2027."),
      ("Det koster 250 kroner.", "It costs 200 kroner."), ("Ring 32 86 60 00.", "Call 32 86 60 10."),
      ("Kongsberg har 29 000 innbyggere.", "Kongsberg has 28,000 inhabitants."),
      ("Det er kr 15 000.", "It is NOK 150,000."),
      ("Hele 14 prosent.", "As many as 41 per cent."), ("Vi åpner kl. 18.30.", "We open at 19:30."),
      ("- 3 skoler\n- 14 barnehager", "- 3 schools\n- 41 kindergartens"),
      // Two at once, hours of twelve, and what only the link says.
      ("Det er 120 plasser og 30 bord.", "There are 210 seats and 40 tables."),
      ("Dørene åpner kl. 18.00.", "Doors open at 7 pm."), ("Åpent 18–21 i dag.", "Open 6–8 pm today."),
      ("Vi åpner kl. 9.30.", "We open at 10.30am."),
      ("[Ring oss](tel:+4732866000) i dag.", "[Call us](tel:+4732866001) today."),
      ("[Skriv til oss](mailto:post@a.no).", "[Write to us](mailto:post@b.no)."),
      ("Kom til Hasbergs vei 36.", "Come to Hasbergs vei 63."),
      // A month or a weekday alone.
      ("Søk før 1. mai 2027.", "Apply before 1 June 2027."),
      ("Søk før 1. mai.", "Apply before the 1st of June."),
      ("Fra mars 2027.", "From May 2027."), ("Åpent 3. sept. i år.", "Open on 3 October this year."),
      // Sizes, and numbers beside words and units that say nothing of them.
      ("Det koster 83 millioner.", "It costs 83 billion."), ("Hele 1,2 mrd. kroner.", "NOK 1.2 million."),
      ("Det er 1200 millioner.", "It is 1.3 billion."), ("Mellom 2 og 3 mill.", "Between 2 and 4 million."),
      ("Byen har tre skoler og 29 000 innbyggere.", "The town has 3 schools and 28,000 inhabitants."),
      ("Det er 4 mil dit og koster 250 kroner.", "It is 40 km away and costs NOK 200."),
      ("I 1. etasje er det 20 rom.", "There are 30 rooms on the ground floor."),
      ("Vi har 3 skoler.", "We have four schools."),
      ("De siste 10 årene er det bygd 300 boliger.", "Over the past 10 years 200 homes were built."),
      ("Byen har fire skoler og 20 lærere.", "The town has five schools and 20 teachers."),
      ("Vi har tre saler i 2027.", "We have four halls in 2027."),
      ("Fem lag er med.", "Six teams take part."),
      ("Tjuefem elever fikk plass.", "Thirty-five pupils got in."),
      ("To hundre og femti boliger.", "260 homes."), ("Kom på mandag.", "Come on Tuesday."),
      ("Mandager kl. 12.00.", "Tuesdays at 12.00."), ("Fredag 11. juni.", "Saturday 12 July."),
    ])
  func differing(_ main: String, _ other: String) async {
    #expect(await found(site(main, other)) == 1)
  }

  @Test(
    "What is written otherwise, converted, left out or added is the same",
    arguments: [
      ("Møtet er 14. mars 2027.", "The meeting is on 14 March 2027."),
      ("Det er kr 15 000.", "It is NOK 15,000."),
      ("Vi åpner kl. 18.30.", "We open at 6:30 pm."), ("Det er 4 mil dit.", "It is 40 km away."),
      ("Ring 32 86 60 00.", "Call +47 32 86 60 00."), ("Det tar 2,5 timer.", "It takes 2.5 hours."),
      ("Kongsberg har 3 skoler.", "Kongsberg has three schools."),
      ("I 1. etasje er det 20 rom.", "There are 20 rooms."),
      ("Vi møtes kl. 18.00.", "We meet at 18."), ("Det er 80 km til Oslo.", "It is 50 miles to Oslo."),
      ("Første 10.\n\nSå 20.", "First 20."), ("Det koster 3 mill.", "It costs 3,000,000."),
      ("Åpent fra 18 til 21.", "Open from 6 to 9 pm."), ("Kl. 9.30–15.30.", "From 9.30 am to 3.30 pm."),
      ("Frist kl. 12.00.", "The deadline is 12 noon."), ("Vi møtes kl. 6.", "We meet at 6 pm."),
      ("[Ring oss](tel:32866000) i dag.", "[Call us](tel:+4732866000) today."),
      ("[Skriv til oss](mailto:post@a.no?subject=Hei).", "[Write to us](mailto:post@a.no?subject=Hello)."),
      ("Det er 120 plasser.", "There are 120 seats and 30 tables."),
      ("Søk før 1. mai 2027.", "You may apply before 1 May 2027."), ("Fra mars 2027.", "From March 2027."),
      ("Fra 1. mai til 3. juni.", "From May 1 to June 3."),
      ("Frist 1.5.2027.", "The deadline is 1 May 2027."),
      ("Kl. 23 natt til søndag.", "At 23 on Saturday night."), ("Onsdager kl. 12.", "Wednesdays at 12."),
      ("I mai er 14 ute.", "You may see 14 outside."), ("De 3 i mai–juni 2027.", "The 3 in May–June 2027."),
      ("Det er 83 millioner.", "It is 83 million."), ("Hele 1,2 mrd. kroner.", "NOK 1.2 billion."),
      ("Det er 1200 mill.", "It is 1.2 billion."), ("To millioner kroner.", "NOK 2 million."),
      ("2 til 3 millioner.", "2 million to 3 million."),
      ("Vi har to skoler og 20 lærere.", "We have 2 schools and twenty teachers."),
      ("Om fjorten dager.", "In two weeks."), ("Om to uker.", "In 14 days."), ("Klokka sju.", "At 7 pm."),
      ("Begge to.", "Both of the two."), ("Fire skoler og 20 lærere.", "20 teachers, four schools."),
      ("To hundre elever.", "200 pupils."), ("To hundre og femti elever.", "250 pupils."),
      ("Tre hundre tusen kroner.", "NOK 300,000."), ("Tusen takk til alle fem.", "Many thanks to all five."),
      ("Hundre år.", "100 years."), ("To hundre og femti.", "Two hundred and fifty."),
      ("Ett hundre og en.", "One hundred and one."),
      ("Vi fire er 20.", "The four of us are 20."), ("To og to i 2027.", "In pairs in 2027."),
      ("2 til 3 millioner.", "2 million to 3 million."), ("Seks av ti.", "Three in five."),
      ("Vi møtes halv åtte, alle 12.", "We meet at half past seven, all 12."),
      ("Det koster 100 kroner.", "It costs about €9."),
      ("Frist 1.5.2027 for 20 lag.", "1 May 2027 for 20 teams."),
      ("Fire av fem er fornøyde.", "Four in five are happy."),
      ("Den 2. av 5 saker.", "The second of 5 stories."),
      ("Det varer i to timer.", "It lasts 120 minutes."), ("I 2. etasje.", "On the first floor."),
      ("Frist 30.6.", "Deadline 30 June."), ("Stengt 24.12.", "Closed 24 December."),
    ])
  func alike(_ main: String, _ other: String) async {
    #expect(await found(site(main, other)) == 0)
  }

  @Test(
    "What differs is quoted as each of them writes it",
    arguments: [
      ("Dørene åpner kl. 18.", "Doors open at 5.45 pm.", "18", "5.45 pm"),
      ("Det koster 1,2 milliarder kroner.", "It costs NOK 1.3 billion.", "1,2 milliarder", "1.3 billion"),
      ("Søk innen 20. mai.", "Apply by 20 June.", "20. mai", "20 June"),
      ("Kom torsdag 17. juni.", "Come on Friday 18 July.", "torsdag, 17. juni", "Friday, 18 July"),
      ("Det er 15 000 her.", "There are 16,000 here.", "15 000", "16,000"),
      ("Tjue er med, Tre er nye.", "Twenty take part, Four are new.", "Tre", "Four"),
      ("Frist 1.5.2027.", "The deadline is 2 May 2028.", "1.5.2027", "2, 2028"),
      ("Kl. 18 hver dag.", "At 7 p.m. every day.", "18", "7 p.m."),
    ])
  func quotes(_ main: String, _ other: String, _ said: String, _ translated: String) async {
    let site = await resolved(site(main, other), on: "2027-03-01")
    let found = await check(site.value, jobs: 1).filter { $0.code.name == "facts-differ-in-translation" }
      .map(\.message.en)
    #expect(
      found == ["the translation says “\(translated)” where the main text says “\(said)”"], "\(main)")
  }

  @Test("Each paragraph and field that says something else is told, not the first alone")
  func each() async {
    #expect(
      await found(
        site(
          "Ring 32 86 60 00.\n\nDet koster 500 kroner.\n\nDet er 3 rom.",
          "Call 32 86 60 01.\n\nIt costs NOK 5,000.\n\nThere are 3 rooms.")) == 2)
  }

  @Test("Other fields than the title are compared as well")
  func fields() async {
    func event(_ age: String) -> String {
      document(
        "arrangementer/a.md", "arrangor: A\nstart: 2027-06-17\nsted: {navn: Krona}\nfor-hvem: Alle over 18 år"
      )
        + "-- content/arrangementer/a.en.md --\n---\ntitle: A\nsummary: A.\nadresse: a-en\naudience: All over \(age) years\n---\n\nText.\n"
    }
    #expect(await found(site(plainSite) + event("16")) == 1)
    #expect(await found(site(plainSite) + event("18")) == 0)
  }

  @Test("So do the words of a register: facts-differ-in-translation")
  func register() async {
    let plan =
      "-- content/handlingsplan/a.yml --\ntittel: {nb: 120 nye boliger, en: 210 new homes}\nakse: vekst\nstatus: ikke-satt\n"
    #expect(await found(site(plainSite) + plan) == 1)
    #expect(await found(site(plainSite) + plan.replacing("210", with: "120")) == 0)
  }
}
