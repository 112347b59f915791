import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct RegistrationWordsTests {
  private func found(_ body: String, _ fields: String) async -> Set<String> {
    await ruleCodes(
      "-- content/arrangementer/a.md --\n---\ntittel: Boligkveld\nsammendrag: En kveld om bolig.\narrangor: Kommunen\nstart: 2027-06-17 18:30\n\(fields)\n---\n\n\(body)\n"
    )
  }

  @Test(
    "A text that says that nobody registers, of an event with registration",
    arguments: [
      "Du trenger ikke melde deg på.", "Det er ikke nødvendig å melde seg på, bare kom!", "Ingen påmelding!",
      "Påmelding er ikke nødvendig.", "Kvelden er åpen for alle og krever ingen påmelding.",
      "Du trenger ikke melde deg på for å komme.", "You do not need to register to attend.",
      "No registration needed.", "You don't need to register.", "Dere behøver ikke å melde dere på.",
      // What asks everybody is the other half of it.
      "Du trenger ikke melde deg på.\n\nMeld deg på innen 10. juni.",
      "Åpent for alle som vil, og det er ikke nødvendig å melde seg på.",
    ])
  func needless(body: String) async {
    for fields in ["pamelding: https://pamelding.no/a", "pameldingsfrist: 2027-06-10"] {
      #expect(
        await found(body, "sted: {navn: Krona}\n" + fields).contains("registration-disagrees"), "\(fields)")
    }
    #expect(await !found(body, "sted: {navn: Krona}").contains("registration-disagrees"))
  }

  @Test(
    "What is said of some, of a condition, or of something else",
    arguments: [
      "Meld deg på.", "Barn trenger ikke melde seg på.", "Du kan ikke melde deg på etter fristen.",
      "Har du vært med før, trenger du ikke melde deg på igjen.", "Må jeg melde meg på?",
      "Kom ikke uten påmelding.", "Påmelding er bindende.", "Ingen påmelding etter 10. juni.",
      "If you are a member, you do not need to register.", "Følgepersoner trenger ikke å melde seg på.",
      "Foreldre slipper å melde seg på; elevene må.", "Companions do not need to register.",
      "Du trenger ikke melde deg på for å se sendingen på nett.",
      "You do not need to register to watch the stream.",
      "Ingen slipper inn uten påmelding på forhånd.", "Du kommer ikke inn uten påmelding på forhånd.",
      "You cannot attend without registering.", "Uten å melde deg på får du ikke mat.",
      "Du trenger ikke melde deg på hver kveld, én gang holder.",
      "No registration needed for the exhibition, but please register for the dinner.",
      // Those who must are told so beside it.
      "Du trenger ikke melde deg på. Har du ikke egen PC, må du melde deg på.",
      "Du trenger ikke melde deg på. Trenger du barnepass? Meld deg på innen 1. juni.",
      "Ingen påmelding!\n\nVil du ha middag, må du melde deg på her.",
      "Påmelding er ikke nødvendig. Meld deg på bussen fra Notodden.",
      "Kvelden krever ingen påmelding. De som vil holde innlegg, må melde seg på.",
      "No registration needed. If you want to borrow a computer, please register.",
      "You do not need to register. Those with a stand must register by 1 June.",
      "Har du egen PC, er det ikke nødvendig å melde seg på.",
      "For deg som har vært med før, er det ikke nødvendig å melde seg på.",
    ])
  func needed(body: String) async {
    #expect(
      await !found(body, "pamelding: https://pamelding.no/a\nsted: {navn: Krona}")
        .contains("registration-disagrees"))
  }

  @Test(
    "A text that says that there is room, of an event that is full",
    arguments: [
      ("Det er mange ledige plasser.", true), ("Vi har fortsatt plass til flere!", true),
      ("There are still places left.", true), ("Noen få plasser igjen.", true),
      ("Det er ingen ledige plasser.", false), ("Blir det ledige plasser, sier vi fra.", false),
      ("Hvis noen får ledig plass, sier vi fra.", false), ("Er det ledige plasser?", false),
      ("Det er mange ledige plasser på parkeringsplassen.", false),
      ("Det er god plass!", true), ("Vi har god plass nå, så meld deg på.", true),
      ("Det er god plass på kurset.", true), ("There is still room.", true),
      ("Det er god plass til barnevogner i salen. Alle plasser er tatt.", false),
      ("Det er god plass til barnevogner i salen.", false),
      ("Salen har plass til flere hundre, men nå er alle plassene tatt.", false),
      ("Vi holder av god plass på første rad.", false), ("Det er god plass og lett å parkere.", false),
      ("Det er god plass på scenen og i garderoben.", false), ("Det er fortsatt plass på veggen.", false),
      ("Vi har god plass og gratis kaffe.", false), ("Det er god plass på arrangementet.", true),
      ("Det er god plass, og bare kom!", true), ("Det er god plass på denne kvelden.", true),
      ("Salen har plass til flere hundre.", false), ("The hall has room for more than 100.", false),
      ("There is still room for strollers.", false),
      ("Det er ledige plasser på lista. Kurset er fulltegnet.", false),
    ])
  func room(body: String, isReported: Bool) async {
    let fields = "sted: {navn: Krona}\npamelding: https://pamelding.no/a\npameldingsstatus: "
    #expect(await found(body, fields + "fullt").contains("registration-disagrees") == isReported)
    #expect(await found(body, fields + "venteliste").contains("registration-disagrees") == isReported)
    #expect(await !found(body, fields + "ledig").contains("registration-disagrees"))
  }

  @Test(
    "A text that says that it is online, of an event with a place",
    arguments: [
      ("Arrangementet er digitalt.", true), ("Kvelden holdes på Teams.", true),
      ("The event is online.", true),
      ("Kvelden foregår bare på nett.", true), ("Kvelden er på internett.", true),
      ("Kvelden er også digital.", false),
      ("Kvelden strømmes på nett.", false), ("Arrangementet er digitalt og fysisk.", false),
      ("Arrangementet er på nettet hos Kongsberg kommune med program.", false),
      ("Påmeldingen er digital.", false),
      ("Kvelden handler om digitalt liv.", false), ("Kvelden holdes på Krona.", false),
    ])
  func online(body: String, isReported: Bool) async {
    #expect(await found(body, "sted: {navn: Krona}").contains("place-disagrees") == isReported)
    #expect(
      await !found(body, "sted: {navn: Krona}\nnettadresse: https://teams.no/a").contains("place-disagrees"))
  }
}
