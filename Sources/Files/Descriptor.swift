import Glibc

/// An open file or folder of the operating system; the only owner of its number.
///
/// What was written to is closed by `close()`, since a full disk may be reported only then; what was only read may be
/// left to the end of its owner's life, when there is nothing left to report.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over what a system call has opened; −1 means that it has failed, and errno(3) says why.
  init(opened number: Int32) throws(FileError.Reason) { self.number = try checked(number) }

  /// Takes over one that is open.
  init(open number: Int32) { self.number = number }

  deinit { Glibc.close(number) }

  /// Closes it, and reports what the system says about what was written.
  consuming func close() throws(FileError.Reason) {
    let number = number
    discard self
    // After EINTR the number is free on Linux, and must not be closed again (close(2)).
    if Glibc.close(number) != 0, errno != EINTR { throw .system(errno) }
  }

  /// Gives it up without closing it, to one who closes it.
  consuming func release() { discard self }

  func status() throws(FileError.Reason) -> FileStatus {
    var status = stat()
    try check(unsafe fstat(number, &status))
    return FileStatus(status)
  }

  func sync() throws(FileError.Reason) { try check(fsync(number)) }
}

/// The result of a system call that answers −1 when it fails.
func checked(_ result: Int32) throws(FileError.Reason) -> Int32 {
  try check(result)
  return result
}

func check(_ result: Int32) throws(FileError.Reason) {
  guard result >= 0 else { throw .system(errno) }
}
