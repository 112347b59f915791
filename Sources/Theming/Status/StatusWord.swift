/// A word that the status page says by itself, under its key in `status-words/nb.yml`.
///
/// A word of one card is declared in the card's file, and in the words of the card.
struct StatusWord: Sendable, Hashable {
  let key: String

  init(_ key: String) { self.key = key }
}

extension StatusWord {
  static let title = StatusWord("title")
  static let languageName = StatusWord("language-name")
  static let addressFindings = StatusWord("address-findings")
  static let addressTertialReport = StatusWord("address-tertial-report")
  static let notPublished = StatusWord("not-published")
  static let pagesHeld = StatusWord("pages-held")
  static let examplesCounted = StatusWord("examples-counted")
  static let example = StatusWord("example")
  static let none = StatusWord("none")
  static let notSet = StatusWord("not-set")
  static let kpis = StatusWord("kpis")
  static let value = StatusWord("value")
  static let period = StatusWord("period")
  static let target = StatusWord("target")
  static let deviation = StatusWord("deviation")
  static let freshness = StatusWord("freshness")
  static let owner = StatusWord("owner")
  static let runsFrom = StatusWord("runs-from")
  static let runsTo = StatusWord("runs-to")
  static let budget = StatusWord("budget")
  static let status = StatusWord("status")
  static let planned = StatusWord("planned")
  static let errors = StatusWord("errors")
  static let warnings = StatusWord("warnings")
  static let advice = StatusWord("advice")
  static let entry = StatusWord("entry")
  static let file = StatusWord("file")
  static let change = StatusWord("change")
  static let findings = StatusWord("findings")
  static let line = StatusWord("line")
  static let tertialReport = StatusWord("tertial-report")
  static let sentOn = StatusWord("sent-on")
  static let notSent = StatusWord("not-sent")
  static let notWritten = StatusWord("not-written")
  static let archiveReference = StatusWord("archive-reference")
  static let lines = StatusWord("lines")
  /// What cannot be judged, of several that cannot.
  static let noneJudged = StatusWord("none-judged")
  static let noKPIs = StatusWord("no-kpis")
  static let noFigures = StatusWord("no-figures")
  static let writtenIn = StatusWord("written-in")

  /// Those of no single card.
  static let shared: [StatusWord] =
    [
      .title, .languageName, .addressFindings, .addressTertialReport, .notPublished, .pagesHeld,
      .examplesCounted,
      .example,
      .none, .notSet, .kpis, .value, .period,
      .target, .deviation, .freshness, .owner, .runsFrom, .runsTo, .budget, .status, .planned, .errors,
      .warnings, .advice, .entry, .file, .change, .findings, .line, .tertialReport, .sentOn, .notSent,
      .notWritten, .archiveReference, .lines, .noneJudged, .noKPIs, .noFigures, .writtenIn, .moreItems,
      .inOrder, .lightCount, .rowCount,
    ] + StatusPart.words + ofReports + ofReportSections + ofReportList + ofConference + ofSeal + ofIndex
    + ofChanges + ofStandingChanges + ofDeadlines + ofAttention + ofFollowUp + ofOwners + ofTexts + ofData
    + ofFindings

  /// Those that only the templates name.
  static let inTemplates: [StatusWord] = [
    "internal", "internal-note", "skip", "contents", "not-published-link", "overview",
    "findings-intro", "no-findings", "help", "note", "nothing",
    "attention", "all-in-order", "deadlines", "no-deadlines", "no-decisions", "recent-changes",
    "no-meeting-held", "chart-legend", "addenda", "documentation", "done-this-year",
  ].map { StatusWord($0) }
}

/// A name in lower case with hyphens for its capitals, which are those of ASCII.
func kebab(_ name: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(name.utf8.count + 4)
  for byte in name.utf8 {
    if byte &- 0x41 < 26 {
      result.append(UInt8(ascii: "-"))
      result.append(byte | 0x20)
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
