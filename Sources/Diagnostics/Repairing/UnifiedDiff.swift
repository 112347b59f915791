/// Who a difference is for: a program gets every byte, a person sees signs for those that control a terminal.
package enum DiffReader: Sendable, Equatable {
  case program
  case person(TerminalStyle)
}

/// The difference between two texts of one file, as patch(1) takes it (POSIX diff -u): three lines around each change.
package func unifiedDiff(
  of path: String, from old: [UInt8], to new: [UInt8], for reader: DiffReader
) -> String {
  guard old != new else { return "" }
  let changes = lineChanges(from: lines(old), to: lines(new))
  let palette: Palette
  let show: (String) -> String
  switch reader {
  case .program: (palette, show) = (Palette(.plain), { $0 })
  case .person(let style): (palette, show) = (Palette(style), visible)
  }
  var text = palette.strong("--- \(path)") + "\n" + palette.strong("+++ \(path)") + "\n"
  var numbers = (old: 1, new: 1)
  var index = 0
  for hunk in hunks(changes) {
    for change in changes[index..<hunk.lowerBound] { advance(&numbers, past: change) }
    text += head(of: changes[hunk], numbers, palette) + "\n"
    for change in changes[hunk] {
      text += row(change, palette, show)
      advance(&numbers, past: change)
    }
    index = hunk.upperBound
  }
  return text
}

private let context = 3

/// The stretches of changes that stand together, with the lines around them.
private func hunks(_ changes: [LineChange]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for (index, change) in changes.enumerated() where change.fate != .kept {
    let around = max(0, index - context)..<min(changes.count, index + context + 1)
    if let last = result.last, last.upperBound >= around.lowerBound {
      result[result.count - 1] = last.lowerBound..<around.upperBound
    } else {
      result.append(around)
    }
  }
  return result
}

private func head(
  of changes: ArraySlice<LineChange>, _ numbers: (old: Int, new: Int), _ palette: Palette
) -> String {
  let old = changes.count { $0.fate != .added }
  let new = changes.count { $0.fate != .removed }
  let starts = (old: old == 0 ? numbers.old - 1 : numbers.old, new: new == 0 ? numbers.new - 1 : numbers.new)
  return palette.faint("@@ -\(starts.old),\(old) +\(starts.new),\(new) @@")
}

private func advance(_ numbers: inout (old: Int, new: Int), past change: LineChange) {
  if change.fate != .added { numbers.old += 1 }
  if change.fate != .removed { numbers.new += 1 }
}

/// A line with its mark; one without a line end is marked as diff(1) does.
private func row(_ change: LineChange, _ palette: Palette, _ show: (String) -> String) -> String {
  let isEnded = change.line.last == 0x0A
  let content = show(String(decoding: isEnded ? change.line.dropLast() : change.line, as: UTF8.self))
  let ending = isEnded ? "\n" : "\n\\ No newline at end of file\n"
  return switch change.fate {
  case .kept: " " + content + ending
  case .removed: palette.removed("-" + content) + ending
  case .added: palette.help("+" + content) + ending
  }
}

/// The lines of a text, each with its end.
private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}
