import Content
import Diagnostics
import Model

extension Rule {
  /// A heading with nothing under it, and a text that ends with a colon: what was to come was lost, or is not written yet.
  static let sectionsHaveText = Rule(
    .emptySection,
    everyEntry: { head, site in
      let goesOn = showsMoreBelow(head, site)
      return head.texts.flatMap { text in
        emptySections(in: text, endsPage: !goesOn)
          + (goesOn || head.id.kind == Event.kindID ? [] : endsWithColon(text))
      }
    })
}

/// Whether the page shows a list, its sources or a link below its text, which the last heading, or the last sentence, may lead to.
private func showsMoreBelow(_ head: EntryHead, _ site: SiteModel) -> Bool {
  if !head.common.sources.isEmpty { return true }
  if head.id.kind == Article.kindID { return site.entry(of: Article.self, head.id)?.campaign != nil }
  if head.id.kind == Page.kindID { return site.entry(of: Page.self, head.id)?.list != nil }
  return [Campaign.kindID, FocusArea.kindID].contains(head.id.kind)
}

private func emptySections(in text: EntryText, endsPage: Bool) -> [Diagnostic] {
  let nodes = text.body.nodes
  // A text of a heading or two has hardly begun.
  let endsPage = endsPage && nodes.count { $0.kind == .paragraph } > 1
  return nodes.indices.filter { nodes[$0].kind == .heading && $0 + 1 < nodes[$0].end }.compactMap { index in
    let next = Int(nodes[index].end)
    let isEmpty =
      next < nodes.count
      ? nodes[next].kind == .heading && nodes[next].detail <= nodes[index].detail : endsPage
    guard isEmpty else { return nil }
    return Diagnostic(
      .emptySection,
      Wording(nb: "det står ingenting under overskriften", en: "there is nothing under the heading"),
      at: text.place(index),
      help: Wording(
        nb: "skriv det som skal stå der, eller slett overskriften",
        en: "write what belongs there, or delete the heading"))
  }
}

private func endsWithColon(_ text: EntryText) -> [Diagnostic] {
  let nodes = text.body.nodes
  // The last block of the text itself, and nothing inside another.
  guard let last = nodes.indices.last(where: { nodes[$0].kind == .paragraph }),
    Int(nodes[last].end) == nodes.count
  else { return [] }
  let end = Array(text.body.plainBytes(of: last).suffix(2))
  return end.count == 2 && end[0].isWord && end[1] == UInt8(ascii: ":")
    ? [.nothingAfterColon(at: text.place(last))] : []
}

extension Diagnostic {
  fileprivate static func nothingAfterColon(at place: Location) -> Diagnostic {
    Diagnostic(
      .textCutOff,
      Wording(
        nb: "teksten slutter med kolon, og ingenting kommer etter",
        en: "the text ends with a colon, and nothing comes after it"),
      at: place,
      help: Wording(
        nb: "skriv det som skal stå der, eller bytt kolonet med punktum",
        en: "write what belongs there, or put a full stop in place of the colon"))
  }
}

extension Code {
  static let emptySection = Code(
    "empty-section", .warning,
    title: Wording(nb: "En overskrift uten noe under", en: "A heading with nothing under it"),
    explanation: Wording(
      nb:
        "Under overskriften står det ingenting før den neste, eller før teksten slutter. Den som går fra overskrift til overskrift med skjermleser, finner et tomt avsnitt.",
      en:
        "Nothing stands under the heading before the next one, or before the text ends. Whoever goes from heading to heading with a screen reader finds an empty section."
    ),
    example: Example(
      wrong: "## Program\n\n## Priser\n\nGratis.",
      right: "## Program\n\nKl. 18.00: Åpning\n\n## Priser\n\nGratis."))
}
