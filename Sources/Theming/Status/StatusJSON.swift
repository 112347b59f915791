import Diagnostics
import Model

/// `status.json`: the status page's figures for other programs. Keys are stable; new ones may be added.
///
/// `version` 1; `asOf` is local time in Oslo, `mode` `preview` or `production`; `publication` `{state, errors}`;
/// `overview` `[{part, light}]`; `kpis` by id; `financing` in kroner; `plan`, `yearWheel`, `documents`, `strategy`,
/// `consents`, `content`, `schedule`, `tertials`, `build`. A light is `green`, `yellow`, `red` or `grey`, a day
/// `2027-06-17`, a period `2027-T1`. What is not known is `null`, never 0. People's names, contacts and free text of
/// the project's own are left out.
func statusJSON(_ report: StatusReport) -> JSONValue {
  .object([
    "version": .whole(1),
    "asOf": .text(TimeZone.oslo.localTime(of: report.moment.instant).iso),
    "mode": .text(ModeName(report.moment.strictness).rawValue),
    "publication": publication(report.build.publication),
    "overview": .list(
      report.overview.map { .object(["part": .text($0.part.rawValue), "light": .text($0.light.rawValue)]) }),
    "kpis": .list(report.kpis.map(kpi)),
    "financing": financing(report.financing),
    "plan": plan(report.plan),
    "yearWheel": yearWheel(report.yearWheel),
    "documents": .list(report.documents.map(document)),
    "strategy": .list(
      report.strategy.parts.map {
        .object(["part": .text($0.subject.rawValue), "status": JSONValue($0.status?.rawValue)])
      }),
    "consents": .list(report.consents.all.map(consent)),
    "content": content(report.content),
    "schedule": .list(report.schedule.map(change)),
    "tertials": .list(
      report.tertials.map {
        .object([
          "period": .text($0.period.code), "isWritten": .flag($0.written != nil),
          "sent": day($0.written?.sent),
        ])
      }),
    "build": build(report.build),
  ])
}

private func day(_ date: CalendarDate?) -> JSONValue { JSONValue(date?.iso) }

private func decimal(_ value: Decimal?) -> JSONValue { value.map { .number($0.plain) } ?? .null }

private func publication(_ publication: BuildFacts.Publication) -> JSONValue {
  let state = JSONValue.text(PublicationName(publication).rawValue)
  switch publication {
  case .refused(let errors): return .object(["state": state, "errors": .whole(errors)])
  case .published, .notAttempted: return .object(["state": state, "errors": .null])
  }
}

private func kpi(_ kpi: KPIStatus) -> JSONValue {
  .object([
    "id": .text(kpi.id.slug), "isExample": .flag(kpi.isExample), "light": .text(kpi.light.rawValue),
    "reason": .text(kpi.reason.rawValue), "value": decimal(kpi.latest?.value),
    "period": JSONValue(kpi.latest?.period.code),
    "isProvisional": kpi.latest.map { .flag($0.isProvisional) } ?? .null,
    "missing": .list(kpi.missing.map { .text($0.code) }), "target": decimal(kpi.target?.value),
    "targetPeriod": JSONValue(kpi.target?.period?.code), "expected": decimal(kpi.expected),
    "deviationPercent": decimal(kpi.deviation), "trend": .text(kpi.trend.rawValue),
    "freshness": .text(kpi.freshness.rawValue), "owner": JSONValue(kpi.owner),
  ])
}

private func financing(_ financing: FinancingStatus) -> JSONValue {
  func sums(_ sum: FinancingStatus.Contribution) -> JSONValue {
    .object(["money": JSONValue(sum.money), "inKind": JSONValue(sum.inKind), "total": JSONValue(sum.total)])
  }
  return .object([
    "year": .whole(financing.year), "goal": .whole(FinancingStatus.goal),
    "light": .text(financing.light.rawValue), "agreed": sums(financing.agreed),
    "received": sums(financing.received), "agreementsWithoutSum": .whole(financing.withoutSum),
    "partners": .list(
      financing.partners.map {
        .object([
          "id": .text($0.id.slug), "isExample": .flag($0.isExample), "form": JSONValue($0.form?.rawValue),
          "agreed": JSONValue($0.agreed), "delivered": JSONValue($0.delivered),
          "received": JSONValue($0.received), "from": day($0.from), "to": day($0.to),
          "agreement": .text($0.agreement.rawValue),
        ])
      }),
  ])
}

private func plan(_ plan: PlanStatus) -> JSONValue {
  .object([
    "budget": JSONValue(plan.budget), "spent": JSONValue(plan.spent),
    "activities": .list(
      plan.all.map {
        .object([
          "id": .text($0.id.slug), "isExample": .flag($0.isExample), "light": .text($0.light.rawValue),
          "status": .text($0.status.rawValue), "statusDate": day($0.statusDate), "from": day($0.from),
          "to": day($0.to), "owner": JSONValue($0.owner), "isOverdue": .flag($0.isOverdue),
          "isDueThisTertial": .flag($0.isDueThisTertial), "isStale": .flag($0.isStale),
          "budget": JSONValue($0.budget), "spent": JSONValue($0.spent),
        ])
      }),
  ])
}

private func yearWheel(_ wheel: YearWheelStatus) -> JSONValue {
  .object([
    "year": .whole(wheel.year), "nextMeeting": JSONValue(wheel.next?.id.slug),
    "nextMeetingDate": day(wheel.next?.date),
    "counts": .list(
      wheel.counts.map {
        .object([
          "type": .text($0.type.rawValue), "light": .text($0.light.rawValue), "planned": .whole($0.planned),
          "held": .whole($0.held), "required": JSONValue($0.required),
        ])
      }),
  ])
}

private func document(_ document: DocumentState) -> JSONValue {
  .object([
    "id": .text(document.id.slug), "isExample": .flag(document.isExample),
    "light": .text(document.light.rawValue), "status": JSONValue(document.status?.rawValue),
    "adoptedOn": day(document.adoptedOn), "validTo": day(document.validTo),
  ])
}

private func consent(_ consent: ConsentState) -> JSONValue {
  .object([
    "id": .text(consent.id.slug), "isExample": .flag(consent.isExample),
    "light": .text(consent.light.rawValue), "standing": .text(consent.standing.rawValue),
    "expiry": day(consent.expiry),
  ])
}

private func content(_ content: ContentHealth) -> JSONValue {
  func paths(_ items: [ContentHealth.Item]) -> JSONValue { .list(items.map { .text($0.path) }) }
  return .object([
    "light": .text(content.light.rawValue), "errors": .whole(content.errors),
    "warnings": .whole(content.warnings), "advice": .whole(content.advice),
    "reviewOverdue": paths(content.reviewOverdue.map(\.item)),
    "missingTranslations": paths(content.missingTranslations.map(\.item)),
    "outdatedTranslations": paths(content.outdatedTranslations.map(\.item)),
    "expiring": paths(content.expiring.map(\.item)), "examples": paths(content.examples),
    "hidden": .list(
      content.hidden.map {
        .object(["path": .text($0.item.path), "reason": .text(HiddenName($0.reason).rawValue)])
      }),
    "unreadable": .list(content.unreadable.map(JSONValue.text)),
  ])
}

private func change(_ change: ScheduledChange) -> JSONValue {
  .object([
    "when": .text(change.when.iso), "change": .text(change.kind.rawValue), "path": .text(change.item.path),
  ])
}

private func build(_ build: BuildFacts) -> JSONValue {
  func paths(_ paths: [String]) -> JSONValue { .list(paths.map(JSONValue.text)) }
  return .object([
    "tool": .text(build.version), "commit": JSONValue(build.commit),
    "changes": build.changes.map {
      .object(["added": paths($0.added), "changed": paths($0.changed), "removed": paths($0.removed)])
    } ?? .null,
  ])
}
