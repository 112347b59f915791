extension StatusReport {
  /// All that is judged, or waits for somebody, of every kind: the one place that decides what waits for whom.
  package var matters: [Matter] {
    // Computed once, since each of them goes through the content.
    let (financing, wheel) = (financing, yearWheel)
    let parts: [[Matter]] = [
      kpis.map(matter), financingMatters(financing), plan.all.map { matter(of: $0, on: moment.today) },
      wheelMatters(wheel),
      reportMatters(wheel), documents.map(matter), strategyMatters, contentMatters,
      consents.all.compactMap { matter(of: $0, owner: responsibilities.content) }, decisions.map(matter),
      textMatters(of: content),
    ]
    return parts.flatMap(\.self)
  }
}

extension StatusReport {
  fileprivate func financingMatters(_ financing: FinancingStatus) -> [Matter] {
    let sum = Matter(
      subject: .financing(financing), light: financing.light,
      need: financing.light == .green ? nil : .agreeMore, owner: financing.owner, due: nil)
    return [sum] + financing.partners.compactMap { matter(of: $0, owner: $0.owner ?? financing.owner) }
  }

  fileprivate var strategyMatters: [Matter] {
    let strategy = strategy
    let light = Light.worst(of: strategy.parts.map(\.light))
    // Of a strategy that nobody has begun, nothing is said.
    guard strategy.parts.contains(where: { $0.status != nil }) else { return [] }
    return [
      Matter(
        subject: .strategy(strategy), light: light, need: light == .green ? nil : .finishParts,
        owner: strategy.owner, due: nil)
    ]
  }

  /// What was found, with whoever answers for where it stands; and, while nothing could be published, that.
  fileprivate var contentMatters: [Matter] {
    let found = content.owners.compactMap { findings in
      findings.light.map {
        Matter(subject: .content(findings), light: $0, need: .fixContent, owner: findings.owner, due: nil)
      }
    }
    guard case .refused(let errors) = build.publication else { return found }
    return found + [
      Matter(
        subject: .publication(errors: errors), light: .red, need: .publish, owner: content.owner, due: nil)
    ]
  }
}

private func matter(of kpi: KPIStatus) -> Matter {
  Matter(subject: .kpi(kpi), light: kpi.light, need: need(of: kpi), owner: kpi.owner, due: nil)
}

/// A KPI that has no target, or whose first period is not over, lacks nothing.
private func need(of kpi: KPIStatus) -> Matter.Need? {
  switch kpi.reason {
  case .stale, .missing, .noValue, .gap: .enterFigures
  case .inconsistent: .fixFigures
  case .broken: .newBaseline
  case .deviation, .largeDeviation, .missed: .agreeOnMeasure
  // What comes next year adds up again.
  case .brokenSum, .notStarted, .running, .noTarget, .noPath, .noDirection, .notDue, .onPath, .reached,
    .reachedLate, .reachedUnmeasured:
    nil
  }
}

/// Nil for an agreement that is over and for a partner without one, which say nothing of the others.
private func matter(of partner: PartnerState, owner: String?) -> Matter? {
  guard partner.light != .grey else { return nil }
  let need = need(of: partner)
  return Matter(
    subject: .agreement(partner), light: partner.light, need: need, owner: owner,
    due: need == .renewAgreement ? partner.to : nil)
}

private func need(of partner: PartnerState) -> Matter.Need? {
  if partner.isShownWithoutAgreement { return .writeAgreement }
  switch partner.agreement {
  case .endedButShown: return .renewOrHide
  case .ending: return .renewAgreement
  case .none, .coming, .running, .ended: return partner.isUnusualSum ? .confirmSum : nil
  }
}

private func matter(of activity: ActivityState, on day: CalendarDate) -> Matter {
  // A step that was not taken in time; else, of its next step and its last day, what comes first; of what is over, the last.
  let days = activity.status == .done ? [] : [activity.nextStepBy, activity.to].compactMap(\.self)
  return Matter(
    subject: .activity(activity), light: activity.light, need: need(of: activity), owner: activity.owner,
    due: activity.isStepLate ? activity.nextStepBy : days.filter { $0 >= day }.min() ?? days.max())
}

private func need(of activity: ActivityState) -> Matter.Need? {
  if activity.status == .done, activity.light == .green { return nil }
  if activity.nextStep.values.isEmpty { return .writeStep }
  switch activity.light {
  case .red, .yellow: return .takeStep
  case .grey: return activity.later == nil ? .sayStatus : nil
  case .green: return nil
  }
}

private func matter(of document: DocumentState) -> Matter {
  let need: Matter.Need? =
    switch document.status {
    case _ where document.isExpired: .renewDocument
    case .notFinallyAdopted: .adopt
    case .notYetMade: .makeDocument
    case .adopted, .named, nil: nil
    }
  return Matter(
    subject: .document(document), light: document.light, need: need, owner: document.owner,
    due: nil)
}

/// Nil for a consent that no longer holds, and that nothing rests on.
private func matter(of consent: ConsentState, owner: String?) -> Matter? {
  guard consent.light != .grey else { return nil }
  let need: Matter.Need? =
    switch consent.standing {
    case .valid: nil
    case .expiring: .renewConsent
    case .expired, .withdrawn: .stopUsing
    case .notInForce: .completeConsent
    }
  return Matter(
    subject: .consent(consent), light: consent.light, need: need, owner: owner,
    due: need == .renewConsent ? consent.expiry : nil)
}

private func matter(of decision: DecisionState) -> Matter {
  Matter(
    subject: .decision(decision), light: decision.isOverdue ? .red : nil, need: .decide,
    owner: decision.owner,
    due: decision.by)
}
