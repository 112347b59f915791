import Foundation
import Testing

@Suite("Reports from the command line")
struct ReportCommandTests {
  private let site =
    smallSite + """

      -- content/maltall/saker.yml --
      tittel: Nye saker
      definisjon: Alle saker som er kommet inn på papir i tertialet.
      kilde: Kommunen
      periode: tertial
      enhet: antall
      retning: opp
      opptelling: sum-i-aret
      utgangspunkt: {periode: 2026, verdi: 0}
      mal: {verdi: 300, periode: 2027}
      observasjoner: [{periode: 2027-T1, verdi: 90}]
      -- content/intern/maltall/saker.yml --
      kommentar: Tallet er telt opp for hånd.
      """

  @Test("A draft has what is known in five lines, and is never written over")
  func begin() throws {
    let workshop = try Workshop(site)
    let run = try workshop.run("report", "new", "2027-t1", "--as-of", "2027-05-10")
    #expect(run.status == 0, "\(run.errors)")
    let path = "content/intern/rapporter/2027-t1.md"
    let draft = try workshop.read(path)
    #expect(draft.contains("tittel: Tertialrapport, første tertial 2027\n"))
    // 90 is 10 per cent short of a third of 300, so that the only KPI is not on its path.
    #expect(draft.contains("  - 0 av 1 måltall er etter plan.\n"))
    #expect(draft.contains("periode: 2027-T1\n"))
    try workshop.write(draft + "Mitt.\n", to: path)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 2)
    #expect(try workshop.read(path).hasSuffix("Mitt.\n"))
    let check = try workshop.run("check", "--as-of", "2027-05-10", "--format", "oneline")
    #expect(!check.output.contains("rapporter/2027-t1.md"), "\(check.output)")
  }

  @Test(
    "What is no report, or cannot be frozen, is refused with what to do",
    arguments: [
      (["new"], 64, "perioden"), (["new", "2027-06"], 64, "2027-T1"),
      (["freeze", "2027-T1"], 2, "story report new"),
      (["thaw", "2027-T1"], 64, "freeze"),
    ])
  func refused(words: [String], status: Int32, saying: String) throws {
    let workshop = try Workshop(site)
    let run = try workshop.run(words: ["report"] + words + ["--as-of", "2027-05-10"])
    #expect(run.status == status && run.errors.contains(saying), "\(run.errors)")
  }

  @Test("A report is not frozen before its period is over, nor twice")
  func once() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-04-01").status == 0)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-04-30").status == 2)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-01").status == 0)
    let written = try workshop.read("content/intern/oyeblikksbilder/2027-t1.json")
    let again = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-02")
    #expect(again.status == 2 && again.errors.contains("2027-05-01"), "\(again.errors)")
    #expect(try workshop.read("content/intern/oyeblikksbilder/2027-t1.json") == written)
  }

  @Test(
    "A frozen report keeps its figures when the content changes, within and in public; a changed line stops the build"
  )
  func stands() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-01").status == 0)
    let draft = try workshop.read("content/intern/rapporter/2027-t1.md")
    try FileManager.default.removeItem(atPath: workshop.path + "/content/intern/rapporter/2027-t1.md")
    let path = "content/rapporter/2027-t1.md"
    let report = draft.replacing(
      "periode: 2027-T1\n", with: "periode: 2027-T1\nsendt: 2027-05-20\narkivreferanse: 27/1\n")
    try workshop.write(report, to: path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
    try workshop.write(
      try workshop.read("content/maltall/saker.yml").replacing("verdi: 90", with: "verdi: 55"),
      to: "content/maltall/saker.yml")
    let run = try workshop.run("build", "--as-of", "2027-09-10", "--no-search", "--no-compress")
    #expect(run.status == 0 && run.errors.contains("reported-figure-changed"), "\(run.errors)")
    let open = try workshop.site("public").first { $0.key.hasSuffix("rapporter/2027-t1/index.html") }
    let page = String(decoding: try #require(open?.value), as: UTF8.self)
    #expect(page.contains("90") && !page.contains("55"))
    let sites = try workshop.site("internal")
    let inner = String(decoding: try #require(sites["tertialrapport/2027-t1/index.html"]), as: UTF8.self)
    // 10 per cent short, as it was reported; not 45.
    #expect(inner.contains("−10") && !inner.contains("−45"))
    #expect(inner.contains("Til Formannskapet") && !inner.contains("INTERNT"))
    let first = String(decoding: try #require(sites["index.html"]), as: UTF8.self)
      .replacing("\u{a0}", with: " ")
    #expect(first.contains("Siden rapporten for 1. tertial 2027"))
    #expect(first.contains("Nye saker: tallet gikk fra 90 (1. tertial 2027) til 55 (1. tertial 2027)"))
    try workshop.write(report.replacing("0 av 1", with: "1 av 1"), to: path)
    let changed = try workshop.run("build", "--as-of", "2027-09-10", "--no-search", "--no-compress")
    #expect(changed.status == 1 && changed.errors.contains("frozen-report-changed"), "\(changed.errors)")
  }
}
