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
        head.texts.filter { !$0.roles.isEmpty }.flatMap { text in
          numbersInSentences(of: text.body).filter { isMissing(text, $0, site) }.map {
            sentenceWithoutNumber(at: text.place($0))
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

/// The roles that words of the same paragraph or heading come after, or before without a colon; each block is walked once.
private func numbersInSentences(of body: MarkdownDocument) -> [Int] {
  body.nodes.indices.flatMap { block -> [Int] in
    guard block > 0, [.paragraph, .heading].contains(body.nodes[block].kind) else { return [] }
    var (found, waiting): ([Int], [Int]) = ([], [])
    var (hasWords, mark): (Bool, Character) = (false, ":")
    for index in block + 1..<Int(body.nodes[block].end) {
      if body.nodes[index].kind == .role {
        if hasWords, !":–—=".contains(mark) { found.append(index) } else { waiting.append(index) }
      }
      guard body.nodes[index].kind == .text else { continue }
      let text = body.string(body.nodes[index].literal)
      if let last = text.last(where: { !$0.isWhitespace }) { mark = last }
      guard text.contains(where: \.isLetter) else { continue }
      hasWords = true
      found += waiting
      waiting = []
    }
    return found
  }
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
