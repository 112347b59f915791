import Diagnostics

/// The fields at the top of a Markdown file, between two lines of `---`, and where the body begins.
///
/// Lines that were meant as `---` are taken as such, with a finding, so that the fields are read all the same.
struct FrontMatter {
  /// Between the lines.
  var fields = 0..<0
  /// From the first `---` to the end of the closing one; empty at 0 when there are no fields.
  var whole = 0..<0
  var bodyStart: Int
  var findings: [Diagnostic] = []
  /// Whether more fields follow the line that ends them.
  var isSplit = false

  init(_ bytes: [UInt8], path: String) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bodyStart = start
    let first = bytes.skip(from: start, to: bytes.count, while: \.isWhite)
    guard let opening = Opening(bytes, start: start, first: first, path: path) else {
      let line = first..<bytes.lineEnd(from: first)
      findings = [.missingFrontMatter(Location(path, line))]
      return
    }
    findings = opening.finding.map { [$0] } ?? []
    close(opening, bytes, path)
  }

  /// Two lines of the same wrong sign are one slip.
  private mutating func note(_ closing: Diagnostic) {
    if let first = findings.firstIndex(where: { $0.code == .frontMatterFence }) {
      findings[first].fixIts += closing.fixIts
      findings[first].notes.append(
        Note(Wording(nb: "og denne linjen også", en: "and this line"), at: closing.location))
    } else {
      findings.append(closing)
    }
  }

  /// Finds the line that ends the fields, or the place where it belongs.
  private mutating func close(_ opening: Opening, _ bytes: [UInt8], _ path: String) {
    let inner = opening.inner
    let end = bytes.endOfFields(from: inner)
    if let mark = bytes.closingMark(from: inner, lastField: end) {
      if !bytes.isMark(mark) { note(.frontMatterFence(Location(path, bytes.trimmed(mark)), line: mark)) }
      fields = inner..<mark.lowerBound
      whole = opening.line.lowerBound..<bytes.trimmed(mark).upperBound
      bodyStart = bytes.nextLine(after: mark.upperBound)
      if let second = bytes.secondMark(from: bodyStart) {
        findings.append(
          .fieldsEndEarly(Location(path, bytes.trimmed(mark)), line: mark.lowerBound..<bodyStart))
        isSplit = true
        bodyStart = bytes.nextLine(after: second.upperBound)
      }
      return
    }
    fields = inner..<end
    whole = opening.line.lowerBound..<end
    bodyStart = end
    if opening.isMissing {
      findings = [.fieldsWithoutMarks(Location(path, opening.line), end: end)]
    } else {
      let place = Location(path, bytes.trimmed(opening.line))
      findings.append(.unclosedFrontMatter(Location(path, end..<end), opening: place))
    }
  }
}

/// The line that the fields begin with, or were meant to.
private struct Opening {
  let line: Range<Int>
  /// Where the first field begins.
  let inner: Int
  var finding: Diagnostic?
  var isMissing = false

  init?(_ bytes: [UInt8], start: Int, first: Int, path: String) {
    let line = first..<bytes.lineEnd(from: first)
    let next = bytes.nextLine(after: line.upperBound)
    if bytes.isMark(line), first == start || bytes[first - 1].isLineEnd {
      self.init(line, next)
    } else if bytes.isFence(line) || bytes.starts(with: "```", at: first, before: line.upperBound),
      bytes.isField(atLine: next)
    {
      let whole = bytes.startOfLine(first, after: start)..<line.upperBound
      self.init(line, next, .frontMatterFence(Location(path, bytes.trimmed(line)), line: whole))
    } else if let inner = bytes.fieldAfterMark(line) {
      let gap = first + 3..<inner
      self.init(line, inner, .frontMatterFence(Location(path, first..<first + 3), line: gap, isShared: true))
    } else if bytes.isField(atLine: first), bytes.isField(atLine: next) || bytes.isMark(bytes.line(at: next))
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
  fileprivate func lineEnd(from start: Int) -> Int { skip(from: start, to: count) { !$0.isLineEnd } }

  fileprivate func line(at start: Int) -> Range<Int> { start..<Swift.max(start, lineEnd(from: start)) }

  fileprivate func nextLine(after end: Int) -> Int {
    guard end < count else { return count }
    return self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .newline ? end + 2 : end + 1
  }

  /// Whether the line is `---`, with blanks after it at most.
  fileprivate func isMark(_ line: Range<Int>) -> Bool {
    guard starts(with: "---", at: line.lowerBound, before: line.upperBound) else { return false }
    return self[(line.lowerBound + 3)..<line.upperBound].allSatisfy(\.isBlank)
  }

  /// Whether the line looks like `---`: other dashes, stars or signs of the kind, too many or too few of them.
  fileprivate func isFence(_ line: Range<Int>) -> Bool {
    let place = trimmed(line)
    guard !place.isEmpty, place.count <= 240 else { return false }
    let signs = text(place).unicodeScalars
    return signs.allSatisfy { "-–—−‐‑*_=+~.".unicodeScalars.contains($0) }
      && (signs.count > 1 || "–—".unicodeScalars.contains(signs[signs.startIndex]))
  }

  /// Whether the line that begins here has a name, a colon and a blank.
  fileprivate func isField(atLine start: Int) -> Bool {
    let line = YAMLLine(self, line(at: start))
    return line.key != nil && line.hasSpace(in: self) && !line.isItem && line.indentation == 0
  }

  /// Where a field begins that stands on the same line as the opening `---`.
  fileprivate func fieldAfterMark(_ line: Range<Int>) -> Int? {
    guard starts(with: "--- ", at: line.lowerBound, before: line.upperBound) else { return nil }
    let start = skip(from: line.lowerBound + 3, to: line.upperBound, while: \.isBlank)
    return isField(atLine: start) ? start : nil
  }

  /// A line `---` further down that fields follow, and another that ends them.
  fileprivate func laterFields(after start: Int) -> Range<Int>? {
    var line = line(at: start)
    var opening: Range<Int>?
    for _ in 0..<40 where line.lowerBound < count {
      let next = nextLine(after: line.upperBound)
      if isMark(line) {
        if let opening { return opening }
        opening = isField(atLine: next) ? line : nil
      }
      line = self.line(at: next)
    }
    return nil
  }

  /// The line that ends the fields: `---`, or what stands for it right after the last field.
  fileprivate func closingMark(from inner: Int, lastField end: Int) -> Range<Int>? {
    let start = skip(from: end, to: count, while: \.isWhite)
    let candidate = self.line(at: startOfLine(start, after: inner))
    if candidate.lowerBound < count, isMark(candidate) || isFence(candidate) || isCodeFence(candidate) {
      return candidate
    }
    var line = self.line(at: inner)
    while line.lowerBound < count {
      if isMark(line) { return isProse(from: end, to: line.lowerBound) ? nil : line }
      line = self.line(at: nextLine(after: line.upperBound))
    }
    return nil
  }

  /// A line `---` that ends fields which begin right here.
  fileprivate func secondMark(from start: Int) -> Range<Int>? {
    let first = skip(from: start, to: count, while: \.isWhite)
    guard first < count, isField(atLine: first), self[first] >= 0x61 else { return nil }
    let last = endOfFields(from: startOfLine(first, after: start))
    let mark = line(at: startOfLine(skip(from: last, to: count, while: \.isWhite), after: start))
    return mark.lowerBound < count && isMark(mark) ? mark : nil
  }

  private func isCodeFence(_ line: Range<Int>) -> Bool { text(trimmed(line)) == "```" }

  fileprivate func startOfLine(_ offset: Int, after first: Int) -> Int {
    var start = offset
    while start > first, !self[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// Whether a blank line and then text, but no field, stands here: then a later `---` is a rule of the text.
  private func isProse(from end: Int, to mark: Int) -> Bool {
    let lines = YAMLLine.all(self, in: end..<mark)
    guard let blank = lines.dropFirst().firstIndex(where: { $0.textStart == $0.range.upperBound }) else {
      return false
    }
    let rest = lines[blank...]
    return rest.contains { !$0.isEmpty(in: self) }
      && !rest.contains { $0.key != nil && $0.hasSpace(in: self) }
  }

  /// The end of the last line, from `start` on, that looks like a field; the closing `---` belongs after it.
  fileprivate func endOfFields(from start: Int) -> Int {
    var (line, end) = (start, start)
    while line < count {
      let range = line..<lineEnd(from: line)
      let parts = YAMLLine(self, range)
      let isField = parts.key != nil || parts.isItem || parts.indentation > 0
      let isBlank = parts.textStart == range.upperBound
      guard isField || isBlank, !isFence(range) else { break }
      if !isBlank { end = trimmed(range).upperBound }
      line = nextLine(after: range.upperBound)
    }
    return end
  }
}
