import Foundation
import Testing

/// Whatever is changed in what a build is made from, the next build comes to what one from scratch comes to.
@Suite struct ChangedInputTests {
  private static let files: [(why: String, line: String)] = [
    ("a sentence more", "echo 'Mer.' >>content/sider/flytt-hit.md"),
    (
      "other bytes of the same number and time",
      "touch -r content/sider/flytt-hit.md .t; sed -i s/Mer/Nye/ content/sider/flytt-hit.md; touch -r .t content/sider/flytt-hit.md"
    ),
    ("a new page", "sed s/Flytt/Bli/ content/sider/flytt-hit.md >content/sider/bli.md"),
    ("another name", "mv content/sider/bli.md content/sider/bli-her.md"),
    ("a page in English", "sed s/Flytt/Stay/ content/sider/flytt-hit.md >content/sider/bli-her.en.md"),
    ("a removed page", "rm content/sider/bli-her*.md"),
    ("a register", "printf '2027:\\n  - {dato: 2027-04-01, type: styringsgruppe}\\n' >content/arshjul.yml"),
    ("a register less, and a text of no kind", "rm content/arshjul.yml; echo x >content/sider/notat.txt"),
    ("an internal text", "mkdir -p content/intern; echo Hemmelig plan >content/intern/notat.md"),
    ("a link out of the folder", "ln -s /etc/hostname content/sider/lenke.md"),
    (
      "no link out of the folder", "rm content/sider/lenke.md content/intern/notat.md content/sider/notat.txt"
    ),
    ("the settings", "sed -i 's/felles prosjekt/nytt prosjekt/' content/nettsted.yml"),
    (
      "where to publish",
      "printf 'steder:\\n  - {navn: a, innhold: nettsted, metode: mappe, sti: /srv/a}\\n' >content/publisering.yml"
    ),
    ("a template", "sed -i 's/<main/<main data-a/' themes/kongsberg/templates/layout.mustache"),
    ("a stylesheet", "find themes/kongsberg -name '*.css' | head -1 | xargs sed -i '$a .ny{color:#000}'"),
    ("a script", "find themes/kongsberg -name '*.js' | head -1 | xargs sed -i '$a ;'"),
    (
      "a word",
      "sed -i 's/^read-more: .*/read-more: Les alt/' themes/kongsberg/words/nb.yml; echo '# x' >>themes/kongsberg/words/nb.yml"
    ),
    ("a word of the status page", "echo '# x' >>themes/kongsberg/status-words/nb.yml"),
    (
      "a picture of the theme",
      "find themes/kongsberg -name '*.png' | head -1 | xargs -I{} sh -c 'printf x >>{}'"
    ),
  ]

  @Test("Every kind of file counts by its bytes, whatever its time says")
  func everyKindOfFile() throws {
    let site = try UnchangedWorkshop()
    try site.expectBuilt("the first time")
    for (why, line) in Self.files {
      try site.workshop.shell(line)
      try site.expectBuilt(why)
    }
  }

  @Test("Times, hidden files and backups cost nothing")
  func times() throws {
    let site = try UnchangedWorkshop()
    try site.expectBuilt("the first time")
    try site.workshop.shell(
      "find content themes -exec touch {} +; echo x >content/.skjult; echo x >content/sider/a.md~")
    try site.expectUnchanged("new times")
    try site.workshop.shell("mv content gammel && cp -r gammel content")
    try site.expectUnchanged("a copy of the files")
  }

  @Test("Another day, other options and another commit count; another language of messages does not")
  func options() throws {
    let site = try UnchangedWorkshop()
    try site.expectBuilt("the first time")
    for words in [
      ["--as-of", "2027-03-01T12:01"], ["--as-of", "2027-03-02"], ["--no-compress"], ["--no-search"],
      ["--no-search", "--no-compress"], ["--production", "--no-search"],
    ] {
      try site.expectBuilt("\(words)", words)
      try site.expectBuilt("without \(words)")
    }
    let english = try site.build(["--language", "en"])
    #expect(english.errors.contains("so nothing was made again."), "\(english.errors)")
    try site.expectUnchanged("with --jobs", ["--jobs", "1"])
    for variables in [["CLICOLOR_FORCE": "1"], ["LC_ALL": "nb_NO.UTF-8"], ["TZ": "Asia/Tokyo"]] {
      try site.expectUnchanged("\(variables)", environment: variables)
    }
    let commit = String(repeating: "ab", count: 20)
    try site.expectBuilt("a commit", environment: ["GITHUB_SHA": commit])
    try site.expectBuilt("no commit")
  }

  @Test("Other programs count when they come, go or are another file")
  func helpers() throws {
    let site = try UnchangedWorkshop()
    let path = ["PATH": site.workshop.path + "/bin:/bin"]
    try site.expectBuilt("without programs", environment: path)
    let making = "mkdir -p index; for f in pagefind.js pagefind-entry.json; do echo x >index/$f; done"
    for name in ["vips", "pagefind"] {
      try site.workshop.writeIndexer(making)
      try site.workshop.shell("chmod -x bin/pagefind; [ \(name) = pagefind ] || mv bin/pagefind bin/vips")
      try site.expectUnchanged("not to be run", environment: path)
      try site.workshop.shell("chmod +x bin/\(name)")
      try site.expectBuilt("with \(name)", environment: path)
      try site.workshop.shell("touch -r bin/\(name) .t; echo '# 2' >>bin/\(name); touch -r .t bin/\(name)")
      try site.expectBuilt("another \(name)", environment: path)
      try site.workshop.shell("rm bin/\(name)")
      try site.expectBuilt("without \(name)", environment: path)
    }
  }

  @Test("A program that failed is asked again, though no file has changed")
  func failure() throws {
    let site = try UnchangedWorkshop()
    let path = ["PATH": site.workshop.path + "/bin:/usr/bin:/bin"]
    try site.workshop.write("#!/bin/sh\nexit 3\n", to: "bin/pagefind")
    try site.workshop.shell("chmod +x bin/pagefind")
    for _ in 1...2 {
      let run = try site.build(environment: path)
      #expect(run.status == 1 && run.errors.contains("[search-not-made]") && !run.isUnchanged)
    }
  }

  @Test("What a build from scratch would make otherwise is named, no finding is lost, and all is made anew")
  func verify() throws {
    let site = try UnchangedWorkshop()
    let path = ["PATH": site.workshop.path + "/bin:/usr/bin:/bin"]
    try site.workshop.writeIndexer(
      "mkdir -p index; for f in pagefind.js pagefind-entry.json; do date +%N >index/$f; done")
    #expect(try site.build(environment: path).status == 0)
    #expect(try site.build(environment: path).isUnchanged)
    let run = try site.build(["--verify"], environment: path)
    #expect(run.status == 2 && run.errors.contains("public/-/pagefind/pagefind.js"), "\(run.errors)")
    #expect(run.errors.contains("[no-contact]"))
    #expect(try !site.build(environment: path).isUnchanged)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.workshop.path + "/output").allSatisfy {
        !$0.hasPrefix(".story-verify")
      })
  }

  @Test("What an earlier publication said counts by its bytes")
  func previous() throws {
    let site = try UnchangedWorkshop()
    try site.expectBuilt("the first time")
    try site.workshop.shell("cp output/.story-made-public forrige")
    let words = ["--previous", "forrige"]
    try site.expectBuilt("an earlier publication", words)
    try site.workshop.shell("printf 'event\\tx@y\\t3\\t1800000000\\tabc\\n' >>forrige")
    try site.expectBuilt("another earlier publication", words)
    // That no lost address is looked for is said.
    for form in ["text", "oneline", "sarif", "github"] {
      let run = try site.workshop.run("check", "--previous", "forrige", "--format", form)
      #expect((run.output + run.errors).contains("previous-without-addresses"), "\(form): \(run.output)")
    }
    try site.expectBuilt("none")
  }

  @Test("What git knows of earlier texts counts, and which commit it is")
  func history() throws {
    let site = try UnchangedWorkshop(
      smallSite + "-- content/sider/om.md --\n---\ntittel: Om\nsammendrag: Om.\n---\n\nEn setning.\n"
        + "-- content/sider/om.en.md --\n---\ntitle: About\nsummary: About.\n---\n\nA sentence.\n")
    #expect(try site.workshop.run("translations", "mark", "content/sider/om.en.md").status == 0)
    try site.workshop.shell(
      "cp content/sider/om.md om-før.md; sed -i 's/En setning/To setninger/' content/sider/om.md")
    try site.expectBuilt("a translation that is outdated")
    try site.workshop.shell("git init -q . && git hash-object -w om-før.md")
    try site.expectBuilt("the text that it was made from")
    try site.workshop.shell("rm -rf .git/objects/??")
    try site.expectBuilt("without that text")
    try site.workshop.shell("git add content && git -c user.name=a -c user.email=a@b.example commit -qm a")
    try site.expectBuilt("a commit")
    try site.workshop.shell("git -c user.name=a -c user.email=a@b.example commit -q --allow-empty -m b")
    try site.expectBuilt("another commit of the same files")
  }
}
