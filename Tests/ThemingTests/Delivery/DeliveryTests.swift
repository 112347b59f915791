import Foundation
import Model
import Testing
import Theming

@Suite("What a site is served with")
struct DeliveryTests {
  private func delivery(
    _ paths: [String], redirects: [Redirect] = []
  ) -> DeliveryPlan {
    let files = paths.sorted().map { OutputFile(path: $0, from: .site, content: .bytes([])) }
    return DeliveryPlan(
      OutputTree(files: files, redirects: redirects), fronts: ["/", "/en/"],
      searchPages: ["/sok/", "/en/search/"])
  }

  private let paths = [
    "index.html", "404.html", "om/index.html", "om/oss/index.html", "sok/index.html", "en/index.html",
    "en/about/index.html", "en/search/index.html", "feed.xml", "en/feed.json", "stil.0123abcd.css",
    "robots.txt",
    "-/bilder/1a2b3c4d-torget-320.avif", "-/filer/1a2b3c4d-kart.svg", "-/pagefind/pagefind.js",
    "-/pagefind/fragment/nb_1.pf_fragment", "sokk/index.html",
  ]

  /// The rules that an address matches, as both hosts match them.
  private func rules(_ all: [HostRule], for address: String) -> [HostRule] {
    all.filter { rule in
      rule.pattern.hasSuffix("*") ? address.hasPrefix(rule.pattern.dropLast()) : address == rule.pattern
    }
  }

  private func address(_ path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
  }

  @Test("A page may load nothing but our own pictures and style; the search pages alone run our script")
  func policies() {
    #expect(
      HeaderPolicy.contentSecurity(for: .plain).value
        == "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'; manifest-src 'self'; style-src 'self'; form-action 'none'; script-src 'self'"
    )
    #expect(
      HeaderPolicy.contentSecurity(for: .search).value
        == "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'; manifest-src 'self'; style-src 'self'; form-action 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
    )
    #expect(
      HeaderPolicy.everywhere.map(\.name) == [
        "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
        "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
      ])
  }

  @Test("No answer of a host gets the same header from two rules, and each page gets its own policy")
  func overlap() async throws {
    for plan in [delivery(paths), try await realPlan()] {
      let all = hostRules(plan)
      for path in plan.paths {
        let names = rules(all, for: address(path)).flatMap(\.headers).map(\.name)
        #expect(names.count == Set(names).count, "\(path): \(names)")
        guard DeliveryPlan.isPage(path) else { continue }
        let policy = rules(all, for: address(path)).flatMap(\.headers)
          .first { $0.name == "Content-Security-Policy" }
        let isSearch = ["sok/index.html", "en/search/index.html"].contains(path)
        #expect(policy == HeaderPolicy.contentSecurity(for: isSearch ? .search : .plain), "\(path)")
      }
      #expect(all.count < 100)
    }
  }

  @Test(
    "A page is asked for anew whatever it is called; files named by their content are kept",
    arguments: ["bilder", "filer", "pagefind", "index", "sok"])
  func pagesNamedAsFolders(_ name: String) {
    let all = hostRules(delivery(paths + ["\(name)/index.html", "\(name)/mer/index.html"]))
    for address in ["/\(name)/", "/\(name)/mer/"] {
      #expect(!rules(all, for: address).flatMap(\.headers).contains(HeaderPolicy.caching(.immutable)))
    }
    let kept = HeaderPolicy.caching(.immutable)
    for address in ["/-/bilder/1a2b3c4d-torget-320.avif", "/-/filer/1a2b3c4d-kart.svg"] {
      #expect(rules(all, for: address).flatMap(\.headers).contains(kept))
    }
    #expect(!isSlug("-"))
  }

  @Test("With more folders than a host reads rules for, one policy does for all")
  func manyFolders() {
    let many = (0..<200).map { "side-\($0)/index.html" }
    let plan = delivery(paths + many)
    let all = hostRules(plan)
    #expect(all.count < 100)
    for path in plan.paths {
      let names = rules(all, for: address(path)).flatMap(\.headers).map(\.name)
      #expect(names.count == Set(names).count, "\(path): \(names)")
    }
    #expect(rules(all, for: "/sok/").flatMap(\.headers).contains(HeaderPolicy.contentSecurity(for: .search)))
  }

  @Test("Without a search, one rule holds for all pages")
  func noSearch() {
    let plan = delivery(paths.filter { $0 != "sok/index.html" && $0 != "en/search/index.html" })
    let own = hostRules(plan).filter { $0.headers.contains { $0.name == "Content-Security-Policy" } }
    #expect(own.map(\.pattern) == ["/*"])
  }

  @Test("_headers in full")
  func headersFile() {
    let text = hostHeaders(
      delivery(["index.html", "feed.xml", "stil.0123abcd.css", "sok/index.html", "om/index.html"]))
    let lines = text.split(separator: "\n").map { $0.prefix(44) }
    #expect(
      lines
        == [
          "# Laget av story. Made by story.", "/*", "  Strict-Transport-Security: max-age=63072000",
          "  X-Content-Type-Options: nosniff", "  X-Frame-Options: DENY", "  Referrer-Policy: same-origin",
          "  Permissions-Policy: accelerometer=(), camer", "  Cross-Origin-Opener-Policy: same-origin",
          "  Cross-Origin-Resource-Policy: same-origin", "/",
          "  Content-Security-Policy: default-src 'none'; ",
          "/om/*", "  Content-Security-Policy: default-src 'none'; ", "/sok/*",
          "  Content-Security-Policy: default-src 'none'; ", "/stil.0123abcd.css",
          "  Cache-Control: public, max-age=31536000, im", "/feed.xml",
          "  Content-Type: application/atom+xml; charset",
        ].map { $0.prefix(44) })
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 2000 })
  }

  @Test("Former addresses lead on, with and without a slash, whatever letters they have")
  func redirects() {
    let plan = delivery(
      paths,
      redirects: [
        Redirect(from: "/gammel/", to: "/om/"), Redirect(from: "/blåbær/", to: "/om/oss/"),
        Redirect(from: "/r%C3%B8d/", to: "/om/"), Redirect(from: "/a%22b/", to: "/om/"),
      ])
    #expect(
      hostRedirects(plan) == """
        # Laget av story. Made by story.
        /gammel/ /om/ 301
        /gammel /om/ 301
        /bl%C3%A5b%C3%A6r/ /om/oss/ 301
        /bl%C3%A5b%C3%A6r /om/oss/ 301
        /r%C3%B8d/ /om/ 301
        /r%C3%B8d /om/ 301
        /a%22b/ /om/ 301
        /a%22b /om/ 301

        """)
    let nginx = nginxConfiguration(plan)
    #expect(nginx.contains("location = \"/gammel\" {\n  return 301 \"/om/\";\n}\n"))
    #expect(nginx.contains("location = \"/blåbær/\" {\n  return 301 \"/om/oss/\";\n}\n"))
    #expect(nginx.contains("location = \"/rød/\" {"))
    #expect(!nginx.contains("a%22b") && !nginx.contains("a\"b"))
  }

  @Test("nginx: every location that adds a header adds all; types, forms, and what is not served")
  func nginx() throws {
    let text = nginxConfiguration(delivery(paths))
    let locations = text.components(separatedBy: "\nlocation ").dropFirst()
    for location in locations where location.contains("add_header") {
      #expect(location.components(separatedBy: "add_header").count - 1 == HeaderPolicy.everywhere.count + 2)
    }
    let search = try #require(locations.first { $0.hasPrefix("/en/search/ ") })
    #expect(search.contains("'wasm-unsafe-eval'"))
    #expect(text.components(separatedBy: "wasm-unsafe-eval").count == 3)
    for line in [
      "server_tokens off;", "autoindex off;", "gzip_static on;", "gzip_vary on;", "error_page 404 /404.html;",
      "  \"text/calendar; charset=utf-8\" ics;", "  \"image/avif\" avif;",
      "location = /_headers {\n  return 404;",
      "location = /en/feed.json {\n  types { }\n  default_type \"application/feed+json; charset=utf-8\";",
    ] { #expect(text.contains(line), "\(line)") }
    #expect(!text.contains("brotli_static") && nginxBrotli.hasSuffix("\nbrotli_static on;\n"))
  }

  @Test("What is named by its content is distinguished from what is not")
  func fingerprints() {
    for path in ["stil.0123abcd.css", "ikon.deadbeef.svg"] { #expect(DeliveryPlan.isFingerprinted(path)) }
    for path in [
      "stil.css", "stil.0123abcg.css", "stil.0123abcd.min.css", "om/stil.0123abcd.css", "feed.xml",
    ] {
      #expect(!DeliveryPlan.isFingerprinted(path))
    }
  }

  @Test("Every kind of file that the site holds is in the table of types")
  func types() async throws {
    for path in try await realPlan().paths { #expect(MediaType.of(path) != nil, "\(path)") }
    #expect(MediaType.of("a/b.ICS")?.name == "text/calendar; charset=utf-8")
    #expect(MediaType.of("a.b/c") == nil && MediaType.of("_headers") == nil)
  }

  private func realPlan() async throws -> DeliveryPlan {
    let site = try await publicPages()
    return delivery(Array(site.files.keys) + site.pictures)
  }
}
