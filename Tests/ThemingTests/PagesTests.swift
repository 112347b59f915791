import Testing
import Theming

@Suite("The public site's pages")
struct PagesTests {
  @Test("Every page of the real content has one main heading, headings in order, and each id once")
  func structure() async throws {
    for page in try await publicPages().pages {
      let scan = PageScan(page.html)
      #expect(scan.headings.count { $0 == 1 } == 1, "\(page.path)")
      for (above, below) in zip(scan.headings, scan.headings.dropFirst()) {
        #expect(below <= above + 1, "\(page.path): \(scan.headings)")
      }
      #expect(Set(scan.ids).count == scan.ids.count, "\(page.path): \(scan.ids)")
      #expect(scan.unclosed == [], "\(page.path)")
    }
  }

  @Test("No page has anything inline that a strict policy would stop, or takes anything from elsewhere")
  func policy() async throws {
    for page in try await publicPages().pages {
      #expect(PageScan(page.html).inline == [], "\(page.path)")
      #expect(!page.html.contains("src=\"http"), "\(page.path)")
    }
  }

  @Test("Headings keep clear of the page's own ids and of footnotes, and links to them lead there")
  func anchors() async throws {
    let text = """
      [a](#hovedinnhold-2) [b](#note-1-2) [c](#dag-2-2) [d](#hovedinnhold)[^1]

      ## Hovedinnhold

      ## Note 1

      ## Fot: finn

      ## Dag

      ## Dag

      ## Dag 2

      [^1]: En note.
      """
    let site = try await publicPages(["sider/her.md": "---\ntittel: Her\nsammendrag: Kort.\n---\n\n" + text])
    #expect(site.brokenLinks == ["siden har ingen overskrift «#hovedinnhold»"])
    let scan = PageScan(site["her/index.html"])
    #expect(Set(scan.ids).count == scan.ids.count, "\(scan.ids)")
    for id in ["hovedinnhold", "hovedinnhold-2", "note-1", "note-1-2", "fot-finn-2", "dag-2", "dag-2-2"] {
      #expect(scan.ids.contains(id), "\(id)")
    }
    for link in ["#hovedinnhold-2", "#note-1-2", "#dag-2-2"] {
      #expect(scan.links.contains("/her/" + link), "\(link)")
    }
  }

  @Test("Every link within the site leads to a file that is there, and to a place on it")
  func links() async throws {
    let site = try await publicPages()
    let ids = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, Set(PageScan($0.html).ids)) })
    for page in site.pages {
      for link in PageScan(page.html).links where link.hasPrefix("/") || link.hasPrefix("#") {
        let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = pieces[0].isEmpty ? page.path : String(pieces[0].dropFirst())
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        #expect(site.files[path] != nil || site.pictures.contains(path), "\(page.path): \(link)")
        if pieces.count == 2, let anchors = ids[path] {
          #expect(anchors.contains(String(pieces[1])), "\(page.path): \(link)")
        }
      }
    }
  }

  @Test("The same site gives the same bytes")
  func sameness() async throws {
    #expect(try await publicPages().files == publicPages().files)
  }

  @Test("A page that is not translated says so, and leads to the front page in the other language")
  func untranslated() async throws {
    let site = try await publicPages([
      "sider/her.md": "---\ntittel: Her\nsammendrag: Kort.\n---\n\nTekst.\n"
    ])
    #expect(
      site["her/index.html"].contains(
        "<p class=\"note on-screen\" lang=\"en\" data-pagefind-ignore>This page is not in English. <a href=\"/en/\" hreflang=\"en\">English home page</a></p>\n<h1>Her"
      ))
    #expect(!site["her/index.html"].contains("rel=\"alternate\" hreflang"))
    #expect(site["en/her/index.html"] == "")
  }

  @Test("An address that a page had before leads to the page")
  func moved() async throws {
    let site = try await publicPages([
      "sider/her.md": "---\ntittel: Her & der\nsammendrag: Kort.\ntidligere-adresser: [/gammel/]\n---\n"
    ])
    let page = site["gammel/index.html"]
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/her/\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://eksempel.example/her/\">"))
    #expect(page.contains("<a href=\"/her/\">Her &amp; der</a>"))
  }

  @Test("What lies beside a page is found by its former addresses too, each in its own language")
  func movedFiles() async throws {
    let fields = "start: 2027-02-10 18:00\narrangor: Prosjektet\n"
    let site = try await publicPages([
      "arrangementer/torgdag.md":
        "---\ntittel: Torgdag\nsammendrag: Kort.\n\(fields)tidligere-adresser: [/arrangementer/apen-dag/, /en/events/open-day/]\n---\n",
      "arrangementer/torgdag.en.md": "---\ntittel: Market\nsammendrag: Short.\nadresse: market\n---\n",
      "maltall/folk.yml":
        "tittel: Folk\ndefinisjon: Alle.\nkilde: SSB\nperiode: arlig\ntidligere-adresser: [/maltall/folketall/]\nobservasjoner: [{periode: 2026, verdi: 1}]\n",
      "kampanjer/hjem.md":
        "---\ntittel: Hjem\nsammendrag: Kort.\nformal: Flytte hjem.\nkontaktrolle: Prosjektleder\ntidligere-adresser: [/kampanjer/velkommen-hjem/]\n---\n",
    ])
    for (former, now) in [
      ("arrangementer/apen-dag/apen-dag.ics", "arrangementer/torgdag/torgdag.ics"),
      ("en/events/open-day/open-day.ics", "en/events/market/market.ics"),
      ("maltall/folketall/folketall.csv", "maltall/folk/folk.csv"),
      ("kampanjer/velkommen-hjem/kalender.ics", "kampanjer/hjem/kalender.ics"),
    ] {
      #expect(!site[now].isEmpty && site[former] == site[now], "\(former)")
    }
    #expect(site["en/events/open-day/index.html"].contains("url=/en/events/market/"))
    #expect(site["arrangementer/apen-dag/index.html"].contains("url=/arrangementer/torgdag/"))
  }

  @Test("Two pages that want the same file are found, and the first is kept")
  func duplicate() async throws {
    let site = try await publicPages([
      "sider/partnere.md": "---\ntittel: Min side\nsammendrag: Kort.\n---\n"
    ])
    #expect(site.findings == ["adressen /partnere/ er opptatt av en annen side på nettstedet"])
    #expect(site["partnere/index.html"].contains("<h1>Min side</h1>"))
  }

  @Test("No title can end the data block or become a tag")
  func escaping() async throws {
    let site = try await publicPages([
      "sider/her.md": "---\ntittel: \"</script><b>\\\"&\"\nsammendrag: Kort.\n---\n"
    ])
    let page = site["her/index.html"]
    #expect(page.contains("<h1>&lt;/script&gt;&lt;b&gt;&quot;&amp;</h1>"))
    #expect(page.contains("\\u003c/script>\\u003cb>\\\"&"))
    #expect(PageScan(page).unclosed == [])
  }
}
