import Diagnostics

/// What a directive of a text asks for, checked; Theming fills it with the site's entries.
package enum Component: Sendable {
  case events(EventsQuery)
  case kpi(KPICard)
  case partners(EmptyText)
  case people(PeopleQuery)
  case contact(ContactCard)
  case facts([Fact])
  case steps
  case checklist
  case quote(Quotation)
  case gallery
  case timeline([TimelineItem])
  case documentTree
  case place(PlaceCard)
  case video(Video)
}

extension Component {
  /// Whether it shows another thing when something else is changed, or cannot be printed as a text.
  package var changesByItself: Bool {
    switch self {
    case .steps, .checklist, .quote: false
    case .events, .kpi, .partners, .people, .contact, .facts, .gallery, .timeline, .documentTree, .place,
      .video:
      true
    }
  }
}

/// Coming events, soonest first.
package struct EventsQuery: FieldGroup {
  package var campaign: Reference<Campaign>?
  package var focusArea: Reference<FocusArea>?
  package var count: ShownCount?
  package var emptyText: String?

  package init() {}

  package static let fields: [Field<EventsQuery>] = [
    Field(
      "kampanje", "campaign", \.campaign,
      help: Wording(nb: "Bare fra denne kampanjen.", en: "Of this campaign only."),
      example: "velkommen-hjem"),
    Field(
      "hovedomrade", "focus-area", \.focusArea,
      help: Wording(nb: "Bare fra dette hovedområdet.", en: "Of this focus area only."), example: "innbyggere"
    ),
    Field(
      "antall", "count", \.count, help: Wording(nb: "Høyst så mange.", en: "The highest number to show."),
      example: "3"),
    emptyTextField(\.emptyText),
  ]
}

/// The words in place of a list that is empty.
package struct EmptyText: FieldGroup {
  package var emptyText: String?

  package init() {}

  package static let fields: [Field<EmptyText>] = [emptyTextField(\.emptyText)]
}

private func emptyTextField<Group: FieldGroup>(_ path: FieldPath<Group, String?>) -> Field<Group> {
  Field(
    "tom-tekst", "empty-text", path,
    help: Wording(nb: "Det som står når lista er tom.", en: "What is said while the list is empty."),
    example: "Meld dere på, så står dere her.")
}

/// One KPI, as a card or as a chart with its table.
package struct KPICard: FieldGroup {
  package var kpi: Reference<KPI>?
  package var view: View?

  package enum View: String, Choice {
    case card, chart

    package var name: FieldName {
      switch self {
      case .card: FieldName("kort", "card")
      case .chart: FieldName("graf", "chart")
      }
    }
  }

  package init() {}

  package static let fields: [Field<KPICard>] = [
    Field(
      "id", "id", \.kpi, .required, help: Wording(nb: "Måltallet.", en: "The KPI."),
      example: "netto-innbyggere"),
    Field(
      "vis", "show", \.view, help: Wording(nb: "Kort eller graf.", en: "Card or chart."), example: "graf"),
  ]
}

/// The people of the project, all or those of one post.
package struct PeopleQuery: FieldGroup {
  package var post: Post?
  package var emptyText: String?

  package init() {}

  package static let fields: [Field<PeopleQuery>] = [
    Field(
      "verv", "post", \.post, help: Wording(nb: "Bare dette vervet.", en: "This post only."),
      example: "medlem"), emptyTextField(\.emptyText),
  ]
}

/// Whom to ask.
package struct ContactCard: FieldGroup {
  package var role: String?

  package init() {}

  package static let fields: [Field<ContactCard>] = [
    Field(
      "rolle", "role", \.role, help: Wording(nb: "Rollen man spør.", en: "The role to ask."),
      example: "Prosjektleder")
  ]
}

/// A short fact with its name, such as «Prosjekteier: Formannskapet».
package struct Fact: Sendable {
  package let name: String
  package let value: String
}

/// Who said it, and where that is written.
package struct Quotation: FieldGroup {
  package var speaker: String?
  package var source: String?

  package init() {}

  package static let fields: [Field<Quotation>] = [
    Field(
      "hvem", "who", \.speaker, help: Wording(nb: "Hvem som sier det.", en: "Who says it."),
      example: "Kommunestyret"),
    Field(
      "kilde", "source", \.source, help: Wording(nb: "Hvor det står.", en: "Where it was published."),
      example: "Vedtak 14. mars 2018"),
  ]
}

/// One point of a timeline.
package struct TimelineItem: FieldGroup {
  package var date: String?
  package var text: String?

  package init() {}

  package static let fields: [Field<TimelineItem>] = [
    Field("dato", "date", \.date, .required, help: Wording(nb: "Når.", en: "When."), example: "2018"),
    Field(
      "tekst", "text", \.text, .required, help: Wording(nb: "Hva som skjedde.", en: "What happened."),
      example: "Vedtaket"),
  ]
}

/// An address to find on a map.
package struct PlaceCard: FieldGroup {
  package var address: String?
  package var name: String?

  package init() {}

  package static let fields: [Field<PlaceCard>] = [
    Field(
      "adresse", "address", \.address, .required, help: Wording(nb: "Adressen.", en: "The address."),
      example: "Storgata 1"),
    Field(
      "navn", "name", \.name, help: Wording(nb: "Hva stedet heter.", en: "What the place is called."),
      example: "Krona"),
  ]
}

/// A video at another site, shown as a link.
package struct Video: FieldGroup {
  package var address: WebAddress?
  package var title: String?
  package var poster: FileName?

  package init() {}

  package static let fields: [Field<Video>] = [
    Field(
      "adresse", "url", \.address, .required,
      help: Wording(nb: "Hvor videoen ligger.", en: "Where the video is."), example: "https://…"),
    Field(
      "tittel", "title", \.title, .required,
      help: Wording(nb: "Hva videoen heter.", en: "What the video is called."), example: "Bli kjent"),
    Field(
      "plakat", "poster", \.poster,
      help: Wording(nb: "Et bilde fra videoen.", en: "A picture from the video."), example: "plakat.jpg"),
  ]
}
