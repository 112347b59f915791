import Content
import Diagnostics
import Model
import Testing
import Writing

/// What a finding says may be allowed, and what an allowance of fewer words allows.
@Suite struct AllowedTextTests {
  private static let plain =
    "Partneren har varslet at avtalen om «messen på Krona» ikke blir fornyet etter nyttår, og ber om å få beløpet igjen."

  @Test("The finding says what to write to allow it, word for word, and that is what allows it")
  func proposed() async throws {
    let inside = Self.plain + " Det andre er hemmelig nok til at ingen andre kan lese det."
    let page = Array("<p>\(Self.plain)</p>".utf8)
    let file = [SourceFile(path: "content/sider/a.md", bytes: Array(Self.plain.utf8))]
    let finding = try #require(
      await gate([inside]).findings(in: [SaidText(Self.plain, in: "content/sider/a.md")]).first)
    let help = finding.help?.nb ?? ""
    let text = try #require(help.firstMatch(of: /«tekst: (.*)» og en «grunn»/)).1
    #expect(text.hasPrefix("Partneren har varslet at avtalen om") && text.hasSuffix("få beløpet igjen"))
    let allowed = await gate([inside], openFiles: file, allowed: [String(text)])
    #expect(allowed.scan(page, of: "a.html").isEmpty && allowed.findings.isEmpty)
    // The other sentence is as secret as before.
    let whole = Array("<p>\(inside)</p>".utf8)
    #expect(!allowed.scan(whole, of: "a.html").isEmpty)
  }

  @Test(
    "The beginning that a finding quotes allows the sentence, and fewer words than that do not",
    arguments: [
      ("Partneren har varslet at avtalen om …", true), ("Partneren har varslet at avtalen om...", true),
      ("Partneren har varslet at avtalen om", false), ("Partneren har varslet …", false),
      ("Partneren har sagt at avtalen om …", false),
    ])
  func beginning(text: String, isEnough: Bool) async {
    let page = Array("<p>\(Self.plain)</p>".utf8)
    let file = [SourceFile(path: "content/sider/a.md", bytes: Array(Self.plain.utf8))]
    let gate = await gate([Self.plain], openFiles: file, allowed: [text])
    #expect(gate.scan(page, of: "a.html").isEmpty == isEnough)
  }
}
