import Model

/// The pages that list what the content holds; they have no file of their own.
enum ListPage: CaseIterable, Sendable {
  case campaigns, events, eventsArchive, partners, people, focusAreas, governingDocuments, actionPlan
  case yearWheel, kpis, reports, communicationStrategy, index

  func address(in language: Language) -> String { "/\(language.pathPrefix)\(path(in: language))/" }

  /// What the page is called.
  var title: Word {
    switch self {
    case .campaigns: .campaigns
    case .events: .events
    case .eventsArchive: .eventsArchive
    case .partners: .partners
    case .people: .people
    case .focusAreas: .focusAreas
    case .governingDocuments: .governingDocuments
    case .actionPlan: .actionPlan
    case .yearWheel: .yearWheel
    case .kpis: .kpis
    case .reports: .reports
    case .communicationStrategy: .communicationStrategy
    case .index: .index
    }
  }

  /// What the page is for, in a sentence.
  var lead: Word {
    switch self {
    case .campaigns: .campaignsLead
    case .events: .eventsLead
    case .eventsArchive: .eventsArchiveLead
    case .partners: .partnersLead
    case .people: .peopleLead
    case .focusAreas: .focusAreasLead
    case .governingDocuments: .governingDocumentsLead
    case .actionPlan: .actionPlanLead
    case .yearWheel: .yearWheelLead
    case .kpis: .kpisLead
    case .reports: .reportsLead
    case .communicationStrategy: .communicationStrategyLead
    case .index: .indexLead
    }
  }

  /// The part of the site that the page belongs to.
  var section: Section? {
    switch self {
    case .events, .eventsArchive: .whatsOn
    case .partners, .people, .focusAreas, .communicationStrategy: .about
    case .governingDocuments, .actionPlan, .yearWheel, .kpis, .reports: .status
    case .campaigns, .index: nil
    }
  }

  private func path(in language: Language) -> String {
    switch self {
    case .campaigns: folder(Campaign.kind.addresses, language)
    case .events: folder(Event.kind.addresses, language)
    case .eventsArchive: folder(Event.kind.addresses, language) + (language == .en ? "/archive" : "/arkiv")
    case .partners: folder(Partner.kind.addresses, language)
    case .people: folder(Person.kind.addresses, language)
    case .focusAreas: folder(FocusArea.kind.addresses, language)
    case .governingDocuments: folder(GoverningDocument.kind.addresses, language)
    case .actionPlan: folder(Activity.kind.addresses, language)
    case .yearWheel: folder(Meeting.kind.addresses, language)
    case .kpis: folder(KPI.kind.addresses, language)
    case .reports: folder(Report.kind.addresses, language)
    case .communicationStrategy: folder(CommunicationStrategy.kind.addresses, language)
    case .index: language == .en ? "a-to-z" : "a-til-aa"
    }
  }

  private func folder(_ form: AddressForm, _ language: Language) -> String { form.folder(in: language) ?? "" }
}
