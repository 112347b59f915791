import Diagnostics
import Model
import Testing
import Theming

@Suite("What a file of the site was made from")
struct OutputFileTests {
  @Test("A page says noindex exactly when it is not listed, and the sitemap has exactly the listed pages")
  func listing() async throws {
    let site = try await publicPages()
    let pages = site.output.filter { $0.path.hasSuffix(".html") }
    #expect(pages.count > 50)
    for page in pages {
      #expect(site[page.path].contains("content=\"noindex\"") == (page.listing == .unlisted), "\(page.path)")
    }
    let unlisted = pages.filter { $0.listing == .unlisted }.map(\.path)
    for path in ["404.html", "sok/index.html", "en/search/index.html"] {
      #expect(unlisted.contains(path), "\(path)")
    }
    let addresses = site.output.compactMap(\.listing.page).map(\.address)
    let inSitemap = site["sitemap.xml"].split(separator: "<loc>").dropFirst().map { part in
      String(part.prefix { $0 != "<" })
    }
    #expect(inSitemap.count == addresses.count && addresses.count == pages.count - unlisted.count)
    for address in addresses { #expect(inSitemap.contains { $0.hasSuffix(address) }, "\(address)") }
  }

  @Test("Every file knows the file that it was made from, which is there")
  func origins() async throws {
    let site = try await publicPages([
      "kampanjer/c.md": "---\ntittel: C\nsammendrag: C.\nformal: C\nkontaktrolle: Leder\n---\n",
      "kampanjer/c.en.md": "---\ntittel: C\nsammendrag: C.\nformal: C\nkontaktrolle: L\nadresse: e\n---\n",
    ])
    func place(_ path: String) -> String? { site.output.first { $0.path == path }?.origin.place.path }
    #expect(place("kampanjer/c/index.html") == "content/kampanjer/c.md")
    #expect(place("en/campaigns/e/index.html") == "content/kampanjer/c.en.md")
    #expect(place("kampanjer/c/kalender.ics") == "content/kampanjer/c.md")
    #expect(place("kampanjer/index.html") == "themes/kongsberg/templates/overview.mustache")
    #expect(place("404.html") == "themes/kongsberg/templates/not-found.mustache")
    #expect(place("feed.xml") == "content/nettsted.yml")
    let style = site.output.first { $0.path.hasPrefix("stil.") }
    #expect(style?.origin == .theme(source: "themes/kongsberg/static/stil.css"))
  }

  @Test(
    "A page that cannot be finished is a finding at the file it is made from, and the other pages are made",
    arguments: [300, 2000])
  func unfinished(levels: Int) async throws {
    let tree = "---\ntittel: Her\nsammendrag: Kort.\n---\n\n```{dokumenttre}\n```\n"
    var files = ["sider/her.md": tree]
    files["styringsdokumenter.yml"] = (0..<levels).map { number in
      "- {id: d\(number), tittel: D" + (number > 0 ? ", overordnet: d\(number - 1)}\n" : "}\n")
    }.joined()
    let site = try await publicPages(files)
    let list = "themes/kongsberg/templates/governing-documents.mustache"
    #expect(
      site.unfinished.map(\.location.path).sorted() == ["content/sider/her.md", list, list])
    let finding = try #require(site.unfinished.first { $0.location.path != list })
    #expect(finding.code.name == "unfinished-page" && finding.location == .file("content/sider/her.md"))
    #expect(finding.message.nb == "siden /her/ har mer enn 500 nivåer inni hverandre")
    #expect(finding.message.en == "the page /her/ has more than 500 levels inside each other")
    #expect(site["index.html"].contains("</html>"))
  }
}
