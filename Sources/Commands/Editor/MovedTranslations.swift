import Content
import Diagnostics
import Editing
import Model

extension PreviewSite {
  /// The changes that give an entry another name, with what they do to records of translations: where a main file says the same
  /// but for the new address, its translation still says what it said.
  mutating func keepingTranslations(
    _ changes: [FileChange], of entry: EditedEntry, named name: String
  ) async -> [FileChange] {
    var moved = input
    moved.sources.value = input.sources.value.applying(changes)
    let after = await makeState(of: moved, after: state, jobs: request.jobs).site
    let own = EntryID(entry.kind.id, entry.slug)
    var known: [Translation: Set<PartKey>] = [:]
    for standing in state.site.translations where standing.state == .outdated {
      let id = standing.item.id == own ? EntryID(own.kind, name) : standing.item.id
      known[Translation(id: id, language: standing.language)] = Set(standing.changes.map(\.key))
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
      // What a translation did not follow before, it does not follow now.
      if standings.count > 1 {
        only[path] = stale.filter { known[Translation($0)] == nil }.map(\.item.id.slug)
      } else if let before = known[Translation(first)] {
        only[path] = first.changes.map(\.key).filter { !before.contains($0) }.map(\.name)
      }
    }
    guard !paths.isEmpty else { return changes }
    var result = changes
    for (path, made) in await marked(paths, only: only, in: after) {
      // Discarded: a file in which nothing can be written is left for its editor, who is told.
      guard case .success(let made) = made, made.after != made.before else { continue }
      result.replace(path, from: made)
    }
    return result
  }
}

/// One entry in one language.
private struct Translation: Hashable {
  let id: EntryID
  let language: Language

  init(id: EntryID, language: Language) { (self.id, self.language) = (id, language) }

  init(_ standing: TranslationStanding) { self.init(id: standing.item.id, language: standing.language) }
}

extension SourceTree {
  fileprivate func applying(_ changes: [FileChange]) -> SourceTree {
    var tree = self
    let paths = Set(changes.map(\.path))
    tree.files.removeAll { paths.contains($0.path) }
    tree.files += changes.compactMap { change in
      change.after.map { SourceFile(path: change.path, bytes: $0) }
    }.filter { isEntryFile($0.path) }
    tree.files.sort { $0.path < $1.path }
    return tree
  }
}

extension [FileChange] {
  /// With a translation's record in the file as it will be.
  fileprivate mutating func replace(_ path: String, from made: MarkedTranslation) {
    if let index = firstIndex(where: { $0.path == path && $0.after != nil }) {
      self[index] = FileChange(path: path, from: self[index].before, to: made.after)
    } else {
      append(FileChange(path: path, from: made.before, to: made.after))
    }
  }
}
