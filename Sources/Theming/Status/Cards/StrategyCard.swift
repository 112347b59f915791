import Diagnostics
import Model

/// The seven parts of the communication strategy.
let strategyCard = StatusCard(
  "strategy", on: .governing, order: 60,
  words: [.strategy, .strategyPart, .verdictStrategy, .strategyDetails],
  states: [.init("strategy", StrategySubject.self), .init("part-status", PartStatus.self)],
  figures: \.strategy, lights: { $0.parts.map(\.light) },
  verdict: { $0.verdict($1) }, json: strategy,
  section: { $0.section($1) })

extension StatusWord {
  static let strategy = StatusWord("strategy")
  fileprivate static let strategyPart = StatusWord("strategy-part")
  static let strategyTag = StatusWord("page-governing")
  fileprivate static let strategyDetails = StatusWord("strategy-details")
  fileprivate static let verdictStrategy = StatusWord("verdict-strategy")
}

extension StatusLanguage {
  func verdict(_ strategy: StrategyState) -> String {
    let done = strategy.parts.count { $0.light == .green }
    return words(.verdictStrategy, ["done": number(done), "count": number(strategy.parts.count)])
  }

  fileprivate func section(_ strategy: StrategyState) -> StatusSection {
    StatusSection(
      id: "strategy", heading: words[.strategy],
      facts: knownFact(.budget, strategy.budget.map { own(kroner($0)) })
        + knownFact(.strategyDetails, native(strategy.details)),
      tables: [
        table(
          .strategy, [.strategyPart, .status],
          strategy.parts.map { part in
            var status = cell(part.light)
            status.notes = part.status.map { [own(words["part-status", $0])] } ?? []
            return StatusTable.Row(head: cell(words["strategy", part.subject]), cells: [status])
          })
      ])
  }
}

private func strategy(_ strategy: StrategyState) -> JSONText {
  .array(
    strategy.parts.map {
      .record(["part": .string($0.subject.rawValue), "status": JSONText($0.status?.rawValue)])
    })
}
