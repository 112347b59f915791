package import Model

/// Records of translations that follow their main files again after a change that gave those other addresses, names or forms but
/// no other words; in the order of the paths.
///
/// What a translation did not follow before, it does not follow now.
///
/// - Parameter renamed: what an entry of before is called now.
package func translationsLeftBehind(
  by after: SiteModel, since before: SiteModel, renamed: (EntryID) -> EntryID = { $0 }
) async -> [MarkedTranslation] {
  var known: [Translation: Set<PartKey>] = [:]
  for standing in before.translations where standing.state == .outdated {
    let translation = Translation(id: renamed(standing.item.id), language: standing.language)
    known[translation] = Set(standing.changes.map(\.key))
  }
  var only: [String: [String]] = [:]
  var paths: [String] = []
  let files = Dictionary(grouping: after.translations.filter { $0.path != nil }) { $0.path ?? "" }
  for (path, standings) in files.sorted(by: { $0.key < $1.key }) {
    let stale = standings.filter { standing in
      let before = known[Translation(standing)] ?? []
      return standing.state == .outdated && !standing.changes.allSatisfy { before.contains($0.key) }
    }
    guard let first = stale.first else { continue }
    paths.append(path)
    if standings.count > 1 {
      only[path] = stale.filter { known[Translation($0)] == nil }.map(\.item.id.slug)
    } else if let before = known[Translation(first)] {
      only[path] = first.changes.map(\.key).filter { !before.contains($0) }.map(\.name)
    }
  }
  guard !paths.isEmpty else { return [] }
  return await marked(paths, only: only, in: after).compactMap { _, made in
    // Discarded: a file in which nothing can be written is left for its editor, who is told.
    guard case .success(let made) = made, made.after != made.before else { return nil }
    return made
  }
}

/// One entry in one language.
private struct Translation: Hashable {
  let id: EntryID
  let language: Language

  init(id: EntryID, language: Language) { (self.id, self.language) = (id, language) }

  init(_ standing: TranslationStanding) { self.init(id: standing.item.id, language: standing.language) }
}
