import Testing

/// What two releases are compared by, and what is no release of the site.
@Suite struct ComparedReleasesTests {
  @Test("The record of a newer program is said to be that, not to be no site")
  func newerRecord() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    try workshop.shell("sed '1s/[0-9]*$/99/' output/.story-release-public >nyere; cp -R output annen")
    try workshop.shell("cp nyere annen/.story-release-public")
    for (old, new) in [
      ("nyere", "output"), ("output", "nyere"), ("annen", "output"), ("output", "annen/public"),
    ] {
      let run = try workshop.run("diff", old, new)
      #expect(run.status == 64 && run.errors.contains("laget av en nyere"), "\(old) \(new): \(run.errors)")
    }
    let run = try workshop.run("check", "--previous", "nyere")
    #expect(run.status == 64 && run.errors.contains("laget av en nyere"), "\(run.errors)")
  }

  @Test("A release is compared as it lies where it is published, and by its own record")
  func releaseFolder() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    try workshop.shell(
      "mkdir utgave; cp -R output/public utgave/site; cp output/.story-release-public utgave/manifest")
    for path in ["utgave", "utgave/site", "utgave/manifest"] {
      let run = try workshop.run("diff", "output", path)
      #expect(run.status == 0 && run.output.contains("Ingenting er endret"), "\(path): \(run.errors)")
    }
    try workshop.shell("sed -i '1s/[0-9]*$/99/' utgave/manifest")
    for path in ["utgave", "utgave/site"] {
      let run = try workshop.run("diff", "output", path)
      #expect(run.status == 64 && run.errors.contains("laget av en nyere"), "\(path): \(run.errors)")
    }
  }

  @Test("By records alone, a way on from a former address is no language that is behind")
  func wayOn() throws {
    let workshop = try Workshop(publishedSite)
    let page = try workshop.read("content/sider/pris.md")
    func write(_ text: String) throws {
      let moved = page.replacing("---\ntittel", with: "---\ntidligere-adresser: [/prisen/]\ntittel")
      try workshop.write(moved + text, to: "content/sider/pris.md")
      #expect(try workshop.build().status == 0)
    }
    try write("\nFør.\n")
    try workshop.shell("cp output/.story-release-public før")
    try write("\nNå.\n")
    let run = try workshop.run("diff", "før", "output/.story-release-public")
    #expect(run.output.contains("/pris/") && !run.output.contains("/prisen/"), "\(run.output) \(run.errors)")
  }

  @Test(
    "A link to a renamed file is said to be that, once, and not that it leads nowhere or may mean another")
  func renamed() throws {
    let workshop = try Workshop(publishedSite)
    // A guess would be this one.
    let other = "---\ntittel: Prisa\nsammendrag: S.\n---\n\nTekst.\n"
    try workshop.write(other, to: "content/sider/prisa.md")
    try workshop.write(
      other.replacing("Prisa", with: "Om").replacing(
        "Tekst.", with: "Se [prisene](pris.md) og [igjen](pris.md#x)."),
      to: "content/sider/om-oss.md")
    #expect(try workshop.build().status == 1)
    try workshop.write(
      other.replacing("Prisa", with: "Om").replacing("Tekst.", with: "Se [prisene](pris.md)."),
      to: "content/sider/om-oss.md")
    #expect(try workshop.build().status == 0)
    try workshop.shell(
      "cp output/.story-release-public før; mv content/sider/pris.md content/sider/kostnader.md")
    for words in [["check"], ["build", "--production", "--no-search"]] {
      let run = try workshop.run(
        words: words + ["--previous", "før", "--format", "oneline"], environment: [:])
      let said = (run.output + run.errors).split(separator: "\n").filter { $0.contains("om-oss.md") }
      #expect(said.count == 1 && said[0].contains("har fått nytt navn"), "\(words): \(said)")
      #expect(!run.output.contains("mente du"), "\(run.output)")
    }
    #expect(try workshop.run("fix", "--previous", "før", "--write").status == 0)
    #expect(try workshop.read("content/sider/om-oss.md").contains("(kostnader.md)"))
  }

  @Test("The record of the status page is not taken for the site's, of which it has no address")
  func recordOfStatus() throws {
    let workshop = try Workshop(publishedSite)
    #expect(try workshop.build().status == 0)
    try workshop.shell("cp output/.story-release-internal status; rm content/sider/pris.md")
    let run = try workshop.build("--previous", "status")
    #expect(run.status == 64 && run.errors.contains("filen for statussiden"), "\(run.errors)")
  }

  @Test(
    "Built for publishing without --previous, addresses that are gone since the last time are said, or that nobody looked for them"
  )
  func uncompared() throws {
    let workshop = try Workshop(publishedSite)
    let nothing = "Ikke sett etter adresser som blir borte"
    let first = try workshop.build()
    #expect(first.status == 0 && first.errors.contains(nothing), "\(first.errors)")
    #expect(try workshop.run("check", "--production").errors.contains(nothing))
    try workshop.shell("cp output/.story-release-public før")
    for words in [["check", "--production", "--previous", "før"], ["check"], ["build", "--no-search"]] {
      #expect(try !workshop.run(words: words, environment: [:]).errors.contains(nothing), "\(words)")
    }
    // What is hidden on purpose is no loss, and neither is what has a new name and says so.
    #expect(try workshop.build().status == 0)
    let text = try workshop.read("content/sider/pris.md")
    let moved = text.replacing("sammendrag", with: "tidligere-adresser: [/pris/]\nsammendrag")
    try workshop.shell("rm content/sider/pris.md")
    try workshop.write(moved, to: "content/sider/kostnader.md")
    #expect(try !workshop.build().errors.contains("Borte siden sist"))
    try workshop.write(
      moved.replacing("sammendrag", with: "utloper: 2020-01-01\nsammendrag"),
      to: "content/sider/kostnader.md")
    #expect(try !workshop.build("--output", "ett").errors.contains("/kostnader/"))
    // Lost it is, wherever it is built.
    try workshop.write(text, to: "content/sider/pris.md")
    try workshop.shell("rm content/sider/kostnader.md")
    #expect(try workshop.build().status == 0)
    try workshop.shell("rm content/sider/pris.md")
    for output in ["annet", "output"] {
      let lost = try workshop.build("--output", output)
      #expect(
        lost.status == 0 && lost.errors.contains("Borte siden sist, uten at noe fører videre: /pris/."),
        "\(lost.errors)")
    }
  }
}
