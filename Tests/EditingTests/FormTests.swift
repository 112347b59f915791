import Content
import Diagnostics
import Editing
import Model
import TestSupport
import Testing

@Suite("A form") struct FormTests {
  private func form(_ literal: String, at path: String) throws -> EntryForm {
    Editing.form(of: try #require(editedEntry(at: path, in: sources(literal), ownLanguages)))
  }

  private func field(_ name: String, _ form: EntryForm) throws -> FormField {
    try #require(form.fields.first { $0.declaration.name.nb == name })
  }

  @Test("has each field once, its words side by side and each with the file that it lives in")
  func sideBySide() throws {
    let form = try form(
      """
      -- content/kampanjer/hjem.md --
      ---
      tittel: Hjem
      kontaktrolle: Prosjektleder
      malgrupper:
        - navn: Unge
          internasjonal: ja
      ---

      Tekst.
      -- content/kampanjer/hjem.en.md --
      ---
      title: Home
      target-groups: [{name: Young}]
      ---

      Text.
      -- content/intern/kampanjer/hjem.yml --
      budsjett: 5000
      """, at: "content/kampanjer/hjem.md")
    #expect(form.files.map(\.role) == [.main, .translation(.en), .projectOnly])
    #expect(form.bodies.map(\.text) == ["Tekst.", "Text."])
    let values = controls(of: form).map(\.value).filter { $0.text != nil }.map {
      "\($0.place.text): \($0.text ?? "")"
    }
    #expect(
      values == [
        "main/tittel: Hjem", "en/tittel: Home", "main/malgrupper.0.navn: Unge", "en/malgrupper.0.navn: Young",
        "main/malgrupper.0.internasjonal: ja", "main/kontaktrolle: Prosjektleder", "intern/budsjett: 5000",
      ])
    #expect(form.fields.last { $0.declaration.audience != .everyone }?.place.file == .projectOnly)
  }

  @Test(
    "shows as written, with the reason, what no control could show faithfully, and never drops it",
    arguments: [
      ("tittel: A\ntittel: B", "tittel", WrittenText.Reason.duplicate, ["tittel: A", "tittel: B"]),
      ("tittel: *x", "tittel", .yaml, ["tittel: *x"]),
      ("tittel: [a, b]", "tittel", .otherForm, ["tittel: [a, b]"]),
      ("periode: i fjor", "periode", .otherForm, ["periode: i fjor"]),
      ("tittel: a: b", "tittel", .unreadable, ["tittel: a: b"]),
      ("kanaler: [a, *x, b]", "kanaler", .yaml, ["kanaler: [a, *x, b]"]),
      ("periode: {fra: 2027, ukjent: x}", "periode", .otherForm, ["periode: {fra: 2027, ukjent: x}"]),
    ])
  func asWritten(_ fields: String, _ name: String, _ reason: WrittenText.Reason, _ texts: [String]) throws {
    let form = try form(
      "-- content/kampanjer/hjem.md --\n---\n\(fields)\nformal: x\n---\n", at: "content/kampanjer/hjem.md")
    guard case .asWritten(let written) = try field(name, form).content else {
      Issue.record("shown")
      return
    }
    #expect(written.map(\.text) == texts)
    #expect(written.allSatisfy { $0.reason == reason })
    #expect(controls(of: form).contains { $0.value.place.text == "main/formal" && $0.value.text == "x" })
  }

  @Test("keeps what has no field, and fields that cannot be read at all as their text")
  func leftovers() throws {
    let unknown = try form(
      "-- content/kampanjer/hjem.md --\n---\ntittel: A\ntittle: B\n---\n", at: "content/kampanjer/hjem.md")
    #expect(unknown.leftovers.map(\.text) == ["tittle: B"])
    let refused = try form(
      "-- content/kampanjer/hjem.md --\n---\ntittel: A\nkanaler:\n  - a\n  - *x\n---\n",
      at: "content/kampanjer/hjem.md")
    #expect(refused.leftovers.map(\.text) == ["*x"])
    let broken = try form(
      "-- content/kampanjer/hjem.md --\n---\n{tittel: [\n---\n", at: "content/kampanjer/hjem.md")
    #expect(broken.files.map(\.isUnreadable) == [true])
    #expect(broken.files.map(\.fieldsText) == ["{tittel: [\n"])
  }

  @Test("gives each field the control that its declaration asks for")
  func controlKinds() throws {
    let event = try form(
      "-- content/arrangementer/dag.md --\n---\ntittel: A\n---\n", at: "content/arrangementer/dag.md")
    let kinds = Dictionary(uniqueKeysWithValues: event.fields.map { ($0.declaration.name.nb, $0.control) })
    #expect(kinds["tittel"] == .text)
    #expect(kinds["sammendrag"] == .longText)
    #expect(kinds["start"] == .dateAndTime)
    #expect(kinds["oppdatert"] == .date)
    #expect(kinds["hele-dagen"] == .yesNo)
    #expect(kinds["pris"] == .kroner)
    #expect(kinds["deltakere"] == .number(.whole))
    #expect(kinds["kampanje"] == .reference(Campaign.kindID))
    #expect(kinds["hovedomrader"] == .rows(.reference(FocusArea.kindID)))
    #expect(kinds["bilde"] == .picture)
    #expect(kinds["bilde-fokus"] == .focalPoint)
    #expect(kinds["bilde-samtykke"] == .consent)
    #expect(kinds["sted"] == .group)
    #expect(kinds["kilder"] == .rows(.group))
    #expect(kinds["oversatt-fra"] == .writtenByCommand)
    #expect(kinds["tidligere-adresser"] == .rows(.sitePath))
    guard case .choice(let words) = kinds["status"] else {
      Issue.record("no choice")
      return
    }
    #expect(words.map(\.nb).first == "planlagt")
  }
}
