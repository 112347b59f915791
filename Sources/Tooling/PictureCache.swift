import Content
import Glibc
import Theming

/// Finished pictures, a folder for each original, named by its content and by how pictures are made now.
///
/// A folder is filled under another name and then renamed, so that it is there whole or not at all. The checksums in
/// it are held against the files each time, so that what a full disk or a bad one has done to them is made anew.
struct PictureCache: Sendable {
  let folder: String

  /// Where the pictures of an original lie; nil when any is missing or not as it was made.
  func find(_ original: OriginalPicture) -> [Picture: String]? {
    let home = home(of: original)
    guard let list = contents(of: home + "/" + sumsName) else { return nil }
    let sums = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    for name in original.distinct.map(\.name) {
      guard let bytes = contents(of: home + "/" + name), sums.contains(line(name, bytes)) else { return nil }
    }
    touch(home)
    return paths(original)
  }

  /// Takes over a folder of finished pictures; nil when that cannot be done.
  func keep(_ original: OriginalPicture, from made: String) -> [Picture: String]? {
    unsafe unlink(made + "/" + original.unpackedName)
    let lines = original.distinct.map(\.name).map { name in
      contents(of: made + "/" + name).map { line(name, $0) } ?? ""
    }
    guard !lines.contains(""), writeFile(Array(lines.joined(separator: "\n").utf8), to: made + "/" + sumsName)
    else {
      return nil
    }
    let home = home(of: original)
    if unsafe rename(made, home) == 0 { return paths(original) }
    // Another run has been here first, or what is there is damaged.
    if let found = find(original) {
      removeFolder(made)
      return found
    }
    removeFolder(home)
    return unsafe rename(made, home) == 0 ? paths(original) : nil
  }

  /// A new folder to work in; nil when it cannot be made.
  func newFolder() -> String? {
    var name = Array((folder + "/" + workPrefix + "\(getpid())-XXXXXX").utf8CString)
    return unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
  }

  /// Removes what runs that were killed left behind, and, when the cache has grown, the oldest that this run did not use.
  func prune(keeping used: [OriginalPicture]) {
    let kept = Set(used.map { home(of: $0) })
    var size = 0
    var unused: [(path: String, size: Int, age: Int)] = []
    for name in names(in: folder) {
      let path = folder + "/" + name
      if name.hasPrefix(workPrefix) {
        if isLeftBehind(name) { removeFolder(path) }
        continue
      }
      let own = folderSize(path)
      size += own
      if !kept.contains(path) { unused.append((path, own, age(of: path))) }
    }
    for entry in unused.sorted(by: { $0.age > $1.age }) where size > most && entry.age > aDay {
      removeFolder(entry.path)
      size -= entry.size
    }
  }

  private func home(of original: OriginalPicture) -> String {
    folder + "/\(recipe)-\(original.asset.sha256)"
  }

  private func paths(_ original: OriginalPicture) -> [Picture: String] {
    let home = home(of: original)
    return Dictionary(original.pictures.map { ($0, home + "/" + $0.name) }) { first, _ in first }
  }

  private func line(_ name: String, _ bytes: [UInt8]) -> String { "\(sha256(bytes))  \(name)" }

  /// Whether the process that a working folder is named for is gone.
  private func isLeftBehind(_ name: String) -> Bool {
    let process = name.dropFirst(workPrefix.count).prefix { $0 != "-" }
    guard let process = pid_t(process), process != getpid() else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}

private let workPrefix = ".making-"
private let sumsName = "sums"
/// 1 GiB, the pictures of some two thousand photos.
private let most = 1 << 30
/// What was used within a day may be in use by another run.
private let aDay = 86_400
