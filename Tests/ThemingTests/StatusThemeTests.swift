import Model
import Content
import Diagnostics
import Model
import Foundation
import Testing
import Theming

@Suite("The status page's part of a theme")
struct StatusThemeTests {
  private func findings(words: String) -> [String] {
    let files = ["nb", "en"].map {
      SourceFile(path: "t/status-words/\($0).yml", bytes: Array(words.utf8))
    }
    let css = SourceFile(path: "t/status.css", bytes: [])
    return statusTheme(from: SourceTree(files: files + [css]), in: "t").findings.map {
      "\($0.location.path):\($0.location.range.lowerBound) \($0.code.name): \($0.message.nb) — \($0.help?.nb ?? "")"
    }
  }

  @Test("A misspelt word is named at its place, and the word that is missing for it")
  func misspelt() async throws {
    let theme = try await readFolder(packageRoot, "themes", jobs: 1).value
    let nb = try #require(theme.files.first { $0.path.hasSuffix("status-words/nb.yml") })
    let text = String(decoding: nb.bytes, as: UTF8.self)
    let wrong = text.replacing("\nlight-green:", with: "\nlight-gren:")
    let place = try #require(text.firstRange(of: "light-green:"))
      .lowerBound
    #expect(
      findings(words: wrong).filter { $0.hasPrefix("t/status-words/nb") } == [
        "t/status-words/nb.yml:\(text[..<place].utf8.count) unknown-status-word: statussiden bruker ikke ordet «light-gren» — mente du «light-green»?",
        "t/status-words/nb.yml:0 missing-status-word: ordet «light-green» mangler — skriv en linje «light-green: …» med teksten på dette språket",
      ])
  }

  @Test("A word that a card asks for is asked of every theme")
  func askedWords() throws {
    let asked = Set(
      findings(words: "").compactMap {
        $0.split(separator: "«").dropFirst().first?.split(separator: "»").first
      }
      .map(String.init))
    let folder = packageRoot + "/Sources/Theming/Status"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    var named: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in text.matches(of: /\bStatusWord\("([a-z-]+)"\)/) { named.insert(String(match.1)) }
    }
    #expect(named.count > 100)
    #expect(named.subtracting(asked).sorted() == [])
  }

  @Test("A theme without anything for the status page says which files are missing")
  func empty() {
    let theme = statusTheme(from: SourceTree(), in: "t", for: [.nb, .en])
    #expect(
      theme.findings.map { "\($0.code.name) \($0.location.path)" } == [
        "missing-status-file t/status-words/nb.yml", "missing-status-file t/status-words/en.yml",
        "missing-status-file t/status.css", "missing-status-file t/seal.js", "missing-status-file t/seal.css",
      ])
  }
}
