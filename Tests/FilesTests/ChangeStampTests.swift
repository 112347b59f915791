import Files
import Foundation
import Testing

@Suite final class ChangeStampTests {
  private let place: String

  init() throws {
    place = NSTemporaryDirectory() + "story-stamps-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: place + "/a/b", withIntermediateDirectories: true)
    for name in ["a/b/x", "a/y", "z"] { try Data("tekst".utf8).write(to: URL(filePath: "\(place)/\(name)")) }
  }

  deinit { try? FileManager.default.removeItem(atPath: place) }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: place)
    try process.run()
    process.waitUntilExit()
  }

  private func isAsStamped(_ stamps: ChangeStamps) throws -> Bool { try Folder(place).isAsStamped(stamps) }

  private func waits() throws -> Bool { try Folder(place).waitForLaterTimes() }

  private let paths = [".", "a", "a/b", "a/b/x", "a/y", "z", "borte"]

  @Test(
    "Whatever is done to a file or a folder is seen, also where size and time are as before",
    arguments: [
      "printf TEKST >a/y", "touch -r a/y .. ; touch -r a/y z; printf tekst >a/y; touch -r z a/y", "rm z",
      "touch a/b/ny", "chmod 600 a/b/x", "mv a/b/x a/b/u; mv a/b/u a/b/x", "touch borte",
      "mv a c; ln -s c a", "rm z; ln -s a/y z", "cp a/y n; mv n a/y", "ln a/y a/b/u; rm a/b/u",
    ])
  func seen(_ change: String) throws {
    let folder = try Folder(place)
    #expect(try waits())
    let stamps = try folder.stamps(of: paths)
    #expect(try isAsStamped(stamps))
    try shell("cat a/b/x a/y z >/dev/null; ls -R . >/dev/null")
    #expect(try isAsStamped(stamps), "reading changes nothing")
    try shell(change)
    #expect(try !isAsStamped(stamps), "\(change)")
  }

  @Test("A path never leads out of the folder, and stamps that are not whole fit nothing")
  func bounds() throws {
    let folder = try Folder(place)
    for path in ["../x", "/etc/passwd", "a//y", "", "a/../z", "a\u{0}b"] {
      #expect(throws: FileError.self) { try Folder(place).stamps(of: [path]) }
    }
    let stamps = try folder.stamps(of: ["a/y", "z"])
    #expect(try !isAsStamped(ChangeStamps(paths: stamps.paths, stamps: stamps.stamps.dropLast())))
    #expect(try !isAsStamped(ChangeStamps(paths: Array(stamps.paths.dropLast()), stamps: stamps.stamps)))
    #expect(try !isAsStamped(ChangeStamps(paths: [], stamps: stamps.stamps)))
    #expect(try isAsStamped(folder.stamps(of: [])))
  }

  @Test("A file by its path has the same stamp until it is another; what is not there has none")
  func single() throws {
    let first = fileStamp(place + "/z")
    #expect(first != nil && fileStamp(place + "/z") == first && fileStamp(place + "/borte") == nil)
    #expect(try waits())
    try shell("printf TEKST >z")
    #expect(fileStamp(place + "/z") != first)
  }
}
