import Model

/// What somebody must do something with, as the first page names it: what it is, where it stands, what to do next, and who
/// does it.
extension StatusLanguage {
  /// Where an entry stands on the page of its part.
  func anchor(_ id: EntryID) -> String { "\(id.kind.name)-\(id.slug)" }

  /// The way to an entry on the page of its part.
  func address(of id: EntryID, on part: StatusPart) -> String {
    "\(StatusPageKind.part(part).address(in: self))#\(anchor(id))"
  }

  /// The thing with its next step and its owner in place of its other facts.
  func attention(
    _ item: StatusItem, at address: String, tag: StatusWord, nextStep: Phrase?, owner: String?
  ) -> StatusItem {
    var item = item
    item.id = ""
    item.address = address
    item.tags = [own(words[tag])]
    item.facts = [nextStepFact(nextStep), ownerFact(owner)]
    item.drawing = []
    return item
  }

  func nextStepFact(_ step: Phrase?) -> StatusFact { fact(.nextStep, step ?? own(words[.noNextStep])) }

  func ownerFact(_ role: String?) -> StatusFact { fact(.owner, native(role) ?? own(words[.noOwner])) }

  func step(_ word: StatusWord) -> Phrase { own(words[word]) }
}

extension StatusWord {
  static let nextStep = StatusWord("next-step")
  static let noNextStep = StatusWord("no-next-step")
  static let noOwner = StatusWord("no-owner")
  static let stepAgreeOnMeasure = StatusWord("step-agree-on-measure")
  static let stepEnterFigures = StatusWord("step-enter-figures")
  static let stepAgreeMore = StatusWord("step-agree-more")
  static let stepRenewAgreement = StatusWord("step-renew-agreement")
  static let stepRenewOrHide = StatusWord("step-renew-or-hide")
  static let stepWriteAgreement = StatusWord("step-write-agreement")
  static let stepConfirmSum = StatusWord("step-confirm-sum")
  static let stepPlanMeeting = StatusWord("step-plan-meeting")
  static let stepWriteMinutes = StatusWord("step-write-minutes")
  static let stepWriteAgenda = StatusWord("step-write-agenda")
  static let stepAdopt = StatusWord("step-adopt")
  static let stepMakeDocument = StatusWord("step-make-document")
  static let stepRenewDocument = StatusWord("step-renew-document")
  static let stepFinishParts = StatusWord("step-finish-parts")
  static let stepFixContent = StatusWord("step-fix-content")
  static let stepRenewConsent = StatusWord("step-renew-consent")
  static let stepStopUsing = StatusWord("step-stop-using")
  static let stepCompleteConsent = StatusWord("step-complete-consent")
  static let stepPublish = StatusWord("step-publish")
  static let stepFinishReport = StatusWord("step-finish-report")
  static let stepSendReport = StatusWord("step-send-report")
  static let stepArchiveReport = StatusWord("step-archive-report")

  /// Those of what must be done something with.
  static let ofAttention: [StatusWord] = [
    .nextStep, .noNextStep, .noOwner, .stepAgreeOnMeasure, .stepEnterFigures, .stepAgreeMore,
    .stepRenewAgreement, .stepRenewOrHide, .stepWriteAgreement, .stepConfirmSum, .stepPlanMeeting,
    .stepWriteMinutes, .stepWriteAgenda, .stepAdopt, .stepMakeDocument, .stepRenewDocument,
    .stepFinishParts, .stepFixContent, .stepRenewConsent, .stepStopUsing, .stepCompleteConsent, .stepPublish,
    .stepFinishReport, .stepSendReport, .stepArchiveReport,
  ]
}
