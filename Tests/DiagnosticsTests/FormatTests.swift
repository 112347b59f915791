import Diagnostics
import TestSupport
import Testing

@Suite struct FormatTests {
  private let unknown = Code(
    "unknown-field", .error, title: Wording(nb: "Ukjent felt", en: "Unknown field"),
    explanation: Wording(nb: "", en: ""), steps: Wording(nb: "", en: ""))
  private let stale = Code(
    "stale", .warning, title: Wording(nb: "Foreldet", en: "Stale"), explanation: Wording(nb: "", en: ""),
    steps: Wording(nb: "", en: ""))

  private func finding(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      unknown, Wording(nb: "ukjent felt «tittle»", en: "unknown field “tittle”"), at: Location("a.md", range),
      help: Wording(nb: "mente du «tittel»?", en: "did you mean “tittel”?"),
      fixIts: [FixIt(at: Location("a.md", range), replacement: "tittel")])
  }

  private func text(
    _ findings: [Diagnostic], _ source: String, _ form: FindingsFormat = .text, limit: Int? = nil
  )
    -> String
  {
    format(findings, as: form, in: .nb, limit: limit) { _ in Array(source.utf8) }
  }

  @Test("The line is shown with the exact range underlined, help, and the line as it should be")
  func annotated() {
    #expect(
      text([finding(4..<10)], "---\ntittle: Å bo\n---\n") == """
        FEIL  ukjent felt «tittle»  [unknown-field]
          a.md:2:1
           2 │ tittle: Å bo
             │ ^^^^^^
          hjelp: mente du «tittel»?
          slik: tittel: Å bo

        1 feil i 1 fil. «story fix» retter den

        """)
  }

  @Test(
    "Columns count characters, and the underline stands under them, also after æ, ø, å and Windows line ends")
  func columns() {
    let source = "\u{FEFF}---\r\nblåbærøl: tittle\r\n"
    let offset = Array(source.utf8).count - 8
    let shown = text([finding(offset..<offset + 6)], source)
    #expect(shown.contains("a.md:2:11\n   2 │ blåbærøl: tittle\n     │           ^^^^^^\n"), "\(shown)")
  }

  @Test("Control characters and directional marks of a source never reach the terminal")
  func control() {
    let shown = text([finding(0..<6)], "tittle: \u{1B}[31mrød\u{7}\u{202E}snu\n")
    #expect(!shown.unicodeScalars.contains { [0x1B, 0x07, 0x202E].contains($0.value) })
  }

  @Test("A long line is cut around the range")
  func longLines() {
    let source = String(repeating: "x", count: 5000) + "tittle" + String(repeating: "y", count: 5000)
    let shown = text([finding(5000..<5006)], source).split(separator: "\n")
    #expect(shown.allSatisfy { $0.count < 130 })
    #expect(shown.contains { $0.contains("…xxxxx") && $0.contains("tittleyyy") })
  }

  @Test("Thousands of findings on one long line are shown in every form in little processor time")
  func manyOnALine() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 90)
      let line = String(repeating: "å😀x\u{301}, ", count: 6000)
      let tests = FormatTests()
      let findings = (0..<6000).map { tests.finding($0 * 11..<$0 * 11 + 6) }
      for form in FindingsFormat.allCases { #expect(!tests.text(findings, line, form).isEmpty) }
    }
  }

  @Test("The column at the end of a long line is counted in characters, and as SARIF counts it")
  func farOnALine() {
    let source = String(repeating: "å😀x\u{301}, ", count: 6000)
    let last = text([finding(5999 * 11 + 6..<5999 * 11 + 9)], source, .oneline)
    #expect(last.hasPrefix("a.md:1:\(5999 * 5 + 3): "), "\(last.prefix(40))")
    #expect(
      text([finding(5999 * 11 + 6..<5999 * 11 + 9)], source, .sarif).contains(
        "\"startColumn\":\(5999 * 7 + 4),"))
  }

  @Test("A place past the middle of a long line that is not UTF-8 has a column too")
  func longLinesInOldEncodings() {
    let bytes = [UInt8](repeating: 0xE5, count: 1000)
    let shown = format([finding(900..<901)], as: .oneline, in: .nb) { _ in bytes }
    #expect(shown.hasPrefix("a.md:1:901: "))
  }

  @Test("A line may end as it did on old Macs")
  func carriageReturns() {
    #expect(text([finding(4..<10)], "---\rtittle: A\r", .oneline).hasPrefix("a.md:2:1: "))
  }

  @Test("One line each, for editors")
  func oneline() {
    #expect(
      text([finding(4..<10)], "---\ntittle: A\n", .oneline)
        == "a.md:2:1: FEIL ukjent felt «tittle» (mente du «tittel»?) [unknown-field]\n")
  }

  @Test("JSON holds the place in bytes and in lines, and is escaped")
  func json() {
    let shown = text([finding(4..<10)], "---\ntittle: A\n", .json)
    #expect(
      shown == """
        {"code":"unknown-field","severity":"error","message":"ukjent felt «tittle»","help":"mente du «tittel»?",\
        "path":"a.md","line":2,"column":1,"endLine":2,"endColumn":7,"byteOffset":4,"byteLength":6,"notes":[],\
        "fixIts":[{"replacement":"tittel","path":"a.md","line":2,"column":1,"endLine":2,"endColumn":7,\
        "byteOffset":4,"byteLength":6}]}

        """)
    #expect(JSONText.string("å «é» – 😀").text == "\"å «é» – 😀\"")
    #expect(
      JSONText.array([.null, .flag(true), .number(-1), .object([("a\"", .decimal("1.5"))])]).text
        == "[null,true,-1,{\"a\\\"\":1.5}]")
    #expect(JSONText.string("</script>\n\"\\\u{1}").text == "\"\\u003c/script>\\n\\\"\\\\\"")
  }

  @Test("SARIF names the rule, the place in UTF-16 columns, and the repair")
  func sarif() {
    let source = "---\n😀 tittle: A\n"
    let shown = text([finding(9..<15)], source, .sarif)
    #expect(
      shown.hasPrefix("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\""))
    #expect(shown.contains("\"startLine\":2,\"startColumn\":4,\"endLine\":2,\"endColumn\":10"))
    #expect(shown.contains("\"ruleId\":\"unknown-field\",\"ruleIndex\":0,\"level\":\"error\""))
    #expect(shown.contains("\"insertedContent\":{\"text\":\"tittel\"}"))
  }

  @Test("JUnit counts errors as failures, escapes, and passes when there is nothing")
  func junit() {
    let shown = text([finding(4..<10)], "---\ntittle: <A>\n", .junit)
    #expect(shown.contains("<testsuites name=\"story\" tests=\"1\" failures=\"1\" skipped=\"0\">"))
    #expect(
      shown.contains(
        "<testcase classname=\"a.md\" name=\"unknown-field 2:1\"><failure message=\"ukjent felt «tittle»\""))
    #expect(text([], "", .junit).contains("<testcase classname=\"content\" name=\"story check\"/>"))
  }

  @Test("GitHub's workflow commands have their separators escaped")
  func github() {
    let shown = text([finding(4..<10)], "---\ntittle: A\n", .github)
    #expect(
      shown
        == "::error file=a.md,line=2,endLine=2,col=1,endColumn=7,title=Ukjent felt [unknown-field]::ukjent felt «tittle»%0Amente du «tittel»?\n"
    )
  }

  @Test("Many of one kind are counted once a few have been shown, and the sum is right in both languages")
  func manyAndSummary() {
    let many = (0..<30).map { finding($0..<$0 + 1) }
    let warning = Diagnostic(stale, Wording(nb: "b", en: "b"), at: .file("b.md"))
    let shown = text(many + [warning], String(repeating: "x", count: 40), limit: 20)
    #expect(shown.contains("… og 10 til av samme slag: Ukjent felt [unknown-field]"))
    #expect(shown.hasSuffix("30 feil, 1 advarsel i 2 filer. «story fix» retter 30 av dem\n"))
    let english = format([warning], as: .text, in: .en) { _ in [] }
    #expect(english.hasSuffix("1 warning in 1 file\n"))
    #expect(text([], "") == "Ingen feil.\n")
  }

  @Test("Findings come by path and place, each once")
  func order() {
    let sorted = [finding(9..<10), finding(4..<10), finding(4..<10)].sortedByPlace()
    #expect(sorted.map(\.location.range.lowerBound) == [4, 9])
  }

  @Test("Findings are counted by their own words, the gravest first, with «og» before the last")
  func words() {
    func findings(_ severities: Severity...) -> [Diagnostic] {
      severities.map { severity in
        Diagnostic(
          Code(
            "x", severity, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
            steps: Wording(nb: "", en: "")), Wording(nb: "x", en: "x"), at: .file("a.md"))
      }
    }
    #expect(counted([]) == nil)
    #expect(counted(findings(.warning))?.nb == "1 advarsel")
    #expect(counted(findings(.advice))?.en == "1 piece of advice")
    #expect(counted(findings(.advice, .warning, .warning))?.nb == "2 advarsler og 1 råd")
    #expect(counted(findings(.advice, .error, .warning))?.nb == "1 feil, 1 advarsel og 1 råd")
    #expect(counted(findings(.error, .error))?.en == "2 errors")
  }

  @Test("The nearest name is offered only when it is near")
  func nearest() {
    #expect(nearestName(to: "tittle", among: ["tittel", "sammendrag"]) == "tittel")
    #expect(nearestName(to: "velkomen-hjem", among: ["velkommen-hjem", "boligdag"]) == "velkommen-hjem")
    #expect(nearestName(to: "xyz", among: ["tittel", "sammendrag"]) == nil)
    #expect(nearestName(to: "", among: ["a"]) == "a" || nearestName(to: "", among: ["tittel"]) == nil)
  }
}
