package import Diagnostics
package import Model
import Parallelism

/// The entry point of Rules: everything that is wrong with a site, first by the order of the rules, then by the texts.
package func check(_ site: SiteModel, jobs: Int) async -> [Diagnostic] {
  let facts = await mapInParallel(Rule.all, jobs: jobs) { rule in rule.check(site) }
  let scan = TextScan(Rule.all, PlainLanguageLimits(site))
  let texts = await mapInParallel(site.heads, jobs: jobs) { head in scan.findings(in: head) }
  return applyRuleSettings(of: site, to: (facts + texts).flatMap(\.self))
}

/// The errors among it that concern facts: those of texts are the same at every moment.
package func factErrors(in site: SiteModel, jobs: Int) async -> [Diagnostic] {
  let facts = await mapInParallel(Rule.all, jobs: jobs) { rule in rule.check(site) }
  return applyRuleSettings(of: site, to: facts.flatMap(\.self)).filter { $0.severity == .error }
}

/// Every code that a rule can report.
package let rulesCodes: [Code] = Rule.all.flatMap(\.codes)
