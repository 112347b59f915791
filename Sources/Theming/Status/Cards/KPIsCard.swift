import Diagnostics
import Model

/// Every KPI as a card of its own.
let kpisCard = StatusCard(
  "kpis", on: .kpis, order: 10,
  words: [
    .provisional, .runningPeriod, .running, .upTo, .yearBefore, .percentagePoints, .kpisIntro, .targetBy,
    .expected, .trend, .source, .definition, .thresholds,
    .thresholdsDefault, .comment, .missingFor, .chart, .chartPoint, .chartTarget, .verdictKPIs, .kpi,
    .bullet, .baseline, .adopted, .measured, .measuredSum, .observations, .remark, .broken,
    .path, .dataNote, .kpisHeading, .onPathWithin, .withinTolerance, .withinPath, .noBaseline, .aYear,
    .targetState, .deviationState,
  ],
  states: [
    .init("trend", KPIStatus.Trend.self), .init("freshness", KPIStatus.Freshness.self),
    .init("reason", KPIStatus.Reason.self), .init("unit", Unit.self),
  ],
  figures: { $0.kpis.inOrder }, lights: { $0.map(\.light) }, verdict: { $0.verdict($1) },
  json: { .array($0.sorted { $0.id < $1.id }.map(kpi)) },
  section: { language, kpis in
    StatusSection(
      id: "kpis", heading: language.words[.kpisHeading], intro: language.words[.kpisIntro],
      records: language.records(kpis), kpis: language.cardGroups(kpis))
  })

extension [KPIStatus] {
  /// The project's own before made-up ones, the worst of each first, and what has a target before what has none.
  var inOrder: [KPIStatus] {
    let lights: [Light] = [.red, .yellow, .grey, .green]
    return [false, true].flatMap { isExample in
      lights.flatMap { light in filter { $0.isExample == isExample && $0.light == light } }
    }
  }
}

extension StatusLanguage {
  fileprivate func verdict(_ kpis: [KPIStatus]) -> String {
    guard !kpis.isEmpty else { return words[.noKPIs] }
    guard kpis.contains(where: { $0.current != nil }) else { return words[.noFigures] }
    let fine = kpis.count { $0.light == .green }
    return words(.verdictKPIs, ["fine": number(fine), "count": number(kpis.count)])
  }

  /// A KPI as one line of a list.
  func item(_ kpi: KPIStatus) -> StatusItem {
    StatusItem(
      title: title(kpi.title, kpi.id), address: StatusPageKind.kpi(kpi.id.slug).address(in: self),
      example: mark(kpi.isExample), light: light(kpi.light),
      state: [reason(of: kpi).withoutFullStop]
        + (kpi.current == nil ? [] : ["\(value(of: kpi)), \(asOf(kpi))"]) + offTrack(kpi),
      tags: [own(words[.kpi])],
      facts: knownFact(.comment, native(kpi.comment)) + [ownerFact(kpi.owner)])
  }

  /// What one that is off track should have been, and how far it is from its path.
  private func offTrack(_ kpi: KPIStatus) -> [String] {
    guard [.deviation, .largeDeviation, .missed].contains(kpi.reason) else { return [] }
    let distance = kpi.deviation.map {
      words(.deviationState, ["deviation": deviation($0, by: kpi.deviationBasis)])
    }
    return [words(.targetState, ["target": target(of: kpi)])] + [distance].compactMap(\.self)
  }

  /// Every KPI with what it is judged by, for programs.
  fileprivate func records(_ kpis: [KPIStatus]) -> StatusTable {
    table(
      .kpis,
      [
        .kpis, .light, .status, .value, .period, .target, .targetPeriod, .expected, .deviation, .owner,
      ], kpis.map(record))
  }

  private func record(_ kpi: KPIStatus) -> StatusTable.Row {
    let number = kpi.current
    return StatusTable.Row(
      head: head(kpi.title, kpi.id, isExample: kpi.isExample),
      cells: [
        cell(kpi.light), cell(reasonWords(kpi.reason, hasBaseline: kpi.baseline?.value != nil)),
        cell(number?.value, of: kpi.unit, shown: value(of: kpi)),
        cell(period: number?.period, remark: remarks(on: kpi)),
        cell(
          kpi.target?.value, of: kpi.unit, shown: target(of: kpi),
          remark: remark(onTarget: kpi.tolerance, kpi.unit, kpi.accumulation)),
        cell(period: kpi.target?.period),
        cell(
          kpi.expected, of: kpi.unit, shown: expected(of: kpi),
          remark: kpi.expectedEnd.map { words(.expectedUntil, ["number": quantity($0, kpi.unit)]) } ?? ""),
        cell(deviation: kpi.deviation, by: kpi.deviationBasis, shown: deviation(of: kpi)),
        cell(known: role(kpi.owner)),
      ])
  }

  private func remarks(on kpi: KPIStatus) -> String {
    guard let number = kpi.current else { return "" }
    let sum = kpi.accumulation != .level && kpi.standing != nil ? [words[.measuredSum]] : []
    let standing =
      number.isRunning ? [words[.runningPeriod]] : number.isProvisional ? [words[.provisional]] : []
    return (sum + standing).joined(separator: "; ")
  }

  /// What is in order is folded, as in `groups(_:)`.
  fileprivate func cardGroups(_ kpis: [KPIStatus]) -> [KPIGroup] {
    let open = kpis.filter { $0.light != .green || !$0.isExample && kpis.count <= StatusGroup.open }
    let fine = kpis.filter { $0.light == .green && ($0.isExample || kpis.count > StatusGroup.open) }
    let rest = open.dropFirst(StatusGroup.open)
    var groups = [KPIGroup(summary: "", cards: open.prefix(StatusGroup.open).map { card($0) })]
    if !rest.isEmpty {
      let lights = lightCounts(rest.map(\.light))
      groups.append(
        KPIGroup(
          summary: words(.moreItems, ["count": number(rest.count), "lights": lights]),
          cards: rest.map { card($0) }))
    }
    if !fine.isEmpty {
      groups.append(
        KPIGroup(summary: words(.inOrder, ["count": number(fine.count)]), cards: fine.map { card($0) }))
    }
    return groups.filter { !$0.cards.isEmpty }
  }
}

extension DeviationBasis {
  /// As programs know it.
  var unit: String {
    switch self {
    case .points: "percentagePoints"
    case .expected: "percent"
    case .way: "percentOfWay"
    }
  }
}

extension StatusWord {
  static let aYear = StatusWord("a-year")
  static let targetState = StatusWord("target-state")
  static let deviationState = StatusWord("deviation-state")
  static let noBaseline = StatusWord("no-baseline")
  static let withinPath = StatusWord("within-path")
  static let provisional = StatusWord("provisional")
  static let runningPeriod = StatusWord("running-period")
  static let running = StatusWord("running")
  static let upTo = StatusWord("up-to")
  static let yearBefore = StatusWord("year-before")
  static let percentagePoints = StatusWord("percentage-points")
  static let kpisIntro = StatusWord("kpis-intro")
  static let targetBy = StatusWord("target-by")
  static let expected = StatusWord("expected")
  static let trend = StatusWord("trend")
  static let source = StatusWord("source")
  static let definition = StatusWord("definition")
  static let thresholds = StatusWord("thresholds")
  static let thresholdsDefault = StatusWord("thresholds-default")
  static let comment = StatusWord("comment")
  static let missingFor = StatusWord("missing-for")
  static let chart = StatusWord("chart")
  static let chartPoint = StatusWord("chart-point")
  static let chartTarget = StatusWord("chart-target")
  static let verdictKPIs = StatusWord("verdict-kpis")
  static let kpi = StatusWord("kpi")
  static let bullet = StatusWord("bullet")
  static let baseline = StatusWord("baseline")
  static let adopted = StatusWord("adopted")
  static let measured = StatusWord("measured")
  static let measuredSum = StatusWord("measured-sum")
  static let observations = StatusWord("observations")
  static let remark = StatusWord("remark")
  static let broken = StatusWord("broken")
  static let path = StatusWord("path")
  static let onPathWithin = StatusWord("on-path-within")
  static let withinTolerance = StatusWord("within-tolerance")
  static let kpisHeading = StatusWord("kpis-heading")
  static let dataNote = StatusWord("data-note")
}

extension String {
  /// As one of several things in a row.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

private func kpi(_ kpi: KPIStatus) -> JSONText {
  .record([
    "id": .string(kpi.id.slug), "title": JSONText(kpi.title), "unit": JSONText(kpi.unit?.rawValue),
    "direction": JSONText(kpi.direction?.rawValue),
    "isExample": .flag(kpi.isExample), "light": .string(kpi.light.rawValue),
    "reason": .string(kpi.reason.rawValue), "accumulation": .string(kpi.accumulation.rawValue),
    "value": JSONText(kpi.current?.value), "period": JSONText(kpi.current?.period.code),
    "isProvisional": kpi.current.map { .flag($0.isProvisional) } ?? .null,
    "periodIsOver": kpi.current.map { .flag(!$0.isRunning) } ?? .null,
    "missing": .array(kpi.missing.map { .string($0.code) }), "target": JSONText(kpi.target?.value),
    "targetPeriod": JSONText(kpi.target?.period?.code), "tolerance": JSONText(kpi.tolerance),
    "expected": JSONText(kpi.expected), "expectedEnd": JSONText(kpi.expectedEnd),
    "deviation": JSONText(kpi.deviation),
    "deviationUnit": .string(kpi.deviationBasis.unit),
    "trend": .string(kpi.trend.rawValue),
    "freshness": .string(kpi.freshness.rawValue), "owner": JSONText(kpi.owner),
    "thresholds": .record([
      "yellow": JSONText(kpi.thresholds.yellow), "red": JSONText(kpi.thresholds.red),
      "areDefault": .flag(kpi.thresholds.areDefault),
    ]),
    "series": .array(
      kpi.series.map {
        .record([
          "period": .string($0.period.code), "value": JSONText($0.value),
          "isProvisional": .flag($0.isProvisional),
        ])
      }),
  ])
}
