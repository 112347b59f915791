import Foundation
import Testing

@Suite("The log of frozen reports")
struct ReportLogTests {
  private let site =
    smallSite + """

      -- content/maltall/saker.yml --
      tittel: Nye saker
      definisjon: Alle saker som er kommet inn på papir i tertialet.
      kilde: Kommunen
      periode: tertial
      observasjoner: [{periode: 2027-T1, verdi: 90}, {periode: 2027-T2, verdi: 95}]
      -- content/intern/maltall/saker.yml --
      kommentar: Tallet er telt opp for hånd.
      """

  private func freeze(_ period: String, on day: String, in workshop: borrowing Workshop) throws {
    for action in ["new", "freeze"] {
      let run = try workshop.run("report", action, period, "--as-of", day)
      #expect(run.status == 0, "\(run.output) \(run.errors)")
    }
  }

  private func remove(_ path: String, in workshop: borrowing Workshop) throws {
    try FileManager.default.removeItem(atPath: workshop.path + "/" + path)
  }

  private func check(_ workshop: borrowing Workshop) throws -> [String] {
    try workshop.run("check", "--as-of", "2027-09-21", "--format", "oneline").output
      .split(separator: "\n").map(String.init)
      .filter { $0.contains("[frozen-report") || $0.contains("[snapshot-changed") }
  }

  @Test(
    "A frozen report of which every file is gone is missed, also the newest, and so is one that is written anew"
  )
  func vanished() throws {
    let workshop = try Workshop(site)
    try freeze("2027-T1", on: "2027-05-20", in: workshop)
    try freeze("2027-T2", on: "2027-09-20", in: workshop)
    let log = try workshop.read("content/rapportlogg.yml")
    #expect(log.contains("periode: 2027-T1\n    frosset: 2027-05-20\n"))
    #expect(log.contains("frosset: 2027-09-20\n    fil: content/intern/rapporter/2027-t2.md\n"))
    #expect(try check(workshop) == [])
    for path in ["oyeblikksbilder/2027-t2.json", "rapporter/2027-t2.md"] {
      try remove("content/intern/" + path, in: workshop)
    }
    let found = try check(workshop)
    #expect(
      found.count == 1 && found[0].contains("rapportlogg.yml:7:5: FEIL rapporten for 2027-T2"), "\(found)")
    #expect(found.allSatisfy { $0.contains("oyeblikksbilder/2027-t2.json") })
    let new = try workshop.run("report", "new", "2027-T2", "--as-of", "2027-09-21")
    #expect(new.status == 0)
    #expect(try check(workshop).count == 1)
    #expect(try workshop.run("report", "freeze", "2027-T2", "--as-of", "2027-09-21").status == 1)
  }

  @Test("A report that the log does not have is entered by the same command, and keeps what stood there")
  func unlogged() throws {
    let workshop = try Workshop(site)
    try freeze("2027-T1", on: "2027-05-20", in: workshop)
    try freeze("2027-T2", on: "2027-09-20", in: workshop)
    let whole = try workshop.read("content/rapportlogg.yml")
    try remove("content/rapportlogg.yml", in: workshop)
    #expect(try check(workshop).count { $0.contains("[frozen-report-not-logged]") } == 2)
    for period in ["2027-T2", "2027-T1"] {
      let run = try workshop.run("report", "freeze", period, "--as-of", "2027-09-21")
      #expect(run.status == 0 && run.output.contains("rapportlogg.yml"), "\(run.output) \(run.errors)")
    }
    #expect(try workshop.read("content/rapportlogg.yml") == whole)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-09-21").status == 2)
  }

  @Test("What somebody has written in the log stays, byte for byte; a log with a mistake is refused")
  func written() throws {
    let workshop = try Workshop(site)
    try freeze("2027-T1", on: "2027-05-20", in: workshop)
    let mine =
      "# Min merknad\nrapporter:\n# Sendt på papir.\n- fil: content/intern/rapporter/2027-t1.md   # flyttes\n"
      + "  frosset: 2027-05-20\n  periode: 2027-T1\n# slutt\n"
    try workshop.write(mine, to: "content/rapportlogg.yml")
    try freeze("2027-T2", on: "2027-09-20", in: workshop)
    let row = "- periode: 2027-T2\n  frosset: 2027-09-20\n  fil: content/intern/rapporter/2027-t2.md\n"
    #expect(
      try workshop.read("content/rapportlogg.yml") == mine.replacing("# slutt\n", with: row + "# slutt\n"))

    let slip = mine.replacing("frosset: 2027-05-20", with: "frosset: 20. mai")
    try workshop.write(slip, to: "content/rapportlogg.yml")
    let refused = try workshop.run("report", "freeze", "2027-T2", "--as-of", "2027-09-21")
    #expect(refused.status == 1 && refused.errors.contains("rapportlogg.yml"), "\(refused.errors)")
    #expect(try workshop.read("content/rapportlogg.yml") == slip)
    try workshop.write("rapporter: [\n", to: "content/rapportlogg.yml")
    let broken = try workshop.run("report", "freeze", "2027-T2", "--as-of", "2027-09-21")
    #expect(broken.status == 1 && broken.errors.contains("rapportlogg.yml"), "\(broken.errors)")
    #expect(try workshop.read("content/rapportlogg.yml") == "rapporter: [\n")
  }

  @Test("A report that is made up is in no log, and one that has become public says so there")
  func moved() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-20").status == 0)
    let path = "content/intern/rapporter/2027-t1.md"
    let draft = try workshop.read(path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
    try workshop.write(try workshop.read(path), to: "content/rapporter/2027-t1.md")
    try remove(path, in: workshop)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-21").status == 0)
    #expect(try workshop.read("content/rapportlogg.yml").contains("fil: content/rapporter/2027-t1.md"))
    let other = try Workshop(site)
    try other.write(draft.replacing("periode: 2027-T1\n", with: "periode: 2027-T1\neksempel: ja\n"), to: path)
    #expect(try other.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
    #expect(throws: (any Error).self) { try other.read("content/rapportlogg.yml") }
  }

  @Test("A frozen report that readers have is missed when all its files are gone, as by a commit taken back")
  func lostReport() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    for action in ["new", "freeze"] {
      #expect(try workshop.run("report", action, "2026-T1", "--as-of", "2026-05-20").status == 0)
    }
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell(
      "rm content/rapportlogg.yml content/intern/rapporter/2026-t1.md content/intern/oyeblikksbilder/2026-t1.json"
    )
    let built = try workshop.build()
    #expect(built.status == 0, "\(built.output)")
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("den frosne rapporten for 2026-T1 er publisert"), "\(run.errors)"
    )
    #expect(run.errors.contains("content/intern/oyeblikksbilder/2026-t1.json"), "\(run.errors)")
    let dry = try workshop.run("publish", "--dry-run")
    #expect(dry.status == 1 && dry.errors.contains("2026-T1"), "\(dry.errors)")
    #expect(try workshop.run("publish", "--allow-deletions", "100").status == 0)
    #expect(try workshop.run("publish").status == 0)
  }
}
