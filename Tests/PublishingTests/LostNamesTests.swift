import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Theming

import Publishing

@Suite struct LostNamesTests {
  @Test("Nothing is lost where nothing was changed")
  func unchanged() async { #expect(await lost(from: site, to: site) == []) }

  @Test("A page that was deleted is lost until its address leads on, or is said to be gone")
  func gone() async {
    let without = site.replacing("-- content/sider/pris.md --\n", with: "-- content/sider/annet.md --\n")
      .replacing("tittel: Priser", with: "tittel: Noe helt annet")
    #expect(await lost(from: site, to: without) == ["lost-address"])
    let led = without.replacing(
      "tittel: Noe helt annet", with: "tittel: Noe helt annet\ntidligere-adresser: [/pris/]")
    #expect(await lost(from: site, to: led) == [])
    let said = without + "\n-- content/publisering.yml --\nborte: [{adresse: /pris/, grunn: Slått sammen}]"
    #expect(await lost(from: site, to: said) == [])
  }

  @Test(
    "A line that said what is gone is missed when it is deleted, where nothing else remembers the address")
  func forgotten() async {
    let said = site + "\n-- content/publisering.yml --\nborte: [{adresse: /gammel/}, {adresse: /eldre/}]"
    #expect(await lost(from: said, to: said) == [])
    #expect(await lost(from: said, to: site) == ["gone-forgotten", "gone-forgotten"])
    #expect(
      await lost(from: said, to: said.replacing(", {adresse: /eldre/}", with: "")) == ["gone-forgotten"])
    let led = site.replacing(
      "tittel: Priser", with: "tittel: Priser\ntidligere-adresser: [/gammel/, /eldre/]")
    #expect(await lost(from: said, to: led) == [])
  }

  @Test(
    "What was hidden, or said to be gone, and is then forgotten, is lost, however many builds lie between",
    arguments: [
      site.replacing("tittel: Priser", with: "tittel: Priser\nutkast: ja"),
      site.replacing("tittel: Priser", with: "tittel: Priser\nutloper: 2027-02-01"),
      withoutPrices + "\n-- content/publisering.yml --\nborte: [{adresse: /pris/, grunn: Slått sammen}]",
      withoutPrices.replacing(
        "tittel: Noe helt annet", with: "tittel: Noe helt annet\ntidligere-adresser: [/pris/]"),
    ])
  func inTwoBuilds(_ between: String) async {
    #expect(await lost(from: [site, between], to: between) == [])
    #expect(await lost(from: [site, between], to: withoutPrices) == ["lost-address"])
    #expect(await lost(from: [site, between, between, between], to: withoutPrices) == ["lost-address"])
    // What somebody has put there again is there; what came instead of it is not.
    let instead = between.contains("sider/annet.md") ? ["lost-address"] : []
    #expect(await lost(from: [site, between], to: site) == instead)
  }

  @Test("A story that is hidden, and then deleted, is not lost: its address is remembered nowhere")
  func hiddenStory() async {
    let whole = site + consentedStory
    let hidden = whole.replacing("utloper: 2029-01-01", with: "utkast: ja")
    #expect(await lost(from: [whole, hidden], to: site) == [])
    #expect(await lost(from: [whole, hidden, hidden], to: site) == [])
    #expect(await lost(from: [whole, whole + "trukket: 2027-02-01\n"], to: site) == [])
    #expect(await records([whole, hidden]).past.names.keys.allSatisfy { !$0.text.contains("kari") })
  }

  @Test(
    "Of a page that was deleted since an older tool’s release it is said that consents were not noted then")
  func olderTool() async {
    let without = site.replacing("-- content/sider/pris.md --\n", with: "-- content/sider/annet.md --\n")
      .replacing("tittel: Priser", with: "tittel: Noe helt annet")
    let older = await findings(from: site, to: without, isOfFirstForm: true)
    #expect(older.flatMap(\.notes).filter { $0.message.nb.contains("eldre verktøy") }.count == 1)
    #expect(await findings(from: site, to: without).flatMap(\.notes).isEmpty)
    // What is there still, and lacks a heading, was not deleted.
    let heading = site.replacing("## Bolig", with: "## Boliger")
    #expect(await findings(from: site, to: heading, isOfFirstForm: true).flatMap(\.notes).isEmpty)
  }

  @Test(
    "What is hidden by a draft, an expiry or a move to the project's own folder is not lost",
    arguments: [
      "utkast: ja", "utloper: 2027-02-01", "publiseres: 2028-01-01",
    ])
  func hidden(_ line: String) async {
    #expect(
      await lost(from: site, to: site.replacing("tittel: Priser", with: "tittel: Priser\n" + line)) == [])
  }

  @Test("A heading with another name is a place that is lost, and none when its page is gone")
  func heading() async {
    #expect(await lost(from: site, to: site.replacing("## Bolig", with: "## Boliger")) == ["lost-address"])
    let moved = site.replacing("-- content/sider/flytt.md --", with: "-- content/sider/flytte.md --")
      .replacing("tittel: Flytt hit", with: "tittel: Flytt hit\ntidligere-adresser: [/flytt/]")
    #expect(await lost(from: site, to: moved) == [])
  }

  @Test("A file that was renamed is one finding, with the redirect as its fix")
  func renamed() async throws {
    let now = site.replacing("-- content/sider/pris.md --", with: "-- content/sider/priser.md --")
    let found = await findings(from: site, to: now)
    #expect(found.map(\.code.name) == ["lost-address"])
    let fix = try #require(found.first?.fixIts.first)
    #expect(fix.location.path == "content/sider/priser.md")
    #expect(fix.replacement == "\ntidligere-adresser: [/pris/]")
    let fixed = now.replacing("tittel: Priser", with: "tittel: Priser" + fix.replacement)
    #expect(await lost(from: site, to: fixed) == [])
  }

  @Test("So is one with a calendar or figures beside its page, which are there again with the redirect")
  func renamedWithFiles() async throws {
    let site =
      site
      + "\n-- content/arrangementer/apen.md --\n---\ntittel: Torgdag\nsammendrag: En dag.\nstart: 2027-05-01 12:00\narrangor: Vi\n---\n\nTekst.\n"
    let now = site.replacing(
      "-- content/arrangementer/apen.md --", with: "-- content/arrangementer/torg.md --")
    let found = await findings(from: site, to: now).filter { $0.code.name == "lost-address" }
    #expect(found.count == 1)
    let fix = try #require(found.first?.fixIts.first)
    #expect(fix.replacement == "\ntidligere-adresser: [/arrangementer/apen/]")
    let fixed = now.replacing("tittel: Torgdag", with: "tittel: Torgdag" + fix.replacement)
    #expect(await lost(from: site, to: fixed).filter { $0 == "lost-address" } == [])
  }

  @Test(
    "A story whose file is deleted is not lost, whether its consent is withdrawn or gone with it; other news is"
  )
  func deletedStory() async {
    let consent =
      "\n-- content/intern/samtykker/kari.yml --\nperson: Kari Hansen\nhva: Intervju\ndato: 2027-01-01\nutloper: 2029-12-31\n"
    let own = "\n-- content/intern/aktuelt/kari-hansen.yml --\nsamtykke: kari\n"
    func story(_ name: String, _ type: String) -> String {
      "\n-- content/aktuelt/\(name).md --\n---\ntittel: Kari flyttet\nsammendrag: Om det.\ntype: \(type)\ndato: 2027-01-15\nutloper: 2029-01-01\n---\n\n## Hjemme\n\nTekst.\n"
    }
    let whole = site + story("kari-hansen", "historie") + own + consent
    #expect(await lost(from: whole, to: site) == [])
    #expect(await lost(from: whole, to: site + consent + "trukket: 2027-02-01\n") == [])
    // Withdrawn first, and deleted later.
    #expect(await lost(from: whole + "trukket: 2027-02-01\n", to: site) == [])
    #expect(await lost(from: site + story("kari-hansen", "nyhet"), to: site) == ["lost-address"])
    // A file with another name, while the consent holds, leads on.
    let renamed = site + story("kari", "historie") + own.replacing("kari-hansen", with: "kari") + consent
    #expect(await lost(from: whole, to: renamed) == ["lost-address"])
  }

  @Test("An article whose file was renamed while it kept its address has another id in feeds")
  func identifier() async {
    let now = site.replacing("-- content/aktuelt/nytt.md --", with: "-- content/aktuelt/nyere.md --")
      .replacing("tittel: Nytt om vekst", with: "tittel: Nytt om vekst\nadresse: nytt")
    #expect(await lost(from: site, to: now) == ["lost-identifier"])
  }

  @Test(
    "A whole site that moved is one finding with one line that covers it, whichever way it moved",
    arguments: [
      ("https://vekst.no", "https://vekst.no/vekst", "/"),
      ("https://vekst.no/vekst", "https://vekst.no", "/vekst/"),
      ("https://vekst.no/a", "https://vekst.no/b/c", "/a/"),
      ("https://vekst.no/a", "https://vekst.no/a/b", "/a/"),
    ])
  func moved(from before: String, to after: String, folder: String) async throws {
    let earlier = site.replacing("https://vekst.no", with: before)
    let now = site.replacing("https://vekst.no", with: after)
    let found = await findings(from: earlier, to: now)
    #expect(found.map(\.code.name) == ["lost-address"])
    let finding = try #require(found.first)
    #expect(
      finding.location.path == "content/nettsted.yml"
        && finding.message.nb.contains("er flyttet fra «\(folder)»"))
    let fix = try #require(finding.fixIts.first)
    #expect(fix.replacement == "\ntidligere-mapper: [\(folder)]")
    let fixed = now.replacing(after + "\n", with: after + fix.replacement + "\n")
    #expect(await lost(from: earlier, to: fixed) == [])
    // Nor may the line go again, for whoever has published with it.
    #expect(await findings(from: fixed, to: now).first?.fixIts.first?.replacement == fix.replacement)
    // What was deleted besides is lost as ever.
    let without = fixed.replacing("-- content/sider/pris.md --\n", with: "-- content/sider/annet.md --\n")
      .replacing("tittel: Priser", with: "tittel: Noe helt annet")
    #expect(await lost(from: earlier, to: without) == ["lost-address"])
  }

  @Test("A folder that the site never lay in leads on from nothing that was there")
  func movedFromElsewhere() async {
    let now = site.replacing("https://vekst.no", with: "https://vekst.no/vekst\ntidligere-mapper: [/gammel/]")
    let found = await findings(from: site, to: now)
    #expect(found.map(\.code.name) == ["lost-address"])
    #expect(found.first?.help?.nb.contains("tidligere-mapper: [/gammel/, /]") == true)
  }
}

private let site = """
  -- content/nettsted.yml --
  navn: Vekst
  beskrivelse: Vekst.
  domene: https://vekst.no
  sprakvalg: [nb]
  meny: [{tekst: Flytt hit, side: flytt}]
  personvern: flytt
  -- content/sider/flytt.md --
  ---
  tittel: Flytt hit
  sammendrag: Om å flytte.
  ---

  ## Bolig

  Her er boliger.
  -- content/sider/pris.md --
  ---
  tittel: Priser
  sammendrag: Om priser.
  ---
  -- content/aktuelt/nytt.md --
  ---
  tittel: Nytt om vekst
  sammendrag: Nytt.
  dato: 2027-01-15
  ---
  """

private let withoutPrices = site.replacing(
  "-- content/sider/pris.md --\n", with: "-- content/sider/annet.md --\n"
)
.replacing("tittel: Priser", with: "tittel: Noe helt annet")

private let consentedStory =
  "\n-- content/aktuelt/kari-hansen.md --\n---\ntittel: Kari flyttet\nsammendrag: Om det.\ntype: historie\ndato: 2027-01-15\nutloper: 2029-01-01\n---\n\n## Hjemme\n\nTekst.\n"
  + "\n-- content/intern/aktuelt/kari-hansen.yml --\nsamtykke: kari\n"
  + "\n-- content/intern/samtykker/kari.yml --\nperson: Kari Hansen\nhva: Intervju\ndato: 2027-01-01\nutloper: 2029-12-31\n"

/// After builds one after the other, each of which was told of the one before.
private func lost(from earlier: [String], to now: String) async -> [String] {
  let record = await records(earlier)
  let after = await resolved(now).value
  return findLostNames(since: record, in: ledger(of: after), of: after).map(\.code.name)
}

private func records(_ builds: [String]) async -> ReleaseRecord {
  var last: ReleaseRecord?
  for build in builds {
    let site = await resolved(build).value
    var record = record(of: site)
    if let last { record.remember(last, of: site) }
    last = ReleaseRecord(record.bytes)
  }
  return last ?? ReleaseRecord()
}

private func lost(from earlier: String, to now: String) async -> [String] {
  await findings(from: earlier, to: now).map(\.code.name)
}

private func findings(
  from earlier: String, to now: String, isOfFirstForm: Bool = false
) async -> [Diagnostic] {
  let after = await resolved(now).value
  var record = record(of: await resolved(earlier).value)
  record.isOfFirstForm = isOfFirstForm
  return findLostNames(since: record, in: ledger(of: after), of: after)
}

private func record(of before: SiteModel) -> ReleaseRecord {
  var record = ReleaseRecord()
  record.ledger = ledger(of: before)
  record.top = before.addressing.base.text
  record.hidden = hiddenEntries(in: before)
  record.gone = Set(before.goneNames)
  record.shown = PublicSite(before).heads.map { head in
    let titles = head.common.title.values.map { ($0.language, $0.value) }
    return ReleaseRecord.ShownEntry(id: head.id, titles: Dictionary(titles) { first, _ in first })
  }
  return record
}

private func ledger(of site: SiteModel) -> Ledger {
  let theme = loadTheme(SourceTree(files: []), in: "themes/vekst").value
  let tree = render(PublicSite(site), theme: theme, Support(pictures: .unavailable, search: .unavailable))
  return Ledger(of: PublicSite(site), tree.value)
}
