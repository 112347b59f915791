import Diagnostics
import Foundation
import Testing
import Theming

@Suite("Files that browsers and others look for")
struct SmallFilesTests {
  @Test("Style and script are held against what they were made as")
  func integrity() async throws {
    let site = try await publicPages()
    let page = site["sok/index.html"]
    let tags = page.split(separator: "\n").filter {
      $0.contains("rel=\"stylesheet\"") || $0.contains("<script type=\"module\"")
    }
    #expect(tags.count == 3)
    for tag in tags { #expect(tag.contains(" integrity=\"sha384-"), "\(tag)") }
    let theme = try await realTheme().value
    let style = try #require(theme.files.first { $0.name == "stil" })
    #expect(style.address == "/stil.\(style.address.dropFirst(6).prefix(8)).css")
    #expect(DeliveryPlan.isFingerprinted(String(style.address.dropFirst())))
  }

  @Test("The manifest says the site's name, language and colours, in each language")
  func manifest() async throws {
    let site = try await publicPages(["sider/om.md": "---\ntittel: Om\nsammendrag: Kort.\n---\n"])
    let theme = try await realTheme().value
    for (path, language, start) in [
      ("nettsted.webmanifest", "nb", "/"), ("en/nettsted.webmanifest", "en", "/en/"),
    ] {
      let fields = try #require(
        try JSONSerialization.jsonObject(with: Data(site[path].utf8)) as? [String: Any], "\(path)")
      #expect(fields["name"] as? String == (language == "nb" ? "Prøvested" : "Test place"))
      #expect(fields["lang"] as? String == language && fields["start_url"] as? String == start)
      #expect(fields["theme_color"] as? String == theme.colours.light)
      let icons = try #require(fields["icons"] as? [[String: String]])
      let said = icons.map { "\($0["sizes", default: ""]) \($0["purpose", default: ""])" }.sorted()
      #expect(
        said == ["180x180 any", "192x192 any", "512x512 any", "512x512 maskable", "any any", "any maskable"])
      for icon in icons {
        let path = String(icon["src", default: ""].dropFirst())
        #expect(site.files[path] != nil)
      }
    }
    let page = site["index.html"]
    #expect(page.contains("<link rel=\"manifest\" href=\"/nettsted.webmanifest\">"))
    #expect(page.contains("<link rel=\"icon\" href=\"/ikon."))
    #expect(page.components(separatedBy: "<meta name=\"theme-color\"").count == 3)
  }

  @Test("Colours are read from the stylesheet, light before dark; what is no plain colour is left out")
  func colours() {
    let css = ":root { --deep: #fff; }\n@media (prefers-color-scheme: dark) { :root { --deep: #0e171e; } }"
    #expect(ThemeColours(stylesheet: Array(css.utf8)).light == "#fff")
    #expect(ThemeColours(stylesheet: Array(css.utf8)).dark == "#0e171e")
    let other = ThemeColours(stylesheet: Array("a { --deep: light-dark(#fff, #000) }".utf8))
    #expect(other.light == nil && other.dark == nil)
  }

  @Test(
    "Whom to report a vulnerability to stands in security.txt, and lapses within a year of the day built as of"
  )
  func security() async throws {
    let settings = siteFile + "\nsikkerhetskontakt: mailto:sikkerhet@eksempel.no\n"
    for (day, expires) in [
      ((2027, 1, 31), "2027-12-01"), ((2027, 2, 1), "2028-01-01"), ((2027, 9, 15), "2028-08-01"),
    ] {
      let site = try await publicPages(["nettsted.yml": settings], on: day)
      #expect(
        site[".well-known/security.txt"] == """
          Contact: mailto:sikkerhet@eksempel.no
          Expires: \(expires)T00:00:00Z
          Preferred-Languages: nb, en
          Canonical: https://eksempel.example/.well-known/security.txt

          """)
    }
    let without = try await publicPages(["sider/om.md": "---\ntittel: Om\nsammendrag: Kort.\n---\n"])
    #expect(without.files[".well-known/security.txt"] == nil)
  }
}
