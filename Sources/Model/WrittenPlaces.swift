import Content

/// Where each part of a scalar's text stands as it was written (YAML 1.2 §7.3, §8.1): runs of bytes that are the same in
/// both, between quotes, escapes, line ends and indentation. Made in one pass over the two.
struct WrittenPlaces: Sendable {
  private struct Run {
    let text: Int
    let written: Int
    var count: Int
  }
  private var runs: [Run] = []

  init(of text: [UInt8], in source: [UInt8], _ range: Range<Int>, _ style: YAMLNode.Style) {
    // Nearly all fields.
    if style == .plain, text.count <= range.count, source.holds(text, at: range.lowerBound) {
      runs = text.isEmpty ? [] : [Run(text: 0, written: range.lowerBound, count: text.count)]
      return
    }
    let written = source[range]
    var (offset, place) = (0, start(of: written, style))
    while offset < text.count, place < written.endIndex {
      if style == .doubleQuoted, written[place] == .backslash {
        let escape = Escape(written[place...])
        place += escape.width
        offset += escape.textWidth
      } else if written[place] == text[offset] {
        note(offset, place)
        // A quote within single quotes is written twice.
        let isDoubled = style == .singleQuoted && text[offset] == .singleQuote
        (offset, place) = (offset + 1, place + (isDoubled ? 2 : 1))
      } else if written[place].isSpaceOrLineEnd {
        place += 1
      } else if text[offset].isSpaceOrLineEnd {
        offset += 1
      } else {
        // Not the text that was written; what follows has no certain place.
        return
      }
    }
  }

  /// Nil when the part is not written letter by letter.
  func place(of part: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) >> 1
      if runs[middle].text <= part.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, !part.isEmpty else { return nil }
    let run = runs[low - 1]
    guard part.upperBound <= run.text + run.count else { return nil }
    let start = run.written + part.lowerBound - run.text
    return start..<start + part.count
  }

  private mutating func note(_ offset: Int, _ place: Int) {
    if let last = runs.last, last.text + last.count == offset, last.written + last.count == place {
      runs[runs.count - 1].count += 1
    } else {
      runs.append(Run(text: offset, written: place, count: 1))
    }
  }
}

/// Where the text begins: after the quote, or after the line with `|` or `>`.
private func start(of written: ArraySlice<UInt8>, _ style: YAMLNode.Style) -> Int {
  switch style {
  case .plain: written.startIndex
  case .singleQuoted, .doubleQuoted: min(written.startIndex + 1, written.endIndex)
  case .literal, .folded:
    written.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? written.endIndex
  }
}

/// A backslash between double quotes with what it escapes (YAML 1.2 §5.7).
private struct Escape {
  /// Bytes as written, and in the text.
  let width: Int
  let textWidth: Int

  init(_ written: ArraySlice<UInt8>) {
    let digits: Int
    switch written.dropFirst().first {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    // The line goes on without a space.
    case 0x0A, 0x0D, nil:
      (width, textWidth) = (1, 0)
      return
    case UInt8(ascii: "N"), UInt8(ascii: "_"):
      (width, textWidth) = (2, 2)
      return
    case UInt8(ascii: "L"), UInt8(ascii: "P"):
      (width, textWidth) = (2, 3)
      return
    default:
      (width, textWidth) = (2, 1)
      return
    }
    let value = UInt32(String(decoding: written.dropFirst(2).prefix(digits), as: UTF8.self), radix: 16)
    width = 2 + digits
    textWidth = value.flatMap(Unicode.Scalar.init).map { UTF8.width($0) } ?? 1
  }
}

extension UInt8 {
  fileprivate var isSpaceOrLineEnd: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}
