import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

@Suite struct LinesInValuesTests {
  private let path = "content/arrangementer/apen-dag.md"

  @Test(
    "What a control shows with other ends of lines than are written is as it was until somebody changes it",
    arguments: [
      ("sted: {navn: \"Kongs\\r\\nberg\"}", "sted.navn", "Kongs\nberg"),
      ("pris: \"1\\r\\n0\"", "pris", "1\n0"),
      ("tittel: \"Oss\\rto\"", "tittel", "Oss\nto"),
      ("start: \"2027-10-02\\n18:00\"", "start", "2027-10-02\n18:00"),
      ("status: \"plan\\rlagt\"", "status", "plan\nlagt"),
      ("kampanje: \"a\\r\\nb\"", "kampanje", "a\nb"),
    ])
  func linesInValues(_ field: String, _ name: String, _ sent: String) throws {
    let made = form(of: try entry([(path, "---\n\(field)\n---\n\nTekst.\n")]))
    let control = try #require(
      controls([(path, "---\n\(field)\n---\n\nTekst.\n")]).first { $0.name == "main/" + name })
    // An input of one line drops them: only what has several, or a choice of what is written, keeps them.
    #expect(control.form == .longText || control.form == .choice)
    for ends in ["\n", "\r\n"] {
      let values = SentValues(["main/" + name: sent.replacing("\n", with: ends)])
      #expect(edits(in: values, of: made, context()) == [])
    }
    let changed = edits(in: SentValues(["main/" + name: sent + "x"]), of: made, context())
    #expect(changed.count == 1)
  }
}
