import Foundation
import Model
import Testing
import Theming

@Suite("What other servers and hosts are told")
struct HostFileTests {
  private func plan(
    _ redirects: [Redirect] = [], below base: String = "/", gone: [String] = []
  ) throws -> DeliveryPlan {
    let base = try #require(BasePath(base))
    let paths = [
      "index.html", "404.html", "sok/index.html", "feed.xml", "stil.0123abcd.css",
      "-/bilder/1a2b3c4d-torget-320.avif",
    ]
    let files = paths.sorted().map { OutputFile(path: $0, from: .site, content: .bytes([])) }
    return DeliveryPlan(
      OutputTree(files: files, redirects: redirects), fronts: [base.text], searchPages: [base.text + "sok/"],
      below: base, gone: gone)
  }

  private let former = [
    Redirect(from: "/vekst/blåbær/", to: "/vekst/r%C3%B8d/"),
    Redirect(from: "/vekst/a.b~c/", to: "/vekst/om/"),
  ]

  @Test(
    "What is gone is answered 410 with the site's own page, where nothing else is, with and without its slash"
  )
  func gone() throws {
    let gone = [
      "/vekst/utgått/", "/vekst/a.b~c/", "/vekst/gammel.xml", "/vekst/", "/vekst/feed.xml", "/vekst/sok/",
    ]
    let plan = try plan(former, below: "/vekst", gone: gone)
    let nginx = nginxConfiguration(plan)
    for address in ["/vekst/utgått/", "/vekst/utgått", "/vekst/gammel.xml"] {
      #expect(
        nginx.contains(
          "location = \"\(address)\" {\n  error_page 403 404 =410 /vekst/404.html;\n  log_not_found off;\n}\n"
        ))
    }
    // What leads on, and what is there, does so still.
    #expect(
      nginx.split(separator: "\n").count { $0.contains("=410 ") } == 3)
    let apache = apacheRules(plan)
    #expect(apache.contains(#"RewriteRule "^utgått/?$" "-" [R=410,END]"#))
    #expect(apache.contains(#"RewriteRule "^gammel\.xml$" "-" [R=410,END]"#))
    #expect(
      apache.contains("ErrorDocument 410 /vekst/404.html\n")
        && apache.split(separator: "\n").count { $0.contains("R=410") } == 2)
    let caddy = caddyConfiguration(plan)
    #expect(
      caddy.contains(#"    path "/utgått/" "/utgått""# + "\n    not file {path}/index.html\n")
        && caddy.contains(#"    path "/gammel.xml""# + "\n    not file {path}\n"))
    #expect(
      caddy.split(separator: "\n").count { $0.contains("status 410") } == 2
        && caddy.split(separator: "{").count == caddy.split(separator: "}").count)
    #expect(try !caddyConfiguration(self.plan()).contains("410"))
    // Hosts that cannot say it answer as to anything that is not there.
    #expect(!hostRedirects(plan).contains("410") && !staticWebApp(plan).contains("410"))
  }

  @Test(
    "Apache: every header once, former addresses as patterns that match nothing else, targets with nothing replaced"
  )
  func apache() throws {
    let text = apacheRules(try plan(former, below: "/vekst"))
    for header in HeaderPolicy.everywhere {
      #expect(
        text.components(separatedBy: "\nHeader always set \(header.name) ").count == 2, "\(header.name)")
      #expect(text.contains("Header onsuccess unset \(header.name)\n"))
    }
    #expect(text.contains(#"RewriteRule "^blåbær/?$" "/vekst/r\%C3\%B8d/" [R=301,NE,END]"#))
    #expect(text.contains(#"RewriteRule "^a\.b~c/?$" "/vekst/om/" [R=301,NE,END]"#))
    #expect(
      text.contains("ErrorDocument 404 /vekst/404.html\n") && text.contains("RewriteBase \"/vekst/\"\n"))
    #expect(text.contains(#"m#^(/vekst/sok/)#"#) && text.contains(#"m#^/vekst/feed\.xml(\.(gz|br))?$#"#))
    #expect(text.split(separator: "\n").filter { $0.contains("wasm-unsafe-eval") }.count == 1)
    // What FileInfo does not allow would stop the whole site.
    for line in ["Options ", "DirectoryIndex", "Require ", "Allow", "<Directory", "<Location"] {
      #expect(!text.contains("\n" + line), "\(line)")
    }
  }

  @Test(
    "Caddy: matches below the folder, addresses with it; a folder is led on to by the path that was matched")
  func caddy() throws {
    let text = caddyConfiguration(try plan(former, below: "/vekst"))
    #expect(text.contains("  redir \"/blåbær\" \"/vekst/r%C3%B8d/\" 301\n"))
    #expect(text.contains("  redir @folder /vekst{re.folder.0}/ 301\n") && !text.contains("orig_uri"))
    #expect(
      text.contains("@search expression `path('/sok/*')`")
        && text.contains("  /feed.xml \"application/atom+xml"))
    #expect(text.contains("#     handle_path /vekst/* {\n"))
    #expect(text.split(separator: "{").count == text.split(separator: "}").count)
    #expect(caddyConfiguration(try plan()).contains("  redir @folder {re.folder.0}/ 301\n"))
  }

  @Test("Azure: at most 20 kB, whatever is led on; what does not fit is left out from the end, whole")
  func azure() throws {
    let many = (0..<400).map { Redirect(from: "/gammel-side-\($0)/", to: "/om/") }
    let text = staticWebApp(try plan(many))
    #expect(text.utf8.count < 20_000 && text.utf8.count > 19_500)
    let rules = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let routes = try #require(rules["routes"] as? [[String: Any]])
    #expect(routes.first?["statusCode"] as? Int == 404)
    #expect(routes.contains { $0["route"] as? String == "/sok/*" })
    #expect(routes.last?["redirect"] as? String == "/om/" && routes.last?["statusCode"] as? Int == 301)
    #expect((rules["globalHeaders"] as? [String: String])?["Cache-Control"] == "no-cache")
    let small = try #require(
      JSONSerialization.jsonObject(with: Data(staticWebApp(try plan(former, below: "/vekst")).utf8))
        as? [String: Any])
    let addresses = (small["routes"] as? [[String: Any]])?.compactMap { $0["route"] as? String } ?? []
    #expect(addresses.allSatisfy { $0.hasPrefix("/vekst/") } && addresses.contains("/vekst/bl%C3%A5b%C3%A6r"))
  }

  @Test("Azure: only who has the project's role sees the status site, and nothing of it is kept")
  func internalSite() throws {
    let tree = deliver(
      statusSite: OutputTree(files: [OutputFile(path: "x.html", from: .site, content: .bytes([]))]))
    #expect(tree.files.map(\.path) == ["staticwebapp.config.json", "x.html"])
    var bytes: [UInt8] = []
    try tree.files[0].content.render(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#"{"route":"/*","allowedRoles":["prosjekt"]}"#) && text.contains("\"no-store\""))
    #expect(!text.contains("authenticated") && !text.contains("anonymous"))
  }

  @Test(
    "No page may be shown without asking: in no server's lines is anything but what is named by its content kept"
  )
  func expiry() throws {
    let plan = try plan()
    for text in [
      nginxConfiguration(plan), apacheRules(plan), caddyConfiguration(plan), staticWebApp(plan),
      hostHeaders(plan),
    ] {
      let ages = text.components(separatedBy: "max-age=").dropFirst().map { $0.prefix { $0.isNumber } }
      #expect(Set(ages) == ["63072000", "31536000"])
    }
  }

  @Test("A former address cannot be where a server looks for rules")
  func names() {
    #expect(
      HostFile.allCases.map(\.rawValue) == [
        "_headers", "_redirects", ".htaccess", "staticwebapp.config.json",
      ])
  }
}
