import Model

/// What programs follow the site by; a new one, in a form that there is, is a line here.
let allFeeds: [Feed] = [
  .news("feed.json", as: .jsonFeed),
  .news("feed.xml", as: .atom),
  .allEvents,
  .events(of: Campaign.self) { event in [event.campaign?.id].compactMap(\.self) },
  .events(of: FocusArea.self) { event in event.common.focusAreas.map(\.id) },
  .eachEvent,
  .kpiData,
]

/// A file for programs, or several of the same sort; the forms are the static members in the files beside this.
struct Feed: Sendable {
  /// Of all languages together.
  let files: @Sendable ([Edition]) -> [OutputFile]
  /// What it asks the theme for by name.
  var words: [Word] = []
  /// The name in each language's folder, and a media type that is more exact than what its ending stands for.
  var exactType: (name: String, type: String)?
}

extension Feed {
  /// In each language.
  init(inEach files: @escaping @Sendable (Edition) -> [OutputFile], words: [Word] = []) {
    self.init(files: { $0.flatMap(files) }, words: words)
  }
}
