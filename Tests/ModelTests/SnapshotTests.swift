import Arithmetic
import Content
import Diagnostics
import Mistakes
import Model
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  /// Two KPIs, two activities, an agreement and a person, as on 1 May 2027.
  static let site = """
    -- content/maltall/a.yml --
    tittel: {nb: Nye "henvendelser", en: New enquiries}
    definisjon: D
    kilde: K
    periode: tertial
    enhet: antall
    retning: opp
    opptelling: sum-i-aret
    utgangspunkt: {periode: 2026, verdi: 0}
    mal: {verdi: 300, periode: 2027}
    observasjoner: [{periode: 2027-T1, verdi: 90}]
    -- content/handlingsplan/b.yml --
    tittel: Boligdag
    akse: vekst
    status: avviker
    status-dato: 2027-04-20
    periode: {fra: 2027-01-01, til: 2027-06-30}
    eier: Prosjektleder
    -- content/intern/handlingsplan/b.yml --
    budsjett: 1000
    brukt: 1250
    avviksarsak: 'Under 5 < 10 & «lite» folk'
    tiltak: Ny fra mai
    -- content/partnere/p.yml --
    tittel: Eksempelbedrift
    -- content/intern/partnere/p.yml --
    form: penger
    fra: 2027-01-01
    til: 2027-12-31
    ar: {2027: {avtalt: 50000, betalt: 20000}}
    -- content/personer/kari.yml --
    tittel: Kari Nordmann
    rolle: Daglig leder
    verv: leder
    -- content/personer/over.yml --
    tittel: Ola Nordmann
    rolle: Daglig leder
    verv: medlem
    til: 2027-01-31
    -- content/arshjul/m.yml --
    tittel: Møte
    type: styringsgruppe
    dato: 2027-03-10
    status: holdt
    """

  /// A snapshot of the site, as the command makes it.
  static func snapshot(of site: SiteModel) throws -> Snapshot.Internal {
    var facts = Snapshot.Internal()
    facts.period = ReportingPeriod("2027-T1")
    facts.frozen = calendarDate("2027-05-20")
    facts.report = "2027-t1"
    facts.tool = "0.1.0"
    facts.texts = [FrozenText()]
    facts.texts[0].tag = "nb"
    facts.texts[0].title = "Tertialrapport"
    facts.texts[0].lines = ["Én", "To: «tre» \\ \"fire\""]
    facts.texts[0].body = "Første\n\n- **andre** [lenke](x.md)\n"
    facts.standing = standing(of: site, in: try #require(facts.period))
    facts.files = [FileDigest("content/maltall/a.yml", "00ff")]
    return facts
  }

  @Test("A snapshot that is read again is the same to the byte, and has no findings")
  func roundTrip() async throws {
    let facts = try Self.snapshot(of: try await siteModel(Self.site, on: "2027-05-20"))
    let bytes = facts.file(isExample: false)
    let text = String(decoding: bytes, as: UTF8.self)
    let again = try await siteModel(
      "-- content/intern/oyeblikksbilder/2027-t1.json --\n\(text.dropLast())", on: "2027-05-20")
    let read = try #require(again.all(Snapshot.self).first)
    #expect(read.internalFacts.file(isExample: false) == bytes)
    #expect(Snapshot.Internal.isIntact(bytes))
  }

  @Test("What stands in a snapshot is what was true in its period")
  func values() async throws {
    let stood = try Self.snapshot(of: try await siteModel(Self.site, on: "2027-05-20")).standing
    #expect(stood.day?.iso == "2027-04-30")
    // 90 of the 100 that are a third of 300: 10 per cent short, between 5 and 15.
    #expect(stood.kpis.map(\.light) == [.yellow])
    #expect(stood.kpis.map(\.value?.plain) == ["90"])
    #expect(stood.kpis.map(\.deviation?.plain) == ["-10"])
    #expect(stood.activities.map(\.measure) == ["Ny fra mai"])
    #expect(stood.money?.agreed == 50_000)
    #expect(stood.money?.received == 20_000)
    #expect(stood.people.map(\.id) == ["kari"])
    #expect(stood.meetings.map(\.state) == [.held])
  }

  /// Done within the tertial after its last day; late since last year; done last year; of next year; begun early.
  private let plan = [
    ("a", "{fra: 2027-01-01, til: 2027-04-30}", "ferdig", "2027-05-10", 100),
    ("b", "{fra: 2026-01-01, til: 2026-12-31}", "i-rute", "2027-06-01", 20),
    ("c", "{fra: 2026-01-01, til: 2026-11-30}", "ferdig", "2026-11-30", 3),
    ("d", "{fra: 2028-01-10, til: 2028-05-31}", "ikke-startet", "2027-06-01", 4000),
    ("e", "{fra: 2028-02-01, til: 2028-05-31}", "i-rute", "2027-06-01", 50000),
    ("f", "{til: 2027-12-31}", "ikke-startet", "2027-06-01", 600_000),
  ].map { id, period, status, date, budget in
    """
    -- content/handlingsplan/\(id).yml --
    tittel: \(id)
    akse: vekst
    periode: \(period)
    status: \(status)
    status-dato: \(date)
    -- content/intern/handlingsplan/\(id).yml --
    budsjett: \(budget)
    brukt: 1

    """
  }.joined()

  @Test("A report has the activities of the plan of its year, and the budget is the sum of theirs")
  func rows() async throws {
    let stood = standing(
      of: try await siteModel(plan, on: "2027-09-10"), in: try #require(ReportingPeriod("2027-T2")))
    #expect(stood.activities.map(\.id) == ["a", "b", "e", "f"])
    // 100 + 20 + 50 000 + 600 000.
    #expect(stood.money?.budget == 650_120)
    #expect(stood.money?.spent == 4)
  }

  @Test("The draft of a report says of nothing that it goes well when it has not begun, or nobody has said")
  func draft() async throws {
    func lines(_ text: String) async throws -> [Substring] {
      let numbers = DraftNumbers(
        number: { $0.plain }, kroner: { "kr \($0.plain)" }, day: { $0.iso }, period: { $0.code })
      let draft = newReport(
        on: try await siteModel(text, on: "2027-09-10"), for: try #require(ReportingPeriod("2027-T2")), .nb,
        numbers: numbers)
      return draft.text.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    }
    // Of a, b, e and f: a is done, b is late, e runs, f has not begun.
    let plan = try await lines(plan)
    #expect(plan[1] == "  - 2 av 4 aktiviteter er i rute eller ferdige; 1 er ikke startet.")
    #expect(plan[2] == "  - 1 aktivitet trenger oppfølging.")
    let unknown = try await lines(
      "-- content/handlingsplan/a.yml --\ntittel: A\nakse: vekst\nstatus: ikke-satt\n")
    #expect(unknown[1] == "  - 0 av 1 aktiviteter er i rute eller ferdige.")
    #expect(unknown[2] == "  - Ingen aktivitet er meldt med avvik; 1 har ingen status.")
  }

  @Test("The draft of a report names the KPIs that deviate, with room for what is done about the red ones")
  func draftOfKPIs() async throws {
    func kpi(_ id: String, _ value: String) -> String {
      """
      -- content/maltall/\(id).yml --
      tittel: \(id)
      definisjon: D
      kilde: K
      periode: tertial
      enhet: antall
      retning: opp
      opptelling: sum-i-aret
      utgangspunkt: {periode: 2026, verdi: 0}
      mal: {verdi: 300, periode: 2027}
      observasjoner: [{periode: 2027-T1, verdi: \(value)}]

      """
    }
    // 100 is expected of each by the end of April: 100, 90 (−10 %), 60 (−40 %); d has no target.
    let site =
      kpi("a", "100") + kpi("b", "90") + kpi("c", "60")
      + kpi("d", "5").replacing("mal: {verdi: 300, periode: 2027}\n", with: "")
    let numbers = DraftNumbers(
      number: { $0.plain }, kroner: { "kr \($0.plain)" }, day: { $0.iso }, period: { $0.code })
    let model = try await siteModel(site, on: "2027-05-20")
    let period = try #require(ReportingPeriod("2027-T1"))
    let draft = newReport(on: model, for: period, .nb, numbers: numbers).text
    #expect(
      draft.contains(
        "  - 1 av 4 måltall er etter plan; 2 avviker, 1 av dem vesentlig; 1 kan ikke vurderes.\n"))
    #expect(
      draft.contains(
        """
        ## Avvik og tiltak

        - c: 60 ved utgangen av 2027-T1, forventet 100, avvik -40 %. Tiltak: [skriv hva som gjøres]
        - b: 90 ved utgangen av 2027-T1, forventet 100, avvik -10 %.


        """))
    let english = newReport(on: model, for: period, .en, numbers: numbers).text
    #expect(english.contains("deviation -40 %. Measure: [write what is done about it]\n"))
    #expect(english.contains("2 deviate, 1 of them substantially; 1 cannot be judged.\n"))
    // Of a report in which all is well, there are none.
    let fine = newReport(
      on: try await siteModel(kpi("a", "100"), on: "2027-05-20"), for: period, .nb, numbers: numbers
    ).text
    #expect(fine.contains("  - 1 av 1 måltall er etter plan.\n") && fine.contains("\n\nIngen.\n"))
  }

  @Test("What was done last year is not said to be gone from this year’s plan, what is taken out of it is")
  func gone() async throws {
    let old = standing(
      of: try await siteModel(plan, on: "2027-09-10"), in: try #require(ReportingPeriod("2027-T2")))
    let later = try await siteModel(
      plan.replacing("-- content/handlingsplan/f.yml --", with: "-- content/handlingsplan/g.yml --")
        .replacing(
          "-- content/intern/handlingsplan/f.yml --", with: "-- content/intern/handlingsplan/g.yml --"),
      on: "2028-03-01")
    let found = changes(
      from: old, to: standing(of: later, in: try #require(ReportingPeriod("2028-T1"))))
    #expect(found.filter { $0.what == .removed }.map(\.id) == ["f"])
    #expect(found.filter { $0.what == .added }.map(\.id) == ["d", "g"])
  }

  @Test(
    "A snapshot that somebody has changed is not intact",
    arguments: [("90", "91"), ("\"lys\"", " \"lys\""), ("}\n", "}"), ("2027-05-20", "2027-05-21")])
  func changed(from: String, to: String) async throws {
    let facts = try Self.snapshot(of: try await siteModel(Self.site, on: "2027-05-20"))
    let text = String(decoding: facts.file(isExample: false), as: UTF8.self)
    let changed = text.replacing(from, with: to)
    #expect(changed != text)
    #expect(!Snapshot.Internal.isIntact(Array(changed.utf8)))
  }

  @Test("What changed from one day to another is said once for each thing")
  func comparison() async throws {
    let old = standing(
      of: try await siteModel(Self.site, on: "2027-05-20"), on: try #require(calendarDate("2027-05-20")))
    let text = Self.site
      .replacing(
        "{periode: 2027-T1, verdi: 90}", with: "{periode: 2027-T1, verdi: 90}, {periode: 2027-T2, verdi: 120}"
      )
      .replacing("status: avviker\nstatus-dato: 2027-04-20", with: "status: ferdig\nstatus-dato: 2027-06-20")
      .replacing("betalt: 20000", with: "betalt: 50000").replacing("verv: leder", with: "verv: medlem")
    let new = standing(
      of: try await siteModel(text, on: "2027-09-10"), on: try #require(calendarDate("2027-09-10")))
    let found = changes(from: old, to: new).map { change in
      "\(change.subject) \(change.id ?? "") \(describe(change.what))"
    }
    // 90 + 120 = 210 of two thirds of 300, which is 200: on its path.
    #expect(
      found == [
        "kpi a light yellow green", "kpi a value 90 2027-T1 210 2027-T2", "activity b light red yellow",
        "activity b status deviating done", "money  received 20000 2027 50000 2027",
        "agreement p received 20000  50000 ", "person kari post leader member",
      ])
    #expect(changes(from: new, to: new).isEmpty)
  }

  @Test("A light that is another because its KPI is judged otherwise is told with what was changed")
  func terms() async throws {
    let day = try #require(calendarDate("2027-05-20"))
    let old = standing(of: try await siteModel(Self.site, on: "2027-05-20"), on: day)
    func told(_ from: String, _ to: String) async throws -> [String] {
      let text = Self.site.replacing(from, with: to)
      return changes(from: old, to: standing(of: try await siteModel(text, on: "2027-05-20"), on: day)).map {
        "\($0.id ?? "") \(describe($0.what))"
      }
    }
    // 10 per cent short is green where 30 gives yellow.
    #expect(
      try await told("retning: opp", "retning: opp\nterskler: {gul: 30, rod: 90}") == [
        "a light yellow green", "a terms thresholds",
      ])
    #expect(
      try await told("definisjon: D\n", "definisjon: E\n") == ["a terms definition"])
    #expect(try await told("enhet: antall", "enhet: personer") == ["a terms unit"])
    #expect(try await told("akse: vekst", "akse: kommunikasjon") == ["b terms axis"])
    #expect(try await told("retning: opp", "retning: opp\nterskler: {gul: 5, rod: 15}") == [])
    var bare = old
    for index in bare.kpis.indices { bare.kpis[index].terms = KPITerms() }
    #expect(changes(from: bare, to: old).isEmpty)
  }

  @Test(
    "A meeting that is moved, called off or gone is a change, and one that was held is none",
    arguments: [
      ("dato: 2027-11-25\n  status: flyttet", ["m day 2027-11-18 2027-11-25"]),
      ("dato: 2027-11-18\n  status: avlyst", ["m meeting planned cancelled"]),
      ("dato: 2027-05-18\n  status: holdt", ["m day 2027-11-18 2027-05-18"]),
      ("dato: 2027-11-18\n  status: flyttet", []),
      ("dato: 2028-01-10", ["m day 2027-11-18 2028-01-10"]),
      ("", ["m removed"]),
    ])
  func meetings(fields: String, expected: [String]) async throws {
    func stood(_ fields: String) async throws -> Standing {
      let meetings =
        "- id: n\n  tittel: N\n  type: dialogmote\n  dato: 2027-12-01\n"
        + (fields.isEmpty ? "" : "- id: m\n  tittel: M\n  type: konferanse\n  \(fields)\n")
      let site = try await siteModel("-- content/arshjul.yml --\n" + meetings, on: "2027-05-20")
      return standing(of: site, on: try #require(calendarDate("2027-05-20")))
    }
    let found = changes(from: try await stood("dato: 2027-11-18"), to: try await stood(fields))
    #expect(found.map { "\($0.id ?? "") \(describe($0.what))" } == expected)
  }

  private func describe(_ what: StandingChange.What) -> String {
    func dated(_ dated: StandingChange.Dated?) -> String {
      "\(dated?.value.plain ?? "–") \(dated?.period?.code ?? "")"
    }
    return switch what {
    case .added: "added"
    case .removed: "removed"
    case .light(let from, let to): "light \(from) \(to)"
    case .figure(let figure, let from, let to, _): "\(figure) \(dated(from)) \(dated(to))"
    case .status(let from, let to): "status \(from) \(to)"
    case .agreement(let from, let to): "agreement \(from) \(to)"
    case .lastDay(let from, let to): "lastDay \(from?.iso ?? "–") \(to?.iso ?? "–")"
    case .owner(let from, let to): "owner \(from ?? "–") \(to ?? "–")"
    case .terms(let terms): "terms \(terms.map(\.rawValue).joined(separator: " "))"
    case .day(let from, let to): "day \(from.iso) \(to.iso)"
    case .meeting(let from, let to): "meeting \(from) \(to)"
    case .post(let from, let to): "post \(from.map { "\($0)" } ?? "–") \(to.map { "\($0)" } ?? "–")"
    }
  }
}
