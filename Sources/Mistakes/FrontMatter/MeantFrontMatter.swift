import Content
import Diagnostics

/// Whether a file has fields at its top that are not marked off as fields are: fields that were written above them would take
/// their place, and leave them as text.
package func hasUnmarkedFields(_ bytes: [UInt8]) -> Bool {
  guard FrontMatter(bytes).whole.isEmpty else { return false }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes.skip(from: start, to: bytes.count, while: \.isWhiteSpace)
  return MeantOpening(bytes, start: start, first: first, path: "") != nil
}

/// The front matter as it was meant: lines that look like `---` are taken as such, with a finding, so that the fields
/// are read all the same.
struct MeantFrontMatter {
  private(set) var frontMatter: FrontMatter
  private(set) var findings: [Diagnostic] = []
  /// Whether more fields follow the line that ends them.
  private(set) var isSplit = false

  init(_ bytes: [UInt8], path: String) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    frontMatter = FrontMatter(bodyStart: start)
    let first = bytes.skip(from: start, to: bytes.count, while: \.isWhiteSpace)
    guard let opening = MeantOpening(bytes, start: start, first: first, path: path) else {
      findings = [.missingFrontMatter(Location(path, bytes.line(at: first)))]
      return
    }
    findings = opening.finding.map { [$0] } ?? []
    close(opening, bytes, path)
  }

  /// Two lines of the same wrong sign are one mistake.
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
  private mutating func close(_ opening: MeantOpening, _ bytes: [UInt8], _ path: String) {
    let inner = opening.inner
    let end = bytes.endOfFields(from: inner)
    if let mark = bytes.closingMark(from: inner, lastField: end) {
      if !bytes.isFrontMatterMark(mark) {
        note(.frontMatterFence(Location(path, bytes.trimmed(mark)), line: mark))
      }
      frontMatter.fields = inner..<mark.lowerBound
      frontMatter.whole = opening.line.lowerBound..<bytes.trimmed(mark).upperBound
      frontMatter.bodyStart = bytes.nextLine(after: mark.upperBound)
      if let second = bytes.secondMark(from: frontMatter.bodyStart) {
        findings.append(
          .fieldsEndEarly(
            Location(path, bytes.trimmed(mark)), line: mark.lowerBound..<frontMatter.bodyStart))
        isSplit = true
        frontMatter.bodyStart = bytes.nextLine(after: second.upperBound)
      }
      return
    }
    frontMatter.fields = inner..<end
    frontMatter.whole = opening.line.lowerBound..<end
    frontMatter.bodyStart = end
    if opening.isMissing {
      findings = [.fieldsWithoutMarks(Location(path, opening.line), end: end)]
    } else {
      let place = Location(path, bytes.trimmed(opening.line))
      findings.append(.unclosedFrontMatter(Location(path, end..<end), opening: place))
    }
  }
}

extension [UInt8] {
  /// The line that ends the fields: `---`, or what stands for it right after the last field.
  fileprivate func closingMark(from inner: Int, lastField end: Int) -> Range<Int>? {
    let start = skip(from: end, to: count, while: \.isWhiteSpace)
    let candidate = self.line(at: startOfLine(start, after: inner))
    if candidate.lowerBound < count,
      isFrontMatterMark(candidate) || isFence(candidate) || isCodeFence(candidate)
    {
      return candidate
    }
    var line = self.line(at: inner)
    while line.lowerBound < count {
      if isFrontMatterMark(line) { return isProse(from: end, to: line.lowerBound) ? nil : line }
      line = self.line(at: nextLine(after: line.upperBound))
    }
    return nil
  }

  /// A line `---` that ends fields which begin right here.
  fileprivate func secondMark(from start: Int) -> Range<Int>? {
    let first = skip(from: start, to: count, while: \.isWhiteSpace)
    guard first < count, isField(atLine: first), self[first] >= 0x61 else { return nil }
    let last = endOfFields(from: startOfLine(first, after: start))
    let mark = line(at: startOfLine(skip(from: last, to: count, while: \.isWhiteSpace), after: start))
    return mark.lowerBound < count && isFrontMatterMark(mark) ? mark : nil
  }

  private func isCodeFence(_ line: Range<Int>) -> Bool { text(trimmed(line)) == "```" }

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
}
