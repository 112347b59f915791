import Content
import Diagnostics
import Model
import TestSupport
import Testing
import Theming

@Suite("The status page")
struct StatusPageTests {
  private let day = CalendarDate(year: 2027, month: 9, day: 10)

  @Test("The first page leads to a page for each part, for each KPI and for each role, in bokmål and English")
  func parts() async throws {
    let site = try await statusSite(on: try #require(day))
    let nb = site.keys.filter { $0.hasSuffix("index.html") && !$0.hasPrefix("en/") }.sorted()
    #expect(
      nb == [
        "ansvarlige/index.html", "ansvarlige/kommunikasjonsgruppa/index.html",
        "ansvarlige/prosjektleder/index.html", "arshjul/index.html", "bygget/index.html", "funn/index.html",
        "handlingsplan/index.html", "index.html", "innholdet/index.html", "kommende/index.html",
        "konferansen/2027/index.html",
        "maltall/eksempel-folketall/index.html", "maltall/eksempel-nye-henvendelser/index.html",
        "maltall/eksempel-ubesvarte-henvendelser/index.html", "maltall/index.html",
        "maltall/netto-innbyggere/index.html", "oppfolging/index.html", "penger/index.html",
        "rapporter/index.html",
        "styring/index.html",
        "tertialrapport/2027-t1/index.html", "tertialrapport/2027-t2/index.html",
        "tertialrapport/2027-t3/index.html",
      ])
    #expect(site.keys.count { $0.hasPrefix("en/") && $0.hasSuffix("index.html") } == nb.count)
    #expect(site["arshjul.ics"] != nil && site["en/year-wheel.ics"] != nil && site["status.json"] != nil)
    let sections = [
      ("index.html", ["overview", "attention", "deadlines", "decisions", "changes"]),
      ("maltall/index.html", ["kpis"]),
      ("penger/index.html", ["financing"]), ("handlingsplan/index.html", ["plan"]),
      ("ansvarlige/index.html", ["owners"]), ("arshjul/index.html", ["yearWheel"]),
      ("styring/index.html", ["documents", "strategy", "campaigns"]),
      ("innholdet/index.html", ["content", "consents"]), ("kommende/index.html", ["schedule"]),
      ("bygget/index.html", ["publication"]),
    ]
    for (path, ids) in sections {
      let page = try #require(site[path])
      for id in ids { #expect(page.contains("<section id=\"\(id)\""), "\(id) on \(path)") }
      #expect(page.contains("<strong>INTERNT</strong>") && page.contains("<html lang=\"nb\">"))
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }
    #expect(try #require(site["en/index.html"]).contains("<html lang=\"en\">"))
  }

  @Test("Every page stands without script, style attributes and other people's servers")
  func policy() async throws {
    for (path, page) in try await statusSite(on: try #require(day)) where path.hasSuffix(".html") {
      for unwanted in [
        "<script", " style=", "<style", "src=\"http", "href=\"http", "{{", "<link rel=\"preload",
      ] {
        #expect(!page.contains(unwanted), "\(unwanted) in \(path)")
      }
      let stylesheet = page.split(separator: "rel=\"stylesheet\" href=\"").last?.prefix { $0 != "\"" } ?? ""
      #expect(stylesheet.split(separator: "/").last?.hasPrefix("status.") == true)
    }
  }

  @Test("Every link within the pages leads to a file or a heading that is there")
  func links() async throws {
    let site = try await statusSite(on: try #require(day))
    for (path, page) in site where path.hasSuffix(".html") {
      for part in page.split(separator: "href=\"").dropFirst() {
        let address = String(part.prefix { $0 != "\"" })
        if address.hasPrefix("#") {
          #expect(page.contains("id=\"\(address.dropFirst())\""), "\(address) in \(path)")
        } else if address != "data:," {
          let pieces = address.split(separator: "#", maxSplits: 1).map(String.init)
          let page = site[resolved(pieces[0], from: path)]
          #expect(page != nil, "\(address) in \(path)")
          if pieces.count == 2 {
            #expect(page?.contains("id=\"\(pieces[1])\"") == true, "\(address) in \(path)")
          }
        }
      }
    }
  }

  @Test(
    "Translations stand by how they are, the worst first, with what has changed, and lead to their findings")
  func translations() async throws {
    let record = "translated-from: \(String(repeating: "0", count: 40)) tittel=1fb878cc sammendrag=064837b9"
    let texts = [
      ("sider/om.md", "---\ntittel: Om oss\nsammendrag: Åpent på søndag.\neier: Redaktør\n---\n"),
      ("sider/om.en.md", "---\ntitle: About\nsummary: Open on Saturday.\n\(record)\n---\n"),
      ("sider/to.md", "---\ntittel: To\nsammendrag: To.\nutkast: ja\n---\n"),
      ("sider/fire.md", "---\ntittel: Fire\nsammendrag: Fire.\nutkast: ja\n---\n"),
      ("sider/tre.en.md", "---\ntitle: Three\nsummary: Three.\n---\n"),
    ]
    let files = texts.map { SourceFile(path: "content/" + $0, bytes: Array($1.utf8)) }
    let code = Code(
      "outdated-translation", .warning, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
      steps: Wording(nb: "", en: ""))
    let findings = ["om.en", "to", "tre.en"].map {
      Diagnostic(code, Wording(nb: "x", en: "x"), at: .file("content/sider/\($0).md"))
    }
    let site = try await statusSite(of: files, on: try #require(day), findings: findings)
    let page = try #require(site["innholdet/index.html"])
    let section = try #require(page.split(separator: "id=\"translations\"").last)
    let order = ["tre.en.md", "Om oss", "avsnitt", "content/sider/to.md"].map {
      section.firstRange(of: $0)?.lowerBound
    }
    #expect(section.contains("feltet «sammendrag» er endret siden oversettelsen"))
    #expect(section.contains("Teksten den ble laget av, ligger ikke i git her."))
    #expect(section.contains("href=\"../funn/index.html#content/sider/om.en.md\""))
    #expect(site["funn/index.html"]?.contains("id=\"content/sider/om.en.md\"") == true)
    // A table leads there too: the draft was found fault with, the other page was not.
    #expect(page.contains("<a href=\"../funn/index.html#content/sider/to.md\"><span class=\"text\">To"))
    #expect(!page.contains("funn/index.html#content/sider/fire.md"))
    let json = try #require(site["status.json"])
    #expect(
      json.contains(
        "\"translations\":[{\"state\":\"orphaned\",\"language\":\"en\",\"path\":\"content/sider/tre.en.md\""))
    #expect(
      json.contains("\"changes\":[{\"change\":\"changed\",\"part\":\"sammendrag\",\"differences\":[]}]"))
    #expect(order[0] != nil && order[1] != nil && order[3] != nil)
    let lines = [order[0], order[1], order[3]].compactMap(\.self)
    #expect(lines == lines.sorted())
  }

  private func resolved(_ address: String, from path: String) -> String {
    var folder = path.split(separator: "/").dropLast()
    for name in address.split(separator: "/") {
      if name == ".." { folder = folder.dropLast() } else { folder.append(name) }
    }
    return folder.joined(separator: "/")
  }

  @Test("A refused build says so on every page, and its findings stand at their lines with what to write")
  func refused() async throws {
    let file = SourceFile(path: "content/a.yml", bytes: Array("tittel: A\ntype: <feil>\n".utf8))
    let code = Code(
      "unknown-field", .error, title: Wording(nb: "", en: ""), explanation: Wording(nb: "", en: ""),
      steps: Wording(nb: "", en: ""))
    let finding = Diagnostic(
      code, Wording(nb: "ikke en type", en: "not a type"), at: Location(file.path, 16..<22),
      help: Wording(nb: "skriv «nyhet»", en: "write “nyhet”"))
    let site = try await statusSite(
      of: [file], on: try #require(day), findings: [finding],
      build: BuildFacts(version: "1", publication: .refused(errors: 1)))
    // A report goes to others, and says nothing of this build.
    let documents = ["en/", "tertialrapport/", "konferansen/"]
    for (path, page) in site where path.hasSuffix(".html") && !documents.contains(where: path.hasPrefix) {
      #expect(page.contains("Ingenting nytt er publisert: 1 feil."), "\(path)")
    }
    let findings = try #require(site["funn/index.html"])
    #expect(findings.contains("<code>type: <mark>&lt;feil&gt;</mark></code>"))
    #expect(findings.contains("(linje 2, tegn 7)"))
    #expect(findings.contains("skriv «nyhet»"))
  }

  @Test("The tertial being reported on has its five lines, and says that it is not sent")
  func tertial() async throws {
    let site = try await statusSite(on: try #require(day))
    let page = try #require(site["tertialrapport/2027-t2/index.html"])
    #expect(page.split(separator: "<li>Eksempel, usendt:").count == 6)
    #expect(page.contains("Utkast. Tallene følger innholdet til rapporten fryses."))
    #expect(
      try #require(site["tertialrapport/2027-t3/index.html"]).contains("Ingen har skrevet rapporten ennå."))
  }

  @Test("Production counts no examples, and says what is not set")
  func production() async throws {
    let site = try await statusSite(
      on: try #require(CalendarDate(year: 2026, month: 11, day: 23)), .production)
    let page = try #require(site["index.html"])
    #expect(!page.contains("class=\"example\""))
    #expect(try #require(site["maltall/index.html"]).contains("Nye innbyggere, netto"))
    let json = try #require(site["status.json"])
    for unknown in ["agreed", "received"] {
      #expect(json.contains(#""\#(unknown)":{"money":null,"inKind":null,"ofUnknownForm":null,"total":null}"#))
    }
    #expect(!page.contains("kr\u{A0}0"))
    #expect(json.contains(#""value":null"#))
  }
}
