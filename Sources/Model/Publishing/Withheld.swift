/// What is not shown, whatever the files say that are read.
package struct Withheld: Sendable {
  package private(set) var entries: [EntryID: Visibility] = [:]
  package private(set) var languages: [EntryID: [Language: Visibility]] = [:]

  package init() {}

  /// Withholds what of an entry another reading of the content hides.
  package mutating func add(_ id: EntryID, asIn site: SiteModel) {
    entries[id] = site.hidden[id] ?? entries[id]
    if let hidden = site.hiddenLanguages[id] { languages[id, default: [:]].merge(hidden) { $1 } }
  }
}

extension SiteModel {
  mutating func withhold(_ withheld: Withheld) {
    hidden.merge(withheld.entries) { $1 }
    for (id, languages) in withheld.languages {
      hiddenLanguages[id, default: [:]].merge(languages) { $1 }
    }
  }
}
