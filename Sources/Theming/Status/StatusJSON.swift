import Arithmetic
import Diagnostics
import Model

/// `status.json`: the status page's figures for other programs. Keys are stable; new ones may be added.
///
/// `version` 1; `asOf` is local time in Oslo, `mode` `preview` or `production`; `publication` `{state, errors}`;
/// `overview` `[{part, light}]`; `kpis` by id; `financing` in kroner; `plan`, `yearWheel`, `documents`, `strategy`,
/// `consents`, `content`, `schedule`, `tertials`, `build`. A light is `green`, `yellow`, `red` or `grey`, a day
/// `2027-06-17`, a period `2027-T1`. What is not known is `null`, never 0. People's names, contacts and free text of
/// the project's own are left out.
func statusJSON(_ report: StatusReport) -> JSONText {
  .record([
    "version": .number(1),
    "asOf": .string(TimeZone.oslo.localTime(of: report.moment.instant).iso),
    "mode": .string(ModeName(report.moment.strictness).rawValue),
    "publication": publication(report.build.publication),
    "overview": .array(
      report.overview.map {
        .record(["part": .string($0.part.rawValue), "light": .string($0.light.rawValue)])
      }),
    "kpis": .array(report.kpis.map(kpi)),
    "financing": financing(report.financing),
    "plan": plan(report.plan),
    "yearWheel": yearWheel(report.yearWheel),
    "documents": .array(report.documents.map(document)),
    "strategy": .array(
      report.strategy.parts.map {
        .record(["part": .string($0.subject.rawValue), "status": JSONText($0.status?.rawValue)])
      }),
    "consents": .array(report.consents.all.map(consent)),
    "content": content(report.content),
    "schedule": .array(report.schedule.map(change)),
    "tertials": .array(
      report.tertials.map {
        .record([
          "period": .string($0.period.code), "isWritten": .flag($0.written != nil),
          "sent": day($0.written?.sent),
        ])
      }),
    "build": build(report.build),
  ])
}

private func day(_ date: CalendarDate?) -> JSONText { JSONText(date?.iso) }

private func decimal(_ value: Decimal?) -> JSONText { value.map { .decimal($0.plain) } ?? .null }

private func publication(_ publication: BuildFacts.Publication) -> JSONText {
  let state = JSONText.string(PublicationName(publication).rawValue)
  switch publication {
  case .refused(let errors): return .record(["state": state, "errors": .number(errors)])
  case .published, .notAttempted: return .record(["state": state, "errors": .null])
  }
}

private func kpi(_ kpi: KPIStatus) -> JSONText {
  .record([
    "id": .string(kpi.id.slug), "isExample": .flag(kpi.isExample), "light": .string(kpi.light.rawValue),
    "reason": .string(kpi.reason.rawValue), "value": decimal(kpi.latest?.value),
    "period": JSONText(kpi.latest?.period.code),
    "isProvisional": kpi.latest.map { .flag($0.isProvisional) } ?? .null,
    "missing": .array(kpi.missing.map { .string($0.code) }), "target": decimal(kpi.target?.value),
    "targetPeriod": JSONText(kpi.target?.period?.code), "expected": decimal(kpi.expected),
    "deviationPercent": decimal(kpi.deviation), "trend": .string(kpi.trend.rawValue),
    "freshness": .string(kpi.freshness.rawValue), "owner": JSONText(kpi.owner),
  ])
}

private func financing(_ financing: FinancingStatus) -> JSONText {
  func sums(_ sum: FinancingStatus.Contribution) -> JSONText {
    .record(["money": decimal(sum.money), "inKind": decimal(sum.inKind), "total": decimal(sum.total)])
  }
  return .record([
    "year": .number(financing.year), "goal": decimal(FinancingStatus.goal),
    "light": .string(financing.light.rawValue), "agreed": sums(financing.agreed),
    "received": sums(financing.received), "agreementsWithoutSum": .number(financing.withoutSum),
    "partners": .array(
      financing.partners.map {
        .record([
          "id": .string($0.id.slug), "isExample": .flag($0.isExample), "form": JSONText($0.form?.rawValue),
          "agreed": decimal($0.agreed), "delivered": decimal($0.delivered),
          "received": decimal($0.received), "from": day($0.from), "to": day($0.to),
          "agreement": .string($0.agreement.rawValue),
        ])
      }),
  ])
}

private func plan(_ plan: PlanStatus) -> JSONText {
  .record([
    "budget": decimal(plan.budget), "spent": decimal(plan.spent),
    "activities": .array(
      plan.all.map {
        .record([
          "id": .string($0.id.slug), "isExample": .flag($0.isExample), "light": .string($0.light.rawValue),
          "status": .string($0.status.rawValue), "statusDate": day($0.statusDate), "from": day($0.from),
          "to": day($0.to), "owner": JSONText($0.owner), "isOverdue": .flag($0.isOverdue),
          "isDueThisTertial": .flag($0.isDueThisTertial), "isStale": .flag($0.isStale),
          "isOverBudget": .flag($0.isOverBudget),
          "budget": decimal($0.budget), "spent": decimal($0.spent),
        ])
      }),
  ])
}

private func yearWheel(_ wheel: YearWheelStatus) -> JSONText {
  .record([
    "year": .number(wheel.year), "nextMeeting": JSONText(wheel.next?.id.slug),
    "nextMeetingDate": day(wheel.next?.date),
    "counts": .array(
      wheel.counts.map {
        .record([
          "type": .string($0.type.rawValue), "light": .string($0.light.rawValue),
          "planned": .number($0.planned),
          "held": .number($0.held), "required": JSONText($0.required),
        ])
      }),
  ])
}

private func document(_ document: DocumentState) -> JSONText {
  .record([
    "id": .string(document.id.slug), "isExample": .flag(document.isExample),
    "light": .string(document.light.rawValue), "status": JSONText(document.status?.rawValue),
    "adoptedOn": day(document.adoptedOn), "validTo": day(document.validTo),
  ])
}

private func consent(_ consent: ConsentState) -> JSONText {
  .record([
    "id": .string(consent.id.slug), "isExample": .flag(consent.isExample),
    "light": .string(consent.light.rawValue), "standing": .string(consent.standing.rawValue),
    "expiry": day(consent.expiry),
  ])
}

private func content(_ content: ContentHealth) -> JSONText {
  func paths(_ items: [ContentHealth.Item]) -> JSONText { .array(items.map { .string($0.path) }) }
  return .record([
    "light": .string(content.light.rawValue), "errors": .number(content.errors),
    "warnings": .number(content.warnings), "advice": .number(content.advice),
    "reviewOverdue": paths(content.reviewOverdue.map(\.item)),
    "missingTranslations": paths(content.missingTranslations.map(\.item)),
    "outdatedTranslations": paths(content.outdatedTranslations.map(\.item)),
    "expiring": paths(content.expiring.map(\.item)), "examples": paths(content.examples),
    "hidden": .array(
      content.hidden.map {
        .record(["path": .string($0.item.path), "reason": .string(HiddenName($0.reason).rawValue)])
      }),
    "unreadable": .array(content.unreadable.map(JSONText.string)),
  ])
}

private func change(_ change: ScheduledChange) -> JSONText {
  .record([
    "when": .string(change.when.iso), "change": .string(change.kind.rawValue),
    "path": .string(change.item.path),
  ])
}

private func build(_ build: BuildFacts) -> JSONText {
  func paths(_ paths: [String]) -> JSONText { .array(paths.map(JSONText.string)) }
  return .record([
    "tool": .string(build.version), "commit": JSONText(build.commit),
    "changes": build.changes.map {
      .record(["added": paths($0.added), "changed": paths($0.changed), "removed": paths($0.removed)])
    } ?? .null,
  ])
}

extension JSONText {
  fileprivate init(_ text: String?) { self = text.map(JSONText.string) ?? .null }

  fileprivate init(_ number: Int?) { self = number.map(JSONText.number) ?? .null }

  fileprivate static func record(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { ($0.key, $0.value) })
  }
}
