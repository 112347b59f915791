/// The footnotes of a document while it is read: which label each reference and each definition has, and in which text.
struct FootnoteReader {
  private(set) var references: [(node: Int, key: Key)] = []
  /// In the order of their nodes.
  private(set) var definitions: [Int] = []
  private var nodes: [Key: Int] = [:]

  /// A label in the text that it is written in.
  struct Key: Hashable {
    var text: Int
    let label: String

    init(_ label: String, in text: Int) {
      self.text = text
      self.label = normalizedLabel("^" + label)
    }
  }

  mutating func define(_ label: String, node: Int, in text: Int) {
    definitions.append(node)
    nodes[Key(label, in: text)] = node
  }

  mutating func refer(to label: String, node: Int, in text: Int) {
    references.append((node, Key(label, in: text)))
  }

  /// The definition that a label means, whatever text it stands in.
  func target(of key: Key, _ shared: SharedDefinitions?) -> Int? {
    var key = key
    if let text = shared?.text(defining: key.label, seenFrom: key.text) { key.text = text }
    return nodes[key]
  }
}

extension MarkdownReader {
  /// Numbers the footnotes of all texts as one: in the order that they are first referred to, those that only notes refer to
  /// last. References carry the number and the label of their footnote.
  mutating func numberFootnotes() {
    var numbers: [Int: Int32] = [:]
    for (index, node) in footnoteOrder().enumerated() { numbers[node] = Int32(index + 1) }
    for node in footnotes.definitions { document.nodes[node].detail = numbers[node] ?? 0 }
    for reference in footnotes.references {
      guard let node = footnotes.target(of: reference.key, shared), let number = numbers[node] else {
        document.nodes[reference.node].kind = .text
        continue
      }
      document.nodes[reference.node].detail = number
      document.nodes[reference.node].literal = document.nodes[node].literal
    }
  }

  /// The definitions' nodes in the order of their numbers; cmark has put those of a single text in that order.
  private func footnoteOrder() -> [Int] {
    guard shared != nil else { return footnotes.definitions }
    var inText: [Int] = []
    var inNotes: [Int: [Int]] = [:]
    // A component's are noted before those of the text that it stands in.
    for reference in footnotes.references.sorted(by: { $0.node < $1.node }) {
      guard let target = footnotes.target(of: reference.key, shared) else { continue }
      if let note = note(around: reference.node) {
        inNotes[note, default: []].append(target)
      } else {
        inText.append(target)
      }
    }
    var seen: Set<Int> = []
    var order = inText.filter { seen.insert($0).inserted }
    var next = 0
    while next < order.count {
      order += (inNotes[order[next]] ?? []).filter { seen.insert($0).inserted }
      next += 1
    }
    return order
  }

  /// The definition that a node stands in.
  private func note(around node: Int) -> Int? {
    var (low, high) = (0, footnotes.definitions.count)
    while low < high {
      let middle = (low + high) / 2
      if footnotes.definitions[middle] < node { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let note = footnotes.definitions[low - 1]
    return node < Int(document.nodes[note].end) ? note : nil
  }
}
