import Arithmetic
import Model
import Testing

@Suite("Status of plan and year")
struct StatusPlanTests {
  private func activity(_ fields: String, on day: String = "2027-06-15") async throws -> ActivityState {
    let text = "-- content/handlingsplan/a.yml --\ntittel: A\nakse: vekst\n\(fields)"
    return try #require(try await status(of: text, on: day).plan.all.first)
  }

  @Test(
    "A status is old after 120 days, and then never green",
    arguments: [("2027-02-15", false, Light.green), ("2027-02-14", true, .yellow)])
  func stale(date: String, isStale: Bool, light: Light) async throws {
    let activity = try await activity("status: i-rute\nstatus-dato: \(date)")
    #expect(activity.isStale == isStale)
    #expect(activity.light == light)
  }

  @Test(
    "An activity that has cost more than its budget is not green",
    arguments: [(1000, false, Light.green), (1001, true, .yellow)])
  func budget(spent: Int, isOver: Bool, light: Light) async throws {
    let activity = try await activity(
      """
      status: i-rute
      status-dato: 2027-06-01
      -- content/intern/handlingsplan/a.yml --
      budsjett: 1000
      brukt: \(spent)
      """)
    #expect(activity.isOverBudget == isOver)
    #expect(activity.light == light)
  }

  @Test(
    "An activity is overdue the day after its last day, unless it is done",
    arguments: [
      ("2027-06-15", "i-rute", false, Light.green), ("2027-06-14", "i-rute", true, .red),
      ("2027-06-14", "ferdig", false, .green),
    ])
  func overdue(last: String, status: String, isOverdue: Bool, light: Light) async throws {
    let activity = try await activity("status: \(status)\nstatus-dato: 2027-06-01\nperiode: {til: \(last)}")
    #expect(activity.isOverdue == isOverdue)
    #expect(activity.light == light)
  }

  @Test(
    "A next step that was not taken in time is at best yellow, and is followed up by its own day",
    arguments: [
      ("i-rute", "2027-06-14", true, Light.yellow), ("i-rute", "2027-06-15", false, .green),
      ("avviker", "2027-06-01", true, .red), ("ferdig", "2027-06-01", false, .green),
      ("ikke-satt", "2027-06-01", true, .yellow), ("ikke-satt", "2027-06-20", false, .grey),
    ])
  func late(status: String, day: String, isLate: Bool, light: Light) async throws {
    let text = """
      -- content/handlingsplan/a.yml --
      tittel: A
      akse: vekst
      status: \(status)
      status-dato: 2027-06-01
      periode: {fra: 2027-01-01, til: 2027-12-31}
      neste-steg: Ringe.
      neste-steg-frist: \(day)
      """
    let report = try await ModelTests.status(of: text, on: "2027-06-15")
    let activity = try #require(report.plan.all.first)
    #expect(activity.isStepLate == isLate && activity.light == light)
    let matter = report.matters.first { if case .activity = $0.subject { true } else { false } }
    #expect(matter?.due?.iso == (status == "ferdig" ? nil : day))
    #expect((matter?.need == .takeStep) == (isLate))
  }

  @Test(
    "What ends before the tertial does is due in it",
    arguments: [("2027-08-31", true), ("2027-09-01", false), ("2027-05-01", true)])
  func due(last: String, isDue: Bool) async throws {
    #expect(try await activity("status: i-rute\nperiode: {til: \(last)}").isDueThisTertial == isDue)
  }

  @Test("Activities stand under each of their areas, in the areas' order, and those without come last")
  func areas() async throws {
    let plan = try await status(
      of: """
        -- content/hovedomrader/handel.md --
        ---
        tittel: Handel
        sammendrag: S
        rekkefolge: 2
        ---
        -- content/hovedomrader/industri.md --
        ---
        tittel: Industri
        sammendrag: S
        rekkefolge: 1
        ---
        -- content/handlingsplan/a.yml --
        tittel: A
        akse: vekst
        status: ikke-satt
        hovedomrader: [handel, industri]
        -- content/handlingsplan/b.yml --
        tittel: B
        akse: vekst
        status: ikke-satt
        -- content/intern/handlingsplan/a.yml --
        budsjett: 1000
        brukt: 400
        """, on: "2027-06-15"
    ).plan
    #expect(plan.areas.map { $0.title?[.nb] } == ["Industri", "Handel", nil])
    #expect(plan.areas.map { $0.activities.map(\.id.slug) } == [["a"], ["a"], ["b"]])
    #expect(plan.withoutOwner.map(\.id.slug) == ["a", "b"])
    #expect((plan.budget, plan.spent) == (1000, 400))
    #expect(plan.all[1].budget == nil)
    #expect(plan.all.map(\.light) == [.grey, .grey])
  }

  @Test("The year's meetings are counted against what the project description asks for")
  func yearWheel() async throws {
    let wheel = try await status(
      of: """
        -- content/arshjul.yml --
        - {id: a, tittel: A, type: styringsgruppe, dato: 2027-02-01, status: holdt}
        - {id: b, tittel: B, type: styringsgruppe, dato: 2027-06-16, status: avlyst}
        - {id: c, tittel: C, type: konferanse, dato: 2027-10-01}
        - {id: e, tittel: E, type: dialogmote, dato: 2027-03-01}
        - {id: f, tittel: F, type: dialogmote, dato: 2027-04-01, status: flyttet}
        - {id: g, tittel: G, type: styringsgruppe, dato: 2027-09-01, status: flyttet}
        - {id: h, tittel: H, type: styringsgruppe, dato: 2027-11-01, status: holdt}
        - {id: d, tittel: D, type: formannskap, dato: 2026-10-01}
        """, on: "2027-06-15"
    ).yearWheel
    #expect(wheel.counts.map(\.planned) == [1, 3, 0, 2])
    #expect(wheel.counts.map(\.held) == [0, 1, 0, 0])
    #expect(wheel.counts.map(\.unconfirmed) == [0, 0, 0, 2])
    #expect(wheel.counts.map(\.required) == [1, 4, 3, nil])
    #expect(wheel.counts.map(\.light) == [.green, .yellow, .red, .yellow])
    #expect(wheel.next?.id.slug == "g")
    #expect(wheel.meetings.map(\.id.slug) == ["a", "e", "f", "b", "g", "c", "h"])
    #expect(
      wheel.meetings.map(\.state) == [
        .held, .unconfirmed, .unconfirmed, .cancelled, .moved, .planned, .planned,
      ])
  }

  @Test("A tertial has its report's lines, and the KPIs as they were on its last day")
  func tertial() async throws {
    let tertials = try await status(
      of: """
        -- content/intern/rapporter/2027-t1.md --
        ---
        tittel: T1
        sammendrag: S
        periode: 2027-T1
        sendt: 2027-05-20
        linjer: [En, To]
        ---
        -- content/maltall/a.yml --
        tittel: A
        definisjon: D
        kilde: K
        periode: tertial
        observasjoner: [{periode: 2027-T1, verdi: 4}, {periode: 2027-T2, verdi: 5}]
        """, on: "2027-06-15"
    ).tertials
    #expect(tertials.map(\.period.code) == ["2027-T2", "2027-T1"])
    #expect(tertials.map { $0.written?.lines.map { $0[.nb] } } == [nil, ["En", "To"]])
    #expect(tertials.map { $0.standing.kpis[0].measured } == [Decimal(4), Decimal(4)])
    #expect(tertials[1].asOf.iso == "2027-04-30")
  }

  @Test("A report says what was known on its day; a later status is later")
  func laterStatus() async throws {
    let text = """
      -- content/handlingsplan/a.yml --
      tittel: A
      akse: vekst
      status: i-rute
      status-dato: 2027-09-10
      -- content/handlingsplan/b.yml --
      tittel: B
      akse: vekst
      status: forsinket
      status-dato: 2027-08-31
      """
    let tertials = try await status(of: text, on: "2027-09-15").tertials
    let report = try #require(tertials.first { $0.period.code == "2027-T2" })
    #expect(report.standing.activities.map(\.status) == [.notSet, .delayed])
    #expect(report.standing.activities.map(\.light) == [.grey, .yellow])
    #expect(report.standing.activities[0].laterStatus == .onTrack)
    #expect(report.standing.activities[0].laterDate?.iso == "2027-09-10")
    #expect(try await status(of: text, on: "2027-09-15").plan.all.map(\.status) == [.onTrack, .delayed])
  }

  @Test("A status from the future says nothing of today, and is never green")
  func future() async throws {
    let activity = try await activity("status: i-rute\nstatus-dato: 2027-06-16")
    #expect(activity.light == .grey)
    #expect(activity.status == .notSet)
  }

  @Test("A postponed event without a new date is no coming change; with one it is")
  func postponed() async throws {
    func schedule(_ fields: String) async throws -> [String] {
      let text =
        "-- content/arrangementer/a.md --\n---\ntittel: A\nsammendrag: S\narrangor: K\n\(fields)\n---\n"
      return try await status(of: text, on: "2027-06-15").schedule.map(\.item.id.slug)
    }
    #expect(try await schedule("start: 2027-07-01 18:00\nstatus: utsatt").isEmpty)
    #expect(
      try await schedule("start: 2027-08-01 18:00\ntidligere-start: 2027-07-01 18:00\nstatus: utsatt") == [
        "a"
      ])
  }

  @Test(
    "The tertial before the one that runs is reported as well, unless the calendar begins with it",
    arguments: [
      ("0001-01-01", ["0001-T1"]), ("0001-05-01", ["0001-T2", "0001-T1"]),
      ("9999-12-31", ["9999-T3", "9999-T2"]), ("2027-01-31", ["2027-T1", "2026-T3"]),
    ])
  func tertialsAtTheEnds(day: String, periods: [String]) async throws {
    #expect(try await status(of: "", on: day).tertials.map(\.period.code) == periods)
  }
}
