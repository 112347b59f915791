import Foundation
import Testing

@Suite struct WatchTests {
  private let page = "---\ntittel: A\nsammendrag: A.\nseksjon: om\n---\n\nTekst.\n"

  /// The tool while it goes on, and what it has written so far.
  private final class Watching {
    let process = Process()
    let output: String
    let errors: String

    init(_ workshop: Workshop, _ words: String...) throws {
      (output, errors) = (workshop.path + "/.out", workshop.path + "/.err")
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "ulimit -t 120; exec \"$@\" >.out 2>.err", "sh", Workshop.tool] + words
      process.currentDirectoryURL = URL(filePath: workshop.path)
      try process.run()
    }

    deinit { process.terminate() }

    /// Until it has checked so many times; the process is stopped by its own bound of processor time when it never does.
    func checks(_ count: Int) throws -> String {
      while process.isRunning {
        let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
        if said.components(separatedBy: "Venter på endringer.").count > count { break }
        usleep(20_000)
      }
      return try String(contentsOfFile: output, encoding: .utf8)
    }
  }

  @Test("«check --watch» goes on, says what is wrong at each save, and ends when it is told to")
  func watch() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(page, to: "content/sider/a.md")
    let watching = try Watching(workshop, "check", "--watch", "--format", "oneline")
    #expect(try !watching.checks(1).contains("unknown-field"))
    try workshop.write(page.replacingOccurrences(of: "tittel", with: "tittle"), to: "content/sider/a.md")
    let broken = try watching.checks(2)
    #expect(
      broken.contains(
        "content/sider/a.md:2:1: FEIL ukjent felt «tittle» (mente du «tittel»?) [unknown-field]\n"))
    try workshop.shell("mv content away")
    #expect(try watching.checks(3) == broken)
    try workshop.write(page, to: "away/sider/a.md")
    try workshop.shell("mv away content")
    #expect(try watching.checks(4).components(separatedBy: "unknown-field").count == 2)
    watching.process.terminate()
    watching.process.waitUntilExit()
    #expect(watching.process.terminationStatus == SIGTERM)
  }

  @Test("The task of VS Code finds each kind of finding at its line in what «check --watch» writes")
  func problemMatchers() throws {
    struct Tasks: Decodable {
      struct Task: Decodable {
        let problemMatcher: [Matcher]
        let command: String
      }
      struct Matcher: Decodable {
        struct Pattern: Decodable { let regexp: String }
        struct Background: Decodable { let beginsPattern, endsPattern: String }
        let severity: String
        let pattern: [Pattern]
        let background: Background
      }
      let tasks: [Task]
    }
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = project.appending(path: ".vscode/tasks.json")
    let task = try #require(JSONDecoder().decode(Tasks.self, from: Data(contentsOf: file)).tasks.first)
    #expect(task.command.hasSuffix("story check --watch --format oneline"))
    let workshop = try Workshop(smallSite)
    try workshop.write(
      page.replacingOccurrences(of: "tittel", with: "tittle") + "\nVi møtes feks. kl 18:00.\n\nTODO\n",
      to: "content/sider/a.md")
    for language in ["nb", "en"] {
      let run = try workshop.run("check", "--format", "oneline", "--language", language)
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(!lines.isEmpty)
      for line in lines where line.hasPrefix("content/") || line.hasPrefix("themes/") {
        let matches = try task.problemMatcher.compactMap { matcher -> [String]? in
          let regexp = try NSRegularExpression(pattern: matcher.pattern[0].regexp)
          let found = regexp.firstMatch(in: line, range: NSRange(line.startIndex..., in: line))
          return found.map { match in
            (1...5).map { String(line[Range(match.range(at: $0), in: line)!]) }
          }
        }
        #expect(matches.count == 1, "\(line)")
        let pieces = line.split(separator: ":", maxSplits: 3)
        #expect(matches.first?.prefix(3).map(\.self) == pieces.prefix(3).map(String.init), "\(line)")
      }
      #expect(lines.contains { $0.contains("[unknown-field]") })
    }
    for matcher in task.problemMatcher {
      for (line, pattern) in [
        ("story: kontrollerer …", matcher.background.beginsPattern),
        ("story: kontrollert, ingen feil. Venter på endringer.", matcher.background.endsPattern),
        ("story: checking …", matcher.background.beginsPattern),
        ("story: checked, with errors. Waiting for changes.", matcher.background.endsPattern),
      ] {
        #expect(line.range(of: pattern, options: .regularExpression) != nil)
      }
    }
  }
}
