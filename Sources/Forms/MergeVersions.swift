import Diagnostics

/// What two people made of one text, together: every line that only one of them changed is as that one has it, and where both
/// changed the same lines they are as in `mine`. What both put in at one place stands there twice, the other's first, unless it is
/// the same. What the other put in below a line that both changed stays, unless it belongs to that line.
package func merging(_ mine: [UInt8], into theirs: [UInt8], from base: [UInt8]) -> [UInt8] {
  let lines = lines(of: base)
  let own = hunks(from: lines, to: mine).flatMap { $0.parts(of: lines) }
  let others = hunks(from: lines, to: theirs).flatMap { whole in
    own.contains { $0.meets(whole) } ? whole.parts(of: lines).besides(own) : [whole]
  }
  var result: [UInt8] = []
  var next = 0
  for hunk in inOrder(own, others) {
    for line in lines[next..<max(next, hunk.range.lowerBound)] { result += line }
    for line in hunk.lines { result += line }
    next = max(next, hunk.range.upperBound)
  }
  for line in lines[next...] { result += line }
  return result
}

/// Lines that were put in the place of others.
private struct Hunk {
  let range: Range<Int>
  let lines: [ArraySlice<UInt8>]

  /// Whether both are about the same lines, or one puts lines between those that the other changed, or both put in the same.
  func meets(_ other: Hunk) -> Bool {
    if !range.isEmpty, !other.range.isEmpty { return range.overlaps(other.range) }
    if range.isEmpty, other.range.isEmpty { return range == other.range && lines == other.lines }
    let (place, changed) = range.isEmpty ? (range.lowerBound, other.range) : (other.range.lowerBound, range)
    return changed.lowerBound < place && place < changed.upperBound
  }
}

extension Hunk {
  /// The changes of single lines that it is made of: each line of before with the one that is most like it, what is put in
  /// between them, and what is taken away.
  fileprivate func parts(of base: [ArraySlice<UInt8>]) -> [Hunk] {
    guard !range.isEmpty, !lines.isEmpty, range.count <= mostPaired, lines.count <= mostPaired else {
      return [self]
    }
    var (parts, old, new): ([Hunk], Int, Int) = ([], range.lowerBound, 0)
    func put(to nextOld: Int, _ nextNew: Int) {
      guard old < nextOld || new < nextNew else { return }
      parts.append(Hunk(range: old..<nextOld, lines: Array(lines[new..<nextNew])))
    }
    for pair in pairs(Array(base[range]), lines) {
      let line = range.lowerBound + pair.old
      put(to: line, pair.new)
      parts.append(Hunk(range: line..<line + 1, lines: [lines[pair.new]]))
      (old, new) = (line + 1, pair.new + 1)
    }
    put(to: range.upperBound, lines.count)
    return parts
  }
}

extension [Hunk] {
  /// Those that meet none of the other changes, and that belong to none that does: what stands deeper than a line, or is an item of it.
  fileprivate func besides(_ own: [Hunk]) -> [Hunk] {
    var kept: [Hunk] = []
    var dropped: ArraySlice<UInt8>?
    for part in self {
      if own.contains(where: { $0.meets(part) }) {
        dropped = part.lines.first ?? dropped
        continue
      }
      guard let line = dropped else {
        kept.append(part)
        continue
      }
      let rest = [ArraySlice<UInt8>](part.lines.drop { belongs($0, below: line) })
      if rest.isEmpty { continue }
      dropped = nil
      kept.append(Hunk(range: part.range, lines: part.range.isEmpty ? rest : part.lines))
    }
    return kept
  }
}

private func belongs(_ line: ArraySlice<UInt8>, below owner: ArraySlice<UInt8>) -> Bool {
  let text = trimmed(line)
  if text.isEmpty { return false }
  return depth(of: line) > depth(of: owner)
    || text.starts(with: Array("- ".utf8)) && trimmed(owner).last == UInt8(ascii: ":")
}

/// The pairs that together are most alike, in order. A line that says something is none with one that is empty.
private func pairs(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(old: Int, new: Int)] {
  // The best that the lines from here on can be paired to.
  var best = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
  var likeness = Array(repeating: Array(repeating: 0, count: new.count), count: old.count)
  for first in old.indices.reversed() {
    for second in new.indices.reversed() {
      likeness[first][second] = likenessOf(old[first], new[second])
      let paired = likeness[first][second] > 0 ? best[first + 1][second + 1] + likeness[first][second] : 0
      best[first][second] = max(paired, best[first + 1][second], best[first][second + 1])
    }
  }
  var (found, first, second): ([(old: Int, new: Int)], Int, Int) = ([], 0, 0)
  while first < old.count, second < new.count {
    if likeness[first][second] > 0,
      best[first][second] == best[first + 1][second + 1] + likeness[first][second]
    {
      found.append((first, second))
      (first, second) = (first + 1, second + 1)
    } else if best[first][second] == best[first][second + 1] {
      second += 1
    } else {
      first += 1
    }
  }
  return found
}

/// From 1, of any two lines that say something, to 101, of the same.
private func likenessOf(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
  let (one, other) = (trimmed(one), trimmed(other))
  guard one.isEmpty == other.isEmpty else { return 0 }
  let shorter = min(one.count, other.count)
  let start = zip(one, other).prefix { $0 == $1 }.count
  let end = zip(one.reversed(), other.reversed()).prefix(shorter - start).prefix { $0 == $1 }.count
  return 1 + (start + end) * 100 / max(shorter, 1)
}

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var line = line.drop { $0 <= 0x20 }
  while let last = line.last, last <= 0x20 { line.removeLast() }
  return line
}

private func depth(of line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }

/// Lines of one change that are paired; longer ones are taken whole.
private let mostPaired = 300

/// The comments of YAML that `theirs` has put in and that are not in `merged`: no field shows them. Of a text with fields before it, the
/// comments of the fields alone.
package func comments(of theirs: [UInt8], leftOutOf merged: [UInt8], since base: [UInt8]) -> [String] {
  let (before, after) = (Set(comments(in: base)), Set(comments(in: merged)))
  return comments(in: theirs).filter { !before.contains($0) && !after.contains($0) }
}

private func comments(in bytes: [UInt8]) -> [String] {
  var (found, ends): ([String], Int) = ([], 0)
  for line in lines(of: bytes) {
    let text = trimmed(line)
    if text.elementsEqual("---".utf8) { ends += 1 }
    guard ends < 2 else { break }
    guard let sign = text.firstIndex(of: UInt8(ascii: "#")) else { continue }
    // After a value a comment begins with a space, and in quotes none begins.
    let before = text[..<sign]
    guard before.isEmpty || before.last == 0x20 && !before.contains(where: { $0 == 0x22 || $0 == 0x27 })
    else { continue }
    found.append(String(decoding: text[sign...], as: UTF8.self))
  }
  return found
}

/// Both, from the first line to the last. At one place what is put in comes before what is changed there, and the other's before one's own.
private func inOrder(_ own: [Hunk], _ others: [Hunk]) -> [Hunk] {
  var (merged, rest): ([Hunk], ArraySlice<Hunk>) = ([], others[...])
  for hunk in own {
    while let other = rest.first,
      other.range.lowerBound < hunk.range.lowerBound
        || other.range.lowerBound == hunk.range.lowerBound && (other.range.isEmpty || !hunk.range.isEmpty)
    {
      merged.append(other)
      rest.removeFirst()
    }
    merged.append(hunk)
  }
  return merged + rest
}

private func hunks(from old: [ArraySlice<UInt8>], to bytes: [UInt8]) -> [Hunk] {
  var (hunks, index, start): ([Hunk], Int, Int) = ([], 0, 0)
  var added: [ArraySlice<UInt8>] = []
  var isChanged = false
  func close() {
    if isChanged { hunks.append(Hunk(range: start..<index, lines: added)) }
    (isChanged, added) = (false, [])
  }
  for change in lineChanges(from: old, to: lines(of: bytes)) {
    if change.fate == .kept {
      close()
      index += 1
      continue
    }
    if !isChanged { start = index }
    isChanged = true
    if change.fate == .removed { index += 1 } else { added.append(change.line) }
  }
  close()
  return hunks
}

/// The lines with their ends.
private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var (lines, start): ([ArraySlice<UInt8>], Int) = ([], 0)
  for (index, byte) in bytes.enumerated() where byte == 10 {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}
