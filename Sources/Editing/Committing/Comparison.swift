import Content
import Diagnostics
import Files

/// What of the content is otherwise than git has it, and what git has and was not sent; by paths below the root.
package struct Comparison: Sendable, Hashable {
  /// Changed, new or gone, and in no commit.
  package let changed: Set<String>
  /// New files that git is told to leave alone.
  package let ignored: Set<String>
  /// So many commits are here and not where the branch comes from.
  package let unsent: Int

  package init(changed: Set<String>, ignored: Set<String>, unsent: Int) {
    self.changed = changed
    self.ignored = ignored
    self.unsent = unsent
  }
}

extension ContentStore {
  /// The saves by forms that are in no commit, the oldest first, as what waits after the server was started anew. Files that another program
  /// has written since are not theirs: they are as they were saved, or left out.
  package func undelivered(in comparison: Comparison) throws(SaveRefusal) -> [CommitQueue.Commit] {
    let list = try history()
    let saved = Set(list.flatMap { $0.paths + $0.pictures })
    let ignored = comparison.ignored.filter { !isKeptInside($0) }
    let paths = comparison.changed.union(ignored).intersection(saved)
    guard !paths.isEmpty else { return [] }
    return try exclusively { root, history throws(SaveRefusal) in
      try onDisk { () throws(FileError) in
        var found: [Int: [String]] = [:]
        for path in paths {
          let own = list.filter { $0.paths.contains(path) || $0.pictures.contains(path) }
          guard let newest = own.first, let last = own.first(where: { !$0.isUndone }) ?? own.last,
            let record = try history.read(last.number), try isAsLeft(path, by: last, record, in: root)
          else { continue }
          found[newest.number, default: []].append(path)
        }
        return list.reversed().compactMap { change in
          found[change.number].map { CommitQueue.Commit($0.sorted(), change.message) }
        }
      }
    }
  }

  /// Whether a file is as the last change that counts left it.
  private func isAsLeft(
    _ path: String, by change: PastChange, _ record: ChangeRecord, in root: borrowing Folder
  ) throws(FileError) -> Bool {
    let now = try root.readIfPresent(path, atMost: largestFile)
    if let file = record.changes.first(where: { $0.path == path }) {
      return now == (change.isUndone ? file.before : file.after)
    }
    return record.pictures.contains { $0.path == path && now.map { sha256($0) } == $0.sum }
  }
}

/// Whether a file is one that many keep out of git on purpose.
package func isKeptInside(_ path: String) -> Bool { path.hasPrefix("content/intern/") }

extension PastChange {
  fileprivate var message: CommitMessage {
    let author = note.author.isEmpty ? nil : Author(signedIn: note.author)
    return CommitMessage(isUndone ? "Angret: \(note.summary.nb)" : note.summary.nb, by: author)
  }
}

extension CommitOutcome {
  /// That files are not in git, since git is told to leave them alone; by their names with the line that says so.
  static func left(_ files: [(name: String, rule: String?)]) -> Wording {
    let names = files.map { "«\($0.name)»" }.joined(separator: ", ")
    let rules = files.compactMap(\.rule).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let why = rules.joined(separator: ", ")
    return Wording(
      nb: why.isEmpty
        ? "git tok ikke imot \(names). Spør den som har ansvar for nettstedet"
        : "git er satt opp til å holde \(names) utenfor (\(why)). Spør den som har ansvar for nettstedet, om å endre det",
      en: why.isEmpty
        ? "git did not take \(names). Ask whoever is responsible for the site"
        : "git is set up to leave \(names) out (\(why)). Ask whoever is responsible for the site to change that"
    )
  }
}
