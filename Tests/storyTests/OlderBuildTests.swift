import Testing

/// What is published although something newer is known.
@Suite struct OlderBuildTests {
  @Test(
    "What was to show or go by itself after the build is said when it is published, and nothing of other midnights"
  )
  func outdatedByTheClock() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    #expect(try workshop.build("--as-of", "2026-01-01").status == 0)
    let quiet = try workshop.run("publish")
    #expect(quiet.status == 0 && !quiet.errors.contains("av seg selv"), "\(quiet.errors)")
    try workshop.write(
      "---\ntittel: Siden\nsammendrag: Siden.\npubliseres: 2026-01-02 08:00\n---\n\nTekst.\n",
      to: "content/sider/siden.md")
    #expect(try workshop.build("--as-of", "2026-01-01").status == 0)
    let late = try workshop.run("publish")
    #expect(late.errors.contains("(blir synlig 2026-01-02 08:00: Siden)"), "\(late.errors)")
    #expect(try workshop.build().status == 0)
    let now = try workshop.run("publish")
    #expect(now.status == 0 && !now.errors.contains("av seg selv"), "\(now.errors)")
  }

  @Test("An older copy of the content takes nothing back that was published since, unless that is meant")
  func older() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    let git = "GIT_CONFIG_GLOBAL=/dev/null git -c user.name=A -c user.email=a@a.example"
    try workshop.shell(
      """
      \(git) init -q -b hoved . && \(git) add content && \(git) commit -qm en
      \(git) clone -q . gammel && cp -r themes gammel 2>/dev/null || true
      echo Nytt. >>content/sider/pris.md && \(git) commit -qam to
      """)
    #expect(try workshop.run("publish", "--if-due").status == 0)
    let old = try workshop.run("publish", "--if-due", "--root", "gammel")
    #expect(old.status == 1 && old.errors.contains("ikke er hentet hit"), "\(old.errors)")
    #expect(old.errors.contains("Ingenting ble publisert"), "\(old.errors)")
    // A job that is run again, of the first commit.
    try workshop.shell("\(git) checkout -q HEAD~1")
    #expect(try workshop.build().status == 0)
    let again = try workshop.run("publish")
    #expect(again.status == 1 && again.errors.contains("som er nyere enn"), "\(again.errors)")
    #expect(try workshop.run("publish", "--dry-run").errors.contains("som er nyere enn"))
    // The newer one still is published, and so is what came of it; and what is meant.
    try workshop.shell(
      "\(git) checkout -q hoved && echo Mer. >>content/sider/pris.md && \(git) commit -qam tre")
    #expect(try workshop.run("publish", "--if-due").status == 0)
    try workshop.shell("\(git) checkout -q HEAD~1")
    #expect(try workshop.build().status == 0)
    #expect(try workshop.run("publish", "--allow-older").status == 0)
    #expect(try workshop.run("publish").errors.contains("Ingenting å publisere"))
  }

  @Test(
    "What was published without being committed is said when the same commit takes it back, and not otherwise"
  )
  func uncommitted() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setHost()
    let git = "GIT_CONFIG_GLOBAL=/dev/null git -c user.name=A -c user.email=a@a.example"
    try workshop.shell("\(git) init -q -b hoved . && \(git) add content && \(git) commit -qm en")
    let first = try workshop.run("publish", "--if-due")
    #expect(first.status == 0 && !first.errors.contains("samme innlegging"), "\(first.errors)")
    try workshop.shell("echo Nytt. >>content/sider/pris.md")
    #expect(try workshop.run("publish", "--if-due").status == 0)
    try workshop.shell("\(git) checkout -q content")
    let back = try workshop.run("publish", "--if-due")
    #expect(back.status == 0 && back.errors.contains("fra samme innlegging"), "\(back.errors)")
    try workshop.shell("echo Mer. >>content/sider/pris.md && \(git) commit -qam to")
    let next = try workshop.run("publish", "--if-due")
    #expect(next.status == 0 && !next.errors.contains("samme innlegging"), "\(next.errors)")
  }

  @Test("A job that only builds, and is run again of an older commit, brings nothing back that was withdrawn")
  func olderJob() throws {
    let workshop = try Workshop(publishedSite)
    let git = "GIT_CONFIG_GLOBAL=/dev/null git -c user.name=A -c user.email=a@a.example"
    try workshop.shell(
      """
      \(git) init -q -b hoved . && \(git) add content && \(git) commit -qm en
      echo Nytt. >>content/sider/pris.md && \(git) commit -qam to
      """)
    #expect(try workshop.build().status == 0)
    try workshop.shell("cp output/.story-release-public liste && \(git) checkout -q HEAD~1")
    let again = try workshop.build("--previous", "liste", "--output", "igjen")
    #expect(again.status == 1 && again.errors.contains("som er nyere enn"), "\(again.errors)")
    #expect(again.errors.contains("ikke bygd"), "\(again.errors)")
    try workshop.shell("test ! -e igjen/public")
    #expect(try workshop.build("--previous", "liste", "--output", "igjen", "--allow-older").status == 0)
    // A look at how it was is not for publishing; the same commit, and what came of it, are fine.
    #expect(
      try workshop.run("build", "--no-search", "--previous", "liste", "--output", "sett").status == 0)
    try workshop.shell("\(git) checkout -q hoved")
    #expect(try workshop.build("--previous", "liste").status == 0)
    try workshop.shell("echo Mer. >>content/sider/pris.md && \(git) commit -qam tre")
    #expect(try workshop.build("--previous", "liste").status == 0)
  }
}
