import Model
import Templates

/// The seven parts of the communication strategy; of a part that says nothing of how far it has come, nothing is said.
let strategyPage = PageTemplate<PlainPage<ShownStrategy>>(
  page: "communication-strategy", words: strategyFacts.map(\.label),
  [.record("strategy", strategyView) { $0.content }])

/// The strategy on its own page, or below the text of one.
struct ShownStrategy: InEdition {
  let edition: Edition
  let entry: PublicEntry<CommunicationStrategy>
  /// Of the headings of its parts.
  let level: Int
}

let strategyView = View<ShownStrategy>([
  .text("id") { $0.entry.id.slug },
  .html("title") { $0.edition.phrase($0.entry.head.common.title) },
  .html("summary") { $0.edition.phrase($0.entry.head.common.summary) },
  .flag("isExample") { $0.entry.head.common.isExample == true },
  .facts(strategyFacts),
  .list("parts", strategyPartView) { strategy in
    StrategySubject.allCases.map { subject in
      ShownPart(
        strategy: strategy, subject: subject, part: strategy.entry.parts.first { $0.part == subject })
    }
  },
])

/// What else is shown of the strategy, each with its word.
private let strategyFacts: [LabelledFact<ShownStrategy>] = []

private struct ShownPart: Sendable {
  let strategy: ShownStrategy
  let subject: StrategySubject
  /// Nil of one that nothing is said of.
  let part: StrategyPart?
}

private let strategyPartView = View<ShownPart>([
  .text("level") { String($0.strategy.level) },
  .text("title") { $0.strategy.edition.words[choice: $0.subject] },
  .text("status") { $0.part?.status?.rawValue ?? "" },
  .optionalText("statusWord") { shown in
    shown.part?.status.map { shown.strategy.edition.words[choice: $0] }
  },
  .html("summary") { $0.strategy.edition.phrase($0.part?.summary) },
])

extension CommunicationStrategy: PagedFacts {
  static let pages: [PageDeclaration] = [
    PageDeclaration(
      strategyPage, list: .communicationStrategy, words: StrategySubject.words + PartStatus.words
    ) { edition in
      guard let strategy = edition.strategy(headed: 2), !edition.isTaken(.communicationStrategy) else {
        return []
      }
      return [
        edition.page(strategyPage, .communicationStrategy) {
          PlainPage(edition: $0, head: $0.head(of: strategy.entry), content: strategy)
        }
      ]
    }
  ]
}

extension ListPage {
  static let communicationStrategy = ListPage(
    of: CommunicationStrategy.self, "communication-strategy", in: .about, order: 120)
}

extension StrategySubject: WordedChoice { static let wordPrefix = "strategy-part" }
extension PartStatus: WordedChoice { static let wordPrefix = "part-status" }

extension Edition {
  /// The strategy, of which there is one at most.
  func strategy(headed level: Int) -> ShownStrategy? {
    site.all(CommunicationStrategy.self).first.map { ShownStrategy(edition: self, entry: $0, level: level) }
  }

  fileprivate func head(of strategy: PublicEntry<CommunicationStrategy>) -> PageHead {
    let list = ListPage.communicationStrategy
    var head = head(strategy, at: address(of: list), section: list.section)
    head.addresses = self.head(list).addresses
    if head.description.isEmpty { head.description = words[list.lead] }
    return head
  }
}
