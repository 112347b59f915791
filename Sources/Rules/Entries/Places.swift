import Diagnostics
import Model

extension EntryHead {
  /// Whether the field is not written at all; one that is written but wrong has been reported already.
  func lacks(_ field: String) -> Bool { !places.contains { $0.field == field } }

  /// The folder that the entry's file and what belongs to it lie in.
  var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
}

extension SiteModel {
  var isProduction: Bool { moment.strictness == .production }
}

extension Diagnostic {
  /// Never one above its code's: a rule whose codes are no errors reports none (`factErrors`).
  func withSeverity(_ severity: Severity) -> Diagnostic {
    var finding = self
    finding.severity = severity
    return finding
  }
}
