import Files

/// How the commits of a repository follow each other; read-only, without any other program.
package struct CommitHistory: Sendable {
  private let stores: [ObjectStore]
  /// Whether what came before some commits was never fetched (`git clone --depth`).
  private let isShallow: Bool

  /// How one commit stands to another.
  package enum Relation: Sendable, Hashable {
    /// It is the other one, or came of it.
    case sameOrLater
    /// The other one came of it.
    case earlier
    /// Neither came of the other: `isNewer` says whether it was made later, by the clocks of those who made them.
    case apart(isNewer: Bool)
    /// The other one is not in the repository, which is whole: it was not fetched, or history was written anew. This one was made so many
    /// seconds after the beginning of 1970.
    case otherIsUnknown(seconds: Int)
    /// Too little is there to say.
    case unclear
  }

  /// The repository that a folder is in: the nearest `.git` there or above. Nil when there is none.
  package init?(of folder: String) { self.init(of: folder, keeping: indexMemory) }

  /// The same, keeping so many bytes of each store's indexes at most.
  package init?(of folder: String, keeping memory: Int) {
    do throws(FileError) {
      guard let path = absolutePath(folder), let own = try nearestGitFolder(to: path) else { return nil }
      let shared = try sharedFolder(of: own)
      stores = try ObjectStore.all(of: shared, memory: memory)
      isShallow = try shared.item("shallow") == .file
      // Discarded: what cannot be read has no history, and whoever asks says so.
    } catch { return nil }
  }

  /// How a commit stands to another one, both 40 hexadecimal digits.
  package func relation(of id: String, to other: String) -> Relation {
    guard id != other else { return .sameOrLater }
    var read: [ObjectID: Commit] = [:]
    guard let own = ObjectID(id), let commit = commit(own, &read), let otherID = ObjectID(other) else {
      return .unclear
    }
    guard let otherCommit = self.commit(otherID, &read) else {
      return isShallow ? .unclear : .otherIsUnknown(seconds: commit.seconds)
    }
    switch isAncestor(otherID, otherCommit, of: own, &read) {
    case true?: return .sameOrLater
    case nil: return .unclear
    case false?: break
    }
    switch isAncestor(own, commit, of: otherID, &read) {
    case true?: return .earlier
    case nil: return .unclear
    case false?: return .apart(isNewer: commit.seconds >= otherCommit.seconds)
    }
  }

  /// Whether one commit came of another, walked back from the later one; nil when the walk ends where nothing was fetched, or is too
  /// long. What was made well before the one that is looked for is not walked past: clocks differ, but not by a month.
  private func isAncestor(
    _ wanted: ObjectID, _ commit: Commit, of start: ObjectID, _ read: inout [ObjectID: Commit]
  ) -> Bool? {
    let earliest = commit.seconds - 30 * 86_400
    var (seen, rest): (Set<ObjectID>, [ObjectID]) = ([start], [start])
    var isCut = false
    while let id = rest.popLast() {
      guard seen.count <= mostCommits else { return nil }
      guard let commit = self.commit(id, &read) else {
        isCut = true
        continue
      }
      if commit.parents.contains(wanted) { return true }
      guard id == start || commit.seconds >= earliest else { continue }
      rest += commit.parents.filter { seen.insert($0).inserted }
    }
    return isCut ? nil : false
  }

  /// A commit, which is read once: the two walks share much of their way.
  private func commit(_ id: ObjectID, _ read: inout [ObjectID: Commit]) -> Commit? {
    if let commit = read[id] { return commit }
    for store in stores {
      do throws(FileError) {
        if let bytes = try store.object(id, .commit, atMost: 1 << 20) {
          let commit = Commit(bytes)
          read[id] = commit
          return commit
        }
        // Discarded: an object that cannot be read is as one that is not there.
      } catch { continue }
    }
    return nil
  }
}

private let mostCommits = 20_000

/// What the head of a commit says: lines of a word and what it is, before an empty one.
private struct Commit {
  private(set) var parents: [ObjectID] = []
  /// When it was made, since 1970.
  private(set) var seconds = 0

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(while: { !$0.isEmpty })
    {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      if words.count == 2, words[0] == "parent", let id = ObjectID(String(words[1])) { parents.append(id) }
      // The two last: seconds, and how far from UTC it was.
      if words.first == "committer", words.count > 2 { seconds = max(0, Int(words[words.count - 2]) ?? 0) }
    }
  }
}
