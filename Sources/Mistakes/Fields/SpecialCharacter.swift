import Content
package import Diagnostics

extension BrokenField {
  var specialCharacter: Diagnostic? {
    for line in [line, lines[max(0, index - 1)]] where !line.value.isEmpty {
      let first = bytes[line.value.lowerBound]
      let isBlamed = [problem.offset, problem.contextOffset].contains(line.value.lowerBound)
      let isBracket = first == .openBracket || first == .openBrace
      guard
        isBlamed && "@`%&*!|>,?]}-".utf8.contains(first)
          || isBracket && problem.offset > line.value.lowerBound
      else { continue }
      let text = bytes.text(line.value)
      if ">|".utf8.contains(first), line.key != nil {
        return .textAfterBlockMark(Location(path, line.value), quoted: quoted(text))
      }
      if text == "-" { return .loneDash(Location(path, line.value)) }
      if let inner = withoutStars(text) {
        return .markupInField(Location(path, line.value), plain: inner)
      }
      if first == .openBrace, text.contains("}`") { return .roleInField(Location(path, line.value)) }
      return .specialCharacter(
        Location(path, line.value), character: bytes.text(line.value.prefix(1)),
        quoted: quoted(bytes.text(line.value)), isCertain: !isBracket && (line.key != nil || first != .dash))
    }
    return nil
  }
}

/// `**Boligdag**` without its stars.
func withoutStars(_ text: String) -> String? {
  let inner = text.drop { $0 == "*" }
  let stars = text.count - inner.count
  guard (1...3).contains(stars), inner.count > stars, inner.hasSuffix(String(repeating: "*", count: stars))
  else {
    return nil
  }
  let plain = inner.dropLast(stars)
  return plain.contains("*") ? nil : String(plain)
}

extension Code {
  package static let specialCharacter = Code(
    "special-character", .error,
    title: Wording(nb: "Teksten begynner med et spesialtegn", en: "The text begins with a special character"),
    explanation: Wording(
      nb:
        "Tegnene @ ` % & * ! | > [ og { har en egen betydning først i en tekst. Sett anførselstegn rundt teksten.",
      en:
        "The characters @ ` % & * ! | > [ and { have a special meaning at the start of a text. Quote the text."
    ),
    example: Code.Example(wrong: "tittel: @kongsberg", right: "tittel: \"@kongsberg\""))
}

extension Diagnostic {
  /// `{tall}`28604``: between quotes it would be read, and remain as it is written.
  fileprivate static func roleInField(_ place: Location) -> Diagnostic {
    Diagnostic(
      .specialCharacter,
      Wording(nb: "roller virker bare i teksten på en side", en: "roles work in the text of a page alone"),
      at: place,
      help: Wording(
        nb: "skriv det leserne skal se, for eksempel 28 604 eller 17. juni 2027",
        en: "write what readers are to see, such as 28,604 or 17 June 2027"))
  }

  /// A text that begins with a bracket may as well be a list, so quoting it is not certain.
  static func specialCharacter(
    _ place: Location, character: String, quoted: String, isCertain: Bool
  )
    -> Diagnostic
  {
    if character == "[", quoted.dropLast().hasSuffix("]") {
      let items = quoted.dropFirst(2).dropLast(2).split(separator: ",").map {
        String($0.drop { $0 == " " })
      }.filter { !$0.isEmpty }
      let list = "[\(items.joined(separator: ", "))]"
      return Diagnostic(
        .specialCharacter, Wording(nb: "listen kan ikke leses", en: "the list cannot be read"), at: place,
        help: Wording(
          nb: "skriv punktene med ett komma mellom: «\(list)»; er det en tekst, skriv \(quoted)",
          en: "write the items with one comma between them: “\(list)”; if it is a text, write \(quoted)"))
    }
    return Diagnostic(
      .specialCharacter,
      Wording(
        nb: "en tekst som begynner med \(character) trenger anførselstegn",
        en: "a text that begins with \(character) needs quotes"),
      at: place, help: .write(quoted), fixIts: isCertain ? [FixIt(at: place, replacement: quoted)] : [])
  }

  /// `sammendrag: > tekst`: the mark may begin a text of several lines, or belong to the text («> 350»).
  static func textAfterBlockMark(_ place: Location, quoted: String) -> Diagnostic {
    let mark = quoted.dropFirst().prefix(1)
    return Diagnostic(
      .specialCharacter,
      Wording(
        nb: "etter tegnet \(mark) begynner teksten på neste linje",
        en: "after the character \(mark) the text begins on the next line"),
      at: place,
      help: Wording(
        nb:
          "slett \(mark), eller flytt teksten til neste linje med to mellomrom foran; hører tegnet til teksten, skriv \(quoted)",
        en:
          "delete \(mark), or move the text to the next line, indented by two spaces; if the character belongs to the text, write \(quoted)"
      ))
  }

  static func loneDash(_ place: Location) -> Diagnostic {
    Diagnostic(
      .specialCharacter,
      Wording(nb: "en bindestrek alene er ingen verdi", en: "a hyphen alone is not a value"),
      at: place,
      help: Wording(
        nb: "skriv verdien, eller slett linjen når feltet skal være tomt",
        en: "write the value, or delete the line when the field is to be empty"))
  }
}
