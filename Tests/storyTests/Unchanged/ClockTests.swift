import Foundation
import Testing

/// Nothing stays public past its time because no file has changed.
@Suite struct ClockTests {
  private let site: UnchangedWorkshop
  private let clock: SetClock

  init() throws {
    site = try UnchangedWorkshop()
    clock = try SetClock(site.workshop)
  }

  private func build(at time: String, _ words: String...) throws -> Workshop.Run {
    try site.workshop.run(words: ["build", "--no-compress"] + words, environment: try clock.at(time))
  }

  private func event(_ fields: String) throws {
    try site.workshop.write(
      "---\ntittel: Kveld\nsammendrag: En kveld.\narrangor: Laget\nsted: {navn: Krona, poststed: Kongsberg}\n\(fields)\n---\n\nTekst.\n",
      to: "content/arrangementer/kveld.md")
  }

  private func page(_ fields: String) throws {
    try site.workshop.write(
      "---\ntittel: A\nsammendrag: A.\nseksjon: flytt-hit\n\(fields)\n---\n\nTekst.\n",
      to: "content/sider/a.md")
  }

  /// Built at noon and unchanged for as long as it may be; what it is afterwards is what a build from scratch is.
  private func expectUnchanged(until last: String, then next: String, _ why: String) throws {
    #expect(try build(at: "2027-03-01T12:00").status == 0, "\(why)")
    let before = try site.sites()
    #expect(try build(at: "2027-03-01T12:01").isUnchanged, "\(why)")
    #expect(try build(at: last).isUnchanged, "\(why)")
    #expect(try site.sites() == before, "\(why)")
    let after = try build(at: next, "--verify")
    #expect(!after.isUnchanged && after.errors.contains("Prøvd: "), "\(why): \(after.errors)")
  }

  @Test("The midnight in Oslo ends it, and so does a clock that is put back")
  func midnight() throws {
    try expectUnchanged(until: "2027-03-01T23:59", then: "2027-03-02T00:00", "midnight")
    #expect(try !build(at: "2027-03-01T23:59").isUnchanged)
  }

  @Test("A page that is to appear or to disappear does so at its minute")
  func pages() throws {
    try page("publiseres: 2027-03-01 14:30")
    try expectUnchanged(until: "2027-03-01T14:29", then: "2027-03-01T14:30", "appears")
    #expect(try site.workshop.site("public")["a/index.html"] != nil)
    try page("utloper: 2027-03-01 14:30")
    try expectUnchanged(until: "2027-03-01T14:29", then: "2027-03-01T14:30", "disappears")
    #expect(try site.workshop.site("public")["a/index.html"] == nil)
  }

  @Test(
    "An event that begins, ends, opens or closes for names does so at its minute, in its own time zone",
    arguments: [
      ("start: 2027-03-01 18:00", "17:59", "18:00"),
      ("start: 2027-03-01 10:00\nslutt: 2027-03-01 18:00", "17:59", "18:00"),
      (
        "start: 2027-03-09 10:00\npamelding: https://a.example\npamelding-apner: 2027-03-01 15:00", "14:59",
        "15:00"
      ),
      (
        "start: 2027-03-09 10:00\npamelding: https://a.example\npameldingsfrist: 2027-03-01 15:00", "14:59",
        "15:00"
      ),
      ("start: 2027-03-01 11:30\ntidssone: Europe/London", "12:29", "12:30"),
    ])
  func events(_ fields: String, _ last: String, _ next: String) throws {
    try event(fields)
    try expectUnchanged(until: "2027-03-01T\(last)", then: "2027-03-01T\(next)", fields)
  }

  @Test("What was late is said once, as by a build that makes everything")
  func late() throws {
    try page("publiseres: 2027-03-01 12:30")
    try site.workshop.shell(
      "echo 'kontaktadresse: mailto:post@vekst.no\ntilgjengelighetserklaring: {nb: https://uustatus.no/nb/x, en: https://uustatus.no/en/x}' >>content/nettsted.yml"
    )
    let production = ["--production", "--no-search"]
    func publish(_ time: String) throws -> Workshop.Run {
      try site.workshop.run(words: ["build"] + production, environment: try clock.at(time))
    }
    #expect(try publish("2027-03-01T12:00").status == 0)
    let late = try publish("2027-03-01T13:00")
    #expect(late.errors.contains("[late-publication]") && !late.isUnchanged, "\(late.errors)")
    let after = try publish("2027-03-01T13:01")
    #expect(!after.errors.contains("[late-publication]") && !after.isUnchanged, "\(after.errors)")
    #expect(try publish("2027-03-01T13:02").isUnchanged)
  }

  @Test("The status page says the moment that it was made for, and the build says which that is")
  func minute() throws {
    #expect(try build(at: "2027-03-01T12:00").status == 0)
    let again = try build(at: "2027-03-01T12:34")
    #expect(
      again.errors.contains("Alt er som da det ble bygd 2027-03-01 12:00, så ingenting"), "\(again.errors)")
    let status = String(decoding: try site.workshop.site("internal")["status.json"] ?? Data(), as: UTF8.self)
    #expect(status.contains("2027-03-01T12:00"))
    // Who asks for a moment by name gets a page that says that moment.
    #expect(try !build(at: "2027-03-01T12:34", "--as-of", "2027-03-01T12:34").isUnchanged)
  }
}
