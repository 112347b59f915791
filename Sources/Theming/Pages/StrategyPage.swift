import Model
import Templates

/// The seven parts of the communication strategy; of a part that says nothing of how far it has come, nothing is said.
let strategyPage = PageTemplate<PlainPage<PublicEntry<CommunicationStrategy>>>(
  page: "communication-strategy", words: strategyFacts.map(\.label),
  [
    .text("id") { $0.content.id.slug },
    .facts(strategyFacts),
    .list("parts", strategyPartView) { page in
      StrategySubject.allCases.map { subject in
        (page.edition, subject, page.content.parts.first { $0.part == subject })
      }
    },
  ])

/// What else is shown of the strategy, each with its word.
private let strategyFacts: [LabelledFact<PlainPage<PublicEntry<CommunicationStrategy>>>] = []

private let strategyPartView = View<(Edition, StrategySubject, StrategyPart?)>([
  .text("title") { edition, subject, _ in edition.words[choice: subject] },
  .text("status") { _, _, part in part?.status?.rawValue ?? "" },
  .optionalText("statusWord") { edition, _, part in part?.status.map { edition.words[choice: $0] } },
  .html("summary") { edition, _, part in edition.phrase(part?.summary) },
])

extension CommunicationStrategy: PagedFacts {
  static let pages: [PageDeclaration] = [
    PageDeclaration(
      strategyPage, list: .communicationStrategy, words: StrategySubject.words + PartStatus.words
    ) { edition in
      edition.site.all(CommunicationStrategy.self).prefix(1).map { strategy in
        edition.page(strategyPage, .communicationStrategy) {
          PlainPage(edition: $0, head: $0.head(of: strategy), content: strategy)
        }
      }
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
  fileprivate func head(of strategy: PublicEntry<CommunicationStrategy>) -> PageHead {
    let list = ListPage.communicationStrategy
    var head = head(strategy, at: address(of: list), section: list.section)
    head.addresses = self.head(list).addresses
    if head.description.isEmpty { head.description = words[list.lead] }
    return head
  }
}
