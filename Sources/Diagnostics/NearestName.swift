/// The name that is nearest to what was written, or nil when none is near enough to be meant.
///
/// Distance is Damerau–Levenshtein (optimal string alignment) over Unicode scalars of the lower-cased names;
/// near enough is a third of the longer name's length, at least one. Of two that are as near, the first is taken.
package func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  nearest(to: written, among: names.lazy.map(Candidate.init))
}

/// Names prepared for many searches: those of a few are looked at one by one, many by their beginnings.
package struct NameList: Sendable {
  package let names: [String]
  /// Nil where the names are few, or one of them is compared as other letters than it is written with.
  private let tree: NameTree?

  package init(_ names: [String]) {
    self.names = names
    let plain = names.count < Self.fewest ? [] : names.compactMap(plainLetters)
    tree = plain.isEmpty || plain.count < names.count ? nil : NameTree(plain)
  }

  private static let fewest = 16

  /// As `nearestName(to:among:)`.
  package func nearest(to written: String) -> String? {
    guard let tree, let target = plainLetters(written) else { return nearestName(to: written, among: names) }
    guard target.count <= mostLetters else { return nil }
    return tree.nearest(to: target) { name, limit in
      let candidate = Array(names[name].lowercased().unicodeScalars)
      let isAllowed = limit <= max(1, max(target.count, candidate.count) / 3)
      return isAllowed ? editDistance(target, candidate, limit: limit) : .max
    }.map { names[$0] }
  }

  /// As `certainName(for:among:)`, where each name is one of its own.
  package func certain(for written: String) -> String? {
    guard let tree, let target = plainLetters(written) else {
      return certainName(for: written, among: names.lazy.map { [$0] })
    }
    guard (4...mostLetters).contains(target.count) else { return nil }
    let near = tree.near(target, within: 2) { name, _ in
      typingErrors(target, names[name])
    }
    guard near.count == 1, near[0].distance <= 1 else { return nil }
    let name = names[near[0].name]
    return digits(name) == digits(written) ? name : nil
  }
}

/// What is longer is no name that somebody has mistyped.
private let mostLetters = 64

/// A name as it is compared; nil where small letters are others than those written, or more.
private func plainLetters(_ name: String) -> [Unicode.Scalar]? {
  let lowercased = name.lowercased()
  let scalars = Array(lowercased.unicodeScalars)
  let isPlain = scalars.count == name.unicodeScalars.count && letters(lowercased) == letters(name)
  return isPlain ? scalars : nil
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
  guard target.count <= mostLetters else { return nil }
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
  for byte in name.utf8 { result |= letterBit(Unicode.Scalar(byte)) }
  return result
}

/// None for what is not ASCII.
func letterBit(_ letter: Unicode.Scalar) -> UInt64 {
  let value = letter.value
  return value < 0x80 ? 1 << UInt64((value >= 0x40 ? value | 0x20 : value) & 0x3F) : 0
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
  guard (4...mostLetters).contains(target.count) else { return nil }
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
