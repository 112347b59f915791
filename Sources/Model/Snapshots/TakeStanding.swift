/// How the project stood on a day, of all that counts; the activities are those of the plan of its year. `judged` is the day on which the KPIs’ periods are over or not, when
/// it is another.
package func standing(
  of site: SiteModel, on day: CalendarDate, judged: CalendarDate? = nil
) -> Standing {
  var standing = Standing()
  standing.day = day
  standing.kpis = kpiStatuses(of: site, on: judged ?? day).map { KPIStanding($0, site) }
  let plan = planStatus(of: site, on: day)
  standing.activities = plan.all.map { ActivityStanding($0, site) }.filter { $0.belongs(to: day.year) }
  let financing = financingStatus(of: site, on: day)
  standing.money = MoneyStanding(financing, standing.activities)
  standing.agreements = financing.partners.filter { $0.agreement != .none }.map(AgreementStanding.init)
  standing.people = site.counted(Person.self).filter { $0.facts.isInPost(on: day) }.map(PersonStanding.init)
  standing.meetings = yearWheelStatus(of: site, on: day).all.filter { $0.date.year >= day.year }
    .map { MeetingStanding($0, site) }
  return standing
}

/// How the project stood in a period: on its last day, or today while it runs. The KPIs have the numbers of periods that end
/// with it.
package func standing(of site: SiteModel, in period: ReportingPeriod) -> Standing {
  let today = site.moment.today
  return standing(
    of: site, on: min(today, period.lastDay), judged: min(today, period.lastDay.adding(days: 1)))
}

extension Person {
  fileprivate func isInPost(on day: CalendarDate) -> Bool {
    from.map { $0 <= day } ?? true && to.map { $0 >= day } ?? true
  }
}

extension KPIStanding {
  init(_ kpi: KPIStatus, _ site: SiteModel) {
    (id, title, owner, unit) = (kpi.id.slug, kpi.title, kpi.owner, kpi.unit)
    isPublic = site.isPublic(kpi.id)
    (light, reason, trend, freshness) = (kpi.light, kpi.reason, kpi.trend, kpi.freshness)
    (value, period) = (kpi.current?.value, kpi.current?.period)
    isSum = kpi.accumulation != .level && kpi.standing != nil
    (isProvisional, isRunning) = (kpi.current?.isProvisional, kpi.current?.isRunning)
    (measured, measuredPeriod) = (kpi.latest?.value, kpi.latest?.period)
    (target, targetPeriod) = (kpi.target?.value, kpi.target?.period)
    terms = KPITerms(kpi)
    (expected, expectedEnd) = (kpi.expected, kpi.expectedEnd)
    (deviation, yearBefore) = (kpi.deviation, kpi.yearBefore?.value)
    isYearBeforeProvisional = kpi.yearBefore?.isProvisional
    deviationBasis = kpi.deviation != nil && kpi.deviationBasis == .way ? .way : nil
  }
}

extension ActivityStanding {
  fileprivate init(_ activity: ActivityState, _ site: SiteModel) {
    (id, title, owner) = (activity.id.slug, activity.title, activity.owner)
    isPublic = site.isPublic(activity.id)
    axis = activity.axis
    (light, status, statusDate) = (activity.light, activity.status, activity.statusDate)
    (laterStatus, laterDate) = (activity.later?.status, activity.later?.date)
    (from, to, nextStep) = (activity.from, activity.to, activity.nextStep)
    nextStepBy = activity.nextStepBy
    (isOverdue, isStale) = (activity.isOverdue, activity.isStale)
    (budget, spent) = (activity.budget, activity.spent)
    (deviationCause, measure, risk) = (activity.deviationCause, activity.measure, activity.risk)
  }
}

extension MoneyStanding {
  fileprivate init(_ financing: FinancingStatus, _ activities: [ActivityStanding]) {
    year = ReportingPeriod(year: financing.year, part: .year)
    (light, goal) = (financing.light, FinancingStatus.goal)
    let (agreed, received) = (financing.agreed, financing.received)
    (agreedMoney, agreedInKind, agreedUnknown) = (agreed.money, agreed.inKind, agreed.ofUnknownForm)
    (receivedMoney, receivedInKind, receivedUnknown) = (
      received.money, received.inKind, received.ofUnknownForm
    )
    (budget, spent) = (sum(of: activities.map(\.budget)), sum(of: activities.map(\.spent)))
  }
}

extension AgreementStanding {
  fileprivate init(_ partner: PartnerState) {
    (id, title, form) = (partner.id.slug, partner.title, partner.form)
    (agreed, received, state) = (partner.agreed, partner.received, partner.agreement)
    (from, to) = (partner.from, partner.to)
  }
}

extension PersonStanding {
  fileprivate init(_ person: Entry<Person>) {
    (id, name) = (person.head.id.slug, person.common.title)
    post = person.post
  }
}

extension MeetingStanding {
  fileprivate init(_ meeting: YearWheelStatus.MeetingState, _ site: SiteModel) {
    (id, title, type) = (meeting.id.slug, meeting.title, meeting.type)
    (date, state) = (meeting.date, meeting.state)
    isPublic = site.isPublic(meeting.id)
  }
}
