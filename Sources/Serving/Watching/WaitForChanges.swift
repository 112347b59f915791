package import Files

extension Watcher {
  /// Waits until files have changed and it is quiet again, for commands that do nothing else.
  package mutating func waitForChanges() -> FolderChanges {
    while true {
      let told = descriptor >= 0 ? [Socket.Wanted(number: descriptor, events: .receive)] : []
      // Discarded: whichever of the two it was, it is looked at.
      _ = Socket.wait(for: told, until: nextTime)
      let now = Socket.clock
      listen(at: now)
      if let changes = settled(at: now) { return changes }
    }
  }
}
