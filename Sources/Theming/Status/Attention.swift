import Model

/// What somebody must do something with: where it stands, what to do next, and who does it.
extension StatusLanguage {
  /// Where an entry stands on the page of its part.
  func anchor(_ id: EntryID) -> String { "\(id.kind.name)-\(id.slug)" }

  /// The way to an entry on the page of its part.
  func address(of id: EntryID, on part: StatusPart) -> String {
    "\(StatusPageKind.part(part).address(in: self))#\(anchor(id))"
  }

  func nextStepFact(_ step: Phrase?) -> StatusFact {
    fact(.nextStep, step ?? own(words["step", Matter.Need.writeStep]))
  }

  func ownerFact(_ role: String?) -> StatusFact { fact(.owner, self.role(role) ?? own(words[.noOwner])) }

  /// How many there are to see to, and with which lights.
  func attentionIntro(_ matters: [Matter]) -> String {
    let counts =
      ["count": number(matters.count), "lights": lightCounts(matters.map(\.light))] as KeyValuePairs
    return sentences(
      words(.attentionCount, counts),
      words(.agendaNotice, ["days": number(YearWheelStatus.MeetingState.notice)]))
  }
}

extension StatusWord {
  static let nextStep = StatusWord("next-step")
  static let noOwner = StatusWord("no-owner")
  static let allInOrder = StatusWord("all-in-order")
  static let attentionCount = StatusWord("attention-count")
  static let agendaNotice = StatusWord("agenda-notice")
  static let otherCount = StatusWord("other-count")

  /// Those of what must be done something with.
  static let ofAttention: [StatusWord] = [
    .nextStep, .noOwner, .allInOrder, .attentionCount, .agendaNotice, .otherCount,
  ]
}
