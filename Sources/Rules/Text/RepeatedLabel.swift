import Content
import Diagnostics
import Model

extension Rule {
  /// «**Bli partner:** [Bli partner](…)» is read aloud twice.
  static let repeatedLabel = Rule(.repeatedLabel, nodes: [.strong]) { passage, index in
    guard index >= passage.quotedUntil else { return [] }
    let nodes = passage.body.nodes
    guard passage.body.mayBeRepeated(index) else { return [] }
    let label = passage.body.plainText(of: index).inSmallLetters.words
    let next = Int(nodes[index].end)
    guard
      let paragraph = nodes[..<index].lastIndex(where: { $0.kind == .paragraph && Int($0.end) > index }),
      // «**Buss:** Buss 2 går …» is a label and a sentence; within a sentence one word is enough.
      label.count > 1 || index > paragraph + 1
    else { return [] }
    let rest = (next..<max(next, Int(nodes[paragraph].end))).lazy.filter { nodes[$0].kind == .text }.flatMap {
      node in
      passage.body.string(nodes[node].literal).inSmallLetters.words
    }
    guard Array(rest.prefix(label.count)) == label else { return [] }
    return [
      Diagnostic(
        .repeatedLabel,
        Wording(
          nb: "de samme ordene står to ganger etter hverandre", en: "the same words stand twice in a row"),
        at: passage.place(index),
        help: Wording(
          nb: "skriv det én gang, og la lenken eller setningen etterpå si noe mer",
          en: "write them once, and let the link or the sentence after them say something more"))
    ]
  }
}

extension MarkdownDocument {
  /// Whether what follows a label may begin with the same letter: most does not.
  fileprivate func mayBeRepeated(_ label: Int) -> Bool {
    guard let first = firstOfWord(in: label..<Int(nodes[label].end), of: [.text, .code, .role]),
      let next = firstOfWord(in: Int(nodes[label].end)..<nodes.count, of: [.text])
    else { return true }
    return first | 0x20 == next | 0x20
  }

  /// The byte that the first word begins with; nil when there is none, or when a sign beyond ASCII stands before it.
  private func firstOfWord(in range: Range<Int>, of kinds: [MarkdownNode.Kind]) -> UInt8? {
    for node in range where kinds.contains(nodes[node].kind) {
      let literal = Int(nodes[node].literal.lowerBound)..<Int(nodes[node].literal.upperBound)
      guard let offset = literal.first(where: { text[$0].isWord }) else { continue }
      return text[offset] == 0xC2 || text[offset] == 0xE2 ? nil : text[offset]
    }
    return nil
  }
}

extension Code {
  static let repeatedLabel = Code(
    "repeated-label", .warning,
    title: Wording(nb: "De samme ordene to ganger", en: "The same words twice"),
    explanation: Wording(
      nb:
        "De fete ordene først i et punkt gjentas med en gang etterpå. Den som hører siden lest opp, hører dem to ganger.",
      en:
        "The bold words at the beginning of an item are repeated right after them. Whoever listens to the page hears them twice."
    ),
    example: Example(
      wrong: "- **Flytt hit:** Flytt hit viser deg veien.", right: "- **Flytt hit:** Her ser du veien."))
}
