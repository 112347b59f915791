import Foundation
import Testing

/// Where nothing is published to.
@Suite struct PublishPlaceTests {
  /// In a linked work tree `.git` is a file that leads to another folder.
  @Test(
    "What git keeps, the theme, the finished sites and the content are no place to publish to, by whatever way",
    arguments: [
      ("git init -q . && ln -s ../.git/www srv/status && mkdir .git/www", ".git"),
      (
        "git init -q --separate-git-dir srv/depot . && ln -s depot/www srv/status && mkdir srv/depot/www",
        "srv/depot"
      ),
      ("ln -s ../themes/ny srv/status && mkdir themes/ny", "themes"),
      ("ln -s ../output/ny srv/status && mkdir output/ny", "output"),
      ("ln -s ../content/intern srv/status && mkdir -p content/intern", "content"),
    ])
  func ownFolders(_ command: String, _ place: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    try workshop.shell("mkdir -p srv && \(command)")
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("er samme sted som") && run.errors.contains("\(place)»"),
      "\(run.errors)")
    #expect(try workshop.run("rollback").errors.contains("er samme sted som"))
    let check = try workshop.run("check", "--format", "oneline", "content/publisering.yml")
    #expect(check.status == 1 && check.output.contains("er samme sted som"), "\(check.output)")
    #expect(
      check.output.contains("[invalid-target]") && check.output.contains("\(place)»"), "\(check.output)")
  }

  @Test(
    "Check says at the field that a target lies in the project's own folders or holds them, also before they are there",
    arguments: ["content/intern", "content/ny/mappe", "output/public", "output", "themes/ny", ".", "arkiv"])
  func checkedBefore(_ folder: String) throws {
    let workshop = try Workshop(publishedSite)
    let place = folder == "." ? workshop.path : workshop.path + "/" + folder
    try workshop.write(
      "steder:\n  - {navn: nett, innhold: nettsted, slag: mappe, mappe: \(place)}\n",
      to: "content/publisering.yml")
    let isApart = folder == "arkiv"
    for words in [["check"], ["build", "--production", "--no-search"]] {
      let run = try workshop.run(words: words + ["--format", "oneline", "--language", "nb"])
      let line = (run.output + run.errors).split(separator: "\n").first { $0.contains("[invalid-target]") }
      #expect((run.status == 0) == isApart, "\(run.errors)")
      #expect((line == nil) == isApart)
      if let line { #expect(line.hasPrefix("content/publisering.yml:2:57:"), "\(line)") }
    }
    let english = try workshop.run("check", "--language", "en")
    #expect(english.output.contains("is the same place as") == !isApart, "\(english.output)")
  }

  @Test(
    "A file beside the content that looks as if it said where to publish is told of, by check and by publish",
    arguments: [
      ("publisering.yml", true), ("publishing.yml", true), ("publisering.yaml", true),
      ("Publisering.yml", true), ("PUBLISHING.YAML", true), ("content/publisering.yaml", true),
      ("content/.publisering.yml", true), (".publishing.yaml", true),
      ("publisering.md", false), ("publisering.yml.bak", false), ("themes/publisering.yml", false),
    ])
  func besideContent(_ path: String, _ isTold: Bool) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write("steder: []\n", to: path)
    let check = try workshop.run("check", "--format", "oneline")
    #expect(check.status == 0)
    let line = "\(path):1:1: ADVARSEL «story publish» leser ikke denne filen"
    #expect(check.output.contains(line) == isTold, "\(check.output)")
    #expect(check.output.contains("[unused-for-publishing]") == isTold, "\(check.output)")
    let publish = try workshop.run("publish")
    #expect(
      publish.status == 1 && publish.errors.contains("«\(path)» blir ikke lest.") == isTold,
      "\(publish.errors)")
    // Also where the right one is there.
    guard !path.hasPrefix("content/") else { return }
    try workshop.publishToFolder()
    #expect(try workshop.run("check", "--format", "oneline").output.contains(line) == isTold)
  }

  @Test("A folder of that name is nobody's settings")
  func folderBesideContent() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.shell("mkdir publisering.yml")
    #expect(try !workshop.run("check", "--format", "oneline").output.contains("unused-for-publishing"))
  }

  @Test(
    "A place is the same project's with a new folder on the domain and with www.; with a new domain the advice works"
  )
  func newDomain() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    let mark = { (domain: String) in "story-target\t1\tstatus-page\tstatus\nproject\t\(domain)\n" }
    let publish = { (domain: String, folders: String) throws in
      try workshop.shell(
        "sed -i -e 's#^domene:.*#domene: https://\(domain)#' -e '/^tidligere-mapper/d' content/nettsted.yml"
          + " && echo 'tidligere-mapper: [\(folders)]' >>content/nettsted.yml")
      #expect(try workshop.build().status == 0, "\(domain)")
      return try workshop.run("publish")
    }
    for (domain, folders) in [
      ("www.vekst.no", ""), ("vekst.no/vekst", "/"), ("www.vekst.no/ny", "/, /vekst/"), ("vekst.no", "/ny/"),
    ] {
      let run = try publish(domain, folders)
      #expect(run.status == 0, "\(domain): \(run.errors)")
      #expect(try workshop.read("srv/status/.story-target") == mark(domain))
    }
    for domain in ["annet.no", "vekst.no/annet", "ikke-vekst.no"] {
      let refused = try publish(domain, "")
      #expect(
        refused.status == 1 && refused.errors.contains("i et annet prosjekt"), "\(domain): \(refused.errors)")
      #expect(try workshop.read("srv/status/.story-target") == mark("vekst.no"))
    }
    let told = try publish("nytt.no", "").errors
    let start = try #require(told.firstRange(of: "printf ")).lowerBound
    let command = told[start...].prefix { $0 != ">" } + ">.story-target"
    try workshop.shell("cd srv/status && \(command)")
    #expect(try workshop.read("srv/status/.story-target") == mark("nytt.no"))
    #expect(try workshop.run("publish").status == 0)
  }

  @Test(
    "A folder of a target with the same name in another project is that project’s; an older mark is anybody’s"
  )
  func otherProject() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    let own = try workshop.read("srv/status/.story-target")
    #expect(own.hasSuffix("\nproject\tvekst.no\n"), "\(own)")
    let line = String(own.prefix { $0 != "\n" }) + "\n"
    try workshop.write(line, to: "srv/status/.story-target")
    #expect(try workshop.run("publish").status == 0)
    #expect(try workshop.read("srv/status/.story-target") == own)
    try workshop.write(line + "project\tannet.no\n", to: "srv/status/.story-target")
    for words in [
      ["publish"], ["publish", "--dry-run"], ["publish", "--if-due"], ["releases"], ["rollback"],
    ] {
      let run = try workshop.run(words: words)
      #expect(run.status == 1 && run.errors.contains("i et annet prosjekt"), "\(words): \(run.errors)")
    }
  }
}
