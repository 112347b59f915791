import Content
package import Files

/// The files of a repository as they were, by what git calls their bytes; read-only, without any other program.
///
/// What is not there (never committed, in a shallow clone, collected), damaged, or larger than the bound is absent.
package struct FileHistory: Sendable {
  private let stores: [ObjectStore]

  /// The repository that a folder is in: the nearest `.git` there or above. Nil when there is none.
  package init?(of folder: String) {
    do throws(FileError) {
      guard let path = absolutePath(folder), let own = try nearestGitFolder(to: path) else { return nil }
      stores = try ObjectStore.all(of: sharedFolder(of: own), memory: indexMemory)
      // Discarded: what cannot be read has no history, and whoever asks says so.
    } catch { return nil }
  }

  /// The bytes of a file by its id, 40 hexadecimal digits; they are those that the id stands for.
  package func file(_ id: String, atMost limit: Int) -> [UInt8]? {
    guard let object = ObjectID(id) else { return nil }
    for store in stores {
      do throws(FileError) {
        guard let bytes = try store.object(object, .blob, atMost: limit) else { continue }
        if gitBlobID(of: bytes) == id { return bytes }
        // Discarded: an object that cannot be read is as one that is not there.
      } catch { continue }
    }
    return nil
  }
}

/// That of the folder, or of the nearest one above it; nil when there is none.
package func nearestGitFolder(to folder: String) throws(FileError) -> Folder? {
  var path = folder
  for _ in 0..<64 {
    if let found = try gitFolder(of: path) { return found }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    path = String(path[..<slash])
  }
  return nil
}

/// Other folders that objects are borrowed from, as after `git clone --shared`; one step, not those of those.
func alternates(of objects: borrowing Folder) throws(FileError) -> [String] {
  guard let bytes = try objects.readIfPresent("info/alternates", atMost: 1 << 16) else { return [] }
  let from = objects.path
  return bytes.split(separator: 0x0A).prefix(16).map { path(String(decoding: $0, as: UTF8.self), from: from) }
}

/// An object's name: 20 bytes.
struct ObjectID: Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init?(_ written: String) {
    let digits = written.utf8.map { Self.value(of: $0) }
    guard digits.count == 40, !digits.contains(nil) else { return nil }
    bytes = stride(from: 0, to: 40, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
  }

  /// 40 hexadecimal digits.
  var written: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Where it lies below `objects` when it is not packed.
  var loosePath: String {
    let text = written
    return text.prefix(2) + "/" + text.dropFirst(2)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
