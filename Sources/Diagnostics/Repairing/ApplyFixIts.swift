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
  var ranges = TakenRanges()
  var repaired: [Diagnostic] = []
  for finding in findings where !finding.fixIts.isEmpty {
    let mayBeApplied = finding.fixIts.allSatisfy { fixIt in
      fixIt.location.path == path && fixIt.location.range.upperBound <= bytes.count
        && !ranges.meet(fixIt.location.range)
    }
    guard mayBeApplied, !finding.fixIts.meetEachOther else { continue }
    taken += finding.fixIts
    for fixIt in finding.fixIts { ranges.insert(fixIt.location.range) }
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

/// Ranges that share no byte, in order.
private struct TakenRanges {
  private var ranges: [Range<Int>] = []

  /// Whether one of them shares a byte with a range or touches it, so that the order of two insertions there would matter.
  func meet(_ range: Range<Int>) -> Bool {
    let index = firstIndex(endingFrom: range.lowerBound)
    return index < ranges.count && ranges[index].lowerBound <= range.upperBound
  }

  /// Findings come by place, so it is nearly always the last.
  mutating func insert(_ range: Range<Int>) {
    var index = ranges.count
    while index > 0, ranges[index - 1].lowerBound > range.lowerBound { index -= 1 }
    ranges.insert(range, at: index)
  }

  private func firstIndex(endingFrom offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
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
