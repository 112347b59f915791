package import Diagnostics
package import Model
import Parallelism

/// The entry point of Rules: everything that is wrong with a site, first by the order of the rules, then by the texts.
package func check(_ site: SiteModel, jobs: Int) async -> [Diagnostic] {
  let rules = Rule.all.filter(\.looksAtSite)
  let scan = TextScan(Rule.all, PlainLanguageLimits(site), towns: site.areaWords)
  // The rules and the texts in one go, so that no core waits for the last rule.
  let heads = site.heads
  let work =
    rules.map(Work.rule)
    + stride(from: 0, to: heads.count, by: headsAtATime).map { .texts(heads[$0...].prefix(headsAtATime)) }
  let findings = await mapInParallel(work, jobs: jobs) { part -> [Diagnostic] in
    // Nobody waits for it any more: a preview whose files have changed meanwhile.
    if Task.isCancelled { return [] }
    return switch part {
    case .rule(let rule): rule.check(site)
    case .texts(let heads): heads.flatMap(scan.findings)
    }
  }
  return applyRuleSettings(of: site, to: site.weighingDrafts(findings.flatMap(\.self)))
}

/// What is done by itself.
private enum Work: Sendable {
  case rule(Rule)
  case texts(ArraySlice<EntryHead>)
}

/// So few that the last pieces of work are small.
private let headsAtATime = 16

/// The errors among it that concern facts: those of texts are the same at every moment. Rules that report no error, neither by
/// themselves nor because the site has made one of what they report, are not asked.
package func factErrors(in site: SiteModel, jobs: Int) async -> [Diagnostic] {
  let rules = Rule.all.filter { $0.looksAtSite && mayFail($0, in: site) }
  let facts = await mapInParallel(rules, jobs: jobs) { rule in rule.check(site) }
  return applyRuleSettings(of: site, to: site.weighingDrafts(facts.flatMap(\.self))).filter {
    $0.severity == .error
  }
}

private func mayFail(_ rule: Rule, in site: SiteModel) -> Bool {
  let settings = site.site?.facts.rules ?? []
  return rule.codes.contains { code in
    code.severity == .error || settings.contains { $0.code == code.name && $0.weight == .error }
  }
}

/// Every code that a rule can report.
package let rulesCodes: [Code] = Rule.all.flatMap(\.codes)
