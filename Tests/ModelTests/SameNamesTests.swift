import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// Names of files that are the same letters in other bytes.
@Suite struct SameNamesTests {
  private func page(_ path: String) -> String {
    "-- content/sider/\(path) --\n---\ntittel: Åpent hus\nsammendrag: Kort.\n---\n\nHer er vi.\n"
  }

  private func found(_ paths: String...) async -> [String] {
    await resolved(paths.map(page).joined()).findings.map { "\($0.code.name): \($0.message.en)" }
  }

  @Test(
    "«å» as one character and as two is one name to people, and both are told apart by their bytes (same-file-name)"
  )
  func sameLetters() async {
    let said = "two files have the same name, with letters such as “å” written in two ways:"
    #expect(
      await found("\u{E5}pent.md", "a\u{30A}pent.md")
        == ["same-file-name: \(said) “%C3%A5pent.md” and “a%CC%8Apent.md”"])
    #expect(
      await found("cafe\u{301}.md", "caf\u{E9}.md")
        == ["same-file-name: \(said) “caf%C3%A9.md” and “cafe%CC%81.md”"])
  }

  @Test("Other names with such letters, and one of them alone, are none")
  func others() async {
    #expect(await found("a\u{30A}pent.md", "åpen.md") == [])
    #expect(await found("a\u{30A}pent.md") == [])
  }
}
