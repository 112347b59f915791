import Foundation
import Testing

@Suite struct InterruptionTests {
  private func build(in workshop: Workshop, by words: [String]) throws -> (Process, Pipe) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: words[0])
    process.arguments = words.dropFirst() + ["build", "--no-search", "--format", "json"]
    process.currentDirectoryURL = URL(filePath: workshop.path)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
    return (process, output)
  }

  @Test(
    "A build that is interrupted ends by the signal and leaves the old site; the next is whole",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(signal: Int32) throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("build", "--no-search").status == 0)
    let old = try workshop.site("public")
    try workshop.writeMoreMistakesThanAPipeHolds()
    // What is started in a shell's background has SIGINT switched off, which the tool respects.
    let (process, _) = try build(in: workshop, by: ["/usr/bin/env", "--default-signal", Workshop.tool])
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    // A shell shows this as 128 and the signal: 130 and 143.
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try workshop.site("public") == old)
    try workshop.shell("rm content/sider/feil-*.md")
    #expect(try workshop.run("build", "--no-search").status == 0)
    #expect(try workshop.site("public") == old)
  }

  @Test("As the first process of a container it ends too, with 143")
  func container() throws {
    let workshop = try Workshop(smallSite)
    try workshop.writeMoreMistakesThanAPipeHolds()
    let words = ["/usr/bin/unshare", "--map-root-user", "--pid", "--fork", Workshop.tool]
    let (process, output) = try build(in: workshop, by: words)
    let children = "/proc/\(process.processIdentifier)/task/\(process.processIdentifier)/children"
    let text = try String(contentsOfFile: children, encoding: .utf8)
    let child = try #require(Int32(text.trimmingCharacters(in: .whitespaces)))
    kill(child, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 143)
    #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
  }

  @Test(
    "What whoever starts it has switched off stays off (nohup), and a reader that leaves early ends it in silence"
  )
  func ignored() throws {
    let workshop = try Workshop(smallSite)
    try workshop.writeMoreMistakesThanAPipeHolds()
    let (process, output) = try build(
      in: workshop, by: ["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", Workshop.tool])
    kill(process.processIdentifier, SIGHUP)
    // Discarded: what it had to say is not what is asked here.
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    try workshop.shell("'\(Workshop.tool)' explain 2>errors | head -n 1 >first")
    #expect(try workshop.read("errors").isEmpty)
    #expect(try !workshop.read("first").isEmpty)
  }
}
