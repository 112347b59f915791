import Diagnostics
import TestSupport
import Testing

import Commands

/// What editors do wrong, one mistake in each text, and the code that must name it; nothing else may be said.
private let mistakes: [(code: String, line: Int, fields: String)] = [
  // Dates and times.
  ("invalid-time", 4, "start: 2027-10-20 halv sju"), ("invalid-time", 4, "start: 2027-10-20 kl. halv åtte"),
  ("invalid-time", 4, "start: 2027-10-20 kvart over sju"), ("invalid-date", 4, "start: halv sju"),
  ("invalid-time", 4, "start: 2027-10-20 18-20"), ("invalid-time", 4, "start: 2027-10-20 25:00"),
  ("invalid-time", 4, "start: 2027-10-20 18:00 CET"), ("invalid-date", 4, "start: onsdag 20. oktober"),
  ("invalid-date", 4, "start: 20.10.27"), ("impossible-date", 4, "start: 2027-02-30"),
  ("ambiguous-date", 4, "start: 05/06/2027"), ("invalid-date", 4, "start: 20.–22. oktober 2027"),
  ("invalid-date", 4, "start: i morgen"), ("invalid-date", 5, "start: 2027-10-20 18:00\nslutt: 20:00"),
  ("invalid-date", 5, "start: 2027-10-20 18:00\nslutt: halv ti"),
  ("invalid-date", 5, "start: 2027-10-20\nslutt: 21. oktober"),
  ("event-ends-before-start", 5, "start: 2027-10-20 18:00\nslutt: 2027-10-19 20:00"),
  ("weekday-disagrees", 5, "start: 2027-10-20\nukedag: fredag"),
  ("empty-field", 5, "start: 2027-10-20 18:00\nslutt:"),
  // Names of fields and choices.
  ("unknown-field", 5, "start: 2027-10-20\nstad: {navn: Krona}"),
  ("unknown-field", 5, "start: 2027-10-20\nplass: Krona"),
  ("unknown-field", 4, "strat: 2027-10-20"), ("unknown-choice", 5, "start: 2027-10-20\nstatus: kansellert"),
  ("duplicate-field", 5, "start: 2027-10-20\nstart: 2027-10-21"),
  ("field-name-marks", 4, "start = 2027-10-20"),
  ("missing-space", 4, "start:2027-10-20"), ("dash-before-field", 5, "start: 2027-10-20\n- pris: 0"),
  // Text in fields.
  ("comment-in-text", 5, "start: 2027-10-20\nserie: Bo #1 i landet"),
  ("colon-in-text", 5, "start: 2027-10-20\nserie: Dag: bo og lev"),
  ("unclosed-quote", 5, "start: 2027-10-20\nserie: \"Dag"),
  ("curly-quotes", 5, "start: 2027-10-20\nserie: “Dag”"),
  ("text-after-quote", 5, "start: 2027-10-20\nserie: \"Dag\" på torget"),
  ("backslash-in-quotes", 5, "start: 2027-10-20\nserie: \"Info\\brosjyre\""),
  ("control-character", 5, "start: 2027-10-20\nserie: Dag\u{1}en"),
  ("control-character", 5, "start: 2027-10-20\nserie: \"Dag\\u202Een\""),
  ("invisible-character", 5, "start: 2027-10-20\nserie: Dag\u{200B}en"),
  ("broken-letters", 5, "start: 2027-10-20\nserie: PÃ¥ torget"),
  ("no-break-space", 5, "start: 2027-10-20\nserie:\u{A0}Dag"),
  ("markup-in-field", 5, "start: 2027-10-20\nserie: <b>Dag</b>"),
  ("not-for-readers", 5, "start: 2027-10-20\nserie: Vi er [sett inn tall]"),
  ("placeholder", 5, "start: 2027-10-20\nserie: TODO"),
  ("merge-conflict", 4, "<<<<<<< HEAD\nstart: 2027-10-20\n=======\nstart: 2027-10-21\n>>>>>>> ny"),
  // Lists and groups.
  ("list-expected", 5, "start: 2027-10-20\nhovedomrader: innbyggere, handel"),
  ("joined-items", 5, "start: 2027-10-20\nhovedomrader: [innbyggere; handel]"),
  ("repeated-item", 5, "start: 2027-10-20\nhovedomrader: [handel, handel]"),
  ("unclosed-bracket", 5, "start: 2027-10-20\nhovedomrader: [handel"),
  ("unresolved-reference", 5, "start: 2027-10-20\nhovedomrader: [handell]"),
  ("colon-in-text", 6, "start: 2027-10-20\nkilder:\n  - Messe: felles stand"),
  ("wrong-type", 6, "start: 2027-10-20\nserie:\n  - Dag"),
  // Addresses, prices and pictures.
  ("invalid-web-address", 5, "start: 2027-10-20\npamelding: www.eksempel.no"),
  ("tracked-address", 5, "start: 2027-10-20\npamelding: https://lnkd.in/abc"),
  ("invalid-slug", 5, "start: 2027-10-20\nadresse: \"🙂\""),
  ("invalid-slug", 5, "start: 2027-10-20\nadresse: Åpen dag"),
  ("invalid-site-path", 5, "start: 2027-10-20\ntidligere-adresser: [/a//b/]"),
  ("former-address-reserved", 5, "start: 2027-10-20\ntidligere-adresser: [/feed.xml]"),
  ("no-such-picture", 5, "start: 2027-10-20\nbilde: torget.jpg\nbilde-pynt: ja"),
]

/// The line above the fields, as it should not be.
private let fences = [
  "— — —", "***", "----", "–--", "–––", "* * *", "===", "```yaml", "---yaml", "•••", "\"---\"",
]

@Suite("One mistake is one finding, the right one") struct EditorMistakeTests {
  private func found(_ text: String, _ path: String = "arrangementer/kveld.md") async -> [Diagnostic] {
    await Proof("", .file(path), "").findings(in: text)
  }

  private func event(_ fields: String, fence: String = "---") -> String {
    let place = fields.contains("stad:") || fields.contains("plass:") ? "" : "\nsted: {navn: Krona}"
    return
      "\(fence)\ntittel: Kveld på Krona\nsammendrag: Kom på kveld.\n\(fields)\narrangor: Kommunen\(place)\n---\n\nVelkommen.\n"
  }

  @Test("In the fields of an event", arguments: mistakes.indices)
  func fields(index: Int) async {
    let (code, line, fields) = mistakes[index]
    let text = event(fields)
    let findings = await found(text)
    #expect(findings.map(\.code.name) == [code], "\(fields): \(findings.map(\.message.nb))")
    guard let finding = findings.first else { return }
    let before = Array(text.utf8).prefix(finding.location.range.lowerBound)
    #expect(before.count { $0 == 0x0A } + 1 == line, "\(fields)")
    expectSensible(finding, in: text)
  }

  @Test("In the line above the fields", arguments: fences)
  func fence(_ fence: String) async {
    let findings = await found(event("start: 2027-10-20", fence: fence))
    #expect(findings.map(\.code.name) == ["front-matter-fence"])
    #expect(findings.first?.location.range == 0..<fence.utf8.count)
  }

  @Test(
    "A file among those of another kind",
    arguments: [
      ("sider/kveld.md", "start: 2027-10-20\narrangor: Kommunen\nsted: {navn: Krona}"),
      ("arrangementer/om.md", "eier: Leder"),
      ("aktuelt/kveld.md", "start: 2027-10-20\narrangor: Kommunen\nsted: {navn: Krona}"),
      (
        "sider/kampanje.md",
        "formal: Flere folk\nkontaktrolle: Leder\nbudskap: Kom\nhandling: {tekst: Bli med}"
      ),
    ])
  func folder(path: String, fields: String) async {
    let findings = await found(
      "---\ntittel: Kveld på Krona\nsammendrag: Kom på kveld.\n\(fields)\n---\n\nVelkommen.\n", path)
    #expect(findings.map(\.code.name) == ["unknown-folder"])
    #expect(findings.first?.location == .file("content/\(path)"))
  }

  @Test("The end of an event is proposed on the event's own day, or in the night after it")
  func sameDay() async {
    for (end, proposed) in [
      ("20:00", "2027-10-20 20:00"), ("halv ti", "2027-10-20 21:30"), ("02:00", "2027-10-21 02:00"),
    ] {
      let finding = await found(event("start: 2027-10-20 18:00\nslutt: \(end)")).first
      #expect(finding?.help?.nb.contains("«\(proposed)»") == true, "\(finding?.help?.nb ?? "")")
    }
  }

  @Test(
    "What the documentation's examples yield proposes something, and something else than what is there",
    arguments: proofs)
  func proposals(_ proof: Proof) async throws {
    let example = try #require(allCodes.first { $0.name == proof.code }?.example)
    let files = proof.site(with: example.wrong)
    for finding in await proof.findings(in: example.wrong) {
      let path = String(finding.location.path.dropFirst("content/".count))
      expectSensible(finding, in: MarkedText(files[path] ?? "").text)
    }
  }

  /// That a finding proposes something, and not what stands at its place.
  private func expectSensible(_ finding: Diagnostic, in text: String) {
    guard let help = finding.help else { return }
    for (words, quotes) in [(help.nb, ("«", "»")), (help.en, ("“", "”"))] {
      #expect(
        !words.contains(quotes.0 + quotes.1) && !words.hasSuffix(": ") && !words.contains(": )"), "\(words)")
      let written = String(
        decoding: Array(text.utf8)[finding.location.range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
      guard written.count > 1 else { continue }
      #expect(
        !words.hasSuffix("skriv \(quotes.0)\(written)\(quotes.1)")
          && !words.contains("mente du «\(written)»"),
        "\(words)")
    }
    for fixIt in finding.fixIts where fixIt.location.range.upperBound <= text.utf8.count {
      let written = String(decoding: Array(text.utf8)[fixIt.location.range], as: UTF8.self)
      #expect(fixIt.replacement != written, "\(finding.message.nb)")
    }
  }
}
