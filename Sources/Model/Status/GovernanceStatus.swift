package import Arithmetic

/// A governing document and how far it has come.
package struct DocumentState: Sendable {
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let status: DocumentStatus?
  package let adoptedBy: LocalizedText
  package let adoptedOn: CalendarDate?
  package let validTo: CalendarDate?
  package let isExpired: Bool
  /// The day that it says it was adopted is to come.
  package let isFromFuture: Bool
  package let owner: String?

  /// Grey for what is said to be in force without who adopted it.
  package var light: Light {
    if isExpired { return .red }
    switch status {
    case .adopted: return isFromFuture ? .grey : .green
    case .notFinallyAdopted: return .yellow
    case .notYetMade: return .red
    case .named, nil: return .grey
    }
  }
}

/// The communication strategy: its seven parts, and what it may cost.
package struct StrategyState: Sendable {
  /// All seven, in the order of the project description.
  package let parts: [Part]
  package let budget: Decimal?
  /// What is for the project alone.
  package let details: String?
  package let owner: String?

  /// One part; its status is nil when the strategy does not have it.
  package struct Part: Sendable, Hashable {
    package let subject: StrategySubject
    package let status: PartStatus?

    package var light: Light {
      switch status {
      case .done: .green
      case .inProgress: .yellow
      case nil: .grey
      }
    }
  }
}

/// A campaign with what it costs and what has come of it.
package struct CampaignState: Sendable {
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let phase: Phase
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let budget: Decimal?
  package let results: [(channel: String, result: String)]

  /// Where a campaign is in its time.
  package enum Phase: String, Sendable, CaseIterable {
    /// The campaign has no period.
    case notSet
    case coming, running, ended
  }
}

extension StatusReport {
  package var documents: [DocumentState] { documentStates(of: site) }
}

func documentStates(of site: SiteModel) -> [DocumentState] {
  let today = site.moment.today
  return site.counted(GoverningDocument.self)
    .sorted {
      ($0.order ?? .max, $0.head.range.lowerBound, $0.head.id) < (
        $1.order ?? .max, $1.head.range.lowerBound, $1.head.id
      )
    }
    .map { entry in
      DocumentState(
        id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
        status: entry.status, adoptedBy: entry.adoptedBy, adoptedOn: entry.adoptedOn, validTo: entry.validTo,
        isExpired: entry.validTo.map { $0 < today } ?? false,
        isFromFuture: entry.adoptedOn.map { $0 > today } ?? false, owner: entry.common.ownerRole)
    }
}

extension StatusReport {
  package var strategy: StrategyState { strategyState(of: site) }
}

func strategyState(of site: SiteModel) -> StrategyState {
  let strategy = site.counted(CommunicationStrategy.self).first
  return StrategyState(
    parts: StrategySubject.allCases.map { subject in
      StrategyState.Part(
        subject: subject, status: strategy?.parts.first { $0.part == subject }?.status)
    },
    budget: strategy?.internalFacts.budget?.counted?.amount, details: strategy?.internalFacts.details,
    owner: strategy?.common.ownerRole)
}

extension StatusReport {
  package var campaigns: [CampaignState] { campaignStates(of: site) }
}

func campaignStates(of site: SiteModel) -> [CampaignState] {
  site.counted(Campaign.self).map { entry in
    CampaignState(
      id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
      phase: phase(of: entry.period, on: site.moment.today), from: entry.period?.from,
      to: entry.period?.to, budget: entry.internalFacts.budget?.counted?.amount,
      results: entry.internalFacts.results.compactMap { result in
        result.channel.map { ($0, result.result ?? "") }
      })
  }
}

private func phase(of period: Period?, on day: CalendarDate) -> CampaignState.Phase {
  if let to = period?.to, to < day { return .ended }
  if let from = period?.from { return from > day ? .coming : .running }
  return period?.to == nil ? .notSet : .running
}
