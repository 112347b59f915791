import Content
import Diagnostics

/// Fields that libyaml gave up reading, and the lines around the place where it did, from which to work out what the
/// editor did wrong.
struct BrokenField {
  let problem: YAMLProblem
  let bytes: [UInt8]
  let range: Range<Int>
  let path: String
  let lines: [YAMLLine]
  /// The index of the line that libyaml gave up at.
  let index: Int

  init(problem: YAMLProblem, bytes: [UInt8], range: Range<Int>, path: String) {
    self.problem = problem
    self.bytes = bytes
    self.range = range
    self.path = path
    let table = LineTable(bytes, in: range)
    lines = (0..<table.count).map { YAMLLine(bytes, table.content($0, in: bytes)) }
    // At the end of the text the last line is to blame, not the empty one after it.
    let last = max(range.lowerBound, bytes.trimmed(range).upperBound - 1)
    index = table.index(at: min(problem.offset, last))
  }

  /// The likeliest mistake; the order goes from the surest sign to the vaguest.
  var finding: Diagnostic {
    controlCharacter ?? tabIndentation ?? backslash ?? unclosedQuote ?? textAfterQuote ?? mixedListSigns
      ?? colonInText
      ?? linkInField
      ?? unclosedBracket ?? looseField ?? listSigns ?? listBelowField ?? specialCharacter ?? textUnderField
      ?? missingColon ?? missingSpace ?? wrongIndentation ?? unreadable
  }

  var line: YAMLLine { lines[index] }

  /// The lines around the one that libyaml gave up at.
  var nearby: ArraySlice<YAMLLine> { lines[max(0, index - 40)..<min(lines.count, index + 40)] }

  func says(_ words: String) -> Bool { problem.message.contains(words) }
}

extension BrokenField {
  func openingQuote(_ line: YAMLLine) -> UInt8? {
    guard let first = line.value.first else { return nil }
    return bytes[first] == .doubleQuote || bytes[first] == .singleQuote ? bytes[first] : nil
  }

  func closingQuote(_ start: Int, before end: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < end {
      if quote == .doubleQuote, bytes[offset] == .backslash {
        offset += 2
      } else if bytes[offset] != quote {
        offset += 1
      } else if quote == .singleQuote, offset + 1 < end, bytes[offset + 1] == quote {
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }
}
