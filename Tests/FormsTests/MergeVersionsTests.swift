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

  @Test("Of what the other changed and put in, only what stands against lines of mine is left out")
  func partly() {
    let base = "tittel: A\n# gammel\nsammendrag: S\n"
    #expect(
      merged("tittel: B\n# gammel\nsammendrag: S\n", "tittel: C\n# viktig: ring Kari\nsammendrag: S\n", base)
        == "tittel: B\n# viktig: ring Kari\nsammendrag: S\n")
    #expect(merged("En\n\nTo min\n", "En\n\nTo hans\n\nTre\n", "En\n\nTo\n") == "En\n\nTo min\n\nTre\n")
    #expect(
      merged("Et avsnitt, mitt\n", "Nytt\n\nEt avsnitt, hans\n", "Et avsnitt\n")
        == "Nytt\n\nEt avsnitt, mitt\n")
    #expect(merged("1 a\n2 a\n3\n", "1\nny\n2\n3\n", "1\n2\n3\n") == "1 a\nny\n2 a\n3\n")
    #expect(
      merged("pris: 4\nsted: B\n", "pris: 5\nsted: C\nvert: D\n", "pris: 3\nsted: A\n")
        == "pris: 4\nsted: B\nvert: D\n")
  }

  @Test("What belongs to a line that is left out is left out with it")
  func belonging() {
    #expect(merged("kart: A\nx: 1\n", "kart:\n  bredde: 1\nx: 1\n", "kart: B\nx: 1\n") == "kart: A\nx: 1\n")
    #expect(merged("tema: []\nx: 1\n", "tema:\n- a\n- b\nx: 1\n", "tema: a\nx: 1\n") == "tema: []\nx: 1\n")
    #expect(
      merged("kart: A\nx: 1\n", "kart:\n  bredde: 1\n# merk\nx: 1\n", "kart: B\nx: 1\n")
        == "kart: A\n# merk\nx: 1\n")
  }

  @Test("Comments that the other wrote and that are left out are told; not headings, nor signs within values")
  func leftOut() {
    func told(_ theirs: String, _ merged: String, _ base: String) -> [String] {
      comments(of: Array(theirs.utf8), leftOutOf: Array(merged.utf8), since: Array(base.utf8))
    }
    #expect(told("a: 1\n# viktig\n", "a: 2\n# gammel\n", "a: 0\n# gammel\n") == ["# viktig"])
    #expect(told("a: 1 # ring Kari\n", "a: 2\n", "a: 0\n") == ["# ring Kari"])
    #expect(told("a: 1 # ring Kari\n", "a: 2 # ring Kari\n", "a: 0\n") == [])
    #expect(told("a: 'Nr. #1'\nb: C#\n", "a: 2\n", "a: 0\n") == [])
    #expect(told("---\na: 1\n---\n# Ny\n", "---\na: 1\n---\n# Min\n", "---\na: 1\n---\n# A\n") == [])
  }

  @Test("Line ends and a last line without one stay")
  func lineEnds() {
    #expect(merged("a\r\nb", "a\r\nb", "a\r\nb") == "a\r\nb")
    #expect(
      merged("1\r\n2\r\n3\r\n4\r\nfem", "en\r\n2\r\n3\r\n4\r\n5", "1\r\n2\r\n3\r\n4\r\n5")
        == "en\r\n2\r\n3\r\n4\r\nfem")
  }
}
