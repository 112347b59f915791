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
    #expect(draft.contains("  - 0 av 1 måltall er etter plan; 1 avviker.\n"))
    #expect(
      draft.contains("- Nye saker: 90 ved utgangen av 1. tertial 2027, forventet 100, avvik"), "\(draft)")
    #expect(draft.contains("periode: 2027-T1\n"))
    try workshop.write(draft + "Mitt.\n", to: path)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 2)
    #expect(try workshop.read(path).hasSuffix("Mitt.\n"))
    let check = try workshop.run("check", "--as-of", "2027-05-10", "--format", "oneline")
    #expect(!check.output.contains("rapporter/2027-t1.md"), "\(check.output)")
  }

  @Test("A number of a draft that may still change says so, and one that is no sum is that of its period")
  func provisional() throws {
    let workshop = try Workshop(
      site.replacing("verdi: 90}", with: "verdi: 90, forelopig: ja}").replacing(
        "opptelling: sum-i-aret\n", with: ""
      ).replacing("{periode: 2026, verdi: 0}", with: "{periode: 2026-T3, verdi: 0}").replacing(
        "{verdi: 300, periode: 2027}", with: "{verdi: 300, periode: 2027-T3}"))
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 0)
    let draft = try workshop.read("content/intern/rapporter/2027-t1.md")
    #expect(draft.contains("- Nye saker: 90 (1. tertial 2027, foreløpig), forventet 100"), "\(draft)")
  }

  @Test("Nothing made up comes into a draft, which says so, and stops no build for the public")
  func withoutExamples() throws {
    let workshop = try Workshop(
      site + """

        -- content/maltall/oppdiktet.yml --
        tittel: "Eksempel: oppdiktet"
        definisjon: "Eksempel: oppdiktet telling av ingenting."
        kilde: Ingen
        periode: tertial
        eksempel: ja
        -- content/handlingsplan/oppdiktet.yml --
        tittel: "Eksempel: oppdiktet"
        akse: vekst
        status: avviker
        status-dato: 2027-04-01
        neste-steg: "Eksempel: gjøre noe."
        eksempel: ja
        """)
    let run = try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10")
    #expect(run.output.contains("eksempler er ikke med i utkastet: 2"), "\(run.output)")
    let draft = try workshop.read("content/intern/rapporter/2027-t1.md")
    #expect(draft.contains("0 av 1 måltall") && !draft.contains("ksempel"), "\(draft)")
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

  @Test("A report whose day cannot be right is not frozen, nor is such a day written down afterwards")
  func tooEarly() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 0)
    let path = "content/intern/rapporter/2027-t1.md"
    let draft = try workshop.read(path)
    let early = draft.replacing("periode: 2027-T1\n", with: "periode: 2027-T1\nsendt: 2027-04-20\n")
    try workshop.write(early, to: path)
    let run = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20")
    #expect(run.status == 1 && (run.output + run.errors).contains("perioden varer til 2027-04-30"))
    try workshop.write(draft, to: path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
    let frozen = try workshop.read(path)
    try workshop.write(
      frozen.replacing("periode: 2027-T1\n", with: "periode: 2027-T1\nsendt: 2027-04-20\n"), to: path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-21").status == 1)
    let page = "output/internal/tertialrapport/2027-t1/index.html"
    try workshop.write(frozen, to: path)
    let site = try workshop.read("content/nettsted.yml")
    try workshop.write(site.replacing(#/navn: .*/#) { _ in "navn: Et nytt navn" }, to: "content/nettsted.yml")
    #expect(try workshop.run("build", "--as-of", "2027-05-21").status == 0)
    #expect(!(try workshop.read(page).contains("Et nytt navn")))
    #expect(try workshop.read("output/internal/index.html").contains("Et nytt navn"))
  }

  @Test("Of two reports of one period none is frozen, and both are named")
  func twoOfOnePeriod() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 0)
    let path = "content/intern/rapporter/2027-t1.md"
    let draft = try workshop.read(path)
    try workshop.write(
      draft.replacing("periode: 2027-T1\n", with: "periode: 2027-T1\nsendt: 2027-05-15\n"),
      to: "content/intern/rapporter/varrapport.md")
    let run = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20")
    #expect(run.status == 2 && run.errors.contains(path) && run.errors.contains("varrapport.md"))
    #expect(try workshop.read(path) == draft)
    let check = try workshop.run("check", "--as-of", "2027-05-20", "--format", "oneline")
    #expect(check.status == 1 && check.output.components(separatedBy: "[report-twice]").count == 3)
    try FileManager.default.removeItem(atPath: workshop.path + "/" + path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
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
    #expect(first.contains("Nye saker: tallet gikk fra 90 (til og med 1. tertial 2027) til 55"))
    try workshop.write(report.replacing("0 av 1", with: "1 av 1"), to: path)
    let changed = try workshop.run("build", "--as-of", "2027-09-10", "--no-search", "--no-compress")
    #expect(changed.status == 1 && changed.errors.contains("frozen-report-changed"), "\(changed.errors)")
  }

  @Test(
    "A period that has not begun, or lies outside the project, has no report; one that runs is said to",
    arguments: [
      ("2028-T1", 2, "2028-01-01"), ("2027-T3", 2, "2027-09-01"), ("1900-T1", 2, "2019"), ("2031", 2, "2030"),
      ("2027-T9", 64, "2027-T1"), ("2027-T0", 64, "2027-T1"), ("T1", 64, "2027-T1"), ("2027", 0, ""),
      ("2027-T2", 0, ""), ("2019-T1", 0, ""),
    ])
  func periods(period: String, status: Int32, saying: String) throws {
    let phases = "-- content/nettsted.yml --\nfaser: [{navn: Alt, fra: 2019, til: 2030}]\n"
    let workshop = try Workshop(site.replacing("-- content/nettsted.yml --\n", with: phases))
    let run = try workshop.run("report", "new", period, "--as-of", "2027-08-31")
    #expect(run.status == status && (saying.isEmpty || run.errors.contains(saying)), "\(run.errors)")
    let isOver = period == "2019-T1"
    if status == 0 { #expect(run.output.contains("er ikke over før") == !isOver, "\(run.output)") }
  }

  @Test("A draft names the meeting that the next report goes to, not the one that it goes to itself")
  func nextMeeting() throws {
    let meetings = """

      -- content/arshjul/f1.yml --
      tittel: Formannskapet i juni
      type: formannskap
      dato: 2027-06-09
      -- content/arshjul/f2.yml --
      tittel: Formannskapet i oktober
      type: formannskap
      dato: 2027-10-06
      """
    let workshop = try Workshop(site + meetings)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-10").status == 0)
    let first = try workshop.read("content/intern/rapporter/2027-t1.md").replacing("\u{a0}", with: " ")
    #expect(first.contains("  - Neste rapport til Formannskapet er 6. oktober 2027.\n"))
    #expect(try workshop.run("report", "new", "2027-T2", "--as-of", "2027-09-02").status == 0)
    let second = try workshop.read("content/intern/rapporter/2027-t2.md")
    #expect(second.contains("  - Neste rapport til Formannskapet er ikke datofestet.\n"))
  }

  @Test("What has come since is written down by the same command, and stands from then")
  func again() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-01").status == 0)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-01").status == 0)
    let path = "content/intern/rapporter/2027-t1.md"
    let frozen = try workshop.read(path)
    #expect(frozen.contains("\nfrosset: 2027-05-01\n---\n"))
    #expect(try workshop.run("check", "--as-of", "2027-05-02").status == 0)
    try workshop.write(frozen.replacing("frosset:", with: "sendt: 2027-05-20\nfrosset:"), to: path)
    let check = try workshop.run("check", "--as-of", "2027-05-21", "--format", "oneline")
    #expect(check.output.contains("«sendt» (kjør «story report freeze 2027-T1»"), "\(check.output)")
    let run = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-21")
    #expect(run.status == 0 && run.output.contains("«sendt»"), "\(run.output) \(run.errors)")
    #expect(
      try workshop.read("content/intern/oyeblikksbilder/2027-t1.json").contains("\"fort\":\"2027-05-21\""))
    let none = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-22")
    #expect(none.status == 2, "\(none.output) \(none.errors)")
    try workshop.write(frozen.replacing("frosset:", with: "sendt: 2027-05-19\nfrosset:"), to: path)
    let changed = try workshop.run("check", "--as-of", "2027-05-23", "--format", "oneline")
    #expect(changed.status == 1 && changed.output.contains("det sto «2027-05-20»"), "\(changed.output)")
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-23").status == 1)
  }

  @Test(
    "A report whose snapshot is gone or damaged shows no other figures in its place, and cannot be frozen anew"
  )
  func lost() throws {
    let workshop = try Workshop(site)
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-01").status == 0)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-01").status == 0)
    let snapshot = "content/intern/oyeblikksbilder/2027-t1.json"
    let whole = try workshop.read(snapshot)
    func page() throws -> String {
      let run = try workshop.run("build", "--as-of", "2027-09-10", "--no-search", "--no-compress")
      #expect(run.status == 1 && run.errors.contains("snapshot-changed"), "\(run.errors)")
      return String(
        decoding: try #require(try workshop.site("internal")["tertialrapport/2027-t1/index.html"]),
        as: UTF8.self)
    }
    try workshop.write(whole.replacing("\"verdi\":90", with: "\"verdi\":91"), to: snapshot)
    #expect(try page().contains("er endret etterpå"))
    try FileManager.default.removeItem(atPath: workshop.path + "/" + snapshot)
    let lost = try page()
    #expect(lost.contains("er borte") && !lost.contains("<table"))
    #expect(try workshop.site("internal")["tertialrapport/2027-t1/maltall.csv"] == nil)
    let run = try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-09-10")
    #expect(run.status == 2 && run.errors.contains(snapshot), "\(run.errors)")
  }

  @Test("A draft says that it is internal and a draft, and one that is frozen whom it is for")
  func marks() throws {
    let workshop = try Workshop(site.replacing("verdi: 90}", with: "verdi: 90, forelopig: ja}"))
    func pages() throws -> [String] {
      let run = try workshop.run("build", "--as-of", "2027-05-02", "--no-search", "--no-compress")
      #expect(run.status == 0, "\(run.errors)")
      let site = try workshop.site("internal")
      return try [
        "tertialrapport/2027-t1", "en/tertial-report/2027-t1", "konferansen/2027", "en/conference/2027",
      ]
      .map { String(decoding: try #require(site["\($0)/index.html"]), as: UTF8.self) }
    }
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-01").status == 0)
    for (page, marks) in zip(
      try pages(),
      [("INTERNT", "UTKAST"), ("INTERNAL", "DRAFT"), ("INTERNT", "UTKAST"), ("INTERNAL", "DRAFT")])
    {
      #expect(page.contains("<strong>\(marks.0)</strong>") && page.contains("\(marks.1)</strong>"))
      #expect(page.contains("<title>\(marks.1): ") && !page.contains("class=\"addressee\""))
      #expect(!page.contains("<h2>Dokumentasjon</h2>") && !page.contains("<h2>Documentation</h2>"))
    }
    let path = "content/intern/rapporter/2027-t1.md"
    let draft = try workshop.read(path)
    let line = try #require(draft.split(separator: "\n").first { $0.hasPrefix("  - ") })
    try workshop.write(draft.replacing(line, with: "  - Formannskapet får saken i juni."), to: path)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-02").status == 0)
    // The other is the draft's own line of the next report.
    #expect(try pages()[2].contains("Linjer som bare står i rapporten: 2"))
    for (page, target) in zip(
      try pages()[2...], ["Mål: 300 i året innen 2027", "Target: 300 a year by 2027"])
    {
      #expect(page.contains(target))
    }
    for (page, mark) in zip(
      try pages(),
      ["Til Formannskapet", "To the Executive Committee", "Til konferansen", "To the conference"])
    {
      #expect(
        page.contains("<strong>\(mark)</strong>") && !page.contains("UTKAST") && !page.contains("DRAFT"))
      #expect(page.contains("foreløpig") || page.contains("provisional"))
      #expect(!page.contains("Ikke sendt.") && !page.contains("Not sent."))
    }
  }

  @Test(
    "What a draft repeats of the public plan is no leak, nor a frozen report’s text once it is public; a line of a draft is"
  )
  func secrets() throws {
    let plan = """

      -- content/handlingsplan/boligdag.yml --
      tittel: Boligdag for alle
      akse: vekst
      nytt: ja
      status: forsinket
      status-dato: 2027-04-20
      neste-steg: Avtale lokale og dag med alle utbyggerne i byen.
      -- content/intern/handlingsplan/boligdag.yml --
      tiltak: Prosjektlederen ringer hver enkelt utbygger selv i juni.
      """
    let workshop = try Workshop(site + plan)
    func leaks() throws -> [Substring] {
      try workshop.run("check", "--as-of", "2027-05-22", "--format", "oneline").output
        .split(separator: "\n").filter { $0.contains("leaked-internal-text") }
    }
    #expect(try workshop.run("report", "new", "2027-T1", "--as-of", "2027-05-01").status == 0)
    let draft = "content/intern/rapporter/2027-t1.md"
    #expect(try leaks() == [])
    let written = try workshop.read(draft) + "\nVi tror at tre av utbyggerne trekker seg i løpet av høsten.\n"
    try workshop.write(written, to: draft)
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-20").status == 0)
    #expect(try leaks() == [])
    let page = "content/sider/kopi.md"
    try workshop.write(
      "---\ntittel: Kopi\nsammendrag: Kopi.\n---\nVi tror at tre av utbyggerne trekker seg i løpet av høsten.\n",
      to: page)
    #expect(try leaks().contains { $0.hasPrefix("content/intern/rapporter/2027-t1.md") })
    try FileManager.default.removeItem(atPath: workshop.path + "/" + page)
    // Approved and sent: the report lies in public, and its public part need not be there for it to be no secret.
    let open = try workshop.read(draft).replacing("frosset:", with: "sendt: 2027-05-21\nfrosset:")
    try FileManager.default.removeItem(atPath: workshop.path + "/" + draft)
    try workshop.write(open, to: "content/rapporter/2027-t1.md")
    #expect(try leaks() == [])
    #expect(try workshop.run("report", "freeze", "2027-T1", "--as-of", "2027-05-22").status == 0)
    #expect(try leaks() == [])
    try workshop.write(
      "---\ntittel: Kopi\nsammendrag: Kopi.\n---\nProsjektlederen ringer hver enkelt utbygger selv i juni.\n",
      to: page)
    #expect(try !leaks().isEmpty)
  }
}
