import Foundation
import Testing

@Suite struct BuildTests {
  @Test("The real content builds without an error, and the second time nothing changes")
  func realContent() throws {
    let workshop = try Workshop(copying: "content")
    let first = try workshop.run("build", "--as-of", "2027-03-01")
    #expect(first.status == 0, "\(first.errors)")
    let site = try workshop.site("public")
    for page in [
      "index.html", "en/index.html", "kampanjer/velkommen-hjem/index.html", "404.html", "sitemap.xml",
    ] {
      #expect(site[page] != nil, "\(page)")
    }
    #expect(try workshop.run("build", "--as-of", "2027-03-01", "--jobs", "1").status == 0)
    #expect(try workshop.site("public") == site)
  }

  @Test("Production leaves the examples out, lists them, and still makes a good site")
  func production() throws {
    let workshop = try Workshop(copying: "content")
    try workshop.write(
      try String(contentsOfFile: workshop.path + "/content/nettsted.yml", encoding: .utf8)
        .replacing("post@vekstikongsberg.example", with: "post@vekst.no")
        + "tilgjengelighetserklaring: {nb: 'https://uustatus.no/nb/erklaringer/publisert/x', en: 'https://uustatus.no/en/x'}\n",
      to: "content/nettsted.yml")
    let run = try workshop.run("build", "--production", "--no-search", "--as-of", "2027-03-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("Eksempeldata som ikke er med") && run.errors.contains("eksempel-handelskveld"))
    let site = try workshop.site("public")
    #expect(site["kampanjer/velkommen-hjem/index.html"] != nil)
    #expect(!site.keys.contains { $0.contains("eksempel") })
    for (path, data) in site {
      #expect(!String(decoding: data, as: UTF8.self).contains("Eksempelhuset"), "\(path)")
    }
  }

  @Test(
    "One bad file among good ones: everything is reported at its place, the old site stays, the status page says why"
  )
  func badFile() throws {
    let workshop = try Workshop(smallSite)
    #expect(try workshop.run("build").status == 0)
    let old = try workshop.site("public")
    try workshop.write(
      """
      ---
      tittel: "Boligdag
      sammendrag: Se boliger.
      start: 2027-02-30
      arrangor: Kommunen
      kampanje: hjemm
      ---

      # Overskrift

      <script>alert(1)</script>

      [borte](../sider/borte.md)
      """, to: "content/arrangementer/boligdag.md")
    let run = try workshop.run("build", "--format", "oneline")
    #expect(run.status == 1)
    let places = run.output.split(separator: "\n").filter {
      $0.contains("boligdag.md") && $0.contains(" FEIL ")
    }
    for place in [":2:", ":4:8:", ":6:11:", ":11:", ":13:9:"] {
      #expect(places.contains { $0.contains("boligdag.md" + place) }, "\(place) is not in\n\(run.output)")
    }
    #expect(try workshop.site("public") == old)
    let status = try workshop.site("internal")["index.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(status.contains("Ingenting nytt er publisert"))
    try FileManager.default.removeItem(atPath: workshop.path + "/content/arrangementer/boligdag.md")
    #expect(try workshop.run("build").status == 0)
  }

  @Test("Time is an input: the same moment gives the same bytes, another moment another site")
  func asOf() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write(
      "---\ntittel: Snart\nsammendrag: Kommer.\nseksjon: flytt-hit\npubliseres: 2027-03-01\n---\n",
      to: "content/sider/snart.md")
    #expect(try workshop.run("build", "--as-of", "2027-02-28T23:59").status == 0)
    #expect(try workshop.site("public")["snart/index.html"] == nil)
    #expect(try workshop.run("build", "--as-of", "2027-03-01T00:00").status == 0)
    #expect(try workshop.site("public")["snart/index.html"] != nil)
  }

  @Test("A link out of the content folder is reported and never followed")
  func links() throws {
    let workshop = try Workshop(smallSite)
    try workshop.write("---\ntittel: Hemmelig\nsammendrag: Utenfor.\n---\n", to: "utenfor/hemmelig.md")
    try workshop.link("content/sider/hemmelig.md", to: workshop.path + "/utenfor/hemmelig.md")
    let run = try workshop.run("check", "--format", "json")
    #expect(run.status == 1 && run.output.contains("\"code\":\"symbolic-link\""))
  }
}
