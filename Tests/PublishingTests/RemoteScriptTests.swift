import Foundation
import Publishing
import Testing

@Suite("The script that runs on a server")
struct RemoteScriptTests {
  private let id = "20270101T000000Z-0a1b2c3d"

  @Test(
    "Readers see a release that lies beside the link, nothing, or something else; a name alone is no release",
    arguments: [
      ("true", "-"), ("ln -s releases/20270101T000000Z-0a1b2c3d current", "20270101T000000Z-0a1b2c3d"),
      ("ln -s /elsewhere/20270101T000000Z-0a1b2c3d current", "elsewhere"),
      ("ln -s ../20270101T000000Z-0a1b2c3d current", "elsewhere"),
      ("ln -s 20270101T000000Z-0a1b2c3d current", "elsewhere"),
      ("ln -s ./releases/20270101T000000Z-0a1b2c3d current", "elsewhere"),
      ("ln -s releases/../../20270101T000000Z-0a1b2c3d current", "elsewhere"),
      ("ln -s releases/20270101T000000Z-0a1b2c3d/site current", "elsewhere"),
      ("ln -s releases/ current", "elsewhere"), ("ln -s releases current", "elsewhere"),
      ("ln -s 'releases/20270101T000000Z-0a1b2c3d\nrelease x yes' current", "elsewhere"),
      ("ln -s 'releases/20270101T000000Z-0a1b2c3d\n' current", "elsewhere"),
      ("mkdir current", "elsewhere"), ("touch current", "elsewhere"),
    ])
  func current(_ line: String, _ shown: String) throws {
    let place = try Place()
    try place.shell("mkdir releases && " + line)
    #expect(try place.ask("state").output == "current \(shown)\n", "\(line)")
    // Nothing is changed from there, not even by who saw the same release.
    let asked = try place.ask("show", id, shown == "elsewhere" ? id : shown)
    #expect(asked.status == (shown == "elsewhere" ? 81 : 1), "\(line)")
  }

  @Test(
    "What lies in a release is summed, whatever it is called; what is no file is said to be something else")
  func sums() throws {
    let place = try Place()
    try place.shell(
      """
      mkdir -p releases/\(id)/site/a releases/\(id)/delivery && cd releases/\(id)
      printf x >site/a/index.html && printf y >'site/a\\b
      c' && printf z >site/.htaccess && ln -s /etc/passwd site/lenke && printf n >delivery/nginx.conf
      """)
    let lines = try place.ask("sums", id).output.split(separator: "\0").sorted()
    #expect(
      lines.map { String($0.dropFirst(66)) }.sorted() == [
        "delivery/nginx.conf", "site/.htaccess", "site/a/index.html", "site/a\\b\nc", "site/lenke",
      ])
    #expect(
      lines.contains("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  site/a/index.html"))
    #expect(lines.contains(Substring(String(repeating: "0", count: 64) + "  site/lenke")))
  }

  @Test("The place of another target is neither read nor changed")
  func others() throws {
    let place = try Place()
    try place.shell(
      "printf 'story-target\\t1\\tstatus-page\\tstatus\\n' >.story-target; mkdir -p releases/\(id)/site")
    for words in [["state"], ["sums", id], ["show", id, "-"], ["hide", "-"], ["remove", id]] {
      #expect(try place.ask(words).status == 78, "\(words)")
    }
  }

  @Test("The place of a target with the same name in another project is neither read nor changed")
  func otherProject() throws {
    let place = try Place()
    let mark = "printf 'story-target\\t1\\twebsite\\ttjener\\n"
    try place.shell("\(mark)project\\tannet.no\\n' >.story-target; mkdir -p releases/\(id)/site")
    for words in [["state"], ["check"], ["sums", id], ["show", id, "-"], ["hide", "-"], ["prepare"]] {
      #expect(try place.ask(words).status == 84, "\(words)")
    }
    // What the project was called before is followed by what it is called now.
    for (former, status) in [("annet.no", 0), ("annet.no/a", 84), ("net.no", 84), ("vekst.no", 0)] {
      try place.shell("\(mark)project\\t\(former)\\n' >.story-target")
      #expect(try place.ask("check", projects: "vekst.no,annet.no").status == Int32(status), "\(former)")
    }
    try place.shell("\(mark)project\\tannet.no\\n' >.story-target")
    #expect(try place.ask("prepare", projects: "vekst.no,annet.no").status == 0)
    try place.shell("[ \"$(sed -n 2p .story-target)\" = \"$(printf 'project\\tvekst.no')\" ]")
    // An older tool named no project; it is named from now on, whoever looks leaves it as it is.
    try place.shell("\(mark)' >.story-target")
    #expect(try place.ask("state").status == 0 && place.ask("check").status == 0)
    try place.shell("[ $(wc -l <.story-target) = 1 ]")
    #expect(try place.ask("prepare").status == 0)
    try place.shell("[ \"$(sed -n 2p .story-target)\" = \"$(printf 'project\\tvekst.no')\" ]")
    #expect(try place.ask("prepare").status == 0)
    try place.shell("[ $(wc -l <.story-target) = 2 ]")
  }
}

/// A folder that is a target's place, asked as over ssh.
private final class Place {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "story-place-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try shell("printf 'story-target\\t1\\twebsite\\ttjener\\n' >.story-target")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func shell(_ line: String) throws {
    let done = try run(["-c", line], "")
    try #require(done.status == 0, "\(line)")
  }

  func ask(_ words: String..., projects: String = "vekst.no") throws -> (status: Int32, output: String) {
    try ask(words, projects: projects)
  }

  func ask(_ words: [String], projects: String = "vekst.no") throws -> (status: Int32, output: String) {
    try run(["-s", "--", words[0], path, "website", "tjener", projects] + words.dropFirst(), remoteScript)
  }

  private func run(_ words: [String], _ input: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: path)
    let (said, given) = (Pipe(), Pipe())
    process.standardOutput = said
    process.standardInput = given
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try given.fileHandleForWriting.close()
    let output = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
