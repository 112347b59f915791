import Comparing
import Diagnostics
import Files
import Foundation
import Testing

@Suite("What differs between two finished sites")
struct CompareTests {
  @Test("The same site is no difference, and every form says so")
  func same() throws {
    let difference = try compared(["index.html": page("A. B.")], ["index.html": page("A. B.")])
    #expect(difference.isEmpty)
    #expect(difference.text(in: .nb) == "Ingenting er endret.\n")
    #expect(difference.markdown(in: .en).hasSuffix("Nothing has changed.\n"))
  }

  @Test("Sentences that are new, gone or written otherwise, and numbers alone, each in its place")
  func sentences() throws {
    let old = page("Først. Målet er 350 personer. Dette var. Sist.")
    let new = page("Først. Målet er 3 600 personer. Dette er. Mer. Sist.")
    let difference = try compared(["om/index.html": old], ["om/index.html": new])
    #expect(difference.changedPages.map(\.page.address) == ["/om/"])
    #expect(
      difference.changedPages[0].texts == [
        .numbers(from: "Målet er 350 personer.", to: "Målet er 3 600 personer."),
        .changed(from: "Dette var.", to: "Dette er."), .added("Mer."),
      ])
  }

  @Test(
    "A sentence that moved is neither new nor gone, and is said to have moved: the order may be the meaning")
  func moved() throws {
    let difference = try compared(
      ["index.html": page("A er. B er. C er.")], ["index.html": page("C er. A er. B er.")])
    #expect(difference.changedPages.first?.texts == [.moved("C er.")])
    let text = difference.text(in: .nb)
    #expect(text.contains("(flyttet) C er.") && !text.contains("Bare bilder, stil"), "\(text)")
    #expect(difference.markdown(in: .en).contains("(moved) C er."))
    #expect(difference.html(in: .nb).contains("<dt>flyttet</dt><dd>C er.</dd>"))
  }

  @Test(
    "Hours that change days and steps that change places are said, what comes between or goes moves nothing",
    arguments: [
      (
        "Det er mandag. Det er stengt. Det er tirsdag. Det er åpent.",
        "Det er mandag. Det er åpent. Det er tirsdag. Det er stengt.",
        [TextChange.moved("Det er åpent."), .moved("Det er tirsdag.")]
      ),
      ("A er. B er. C er.", "A er. C er. B er.", [.moved("C er.")]),
      // Which of several that are alike it was, nobody can say: a card more, and the first row of a table gone.
      ("A er. A er. B er.", "B er. A er. A er.", []),
      (
        "Nytt her. A er. Nytt her. B er.", "Nytt her. C er. Nytt her. A er. Nytt her. B er.",
        [.added("C er."), .added("Nytt her.")]
      ),
      (
        "A er. Stengt her. B er. C er. Stengt her.", "B er. C er. Stengt her.",
        [.removed("A er."), .removed("Stengt her.")]
      ),
      ("A er. B er. C er.", "A er. D er. C er.", [.changed(from: "B er.", to: "D er.")]),
      (
        "A er. B er. C er.", "C er. A er. D er.",
        [.moved("C er."), .changed(from: "B er.", to: "D er.")]
      ),
      ("A er. B er.", "A er. B er. C er.", [.added("C er.")]),
    ])
  func order(old: String, new: String, expected: [TextChange]) throws {
    let difference = try compared(["index.html": page(old)], ["index.html": page(new)])
    let texts = difference.changedPages.first?.texts ?? []
    #expect(Set(texts) == Set(expected) && texts.count == expected.count, "\(texts)")
    let isMoved = { (change: TextChange) in if case .moved = change { true } else { false } }
    #expect(texts.filter(isMoved) == expected.filter(isMoved), "in the order of the new page: \(texts)")
  }

  @Test("Pages and addresses that are gone, and places on pages; not what is named by its content")
  func lost() throws {
    let difference = try compared(
      [
        "a/index.html": page("A."), "b/index.html": page("B.", place: "gammelt"), "kart.pdf": "x",
        "feed.xml": "x",
        "stil.0123abcd.css": "x", "-/bilder/a.png": "x", "a/index.html.gz": "x",
      ],
      ["b/index.html": page("B.", place: "nytt")])
    #expect(difference.gonePages.map(\.address) == ["/a/"])
    #expect(difference.lostAddresses == ["/a/", "/feed.xml", "/kart.pdf"])
    #expect(difference.lostPlaces == ["/b/#gammelt"])
    #expect(difference.otherFiles.gone == ["-/bilder/a.png", "feed.xml", "kart.pdf", "stil.0123abcd.css"])
  }

  @Test(
    "Of a live site it is said that only its pages were compared, and nothing of addresses that nobody asked for"
  )
  func pagesOnly() throws {
    func site(_ style: String, _ pages: String...) -> [String: String] {
      let map = (pages.map { "\($0)/" } + [""]).map { "<url><loc>https://x.example/\($0)</loc></url>" }
        .joined()
      var files = ["stil.css": style, "sitemap.xml": "<urlset>\(map)</urlset>", "index.html": page("A er.")]
      for name in pages { files["\(name)/index.html"] = page("Det er \(name).") }
      return files
    }
    let same = try compared(site("a", "b"), site("x", "b"), .pages)
    #expect(same.isEmpty)
    #expect(same.text(in: .nb).hasPrefix("Ingenting er endret.\nBare sidene i nettstedskartet"))
    for text in [same.markdown(in: .en), same.html(in: .en)] {
      #expect(text.contains("Nothing has changed.") && text.contains("Only the pages in the sitemap"))
    }
    let text = try compared(site("a", "b", "c"), site("a", "b"), .pages).text(in: .nb)
    #expect(text.contains("Adresser som ikke lenger står i nettstedskartet\n  /c/"), "\(text)")
    #expect(!text.contains("fører noe sted"), "\(text)")
    #expect(!(try compared(site("a", "b"), site("x", "b")).text(in: .nb).contains("nettstedskartet")))
  }

  @Test("A page that leads on from a former address is not lost")
  func redirected() throws {
    let leads = "<html><head><meta http-equiv=\"refresh\" content=\"0; url=/b/\"></head><body></body></html>"
    let difference = try compared(["a/index.html": page("A.", place: "sted")], ["a/index.html": leads])
    #expect(difference.lostAddresses.isEmpty && difference.lostPlaces.isEmpty)
  }

  @Test(
    "A page that is changed in one language alone leaves the others behind; below a folder of the domain too")
  func behind() throws {
    func pair(_ nb: String, _ en: String) -> [String: String] {
      let links =
        "<link rel=\"alternate\" hreflang=\"nb\" href=\"https://x.example/vekst/om/\"><link rel=\"alternate\" hreflang=\"en\" href=\"https://x.example/vekst/en/about/\">"
      return [
        "om/index.html": page(nb, head: links), "en/about/index.html": page(en, head: links, language: "en"),
      ]
    }
    let one = try compared(pair("Før.", "Before."), pair("Nå.", "Before."))
    #expect(one.behind.map(\.address) == ["/en/about/"] && one.behind.map(\.language) == ["en"])
    #expect(try compared(pair("Før.", "Before."), pair("Nå.", "Now.")).behind.isEmpty)
  }

  @Test("A menu that changes is said once, with the number of pages")
  func frame() throws {
    func site(_ menu: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (1...3).map { ("p\($0)/index.html", page("Side \($0).", menu: menu)) })
    }
    let difference = try compared(site("Kalender"), site("Hva skjer"))
    #expect(difference.frame.map(\.change) == [.changed(from: "Kalender", to: "Hva skjer")])
    #expect(difference.frame.map(\.pages) == [3])
  }

  @Test("Links that lead elsewhere are shown, though the words are the same")
  func links() throws {
    let difference = try compared(
      ["index.html": page("<a href=\"https://a.example\">Les</a>")],
      ["index.html": page("<a href=\"https://b.example\">Les</a>")])
    #expect(difference.changedPages[0].newLinks == ["https://b.example"])
    #expect(difference.text(in: .nb).contains("- → https://a.example\n    + → https://b.example"))
  }

  @Test("Findings are compared without their line; internal texts are not quoted where others read")
  func findings() throws {
    let old = "content/a.md:2:1: FEIL ukjent felt «x» [unknown-field]\ncontent/b.md:1:1: RÅD noe [x-y]\n"
    let new =
      "content/a.md:9:1: FEIL ukjent felt «x» [unknown-field]\ncontent/intern/c.md:1:1: FEIL «hemmelig» [z]\n"
    let changes = FindingChanges(from: Array(old.utf8), to: Array(new.utf8))
    #expect(
      changes.new.map(\.path) == ["content/intern/c.md"] && changes.gone.map(\.path) == ["content/b.md"])
    let difference = try compared([:], [:], findings: changes)
    #expect(!difference.isEmpty && difference.text(in: .nb).contains("hemmelig"))
    #expect(!difference.markdown(in: .nb).contains("hemmelig"))
    #expect(difference.markdown(in: .nb).contains("content/intern/c.md: [z]"))
  }

  @Test("In Markdown and HTML the site's words are words, whatever they are, and a comment is never too long")
  func hostile() throws {
    let evil = "Hei @kommunen #12 ```\n&lt;script&gt;alert(1)&lt;/script&gt; ````` [x](javascript:1)."
    let difference = try compared(["index.html": page("A.")], ["index.html": page(evil)])
    let markdown = difference.markdown(in: .nb)
    #expect(
      markdown.contains(
        "``````diff\n- A.\n+ Hei @kommunen #12 ``` <script>alert(1)</script> ````` [x](javascript:1).\n``````"
      ))
    let html = difference.html(in: .en)
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)"))
    let many = Dictionary(
      uniqueKeysWithValues: (0..<600).map { ("p\($0)/index.html", page("Ord. Ørd \($0).")) })
    let long = try compared([:], many).markdown(in: .nb)
    #expect(long.utf8.count < 65_536 && long.contains("… og 560 til"))
    let changed = try compared(many, many.mapValues { $0.replacing("Ord", with: "Nytt `ord`") }).markdown(
      in: .nb)
    #expect(changed.utf8.count < 65_536 && changed.components(separatedBy: "```").count % 2 == 1)
  }

  @Test("Time is linear: a page of a megabyte, of one sentence and of a hundred thousand")
  func large() throws {
    let many = (0..<100_000).map { "S\($0)." }.joined(separator: " ")
    let difference = try compared(
      ["index.html": page(many)], ["index.html": page(many.replacing("9.", with: "8."))])
    #expect(difference.changedPages[0].texts.count > 9_000)
    let one = String(repeating: "ord ", count: 250_000) + String(repeating: "<", count: 100_000)
    #expect(try compared(["index.html": page(one)], ["index.html": page("x" + one)]).changedPages.count == 1)
  }
}

private func page(
  _ text: String, head: String = "", place: String = "a", menu: String = "Meny", language: String = "nb"
) -> String {
  "<!DOCTYPE html><html lang=\"\(language)\"><head><title>T</title>\(head)</head><body><nav><p>\(menu)</p></nav><main><p id=\"\(place)\">\(text)</p></main></body></html>"
}

/// Writes two sites and compares them.
private func compared(
  _ old: [String: String], _ new: [String: String], findings: FindingChanges = FindingChanges(),
  _ part: ComparedSite.Part = .everything
) throws -> SiteDifference {
  let home = NSTemporaryDirectory() + "story-compare-" + UUID().uuidString
  defer { try? FileManager.default.removeItem(atPath: home) }
  for (name, files) in [("old", old), ("new", new)] {
    try FileManager.default.createDirectory(
      atPath: "\(home)/\(name)/public", withIntermediateDirectories: true)
    for (path, text) in files {
      let url = URL(filePath: "\(home)/\(name)/public/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
  return try compare(
    ComparedSite(folder: home + "/old", part), ComparedSite(folder: home + "/new", part), findings: findings)
}
