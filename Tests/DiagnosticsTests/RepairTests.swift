import Diagnostics
import Testing

@Suite struct RepairTests {
  private let code = Code(
    "c", .error, title: Wording(nb: "a", en: "a"), explanation: Wording(nb: "a", en: "a"),
    example: Code.Example(wrong: "a", right: "b"))

  private func finding(_ fixes: (Range<Int>, String)..., path: String = "a.md") -> Diagnostic {
    Diagnostic(
      code, Wording(nb: "a", en: "a"), at: Location(path, 0..<1),
      fixIts: fixes.map { FixIt(at: Location(path, $0.0), replacement: $0.1) })
  }

  private func repaired(_ findings: [Diagnostic], _ text: String) -> (text: String, count: Int) {
    let result = applyFixIts(of: findings, to: Array(text.utf8), at: "a.md")
    return (String(decoding: result.bytes, as: UTF8.self), result.repaired.count)
  }

  @Test("Repairs go in wherever they stand, all of a finding's together")
  func apply() {
    #expect(
      repaired([finding((3..<5, "to")), finding((0..<2, "en"), (7..<7, "!"))], "1. 2. 3").text == "en to 3!")
    #expect(repaired([finding((0..<1, ""))], "#a").text == "a")
  }

  @Test("A repair that meets another, leaves the file or reaches into one waits")
  func conflicts() {
    #expect(repaired([finding((0..<2, "x")), finding((1..<3, "y"))], "abc") == ("xc", 1))
    #expect(repaired([finding((1..<1, "x")), finding((1..<1, "y"))], "abc") == ("axbc", 1))
    #expect(repaired([finding((2..<9, "x"))], "abc") == ("abc", 0))
    #expect(repaired([finding((0..<1, "x"), path: "b.md")], "abc") == ("abc", 0))
    #expect(repaired([finding((0..<2, "x"), (1..<3, "y"))], "abc") == ("abc", 0))
  }

  private func diff(_ old: String, _ new: String, _ reader: DiffReader = .program) -> String {
    unifiedDiff(of: "a", from: Array(old.utf8), to: Array(new.utf8), for: reader)
  }

  @Test("A difference is reported with three lines around it, as patch(1) takes it")
  func unified() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\nseks\n7\n8\n9\n") == """
        --- a
        +++ a
        @@ -3,7 +3,7 @@
         3
         4
         5
        -6
        +seks
         7
         8
         9

        """)
    #expect(diff("", "a\n") == "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(
      diff("a", "a\n") == "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")
    #expect(diff("a\n", "a\n") == "")
  }

  @Test("A person sees signs for what would control the terminal")
  func controls() {
    #expect(diff("\u{1B}[2J\n", "\r\n", .person(.plain)).contains("-␛[2J\n+␍\n"))
  }

  @Test("Any two texts: the difference, applied, gives the second; many changes end in bounded time")
  func lines() {
    var generator = Generator(state: 7)
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<generator.below(12)).map { _ in [UInt8]("\(generator.below(3))".utf8)[...] }
      }
      let changes = lineChanges(from: texts[0], to: texts[1])
      #expect(changes.filter { $0.fate != .added }.map(\.line) == texts[0])
      #expect(changes.filter { $0.fate != .removed }.map(\.line) == texts[1])
    }
    let many = (0..<20_000).map { [UInt8]("\($0)".utf8)[...] }
    #expect(lineChanges(from: many, to: many.map { $0 + [0x2E] }, bound: 50).count == 40_000)
  }

  /// A small repeatable source of numbers (Knuth's MMIX constants).
  private struct Generator {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test("A name is certain when it is one typing error away, no other is near, and no digit differs")
  func certainty() {
    let groups = [["tittel", "title"], ["status"], ["boligdag-2026"]]
    #expect(certainName(for: "tittle", among: groups) != nil)
    #expect(certainName(for: "stautus", among: groups) == "status")
    #expect(certainName(for: "boligdag-2027", among: groups) == nil)
    #expect(certainName(for: "kansellert", among: groups) == nil)
    #expect(certainName(for: "statu", among: [["statue"], ["status"]]) == nil)
  }
}
