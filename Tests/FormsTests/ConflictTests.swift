import Content
import Diagnostics
import Editing
import Forms
import Model
import Testing

@Suite("Two editors") struct ConflictTests {
  private func shownForm(_ files: [String: String]) throws -> EntryForm {
    let tree = SourceTree(
      files: files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) })
    return form(
      of: try #require(
        editedEntry(at: "content/arrangementer/a.md", in: tree, SiteLanguages([.nb, .en]))))
  }

  private func sections(_ files: [String: String]) throws -> [FormPage.Section] {
    let languages = SiteLanguages([.nb, .en])
    let context = FormContext(
      .nb, languages, languageNames: { $0 == .nb ? "bokmål" : "engelsk" }, choices: [:], button: { _ in nil },
      pictureAddress: { _ in nil })
    return context.sections(of: try shownForm(files), findings: []).sections
  }

  private let base =
    "---\ntittel: A\nsammendrag: S.\nstart: 2027-06-17 18:30\nstatus: planlagt\nsted: {navn: Krona}\n---\n\nEtt.\n\nTo.\n"

  private func found(_ mine: String, _ theirs: String, english: (String, String)? = nil) throws -> [Conflict]
  {
    func files(_ main: String, _ other: String?) -> [String: String] {
      var files = ["content/arrangementer/a.md": main]
      files["content/arrangementer/a.en.md"] = other
      return files
    }
    return try conflicts(
      mine: sections(files(mine, english?.0)), theirs: sections(files(theirs, english?.1)),
      base: sections(files(base, english.map { _ in "---\ntitle: A\n---\n" })), .nb,
      merge: EntryMerge(
        mine: shownForm(files(mine, english?.0)), theirs: shownForm(files(theirs, english?.1)),
        base: shownForm(files(base, english.map { _ in "---\ntitle: A\n---\n" }))))
  }

  private func said(_ lines: [QuestionPage.Line]) -> String {
    lines.map { ($0.mark == .new ? "+" : "") + $0.text }.joined(separator: "|")
  }

  @Test("are shown each value by the name it has in the form, with who changed it")
  func fields() throws {
    let all = try found(
      base.replacing("tittel: A", with: "tittel: Min").replacing("Krona", with: "Torget").replacing(
        "To.", with: "Mitt."),
      base.replacing("tittel: A", with: "tittel: Deres").replacing("planlagt", with: "avlyst").replacing(
        "To.", with: "Deres."))
    let by = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    #expect(by["main/tittel"]?.label == "Tittel (bokmål)")
    #expect(by["main/tittel"]?.changedBy == .both)
    #expect(by["main/sted.navn"]?.changedBy == .me)
    #expect(by["main/sted.navn"]?.label == "Sted, Navn (bokmål)")
    #expect(by["main/status"]?.changedBy == .other)
    #expect(said(by["main/status"]?.theirs ?? []) == "+Avlyst")
    #expect(said(by["main/status"]?.mine ?? []) == "Planlagt")
    #expect(by["tekst main"]?.changedBy == .both)
    #expect(said(by["tekst main"]?.mine ?? []) == "Ett.||+Mitt.")
    #expect(all.count == 4)
    #expect(all.filter(\.isChoiceOfLines).map(\.name) == ["tekst main"])
  }

  @Test("that wrote the same, or changed only how it is written, differ in nothing")
  func same() throws {
    let changed = base.replacing("tittel: A", with: "tittel: Ny")
    #expect(try found(changed, changed.replacing("tittel: Ny", with: "tittel: \"Ny\" # ny")).isEmpty)
  }

  @Test("that changed a list see each row that differs, by what it is called, with a choice of its own")
  func rows() throws {
    let list = { (rows: String) in self.base.replacing("\n---\n\n", with: "\nkilder:\n\(rows)---\n\n") }
    let all = try found(list("  - tittel: En\n"), list("  - tittel: En\n  - tittel: To\n"))
    let row = try #require(all.first)
    #expect(all.map(\.label) == ["Kilder: To"])
    #expect(row.changedBy == .other && row.takesTheirs && row.isChoice && row.isRow)
    #expect(said(row.theirs).contains("To") && row.mine.isEmpty)
  }

  @Test("A value that was emptied is shown as empty, and each language by itself")
  func languages() throws {
    let all = try found(
      base, base.replacing("sammendrag: S.\n", with: ""),
      english: ("---\ntitle: A\n---\n", "---\ntitle: B\n---\n"))
    #expect(all.map(\.name) == ["en/tittel", "main/sammendrag"])
    #expect(all.last?.theirs.isEmpty == true)
    #expect(all.allSatisfy { $0.changedBy == .other })
  }
}
