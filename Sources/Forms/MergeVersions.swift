import Diagnostics

/// What two people made of one text, together: every line that only one of them changed is as that one has it, and where both
/// changed the same lines they are as in `mine`. What both put in at one place stands there twice, the other's first, unless it is
/// the same.
package func merging(_ mine: [UInt8], into theirs: [UInt8], from base: [UInt8]) -> [UInt8] {
  let lines = lines(of: base)
  let own = hunks(from: lines, to: mine)
  let others = hunks(from: lines, to: theirs).filter { other in !own.contains { $0.meets(other) } }
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
