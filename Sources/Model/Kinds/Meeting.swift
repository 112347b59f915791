import Diagnostics

/// A fixed point of the year (årshjul).
package struct Meeting: ContentFacts {
  package var common = Common()
  /// What kind of meeting it is.
  package var type: MeetingType?
  /// The date of the meeting.
  package var date: CalendarDate?
  /// Whether it is planned, held, cancelled or moved; planned when it is not said.
  package var status: MeetingStatus?
  /// The industry, for dialogue meetings.
  package var branch = Localized<String>()
  /// What the meeting is about.
  package var subject = Localized<String>()

  package init() {}

  /// What only the project sees; written under `content/intern/arshjul/`.
  package struct Internal: InternalFacts {
    /// The items.
    package var agenda: [String] = []
    /// What the meeting decided.
    package var minutes: String?
    /// The number of participants.
    package var attendance: Count?
    /// What the meeting is asked to decide.
    package var decisions: [Decision] = []

    package init() {}
  }

  package static let kindID = KindID("meeting")

  package static let kind = Kind<Meeting>(
    id: kindID, name: Wording(nb: "møte", en: "meeting"),
    folder: FieldName("arshjul", "year-wheel"),
    form: .register, addresses: .listed,
    fields: Common.fields(at: \Meeting.common, summary: .optional) + publicFields,
    internalFields: internalFields)

  private static let publicFields: [Field<Meeting>] = [
    Field(
      "type", "type", \.type, .required,
      help: Wording(nb: "Hva slags møte det er.", en: "What kind of meeting it is."),
      example: "styringsgruppe"),
    Field(
      "dato", "date", \.date, .required,
      help: Wording(nb: "Dagen det er.", en: "The date of the meeting."), example: "2027-03-10"),
    Field(
      "status", "status", \.status,
      help: Wording(
        nb: "Om møtet er planlagt, holdt, avlyst eller flyttet (til datoen som står her).",
        en: "Whether the meeting is planned, held, cancelled or moved (to the date here)."),
      example: "holdt"),
    Field(
      "bransje", "branch", words: \.branch,
      help: Wording(nb: "Bransjen, for dialogmøter.", en: "The industry, for dialogue meetings."),
      example: "Handel"),
    Field(
      "tema", "subject", words: \.subject,
      help: Wording(nb: "Hva møtet handler om.", en: "What the meeting is about."),
      example: "Status etter første tertial"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "saksliste", "agenda", list: \.agenda, for: .projectOnlyUnsearched,
      help: Wording(nb: "Sakene.", en: "The items."), example: "[Budsjett, Handlingsplan]"),
    Field(
      "referat", "minutes", \.minutes, for: .projectOnly,
      help: Wording(nb: "Hva møtet kom til.", en: "What the meeting decided."),
      example: "Handlingsplanen ble vedtatt."),
    Field(
      "deltakere", "attendance", \.attendance, for: .projectOnly,
      help: Wording(nb: "Hvor mange som kom.", en: "The number of participants."), example: "9"),
    Decision.field(\Internal.decisions),
  ]
}

/// The fixed points of the year.
package enum MeetingType: String, Choice {
  case conference, steeringGroup, council, dialogue

  package var name: FieldName {
    switch self {
    case .conference: FieldName("konferanse", "conference")
    case .steeringGroup: FieldName("styringsgruppe", "steering-group")
    case .council: FieldName("formannskap", "executive-committee")
    case .dialogue: FieldName("dialogmote", "dialogue-meeting")
    }
  }
}

/// What became of a meeting.
package enum MeetingStatus: String, Choice {
  case planned, held, cancelled
  /// To the date that it now has.
  case moved

  package var name: FieldName {
    switch self {
    case .planned: FieldName("planlagt", "planned")
    case .held: FieldName("holdt", "held")
    case .cancelled: FieldName("avlyst", "cancelled")
    case .moved: FieldName("flyttet", "moved")
    }
  }
}
