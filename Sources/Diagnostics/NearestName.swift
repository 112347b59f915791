/// The known name that lies nearest to what was written, or nil when none is near enough to be meant.
///
/// Distance is Damerau–Levenshtein (optimal string alignment) over Unicode scalars of the lower-cased names;
/// near enough is a third of the longer name's length, at least one.
package func nearestName(to written: String, among known: some Sequence<String>) -> String? {
  let target = Array(written.lowercased().unicodeScalars)
  guard target.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in known {
    let candidate = Array(name.lowercased().unicodeScalars)
    let limit = max(1, max(target.count, candidate.count) / 3)
    guard abs(candidate.count - target.count) <= limit else { continue }
    let distance = editDistance(target, candidate)
    guard distance <= limit else { continue }
    if distance < best?.distance ?? Int.max { best = (name, distance) }
  }
  return best?.name
}

/// The one known name that must have been meant: a single slip of the keyboard away, and no other near it.
///
/// Each group holds the names of one thing. Names that differ in a digit are not certain: `boligdag-2026` may well be
/// another than `boligdag-2027`.
package func certainName(for written: String, among groups: some Sequence<[String]>) -> String? {
  let target = Array(written.lowercased().unicodeScalars)
  guard (4...64).contains(target.count) else { return nil }
  let near = groups.compactMap { group in
    group.map { (name: $0, distance: slips(target, $0)) }.filter { $0.distance <= 2 }
      .min { $0.distance < $1.distance }
  }
  guard near.count == 1, near[0].distance <= 1 else { return nil }
  return digits(near[0].name) == digits(written) ? near[0].name : nil
}

private func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }

private func slips(_ target: [Unicode.Scalar], _ name: String) -> Int {
  let candidate = Array(name.lowercased().unicodeScalars)
  return abs(candidate.count - target.count) <= 2 ? editDistance(target, candidate) : Int.max
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in 1...left.count {
    var current = [i]
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        value = min(value, beforePrevious[j - 2] + 1)
      }
      current.append(value)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
