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
    let distance = editDistance(target, candidate, limit: limit)
    guard distance <= limit else { continue }
    if distance < best?.distance ?? Int.max { best = (name, distance) }
  }
  return best?.name
}

/// The distance, or anything over `limit` when it is more than that; only cells that can matter are computed.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  let far = Array(repeating: limit + 1, count: right.count + 1)
  var beforePrevious = far
  var previous = Array(0...right.count)
  for i in 1...left.count {
    var current = far
    if i <= limit { current[0] = i }
    let band = max(1, i - limit)..<(max(1, min(right.count, i + limit)) + 1)
    for j in band where j <= right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        value = min(value, beforePrevious[j - 2] + 1)
      }
      current[j] = value
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
