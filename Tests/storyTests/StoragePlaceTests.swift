import Foundation
import Testing

/// Two remotes of rclone, `sky` and `to`, lead to one folder; `inne` leads into the place itself.
@Suite("The place of a site in storage") struct StoragePlaceTests {
  @Test(
    "One place is never that of both sites, whatever remote, list and name lead there",
    arguments: [
      "mappe: 'to:a/site', liste: 'to:annen'", "mappe: 'sky:a/site', liste: 'sky:annen'",
      "mappe: 'inne:status', liste: 'to:annen'", "mappe: 'to:a', liste: 'to:annen'",
      "mappe: 'to:a/site/status', liste: 'to:annen'", "mappe: 'to:b', liste: 'inne:liste'",
      "mappe: 'to:b', liste: 'to:liste'",
    ])
  func bothSites(_ second: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(open: "mappe: 'sky:a/site', liste: 'sky:liste'")
    #expect(try workshop.build().status == 0)
    let first = try workshop.publish("nett")
    // Nobody answers there; the site lies there all the same.
    #expect(first.errors.contains("svarer ikke"), "\(first.errors)")
    #expect(
      try workshop.read("sky/a/site/.story-target") == "story-target\t1\tsite\tnett\nproject\tvekst.no\n")
    let before = try workshop.storedFiles()
    try workshop.setStorage(status: second)
    for words in [["--dry-run"], []] {
      let run = try workshop.publish("status", words)
      #expect(run.status == 1 && run.errors.contains("noe annet som publiseres"), "\(second): \(run.errors)")
    }
    #expect(try workshop.storedFiles() == before)
    // Nor is the public site laid over a status page.
    try workshop.shell("rm -r sky")
    #expect(try workshop.publish("status").status == 0)
    let shown = try workshop.storedFiles()
    try workshop.setStorage(open: "mappe: 'sky:a/site', liste: 'sky:liste'")
    let over = try workshop.publish("nett")
    #expect(over.status == 1, "\(second): \(over.errors)")
    #expect(try workshop.storedFiles() == shown)
  }

  @Test(
    "Two projects that call their targets the same are never one place; the same with a new domain is told how",
    arguments: ["nett", "status"])
  func otherProject(_ target: String) throws {
    let workshop = try Workshop(publishedSite)
    let place = "mappe: 'sky:s', liste: 'sky:liste'"
    try workshop.setStorage(open: target == "nett" ? place : nil, status: target == "nett" ? nil : place)
    #expect(try workshop.build().status == 0)
    // Nobody answers where the public site is; it lies there all the same.
    #expect(try workshop.publish(target).errors.contains(target == "nett" ? "svarer ikke" : "Publisert til"))
    let before = try workshop.storedFiles()
    try workshop.shell("sed -i 's#https://vekst.no#https://annet.no#' content/nettsted.yml")
    if target == "nett" {
      try workshop.shell("sed -i \"s#, adresse: 'http://127.0.0.1:9'##\" content/publisering.yml")
    }
    #expect(try workshop.build().status == 0)
    for words in [
      ["publish", "--dry-run"], ["publish"], ["publish", "--if-due"], ["releases"], ["rollback"],
    ] {
      let run = try workshop.run(
        words: words + ["--target", target], environment: ["RCLONE_CONFIG": workshop.path + "/rclone.conf"])
      #expect(run.status == 1 && run.errors.contains("i et annet prosjekt"), "\(words): \(run.errors)")
    }
    #expect(try workshop.storedFiles() == before)
    // Where only the list is the other's, the list is named.
    try workshop.shell("sed -i 's#sky:s#sky:ny#' content/publisering.yml")
    let list = try workshop.publish(target)
    #expect(
      list.status == 1 && list.errors.contains("«sky:liste» («liste») er listen til noe annet"),
      "\(list.errors)")
    #expect(try workshop.storedFiles() == before)
  }

  @Test("Whoever looks at a place of another target, or goes back, is told whose it is")
  func lookingAtOthers() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(status: "mappe: 'sky:s', liste: 'sky:liste'")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.publish("status").status == 0)
    let run = { (words: String...) throws in
      try workshop.run(
        words: words + ["--target", "status"], environment: ["RCLONE_CONFIG": workshop.path + "/rclone.conf"])
    }
    #expect(try run("publish", "--if-due").errors.contains("Ingenting er endret"))
    let alone = try run("rollback")
    #expect(alone.status == 1 && alone.errors.contains("har bare den utgaven leserne ser"), "\(alone.errors)")
    try workshop.shell("printf 'story-target\\t1\\tsite\\tnett\\n' >sky/s/.story-target")
    for words in [
      ["releases"], ["rollback"], ["publish", "--if-due"], ["publish", "--if-due", "--dry-run"],
    ] {
      let others = try workshop.run(
        words: words + ["--target", "status"], environment: ["RCLONE_CONFIG": workshop.path + "/rclone.conf"])
      #expect(others.status == 1 && others.errors.contains("noe annet som publiseres"), "\(others.errors)")
    }
    // Without a mark, or one that was cut short, nobody knows whether it is there: it is published again, and marked.
    for line in ["rm sky/s/.story-target", "truncate -s 20 sky/s/.story-target", "rm -r sky/s"] {
      try workshop.shell(
        "printf 'story-target\\t1\\tstatus-page\\tstatus\\nproject\\tvekst.no\\n' >sky/s/.story-target; \(line)"
      )
      #expect(try run("releases").status == 0)
      let due = try run("publish", "--if-due")
      #expect(due.status == 0 && !due.errors.contains("Ingenting er endret"), "\(line): \(due.errors)")
      try workshop.shell("[ -s sky/s/.story-target ] && [ -s sky/s/index.html ]")
    }
  }

  @Test("Storage that nobody reaches is not said to have refused something, and nothing was published")
  func unreachable() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(status: "mappe: 'vekk:s', liste: 'vekk:liste'")
    try workshop.shell(
      "printf '[vekk]\\ntype = webdav\\nurl = http://127.0.0.1:9\\nvendor = other\\n' >>rclone.conf")
    #expect(try workshop.build().status == 0)
    for words in [["releases"], ["rollback"], ["publish", "--if-due"], ["publish", "--dry-run"]] {
      let run = try workshop.run(
        words: words + ["--target", "status"], environment: ["RCLONE_CONFIG": workshop.path + "/rclone.conf"])
      #expect(
        run.status == 2 && run.errors.contains("fikk ikke lest hva som ligger i lagringen «vekk:"),
        "\(words): \(run.errors)")
    }
    let run = try workshop.publish("status")
    #expect(run.status == 2 && run.errors.contains("Ingenting er endret"), "\(run.errors)")
  }

  @Test("The list is nowhere where readers get it, whatever remote leads there")
  func listInPlace() throws {
    for list in ["inne:liste", "to:a/site/liste", "to:a/site"] {
      let workshop = try Workshop(publishedSite)
      try workshop.setStorage(status: "mappe: 'sky:a/site', liste: '\(list)'")
      #expect(try workshop.build().status == 0)
      let run = try workshop.publish("status")
      #expect(run.status == 1 && run.errors.contains("der leserne kan nå den"), "\(list): \(run.errors)")
      try workshop.shell("find sky -type f >left")
      #expect(try workshop.read("left") == "", "\(list)")
    }
  }

  @Test("A place of before there were marks is known by what its list says, and is marked")
  func older() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(status: "mappe: 'sky:s', liste: 'sky:liste'")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.publish("status").status == 0)
    try workshop.shell("rm sky/*/.story-target; echo x >sky/s/annet.html")
    let known = try workshop.publish("status")
    #expect(known.status == 0 && known.errors.contains("annet.html (1)"), "\(known.errors)")
    #expect(
      try workshop.read("sky/s/.story-target") == "story-target\t1\tstatus-page\tstatus\nproject\tvekst.no\n")
    #expect(
      try workshop.read("sky/liste/.story-target")
        == "story-target\t1\tstatus-page\tstatus\tledger\nproject\tvekst.no\n")
    // Where the list knows nothing of what lies there, it is somebody else's.
    for line in ["rm -r sky/liste", "echo hei >sky/s/index.html", "echo x >sky/s/sitemap.xml"] {
      try workshop.shell("rm -f sky/*/.story-target; \(line)")
      for words in [["--dry-run"], []] {
        let run = try workshop.publish("status", words)
        #expect(
          run.status == 1 && run.errors.contains("ingenting sier at stedet er ditt"), "\(line): \(run.errors)"
        )
      }
      try workshop.shell("rm -r sky")
      #expect(try workshop.publish("status").status == 0)
      try workshop.shell("echo x >sky/s/annet.html")
    }
  }

  @Test("The public site lies beside what others have, but takes no first page of theirs away")
  func foreign() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(open: "mappe: 'sky:s', liste: 'sky:liste'")
    #expect(try workshop.build().status == 0)
    try workshop.shell("mkdir -p sky/s; echo x >sky/s/index.html")
    let run = try workshop.publish("nett")
    #expect(run.status == 1 && run.errors.contains("(index.html)"), "\(run.errors)")
    try workshop.shell("mv sky/s/index.html sky/s/google123.html")
    let beside = try workshop.publish("nett")
    #expect(
      beside.errors.contains("svarer ikke") && beside.errors.contains("google123.html (1)"),
      "\(beside.errors)")
  }

  @Test("A mark that was cut short or removed is written anew; one that says something else is left")
  func damagedMark() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(status: "mappe: 'sky:s', liste: 'sky:liste'")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.publish("status").status == 0)
    for line in [
      "rm sky/s/.story-target", ": >sky/s/.story-target", "truncate -s 20 sky/s/.story-target",
      ": >sky/liste/.story-target", "rm sky/liste/.story-target",
    ] {
      try workshop.shell(line)
      let run = try workshop.publish("status")
      #expect(run.status == 0, "\(line): \(run.errors)")
      #expect(
        try workshop.read("sky/s/.story-target")
          == "story-target\t1\tstatus-page\tstatus\nproject\tvekst.no\n")
    }
    // All is gone, the mark too.
    try workshop.shell("rm -r sky/s")
    #expect(try workshop.publish("status").status == 0)
    #expect(
      try workshop.read("sky/s/.story-target") == "story-target\t1\tstatus-page\tstatus\nproject\tvekst.no\n")
    try workshop.shell("echo hei >sky/s/.story-target")
    let refused = try workshop.publish("status")
    #expect(refused.status == 1 && refused.errors.contains("noe annet som publiseres"), "\(refused.errors)")
    #expect(try workshop.read("sky/s/.story-target") == "hei\n")
  }

  @Test(
    "Of two that take an empty place at the same moment one at most goes on, and neither lies over the other")
  func together() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setStorage(open: "mappe: 'sky:s', liste: 'sky:en'")
    #expect(try workshop.build().status == 0)
    try workshop.shell("cp -r . ../second-$$ && mv ../second-$$ second")
    try workshop.setStorage(status: "mappe: 'to:s', liste: 'to:to'")
    try workshop.shell("cp content/publisering.yml second/content/publisering.yml")
    try workshop.setStorage(open: "mappe: 'sky:s', liste: 'sky:en'")
    // Right before the first puts its mark there, the second does all of its publishing.
    try workshop.write(
      """
      #!/bin/sh
      case "$*" in *"value sky:s/.story-target"*)
        [ -e \(workshop.path)/once ] || { touch \(workshop.path)/once
          ( cd \(workshop.path)/second && PATH=/usr/bin:/bin \(Workshop.tool) publish --target status >\(workshop.path)/said 2>&1 ); } ;;
      esac
      exec /usr/bin/rclone "$@"

      """, to: "bin/rclone")
    try workshop.shell("chmod +x bin/rclone")
    let run = try workshop.run(
      "publish", "--target", "nett",
      environment: [
        "RCLONE_CONFIG": workshop.path + "/rclone.conf", "PATH": workshop.path + "/bin:/usr/bin:/bin",
      ])
    #expect(run.status == 1 && run.errors.contains("samtidig med dette"), "\(run.errors)")
    let said = try workshop.read("said")
    #expect(said.contains("Publisert til «status»"), "\(said)")
    // Nor the next time: the place is known by what lies there.
    let again = try workshop.publish("nett")
    #expect(again.status == 1 && again.errors.contains("ingenting sier at stedet er ditt"), "\(again.errors)")
    try workshop.shell("ls sky/s/sitemap.xml >list 2>/dev/null")
    #expect(try workshop.read("list") == "")
  }

  @Test(
    "A folder goes with the last file of ours in it, and none that is others'; one that will not go is told of"
  )
  func emptiedFolders() throws {
    for (line, left) in [
      ("true", ""), ("mkdir -p sky/s/pris/tom", "sky/s/pris\nsky/s/pris/tom\n"),
      ("echo x >sky/s/pris/deres.txt", "sky/s/pris\n"),
    ] {
      let workshop = try Workshop(publishedSite)
      try workshop.setStorage(open: "mappe: 'sky:s', liste: 'sky:liste'")
      #expect(try workshop.build().status == 0)
      #expect(try workshop.publish("nett").errors.contains("svarer ikke"))
      try workshop.shell("mkdir -p sky/s/.well-known/acme; \(line); rm content/sider/pris.md")
      try workshop.shell("echo 'borte: [{adresse: /pris/}]' >>content/publisering.yml")
      #expect(try workshop.build().status == 0)
      let run = try workshop.publish("nett", ["--allow-deletions", "5"])
      // Nobody answers there; the site lies there all the same.
      #expect(run.errors.contains("svarer ikke"), "\(run.errors)")
      #expect(run.errors.contains("Tomme mapper ble liggende") == (left.contains("tom")), "\(run.errors)")
      try workshop.shell("find sky/s/pris sky/s/.well-known -type d 2>/dev/null | sort >folders || true")
      #expect(try workshop.read("folders") == "sky/s/.well-known\nsky/s/.well-known/acme\n" + left, "\(line)")
    }
  }
}

extension Workshop {
  /// What is not given is no target.
  func setStorage(open: String? = nil, status: String? = nil) throws {
    let folder = path + "/sky"
    try write(
      "[sky]\ntype = alias\nremote = \(folder)\n[to]\ntype = alias\nremote = \(folder)\n[inne]\ntype = alias\nremote = \(folder)/a/site\n",
      to: "rclone.conf")
    let first = open.map {
      "  - {navn: nett, innhold: nettsted, slag: rclone, \($0), adresse: 'http://127.0.0.1:9'}\n"
    }
    let second = status.map {
      "  - {navn: status, innhold: statusside, slag: rclone, \($0), innlogging: lukket-nett}\n"
    }
    try write("steder:\n" + (first ?? "") + (second ?? ""), to: "content/publisering.yml")
  }

  /// What lies in storage, with its checksums.
  func storedFiles() throws -> String {
    try shell("find sky -type f -exec sha256sum {} + | sort >stored")
    return try read("stored")
  }

  func publish(_ target: String, _ words: [String] = []) throws -> Run {
    try run(
      words: ["publish", "--target", target] + words, environment: ["RCLONE_CONFIG": path + "/rclone.conf"])
  }
}
