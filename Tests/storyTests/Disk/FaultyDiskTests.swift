import Foundation
import Testing

/// No error of the disk is passed over, each is said in words, and what was there is as it was.
@Suite struct FaultyDiskTests {
  private let workshop: Workshop
  private let disk: FaultyDisk

  init() throws {
    workshop = try Workshop(smallSite)
    disk = try FaultyDisk(workshop)
  }

  private func build(_ environment: [String: String] = [:]) throws -> Workshop.Run {
    try workshop.run("build", "--as-of", "2027-03-01", "--no-search", environment: environment)
  }

  /// Builds once, and changes a page, so that the next build has something to write.
  private func prepare() throws -> [String: Data] {
    #expect(try build().status == 0)
    let path = "content/sider/flytt-hit.md"
    let text = try String(contentsOfFile: workshop.path + "/" + path, encoding: .utf8)
    try workshop.write(text + "\nMer.\n", to: path)
    return try workshop.site("public")
  }

  @Test(
    "A folder that stops in the middle is not taken for one that ends",
    arguments: [("readdir", 1), ("readdir", 3), ("fstat", 0), ("read", 0)])
  func reading(_ call: String, _ count: Int) throws {
    let part = call == "readdir" ? "content/sider" : "content/sider/flytt-hit.md"
    let run = try workshop.run(
      "check", "--format", "oneline", environment: disk.failing(call, on: part, with: EIO, after: count))
    #expect(run.status == 1)
    let line = run.output.split(separator: "\n").first { $0.hasPrefix(part + ":") }
    #expect(
      line?.contains("kan ikke leses: disken melder om lese- eller skrivefeil (kjør kommandoen en gang til; ")
        == true
        && line?.contains("[unreadable-file]") == true, "\(run.output)")
  }

  @Test("When the whole content cannot be listed, that is said and nothing is built")
  func listing() throws {
    let before = try prepare()
    let run = try build(disk.failing("readdir", on: "/content/", with: EIO, after: 1))
    #expect(run.status == 2)
    #expect(run.errors.contains("content»: disken melder om lese- eller skrivefeil"), "\(run.errors)")
    #expect(try workshop.site("public") == before)
  }

  @Test("Reads and writes of a few bytes at a time come to the same site")
  func short() throws {
    _ = try prepare()
    #expect(try build().status == 0)
    let whole = try workshop.site("public")
    for (call, part) in [("read", "content/"), ("write", "output/")] {
      try workshop.shell("rm -r output")
      #expect(try build(disk.failing(call, on: part, with: 0)).status == 0)
      #expect(try workshop.site("public") == whole, "\(call)")
    }
  }

  @Test(
    "A disk that is full, whenever it says so, leaves the old site as it was",
    arguments: ["write", "close", "syncfs", "linkat"])
  func full(_ call: String) throws {
    let before = try prepare()
    let part = ["write": ".story-staging-public", "close": ".story-staging-public/flytt-hit/index.html"][call]
    let run = try build(disk.failing(call, on: part ?? "output", with: ENOSPC))
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "ingen plass igjen på disken. Ingenting er byttet ut: det som var bygd før, er som det var"),
      "\(run.errors)")
    #expect(try workshop.site("public") == before)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output/.story-staging-public"))
    #expect(try build().status == 0)
    #expect(try workshop.site("public") != before)
  }

  @Test("When the old site cannot be removed, the new one is there, and the message says so")
  func leftover() throws {
    let before = try prepare()
    let run = try build(disk.failing("unlinkat", on: ".story-staging-public/", with: EIO))
    #expect(run.status == 2)
    #expect(
      run.errors.contains("Det nye er på plass (public, internal); neste bygging rydder opp"), "\(run.errors)"
    )
    #expect(try workshop.site("public") != before)
    #expect(try build().status == 0)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output/.story-staging-public"))
  }

  @Test("Where folders cannot change places, the new site still takes the old one's")
  func withoutExchange() throws {
    let before = try prepare()
    #expect(try build(disk.failing("renameat2", on: "output", with: EINVAL)).status == 0)
    #expect(try workshop.site("public") != before)
  }

  /// Changes the server's files, too, so that three folders are exchanged.
  private func prepareAll() throws -> [[String: Data]] {
    _ = try prepare()
    try workshop.write(
      "---\ntittel: Nytt\nsammendrag: Nytt.\nseksjon: flytt-hit\ntidligere-adresser: [/gammelt/]\n---\n\nTekst.\n",
      to: "content/sider/nytt.md")
    return try sites()
  }

  private func sites() throws -> [[String: Data]] {
    try ["public", "delivery", "internal"].map { try workshop.site($0) }
  }

  @Test("When the second of three sites cannot be exchanged, the first is put back, and the message says so")
  func putBack() throws {
    let before = try prepareAll()
    let run = try build(disk.failing("renameat2", on: "output", with: EIO, after: 1, times: 1))
    #expect(run.status == 2)
    #expect(
      run.errors.contains("Ingenting er byttet ut: det som var bygd før, er som det var"), "\(run.errors)")
    #expect(try sites() == before)
    #expect(try leftovers() == [])
    #expect(try build().status == 0)
    let after = try sites()
    #expect(zip(after, before).allSatisfy { $0 != $1 })
  }

  @Test("When it cannot be put back either, the message says which are new, and the next build finishes")
  func half() throws {
    let before = try prepareAll()
    let run = try build(disk.failing("renameat2", on: "output", with: EIO, after: 1))
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "Nytt: public. Som før: delivery, internal, delivery-internal. Neste bygging gjør byttet ferdig"),
      "\(run.errors)")
    let between = try sites()
    #expect(between[0] != before[0] && between[1] == before[1] && between[2] == before[2])
    let next = try build()
    #expect(
      next.status == 0 && next.errors.contains("gjort ferdig nå: public, delivery, internal"),
      "\(next.errors)")
    #expect(next.errors.contains("(0 nye, 0 endret, 0 borte)"), "\(next.errors)")
    #expect(try leftovers() == [])
  }

  @Test("A build killed between two exchanges is finished by the next", arguments: [0, 1, 2])
  func killed(_ count: Int) throws {
    let before = try prepareAll()
    try workshop.write("ja", to: "output/public/CNAME")
    #expect(try build(disk.failing("renameat2", on: "output", with: -1, after: count)).status != 0)
    let between = try sites().map { $0.filter { $0.key != "CNAME" } }
    for (index, pair) in zip(between, before).enumerated() { #expect((pair.0 != pair.1) == (index < count)) }
    let next = try build()
    #expect(
      next.status == 0 && next.errors.contains("gjort ferdig nå: public, delivery, internal"),
      "\(next.errors)")
    let after = try sites()
    #expect(zip(after, before).allSatisfy { $0 != $1 } && after[0]["CNAME"] == Data("ja".utf8))
    #expect(try leftovers() == [])
  }

  @Test(
    "Asked to end while sites are exchanged, it finishes that first and says so", arguments: [0, 1, 2])
  func interrupted(_ count: Int) throws {
    let before = try prepareAll()
    let run = try build(disk.failing("renameat2", on: "output", with: -2, after: count, times: 1))
    #expect(run.status == SIGTERM)
    #expect(
      run.errors.contains("avbrutt mens det nye ble satt på plass. Det ble gjort ferdig først"),
      "\(run.errors)")
    #expect(zip(try sites(), before).allSatisfy { $0 != $1 })
    #expect(try leftovers() == [])
    let next = try build()
    #expect(next.status == 0 && !next.errors.contains("gjort ferdig nå"), "\(next.errors)")
  }

  @Test("Asked twice, it ends at once, says nothing that is not true, and the next build finishes")
  func interruptedTwice() throws {
    let before = try prepareAll()
    let run = try build(disk.failing("renameat2", on: "output", with: -3, after: 1, times: 1))
    #expect(run.status == SIGTERM && !run.errors.contains("gjort ferdig"), "\(run.errors)")
    #expect(run.errors.contains("avbrutt to ganger mens det nye ble satt på plass"), "\(run.errors)")
    let next = try build()
    #expect(next.status == 0 && next.errors.contains("gjort ferdig nå"), "\(next.errors)")
    #expect(zip(try sites(), before).allSatisfy { $0 != $1 })
    #expect(try leftovers() == [])
  }

  private func leftovers() throws -> [String] {
    let kept = [
      ".story-lock", ".story-made-public", ".story-made-delivery", ".story-made-internal",
      ".story-made-delivery-internal",
      ".story-last-build",
    ]
    return try FileManager.default.contentsOfDirectory(atPath: workshop.path + "/output").filter {
      $0.hasPrefix(".") && !kept.contains($0)
    }
  }

  @Test(
    "A repair that does not reach the disk leaves the file as it was", arguments: ["write", "fsync", "close"])
  func repairing(_ call: String) throws {
    let text = "---\ntittle: Boligdag\nsammendrag: Kom.\nseksjon: flytt-hit\n---\n\n#Program\n\nVelkommen.\n"
    try workshop.write(text, to: "content/sider/feil.md")
    let before = try Data(contentsOf: URL(filePath: workshop.path + "/content/sider/feil.md"))
    let run = try workshop.run(
      "fix", "--write", environment: disk.failing(call, on: "content/sider/.story-", with: EIO))
    #expect(run.status == 2)
    #expect(
      run.errors
        == "story: får ikke skrevet «content/sider/feil.md»: disken melder om lese- eller skrivefeil\n")
    #expect(try Data(contentsOf: URL(filePath: workshop.path + "/content/sider/feil.md")) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path + "/content/sider")
    #expect(names.sorted() == ["feil.md", "flytt-hit.md"])
  }
}
