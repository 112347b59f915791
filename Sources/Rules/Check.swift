package import Diagnostics
package import Model
import Parallelism

/// The door of Rules: everything that is wrong with a site, by the order of the rules.
package func check(_ site: SiteModel, jobs: Int) async -> [Diagnostic] {
  await mapInParallel(Rule.all, jobs: jobs) { rule in rule.check(site) }.flatMap(\.self)
}

/// Every code that a rule can report.
package let rulesCodes: [Code] = Rule.all.flatMap(\.codes)
