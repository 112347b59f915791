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
    case .post(let from, let to): "post \(from.map { "\($0)" } ?? "–") \(to.map { "\($0)" } ?? "–")"
    }
  }
}
