import Glibc

extension Folder {
  /// Holds a lock in the folder until the value's end, and writes in it which process does; nil when somebody else goes on
  /// holding it for so many seconds.
  ///
  /// `whileWaiting` is called once, when the lock has not been let go within a second: by one that is about to, or by a
  /// process just being started with our open files.
  package func lock(
    _ name: String, seconds: Int, whileWaiting: () throws(FileError) -> Void
  ) throws(FileError) -> Lock? {
    let file = try attempt(.lock, name) { () throws(FileError.Reason) in
      try open(name, O_RDWR | O_CREAT, mode: 0o644)
    }
    for turn in 0..<(seconds * 50) {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 {
        try attempt(.lock, name) { () throws(FileError.Reason) in try sign(file) }
        return Lock(file: file)
      }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileError(.lock, joined(path, name), .system(errno))
      }
      if turn == 50 { try whileWaiting() }
      usleep(20_000)
    }
    return nil
  }

  /// Which process holds a lock, and for how many seconds; nil when it has not said so.
  package func lockHolder(_ name: String) throws(FileError) -> LockHolder? {
    guard let bytes = try readIfPresent(name, atMost: 64), let age = try status(name)?.age,
      let process = Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
    else { return nil }
    return LockHolder(process: process, seconds: max(0, age))
  }

  private func sign(_ file: borrowing Descriptor) throws(FileError.Reason) {
    try check(ftruncate(file.number, 0))
    try file.write(Array("\(getpid())\n".utf8))
  }
}

/// A lock that goes when its owner does, also when the process is killed (flock(2)).
package struct Lock: ~Copyable, Sendable {
  fileprivate let file: Descriptor

  /// Lets go of it; until then it is held, whoever else uses the value.
  package consuming func release() {}
}

/// Who holds a lock.
package struct LockHolder: Sendable, Hashable {
  package let process: Int32
  /// Since it took it.
  package let seconds: Int
}
