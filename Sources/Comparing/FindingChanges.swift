/// The findings of two checks, each a line of `story check --format oneline`, compared without their line and column: what is
/// moved by other changes is no other finding.
package struct FindingChanges: Sendable, Hashable {
  package private(set) var new: [Finding] = []
  package private(set) var gone: [Finding] = []

  package init() {}

  package init(from old: [UInt8], to new: [UInt8]) {
    let (before, after) = (findings(in: old), findings(in: new))
    self.new = surplus(of: after, over: before)
    gone = surplus(of: before, over: after)
  }

  package struct Finding: Sendable, Hashable {
    package let path: String
    /// Severity, message and code, as the line says them.
    package let text: String

    /// Whether it speaks of what only the project may see, and so shows its code alone where others read.
    package var isInternal: Bool { path.hasPrefix("content/intern/") }

    package var code: Substring { text.lastIndex(of: "[").map { text[$0...] } ?? "" }
  }
}

private func findings(in bytes: [UInt8]) -> [FindingChanges.Finding] {
  String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
    let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, Int(parts[1]) != nil, Int(parts[2]) != nil, line.hasSuffix("]") else {
      return nil
    }
    return FindingChanges.Finding(path: String(parts[0]), text: String(parts[3].drop(while: \.isWhitespace)))
  }
}

private func surplus(
  of list: [FindingChanges.Finding], over other: [FindingChanges.Finding]
) -> [FindingChanges.Finding] {
  var left = Dictionary(grouping: other) { $0 }.mapValues(\.count)
  return list.filter { finding in
    guard let count = left[finding], count > 0 else { return true }
    left[finding] = count - 1
    return false
  }
}
