import Diagnostics

/// A page of the site that is not of any other kind.
package struct Page: ContentFacts {
  package var common = Common()
  /// The part of the site that the page belongs to.
  package var section: Section?
  /// The position in the list, lowest first.
  package var order: WholeNumber?

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("page")

  package static let kind = Kind<Page>(
    id: kindID, name: Wording(nb: "side", en: "page"), folder: FieldName("sider", "pages"),
    form: .document, addresses: .top,
    fields: Common.fields(at: \Page.common, summary: .required) + publicFields, internalFields: [])

  private static let publicFields: [Field<Page>] = [
    Field(
      "seksjon", "section", \.section,
      help: Wording(
        nb: "Delen av nettstedet siden hører til.", en: "The part of the site that the page belongs to."),
      example: "om-prosjektet"),
    Field(
      "rekkefolge", "order", \.order,
      help: Wording(nb: "Plassen i listen, minst først.", en: "The position in the list, lowest first."),
      example: "10"),
  ]
}

/// The six parts of the public site.
package enum Section: String, Choice {
  case moveHere, business, whatsOn, news, about, status

  package var name: FieldName {
    switch self {
    case .moveHere: FieldName("flytt-hit", "move-here")
    case .business: FieldName("naring", "business")
    case .whatsOn: FieldName("hva-skjer", "whats-on")
    case .news: FieldName("aktuelt", "news")
    case .about: FieldName("om-prosjektet", "about")
    case .status: FieldName("status", "status")
    }
  }
}
