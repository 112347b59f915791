import Foundation
import Testing

@Suite struct FixTests {
  private let untidy = """
    ---
    tittle: Boligdag: bo og lev
    sammendrag: “Velkommen hjem”
    eier: Prosjektleder # hun som leder
    \tseksjon: flytt-hit
    ---

    #Program

    Kl 18.00 den 14.mars kommer du\u{AD} hit.

    ### Ned

    #### Dypere

    """
  private let tidy = """
    ---
    tittel: "Boligdag: bo og lev"
    sammendrag: Velkommen hjem
    eier: Prosjektleder # hun som leder
    seksjon: flytt-hit
    ---

    ## Program

    Kl. 18.00 den 14. mars kommer du hit.

    ### Ned

    #### Dypere

    """

  private func text(_ workshop: Workshop, _ path: String) throws -> String {
    try String(contentsOfFile: workshop.path + "/" + path, encoding: .utf8)
  }

  @Test("Certain repairs are shown first, done with --write, and a second run finds nothing to do")
  func repairs() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(untidy, to: "content/sider/a.md")
    let shown = try workshop.run("fix")
    #expect(shown.status == 1 && shown.output.contains("\n-tittle: Boligdag: bo og lev\n"))
    #expect(shown.output.contains("\n+tittel: \"Boligdag: bo og lev\"\n"))
    #expect(shown.errors.contains("Ingenting er skrevet"))
    #expect(try text(workshop, "content/sider/a.md") == untidy)
    let written = try workshop.run("fix", "--write", "--language", "en")
    #expect(written.status == 0 && written.errors.contains("fixes in 1 file applied."))
    #expect(try text(workshop, "content/sider/a.md") == tidy)
    let again = try workshop.run("fix")
    #expect(again.status == 0 && again.output.isEmpty && again.errors.contains("Ingenting"))
  }

  @Test("What the diff says, patch(1) does")
  func patch() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(untidy, to: "content/sider/a.md")
    try workshop.write(try workshop.run("fix").output, to: "a.patch")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/patch")
    process.arguments = ["-s", "-p0", "-d", workshop.path, "-i", "a.patch"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try text(workshop, "content/sider/a.md") == tidy)
  }

  @Test("Line ends, a byte-order mark, and all that is not repaired stay as they are; so do the permissions")
  func nothingElse() throws {
    let workshop = try Workshop(smallSite)
    let path = workshop.path + "/content/sider/a.md"
    try workshop.write(
      "\u{FEFF}---\r\ntittle:   A  # min\r\nsammendrag: 'A.'\r\nseksjon: flytt-hit\r\n---\r\n\r\nA  \r\n\r\n\r\n",
      to: "content/sider/a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try workshop.run("fix", "--write").status == 0)
    #expect(
      try Data(contentsOf: URL(filePath: path))
        == Data(
          "\u{FEFF}---\r\ntittel:   A  # min\r\nsammendrag: 'A.'\r\nseksjon: flytt-hit\r\n---\r\n\r\nA  \r\n\r\n\r\n"
            .utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.path + "/content/sider").sorted() == [
        "a.md", "flytt-hit.md",
      ])
  }

  @Test("A file in an old encoding is converted, and then repaired further")
  func encodings() throws {
    let text =
      "---\ntittel: Blå ås: øl – æsj\nsammendrag: Å være.\nseksjon: flytt-hit\n---\n\nKom, «gode» venner.\n"
    let wanted = text.replacing("Blå ås: øl – æsj", with: "\"Blå ås: øl – æsj\"")
    let encodings: [(String, String.Encoding, [UInt8])] = [
      ("windows", .windowsCP1252, []), ("mac", .macOSRoman, []),
      ("utf16le", .utf16LittleEndian, [0xFF, 0xFE]),
      ("utf16be", .utf16BigEndian, [0xFE, 0xFF]), ("utf16-umerket", .utf16LittleEndian, []),
    ]
    let workshop = try Workshop(smallSite)
    for (name, encoding, mark) in encodings {
      let bytes = try #require(text.data(using: encoding))
      try (Data(mark) + bytes).write(to: URL(filePath: workshop.path + "/content/sider/\(name).md"))
    }
    let old: [Character: UInt8] = [
      "å": 0x8C, "Å": 0x81, "ø": 0xBF, "æ": 0xBE, "–": 0xD0, "«": 0xC7, "»": 0xC8,
    ]
    let bytes = text.flatMap { character in old[character].map { [$0] } ?? Array(String(character).utf8) }
    try Data(bytes).write(to: URL(filePath: workshop.path + "/content/sider/mac.md"))
    let mixed = Data(text.utf8) + Data([0xE6, 0xF8, 0xE5, 0x0A])
    try mixed.write(to: URL(filePath: workshop.path + "/content/sider/blandet.md"))
    let check = try workshop.run("check", "--format", "oneline")
    #expect(check.output.split(separator: "\n").filter { $0.contains("[not-utf8]") }.count == 6)
    #expect(try workshop.run("fix", "--write").status == 0)
    for name in encodings.map(\.0) + ["mac"] {
      #expect(try self.text(workshop, "content/sider/\(name).md") == wanted, "\(name)")
    }
    #expect(try self.text(workshop, "content/sider/blandet.md") == wanted + "æøå\n")
  }

  @Test("Only the files that are named are repaired; one that is not there is reported")
  func named() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(untidy, to: "content/sider/a.md")
    try workshop.write(untidy, to: "content/sider/b.md")
    #expect(try workshop.run("fix", "--write", "content/sider/b.md").status == 0)
    #expect(try text(workshop, "content/sider/a.md") == untidy)
    #expect(try text(workshop, "content/sider/b.md") == tidy)
    let missing = try workshop.run("fix", "content/sider/aa.md")
    #expect(missing.status == 64 && missing.errors.contains("Mente du «content/sider/a.md»?"))
    #expect(try workshop.run("fix", "content/sider").status == 1)
  }

  @Test("A file is named by its full path, or as seen from any folder that the tool runs in")
  func paths() throws {
    let workshop = try Workshop(smallSite)
    for (path, folder) in [
      (workshop.path + "/content/sider/b.md", "/"), ("b.md", workshop.path + "/content/sider"),
      ("../sider/b.md", workshop.path + "/content/kampanjer"), ("content/sider/b.md", "/"),
      ("./content/../content/sider/", workshop.path),
    ] {
      try workshop.write(untidy, to: "content/sider/b.md")
      try workshop.write(
        "cd '\(folder)' && '\(Workshop.tool)' fix --write --root '\(workshop.path)' '\(path)'", to: "run.sh")
      try workshop.shell("sh run.sh > /dev/null 2>&1")
      #expect(try text(workshop, "content/sider/b.md") == tidy, "\(path) in \(folder)")
    }
  }

  @Test("All of very many repairs are made at once, and a few of them shown")
  func veryMany() throws {
    let workshop = try Workshop(smallSite)
    let head = "---\ntittel: A\nsammendrag: A.\nseksjon: flytt-hit\n---\n\n"
    let lines = { (word: String) in head + String(repeating: "Vi begynner \(word) 18.\n\n", count: 400) }
    try workshop.write(lines("kl"), to: "content/sider/a.md")
    let check = try workshop.run("check", "--format", "oneline")
    #expect(check.output.split(separator: "\n").count { $0.contains("[clock-form]") } == 101)
    #expect(check.output.contains("… og 300 til av samme slag i denne filen"))
    let run = try workshop.run("fix", "--write")
    #expect(run.status == 0 && run.errors.contains("400 rettelser i 1 fil er gjort."), "\(run.errors)")
    #expect(try text(workshop, "content/sider/a.md") == lines("kl."))
  }

  @Test("The project's own content has nothing left to repair")
  func ownContent() throws {
    let workshop = try Workshop(copying: "content")
    let run = try workshop.run("fix", "--as-of", "2027-03-01")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
  }
}
