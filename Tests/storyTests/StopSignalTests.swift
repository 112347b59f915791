import Foundation
import Testing

@Suite struct StopSignalTests {
  @Test(
    "A build that a fault of the program stops leaves the old site as it was, and says so in both languages",
    arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func stopped(signal: Int32) throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("build").status == 0)
    let old = try workshop.site("public")
    try workshop.writeMoreMistakesThanAPipeHolds()
    let process = Process()
    let (output, errors) = (Pipe(), workshop.path + "/.stderr")
    process.executableURL = URL(filePath: Workshop.tool)
    process.arguments = ["build", "--format", "json"]
    process.currentDirectoryURL = URL(filePath: workshop.path)
    process.standardOutput = output
    try Data().write(to: URL(filePath: errors))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    let text = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(text.contains("en feil i programmet stoppet det. Nettstedene er hele"))
    #expect(text.contains("a fault in the program stopped it. The sites are whole"))
    #expect(try workshop.site("public") == old)
    #expect(try workshop.site("internal")["index.html"] != nil)
  }
}
