import Diagnostics
import Model

/// The campaigns, with what they cost and gave.
let campaignsCard = StatusCard(
  "campaigns", on: .governing, order: 70,
  words: [.campaigns, .campaign, .phase, .results],
  states: [.init("phase", CampaignState.Phase.self)],
  figures: \.campaigns,
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let campaigns = StatusWord("campaigns")
  fileprivate static let campaign = StatusWord("campaign")
  fileprivate static let phase = StatusWord("phase")
  fileprivate static let results = StatusWord("results")
}

extension StatusLanguage {
  fileprivate func section(_ campaigns: [CampaignState]) -> StatusSection {
    StatusSection(
      id: "campaigns", heading: words[.campaigns],
      tables: [
        foldingWhenLong(
          table(.campaigns, [.campaign, .phase, .runsFrom, .runsTo, .budget, .results], campaigns.map(row)))
      ])
  }

  private func row(_ campaign: CampaignState) -> StatusTable.Row {
    var results = StatusTable.Cell()
    results.lines = campaign.results.compactMap { native("\($0.channel): \($0.result)") }
    if results.lines.isEmpty { results.lines = [own(words[.notSet])] }
    return StatusTable.Row(
      head: head(campaign.title, campaign.id, isExample: campaign.isExample),
      cells: [
        cell(words["phase", campaign.phase]), cell(day: campaign.from), cell(day: campaign.to),
        cell(kroner: campaign.budget), results,
      ])
  }
}
