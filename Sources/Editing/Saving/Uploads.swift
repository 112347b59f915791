import Content
import Files

/// The pictures that were sent from forms and that no save has named yet. They lie beside their entry already, since the page
/// beside the form shows them; `.story/uploads` remembers which they are, so that those of forms that were left go again.
///
/// One file for each, named by when it was sent, with the picture's path and SHA-256.
extension ContentStore {
  private static let folder = ".story/uploads"
  /// So many may wait, and so many bytes of them.
  package static let (mostUploads, mostUploadBytes) = (100, 512 << 20)

  /// Puts a picture in the content under a name that is free, at a time in seconds since 1970; false when the name is taken.
  package func upload(_ bytes: [UInt8], to path: String, now: Int) throws(SaveRefusal) -> Bool {
    try check(path)
    guard let (parent, name) = split(path) else { throw .badPath(path) }
    return try exclusively { root, _ throws(SaveRefusal) in
      let records = try onDisk { () throws(FileError) in try root.folderMakingIt(Self.folder, for: .owner) }
      let waiting = try onDisk { () throws(FileError) in try uploads(records) }
      let size = try onDisk { () throws(FileError) in try totalSize(of: waiting, in: root) }
      guard waiting.count < Self.mostUploads, size + bytes.count <= Self.mostUploadBytes else {
        throw .tooManyUploads
      }
      return try onDisk { () throws(FileError) in
        let folder = try root.folderMakingIt(parent)
        try folder.removeAbandonedFiles()
        let sum = sha256(bytes)
        guard try folder.item(name) == .nothing, try !isTaken(path, unlike: sum, in: root) else {
          return false
        }
        let number = max(now, (waiting.map(\.number).max() ?? 0) + 1)
        // Noted first: a picture that is not noted would stay for ever, one that never came is passed over.
        try records.replace("\(number)", with: Array("\(sum) \(path)".utf8))
        guard try folder.create(name, with: bytes) else {
          try records.removeFile("\(number)")
          return false
        }
        return true
      }
    }
  }

  /// Forgets, since they are saved now, the pictures whose name a text holds, and says where they are.
  package func takeUploads(named isNamed: (String) -> Bool) throws(SaveRefusal) -> [String] {
    try withUploads { root, records, waiting throws(FileError) in
      let named = waiting.filter { isNamed($0.name) }
      for upload in named { try records.removeFile("\(upload.number)") }
      return named.map(\.path)
    }
  }

  /// The pictures that no save has named yet, and that one is about to.
  func sentPictures(
    namedIn changes: [FileChange], in root: borrowing Folder
  ) throws(FileError) -> [SavedPicture] {
    guard let records = try root.folderIfPresent(Self.folder) else { return [] }
    return try uploads(records).filter { upload in
      changes.contains { change in change.after.map { isFile(upload.name, namedIn: $0) } ?? false }
    }.map { SavedPicture(sum: $0.sum, path: $0.path) }
  }

  /// Where the pictures lie that no save has named yet.
  package func waitingUploads() throws(SaveRefusal) -> [String] {
    try withUploads { _, _, waiting throws(FileError) in waiting.map(\.path) }
  }

  /// Takes away pictures that were sent before a time and whose name no text holds, and says where they were; at a path, that one
  /// alone. What holds other bytes by now is somebody else's and stays; a form that still names one gets it back.
  package func removeUploads(
    before time: Int, at path: String? = nil, unless isNamed: (String) -> Bool
  ) throws(SaveRefusal) -> [String] {
    try withUploads { root, records, waiting throws(FileError) in
      var gone: [String] = []
      for upload in waiting where upload.number < time && path.map({ $0 == upload.path }) ?? true {
        if !isNamed(upload.name), let bytes = try root.readIfPresent(upload.path, atMost: largestFile),
          sha256(bytes) == upload.sum, let (parent, name) = split(upload.path)
        {
          try keepTaken(upload, bytes, in: root)
          if try root.folder(parent).remove(name, expecting: bytes) { gone.append(upload.path) }
        }
        try records.removeFile("\(upload.number)")
      }
      return gone
    }
  }

  /// Removes what processes of ours that were killed have left half written, in folders of the content and in the history.
  package func removeAbandonedFiles(in folders: Set<String>) throws(SaveRefusal) {
    let isThere = try onDisk { () throws(FileError) in
      try Folder(self.root).folderIfPresent(History.path) != nil
    }
    // Where nothing was ever saved, nothing was left.
    guard isThere else { return }
    try exclusively { root, _ throws(SaveRefusal) in
      try onDisk { () throws(FileError) in
        for path in folders {
          if let folder = try root.folderIfPresent(path) { try folder.removeAbandonedFiles() }
        }
      }
    }
  }

  /// Where nothing was ever sent, nothing is made for it.
  private func withUploads(
    _ work: (borrowing Folder, borrowing Folder, [Upload]) throws(FileError) -> [String]
  ) throws(SaveRefusal) -> [String] {
    let isThere = try onDisk { () throws(FileError) in
      try Folder(self.root).folderIfPresent(Self.folder) != nil
    }
    guard isThere else { return [] }
    return try exclusively { root, _ throws(SaveRefusal) in
      try onDisk { () throws(FileError) in
        let records = try root.folder(Self.folder)
        return try work(root, records, try uploads(records))
      }
    }
  }

  private func totalSize(of uploads: [Upload], in root: borrowing Folder) throws(FileError) -> Int {
    var total = 0
    for upload in uploads {
      guard let (parent, name) = split(upload.path), let folder = try root.folderIfPresent(parent) else {
        continue
      }
      total += try folder.status(name)?.size ?? 0
    }
    return total
  }
}

/// A picture that was sent.
struct Upload {
  /// When, in seconds since 1970, or a little more where several came in one.
  let number: Int
  let sum: String
  let path: String

  var name: String { split(path)?.name ?? path }
}

/// In the order in which they were sent; what is no record is passed over.
func uploads(_ records: borrowing Folder) throws(FileError) -> [Upload] {
  var found: [Upload] = []
  for entry in try records.entries(atMost: 10_000) {
    guard let number = Int(entry.name), let bytes = try records.readIfPresent(entry.name, atMost: 4096) else {
      continue
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[1].hasPrefix("content/") else { continue }
    found.append(Upload(number: number, sum: words[0], path: words[1]))
  }
  return found.sorted { $0.number < $1.number }
}

/// Whether a text holds the name of a file as a whole, and not as the end or the beginning of another's: `a.png` is not named in
/// `data.png`.
package func isFile(_ name: String, namedIn text: [UInt8]) -> Bool {
  let name = Array(name.utf8)
  guard let first = name.first else { return false }
  var from = text.startIndex
  while let start = text[from...].firstIndex(of: first) {
    let end = start + name.count
    let isThere = end <= text.count && text[start..<end].elementsEqual(name)
    if isThere, start == 0 || !isOfName(text[start - 1]), end == text.count || !isOfName(text[end]) {
      return true
    }
    from = start + 1
  }
  return false
}

/// Whether a byte beside a name makes it another's. Marks do not, and letters beyond ASCII are not told from quotation marks: when in
/// doubt, a picture is in use.
private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
