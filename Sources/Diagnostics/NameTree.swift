/// Names by their beginnings, so that those near another are found without looking at each: how far the letters are that many
/// begin with is computed once, and those that begin too differently are passed by together.
///
/// Flat arrays, by the index of a node; 0 is the root.
struct NameTree: Sendable {
  private var letters: [Unicode.Scalar] = ["\0"]
  private var firstBelow: [Int32] = [0]
  private var next: [Int32] = [0]
  /// The first name that alone goes on from the node, or ends there, and how many are equal to it; -1 and 0 where none does.
  private var names: [Int32] = [-1]
  private var counts: [Int32] = [0]
  /// Of the names at the node or below it: the first, the letters of the longest, and what letters any has after the node's.
  private var firsts: [Int32] = [.max]
  private var longest: [Int32] = [0]
  private var letterSets: [UInt64] = [0]

  /// A tree of names as they are compared.
  init(_ listed: [[Unicode.Scalar]]) {
    let order = listed.indices.sorted { first, second in
      let (left, right) = (listed[first], listed[second])
      return left == right ? first < second : left.lexicographicallyPrecedes(right)
    }
    var (parents, lastBelow, path): ([Int32], [Int32], [Int32]) = ([0], [0], [0])
    var shared = 0
    for (position, index) in order.enumerated() {
      let name = listed[index]
      let sharedNext = position + 1 < order.count ? common(name, listed[order[position + 1]]) : 0
      path.removeLast(path.count - 1 - min(shared, path.count - 1))
      // One letter more than it has in common with any other is enough.
      for letter in name.prefix(max(shared, sharedNext) + 1).dropFirst(path.count - 1) {
        let parent = path[path.count - 1]
        parents.append(parent)
        lastBelow.append(0)
        path.append(add(letter, below: parent, after: &lastBelow[Int(parent)]))
      }
      let node = Int(path[path.count - 1])
      if counts[node] == 0 { names[node] = Int32(index) }
      counts[node] += 1
      note(name, Int32(index), path)
      shared = sharedNext
    }
    if order != Array(listed.indices) { arrange(parents) }
  }

  /// Says of the nodes on the way to a name that it is one of theirs.
  private mutating func note(_ name: [Unicode.Scalar], _ index: Int32, _ path: [Int32]) {
    var letterSet = name.dropFirst(path.count - 1).reduce(UInt64(0)) { $0 | letterBit($1) }
    for depth in path.indices.reversed() {
      let node = Int(path[depth])
      firsts[node] = min(firsts[node], index)
      longest[node] = max(longest[node], Int32(name.count))
      letterSets[node] |= letterSet
      if depth > 0 { letterSet |= letterBit(name[depth - 1]) }
    }
  }

  private mutating func add(_ letter: Unicode.Scalar, below parent: Int32, after last: inout Int32) -> Int32 {
    let node = Int32(letters.count)
    letters.append(letter)
    firstBelow.append(0)
    next.append(0)
    names.append(-1)
    counts.append(0)
    firsts.append(.max)
    longest.append(0)
    letterSets.append(0)
    if last == 0 { firstBelow[Int(parent)] = node } else { next[Int(last)] = node }
    last = node
    return node
  }

  /// Puts the nodes below each in the order of their first names, so that the first that is near is soon found.
  private mutating func arrange(_ parents: [Int32]) {
    for node in firstBelow.indices { (firstBelow[node], next[node]) = (0, 0) }
    for node in (1..<letters.count).sorted(by: { firsts[$0] > firsts[$1] }) {
      next[node] = firstBelow[Int(parents[node])]
      firstBelow[Int(parents[node])] = Int32(node)
    }
  }
}

extension NameTree {
  /// The first of the names that are as near as any, where that is near enough (`nearestName`); `distance` says how far the name
  /// of an index is, where that is no more than a limit.
  func nearest(
    to target: [Unicode.Scalar], distance: (_ name: Int, _ limit: Int) -> Int
  ) -> Int? {
    var rows = Rows(target)
    // Of a name that is longer, more may be wrong.
    for limit in 0...max(1, target.count / 2) {
      var best = Int32.max
      look(0, 0, &rows, limit) { node in
        firsts[node] < best && limit <= max(1, max(target.count, Int(longest[node])) / 3)
      } take: { name, _ in
        if name < best, distance(Int(name), limit) <= limit { best = name }
      }
      if best != .max { return Int(best) }
    }
    return nil
  }

  /// Two of the names within a distance, or as many as there are; of those that are equal both.
  func near(
    _ target: [Unicode.Scalar], within limit: Int, distance: (Int, Int) -> Int
  ) -> [(name: Int, distance: Int)] {
    var (rows, found) = (Rows(target), [(name: Int, distance: Int)]())
    look(0, 0, &rows, limit) { node in
      found.count < 2
    } take: { name, count in
      let distance = distance(Int(name), limit)
      if distance <= limit { found += Array(repeating: (Int(name), distance), count: min(2, Int(count))) }
    }
    return Array(found.prefix(2))
  }

  /// Looks at the names whose beginnings are within a limit, but for those below nodes that are not of interest.
  private func look(
    _ node: Int, _ depth: Int, _ rows: inout Rows, _ limit: Int, isOfInterest: (Int) -> Bool,
    take: (_ name: Int32, _ count: Int32) -> Void
  ) {
    guard isOfInterest(node) else { return }
    if depth > 0, rows.fill(depth, letters[node], letterSets[node]) > limit { return }
    if counts[node] > 0 { take(names[node], counts[node]) }
    var below = Int(firstBelow[node])
    while below > 0 {
      look(below, depth + 1, &rows, limit, isOfInterest: isOfInterest, take: take)
      below = Int(next[below])
    }
  }
}

/// The distances between what a text begins with and what the nodes on the way from the root say, a row for each node.
private struct Rows {
  private let target: [Unicode.Scalar]
  private var cells: [Int]
  private var said: [Unicode.Scalar] = []
  /// What letters the text has from each place on.
  private let letterSets: [UInt64]

  init(_ target: [Unicode.Scalar]) {
    self.target = target
    cells = Array(0...target.count)
    var letterSets: [UInt64] = [0]
    for letter in target.reversed() {
      letterSets.append(letterSets[letterSets.count - 1] | letterBit(letter))
    }
    self.letterSets = letterSets.reversed()
  }

  /// Fills the row of a depth, and says how far a name may be at least that goes on with letters of a set alone: each other
  /// letter of the text is a mistake.
  mutating func fill(_ depth: Int, _ letter: Unicode.Scalar, _ set: UInt64) -> Int {
    let width = target.count + 1
    said.removeLast(max(0, said.count - depth + 1))
    said.append(letter)
    let start = depth * width
    if cells.count < start + width { cells += Array(repeating: 0, count: width) }
    cells[start] = depth
    var least = depth + (letterSets[0] & ~set).nonzeroBitCount
    for column in 1..<max(1, width) {
      let cell = start + column
      let cost = target[column - 1] == letter ? 0 : 1
      var value = min(cells[cell - width] + 1, cells[cell - 1] + 1, cells[cell - width - 1] + cost)
      if depth > 1, column > 1, target[column - 2] == letter, target[column - 1] == said[depth - 2] {
        value = min(value, cells[cell - 2 * width - 2] + 1)
      }
      cells[cell] = value
      least = min(least, value + (letterSets[column] & ~set).nonzeroBitCount)
    }
    return least
  }
}

/// How many letters two names begin with alike.
private func common(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  zip(first, second).prefix { $0 == $1 }.count
}
