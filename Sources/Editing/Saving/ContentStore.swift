package import Files

/// The content on disk as forms save it, and the history that undoing needs.
///
/// Everything is written below `content/` (no link is followed), under a lock that other processes of ours respect, and
/// only over the bytes that a change was made from.
package struct ContentStore: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// Saves changes together: all files are compared first, and each then changes in one step.
  package func save(_ changes: [FileChange], _ note: ChangeNote) throws(SaveRefusal) {
    throw .stale([])
  }

  /// Takes back the newest change of a file that is not taken back yet; nil when there is none.
  // Discarded: most callers only want it done.
  @discardableResult
  package func undo(_ path: String) throws(SaveRefusal) -> PastChange? { nil }

  /// Makes the change again that was taken back last.
  // Discarded: as above.
  @discardableResult
  package func redo(_ path: String) throws(SaveRefusal) -> PastChange? { nil }

  /// What can be taken back and made again, newest first, of one file or of all.
  package func history(of path: String? = nil) throws(SaveRefusal) -> [PastChange] { [] }

  /// Files that were removed by a form and are not there now, newest first.
  package func deletedFiles() throws(SaveRefusal) -> [PastChange] { [] }

  /// Brings back the files that a change removed.
  package func restore(_ change: PastChange) throws(SaveRefusal) {}
}

/// What is kept about a change for people.
package struct ChangeNote: Sendable, Hashable {
  /// In bokmål, one line: «Endret start i Boligdag».
  package let summary: String
  /// Who made it; empty when nobody has signed in.
  package let author: String
  /// Seconds since 1970.
  package let time: Int

  package init(_ summary: String, by author: String, at time: Int) {
    self.summary = summary
    self.author = author
    self.time = time
  }
}

/// A change that was saved.
package struct PastChange: Sendable, Hashable {
  /// Counts up.
  package let number: Int
  package let note: ChangeNote
  package let paths: [String]
  /// Of `paths` those that it removed.
  package let removed: [String]
  package let isUndone: Bool
}

/// Why nothing was saved.
package enum SaveRefusal: Error, Sendable, Hashable {
  /// The files are no longer those that the change was made from.
  case stale([StaleFile])
  /// Another process of ours goes on holding the lock.
  case busy
  case badPath(String)
  case disk(FileError)
  /// The change is no longer in the history.
  case forgotten
}

/// A file that somebody else changed meanwhile, for both to be shown side by side.
package struct StaleFile: Sendable, Hashable {
  package let path: String
  /// As it is now; nil when it is gone.
  package let onDisk: [UInt8]?
  /// What this change would have made of it.
  package let unsaved: [UInt8]?
}
