import Diagnostics
import Model
import Testing

@Suite("Status of the content")
struct StatusContentTests {
  private let code = Code(
    "a", .error, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
    steps: Wording(nb: "", en: ""))

  @Test("Findings are counted by the role that answers for the file, those without a role last")
  func owners() async throws {
    let findings = ["content/sider/a.md", "content/sider/a.md", "content/sider/b.md"].map {
      Diagnostic(code, Wording(nb: "x", en: "x"), at: .file($0))
    }
    let content = try await status(
      of: """
        -- content/sider/a.md --
        ---
        tittel: A
        sammendrag: S
        eier: Redaktør
        ---
        -- content/sider/b.md --
        ---
        tittel: B
        sammendrag: S
        ---
        """, on: "2027-06-15", findings: findings
    ).content
    #expect(content.owners.map(\.owner) == ["Redaktør", nil])
    #expect(content.owners.map(\.errors) == [2, 1])
    #expect(content.light == .red)
  }

  @Test(
    "A finding is with whoever answers for where it stands, or else for the content: in every list the same")
  func oneOwner() async throws {
    let warning = Code(
      "b", .warning, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
      steps: Wording(nb: "", en: ""))
    let findings = ["content/sider/a.md", "content/sider/b.md", "content/publisering.yml"].map {
      Diagnostic(warning, Wording(nb: "x", en: "x"), at: .file($0))
    }
    let report = try await status(
      of: """
        -- content/nettsted.yml --
        navn: N
        beskrivelse: B
        domene: https://x.example
        sprakvalg: [nb]
        meny: []
        eier-innhold: Redaktør
        -- content/sider/a.md --
        ---
        tittel: A
        sammendrag: S
        eier: Næringssjef
        ---
        -- content/sider/b.md --
        ---
        tittel: B
        sammendrag: S
        ---
        """, on: "2027-06-15", findings: findings)
    #expect(
      report.content.owners.map { "\($0.owner ?? "–") \($0.warnings)" } == ["Næringssjef 1", "Redaktør 2"])
    let matters = report.matters.compactMap { matter in
      if case .content(let found) = matter.subject {
        "\(matter.owner ?? "–") \(found.warnings) \(matter.light?.rawValue ?? "–")"
      } else {
        nil
      }
    }
    #expect(matters == ["Næringssjef 1 yellow", "Redaktør 2 yellow"])
    let owners = report.owners(of: report.matters).filter { $0.role != nil }
    #expect(
      owners.map { "\($0.role ?? "–") \($0.findings?.warnings ?? 0)" } == ["Næringssjef 1", "Redaktør 2"])
  }

  @Test("Translations that lack or lag, reviews that are late, and what soon expires are listed")
  func dates() async throws {
    let status = try await status(
      of: """
        -- content/nettsted.yml --
        navn: N
        beskrivelse: B
        domene: https://x.example
        sprakvalg: [nb, en]
        meny: []
        -- content/sider/a.md --
        ---
        tittel: A
        sammendrag: S
        oppdatert: 2027-06-01
        gjennomgas: 2027-06-14
        ---
        -- content/sider/a.en.md --
        ---
        tittel: A
        sammendrag: S
        oppdatert: 2027-05-31
        ---
        -- content/sider/b.md --
        ---
        tittel: B
        sammendrag: S
        gjennomgas: 2027-06-15
        utloper: 2027-07-15
        ---
        -- content/sider/c.md --
        ---
        tittel: C
        sammendrag: S
        publiseres: 2027-06-20 08:00
        utloper: 2027-07-16
        ---
        """, on: "2027-06-15")
    let content = status.content
    #expect(content.reviewOverdue.map(\.item.id.slug) == ["a"])
    #expect(content.missingTranslations.map(\.item.id.slug) == ["b", "c"])
    #expect(content.outdatedTranslations.map(\.item.id.slug) == ["a"])
    #expect(content.expiring.map(\.item.id.slug) == ["b"])
    #expect(content.hidden.map(\.item.id.slug) == ["c"])
    #expect(
      status.schedule.map { "\($0.when.iso) \($0.kind) \($0.item.id.slug)" } == [
        "2027-06-20T08:00 appears c", "2027-07-16 disappears b", "2027-07-17 disappears c",
      ])
  }

  @Test("People who leave, stories whose consent ends, and pages of one language are among what lies ahead")
  func schedule() async throws {
    let text = """
      -- content/nettsted.yml --
      navn: N
      beskrivelse: B
      domene: https://x.example
      sprakvalg: [nb, en]
      meny: []
      -- content/personer/kari.yml --
      tittel: Kari
      rolle: Leder
      fra: 2027-07-01
      til: 2027-12-31
      -- content/aktuelt/historie.md --
      ---
      tittel: Vi flyttet
      sammendrag: S
      dato: 2027-01-01
      type: historie
      ---
      -- content/intern/aktuelt/historie.yml --
      samtykke: ola
      -- content/intern/samtykker/ola.yml --
      person: Ola Eksempelsen
      hva: Intervju
      kanaler: [nettsted]
      dato: 2027-01-01
      utloper: 2027-09-30
      -- content/sider/a.md --
      ---
      tittel: A
      sammendrag: S
      publiseres: 2027-06-20 08:00
      ---
      -- content/sider/a.en.md --
      ---
      title: A
      summary: S
      publish-at: 2027-06-21 09:30
      ---
      """
    let schedule = try await status(of: text, on: "2027-06-15").schedule
    #expect(
      schedule.map { "\($0.when.iso) \($0.kind) \($0.item.id.slug) \($0.language?.tag ?? "")" } == [
        "2027-06-20T08:00 appears a ", "2027-06-21T09:30 appears a en", "2027-07-01 appears kari ",
        "2027-10-01 disappears historie ", "2028-01-01 disappears kari ",
      ])
  }

  private func schedule(_ text: String, on day: String = "2027-06-15") async throws -> [String] {
    try await status(of: text, on: day).schedule.map { "\($0.when.iso) \($0.kind) \($0.item.id.slug)" }
  }

  private func event(_ fields: String) -> String {
    "-- content/arrangementer/a.md --\n---\ntittel: A\nsammendrag: S\narrangor: K\n\(fields)\n---\n"
  }

  @Test(
    "An event begins and ends, and its registration opens and closes; one that is off or over does none of it",
    arguments: [
      (
        "start: 2027-07-01 18:00\nslutt: 2027-07-01 21:00\npamelding: https://x.example\npamelding-apner: 2027-06-20 09:00\npameldingsfrist: 2027-06-28",
        [
          "2027-06-20T09:00 registrationOpens a", "2027-06-28 registrationCloses a",
          "2027-07-01T18:00 event a",
          "2027-07-01T21:00 eventEnds a",
        ]
      ),
      ("start: 2027-07-01\nslutt: 2027-07-03", ["2027-07-01 event a", "2027-07-03 eventEnds a"]),
      ("start: 2027-07-01\nslutt: 2027-07-01\nhele-dagen: ja", ["2027-07-01 event a"]),
      ("start: 2027-06-14 10:00\nslutt: 2027-06-15 14:00", ["2027-06-15T14:00 eventEnds a"]),
      ("start: 2027-06-14\nslutt: 2027-06-15", ["2027-06-15 eventEnds a"]),
      ("start: 2027-07-01 18:00\npameldingsfrist: 2027-06-14 12:00", ["2027-07-01T18:00 event a"]),
      ("start: 2027-07-01 18:00\npameldingsfrist: 2027-06-28\nstatus: avlyst", []),
      ("start: 2027-07-01 18:00\nutkast: ja", []),
      // 17.00 in London is 18.00 in Oslo.
      ("start: 2027-07-01 17:00\ntidssone: Europe/London", ["2027-07-01T18:00 event a"]),
    ])
  func events(fields: String, expected: [String]) async throws {
    #expect(try await schedule(event(fields)) == expected)
  }

  @Test(
    "The meetings of the year wheel that are to come are among what lies ahead, and a report on the day that it is sent"
  )
  func meetingsAndReports() async throws {
    let meeting = "-- content/arshjul/k.yml --\ntittel: Konferansen\ntype: konferanse\ndato: 2027-11-18\n"
    #expect(try await schedule(meeting) == ["2027-11-18 meeting k"])
    #expect(try await schedule(meeting + "status: avlyst\n") == [])
    #expect(try await schedule(meeting, on: "2027-11-19") == [])
    let report =
      "-- content/rapporter/r.md --\n---\ntittel: R\nsammendrag: S\nperiode: 2027-T1\nsendt: 2027-06-20\npubliseres: 2027-06-22 08:00\n---\n"
    #expect(try await schedule(report) == ["2027-06-22T08:00 appears r"])
    #expect(
      try await schedule(report.replacing("\npubliseres: 2027-06-22 08:00", with: "")) == [
        "2027-06-20 appears r"
      ])
  }

  @Test("A page appears once, when all that holds it back is over, and nothing is said of a draft")
  func once() async throws {
    func news(_ fields: String) -> String {
      "-- content/aktuelt/n.md --\n---\ntittel: N\nsammendrag: S\n\(fields)\n---\n"
    }
    #expect(
      try await schedule(news("dato: 2027-06-20\npubliseres: 2027-06-18 08:00")) == ["2027-06-20 appears n"])
    #expect(
      try await schedule(news("dato: 2027-06-20\npubliseres: 2027-06-20 08:00")) == [
        "2027-06-20T08:00 appears n"
      ])
    #expect(
      try await schedule(news("dato: 2027-06-01\nutkast: ja\npubliseres: 2027-06-18\nutloper: 2027-06-20"))
        == [])
    #expect(try await schedule(news("dato: 2027-06-20\nutloper: 2027-06-18")) == [])
  }

  @Test(
    "A consent is valid, ends within 60 days, has expired or was withdrawn",
    arguments: [
      ("utloper: 2027-08-15", ConsentState.Standing.valid), ("utloper: 2027-08-14", .expiring),
      ("utloper: 2027-06-15", .expiring), ("utloper: 2027-06-14", .expired),
      ("utloper: 2028-01-01\ntrukket: 2027-06-15", .withdrawn),
    ])
  func consents(fields: String, standing: ConsentState.Standing) async throws {
    let text = """
      -- content/intern/samtykker/a.yml --
      person: Ola Eksempelsen
      hva: Intervju om flyttingen
      kanaler: [nettsted]
      dato: 2027-01-01
      \(fields)
      """
    #expect(try await status(of: text, on: "2027-06-15").consents.all.map(\.standing) == [standing])
  }

  @Test("In production, what is made up is listed as such and nowhere else; consents have their own list")
  func madeUp() async throws {
    let text = """
      -- content/sider/a.md --
      ---
      tittel: A
      sammendrag: S
      gjennomgas: 2027-01-01
      utloper: 2027-06-20
      eksempel: ja
      ---
      -- content/intern/samtykker/a.yml --
      person: Ola Eksempelsen
      hva: Intervju om flyttingen
      kanaler: [nettsted]
      dato: 2027-01-01
      utloper: 2028-01-01
      """
    let production = try await status(of: text, on: "2027-06-15", .production)
    #expect(production.content.examples.map(\.id.slug) == ["a"])
    #expect(production.content.hidden.isEmpty && production.content.reviewOverdue.isEmpty)
    #expect(production.content.expiring.isEmpty && production.schedule.isEmpty)
    let preview = try await status(of: text, on: "2027-06-15")
    #expect(preview.content.reviewOverdue.count == 1 && preview.content.expiring.count == 1)
    #expect(preview.schedule.map(\.kind) == [.disappears])
  }
}
