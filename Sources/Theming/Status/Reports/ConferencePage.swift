import Model
import Templates

/// The year as the conference is shown it: what a report says and what the public may see of its figures, large enough for a
/// screen at the front.
struct ConferencePage: Sendable {
  let frame: StatusFrame
  let words: Value
  /// Whom it is for; empty while it is a draft.
  let addressee: String
  let title: String
  let asOf: String
  let lines: [Phrase]
  let figures: [Figure]
  let done: [Phrase]
  let next: [Phrase]

  /// A KPI in three words.
  struct Figure: Sendable {
    let title: Phrase
    let value: String
    let asOf: String
    let target: String
    let light: LightLabel

    static let view = View<Figure>([
      .record("title", Phrase.view) { $0.title }, .text("value") { $0.value }, .text("asOf") { $0.asOf },
      .text("target") { $0.target }, .record("light", LightLabel.view) { $0.light },
    ])
  }

  static func view(_ words: RecordShape) -> View<ConferencePage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .text("addressee") { $0.addressee }, .text("title") { $0.title }, .text("asOf") { $0.asOf },
      .list("lines", Phrase.view) { $0.lines }, .flag("hasLines") { !$0.lines.isEmpty },
      .list("figures", Figure.view) { $0.figures }, .flag("hasFigures") { !$0.figures.isEmpty },
      .list("done", Phrase.view) { $0.done }, .flag("hasDone") { !$0.done.isEmpty },
      .list("next", Phrase.view) { $0.next }, .flag("hasNext") { !$0.next.isEmpty },
    ])
  }
}

extension StatusLanguage {
  func conferencePage(
    _ year: Int, _ tertial: TertialReport, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> ConferencePage {
    let open = tertial.standing.activities.filter { $0.isPublic == true }
    return ConferencePage(
      frame: frame(
        .conference(year), report, title: marked("\(words[.conference]) \(year)", tertial),
        stylesheet: stylesheet),
      words: values, addressee: tertial.isStanding ? words[.toConference] : "",
      title: "\(words[.conference]) \(year)",
      asOf: words(.reportAsOf, ["report": name(of: tertial.period), "date": date(tertial.asOf)]),
      lines: tertial.written?.lines.compactMap(phrase) ?? [],
      figures: tertial.standing.kpis.filter { $0.isPublic == true }.map(figure),
      done: open.filter { $0.status == .done }.map { phrase($0.title) ?? own($0.id ?? "") },
      next: open.filter { $0.status != .done }.compactMap { activity in
        let name = phrase(activity.title) ?? own(activity.id ?? "")
        return phrase(activity.nextStep).map { step in
          Phrase(text: "\(name.text): \(step.text)", language: step.language ?? name.language)
        }
      })
  }

  private func figure(_ kpi: KPIStanding) -> ConferencePage.Figure {
    ConferencePage.Figure(
      title: phrase(kpi.title) ?? own(kpi.id ?? ""),
      value: kpi.value.map { amount($0, kpi.unit) } ?? words["freshness", KPIStatus.Freshness.missing],
      asOf: kpi.period == nil ? "" : asOf(kpi),
      target: kpi.target.map { "\(words[.target]): \(amount($0, kpi.unit))" } ?? "",
      light: light(kpi.light ?? .grey))
  }
}

extension StatusWord {
  static let toConference = StatusWord("to-conference")
  static let reportAsOf = StatusWord("report-as-of")

  static let ofConference: [StatusWord] = [.toConference, .reportAsOf]
}
