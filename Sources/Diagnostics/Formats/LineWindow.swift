/// A source line as a terminal can show it, cut around the part that is marked.
struct LineWindow {
  /// The three parts of `text`.
  private(set) var (before, marked, after) = ("", "", "")
  private(set) var text = ""
  /// Spaces as wide as what is before the marked part.
  private(set) var padding = ""
  private(set) var underline = ""

  /// How many bytes on each side of the place's beginning can matter for what is shown.
  private static let reach = 1000

  /// `range` is in bytes of the file; `start` is where the line begins there, `width` how much of it is shown.
  init(_ bytes: ArraySlice<UInt8>, start: Int, marking range: Range<Int>, cells width: Int = 100) {
    let from = min(max(range.lowerBound - start, 0), bytes.count) + bytes.startIndex
    let to = min(max(range.upperBound - start, 0), bytes.count) + bytes.startIndex
    let near = bytes.near(from..<max(from, to), within: Self.reach)
    var before = Array(visible(String(decoding: bytes[near.lowerBound..<from], as: UTF8.self)))
    let end = min(max(from, to), near.upperBound)
    let marked = Array(visible(String(decoding: bytes[from..<end], as: UTF8.self)))
    var after = Array(visible(String(decoding: bytes[end..<near.upperBound], as: UTF8.self)))
    if before.first == "\u{FEFF}" { before.removeFirst() }
    if before.count + marked.count + after.count > width {
      let most = width * 3 / 10
      if before.count > most { before = ["…"] + before.suffix(most - 1) }
      let space = max(0, width - before.count - marked.count)
      if after.count > space { after = after.prefix(space) + ["…"] }
    }
    let shown = marked.prefix(max(1, width - before.count))
    text = String(before + shown + (marked.count > shown.count ? ["…"] : []) + after)
    padding = String(repeating: " ", count: before.reduce(0) { $0 + cells($1) })
    underline = String(repeating: "^", count: max(1, shown.reduce(0) { $0 + cells($1) }))
    (self.before, self.marked) = (String(before), String(shown))
    self.after = String((marked.count > shown.count ? ["…"] : []) + after)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes up to `distance` before and after the beginning of a range, not cutting a character.
  fileprivate func near(_ range: Range<Int>, within distance: Int) -> Range<Int> {
    var (start, end) = (
      Swift.max(startIndex, range.lowerBound - distance), Swift.min(endIndex, range.lowerBound + distance)
    )
    while start > startIndex, start < range.lowerBound, self[start] & 0xC0 == 0x80 { start += 1 }
    while end < endIndex, end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}

/// A text whose control characters cannot do anything to a terminal; tabs are two spaces.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || isFormat($0) }) else {
    return text
  }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result += "  "
    case 0..<0x20: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
    case 0x7F, 0x80...0x9F: result += "␡"
    default: if isFormat(scalar) { result += "·" } else { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// Characters that reorder or hide text: directional marks, zero-width spaces.
private func isFormat(_ scalar: Unicode.Scalar) -> Bool {
  (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
    || (0x2066...0x2069).contains(scalar.value) || (0x80...0x9F).contains(scalar.value)
}

/// How many columns a character takes: two for East Asian wide characters and emoji.
private func cells(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
