import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

@Suite struct LinesInValuesTests {
  private let languages = SiteLanguages([.nb, .en])
  private let path = "content/arrangementer/apen-dag.md"

  private func entry(_ files: [(String, String)]) throws -> EditedEntry {
    let tree = SourceTree(files: files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) })
    return try #require(editedEntry(at: files[0].0, in: tree, languages))
  }

  private func context() -> FormContext {
    FormContext(
      .nb, languages, languageNames: { $0.tag }, choices: [:],
      button: { $0.fixIts.isEmpty ? nil : .fix($0.code.name) },
      pictureAddress: { _ in nil })
  }

  private func controls(_ files: [(String, String)], _ findings: [Diagnostic] = []) throws -> [Control] {
    func flat(_ control: Control) -> [Control] { [control] + control.children.flatMap(flat) }
    return context().sections(of: form(of: try entry(files)), findings: findings).sections
      .flatMap { $0.controls.flatMap(flat) }
  }

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
