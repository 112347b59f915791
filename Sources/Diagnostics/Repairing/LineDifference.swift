/// What became of each line of a text, in order.
package struct LineChange: Equatable {
  package enum Fate { case kept, removed, added }
  package let fate: Fate
  package let line: ArraySlice<UInt8>
}

/// The shortest way from some lines to others (Myers, An O(ND) Difference Algorithm, 1986).
///
/// Past `bound` differing lines the middle is reported as wholly removed and added, so that time stays bounded.
package func lineChanges(
  from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>], bound: Int = 1000
) -> [LineChange] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  let shorter = min(old.count, new.count) - start
  let end = zip(old.reversed(), new.reversed()).prefix(shorter).prefix { $0 == $1 }.count
  let middle = myers(Array(old[start..<old.count - end]), Array(new[start..<new.count - end]), bound: bound)
  return old[..<start].map { LineChange(fate: .kept, line: $0) } + middle
    + old[(old.count - end)...].map { LineChange(fate: .kept, line: $0) }
}

private func myers(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], bound: Int) -> [LineChange] {
  let most = min(old.count + new.count, bound)
  /// The farthest line of `old` reached on each diagonal, one table for each number of changes.
  var tables: [[Int: Int]] = []
  var reached: [Int: Int] = [1: 0]
  for changes in 0...max(most, 0) {
    tables.append(reached)
    for diagonal in stride(from: -changes, through: changes, by: 2) {
      var x = startingLine(on: diagonal, after: changes, reached)
      while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] { x += 1 }
      reached[diagonal] = x
      if x >= old.count, x - diagonal >= new.count { return path(through: tables, old, new) }
    }
  }
  return old.map { LineChange(fate: .removed, line: $0) } + new.map { LineChange(fate: .added, line: $0) }
}

private func startingLine(on diagonal: Int, after changes: Int, _ reached: [Int: Int]) -> Int {
  let below = reached[diagonal + 1] ?? -1
  let beside = reached[diagonal - 1] ?? -1
  return diagonal == -changes || diagonal != changes && beside < below ? below : beside + 1
}

/// Walks back from the end along the farthest-reaching paths.
private func path(
  through tables: [[Int: Int]], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
) -> [LineChange] {
  var changes: [LineChange] = []
  var (x, y) = (old.count, new.count)
  for (count, reached) in tables.enumerated().reversed() {
    let diagonal = x - y
    let start = startingLine(on: diagonal, after: count, reached)
    let isAddition = start == reached[diagonal + 1] ?? -1 && (diagonal == -count || diagonal != count)
    while x > start, y > start - diagonal {
      (x, y) = (x - 1, y - 1)
      changes.append(LineChange(fate: .kept, line: old[x]))
    }
    guard count > 0 else { break }
    if isAddition && y > 0 {
      y -= 1
      changes.append(LineChange(fate: .added, line: new[y]))
    } else if x > 0 {
      x -= 1
      changes.append(LineChange(fate: .removed, line: old[x]))
    }
  }
  return changes.reversed()
}
