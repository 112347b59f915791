import Foundation
import Testing

@Suite("The sealed status page")
struct SealCommandTests {
  private let passphrase = "abcde-fghjk-mnpqr-stuvw-xyz23"

  @Test("A sealed status page is one file with nothing readable in it, and nothing of the open one is left")
  func sealed() throws {
    let workshop = try Workshop(smallSite)
    let options = ["--as-of", "2027-03-01", "--no-search", "--no-compress"]
    #expect(try workshop.run(words: ["build"] + options).status == 0)
    #expect(try workshop.site("internal").count > 5)
    try workshop.write(passphrase + "\n", to: "passord")
    let run = try workshop.run(
      words: ["build", "--seal", "--passphrase-file", workshop.path + "/passord"] + options)
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("internal")
    #expect(site.keys.sorted() == ["index.html"])
    let page = String(decoding: try #require(site["index.html"]), as: UTF8.self)
    for word in ["Måltall", "Formannskapet", "status.json", "tertialrapport", "Vekst", "maltall", passphrase]
    {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("<title>Låst side / Sealed page</title>"))
    let rest = try FileManager.default.subpathsOfDirectory(atPath: workshop.path + "/output")
      .filter { $0.contains("tertialrapport") || $0.contains("status.json") }
    #expect(rest == [])
  }

  @Test("Without a good passphrase nothing is built, and none is taken from the command line")
  func refused() throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("build", "--seal").status == 64)
    #expect(try workshop.run("build", "--passphrase", passphrase).status == 64)
    try workshop.write("kort\n", to: "passord")
    let run = try workshop.run("build", "--seal", "--passphrase-file", workshop.path + "/passord")
    #expect(run.status == 64 && run.errors.contains("story passphrase"), "\(run.errors)")
    #expect(!run.errors.contains("kort\n"))
    #expect(try workshop.site("internal").isEmpty)
  }

  @Test("A passphrase is made for each who asks")
  func generated() throws {
    let workshop = try Workshop("")
    let (one, other) = (try workshop.run("passphrase"), try workshop.run("passphrase"))
    #expect(one.status == 0 && one.output != other.output && one.output.count == 30)
  }
}
