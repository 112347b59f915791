import Foundation
import Testing

/// What the tool cannot say, it must not pass over: a full disk behind standard output or error is a failure.
@Suite struct OutputTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(smallSite)
    try workshop.write("---\ntittle: x\n---\n", to: "content/sider/feil.md")
  }

  @Test(
    "Findings that standard output does not take are exit 2, with the reason in words",
    arguments: ["json", "oneline", "github", "sarif", "junit"])
  func findings(_ format: String) throws {
    let run = try workshop.run("check", "--format", format, redirections: ">/dev/full")
    #expect(run.status == 2)
    #expect(run.errors == "story: får ikke skrevet «stdout»: ingen plass igjen på disken\n")
  }

  @Test("The same holds for standard error, a closed output, and a file that cannot be written")
  func elsewhere() throws {
    #expect(try workshop.run("build", redirections: "2>/dev/full").status == 2)
    #expect(try workshop.run("no-such-command", redirections: "2>/dev/full").status == 2)
    let closed = try workshop.run("check", "--format", "json", "--language", "en", redirections: ">&-")
    #expect(closed.status == 2 && closed.errors == "story: cannot write “stdout”: it is closed\n")
    let folder = try workshop.run("check", "--format", "json=content")
    #expect(folder.status == 2)
    #expect(folder.errors == "story: får ikke skrevet «content»: det er ikke en vanlig fil\n")
  }

  @Test(
    "Help, explanations and new files say so too",
    arguments: [
      "--help", "--version", "explain", "explain unknown-field", "new side Tittel", "schema --help",
    ])
  func commands(_ words: String) throws {
    let run = try workshop.run(
      words: words.split(separator: " ").map(String.init), redirections: ">/dev/full")
    #expect(run.status == 2 && run.errors.contains("ingen plass igjen på disken"))
  }
}
