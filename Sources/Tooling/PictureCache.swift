import Content
import Files
import Theming

/// Finished pictures, a folder for each original, named by its content and by how pictures are made now.
///
/// A folder is filled under another name and then renamed, so that it is there whole or not at all. The checksums in
/// it are held against the files each time, so that what a full disk or a bad one has done to them is made anew.
struct PictureCache: Sendable {
  let folder: String

  /// Where the pictures of an original lie; nil when any is missing or not as it was made, or cannot be read: it is then
  /// made anew, and what stands in the way of that is reported.
  func find(_ original: OriginalPicture) -> [Picture: String]? {
    do throws(FileError) {
      let cache = try Folder(folder)
      guard try isWhole(original, in: cache) else { return nil }
      try cache.touch(name(of: original))
      return paths(original)
      // Discarded: what cannot be found is made again.
    } catch { return nil }
  }

  /// Takes over a folder of finished pictures by its name in the cache; nil when one is missing.
  func keep(_ original: OriginalPicture, from made: String) throws(FileError) -> [Picture: String]? {
    let cache = try Folder(folder)
    let home = name(of: original)
    guard try seal(original, cache.folder(made)) else { return nil }
    // Discarded: why it failed shows in what is there.
    do throws(FileError) { try cache.rename(made, to: home) } catch {
      // Another run has been here first, or what is there is damaged.
      if try isWhole(original, in: cache) {
        try cache.removeTree(made)
      } else {
        try cache.removeTree(home)
        try cache.rename(made, to: home)
      }
    }
    return paths(original)
  }

  /// Makes a new folder to work in; its name in the cache.
  func newFolder() throws(FileError) -> String {
    try Folder(folder).makeTemporaryFolder(workPrefix)
  }

  /// Removes a working folder of which nothing is to be kept.
  func discard(_ made: String) throws(FileError) { try Folder(folder).removeTree(made) }

  /// Removes what builds that were killed left behind; one build at a time uses the folder.
  func removeLeftovers() throws(FileError) {
    guard let (above, name) = split(folder), let home = try parent(above)?.folderIfPresent(name) else {
      return
    }
    for entry in try home.entries() where entry.name.hasPrefix(workPrefix) { try home.removeTree(entry.name) }
  }

  /// When the cache has grown, removes the oldest that this run did not use.
  func prune(keeping used: [OriginalPicture]) throws(FileError) {
    let cache = try Folder(folder)
    let kept = Set(used.map { name(of: $0) })
    var size = 0
    var unused: [(name: String, size: Int, age: Int)] = []
    for name in try cache.entries().map(\.name) {
      guard let folder = try cache.folderIfPresent(name) else { continue }
      let own = try folder.size()
      size += own
      if !kept.contains(name) { unused.append((name, own, try cache.status(name)?.age ?? 0)) }
    }
    for entry in unused.sorted(by: { $0.age > $1.age }) where size > most && entry.age > aDay {
      try cache.removeTree(entry.name)
      size -= entry.size
    }
  }
}

extension PictureCache {
  /// Whether every picture of an original lies in the cache as it was made.
  private func isWhole(_ original: OriginalPicture, in cache: borrowing Folder) throws(FileError) -> Bool {
    guard let home = try cache.folderIfPresent(name(of: original)),
      let list = try home.readIfPresent(sumsName, atMost: largestPicture)
    else { return false }
    let sums = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    for name in original.distinct.map(\.name) {
      guard let bytes = try home.readIfPresent(name, atMost: largestPicture), sums.contains(line(name, bytes))
      else { return false }
    }
    return true
  }

  /// Writes the checksums of the finished pictures beside them; false when one is missing.
  private func seal(_ original: OriginalPicture, _ made: consuming Folder) throws(FileError) -> Bool {
    try made.removeFile(original.unpackedName)
    var lines: [String] = []
    for name in original.distinct.map(\.name) {
      guard let bytes = try made.readIfPresent(name, atMost: largestPicture) else { return false }
      lines.append(line(name, bytes))
    }
    try made.write(Array(lines.joined(separator: "\n").utf8), to: sumsName)
    return true
  }

  private func name(of original: OriginalPicture) -> String { "\(recipe)-\(original.asset.sha256)" }

  private func paths(_ original: OriginalPicture) -> [Picture: String] {
    let home = folder + "/" + name(of: original)
    return Dictionary(original.pictures.map { ($0, home + "/" + $0.name) }) { first, _ in first }
  }

  private func line(_ name: String, _ bytes: [UInt8]) -> String { "\(sha256(bytes))  \(name)" }

  /// The folder that the cache lies in, when there is one.
  private func parent(_ path: String) throws(FileError) -> Folder? {
    do throws(FileError) { return try Folder(path) } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }
}

private let workPrefix = ".making-"
private let sumsName = "sums"
/// 1 GiB, the pictures of some two thousand photos.
private let most = 1 << 30
/// What was used within a day may be in use by another run.
private let aDay = 86_400
