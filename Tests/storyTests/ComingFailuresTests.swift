import Foundation
import Testing

/// What will stop a build at an hour that the content names is said before that hour.
@Suite struct ComingFailuresTests {
  private static let secret =
    "Styringsgruppa vil si opp avtalen med leverandøren av nettstedet før sommeren kommer."

  /// What is said the day before, and what a build at the hour comes to.
  private func expect(
    _ site: Workshop, _ words: String..., failsAt clock: String, _ place: SourceLocation = #_sourceLocation
  ) throws {
    for command in ["check", "build"] {
      let before = try site.run(
        words: [command, "--as-of", "2027-02-28T12:00"] + (command == "build" ? ["--no-search"] : []))
      let said = before.output + before.errors
      #expect(before.status == 0, "\(said)", sourceLocation: place)
      #expect(said.contains("[fails-when-due]"), "\(command): \(said)", sourceLocation: place)
      for word in words { #expect(said.contains(word), "\(said)", sourceLocation: place) }
    }
    let after = try site.run("build", "--no-search", "--as-of", "2027-03-01T\(clock)")
    #expect(after.status == 1, "\(after.errors)", sourceLocation: place)
  }

  @Test("A page that is to appear, and says what only the project has")
  func embargo() throws {
    let site = try Workshop(smallSite)
    try site.write(
      "resultater: [{kanal: Avis, resultat: \(Self.secret)}]\n", to: "content/intern/kampanjer/hjem.yml")
    try site.write(page("Nytt", "publiseres: 2027-03-01 08:00\n", Self.secret), to: "content/sider/nytt.md")
    try expect(site, failsAt: "08:01")
  }

  @Test("Two pages that share a sentence, the first of which appears before the other")
  func twoEmbargoes() throws {
    let site = try Workshop(smallSite)
    try site.write(page("Nytt", "publiseres: 2027-03-01 08:00\n", Self.secret), to: "content/sider/nytt.md")
    try site.write(
      page("Mer nytt", "publiseres: 2027-03-01 09:00\n", Self.secret), to: "content/sider/mer-nytt.md")
    try expect(site, failsAt: "08:01")
    let later = try site.run("build", "--no-search", "--as-of", "2027-03-01T09:01")
    #expect(later.status == 0, "\(later.errors)")
  }

  @Test("A consent that ends while another page quotes the story")
  func consent() throws {
    let text = "Vi solgte leiligheten i hovedstaden og kjøpte hus ved elva."
    let site = try Workshop(
      smallSite + quotedStory(expires: "2029-02-15", consentEnds: "2027-02-28", text))
    try expect(site, failsAt: "08:01")
  }

  @Test("An expiry that makes a rule of the site's own an error")
  func rule() throws {
    let site = try Workshop(smallSite)
    try site.write(
      try site.read("content/nettsted.yml") + "regler: [{kode: link-to-hidden, vekt: feil}]\n",
      to: "content/nettsted.yml")
    try site.write(page("Snart borte", "utloper: 2027-03-01 08:00\n", "Tekst."), to: "content/sider/borte.md")
    try site.write(page("Lenker", "", "Se [den](borte.md)."), to: "content/sider/lenker.md")
    try expect(site, failsAt: "08:01")
  }

  @Test("Nothing is said of what goes well, nor of what is wrong already")
  func silence() throws {
    let site = try Workshop(smallSite)
    try site.write(
      page("Nytt", "publiseres: 2027-03-01 08:00\nutloper: 2027-03-02\n", "Helt vanlig tekst om noe nytt."),
      to: "content/sider/nytt.md")
    try site.write(
      page("Lenker", "", "Se [det nye](nytt.md) og [flytt hit](/flytt-hit/)."), to: "content/sider/lenker.md")
    let fine = try site.run("check", "--as-of", "2027-02-28T12:00")
    #expect(!fine.output.contains("fails-when-due"), "\(fine.output)")
    try site.write(
      "resultater: [{kanal: Avis, resultat: \(Self.secret)}]\n", to: "content/intern/kampanjer/hjem.yml")
    try site.write(page("Feil", "", Self.secret), to: "content/sider/feil.md")
    let wrong = try site.run("check", "--as-of", "2027-02-28T12:00")
    #expect(
      wrong.output.contains("[leaked-internal-text]") && !wrong.output.contains("fails-when-due"),
      "\(wrong.output)")
  }

  @Test("Two pages with one address are wrong already, and not first when something else appears")
  func sameAddress() throws {
    let site = try Workshop(smallSite)
    try site.write(page("En", "adresse: samme\n", "Tekst om det ene."), to: "content/sider/en.md")
    try site.write(page("To", "adresse: samme\n", "Tekst om det andre."), to: "content/sider/to.md")
    try site.write(page("Nytt", "publiseres: 2027-03-01 08:00\n", "Noe nytt."), to: "content/sider/nytt.md")
    let wrong = try site.run("check", "--as-of", "2027-02-28T12:00")
    #expect(
      wrong.output.contains("[duplicate-address]") && !wrong.output.contains("fails-when-due"),
      "\(wrong.output)")
  }
}
