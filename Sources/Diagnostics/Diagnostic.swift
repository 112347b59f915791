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
  /// What it says lies behind one reference: a rule that finds nothing, and nearly all find nothing, then hands on one empty
  /// word instead of twenty, and one that is passed on is counted once instead of once for each text in it.
  private var storage: Storage

  private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private struct Parts: Sendable, Hashable {
    var code: Code
    var severity: Severity
    var message: Wording
    var location: Location
    var notes: [Note]
    var help: Wording?
    var fixIts: [FixIt]
    var writtenSecrets: [WrittenSecret] = []
    var rest: Rest?
  }

  /// Findings of one kind in one file that are counted and not shown; see `limitedInEachFile`.
  package struct Rest: Sendable, Hashable {
    package var count: Int
    /// How many of them are certain to be repaired.
    package var fixable: Int

    package init(count: Int, fixable: Int) {
      self.count = count
      self.fixable = fixable
    }
  }

  package init(
    _ code: Code, _ message: Wording, at location: Location, help: Wording? = nil, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    storage = Storage(
      Parts(
        code: code, severity: code.severity, message: message, location: location, notes: notes, help: help,
        fixIts: fixIts))
  }

  private mutating func change(_ edit: (inout Parts) -> Void) {
    var parts = storage.parts
    edit(&parts)
    storage = Storage(parts)
  }

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.storage === right.storage || left.storage.parts == right.storage.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(storage.parts) }
}

extension Diagnostic {
  package var code: Code {
    get { storage.parts.code }
    set { change { $0.code = newValue } }
  }

  package var severity: Severity {
    get { storage.parts.severity }
    set { change { $0.severity = newValue } }
  }

  /// What is wrong here, in one phrase without a full stop.
  package var message: Wording {
    get { storage.parts.message }
    set { change { $0.message = newValue } }
  }

  package var location: Location {
    get { storage.parts.location }
    set { change { $0.location = newValue } }
  }

  package var notes: [Note] {
    get { storage.parts.notes }
    set { change { $0.notes = newValue } }
  }

  /// What to write instead.
  package var help: Wording? {
    get { storage.parts.help }
    set { change { $0.help = newValue } }
  }

  /// Replacements that belong together; empty when the repair is not certain.
  package var fixIts: [FixIt] {
    get { storage.parts.fixIts }
    set { change { $0.fixIts = newValue } }
  }

  /// The passwords and keys that it is about, which nothing that is shown may repeat.
  package var writtenSecrets: [WrittenSecret] {
    get { storage.parts.writtenSecrets }
    set { change { $0.writtenSecrets = newValue } }
  }

  /// What the last of very many of one kind in a file stands for; nil for a finding that is shown itself.
  package var rest: Rest? {
    get { storage.parts.rest }
    set { change { $0.rest = newValue } }
  }
}

extension Diagnostic {
  /// How many findings it stands for.
  package var count: Int { rest?.count ?? 1 }
  package var fixableCount: Int { rest?.fixable ?? (fixIts.isEmpty ? 0 : 1) }
}

extension [Diagnostic] {
  /// All findings by path, place, severity and code, each once.
  package func sortedByPlace() -> [Diagnostic] {
    var result: [Diagnostic] = []
    result.reserveCapacity(count)
    // What is equal has an equal key, so only findings with one key are compared as wholes.
    var alike: Set<Diagnostic> = []
    for finding in sorted(by: { $0.sortKey < $1.sortKey }) {
      guard let last = result.last, !(last.sortKey < finding.sortKey) else {
        if !alike.isEmpty { alike = [] }
        result.append(finding)
        continue
      }
      if alike.isEmpty { alike.insert(last) }
      if alike.insert(finding).inserted { result.append(finding) }
    }
    return result
  }

  /// How many findings of a severity there are, those that are counted and not shown included.
  package func count(of severity: Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
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
    finding.rest = rest
    finding.writtenSecrets = writtenSecrets
    return finding
  }
}
