import Arithmetic
import Model

/// What the list of a matter needs to know besides: the year wheel that its page shows, and the day.
struct MatterFrame {
  let wheel: YearWheelStatus
  let today: CalendarDate

  init(_ report: StatusReport) { (wheel, today) = (report.yearWheel, report.moment.today) }
}

extension StatusLanguage {
  /// A matter as the first page names it: what it is, how it stands, what to do next, and who does it.
  func shortItem(_ matter: Matter, _ frame: MatterFrame) -> StatusItem {
    var item = named(matter, frame)
    item.id = ""
    item.tags = [own(tag(of: matter.subject))]
    item.facts = (matter.isOpen ? [nextStepFact(step(of: matter))] : []) + [ownerFact(matter.owner)]
    item.drawing = []
    if case .activity(let activity) = matter.subject {
      item.state = standing(of: activity) + flags(of: activity)
    }
    if case .kpi(let kpi) = matter.subject { item.facts += knownFact(.comment, native(kpi.comment)) }
    return item
  }

  /// A matter with all that the project knows of it; its owner is the page’s, and not said again.
  func fullItem(_ matter: Matter, _ frame: MatterFrame) -> StatusItem {
    var item = named(matter, frame)
    item.id = ""
    item.facts.removeAll { $0.name == words[.owner] }
    if case .activity = matter.subject { return item }
    item.facts = (matter.isOpen ? [nextStepFact(step(of: matter))] : []) + item.facts
    return item
  }

  /// What must be done, in words.
  func step(of matter: Matter) -> Phrase? {
    guard let need = matter.need else { return nil }
    let text = words["step", need]
    switch matter.subject {
    case .kpi(let kpi): return native(kpi.nextStep) ?? own(text)
    case .activity(let activity): return need == .takeStep ? phrase(activity.nextStep) : own(text)
    case .financing(let financing):
      guard let agreed = financing.agreed.counted(by: financing.basis) else {
        return own(words(.agreeFirst, ["amount": kroner(FinancingStatus.goal)]))
      }
      return own(text.replacing("{amount}", with: kroner(FinancingStatus.goal.subtracting(agreed))))
    case .agreement(let partner): return own(text.replacing("{date}", with: date(partner.to)))
    case .strategy(let strategy):
      return own(text.replacing("{count}", with: number(strategy.parts.count { $0.light != .green })))
    case .publication, .meetings, .meeting, .report, .document, .content, .consent, .decision, .text:
      return own(text)
    }
  }

  /// Its item in the list of its own kind, with the way to it.
  private func named(_ matter: Matter, _ frame: MatterFrame) -> StatusItem {
    switch matter.subject {
    case .publication:
      return whole(
        words[.publication], words["publication", PublicationName.refused], matter,
        StatusPageKind.findings.address(in: self))
    case .kpi(let kpi): return item(kpi)
    case .financing(let financing):
      return whole(
        "\(words[.financing]) \(financing.year)", verdict(financing), matter,
        place("financing", on: .financing))
    case .agreement(let partner): return at(address(of: partner.id, on: .financing), item(partner))
    case .activity(let activity): return at(address(of: activity.id, on: .plan), item(activity, frame.today))
    case .meetings(let count):
      let missing = words(
        .missingMeetings, ["missing": number(count.missing), "count": number(count.required ?? 0)])
      return whole(
        "\(words[.yearWheel]) \(frame.wheel.year): \(words["meeting", count.type])", missing, matter,
        place("yearWheel", on: .yearWheel))
    case .meeting(let meeting):
      var item = at(address(of: meeting.id, in: frame.wheel), item(meeting))
      if meeting.lacksMinutes { item.state.append(words[.withoutMinutes]) }
      return item
    case .report(let tertial): return item(tertial, matter.need)
    case .document(let document): return at(address(of: document.id, on: .governing), item(document))
    case .strategy(let strategy):
      return whole(words[.strategy], verdict(strategy), matter, place("strategy", on: .governing))
    case .content(let findings):
      var item = whole(
        words[.findingsOf], counts(of: findings), matter, StatusPageKind.findings.address(in: self))
      if let role = role(findings.owner) {
        item.title = Phrase(text: role.text, language: role.language, rest: ": \(words[.findingsInContent])")
      }
      return item
    case .consent(let consent): return at(address(of: consent.id, on: .content), item(consent))
    case .decision(let decision): return item(decision, in: frame.wheel)
    case .text(let text): return StatusItem(title: title(text.item.title, text.item.id))
    }
  }

  /// Something that is judged as a whole.
  private func whole(_ title: String, _ state: String, _ matter: Matter, _ address: String) -> StatusItem {
    StatusItem(title: own(title), address: address, light: matter.light.map { light($0) }, state: [state])
  }

  private func place(_ anchor: String, on part: StatusPart) -> String {
    "\(StatusPageKind.part(part).address(in: self))#\(anchor)"
  }

  private func at(_ address: String, _ item: StatusItem) -> StatusItem {
    var item = item
    item.address = address
    return item
  }

  /// What kind of thing it is.
  private func tag(of subject: Matter.Subject) -> String {
    switch subject {
    case .publication: words[.build]
    case .kpi: words[.kpi]
    case .financing: words[.financing]
    case .agreement: words[.agreementTag]
    case .activity: words[.activityTag]
    case .meetings, .meeting: words[.meetingTag]
    case .report: words[.reportTag]
    case .document: words[.documentTag]
    case .strategy: words[.strategyTag]
    case .content, .text: words[.contentHeading]
    case .consent: words[.consentTag]
    case .decision: words[.decisions]
    }
  }
}

extension [Matter] {
  /// The worst first; of red and of yellow one of each kind in turn, so that no long list hides another, and of the rest
  /// kind by kind.
  var worstFirst: [Matter] {
    let kinds = Dictionary(grouping: self, by: \.subject.rank).sorted { $0.key < $1.key }.map(\.value)
    let lights: [Light] = [.red, .yellow]
    let lit = lights.flatMap { light in inTurn(kinds.map { kind in kind.filter { $0.light == light } }) }
    let rest: [Light?] = [.grey, nil, .green]
    return lit + rest.flatMap { light in kinds.flatMap { kind in kind.filter { $0.light == light } } }
  }
}

/// The first of each list, then the second of each, and so on.
private func inTurn(_ lists: [[Matter]]) -> [Matter] {
  lists.flatMap { $0.enumerated() }.enumerated()
    .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element.element)
}

extension Matter.Subject {
  /// The order of the kinds.
  fileprivate var rank: Int {
    switch self {
    case .publication: 0
    case .kpi: 1
    case .financing, .agreement: 2
    case .activity: 3
    case .meetings, .meeting: 4
    case .report: 5
    case .document: 6
    case .strategy: 7
    case .content: 8
    case .consent: 9
    case .decision: 10
    case .text: 11
    }
  }
}
