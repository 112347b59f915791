/// A file's bytes with the repairs of its findings in, and the findings that were repaired.
package struct RepairedText: Sendable {
  package let bytes: [UInt8]
  package let repaired: [Diagnostic]
}

/// Applies the fix-its of findings to one file, all of a finding's or none of them.
///
/// A finding is passed over when its fix-its reach into another file, out of this one, or into a repair that is done
/// already; another round over the repaired text takes it up again.
package func applyFixIts(of findings: [Diagnostic], to bytes: [UInt8], at path: String) -> RepairedText {
  var taken: [FixIt] = []
  var repaired: [Diagnostic] = []
  for finding in findings where !finding.fixIts.isEmpty {
    let mayBeApplied = finding.fixIts.allSatisfy { fixIt in
      fixIt.location.path == path && fixIt.location.range.upperBound <= bytes.count
        && !taken.contains { $0.location.range.meets(fixIt.location.range) }
    }
    guard mayBeApplied, !finding.fixIts.meetEachOther else { continue }
    taken += finding.fixIts
    repaired.append(finding)
  }
  return RepairedText(bytes: bytes.replacing(taken), repaired: repaired)
}

extension [UInt8] {
  /// With replacements that do not meet each other.
  fileprivate func replacing(_ fixIts: [FixIt]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var done = 0
    for fixIt in fixIts.sorted(by: { $0.location.range.lowerBound < $1.location.range.lowerBound }) {
      result += self[done..<fixIt.location.range.lowerBound]
      result += fixIt.replacement.utf8
      done = fixIt.location.range.upperBound
    }
    return result + self[done...]
  }
}

extension Range<Int> {
  /// Whether two ranges share a byte or touch, so that the order of two insertions there would matter.
  fileprivate func meets(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

extension [FixIt] {
  fileprivate var meetEachOther: Bool {
    let ranges = map(\.location.range).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return zip(ranges, ranges.dropFirst()).contains { $0.upperBound > $1.lowerBound }
  }
}
