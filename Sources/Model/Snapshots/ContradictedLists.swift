import Arithmetic
import Content
import Diagnostics

extension ReportedTime {
  /// What comes later makes a sum larger, never smaller; an agreement that was renewed begins after the one before it was over.
  func agreements(_ reported: AgreementStanding) -> [ReportedFact] {
    guard let partner = entry(Partner.self, reported.id), let day = stood.day else { return [] }
    let (head, facts, year) = (partner.head, partner.internalFacts, day.year)
    var found: [ReportedFact] = []
    let sum = (facts.agreed(in: year) ?? facts.years?[year]?.agreed)?.amount
    if let agreed = reported.agreed, agreed > (sum ?? 0) {
      found.append(
        fact(
          head, "avtalt", .agreed(agreed, year), now: sum?.plain,
          at: place(of: ["ar.\(year).avtalt", "sum"], in: head)))
    }
    if let received = reported.received, received > (facts.received(in: year)?.amount ?? 0) {
      found.append(
        fact(
          head, "mottatt", .received(received, year), now: facts.received(in: year)?.amount.plain,
          at: place(of: ["ar.\(year).betalt", "ar.\(year).godkjent"], in: head)))
    }
    let isRenewed = facts.from.map { from in reported.to.map { from > $0 } ?? false } ?? false
    guard !isRenewed, let state = reported.state else { return found }
    if let form = reported.form, facts.form != form {
      found.append(fact(head, "form", .form(form), now: facts.form?.name.nb))
    }
    let (ran, runs) = (state.hasBegun, !stood.isBefore(facts.from))
    if ran != runs {
      found.append(fact(head, "fra", .ran(day, ran), now: facts.from?.iso))
    } else if ran, !state.isOver, let to = facts.to, to < day {
      found.append(fact(head, "til", .ran(day, true), now: to.iso))
    }
    return found
  }

  private func place(of fields: [String], in partner: EntryHead) -> Location {
    let places = fields.compactMap { field in partner.places.first { $0.field == field }?.value }
    return places.first ?? partner.opening
  }

  /// What the content says had begun, been held or been taken on by the day of the report, and the report does not list.
  func unmentioned(isReal: Bool) -> [ReportedFact] {
    guard let day = stood.day else { return [] }
    func isMissing(_ head: EntryHead, among known: Set<String>) -> Bool {
      !known.contains(head.id.slug) && (head.common.isExample != true || !isReal)
    }
    let agreements = Set(stood.agreements.compactMap(\.id))
    let meetings = Set(stood.meetings.compactMap(\.id))
    let people = Set(stood.people.compactMap(\.id))
    let late = site.all(Partner.self).filter { partner in
      let facts = partner.internalFacts
      guard let from = facts.from, from <= day, facts.to.map({ $0 >= day }) ?? true else { return false }
      return facts.agreed(in: day.year) != nil && isMissing(partner.head, among: agreements)
    }
    let held = site.all(Meeting.self).filter { meeting in
      guard meeting.status == .held, let date = meeting.date, date <= day, date.year == day.year else {
        return false
      }
      return isMissing(meeting.head, among: meetings)
    }
    let posted = site.all(Person.self).filter { person in
      guard let from = person.from, from <= day, person.to.map({ $0 >= day }) ?? true else { return false }
      return person.post != nil && isMissing(person.head, among: people)
    }
    return late.map { fact($0.head, "fra", .nothing(.agreement), now: $0.internalFacts.from?.iso) }
      + held.map { fact($0.head, "dato", .nothing(.meeting), now: $0.date?.iso) }
      + posted.map { fact($0.head, "fra", .nothing(.person), now: $0.from?.iso) }
  }

  /// What a report says of entries that are no longer there, or that are said to be made up.
  func removed(_ report: EntryHead, isReal: Bool) -> [ReportedFact] {
    func fact(
      _ kind: KindID, _ slug: String?, _ title: LocalizedText, _ what: ReportedFact.What?
    ) -> ReportedFact? {
      guard let what, let slug else { return nil }
      let head = site.head(EntryID(kind, slug))
      guard head == nil || isReal && head?.common.isExample == true else { return nil }
      let name = title.best(for: site.languages.main)?.value ?? slug
      return ReportedFact(
        period: period, place: head?.place(of: "eksempel") ?? report.opening, id: EntryID(kind, slug),
        what: what, field: "", now: "", gone: name, isMadeUp: head != nil)
    }
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
          (reported.statusDate ?? stood.day).map { ReportedFact.What.status(status, $0) }
        }
        return fact(Activity.kindID, reported.id, reported.title, known ?? reported.spent.map { .spent($0) })
      }
      + stood.agreements.compactMap { reported in
        let sum = stood.day.flatMap { day in
          reported.received.map { ReportedFact.What.received($0, day.year) }
            ?? reported.agreed.map { .agreed($0, day.year) }
        }
        return fact(Partner.kindID, reported.id, reported.title, sum)
      }
      + stood.meetings.compactMap { reported in
        let held = reported.state == .held ? reported.date.map { ReportedFact.What.held($0) } : nil
        return fact(Meeting.kindID, reported.id, reported.title, held)
      }
      + stood.people.compactMap { reported in
        fact(Person.kindID, reported.id, reported.name, reported.post.map { .post($0) })
      }
  }
}

extension PartnerState.Agreement {
  /// By the day that it is the state of.
  fileprivate var hasBegun: Bool { self != .none && self != .coming }

  fileprivate var isOver: Bool { self == .ended || self == .endedButShown }
}
