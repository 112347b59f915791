import Foundation
import Testing
import Tooling

@Suite struct SlowProgramTests {
  @Test("Somebody is told once that a program takes its time, and nobody of one that does not")
  func told() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/slow-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let command = { (words: String) in
      Command("/bin/sh", ["-c", words], in: folder).telling {
        // Each time a line.
        let file = FileManager.default.contents(atPath: folder + "/told") ?? Data()
        try? (file + Data("told\n".utf8)).write(to: URL(fileURLWithPath: folder + "/told"))
      }
    }
    #expect(runHeard(command("exit 0"), seconds: 60).outcome == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: folder + "/told"))
    let slow = command("until [ -s told ]; do sleep 0.1; done; sleep 1")
    #expect(runHeard(slow, seconds: 300).outcome == .exited(0))
    #expect(FileManager.default.contents(atPath: folder + "/told") == Data("told\n".utf8))
  }
}
