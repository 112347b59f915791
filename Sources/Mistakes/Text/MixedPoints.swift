import Content
import Diagnostics

extension TextCheck {
  /// Points of one list that begin with «-» and with «*» or «+» by turns are lists of their own (CommonMark 0.31 §5.3), with a gap between them.
  mutating func mixedSigns(_ list: Int) -> Diagnostic? {
    guard !laterLists.contains(list) else { return nil }
    let first = Int(document.nodes[list].source.lowerBound)
    guard first < source.count, case let sign = source[first] else { return nil }
    var (place, fixIts): (Range<Int>?, [FixIt]) = (nil, [])
    var isAligned = true
    var (last, next) = (list, Int(document.nodes[list].end))
    while next < document.nodes.count, document.nodes[next].kind == .bulletList, isRightBelow(next, last) {
      laterLists.insert(next)
      for start in itemStarts(of: next) where source[start] != sign {
        place = place ?? start..<start + 1
        if column(of: start) != column(of: first) { isAligned = false }
        fixIts.append(
          FixIt(at: Location(path, start..<start + 1), replacement: source.text(first..<first + 1)))
      }
      (last, next) = (next, Int(document.nodes[next].end))
    }
    return place.map {
      .mixedSigns(Location(path, $0), source.text(first..<first + 1), fixIts: isAligned ? fixIts : [])
    }
  }

  /// A point among those of a checklist that has no box.
  func pointWithoutBox(_ list: Int) -> Diagnostic? {
    let boxes = document.children(of: list, .taskItem)
    guard boxes > 0, case let plain = document.children(of: list, .item), plain > 0, plain < boxes else {
      return nil
    }
    let start = itemStarts(of: list, .item).first { start in
      // `- [] gjør dette` is told of by itself.
      let text = source.skip(from: start + 1, to: source.count, while: \.isSpaceOrTab)
      return text < source.count && source[text] != .openBracket
    }
    return start.map { .withoutBox(Location(path, $0..<$0 + 1)) }
  }

  /// `[ ] Søk om plass` on lines of their own, without the sign of a point: the lines run together, and the boxes stay.
  func boxesWithoutPoints(_ paragraph: Int) -> Diagnostic? {
    let range = place(document.nodes[paragraph]).range
    guard Opening(source, before: range.lowerBound) == nil else { return nil }
    let starts = YAMLLine.all(source, in: range).map(\.textStart).filter { start in
      ["[ ] ", "[x] ", "[X] "].contains { source.starts(with: $0, at: start, before: range.upperBound) }
    }
    guard starts.count > 1 else { return nil }
    return .listSign(
      Location(path, starts[0]..<starts[0] + 3),
      fixIts: starts.map { FixIt(at: Location(path, $0..<$0), replacement: "- ") })
  }

  /// «– Nei» below «- Ja»: read as what the point above goes on with; and «– Ja» above «- Nei», which is no point.
  func dashAmongPoints(_ paragraph: Int) -> Diagnostic? {
    let range = place(document.nodes[paragraph]).range
    if let indented = noBreakIndent(range) { return indented }
    guard let opening = Opening(source, before: range.lowerBound), opening.kind == .point,
      let mark = opening.mark
    else { return dashAboveList(paragraph, range) }
    let lines = YAMLLine.all(source, in: range)
    let isLarge = beginsLarge(range.lowerBound)
    let sign = source[range.lowerBound - column(of: range.lowerBound) + mark]
    let found = lines.dropFirst().compactMap { line -> Range<Int>? in
      let start = Opening.textStart(source, of: line)
      guard start.quotations == opening.quotations,
        let dash = source.listSign(at: start.text, before: line.range.upperBound),
        source.isListSign(dash, before: line.range.upperBound),
        // «kafé i» goes on with «2. etasje».
        !source[dash.lowerBound].isDigit || sign.isDigit
      else { return nil }
      let isIndented = start.text - line.range.lowerBound > mark
      let looksAlike = beginsLarge(dash.upperBound) || !isLarge && !isIndented
      return looksAlike && isPoint(dash.upperBound..<line.range.upperBound, beside: lines[0]) ? dash : nil
    }
    guard let first = found.first else { return nil }
    let mayRepair = "-*+".utf8.contains(sign)
    return .listSign(
      Location(path, source.trimmed(first)),
      fixIts: mayRepair
        ? found.map {
          FixIt(at: Location(path, $0), replacement: String(decoding: [sign], as: UTF8.self) + " ")
        }
        : [])
  }

  private func dashAboveList(_ paragraph: Int, _ range: Range<Int>) -> Diagnostic? {
    let next = Int(document.nodes[paragraph].end)
    guard next < document.nodes.count, document.nodes[next].kind == .bulletList,
      !source[range].contains(where: \.isLineEnd), isRightBelow(next, paragraph),
      let dash = source.listSign(at: range.lowerBound, before: range.upperBound),
      !source[dash.lowerBound].isDigit,
      source.isListSign(dash, before: range.upperBound),
      let last = source[range].last, !".!?:".utf8.contains(last)
    else { return nil }
    let sign = source.text(
      place(document.nodes[next]).range.lowerBound..<place(document.nodes[next]).range.lowerBound + 1)
    return .listSign(
      Location(path, source.trimmed(dash)), fixIts: [FixIt(at: Location(path, dash), replacement: sign + " ")]
    )
  }

  /// A no-break space before the sign of a point, out of Word: the line is text, or goes on with the point above.
  private func noBreakIndent(_ range: Range<Int>) -> Diagnostic? {
    guard source.holds(0xC2, in: range) else { return nil }
    for line in YAMLLine.all(source, in: range) {
      let start = Opening.textStart(source, of: line).text
      let (end, count) = pastSpaces(from: start, to: line.range.upperBound)
      guard count > 0, isBullet(at: end, before: line.range.upperBound) else { continue }
      return .noBreakIndent(
        Location(path, start..<end + 1),
        fixIts: count < 4
          ? [FixIt(at: Location(path, start..<end), replacement: String(repeating: " ", count: count))] : [])
    }
    return nil
  }

  /// Past plain and no-break spaces, and how many there are; none without a no-break one.
  private func pastSpaces(from start: Int, to end: Int) -> (end: Int, count: Int) {
    var (offset, count, isPlain) = (start, 0, true)
    while offset < end {
      if source[offset] == .space {
        offset += 1
      } else if source.starts(with: "\u{A0}", at: offset, before: end) {
        (offset, isPlain) = (offset + 2, false)
      } else {
        break
      }
      count += 1
    }
    return (offset, isPlain ? 0 : count)
  }

  private func isBullet(at start: Int, before end: Int) -> Bool {
    guard start + 1 < end else { return false }
    let digits = source.skip(from: start, to: end, while: \.isDigit)
    let sign = digits > start ? digits : start
    guard sign + 1 < end,
      digits > start ? ".)".utf8.contains(source[sign]) : "-*+".utf8.contains(source[sign])
    else { return false }
    let isPlain = source[sign + 1] == .space
    guard isPlain || source.starts(with: "\u{A0}", at: sign + 1, before: end) else { return false }
    // A list begins with 1; «17. mai feirer vi» and «2. etasje» are text.
    guard digits > start else { return true }
    return digits == start + 1 && source[start] == UInt8(ascii: "1")
      && !source.startsMonth(at: sign + (isPlain ? 2 : 3), before: end)
  }

  private func beginsLarge(_ start: Int) -> Bool {
    source.text(start..<source.skip(from: start, to: source.count) { !$0.isLineEnd })
      .first { !"«“\"*_([".contains($0) }?.isUppercase ?? false
  }

  /// Whether a line ends as the first of its list does: «– Dette er bra, sier Kari.» below «- Boliger» is what somebody says.
  private func isPoint(_ text: Range<Int>, beside first: YAMLLine) -> Bool {
    let ends = { (range: Range<Int>) in
      source[source.trimmed(range)].last.map { ".!?:".utf8.contains($0) } ?? false
    }
    return !ends(text) || ends(first.range)
  }

  /// Whether a list begins on the line after the one that a block ends on, in the same quotation.
  private func isRightBelow(_ list: Int, _ block: Int) -> Bool {
    let start = place(document.nodes[list]).range.lowerBound
    let before = place(document.nodes[block]).range
    let end = source.trimmed(before.lowerBound..<min(before.upperBound, start)).upperBound
    guard start < source.count, end <= start else { return false }
    let between = source[end..<start]
    return between.count { $0 == .newline } == 1
      && between.allSatisfy { $0 <= .space || $0 == .greater }
      && opens(start) == opens(before.lowerBound)
  }

  /// How many signs of quotations the line has before this.
  private func opens(_ offset: Int) -> Int {
    source[offset - column(of: offset)..<offset].count { $0 == .greater }
  }

  func itemStarts(of list: Int, _ kind: MarkdownNode.Kind? = nil) -> [Int] {
    var (starts, child): ([Int], Int) = ([], list + 1)
    while child < Int(document.nodes[list].end) {
      if kind.map({ $0 == document.nodes[child].kind }) ?? true {
        starts.append(Int(document.nodes[child].source.lowerBound))
      }
      child = max(child + 1, Int(document.nodes[child].end))
    }
    return starts
  }
}

extension Diagnostic {
  fileprivate static func mixedSigns(_ place: Location, _ sign: String, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .listSign,
      Wording(
        nb: "et annet tegn enn i punktene over begynner en ny liste",
        en: "another sign than in the points above begins a new list"),
      at: place,
      help: fixIts.isEmpty
        ? Wording(
          nb: "skriv «\(sign) », eller rykk underpunkter inn med to mellomrom til",
          en: "write “\(sign) ”, or indent nested points by two more spaces")
        : Wording(
          nb: "skriv «\(sign) » foran alle; skal det være to lister, sett en tom linje mellom dem",
          en: "write “\(sign) ” before all; if they are two lists, put an empty line between them"),
      fixIts: fixIts)
  }

  fileprivate static func withoutBox(_ place: Location) -> Diagnostic {
    Diagnostic(
      .listSign,
      Wording(
        nb: "punktet har ingen rute å krysse av i, som de andre har",
        en: "the point has no box to tick, as the others have"),
      at: place, help: Wording(nb: "skriv «- [ ] » foran det", en: "write “- [ ] ” before it"))
  }

  fileprivate static func noBreakIndent(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .listSign,
      Wording(
        nb: "det står et hardt mellomrom foran punktet, så det blir ikke et punkt",
        en: "a no-break space stands before the point, so it is not read as one"),
      at: place,
      help: Wording(
        nb: "skriv et vanlig mellomrom i stedet, eller slett det",
        en: "write a plain space instead, or delete it"),
      fixIts: fixIts)
  }
}
