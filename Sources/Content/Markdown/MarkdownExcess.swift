/// What cannot be read within bounds, found before cmark is given it: how long cmark takes is worked out from counts.
func findExcess(in text: MarkdownText) -> MarkdownIssue? {
  guard text.range.count <= MarkdownBound.bytes else {
    return MarkdownIssue(kind: .tooLarge, range: text.place(text.lines.content(0, in: text.bytes)))
  }
  return excessiveLine(in: text) ?? sparseTable(in: text) ?? unendedInlines(in: text)
    ?? expandedReferences(in: text)
}

/// A line with too many marks of lists and quotes before its text, or too many columns; code has none.
private func excessiveLine(in text: MarkdownText) -> MarkdownIssue? {
  var fence: ArraySlice<UInt8>?
  let hasPipes = text.bytes.holds(.pipe, in: text.range)
  for index in 0..<text.lines.count {
    let line = text.lines.content(index, in: text.bytes)
    let marks = BlockMarks(text.bytes, line)
    let run = text.bytes.fence(at: marks.end, before: line.upperBound)
    if let open = fence {
      // Much deeper than any text, it is read as code only if it is.
      guard marks.count <= MarkdownBound.marksInCode else { return issue(.nestedTooDeeply, line, text) }
      if let run, run.starts(with: open), text.bytes.trimmed(run.endIndex..<line.upperBound).isEmpty {
        fence = nil
      }
      continue
    }
    guard marks.isRule || marks.count <= MarkdownBound.marks else {
      return issue(.nestedTooDeeply, line.lowerBound..<marks.end, text)
    }
    fence = run
    if run == nil, hasPipes, text.bytes[line].count(where: { $0 == .pipe }) > MarkdownBound.columns {
      return issue(.tableTooWide, line, text)
    }
  }
  return nil
}

private func issue(_ kind: MarkdownIssue.Kind, _ range: Range<Int>, _ text: MarkdownText) -> MarkdownIssue {
  MarkdownIssue(kind: kind, range: text.place(range))
}

/// A table whose rows lack so many cells that those which cmark adds to them are more than the text, or lines below so long a
/// paragraph that cmark, which reads all of it again at each line that a table could begin with, would take too long.
private func sparseTable(in text: MarkdownText) -> MarkdownIssue? {
  var columns = 0
  var missing = 0
  var (paragraph, work) = (0, 0)
  for index in 0..<text.lines.count {
    let line = text.bytes.trimmed(text.lines.content(index, in: text.bytes))
    paragraph = line.isEmpty ? 0 : paragraph + line.count
    if line.isEmpty {
      columns = 0
    } else if text.bytes[line].allSatisfy({ "|:- \t>".utf8.contains($0) }), text.bytes[line].contains(.dash) {
      columns = max(columns, text.bytes[line].count { $0 == .pipe } + 1)
      work += paragraph * 8
    } else if columns > 0 {
      missing += max(0, columns - text.bytes[line].count { $0 == .pipe } - 1)
    }
    if missing > MarkdownBound.missingCells || work > MarkdownBound.work {
      return issue(.tableTooSparse, line, text)
    }
  }
  return nil
}

/// A paragraph with so many pictures or pieces of HTML that begin and do not end that cmark, which looks back at all of the
/// former at each link and ahead for the end of each of the latter, would take too long.
private func unendedInlines(in text: MarkdownText) -> MarkdownIssue? {
  // Each begins with one of these.
  guard text.bytes.holds(.less, in: text.range) || text.bytes.holds(UInt8(ascii: "!"), in: text.range) else {
    return nil
  }
  var work = 0
  for paragraph in text.paragraphs {
    let inlines = UnendedInlines(text.bytes, paragraph)
    work += inlines.html.count * paragraph.count
    if work > MarkdownBound.work, let first = inlines.html.first {
      return issue(.htmlSections, first..<first + 2, text)
    }
    work += inlines.steps * 8
    if work > MarkdownBound.work {
      return issue(.unendedPictures, text.bytes.line(at: paragraph.lowerBound), text)
    }
  }
  return nil
}

private struct UnendedInlines {
  /// Where pieces of HTML begin that end with more than `>`.
  private(set) var html: [Int] = []
  /// How many pictures are looked back at.
  private(set) var steps = 0

  init(_ bytes: [UInt8], _ paragraph: Range<Int>) {
    var pictures = 0
    var open: [Bool] = []
    for offset in paragraph {
      switch bytes[offset] {
      case .openBracket:
        let isPicture = offset > paragraph.lowerBound && bytes[offset - 1] == UInt8(ascii: "!")
        open.append(isPicture)
        if isPicture { pictures += 1 }
      case .closeBracket:
        if open.popLast() == true { pictures -= 1 }
        steps += pictures
      case .less where offset + 1 < paragraph.upperBound && "!?".utf8.contains(bytes[offset + 1]):
        html.append(offset)
      default: break
      }
    }
  }
}

/// Definitions of addresses that are long and referred to so often that all of them written out would be larger than any
/// page.
private func expandedReferences(in text: MarkdownText) -> MarkdownIssue? {
  let long = text.definitionSizes.filter { $0.value > MarkdownBound.shortDefinition }
  guard !long.isEmpty else { return nil }
  var total = 0
  for paragraph in text.paragraphs {
    for label in text.bytes.labels(in: paragraph) {
      total += long[normalizedLabel(label)] ?? 0
      if total > MarkdownBound.expansion {
        return issue(.expandedReferences, text.bytes.line(at: paragraph.lowerBound), text)
      }
    }
  }
  return nil
}

/// The marks of lists and quotes before a line's text.
private struct BlockMarks {
  private(set) var count = 0
  private(set) var end: Int
  /// Whether the line is nothing but one sign many times, which is a rule.
  let isRule: Bool

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    end = bytes.skip(from: line.lowerBound, to: line.upperBound, while: \.isSpaceOrTab)
    let sign = end < line.upperBound ? bytes[end] : .space
    isRule = "-*_".utf8.contains(sign) && bytes[line].allSatisfy { $0 == sign || $0.isSpaceOrTab }
    while end < line.upperBound, let next = bytes.blockMarkEnd(at: end, before: line.upperBound) {
      count += 1
      end = bytes.skip(from: next, to: line.upperBound, while: \.isSpaceOrTab)
    }
  }
}

extension MarkdownText {
  /// How many bytes the first definition of each label has, with the lines that follow it.
  fileprivate var definitionSizes: [String: Int] {
    guard holdsDefinition else { return [:] }
    var sizes: [String: Int] = [:]
    for paragraph in paragraphs {
      var label: String?
      var line = bytes.line(at: paragraph.lowerBound)
      while line.lowerBound < paragraph.upperBound {
        let start = bytes.definitionStart(line)
        if let defined = bytes.definedLabel(start..<paragraph.upperBound) {
          label = normalizedLabel(defined)
          if let own = label, sizes[own] != nil { label = nil }
        }
        if let label { sizes[label, default: 0] += line.count }
        line = bytes.line(at: bytes.nextLine(after: line.upperBound))
      }
    }
    return sizes
  }

  /// Whether `]:` stands in it, as in every definition.
  private var holdsDefinition: Bool {
    var offset = range.lowerBound
    while let bracket = bytes.firstOffset(of: .closeBracket, in: offset..<range.upperBound) {
      offset = bracket + 1
      if offset < range.upperBound, bytes[offset] == .colon { return true }
    }
    return false
  }

  /// The stretches between blank lines.
  fileprivate var paragraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    for index in 0..<lines.count {
      let line = lines.content(index, in: bytes)
      if !bytes.trimmed(line).isEmpty {
        start = start ?? line.lowerBound
      } else if let first = start {
        paragraphs.append(first..<line.lowerBound)
        start = nil
      }
    }
    return paragraphs + (start.map { [$0..<range.upperBound] } ?? [])
  }
}

extension [UInt8] {
  /// Past a `>`, a bullet with its space or a number with its point and space.
  fileprivate func blockMarkEnd(at start: Int, before end: Int) -> Int? {
    if self[start] == .greater { return start + 1 }
    let digits = skip(from: start, to: Swift.min(end, start + 9), while: \.isDigit)
    guard digits < end, (digits > start ? ".)" : "-+*").utf8.contains(self[digits]),
      digits + 1 == end || self[digits + 1].isSpaceOrTab
    else { return nil }
    return digits + 1
  }

  /// Three backticks or tildes and more.
  fileprivate func fence(at start: Int, before end: Int) -> ArraySlice<UInt8>? {
    guard start < end, self[start] == .backtick || self[start] == UInt8(ascii: "~") else { return nil }
    let stop = skip(from: start, to: end) { $0 == self[start] }
    return stop - start >= 3 ? self[start..<stop] : nil
  }
}
