import Content
package import Diagnostics

extension TextCheck {
  /// `**` that makes nothing bold, and `~~feil~~`, which other programs strike out.
  func strayMarks(in range: Range<Int>) -> Diagnostic? { strayStars(in: range) ?? strikethrough(in: range) }

  private func strayStars(in range: Range<Int>) -> Diagnostic? {
    guard let star = range.first(where: { source.starts(with: "**", at: $0, before: range.upperBound) }),
      star == 0 || source[star - 1] != .backslash
    else { return nil }
    let end = source.skip(from: star, to: range.upperBound) { $0 == UInt8(ascii: "*") }
    let marks = range.filter { source.starts(with: "**", at: $0, before: range.upperBound) }
    // A single pair of stars between spaces or quotes is what the text is about.
    let isAlone =
      star > 0 && end < source.count && "'\"` ".utf8.contains(source[star - 1])
      && "'\"` ".utf8.contains(source[end])
    return marks.count == 1 && isAlone ? nil : .strayMarks(Location(path, star..<end))
  }

  private func strikethrough(in range: Range<Int>) -> Diagnostic? {
    guard let start = range.first(where: { source.starts(with: "~~", at: $0, before: range.upperBound) }),
      let end = range.last(where: { source.starts(with: "~~", at: $0, before: range.upperBound) }),
      end > start + 2, !source[start + 2].isSpaceOrTab
    else { return nil }
    return .strikethrough(Location(path, start..<end + 2))
  }
}

extension Code {
  package static let strayMarks = Code(
    "stray-marks", .warning,
    title: Wording(nb: "Stjerner som blir stående", en: "Asterisks that remain in the text"),
    explanation: Wording(
      nb: "Fet skrift trenger to stjerner på hver side, rett inntil ordene. Ellers vises stjernene på siden.",
      en:
        "Bold needs two asterisks on either side, right next to the words. Otherwise the asterisks are shown on the page."
    ),
    example: Example(wrong: "Dette er ** viktig ** for alle.", right: "Dette er **viktig** for alle."))
}

extension Diagnostic {
  static func strayMarks(_ place: Location) -> Diagnostic {
    Diagnostic(
      .strayMarks, Wording(nb: "stjernene blir stående i teksten", en: "the asterisks remain in the text"),
      at: place,
      help: Wording(
        nb: "skriv «**viktig**», med stjerner rett inntil ordet på begge sider, eller slett dem",
        en: "write “**important**”, with the asterisks right next to the word on both sides, or delete them"))
  }

  static func strikethrough(_ place: Location) -> Diagnostic {
    Diagnostic(
      .strayMarks,
      Wording(nb: "tegnene ~~ blir stående i teksten", en: "the characters ~~ remain in the text"),
      at: place,
      help: Wording(
        nb: "slett det som ikke gjelder; teksten kan ikke strykes over",
        en: "delete what no longer applies; text cannot be struck through"))
  }
}
