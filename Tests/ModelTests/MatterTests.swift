import Arithmetic
import Model
import Testing

@Suite("What waits for whom")
struct MatterTests {
  private static let site = """
    -- content/nettsted.yml --
    navn: A
    beskrivelse: A.
    meny: []
    sprakvalg: [nb]
    domene: https://a.example
    eier-finansiering: Økonomen
    eier-arshjul: Sekretæren
    eier-innhold: Redaktøren

    """

  /// `kind slug need owner` of each, in the order of the list.
  private func waiting(_ text: String, on day: String = "2027-09-15") async throws -> [String] {
    try await status(of: Self.site + text, on: day).matters.open.map { matter in
      "\(matter.subject.name) \(matter.need?.rawValue ?? "–") \(matter.owner ?? "–")"
    }
  }

  private func activity(_ fields: String) -> String {
    "-- content/handlingsplan/a.yml --\ntittel: A\neier: Leder\nakse: vekst\n\(fields)\n"
  }

  @Test(
    "An activity waits for its next step, for a status, or for what is wrong",
    arguments: [
      ("status: i-rute\nstatus-dato: 2027-09-01", "writeStep"),
      ("status: ikke-satt\nneste-steg: Ringe.", "sayStatus"),
      ("status: avviker\nstatus-dato: 2027-09-01\nneste-steg: Ringe.", "takeStep"),
      ("status: i-rute\nstatus-dato: 2027-01-01\nneste-steg: Ringe.", "takeStep"),
      ("status: i-rute\nstatus-dato: 2027-09-01\nneste-steg: Ringe.", nil),
      ("status: ferdig\nstatus-dato: 2027-09-01", nil),
      ("status: ikke-startet\nstatus-dato: 2027-09-01\nneste-steg: Ringe.\nperiode: {fra: 2028-01-01}", nil),
    ])
  func activities(fields: String, need: String?) async throws {
    let expected = need.map { ["activity \($0) Leder"] } ?? []
    let found = try await waiting(activity(fields)).filter { $0.hasPrefix("activity") }
    #expect(found == expected)
  }

  @Test("What is judged as a whole, and meetings, wait for the role of the settings")
  func wholes() async throws {
    let text = """
      -- content/arshjul/mote.yml --
      tittel: Møte
      type: styringsgruppe
      dato: 2027-06-10
      status: holdt
      -- content/arshjul/neste.yml --
      tittel: Neste
      type: dialogmote
      dato: 2027-10-10
      -- content/arshjul/senere.yml --
      tittel: Senere
      type: dialogmote
      dato: 2027-12-10
      -- content/arshjul/formannskap.yml --
      tittel: Formannskapet
      type: formannskap
      dato: 2027-10-06

      """
    let found = try await waiting(text)
    #expect(
      found == [
        "financing agreeMore Økonomen", "meetings planMeeting Sekretæren", "meetings planMeeting Sekretæren",
        "meetings planMeeting Sekretæren", "meeting writeMinutes Sekretæren",
        "meeting writeAgenda Sekretæren",
        "meeting writeAgenda Sekretæren", "report beginReport Sekretæren",
      ])
  }

  @Test("An agenda is asked for sixty days before the meeting, the last of them included")
  func agenda() async throws {
    let text =
      "-- content/arshjul/m.yml --\ntittel: M\ntype: dialogmote\ndato: 2027-11-14\n"
    #expect(try await waiting(text, on: "2027-09-15").contains("meeting writeAgenda Sekretæren"))
    #expect(!(try await waiting(text, on: "2027-09-14").contains("meeting writeAgenda Sekretæren")))
  }

  @Test("A KPI waits for figures that are missing, and for nothing while there is no target")
  func kpis() async throws {
    func kpi(_ fields: String) -> String {
      "-- content/maltall/k.yml --\ntittel: K\neier: Leder\ndefinisjon: K\nkilde: K\nperiode: arlig\n\(fields)\n"
    }
    #expect(try await waiting(kpi("mal: {verdi: 350}")).contains("kpi enterFigures Leder"))
    let without = try await waiting(kpi("observasjoner: [{periode: 2026, verdi: 3}]"))
    #expect(!without.contains { $0.hasPrefix("kpi") })
    let broken = kpi(
      """
      retning: opp
      utgangspunkt: {periode: 2025, verdi: 1}
      mal: {verdi: 10, periode: 2030}
      observasjoner: [{periode: 2026, verdi: 3}]
      brudd: [{periode: 2026, forklaring: Ny måte}]
      """)
    #expect(try await waiting(broken).contains("kpi newBaseline Leder"))
  }

  @Test("Every matter is its owner’s, or nobody’s, and none is lost or counted twice")
  func divided() async throws {
    let report = try await status(
      of: Self.site + activity("status: avviker")
        + "-- content/handlingsplan/b.yml --\ntittel: B\nakse: vekst\nstatus: ikke-satt\n",
      on: "2027-09-15")
    let matters = report.matters
    let owners = report.owners(of: matters)
    #expect(owners.map(\.matters.count).reduce(0, +) == matters.count)
    #expect(owners.last?.role == nil && owners.last?.matters.map(\.owner) == [nil])
  }
}

extension Matter.Subject {
  fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}
