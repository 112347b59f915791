import Content
import Files

/// Pictures that were sent, that no save had named, and that were taken away again. They are kept for a while: a form that is still open
/// somewhere may name one, and gets it back.
///
/// Beside `.story/uploads`, a file for each, as there, and the bytes under their SHA-256.
extension ContentStore {
  private static let folder = ".story/taken-uploads"
  /// So many are kept, and so many bytes of them; the oldest go.
  package static let (mostTaken, mostTakenBytes) = (100, 512 << 20)

  /// Keeps a picture that is about to be taken away.
  func keepTaken(_ upload: Upload, _ bytes: [UInt8], in root: borrowing Folder) throws(FileError) {
    let folder = try root.folderMakingIt(Self.folder, for: .owner)
    var kept = try uploads(folder)
    var size = bytes.count
    for other in kept { size += try folder.status(other.sum)?.size ?? 0 }
    while let oldest = kept.first, kept.count >= Self.mostTaken || size > Self.mostTakenBytes {
      kept.removeFirst()
      size -= try folder.status(oldest.sum)?.size ?? 0
      try folder.removeFile("\(oldest.number)")
      if !kept.contains(where: { $0.sum == oldest.sum }) { try folder.removeFile(oldest.sum) }
    }
    try folder.replace(upload.sum, with: bytes)
    let number = max(upload.number, (kept.last?.number ?? 0) + 1)
    try folder.replace("\(number)", with: Array("\(upload.sum) \(upload.path)".utf8))
  }

  /// Takes away a picture of a save that is undone; one that is another by now is somebody else's and stays.
  func takeAway(_ picture: SavedPicture, in root: borrowing Folder) throws(FileError) {
    guard let (parent, name) = split(picture.path),
      let bytes = try root.readIfPresent(picture.path, atMost: largestFile), sha256(bytes) == picture.sum
    else { return }
    try keepTaken(Upload(number: 0, sum: picture.sum, path: picture.path), bytes, in: root)
    // Discarded: what was changed in this moment is somebody else's too.
    _ = try root.folder(parent).remove(name, expecting: bytes)
  }

  /// Puts back a picture of a save that is made again, where nothing lies by now; one that is not kept any more is missing, which is found.
  func putBack(_ picture: SavedPicture, in root: borrowing Folder) throws(FileError) {
    guard let (parent, name) = split(picture.path), let folder = try root.folderIfPresent(Self.folder),
      let bytes = try folder.readIfPresent(picture.sum, atMost: largestFile), sha256(bytes) == picture.sum
    else { return }
    // Discarded: what lies there by now stays.
    _ = try root.folderMakingIt(parent).create(name, with: bytes)
  }

  /// Whether a picture of other bytes was taken away from a path, where somebody may still want it.
  func isTaken(_ path: String, unlike sum: String, in root: borrowing Folder) throws(FileError) -> Bool {
    guard let folder = try root.folderIfPresent(Self.folder) else { return false }
    return try uploads(folder).contains { $0.path == path && $0.sum != sum }
  }

  /// Puts back the pictures that were taken away and that an open form names, and says where; the last of each path. What lies
  /// there by now stays.
  package func bringBackUploads(
    now: Int, where isWanted: (_ path: String) -> Bool
  ) throws(SaveRefusal) -> [String] {
    let root = root
    let wanted = try onDisk { () throws(FileError) -> [(path: String, bytes: [UInt8])] in
      guard let folder = try Folder(root).folderIfPresent(Self.folder) else { return [] }
      var found: [(path: String, bytes: [UInt8])] = []
      for upload in try uploads(folder).reversed()
      where isWanted(upload.path) && !found.contains(where: { $0.path == upload.path }) {
        guard let bytes = try folder.readIfPresent(upload.sum, atMost: largestFile),
          sha256(bytes) == upload.sum
        else { continue }
        found.append((upload.path, bytes))
      }
      return found
    }
    var back: [String] = []
    for picture in wanted where try upload(picture.bytes, to: picture.path, now: now) {
      back.append(picture.path)
    }
    return back
  }
}
