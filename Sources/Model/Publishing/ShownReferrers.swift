import Diagnostics

extension SiteModel {
  /// Who refers to an entry where readers see it, in the order of their ids; both are shown.
  var shownReferrers: [EntryID: [EntryID]] {
    var result: [EntryID: Set<EntryID>] = [:]
    for head in heads where hidden[head.id] == nil && head.id.kind != Consent.kindID {
      let unread = Set(
        head.texts.filter { hiddenLanguages[head.id]?[$0.language] != nil }.map(\.path))
      for reference in head.references
      where hidden[reference.id] == nil && !unread.contains(reference.location.path) {
        result[reference.id, default: []].insert(head.id)
      }
    }
    return result.mapValues { $0.sorted() }
  }
}
