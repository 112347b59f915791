import Content
import Diagnostics
import Model

extension Rule {
  /// «**Bli partner:** [Bli partner](…)» is read aloud twice.
  static let repeatedLabel = Rule(.repeatedLabel, nodes: [.strong]) { passage, index in
    guard index >= passage.quotedUntil else { return [] }
    let nodes = passage.body.nodes
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
