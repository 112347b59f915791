import Content
package import Diagnostics

extension TextCheck {
  /// `5*6*7`: between digits two asterisks set in italics what stands between them, and are gone (CommonMark 0.31 §6.2).
  func asterisksLost(_ index: Int) -> Diagnostic? {
    let range = place(document.nodes[index]).range
    guard range.count > 2, source[range.lowerBound] == .star, source[range.upperBound - 1] == .star else {
      return nil
    }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    let before = source[..<range.lowerBound].reversed().prefix { $0.isFactor }.count
    let after = source[range.upperBound...].prefix { $0.isFactor }.count
    guard before > 0, after > 0, source[inner].allSatisfy(\.isFactor),
      source[range.lowerBound - 1].isDigit || source[inner].contains(where: \.isDigit)
    else { return nil }
    return .asterisksLost(
      Location(path, range.lowerBound - before..<range.upperBound + after), source,
      signs: [range.lowerBound, range.upperBound - 1])
  }
}

extension UInt8 {
  fileprivate static let star = UInt8(ascii: "*")

  /// What a number, or a letter that stands for one, is made of.
  fileprivate var isFactor: Bool { isDigit || self == UInt8(ascii: ",") || self | 0x20 == UInt8(ascii: "x") }
}

extension Code {
  package static let asterisksLost = Code(
    "asterisks-lost", .warning,
    title: Wording(nb: "Stjernene mellom tallene blir borte", en: "The asterisks between numbers go away"),
    explanation: Wording(
      nb:
        "To stjerner rett inntil det som står mellom dem, setter det i kursiv. «5*6*7» blir til «567» på siden, med en skrå sekser.",
      en:
        "Two asterisks right next to what stands between them set it in italics. “5*6*7” becomes “567” on the page, with a slanted six."
    ),
    example: Example(wrong: "Kassen er 5*6*7 meter.", right: "Kassen er 5 × 6 × 7 meter."))
}

extension Diagnostic {
  fileprivate static func asterisksLost(_ place: Location, _ bytes: [UInt8], signs: [Int]) -> Diagnostic {
    let written = bytes.text(place.range)
    let shown = written.filter { $0 != "*" }
    return Diagnostic(
      .asterisksLost,
      Wording(nb: "«\(written)» blir «\(shown)» på siden", en: "“\(written)” becomes “\(shown)” on the page"),
      at: place,
      help: Wording(
        nb: "skriv «×» mellom tallene, eller «\\*»", en: "write “×” between the numbers, or “\\*”"),
      fixIts: signs.map { FixIt(at: Location(place.path, $0..<$0 + 1), replacement: "\\*") })
  }
}
