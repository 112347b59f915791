import Foundation
import Testing

@Suite struct HoldCommandTests {
  @Test(
    "A page with an error is held at its last published text while the rest goes out, and every place says so"
  )
  func held() throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    try workshop.shell("sed -i 's/dyrt/gratis/; s/^sammendrag/samendrg/' content/sider/pris.md")
    try workshop.shell("sed -i s/Velkommen/Hjertelig/ content/sider/flytt-hit.md")
    #expect(
      try workshop.run("publish", "--if-due").status == 1, "without the option an error stops everything")
    let run = try workshop.run("publish", "--hold-broken", "--language", "nb")
    #expect(run.status == 3, "\(run.errors)")
    #expect(run.errors.contains("HOLDT IGJEN, fordi de har feil: /pris/ (siden"), "\(run.errors)")
    #expect(run.errors.contains("[page-held]") && run.errors.contains("[unknown-field]"), "\(run.errors)")
    let page = try workshop.read("srv/ute/pris/index.html")
    #expect(page.contains("Alt er dyrt") && page.contains("Hva det koster"))
    #expect(try workshop.read("srv/ute/flytt-hit/index.html").contains("Hjertelig"))
    #expect(try workshop.read("srv/.ute.story-release").contains("\nheld\tpage\tpris\t"))
    let list = try workshop.run("releases", "--format", "json").output
    #expect(list.contains("\"address\":\"/pris/\""), "\(list)")
    let status = try workshop.read("output/internal/bygget/index.html")
    #expect(status.contains("Holdt igjen, fordi de har feil") && status.contains("content/sider/pris.md"))
    #expect(try workshop.read("output/internal/index.html").contains("ingenting av dem: 1. Feil: 1."))
    #expect(try workshop.read("output/internal/status.json").contains("\"state\":\"held\""))
    // Nothing has changed, but somebody must still know.
    let again = try workshop.run("publish", "--if-due", "--hold-broken")
    #expect(again.status == 3 && again.errors.contains("HOLDT IGJEN"), "\(again.errors)")
    try workshop.shell("sed -i s/^samendrg/sammendrag/ content/sider/pris.md")
    #expect(try workshop.run("publish", "--hold-broken").status == 0)
    #expect(try workshop.read("srv/ute/pris/index.html").contains("Alt er gratis"))
    #expect(try !workshop.read("srv/.ute.story-release").contains("\nheld\t"))
  }

  @Test("An event that is called off is shown as that, also while its page is held")
  func calledOff() throws {
    for (field, word) in [("status: avlyst", "Avlyst"), ("status: \"utsatt\" # sykdom", "Utsatt")] {
      let workshop = try Workshop(heldSite)
      try workshop.write(
        "---\ntittel: Kveld\nsammendrag: En kveld.\nstart: 2199-06-17 18:00\nslutt: 2199-06-17 20:00\nsted: {navn: Krona}\narrangor: Kommunen\n---\n\nKom.\n",
        to: "content/arrangementer/kveld.md")
      try workshop.publishFirst()
      #expect(try !workshop.everyPage().contains(word))
      try workshop.shell("sed -i 's/^sammendrag/\(field)\\nsamendrg/' content/arrangementer/kveld.md")
      let run = try workshop.run("publish", "--hold-broken")
      #expect(run.status == 3, "\(run.errors)")
      #expect(try workshop.read("srv/ute/arrangementer/kveld/index.html").contains(word))
    }
  }

  @Test("Lists, search and the page itself say the same of what is held; since when is remembered")
  func consistent() throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    try workshop.shell(
      "sed -i 's/^tittel: Valget/tittel: Et helt annet valg/; s/^sammendrag/samendrg/' content/aktuelt/valget.md"
    )
    #expect(try workshop.run("publish", "--hold-broken").status == 3)
    let shown = try workshop.everyPage()
    #expect(shown.contains("Valget"), "\(shown.prefix(300))")
    #expect(!shown.contains("Et helt annet valg"))
    let since = try workshop.heldLine()
    try workshop.shell("sleep 1; sed -i s/Velkommen/Hjertelig/ content/sider/flytt-hit.md")
    #expect(try workshop.run("publish", "--hold-broken").status == 3)
    #expect(try workshop.heldLine() == since)
  }

  @Test("A new page with errors is left out; a page that links to it is held, and says what it said before")
  func leftOut() throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    try workshop.write("---\ntittel: Ny\nsamendrg: Feil.\n---\n\nHei.\n", to: "content/sider/ny.md")
    try workshop.shell("echo '\nSe [den nye](ny.md).' >>content/sider/pris.md")
    let run = try workshop.run("publish", "--hold-broken", "--language", "nb")
    #expect(run.status == 3 && run.errors.contains("content/sider/ny.md"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv/ute/ny"))
    #expect(try !workshop.read("srv/ute/pris/index.html").contains("den nye"))
  }

  @Test(
    "A page that is to vanish is not held",
    arguments: ["utkast: ja", "utloper: 2020-01-01", "publiseres: 2199-01-01"])
  func vanishing(_ field: String) throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    try workshop.shell("sed -i 's/^sammendrag/\(field)\\nsamendrg/' content/sider/pris.md")
    let run = try workshop.run("publish", "--hold-broken")
    #expect(run.status == 3, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv/ute/pris"), "\(run.errors)")
    #expect(try !workshop.everyPage().contains("Priser"))
  }

  @Test(
    "When it cannot be read whether a page is to vanish, nothing goes out",
    arguments: ["utloper: 31. februar", "utlopr: 2020-01-01", "publiseres: snart", "utkast: [ja"])
  func unclear(_ field: String) throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    try workshop.shell("sed -i 's/^sammendrag/\(field)\\nsammendrag/' content/sider/pris.md")
    let run = try workshop.run("publish", "--hold-broken")
    #expect(run.status == 1 && run.errors.contains("[page-not-held]"), "\(run.errors)")
    #expect(try workshop.read("srv/ute/pris/index.html").contains("Alt er dyrt"))
  }

  @Test(
    "Why a page cannot be held is said: the field that says when it is shown, or that a picture was replaced")
  func reasons() throws {
    let field = try Workshop(heldSite)
    try field.publishFirst()
    try field.shell("sed -i 's/^dato: .*/dato: i gar/' content/aktuelt/valget.md")
    let unread = try field.run("publish", "--hold-broken", "--language", "nb")
    #expect(unread.status == 1 && unread.errors.contains("«dato» sier når siden vises"), "\(unread.errors)")
    let picture = try Workshop(heldSite)
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><path d=\"M0 0h4v4z\"/></svg>"
    try picture.write(drawing, to: "content/sider/torget.svg")
    try picture.shell(
      "sed -i 's/^sammendrag/bilde: torget.svg\\nbilde-alt: Folk på torget\\nsammendrag/' content/sider/pris.md"
    )
    try picture.publishFirst()
    try picture.write("<svg", to: "content/sider/torget.svg")
    let replaced = try picture.run("publish", "--hold-broken", "--language", "nb")
    #expect(
      replaced.status == 1 && replaced.errors.contains("byttet ut under samme navn"), "\(replaced.errors)")
  }

  @Test("An error that concerns the whole site, an internal file or a lost address holds nothing")
  func wholeSite() throws {
    let breaks = [
      "sed -i 's/^navn/nvn/' content/nettsted.yml", "rm content/sider/pris.md",
      "mkdir -p content/intern/sider && printf 'hei: [\\n' >content/intern/sider/pris.yml",
    ]
    for line in breaks {
      let workshop = try Workshop(heldSite)
      try workshop.publishFirst()
      try workshop.shell(line)
      let run = try workshop.run("publish", "--hold-broken")
      #expect(run.status == 1, "\(line): \(run.errors)")
    }
  }

  @Test(
    "The texts of what was published, where what is withdrawn may lie still, are open to their owner alone")
  func closed() throws {
    let workshop = try Workshop(heldSite)
    try workshop.publishFirst()
    // One that an older version made is closed too.
    try workshop.shell("stat -c %a output/.story-texts >mode; chmod 755 output/.story-texts")
    #expect(try workshop.read("mode") == "700\n")
    try workshop.shell("printf '\nMer.\n' >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    try workshop.shell("stat -c %a output/.story-texts >mode")
    #expect(try workshop.read("mode") == "700\n")
  }

  @Test(
    "What was published is found in the repository when the builds have not kept it, and nothing is guessed")
  func fromGit() throws {
    let workshop = try Workshop(heldSite)
    try workshop.shell(
      "git init -q && git add content && git -c user.name=x -c user.email=x@x.no commit -qm x")
    try workshop.publishFirst()
    try workshop.shell("rm -r output/.story-texts && sed -i 's/^sammendrag/samendrg/' content/sider/pris.md")
    #expect(try workshop.run("publish", "--hold-broken").status == 3)
    try workshop.shell("rm -r output/.story-texts .git; sed -i 's/^samendrg/smndrg/' content/sider/pris.md")
    let run = try workshop.run("publish", "--hold-broken")
    #expect(run.status == 1 && run.errors.contains("fetch-depth: 0"), "\(run.errors)")
  }

  @Test("A build holds what the release it is given has; without one it asks for it")
  func built() throws {
    let workshop = try Workshop(heldSite)
    #expect(try workshop.run("build", "--production", "--no-search", "--hold-broken").status == 64)
    try workshop.publishFirst()
    try workshop.shell(
      "cp output/.story-release-public before; sed -i 's/^sammendrag/samendrg/' content/sider/pris.md")
    let run = try workshop.run(
      "build", "--production", "--no-search", "--hold-broken", "--previous", "before")
    #expect(run.status == 3, "\(run.errors)")
    #expect(try workshop.run("publish").status == 3, "what was built holding goes out, and says so")
  }
}

extension Workshop {
  /// Publishes for the first time, to a folder that a host takes the site from.
  func publishFirst() throws {
    try write(
      "steder: [{navn: ute, innhold: nettsted, slag: github-pages, mappe: \(path)/srv/ute}]\n",
      to: "content/publisering.yml")
    let run = try self.run("publish", "--if-due")
    #expect(run.status == 0, "\(run.errors)")
  }

  fileprivate func heldLine() throws -> Substring? {
    try read("srv/.ute.story-release").split(separator: "\n").first { $0.hasPrefix("held\t") }
  }

  /// All pages and feeds of what readers see, together.
  fileprivate func everyPage() throws -> String {
    try shell("find srv/ute/ \\( -name '*.html' -o -name '*.xml' -o -name '*.json' \\) -exec cat {} + >.all")
    return try read(".all")
  }
}

private let heldSite =
  publishedSite + "\n" + """
    -- content/aktuelt/valget.md --
    ---
    tittel: Valget
    type: nyhet
    dato: 2026-01-10
    sammendrag: Om valget.
    ---

    Det ble valg.
    """
