import Arithmetic
import Diagnostics
import Model

extension Feed {
  /// In the words of each language that the KPI has a page in.
  static let kpiData = Feed(
    files: { $0.flatMap(kpiDataFiles) },
    words: [.dataPeriod, .dataValue, .dataProvisional, .dataBreak, .yes, .no])
}

extension Word {
  fileprivate static let dataPeriod = Word("data-period")
  fileprivate static let dataValue = Word("data-value")
  fileprivate static let dataProvisional = Word("data-provisional")
  static let dataBreak = Word("data-break")
  fileprivate static let yes = Word("yes")
  fileprivate static let no = Word("no")
}

/// Each KPI's observations as CSV (RFC 4180) and JSON beside its page, for those who want to compute themselves.
private func kpiDataFiles(of edition: Edition) -> [OutputFile] {
  edition.site.all(KPI.self).flatMap { kpi -> [OutputFile] in
    guard let address = edition.site.address(of: kpi.id, in: edition.language) else { return [] }
    let stem = edition.base.path(of: address) + kpi.id.slug
    let (origin, summary) = (edition.origin(of: kpi.head), edition.summary(kpi))
    return [
      OutputFile(path: stem + ".csv", from: origin, content: .bytes(Array(csv(summary).utf8))),
      OutputFile(
        path: stem + ".json", from: origin,
        content: .bytes(Array((json(summary).text + "\n").utf8))),
    ]
  }
}

/// The same numbers as on the page; a missing value is an empty cell, never 0.
private func csv(_ kpi: KPISummary) -> String {
  let words = kpi.edition.words
  let rows = kpi.observations.compactMap { observation in
    observation.period.map { period in
      [
        period.code, observation.value?.number?.plain ?? "",
        cell(words[kpi.mayChange(observation) ? .yes : .no]),
        cell(words[kpi.isFirstAfterBreak(observation) ? .yes : .no]),
      ]
    }
  }
  let head = [Word.dataPeriod, .dataValue, .dataProvisional, .dataBreak].map { cell(words[$0]) }
  return ([head] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
}

/// Between quotes where it holds what ends a cell (RFC 4180 §2.6).
private func cell(_ text: String) -> String {
  let text = text.withoutForbiddenCharacters
  return text.contains { ",\"\r\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}

private func json(_ summary: KPISummary) -> JSONText {
  let (kpi, language) = (summary.entry, summary.edition.language)
  let observations = summary.observations.compactMap { observation in
    observation.period.map { period in
      JSONText.object([
        ("period", .string(period.code)),
        ("value", observation.value?.number.map { .decimal($0.plain) } ?? .null),
        ("provisional", .flag(summary.mayChange(observation))),
        ("firstAfterBreak", .flag(summary.isFirstAfterBreak(observation))),
      ])
    }
  }
  return .object([
    ("id", .string(kpi.id.slug)), ("title", .string(kpi.common.title.best(for: language)?.value ?? "")),
    ("unit", kpi.unit.map { .string($0.name.en) } ?? .null),
    ("accumulation", .string((kpi.facts.accumulation ?? .level).name.en)),
    ("baseline", kpi.baseline?.value.map { .decimal($0.plain) } ?? .null),
    ("baselinePeriod", kpi.baseline?.period.map { .string($0.code) } ?? .null),
    ("target", kpi.target?.value.map { .decimal($0.plain) } ?? .null),
    ("targetPeriod", kpi.target?.period.map { .string($0.code) } ?? .null),
    ("observations", .array(observations)),
  ])
}
