import Content
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct ResolveTests {
  private let campaign = """
    -- content/kampanjer/velkommen-hjem.md --
    ---
    tittel: Velkommen hjem
    sammendrag: Flytt hjem.
    formal: Flere innbyggere
    kontaktrolle: Prosjektleder
    ---

    ## Hva det koster

    """

  private func check(
    _ literal: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    #expect(
      summary(await resolved(literal).findings, in: literal) == expected, sourceLocation: sourceLocation)
  }

  @Test("An internal text may be in several languages, in any order; internal facts stand once")
  func internalTranslation() async {
    func report(_ path: String, _ fields: String) -> String {
      "-- content/intern/rapporter/\(path) --\n---\ntittel: Tertial\nsammendrag: Kort.\n\(fields)---\n\nTekst.\n"
    }
    let both = report("2027-t1.en.md", "sprak: en\n") + report("2027-t1.md", "periode: 2027-T1\n")
    await check(both, [])
    let site = await resolved(both).value
    #expect(site.all(Report.self).map { $0.head.languages.map(\.tag).sorted() } == [["en", "nb"]])
    #expect(site.all(Report.self).map(\.head.isInternalOnly) == [true])
    await check(
      both + report("2027-t1/index.en.md", "sprak: en\n"), ["duplicate-entry «---»"])
    let facts = "-- content/intern/kampanjer/velkommen-hjem"
    await check(
      campaign + facts + ".en.yml --\nbudget: 1000\n" + facts + ".yml --\nbudsjett: 1000\n",
      ["duplicate-entry «budget»"])
    await check(
      facts + ".en.yml --\nbudget: 1000\n" + facts + ".yml --\nbudsjett: 1000\n",
      ["internal-without-public «budget»", "internal-without-public «budsjett»"])
  }

  @Test("A reference to nothing offers the nearest name, and one to an unreadable file stays silent")
  func references() async {
    let event = """
      -- content/arrangementer/boligdag.md --
      ---
      tittel: Boligdag
      sammendrag: Se boliger.
      start: 2027-06-17
      arrangor: Kommunen
      kampanje: velkomen-hjem
      ---
      """
    await check(campaign + event, ["unresolved-reference «velkomen-hjem»"])
    let unreadable = "-- content/kampanjer/velkomen-hjem.md --\n\u{0}\n"
    let found = await resolved(unreadable + event).findings
    #expect(found.count == 1 && found.first?.location.path == "content/kampanjer/velkomen-hjem.md")
  }

  @Test("Links lead to files and headings, or are reported at the address")
  func links() async {
    func page(_ text: String) -> String {
      campaign + "-- content/sider/flytt-hit.md --\n---\ntittel: Flytt hit\nsammendrag: Kom.\n---\n\n" + text
        + "\n"
    }
    await check(page("[a](../kampanjer/velkommen-hjem.md#hva-det-koster) og [b](https://eksempel.no/)"), [])
    await check(page("[a](../kampanjer/velkomen-hjem.md)"), ["broken-link «../kampanjer/velkomen-hjem.md»"])
    await check(
      page("[a](../kampanjer/velkommen-hjem.md#pris)"),
      ["broken-anchor «../kampanjer/velkommen-hjem.md#pris»"])
    await check(page("![Torget](torget.jpg)"), ["missing-picture «torget.jpg»"])
    await check(page("[a](../../../etc/passwd)"), ["broken-link «../../../etc/passwd»"])
  }

  @Test(
    "A button that leads to an address of e-mail is to have mailto: before it, also where it has https://")
  func mailAddresses() async {
    func help(_ address: String) async -> [String?] {
      await resolved(
        campaign.replacing(
          "---\n\n", with: "handling: {tekst: Skriv, adresse: \"\(address)\"}\n---\n\n", maxReplacements: 1)
      ).findings.map(\.help?.nb)
    }
    #expect(await help("post@kongsberg.no") == ["skriv «mailto:post@kongsberg.no»"])
    #expect(await help("https://post@kongsberg.no") == ["skriv «mailto:post@kongsberg.no»"])
    #expect(await help("https://post@kongsberg.no/") == ["skriv «mailto:post@kongsberg.no»"])
    #expect(await help("mailto:post@kongsberg.no") == [])
  }

  @Test("A password in an address is not quoted")
  func password() async {
    let found = await resolved(
      campaign.replacing(
        "---\n\n", with: "handling: {tekst: Se, adresse: \"https://kari:Sommer27@a.no/\"}\n---\n\n",
        maxReplacements: 1)
    ).findings
    #expect(found.count == 1)
    #expect(
      found.allSatisfy { !$0.message.nb.contains("Sommer27") && !($0.help?.nb.contains("Sommer27") ?? false) }
    )
  }

  @Test(
    "A link that leads nowhere offers the way to the file with nearly that name, and headings in moderation")
  func nearestFiles() async {
    func help(_ text: String) async -> String? {
      let page = "-- content/sider/flytt-hit.md --\n---\ntittel: Flytt hit\nsammendrag: Kom.\n---\n\n"
      return await resolved(campaign + page + text + "\n").findings.first?.help?.nb
    }
    #expect(await help("[a](velkommen-hjem.md)") == "mente du «../kampanjer/velkommen-hjem.md»?")
    #expect(await help("[a](flyt-hit.md)") == "mente du «flytt-hit.md»?")
    #expect(await help("[a](boligdag.jpg)")?.contains(".md»?") != true)
    #expect(await help("[a](buffer.md)")?.hasPrefix("skriv veien til filen") == true)
    let headings = (10..<60).map { "## Kapittel nummer \($0)\n" }.joined(separator: "\n")
    #expect(await help("[a](#pris)\n\n" + headings)?.split(separator: ",").count == 12)
  }

  @Test("The address of a link is reported where it stands, also when its title has the same letters")
  func addressPlaces() async {
    let page = "-- content/sider/b.md --\n---\ntittel: B\nsammendrag: B.\n---\n\n[x](ab \"ab\")\n"
    let found = await resolved(page).findings
    #expect(found.map(\.location.range) == [38..<40])
  }

  @Test("Thousands of links that lead nowhere are reported in little processor time")
  func manyBrokenLinks() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 120)
      let links = (0..<4000).map { "[a](borte-\($0).md) [b](#\($0))\n" }.joined()
      let page = "-- content/sider/b.md --\n---\ntittel: B\nsammendrag: B.\n---\n\n## A\n\n"
      #expect(await resolved(page + links).findings.count == 8000)
    }
  }

  @Test("Two pages that want one address are reported, with the other's place")
  func addresses() async {
    let literal = """
      -- content/sider/a.md --
      ---
      tittel: A
      sammendrag: En side.
      ---
      -- content/sider/b.md --
      ---
      tittel: B
      sammendrag: En side til.
      adresse: a
      ---
      """
    let found = await resolved(literal).findings
    #expect(summary(found, in: literal) == ["duplicate-address «a»"])
    #expect(found.first?.notes.first?.location.path == "content/sider/a.md")
  }

  @Test("A translation holds words, is paired with its main file, and gets an address of its own")
  func translations() async {
    let literal =
      campaign + """
        -- content/kampanjer/velkommen-hjem.en.md --
        ---
        tittel: Welcome home
        sammendrag: Move home.
        formal: More residents
        kontaktrolle: Project leader
        adresse: welcome-home
        ---
        """
    let site = await resolved(literal)
    #expect(site.findings.isEmpty)
    let id = EntryID(Campaign.kindID, "velkommen-hjem")
    #expect(site.value.addresses.address(of: id, in: .nb) == "/kampanjer/velkommen-hjem/")
    #expect(site.value.addresses.address(of: id, in: .en) == "/en/campaigns/welcome-home/")
    let withFact = literal.replacing("adresse: welcome-home", with: "periode: {fra: 2027-01-01}")
    await check(withFact, ["fact-in-translation «periode»"])
    let groups = "malgrupper: [{navn: A}, {navn: B}, {navn: C}]\n"
    let short = literal.replacing("formal: Flere innbyggere\n", with: "formal: Flere innbyggere\n" + groups)
      .replacing("adresse: welcome-home", with: "malgrupper: [{navn: D}]")
    await check(short, ["translated-list-differs «[{navn: D}]»"])
    let campaign = await resolved(short).value.all(Campaign.self).first
    #expect(campaign?.targetGroups.map { $0.name[.nb] } == ["A", "B", "C"])
    #expect(campaign?.targetGroups.map { $0.name[.en] } == ["D", nil, nil])
    await check(
      "-- content/sider/x.en.md --\n---\ntittel: X\nsammendrag: X.\n---\n", ["translation-without-main «»"])
  }

  @Test("A file in a language that the site has not is named, and is no page")
  func undeclaredLanguage() async {
    let page = "---\ntittel: X\nsammendrag: X.\n---\n"
    let site = "-- content/nettsted.yml --\nsprakvalg: [nb, en]\n"
    let literal = site + "-- content/sider/x.de.md --\n\(page)-- content/sider/x.md --\n\(page)"
    let found = await resolved(literal).findings.filter { $0.location.path.hasSuffix(".md") }
    #expect(found.map(\.code.name) == ["unknown-language"])
    #expect(found.map(\.location.path) == ["content/sider/x.de.md"])
    #expect(
      found.first?.help?.nb == "nettstedet har nb, en; flere legges til i «sprakvalg» i nettsted.yml")
    let german = await resolved(literal.replacing("[nb, en]", with: "[nb, de]"))
    #expect(german.findings.filter { $0.location.path.hasSuffix(".md") }.isEmpty)
    #expect(german.value.all(Page.self).map { $0.head.languages.map(\.tag) } == [["nb", "de"]])
  }

  @Test("The language that the site names first is that of files without one in their names")
  func mainLanguage() async {
    let site = await resolved(
      """
      -- content/nettsted.yml --
      sprakvalg: [de, nb]
      -- content/sider/x.md --
      ---
      tittel: Über uns
      sammendrag: Kurz.
      ---
      -- content/sider/x.nb.md --
      ---
      tittel: Om oss
      sammendrag: Kort.
      ---
      """
    ).value
    let head = site.all(Page.self).first?.head
    #expect(head?.languages.map(\.tag) == ["de", "nb"])
    #expect(head?.path == "content/sider/x.md")
  }

  @Test("A language is a tag of BCP 47, whatever the case it is written in")
  func languageTags() {
    let tags = ["nb", "EN", "pt-br", "zh-hant", "zh-Hant-hk", "es-419", "sma"].map { Language($0)?.tag }
    #expect(tags == ["nb", "en", "pt-BR", "zh-Hant", "zh-Hant-HK", "es-419", "sma"])
    #expect(Language("pt-BR") == Language("pt-br") && Language("nb")?.lowercaseTag == "nb")
    let others = ["", "n", "no", "norsk", "nb_NO", "nb-", "-nb", "n1", "nb-x-y", "deutsch", "æø"]
    #expect(others.map { Language($0)?.tag } == Array(repeating: nil, count: others.count))
    #expect(MemoryLayout<Language>.size == 8)
  }

  @Test("Internal fields stand under intern only, and belong to a public entry")
  func internalFiles() async {
    let inPublic = campaign.replacing("formal:", with: "budsjett: 200000\nformal:")
    await check(inPublic, ["internal-field-in-public-file «budsjett»"])
    await check(campaign + "-- content/intern/kampanjer/velkommen-hjem.yml --\nbudsjett: 200000\n", [])
    await check(
      campaign + "-- content/intern/kampanjer/velkommen-hjem.yml --\ntittel: Hjem\n",
      ["public-field-in-internal-file «tittel»"])
    await check(
      campaign + "-- content/intern/kampanjer/velkommen.yml --\nbudsjett: 1\n",
      ["internal-without-public «budsjett»"])
  }

  @Test("A file without fields is reported once, not once for each field that it lacks")
  func noFields() async {
    await check("-- content/sider/a.md --\nBare tekst.\n", ["missing-front-matter «Bare tekst.»"])
  }

  @Test("A file in a folder of no kind is reported with the nearest folder")
  func folders() async {
    let found = await resolved("-- content/kampanje/a.md --\n---\ntittel: A\n---\n").findings
    #expect(found.map(\.code.name) == ["unknown-folder"])
    #expect(found.first?.help?.nb == "skal den ligge i «content/kampanjer/»?")
  }

  @Test(
    "What only the project reads is never proposed moved out of its folder",
    arguments: [
      "intern/moter/referat.md", "intern/kampanje/a.yml", "intern/kampanjer/mer/b.yml", "intern/sider/c/d.md",
      "internal/notes/e.yml",
    ])
  func internalFolders(path: String) async {
    let text = path.hasSuffix(".md") ? "---\ntittel: A\n---\n" : "tittel: A\n"
    let found = await resolved("-- content/\(path) --\n\(text)").findings
    let help = found.first { $0.code.name == "unknown-folder" }?.help?.nb ?? ""
    #expect(help.contains("intern/"), "\(help)")
    for folder in ["content/kampanjer", " sider", "intern/sider", " aktuelt"] {
      #expect(!help.contains(folder), "\(help)")
    }
  }
}
