import Diagnostics
import TestSupport
import Testing

import Commands

/// Where the example of a code stands whose wrong one is proven by a test of its own: what is right must yield nothing, for
/// somebody may copy it.
struct RightExample: Sendable {
  let code: String
  let setting: Proof.Setting
  /// What stands around it, where an example is a part of something.
  var around: @Sendable (String) -> String = { $0 }
  /// What is said of the little that stands around it, and not of it.
  var besides: Set<String> = []

  init(
    _ code: String, _ setting: Proof.Setting, besides: Set<String> = [],
    _ around: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.code = code
    self.setting = setting
    self.besides = besides
    self.around = around
  }
}

private let inEnglish: @Sendable (String) -> String = { text in
  "content/sider/om.md\ncontent/sider/om.en.md\n  \(text)"
}

private let rightExamples: [RightExample] = [
  RightExample("text-denies-list", .text), RightExample("text-promises-list", .text),
  RightExample("english-date", .files, inEnglish), RightExample("english-clock", .files, inEnglish),
  RightExample("english-amount", .files, inEnglish),
  RightExample("english-abbreviation", .files, inEnglish),
  RightExample("text-twice", .file("sider/om.md")) { "---\ntittel: Om oss\n" + $0 },
  RightExample("series-nearly-same", .fields("arrangementer/tur.md")),
  RightExample("field-in-other-language", .fields("hovedomrader/kultur.yml")),
  RightExample("button-invites-late", .fields("kampanjer/hjem.md")),
  RightExample("campaign-over", .fields("kampanjer/hjem.md")), RightExample("event-outside-campaign", .files),
  RightExample("button-leads-to-past", .files) { text in
    "content/arrangementer/boligdag-2027.md\ncontent/kampanjer/hjem.md\n" + indented(text, by: "  ")
  },
  RightExample("registration-disagrees", .fields("arrangementer/kveld.md")),
  RightExample("organisation-number-twice", .files), RightExample("name-twice", .files),
  RightExample("meeting-on-day-off", .files, besides: ["year-wheel-lacks"]) { text in
    "content/arshjul.yml\n  - id: mote\n    tittel: Styringsgruppe\n" + indented(text, by: "    ")
  },
  RightExample("owner-is-person", .files) {
    $0.replacing("tittel: Kari Hansen\n", with: "tittel: Kari Hansen\n  verv: medlem\n")
  },
  RightExample("other-scale", .fields("intern/partnere/bedriften.yml")),
  RightExample("place-disagrees", .fields("arrangementer/kveld.md")), RightExample("sum-too-large", .files),
  RightExample("source-remark-in-one-language", .fields("sider/om.md")),
  RightExample("list-taken-twice", .files),
  RightExample(
    "facts-differ-in-translation", .fields("maltall/boliger.yml"), besides: ["words-in-one-language"]),
  RightExample("words-in-one-language", .fields("handlingsplan/bilder.yml")),
  RightExample("role-in-one-language", .files), RightExample("jump-too-large", .fields("maltall/tall.yml")),
  RightExample("text-on-event-disagrees", .files), RightExample("name-misspelt", .files),
  RightExample("project-fact-disagrees", .files), RightExample("link-to-other-language", .files),
  RightExample("partner-before-project", .files),
  RightExample("date-before-project", .fields("aktuelt/nytt.md")),
  RightExample("consent-withdrawn-in-words", .files),
  RightExample("draft-not-marked", .fields("arrangementer/dag2.md")),
  RightExample("deadline-too-early", .fields("arrangementer/dag2.md")),
  RightExample("example-not-marked", .fields("arrangementer/dag2.md")),
  RightExample("meeting-unconfirmed", .files, besides: ["year-wheel-lacks"]),
  RightExample("held-in-future", .files, besides: ["year-wheel-lacks"]),
  RightExample("child-is-exposed", .fields("aktuelt/nytt.md")), RightExample("other-unit", .files),
  RightExample("late-publication", .fields("aktuelt/nytt.md")),
]

/// Their examples are of a statistics file, which `RulesTests/DataSourceRulesTests` has.
private let ofDataFiles: Set<String> = [
  "no-such-series", "notes-in-one-language", "observation-contradicts-file",
]

private func indented(_ text: String, by indentation: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { indentation + $0 }
    .joined(separator: "\n")
}

@Suite struct RightExampleTests {
  @Test(
    "What is called right of a code that is proven elsewhere yields nothing either",
    arguments: rightExamples.map(\.code))
  func right(_ code: String) async throws {
    let example = try #require(rightExamples.first { $0.code == code })
    let right = try #require(allCodes.first { $0.name == code }?.example?.right)
    let found = await Proof(code, example.setting, "").findings(in: example.around(right))
      .filter { !example.besides.contains($0.code.name) }
    #expect(found.map { "\($0.code.name) \($0.location.path) \($0.message.nb)" } == [])
  }

  @Test("No example is left out, but for those of themes and templates, which are no content")
  func all() {
    let tried = Set(proofs.map(\.code) + rightExamples.map(\.code)).union(ofDataFiles)
    let left = allCodes.filter { $0.example != nil && !tried.contains($0.name) }.map(\.name)
    #expect(
      left.filter { name in
        !["template-", "theme-"].contains(where: name.hasPrefix) && !name.hasSuffix("-status-word")
      } == [])
  }
}
