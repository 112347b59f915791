import Model

/// A word that the program asks a theme for by its name; a theme has them all, in each of its languages, beside those
/// that only its templates use.
///
/// A word of one page is declared in the page's file, and in the words of the page.
struct Word: Sendable, Hashable {
  let name: String

  init(_ name: String) { self.name = name }
}

extension Word {
  static let languageName = Word("language-name")
  static let frontPage = Word("front-page")
  static let dateNotSet = Word("date-not-set")
  static let notTranslated = Word("not-translated")
  static let frontPageInLanguage = Word("front-page-in-language")
  static let comingEvents = Word("coming-events")
  static let relatedEvents = Word("related-events")
  static let relatedCampaigns = Word("related-campaigns")
  static let relatedActivities = Word("related-activities")
  static let relatedArticles = Word("related-articles")
  static let missing = Word("missing")
  static let online = Word("online")
  static let photo = Word("photo")
  static let target = Word("target")
  static let from = Word("from")
  static let until = Word("until")
  static let sitePicture = Word("site-picture")
  static let followOnline = Word("follow-online")
  static let register = Word("register")
  static let period = Word("period")
  static let inBokmal = Word("in-language-nb")
  static let inNynorsk = Word("in-language-nn")
  static let inEnglish = Word("in-language-en")

  /// Those of no single page.
  private static let shared: [Word] = [
    .languageName, .frontPage, .dateNotSet, .notTranslated, .frontPageInLanguage, .comingEvents,
    .relatedEvents, .relatedCampaigns, .relatedActivities, .relatedArticles, .missing, .online, .photo,
    .target, .from, .until, .sitePicture, .followOnline, .register, .period, .inBokmal, .inNynorsk,
    .inEnglish,
  ]

  /// Every word that the program may ask a theme for.
  static let required = Set(shared + allPages.flatMap(\.words))

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
protocol WordedChoice: Choice {
  /// What the words of all its cases begin with.
  static var wordPrefix: String { get }
}

extension WordedChoice {
  var word: Word { Word("\(Self.wordPrefix)-\(name.en)") }
  static var words: [Word] { allCases.map(\.word) }
}
