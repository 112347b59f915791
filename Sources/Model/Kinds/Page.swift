import Diagnostics

/// A page of the site that is not of any other kind.
package struct Page: ContentFacts {
  package var common = Common()
  /// The part of the site that the page belongs to.
  package var section: Section?
  /// The position in the list, lowest first.
  package var order: WholeNumber?
  /// The list that the page is, so that this list has no other page.
  package var list: ListSubject?

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
    Field(
      "liste", "list", \.list,
      help: Wording(
        nb: "Lista som siden er: den står under teksten og har ingen annen side.",
        en: "The list that the page is: it stands below the text, and has no other page."),
      example: "arrangementer"),
  ]
}

/// What the list holds that a page may be.
package enum ListSubject: String, Choice {
  case events, kpis, people, partners, governingDocuments, communicationStrategy

  package var kind: KindID {
    switch self {
    case .events: Event.kindID
    case .kpis: KPI.kindID
    case .people: Person.kindID
    case .partners: Partner.kindID
    case .governingDocuments: GoverningDocument.kindID
    case .communicationStrategy: CommunicationStrategy.kindID
    }
  }

  package var name: FieldName {
    switch self {
    case .events: FieldName("arrangementer", "events")
    case .kpis: FieldName("maltall", "kpis")
    case .people: FieldName("personer", "people")
    case .partners: FieldName("partnere", "partners")
    case .governingDocuments: FieldName("styringsdokumenter", "governing-documents")
    case .communicationStrategy: FieldName("kommunikasjonsstrategi", "communication-strategy")
    }
  }
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
