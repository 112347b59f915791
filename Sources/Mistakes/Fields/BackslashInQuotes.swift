import Content
package import Diagnostics

extension BrokenField {
  /// `"C:\dag"`: within double quotes, a backslash and the letter after it stand for another character.
  var backslash: Diagnostic? {
    guard says("unknown escape character") || says("did not find expected hexdecimal number"),
      !line.value.isEmpty
    else { return nil }
    let text = bytes.text(line.value)
    guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    let inner = text.dropFirst().dropLast().split(separator: "'", omittingEmptySubsequences: false)
    return .backslashInQuotes(Location(path, line.value), quoted: "'" + inner.joined(separator: "''") + "'")
  }
}

extension Code {
  package static let backslashInQuotes = Code(
    "backslash-in-quotes", .error,
    title: Wording(nb: "Skråstrek bakover mellom anførselstegn", en: "A backslash between quotes"),
    explanation: Wording(
      nb: "Mellom \"-tegn gjør \\ noe med bokstaven etter. Bruk '-tegn rundt teksten i stedet.",
      en:
        "Between double quotes, a \\ changes the meaning of the letter after it. Put the text in single quotes instead."
    ),
    example: Example(wrong: "tittel: \"Bolig\\dag\"", right: "tittel: 'Bolig\\dag'"))
}

extension Diagnostic {
  static func backslashInQuotes(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .backslashInQuotes,
      Wording(
        nb: "tegnet \\ kan ikke stå mellom \"-tegn",
        en: "the character \\ cannot be used between double quotes"),
      at: place, help: Wording(nb: "skriv \(quoted)", en: "write \(quoted)"),
      fixIts: [FixIt(at: place, replacement: quoted)])
  }
}
