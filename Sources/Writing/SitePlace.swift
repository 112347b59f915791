import Content
import Files

/// One site's place in the output folder: the folder itself, and what lies beside it under names of our own.
struct SitePlace: Sendable {
  let name: String

  /// Where the new site is made, and where the old one is after they have changed places.
  var staging: String { ".story-staging-" + name }
  /// Where the old site is for a moment, when the two cannot change places in one step.
  var retired: String { ".story-retired-" + name }
  /// What the site's folder holds.
  var made: String { ".story-made-" + name }
  /// What it will hold when the new site is in place.
  var next: String { ".story-next-" + name }
}

/// Why two sites could not change places.
struct SwapError: Error {
  let error: FileError
  let oldSite: OldSite

  /// What is where the old site was.
  enum OldSite { case whole, incomplete }
}

extension SitePlace {
  /// Whose the folder is; nil when it is somebody else's.
  func mark(in home: borrowing Folder) throws(FileError) -> Mark? {
    let folder = try home.item(name)
    guard folder == .folder || folder == .nothing else { return nil }
    if let bytes = try home.readIfPresent(made, atMost: largestManifest) { return Mark(bytes) }
    if folder == .nothing { return .manifest(Manifest()) }
    return try home.folder(name).entries().isEmpty ? .manifest(Manifest()) : nil
  }

  /// Puts the new site in the old one's place, and the old one in its. When that fails, the old one is as it was.
  func swap(in home: borrowing Folder) throws(SwapError) {
    do throws(FileError) {
      guard try home.item(name) == .folder else { return try home.rename(staging, to: name) }
      if try home.exchange(staging, with: name) { return }
    } catch { throw SwapError(error: error, oldSite: .whole) }
    try retire(in: home)
    do throws(FileError) { try home.rename(staging, to: name) } catch {
      throw SwapError(
        error: error, oldSite: attempting { () throws(FileError) in try home.rename(retired, to: name) })
    }
    // Discarded: the new site is in place; the old one is looked for under both names.
    do throws(FileError) { try home.rename(retired, to: staging) } catch { return }
  }

  /// Gets the old site out of the way; where it cannot be moved, as out of an overlay's lower layer, by a copy.
  private func retire(in home: borrowing Folder) throws(SwapError) {
    do throws(FileError) { return try home.rename(name, to: retired) } catch {
      if !error.isOtherDisk { throw SwapError(error: error, oldSite: .whole) }
    }
    do throws(FileError) { try home.copyTree(name, to: retired) } catch {
      throw SwapError(error: error, oldSite: .whole)
    }
    do throws(FileError) { try home.removeTree(name) } catch {
      throw SwapError(
        error: error, oldSite: attempting { () throws(FileError) in try home.copyTree(retired, to: name) })
    }
  }

  private func attempting(_ restore: () throws(FileError) -> Void) -> SwapError.OldSite {
    // Discarded: the error that made it necessary is reported, and that the old site is not whole.
    do throws(FileError) { try restore() } catch { return .incomplete }
    return .whole
  }

  /// Puts the old site back, or takes the new one away when there was none.
  func swapBack(in home: borrowing Folder) throws(SwapError) {
    do throws(FileError) {
      if try home.item(staging) != .folder { return try home.rename(name, to: staging) }
    } catch { throw SwapError(error: error, oldSite: .whole) }
    try swap(in: home)
  }

  /// After the exchange: keeps what others have put in the old site meanwhile, removes the rest, and lets the new list be
  /// what the folder is known by.
  func tidy(for readers: Readers, in home: borrowing Folder) throws(FileError) {
    if try home.item(retired) == .folder, try home.item(staging) == .nothing {
      try home.rename(retired, to: staging)
    }
    if try home.item(staging) == .folder {
      let mark = try home.readIfPresent(made, atMost: largestManifest).map(Mark.init) ?? .manifest(Manifest())
      let old = try OldSite(home.folder(staging), mark, for: readers)
      try old.keepForeign(from: home.folder(staging), in: home.folder(name), for: readers)
      if try isIncomplete(old, in: home) { try setAside(in: home) } else { try home.removeTree(staging) }
    }
    try home.removeTree(retired)
    if try home.item(next) == .file { try home.rename(next, to: made) }
  }

  /// Removes a new site that is not to be put in place.
  func discard(in home: borrowing Folder) throws(FileError) {
    try home.removeFile(next)
    try home.removeTree(staging)
  }

  /// Whether nobody knows which of the old files that are not in the new site are whose.
  private func isIncomplete(_ old: OldSite, in home: borrowing Folder) throws(FileError) -> Bool {
    guard case .withoutList = old.mark, let bytes = try home.readIfPresent(next, atMost: largestManifest),
      let new = Manifest(bytes)
    else { return false }
    return !old.ours.allSatisfy { new.files[$0] != nil }
  }

  /// Such a site is kept beside the new one, under a name that people see.
  private func setAside(in home: borrowing Folder) throws(FileError) {
    var free = setAsideName
    var number = 1
    while try home.item(free) != .nothing {
      number += 1
      free = setAsideName + "-\(number)"
    }
    try home.rename(staging, to: free)
  }

  /// `public.old`.
  var setAsideName: String { name + ".old" }
}

extension SitePlace {
  /// Finishes an exchange that an earlier build was killed in the middle of; false when there is nothing to finish.
  ///
  /// What is where is found out by the files themselves: after a power cut the journal may be on the disk without them.
  func finish(for readers: Readers, in home: borrowing Folder) throws(FileError) -> Bool {
    guard let bytes = try home.readIfPresent(next, atMost: largestManifest), let new = Manifest(bytes) else {
      return false
    }
    if try !holds(new, at: name, in: home, besidesOld: .without) {
      guard try holds(new, at: staging, in: home, besidesOld: .with) else { return false }
      try home.removeTree(retired)
      do throws(SwapError) { try swap(in: home) } catch { throw error.error }
    }
    try tidy(for: readers, in: home)
    return true
  }

  private enum OldFiles { case with, without }

  /// Whether a folder holds every file of a list as it was made, with or without files of the old site that are not in it.
  private func holds(
    _ new: Manifest, at folder: String, in home: borrowing Folder, besidesOld: OldFiles
  ) throws(FileError) -> Bool {
    guard let found = try home.folderIfPresent(folder) else { return false }
    for (path, file) in new.files {
      guard let bytes = try found.readIfPresent(path, ofSize: file.size), sha256(bytes) == file.sha256 else {
        return false
      }
    }
    if besidesOld == .with { return true }
    guard let mark = try home.readIfPresent(made, atMost: largestManifest).map(Mark.init) else { return true }
    return try OldSite(found, mark, for: .decidedByUmask).ours.allSatisfy { new.files[$0] != nil }
  }
}

/// Some five hundred thousand files.
private let largestManifest = 1 << 26
