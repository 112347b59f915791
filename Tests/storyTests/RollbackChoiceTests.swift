import Foundation
import Testing

@Suite("Which release a way back leads to when none is named")
struct RollbackChoiceTests {
  /// Two releases of a status page, by their names, readers seeing the second.
  private func twoReleases() throws -> (Workshop, first: String, second: String) {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget()
    for text in ["", "Mer."] {
      try workshop.shell("echo '\(text)' >>content/sider/pris.md")
      #expect(try workshop.build().status == 0)
      #expect(try workshop.run("publish").status == 0)
    }
    try workshop.shell("ls srv/status/releases >names")
    let names = try workshop.read("names").split(separator: "\n").map(String.init)
    try #require(names.count == 2)
    return (workshop, names[0], names[1])
  }

  @Test("The one before it when that was checked; nothing else is said")
  func checked() throws {
    let (workshop, first, _) = try twoReleases()
    let run = try workshop.run("rollback")
    #expect(run.status == 0 && run.errors.contains("(\(first))"), "\(run.errors)")
  }

  @Test("Not one that was never checked, but how to go there is said; it is checked then, and nothing is due")
  func unchecked() throws {
    let (workshop, first, second) = try twoReleases()
    try workshop.shell("rm srv/status/releases/\(first)/checked")
    let run = try workshop.run("rollback")
    #expect(run.status == 1 && run.errors.contains("er ikke kontrollert"), "\(run.errors)")
    #expect(run.errors.contains("«story rollback \(first)»"), "\(run.errors)")
    let english = try workshop.run("rollback", "--language", "en")
    #expect(
      english.errors.contains("is not checked") && !english.errors.contains("asked"), "\(english.errors)")
    #expect(try workshop.run("rollback", first).status == 0)
    #expect(try !workshop.run("releases").output.contains("ikke kontrollert"))
    #expect(try workshop.run("publish", "--if-due").errors.contains("Ingenting er endret"))
    try workshop.shell("readlink srv/status/current | grep -q \(second) && touch forward")
    #expect(throws: (any Error).self) { try workshop.read("forward") }
  }

  @Test("From the oldest, the newest is named; where readers see nothing, so is it")
  func forward() throws {
    let (workshop, first, second) = try twoReleases()
    #expect(try workshop.run("rollback", first).status == 0)
    let oldest = try workshop.run("rollback")
    #expect(oldest.status == 1 && oldest.errors.contains("«story rollback \(second)»"), "\(oldest.errors)")
    #expect(oldest.errors.contains("ser den eldste"), "\(oldest.errors)")
    try workshop.shell("rm srv/status/current")
    let nothing = try workshop.run("rollback")
    #expect(nothing.status == 1 && nothing.errors.contains("leserne ser ingenting"), "\(nothing.errors)")
    #expect(nothing.errors.contains("«story rollback \(second)» er den nyeste"), "\(nothing.errors)")
    #expect(try workshop.run("rollback", second).status == 0)
  }

  @Test("Where no other release is, nothing is offered")
  func alone() throws {
    let (workshop, first, _) = try twoReleases()
    try workshop.shell("rm -r srv/status/releases/\(first)")
    let run = try workshop.run("rollback")
    #expect(
      run.status == 1 && run.errors.contains("har ingen tidligere utgave å gå tilbake til"), "\(run.errors)")
    #expect(!run.errors.contains("«story rollback"), "\(run.errors)")
  }
}
