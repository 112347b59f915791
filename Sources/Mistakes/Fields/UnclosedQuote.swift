import Content
package import Diagnostics

extension BrokenField {
  /// A value that begins with a quote which its line does not close, before a line that begins something new.
  var unclosedQuote: Diagnostic? {
    for (position, line) in lines[...index].enumerated() {
      guard let quote = openingQuote(line),
        closingQuote(line.value.lowerBound, before: line.range.upperBound) == nil
      else { continue }
      let next = lines[(position + 1)...].first { !$0.isEmpty(in: bytes) }
      guard next.map({ $0.key != nil || $0.isItem }) ?? true else { continue }
      return .unclosedQuote(
        Location(path, line.value.lowerBound..<line.value.lowerBound + 1), quote: quote,
        closingAt: closingPlace(of: line, quote))
    }
    guard problem.context.contains("quoted scalar"), says("unexpected end of stream") else { return nil }
    let start = problem.contextOffset
    return .unclosedQuote(Location(path, start..<start + 1), quote: bytes[start])
  }

  /// Where the missing quote certainly belongs: at the end of a line that holds no other, no escape and no comment.
  private func closingPlace(of line: YAMLLine, _ quote: UInt8) -> Int? {
    let text = line.value.dropFirst()
    let isPlain = !text.isEmpty && !bytes[text].contains { $0 == quote || $0 == .backslash }
    return isPlain && bytes.trimmed(line.range).upperBound == line.value.upperBound
      ? line.value.upperBound : nil
  }
}

extension Code {
  package static let unclosedQuote = Code(
    "unclosed-quote", .error,
    title: Wording(nb: "Anførselstegnet er ikke avsluttet", en: "The quote is not closed"),
    explanation: Wording(
      nb: "En tekst som begynner med anførselstegn, må slutte med det samme tegnet.",
      en: "A text that begins with a quotation mark must end with the same mark."),
    example: Code.Example(wrong: "tittel: \"Velkommen hjem", right: "tittel: \"Velkommen hjem\""))
}

extension Diagnostic {
  static func unclosedQuote(_ place: Location, quote: UInt8, closingAt end: Int? = nil) -> Diagnostic {
    let sign = String(Unicode.Scalar(quote))
    return Diagnostic(
      .unclosedQuote, Wording(nb: "anførselstegnet er ikke avsluttet", en: "the quote is not closed"),
      at: place,
      help: Wording(nb: "sett \(sign) etter teksten også", en: "put \(sign) after the text as well"),
      fixIts: end.map { [FixIt(at: Location(place.path, $0..<$0), replacement: sign)] } ?? [])
  }
}
