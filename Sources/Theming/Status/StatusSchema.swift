package import Diagnostics
import Model

/// What the file is called that says what `status.json` holds.
let statusSchemaName = "status.schema.json"

/// The JSON Schema (draft 2020-12) of `status.json`: every key must be there, and new ones may be added.
package let statusSchema = JSONText.object(
  [
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("status.json, version 1")),
  ]
    + members(of: [
      "$schema": text, "version": .record(["const": .number(1)]),
      "asOf": pattern("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$"),
      "mode": choice(ModeName.self),
      "publication": object(["state": choice(PublicationName.self), "errors": orNull(count)]),
      "overview": list(of: object(["part": text, "light": light, "count": count, "unjudged": count])),
      "deadlines": list(of: deadline),
      "matters": list(
        of: object([
          "kind": choice(MatterKind.self), "id": orNull(text), "light": orNull(light),
          "need": choice(Matter.Need.self), "owner": orNull(text), "due": orNull(day),
        ])),
      "owners": list(
        of: object([
          "role": orNull(text), "waiting": count, "red": count, "yellow": count, "unjudged": count,
          "green": count,
        ])),
      "kpis": list(of: kpi), "financing": financing, "plan": plan, "yearWheel": yearWheel,
      "documents": list(
        of: entry([
          "light": light, "status": orNull(choice(DocumentStatus.self)), "adoptedOn": orNull(day),
          "validTo": orNull(day),
        ])),
      "strategy": list(
        of: object(["part": choice(StrategySubject.self), "status": orNull(choice(PartStatus.self))])),
      "tertials": list(
        of: object([
          "period": period, "isWritten": flag, "sent": orNull(day), "asOf": day, "frozen": orNull(day),
          "checksum": orNull(pattern("^[0-9a-f]{64}$")),
        ])),
      "content": object(["light": light, "errors": count, "warnings": count, "advice": count]),
      "translations": list(of: translation),
      "schedule": list(of: object(["when": text, "change": text, "path": text, "language": orNull(text)])),
      "build": object([
        "tool": text, "commit": orNull(text), "changes": .record([:]),
        "held": list(of: object(["path": text, "since": orNull(text)])),
      ]),
    ]))

private let deadline = object([
  "date": day, "kind": oneOf(["meeting", "report", "reportWithoutMeeting", "activities", "steps"]),
  "ids": list(of: text),
  "period": orNull(period), "state": orNull(choice(ReportProgress.State.self)),
])

private let kpi = entry([
  "light": light, "unit": orNull(choice(Unit.self)), "direction": orNull(choice(Direction.self)),
  "reason": choice(KPIStatus.Reason.self), "accumulation": choice(Accumulation.self), "value": orNull(number),
  "period": orNull(period), "isProvisional": orNull(flag), "periodIsOver": orNull(flag),
  "missing": list(of: period), "target": orNull(number), "targetPeriod": orNull(period),
  "tolerance": orNull(number), "expected": orNull(number), "expectedEnd": orNull(number),
  "deviation": orNull(number),
  "deviationUnit": oneOf(DeviationBasis.allCases.map(\.unit)), "trend": choice(KPIStatus.Trend.self),
  "freshness": choice(KPIStatus.Freshness.self), "owner": orNull(text),
  "thresholds": object(["yellow": number, "red": number, "areDefault": flag]),
  "series": list(of: object(["period": period, "value": number, "isProvisional": flag])),
])

private let financing = object([
  "year": count, "goal": number, "light": light, "basis": text, "lightWithInKind": light,
  "lightMoneyOnly": light, "agreed": sums, "received": sums, "agreementsWithoutSum": count,
  "partners": list(
    of: entry([
      "form": orNull(choice(ContributionForm.self)), "agreed": orNull(number), "isCarried": flag,
      "delivered": orNull(number),
      "received": orNull(number), "from": orNull(day), "to": orNull(day),
      "agreement": choice(PartnerState.Agreement.self),
    ])),
])

private let sums = object([
  "money": orNull(number), "inKind": orNull(number), "ofUnknownForm": orNull(number), "total": orNull(number),
])

private let plan = object([
  "budget": orNull(number), "spent": orNull(number),
  "activities": list(
    of: entry([
      "light": light, "status": choice(ActivityStatus.self), "statusDate": orNull(day), "from": orNull(day),
      "to": orNull(day), "owner": orNull(text), "isOverdue": flag, "isDueThisTertial": flag, "isStale": flag,
      "nextStepBy": orNull(day), "isStepLate": flag, "isOverBudget": flag, "budget": orNull(number),
      "spent": orNull(number),
    ])),
])

private let translation = object([
  "state": choice(TranslationStanding.State.self), "language": text, "path": orNull(text), "source": text,
  "owner": orNull(text), "hasEarlierText": flag,
  "changes": list(
    of: object([
      "change": choice(PartChange.Kind.self), "part": text,
      "differences": list(of: object(["before": orNull(text), "after": orNull(text)])),
    ])),
])

private let yearWheel = object([
  "year": count, "nextMeeting": orNull(text), "nextMeetingDate": orNull(day),
  "counts": list(
    of: object([
      "type": choice(MeetingType.self), "light": light, "planned": count, "held": count, "unconfirmed": count,
      "required": orNull(count),
    ])),
])

// Named for what they say in the schema.

private let text: JSONText = .record(["type": .string("string")])
private let number: JSONText = .record(["type": .string("number")])
private let flag: JSONText = .record(["type": .string("boolean")])
private let count: JSONText = .record(["type": .string("integer"), "minimum": .number(0)])
private let day = pattern("^\\d{4}-\\d\\d-\\d\\d$")
private let period = pattern("^\\d{4}(-(T[1-3]|K[1-4]|\\d\\d))?$")
private let light = choice(Light.self)

private func pattern(_ pattern: String) -> JSONText {
  .record(["type": .string("string"), "pattern": .string(pattern)])
}

private func oneOf(_ words: [String]) -> JSONText { .record(["enum": .array(words.map(JSONText.string))]) }

private func choice<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> JSONText {
  oneOf(Choice.allCases.map(\.rawValue))
}

private func orNull(_ schema: JSONText) -> JSONText {
  .record(["anyOf": .array([schema, .record(["type": .string("null")])])])
}

private func list(of schema: JSONText) -> JSONText { .record(["type": .string("array"), "items": schema]) }

/// Something of the content: its id, what it is called in each language, and whether it is made up.
private func entry(_ properties: KeyValuePairs<String, JSONText>) -> JSONText {
  let titles = JSONText.record(["type": .string("object"), "additionalProperties": text])
  let own: KeyValuePairs = ["id": text, "title": titles, "isExample": flag]
  return .object(members(of: own.map { ($0.key, $0.value) } + properties.map { ($0.key, $0.value) }))
}

private func object(_ properties: KeyValuePairs<String, JSONText>) -> JSONText {
  .object(members(of: properties))
}

private func members(of properties: KeyValuePairs<String, JSONText>) -> [(String, JSONText)] {
  members(of: properties.map { ($0.key, $0.value) })
}

private func members(of properties: [(String, JSONText)]) -> [(String, JSONText)] {
  [
    ("type", .string("object")), ("required", .array(properties.map { .string($0.0) })),
    ("properties", .object(properties)),
  ]
}
