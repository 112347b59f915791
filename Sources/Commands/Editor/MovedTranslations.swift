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
    let marks = await translationsLeftBehind(by: after, since: state.site) { id in
      id == own ? EntryID(own.kind, name) : id
    }
    var result = changes
    for made in marks { result.replace(made.path, from: made) }
    return result
  }
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
