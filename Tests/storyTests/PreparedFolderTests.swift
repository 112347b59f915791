import Foundation
import Testing

@Suite("A folder that is made ready for a host") struct PreparedFolderTests {
  @Test("Former styles stay for pages that are open, as far as they lie in the folder before")
  func formerStyles() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell(
      "(cd srv/ute && find . -name '*.css' | sort) >styles; mkdir extra; cp srv/ute/*.css extra")
    let before = try workshop.styles("styles")
    try workshop.shell("echo 'b{color:#123}' >>themes/kongsberg/static/sok-stil.css")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 0 && !run.errors.contains("for hånd"), "\(run.errors)")
    try workshop.shell("(cd srv/ute && find . -name '*.css' | sort) >styles")
    let after = try workshop.styles("styles")
    #expect(after.isSuperset(of: before) && after != before, "\(before) \(after)")
    #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"))
    // One that is gone is nobody's doing, and is not there the next time either.
    try workshop.shell("cd srv/ute && for f in *.css; do [ -e ../../output/public/$f ] || rm $f; done")
    try workshop.shell("echo Mer. >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    let next = try workshop.run("publish")
    #expect(next.status == 0 && !next.errors.contains("for hånd"), "\(next.errors)")
  }

  @Test("What was made ready for one site is never made ready for the other, nor under another name")
  func others() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    #expect(try workshop.read("srv/.ute.story-target") == "story-target\t1\tsite\tute\nproject\tvekst.no\n")
    try workshop.write(
      "steder: [{navn: status, innhold: statusside, slag: azure-static-web-apps, mappe: \(workshop.path)/srv/ute, innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
    // Of before there were marks, the list says which of the two it is.
    for line in ["true", "rm srv/.ute.story-target"] {
      try workshop.shell(line)
      for words in [["publish", "--dry-run"], ["publish"]] {
        let run = try workshop.run(words: words)
        #expect(
          run.status == 1 && run.errors.contains("er gjort klar for noe annet enn «status»"),
          "\(line): \(run.errors)")
      }
    }
    try workshop.setHost()
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell("echo Mer. >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    #expect(try workshop.read("srv/.ute.story-target") == "story-target\t1\tsite\tute\nproject\tvekst.no\n")
  }

  @Test("A dry run refuses what the real run refuses")
  func dryRun() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    for (line, words) in [
      ("mkdir -p srv/ute && echo x >srv/ute/x", "Velg en tom mappe"),
      ("mkdir -p srv && echo x >srv/ute", "Velg en tom mappe"),
    ] {
      try workshop.shell(line)
      let run = try workshop.run("publish", "--dry-run")
      #expect(run.status == 1 && run.errors.contains(words), "\(line): \(run.errors)")
      try workshop.shell("rm -r srv")
    }
    #expect(try workshop.run("publish", "--dry-run").status == 0)
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv"))
  }

  @Test("Below a path, a folder for GitHub or GitLab is that path; other hosts are given it")
  func pathOfPages() throws {
    for (method, page) in [
      ("github-pages", "flytt-hit/index.html"), ("gitlab-pages", "flytt-hit/index.html"),
      ("netlify", "depot/flytt-hit/index.html"), ("cloudflare-pages", "depot/flytt-hit/index.html"),
    ] {
      let workshop = try Workshop(
        publishedSite.replacing("https://vekst.no", with: "https://gruppa.github.io/depot"))
      try workshop.write(
        "steder: [{navn: ute, innhold: nettsted, slag: \(method), mappe: \(workshop.path)/srv/ute}]\n",
        to: "content/publisering.yml")
      #expect(try workshop.build().status == 0)
      let run = try workshop.run("publish")
      #expect(run.status == 0, "\(method): \(run.errors)")
      #expect(try workshop.read("srv/ute/\(page)").contains("/depot/"), "\(method)")
      #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"), "\(method)")
      // As an older version made it.
      try workshop.shell(
        "test -e srv/ute/depot || { mkdir srv/ute/depot && mv srv/ute/flytt-hit srv/ute/depot; }")
      try workshop.shell("echo Mer. >>content/sider/pris.md")
      #expect(try workshop.build().status == 0)
      let again = try workshop.run("publish")
      #expect(again.status == 0, "\(method): \(again.errors)")
      #expect(try workshop.read("srv/ute/\(page)").contains("/depot/"), "\(method)")
    }
  }
}

@Suite("A dry run of a folder of a server") struct DryRunTests {
  @Test(
    "It refuses what the real run refuses, and writes nothing",
    arguments: [
      ("mkdir -p srv/status && echo x >srv/status/x", "har noe story ikke har lagt der"),
      ("mkdir -p srv/status/releases; touch srv/status/.story-lock", "legg den tilbake: printf"),
      (
        "mkdir -p srv && printf 'story-target\\t1\\tsite\\tnett\\n' >srv/.story-target",
        "noe annet som publiseres"
      ),
      (
        "mkdir -p srv/status && printf 'story-target\\t1\\tsite\\tnett\\n' >srv/status/.story-target",
        "noe annet som publiseres"
      ),
    ])
  func refused(_ line: String, _ words: String) throws {
    for host in ["", ", vert: noen@tjener.example"] {
      let workshop = try Workshop(publishedSite)
      try workshop.fakeShell()
      let far = ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
      try workshop.write(
        "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(workshop.path)/srv/status\(host), innlogging: lukket-nett}]\n",
        to: "content/publisering.yml")
      #expect(try workshop.build().status == 0)
      try workshop.shell("\(line); find srv | sort >before")
      for end in [["--dry-run"], []] {
        let run = try workshop.run(words: ["publish"] + end, environment: far)
        #expect(run.status == 1 && run.errors.contains(words), "\(host) \(end): \(run.errors)")
        try workshop.shell("find srv | sort | diff before - >difference")
        #expect(try workshop.read("difference") == "", "\(host) \(end)")
      }
    }
  }

  @Test("The name of the address, and who may read the status page, are asked of a dry run too")
  func asked() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: \(workshop.path)/srv/www, adresse: 'http://finnes-ikke.invalid'}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish", "--dry-run")
    #expect(run.status == 1 && run.errors.contains("http://finnes-ikke.invalid finnes ikke"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/srv"))
  }

  @Test("A mark that is empty was not finished, and is written again")
  func emptyMark() throws {
    for host in ["", ", vert: noen@tjener.example"] {
      let workshop = try Workshop(publishedSite)
      try workshop.fakeShell()
      let far = ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
      try workshop.write(
        "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(workshop.path)/srv/status\(host), innlogging: lukket-nett}]\n",
        to: "content/publisering.yml")
      #expect(try workshop.build().status == 0)
      try workshop.shell("mkdir -p srv/status; : >srv/status/.story-target")
      let run = try workshop.run(words: ["publish"], environment: far)
      #expect(run.status == 0, "\(host): \(run.errors)")
      #expect(
        try workshop.read("srv/status/.story-target")
          == "story-target\t1\tstatus-page\tstatus\nproject\tvekst.no\n")
    }
  }
}

extension Workshop {
  fileprivate func styles(_ list: String) throws -> Set<Substring> {
    Set(try read(list).split(separator: "\n"))
  }
}
