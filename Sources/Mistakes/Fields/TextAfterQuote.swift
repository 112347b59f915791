import Content
package import Diagnostics

extension BrokenField {
  var textAfterQuote: Diagnostic? {
    guard openingQuote(line) != nil, problem.offset > line.value.lowerBound,
      let closing = closingQuote(line.value.lowerBound, before: line.range.upperBound),
      closing + 1 < line.value.upperBound
    else { return nil }
    let text = bytes.text(line.value)
    // Quotes around all of it are not part of the text that has others in it.
    let isWhole =
      text.count > 2 && text.first == text.last && text.dropFirst().dropLast().contains(text.prefix(1))
    return .textAfterQuote(
      Location(path, line.value), quoted: quoted(isWhole ? String(text.dropFirst().dropLast()) : text))
  }
}

extension Code {
  package static let textAfterQuote = Code(
    "text-after-quote", .error,
    title: Wording(nb: "Tekst etter anførselstegnet", en: "Text after the quote"),
    explanation: Wording(
      nb:
        "Begynner teksten med anførselstegn, må hele teksten stå mellom to. Bruk ' ytterst når \" står i teksten.",
      en:
        "If a text begins with a quote, all of it must be between quotes. Use ' outside when there is a \" inside."
    ),
    example: Code.Example(wrong: "tittel: \"Hjem\" i juni", right: "tittel: '\"Hjem\" i juni'"))
}

extension Diagnostic {
  static func textAfterQuote(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .textAfterQuote,
      Wording(
        nb: "det står tekst etter det siste anførselstegnet",
        en: "there is text after the closing quotation mark"),
      at: place, help: .write(quoted), fixIts: [FixIt(at: place, replacement: quoted)])
  }
}
