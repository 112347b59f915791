/// A place in a file: its path relative to the root folder, and a range of UTF-8 bytes in it.
package struct Location: Sendable, Hashable {
  package var path: String
  package var range: Range<Int>

  package init(_ path: String, _ range: Range<Int>) {
    self.path = path
    self.range = range
  }

  /// The file as a whole, when no place in it is more to blame than another.
  package static func file(_ path: String) -> Location { Location(path, 0..<0) }
}

/// A remark at another place that explains a finding, such as «first written here».
package struct Note: Sendable, Hashable {
  package var message: Wording
  package var location: Location

  package init(_ message: Wording, at location: Location) {
    self.message = message
    self.location = location
  }
}

/// An exact replacement that certainly repairs a finding.
package struct FixIt: Sendable, Hashable {
  package var location: Location
  package var replacement: String

  package init(at location: Location, replacement: String) {
    self.location = location
    self.replacement = replacement
  }
}

/// One thing said to people about their content, at its place, with what to write instead.
package struct Diagnostic: Sendable, Hashable {
  package var code: Code
  package var severity: Severity
  /// What is wrong here, in one phrase without a full stop.
  package var message: Wording
  package var location: Location
  package var notes: [Note]
  /// What to write instead.
  package var help: Wording?
  /// Replacements that belong together; empty when the repair is not certain.
  package var fixIts: [FixIt]

  package init(
    _ code: Code, _ message: Wording, at location: Location, help: Wording? = nil, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.code = code
    severity = code.severity
    self.message = message
    self.location = location
    self.notes = notes
    self.help = help
    self.fixIts = fixIts
  }
}

extension [Diagnostic] {
  /// All findings by path, place, severity and code, each once.
  package func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted { $0.sortKey < $1.sortKey }.filter { seen.insert($0).inserted }
  }

  package func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}

extension Diagnostic {
  fileprivate var sortKey: (String, Int, Int, Severity, String) {
    (location.path, location.range.lowerBound, location.range.upperBound, severity, code.name)
  }
}

extension Diagnostic {
  /// The finding without a word of what was written: what its code is called, and where.
  package var placeAndCode: Diagnostic {
    var finding = Diagnostic(code, code.title, at: location)
    finding.severity = severity
    return finding
  }
}
