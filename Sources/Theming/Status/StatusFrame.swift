import Model
import Templates

/// What surrounds every status page: its language, its title, and the ways to the other pages.
struct StatusFrame: Sendable {
  let language: Language
  let title: String
  let siteName: String
  /// The way from this page to the site's folder: empty, `../` or `../../`.
  let root: String
  let stylesheet: String
  let asOf: String
  /// That the public site was not published; empty when it was, or was not meant to be.
  let refusal: String
  /// That made-up content counts in the figures; empty when none does.
  let examples: String
  let other: Link?
  let links: [Link]

  /// A way to a page, relative to this one.
  struct Link: Sendable {
    let address: String
    let text: String
    let language: Language?
    let isCurrent: Bool

    static let view = View<Link>([
      .text("address") { $0.address }, .text("text") { $0.text },
      .optionalText("lang") { $0.language?.rawValue }, .flag("isCurrent") { $0.isCurrent },
    ])
  }

  static let view = View<StatusFrame>([
    .text("lang") { $0.language.rawValue }, .text("title") { $0.title }, .text("siteName") { $0.siteName },
    .text("root") { $0.root }, .text("stylesheet") { $0.stylesheet }, .text("asOf") { $0.asOf },
    .text("refusal") { $0.refusal }, .text("examples") { $0.examples },
    .text("findings") { StatusPageKind.findings.address(in: $0.language) },
    .optional("other", Link.view) { $0.other }, .list("links", Link.view) { $0.links },
  ])
}

/// The pages of the status site.
enum StatusPageKind: Hashable {
  case index, findings
  case tertial(ReportingPeriod)

  /// Relative to the site's folder.
  func address(in language: Language) -> String {
    let folder =
      switch (self, language) {
      case (.index, _): ""
      case (.findings, .nb), (.findings, .nn): "funn/"
      case (.findings, .en): "findings/"
      case (.tertial(let period), .nb), (.tertial(let period), .nn):
        "tertialrapport/\(period.code.lowercased())/"
      case (.tertial(let period), .en): "tertial-report/\(period.code.lowercased())/"
      }
    return language.pathPrefix + folder + "index.html"
  }

  func root(in language: Language) -> String {
    String(repeating: "../", count: address(in: language).count { $0 == "/" })
  }
}

extension StatusLanguage {
  func frame(_ kind: StatusPageKind, _ report: StatusReport, stylesheet: String) -> StatusFrame {
    let root = kind.root(in: language)
    let kinds = [.index, .findings] + report.tertials.map { StatusPageKind.tertial($0.period) }
    let other: Language = language == .en ? .nb : .en
    return StatusFrame(
      language: language, title: name(of: kind), siteName: phrase(report.siteName)?.text ?? "", root: root,
      stylesheet: root + stylesheet, asOf: time(TimeZone.oslo.localTime(of: report.moment.instant)),
      refusal: refusal(report.build.publication), examples: examples(report),
      other: StatusFrame.Link(
        address: root + kind.address(in: other), text: words[.otherLanguage], language: other,
        isCurrent: false),
      links: kinds.map {
        StatusFrame.Link(
          address: root + $0.address(in: language), text: name(of: $0), language: nil, isCurrent: $0 == kind)
      })
  }

  private func name(of kind: StatusPageKind) -> String {
    switch kind {
    case .index: words[.title]
    case .findings: words[.findings]
    case .tertial(let period): "\(words[.tertialReport]), \(self.period(period))"
    }
  }

  private func refusal(_ publication: BuildFacts.Publication) -> String {
    switch publication {
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
