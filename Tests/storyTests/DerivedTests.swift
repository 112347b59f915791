import Diagnostics
import Foundation
import Model
import Testing

import Commands

@Suite struct DerivedTests {
  private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: project + "/" + path, encoding: .utf8)
  }

  @Test("The guide and the page on each kind are what the declarations say; `story guide` writes them anew")
  func guide() {
    for file in guideFiles() { #expect(text(file.path) == file.text, "\(file.path)") }
    #expect(guideFiles().count == AnyKind.all.count + 1)
  }

  @Test("The list of findings is what the codes say; `story guide` writes it anew")
  func findings() { #expect(text("docs/findings.md") == findingsGuide(allCodes)) }

  @Test("The schemas are what the declarations say; `story schema` writes them anew")
  func schemas() {
    for (path, schema) in schemaFiles() { #expect(text(path) == schema, "\(path)") }
    let made = Set(schemaFiles().map(\.path))
    let there = try? FileManager.default.contentsOfDirectory(atPath: project + "/.vscode/skjema")
    #expect(there?.filter { !made.contains(".vscode/skjema/" + $0) } == [])
  }

  @Test("Every code has a name of its own, and words in both languages")
  func codes() {
    #expect(Set(allCodes.map(\.name)).count == allCodes.count)
    #expect(allCodes.count >= 100)
    for code in allCodes {
      for wording in [code.title, code.explanation] {
        #expect(!wording.nb.isEmpty && !wording.en.isEmpty, "\(code.name)")
      }
    }
  }

  @Test("A new file of each kind passes every check but for the fields and the text that it leaves to write")
  func newFiles() throws {
    for kind in AnyKind.all where kind.form != .single && !kind.form.isRecord {
      let workshop = try Workshop(smallSite)
      let before = try workshop.run("check", "--format", "oneline").output.split(separator: "\n")
      let made = try workshop.run("new", kind.name.nb, "Prøve: «ny» # & 100 %", "--as-of", "2027-03-01")
      #expect(made.status == 0, "\(made.errors)")
      let check = try workshop.run("check", "--format", "oneline", "--as-of", "2027-03-01")
      // What has a page of its own begins as a draft, in which nothing of this is an error yet (decision 51).
      let isDraft = kind.form == .document
      let found = check.output.split(separator: "\n").filter { !before.contains($0) }
      #expect(!isDraft || !found.contains { $0.contains(" FEIL ") }, "\(kind.id.name): \(found)")
      let errors = found.filter {
        isDraft ? $0.contains("må fylles ut før den publiseres") : $0.contains(" FEIL ")
      }
      let empty = kind.form == .internalRegister ? kind.internalFields : kind.fields
      let expected = empty.filter {
        $0.requirement == .required && $0.name.nb != "tittel"
          && !(kind.form == .document && $0.name.nb == "dato")
          || kind.askedFor.contains($0.name.nb)
      }.count
      let text = kind.form == .document ? errors.filter { $0.contains("[not-for-readers]") } : []
      #expect(
        errors.count == expected + text.count
          && errors.allSatisfy { $0.contains("[empty-field]") || text.contains($0) },
        "\(kind.id.name): \(errors)")
      #expect(try workshop.run("new", kind.name.en, "Prøve: «ny» # & 100 %").status == 2)
    }
  }
}
