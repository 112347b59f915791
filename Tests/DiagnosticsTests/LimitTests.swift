import Diagnostics
import Testing

@Suite struct LimitTests {
  private let clock = Code(
    "clock-form", .advice, title: Wording(nb: "Klokkeslettet er skrevet på en annen måte", en: "Other clock"),
    explanation: Wording(nb: "", en: ""), steps: Wording(nb: "", en: ""))
  private let broken = Code(
    "broken", .error, title: Wording(nb: "Ødelagt", en: "Broken"), explanation: Wording(nb: "", en: ""),
    steps: Wording(nb: "", en: ""))

  /// Findings at every tenth byte.
  private func many(
    _ code: Code, _ count: Int, in path: String = "a.md", from start: Int = 0, fixed: Int = 0
  ) -> [Diagnostic] {
    (0..<count).map { number in
      let place = Location(path, start + number * 10..<start + number * 10 + 2)
      return Diagnostic(
        code, Wording(nb: "nr. \(number)", en: "no. \(number)"), at: place,
        fixIts: number < fixed ? [FixIt(at: place, replacement: "x")] : [])
    }
  }

  @Test(
    "Past a hundred of one kind in a file, one more says how many there are, where the first of them stands")
  func rest() throws {
    let shown = many(clock, 1334, fixed: 1334).listed()
    #expect(shown.count == 101 && shown[99].message.nb == "nr. 99")
    let rest = try #require(shown.last)
    #expect(rest.location == Location("a.md", 1000..<1002) && rest.code == clock && rest.fixIts.isEmpty)
    #expect(
      rest.message.nb
        == "… og 1\u{A0}234 til av samme slag i denne filen: klokkeslettet er skrevet på en annen måte")
    #expect(rest.message.en == "… and 1,234 more of the same kind in this file: other clock")
    #expect(
      rest.help?.nb == "rett dem som er vist, så kommer de neste; «story fix» retter dem alle")
    #expect(
      many(clock, 300, fixed: 150).listed().last?.help?.en
        == "fix those that are shown, and the next ones appear; “story fix” fixes 50 of them")
    #expect(many(clock, 300).listed().last?.help?.en == "fix those that are shown, and the next ones appear")
  }

  @Test("A single one more is shown itself; kinds and files are counted each for itself")
  func boundary() {
    #expect(many(clock, 101).listed() == many(clock, 101))
    let mixed =
      many(clock, 100) + many(broken, 100, from: 5) + many(clock, 100, in: "b.md")
    #expect(mixed.listed() == mixed.sortedByPlace())
    #expect(many(clock, 102).listed().last?.count == 2)
  }

  @Test("What several phases find is limited as it comes, and counted once")
  func phases() {
    let all = many(clock, 500)
    let once = all.listed()
    #expect(once.listed() == once)
    let merged = (Array(all[250...]).listed() + Array(all[..<250]).listed()).listed()
    #expect(merged.count == 101 && merged.count(of: .advice) == 500)
    #expect(Array(merged[..<100]) == Array(all[..<100]))
  }

  @Test("Errors that are not shown are counted, in every form and without their words")
  func counts() {
    let shown = (many(broken, 250, fixed: 250) + many(clock, 3)).listed()
    #expect(shown.count(of: .error) == 250)
    let lines = Array(repeating: UInt8(ascii: "x"), count: 3000)
    func text(_ form: FindingsFormat, limit: Int? = nil) -> String {
      format(shown, as: form, in: .nb, limit: limit) { _ in lines }
    }
    #expect(text(.text).hasSuffix("\n\n250 feil, 3 råd i 1 fil. «story fix» retter 250 av dem\n"))
    #expect(text(.text, limit: 20).contains("… og 230 til av samme slag: Ødelagt [broken]"))
    #expect(text(.json).contains(#""count":150"#) || text(.json).contains(#""count": 150"#))
    #expect(text(.sarif).contains("occurrenceCount"))
    #expect(text(.junit).contains(#"tests="104" failures="101""#))
    #expect(shown.map(\.placeAndCode).count(of: .error) == 250)
  }

  @Test("What is found twice is said once, and what differs in a word is not the same")
  func equal() {
    let (one, other) = (many(clock, 1), many(broken, 1))
    #expect((one + other + one + one).sortedByPlace() == other + one)
    var changed = one[0]
    changed.message = Wording(nb: "annet", en: changed.message.en)
    #expect(([changed] + one + [changed]).sortedByPlace().count == 2)
  }
}
