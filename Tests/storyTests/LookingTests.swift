import Foundation
import Testing

@Suite("Looking at what is published") struct LookingTests {
  @Test("A dry run and the list of releases write nothing, also where nothing may be written")
  func readOnly() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("echo Mer. >>content/sider/pris.md")
    #expect(try workshop.build().status == 0)
    for words in [["publish", "--dry-run"], ["publish", "--if-due", "--dry-run"], ["releases"]] {
      let run = try workshop.run(words: words, redirections: ">/dev/null", in: .readOnly)
      #expect(run.status == 0 && !run.errors.contains("story: "), "\(words): \(run.errors)")
    }
    // Nor is a folder made for it.
    try workshop.shell("rm -r output")
    #expect(try workshop.run("releases").output.contains("leserne ser denne"))
    let plan = try workshop.run("publish", "--dry-run")
    #expect(plan.status == 1 && plan.errors.contains("det er ikke bygd noe"), "\(plan.errors)")
    #expect(!FileManager.default.fileExists(atPath: workshop.path + "/output"))
  }

  @Test("What is written of targets is in use at once, so no build lacks it; what is gone for good is built")
  func onlyTargets() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.publishToFolder()
    try workshop.shell("sed -i 's/}]/, utgaver: 3}]/' content/publisering.yml")
    let same = try workshop.run("publish")
    #expect(same.status == 0 && !same.errors.contains("er endret siden"), "\(same.errors)")
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
    try workshop.shell("echo Mer. >>content/sider/pris.md")
    let both = try workshop.run("publish")
    #expect(both.errors.contains("(content/sider/pris.md)"), "\(both.errors)")
    try workshop.shell("git checkout 2>/dev/null; sed -i '/^Mer/d' content/sider/pris.md")
    try workshop.shell("echo 'borte: [{adresse: /boligdagen/}]' >>content/publisering.yml")
    let gone = try workshop.run("publish")
    #expect(gone.errors.contains("(content/publisering.yml)"), "\(gone.errors)")
  }
}

@Suite("A status page on a closed network") struct ClosedNetworkTests {
  @Test(
    "It is asked when it can be, and otherwise it is said that it was not",
    arguments: [
      ("000", "svarer ikke", 0), ("403 Forbidden", "svarer 403", 0), ("401 Unauthorized", "svarer 401", 0),
      ("404 Not Found", "svarer 404", 1), ("200 OK", "viser noe annet", 1),
    ])
  func asked(_ answer: String, _ said: String, _ status: Int32) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setClosed(at: answer == "000" ? "http://127.0.0.1:9" : "http://status.example")
    #expect(try workshop.build().status == 0)
    let run =
      answer == "000" ? try workshop.run("publish") : try workshop.publish(answering: answer)
    #expect(run.status == status && run.errors.contains(said), "\(run.errors)")
    #expect(run.errors.contains("ikke nås herfra, så det ble ikke sjekket") == (status == 0), "\(run.errors)")
  }

  @Test("A name that only that network knows stops nothing")
  func unknownName() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setClosed(at: "http://status.finnes-ikke.invalid")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 0 && run.errors.contains("ble ikke sjekket"), "\(run.errors)")
    #expect(run.errors.contains("Publisert til"), "\(run.errors)")
  }
}

extension Workshop {
  func setClosed(at address: String) throws {
    try write(
      "steder: [{navn: status, innhold: statusside, slag: mappe, mappe: \(path)/srv/status, adresse: '\(address)', innlogging: lukket-nett}]\n",
      to: "content/publisering.yml")
  }
}
