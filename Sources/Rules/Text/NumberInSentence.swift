import Content
import Diagnostics
import Model

extension Rule {
  /// A sentence around a number that is not there: «Vi er mangler flere». Alone, or after a colon, the word for what
  /// is missing says what it means.
  static let numberInSentence = Rule(
    .sentenceWithoutNumber,
    check: { site in
      site.heads.filter { site.isPublic($0.id) }.flatMap { head in
        head.texts.flatMap { text in
          text.body.nodes.indices.compactMap { index in
            guard text.body.nodes[index].kind == .role, isMissing(text, index, site),
              isInSentence(index, text.body)
            else { return nil }
            return sentenceWithoutNumber(at: text.place(index))
          }
        }
      }
    })
}

private func isMissing(_ text: EntryText, _ index: Int, _ site: SiteModel) -> Bool {
  guard case .kpi(let id, let aspect) = text.roles[Int(text.body.nodes[index].detail)], site.isPublic(id),
    let kpi = site.entry(of: KPI.self, id)
  else { return false }
  return switch aspect {
  case .target: kpi.target?.value == nil
  case .unit: kpi.unit == nil
  case .value: kpiStatus(of: kpi, on: site.moment.today).current == nil
  }
}

/// Whether words of the same paragraph or heading come after, or before without a colon.
private func isInSentence(_ index: Int, _ body: MarkdownDocument) -> Bool {
  var block = index - 1
  while block > 0, Int(body.nodes[block].end) <= index || !body.nodes[block].kind.holdsSentences {
    if body.nodes[block].kind == .tableCell, Int(body.nodes[block].end) > index { return false }
    block -= 1
  }
  guard block > 0 else { return false }
  let before = words(of: body, block + 1..<index)
  let after = words(of: body, index + 1..<Int(body.nodes[block].end))
  if after.contains(where: \.isLetter) { return true }
  guard let last = before.last(where: { !$0.isWhitespace }) else { return false }
  return !":–—=".contains(last) && before.contains(where: \.isLetter)
}

private func words(of body: MarkdownDocument, _ nodes: Range<Int>) -> String {
  nodes.filter { body.nodes[$0].kind == .text }.map { body.string(body.nodes[$0].literal) }.joined()
}

extension MarkdownNode.Kind {
  fileprivate var holdsSentences: Bool { self == .paragraph || self == .heading }
}

private func sentenceWithoutNumber(at place: Location) -> Diagnostic {
  Diagnostic(
    .sentenceWithoutNumber,
    Wording(
      nb: "måltallet har ikke noe tall her ennå, så setningen får et ord i stedet, som «mangler»",
      en: "the KPI has no number here yet, so the sentence gets a word instead, such as “missing”"),
    at: place,
    help: Wording(
      nb: "ta setningen ut til tallet er der, eller vis måltallet som et kort: ```{maltall}",
      en: "leave the sentence out until the number is there, or show the KPI as a card: ```{kpi}"))
}

extension Code {
  static let sentenceWithoutNumber = Code(
    "sentence-without-number", .warning,
    title: Wording(nb: "Setningen mangler tallet sitt", en: "The sentence lacks its number"),
    explanation: Wording(
      nb:
        "Et måltall i en setning viser verdien det har nå. Har det ingen, blir setningen uten mening: «Vi er mangler flere».",
      en:
        "A KPI in a sentence shows the value that it has now. When it has none, the sentence makes no sense: “We are missing more”."
    ),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  Vi er {maltall}`flere` flere.\ncontent/maltall/flere.yml\n  observasjoner: []",
      right:
        "content/sider/om.md\n  Vi er {maltall}`flere` flere.\ncontent/maltall/flere.yml\n  observasjoner: [{periode: 2026-T3, verdi: 42}]"
    ))
}
