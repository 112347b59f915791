import Arithmetic
import Content
import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite("Frozen reports")
struct FrozenReportTests {
  static let lines = "linjer: [Første, Andre, Tredje, Fjerde, Femte]"

  static func report(
    _ fields: String = lines, sent: String = "\nsendt: 2027-05-20\narkivreferanse: 27/1",
    body: String = "Vi fikk {maltall}`a` henvendelser, {tall}`1400` i alt."
  ) -> String {
    document("rapporter/2027-t1.md", "periode: 2027-T1\n\(fields)\(sent)", body: body)
  }

  static let figures = kpi(
    "definisjon: Alle skriftlige henvendelser.\nobservasjoner: [{periode: 2027-T1, verdi: 90}]\n")

  /// The site with what `story report freeze` writes of its report on 20 May 2027.
  func frozen(_ literal: String) async throws -> String {
    let site = await resolved(literal, on: "2027-05-20").value
    let period = try #require(ReportingPeriod("2027-T1"))
    let entry = try #require(site.all(Report.self).first)
    let facts = snapshot(
      of: site, for: period, entry, tool: "1", commit: nil, sources: sources(literal),
      number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    return files(facts)
  }

  /// What `story report freeze` makes of the site when it is run once more, on 21 May 2027.
  func frozenAgain(_ literal: String) async throws -> String {
    let site = await resolved(literal, on: "2027-05-21").value
    let snapshot = try #require(site.all(Snapshot.self).first)
    return files(
      snapshot.internalFacts.recording(
        additionsTo: try #require(site.all(Report.self).first), on: site,
        number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue }))
  }

  func files(_ facts: Snapshot.Internal) -> String {
    let texts = [
      ("content/intern/oyeblikksbilder/2027-t1.json", facts.file(isExample: false)),
      ("content/frosne-rapporter/2027-t1.json", facts.publicPart.file(isExample: false)),
    ]
    return texts.map { "\n-- \($0) --\n" + String(decoding: $1.dropLast(), as: UTF8.self) }.joined()
  }

  /// With the line that the command leaves in the report, where something was written down.
  func marked(_ literal: String) -> String {
    let isFrozen = literal.contains("/oyeblikksbilder/") || literal.contains("/frosne-rapporter/")
    guard isFrozen, !literal.contains("\nfrosset:") else { return literal }
    return literal.replacing(#/\nperiode: 2027-T.\n/#) { "\($0.output)frosset: 2027-05-20\n" }
  }

  static let codes = [
    "frozen-report-changed", "snapshot-changed", "frozen-report-missing", "report-not-frozen",
    "reported-figure-changed", "report-addition-not-frozen",
    "frozen-report-hidden", "report-sent-too-early", "outdated-translation",
  ]

  func found(_ literal: String) async -> [String] {
    await foundAsWritten(marked(literal))
  }

  func foundAsWritten(_ literal: String) async -> [String] {
    await ruleFindings(literal, on: "2027-09-10").filter { finding in
      Self.codes.contains { finding.hasPrefix($0 + " ") }
    }
  }

  @Test("A frozen report that nobody has touched has no findings, whatever line ends the files have")
  func untouched() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    #expect(await found(site + record) == [])
    #expect(await found(site.replacing("i alt.\n", with: "i alt.  \n\n") + record) == [])
  }

  @Test(
    "A change of a report after it was frozen is found where it is",
    arguments: [
      ("Andre", "Annen", "Annen"), ("tittel: A\n", "tittel: B\n", "B"),
      ("sammendrag: A.", "sammendrag: B.", "B."),
      ("henvendelser, ", "saker, ", "Vi"), ("sendt: 2027-05-20", "sendt: 2027-05-21", "2027-05-21"),
      ("27/1", "27/2", "27/2"), (", Femte", "", "[Første, Andre, Tredje, Fjerde]"),
      ("eier: Leder", "eier: Annen", "Annen"), ("\neier: Leder", "", ""),
      ("eier: Leder", "eier: Leder\noppdatert: 2027-06-01", "2027-06-01"),
      ("Kommunen, 2027", "Kommunen, 2026", "[{tittel: \"Kommunen, 2026\"}]"),
      ("periode: 2027-T1\n", "periode: 2027-T2\n", "2027-T2"),
      ("\nsendt: 2027-05-20", "", ""), ("eier: Leder", "eier: Leder\nsokeord: handel", "handel"),
    ])
  func changed(from: String, to: String, place: String) async throws {
    let fields = Self.lines + "\neier: Leder\nkilder: [{tittel: \"Kommunen, 2027\"}]"
    let site = Self.report(fields) + Self.figures
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to, maxReplacements: 1)
    #expect(changed != site)
    #expect(await found(changed + record) == ["frozen-report-changed «\(place)»"])
  }

  @Test(
    "What comes after a report is frozen is to be written down, and stands from then",
    arguments: [
      ("sendt: 2027-05-20", "2027-05-20", "sendt: 2027-05-22", "2027-05-22"),
      ("arkivreferanse: 27/1", "27/1", "arkivreferanse: 27/2", "27/2"),
      ("tatt-til-orientering: 2027-06-09", "2027-06-09", "tatt-til-orientering: 2027-06-10", "2027-06-10"),
      (
        "tillegg: [{dato: 2027-09-01, tekst: Rettet.}]", "{dato: 2027-09-01, tekst: Rettet.}",
        "tillegg: [{dato: 2027-09-01, tekst: Endret.}]", ""
      ),
    ])
  func added(field: String, place: String, changed: String, changedPlace: String) async throws {
    let site = Self.report(sent: "") + Self.figures
    let record = try await frozen(site)
    let later = Self.report(Self.lines + "\n" + field, sent: "") + Self.figures
    #expect(await found(later + record) == ["report-addition-not-frozen «\(place)»"])
    let again = try await frozenAgain(later + record)
    #expect(await found(later + again) == [])
    let other = Self.report(Self.lines + "\n" + changed, sent: "") + Self.figures
    #expect(await found(other + again).contains("frozen-report-changed «\(changedPlace)»"))
    #expect(await found(site + again) == ["frozen-report-changed «»"])
  }

  @Test("An addendum may be laid out otherwise, in another order, and followed by others")
  func addendaStay() async throws {
    func report(_ addenda: String) -> String {
      Self.report(Self.lines + "\ntillegg: \(addenda)", sent: "") + Self.figures
    }
    let record = try await frozen(report("[{dato: 2027-09-01, tekst: Rettet.}]"))
    #expect(await found(report("[{text: Rettet., date: 2027-09-01}]") + record) == [])
    let more = report("[{dato: 2027-09-02, tekst: Mer.}, {dato: 2027-09-01, tekst: Rettet.}]")
    #expect(await found(more + record) == ["report-addition-not-frozen «{dato: 2027-09-02, tekst: Mer.}»"])
  }

  @Test("Where and when a report is shown may change after it is frozen")
  func shownElsewhere() async throws {
    let record = try await frozen(Self.report(Self.lines + "\nutkast: ja") + Self.figures)
    let shown = Self.report(Self.lines + "\ngjennomgas: 2028-01-01\ntidligere-adresser: [/gammel/]")
    #expect(await found(shown + Self.figures + record) == [])
  }

  @Test("A snapshot from before all fields were written down still holds what it has")
  func older() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
      .replacing(#/"felt": \[\n(?:.*\n)*?  \],\n  /#, with: "")
    #expect(!record.contains("\"felt\""))
    let codes = Set(
      await found(site.replacing("27/1", with: "27/2") + record).map { $0.prefix { $0 != " " } })
    #expect(codes.contains("frozen-report-changed"))
  }

  @Test("A translation that comes after a report is frozen is to be written down too")
  func translatedLater() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let english =
      "-- content/rapporter/2027-t1.en.md --\n---\ntittel: Report\nsammendrag: A.\n---\nWe are fine.\n"
    #expect(await found(site + english + record) == ["report-addition-not-frozen «»"])
    let again = try await frozenAgain(site + english + record)
    #expect(await found(site + english + again) == [])
    #expect(
      await found(site + english.replacing("fine", with: "late") + again) == [
        "frozen-report-changed «We»"
      ])
  }

  @Test("A report that says it is frozen and has no snapshot has lost it; the day may not be another")
  func marked() async throws {
    let site = Self.report(Self.lines + "\nfrosset: 2027-05-20") + Self.figures
    let internalFile = "-- content/intern/maltall/a.yml --\nkommentar: Intern.\n"
    #expect(await found(site + internalFile) == ["snapshot-changed «2027-05-20»"])
    #expect(await found(site) == ["snapshot-changed «2027-05-20»"])
    let record = try await frozen(Self.report() + Self.figures)
    #expect(await found(site + record) == [])
    let other = site.replacing("frosset: 2027-05-20", with: "frosset: 2027-05-21")
    #expect(await found(other + record) == ["frozen-report-changed «2027-05-21»"])
  }

  static let activity = """
    -- content/handlingsplan/a.yml --
    tittel: Vise butikkene
    akse: vekst
    nytt: ja
    status: forsinket
    status-dato: 2027-04-20
    -- content/intern/handlingsplan/a.yml --
    budsjett: 126000
    brukt: 80000

    """
  static let partner = """
    -- content/partnere/p.yml --
    tittel: Bedriften
    -- content/intern/partnere/p.yml --
    sum: 50000
    form: penger
    ar: {2027: {betalt: 20000}}
    fra: 2027-01-01
    til: 2027-12-31

    """
  static let meeting = """
    -- content/arshjul/m.yml --
    tittel: Møtet
    type: styringsgruppe
    dato: 2027-03-10
    status: holdt

    """
  static let person = """
    -- content/personer/k.yml --
    tittel: Kari Nordmann
    rolle: Leder
    organisasjon: Kommunen
    verv: leder
    fra: 2027-01-01

    """

  @Test(
    "What a report says of its own time, and the content now denies, is found until an addendum names it",
    arguments: [
      (activity, "status: forsinket", "status: i-rute", "i-rute", "aktiviteter: [a]"),
      (activity, "brukt: 80000", "brukt: 70000", "70000", "aktiviteter: [a]"),
      (activity, "budsjett: 126000", "budsjett: 926000", "926000", "aktiviteter: [a]"),
      (
        partner.replacing("ar: {2027: {betalt: 20000}}\n", with: ""), "form: penger", "form: tjenester",
        "tjenester", "partnere: [p]"
      ),
      (partner, "fra: 2027-01-01", "fra: 2027-10-01", "2027-10-01", "partnere: [p]"),
      (partner, "til: 2027-12-31", "til: 2027-03-31", "2027-03-31", "partnere: [p]"),
      (meeting, "type: styringsgruppe", "type: dialogmote", "dialogmote", "moter: [m]"),
      (person, "verv: leder", "verv: medlem", "medlem", "personer: [k]"),
      (partner, "betalt: 20000", "betalt: 10000", "10000", "partnere: [p]"),
      (meeting, "status: holdt", "status: avlyst", "avlyst", "moter: [m]"),
      (person, "fra: 2027-01-01", "fra: 2027-05-01", "2027-05-01", "personer: [k]"),
      (
        figures.replacing(
          "observasjoner:", with: "mal: {verdi: 300, periode: 2028}\nobservasjoner:"), "verdi: 300",
        "verdi: 250", "250", "maltall: [a]"
      ),
    ])
  func contradicted(content: String, from: String, to: String, place: String, naming: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to)
    #expect(changed != site)
    #expect(await found(changed + record) == ["reported-figure-changed «\(place)»"])
    let addendum = Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Rettet., \(naming)}]"
    let named = changed.replacing(Self.lines, with: addendum)
    #expect(await found(named + record).map { $0.prefix { $0 != " " } } == ["report-addition-not-frozen"])
  }

  @Test(
    "What a report says of something that was deleted is found, until an addendum has its name",
    arguments: [
      (activity, "Vise butikkene"), (partner, "Bedriften"), (meeting, "Møtet"), (figures, "A"),
      (person, "Kari Nordmann"),
    ])
  func deleted(content: String, name: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let rest = Self.report(body: "Vi er i gang.")
    #expect(await found(rest + record).map { $0.prefix { $0 != " " } } == ["reported-figure-changed"])
    let named = rest.replacing(
      Self.lines, with: Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: \(name) er tatt ut.}]")
    #expect(await found(named + record).map { $0.prefix { $0 != " " } } == ["report-addition-not-frozen"])
  }

  @Test(
    "A value that was deleted is found as one that was changed is",
    arguments: [
      (activity, "\nstatus-dato: 2027-04-20", ""),
      (activity, "\nbrukt: 80000", ""),
      (partner, "ar: {2027: {betalt: 20000}}\n", ""), (figures, "{periode: 2027-T1, verdi: 90}", ""),
    ])
  func emptied(content: String, from: String, to: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to)
    #expect(changed != site)
    #expect(await found(changed + record).map { $0.prefix { $0 != " " } } == ["reported-figure-changed"])
  }

  @Test(
    "What only happens later contradicts no report",
    arguments: [
      (activity, "forsinket\nstatus-dato: 2027-04-20", "ferdig\nstatus-dato: 2027-08-20"),
      (activity, "brukt: 80000", "brukt: 90000"), (partner, "betalt: 20000", "betalt: 50000"),
      (partner, "til: 2027-12-31", "til: 2028-12-31"), (person, "fra: 2027-01-01", "til: 2027-08-01"),
      (
        partner.replacing("sum: 50000\n", with: "").replacing("{betalt", with: "{avtalt: 50000, betalt"),
        "fra: 2027-01-01\ntil: 2027-12-31",
        "fra: 2028-01-01\ntil: 2028-12-31"
      ),
      (person, "leder\nfra: 2027-01-01", "medlem\nfra: 2027-08-01"),
      (
        figures.replacing(
          "observasjoner:", with: "mal: {verdi: 300, periode: 2028}\nobservasjoner:"), "verdi: 300",
        "verdi: 350, vedtatt-dato: 2027-06-01, vedtatt-av: Formannskapet"
      ),
      (figures, "verdi: 90}", "verdi: 90}, {periode: 2027-T2, verdi: 120}"),
    ])
  func later(content: String, from: String, to: String) async throws {
    let site = Self.report(body: "Vi er i gang.") + content
    let record = try await frozen(site)
    let changed = site.replacing(from, with: to)
    #expect(changed != site)
    #expect(await found(changed + record) == [])
  }

  @Test("A number that is revised after it was reported is found, until an addendum names its KPI")
  func revised() async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let revised = site.replacing("verdi: 90", with: "verdi: 55")
    #expect(await found(revised + record) == ["reported-figure-changed «55»"])
    let told = revised.replacing(
      Self.lines, with: Self.lines + "\ntillegg: [{dato: 2027-09-01, tekst: Det var 55., maltall: [a]}]")
    #expect(await found(told + record).map { $0.prefix { $0 != " " } } == ["report-addition-not-frozen"])
  }

  @Test("A provisional number may be revised without an addendum")
  func provisional() async throws {
    let site = (Self.report() + Self.figures).replacing("verdi: 90", with: "verdi: 90, forelopig: ja")
    let record = try await frozen(site)
    #expect(await found(site.replacing("verdi: 90, forelopig: ja", with: "verdi: 85") + record) == [])
  }

  @Test(
    "What was written down and then changed by hand is found",
    arguments: ["intern/oyeblikksbilder", "frosne-rapporter"])
  func damaged(folder: String) async throws {
    let site = Self.report() + Self.figures
    let record = try await frozen(site)
    let parts = record.split(separator: "\n-- ", omittingEmptySubsequences: true).map { part in
      let text = String(part)
      let isChosen = text.hasPrefix("content/\(folder)")
      return "\n-- " + (isChosen ? text.replacing("\"verdi\":90", with: "\"verdi\":99") : text)
    }
    #expect(await found(site + parts.joined()) == ["snapshot-changed «»"])
  }

  @Test("A public part that was made from another snapshot is found")
  func other() async throws {
    let site = Self.report() + Self.figures
    let (record, other) = (
      try await frozen(site), try await frozen(site.replacing("verdi: 90", with: "verdi: 91"))
    )
    let own = record.split(separator: "\n-- content/frosne").first ?? ""
    let foreign = other.split(separator: "\n-- content/frosne").last ?? ""
    #expect(await found(site + own + "\n-- content/frosne" + foreign) == ["snapshot-changed «»"])
  }

  @Test("A frozen report whose file is gone is found")
  func gone() async throws {
    let record = try await frozen(Self.report() + Self.figures)
    #expect(await found(Self.figures + record) == ["frozen-report-missing «»"])
  }

  @Test("A report that was sent is to be frozen, and its public part made")
  func notFrozen() async throws {
    let site = Self.report() + Self.figures + "-- content/intern/maltall/a.yml --\nkommentar: Intern.\n"
    #expect(await found(site) == ["report-not-frozen «2027-05-20»"])
    #expect(await found(site.replacing("sendt: 2027-05-20", with: "sendt: 2027-09-11")) == [])
    let record = try await frozen(site)
    let own = record.split(separator: "\n-- content/frosne").first ?? ""
    #expect(await found(site + own) == ["snapshot-changed «2027-05-20»"])
    // What was added since makes it no less lost, nor does it matter that the report is not sent yet.
    let added = site.replacing(
      "sendt: 2027-05-20", with: "sendt: 2027-05-20\ntatt-til-orientering: 2027-06-09")
    #expect(await found(added + own).contains("snapshot-changed «2027-05-20»"))
    let unsent = Self.report(sent: "") + Self.figures
    let ofUnsent = try await frozen(unsent).split(separator: "\n-- content/frosne").first ?? ""
    #expect(await found(unsent + ofUnsent) == ["snapshot-changed «2027-05-20»"])
    // The public part says that it was frozen, so that freezing it anew is not what is missing.
    let open = "\n-- content/frosne" + (record.split(separator: "\n-- content/frosne").last ?? "")
    #expect(await found(site + open) == ["snapshot-changed «»"])
  }

  @Test("The text that is written down has numbers in place of what would change, and keeps the rest")
  func writtenOut() async throws {
    let site = await resolved(Self.report() + Self.figures, on: "2027-05-20").value
    let entry = try #require(site.all(Report.self).first)
    let facts = snapshot(
      of: site, for: try #require(ReportingPeriod("2027-T1")), entry, tool: "1", commit: nil,
      sources: sources(""), number: { number, _ in number.plain }, unit: { unit, _ in unit.rawValue })
    #expect(facts.texts.map(\.body) == ["Vi fikk 90 henvendelser, {tall}`1400` i alt.\n"])
  }
}
