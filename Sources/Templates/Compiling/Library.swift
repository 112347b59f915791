/// All parsed templates of a theme, by name, and which of them use which.
struct Library: Sendable {
  let templates: [ParsedTemplate]
  let positions: [String: Int]
  let names: [String]
  private let mentions: [Mentions]
  /// For each template all that it uses, directly or through others.
  private let reached: [Set<Int>]

  /// The names that one template mentions, wherever in it.
  private struct Mentions: Sendable {
    var templates: Set<String> = []
    var blocks: Set<String> = []
  }

  init(_ templates: [ParsedTemplate]) {
    let mentions = templates.map { template in
      var mentioned = Mentions()
      Self.collect(template.nodes, into: &mentioned)
      return mentioned
    }
    let positions = Dictionary(
      templates.enumerated().map { ($1.source.name, $0) }, uniquingKeysWith: { _, last in last })
    self.templates = templates
    self.mentions = mentions
    self.positions = positions
    names = positions.keys.sorted()
    reached = templates.indices.map { Self.reach(from: $0, mentions, positions) }
  }

  /// The blocks that can be filled when a template is used as a parent: its own, and those of all that it uses.
  func blockNames(of template: Int) -> Set<String> {
    reached[template].union([template]).reduce(into: []) { $0.formUnion(mentions[$1].blocks) }
  }

  /// Whether a template uses itself, directly or through others.
  func isRecursive(_ template: Int) -> Bool { reached[template].contains(template) }

  private static func reach(
    from template: Int, _ mentions: [Mentions], _ positions: [String: Int]
  ) -> Set<Int> {
    var reached: Set<Int> = []
    var waiting = [template]
    while let next = waiting.popLast() {
      for name in mentions[next].templates {
        guard let position = positions[name], reached.insert(position).inserted else { continue }
        waiting.append(position)
      }
    }
    return reached
  }

  private static func collect(_ nodes: [Node], into mentions: inout Mentions) {
    for node in nodes {
      switch node {
      case .lineStart, .text, .value: break
      case .section(let section): collect(section.body, into: &mentions)
      case .inclusion(let inclusion):
        mentions.templates.insert(inclusion.name)
        for override in inclusion.overrides { collect(override.body, into: &mentions) }
      case .block(let block):
        mentions.blocks.insert(block.name)
        collect(block.body, into: &mentions)
      }
    }
  }
}
