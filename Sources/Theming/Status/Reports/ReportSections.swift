import Arithmetic
import Model

/// The parts of a report that are computed: what changed, the figures, the money, what deviates, and what is next.
extension StatusLanguage {
  func sections(of tertial: TertialReport, _ report: StatusReport) -> [StatusSection] {
    // What stood in it is not known, and what stands in the content now is something else.
    guard !tertial.isLost else { return [] }
    let standing = tertial.standing
    return changes(in: tertial, report)
      + [
        StatusSection(id: "maltall", heading: words[.kpis], tables: [foldingWhenLong(kpiTable(standing))]),
        money(of: standing),
        // A KPI may deviate above, in the text and in its table.
        StatusSection(
          id: "avvik", heading: words[.deviations], tables: [foldingWhenLong(deviationTable(standing))],
          none: words[.noActivityDeviates]),
        StatusSection(
          id: "aktiviteter", heading: words[.planActivities],
          intro: standing.day.map { words(.planOfYear, ["year": "\($0.year)"]) } ?? "",
          tables: [foldingWhenLong(activityTable(standing))]),
        StatusSection(
          id: "neste", heading: words[.whatIsNext], tables: [foldingWhenLong(nextTable(standing))]),
      ]
  }

  private func changes(in tertial: TertialReport, _ report: StatusReport) -> [StatusSection] {
    guard let before = tertial.before, let changes = report.changes(in: tertial) else { return [] }
    let summed = SummedChanges(changes)
    let many = summed.many.map { many in
      StatusTable.Row(
        head: cell(words["subjects", many.subject]), cells: [cell(said(many)), cell("–"), cell("–")])
    }
    var table = foldingWhenLong(
      table(.changedWhat, [.changedWhat, .changedHow, .before, .now], summed.single.map(row) + many))
    table.heading = words(.changedSince, ["period": period(before.period)])
    return [
      StatusSection(id: "endret", heading: table.heading, tables: [table], none: words[.nothingChanged])
    ]
  }

  private func row(_ change: StandingChange) -> StatusTable.Row {
    var (what, from, to) = said(change.what)
    from.notes += change.corrected.map { [own(words(.correctedIn, ["date": date($0)]))] } ?? []
    let name = phrase(change.title) ?? own(change.id ?? words["subject", change.subject])
    return StatusTable.Row(head: StatusTable.Cell(name), cells: [cell(what), from, to])
  }

  /// What changed, from what, to what, in words.
  func said(_ what: StandingChange.What) -> (what: String, from: StatusTable.Cell, to: StatusTable.Cell) {
    let none = cell("–")
    switch what {
    case .added: return (words["change-kind", ChangeKind.added], none, none)
    case .removed: return (words["change-kind", ChangeKind.removed], none, none)
    case .light(let from, let to): return (words["change-kind", ChangeKind.light], cell(from), cell(to))
    case .figure(let figure, let from, let to, let unit):
      return (words["figure", figure], cell(dated(from, unit)), cell(dated(to, unit)))
    case .status(let from, let to):
      return (
        words["change-kind", ChangeKind.status], cell(words["activity", from]), cell(words["activity", to])
      )
    case .agreement(let from, let to):
      return (
        words["change-kind", ChangeKind.agreement], cell(words["agreement", from]),
        cell(words["agreement", to])
      )
    case .lastDay(let from, let to):
      return (words["change-kind", ChangeKind.lastDay], cell(date(from)), cell(date(to)))
    case .owner(let from, let to):
      return (
        words["change-kind", ChangeKind.owner], StatusTable.Cell(owner(from)), StatusTable.Cell(owner(to))
      )
    case .post(let from, let to): return (words["change-kind", ChangeKind.post], post(from), post(to))
    case .day(let from, let to):
      return (words["change-kind", ChangeKind.day], cell(date(from)), cell(date(to)))
    case .meeting(let from, let to):
      return (
        words["change-kind", ChangeKind.meeting], cell(words["meeting-state", from]),
        cell(words["meeting-state", to])
      )
    case .terms(let terms):
      let changed = terms.map { words["term", $0] }.joined(separator: ", ")
      return (words["change-kind", ChangeKind.terms], none, cell(changed))
    }
  }

  private func post(_ post: Post?) -> StatusTable.Cell {
    StatusTable.Cell(post.map { own(siteWords[choice: $0]) } ?? own(words[.notSet]))
  }

  private func dated(_ figure: StandingChange.Dated?, _ unit: Unit?) -> String {
    guard let figure else { return words[.notSet] }
    let number = amount(figure.value, unit)
    let value = figure.isOfEachYear ? words(.aYear, ["value": number]) : number
    let covered = figure.period.map { figure.isSum ? words(.upTo, ["period": period($0)]) : period($0) }
    return value + (covered.map { " (\($0))" } ?? "")
  }

  /// A number with its unit in words.
  func amount(_ value: Decimal, _ unit: Unit?, within bounds: String = "") -> String {
    let number = quantity(value, unit) + bounds
    return switch unit {
    case .people, .jobs, .companies: "\(number) \(unit.map { words["unit", $0] } ?? "")"
    case .percent, .kroner, .count, nil: number
    }
  }

  func kpiTable(_ standing: Standing) -> StatusTable {
    table(
      .kpis, [.kpis, .status, .value, .period, .target, .deviation],
      [Light.red, .yellow, .grey, .green].flatMap { light in
        standing.kpis.filter { ($0.light ?? .grey) == light }.map(row)
      })
  }

  private func row(_ kpi: KPIStanding) -> StatusTable.Row {
    var status = cell(kpi.light ?? .grey)
    status.notes = kpi.reason.map { [own(reasonWords($0, hasBaseline: kpi.terms.baseline != nil))] } ?? []
    return StatusTable.Row(
      head: StatusTable.Cell(phrase(kpi.title) ?? own(kpi.id ?? "")),
      cells: [
        status,
        cell(
          kpi.value, of: kpi.unit,
          shown: kpi.value.map { amount($0, kpi.unit) } ?? words["freshness", KPIStatus.Freshness.missing]),
        cell(period: kpi.period, shown: asOf(kpi), remark: remark(on: kpi)),
        cell(
          kpi.target, of: kpi.unit, shown: target(of: kpi) ?? words[.notSet],
          remark: remark(onTarget: kpi.tolerance, kpi.unit, kpi.terms.accumulation)),
        cell(deviation: kpi.deviation, by: kpi.basis, shown: deviation(of: kpi)),
      ])
  }

  /// With how far it may be missed, and what it holds for; nil when there is none.
  func target(of kpi: KPIStanding) -> String? {
    kpi.target.map { target in
      goal(
        amount(target, kpi.unit, within: bounds(kpi.tolerance, kpi.unit)), kpi.terms.accumulation,
        by: kpi.targetPeriod)
    }
  }

  /// The period of its number, and whether the number may still change.
  func asOf(_ kpi: KPIStanding) -> String {
    guard let period = kpi.period.map(period) else { return "–" }
    let covered = kpi.isSum == true ? words(.upTo, ["period": period]) : period
    if kpi.isRunning == true { return "\(covered), \(words[.runningPeriod])" }
    return kpi.isProvisional == true ? "\(covered), \(words[.provisional])" : covered
  }

  /// What must be known of a number, beside its period.
  private func remark(on kpi: KPIStanding) -> String {
    let sum = kpi.isSum == true ? [words[.measuredSum]] : []
    let standing =
      kpi.isRunning == true ? [words[.runningPeriod]] : kpi.isProvisional == true ? [words[.provisional]] : []
    return (sum + standing).joined(separator: "; ")
  }

  private func deviation(of kpi: KPIStanding) -> String {
    kpi.deviation.map { deviation($0, by: kpi.basis) } ?? "–"
  }

  private func money(of standing: Standing) -> StatusSection {
    let money = standing.money
    var table = moneyTable(standing)
    table.heading = "\(words[.financingHeading])\(money?.year.map { " \($0.code)" } ?? "")"
    return StatusSection(
      id: "penger", heading: table.heading,
      light: light(money?.light ?? .grey),
      facts: [
        fact(.goalOfYear, kroner(money?.goal)), fact(.budget, kroner(money?.budget)),
        fact(.spentSoFar, kroner(money?.spent)),
      ], tables: [table])
  }

  func moneyTable(_ standing: Standing) -> StatusTable {
    let money = standing.money
    let rows: [(StatusWord, Decimal?, Decimal?)] = [
      (.inMoney, money?.agreedMoney, money?.receivedMoney),
      (.inKindAmount, money?.agreedInKind, money?.receivedInKind),
      (.inUnknownForm, money?.agreedUnknown, money?.receivedUnknown),
      (.sumOfAll, money?.agreed, money?.received),
    ]
    return table(
      .sumsOfMoney, [.formOfMoney, .agreedAmount, .receivedAmount],
      rows.filter { $0.0 != .inUnknownForm || $0.1 != nil || $0.2 != nil }.map { word, agreed, received in
        StatusTable.Row(head: cell(words[word]), cells: [cell(kroner: agreed), cell(kroner: received)])
      })
  }

  /// What is late, delayed or deviates: why, and what is done about it.
  private func deviationTable(_ standing: Standing) -> StatusTable {
    let deviating = standing.activities.filter { $0.light == .red || $0.light == .yellow }
      .sorted { ($0.light == .red ? 0 : 1, $0.id ?? "") < ($1.light == .red ? 0 : 1, $1.id ?? "") }
    return table(
      .deviations, [.activityName, .status, .causeOfDeviation, .measureTaken],
      deviating.map { activity in
        StatusTable.Row(
          head: StatusTable.Cell(phrase(activity.title) ?? own(activity.id ?? "")),
          cells: [
            status(activity, standing),
            StatusTable.Cell(native(activity.deviationCause) ?? own(words[.notSet])),
            StatusTable.Cell(native(activity.measure) ?? own(words[.notSet])),
          ])
      })
  }

  func activityTable(_ standing: Standing) -> StatusTable {
    table(
      .planActivities, [.activityName, .status, .lastDay, .owner, .budget, .spentSoFar],
      standing.activities.map { activity in
        StatusTable.Row(
          head: StatusTable.Cell(phrase(activity.title) ?? own(activity.id ?? "")),
          cells: [
            status(activity, standing), cell(day: activity.to), StatusTable.Cell(owner(activity.owner)),
            cell(kroner: activity.budget), cell(kroner: activity.spent),
          ])
      })
  }

  private func status(_ activity: ActivityStanding, _ standing: Standing) -> StatusTable.Cell {
    var cell = cell(activity.light ?? .grey)
    if let status = activity.status, status != .notSet || activity.light != .grey {
      cell.notes = [own(words["activity", status])]
    }
    if let day = activity.statusDate { cell.notes.append(own(words(.statusAsOf, ["date": date(day)]))) }
    if let later = activity.laterStatus {
      let status = words["activity", later]
      cell.notes.append(own(words(.statusLater, ["status": status, "date": date(activity.laterDate)])))
    }
    cell.notes += reasons(activity, standing).map(own)
    return cell
  }

  /// Why the light of an activity is another than its status says.
  private func reasons(_ activity: ActivityStanding, _ standing: Standing) -> [String] {
    let overdue =
      activity.isOverdue == true ? ["\(words[.overdue].lowercased()) (\(date(activity.to)))"] : []
    let stale = activity.isStale == true ? [words[.stale].lowercased()] : []
    let isOverBudget = activity.spent.flatMap { spent in activity.budget.map { spent > $0 } } ?? false
    let lateStep = activity.nextStepBy.flatMap { step in
      standing.day.flatMap { step < $0 && activity.status != .done ? step : nil }
    }
    let late = lateStep.map { [words(.stepLate, ["date": date($0)]).lowercased()] } ?? []
    return overdue + stale + late + (isOverBudget ? [words[.overBudget].lowercased()] : [])
  }

  /// The next steps of what is not done, soonest first, and the meetings after the day.
  private func nextTable(_ standing: Standing) -> StatusTable {
    let steps = standing.activities.filter { $0.status != .done }.compactMap { activity in
      phrase(activity.nextStep).map { step in
        (
          day: activity.nextStepBy ?? activity.to, name: phrase(activity.title) ?? own(activity.id ?? ""),
          step: step,
          id: activity.id ?? ""
        )
      }
    }
    let meetings = standing.meetings.filter { meeting in
      meeting.state == .planned || meeting.state == .moved
    }.map { meeting in
      (
        day: meeting.date, name: phrase(meeting.title) ?? own(meeting.id ?? ""),
        step: own(words[.meetingIsHeld]), id: meeting.id ?? ""
      )
    }
    // What was to come before the day of the report, and did not, is not shown as if it were to come.
    func day(_ day: CalendarDate?) -> StatusTable.Cell {
      var cell = cell(day: day)
      if let day, let last = standing.day, day < last { cell.notes = [own(words[.nextIsLate])] }
      return cell
    }
    let rows = (steps + meetings).sorted { ($0.day?.iso ?? "9999", $0.id) < ($1.day?.iso ?? "9999", $1.id) }
    return table(
      .whatIsNext, [.changedWhat, .nextStepTaken, .lastDay],
      rows.map { row in
        StatusTable.Row(
          head: StatusTable.Cell(row.name), cells: [StatusTable.Cell(row.step), day(row.day)])
      })
  }
}

/// What may change of a thing, beside its figures.
enum ChangeKind: String, CaseIterable {
  case added, removed, light, status, agreement, lastDay, owner, post, terms, day, meeting
}

extension StatusWord {
  static let changedSince = StatusWord("changed-since")
  static let nothingChanged = StatusWord("nothing-changed")
  static let noActivityDeviates = StatusWord("no-activity-deviates")
  static let changedWhat = StatusWord("changed-what")
  static let changedHow = StatusWord("changed-how")
  static let before = StatusWord("before")
  static let now = StatusWord("now")
  static let deviations = StatusWord("deviations")
  static let whatIsNext = StatusWord("what-is-next")
  static let lastDay = StatusWord("deadline")
  static let planActivities = StatusWord("activities")
  static let activityName = StatusWord("activity")
  static let causeOfDeviation = StatusWord("cause")
  static let measureTaken = StatusWord("measure")
  static let nextStepTaken = StatusWord("next-step")
  static let statusLater = StatusWord("later-status")
  static let nextIsLate = StatusWord("next-is-late")
  fileprivate static let meetingIsHeld = StatusWord("meeting-is-held")
  static let statusAsOf = StatusWord("status-from")
  static let financingHeading = StatusWord("financing")
  static let goalOfYear = StatusWord("goal")
  static let spentSoFar = StatusWord("spent")
  static let inMoney = StatusWord("money")
  static let inKindAmount = StatusWord("in-kind")
  static let inUnknownForm = StatusWord("unknown-form")
  static let sumOfAll = StatusWord("total")
  static let sumsOfMoney = StatusWord("sums")
  static let formOfMoney = StatusWord("form")
  static let agreedAmount = StatusWord("agreed")
  static let receivedAmount = StatusWord("received")

  /// Those of the computed parts of reports.
  static let planOfYear = StatusWord("plan-of-year")

  static let ofReportSections: [StatusWord] = [
    .planOfYear, .meetingIsHeld,
    .changedSince, .nothingChanged, .noActivityDeviates, .changedWhat, .changedHow, .before, .now,
    .deviations, .whatIsNext,
    .lastDay,
    .planActivities, .activityName, .causeOfDeviation, .measureTaken, .nextStepTaken, .statusAsOf,
    .statusLater, .nextIsLate,
    .financingHeading, .goalOfYear, .spentSoFar, .inMoney, .inKindAmount, .inUnknownForm, .sumOfAll,
    .sumsOfMoney, .formOfMoney, .agreedAmount, .receivedAmount,
  ]
}
