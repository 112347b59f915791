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

  @Test("A new passphrase is a reason to publish, by a timer and otherwise, though nothing else is another")
  func newPassphrase() throws {
    let workshop = try Workshop(publishedSite)
    try workshop.setTarget(signIn: "last-side")
    let first = ["STORY_PASSPHRASE": "korrekt hest batteri stift kongsberg"]
    let second = ["STORY_PASSPHRASE": "korrekt hest batteri stift notodden"]
    let due = ["publish", "--if-due", "--seal"]
    #expect(try workshop.run(words: due, environment: first).status == 0)
    let old = try workshop.current()
    let same = try workshop.run(words: due, environment: first)
    #expect(same.status == 0 && same.errors.contains("Ingenting er endret"), "\(same.errors)")

    // What is built opens with another passphrase than the one that is given.
    let refused = try workshop.run("publish", environment: second)
    #expect(refused.status == 1 && refused.errors.contains("låst med et annet passord"), "\(refused.errors)")
    let planned = try workshop.run(words: due + ["--dry-run"], environment: second)
    #expect(planned.status == 0 && planned.errors.contains("er ikke bygd ennå"), "\(planned.errors)")
    #expect(try workshop.current() == old)

    let changed = try workshop.run(words: due, environment: second)
    #expect(changed.status == 0 && changed.errors.contains("Publisert til"), "\(changed.errors)")
    let new = try workshop.current()
    #expect(new != old)
    let done = try workshop.run(words: due, environment: second)
    #expect(done.errors.contains("Ingenting er endret"), "\(done.errors)")
    // Where nothing is built here, as on a new machine, the page that lies there is asked.
    try workshop.shell("rm -rf output")
    let elsewhere = try workshop.run(words: due, environment: second)
    #expect(elsewhere.errors.contains("Ingenting er endret"), "\(elsewhere.errors)")
    let without = try workshop.run(words: due)
    #expect(without.status == 64 && without.errors.contains("story passphrase"), "\(without.errors)")

    // Nobody is led back to what the old one opens, nor without saying which one holds.
    let unknown = try workshop.run("rollback", old)
    #expect(unknown.status == 1 && unknown.errors.contains("STORY_PASSPHRASE"), "\(unknown.errors)")
    let back = try workshop.run("rollback", old, environment: second)
    #expect(back.status == 1 && back.errors.contains("låst med et annet passord"), "\(back.errors)")
    #expect(try workshop.current() == new)
    let meant = try workshop.run("rollback", old, environment: first)
    #expect(meant.status == 0, "\(meant.errors)")
    // The timer has the new one, and takes the old page away again, though somebody went back to it.
    #expect(try workshop.run(words: due, environment: second).errors.contains("Publisert til"))
  }
}
