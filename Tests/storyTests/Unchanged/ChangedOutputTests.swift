import Foundation
import Testing

/// What stands in the output folder is what was made, or is made again.
@Suite struct ChangedOutputTests {
  private let site: UnchangedWorkshop

  init() throws {
    site = try UnchangedWorkshop()
    try site.expectBuilt("the first time")
  }

  @Test("A file of ours that is deleted, changed or closed to readers is made again, with any time and size")
  func repaired() throws {
    let before = try site.sites()
    for line in [
      "rm output/public/index.html", "rm -r output/public/kampanjer", "rm output/internal/index.html",
      "rm output/delivery/nginx.conf", "chmod 600 output/public/index.html",
      "touch -r output/public/index.html .t; sed -i s/Velkommen/Velbekome/ output/public/index.html; touch -r .t output/public/index.html",
      "echo x >>output/internal/status.json", "mv output/public/kampanjer output/public/kampanjene",
      "rm -r output/internal", "rm -r output/public output/.story-made-public",
      "rm output/public/index.html && ln -s /etc/hostname output/public/index.html",
    ] {
      try site.workshop.shell(line)
      try site.expectBuilt(line)
      try site.workshop.shell("rm -rf output/public/kampanjene output/public.old")
      let after = try site.sites()
      #expect(after[0] == before[0] && after[1] == before[1], "\(line)")
    }
  }

  @Test(
    "What others put beside our files is kept and named, each time; what lies in their own folders is theirs")
  func foreign() throws {
    try site.workshop.shell(
      "mkdir output/public/deres && echo x >output/public/deres/a && echo y >output/public/CNAME")
    try site.expectBuilt("foreign files")
    let again = try site.build()
    #expect(again.isUnchanged && again.errors.contains("siden story ikke har laget det: CNAME, deres/"))
    try site.workshop.shell("echo z >>output/public/deres/b; echo z >>output/public/CNAME")
    try site.expectUnchanged("others' own files")
    try site.workshop.shell("rm output/public/CNAME")
    try site.expectBuilt("one less")
  }

  @Test(
    "A folder that is left empty, or closed to readers, is still ours: nothing is kept, and its permissions come back"
  )
  func folders() throws {
    for line in [
      "rm output/public/kampanjer/hjem/index.html*", "chmod 700 output/public/kampanjer",
      "chmod 700 output/public",
    ] {
      try site.workshop.shell(line)
      let run = try site.build()
      #expect(
        run.status == 0 && !run.isUnchanged && !run.errors.contains("Beholdt"), "\(line): \(run.errors)")
      try site.workshop.shell("stat -c %a output/public output/public/kampanjer >modes")
      #expect(try site.workshop.read("modes") == "755\n755\n", "\(line)")
      #expect(try site.workshop.site("public")["kampanjer/hjem/index.html"] != nil)
    }
  }

  @Test("What is unchanged is said in one line")
  func oneLine() throws {
    #expect(try site.build().status == 0)
    let again = try site.build(["--profile"])
    #expect(again.errors.components(separatedBy: "Uendret").count == 2, "\(again.errors)")
  }

  @Test("Who takes the whole folder away gets it back")
  func removed() throws {
    let before = try site.sites()
    try site.workshop.shell("rm -r output")
    #expect(try !site.build().isUnchanged)
    #expect(try site.sites()[0] == before[0])
  }

  @Test("A record that is cut off, altered, of another version, somebody else's or no file is none")
  func damagedRecord() throws {
    let (path, before) = ("output/.story-last-build", try site.sites())
    let whole = try Data(contentsOf: URL(filePath: site.workshop.path + "/" + path))
    let cuts = stride(from: 0, to: whole.count, by: max(1, whole.count / 7)).map { whole.prefix($0) }
    let flips = stride(from: 0, to: whole.count, by: max(1, whole.count / 7)).map { index in
      var data = whole
      data[index] ^= 1
      return data
    }
    for data in cuts + flips + [whole + [0], Data(repeating: 255, count: 100_000)] {
      try data.write(to: URL(filePath: site.workshop.path + "/" + path))
      let run = try site.build()
      #expect(run.status == 0 && !run.isUnchanged, "\(run.errors)")
    }
    #expect(try site.sites()[0] == before[0])
    for line in ["rm \(path); mkdir -p \(path)/a", "rm -r \(path); ln -s /etc/hostname \(path)"] {
      try site.workshop.shell(line)
      try site.expectBuilt(line)
    }
    try site.workshop.shell("cp -r output kopi")
    #expect(try !site.build(["--output", "kopi"]).isUnchanged, "a copy of the folder has other files")
  }

  @Test("The record is for the project's own group alone, and lies in none of the sites")
  func permissions() throws {
    let path = site.workshop.path + "/output/.story-last-build"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int ?? 0) & 0o007 == 0)
    #expect(try !site.sites().contains { $0.keys.contains { $0.contains("story-last-build") } })
  }

  @Test("Nothing of a passphrase is kept, so what is sealed is made anew each time")
  func sealed() throws {
    let variables = ["STORY_PASSPHRASE": "en lang setning med mange ord i"]
    for _ in 1...2 {
      let run = try site.build(["--seal"], environment: variables)
      #expect(run.status == 0 && !run.isUnchanged, "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: site.workshop.path + "/output/.story-last-build"))
    let proof = try site.build(["--seal", "--verify"], environment: variables)
    #expect(proof.errors.contains("Statussiden er låst"), "\(proof.errors)")
    try site.expectBuilt("open again")
  }

  @Test("A build that is refused says the same again, in every format, and the old site stays")
  func refused() throws {
    let before = try site.workshop.site("public")
    try site.workshop.write(
      "---\ntittle: A\nsammendrag: A.\n---\n\nSe [borte](borte.md), feks nå.\n", to: "content/sider/a.md")
    let formats = ["text", "oneline", "json", "sarif", "junit", "github"].map { "--format=\($0)" }
    var first: [Workshop.Run] = []
    for format in formats {
      try site.workshop.shell("rm -f output/.story-last-build")
      first.append(try site.build([format]))
    }
    for (format, built) in zip(formats, first) {
      let again = try site.build([format])
      #expect(again.status == 1 && built.status == 1 && again.output == built.output, "\(format)")
      #expect(again.findings == built.findings)
    }
    #expect(try site.build().isUnchanged)
    #expect(
      try site.build(["--format", "text", "--format", "json=funn.json", "--profile"]).errors.contains(
        "så ingenting er laget på nytt."))
    #expect(try site.workshop.read("funn.json").contains("\"code\":\"unknown-field\""))
    try site.expectUnchanged("refused")
    #expect(try site.workshop.site("public") == before)
    try site.workshop.shell("rm content/sider/a.md")
    try site.expectBuilt("put right")
  }
}
