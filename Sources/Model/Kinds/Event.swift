package import Diagnostics

/// Something that happens at a time and a place (RFC 5545 §3.6.1).
package struct Event: ContentFacts {
  package var common = Common()
  /// When it begins.
  package var start: LocalTime?
  /// When it ends; the last day counts.
  package var end: LocalTime?
  /// Yes for an all-day event.
  package var isAllDay: Bool?
  /// The time zone, when it is not Europe/Oslo.
  package var timeZone: TimeZone?
  /// Whether it is going ahead as planned.
  package var status: EventStatus?
  /// When it was originally to begin.
  package var formerStart: LocalTime?
  /// Where it was originally to be, when the place is another now.
  package var formerPlace = Localized<String>()
  /// The weekday, so that a wrong date is noticed.
  package var weekday: Weekday?
  /// Where it is.
  package var place: Place?
  /// Where it can be followed online.
  package var online: WebAddress?
  /// Who organizes it.
  package var organizer = Localized<String>()
  /// Where to register.
  package var registration: WebAddress?
  /// When registration opens.
  package var registrationOpens: LocalTime?
  /// The last day to register, or the last minute of it.
  package var registrationDeadline: LocalTime?
  /// Whether there is room.
  package var registrationStatus: RegistrationStatus?
  /// The price; 0 is free.
  package var price: Kroner?
  /// Step-free access, hearing loop, interpreter.
  package var accessibility = Localized<String>()
  /// The series that it is part of.
  package var series = Localized<String>()
  /// For whom it is.
  package var audience = Localized<String>()
  /// The language that is spoken there.
  package var spoken = Localized<String>()
  /// Whom to ask about it.
  package var contact: ContactDetails?
  /// The campaign that it belongs to.
  package var campaign: Reference<Campaign>?

  package init() {}

  /// What only the project sees; written under `content/intern/arrangementer/`.
  package struct Internal: InternalFacts {
    /// The budget.
    package var budget: Kroner?
    /// The number of participants.
    package var attendance: Count?

    package init() {}
  }

  package static let kindID = KindID("event")

  package static let kind = Kind<Event>(
    id: kindID, name: Wording(nb: "arrangement", en: "event"),
    folder: FieldName("arrangementer", "events"),
    form: .document, addresses: .pages,
    fields: Common.fields(at: \Event.common, summary: .required) + publicFields,
    internalFields: internalFields, askedFor: ["sted"])

  private static let publicFields: [Field<Event>] = [
    Field(
      "start", "start", \.start, .required,
      help: Wording(nb: "Når det begynner.", en: "When it begins."), example: "2027-06-17 18:30"),
    Field(
      "slutt", "end", \.end,
      help: Wording(nb: "Når det slutter; siste dag regnes med.", en: "When it ends; the last day counts."),
      example: "2027-06-17 21:00"),
    Field(
      "hele-dagen", "all-day", \.isAllDay,
      help: Wording(nb: "Ja når det varer hele dagen.", en: "Yes for an all-day event."), example: "ja"),
    Field(
      "tidssone", "time-zone", \.timeZone,
      help: Wording(
        nb: "Tidssonen, når den ikke er Europe/Oslo.", en: "The time zone, when it is not Europe/Oslo."),
      example: "Europe/Oslo"),
    Field(
      "status", "status", \.status,
      help: Wording(
        nb:
          "Om det går som planlagt. «Utsatt» betyr at ny dag ikke er bestemt; er den det, velg «Flyttet», og skriv den gamle i «Tidligere start».",
        en:
          "Whether it is going ahead as planned. “Postponed” means that no new day is set; once it is, choose “Moved”, and write the old one in “Former start”."
      ),
      example: "planlagt"),
    Field(
      "tidligere-start", "former-start", \.formerStart,
      help: Wording(nb: "Når det først skulle ha begynt.", en: "When it was originally to begin."),
      example: "2027-05-20 18:30"),
    Field(
      "tidligere-sted", "former-place", words: \.formerPlace,
      help: Wording(
        nb: "Hvor det først skulle ha vært, når stedet er nytt. Leserne ser det etter «Opprinnelig sted:».",
        en: "Where it was originally to be, when the venue is new. Readers see it after “It was to be at”."),
      example: "Kongsberg bibliotek"),
    Field(
      "ukedag", "weekday", \.weekday,
      help: Wording(
        nb: "Ukedagen, så feil dato blir oppdaget.", en: "The weekday, so that a wrong date is noticed."),
      example: "torsdag"),
    Field(
      "sted", "place", \.place,
      help: Wording(nb: "Hvor det er.", en: "Where it is."), example: "{navn: Krona, poststed: Kongsberg}"),
    Field(
      "nettadresse", "online", \.online,
      help: Wording(nb: "Hvor det kan følges på nett.", en: "Where it can be followed online."),
      example: "https://…"),
    Field(
      "arrangor", "organizer", words: \.organizer, .required,
      help: Wording(nb: "Hvem som står bak.", en: "Who organizes it."), example: "Kongsberg Næringsforum"),
    Field(
      "pamelding", "registration", \.registration,
      help: Wording(nb: "Hvor man melder seg på.", en: "Where to register."), example: "https://…"),
    Field(
      "pamelding-apner", "registration-opens", \.registrationOpens,
      help: Wording(nb: "Når påmeldingen åpner.", en: "When registration opens."), example: "2027-05-01 09:00"
    ),
    Field(
      "pameldingsfrist", "registration-deadline", \.registrationDeadline,
      help: Wording(
        nb: "Siste dag for påmelding, med klokkeslett når fristen går ut før dagen er over.",
        en: "The last day to register, with a time when it ends before the day does."),
      example: "2027-06-10 12:00"),
    Field(
      "pameldingsstatus", "registration-status", \.registrationStatus,
      help: Wording(nb: "Om det er plass.", en: "Whether there is room."), example: "fullt"),
    Field(
      "pris", "price", \.price,
      help: Wording(nb: "Prisen; 0 er gratis.", en: "The price; 0 is free."), example: "0"),
    Field(
      "tilgjengelighet", "accessibility", words: \.accessibility,
      help: Wording(
        nb: "Trinnfri adgang, teleslynge, tolk.", en: "Step-free access, hearing loop, interpreter."),
      example: "Trinnfri inngang og teleslynge."),
    Field(
      "serie", "series", words: \.series,
      help: Wording(
        nb: "Rekken det er en del av, slik leserne kjenner den.",
        en: "The series that it is part of, as readers know it."), example: "Boligdagene"),
    Field(
      "for-hvem", "audience", words: \.audience,
      help: Wording(
        nb: "Hvem det er for, og om barn kan være med.", en: "For whom it is, and whether children may come."),
      example: "Alle som vil flytte hit, og barna deres"),
    Field(
      "holdes-pa", "spoken-language", words: \.spoken,
      help: Wording(nb: "Språket det holdes på.", en: "The language that is spoken there."),
      example: "Norsk, med spørsmål på engelsk"),
    Field(
      "kontakt", "contact", \.contact,
      help: Wording(nb: "Hvem man spør om arrangementet.", en: "Whom to ask about the event."),
      example: "{adresse: mailto:post@eksempel.no}"),
    Field(
      "kampanje", "campaign", \.campaign,
      help: Wording(nb: "Kampanjen det hører til.", en: "The campaign that it belongs to."),
      example: "velkommen-hjem"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "budsjett", "budget", \.budget, for: .projectOnly,
      help: Wording(nb: "Hva det kan koste.", en: "The budget."), example: "40000"),
    Field(
      "deltakere", "attendance", \.attendance, for: .projectOnly,
      help: Wording(nb: "Hvor mange som kom.", en: "The number of participants."), example: "120"),
  ]
}

/// Whether an event goes as planned.
package enum EventStatus: String, Choice {
  case planned, cancelled, postponed, moved, done

  package var name: FieldName {
    switch self {
    case .planned: FieldName("planlagt", "planned")
    case .cancelled: FieldName("avlyst", "cancelled")
    case .postponed: FieldName("utsatt", "postponed")
    case .moved: FieldName("flyttet", "moved")
    case .done: FieldName("gjennomfort", "done")
    }
  }
}

/// Whether there is room for more.
package enum RegistrationStatus: String, Choice {
  case available, full, waitingList, closed

  package var name: FieldName {
    switch self {
    case .available: FieldName("ledig", "available")
    case .full: FieldName("fullt", "full")
    case .waitingList: FieldName("venteliste", "waiting-list")
    case .closed: FieldName("stengt", "closed")
    }
  }
}

/// The days of the week, Monday first (ISO 8601-1 §4.2.3).
package enum Weekday: String, Choice {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: FieldName {
    switch self {
    case .monday: FieldName("mandag", "monday")
    case .tuesday: FieldName("tirsdag", "tuesday")
    case .wednesday: FieldName("onsdag", "wednesday")
    case .thursday: FieldName("torsdag", "thursday")
    case .friday: FieldName("fredag", "friday")
    case .saturday: FieldName("lordag", "saturday")
    case .sunday: FieldName("sondag", "sunday")
    }
  }

  /// As people write it.
  package var words: Wording {
    switch self {
    case .saturday: Wording(nb: "lørdag", en: "Saturday")
    case .sunday: Wording(nb: "søndag", en: "Sunday")
    case .monday, .tuesday, .wednesday, .thursday, .friday:
      Wording(nb: name.nb, en: name.en.prefix(1).uppercased() + name.en.dropFirst())
    }
  }
}

/// Where an event is.
package struct Place: FieldGroup {
  /// What the place is called.
  package var name = Localized<String>()
  /// Street and number.
  package var street: String?
  /// Four digits.
  package var postcode: String?
  /// The town.
  package var town: String?
  /// How to find the way.
  package var directions = Localized<String>()

  package init() {}

  package static let fields: [Field<Place>] = [
    Field(
      "navn", "name", words: \.name, .required,
      help: Wording(nb: "Hva stedet heter.", en: "What the place is called."), example: "Krona"),
    Field(
      "adresse", "street", \.street,
      help: Wording(nb: "Gate og nummer.", en: "Street and number."), example: "Hasbergs vei 36"),
    Field(
      "postnummer", "postcode", \.postcode,
      help: Wording(nb: "Fire sifre.", en: "Four digits."), example: "3616"),
    Field(
      "poststed", "town", \.town,
      help: Wording(nb: "Poststedet.", en: "The town."), example: "Kongsberg"),
    Field(
      "veien-dit", "directions", words: \.directions,
      help: Wording(nb: "Hvordan man finner fram.", en: "How to find the way."),
      example: "Ti minutter å gå fra stasjonen"),
  ]
}

extension Event {
  /// Postponed, and no new date is known: a new one would have a former one beside it that differs.
  package var hasLostItsDate: Bool { status == .postponed && (formerStart == nil || formerStart == start) }

  /// When it was originally to begin, where that is another time; nil while it has no new one.
  package var otherStart: LocalTime? { hasLostItsDate || formerStart == start ? nil : formerStart }

  /// Whether the place where it was originally to be is another.
  package var hasOtherPlace: Bool {
    let names = Set(place?.name.values.map { $0.value.lowercased() } ?? [])
    return !formerPlace.values.isEmpty
      && formerPlace.values.allSatisfy { !names.contains($0.value.lowercased()) }
  }
}
