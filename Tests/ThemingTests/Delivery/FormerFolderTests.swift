import Model
import Testing
import Theming

@Suite("A whole site that lay in another folder")
struct FormerFolderTests {
  private func plan(below base: String, formerly: [String]) throws -> DeliveryPlan {
    let base = try #require(BasePath(base))
    let paths = [
      "index.html", "404.html", "robots.txt", "feed.xml", "stil.0123abcd.css", ".well-known/security.txt",
      "kampanjer/index.html", "kampanjer/hjem/index.html", "-/bilder/1a2b3c4d-torget-320.avif",
      "blåbær/index.html",
    ]
    let files = paths.sorted().map { OutputFile(path: $0, from: .site, content: .bytes([])) }
    return DeliveryPlan(
      OutputTree(files: files), fronts: [base.text], searchPages: [], below: base,
      formerly: formerly.compactMap { BasePath($0) })
  }

  private let names = "-|blåbær|feed\\.xml|kampanjer"

  @Test(
    "Below a folder, one rule for the whole domain names what lies at the site's top, in files of their own")
  func inFolder() throws {
    let plan = try plan(below: "/vekst/", formerly: ["/"])
    let files = Dictionary(uniqueKeysWithValues: domainFiles(plan).map { ($0.name, $0.text) })
    #expect(files.keys.sorted() == ["Caddyfile-domain", "apache-domain.conf", "nginx-domain.conf"])
    let match = "^/((?:\(names))(?:/.*)?)?$"
    #expect(
      files["nginx-domain.conf"]?.hasSuffix(
        "\nlocation ~ \"\(match)\" {\n  rewrite \"\(match)\" \"/vekst/$1\" permanent;\n}\n") == true)
    #expect(
      files["apache-domain.conf"]?.hasSuffix("\nRedirectMatch 301 \"\(match)\" \"/vekst/$1\"\n") == true)
    #expect(
      files["Caddyfile-domain"]?.hasSuffix(
        "\n@former0 path_regexp \(match)\nroute @former0 {\n  redir * /vekst{uri} 301\n}\n") == true)
    #expect(
      hostRedirects(plan).hasSuffix(
        """
        # Hele nettstedet lå her før. The whole site lay here before.
        / /vekst/ 301
        /-/* /vekst/-/:splat 301
        /bl%C3%A5b%C3%A6r/* /vekst/bl%C3%A5b%C3%A6r/:splat 301
        /feed.xml /vekst/feed.xml 301
        /kampanjer/* /vekst/kampanjer/:splat 301

        """))
    #expect(!nginxConfiguration(plan).contains("permanent") && !apacheRules(plan).contains("^((?:"))
  }

  @Test("At the top, the rule is among the others")
  func atTop() throws {
    let plan = try plan(below: "/", formerly: ["/vekst/"])
    #expect(domainFiles(plan).isEmpty)
    let match = "^/vekst/((?:\(names))(?:/.*)?)?$"
    #expect(
      nginxConfiguration(plan).contains(
        "location ~ \"\(match)\" {\n  rewrite \"\(match)\" \"/$1\" permanent;"))
    #expect(
      apacheRules(plan).contains("RewriteRule \"^vekst/((?:\(names))(?:/.*)?)?$\" \"/$1\" [R=301,END]\n"))
    let caddy = caddyConfiguration(plan)
    #expect(caddy.contains("    uri strip_prefix /vekst\n    redir * {uri} 301\n"))
    #expect(caddy.split(separator: "{").count == caddy.split(separator: "}").count)
  }

  @Test("A site that never moved says nothing of it")
  func never() throws {
    for base in ["/", "/vekst/"] {
      let plan = try plan(below: base, formerly: [])
      #expect(domainFiles(plan).isEmpty && hostRedirects(plan).split(separator: "\n").count == 1)
      #expect(
        !nginxConfiguration(plan).contains("permanent") && !caddyConfiguration(plan).contains("@former"))
    }
  }
}

@Suite("What web servers are told of the status site")
struct StatusDeliveryTests {
  @Test("Every server is given the one policy, keeps nothing, and says nothing of who may see it")
  func policy() throws {
    for file in deliver(statusServer: .pages).files {
      var bytes: [UInt8] = []
      try file.content.render(into: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      for header in HeaderPolicy.everywhere + [HeaderPolicy.contentSecurity(for: .plain)] {
        #expect(text.contains("\(header.name) \"\(header.value)\""), "\(file.path): \(header.name)")
      }
      #expect(text.contains("Cache-Control \"no-store\"") && text.contains("X-Robots-Tag \"noindex\""))
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
      for word in ["auth_", "auth {", "granted", "satisfy"] {
        #expect(!lines.lowercased().contains(word), "\(file.path): \(word)")
      }
    }
  }

  @Test("A sealed page runs its own script by the policy in it, so that no header may say otherwise")
  func sealed() {
    let headers = HeaderPolicy.answer("index.html", on: .sealed)
    #expect(
      headers.filter { $0.name == "Content-Security-Policy" }.map(\.value) == ["frame-ancestors 'none'"])
    #expect(headers.first?.value == "text/html; charset=utf-8")
    #expect(headers.contains { $0.name == "Cache-Control" && $0.value == "no-store" })
  }
}
