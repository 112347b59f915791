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
    #expect(run.errors == "story: får ikke skrevet ut resultatet: ingen plass igjen på disken\n")
  }

  @Test("The same holds for standard error, a closed output, and a file that cannot be written")
  func elsewhere() throws {
    #expect(try workshop.run("build", redirections: "2>/dev/full").status == 2)
    #expect(try workshop.run("no-such-command", redirections: "2>/dev/full").status == 2)
    let closed = try workshop.run("check", "--format", "json", "--language", "en", redirections: ">&-")
    #expect(closed.status == 2 && closed.errors == "story: cannot write the result: it is closed\n")
    let folder = try workshop.run("check", "--format", "json=content")
    #expect(folder.status == 2)
    #expect(folder.errors == "story: får ikke skrevet «content»: det er ikke en vanlig fil\n")
  }

  @Test("A report to where the output goes comes after what is there, and nothing is written through a link")
  func reports() throws {
    for place in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      try workshop.write("før\n", to: "ut.txt")
      _ = try workshop.run("check", "--format", "json=\(place)", redirections: ">>ut.txt")
      let text = try String(contentsOfFile: workshop.path + "/ut.txt", encoding: .utf8)
      #expect(text.hasPrefix("før\n") && text.contains("unknown-field"))
      let run = try workshop.run("check", "--format", "json=\(place)", redirections: "| cat")
      #expect(run.output.contains("unknown-field"))
    }
    try workshop.write("", to: "funn/i-dag.json")
    try workshop.link("funn.json", to: "funn/i-dag.json")
    let run = try workshop.run("check", "--format", "json=funn.json")
    #expect(run.status == 2 && run.errors.contains("«funn.json»: det er en lenke"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: workshop.path + "/funn.json")
        == "funn/i-dag.json")
    #expect(
      try String(contentsOfFile: workshop.path + "/funn/i-dag.json", encoding: .utf8).isEmpty)
  }

  @Test("A folder outside the project, or none at all, is named as it was asked for")
  func missingRoot() throws {
    let run = try workshop.run("check", "--root", "/finnes-ikke", "--language", "en")
    #expect(run.status == 2 && run.errors == "story: there is no folder “/finnes-ikke”\n")
    let empty = try workshop.run("check", "--root", "themes")
    #expect(empty.status == 2 && empty.errors == "story: finner ikke mappen «themes/content»\n")
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
