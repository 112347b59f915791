import Testing
import Theming

@Suite("Lists by year, in each language")
struct ReaderYearTests {
  private static func pairs(_ html: String) -> (alternates: Int, missing: Bool) {
    (
      html.ranges(of: "<link rel=\"alternate\" hreflang=").count,
      html.contains("This page is not in English") || html.contains("Siden finnes ikke på bokmål")
    )
  }

  @Test("A year of the news leads to the same year in the other language, when the news are there in it")
  func news() async throws {
    var files = [
      "sider/aktuelt.md": "---\ntittel: Aktuelt\nsammendrag: Nytt.\nseksjon: aktuelt\n---\nTekst.\n",
      "sider/aktuelt.en.md": "---\ntitle: News\nsummary: What is new.\n---\nText.\n",
    ]
    for number in 0..<210 {
      files["aktuelt/n\(number).md"] =
        "---\ntittel: Nytt \(number)\nsammendrag: Nytt.\ntype: nyhet\ndato: 202\(5 + number % 2)-03-0\(1 + number % 9)\n---\n"
    }
    let site = try await publicPages(files)
    for (path, other) in [("aktuelt/2025", "/en/aktuelt/2025/"), ("en/aktuelt/2026", "/aktuelt/2026/")] {
      let html = site[path + "/index.html"]
      #expect(!html.isEmpty && html.contains("<a href=\"\(other)\" hreflang"), "\(path)")
      #expect(Self.pairs(html) == (3, false), "\(path)")
      #expect(!site[String(other.dropFirst()) + "index.html"].isEmpty)
    }
    #expect(site["sitemap.xml"].contains("https://eksempel.example/en/aktuelt/2025/\"/>"))
    files["sider/aktuelt.en.md"] = nil
    let alone = try await publicPages(files)
    #expect(Self.pairs(alone["aktuelt/2025/index.html"]) == (0, true))
  }

  @Test("So does a year of the events to come, and of those that are over")
  func events() async throws {
    var files: [String: String] = [:]
    for number in 0..<420 {
      let year = number < 210 ? 2025 : 2028
      files["arrangementer/k\(number).md"] =
        "---\ntittel: Kveld \(number)\nsammendrag: En.\nstart: \(year)-03-0\(1 + number % 9) 18:00\narrangor: P\n---\n"
    }
    let site = try await publicPages(files)
    for (path, other) in [
      ("arrangementer/2028", "/en/events/2028/"), ("en/events/archive/2025", "/arrangementer/arkiv/2025/"),
    ] {
      let html = site[path + "/index.html"]
      #expect(html.contains("<a href=\"\(other)\" hreflang"), "\(path)")
      #expect(Self.pairs(html) == (3, false), "\(path)")
      #expect(!site[String(other.dropFirst()) + "index.html"].isEmpty)
    }
  }
}
