import Model
import Templates

/// The status page itself.
struct StatusIndexPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let overview: [Part]
  let sections: [StatusSection]

  /// One part of the overview.
  struct Part: Sendable {
    let anchor: String
    let name: String
    let light: LightLabel
    let counts: String

    static let view = View<Part>([
      .text("anchor") { $0.anchor }, .text("name") { $0.name },
      .record("light", LightLabel.view) { $0.light },
      .text("counts") { $0.counts },
    ])
  }

  static func view(_ words: RecordShape) -> View<StatusIndexPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("overview", Part.view) { $0.overview },
      .list("sections", StatusSection.view) { $0.sections },
    ])
  }
}

extension StatusLanguage {
  func indexPage(
    _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusIndexPage {
    StatusIndexPage(
      frame: frame(.index, report, stylesheet: stylesheet), words: values,
      overview: cards.overview.map { id, lights in
        StatusIndexPage.Part(
          anchor: id, name: words[StatusCard.partWord(id)], light: light(.worst(of: lights)),
          counts: counts(lights))
      },
      sections: cards.sections(in: self))
  }

  /// How many have each light, the worst first.
  private func counts(_ lights: [Light]) -> String {
    [Light.red, .yellow, .green, .grey].compactMap { light in
      let count = lights.count { $0 == light }
      return count == 0 ? nil : "\(number(count)) \(words["light", light])"
    }.joined(separator: ", ")
  }
}
