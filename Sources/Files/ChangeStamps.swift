import CLinux
import Glibc

/// Paths below a folder, and for each what the system says of it that is another whenever its bytes, the names in it or its
/// permissions have been changed: kind and permissions, size, both times of change, and number (inode(7)).
///
/// The time of the last change of status can be set by nobody, but for who sets the clock of the machine back.
package struct ChangeStamps: Sendable, Hashable {
  /// Each path ends with a NUL.
  package let paths: [UInt8]
  /// So many bytes for each path; zeros where there is nothing by that path.
  package let stamps: [UInt8]

  package init(paths: [UInt8], stamps: [UInt8]) {
    self.paths = paths
    self.stamps = stamps
  }
}

extension Folder {
  /// What the system says now of each path, the last part of which may be a link that is not followed.
  package func stamps(of paths: some Sequence<String>) throws(FileError) -> ChangeStamps {
    var names: [UInt8] = []
    for path in paths {
      guard path == "." || isPath(path) else { throw FileError(.inspect, joined(self.path, path), .badName) }
      names += path.utf8
      names.append(0)
    }
    return ChangeStamps(paths: names, stamps: stamps(of: names))
  }

  /// Whether the system says of each path what it said when the stamps were taken.
  package func isAsStamped(_ old: ChangeStamps) -> Bool {
    (old.paths.isEmpty || old.paths.last == 0) && stamps(of: old.paths) == old.stamps
  }

  /// A path that cannot be looked at is stamped as one where there is nothing.
  private func stamps(of names: [UInt8]) -> [UInt8] {
    var numbers: [UInt64] = []
    unsafe names.withUnsafeBufferPointer { names in
      var start = 0
      while start < names.count, let name = unsafe names.baseAddress.map({ unsafe $0 + start }) {
        var status = stat()
        let isThere = unsafe name.withMemoryRebound(to: CChar.self, capacity: names.count - start) {
          unsafe fstatat(descriptor.number, $0, &status, AT_SYMLINK_NOFOLLOW) == 0
        }
        numbers += isThere ? stamp(status) : [0, 0, 0, 0, 0]
        start += unsafe strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)) + 1
      }
    }
    return unsafe numbers.withUnsafeBytes { unsafe Array($0) }
  }
}

private func stamp(_ status: stat) -> [UInt64] {
  [
    UInt64(status.st_mode), UInt64(bitPattern: Int64(status.st_size)), nanoseconds(status.st_mtim),
    nanoseconds(status.st_ctim), UInt64(status.st_ino),
  ]
}

private func nanoseconds(_ time: timespec) -> UInt64 {
  UInt64(bitPattern: Int64(time.tv_sec)) &* 1_000_000_000 &+ UInt64(bitPattern: Int64(time.tv_nsec))
}

/// What the system says of a file by its whole path, links followed, in a form to compare; nil where there is none. Without a
/// path that of the running program, where the system says which that is (proc(5)).
package func fileStamp(_ path: String = "/proc/self/exe") -> String? {
  var status = stat()
  guard unsafe stat(path.systemName, &status) == 0 else { return nil }
  return stamp(status).map { String($0) }.joined(separator: " ")
}

extension Folder {
  /// Waits until whatever is changed from now on gets a later time than what has been changed: a few milliseconds, since
  /// files are given the time of a clock that goes by steps. False where that cannot be had: on disks of other machines,
  /// and where times have no fractions of a second.
  package func waitForLaterTimes() -> Bool {
    var own = stat()
    guard isHeardOf, unsafe fstat(descriptor.number, &own) == 0, own.st_mtim.tv_nsec != 0 else {
      return false
    }
    let start = clockOfFiles()
    for _ in 0..<100 where clockOfFiles() <= start { usleep(1000) }
    return clockOfFiles() > start
  }
}

/// The clock that files get their times from (ktime_get_coarse_real_ts64 of the kernel).
private func clockOfFiles() -> UInt64 {
  var now = timespec()
  // Discarded: it cannot fail for this clock; zero would be no later than zero.
  _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &now)
  return nanoseconds(now)
}
