import Content
import Editing
import Model
import TestSupport
import Testing

@Suite("A new entry") struct NewEntryTests {
  private let today = CalendarDate(year: 2027, month: 3, day: 1) ?? CalendarDate(dayNumber: 0)

  private func kind(_ id: KindID) -> AnyKind { AnyKind.all.first { $0.id == id } ?? AnyKind.all[0] }

  private func made(
    _ kind: AnyKind, _ title: String, _ files: [(String, String)] = []
  ) -> NewEntry? {
    // Discarded: why not is a test of its own.
    try? result(kind, title, files).get()
  }

  private func result(
    _ kind: AnyKind, _ title: String, _ files: [(String, String)] = []
  ) -> Result<NewEntry, NewEntryRefusal> {
    let tree = SourceTree(files: files.map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) })
    return newEntry(of: kind, titled: title, today: today, in: tree, ownLanguages)
  }

  @Test(
    "has a name that every system can hold",
    arguments: [
      ("CON", "con-ny"), ("aux", "aux-ny"), ("Lpt1", "lpt1-ny"), ("com9.", "com9-ny"), ("nul...", "nul-ny"),
      ("Console", "console"), ("Slutt.", "slutt"), ("Hva nå …", "hva-na"),
      ("🎉 2027", "2027"), ("COM10", "com10"), ("å å", "a-a"),
      (String(repeating: "lang ", count: 60), String(repeating: "lang-", count: 16).dropLast().description),
    ])
  func names(_ title: String, _ name: String) {
    #expect(made(kind(Article.kindID), title)?.change.path == "content/aktuelt/\(name).md")
  }

  @Test("has a title that a file can be named after", arguments: ["🎉🎉", "???", "  ", "«–»", "日本"])
  func nameless(_ title: String) {
    #expect(result(kind(Article.kindID), title) == .failure(.nameless))
    let list = [("content/arshjul.yml", "- id: mote\n  tittel: Møte\n")]
    #expect(result(kind(Meeting.kindID), title, list) == .failure(.nameless))
  }

  @Test("is a draft of today where readers would see it, and no draft where they would not")
  func beginnings() throws {
    func text(_ kind: AnyKind) throws -> String {
      String(decoding: try #require(made(kind, "Ny")).change.after ?? [], as: UTF8.self)
    }
    #expect(try text(kind(Article.kindID)).contains("\nutkast: ja\n"))
    #expect(try text(kind(Article.kindID)).contains("\ndato: 2027-03-01\n"))
    #expect(try text(kind(Event.kindID)).contains("\nutkast: ja\n"))
    #expect(try !text(kind(Meeting.kindID)).contains("\nutkast: ja\n"))
    #expect(try text(kind(Meeting.kindID)).contains("\ndato:\n"))
  }

  @Test("of a kind that lies in a list is the last of the list, which is otherwise as it was")
  func inList() throws {
    for (before, ending) in [
      ("# Møtene\n- id: a\n  tittel: A\n", "\n"), ("- id: a\r\n  tittel: A\r\n", "\r\n"),
      ("  - id: a\n    tittel: A", "\n"),
    ] {
      let new = try #require(made(kind(Meeting.kindID), "Dialogmøte", [("content/arshjul.yml", before)]))
      let after = String(decoding: new.change.after ?? [], as: UTF8.self)
      #expect(new.item == "dialogmote")
      #expect(after.hasPrefix(before))
      let indentation = before.hasPrefix("  ") ? "  " : ""
      #expect(
        after.contains(
          "\(ending)\(indentation)- id: dialogmote\(ending)\(indentation)  tittel: Dialogmøte\(ending)"))
      let tree = SourceTree(files: [SourceFile(path: new.change.path, bytes: new.change.after ?? [])])
      let entry = try #require(editedEntry(at: new.change.path, item: "dialogmote", in: tree, ownLanguages))
      #expect(form(of: entry).leftovers == [])
    }
    #expect(made(kind(Meeting.kindID), "A", [("content/arshjul.yml", "- id: a\n  tittel: A\n")]) == nil)
    #expect(
      made(kind(Meeting.kindID), "B", [("content/arshjul.yml", "[{id: a, tittel: A}]\n")])?.item == nil)
    // Internal lists are looked for among the internal files alone.
    let consent = made(
      kind(Consent.kindID), "Ola", [("content/intern/samtykker.yml", "- id: a\n  person: A\n")])
    #expect(consent?.change.path == "content/intern/samtykker.yml")
  }

  @Test(
    "goes into a list that begins with the mark of a document, whose rows say what they said",
    arguments: [
      "---\n- id: a\n  tittel: A\n", "# Møtene\n--- # listen\n- id: a\n  tittel: A\n",
      "---\r\n\r\n- id: a\r\n  tittel: A",
      "- id: a\n  tittel: A\n  saker: |+\n    Første\n\n", "- id: a\n  tittel: A\n# slutt",
    ])
  func documentMark(_ before: String) throws {
    let new = try result(kind(Meeting.kindID), "Dialogmøte", [("content/arshjul.yml", before)]).get()
    let after = new.change.after ?? []
    #expect(after.starts(with: before.utf8))
    #expect(new.item == "dialogmote")
    #expect(parseYAML(after, range: 0..<after.count).node?.items?.count == 2)
  }

  @Test(
    "is refused with the reason: a name that is taken, or a list that nothing can be put behind",
    arguments: [
      ("- id: dialogmote\n  tittel: A\n", NewEntryRefusal.taken),
      ("- id: a\n  tittel: A\n...\n", .listCannotGrow(path: "content/arshjul.yml")),
      ("- id: a\n  tittel: A\n---\n- id: b\n  tittel: B\n", .listCannotGrow(path: "content/arshjul.yml")),
      ("- id: a\n  tittel: \"A\n", .listCannotGrow(path: "content/arshjul.yml")),
      ("- id: a\n  tittel: [A\n", .listCannotGrow(path: "content/arshjul.yml")),
    ])
  func refused(_ list: String, _ refusal: NewEntryRefusal) {
    #expect(result(kind(Meeting.kindID), "Dialogmøte", [("content/arshjul.yml", list)]) == .failure(refusal))
  }

  @Test("is refused where there is a file of its name")
  func fileThere() {
    let there = [("content/aktuelt/nytt.md", "---\ntittel: Nytt\n---\n")]
    #expect(result(kind(Article.kindID), "Nytt", there) == .failure(.taken))
  }
}
