import Foundation
import TestSupport
import Testing

@Suite("check makes nothing")
struct CheckTests {
  /// A site with pictures that are cut short, programs that say so when they are started, and a page that refers to all.
  private func workshop() throws -> (Workshop, [String: String]) {
    let workshop = try Workshop(smallSite)
    for program in ["vips", "pagefind"] {
      try workshop.write("#!/bin/sh\necho $0 >>\"$CALLS\"\nexit 1\n", to: "bin/\(program)")
    }
    try workshop.shell("chmod +x bin/vips bin/pagefind")
    try Data(PictureBytes.emptyPNG(width: 90, height: 90)).write(
      to: URL(filePath: workshop.path + "/content/sider/torg.png"))
    try workshop.write(
      "---\ntittel: B\nsammendrag: B.\nseksjon: flytt-hit\n---\n\n![Et torg](torg.png)\n",
      to: "content/sider/b.md")
    let path = workshop.path + "/bin:/usr/bin:/bin"
    return (workshop, ["PATH": path, "CALLS": workshop.path + "/calls"])
  }

  @Test("A check of a site on a read-only file system finds all it can, and starts no other program")
  func readOnly() throws {
    let (workshop, environment) = try workshop()
    try workshop.shell(
      "head -c 40 content/sider/torg.png >content/sider/halv.png; echo '![Et torg](halv.png)' >>content/sider/b.md"
    )
    let before = try listing(workshop)
    var run = try workshop.run(
      words: ["check", "--format", "oneline"], environment: environment, in: .readOnly)
    if run.status == 99 || run.errors.contains("unshare") {
      Issue.record(
        "no read-only mount can be made here: only the folder's listing is compared", severity: .warning)
      run = try workshop.run(words: ["check", "--format", "oneline"], environment: environment)
    }
    #expect(run.status == 1, "\(run.status) \(run.errors)")
    #expect(run.output.contains("content/sider/halv.png") && run.output.contains("[unreadable-picture]"))
    #expect(!run.output.contains("torg.png"), "\(run.output)")
    #expect(try listing(workshop) == before)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/calls"))
  }

  @Test("Options of what is made are none of a check's")
  func options() throws {
    let workshop = try Workshop(smallSite)
    for words in [["--output", "ut"], ["--no-search"], ["--no-compress"]] {
      let run = try workshop.run(words: ["check"] + words)
      #expect(run.status == 64 && run.errors.contains("ukjent valg «\(words[0])»"), "\(run.errors)")
    }
    let help = try workshop.run("check", "--help").output
    for option in ["--output", "--no-search", "--no-compress"] { #expect(!help.contains(option)) }
    for option in ["--root", "--as-of", "--production", "--format", "--jobs"] {
      #expect(help.contains(option), "\(option)")
    }
  }

  @Test("What would keep a page from being made or published is found by a check, as by a build")
  func pages() throws {
    let workshop = try Workshop(
      smallSite + """
        -- content/sider/partnere.md --
        ---
        tittel: Partnere
        sammendrag: Oss. Avtalen med Eksempel AS utløper i mai.
        ---
        -- content/partnere/eksempel.yml --
        tittel: Eksempel AS
        -- content/intern/partnere/eksempel.yml --
        kontakt: Avtalen med Eksempel AS utløper i mai.

        """)
    func expectSame(_ codes: String...) throws {
      let check = try workshop.run("check", "--format", "oneline")
      for code in codes { #expect(check.output.contains("[\(code)]"), "\(code): \(check.output)") }
      let build = try workshop.run("build", "--no-search", "--format", "oneline")
      #expect(build.output == check.output && build.status == 1)
    }
    try expectSame("duplicate-path", "leaked-internal-text")
    for number in 0..<300 {
      try workshop.write(
        "tittel: D\nstatus: vedtatt\n" + (number > 0 ? "overordnet: d\(number - 1)\n" : ""),
        to: "content/styringsdokumenter/d\(number).yml")
    }
    try expectSame("duplicate-path", "leaked-internal-text", "unfinished-page")
  }

  /// Every path of the project with its kind, size and times.
  private func listing(_ workshop: Workshop) throws -> String {
    let file = NSTemporaryDirectory() + "story-list-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: file) }
    try workshop.shell(
      "find . -mindepth 1 -not -name '.std*' -printf '%p %y %s %T@ %C@\\n' | sort >'\(file)'")
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test("Two forms in one place are refused, since the last would take the place of the first")
  func onePlaceForEachForm() throws {
    let workshop = try Workshop("", withTheme: false)
    for words in [
      ("json=x", "sarif=x"), ("json", "sarif"), ("text=x", "oneline=x"),
    ] {
      let run = try workshop.run("check", "--format", words.0, "--format", words.1)
      #expect(run.status == 64 && run.errors.contains("en annen fil"), "\(run.errors)")
    }
    for words in [
      ("json=x", "sarif=y"), ("text", "json"), ("json=/dev/null", "sarif=/dev/null"),
    ] {
      #expect(try workshop.run("check", "--format", words.0, "--format", words.1).status != 64, "\(words)")
    }
  }
}
