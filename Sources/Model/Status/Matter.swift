/// Something that somebody answers for, and what must be done with it: `StatusReport.matters` lists them, and the first page,
/// «Alt som må følges opp», the pages of the roles and `status.json` are all made of that list.
package struct Matter: Sendable {
  package let subject: Subject
  /// Nil for what is not judged.
  package let light: Light?
  /// What must be done next; nil for what is in order, or waits for nobody.
  package let need: Need?
  /// The role that answers for it; nil when nobody does.
  package let owner: String?
  /// The day that it must be done by, or that it happens.
  package let due: CalendarDate?

  package var isOpen: Bool { need != nil }

  /// What it is, with all that is known of it.
  package enum Subject: Sendable {
    /// Nothing could be published, for this many errors.
    case publication(errors: Int)
    case kpi(KPIStatus)
    /// The year's sum against the goal.
    case financing(FinancingStatus)
    case agreement(PartnerState)
    case activity(ActivityState)
    /// The meetings of a type in a year, as many as they are to be.
    case meetings(YearWheelStatus.Count)
    case meeting(YearWheelStatus.MeetingState)
    case report(TertialReport)
    case document(DocumentState)
    case strategy(StrategyState)
    /// What was found in the content that a role answers for.
    case content(ContentHealth.OwnerFindings)
    case consent(ConsentState)
    case decision(DecisionState)
    case text(TextMatter)
  }

  /// What must be done.
  package enum Need: String, Sendable, CaseIterable {
    case publish
    case enterFigures, fixFigures, newBaseline, agreeOnMeasure
    case agreeMore
    case writeAgreement, renewOrHide, renewAgreement, confirmSum
    /// Its own next step.
    case takeStep
    case writeStep, sayStatus
    case planMeeting, confirmMeeting, writeMinutes, writeAgenda
    case beginReport, finishReport, sendReport, archiveReport
    case adopt, makeDocument, renewDocument, finishParts
    case fixContent
    case renewConsent, stopUsing, completeConsent
    case decide
    case readAgain, keepOrLetExpire, translate, translateAgain, finishText
  }
}

/// A text that somebody must look at.
package struct TextMatter: Sendable {
  package let item: ContentHealth.Item
  package let reason: Reason
  package let day: CalendarDate?

  /// Why.
  package enum Reason: Sendable, Hashable {
    case reviewOverdue, reviewSoon, expiring
    case missingTranslation(Language)
    case outdatedTranslation(Language)
    case hidden(Visibility)
  }
}

extension [Matter] {
  /// What somebody must do something with.
  package var open: [Matter] { filter(\.isOpen) }

  /// The lights of what is judged.
  package var lights: [Light] { compactMap(\.light) }

  /// All but decisions and texts, which have lists of their own.
  package var things: [Matter] {
    filter { matter in
      switch matter.subject {
      case .decision, .text: false
      case .publication, .kpi, .financing, .agreement, .activity, .meetings, .meeting, .report, .document,
        .strategy, .content, .consent:
        true
      }
    }
  }

  package var decisions: [DecisionState] {
    compactMap { if case .decision(let decision) = $0.subject { decision } else { nil } }
  }

  package var texts: [TextMatter] {
    compactMap { if case .text(let text) = $0.subject { text } else { nil } }
  }
}
