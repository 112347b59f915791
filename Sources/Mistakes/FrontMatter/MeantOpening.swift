import Content
import Diagnostics

/// The line that the fields begin with, or were meant to.
struct MeantOpening {
  let line: Range<Int>
  /// Where the first field begins.
  let inner: Int
  var finding: Diagnostic?
  var isMissing = false

  init?(_ bytes: [UInt8], start: Int, first: Int, path: String) {
    let line = bytes.line(at: first)
    let next = bytes.nextLine(after: line.upperBound)
    if bytes.isFrontMatterMark(line), first == start || bytes[first - 1].isLineEnd {
      self.init(line, next)
    } else if bytes.isFenceAboveField(line) {
      let whole = bytes.startOfLine(first, after: start)..<line.upperBound
      self.init(line, next, .frontMatterFence(Location(path, bytes.trimmed(line)), line: whole))
    } else if let inner = bytes.fieldAfterMark(line) {
      let gap = first + 3..<inner
      self.init(line, inner, .frontMatterFence(Location(path, first..<first + 3), line: gap, isShared: true))
    } else if bytes.isField(atLine: first),
      bytes.isField(atLine: next) || bytes.isFrontMatterMark(bytes.line(at: next))
    {
      self.init(
        line.lowerBound..<line.lowerBound, first, .missingOpening(Location(path, line.prefix(while: bytes))))
      isMissing = true
    } else if let mark = bytes.laterFields(after: next) {
      self.init(
        mark, bytes.nextLine(after: mark.upperBound),
        .textBeforeFields(Location(path, bytes.trimmed(line)), fields: Location(path, mark)))
    } else {
      return nil
    }
  }

  private init(_ line: Range<Int>, _ inner: Int, _ finding: Diagnostic? = nil) {
    self.line = line
    self.inner = inner
    self.finding = finding
  }
}

extension Range<Int> {
  /// The name of the field at the beginning of the line.
  fileprivate func prefix(while bytes: [UInt8]) -> Range<Int> { YAMLLine(bytes, self).key ?? self }
}

extension [UInt8] {
  /// Where a field begins that stands on the same line as the opening `---`.
  fileprivate func fieldAfterMark(_ line: Range<Int>) -> Int? {
    guard starts(with: "--- ", at: line.lowerBound, before: line.upperBound) else { return nil }
    let start = skip(from: line.lowerBound + 3, to: line.upperBound, while: \.isSpaceOrTab)
    return isField(atLine: start) ? start : nil
  }

  /// A line `---` further down that fields follow, and another that ends them.
  fileprivate func laterFields(after start: Int) -> Range<Int>? {
    var line = line(at: start)
    var opening: Range<Int>?
    for _ in 0..<40 where line.lowerBound < count {
      let next = nextLine(after: line.upperBound)
      if isFrontMatterMark(line) {
        if let opening { return opening }
        opening = isField(atLine: next) ? line : nil
      }
      line = self.line(at: next)
    }
    return nil
  }
}
