import Foundation
import Testing

@Suite struct AssetBuildTests {
  private func page(_ body: String, fields: String = "") -> String {
    "-- content/sider/prove.md --\n---\ntittel: Prøve\nsammendrag: Én.\nseksjon: flytt-hit\n\(fields)---\n\n\(body)\n"
  }

  private let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>"

  @Test("A public text that leads to an internal file stops the build at the address, in both languages")
  func internalFile() throws {
    let workshop = try Workshop(
      smallSite + page("Se [planen for vinteren](../intern/plan.svg).")
        + "-- content/intern/plan.svg --\n\(drawing)\n")
    let run = try workshop.run("build", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(run.status == 1 && run.output.contains("content/sider/prove.md:7:26: FEIL"), "\(run.output)")
    #expect(run.output.contains("[internal-file-in-public-text]"))
    let english = try workshop.run(
      "check", "--as-of", "2027-03-01", "--format", "oneline", "--language", "en")
    #expect(
      english.output.contains("the file is internal and cannot be shown in public"), "\(english.output)")
    #expect(try workshop.site("public").isEmpty)
  }

  @Test("A drawing is published without what its author left in it, under a name that its file does not have")
  func drawings() throws {
    let leftover = drawing.replacing(
      "<path", with: "<!-- KANARIFUGL --><metadata>KANARIFUGL</metadata><path id=\"KANARIFUGL\"")
    let workshop = try Workshop(
      smallSite + page("![Et kart](Ola-Nordmann.svg)") + "-- content/sider/Ola-Nordmann.svg --\n\(leftover)\n"
    )
    let run = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(run.status == 0, "\(run.errors)")
    let site = try workshop.site("public")
    #expect(site.keys.contains { $0.hasPrefix("-/filer/prove-") && $0.hasSuffix(".svg") }, "\(site.keys)")
    for (path, bytes) in site {
      let text = (path + String(decoding: bytes, as: UTF8.self)).lowercased()
      #expect(!text.contains("kanarifugl") && !text.contains("ola-nordmann"), "\(path)")
    }
  }

  @Test("A script is found by check and by build, at its line")
  func scripts() throws {
    let script = drawing.replacing("<path", with: "\n<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/><path")
    let workshop = try Workshop(
      smallSite + page("![Et kart](kart.svg)") + "-- content/sider/kart.svg --\n\(script)\n")
    for command in ["check", "build"] {
      let run = try workshop.run(command, "--as-of", "2027-03-01", "--format", "oneline")
      #expect(run.status == 1 && run.output.contains("content/sider/kart.svg:2:1: FEIL"), "\(run.output)")
    }
  }

  @Test("Notes in a document that is linked to are found by check and stop the build; its name stays inside")
  func documents() throws {
    let note = "%PDF-1.7\n1 0 obj << /Subtype /Text /Rect [] /T (Kari) /Contents (Nei) >> endobj\n"
    let workshop = try Workshop(
      smallSite + page("Les [planen for året](Ola-Nordmann.pdf).")
        + "-- content/sider/Ola-Nordmann.pdf --\n\(note)\n")
    let run = try workshop.run("check", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(run.status == 1 && run.output.contains("dokumentet har 1 kommentar (Kari 1)"), "\(run.output)")
    #expect(
      try workshop.site("public").isEmpty
        && FileManager.default.fileExists(atPath: workshop.path + "/output/public") == false)
    try workshop.write(
      "%PDF-1.7\n1 0 obj << /Author (Kari) >> endobj\n", to: "content/sider/Ola-Nordmann.pdf")
    let built = try workshop.run("build", "--as-of", "2027-03-01", "--format", "oneline")
    #expect(built.status == 0 && built.output.contains("Kari (forfatter)"), "\(built.output)")
    let site = try workshop.site("public")
    #expect(
      site.keys.contains { $0.hasPrefix("-/filer/planen-for-aret-") && $0.hasSuffix(".pdf") }, "\(site.keys)")
    let pages = site.filter { $0.key.hasSuffix(".html") }.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(!pages.contains { $0.contains("Ola-Nordmann") || $0.contains("ola-nordmann") })
  }
}
