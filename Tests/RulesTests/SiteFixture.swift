import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// What the rules find in a site whose fields can all be read, as `code «the text it points to»`.
func ruleFindings(
  _ literal: String, on day: String = "2027-03-01", _ strictness: Moment.Strictness = .preview,
  sourceLocation: SourceLocation = #_sourceLocation
) async -> [String] {
  let site = await resolved(literal, on: day, strictness)
  #expect(site.findings.isEmpty, "\(summary(site.findings, in: literal))", sourceLocation: sourceLocation)
  return summary(await check(site.value, jobs: 1).sortedByPlace(), in: literal)
}
