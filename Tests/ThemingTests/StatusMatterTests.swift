import Content
import Foundation
import Model
import TestSupport
import Testing
import Theming

@Suite("What waits for whom, on every page")
struct StatusMatterTests {
  private static let day = CalendarDate(year: 2027, month: 9, day: 15)

  private struct Status: Decodable {
    struct Matter: Decodable {
      let kind: String
      let light: String?
      let owner: String?
    }
    struct Owner: Decodable {
      let role: String?
      let waiting, red, yellow, unjudged, green: Int
    }
    let matters: [Matter]
    let owners: [Owner]
  }

  private func count(_ text: String, of part: String) -> Int { text.components(separatedBy: part).count - 1 }

  private func section(_ page: String, _ id: String) -> String {
    page.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first?
      .components(separatedBy: "</section>")[0] ?? ""
  }

  /// The light of each item that has one.
  private func lights(_ section: String) -> [String: Int] {
    ["red", "yellow", "grey", "green"].reduce(into: [:]) { result, name in
      result[name] = section.components(separatedBy: "<li class=\"item\"").dropFirst()
        .count { $0.contains("light-\(name)\"") }
    }
  }

  @Test(
    "The first page, the list of all, the page of each role and status.json have the same things",
    arguments: [("", "oppfolging", "ansvarlige"), ("en/", "follow-up", "owners")])
  func projections(language: String, followUp: String, owners: String) async throws {
    let site = try await statusSite(on: try #require(Self.day))
    let status = try JSONDecoder().decode(Status.self, from: Data(try #require(site["status.json"]).utf8))
    let things = status.matters.filter { $0.kind != "text" && $0.kind != "decision" }
    let all = try #require(site["\(language)\(followUp)/index.html"])
    #expect(count(section(all, "attention"), of: "<li class=\"item\"") == things.count)
    #expect(
      count(section(all, "decisions"), of: "<li class=\"item\"")
        == status.matters.count { $0.kind == "decision" })
    let first = section(try #require(site["\(language)index.html"]), "attention")
    #expect(count(first, of: "<li class=\"item\"") == min(8, things.count))
    #expect(things.count <= 8 || first.contains(" \(things.count - 8) "))
    #expect(status.owners.map(\.waiting).reduce(0, +) == status.matters.count)
    let list = section(try #require(site["\(language)\(owners)/index.html"]), "owners")
    for owner in status.owners where owner.role != nil {
      let slug = owner.role == "Prosjektleder" ? "prosjektleder" : "kommunikasjonsgruppa"
      let page = try #require(site["\(language)\(owners)/\(slug)/index.html"])
      let waiting = section(page, "waiting")
      let listed = waiting.components(separatedBy: "<details").first { !$0.isEmpty } ?? ""
      let own = status.matters.filter { $0.owner == owner.role }
      // What the page says to wait stands in its lists: no more, and no less.
      let mine = own.filter { $0.kind != "text" && $0.kind != "decision" }
      #expect(count(listed, of: "<li class=\"item\"") == min(15, mine.count), "\(owner.role ?? "")")
      #expect(
        count(section(page, "decisions"), of: "<li class=\"item\"") == own.count { $0.kind == "decision" })
      #expect(own.count == owner.waiting)
      let shown = lights(waiting)
      let counted = ["red": owner.red, "yellow": owner.yellow, "grey": owner.unjudged, "green": owner.green]
      #expect(shown == counted, "\(owner.role ?? "")")
      let line = try #require(
        list.components(separatedBy: "<li class=\"item\"").first { $0.contains("/\(slug)/index.html") })
      #expect(line.contains(#/: \d+[ .]/#) && line.contains(": \(owner.waiting)"), "\(line)")
      #expect(page.contains(": \(owner.waiting)"))
    }
  }

  @Test("What is due next, and has no light, stands once on the first page: with how far it is")
  func once() async throws {
    let text = """
      -- content/arshjul/m.yml --
      tittel: Dialogmøtet
      type: dialogmote
      dato: 2027-10-01
      """
    let site = try await statusSite(of: sources(text).files, on: try #require(Self.day))
    let page = try #require(site["index.html"])
    #expect(!section(page, "attention").contains("Dialogmøtet"))
    #expect(section(page, "deadlines").contains("Dialogmøtet"))
    #expect(section(try #require(site["oppfolging/index.html"]), "attention").contains("Dialogmøtet"))
  }

  @Test(
    "How far a day is off is said as people say it",
    arguments: [
      (29, "1. oktober 2027, om 2 dager", "1 October 2027, in 2 days"),
      (30, "1. oktober 2027, i morgen", "1 October 2027, tomorrow"), (31, "i dag", "today"),
    ])
  func distance(day: Int, nb: String, en: String) async throws {
    let text = "-- content/arshjul/m.yml --\ntittel: Dialogmøtet\ntype: dialogmote\ndato: 2027-10-01\n"
    let first = try #require(CalendarDate(year: 2027, month: 9, day: 1))
    let site = try await statusSite(of: sources(text).files, on: first.adding(days: day - 1))
    let pages = try ["index.html", "en/index.html"].map { path in
      section(try #require(site[path]), "deadlines").replacing("\u{A0}", with: " ")
    }
    #expect(pages[0].contains(nb) && pages[1].contains(en))
    #expect(!pages.joined().contains(#/\b1 (dager|days)/#))
  }
}
