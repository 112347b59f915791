import Testing

/// When texts say that registration opens and closes, held to its fields.
@Suite struct RegistrationInTextsTests {
  @Test(
    "Deadlines and openings, with their hours",
    arguments: [
      SaidOfEvent(
        "Fristen er utvidet til 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Frist: 15. juni", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmelding innen 15. juni kl. 12.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmelding innen 10. juni kl. 16.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen torsdag 10. juni klokka 15.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmeldingsfrist: 10. juni kl. 23.59", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Frist for påmelding er tirsdag 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmeldingsfristen er forlenget til 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Vi har utvidet fristen til 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Ny frist: 15. juni.", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Fristen går ut 15. juni.", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"
      ),
      SaidOfEvent(
        "Siste frist er 15. juni.", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"
      ),
      SaidOfEvent(
        "Siste dag for påmelding er 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmeldingen stenger 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmeldingen er åpen til 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Du kan melde deg på fram til 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Bindende påmelding innen 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Innen 15. juni må du melde deg på.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Register by 15 June.", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "Please register by Tuesday 15 June.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Deadline: 15 June", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "The deadline has been extended to 15 June.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "The deadline is 15 June.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Registration is open until 15 June.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Register by 10 June at 4 pm.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Registration closes on June 15.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Please sign up no later than 15 June.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00", isEnglish: true),
      SaidOfEvent(
        "Meld deg på innan 15. juni.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmelding innen 15/6.", "deadline-disagrees", fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Påmelding innen 11. juni kl. 12.", "deadline-disagrees",
        fields: "\(form)\npameldingsfrist: 2027-06-10"),
      SaidOfEvent("Frist: 10. juni kl. 12", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Meld deg på innen 10. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen 10. juni kl. 23.59.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10"),
      SaidOfEvent("Meld deg på innen 10. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10"),
      SaidOfEvent(
        "Fristen er utvidet fra 1. juni til 10. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Frist for å søke om støtte: 15. juni", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Frist for utstillere: 1. juni", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Søknadsfristen for tilskudd er 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Fristen for å sende inn spørsmål er 1. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Bestill lunsj innen 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Betal innen 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Meld deg på innen 10. juni. Fristen for hotell er 1. juni.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "## For utstillere\n\nFrist: 15. juni", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Avbud må meldes innen 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Avmelding innen 15. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "Send inn ideer til programmet. Fristen er 1. mai.", nil,
        fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent(
        "The deadline for abstracts is 15 May.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "Register by noon on 10 June.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent(
        "Register by 10 June at 12 noon.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00",
        isEnglish: true),
      SaidOfEvent("Meld deg på innen fredag.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 12:00"),
      SaidOfEvent("Meld deg på innen 9. juni.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 00:00"),
      SaidOfEvent(
        "Meld deg på innen 10. juni kl. 24.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 23:59"),
      SaidOfEvent("Frist 10. juni ved midnatt.", nil, fields: "\(form)\npameldingsfrist: 2027-06-10 23:59"),
      SaidOfEvent(
        "Påmeldingen åpner 1. mai.", "opening-disagrees", fields: "\(form)\npamelding-apner: 2027-05-10 09:00"
      ),
      SaidOfEvent(
        "Påmeldingen åpner 10. mai kl. 12.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Du kan melde deg på fra 1. mai.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmelding fra 3. mai.", "opening-disagrees", fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen åpnes lørdag 1. mai.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Vi åpner påmeldingen 1. mai.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen er åpen fra 1. mai.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen begynner 1. mai.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "1\\. mai åpner påmeldingen.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Registration opens on 1 May.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00", isEnglish: true),
      SaidOfEvent(
        "You can register from 1 May.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00", isEnglish: true),
      SaidOfEvent(
        "Påmeldinga opnar 1. mai.", "opening-disagrees", fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent("Påmeldingen åpner 10. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen åpner mandag 10. mai kl. 9.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen til neste kveld åpner 1. august.", nil,
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent(
        "Påmeldingen er åpen fra 10. mai til 10. juni.", nil,
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00\npameldingsfrist: 2027-06-10"),
      SaidOfEvent(
        "Påmeldingen er åpen fra 1. mai til 10. juni.", "opening-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00\npameldingsfrist: 2027-06-10"),
      SaidOfEvent(
        "Påmeldingen er åpen fra 10. mai til 12. juni.", "deadline-disagrees",
        fields: "\(form)\npamelding-apner: 2027-05-10 09:00\npameldingsfrist: 2027-06-10"),
      SaidOfEvent(
        "Billettsalget til konserten åpner 1. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"
      ),
      SaidOfEvent("Døren åpner 10. mai.", nil, fields: "\(form)\npamelding-apner: 2027-05-10 09:00"),
      SaidOfEvent("Påmeldingen åpner i mai.", nil, fields: "\(form)"),
    ])
  func times(_ said: SaidOfEvent) async {
    #expect(await said.findings == said.expected, "\(said)")
  }
}
