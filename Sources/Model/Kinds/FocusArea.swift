import Diagnostics

/// One of the four areas that the project works in.
package struct FocusArea: ContentFacts {
  package var common = Common()
  /// The position in the list, lowest first.
  package var order: WholeNumber?
  /// Who the area makes the town attractive to.
  package var attractiveness: [Attractiveness] = []
  /// The colour that its cards and dates have.
  package var colour: AreaColour?

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("focus-area")

  package static let kind = Kind<FocusArea>(
    id: kindID, name: Wording(nb: "hovedområde", en: "focus area"),
    folder: FieldName("hovedomrader", "focus-areas"),
    form: .document, addresses: .pages,
    fields: Common.fields(at: \FocusArea.common, summary: .required) + publicFields, internalFields: [])

  private static let publicFields: [Field<FocusArea>] = [
    Field(
      "rekkefolge", "order", \.order,
      help: Wording(nb: "Plassen i listen, minst først.", en: "The position in the list, lowest first."),
      example: "10"),
    Field(
      "attraktivitet", "attractiveness", list: \.attractiveness,
      help: Wording(
        nb: "Hva området gjør byen attraktiv for.", en: "Who the area makes the town attractive to."),
      example: "[bosted]"),
    Field(
      "farge", "colour", \.colour,
      help: Wording(
        nb: "Fargen på kort og datoer i området. Ordet står alltid ved siden av.",
        en: "The colour of the area’s cards and dates, always shown beside its name."),
      example: "gronn"),
  ]
}

/// A colour that the site knows how to show in light and in dark.
package enum AreaColour: String, Choice {
  case red, blue, green, purple

  package var name: FieldName {
    switch self {
    case .red: FieldName("rod", "red")
    case .blue: FieldName("bla", "blue")
    case .green: FieldName("gronn", "green")
    case .purple: FieldName("lilla", "purple")
    }
  }
}

/// Whom the town is attractive for: to live, to do business, to visit.
package enum Attractiveness: String, Choice {
  case living, business, visiting

  package var name: FieldName {
    switch self {
    case .living: FieldName("bosted", "living")
    case .business: FieldName("bedrift", "business")
    case .visiting: FieldName("besok", "visiting")
    }
  }
}
