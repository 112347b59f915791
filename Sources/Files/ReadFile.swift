import Glibc

/// The bytes of a regular file by its path, in which links to folders are followed, but none to the file itself.
package func readFile(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
  guard let (folder, name) = split(path) else { throw FileError(.read, path, .badName) }
  return try Folder(folder).read(name, atMost: limit)
}

extension Folder {
  /// The bytes of a regular file below the folder.
  ///
  /// One with more than `limit` bytes is an error, and so is one that grows or shrinks while it is read.
  package func read(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    try attempt(.read, path) { () throws(FileError.Reason) in
      let opened = try openFile(path)
      guard opened.size <= limit else { throw .tooLarge(limit: limit, size: opened.size) }
      return try opened.file.readWhole(opened.size)
    }
  }

  /// The same, or nil when there is no regular file by that path.
  package func readIfPresent(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8]? {
    do throws(FileError) { return try read(path, atMost: limit) } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }

  /// The bytes of a regular file of exactly that size; nil when there is none by that path.
  package func readIfPresent(_ path: String, ofSize wanted: Int) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try attempt(.read, path) { () throws(FileError.Reason) in
        let opened = try openFile(path)
        return opened.size == wanted ? try opened.file.readWhole(wanted) : nil
      }
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }

  /// Whether a regular file by that path holds these bytes, and may be read by those it is for.
  package func holds(_ bytes: [UInt8], at path: String, for readers: Readers) throws(FileError) -> Bool {
    do throws(FileError) {
      return try attempt(.read, path) { () throws(FileError.Reason) in
        let opened = try openFile(path)
        guard opened.size == bytes.count else { return false }
        if let mode = readers.fileMode, try opened.file.status().permissions != mode { return false }
        return try opened.file.readWhole(bytes.count) == bytes
      }
    } catch {
      if error.isAbsence { return false }
      throw error
    }
  }

  /// The first bytes of a regular file: `count` of them, or as many as it has.
  package func beginning(of path: String, count: Int) throws(FileError) -> [UInt8] {
    try attempt(.read, path) { () throws(FileError.Reason) in
      try openFile(path).file.read(atMost: count)
    }
  }

  /// The bytes of a regular file in a range; fewer where it ends before that.
  package func read(_ path: String, in range: Range<Int>) throws(FileError) -> [UInt8] {
    try attempt(.read, path) { () throws(FileError.Reason) in
      try openFile(path).file.read(atMost: range.count, from: range.lowerBound)
    }
  }

  /// Opens a regular file for another program to read.
  package func input(_ path: String) throws(FileError) -> InputFile {
    try attempt(.read, path) { () throws(FileError.Reason) in InputFile(try openFile(path)) }
  }

  private func openFile(_ path: String) throws(FileError.Reason) -> OpenFile {
    // A pipe without a writer must not hold us up.
    let file = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    guard status.item == .file else { throw .notAFile }
    return OpenFile(file: file, size: status.size)
  }
}

/// A regular file that is open for reading, and its size when it was opened.
struct OpenFile: ~Copyable, Sendable {
  let file: Descriptor
  let size: Int
}

extension Descriptor {
  /// All bytes of a file of that size; one more is asked for, so that one that has grown is found out.
  func readWhole(_ size: Int) throws(FileError.Reason) -> [UInt8] {
    let bytes = try read(atMost: size + 1)
    guard bytes.count == size else { throw .changedMeanwhile }
    return bytes
  }

  /// The bytes from there on, at most so many.
  func read(atMost limit: Int, from start: Int) throws(FileError.Reason) -> [UInt8] {
    guard start >= 0, lseek(number, start, SEEK_SET) == start else { throw .system(errno) }
    return try read(atMost: limit)
  }

  /// The bytes from here on, at most so many.
  func read(atMost limit: Int) throws(FileError.Reason) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = 0
      while count < limit {
        let got = unsafe Glibc.read(number, buffer.baseAddress.map { unsafe $0 + count }, limit - count)
        if got == 0 { break }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if let failure { throw .system(failure) }
    return bytes
  }
}
