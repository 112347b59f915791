import Model
import Templates

/// The seven parts of the communication strategy; a part that nobody has written of is in progress.
let strategyPage = PageTemplate<PlainPage<PublicEntry<CommunicationStrategy>>>(
  page: "communication-strategy",
  [
    .text("id") { $0.content.id.slug },
    .list("parts", strategyPartView) { page in
      StrategySubject.allCases.map { subject in
        (page.edition, subject, page.content.parts.first { $0.part == subject })
      }
    },
  ])

private let strategyPartView = View<(Edition, StrategySubject, StrategyPart?)>([
  .text("title") { edition, subject, _ in edition.words[choice: subject] },
  .text("status") { _, _, part in (part?.status ?? .inProgress).rawValue },
  .text("statusWord") { edition, _, part in edition.words[choice: part?.status ?? .inProgress] },
  .html("summary") { edition, _, part in edition.phrase(part?.summary) },
])

extension Edition {
  func strategyPageFile() -> [OutputFile] {
    guard let strategy = site.all(CommunicationStrategy.self).first else { return [] }
    let list = ListPage.communicationStrategy
    return [
      page(strategyPage, list) { edition in
        var head = edition.head(strategy, at: list.address(in: language), section: list.section)
        head.addresses = edition.head(list).addresses
        if head.description.isEmpty { head.description = edition.words[list.lead] }
        return PlainPage(edition: edition, head: head, content: strategy)
      }
    ]
  }
}
