import Content
import Diagnostics
import Files

/// The content on disk as forms save it, and the history that undoing needs.
///
/// Everything is written below `content/` (no link is followed), under a lock that other processes of ours respect, and
/// only over the bytes that a change was made from.
package struct ContentStore: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// Saves changes together: all files are compared first, and each then changes in one step.
  package func save(_ made: [FileChange], _ note: ChangeNote) throws(SaveRefusal) {
    let changes = made.filter { $0.before != $0.after }
    if changes.isEmpty { return }
    for change in changes { try check(change.path) }
    try exclusively { root, history throws(SaveRefusal) in
      try expect(changes, in: root)
      try onDisk { () throws(FileError) in
        try forgetUndone(touching: Set(changes.map(\.path)), in: history)
      }
      let pictures = try onDisk { () throws(FileError) in try sentPictures(namedIn: changes, in: root) }
      let number = try onDisk { () throws(FileError) in
        try history.add(ChangeRecord(changes, note, with: pictures))
      }
      do throws(SaveRefusal) { try write(changes, in: root) } catch {
        // Discarded: that nothing was saved is what is reported; a change without effect is passed over when it is undone.
        try? history.forget(number)
        throw error
      }
      try onDisk { () throws(FileError) in try history.prune() }
    }
  }

  /// Takes back the newest change of a file that is not taken back yet; nil when there is none. Of what somebody was shown to take back
  /// its number is given, so that nothing else is: what was saved after that throws `overtaken`. The pictures that were sent for it go with
  /// it, but those that something else uses by now. That it was done is kept for itself where a note says by whom, since what was taken
  /// back is forgotten when something else is saved.
  // Discarded: most callers only want it done.
  @discardableResult
  package func undo(
    _ path: String, only number: Int? = nil, noting note: ChangeNote? = nil,
    keeping isUsed: (_ picture: String) -> Bool = { _ in false }
  ) throws(SaveRefusal) -> PastChange? {
    try exclusively { root, history throws(SaveRefusal) in
      let list = try onDisk { () throws(FileError) in try history.list() }
      for past in list where past.paths.contains(path) && !past.isUndone {
        guard number ?? past.number == past.number else { throw .overtaken }
        let record = try record(past, in: history)
        let steps = try remaining(record.changes.map(\.reversed), in: root)
        if !steps.isEmpty { try write(steps, in: root) }
        try onDisk { () throws(FileError) in
          try history.mark(past.number, by: note)
          for picture in record.pictures where !isUsed(picture.path) { try takeAway(picture, in: root) }
          if !steps.isEmpty { try log(note, about: past, in: history) }
        }
        // What was interrupted before it changed anything was never there.
        if !steps.isEmpty { return past }
      }
      return nil
    }
  }

  /// Makes the change again that was taken back last, or the rest of one that an interruption left half made.
  ///
  /// The mark goes before the files are written: interrupted, the change counts as made, so that the next save keeps it and
  /// undoing goes on from whatever was written. The number is as above.
  // Discarded: as above.
  @discardableResult
  package func redo(
    _ path: String, only number: Int? = nil, noting note: ChangeNote? = nil
  ) throws(SaveRefusal) -> PastChange? {
    try exclusively { root, history throws(SaveRefusal) in
      let list = try onDisk { () throws(FileError) in try history.list() }.filter { $0.paths.contains(path) }
      let undone = list.prefix(while: \.isUndone)
      if let newest = list.dropFirst(undone.count).first, try finish(newest, root, history) { return newest }
      guard let past = undone.last else { return nil }
      guard number ?? past.number == past.number else { throw .overtaken }
      let record = try record(past, in: history)
      let steps = try remaining(record.changes, in: root)
      try onDisk { () throws(FileError) in
        try history.unmark(past.number)
        for picture in record.pictures { try putBack(picture, in: root) }
      }
      do throws(SaveRefusal) { try write(steps, in: root) } catch {
        // Discarded: the first failure is the one to report; unmarked, the change is one that was interrupted.
        try? history.mark(past.number, by: past.undone)
        throw error
      }
      try onDisk { () throws(FileError) in try log(note, about: past, in: history) }
      return past
    }
  }

  /// What a change did to its files.
  package func changes(of past: PastChange) throws(SaveRefusal) -> [FileChange] {
    try exclusively { root, history throws(SaveRefusal) in try record(past, in: history).changes }
  }

  /// What can be taken back and made again, newest first, of one file or of all.
  package func history(of path: String? = nil) throws(SaveRefusal) -> [PastChange] {
    let list = try onDisk { () throws(FileError) in
      let root = try Folder(self.root)
      return try root.folderIfPresent(History.path) == nil ? [] : try History(root).list()
    }
    return path.map { path in list.filter { $0.paths.contains(path) } } ?? list
  }

  /// Files that were removed by a form and are not there now, newest first. What was moved is not: its files have other names.
  package func deletedFiles() throws(SaveRefusal) -> [PastChange] {
    let list = try history().filter {
      !$0.removed.isEmpty && Set($0.removed) == Set($0.paths) && !$0.isUndone
    }
    return try onDisk { () throws(FileError) in
      let root = try Folder(self.root)
      var gone: [PastChange] = []
      for past in list where try isAbsent(past.removed, in: root) { gone.append(past) }
      return gone
    }
  }

  /// Brings back the files that a change removed; without a note, as who removed them and then.
  package func restore(_ change: PastChange, _ note: ChangeNote? = nil) throws(SaveRefusal) {
    let removed = try exclusively { root, history throws(SaveRefusal) in
      try record(change, in: history).changes.filter { $0.after == nil }.map(\.reversed)
    }
    let names = change.removed.joined(separator: ", ")
    try save(
      removed,
      note
        ?? ChangeNote(
          Wording(nb: "Hentet tilbake \(names)", en: "Brought back \(names)"), by: change.note.author,
          at: change.note.time))
  }
}

extension ContentStore {
  func exclusively<Result>(
    _ work: (borrowing Folder, borrowing History) throws(SaveRefusal) -> Result
  ) throws(SaveRefusal) -> Result {
    let path = root
    let root = try onDisk { () throws(FileError) -> Folder in try Folder(path) }
    let history = try onDisk { () throws(FileError) -> History in try History(root) }
    let lock = try history.lock()
    try onDisk { () throws(FileError) in try history.folder.removeAbandonedFiles() }
    do throws(SaveRefusal) {
      let result = try work(root, history)
      lock.release()
      return result
    } catch {
      lock.release()
      throw error
    }
  }

  func check(_ path: String) throws(SaveRefusal) {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = names.allSatisfy { !$0.isEmpty && $0.first != "." && !$0.contains("\\") }
    let isShort =
      path.utf8.count <= 1000 && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard names.count > 1, names[0] == "content", isSafe, isShort else { throw .badPath(path) }
  }

  /// Every file is as the changes were made from.
  private func expect(_ changes: [FileChange], in root: borrowing Folder) throws(SaveRefusal) {
    var stale: [StaleFile] = []
    for change in changes {
      let now = try onDisk { () throws(FileError) in try root.readIfPresent(change.path, atMost: largestFile)
      }
      if now != change.before {
        stale.append(StaleFile(path: change.path, onDisk: now, unsaved: change.after))
      }
    }
    if !stale.isEmpty { throw .stale(stale) }
  }

  /// Those of the changes that are not made yet, as after an interruption; each file must be as before or as after.
  private func remaining(
    _ changes: [FileChange], in root: borrowing Folder
  ) throws(SaveRefusal) -> [FileChange] {
    var (steps, stale) = ([FileChange](), [StaleFile]())
    for change in changes {
      let now = try onDisk { () throws(FileError) in try root.readIfPresent(change.path, atMost: largestFile)
      }
      if now == change.before {
        steps.append(change)
      } else if now != change.after {
        stale.append(StaleFile(path: change.path, onDisk: now, unsaved: change.after))
      }
    }
    if !stale.isEmpty { throw .stale(stale) }
    return steps
  }

  /// Whether a change that counts as made was only partly so, and is whole now.
  private func finish(
    _ past: PastChange, _ root: borrowing Folder, _ history: borrowing History
  ) throws(SaveRefusal) -> Bool {
    let record = try record(past, in: history)
    let steps: [FileChange]
    do throws(SaveRefusal) { steps = try remaining(record.changes, in: root) } catch {
      // Somebody has changed a file since: nothing was interrupted.
      guard case .stale = error else { throw error }
      return false
    }
    if !steps.isEmpty { try write(steps, in: root) }
    return !steps.isEmpty
  }

  /// All of them; when one fails, those before it are taken back.
  private func write(_ changes: [FileChange], in root: borrowing Folder) throws(SaveRefusal) {
    for (index, change) in changes.enumerated() {
      do throws(SaveRefusal) { try write(change, in: root) } catch {
        // Discarded: the first failure is the one to report; what cannot be taken back is in the history.
        for made in changes[..<index].reversed() { try? write(made.reversed, in: root) }
        throw error
      }
    }
  }

  private func write(_ change: FileChange, in root: borrowing Folder) throws(SaveRefusal) {
    guard let (parent, name) = split(change.path) else { throw .badPath(change.path) }
    let isMade = try onDisk { () throws(FileError) in
      let folder = try root.folderMakingIt(parent)
      try folder.removeAbandonedFiles()
      switch (change.before, change.after) {
      case (let before?, let after?): return try folder.replace(name, with: after, expecting: before)
      case (nil, let after?): return try folder.create(name, with: after)
      case (let before?, nil): return try folder.remove(name, expecting: before)
      case (nil, nil): return true
      }
    }
    guard !isMade else { return }
    let now = try onDisk { () throws(FileError) in try root.readIfPresent(change.path, atMost: largestFile) }
    throw .stale([StaleFile(path: change.path, onDisk: now, unsaved: change.after)])
  }

  private func record(_ past: PastChange, in history: borrowing History) throws(SaveRefusal) -> ChangeRecord {
    guard let record = try onDisk({ () throws(FileError) in try history.read(past.number) }) else {
      throw .forgotten
    }
    return record
  }

  /// Keeps that something was done which changes no file of its own.
  private func log(
    _ note: ChangeNote?, about past: PastChange, in history: borrowing History
  ) throws(FileError) {
    guard let note else { return }
    // Discarded: nothing refers to it by its number.
    _ = try history.add(ChangeRecord([], note, with: [], about: past.paths))
    try history.prune()
  }

  /// What was taken back cannot be made again once something else was done instead.
  private func forgetUndone(touching paths: Set<String>, in history: borrowing History) throws(FileError) {
    for past in try history.undone() where !paths.isDisjoint(with: past.paths) {
      try history.forget(past.number)
    }
  }

  private func isAbsent(_ paths: [String], in root: borrowing Folder) throws(FileError) -> Bool {
    for path in paths where try root.readIfPresent(path, atMost: largestFile) != nil { return false }
    return true
  }
}

/// The largest file that a form saves: a photo.
let largestFile = 32 << 20

func onDisk<Result: ~Copyable>(
  _ work: () throws(FileError) -> Result
) throws(SaveRefusal) -> Result {
  do throws(FileError) { return try work() } catch { throw .disk(error) }
}

extension FileChange {
  fileprivate var reversed: FileChange { FileChange(path: path, from: after, to: before) }
}
