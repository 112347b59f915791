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
      document.children(of: index, .item) == 1,
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
    title: Wording(nb: "Fortegnet blir et punkt", en: "The sign becomes a point"),
    explanation: Wording(
      nb:
        "En linje som begynner med «-» eller «+» og mellomrom, blir et punkt i en liste, og tegnet er borte: «- 250 000 kroner» leses som 250 000.",
      en:
        "A line that begins with “-” or “+” and a space becomes a point of a list, and the sign is gone: “- 250 000 kroner” reads as 250 000."
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
}
