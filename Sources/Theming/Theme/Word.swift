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
  static let allNews = Word("all-news")
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
  static let locale = Word("locale")
  static let notSet = Word("not-set")
  static let note = Word("note")
  static let notes = Word("notes")
  static let table = Word("table")
  static let upTo = Word("up-to")
  static let provisional = Word("provisional")
  static let provisionally = Word("provisionally")
  static let runningPeriod = Word("running-period")
  static let taskDone = Word("task-done")
  static let taskOpen = Word("task-open")
  static let backToText = Word("back-to-text")

  /// Those of no single page.
  private static let shared: [Word] = [
    .languageName, .frontPage, .dateNotSet, .notTranslated, .frontPageInLanguage, .comingEvents,
    .relatedEvents, .relatedCampaigns, .relatedActivities, .relatedArticles, .missing, .online, .photo,
    .target, .from, .until, .sitePicture, .followOnline, .register, .period, .locale, .notSet,
    .note, .notes, .table, .taskDone, .taskOpen, .backToText, .subscribeToNew, .ask, .mistakeSubject,
    .allEvents, .allNews, .thisWeek, .nextWeek, .restOf, .nothingThisWeek, .aYear, .upTo, .provisional,
    .provisionally, .runningPeriod,
    .free, .nothingNextWeek, .thisAndNextWeek, .nothingInTwoWeeks, .meetingsInList, .subscribe,
    Word(.week), Word(.month), Word(.noDate), Word(.subscribe), Word(.series),
  ]

  /// Every word that the program may ask a theme for.
  static let required = Set(
    shared + ofKinds + ofForms + allPages.flatMap(\.words) + allFeeds.flatMap(\.words))

  /// What one entry of each kind is called, and the folder of those that have pages.
  private static let ofKinds = AnyKind.all.filter { !$0.form.isRecord }.flatMap { kind in
    [kind.id.word] + (kind.addresses.hasFolder ? [Word(kind.addressWord)] : [])
  }

  /// How the language writes dates, times, numbers and sums, and how it sorts.
  private static let ofForms =
    Form.allCases.map { Word($0.word) } + NameList.allCases.filter { !$0.isOptional }.map { Word($0.word) }
    + FormMark.allCases.map { Word($0.rawValue) }

  init(_ word: AddressWord) { name = word.name }

  /// What stands behind a link to a page in a language begins with it: `in-language-en`.
  static let notePrefix = "in-language-"

  /// Words that a language may lack: how it calls others, and how it declines.
  static func isOptional(_ name: String) -> Bool {
    name.hasPrefix(notePrefix) || NameList.allCases.contains { $0.isOptional && $0.word == name }
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
