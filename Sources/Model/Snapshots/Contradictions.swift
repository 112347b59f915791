import Arithmetic
import Content
import Diagnostics

extension SiteModel {
  /// What frozen reports say and the content now contradicts, but for what may still change, what has only happened since,
  /// and what an addendum speaks of.
  package var contradictedFacts: [ReportedFact] {
    let reports = Dictionary(
      all(Report.self).map { ($0.head.id.slug, $0) }, uniquingKeysWith: { first, _ in first })
    return snapshots.flatMap { entry -> [ReportedFact] in
      guard let report = entry.internalFacts.report.flatMap({ reports[$0] }) else { return [] }
      let texts = report.addenda.flatMap { $0.text.values.map(\.value) }
      return contradictedFacts(of: entry, report).compactMap { fact in
        if let name = fact.gone { return texts.contains { $0.contains(name) } ? nil : fact }
        return uncovered(fact, by: report.addenda, in: entry.internalFacts)
      }
    }
  }

  /// Those of one report, whatever its addenda say.
  func contradictedFacts(of snapshot: Entry<Snapshot>, _ report: Entry<Report>) -> [ReportedFact] {
    guard let period = snapshot.internalFacts.period else { return [] }
    let stood = snapshot.internalFacts.standing
    let time = ReportedTime(site: self, stood: stood, period: period)
    let kept: [ReportedFact] =
      stood.kpis.flatMap(time.figures) + stood.activities.flatMap(time.statuses)
      + stood.agreements.flatMap(time.agreements) + stood.meetings.flatMap(time.meetings)
      + stood.people.flatMap(time.posts)
    // What is made up counts in a report that is made up itself.
    let isReal = snapshot.head.common.isExample != true
    return kept + time.unmentioned(isReal: isReal) + time.removed(report.head, isReal: isReal)
  }

  /// The fact, unless an addendum speaks of its entry; one that has been written down speaks of what the content said then.
  private func uncovered(
    _ fact: ReportedFact, by addenda: [Addendum], in record: Snapshot.Internal
  ) -> ReportedFact? {
    let naming = addenda.count { $0.corrected.contains(fact.id) }
    guard naming > 0 else { return fact }
    let entry = fact.id.written
    let known = record.corrections.filter { $0.entry == entry }
    // One that is not written down yet speaks of what the content says now; so do those from before this was written down.
    guard let counted = known.compactMap(\.addenda).max(), Decimal(naming) <= counted else { return nil }
    guard !known.contains(where: fact.isSame) else { return nil }
    var again = fact
    again.isChangedAgain = true
    return again
  }
}

/// What a report says of the time up to its day, held against a site.
struct ReportedTime {
  let site: SiteModel
  let stood: Standing
  let period: ReportingPeriod

  func fact(
    _ head: EntryHead, _ field: String, _ what: ReportedFact.What, now: String?, at place: Location? = nil
  ) -> ReportedFact {
    ReportedFact(
      period: period, place: place ?? head.place(of: field), id: head.id, what: what, field: field,
      now: now ?? "")
  }

  func entry<Facts: ContentFacts>(_ facts: Facts.Type, _ slug: String?) -> Entry<Facts>? {
    slug.flatMap { site.entry(of: facts, EntryID(Facts.kindID, $0)) }
  }

  func figures(_ reported: KPIStanding) -> [ReportedFact] {
    guard let kpi = entry(KPI.self, reported.id) else { return [] }
    var found: [ReportedFact] = []
    if let measured = reported.measuredPeriod, let value = reported.measured, reported.isProvisional != true {
      let now = kpi.facts.allObservations.last { $0.period == measured }?.value?.number
      if now != value {
        let isOfFile = kpi.facts.measured.contains { $0.period == measured }
        let index = isOfFile ? nil : kpi.observations.firstIndex { $0.period == measured }
        let place = index.map { kpi.head.place(of: "observasjoner.\($0).verdi") } ?? kpi.head.opening
        found.append(
          fact(kpi.head, "observasjoner", .figure(value, measured), now: now?.plain, at: place))
      }
    }
    return found
      + contradictedTerms(reported, kpi, stood, period).filter { found.isEmpty || !$0.what.restsOnNumbers }
      .map { fact(kpi.head, $0.field, $0.what, now: $0.now) }
  }

  /// A status of the same day, or a later one that the report would have had.
  func statuses(_ reported: ActivityStanding) -> [ReportedFact] {
    guard let activity = entry(Activity.self, reported.id) else { return [] }
    let (head, facts) = (activity.head, activity.internalFacts)
    var found: [ReportedFact] = []
    if let status = reported.status, status != .notSet, let day = reported.statusDate,
      !stood.isBefore(activity.statusDate), activity.status != status || activity.statusDate != day
    {
      let now = "\(activity.status?.name.nb ?? "") \(activity.statusDate?.iso ?? "")"
      found.append(fact(head, "status", .status(status, day), now: now))
    }
    if let axis = reported.axis, let now = activity.axis, now != axis {
      found.append(fact(head, "akse", .axis(axis), now: now.name.nb))
    }
    if let spent = reported.spent, spent > (facts.spent?.amount ?? 0) {
      found.append(fact(head, "brukt", .spent(spent), now: facts.spent?.amount.plain))
    }
    // A budget that comes later is none that the report left out.
    if let budget = reported.budget, budget != facts.budget?.amount {
      found.append(fact(head, "budsjett", .budget(budget), now: facts.budget?.amount.plain))
    }
    return found
  }

  func meetings(_ reported: MeetingStanding) -> [ReportedFact] {
    guard reported.state == .held, let day = reported.date, let meeting = entry(Meeting.self, reported.id)
    else { return [] }
    if meeting.date != day || meeting.status != .held {
      let now = "\(meeting.status?.name.nb ?? "") \(meeting.date?.iso ?? "")"
      return [fact(meeting.head, meeting.date == day ? "status" : "dato", .held(day), now: now)]
    }
    guard let type = reported.type, let now = meeting.type, now != type else { return [] }
    return [fact(meeting.head, "type", .type(type), now: now.name.nb)]
  }

  /// A person who has another post from a later day had the reported one until then.
  func posts(_ reported: PersonStanding) -> [ReportedFact] {
    guard let day = stood.day, let person = entry(Person.self, reported.id) else { return [] }
    let isLater = stood.isBefore(person.from)
    let isOver = person.to.map { $0 < day } ?? false
    if isOver || isLater && person.post == reported.post {
      let field = isLater ? "fra" : "til"
      return [fact(person.head, field, .inPost(day), now: (isLater ? person.from : person.to)?.iso)]
    }
    guard let post = reported.post, person.post != post, !isLater else { return [] }
    return [fact(person.head, "verv", .post(post), now: person.post?.name.nb)]
  }
}

extension ReportedFact.What {
  /// A sum that is other because its last number is, is said once.
  fileprivate var restsOnNumbers: Bool {
    if case .sum = self { true } else { false }
  }
}

extension Addendum {
  /// What it speaks of.
  var corrected: [EntryID] {
    kpis.map(\.id) + activities.map(\.id) + partners.map(\.id) + meetings.map(\.id) + people.map(\.id)
  }
}
