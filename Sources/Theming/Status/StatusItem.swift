import Model
import Templates

/// One thing on a list: a KPI, an activity, an agreement, a meeting; read from top to bottom on a phone, and across on
/// a wider page.
struct StatusItem: Sendable {
  /// Its anchor; empty for none.
  var id = ""
  var title: Phrase
  /// Relative to the site's folder; empty for none.
  var address = ""
  var example = ""
  var light: LightLabel?
  /// How it stands, in words.
  var state: [String] = []
  /// What it belongs to.
  var tags: [Phrase] = []
  var facts: [StatusFact] = []
  var drawing: [UInt8] = []

  /// What is made up says so in its title, and needs no mark beside.
  private var mark: String { title.text.hasPrefix("\(example): ") ? "" : example }

  /// Each with the comma after it.
  private var separated: [(tag: Phrase, comma: String)] {
    tags.enumerated().map { ($0.element, $0.offset + 1 < tags.count ? ", " : "") }
  }

  private static let tagView = View<(tag: Phrase, comma: String)>([
    .text("text") { $0.tag.text }, .optionalText("lang") { $0.tag.language?.tag },
    .text("comma") { $0.comma },
  ])

  static let view = View<StatusItem>([
    .text("id") { $0.id }, .record("title", Phrase.view) { $0.title }, .text("address") { $0.address },
    .text("example") { $0.mark }, .optional("light", LightLabel.view) { $0.light },
    .texts("state") { $0.state }, .list("tags", tagView) { $0.separated },
    .flag("hasState") { !$0.state.isEmpty || !$0.tags.isEmpty }, .flag("hasTags") { !$0.tags.isEmpty },
    .list("facts", StatusFact.view) { $0.facts },
    .flag("hasFacts") { !$0.facts.isEmpty }, .html("drawing") { $0.drawing },
  ])
}

/// Things on a list, folded behind `summary` when there is one.
struct StatusGroup: Sendable {
  var summary = ""
  let items: [StatusItem]

  static let view = View<StatusGroup>([
    .text("summary") { $0.summary }, .list("items", StatusItem.view) { $0.items },
  ])
}

extension StatusLanguage {
  /// The worst first, then in the order given; what is in order folded, and of the rest what comes after the first
  /// `StatusGroup.open`.
  func groups(_ items: [StatusItem]) -> [StatusGroup] {
    let fine = items.filter { $0.light?.light == .green }
    let groups = openGroups(items.filter { $0.light?.light != .green })
    guard !fine.isEmpty else { return groups }
    return groups + [StatusGroup(summary: words(.inOrder, ["count": number(fine.count)]), items: fine)]
  }

  /// What waits for somebody, whatever its light: the worst first, and what comes after the first `StatusGroup.open` folded.
  func openGroups(_ items: [StatusItem]) -> [StatusGroup] {
    let order: [Light?] = [.red, .yellow, .grey, nil, .green]
    let open = order.flatMap { light in items.filter { $0.light?.light == light } }
    let rest = open.dropFirst(StatusGroup.open)
    var groups = open.isEmpty ? [] : [StatusGroup(items: Array(open.prefix(StatusGroup.open)))]
    if !rest.isEmpty {
      let isLit = rest.contains { $0.light != nil }
      let summary =
        isLit
        ? words(
          .moreItems, ["count": number(rest.count), "lights": lightCounts(rest.map(\.light?.light))])
        : words(.rowCount, ["count": number(rest.count)])
      groups.append(StatusGroup(summary: summary, items: Array(rest)))
    }
    return groups
  }

  /// How many have each light, the worst first: `2 røde, 3 gule`.
  func lightCounts(_ lights: [Light?]) -> String {
    let counts = [Light.red, .yellow, .grey, .green].compactMap { light in
      let count = lights.count { $0 == light }
      return count == 0
        ? nil
        : words(
          .lightCount, ["count": number(count), "light": words[count == 1 ? "light" : "lights", light]])
    }
    return (counts + otherCount(lights)).joined(separator: ", ")
  }

  /// How many have none, beside those that have.
  private func otherCount(_ lights: [Light?]) -> [String] {
    let count = lights.count { $0 == nil }
    return count == 0 ? [] : [words(.otherCount, ["count": number(count)])]
  }
}

extension StatusGroup {
  /// So many can be taken in before one looks for a way to the next.
  static let open = 15
}

extension StatusWord {
  static let moreItems = StatusWord("more-items")
  static let inOrder = StatusWord("in-order")
  static let lightCount = StatusWord("light-count")
  static let rowCount = StatusWord("row-count")
}
