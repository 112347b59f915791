import Diagnostics
import Model

/// Findings with the severities that the site sets for its rules; what is an error by itself stays one.
func applyRuleSettings(of site: SiteModel, to findings: [Diagnostic]) -> [Diagnostic] {
  let settings = site.site?.facts.rules ?? []
  guard !settings.isEmpty else { return findings }
  let weights = Dictionary(
    settings.compactMap { setting in setting.code.flatMap { code in setting.weight.map { (code, $0) } } },
    uniquingKeysWith: { _, last in last })
  return findings.compactMap { finding in
    guard finding.code.severity != .error, let weight = weights[finding.code.name] else { return finding }
    guard let severity = weight.severity else { return nil }
    var changed = finding
    changed.severity = severity
    return changed
  }
}

extension RuleWeight {
  /// The severity that it gives; nil when nothing is to be said at all.
  fileprivate var severity: Severity? {
    switch self {
    case .off: nil
    case .advice: .advice
    case .warning: .warning
    case .error: .error
    }
  }
}
