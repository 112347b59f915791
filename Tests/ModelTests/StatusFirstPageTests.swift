import Arithmetic
import Model
import Testing

@Suite("What the first page of the status site says, computed by hand")
struct StatusFirstPageTests {
  private let site = """
    -- content/nettsted.yml --
    navn: N
    beskrivelse: N.
    domene: https://n.example
    sprakvalg: [nb]
    meny: [{tekst: Om, side: om}]
    -- content/sider/om.md --
    ---
    tittel: Om
    sammendrag: Om.
    oppdatert: 2027-08-30
    ---

    Tekst.

    """

  private let wheel = """
    -- content/arshjul.yml --
    - id: s2
      tittel: Styringsgruppemøte 2
      type: styringsgruppe
      dato: 2027-06-02
      status: holdt
    - id: s3
      tittel: Styringsgruppemøte 3
      type: styringsgruppe
      dato: 2027-09-08
    - id: s4
      tittel: Styringsgruppemøte 4
      type: styringsgruppe
      dato: 2027-11-10
    - id: f3
      tittel: Formannskapet
      type: formannskap
      dato: 2027-11-24
    - id: k
      tittel: Konferansen
      type: konferanse
      dato: 2027-11-18
    -- content/intern/arshjul/s4.yml --
    saksliste: [Budsjett, Plan]
    beslutninger:
      - sak: Skal vi øke budsjettet?

    """

  private func activity(_ id: String, _ fields: String, _ own: String = "") -> String {
    "-- content/handlingsplan/\(id).yml --\ntittel: \(id)\nakse: vekst\n\(fields)\n"
      + (own.isEmpty ? "" : "-- content/intern/handlingsplan/\(id).yml --\n\(own)\n")
  }

  @Test("The next three days that something is due, with the report always among them")
  func deadlines() async throws {
    let report = try await status(
      of: site + wheel + activity("a", "status: i-rute\nperiode: {fra: 2027-01-01, til: 2027-10-31}")
        + activity("b", "status: forsinket\nperiode: {fra: 2027-01-01, til: 2027-10-31}")
        + activity("c", "status: ferdig\nperiode: {fra: 2027-01-01, til: 2027-10-15}"), on: "2027-09-15")
    let deadlines = report.deadlines
    #expect(deadlines.map(\.date.iso) == ["2027-10-31", "2027-11-10", "2027-11-24"])
    guard case .activities(let due) = deadlines[0].matter, case .meeting(let meeting) = deadlines[1].matter,
      case .report(_, let progress) = deadlines[2].matter
    else {
      Issue.record("not two activities, a meeting and a report")
      return
    }
    #expect(due.map(\.id.slug) == ["a", "b"])
    #expect(meeting.agenda == ["Budsjett", "Plan"])
    #expect(progress.period.code == "2027-T2" && progress.state == .notBegun && progress.lines == 0)
  }

  @Test("A report that is due is among them also while no meeting of Formannskapet is planned")
  func dueReport() async throws {
    func due(_ text: String) async throws -> [String] {
      let report = try await status(of: site + text, on: "2027-09-20")
      let begin = report.matters.contains {
        if case .report = $0.subject { $0.need == .beginReport } else { false }
      }
      return report.deadlines.compactMap {
        if case .reportWithoutMeeting(let progress) = $0.matter {
          "\(progress.period.code) \(progress.state) \(begin)"
        } else {
          nil
        }
      }
    }
    func meeting(_ day: String, _ more: String = "") -> String {
      "-- content/arshjul.yml --\n- id: f\n  tittel: F\n  type: formannskap\n  dato: \(day)\(more)\n"
    }
    func report(_ fields: String) -> String {
      "-- content/rapporter/r.md --\n---\ntittel: R\nsammendrag: R.\n\(fields)\n---\n\nTekst.\n\n"
    }
    let held = meeting("2027-06-09", "\n  status: holdt")
    #expect(try await due(held) == ["2027-T2 notBegun true"])
    #expect(try await due(report("periode: 2027-T1")) == ["2027-T2 notBegun true"])
    #expect(try await due(held + report("periode: 2027-T2")) == ["2027-T2 draft false"])
    #expect(try await due(meeting("2027-10-13", "\n  status: avlyst")) == ["2027-T2 notBegun true"])
    #expect(try await due(meeting("2027-10-13")) == [])
    #expect(try await due(held + report("periode: 2027-T2\nsendt: 2027-09-10")) == [])
    #expect(try await due("") == [])
  }

  @Test("A report that should have been sent is red until it is, and no deadline to come")
  func lateReport() async throws {
    func owed(
      _ day: String, _ text: String, _ meetings: (day: String, more: String)...
    ) async throws
      -> [String]
    {
      let wheel = meetings.map {
        "- id: f\($0.day)\n  tittel: F\n  type: formannskap\n  dato: \($0.day)\n\($0.more)"
      }
      let files = "-- content/arshjul.yml --\n\(wheel.joined())\(text)"
      let report = try await status(of: site + files, on: day)
      let matters = report.matters.compactMap { matter -> String? in
        guard case .report(let tertial) = matter.subject else { return nil }
        let light = matter.light.map { "\($0) " } ?? ""
        return "\(tertial.period.code) \(light)\(matter.need?.rawValue ?? "–") \(matter.due?.iso ?? "–")"
      }
      let deadlines = report.deadlines.compactMap { deadline -> String? in
        switch deadline.matter {
        case .report(_, let progress): "\(progress.period.code) by \(deadline.date.iso)"
        case .reportWithoutMeeting(let progress): "\(progress.period.code) without"
        case .meeting, .activities, .steps: nil
        }
      }
      return matters + deadlines
    }
    func draft(_ fields: String) -> String {
      "-- content/rapporter/r.md --\n---\ntittel: R\nsammendrag: R.\n\(fields)\n---\n\nTekst.\n\n"
    }
    let held = (day: "2027-06-15", more: "  status: holdt\n")
    let (planned, next) = ((day: "2027-06-15", more: ""), (day: "2028-01-10", more: ""))
    // On the day itself it may still be laid before the meeting; the day after it is late, confirmed or not.
    #expect(
      try await owed("2027-06-15", "", planned, next) == [
        "2027-T1 beginReport 2027-06-15", "2027-T1 by 2027-06-15", "2027-T3 by 2028-01-10",
      ])
    for meeting in [planned, held] {
      #expect(
        try await owed("2027-06-16", "", meeting, next) == [
          "2027-T1 red beginReport 2027-06-15", "2027-T3 by 2028-01-10",
        ])
    }
    #expect(
      try await owed("2027-06-20", draft("periode: 2027-T1"), held, next) == [
        "2027-T1 red finishReport 2027-06-15", "2027-T3 by 2028-01-10",
      ])
    for done in ["sendt: 2027-06-10", "tatt-til-orientering: 2027-06-15"] {
      #expect(
        try await owed("2027-06-20", draft("periode: 2027-T1\narkivreferanse: 27/1\n\(done)"), held, next)
          .allSatisfy { !$0.contains("red") })
    }
    // The first is still owed when the second is over; and the second is told of, though only a later meeting is planned.
    #expect(
      try await owed("2027-09-20", "", held, next) == [
        "2027-T2 beginReport –", "2027-T1 red beginReport 2027-06-15", "2027-T2 without",
        "2027-T3 by 2028-01-10",
      ])
    // One that no meeting was held on is late when the next is due.
    #expect(
      try await owed("2028-01-05", draft("periode: 2027-T1\narkivreferanse: 27/1\nsendt: 2027-06-10"), held)
        == ["2027-T3 beginReport –", "2027-T2 red beginReport –", "2027-T3 without"])
    // A second meeting on the same tertial is to come.
    #expect(
      try await owed("2027-06-20", "", held, (day: "2027-08-20", more: "")).allSatisfy { !$0.contains("red") }
    )
    // What was before the reports of the content began is nobody's to write.
    #expect(
      try await owed(
        "2027-09-20", draft("periode: 2027-T2\narkivreferanse: 27/1\nsendt: 2027-09-10"), held, next
      )
      .allSatisfy { !$0.contains("T1") })
    // The year's report says the same as that of its last tertial.
    #expect(
      try await owed(
        "2028-02-20", draft("periode: 2027\narkivreferanse: 28/1\nsendt: 2028-01-20"),
        (day: "2028-01-30", more: "  status: holdt\n")
      ).allSatisfy { !$0.contains("2027-T3 red") })
  }

  @Test("A next step has a day of its own, which is among them unless it is the activity's last")
  func steps() async throws {
    let period = "status: i-rute\nperiode: {fra: 2027-01-01, til: 2027-12-31}\nneste-steg: Ringe.\n"
    let report = try await status(
      of: site + activity("a", period + "eier: Leder\nneste-steg-frist: 2027-09-20")
        + activity("b", period + "neste-steg-frist: 2027-09-20")
        + activity("c", period + "neste-steg-frist: 2027-09-14")
        + activity("d", period.replacing("i-rute", with: "ferdig") + "neste-steg-frist: 2027-09-16")
        + activity("e", period.replacing("12-31", with: "09-18") + "neste-steg-frist: 2027-09-18")
        + activity("f", period + "neste-steg-frist: 2027-09-15"), on: "2027-09-15")
    let found = report.deadlines.map { deadline in
      switch deadline.matter {
      case .steps(let steps): "\(deadline.date.iso) steps \(steps.map(\.id.slug))"
      case .activities(let activities): "\(deadline.date.iso) activities \(activities.map(\.id.slug))"
      case .meeting, .report, .reportWithoutMeeting: "\(deadline.date.iso) other"
      }
    }
    #expect(
      found == [
        "2027-09-15 steps [\"f\"]", "2027-09-18 activities [\"e\"]", "2027-09-20 steps [\"a\", \"b\"]",
      ])
    let today = try #require(calendarDate("2027-09-15"))
    let leader = report.owners(of: report.matters).first { $0.role == "Leder" }
    #expect(leader?.nextDeadline(from: today)?.iso == "2027-09-20")
  }

  @Test("A decision is asked for until it is taken, its meeting is held, or for ever")
  func decisions() async throws {
    let activities =
      activity("a", "status: avviker\neier: Rolle", "beslutninger: [{sak: Mer penger?, innen: 2027-09-01}]")
      + activity(
        "b", "status: i-rute", "beslutninger: [{sak: Ferdig?, innen: 2027-09-01, avgjort: 2027-08-20}]")
      + activity("c", "status: i-rute", "beslutninger: [{sak: Uten frist?}]")
    let report = try await status(of: site + wheel + activities, on: "2027-09-15")
    #expect(
      report.decisions.map { "\($0.question) \($0.by?.iso ?? "–") \($0.isOverdue) \($0.owner ?? "–")" } == [
        "Mer penger? 2027-09-01 true Rolle", "Skal vi øke budsjettet? 2027-11-10 false –",
        "Uten frist? – false –",
      ])
  }

  @Test(
    "A matter stays when its meeting was held and nothing is written of it, and is said not to be decided")
  func leftOpen() async throws {
    let own = """
      -- content/intern/arshjul/s2.yml --
      beslutninger:
        - {sak: Uten dag?}
        - {sak: Til høsten?, innen: 2027-10-01}
        - {sak: Avgjort?, avgjort: 2027-06-02, vedtak: Ja}
        - {sak: Vedtatt?, vedtak: Ja}

      """
    let report = try await status(of: site + wheel + own, on: "2027-09-15")
    #expect(
      report.decisions.map {
        "\($0.question) \($0.by?.iso ?? "–") \($0.isOverdue) \($0.leftOpen?.iso ?? "–")"
      } == [
        "Uten dag? 2027-06-02 true 2027-06-02", "Til høsten? 2027-10-01 false 2027-06-02",
        "Skal vi øke budsjettet? 2027-11-10 false –",
      ])
  }

  @Test("What has changed since the steering group last met, which is the last meeting said to be held")
  func changes() async throws {
    let content =
      site + wheel + activity("a", "status: avviker\nstatus-dato: 2027-08-10")
      + activity("b", "status: i-rute\nstatus-dato: 2027-06-01") + """
        -- content/personer/ny.yml --
        tittel: Ny Person
        rolle: Leder
        fra: 2027-07-01
        -- content/partnere/p.yml --
        tittel: Partner
        -- content/intern/partnere/p.yml --
        sum: 50000
        form: penger
        fra: 2026-07-01
        til: 2027-06-30
        -- content/maltall/k.yml --
        tittel: K
        definisjon: K.
        kilde: K
        periode: maned
        enhet: antall
        retning: opp
        utgangspunkt: {periode: 2027-04, verdi: 100}
        mal: {verdi: 180, periode: 2027-12}
        observasjoner:
          - {periode: 2027-05, verdi: 110}
          - {periode: 2027-06, verdi: 90}
          - {periode: 2027-07, verdi: 95}
          - {periode: 2027-08, verdi: 96}
        """
    let report = try await status(of: content, on: "2027-09-15")
    let recent = try #require(report.recentChanges)
    #expect(recent.meeting.id.slug == "s2")
    #expect(recent.updatedTexts == 1)
    let said = recent.changes.map { change in
      switch change.what {
      // Expected 110 in May (100 + 80 × 1/8), so on the path; 140 in August, and 96 is 31.4 % below it.
      case .kpi(let change):
        "k \(change.old?.light.rawValue ?? "–") \(change.new.light) \(change.new.deviation?.plain ?? "–")"
      case .activity(let activity): "\(activity.id.slug) \(activity.status)"
      case .agreementBegan(let day): "began \(day.iso)"
      case .agreementEnded(let day): "ended \(day.iso)"
      case .joined(let day): "joined \(day.iso)"
      case .left(let day): "left \(day.iso)"
      case .held(let meeting): "held \(meeting.id.slug)"
      }
    }
    #expect(said == ["k green red -31.4", "a deviating", "ended 2027-06-30", "joined 2027-07-01"])
  }

  @Test("Money is judged with and without in-kind, and a setting says which of the two counts")
  func money() async throws {
    let partners = (1...18).map { number in
      """
      -- content/partnere/p\(number).yml --
      tittel: P\(number)
      -- content/intern/partnere/p\(number).yml --
      sum: \(number == 18 ? 10_000 : 180_000)
      form: \(number > 12 ? "varer" : "penger")
      fra: 2027-01-01
      til: \(number == 1 ? "2027-12-14" : number == 2 ? "2027-12-15" : "2028-12-31")

      """
    }.joined()
    let money = try await status(of: site + partners, on: "2027-09-15").financing
    // 12 × 180 000 in money; 5 × 180 000 and 10 000 in goods: 3 070 000 of 3 000 000 with them, 2 160 000 without.
    #expect(money.agreed.counted(by: .all) == 3_070_000 && money.agreed.counted(by: .moneyOnly) == 2_160_000)
    #expect(money.light(by: .all) == .green && money.light(by: .moneyOnly) == .red && money.light == .green)
    #expect(money.shareOfGoal?.plain == "102.3")
    let alone = try await status(
      of: site.replacing("sprakvalg: [nb]", with: "sprakvalg: [nb]\nfinansieringen-teller: penger")
        + partners,
      on: "2027-09-15"
    ).financing
    #expect(alone.light == .red && alone.shareOfGoal?.plain == "72.0")
    // 14 December is 90 days ahead, 15 December 91.
    let ending = money.partners.filter { $0.agreement == .ending }.map(\.id.slug)
    #expect(ending == ["p1"])
    #expect(money.partners.filter(\.isUnusualSum).map(\.id.slug) == ["p18"])
  }

  @Test("A partner that is shown without an agreement, or after it, is red")
  func shown() async throws {
    let content =
      site + """
        -- content/partnere/a.yml --
        tittel: A
        -- content/partnere/b.yml --
        tittel: B
        -- content/intern/partnere/b.yml --
        sum: 20000
        form: penger
        til: 2027-06-30
        -- content/partnere/c.yml --
        tittel: C
        utkast: ja
        """
    let partners = try await status(of: content, on: "2027-09-15").financing.partners
    #expect(
      partners.map { "\($0.id.slug) \($0.light) \($0.isShownWithoutAgreement)" } == [
        "a red true", "b red false", "c grey false",
      ])
  }

  @Test("What waits for a role is its own, and two roles never share a page")
  func owners() async throws {
    let content =
      site + activity("a", "status: avviker\neier: Rådgiver\nperiode: {fra: 2027-01-01, til: 2027-10-31}")
      + activity("b", "status: i-rute\neier: radgiver") + activity("c", "status: avviker")
    let report = try await status(of: content, on: "2027-09-15")
    let owners = report.owners(of: report.matters)
    #expect(
      owners.map { "\($0.role ?? "–") \($0.slug ?? "–") \($0.matters.activities) \($0.light)" } == [
        "Rådgiver radgiver [\"a\"] red", "radgiver radgiver-2 [\"b\"] yellow", "– – [\"c\"] red",
      ])
    #expect(owners[0].nextDeadline(from: try #require(calendarDate("2027-09-15")))?.iso == "2027-10-31")
  }
}

extension [Matter] {
  fileprivate var activities: [String] {
    compactMap { if case .activity(let activity) = $0.subject { activity.id.slug } else { nil } }
  }
}
