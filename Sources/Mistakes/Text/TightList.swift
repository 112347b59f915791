import Content
import Diagnostics

/// `1.Program` and `2.Priser`: numbers without a space. Days of months (`1.juni`) are none.
func tightNumbers(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let marks = lines.compactMap { line -> (number: Int, text: Int)? in
    let digits = bytes.skip(from: line.textStart, to: line.range.upperBound, while: \.isDigit)
    guard digits > line.textStart, digits - line.textStart < 3, digits + 1 < line.range.upperBound,
      ".)".utf8.contains(bytes[digits]), bytes[digits + 1].isWord, !bytes[digits + 1].isDigit,
      !bytes.startsMonth(at: digits + 1, before: line.range.upperBound)
    else { return nil }
    return Int(bytes.text(line.textStart..<digits)).map { ($0, digits + 1) }
  }
  guard marks.count > 1, marks.count == lines.count, let first = lines.first else { return nil }
  // Ordinals go on with a small letter: «1.klasse». Only what counts up and begins like an item is one.
  let isCertain =
    marks.map(\.number) == Array(1...marks.count)
    && marks.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[$0.text]) }
  return .listSign(
    Location(path, first.textStart..<marks[0].text), isNumbered: true,
    fixIts: isCertain ? marks.map { FixIt(at: Location(path, $0.text..<$0.text), replacement: " ") } : [])
}

/// `-Program` or `– Program` below one another.
func dashedList(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard !bytes.starts(with: "•", at: lines[0].textStart, before: lines[0].range.upperBound) else {
    return nil
  }
  if var finding = listSigns(in: lines, bytes, path) {
    let isPlain = finding.fixIts.allSatisfy { fixIt in
      let start = fixIt.location.range.upperBound
      return !beginsBlock(bytes[start..<bytes.line(at: start).upperBound])
    }
    if !isPlain { finding.fixIts = [] }
    return finding
  }
  let stars = lines.filter { line in
    let next = line.textStart + 1
    return bytes[line.textStart] == UInt8(ascii: "*") && next < line.range.upperBound && bytes[next].isWord
      && !bytes[next..<line.range.upperBound].contains(UInt8(ascii: "*"))
  }
  guard stars.count > 1, stars.count == lines.count else { return nil }
  return .listSign(
    Location(path, lines[0].textStart..<lines[0].textStart + 1),
    fixIts: stars.allSatisfy { !bytes[$0.textStart + 1].isDigit }
      ? stars.map { FixIt(at: Location(path, $0.textStart..<$0.textStart + 1), replacement: "- ") } : [])
}
