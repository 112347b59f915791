import Forms
import Testing

@Suite struct MergeVersionsTests {
  private func merged(_ mine: String, _ theirs: String, _ base: String) -> String {
    String(
      decoding: merging(Array(mine.utf8), into: Array(theirs.utf8), from: Array(base.utf8)), as: UTF8.self)
  }

  private let base = "tittel: A\nstart: 1\nslutt: 2\npris: 3\n"

  @Test("Lines that only one of two changed are as that one has them")
  func apart() {
    #expect(
      merged("tittel: B\nstart: 1\nslutt: 2\npris: 3\n", "tittel: A\nstart: 1\nslutt: 2\npris: 4\n", base)
        == "tittel: B\nstart: 1\nslutt: 2\npris: 4\n")
    // Lines beside each other, which two people changed, are two changes.
    #expect(
      merged("tittel: A\nstart: 1\nslutt: 3\npris: 3\n", "tittel: A\nstart: 1\nslutt: 2\npris: 4\n", base)
        == "tittel: A\nstart: 1\nslutt: 3\npris: 4\n")
    #expect(
      merged("tittel: A\nstart: 1\npris: 3\n", "tittel: A\nstart: 5\nslutt: 2\npris: 3\n", base)
        == "tittel: A\nstart: 5\npris: 3\n")
    #expect(merged(base, "x\n" + base, base) == "x\n" + base)
    #expect(merged(base + "y", base, base) == base + "y")
  }

  @Test("Where both changed a line, it is as I have it")
  func together() {
    #expect(
      merged("tittel: B\nstart: 1\nslutt: 2\npris: 3\n", "tittel: C\nstart: 1\nslutt: 2\npris: 3\n", base)
        == "tittel: B\nstart: 1\nslutt: 2\npris: 3\n")
    #expect(merged("", base, base) == "")
    #expect(merged("a\r\nb\r\n", "a\r\nc\r\n", "a\r\nd\r\n") == "a\r\nb\r\n")
  }

  @Test("What both put in at one place is there, the other's first, and once when it is the same")
  func bothAdded() {
    #expect(merged("1\n2\nmin\n", "1\n2\nhans\n", "1\n2\n") == "1\n2\nhans\nmin\n")
    #expect(merged("1\nlik\n2\n", "1\nlik\n2\n", "1\n2\n") == "1\nlik\n2\n")
    #expect(merged("min\n1\n", "hans\n1\nsist\n", "1\n") == "hans\nmin\n1\nsist\n")
    // Beside a line that I changed, what the other put in is kept, on its own side.
    #expect(merged("1\nto\n", "1\n2\nny\n", "1\n2\n") == "1\nto\nny\n")
    #expect(merged("en\n2\n", "ny\n1\n2\n", "1\n2\n") == "ny\nen\n2\n")
    #expect(merged("1\n2\nny\n", "1\nto\n", "1\n2\n") == "1\nto\nny\n")
    // Between lines that I took away there is no place for it.
    #expect(merged("1\n4\n", "1\n2\nny\n3\n4\n", "1\n2\n3\n4\n") == "1\n4\n")
  }

  @Test("Line ends and a last line without one stay")
  func lineEnds() {
    #expect(merged("a\r\nb", "a\r\nb", "a\r\nb") == "a\r\nb")
    #expect(
      merged("1\r\n2\r\n3\r\n4\r\nfem", "en\r\n2\r\n3\r\n4\r\n5", "1\r\n2\r\n3\r\n4\r\n5")
        == "en\r\n2\r\n3\r\n4\r\nfem")
  }
}
