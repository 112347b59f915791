/// All parsed templates of a theme, by name, and which of them reach which.
struct Library: Sendable {
  private(set) var templates: [ParsedTemplate] = []
  private(set) var positions: [String: Int] = [:]
  private var mentions: [Mentions] = []

  /// The names that one template mentions, wherever in it.
  private struct Mentions: Sendable {
    var templates: Set<String> = []
    var blocks: Set<String> = []
  }

  var names: [String] { positions.keys.sorted() }

  mutating func add(_ template: ParsedTemplate) {
    positions[template.source.name] = templates.count
    templates.append(template)
    var mentioned = Mentions()
    Self.collect(template.nodes, into: &mentioned)
    mentions.append(mentioned)
  }

  /// The blocks that can be filled when a template is used as a parent: its own, and those of all that it uses.
  func blockNames(of template: Int) -> Set<String> {
    reachable(from: template).union([template]).reduce(into: []) { $0.formUnion(mentions[$1].blocks) }
  }

  /// Whether a template uses itself, directly or through others.
  func isRecursive(_ template: Int) -> Bool { reachable(from: template).contains(template) }

  private func reachable(from template: Int) -> Set<Int> {
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
