package import Model

/// The words that the program itself asks for; a theme has them all, in each of its languages, beside those that
/// only its templates use.
package enum Word: String, Sendable, CaseIterable {
  case languageName = "language-name"
  case frontPage = "front-page"
  case dateNotSet = "date-not-set"
  case contactNotSet = "contact-not-set"
  case contactUs = "contact-us"
  case percentagePoints = "percentage-points"
  case notTranslated = "not-translated"
  case frontPageInLanguage = "front-page-in-language"
  case campaigns, events, partners, people, reports
  case eventsArchive = "events-archive"
  case focusAreas = "focus-areas"
  case governingDocuments = "governing-documents"
  case actionPlan = "action-plan"
  case yearWheel = "year-wheel"
  case kpis
  case communicationStrategy = "communication-strategy"
  case index = "index"
  case campaignsLead = "campaigns-lead"
  case eventsLead = "events-lead"
  case eventsArchiveLead = "events-archive-lead"
  case partnersLead = "partners-lead"
  case peopleLead = "people-lead"
  case reportsLead = "reports-lead"
  case focusAreasLead = "focus-areas-lead"
  case governingDocumentsLead = "governing-documents-lead"
  case actionPlanLead = "action-plan-lead"
  case yearWheelLead = "year-wheel-lead"
  case kpisLead = "kpis-lead"
  case communicationStrategyLead = "communication-strategy-lead"
  case indexLead = "index-lead"
  case notFound = "not-found"
  case notFoundLead = "not-found-lead"
  case movedPage = "moved-page"
  case comingEvents = "coming-events"
  case news
  case relatedEvents = "related-events"
  case relatedCampaigns = "related-campaigns"
  case relatedActivities = "related-activities"
  case relatedArticles = "related-articles"
  case relatedPages = "related-pages"
  case relatedDocuments = "related-documents"
  case moreInSection = "more-in-section"
  case free, missing, online
  case noPost = "no-post"
  case photo, target
  case chartOf = "chart-of"
  case from, until, new, existing
  case search
  case searchLead = "search-lead"
  case sitePicture = "site-picture"
  case followOnline = "follow-online"
  case register
  case inBokmal = "in-language-nb"
  case inNynorsk = "in-language-nn"
  case inEnglish = "in-language-en"

  /// What stands behind a link to a page in that language.
  static func note(on language: Language) -> Word {
    switch language {
    case .nb: .inBokmal
    case .nn: .inNynorsk
    case .en: .inEnglish
    }
  }
}

/// A choice of the content whose cases the theme has words for: `event-status-cancelled`.
package protocol WordedChoice: Choice {
  /// What the words of all its cases begin with.
  static var wordPrefix: String { get }
}

extension WordedChoice {
  var word: String { "\(Self.wordPrefix)-\(name.en)" }
  fileprivate static var allWords: [String] { allCases.map(\.word) }
}

extension EventStatus: WordedChoice { package static let wordPrefix = "event-status" }
extension ArticleType: WordedChoice { package static let wordPrefix = "article-type" }
extension Axis: WordedChoice { package static let wordPrefix = "axis" }
extension ActivityStatus: WordedChoice { package static let wordPrefix = "activity-status" }
extension DocumentStatus: WordedChoice { package static let wordPrefix = "document-status" }
extension MeetingType: WordedChoice { package static let wordPrefix = "meeting-type" }
extension PartStatus: WordedChoice { package static let wordPrefix = "part-status" }
extension StrategySubject: WordedChoice { package static let wordPrefix = "strategy-part" }
extension Post: WordedChoice { package static let wordPrefix = "post" }
extension PartnerType: WordedChoice { package static let wordPrefix = "partner-type" }
extension Attractiveness: WordedChoice { package static let wordPrefix = "attractiveness" }
extension Unit: WordedChoice { package static let wordPrefix = "unit" }
extension Direction: WordedChoice { package static let wordPrefix = "direction" }
extension Cadence: WordedChoice { package static let wordPrefix = "cadence" }

extension Word {
  /// Every word that the program may ask a theme for.
  static let required: [String] =
    allCases.map(\.rawValue) + EventStatus.allWords + ArticleType.allWords + Axis.allWords
    + ActivityStatus.allWords + DocumentStatus.allWords + MeetingType.allWords + PartStatus.allWords
    + StrategySubject.allWords + Post.allWords + PartnerType.allWords + Attractiveness.allWords
    + Unit.allWords + Direction.allWords + Cadence.allWords + Light.allCases.map { "light-\($0.rawValue)" }
}
