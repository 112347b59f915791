import TestSupport
import Testing

private let fields = "---\na: b\n---\n"

@Test("A text with more levels than anyone can read is reported at its marks")
func levels() async {
  let marks = String(repeating: "> ", count: 65)
  #expect(
    await findings("a.md", fields + marks + "hei\n")
      == "nested-too-deeply 13 «\(marks)»")
}

@Test("A table of more than a hundred columns is reported at its line")
func columns() async {
  let row = String(repeating: "|a", count: 102)
  #expect(await findings("a.md", fields + row + "\n") == "table-too-wide 13 «\(row)»")
}

@Test("A text of more than 256 kB is reported at its first line, and one of 256 kB is read")
func size() async {
  let text = String(repeating: "Ord og ord.\n\n", count: 21_000)
  #expect(await findings("a.md", fields + text) == "text-too-large 13 «Ord og ord.»")
  #expect(await findings("a.md", fields + text.prefix(262_144)) == "")
}

@Test("Components more than eight levels inside one another are reported at the ninth")
func nestedComponents() async {
  let fences = (0..<10).map { String(repeating: "`", count: 13 - $0) }
  let text = fences.map { $0 + "{steg}\n" }.joined() + fences.reversed().map { $0 + "\n" }.joined()
  let found = await findings("a.md", fields + text)
  #expect(found.hasPrefix("directive-too-deep ") && found.hasSuffix("«`````{steg}»"), "\(found)")
}

@Test("A table of more than half a million values is read to its bound")
func values() async {
  let row = String(repeating: "1;", count: 999) + "1\n"
  let found = await findings("a.csv", String(repeating: row, count: 501))
  #expect(found == "csv-too-large \(row.utf8.count * 500) «»")
}

@Test("A paragraph of a hundred thousand lines takes little processor time")
func shortLines() async {
  await #expect(processExitsWith: .success) {
    allowProcessorTime(seconds: 60)
    _ = await findings("a.md", fields + String(repeating: "a\n", count: 100_000))
  }
}
