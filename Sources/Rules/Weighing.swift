import Diagnostics
import Model

/// Findings as the site wants its rules weighed; what is an error by itself stays one.
func weighed(_ findings: [Diagnostic], by site: SiteModel) -> [Diagnostic] {
  let settings = site.site?.facts.rules ?? []
  guard !settings.isEmpty else { return findings }
  let weights = Dictionary(
    settings.compactMap { setting in setting.code.flatMap { code in setting.weight.map { (code, $0) } } },
    uniquingKeysWith: { _, last in last })
  return findings.compactMap { finding in
    guard finding.code.severity != .error, let weight = weights[finding.code.name] else { return finding }
    guard let severity = weight.severity else { return nil }
    var weighed = finding
    weighed.severity = severity
    return weighed
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
