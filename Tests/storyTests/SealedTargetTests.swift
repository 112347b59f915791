import Foundation
import Testing

@Suite("Targets that only a passphrase guards") struct SealedTargetTests {
  @Test("A sealed target takes only a page that is sealed")
  func sealed() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget(signIn: "last-side")
    #expect(try workshop.build().status == 0)
    let run = try workshop.run("publish")
    #expect(run.status == 1 && run.errors.contains("statussiden er ikke låst"), "\(run.errors)")
  }

  @Test("Nobody is led back from a sealed page to one that anybody can read, by a command or by a failure")
  func sealedStays() async throws {
    let workshop = try Workshop(publishedSite)
    let passphrase = ["STORY_PASSPHRASE": "korrekt hest batteri stift kongsberg"]
    try workshop.publishToFolder()
    let plain = try workshop.current()
    // A plain build is not published where a sealed page is asked for, and it is due when readers see one.
    let unsealed = try workshop.run("publish", "--seal", environment: passphrase)
    #expect(unsealed.status == 1 && unsealed.errors.contains("er ikke låst. Bygg med"), "\(unsealed.errors)")
    #expect(try workshop.current() == plain)
    let due = try workshop.run("publish", "--if-due", "--seal", environment: passphrase)
    #expect(due.status == 0 && due.errors.contains("Publisert til"), "\(due.errors)")
    #expect(try workshop.current() != plain)
    let done = try workshop.run("publish", "--if-due", "--seal", environment: passphrase)
    #expect(done.status == 0 && done.errors.contains("Ingenting er endret"), "\(done.errors)")
    try workshop.setTarget(signIn: "last-side")
    let build = try workshop.run("build", "--production", "--no-search", "--seal", environment: passphrase)
    #expect(build.status == 0, "\(build.errors)")
    let again = try workshop.run("publish", "--seal", environment: passphrase)
    #expect(again.status == 0, "\(again.errors)")
    let sealed = try workshop.current()
    let back = try workshop.run("rollback", plain)
    #expect(back.status == 1 && back.errors.contains("er ikke låst, og"), "\(back.errors)")
    #expect(try workshop.current() == sealed)
  }
}
