import Model
import Templates

/// What surrounds every status page: its language, its title, and the ways to the other pages.
struct StatusFrame: Sendable {
  let language: Language
  let title: String
  private(set) var siteName: String
  /// The way from this page to the site's folder: empty, `../` or `../../`.
  let root: String
  let stylesheet: String
  let asOf: String
  /// That what has no words in the page's language is in the project's; empty on a page in that language.
  let writtenIn: String
  /// That the public site was not published; empty when it was, or was not meant to be.
  let refusal: String
  /// That made-up content counts in the figures; empty when none does.
  let examples: String
  /// The same page in other languages.
  let others: [Link]
  let findings: String
  let links: [Link]

  /// A way to a page, relative to this one.
  struct Link: Sendable {
    let address: String
    let text: String
    let language: Language?
    let isCurrent: Bool

    static let view = View<Link>([
      .text("address") { $0.address }, .text("text") { $0.text },
      .optionalText("lang") { $0.language?.tag }, .flag("isCurrent") { $0.isCurrent },
    ])
  }

  static let view = View<StatusFrame>([
    .text("lang") { $0.language.tag }, .text("title") { $0.title }, .text("siteName") { $0.siteName },
    .text("root") { $0.root }, .text("stylesheet") { $0.stylesheet }, .text("asOf") { $0.asOf },
    .text("writtenIn") { $0.writtenIn },
    .text("refusal") { $0.refusal }, .text("examples") { $0.examples },
    .text("findings") { $0.findings },
    .list("others", Link.view) { $0.others }, .list("links", Link.view) { $0.links },
  ])
}

/// The pages of the status site.
enum StatusPageKind: Hashable {
  case index, findings
  /// The lists of the first page in full.
  case followUp
  case part(StatusPart)
  /// By the KPI's id.
  case kpi(String)
  /// By what the role is called in addresses.
  case owner(String)
  /// The report of a tertial or a year.
  case tertial(ReportingPeriod)
  /// All reports.
  case reports
  /// What the conference of a year is shown.
  case conference(Int)

  /// Relative to the site's folder.
  func address(in language: StatusLanguage) -> String {
    let prefix = language.language == language.main ? "" : language.language.lowercaseTag + "/"
    let folder =
      switch self {
      case .index: ""
      case .part(let part): language.folder(part.address) + "/"
      case .kpi(let slug): language.folder(StatusPart.kpis.address) + "/\(slug)/"
      case .owner(let slug): language.folder(StatusPart.owners.address) + "/\(slug)/"
      case .followUp: language.folder(.addressFollowUp) + "/"
      case .findings: language.folder(.addressFindings) + "/"
      case .tertial(let period): language.folder(.addressTertialReport) + "/\(period.code.lowercased())/"
      case .reports: language.folder(.addressReports) + "/"
      case .conference(let year): language.folder(.addressConference) + "/\(year)/"
      }
    return prefix + folder + "index.html"
  }

  func root(in language: StatusLanguage) -> String {
    String(repeating: "../", count: address(in: language).count { $0 == "/" })
  }
}

extension StatusFrame {
  /// With the name that the site had; the same when nobody has written it down.
  func named(_ siteName: String?) -> StatusFrame {
    guard let siteName else { return self }
    var frame = self
    frame.siteName = siteName
    return frame
  }
}

extension StatusLanguage {
  /// The name of a folder; the word's own where the theme has none that may stand in an address.
  func folder(_ word: StatusWord) -> String {
    isSlug(words[word]) ? words[word] : word.key
  }

  func frame(
    _ kind: StatusPageKind, _ report: StatusReport, title: String? = nil, stylesheet: String
  ) -> StatusFrame {
    let root = kind.root(in: self)
    let kinds =
      [.index, .followUp] + StatusPart.allCases.map(StatusPageKind.part) + [.findings, .reports]
    return StatusFrame(
      language: language, title: title ?? name(of: kind), siteName: phrase(report.siteName)?.text ?? "",
      root: root,
      stylesheet: root + stylesheet, asOf: time(TimeZone.oslo.localTime(of: report.moment.instant)),
      writtenIn: language == main ? "" : words(.writtenIn, ["language": name(of: main)]),
      refusal: refusal(report.build), examples: examples(report),
      others: others.map {
        StatusFrame.Link(
          address: root + kind.address(in: $0), text: $0.words[.languageName], language: $0.language,
          isCurrent: false)
      },
      findings: StatusPageKind.findings.address(in: self),
      links: kinds.map {
        StatusFrame.Link(
          address: root + $0.address(in: self), text: name(of: $0), language: nil, isCurrent: $0 == kind)
      })
  }

  private func name(of kind: StatusPageKind) -> String {
    switch kind {
    case .index: words[.title]
    case .part(let part): words[part.title]
    case .kpi: words[StatusPart.kpis.title]
    case .owner: words[StatusPart.owners.title]
    case .followUp: words[.followUp]
    case .findings: words[.findings]
    case .tertial(let period): name(of: period)
    case .reports: words[.reports]
    case .conference(let year): "\(words[.conference]) \(year)"
    }
  }

  private func refusal(_ build: BuildFacts) -> String {
    switch build.publication {
    case .held(let errors):
      words(.pagesHeld, ["count": number(build.held.count), "errors": number(errors)])
    case .refused(let errors): words(.notPublished, ["count": number(errors)])
    case .published, .notAttempted: ""
    }
  }

  private func examples(_ report: StatusReport) -> String {
    let count = report.content.examples.count
    guard report.moment.strictness == .preview, count > 0 else { return "" }
    return words(.examplesCounted, ["count": number(count)])
  }
}
