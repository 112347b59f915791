package import Files
import Glibc

extension Watcher {
  /// Waits until files have changed and it is quiet again, for commands that do nothing else.
  package mutating func waitForChanges() -> FolderChanges {
    while true {
      var wanted = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      Socket.wait(for: &wanted, atMost: nextTime.map { max(0, $0 - Socket.clock) } ?? -1)
      let now = Socket.clock
      listen(at: now)
      if let changes = settled(at: now) { return changes }
    }
  }
}
