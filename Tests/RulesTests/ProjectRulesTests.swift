import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct ProjectRulesTests {
  private func partner(_ fields: String, _ terms: String = "") -> String {
    "-- content/partnere/a.yml --\ntittel: A\n\(fields)\n"
      + (terms.isEmpty ? "" : "-- content/intern/partnere/a.yml --\n\(terms)\n")
  }
  private func person(_ name: String, _ fields: String) -> String {
    "-- content/personer/\(name).yml --\ntittel: \(name)\nrolle: A\n\(fields)\n"
  }

  @Test("An organisation number has its check digit")
  func organisationNumber() async {
    await expectRule(
      "organisation-number", at: "974 760 674", wrong: partner("organisasjonsnummer: 974 760 674"),
      right: partner("organisasjonsnummer: 974 760 673"))
    await expectRule(
      "organisation-number", at: "97476067", wrong: partner("organisasjonsnummer: 97476067"),
      right: partner("organisasjonsnummer: \"974760673\""))
  }

  @Test("An agreement has a usual sum, still runs, and is not overdelivered")
  func agreement() async {
    await expectRule(
      "unusual-sum", at: "500000", wrong: partner("type: bedrift", "sum: 500000"),
      right: partner("type: bedrift", "sum: 200000"))
    await expectRule(
      "agreement-over", at: "2027-02-28", wrong: partner("type: bedrift", "til: 2027-02-28"),
      right: partner("type: bedrift\nutkast: ja", "til: 2027-02-28"))
    await expectRule(
      "unusual-sum", at: "500000",
      wrong: partner("type: bedrift", "sum: 50000\nar: {2027: {avtalt: 500000}}"),
      right: partner("type: bedrift", "sum: 50000\nar: {2027: {avtalt: 150000}}"))
    await expectRule(
      "unusual-sum", at: "1500", wrong: partner("type: bedrift", "ar: {2027: {avtalt: 1500}}"),
      right: partner("type: bedrift", "ar: {2027: {avtalt: 15000}}"))
    await expectRule(
      "delivered-more", at: "60000",
      wrong: partner("type: bedrift", "ar: {2027: {avtalt: 50000, levert: 60000}}"),
      right: partner("type: bedrift", "ar: {2027: {avtalt: 50000, levert: 50000}}"))
    await expectRule(
      "period-ends-before-start", at: "2026-01-01",
      wrong: partner("utkast: ja", "fra: 2027-01-01\ntil: 2026-01-01"), right: partner("utkast: ja"))
  }

  @Test("What is agreed is said where something came of it, and of money that is to come this year")
  func withoutSum() async {
    let days = "form: penger\nfra: 2027-01-01\ntil: 2027-12-31\n"
    for (terms, place) in [
      (days + "ar: {2027: {betalt: 30000}}", "30000"), (days, "penger"),
      ("form: varer\nar: {2027: {levert: 30000}}", "30000"),
      (
        days.replacing("2027-01", with: "2026-01") + "ar: {2026: {avtalt: 20000}, 2027: {betalt: 30000}}",
        "30000"
      ),
    ] {
      await expectRule(
        "agreement-without-sum", at: place, wrong: partner("type: bedrift", terms),
        right: partner("type: bedrift", "sum: 50000\n" + terms))
    }
    for fine in [
      // Goods that nobody has put a price on, a payment after the last day, and an agreement that has not begun.
      days.replacing("penger", with: "varer"),
      "form: penger\nsum: 30000\nfra: 2026-01-01\ntil: 2026-12-31\nar: {2027: {betalt: 30000}}",
      "form: penger\nsum: 30000\nfra: 2026-06-01\ntil: 2027-05-31\nar: {2027: {betalt: 10000}}",
      days.replacing("2027-", with: "2028-"),
    ] {
      let found = await ruleFindings(partner("type: bedrift", fine)).filter {
        $0.hasPrefix("agreement-without-sum")
      }
      #expect(found == [], "\(fine)")
    }
  }

  @Test("An amount says its year and its form, and can be right")
  func amounts() async {
    await expectRule(
      "amount-without-year", at: "20000", wrong: partner("type: bedrift", "form: penger\nbetalt: 20000"),
      right: partner("type: bedrift", "form: penger\nar: {2027: {betalt: 20000}}"))
    await expectRule(
      "form-not-said", at: "50000", wrong: partner("type: bedrift", "sum: 50000"),
      right: partner("type: bedrift", "sum: 50000\nform: varer"))
    await expectRule(
      "impossible-amount", at: "-1", wrong: partner("type: bedrift", "form: penger\nsum: -1"),
      right: partner("type: bedrift", "form: penger\nsum: 50000"))
    for (wrong, right, place) in [
      ("levert: 20000, godkjent: 20001", "levert: 20000, godkjent: 20000", "20001"),
      (
        "avtalt: 30000, levert: 40000, godkjent: 30001", "avtalt: 30000, levert: 40000, godkjent: 30000",
        "30001"
      ),
      ("godkjent: 60000", "levert: 60000, godkjent: 60000", "60000"),
      ("avtalt: 60000, levert: 0, godkjent: 60000", "avtalt: 60000, levert: 60000", "60000"),
      ("betalt: -500", "betalt: 500", "-500"),
    ] {
      await expectRule(
        "impossible-amount", at: place,
        wrong: partner("type: bedrift", "form: varer\nar: {2027: {\(wrong)}}"),
        right: partner("type: bedrift", "form: varer\nar: {2027: {\(right)}}"))
    }
  }

  @Test("No more is paid than was agreed, but a payment may be a year late or come before the first day")
  func paid() async {
    func money(_ fields: String) -> String { partner("type: bedrift", "form: penger\n\(fields)") }
    for (wrong, right, place) in [
      ("ar: {2027: {avtalt: 50000, betalt: 50001}}", "ar: {2027: {avtalt: 50000, betalt: 50000}}", "50001"),
      ("sum: 50000\nar: {2027: {betalt: 60000}}", "sum: 50000\nar: {2027: {betalt: 500}}", "60000"),
      (
        "sum: 50000\nfra: 2026-01-01\ntil: 2027-12-31\nar: {2026: {betalt: 30000}, 2027: {betalt: 70001}}",
        "sum: 50000\nfra: 2026-01-01\ntil: 2027-12-31\nar: {2026: {betalt: 30000}, 2027: {betalt: 70000}}",
        "70001"
      ),
      (
        "sum: 50000\nfra: 2025-01-01\nar: {2027: {betalt: 100001}}",
        "sum: 50000\nfra: 2025-01-01\nar: {2027: {betalt: 100000}}", "100001"
      ),
      (
        "sum: 50000\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {betalt: 50000}, 2028: {betalt: 1000}}",
        "sum: 50000\nfra: 2028-01-01\ntil: 2028-12-31\nar: {2027: {betalt: 50000}}", "1000"
      ),
    ] {
      await expectRule("impossible-amount", at: place, wrong: money(wrong), right: money(right))
    }
  }

  @Test(
    "An amount of another form than the agreement’s, or agreed for a year outside it, is said not to count")
  func notCounted() async {
    func agreement(_ fields: String) -> String { partner("type: bedrift", fields) }
    await expectRule(
      "amount-not-counted", at: "20000",
      wrong: agreement("form: varer\nar: {2027: {avtalt: 50000, betalt: 20000}}"),
      right: agreement("form: penger\nar: {2027: {avtalt: 50000, betalt: 20000}}"))
    await expectRule(
      "amount-not-counted", at: "30000", wrong: agreement("form: penger\nar: {2027: {levert: 30000}}"),
      right: agreement("form: tjenester\nar: {2027: {levert: 30000}}"))
    await expectRule(
      "amount-not-counted", at: "40000",
      wrong: agreement("form: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2028: {avtalt: 40000}}"),
      right: agreement(
        "form: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {avtalt: 40000}, 2028: {betalt: 500}}"))
  }

  @Test("A budget and what was spent are 0 or more")
  func budgets() async {
    func activity(_ fields: String) -> String {
      "-- content/handlingsplan/a.yml --\ntittel: A\nakse: vekst\nstatus: ikke-satt\n-- content/intern/handlingsplan/a.yml --\n\(fields)\n"
    }
    await expectRule(
      "impossible-amount", at: "-5", wrong: activity("budsjett: 500\nbrukt: -5"),
      right: activity("budsjett: 500\nbrukt: 0"))
    await expectRule(
      "impossible-amount", at: "-500", wrong: activity("budsjett: -500"), right: activity("budsjett: 500"))
  }

  @Test("A meeting whose day is over is said to be held, and none before its day")
  func confirmed() async {
    func meeting(_ fields: String) -> String {
      "-- content/arshjul.yml --\n- {id: a, tittel: A, type: styringsgruppe, \(fields)}\n"
    }
    await expectRule(
      "meeting-unconfirmed", at: "2027-02-01", wrong: meeting("dato: 2027-02-01"),
      right: meeting("dato: 2027-02-01, status: holdt"))
    await expectRule(
      "meeting-unconfirmed", at: "2027-02-02", wrong: meeting("dato: 2027-02-02, status: flyttet"),
      right: meeting("dato: 2027-02-02, status: avlyst"))
    await expectRule(
      "held-in-future", at: "holdt", wrong: meeting("dato: 2028-02-01, status: holdt"),
      right: meeting("dato: 2028-02-01"))
  }

  @Test("One leader at a time")
  func leader() async {
    let one = person("a", "verv: leder")
    await expectRule("no-leader", at: "tittel", wrong: person("a", "verv: medlem"), right: one)
    await expectRule(
      "several-leaders", at: "leder", wrong: one + person("b", "verv: leder"),
      right: one + person("b", "verv: leder\ntil: 2027-02-28"))
    let project = person("c", "verv: prosjektleder")
    await expectRule(
      "several-leaders", at: "prosjektleder", wrong: one + project + person("d", "verv: prosjektleder"),
      right: one + project + person("d", "verv: prosjektleder\nfra: 2027-04-01"))
  }

  @Test("People are checked once a year")
  func checked() async {
    await expectRule(
      "checked-long-ago", at: "2026-02-28", wrong: person("a", "kontrollert: 2026-02-28"),
      right: person("a", "kontrollert: 2026-03-01"))
  }

  @Test("An adopted document says who and when, and does not stand above itself")
  func documents() async {
    func plan(_ fields: String, _ name: String = "a") -> String {
      "-- content/styringsdokumenter/\(name).yml --\ntittel: A\n\(fields)\n"
    }
    await expectRule(
      "adopted-without-decision", at: "vedtatt", wrong: plan("status: vedtatt\nvedtatt-av: Rådet"),
      right: plan("status: vedtatt\nvedtatt-av: Rådet\nvedtatt-dato: 2018-03-14"))
    for status in ["ikke-utarbeidet", "ikke-endelig-vedtatt"] {
      await expectRule(
        "not-adopted-with-decision", at: status, wrong: plan("status: \(status)\nvedtatt-dato: 2018-03-14"),
        right: plan("status: \(status)"))
      await expectRule(
        "not-adopted-with-decision", at: status, wrong: plan("status: \(status)\nvedtatt-av: Rådet"),
        right: plan("vedtatt-av: Rådet"))
    }
    await expectRule(
      "document-out-of-date", at: "2026-12-31", wrong: plan("status: gjeldende\ngyldig-til: 2026-12-31"),
      right: plan("status: gjeldende\ngyldig-til: 2027-12-31"))
    await expectRule(
      "document-cycle", at: "b",
      wrong: plan("status: gjeldende\noverordnet: b") + plan("status: gjeldende\noverordnet: c", "b")
        + plan("status: gjeldende\noverordnet: a", "c") + plan("status: gjeldende\noverordnet: a", "d"),
      right: plan("status: gjeldende\noverordnet: b") + plan("status: gjeldende", "b"))
  }

  @Test("A status has a date, is not old, and a deviation has a measure")
  func activities() async {
    let measure = "-- content/intern/handlingsplan/a.yml --\ntiltak: Ny leverandør fra mars\n"
    let risk = "-- content/intern/handlingsplan/a.yml --\nrisiko: For få påmeldte nå\n"
    let today = "status-dato: 2027-03-01\n"
    await expectRule(
      "status-without-date", at: "i-rute", wrong: activity("status: i-rute\n"),
      right: activity("status: ikke-satt\n"))
    await expectRule(
      "old-status", at: "2026-10-31", wrong: activity("status: i-rute\nstatus-dato: 2026-10-31\n"),
      right: activity("status: i-rute\nstatus-dato: 2026-11-01\n"))
    await expectRule(
      "deviation-without-measure", at: "avviker", wrong: activity("status: avviker\n\(today)") + risk,
      right: activity("status: avviker\n\(today)") + measure)
    await expectRule(
      "overspent", at: "300",
      wrong: activity("status: ikke-satt\n")
        + "-- content/intern/handlingsplan/a.yml --\nbudsjett: 200\nbrukt: 300\n",
      right: activity("status: ikke-satt\n")
        + "-- content/intern/handlingsplan/a.yml --\nbudsjett: 200\nbrukt: 200\n")
    await expectRule(
      "over-but-not-done", at: "2027-02-28",
      wrong: activity("status: i-rute\n\(today)periode: {til: 2027-02-28}\n"),
      right: activity("status: ferdig\n\(today)periode: {til: 2027-02-28}\n"))
  }

  @Test("A year has its fixed points, each once")
  func yearWheel() async {
    func meetings(_ list: [(String, String)]) -> String {
      "-- content/arshjul.yml --\n"
        + list.enumerated().map { "- id: m\($0)\n  tittel: A\n  type: \($1.0)\n  dato: \($1.1)\n" }.joined()
    }
    let steering = (1...4).map { ("styringsgruppe", "2027-0\($0)-10") }
    let council = (1...3).map { ("formannskap", "2027-0\($0)-11") }
    let rest = [("konferanse", "2027-05-01"), ("dialogmote\n  bransje: Handel", "2027-05-02")]
    let whole = meetings(steering + council + rest)
    await expectRule(
      "year-wheel-lacks", at: "2027-01-10", wrong: meetings(Array(steering.dropLast()) + council + rest),
      right: whole)
    await expectRule(
      "same-meeting-twice", at: "2027-01-10", wrong: meetings(steering + council + rest + [steering[0]]),
      right: whole)
    await expectRule(
      "dialogue-without-branch", at: "dialogmote", wrong: meetings([("dialogmote", "2027-05-02")]),
      right: whole)
  }

  @Test("A report that is sent has five lines and an archive reference")
  func report() async {
    func report(_ fields: String) -> String { document("rapporter/a.md", "periode: 2026-T3\n\(fields)") }
    await expectRule(
      "report-lines", at: "[a, b]", wrong: report("sendt: 2027-02-01\nlinjer: [a, b]"),
      right: report("sendt: 2027-02-01\nlinjer: [a, b, c, d, e]"))
    await expectRule(
      "no-archive-reference", at: "2027-02-01", wrong: report("sendt: 2027-02-01\nlinjer: [a, b, c, d, e]"),
      right: report("linjer: [a]"))
  }

  @Test("The communication strategy has its seven parts, each once")
  func strategy() async {
    func strategy(_ parts: [String]) -> String {
      "-- content/kommunikasjonsstrategi.yml --\ntittel: A\ndeler:\n"
        + parts.map { "  - {del: \($0), status: ferdig}\n" }.joined()
    }
    let all = [
      "situasjonsanalyse", "mal", "malgrupper", "organisering", "strategi", "implementering", "maltall",
    ]
    let whole = strategy(all)
    await expectRule("strategy-part-twice", at: "mal", wrong: strategy(all + ["mal"]), right: whole)
    let found = await ruleFindings(strategy(Array(all.dropLast(2))))
    #expect(found.count { $0.hasPrefix("strategy-part-missing") } == 2)
    #expect(await !ruleFindings(whole).contains { $0.hasPrefix("strategy-part-missing") })
  }
}
