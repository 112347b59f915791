import Foundation
import Testing

@Suite("What is noted of a build")
struct PublishedRecordTests {
  @Test("Content that changed after the build is named, and what was built is published all the same")
  func changedSinceBuild() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.write(
      "steder: [{navn: klar, innhold: nettsted, slag: netlify, mappe: \(workshop.path)/srv/klar}]\n",
      to: "content/publisering.yml")
    #expect(try workshop.build("--no-search").status == 0)
    let first = try workshop.run("publish")
    #expect(first.status == 0 && !first.errors.contains("siden det ble bygd"), "\(first.errors)")
    try workshop.shell("echo 'Ubygd endring.' >>content/sider/pris.md")
    for words in [["publish"], ["publish", "--dry-run"]] {
      let run = try workshop.run(words: words)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("er endret siden det ble bygd (content/sider/pris.md)"), "\(run.errors)")
      #expect(run.errors.contains("story build --production"), "\(run.errors)")
    }
    let english = try workshop.run("publish", "--language", "en")
    #expect(
      english.errors.contains("has changed since the build (content/sider/pris.md)"), "\(english.errors)")
    // A build that fails leaves what was built before.
    try workshop.write("---\ntittle: x\n---\n", to: "content/sider/feil.md")
    #expect(try workshop.build("--no-search").status == 1)
    let failed = try workshop.run("publish")
    #expect(
      failed.errors.contains("er endret siden det ble bygd (content/sider/feil.md, content/sider/pris.md)"),
      "\(failed.errors)")
  }

  @Test(
    "What is not named one by one is said all the same; nothing is said of what is as it was built",
    arguments: [
      ("rm content/sider/pris.md", " (1 fil slettet)"),
      ("for n in 1 2 3 4 5; do cp content/sider/pris.md content/sider/ny-$n.md; done", "ny-3.md og 2 til)"),
      ("echo '/* x */' >>themes/kongsberg/$(cd themes/kongsberg && ls *.css | head -1)", " er endret"),
      (
        "mkdir -p content/intern/prosess && echo x >content/intern/prosess/notat.md",
        " er endret siden det ble bygd, "
      ),
      ("touch content/sider/pris.md; echo x >content/.skjult", nil),
    ])
  func changedOtherwise(_ line: String, _ words: String?) throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    #expect(try workshop.build("--no-search").status == 0)
    try workshop.shell(line)
    let run = try workshop.run("publish")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains(words ?? "Publisert til"), "\(run.errors)")
    #expect(run.errors.contains("siden det ble bygd") == (words != nil), "\(run.errors)")
    #expect(!run.errors.contains("notat"), "\(run.errors)")
  }
}
