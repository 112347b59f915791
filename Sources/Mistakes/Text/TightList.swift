import Content
import Diagnostics

/// `1.Program` and `2.Priser`: numbers without a space.
func tightNumbers(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let marks = lines.compactMap { line -> Int? in
    let digits = bytes.skip(from: line.textStart, to: line.range.upperBound, while: \.isDigit)
    guard digits > line.textStart, digits - line.textStart < 3, digits + 1 < line.range.upperBound,
      ".)".utf8.contains(bytes[digits]), bytes[digits + 1].isWord, !bytes[digits + 1].isDigit
    else { return nil }
    return digits + 1
  }
  guard marks.count > 1, marks.count == lines.count, let first = lines.first else { return nil }
  return .listSign(
    Location(path, first.textStart..<marks[0]), isNumbered: true,
    fixIts: marks.map { FixIt(at: Location(path, $0..<$0), replacement: " ") })
}

/// `-Program` or `– Program` below one another.
func dashedList(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard !bytes.starts(with: "•", at: lines[0].textStart, before: lines[0].range.upperBound) else {
    return nil
  }
  if let finding = listSigns(in: lines, bytes, path) { return finding }
  let stars = lines.filter { line in
    let next = line.textStart + 1
    return bytes[line.textStart] == UInt8(ascii: "*") && next < line.range.upperBound && bytes[next].isWord
      && !bytes[next..<line.range.upperBound].contains(UInt8(ascii: "*"))
  }
  guard stars.count > 1, stars.count == lines.count else { return nil }
  return .listSign(
    Location(path, lines[0].textStart..<lines[0].textStart + 1),
    fixIts: stars.map { FixIt(at: Location(path, $0.textStart..<$0.textStart + 1), replacement: "- ") })
}
