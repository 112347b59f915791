import Files
import Foundation
import Serving
import Testing

@Suite struct WatcherTests {
  /// A root folder with a text in it.
  private final class Place {
    let path = NSTemporaryDirectory() + "story-watch-" + UUID().uuidString
    let files = FileManager.default

    init() throws {
      try files.createDirectory(atPath: path + "/content/sider", withIntermediateDirectories: true)
      try write("a", to: "content/sider/a.md")
    }

    deinit { try? files.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    func shell(_ line: String) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", line]
      process.currentDirectoryURL = URL(filePath: path)
      try process.run()
      process.waitUntilExit()
    }
  }

  @Test(
    "A save is one change of its file, however the editor does it",
    arguments: [
      "echo b > content/sider/a.md",
      "echo b > content/sider/.a.swp; mv content/sider/.a.swp content/sider/a.md",
      "mv content/sider/a.md content/sider/a.md~; echo b > content/sider/a.md; rm content/sider/a.md~",
      "touch content/sider/4913; rm content/sider/4913; echo b > content/sider/a.md",
      "for i in 1 2 3 4 5 6 7 8 9; do echo $i > content/sider/a.md; done",
    ])
  func saves(command: String) throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"])
    var changes = FolderChanges()
    let isTold = watcher.isTold
    #expect(isTold)
    try place.shell(command)
    changes = watcher.waitForChanges()
    #expect(changes.paths.contains("content/sider/a.md"))
    let nextTime = watcher.nextTime
    #expect(nextTime == nil)
  }

  @Test("Five hundred files are one change")
  func branch() throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"])
    var changes = FolderChanges()
    try place.shell("for i in $(seq 500); do echo $i > content/sider/b$i.md; done")
    changes = watcher.waitForChanges()
    #expect(changes.paths.count == 500)
    let nextTime = watcher.nextTime
    #expect(nextTime == nil)
  }

  @Test("More than the system keeps in its queue is looked at as a whole, and then it listens on")
  func overflow() throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"])
    var changes = FolderChanges()
    // The queue holds 16 384, unless somebody has set another number; nobody listens meanwhile.
    try place.shell(
      "for i in $(seq 12000); do : > content/sider/b; : > content/sider/c; done; echo b > content/sider/siste.md"
    )
    changes = watcher.waitForChanges()
    #expect(changes.isUncertain)
    try place.shell("echo c > content/sider/siste.md")
    changes = watcher.waitForChanges()
    #expect(changes.paths.contains("content/sider/siste.md"))
  }

  @Test("A folder that is deleted and made again is heard of, and so is what lies in it then")
  func folders() throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"])
    var changes = FolderChanges()
    try place.shell("rm -r content")
    changes = watcher.waitForChanges()
    #expect(changes.isUncertain)
    try place.shell("mkdir -p content/sider/ny")
    changes = watcher.waitForChanges()
    #expect(changes.isUncertain)
    try place.shell("echo a > content/sider/ny/index.md")
    changes = watcher.waitForChanges()
    #expect(changes.paths == ["content/sider/ny/index.md"])
    try place.shell("mkdir andre; mv content gammel; mkdir content; echo a > content/a.md")
    changes = watcher.waitForChanges()
    #expect(changes.isUncertain)
    try place.shell("echo b > content/a.md")
    changes = watcher.waitForChanges()
    #expect(changes.paths == ["content/a.md"])
  }

  @Test("Where the system hears nothing, a save is found by looking, and then nothing more")
  func looking() throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"], by: .looking)
    let isTold = watcher.isTold
    #expect(!isTold)
    try place.shell("echo b > content/sider/b.md")
    let changes = watcher.waitForChanges()
    #expect(changes.isUncertain)
    let nextTime = watcher.nextTime
    #expect(nextTime != nil)
  }

  @Test("What is not below the folders that are watched is none of ours")
  func elsewhere() throws {
    let place = try Place()
    var watcher = Watcher(place.path, ["content"])
    var changes = FolderChanges()
    try place.shell("mkdir -p output/public; echo a > output/public/index.html; echo b > content/sider/a.md")
    changes = watcher.waitForChanges()
    #expect(changes.paths == ["content/sider/a.md"])
  }

  @Test("A stamp differs when a file does, also when only its time and bytes are others")
  func stamps() throws {
    let place = try Place()
    let first = try FolderStamp(place.path, ["content", "themes"])
    #expect(try FolderStamp(place.path, ["content", "themes"]) == first)
    try place.write("b", to: "content/sider/a.md")
    let second = try FolderStamp(place.path, ["content", "themes"])
    #expect(second != first)
    try place.write("b", to: "content/sider/b.md")
    let third = try FolderStamp(place.path, ["content", "themes"])
    #expect(third != second)
    try place.files.removeItem(atPath: place.path + "/content")
    #expect(try FolderStamp(place.path, ["content", "themes"]) != third)
  }
}
