import Foundation
import Testing

@Suite("What others do where it is published")
struct PublishedByHandTests {
  @Test(
    "What is changed, added or deleted by hand at the target is said, and becomes as it was built",
    arguments: [
      ("echo hei >>srv/status/current/site/index.html", "site/index.html"),
      ("rm srv/status/current/site/status.json", "site/status.json"),
      ("echo hei >srv/status/current/site/ny.html", "site/ny.html"),
      ("ln -sf /etc/passwd srv/status/current/site/index.html", "site/index.html"),
      ("mkfifo srv/status/current/site/ny", "site/ny"),
      ("touch \"srv/status/current/site/$(printf 'a\\033[2Jb\\nc')\"", "site/a?[2Jb?c"),
      (
        "rm srv/status/current/site/index.html && mkdir srv/status/current/site/index.html", "site/index.html"
      ),
    ])
  func changedByHand(_ line: String, _ path: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell(line)
    let dry = try workshop.run("publish", "--dry-run")
    #expect(
      dry.status == 0 && dry.output.contains("for hånd hos «status» siden sist: \(path) (1)"), "\(dry.output)"
    )
    let run = try workshop.run("publish")
    #expect(
      run.status == 0 && run.errors.contains("for hånd hos «status» siden sist: \(path)"), "\(run.errors)")
    try workshop.shell("diff -r output/internal srv/status/current/site && touch same")
    #expect(try workshop.read("same") == "")
    #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"))
  }

  @Test(
    "A release that readers do not see and that cannot be read is listed, no way leads to it, and it goes in its time"
  )
  func damagedEarlier() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(workshop.path)/srv/status, innlogging: lukket-nett, utgaver: 2}]\n",
      to: "content/publisering.yml")
    func publish(_ text: String) throws {
      try workshop.shell("echo '\(text)' >>content/sider/pris.md")
      #expect(try workshop.build().status == 0)
      #expect(try workshop.run("publish").status == 0)
    }
    try publish("En.")
    try workshop.shell("ls srv/status/releases | tr -d '\\n' >first")
    let first = try workshop.read("first")
    try publish("To.")
    // Cut short in the middle of a line.
    try workshop.shell("truncate -s 300 srv/status/releases/\(first)/manifest")
    let list = try workshop.run("releases")
    #expect(list.status == 0 && list.output.contains("leserne ser denne\n\(first)  "), "\(list.output)")
    #expect(list.output.hasSuffix("  -  -  «manifest» mangler eller er ødelagt\n"), "\(list.output)")
    let json = try workshop.run("releases", "--format", "json").output
    #expect(
      json.contains("{\"id\":\"\(first)\",\"isCurrent\":false,\"isChecked\":false,\"isDamaged\":true"),
      "\(json)")
    let back = try workshop.run("rollback", first)
    #expect(back.status == 1 && back.errors.contains("ikke sikkert hva den viser"), "\(back.errors)")
    try publish("Tre.")
    #expect(try !workshop.run("releases").output.contains(first))
  }

  @Test(
    "What a newer version of the tool has published is said to be that, wherever it lies, and is left as it is"
  )
  func newer() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell(
      "sed -i '1s/[23]$/9/' srv/status/current/manifest; readlink srv/status/current >before")
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("er laget av en nyere story enn denne"), "\(run.errors)")
    #expect(!run.errors.contains("ødelagt"), "\(run.errors)")
    let list = try workshop.run("releases")
    #expect(
      list.status == 1 && list.output.contains("leserne ser denne, laget av en nyere story"), "\(list.output)"
    )
    try workshop.shell("cp output/.story-release-public newer; sed -i '1s/[23]$/9/' newer")
    let check = try workshop.run("check", "--previous", "newer")
    #expect(check.status == 64 && check.errors.contains("den er laget av en nyere"), "\(check.errors)")
    try workshop.setHost()
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell(
      "sed -i '2s/[23]$/9/' srv/.ute.story-release; sed -i s/dyrt/gratis/ content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    let host = try workshop.run("publish")
    #expect(host.status == 1 && host.errors.contains("er laget av en nyere story"), "\(host.errors)")
  }

  @Test(
    "Where the clock went back, the new release comes after the others all the same, and a way back leads to the one before"
  )
  func clockBehind() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    // As a machine whose clock is ahead would have called it.
    try workshop.shell(
      """
      cd srv/status; old=$(basename $(readlink current)); new=2199${old#????}
      mv releases/$old releases/$new; ln -sfn releases/$new current; cd ../..; echo $new >ahead
      echo Mer. >>content/sider/pris.md
      """)
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 0 && run.errors.contains("en av dem går feil"), "\(run.errors)")
    let ahead = try workshop.read("ahead").split(separator: "\n")[0]
    let back = try workshop.run("rollback")
    #expect(back.status == 0 && back.errors.contains("(\(ahead))"), "\(back.errors)")
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
  }

  @Test(
    "A folder that was made ready for a host is put right when its files are changed, deleted, or those of before",
    arguments: ["echo hei >>srv/ute/index.html", "rm srv/ute/priser/index.html", "rm -r srv/ute"])
  func preparedByHand(_ line: String) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    try workshop.shell("mv content/sider/pris.md content/sider/priser.md")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell("cp -r srv/ute kopi; \(line)")
    let run = try workshop.run("publish")
    #expect(run.status == 0 && run.errors.contains("for hånd hos «ute»"), "\(run.errors)")
    try workshop.shell("diff -r kopi srv/ute && touch same")
    #expect(try workshop.read("same") == "")
    #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"))
    // What others need there is no mistake while nothing is to be put there.
    try workshop.shell("mkdir srv/ute/.netlify")
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell("echo x >srv/.ute.story-release")
    let damaged = try workshop.run("publish")
    #expect(
      damaged.status == 1 && damaged.errors.contains("er ødelagt, så det er ikke sikkert"),
      "\(damaged.errors)")
  }

  @Test("No way leads back to a release that was changed by hand")
  func rollbackToChanged() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("ls srv/status/releases >first; echo 'Mer tekst.' >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish").status == 0)
    try workshop.shell(
      "cp -r srv/status/releases/$(cat first) kopi; echo hei >srv/status/releases/$(cat first)/site/index.html"
    )
    let run = try workshop.run("rollback")
    #expect(
      run.status == 1 && run.errors.contains("er endret for hånd siden den ble lagt ut"), "\(run.errors)")
    try workshop.shell("cp kopi/site/index.html srv/status/releases/$(cat first)/site/index.html")
    #expect(try workshop.run("rollback").status == 0)
  }

  @Test(
    "Over ssh the same is found and put right, and a link that leads elsewhere is refused by its whole path")
  func overShell() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.fakeShell()
    try workshop.write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(workshop.path)/srv/status, vert: noen@tjener.example, innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
    let far = ["PATH": workshop.path + "/bin:/usr/bin:/bin"]
    #expect(try workshop.build().status == 0)
    let first = try workshop.run("publish", environment: far)
    #expect(first.status == 0 && first.errors.contains("Publisert til «status»"), "\(first.errors)")
    #expect(try workshop.run("publish", environment: far).errors.contains("Ingenting å publisere"))
    try workshop.shell(
      "echo hei >>srv/status/current/site/index.html; echo hei >srv/status/current/site/ny.html")
    let run = try workshop.run("publish", environment: far)
    #expect(
      run.status == 0 && run.errors.contains("siden sist: site/index.html, site/ny.html (2)"), "\(run.errors)"
    )
    try workshop.shell("diff -r output/internal srv/status/current/site && touch same")
    #expect(try workshop.read("same") == "")
    // The name of a release is not enough.
    try workshop.shell(
      "cd srv/status && r=$(basename $(readlink current)) && mkdir -p ../annet/$r && rm current && ln -s ../annet/$r current"
    )
    for word in ["publish", "rollback"] {
      let refused = try workshop.run(word, environment: far)
      #expect(
        refused.status == 1 && refused.errors.contains("fører ikke til en utgave"),
        "\(word): \(refused.errors)")
    }
  }

  @Test("In storage one at a time publishes; who was killed holds up others for an hour, and not itself")
  func storageLock() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write("[sky]\ntype = alias\nremote = \(workshop.path)/sky\n", to: "rclone.conf")
    try workshop.write(
      "steder: [{navn: sky, innhold: statusside, slag: rclone, mappe: 'sky:site', liste: 'sky:liste', innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
    let rclone = ["RCLONE_CONFIG": workshop.path + "/rclone.conf"]
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish", environment: rclone).status == 0)
    try workshop.shell(
      "ls sky/liste | tr '\\n' ' ' >names; echo \"lock-$(cat output/.story-publisher)\" >own")
    #expect(try workshop.read("names") == "checked current manifest pending sums ")
    try workshop.shell("echo 4102444800 >\"sky/liste/$(cat own)\"")
    #expect(try workshop.run("publish", environment: rclone).status == 0)
    try workshop.shell("echo 4102444800 >sky/liste/lock-annen")
    let refused = try workshop.run("publish", environment: rclone)
    #expect(
      refused.status == 1 && refused.errors.contains("noen andre publiserer til «sky»"), "\(refused.errors)")
    #expect(refused.errors.contains("sky:liste/lock-annen"), "\(refused.errors)")
    try workshop.shell(
      "test -e \"sky/liste/$(cat own)\" || touch let-go; echo 1000000000 >sky/liste/lock-annen; rm sky/site/status.json"
    )
    #expect(try workshop.read("let-go") == "")
    let again = try workshop.run("publish", environment: rclone)
    #expect(again.status == 0 && again.errors.contains("site/status.json (1)"), "\(again.errors)")
    #expect(FileManager.default.fileExists(atPath: workshop.path + "/sky/site/status.json"))
  }
}
