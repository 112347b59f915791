/// What is not shown, whatever the files say that are read.
package struct Withheld: Sendable {
  package private(set) var entries: [EntryID: Visibility] = [:]
  package private(set) var languages: [EntryID: [Language: Visibility]] = [:]
  /// Events that are called off, whatever the text says that is shown of them.
  package private(set) var calledOff: [EntryID: EventStatus] = [:]

  package init() {}

  /// Withholds what of an entry another reading of the content hides.
  package mutating func add(_ id: EntryID, asIn site: SiteModel) {
    entries[id] = site.hidden[id] ?? entries[id]
    if let hidden = site.hiddenLanguages[id] { languages[id, default: [:]].merge(hidden) { $1 } }
  }

  /// Shows an event as called off.
  package mutating func add(_ id: EntryID, calledOff status: EventStatus) { calledOff[id] = status }
}

extension SiteModel {
  mutating func withhold(_ withheld: Withheld) {
    hidden.merge(withheld.entries) { $1 }
    for (id, languages) in withheld.languages {
      hiddenLanguages[id, default: [:]].merge(languages) { $1 }
    }
    for (id, status) in withheld.calledOff {
      guard let event = entry(of: Event.self, id) else { continue }
      var facts = event.facts
      facts.status = status
      lists[Event.kindID] = lists[Event.kindID]?.replacing(
        Entry(head: event.head, facts: facts, internalFacts: event.internalFacts))
    }
  }
}
