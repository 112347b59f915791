import CLinux
import Glibc

/// Hears what changes in some folders below a root and in all folders in them (inotify(7)), without asking for it.
package struct FolderWatch: ~Copyable {
  private let root: String
  private let names: [String]
  private let queue: Descriptor
  /// The folder that each watch is of, by its path below the root; empty for the root itself.
  private var folders: [Int32: String] = [:]

  private init(_ root: String, _ names: [String], _ queue: consuming Descriptor) {
    self.root = root
    self.names = names
    self.queue = queue
  }

  /// Begins to listen. Fails where the system hears nothing of changes, or has no watches left.
  package static func watching(_ root: String, _ names: [String]) throws(FileError) -> FolderWatch {
    var watch = FolderWatch(root, names, try newQueue(for: root))
    try watch.watchAll()
    return watch
  }

  /// To be waited for together with others (poll(2)).
  package var descriptor: Int32 { queue.number }

  /// What has changed since it was last asked. New folders are watched from here on.
  package mutating func changes() throws(FileError) -> FolderChanges {
    var changes = FolderChanges()
    let events = readEvents()
    for event in events { note(event, in: &changes) }
    if changes.isUncertain { try watchAll() }
    return changes
  }

  private mutating func watchAll() throws(FileError) {
    guard try watch("") else { return }
    for name in names { try watchTree(name, depth: 1) }
  }

  /// Watches a folder and those in it; one that has gone meanwhile is passed over.
  private mutating func watchTree(_ path: String, depth: Int) throws(FileError) {
    guard depth <= 20, try watch(path) else { return }
    let entries: [Entry]
    do throws(FileError) { entries = try Folder(joined(root, path)).entries() } catch {
      if error.isAbsence { return }
      throw error
    }
    for entry in entries where entry.item == .folder && entry.bytes.first != UInt8(ascii: ".") {
      try watchTree(path + "/" + entry.name, depth: depth + 1)
    }
  }

  /// Whether there was such a folder; one that comes back is seen in the one above it.
  private mutating func watch(_ path: String) throws(FileError) -> Bool {
    let place = path.isEmpty ? root : joined(root, path)
    let flags = path.isEmpty ? IN.onlyFolder : IN.onlyFolder | IN.notThroughLinks
    let wanted = path.isEmpty ? IN.names : IN.names | IN.contents
    let watch = unsafe inotify_add_watch(queue.number, place.systemName, wanted | flags)
    guard watch >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP].contains(errno) { return false }
      throw FileError(.inspect, place, .system(errno))
    }
    folders[watch] = path
    return true
  }

  private mutating func note(_ event: Event, in changes: inout FolderChanges) {
    if event.mask & IN.overflow != 0 { changes.isUncertain = true }
    guard let folder = folders[event.watch] else { return }
    if event.mask & (IN.ignored | IN.selfGone) != 0 {
      changes.isUncertain = true
      if event.mask & IN.ignored != 0 { folders[event.watch] = nil }
      return
    }
    if folder.isEmpty {
      if names.contains(where: { $0.split(separator: "/").first.map(String.init) == event.name }) {
        changes.isUncertain = true
      }
      return
    }
    if event.mask & IN.isFolder != 0 {
      changes.isUncertain = true
    } else if !event.name.isEmpty {
      changes.paths.insert(folder + "/" + event.name)
    }
  }

  /// At most some thousand at a time: what the system has noted until its own bound, after which it says that it stopped.
  private func readEvents() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while events.count < 100_000 {
      let count = unsafe read(queue.number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      var rest = buffer[..<count]
      while let event = Event(taking: &rest) { events.append(event) }
    }
    return events
  }
}

private func newQueue(for root: String) throws(FileError) -> Descriptor {
  do throws(FileError.Reason) {
    return try Descriptor(opened: inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC)))
  } catch { throw FileError(.inspect, root, error) }
}

/// What may have changed: some paths below the root, or anything.
package struct FolderChanges: Sendable, Equatable {
  package var paths: Set<String> = []
  /// More than the paths may have changed: a folder came or went, or too much happened to note it all.
  package var isUncertain = false

  package init() {}

  package var isEmpty: Bool { paths.isEmpty && !isUncertain }

  package mutating func add(_ others: FolderChanges) {
    paths.formUnion(others.paths)
    isUncertain = isUncertain || others.isUncertain
  }
}

/// One event as it lies in the buffer: four numbers of four bytes, then a name filled up with zeros.
private struct Event {
  let watch: Int32
  let mask: UInt32
  let name: String

  init?(taking bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 16 else { return nil }
    let start = bytes.startIndex
    func number(_ offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[start + offset + $1]) << UInt32(8 * $1) }
    }
    watch = Int32(bitPattern: number(0))
    mask = number(4)
    let length = Int(number(12))
    guard bytes.count >= 16 + length else { return nil }
    name = String(fileName: Array(bytes[(start + 16)..<(start + 16 + length)].prefix { $0 != 0 }))
    bytes = bytes.dropFirst(16 + length)
  }
}

/// The numbers of linux/inotify.h.
private enum IN {
  /// Attributes, and closed after writing.
  static let contents: UInt32 = 0x4 | 0x8
  /// Moved, created, deleted, itself gone.
  static let names: UInt32 = 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800
  static let selfGone: UInt32 = 0x400 | 0x800
  static let overflow: UInt32 = 0x4000
  static let ignored: UInt32 = 0x8000
  static let onlyFolder: UInt32 = 0x0100_0000
  static let notThroughLinks: UInt32 = 0x0200_0000
  static let isFolder: UInt32 = 0x4000_0000
}
