import Foundation
import Model
import Testing
import Theming

@Suite("A site in a folder of its domain")
struct BasePathPagesTests {
  private let files = [
    "nettsted.yml": siteFile.replacing("https://eksempel.example/", with: "https://eksempel.example/vekst"),
    "sider/hva-skjer.md":
      "---\ntittel: Hva skjer\nsammendrag: Alt.\ntidligere-adresser: [/program/, /vekst/plan/]\n---\n\n## Når\n",
    "arrangementer/kveld.md":
      "---\ntittel: Kveld\nsammendrag: En kveld.\nstart: 2027-06-17 18:00\nsted: {navn: Huset}\narrangor: Vi\n---\n",
    "aktuelt/nytt.md": "---\ntittel: Nytt\nsammendrag: Noe nytt.\ndato: 2026-10-01\ntype: nyhet\n---\n",
  ]

  private func pages(_ text: String = "") async throws -> PublicPages {
    let page = ["sider/om.md": "---\ntittel: Om\nsammendrag: Om.\n---\n\n\(text)\n"]
    return try await publicPages(files.merging(page) { $1 })
  }

  @Test("Every address of every page, and of what programs read, lies in the folder")
  func everywhere() async throws {
    let site = try await pages("Se [alt](/hva-skjer/#nar), [det](/vekst/hva-skjer/) og [feeden](/feed.xml).")
    for (path, html) in site.pages {
      for attribute in ["href=\"/", "src=\"/", "action=\"/", "srcset=\"/", "url=/"] {
        let found = html.components(separatedBy: attribute).dropFirst()
        #expect(found.allSatisfy { $0.hasPrefix("vekst/") }, "\(path): \(attribute)")
      }
      let whole = html.components(separatedBy: "https://eksempel.example").dropFirst()
      #expect(whole.allSatisfy { $0.hasPrefix("/vekst/") }, "\(path)")
    }
    #expect(site["om/index.html"].contains("href=\"/vekst/hva-skjer/#nar\""))
    #expect(site["index.html"].contains("<link rel=\"canonical\" href=\"https://eksempel.example/vekst/\">"))
    #expect(site["404.html"].contains("href=\"/vekst/stil."))
    #expect(site["feed.xml"].contains("href=\"https://eksempel.example/vekst/feed.xml\""))
    #expect(site["en/feed.json"].contains("\"feed_url\":\"https://eksempel.example/vekst/en/feed.json\""))
    #expect(site["sitemap.xml"].contains("<loc>https://eksempel.example/vekst/hva-skjer/</loc>"))
    #expect(
      site["arrangementer/kveld/kveld.ics"].contains(
        "URL:https://eksempel.example/vekst/arrangementer/kveld/"))
    #expect(site["robots.txt"] == "User-agent: *\nDisallow: /vekst/\n")
  }

  @Test("The manifest speaks of the folder alone")
  func manifest() async throws {
    let text = try await pages()["en/nettsted.webmanifest"]
    let fields = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(fields["scope"] as? String == "/vekst/" && fields["start_url"] as? String == "/vekst/en/")
    let icons = try #require(fields["icons"] as? [[String: String]])
    #expect(!icons.isEmpty && icons.allSatisfy { $0["src", default: ""].hasPrefix("/vekst/ikon") })
  }

  @Test("A former address leads on from within the folder, however it is written")
  func formerAddresses() async throws {
    let site = try await pages()
    for path in ["program/index.html", "plan/index.html"] {
      #expect(site[path].contains("url=/vekst/hva-skjer/"), "\(path)")
    }
  }

  @Test("Links to the site are held against its files; others of the domain are another site's")
  func links() async throws {
    let right = [
      "/", "/vekst", "/vekst/", "/hva-skjer/#nar", "/vekst/hva-skjer/#nar", "/program/", "/vekst/program",
      "https://eksempel.example/", "https://eksempel.example/annet/",
      "https://www.eksempel.example/vekst/en/",
    ]
    #expect(try await pages(right.map { "[a](\($0))" }.joined(separator: " ")).brokenSiteLinks == [])
    for wrong in ["/hva-skjerr/", "/vekst/hva-skjerr/", "https://eksempel.example/vekst/hva-skjerr/"] {
      let broken = try await pages("[a](\(wrong))").brokenSiteLinks
      #expect(broken.count == 1 && broken[0].hasSuffix("mente du «/hva-skjer/»?"), "\(broken)")
    }
  }

  @Test("Servers and hosts are given rules for the folder alone")
  func delivery() throws {
    let paths = [
      "404.html", "feed.xml", "index.html", "om/index.html", "sok/index.html", "stil.0123abcd.css",
      "-/bilder/a.avif",
    ]
    let tree = OutputTree(
      files: paths.map { OutputFile(path: $0, from: .site, content: .bytes([])) },
      redirects: [Redirect(from: "/vekst/gammel/", to: "/vekst/om/")])
    let base = try #require(BasePath("/vekst"))
    let plan = DeliveryPlan(tree, fronts: ["/vekst/"], searchPages: ["/vekst/sok/"], below: base)
    #expect(
      hostRules(plan).map(\.pattern) == [
        "/vekst/*", "/vekst/", "/vekst/404.html", "/vekst/om/*", "/vekst/sok/*", "/vekst/-/bilder/*",
        "/vekst/stil.0123abcd.css", "/vekst/feed.xml",
      ])
    #expect(hostRedirects(plan).contains("\n/vekst/gammel /vekst/om/ 301\n"))
    let nginx = nginxConfiguration(plan)
    let named = nginx.components(separatedBy: "\nlocation ").dropFirst().map { $0.prefix { $0 != "{" } }
    #expect(
      named.filter { !$0.contains("/vekst/") }.map(String.init) == [
        "~ \"/\\.(?!well-known/)\" ", "~ \"\\.(gz|br)$\" ",
      ])
    #expect(nginx.contains("error_page 404 /vekst/404.html;"))
    #expect(nginx.contains("#     location ^~ /vekst/ {\n#       alias "))
  }
}
