import Content
import Model
import Templates

/// A report as a document of its own, for reading, for printing and for the archive.
struct ReportDocument: Sendable {
  let frame: StatusFrame
  let words: Value
  /// Whom it is for, in place of what other status pages say of themselves; empty while it is a draft.
  let addressee: String
  let title: Phrase
  let example: String
  /// What is to be known before it is read: that it is a draft, or that what was frozen is gone or changed.
  let draft: String
  let warning: String
  /// What it is and rests on, in one line at the foot of every sheet.
  let footer: String
  let facts: [StatusFact]
  let lines: [Phrase]
  /// What people have written; nil when they have written nothing, or it is not in this language or the main one.
  let text: ReportText?
  let addenda: [ReportAddendum]
  let sections: [StatusSection]
  let proof: [StatusFact]
  let data: [StatusFrame.Link]

  static func view(_ words: RecordShape) -> View<ReportDocument> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .text("addressee") { $0.addressee }, .record("title", Phrase.view) { $0.title },
      .text("example") { $0.example }, .text("draft") { $0.draft },
      .text("warning") { $0.warning }, .text("footer") { $0.footer },
      .list("facts", StatusFact.view) { $0.facts }, .list("lines", Phrase.view) { $0.lines },
      .flag("hasLines") { !$0.lines.isEmpty }, .flag("hasText") { $0.text != nil },
      .writer("text") { page, output throws(RenderingBound) in try page.text?.write(into: &output) },
      .flag("hasAddenda") { !$0.addenda.isEmpty }, .list("addenda", ReportAddendum.view) { $0.addenda },
      .list("sections", StatusSection.view) { $0.sections }, .list("proof", StatusFact.view) { $0.proof },
      .flag("hasProof") { !$0.proof.isEmpty }, .flag("hasData") { !$0.data.isEmpty },
      .list("data", StatusFrame.Link.view) { $0.data },
    ])
  }
}

/// A correction, and the day it was made.
struct ReportAddendum: Sendable {
  let date: String
  let text: Phrase

  static let view = View<ReportAddendum>([
    .text("date") { $0.date }, .record("text", Phrase.view) { $0.text },
  ])
}

/// The Markdown of a report, to be written as HTML.
struct ReportText: Sendable {
  let text: PublicText
  let renderer: TextRenderer
  /// Without a slash at its end; links to the public site are made whole with it.
  let domain: String

  func write(into output: inout [UInt8]) throws(RenderingBound) {
    var html: [UInt8] = []
    try renderer.render(text, into: &html)
    let link = Array("href=\"".utf8)
    var position = 0
    // A link from the top of the public site leads to it, not to a file beside the status page.
    for index in html.indices where html[index] == UInt8(ascii: "/") && html[..<index].hasSuffix(link) {
      output += html[position..<index] + Array(domain.utf8)
      position = index
    }
    output += html[position...]
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}

extension StatusLanguage {
  func reportDocument(
    _ tertial: TertialReport, _ report: StatusReport, _ site: PublicSite, stylesheet: String, _ values: Value
  ) -> ReportDocument {
    let kind = StatusPageKind.tertial(tertial.period)
    let written = tertial.written
    return ReportDocument(
      frame: frame(kind, report, title: marked(name(of: tertial.period), tertial), stylesheet: stylesheet)
        .named(phrase(tertial.frozen?.snapshot.siteName ?? LocalizedText())?.text),
      words: values, addressee: tertial.isStanding ? words[.toCouncil] : "",
      title: written.flatMap { phrase($0.title) } ?? own(name(of: tertial.period)),
      example: written?.isExample == true ? words[.example] : "",
      draft: tertial.frozen == nil && !tertial.isLost
        ? words[written == nil ? .notWritten : .reportDraft] : "",
      warning: warning(of: tertial), footer: footer(of: tertial),
      facts: facts(of: tertial), lines: written?.lines.compactMap(phrase) ?? [],
      text: written.flatMap { text(of: $0, site) },
      addenda: written?.addenda.compactMap { addendum in
        phrase(addendum.text).map { ReportAddendum(date: date(addendum.date), text: $0) }
      } ?? [],
      sections: sections(of: tertial, report), proof: proof(of: tertial),
      data: (tertial.isLost ? [] : ReportFile.allCases).map { file in
        StatusFrame.Link(
          address: file.name, text: words["report-file", file], language: nil, isCurrent: false)
      })
  }

  /// What the report of a period is called when nobody has given it a title.
  func name(of period: ReportingPeriod) -> String {
    let word: StatusWord =
      switch period.part {
      case .year: .annualReport
      case .tertial, .quarter, .month: .tertialReport
      }
    return "\(words[word]), \(self.period(period))"
  }

  private func text(of written: TertialReport.Written, _ site: PublicSite) -> ReportText? {
    let text = written.texts.first { $0.language == language } ?? written.texts.first
    guard let text, !text.body.nodes.isEmpty else { return nil }
    let renderer = TextRenderer(site: site, language: language, words: siteWords) { _, _, body, _, output in
      body(&output)
    }
    let domain = site.site?.domain?.text ?? ""
    return ReportText(
      text: text, renderer: renderer, domain: domain.hasSuffix("/") ? String(domain.dropLast()) : domain)
  }

  private func facts(of tertial: TertialReport) -> [StatusFact] {
    let written = tertial.written
    var facts = [fact(.period, period(tertial.period)), fact(.asOfDay, date(tertial.asOf))]
    if let owner = written?.owner { facts.append(fact(.owner, self.owner(owner))) }
    // One that is frozen is no draft, also before the day it was sent is written down.
    let sent = written?.sent.map { words(.sentOn, ["date": date($0)]) }
    if let state = sent ?? (tertial.isStanding ? nil : words[.notSent]) { facts.append(fact(.status, state)) }
    if let day = tertial.frozen?.day { facts.append(fact(.frozenOn, date(day))) }
    if tertial.isStanding { facts.append(fact(.archiveReference, native(written?.archiveReference))) }
    return facts + knownFact(.notedOn, written?.noted.map { own(date($0)) })
  }

  /// A title that says when what it is of is a draft.
  func marked(_ title: String, _ tertial: TertialReport) -> String {
    tertial.isStanding ? title : "\(words[.draftMark]): \(title)"
  }

  private func warning(of tertial: TertialReport) -> String {
    if tertial.isLost { return words[.frozenLost] }
    return tertial.frozen.map { $0.isIntact ? "" : words[.frozenDamaged] } ?? ""
  }

  /// A sheet that has come loose says what it is of, and of which commit and checksum.
  private func footer(of tertial: TertialReport) -> String {
    guard let snapshot = tertial.frozen?.snapshot else {
      return tertial.isStanding ? name(of: tertial.period) : marked(name(of: tertial.period), tertial)
    }
    let commit = snapshot.commit.map { "\(words[.contentCommit]): \($0.prefix(12))" }
    let checksum = snapshot.checksum.map { "SHA-256: \($0)" }
    return ([name(of: tertial.period)] + [commit, checksum].compactMap(\.self)).joined(separator: " · ")
  }

  /// By what a reader can see, in ten years, that this is what was sent.
  private func proof(of tertial: TertialReport) -> [StatusFact] {
    guard let snapshot = tertial.frozen?.snapshot else { return [] }
    return [
      fact(.contentCommit, snapshot.commit ?? words[.noCommitKnown]),
      fact(.checksum, snapshot.checksum ?? "–"),
      fact(.reportFiles, number(snapshot.files.count)), fact(.toolVersion, snapshot.tool ?? "–"),
    ]
  }
}

/// What lies beside a report for programs.
enum ReportFile: String, CaseIterable {
  case json, kpis, activities, money

  var name: String {
    switch self {
    case .json: "rapport.json"
    case .kpis: "maltall.csv"
    case .activities: "aktiviteter.csv"
    case .money: "penger.csv"
    }
  }
}

extension StatusWord {
  static let toCouncil = StatusWord("to-council")
  static let annualReport = StatusWord("annual-report")
  static let reportDraft = StatusWord("report-draft")
  static let draftMark = StatusWord("draft-mark")
  static let frozenLost = StatusWord("frozen-lost")
  static let frozenDamaged = StatusWord("frozen-damaged")
  static let notedOn = StatusWord("noted-on")
  static let asOfDay = StatusWord("as-of-day")
  static let frozenOn = StatusWord("frozen-on")
  static let checksum = StatusWord("checksum")
  static let reportFiles = StatusWord("report-files")
  static let noCommitKnown = StatusWord("no-commit-known")
  static let contentCommit = StatusWord("commit")
  static let toolVersion = StatusWord("version")

  /// Those of the reports.
  static let ofReports: [StatusWord] = [
    .toCouncil, .annualReport, .reportDraft, .draftMark, .frozenLost, .frozenDamaged, .notedOn, .asOfDay,
    .frozenOn, .checksum, .reportFiles, .noCommitKnown,
    .contentCommit, .toolVersion,
  ]
}
