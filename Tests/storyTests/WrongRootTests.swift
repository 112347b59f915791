import Foundation
import Testing

@Suite("A folder that is no project")
struct WrongRootTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  @Test(
    "A root that is not there, is empty or has no content is said, and nothing is made in it",
    arguments: [
      ["build"], ["build", "--production"], ["build", "--format", "json"], ["check"], ["publish"],
      ["releases"],
      ["rollback"], ["new", "kampanje", "Ny"], ["new", "møte", "Styremøte"], ["guide"], ["schema"],
      ["schema", "--cms", "sveltia"], ["fix", "--write"], ["report", "new", "2026-T3"], ["translations"],
      ["data", "add", "tall.csv", "--source", "https://ssb.no/tall.csv"],
    ])
  func nothingIsMade(_ words: [String]) throws {
    try workshop.shell("mkdir -p tom annet/bilder && echo x >annet/x.md")
    try workshop.shell("find tom annet | sort >.before")
    for root in ["feilskrevet/dypere", "tom", "annet"] {
      let run = try workshop.run(words: words + ["--root", root])
      #expect(run.status == 2, "\(words) \(root): \(run.status) \(run.errors)")
      #expect(
        run.errors.hasPrefix("story: finner ikke mappen «\(root)"), "\(words) \(root): \(run.errors)")
    }
    try workshop.shell("find tom annet feilskrevet 2>/dev/null | sort >.after")
    #expect(try workshop.read(".after") == workshop.read(".before"), "\(words)")
  }

  @Test("A project without its theme gets no output folder from a build that cannot begin")
  func withoutTheme() throws {
    try workshop.shell("rm -rf themes output")
    #expect(try workshop.run("build").status == 2)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output"))
  }

  @Test("What is no built site is not compared as if it were an empty one")
  func notBuilt() throws {
    #expect(try workshop.run("build", "--no-search").status == 0)
    try workshop.shell("mkdir tom; cp -R output kopi; cp -R output/public offentlig")
    for (old, new) in [
      ("content", "tom"), ("output", "tom"), ("content", "output"), ("output", "output/delivery"),
    ] {
      let run = try workshop.run("diff", old, new)
      #expect(run.status == 64 && run.output.isEmpty, "\(old) \(new): \(run.status) \(run.output)")
      #expect(run.errors.contains("en mappe som «story build» har laget"), "\(old) \(new): \(run.errors)")
    }
    for (old, new) in [
      ("output", "kopi"), ("offentlig", "output/public"), ("output/internal", "output/internal"),
    ] {
      let run = try workshop.run("diff", old, new)
      #expect(run.status == 0 && run.output.contains("Ingenting er endret."), "\(old) \(new): \(run.errors)")
    }
  }
}
