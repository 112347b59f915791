package import Arithmetic
package import Diagnostics

/// Something that a frozen report says of its own time, and that the content now contradicts.
package struct ReportedFact: Sendable {
  package let period: ReportingPeriod
  /// Where the content says otherwise.
  package let place: Location
  package let id: EntryID
  package let what: What
  /// What its entry was called, when the entry is gone; then no addendum can refer to it, and one that has this name in its text
  /// speaks of it.
  package var gone: String? = nil

  /// What the report says.
  package enum What: Sendable, Hashable {
    /// What was measured in a period.
    case figure(Decimal, ReportingPeriod)
    /// By when, if the report said.
    case target(Decimal, ReportingPeriod?)
    /// What a KPI counts and how it is judged.
    case definition
    case unit(Unit)
    case direction(Direction)
    case accumulation(Accumulation)
    case baseline(Decimal, ReportingPeriod?)
    case thresholds(yellow: Decimal, red: Decimal)
    case milestone(Decimal, ReportingPeriod)
    case path(TargetPath)
    case tolerance(Decimal)
    case cadence(Cadence)
    /// In days.
    case grace(Int)
    /// The series was broken from a period, or had no such break as is written now.
    case broken(ReportingPeriod)
    case unbroken
    /// What had been counted up to the end of a period, and in the same part of the year before it.
    case sum(Decimal, ReportingPeriod)
    case yearBefore(Decimal, ReportingPeriod)
    case judged(Light, Decimal?, DeviationBasis)
    /// That of an activity.
    case axis(Axis)
    case status(ActivityStatus, CalendarDate)
    case spent(Decimal)
    /// Kroner, for a year.
    case agreed(Decimal, Int)
    case received(Decimal, Int)
    case held(CalendarDate)
    case inPost(CalendarDate)
  }
}

extension SiteModel {
  /// What frozen reports say and the content now contradicts, but for what may still change, what has only happened since,
  /// and what an addendum speaks of.
  package var contradictedFacts: [ReportedFact] {
    let reports = Dictionary(
      all(Report.self).map { ($0.head.id.slug, $0) }, uniquingKeysWith: { first, _ in first })
    return snapshots.flatMap { entry -> [ReportedFact] in
      guard let report = entry.internalFacts.report.flatMap({ reports[$0] }),
        let period = entry.internalFacts.period
      else { return [] }
      let corrected = Set(report.addenda.flatMap(\.corrected))
      let stood = entry.internalFacts.standing
      let found =
        stood.kpis.flatMap { figures($0, stood, period) }
        + stood.activities.flatMap { statuses($0, stood, period) }
        + stood.agreements.flatMap { sums($0, stood, period) }
        + stood.meetings.flatMap { meetings($0, stood, period) }
        + stood.people.flatMap { posts($0, stood, period) }
      let texts = report.addenda.flatMap { $0.text.values.map(\.value) }
      return found.filter { !corrected.contains($0.id) }
        + removed(stood, report.head, period).filter { fact in
          !texts.contains { text in fact.gone.map(text.contains) ?? false }
        }
    }
  }

  /// What a report says of entries that are no longer there.
  private func removed(_ stood: Standing, _ report: EntryHead, _ period: ReportingPeriod) -> [ReportedFact] {
    func fact(
      _ kind: KindID, _ slug: String?, _ title: LocalizedText, _ what: ReportedFact.What?
    ) -> ReportedFact? {
      guard let what, let slug, head(EntryID(kind, slug)) == nil else { return nil }
      let name = title.best(for: languages.main)?.value ?? slug
      return ReportedFact(
        period: period, place: report.opening, id: EntryID(kind, slug), what: what, gone: name)
    }
    let day = stood.day
    return stood.kpis.compactMap { reported in
      let value = reported.isProvisional == true ? nil : reported.measured
      let figure = value.flatMap { value in
        reported.measuredPeriod.map { ReportedFact.What.figure(value, $0) }
      }
      return fact(KPI.kindID, reported.id, reported.title, figure)
    }
      + stood.activities.compactMap { reported in
        let status = reported.status == .notSet ? nil : reported.status
        let known = status.flatMap { status in
          (reported.statusDate ?? day).map { ReportedFact.What.status(status, $0) }
        }
        return fact(Activity.kindID, reported.id, reported.title, known ?? reported.spent.map { .spent($0) })
      }
      + stood.agreements.compactMap { reported in
        let sum = day.flatMap { day in
          reported.received.map { ReportedFact.What.received($0, day.year) }
            ?? reported.agreed.map { .agreed($0, day.year) }
        }
        return fact(Partner.kindID, reported.id, reported.title, sum)
      }
      + stood.meetings.compactMap { reported in
        let held = reported.state == .held ? reported.date.map { ReportedFact.What.held($0) } : nil
        return fact(Meeting.kindID, reported.id, reported.title, held)
      }
  }

  private func figures(
    _ reported: KPIStanding, _ stood: Standing, _ period: ReportingPeriod
  ) -> [ReportedFact] {
    guard let kpi = entry(KPI.self, reported.id) else { return [] }
    var found: [ReportedFact] = []
    if let measured = reported.measuredPeriod, let value = reported.measured, reported.isProvisional != true,
      kpi.facts.allObservations.last(where: { $0.period == measured })?.value?.number != value
    {
      let isOfFile = kpi.facts.measured.contains { $0.period == measured }
      let index = isOfFile ? nil : kpi.observations.firstIndex { $0.period == measured }
      let place = index.map { kpi.head.place(of: "observasjoner.\($0).verdi") } ?? kpi.head.opening
      found.append(
        ReportedFact(period: period, place: place, id: kpi.head.id, what: .figure(value, measured)))
    }
    return found
      + contradictedTerms(reported, kpi, stood, period).filter { found.isEmpty || !$0.what.restsOnNumbers }
      .map { field, what in
        ReportedFact(period: period, place: kpi.head.place(of: field), id: kpi.head.id, what: what)
      }
  }

  /// A status of the same day, or a later one that the report would have had.
  private func statuses(
    _ reported: ActivityStanding, _ stood: Standing, _ period: ReportingPeriod
  ) -> [ReportedFact] {
    guard let activity = entry(Activity.self, reported.id) else { return [] }
    var found: [ReportedFact] = []
    if let status = reported.status, status != .notSet, let day = reported.statusDate,
      !isLater(activity.statusDate, stood), activity.status != status || activity.statusDate != day
    {
      found.append(
        ReportedFact(
          period: period, place: activity.head.place(of: "status"), id: activity.head.id,
          what: .status(status, day)))
    }
    if let axis = reported.axis, let now = activity.axis, now != axis {
      found.append(
        ReportedFact(
          period: period, place: activity.head.place(of: "akse"), id: activity.head.id, what: .axis(axis)))
    }
    if let spent = reported.spent, spent > (activity.internalFacts.spent?.amount ?? 0) {
      found.append(
        ReportedFact(
          period: period, place: activity.head.place(of: "brukt"), id: activity.head.id, what: .spent(spent)))
    }
    return found
  }

  /// What comes later makes a sum larger, never smaller.
  private func sums(
    _ reported: AgreementStanding, _ stood: Standing, _ period: ReportingPeriod
  ) -> [ReportedFact] {
    guard let partner = entry(Partner.self, reported.id), let year = stood.day?.year else { return [] }
    let facts = partner.internalFacts
    let pairs: [(Decimal?, Kroner?, ReportedFact.What?)] = [
      (reported.agreed, facts.agreed(in: year), reported.agreed.map { .agreed($0, year) }),
      (reported.received, facts.received(in: year), reported.received.map { .received($0, year) }),
    ]
    return pairs.compactMap { then, now, what in
      guard let then, then > (now?.amount ?? 0), let what else { return nil }
      return ReportedFact(
        period: period, place: place(of: what, in: partner.head), id: partner.head.id, what: what)
    }
  }

  private func place(of sum: ReportedFact.What, in partner: EntryHead) -> Location {
    let fields =
      switch sum {
      case .agreed(_, let year): ["ar.\(year).avtalt", "sum"]
      case .received(_, let year): ["ar.\(year).betalt", "ar.\(year).godkjent"]
      case .figure, .target, .status, .spent, .held, .inPost, .definition, .unit, .direction, .accumulation,
        .baseline, .thresholds, .milestone, .path, .tolerance, .cadence, .grace, .broken, .unbroken, .sum,
        .yearBefore, .judged, .axis:
        [String]()
      }
    let places = fields.compactMap { field in partner.places.first { $0.field == field }?.value }
    return places.first ?? partner.opening
  }

  private func meetings(
    _ reported: MeetingStanding, _ stood: Standing, _ period: ReportingPeriod
  ) -> [ReportedFact] {
    guard reported.state == .held, let day = reported.date, let meeting = entry(Meeting.self, reported.id),
      meeting.date != day || meeting.status != .held
    else { return [] }
    return [
      ReportedFact(
        period: period, place: meeting.head.place(of: meeting.date == day ? "status" : "dato"),
        id: meeting.head.id, what: .held(day))
    ]
  }

  private func posts(
    _ reported: PersonStanding, _ stood: Standing, _ period: ReportingPeriod
  ) -> [ReportedFact] {
    guard let day = stood.day, let person = entry(Person.self, reported.id) else { return [] }
    let began = person.from.map { $0 > day } ?? false
    guard began || person.to.map({ $0 < day }) ?? false else { return [] }
    return [
      ReportedFact(
        period: period, place: person.head.place(of: began ? "fra" : "til"), id: person.head.id,
        what: .inPost(day))
    ]
  }

  private func entry<Facts: ContentFacts>(_ facts: Facts.Type, _ slug: String?) -> Entry<Facts>? {
    slug.flatMap { entry(of: facts, EntryID(Facts.kindID, $0)) }
  }

  /// A day that the report could not know of.
  private func isLater(_ day: CalendarDate?, _ stood: Standing) -> Bool { stood.isBefore(day) }
}

extension ReportedFact.What {
  /// A sum that is other because its last number is, is said once.
  fileprivate var restsOnNumbers: Bool {
    if case .sum = self { true } else { false }
  }
}

extension Addendum {
  /// What it speaks of.
  fileprivate var corrected: [EntryID] {
    kpis.map(\.id) + activities.map(\.id) + partners.map(\.id) + meetings.map(\.id) + people.map(\.id)
  }
}
