import Arithmetic
import Diagnostics
import Model

/// `status.json`: the status page's figures for other programs. Keys are stable; new ones may be added.
///
/// `version` 1; `asOf` is local time in Oslo, `mode` `preview` or `production`; `publication` `{state, errors}`;
/// `overview` `[{part, light, count, unjudged}]`, where a part is not green while one of its `count` lights is grey; `matters`
/// is what waits for whom, and `owners` how many of them each role has; then what each card says: `kpis` by id; `financing` in kroner; `plan`, `yearWheel`,
/// `documents`, `strategy`, `consents`, `content`, `schedule`, `tertials`, `build`. A light is `green`, `yellow`, `red`
/// or `grey`, a day `2027-06-17`, a period `2027-T1`. What is not known is `null`, never 0. People's names, contacts
/// and free text of the project's own are left out. `statusSchema` says all of it for programs.
func statusJSON(_ report: StatusReport, _ cards: FilledCards) -> JSONText {
  let overview = cards.overview.map { card, lights, _ in
    JSONText.record([
      "part": .string(card.id), "light": .string(Light.worst(of: lights).rawValue),
      "count": .number(lights.count), "unjudged": .number(lights.unjudged),
    ])
  }
  let head: [(String, JSONText)] = [
    ("$schema", .string(statusSchemaName)), ("version", .number(1)),
    ("asOf", .string(TimeZone.oslo.localTime(of: report.moment.instant).iso)),
    ("mode", .string(ModeName(report.moment.strictness).rawValue)),
    ("publication", publication(report)), ("overview", .array(overview)),
    ("deadlines", .array(report.deadlines.map(deadline))),
    ("matters", .array(cards.matters.open.map(matterJSON))),
    ("owners", .array(cards.owners.map(ownerJSON))),
  ]
  return .object(head + cards.json)
}

/// A day that something is due, and what.
private func deadline(_ deadline: Deadline) -> JSONText {
  let (kind, ids, progress): (String, [EntryID], ReportProgress?) =
    switch deadline.matter {
    case .meeting(let meeting): ("meeting", [meeting.id], nil)
    case .report(let meeting, let progress): ("report", [meeting.id], progress)
    case .reportWithoutMeeting(let progress): ("reportWithoutMeeting", [], progress)
    case .activities(let activities): ("activities", activities.map(\.id), nil)
    case .steps(let activities): ("steps", activities.map(\.id), nil)
    }
  return .record([
    "date": JSONText(deadline.date), "kind": .string(kind), "ids": .array(ids.map { .string($0.slug) }),
    "period": JSONText(progress?.period.code), "state": JSONText(progress?.state.rawValue),
  ])
}

private func publication(_ report: StatusReport) -> JSONText {
  let state = JSONText.string(PublicationName(report).rawValue)
  switch report.build.publication {
  case .refused(let errors), .held(let errors): return .record(["state": state, "errors": .number(errors)])
  case .published, .notAttempted: return .record(["state": state, "errors": .null])
  }
}

extension JSONText {
  init(_ text: String?) { self = text.map(JSONText.string) ?? .null }

  init(_ number: Int?) { self = number.map(JSONText.number) ?? .null }

  init(_ number: Decimal?) { self = number.map { .decimal($0.plain) } ?? .null }

  init(_ date: CalendarDate?) { self.init(date?.iso) }

  /// By the tag of its language.
  init(_ words: LocalizedText) {
    self = .object(words.values.map { ($0.language.tag, .string($0.value)) })
  }

  static func record(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { ($0.key, $0.value) })
  }
}
