import Glibc

extension Folder {
  /// Holds a lock in the folder until the value's end; nil when somebody else goes on holding it for a second.
  ///
  /// One that is about to let go, such as a process just being started with our open files, is waited for.
  package func lock(_ name: String) throws(FileError) -> Lock? {
    let file = try attempt(.lock, name) { () throws(FileError.Reason) in
      try open(name, O_RDWR | O_CREAT, mode: 0o644)
    }
    for _ in 0..<50 {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return Lock(file: file) }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileError(.lock, joined(path, name), .system(errno))
      }
      usleep(20_000)
    }
    return nil
  }
}

/// A lock that goes when its owner does, also when the process is killed (flock(2)).
package struct Lock: ~Copyable, Sendable {
  fileprivate let file: Descriptor
}
