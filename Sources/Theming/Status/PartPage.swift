import Model
import Templates

/// A page of sections: one part of the project, or what waits for one role.
struct StatusPartPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let sections: [StatusSection]

  static func view(_ words: RecordShape) -> View<StatusPartPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("sections", StatusSection.view) { $0.sections },
      .flag("hasData") { $0.sections.haveData },
      .list("data", StatusFrame.Link.view) { $0.sections.dataTables.map(\.link) },
    ])
  }
}

extension StatusLanguage {
  func partPage(
    _ part: StatusPart, _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    StatusPartPage(
      frame: frame(.part(part), report, stylesheet: stylesheet), words: values,
      sections: cards.sections(on: part, in: self))
  }
}
