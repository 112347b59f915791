package import Files

/// Finds out that files have changed: by being told, or, where the system hears of nothing, by looking again and again.
///
/// Changes are given out once it has been quiet for a moment, so that an editor that saves by way of other files, or git that
/// changes a branch, makes one change and not hundreds.
package struct Watcher: ~Copyable {
  private let root: String
  private let names: [String]
  private var watch: FolderWatch?
  private var stamp: FolderStamp?
  private var pending = FolderChanges()
  private var firstAt = 0
  private var lastAt = 0
  private var looksAt = 0

  /// How often it looks where it is not told, in milliseconds.
  package static let interval = 400
  /// The longest pause after looking that took long, as over a network; looking that takes longer still is half of the
  /// time at most.
  private static let longestPause = 1000

  /// How it finds out.
  package enum Way: Sendable {
    /// By being told, where the disk can.
    case told
    case looking
  }

  package init(_ root: String, _ names: [String], by way: Way = .told) {
    self.root = root
    self.names = names
    if way == .told { watch = Self.hearing(root, names) }
    if !isTold { stamp = takeStamp() }
  }

  /// Nil where the system hears nothing.
  private static func hearing(_ root: String, _ names: [String]) -> FolderWatch? {
    do throws(FileError) {
      return try Folder(root).isHeardOf ? FolderWatch.watching(root, names) : nil
      // Discarded: what cannot be watched is looked at.
    } catch { return nil }
  }

  /// Whether the system says what changes.
  package var isTold: Bool {
    switch watch {
    case .some: true
    case .none: false
    }
  }

  /// To be waited for; −1 when there is nothing to wait for but time.
  package var descriptor: Int32 {
    switch watch {
    case .some(let watch): watch.descriptor
    case .none: -1
    }
  }

  /// When something is to be done next, by the clock in milliseconds; nil when nothing is.
  package var nextTime: Int? {
    let look = isTold ? nil : looksAt
    guard !pending.isEmpty else { return look }
    return min(settledAt, look ?? .max)
  }

  /// Notes what has happened until now.
  package mutating func listen(at now: Int) {
    var heard = FolderChanges()
    if isTold {
      // Discarded: with no watches left it goes on by looking.
      do throws(FileError) { heard = try watch?.changes() ?? heard } catch {
        watch = nil
        heard.isUncertain = true
        stamp = takeStamp()
      }
    } else if now >= looksAt {
      let begun = Socket.clock
      let seen = takeStamp()
      let took = Socket.clock - begun
      let pause = min(max(Self.interval, 9 * took), max(Self.longestPause, took))
      looksAt = now + took + pause
      if seen != stamp { heard.isUncertain = true }
      stamp = seen
    }
    guard !heard.isEmpty else { return }
    if pending.isEmpty { firstAt = now }
    lastAt = now
    pending.add(heard)
  }

  /// What has changed, when it has been quiet since.
  package mutating func settled(at now: Int) -> FolderChanges? {
    guard !pending.isEmpty, now >= settledAt else { return nil }
    defer { pending = FolderChanges() }
    return pending
  }

  /// A single save is passed on nearly at once; the more has changed, the longer the pause that ends it, and two seconds
  /// are enough for anything.
  private var settledAt: Int {
    let pause = pending.isUncertain || pending.paths.count > 4 ? 80 : 6
    return min(lastAt + pause, firstAt + 2000)
  }

  private func takeStamp() -> FolderStamp? {
    // Discarded: what cannot be looked at now is looked at again; then it will differ from nothing.
    do throws(FileError) { return try FolderStamp(root, names) } catch { return nil }
  }
}
