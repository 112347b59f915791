import Content
package import Diagnostics

extension TextCheck {
  /// Opening hours, addresses, programmes, lists with pictographs: lines of their own in the file, which run together as
  /// one on the page (CommonMark 0.31 §6.8).
  func runTogetherLines(_ paragraph: Int) -> Diagnostic? {
    let range = place(document.nodes[paragraph]).range
    // Most paragraphs are one line, of which nothing is to be found out.
    guard source[range].contains(where: { $0.isLineEnd || $0 == .tab }) else { return nil }
    let lines = textLines(of: range)
    if let cells = pastedCells(lines) ?? alignedCells(lines) {
      return .pastedCells(Location(path, cells.text))
    }
    guard lines.count > 1 else { return nil }
    guard let run = firstRun(in: lines) else { return counted(lines) }
    let isPoints = lines[run.lowerBound].kind == .point
    let joints = lines[run.lowerBound..<run.upperBound - 1].filter { !$0.isBroken }
    guard !joints.isEmpty else { return nil }
    return .runTogetherLines(
      Location(path, lines[run.lowerBound].text), isPoints: isPoints,
      fixIts: isPoints ? points(lines, run) : breaks(joints))
  }

  /// `a. skjema` above `b. kart`.
  private func counted(_ lines: [TextLine]) -> Diagnostic? {
    guard let points = countedLines(lines.map { source.text($0.text) }), let first = points.first,
      points.contains(where: { $0 > first && !lines[$0 - 1].isBroken })
    else { return nil }
    let isWhole = points.last == lines.count - 1 && (first == 0 || !lines[first - 1].isBroken)
    let starts = points.map { lines[$0].text.lowerBound }
    return .runTogetherLines(
      Location(path, lines[first].text), isPoints: true,
      fixIts: isWhole ? starts.map { FixIt(at: Location(path, $0..<$0), replacement: "- ") } : [])
  }

  /// Lines with as many semicolons between words in each, or as many wide gaps: what a table was before it was pasted.
  private func alignedCells(_ lines: [TextLine]) -> TextLine? {
    guard lines.count > 1 else { return nil }
    let counts = lines.map { semicolons(in: $0.text) }
    if let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }) { return lines.first }
    let columns = lines.map { gaps(in: $0.text) }
    guard let first = columns.first, !first.isEmpty, columns.allSatisfy({ $0.count == first.count }) else {
      return nil
    }
    // Two spaces are typed by mistake as well, but not above one another.
    let areWide = columns.allSatisfy { $0.allSatisfy { $0.width > 2 } }
    let areAligned = columns.allSatisfy { $0.map(\.column) == first.map(\.column) }
    return areWide || areAligned ? lines.first : nil
  }

  /// A space follows one in a sentence.
  private func semicolons(in line: Range<Int>) -> Int {
    line.dropLast().count { source[$0] == UInt8(ascii: ";") && !source[$0 + 1].isSpaceOrTab }
  }

  /// Of two spaces or more, and none that a sentence ended before: the column that each ends in, in characters, and how
  /// wide it is.
  private func gaps(in line: Range<Int>) -> [(column: Int, width: Int)] {
    var (found, column, width): ([(column: Int, width: Int)], Int, Int) = ([], 0, 0)
    var (last, before): (UInt8, UInt8) = (0, 0)
    for byte in source[line] {
      if byte == .space {
        if width == 0 { before = last }
        width += 1
      } else {
        if width > 1, !".!?:".utf8.contains(before) { found.append((column, width)) }
        width = 0
      }
      last = byte
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return found
  }

  private func points(_ lines: [TextLine], _ run: Range<Int>) -> [FixIt] {
    // A line after the last point would be read as a part of it, and a break before the first as a sign.
    guard run.upperBound == lines.count, run.lowerBound == 0 || !lines[run.lowerBound - 1].isBroken else {
      return []
    }
    return lines[run].map {
      FixIt(at: Location(path, $0.text.lowerBound..<$0.text.lowerBound), replacement: "- ")
    }
  }

  private func breaks(_ joints: [TextLine]) -> [FixIt] {
    // After an address the sign would become a part of it.
    guard !joints.contains(where: \.endsWithAddress) else { return [] }
    return joints.map { FixIt(at: Location(path, $0.text.upperBound..<$0.end), replacement: "\\") }
  }

  private func textLines(of range: Range<Int>) -> [TextLine] {
    YAMLLine.all(source, in: range).map { line in
      let start = source.skip(from: line.textStart, to: line.range.upperBound) {
        $0 == .greater || $0.isSpaceOrTab
      }
      return TextLine(source, start..<line.range.upperBound)
    }
  }
}

/// The first of the lines of a text without Markdown that are meant to stand each on its own; nil when none are. All of
/// such a text is shown as one line.
package func firstRunTogether(in text: [UInt8]) -> Range<Int>? {
  // One line is no run.
  guard text.signs(in: text.indices).contains(any: .lineEnd) else { return nil }
  let lines = YAMLLine.all(text, in: text.indices).map { TextLine(text, $0.range) }.filter {
    !$0.text.isEmpty
  }
  let first = firstRun(in: lines)?.lowerBound ?? countedLines(lines.map { text.text($0.text) })?.first
  return first.map { lines[$0].text }
}

/// The cells of a spreadsheet: tabs within several lines, or several within one.
private func pastedCells(_ lines: [TextLine]) -> TextLine? {
  let rows = lines.filter { $0.tabs > 0 }
  return rows.count > 1 || rows.contains { $0.tabs > 1 } ? rows.first : nil
}

/// The first lines below one another that are meant to stand each on its own.
private func firstRun(in lines: [TextLine]) -> Range<Int>? {
  var end = 0
  for start in lines.indices {
    let kind = lines[start].kind
    // Within lines of one kind the end is where it was.
    if start == end { end = lines[start...].firstIndex { $0.kind != kind } ?? lines.endIndex }
    if kind != .words, end - start > 1, !goesOn(lines, at: start) { return start..<end }
    if start + 1 < lines.count, lines[start].isShort, lines[start + 1].isPostcode {
      return start..<start + 2
    }
  }
  return areShortLines(lines) ? lines.indices : nil
}

/// Whether a time or a day only comes first on its line because a sentence was broken there.
private func goesOn(_ lines: [TextLine], at index: Int) -> Bool {
  switch lines[index].kind {
  case .hours, .clock, .date:
    index > 0 && !lines[index - 1].isShort && !lines[index - 1].endsSentence
  case .words, .point, .label: false
  }
}

/// Three short lines or more that each begin anew, such as a programme without times; sentences may flow together.
private func areShortLines(_ lines: [TextLine]) -> Bool {
  lines.count > 2
    && lines.allSatisfy { $0.isShort && $0.beginsAnew }
    && lines.dropLast().allSatisfy { !$0.endsSentence }
}

extension Code {
  package static let runTogetherLines = Code(
    "lines-run-together", .warning,
    title: Wording(nb: "Linjene flyter sammen", en: "The lines run together"),
    explanation: Wording(
      nb:
        "Linjer rett under hverandre blir én linje på siden. Skriv «- » foran hver, eller «\\» til slutt på linjen, så blir de stående hver for seg.",
      en:
        "Lines right below one another become one line on the page. Write “- ” before each, or “\\” at the end of the line, and they stay apart."
    ),
    example: Example(
      wrong: "Mandag: 10–16\nTirsdag: 12–18", right: "Mandag: 10–16\\\nTirsdag: 12–18"))
}

extension Diagnostic {
  fileprivate static func runTogetherLines(_ place: Location, isPoints: Bool, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .runTogetherLines,
      Wording(
        nb: "linjene flyter sammen til én på siden", en: "the lines run together as one on the page"),
      at: place,
      help: isPoints
        ? Wording(nb: "skriv «- » foran hver linje", en: "write “- ” before each line")
        : Wording(
          nb: "skriv «\\» til slutt på hver linje, eller «- » foran hver",
          en: "write “\\” at the end of each line, or “- ” before each"),
      fixIts: fixIts)
  }

  fileprivate static func pastedCells(_ place: Location) -> Diagnostic {
    Diagnostic(
      .runTogetherLines,
      Wording(
        nb: "celler fra et regneark blir ikke en tabell, men én linje",
        en: "cells from a spreadsheet do not make a table, but one line"),
      at: place,
      help: Wording(
        nb: "skriv «|» mellom cellene og i begge ender, og «|---|---|» under overskriftene",
        en: "write “|” between the cells and at both ends, and “|---|---|” below the headings"))
  }
}
