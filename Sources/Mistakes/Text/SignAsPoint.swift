import Content
package import Diagnostics

extension TextCheck {
  /// «Resultatet ble», and below it «- 250 000 kroner»: what is the sign of a number there begins a list (CommonMark 0.31 §5.2), and is gone from the page.
  ///
  /// A list of one point right below a line that goes on, with a number first, is no list; two points are.
  func signAsPoint(_ index: Int) -> Diagnostic? {
    let node = document.nodes[index]
    let start = Int(node.source.lowerBound)
    guard start > 0, start < source.count, source[start] == .dash || source[start] == UInt8(ascii: "+"),
      document.children(of: index, .item) == 1
    else { return nil }
    if let alone = plusAlone(index, start) { return alone }
    guard
      let before = document.nodes[..<index].lastIndex(where: { Int($0.end) == index && $0.kind == .paragraph }
      ),
      goesOn(before, rightAbove: start)
    else { return nil }
    let digits = source.skip(from: start + 1, to: source.count, while: \.isSpaceOrTab)
    let end = source.skip(from: digits, to: source.count) {
      $0.isDigit || $0 == .space || $0 == UInt8(ascii: ",")
    }
    let last = source[digits..<end].lastIndex(where: \.isDigit).map { $0 + 1 } ?? digits
    guard last > digits, source[digits].isDigit, !saysWhen(last) else { return nil }
    return .signAsPoint(Location(path, start..<last), source.text(start..<last), source.text(digits..<last))
  }

  /// «+ 5 prosent» by itself: nobody makes a list of one point with «+», and begins it with a number.
  private func plusAlone(_ index: Int, _ start: Int) -> Diagnostic? {
    guard source[start] == UInt8(ascii: "+"), let number = numberAlone(below: index, after: start) else {
      return nil
    }
    return .signAsPoint(
      Location(path, start..<number.upperBound), source.text(start..<number.upperBound), source.text(number))
  }

  /// «> 3 000 nye boliger»: a line that says more than, and is read as a quotation. What somebody says is a sentence, with its full stop.
  func signAsQuotation(_ index: Int) -> Diagnostic? {
    let node = document.nodes[index]
    let start = Int(node.source.lowerBound)
    guard start < source.count, source[start] == UInt8(ascii: ">"),
      let number = numberAlone(below: index, after: start)
    else { return nil }
    let end = source.skip(from: number.upperBound, to: source.count) { !$0.isLineEnd }
    let last = source[number.lowerBound..<end].last { $0 > .space } ?? .space
    guard end - start < 60, !".!?\":".utf8.contains(last), last < 0x80 || source[end - 1] != 0xBB else {
      return nil
    }
    return .signAsQuotation(
      Location(path, start..<number.upperBound), source.text(start..<number.upperBound), source.text(number))
  }

  /// The number that the only line of a list or a quotation begins with; nil where there are more lines, or a day or an hour.
  private func numberAlone(below index: Int, after start: Int) -> Range<Int>? {
    let node = document.nodes[index]
    let lineEnd = source.skip(from: start, to: source.count) { !$0.isLineEnd }
    let text = source[start..<min(source.count, Int(node.source.upperBound))]
    let digits = source.skip(from: start + 1, to: lineEnd) { $0.isSpaceOrTab }
    guard text.drop(while: { $0 != .newline }).allSatisfy({ $0 <= .space }), digits < lineEnd,
      source[digits].isDigit
    else { return nil }
    let end = source.skip(from: digits, to: lineEnd) { $0.isDigit || $0 == .space || $0 == UInt8(ascii: ",") }
    let last = source[digits..<end].lastIndex(where: \.isDigit).map { $0 + 1 } ?? digits
    return saysWhen(last) || last < lineEnd && ".)".utf8.contains(source[last]) ? nil : digits..<last
  }

  /// Whether a paragraph ends in the line above, within a sentence.
  private func goesOn(_ paragraph: Int, rightAbove start: Int) -> Bool {
    let end = Int(document.nodes[paragraph].source.upperBound)
    guard end <= start, let last = source[..<end].last else { return false }
    let between = source[end..<start]
    return between.count { $0 == .newline } == 1 && between.allSatisfy { $0 <= .space }
      && !".:!?;,".utf8.contains(last)
  }

  /// «- 17. juni», «- 18.30 Åpning» and «- 18:30» say when; a full stop may also end the sentence.
  private func saysWhen(_ offset: Int) -> Bool {
    guard offset + 1 < source.count, ".:".utf8.contains(source[offset]) else { return false }
    return !source[offset + 1].isLineEnd
  }
}

extension Code {
  package static let signAsPoint = Code(
    "sign-as-point", .warning,
    title: Wording(nb: "Tegnet foran tallet blir borte", en: "The sign before the number is lost"),
    explanation: Wording(
      nb:
        "En linje som begynner med «-» eller «+» og mellomrom, blir et punkt i en liste, og tegnet er borte: «- 250 000 kroner» leses som 250 000. En linje som begynner med «>», blir et sitat: «> 3 000 nye boliger» sier da ikke lenger at det er flere.",
      en:
        "A line that begins with “-” or “+” and a space becomes a point of a list, and the sign is gone: “- 250 000 kroner” reads as 250 000. A line that begins with “>” becomes a quotation: “> 3 000 new homes” no longer says that they are more."
    ),
    example: Example(
      wrong: "Resultatet ble\n- 250 000 kroner.", right: "Resultatet ble\n−250 000 kroner."))
}

extension Diagnostic {
  fileprivate static func signAsPoint(_ place: Location, _ written: String, _ number: String) -> Diagnostic {
    let sign = written.hasPrefix("+") ? "+" : "−"
    return Diagnostic(
      .signAsPoint,
      Wording(
        nb: "«\(written)» blir et punkt i en liste, og fortegnet er borte",
        en: "“\(written)” becomes a point of a list, and the sign is gone"),
      at: place,
      help: Wording(
        nb: "skriv «\(sign)\(number)», uten mellomrom; er det en liste, sett en tom linje foran",
        en: "write “\(sign)\(number)”, without a space; if it is a list, put an empty line before it"))
  }

  fileprivate static func signAsQuotation(
    _ place: Location, _ written: String, _ number: String
  ) -> Diagnostic {
    Diagnostic(
      .signAsPoint,
      Wording(
        nb: "«\(written)» blir et sitat, og tegnet foran tallet er borte",
        en: "“\(written)” becomes a quotation, and the sign before the number is gone"),
      at: place,
      help: Wording(
        nb: "skriv «mer enn \(number)», eller «\\> \(number)»; er det et sitat, sett punktum etter det",
        en: "write “more than \(number)”, or “\\> \(number)”; if it is a quotation, end it with a full stop"))
  }
}
