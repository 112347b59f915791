import Content
package import Diagnostics

extension TextCheck {
  /// A line right below a quotation, a point or a footnote is a part of it without its sign as well (CommonMark 0.31 §5.1, laziness): «> Vi bygger.» and below it «Det sier ordføreren.»
  ///
  /// Who breaks a sentence over lines means just that; who begins another one below it does not.
  func lineTakenIn(_ range: Range<Int>) -> Diagnostic? {
    guard let opening = Opening(source, before: range.lowerBound), holdsLineEnd(range) else { return nil }
    let lines = YAMLLine.all(source, in: range)
    for (before, line) in zip(lines, lines.dropFirst()) {
      let start = Opening.textStart(source, of: line)
      guard let kind = opening.left(at: start, of: line, source), beginsAnew(start.text, after: before, kind)
      else { continue }
      return .lineTakenIn(Location(path, source.trimmed(start.text..<line.range.upperBound)), kind)
    }
    return nil
  }

  private func beginsAnew(_ start: Int, after before: YAMLLine, _ kind: Opening.Kind) -> Bool {
    let text = source.trimmed(before.textStart..<before.range.upperBound)
    // Two spaces or «\» at its end break the line where it stands.
    guard !text.isEmpty, before.range.upperBound - text.upperBound < 2,
      source[text.upperBound - 1] != .backslash
    else { return false }
    let end = source.text(text).last { !"»”\"*_)".contains($0) } ?? " "
    let first =
      source.text(start..<source.skip(from: start, to: source.count) { !$0.isLineEnd })
      .first { !"«“\"*_([".contains($0) } ?? " "
    // «— Kari Nordmann» below what she said.
    if "–—-".contains(first) { return kind != .quotation }
    // What begins with a sign of a component or of code has findings of its own.
    guard !first.isLowercase, !"`~:|{<".contains(first) else { return false }
    return ".!?:".contains(end) || first.isUppercase && source.text(text).count < 60
  }

  private func holdsLineEnd(_ range: Range<Int>) -> Bool {
    source.holds(.newline, in: range) || source.holds(.carriageReturn, in: range)
  }
}

/// What stands before a paragraph on its first line: the signs of the quotations, and that of the point or the footnote, which it is in.
struct Opening {
  let quotations: Int
  /// The column of the sign of the point or the footnote; nil for a paragraph that is the first of neither.
  let mark: Int?
  let kind: Kind

  enum Kind { case quotation, point, footnote }

  /// Nil for a paragraph that begins its line.
  init?(_ bytes: [UInt8], before start: Int) {
    let lineStart = (bytes[..<start].lastIndex(where: \.isLineEnd) ?? -1) + 1
    let signs = bytes[lineStart..<start]
    quotations = signs.count { $0 == .greater }
    let sign = signs.firstIndex { !$0.isSpaceOrTab && $0 != .greater }
    mark = sign.map { $0 - lineStart }
    guard quotations > 0 || mark != nil else { return nil }
    kind = sign.map { bytes[$0] == .openBracket ? .footnote : .point } ?? .quotation
  }

  typealias Start = (quotations: Int, text: Int)

  /// Past the signs of quotations that a line begins with.
  static func textStart(_ bytes: [UInt8], of line: YAMLLine) -> Start {
    let text = bytes.skip(from: line.range.lowerBound, to: line.range.upperBound) {
      $0.isSpaceOrTab || $0 == .greater
    }
    return (bytes[line.range.lowerBound..<text].count { $0 == .greater }, text)
  }

  /// What a line has left, as its writer sees it: a quotation whose sign it has not, or a point that it is not indented below.
  func left(at start: Start, of line: YAMLLine, _ bytes: [UInt8]) -> Kind? {
    guard start.text < line.range.upperBound else { return nil }
    if start.quotations < quotations { return .quotation }
    guard let mark, start.text - line.range.lowerBound <= mark else { return nil }
    return kind
  }
}

extension Code {
  package static let lineTakenIn = Code(
    "line-taken-in", .warning,
    title: Wording(
      nb: "Linjen blir en del av det som står over", en: "The line becomes a part of what is above it"),
    explanation: Wording(
      nb:
        "En linje rett under et sitat, et punkt eller en fotnote hører til det, også uten «>» eller «-» foran. En tom linje mellom dem skiller dem.",
      en:
        "A line right below a quotation, a point or a footnote belongs to it, also without “>” or “-” before it. An empty line between them keeps them apart."
    ),
    example: Example(
      wrong: "> Vi bygger.\nDet sier ordføreren.", right: "> Vi bygger.\n\nDet sier ordføreren."))
}

extension Diagnostic {
  fileprivate static func lineTakenIn(_ place: Location, _ kind: Opening.Kind) -> Diagnostic {
    let (what, sign): (Wording, Wording) =
      switch kind {
      case .quotation:
        (
          Wording(nb: "sitatet", en: "the quotation"),
          Wording(nb: "skriv «> » foran den", en: "write “> ” before it")
        )
      case .point:
        (
          Wording(nb: "punktet", en: "the point"),
          Wording(nb: "skriv «- » foran den, eller rykk den inn", en: "write “- ” before it, or indent it")
        )
      case .footnote:
        (
          Wording(nb: "fotnoten", en: "the footnote"),
          Wording(nb: "rykk den inn med fire mellomrom", en: "indent it by four spaces")
        )
      }
    return Diagnostic(
      .lineTakenIn,
      Wording(
        nb: "linjen blir en del av \(what.nb) over", en: "the line becomes a part of \(what.en) above it"),
      at: place,
      help: Wording(
        nb: "sett en tom linje foran den; hører den med, så \(sign.nb)",
        en: "put an empty line before it; if it belongs there, \(sign.en)"))
  }
}
