import Diagnostics

/// Somebody who held a post on a day.
package struct PersonStanding: FieldGroup {
  package var id: String?
  package var name = LocalizedText()
  package var post: Post?

  package init() {}

  package static let fields: [Field<PersonStanding>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "kari-nordmann"),
    Field(
      verbatim: "navn", "name", words: \.name, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Navnet.", en: "The name."), example: "{nb: Kari Nordmann}"),
    Field(
      "verv", "post", \.post, for: .projectOnlyUnsearched,
      help: Wording(nb: "Vervet i prosjektet.", en: "The position in the project."),
      example: "leder"),
  ]
}

/// A meeting of the year as it stood on a day.
package struct MeetingStanding: FieldGroup {
  package var id: String?
  package var title = LocalizedText()
  /// Whether the public may see it.
  package var isPublic: Bool?
  package var type: MeetingType?
  package var date: CalendarDate?
  package var state: YearWheelStatus.MeetingState.State?

  package init() {}

  package static let fields: [Field<MeetingStanding>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "styringsgruppe-1"),
    Field(
      verbatim: "tittel", "title", words: \.title, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva møtet het.", en: "What the meeting was called."),
      example: "{nb: Styringsgruppemøte}"),
    Field(
      "apen", "public", \.isPublic,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Ja når alle kan se det.", en: "Yes when everybody may see it."),
      example: "ja"),
    Field(
      "type", "type", \.type, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva slags møte.", en: "What kind of meeting."),
      example: "styringsgruppe"),
    Field(
      "dato", "date", \.date, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Dagen.", en: "The day."),
      example: "2027-03-10"),
    Field(
      "tilstand", "state", \.state, .required,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva som var kjent om møtet.", en: "What was known of the meeting."), example: "held"),
  ]
}
