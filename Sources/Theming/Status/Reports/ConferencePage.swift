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
  /// The word that marks what is made up; empty for what is not.
  let example: String
  let asOf: String
  let lines: [Phrase]
  /// How many lines are not shown since they name Formannskapet; empty for none.
  let leftOut: String
  let figures: [Figure]
  let done: [Phrase]
  let next: [Step]

  /// What an activity does next.
  struct Step: Sendable {
    let name: Phrase
    let step: Phrase

    static let view = View<Step>([
      .record("name", Phrase.view) { $0.name }, .record("step", Phrase.view) { $0.step },
    ])
  }

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
      .text("example") { $0.example }, .list("lines", Phrase.view) { $0.lines },
      .flag("hasLines") { !$0.lines.isEmpty }, .text("leftOut") { $0.leftOut },
      .list("figures", Figure.view) { $0.figures }, .flag("hasFigures") { !$0.figures.isEmpty },
      .list("done", Phrase.view) { $0.done }, .flag("hasDone") { !$0.done.isEmpty },
      .list("next", Step.view) { $0.next }, .flag("hasNext") { !$0.next.isEmpty },
    ])
  }
}

extension StatusLanguage {
  func conferencePage(
    _ year: Int, _ tertial: TertialReport, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> ConferencePage {
    let open = tertial.standing.activities.filter { $0.isPublic == true }
    let written = tertial.written?.lines ?? []
    let lines = written.filter { !isForCouncil($0) }
    let leftOut = written.count - lines.count
    return ConferencePage(
      frame: frame(
        .conference(year), report, title: marked("\(words[.conference]) \(year)", tertial),
        stylesheet: stylesheet),
      words: values, addressee: tertial.isStanding ? words[.toConference] : "",
      title: "\(words[.conference]) \(year)",
      example: mark(tertial.written?.isExample == true),
      asOf: words(.reportAsOf, ["report": name(of: tertial.period), "date": date(tertial.asOf)]),
      lines: lines.compactMap(phrase),
      leftOut: leftOut == 0 ? "" : words(.linesForCouncil, ["count": "\(leftOut)"]),
      figures: tertial.standing.kpis.filter { $0.isPublic == true }.map(figure),
      done: open.filter { $0.status == .done }.map { phrase($0.title) ?? own($0.id ?? "") },
      next: open.filter { $0.status != .done }.compactMap { activity in
        var name = phrase(activity.title) ?? own(activity.id ?? "")
        name.rest = ":"
        return phrase(activity.nextStep).map { ConferencePage.Step(name: name, step: withoutMark($0)) }
      })
  }

  /// What a report says to Formannskapet by name is no message to a conference.
  private func isForCouncil(_ line: LocalizedText) -> Bool {
    let names = ([self] + others).map { $0.words[.council].lowercased() }
    return line.values.contains { line in names.contains { line.value.lowercased().contains($0) } }
  }

  /// Without the word that its name, beside it, is marked by as well.
  private func withoutMark(_ phrase: Phrase) -> Phrase {
    let marks = ([self] + others).map { "\($0.words[.example]): " }
    guard let mark = marks.first(where: phrase.text.hasPrefix) else { return phrase }
    return Phrase(text: String(phrase.text.dropFirst(mark.count)), language: phrase.language)
  }

  private func figure(_ kpi: KPIStanding) -> ConferencePage.Figure {
    ConferencePage.Figure(
      title: phrase(kpi.title) ?? own(kpi.id ?? ""),
      value: kpi.value.map { amount($0, kpi.unit) } ?? words["freshness", KPIStatus.Freshness.missing],
      asOf: kpi.period == nil ? "" : asOf(kpi),
      target: target(of: kpi).map { "\(words[.target]): \($0)" } ?? "",
      light: light(kpi.light ?? .grey))
  }
}

extension StatusWord {
  static let toConference = StatusWord("to-conference")
  static let reportAsOf = StatusWord("report-as-of")

  fileprivate static let council = StatusWord("council")

  fileprivate static let linesForCouncil = StatusWord("lines-for-council")

  static let ofConference: [StatusWord] = [.toConference, .reportAsOf, .council, .linesForCouncil]
}
