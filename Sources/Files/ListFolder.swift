import Glibc

/// One name in a folder, and what it stands for.
package struct Entry: Sendable, Hashable {
  /// As the file system has it, which need not be UTF-8.
  package let bytes: [UInt8]
  package let item: Item

  /// The name as functions of `Folder` take it, whatever its bytes are; not to be shown.
  package var name: String { String(fileName: bytes) }
  /// With what is not UTF-8 replaced.
  package var shownName: String { String(decoding: bytes, as: UTF8.self) }
}

extension Folder {
  /// Everything in the folder, hidden files too, sorted by the bytes of the names; more than `limit` names are an error.
  package func entries(atMost limit: Int = 1_000_000) throws(FileError) -> [Entry] {
    try attempt(.list, ".") { () throws(FileError.Reason) in
      try readEntries(atMost: limit).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
  }

  /// The paths of all files and links below the folder, hidden ones too, sorted within each folder.
  package func filesBelow(_ prefix: String = "") throws(FileError) -> [String] {
    var paths: [String] = []
    for entry in try entries() {
      if entry.item == .folder {
        paths += try folder(entry.name).filesBelow(prefix + entry.name + "/")
      } else {
        paths.append(prefix + entry.name)
      }
    }
    return paths
  }

  private func readEntries(atMost limit: Int) throws(FileError.Reason) -> [Entry] {
    // A descriptor of its own, since reading moves its place, and the stream closes it.
    let stream = try NameStream(open(".", O_RDONLY | O_DIRECTORY))
    var entries: [Entry] = []
    while let (bytes, type) = try stream.next() {
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      guard entries.count < limit else { throw .tooLarge(limit: limit, size: limit + 1) }
      // Nothing, when it is gone meanwhile.
      let item = if let item = Item(type: type) { item } else { try item(of: String(fileName: bytes)) }
      if item != .nothing { entries.append(Entry(bytes: bytes, item: item)) }
    }
    try stream.close()
    return entries
  }

  /// For file systems that do not give the kind with the name.
  private func item(of name: String) throws(FileError.Reason) -> Item {
    try statusIfPresent { unsafe fstatat(descriptor.number, name.systemName, &$0, AT_SYMLINK_NOFOLLOW) }?.item
      ?? .nothing
  }
}

/// The names in an open folder, one after the other; the owner of the C library's stream (opendir(3)).
@safe private struct NameStream: ~Copyable {
  private let stream: OpaquePointer

  init(_ folder: consuming Descriptor) throws(FileError.Reason) {
    guard let stream = unsafe fdopendir(folder.number) else { throw .system(errno) }
    folder.release()
    unsafe self.stream = stream
  }

  // Discarded: the folder is only left unclosed when reading it failed, and that error is thrown.
  deinit { unsafe closedir(stream) }

  consuming func close() throws(FileError.Reason) {
    let stream = unsafe stream
    discard self
    try check(unsafe closedir(stream))
  }

  /// The next name and its kind; nil at the end. Only errno(3) tells the end from a failure (readdir(3)).
  func next() throws(FileError.Reason) -> (name: [UInt8], type: UInt8)? {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      if errno == 0 { return nil }
      throw .system(errno)
    }
    let most = 256
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: UInt8.self, capacity: most) { start in
        unsafe Array(UnsafeBufferPointer(start: start, count: strnlen(start, most)))
      }
    }
    guard name.count < most else { throw .system(ENAMETOOLONG) }
    return (name, unsafe entry.pointee.d_type)
  }
}
