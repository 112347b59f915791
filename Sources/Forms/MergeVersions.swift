import Diagnostics

/// What two people made of one text, together: every line that only one of them changed is as that one has it, and where both
/// changed the same lines they are as in `mine`.
package func merging(_ mine: [UInt8], into theirs: [UInt8], from base: [UInt8]) -> [UInt8] {
  let lines = lines(of: base)
  let own = hunks(from: lines, to: mine)
  let others = hunks(from: lines, to: theirs).filter { other in !own.contains { $0.meets(other) } }
  var result: [UInt8] = []
  var next = 0
  for hunk in (own + others).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
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

  /// Whether both are about the same lines, or one puts lines where the other begins or ends, where their order would be a guess.
  func meets(_ other: Hunk) -> Bool {
    if !range.isEmpty, !other.range.isEmpty { return range.overlaps(other.range) }
    return range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
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
