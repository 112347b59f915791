import Foundation
import Testing

@Suite("What calendars are told when an event changes")
struct CalendarBuildTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(smallSite) }

  private func write(_ fields: String) throws {
    try workshop.write(
      "---\ntittel: Kveld\nsammendrag: En kveld.\narrangor: Laget\n\(fields)\n---\n\nTekst.\n",
      to: "content/arrangementer/kveld.md")
  }

  /// What the event's calendar says after a build.
  private func build(_ fields: String, _ words: String...) throws -> (sequence: Int, stamp: String) {
    try write(fields)
    let run = try workshop.run(
      words: ["build", "--no-search", "--no-compress", "--as-of", "2027-03-01"] + words)
    #expect(run.status == 0, "\(run.errors)")
    return try revision()
  }

  private func revision(in output: String = "output") throws -> (sequence: Int, stamp: String) {
    let text = try String(
      contentsOfFile: "\(workshop.path)/\(output)/public/arrangementer/kveld/kveld.ics", encoding: .utf8)
    func value(_ name: String) -> String {
      text.split(separator: "\r\n").first { $0.hasPrefix(name + ":") }.map {
        String($0.dropFirst(name.count + 1))
      } ?? ""
    }
    #expect(value("DTSTAMP") == value("LAST-MODIFIED"))
    return (Int(value("SEQUENCE")) ?? -1, value("DTSTAMP"))
  }

  @Test("Another time, place or status is a later revision without the editor's help; another summary is not")
  func revisions() throws {
    let start = "start: 2027-10-20 18:00\nsted: {navn: Krona, poststed: Kongsberg}"
    var last = try build(start)
    #expect(try build(start) == last && build(start + "\npris: 100") == last)
    for changed in [
      start.replacing("18:00", with: "19:00"), start.replacing("Krona", with: "Kirken"),
      start + "\nstatus: avlyst", start,
      start + "\nslutt: 2027-10-20 21:00", start + "\nnettadresse: https://mote.example/a",
    ] {
      let next = try build(changed)
      #expect(next.sequence > last.sequence && next.stamp > last.stamp, "\(changed): \(next) after \(last)")
      #expect(try build(changed) == next)
      last = next
    }
    let dated = try build(start + "\noppdatert: 2027-02-01")
    // The builds above had no date to go by but their own day, which is later than the one written here.
    #expect(dated.sequence > last.sequence && dated.stamp > last.stamp)
    let undated = try build(start)
    #expect(undated == dated, "an earlier date, or none, is never an earlier revision")
  }

  @Test(
    "A second build of the same content changes no byte, and an event that comes back has its number still")
  func stable() throws {
    _ = try build("start: 2027-10-20 18:00")
    let last = try build("start: 2027-10-21 18:00")
    let before = try workshop.site("public")
    #expect(try build("start: 2027-10-21 18:00") == last && workshop.site("public") == before)
    try workshop.shell("mv content/arrangementer/kveld.md .kveld")
    #expect(try workshop.run("build", "--no-search", "--no-compress", "--as-of", "2027-03-01").status == 0)
    #expect(try build("start: 2027-10-21 18:00") == last)
  }

  @Test("On another machine the list of the previous publication says the same, and gives the same bytes")
  func previous() throws {
    _ = try build("start: 2027-10-20 18:00")
    try workshop.shell("cp output/.story-made-public forrige")
    let here = try build("start: 2027-10-20 19:00")
    try write("start: 2027-10-20 19:00")
    for output in ["a", "b"] {
      let run = try workshop.run(
        "build", "--no-search", "--no-compress", "--as-of", "2027-03-01", "--output", output, "--previous",
        "forrige")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try revision(in: output) == here)
    }
    try workshop.shell(
      "diff -r a/public b/public && diff a/.story-made-public b/.story-made-public && touch same")
    #expect(FileManager.default.fileExists(atPath: workshop.path + "/same"))
    let wrong = try workshop.run("build", "--previous", "content/nettsted.yml")
    #expect(wrong.status == 64 && wrong.errors.contains("output/.story-release-public"), "\(wrong.errors)")
    let none = try workshop.run("build", "--previous", "finnes-ikke")
    #expect(none.status == 2 && none.errors.contains("finnes-ikke"), "\(none.errors)")
  }
}
