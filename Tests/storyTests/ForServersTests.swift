import Foundation
import Testing

@Suite struct ForServersTests {
  private let site =
    smallSite + """
      -- content/partnere/exa.yml --
      tittel: Exa
      -- content/intern/partnere/exa.yml --
      sum: KANARIFUGL mange
      form: KANARIFUGL
      kontakttt: KANARIFUGL kontakt
      """

  @Test(
    "What goes to servers has place and code of findings in internal files, and no word of what is written there",
    arguments: ["github", "sarif", "junit"])
  func withheld(form: String) throws {
    let workshop = try Workshop(site)
    let run = try workshop.run("check", "--as-of", "2027-03-01", "--format", form)
    #expect(run.status == 1)
    #expect(run.output.contains("content/intern/partnere/exa.yml") && run.output.contains("unknown-field"))
    #expect(!run.output.contains("KANARI") && !run.output.contains("kontakttt"))
    let asked = try workshop.run("check", "--as-of", "2027-03-01", "--format", form, "--quote-internal")
    #expect(asked.output.contains("KANARIFUGL") && asked.output.contains("kontakttt"))
  }

  @Test("Forms that people and their own programs read quote what is written")
  func quoted() throws {
    let workshop = try Workshop(site)
    for form in ["oneline", "json"] {
      #expect(
        try workshop.run("check", "--as-of", "2027-03-01", "--format", form).output.contains("kontakttt"))
    }
  }

  @Test("For publishing, a machine without the other programs changes nothing, and says how to install them")
  func missingTools() throws {
    let workshop = try Workshop(smallSite)
    let statement =
      "tilgjengelighetserklaring: {nb: 'https://uustatus.no/nb/x', en: 'https://uustatus.no/en/x'}\nkontaktadresse: mailto:post@vekst.no\n"
    let site = try String(contentsOfFile: workshop.path + "/content/nettsted.yml", encoding: .utf8)
    try workshop.write(site + statement, to: "content/nettsted.yml")
    try workshop.shell("mkdir none; printf x > content/sider/torget.png")
    let bare = ["PATH": workshop.path + "/none"]
    let options = ["build", "--production", "--as-of", "2027-03-01"]
    let run = try workshop.run(words: options, environment: bare)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("apt-get install libvips-tools")
        && run.errors.contains("pip install --target pf pagefind-bin"))
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output/public"))
    try FileManager.default.removeItem(atPath: workshop.path + "/content/sider/torget.png")
    #expect(try workshop.run(words: options, environment: bare).errors.contains("--no-search"))
    let declined = try workshop.run(words: options + ["--no-search"], environment: bare)
    #expect(!declined.errors.contains("pagefind"), "\(declined.errors)")
    #expect(try workshop.run("build", "--as-of", "2027-03-01", environment: bare).status == 0)
  }
}
