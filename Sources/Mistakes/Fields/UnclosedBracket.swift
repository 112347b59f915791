import Content
package import Diagnostics

extension BrokenField {
  var unclosedBracket: Diagnostic? {
    guard problem.context.contains("flow") else { return nil }
    let isAtEnd = problem.offset >= bytes.trimmed(range).upperBound
    let starts = [problem.contextOffset] + (isAtEnd ? lines.map(\.value.lowerBound) : [])
    let start = starts.first { range.contains($0) && (bytes[$0] == .openBracket || bytes[$0] == .openBrace) }
    guard let start else { return nil }
    return .unclosedBracket(Location(path, start..<start + 1), bracket: bytes[start])
  }
}

extension Code {
  package static let unclosedBracket = Code(
    "unclosed-bracket", .error,
    title: Wording(nb: "Klammen er ikke avsluttet", en: "The bracket is not closed"),
    explanation: Wording(
      nb: "En liste som begynner med [, må slutte med ], og har komma mellom punktene.",
      en: "A list that begins with [ must end with ], with commas between its items."),
    example: Code.Example(
      wrong: "hovedomrader: [innbyggere, handel", right: "hovedomrader: [innbyggere, handel]"))
}

extension Diagnostic {
  static func unclosedBracket(_ place: Location, bracket: UInt8) -> Diagnostic {
    let closing = bracket == .openBracket ? "]" : "}"
    return Diagnostic(
      .unclosedBracket, Wording(nb: "klammen er ikke avsluttet", en: "the bracket is not closed"), at: place,
      help: Wording(
        nb: "skriv komma mellom punktene og \(closing) til slutt",
        en: "write commas between the items and \(closing) at the end"))
  }
}
