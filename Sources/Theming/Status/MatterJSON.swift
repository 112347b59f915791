import Diagnostics
import Model

/// What waits for whom, for programs: each open matter by what it is, how it stands, what must be done and by whom.
///
/// What decisions are about, and what people are called, is left out.
func matterJSON(_ matter: Matter) -> JSONText {
  .record([
    "kind": .string(MatterKind(matter.subject).rawValue), "id": JSONText(matter.subject.id),
    "light": JSONText(matter.light?.rawValue), "need": JSONText(matter.need?.rawValue),
    "owner": JSONText(matter.owner), "due": JSONText(matter.due),
  ])
}

/// How many matters a role has of each light, and how many wait for it; `null` is what nobody answers for.
func ownerJSON(_ owner: OwnerStatus) -> JSONText {
  let lights = owner.matters.lights
  func count(_ light: Light) -> JSONText { .number(lights.count { $0 == light }) }
  return .record([
    "role": JSONText(owner.role), "waiting": .number(owner.matters.open.count), "red": count(.red),
    "yellow": count(.yellow), "unjudged": count(.grey), "green": count(.green),
  ])
}

/// What a matter is, by the name alone.
enum MatterKind: String, CaseIterable {
  case publication, kpi, financing, agreement, activity, meetings, meeting, report, document, strategy,
    content
  case consent, decision, text

  init(_ subject: Matter.Subject) {
    self =
      switch subject {
      case .publication: .publication
      case .kpi: .kpi
      case .financing: .financing
      case .agreement: .agreement
      case .activity: .activity
      case .meetings: .meetings
      case .meeting: .meeting
      case .report: .report
      case .document: .document
      case .strategy: .strategy
      case .content: .content
      case .consent: .consent
      case .decision: .decision
      case .text: .text
      }
  }
}

extension Matter.Subject {
  /// Of the entry, the type of meeting or the period; nil for what is judged as a whole.
  var id: String? {
    switch self {
    case .publication, .financing, .strategy: nil
    case .content(let findings): findings.owner
    case .kpi(let kpi): kpi.id.slug
    case .agreement(let partner): partner.id.slug
    case .activity(let activity): activity.id.slug
    case .meetings(let count): count.type.rawValue
    case .meeting(let meeting): meeting.id.slug
    case .report(let tertial): tertial.period.code
    case .document(let document): document.id.slug
    case .consent(let consent): consent.id.slug
    case .decision(let decision): decision.id.slug
    case .text(let text): text.item.path
    }
  }
}
