import Model

extension StatusLanguage {
  func section(_ documents: [DocumentState]) -> StatusSection {
    StatusSection(
      id: "documents", heading: words[.documents], light: light(.worst(of: documents.map(\.light))),
      tables: [
        table(.documents, [.document, .status, .adoptedBy, .adoptedOn, .validTo], documents.map(row))
      ])
  }

  private func row(_ document: DocumentState) -> StatusTable.Row {
    var status = cell(document.light)
    status.notes = [own(document.status.map { words["document", $0] } ?? words[.notSet])]
    if document.isExpired { status.notes.append(own(words[.expiredDocument])) }
    return StatusTable.Row(
      head: head(document.title, document.id, isExample: document.isExample),
      cells: [
        status, StatusTable.Cell(phrase(document.adoptedBy) ?? own(words[.notSet])),
        cell(date(document.adoptedOn)), cell(date(document.validTo)),
      ])
  }

  func section(_ strategy: StrategyState) -> StatusSection {
    StatusSection(
      id: "strategy", heading: words[.strategy], light: light(.worst(of: strategy.parts.map(\.light))),
      facts: [fact(.budget, kroner(strategy.budget))],
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

  func section(_ campaigns: [CampaignState]) -> StatusSection {
    StatusSection(
      id: "campaigns", heading: words[.campaigns],
      tables: [
        table(.campaigns, [.campaign, .phase, .runsFrom, .runsTo, .budget, .results], campaigns.map(row))
      ])
  }

  private func row(_ campaign: CampaignState) -> StatusTable.Row {
    var results = StatusTable.Cell()
    results.lines = campaign.results.compactMap { native("\($0.channel): \($0.result)") }
    if results.lines.isEmpty { results.lines = [own(words[.notSet])] }
    return StatusTable.Row(
      head: head(campaign.title, campaign.id, isExample: campaign.isExample),
      cells: [
        cell(words["phase", campaign.phase]), cell(date(campaign.from)), cell(date(campaign.to)),
        cell(kroner(campaign.budget)), results,
      ])
  }
}
