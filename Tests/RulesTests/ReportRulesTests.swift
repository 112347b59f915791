import Testing

@Suite struct ReportRulesTests {
  private func site(_ periods: [String], met: String, _ status: String = "holdt") -> String {
    periods.map { period in
      "-- content/rapporter/\(period.lowercased()).md --\n---\ntittel: R\nsammendrag: R.\nperiode: \(period)\n---\n\nTekst.\n\n"
    }.joined()
      + "-- content/arshjul.yml --\n- id: a\n  tittel: A\n  type: formannskap\n  dato: \(met)\n  status: \(status)\n"
  }

  @Test(
    "Formannskapet met on a period whose report is gone, though there are reports from before",
    arguments: [
      (["2027-T1"], "2027-10-06"), (["2026-T3", "2027-T2"], "2027-06-09"), (["2026-T3"], "2027-05-01"),
    ])
  func missing(_ periods: [String], _ day: String) async {
    let whole = periods + ["2027-T1", "2027-T2"]
    await expectRule(
      "report-missing", at: day, wrong: site(periods, met: day), right: site(Array(Set(whole)), met: day),
      on: "2028-01-02")
  }

  @Test("The first report, a meeting that is to come or was called off, and no reports at all")
  func none() async {
    for text in [
      site(["2027-T1"], met: "2027-02-17"), site(["2027-T1"], met: "2028-02-17"), site([], met: "2027-06-09"),
      site(["2026-T3"], met: "2027-06-09", "avlyst"), site(["2026-T3"], met: "2027-04-30"),
      // The report of the last four months may come later.
      site(["2027-T1"], met: "2027-10-06"),
    ] {
      #expect(await !ruleFindings(text, on: "2027-12-01").contains { $0.hasPrefix("report-missing") })
    }
  }

  @Test(
    "A report is called after the period that its figures are of: report-of-other-period",
    arguments: [
      ("2026-t2", "Rapport for tredje tertial 2026", "2026-T2", true),
      ("2026-t2", "Tertialrapport 2027, 2. tertial", "2026-T2", true),
      ("2026-t3", "Rapport", "2026-T2", true), ("2026", "Årsrapport", "2026-T2", true),
      ("2026-t2", "Rapport for andre tertial 2026", "2026-T2", false),
      ("2026-t2", "Andre tertial, og veien mot tredje tertial", "2026-T2", false),
      ("rapport", "Rapport til Formannskapet", "2026-T2", false),
      ("2026", "Årsrapport 2026 med planen for 2027", "2026", false),
      ("2026-t2", "Den andre rapporten vår", "2026-T2", false),
      ("2026-t2", "Rapport for 2025", "2026-T2", true), ("2026-t2", "Årsrapporten 2027", "2026-T2", true),
      ("2026-t2", "Vekst i Kongsberg – tredje tertial", "2026-T2", true),
      ("2026-t2", "Tertialrapport 3", "2026-T2", true), ("2026-t2", "Tertial 1 2026", "2026-T2", true),
      ("2026-t2", "Rapport til Formannskapet for tredje tertial", "2026-T2", true),
      ("2026-t2", "Report for the third tertial of 2026", "2026-T2", true),
      ("2026-t2", "\"Rapport mot 2030: andre tertial\"", "2026-T2", false),
      ("2026-t1", "Veien til 2030, tertialrapport 1", "2026-T1", false),
      ("2026-t2", "Rapport for andre tertial (vedtak 2025)", "2026-T2", false),
      ("2026-t3", "\"Tredje tertial: etter andre tertial kom snuoperasjonen\"", "2026-T3", false),
      ("2026-t3", "Rapporten om det som skjedde etter andre tertial", "2026-T3", false),
      ("2027-t3", "Rapport for tredje tertial, lagt fram i 2028", "2027-T3", false),
      ("2026-t2", "Rapport om 2030-målene", "2026-T2", false),
      ("2026-t2", "Kongsberg 2030", "2026-T2", false),
    ])
  func named(_ slug: String, _ title: String, _ period: String, _ isReported: Bool) async {
    let text =
      "-- content/rapporter/\(slug).md --\n---\ntittel: \(title)\nsammendrag: R.\nperiode: \(period)\n---\n\nTekst.\n"
    #expect(await ruleCodes(text).contains("report-of-other-period") == isReported, "\(title)")
  }

  private func report(_ path: String, _ fields: String) -> String {
    "-- content/\(path).md --\n---\ntittel: \(path)\nsammendrag: R.\n\(fields)\n---\n\nTekst.\n\n"
  }

  @Test(
    "Two reports of one period are wrong, wherever they lie and however far they are",
    arguments: [
      ("rapporter/a", "periode: 2027-T1", "intern/rapporter/b", "periode: 2027-t1"),
      ("rapporter/a", "periode: 2027-T1\nutkast: ja", "rapporter/b", "periode: 2027-T1\nsendt: 2027-05-20"),
      ("intern/rapporter/a", "periode: 2026", "intern/rapporter/b", "periode: 2026\nsendt: 2027-02-01"),
    ])
  func twice(_ first: String, _ fields: String, _ second: String, _ others: String) async {
    let found = await ruleFindings(report(first, fields) + report(second, others), on: "2027-09-20")
    #expect(found.count { $0.hasPrefix("report-twice ") } == 2, "\(found)")
    // The command freezes neither, so that it is not what to do.
    #expect(!found.contains { $0.hasPrefix("report-not-frozen ") })
  }

  @Test(
    "One report of each period is as it should be, and one that is made up is in nobody’s way",
    arguments: [
      ("periode: 2027-T1", "periode: 2027-T2"), ("periode: 2027-T1", "periode: 2026-T1"),
      ("periode: 2026", "periode: 2026-T3"), ("periode: 2027-T1", "periode: 2027-T1\neksempel: ja"),
    ])
  func once(_ first: String, _ second: String) async {
    let text = report("rapporter/a", first) + report("intern/rapporter/b", second)
    #expect(await !ruleCodes(text).contains("report-twice"))
  }

  @Test(
    "A report is of a tertial or a year: report-period",
    arguments: [
      ("2026-K1", true), ("2026-q4", true), ("2026-03", true), ("2026-T1", false), ("2026", false),
    ])
  func ofTertial(_ period: String, _ isWrong: Bool) async {
    let codes = await ruleCodes(report("intern/rapporter/a", "periode: \(period)\nsendt: 2027-02-01"))
    #expect(codes.contains("report-period") == isWrong)
    #expect(codes.contains("report-not-frozen") != isWrong)
  }
}
