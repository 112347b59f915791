// Whichever of the two modules is read first has poll(2) for its own.
import CLinux
import Glibc

extension Folder {
  /// Writes a new file; it is an error when there is something by that name.
  package func write(
    _ bytes: [UInt8], to name: String, for readers: Readers = .decidedByUmask
  ) throws(FileError) {
    try attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      let file = try open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      if let mode = readers.fileMode { try check(fchmod(file.number, mode)) }
      try file.write(bytes)
      try file.close()
    }
  }

  /// Gives a name other bytes in one step, through a temporary file beside it that is on the disk before (fsync(2)).
  ///
  /// A file that is there keeps its permissions; a new one gets those that its readers need.
  package func replace(
    _ name: String, with bytes: [UInt8], for readers: Readers = .decidedByUmask
  ) throws(FileError) {
    let temporary = temporaryName(for: name)
    do throws(FileError) {
      try removeFile(temporary)
      try writeLasting(bytes, to: temporary, like: try status(name), for: readers)
      try rename(temporary, to: name)
    } catch {
      // Discarded: the first error is the one to report; what is left is removed by the next run of the same number.
      try? removeFile(temporary)
      throw FileError(.write, joined(path, name), error.reason)
    }
  }

  func writeLasting(
    _ bytes: [UInt8], to name: String, like old: FileStatus?, for readers: Readers = .decidedByUmask
  ) throws(FileError) {
    try attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      let file = try open(name, O_WRONLY | O_CREAT | O_EXCL, mode: readers == .group ? 0o640 : 0o644)
      try file.write(bytes)
      if let old, old.item == .file { try check(fchmod(file.number, old.permissions)) }
      try file.sync()
      try file.close()
    }
  }
}

/// A name that is no longer than the file system takes, however long the file's own is, and the same in every run of the
/// same process number, which then removes what an earlier one left.
func temporaryName(for name: String) -> String {
  // FNV-1a, of 64 bits.
  let sum = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  return ".story-\(getpid())-" + String(sum, radix: 16)
}

extension Descriptor {
  func write(_ bytes: [UInt8]) throws(FileError.Reason) { try writeAll(bytes, to: number) }
}

/// Writes all bytes, however many calls that takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError.Reason) {
  var failure: Int32?
  unsafe bytes.withUnsafeBytes { all in
    var written = 0
    while written < all.count, failure == nil {
      let count = unsafe Glibc.write(
        descriptor, all.baseAddress.map { unsafe $0 + written }, all.count - written)
      if count > 0 { written += count } else { failure = count == 0 ? ENOSPC : lasting(errno, descriptor) }
    }
  }
  if let failure { throw .system(failure) }
}

/// Nil for what passes: a signal in between, or a pipe that is full, whose reader is waited for.
private func lasting(_ number: Int32, _ descriptor: Int32) -> Int32? {
  if number == EINTR { return nil }
  guard number == EAGAIN else { return number }
  var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
  return unsafe poll(&wanted, 1, -1) >= 0 || errno == EINTR ? nil : errno
}
