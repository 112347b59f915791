/// The name that is nearest to what was written, or nil when none is near enough to be meant.
///
/// Distance is Damerau–Levenshtein (optimal string alignment) over Unicode scalars of the lower-cased names;
/// near enough is a third of the longer name's length, at least one. Of two that are as near, the first is taken.
package func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  nearest(to: written, among: names.lazy.map(Candidate.init))
}

/// Names prepared for many searches: nearly all are ruled out by their length and the letters they have.
package struct NameList: Sendable {
  package let names: [String]
  private let counts: [Int]
  private let letterSets: [UInt64]

  package init(_ names: [String]) {
    self.names = names
    counts = names.map(\.unicodeScalars.count)
    letterSets = names.map(letters)
  }

  /// As `nearestName(to:among:)`.
  package func nearest(to written: String) -> String? {
    let target = Array(written.lowercased().unicodeScalars)
    guard target.count <= 64 else { return nil }
    let (counts, letterSets, targetLetters) = (counts.span, letterSets.span, letters(written))
    var best: (index: Int, distance: Int)?
    for index in counts.indices {
      let limit = min(max(1, max(target.count, counts[index]) / 3), (best?.distance ?? Int.max) - 1)
      guard abs(counts[index] - target.count) <= limit + 1,
        differing(targetLetters, letterSets[index]) <= limit
      else { continue }
      let distance = editDistance(target, Array(names[index].lowercased().unicodeScalars), limit: limit)
      if distance <= limit { best = (index, distance) }
      if distance == 0 { break }
    }
    return best.map { names[$0.index] }
  }

  /// As `certainName(for:among:)`, where each name is one of its own.
  package func certain(for written: String) -> String? {
    let target = Array(written.lowercased().unicodeScalars)
    guard (4...64).contains(target.count) else { return nil }
    let (counts, letterSets, targetLetters) = (counts.span, letterSets.span, letters(written))
    var near: (index: Int, distance: Int)?
    for index in counts.indices
    where abs(counts[index] - target.count) <= 3 && differing(targetLetters, letterSets[index]) <= 2 {
      let distance = typingErrors(target, names[index])
      guard distance <= 2 else { continue }
      if near != nil { return nil }
      near = (index, distance)
    }
    guard let near, near.distance <= 1, digits(names[near.index]) == digits(written) else { return nil }
    return names[near.index]
  }
}

/// A name with what rules most others out quickly.
private struct Candidate: Sendable {
  let name: String
  let count: Int
  let letters: UInt64

  init(_ name: String) {
    self.name = name
    count = name.unicodeScalars.count
    letters = Diagnostics.letters(name)
  }
}

private func nearest(to written: String, among candidates: some Sequence<Candidate>) -> String? {
  let target = Array(written.lowercased().unicodeScalars)
  guard target.count <= 64 else { return nil }
  let targetLetters = letters(written)
  var best: (name: String, distance: Int)?
  for option in candidates {
    let (name, count) = (option.name, option.count)
    let limit = min(max(1, max(target.count, count) / 3), (best?.distance ?? Int.max) - 1)
    guard abs(count - target.count) <= limit + 1, differing(targetLetters, option.letters) <= limit else {
      continue
    }
    let candidate = Array(name.lowercased().unicodeScalars)
    let distance = editDistance(target, candidate, limit: limit)
    if distance <= limit { best = (name, distance) }
    if distance == 0 { break }
  }
  return best?.name
}

/// The ASCII letters and digits that a name has, a bit for each: names that share few cannot be near.
private func letters(_ name: String) -> UInt64 {
  var result: UInt64 = 0
  for byte in name.utf8 where byte < 0x80 {
    result |= 1 << UInt64((byte >= 0x40 ? byte | 0x20 : byte) & 0x3F)
  }
  return result
}

/// At least so many changes lie between two names.
private func differing(_ left: UInt64, _ right: UInt64) -> Int {
  max((left & ~right).nonzeroBitCount, (right & ~left).nonzeroBitCount)
}

/// The one name that must have been meant: a single typing error away, and no other near it.
///
/// Each group holds the names of one thing. Names that differ in a digit are not certain: `boligdag-2026` may well be
/// another than `boligdag-2027`.
package func certainName(for written: String, among groups: some Sequence<[String]>) -> String? {
  let target = Array(written.lowercased().unicodeScalars)
  guard (4...64).contains(target.count) else { return nil }
  let near = groups.compactMap { group in
    group.map { (name: $0, distance: typingErrors(target, $0)) }.filter { $0.distance <= 2 }
      .min { $0.distance < $1.distance }
  }
  guard near.count == 1, near[0].distance <= 1 else { return nil }
  return digits(near[0].name) == digits(written) ? near[0].name : nil
}

private func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }

private func typingErrors(_ target: [Unicode.Scalar], _ name: String) -> Int {
  let candidate = Array(name.lowercased().unicodeScalars)
  return abs(candidate.count - target.count) <= 2 ? editDistance(target, candidate, limit: 2) : Int.max
}

/// The distance, or something above `limit` when it is above that; only the band that can stay within it is filled.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
  let far = limit + 1
  guard abs(left.count - right.count) <= limit, !left.isEmpty, !right.isEmpty else {
    return max(left.count, right.count)
  }
  var beforePrevious = Array(repeating: far, count: right.count + 2)
  var previous = (0...right.count + 1).map { min($0, far) }
  var current = beforePrevious
  for i in 1...left.count {
    let band = max(1, i - limit)...min(right.count, i + limit)
    current[band.lowerBound - 1] = band.lowerBound == 1 ? i : far
    current[band.upperBound + 1] = far
    for j in band {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        value = min(value, beforePrevious[j - 2] + 1)
      }
      current[j] = value
    }
    swap(&beforePrevious, &previous)
    swap(&previous, &current)
  }
  return previous[right.count]
}
