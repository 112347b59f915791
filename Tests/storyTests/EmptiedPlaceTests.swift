import Foundation
import Testing

@Suite("A place that was published to and is empty now")
struct EmptiedPlaceTests {
  @Test(
    "It is said that all is gone, by what lies beside or in the output; a place that nobody knows is said to be compared with nothing",
    arguments: [
      "rm -r srv/status/releases srv/status/current", "rm -r srv/status/*", "rm -r srv/status", "rm -r srv",
      "rm -r srv/status/releases/* srv/status/current; rm output/.story-last-status",
      "rm -r srv/status/* output",
    ])
  func emptied(_ line: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish")
    #expect(first.status == 0 && first.errors.contains("lå ingenting på «status» fra før"), "\(first.errors)")
    try workshop.shell(line)
    let list = try workshop.run("releases")
    #expect(
      list.status == 0 && list.output.hasPrefix("Alt som var publisert der, er borte."), "\(list.output)")
    #expect(try workshop.build().status == 0)
    for words in [["publish", "--dry-run"], ["publish"]] {
      let run = try workshop.run(words: words)
      #expect(
        run.status == 0 && run.errors.contains("er publisert til før (sist utgaven fra "), "\(run.errors)")
      #expect(!run.errors.contains("lå ingenting"), "\(run.errors)")
    }
    let again = try workshop.run("publish")
    #expect(
      again.errors.contains("Ingenting å publisere") && !again.errors.contains("før"), "\(again.errors)")
  }

  @Test(
    "Where nothing is left to know it by, nothing is said to have been there; nor is it of another place of that name"
  )
  func unknown() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("rm -r srv output/.story-last-status")
    #expect(try workshop.run("releases").output == "Ingenting er publisert der ennå.\n")
    let run = try workshop.run("publish")
    #expect(
      run.errors.contains("lå ingenting på «status» fra før, så det er ikke sammenlignet"), "\(run.errors)")
    try workshop.shell("sed -i s,srv/status,srv/flyttet, content/publisering.yml")
    let moved = try workshop.run("publish", "--language", "en")
    #expect(moved.status == 0 && moved.errors.contains("Nothing lay at “status” before"), "\(moved.errors)")
    // What was cut short says nothing.
    try workshop.shell("rm -r srv; truncate -s 90 output/.story-last-status")
    #expect(try workshop.run("publish").errors.contains("lå ingenting"))
  }

  @Test("What was published before is still an address that nobody may lose")
  func lost() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish")
    #expect(first.status == 0 && !first.errors.contains("lå ingenting"), "\(first.errors)")
    #expect(first.errors.contains("blir bare funnet når det er bygd med «--previous FIL»"), "\(first.errors)")
    #expect(try !workshop.run("publish").errors.contains("--previous"))
    try workshop.shell("rm -r srv; mv content/sider/pris.md borte.md")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("ville blitt borte: /pris/"), "\(run.errors)")
    #expect(run.errors.contains("er publisert til før"), "\(run.errors)")
    try workshop.shell("mv borte.md content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
  }

  @Test(
    "A new folder for the same readers is compared with what they have: a page that is deleted is not lost unheard"
  )
  func movedFolder() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell("sed -i s,srv/ute,srv/ny, content/publisering.yml; mv content/sider/pris.md borte.md")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("ville blitt borte: /pris/"), "\(run.errors)")
    #expect(
      run.errors.contains("det samme er publisert til «\(workshop.path)/srv/ute» (sist utgaven fra "),
      "\(run.errors)")
    #expect(!run.errors.contains("ingen vet her"), "\(run.errors)")
    let list = try workshop.run("releases")
    #expect(list.output.contains("ble lagt på «\(workshop.path)/srv/ute»"), "\(list.output)")
    // Another site of that name is not for the same readers.
    try workshop.setTarget()
    try workshop.shell("sed -i 's/navn: status/navn: ute/' content/publisering.yml")
    #expect(try workshop.build().status == 0)
    let other = try workshop.run("publish")
    #expect(
      other.status == 0 && other.errors.contains("lå ingenting på «ute» fra før, så det er ikke"),
      "\(other.errors)")
    try workshop.setHost()
    try workshop.shell("mv borte.md content/sider/pris.md; sed -i s,srv/ute,srv/ny, content/publisering.yml")
  }

  @Test("When readers are led to a release that is gone with all others, the way out is said, and works")
  func ledToNothing() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("rm -r srv/status/releases")
    let run = try workshop.run("publish")
    #expect(
      run.status == 1 && run.errors.contains("slett «current» i «\(workshop.path)/srv/status»"),
      "\(run.errors)")
    try workshop.shell("rm srv/status/current")
    #expect(try workshop.run("publish").status == 0)
  }

  @Test(
    "Over ssh it is known by what lies beside, from any machine; a first publishing that was interrupted is no such thing"
  )
  func overShell() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.fakeShell()
    try workshop.write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(workshop.path)/srv/status, vert: noen@tjener.example, innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
    let far = ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
    #expect(try workshop.build().status == 0)
    try workshop.shell(
      "mkdir -p srv/status/releases/.incoming-x && printf 'story-target\\t1\\tstatus-page\\tstatus\\n' >srv/status/.story-target"
    )
    #expect(try workshop.run("publish", environment: far).errors.contains("lå ingenting"))
    for line in ["rm -r srv/status/releases/* srv/status/current", "rm -r srv/status/*"] {
      try workshop.shell("\(line); rm output/.story-last-status")
      let list = try workshop.run("releases", environment: far)
      #expect(list.output.hasPrefix("Alt som var publisert der, er borte."), "\(list.output)")
      let run = try workshop.run("publish", environment: far)
      #expect(run.status == 0 && run.errors.contains("er publisert til før"), "\(run.errors)")
    }
  }

  @Test(
    "In storage whose list is gone, what lies there is said to be nobody's; a publishing that did not end leaves no such thing"
  )
  func storage() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write("[sky]\ntype = alias\nremote = \(workshop.path)/sky\n", to: "rclone.conf")
    try workshop.write(
      "steder: [{navn: sky, innhold: statusside, slag: rclone, mappe: 'sky:site', liste: 'sky:liste', innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
    let rclone = ["RCLONE_CONFIG": workshop.path + "/rclone.conf"]
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish", environment: rclone)
    #expect(first.status == 0 && !first.errors.contains("ikke har lagt der"), "\(first.errors)")
    try workshop.shell("echo x >sky/site/annet.html; rm -r sky/liste")
    let run = try workshop.run("publish", environment: rclone)
    #expect(run.status == 0 && run.errors.contains("«sky» har noe story ikke har lagt der"), "\(run.errors)")
    #expect(run.errors.contains("er publisert til før"), "\(run.errors)")
    try workshop.shell("rm -r sky/liste/*; rm sky/site/annet.html; echo index.html >sky/liste/pending")
    let unfinished = try workshop.run("publish", environment: rclone)
    #expect(!unfinished.errors.contains("ikke har lagt der"), "\(unfinished.errors)")
  }
}

extension Workshop {
  /// A program named ssh that does here what it is to do there.
  func fakeShell() throws {
    try write(
      """
      #!/bin/sh
      while [ $# -gt 0 ]; do case $1 in -[opl]) shift 2 ;; --) shift; break ;; -*) shift ;; *) break ;; esac; done
      shift
      exec sh -c "$*"

      """, to: "bin/ssh")
    try shell("chmod +x bin/ssh")
  }
}
