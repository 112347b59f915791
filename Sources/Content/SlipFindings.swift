import Diagnostics

extension Diagnostic {
  static func yamlTab(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .tabIndentation,
      Wording(nb: "Linjen er rykket inn med tabulator", en: "The line is indented with a tab"),
      at: place, help: Wording(nb: "bruk to mellomrom", en: "use two spaces"), fixIts: fixIts)
  }

  static func yamlColonInText(_ place: Location, colon: Int, quoted: String) -> Diagnostic {
    Diagnostic(
      .colonInText,
      Wording(
        nb: "Teksten har kolon og trenger anførselstegn", en: "The text holds a colon and needs quotes"),
      at: place, help: .write(quoted),
      notes: [
        Note(
          Wording(nb: "dette kolonet", en: "this colon"),
          at: Location(place.path, colon..<colon + 1))
      ],
      fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func yamlUnclosedQuote(_ place: Location, quote: UInt8) -> Diagnostic {
    let sign = String(Unicode.Scalar(quote))
    return Diagnostic(
      .unclosedQuote, Wording(nb: "Anførselstegnet er ikke avsluttet", en: "The quote is not closed"),
      at: place,
      help: Wording(nb: "sett \(sign) etter teksten også", en: "put \(sign) after the text as well"))
  }

  static func yamlTextAfterQuote(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .textAfterQuote,
      Wording(
        nb: "Det står tekst etter det siste anførselstegnet", en: "Text stands after the closing quote"),
      at: place, help: .write(quoted), fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func yamlComment(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .commentInText,
      Wording(
        nb: "Teksten fra # og ut linjen blir ikke lest",
        en: "The text from # to the end of the line is not read"),
      at: place, help: .write(quoted), fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func yamlUnclosedBracket(_ place: Location, bracket: UInt8) -> Diagnostic {
    let closing = bracket == .openBracket ? "]" : "}"
    return Diagnostic(
      .unclosedBracket, Wording(nb: "Klammen er ikke avsluttet", en: "The bracket is not closed"), at: place,
      help: Wording(
        nb: "skriv komma mellom punktene og \(closing) til slutt",
        en: "write commas between the items and \(closing) at the end"))
  }

  /// A text that begins with a bracket may as well be a list, so quoting it is not certain.
  static func yamlSpecialCharacter(
    _ place: Location, character: String, quoted: String, isCertain: Bool
  )
    -> Diagnostic
  {
    Diagnostic(
      .specialCharacter,
      Wording(
        nb: "En tekst som begynner med \(character) trenger anførselstegn",
        en: "A text that begins with \(character) needs quotes"),
      at: place, help: .write(quoted), fixIts: isCertain ? [FixIt(at: place, replacement: quoted)] : [])
  }

  static func yamlMissingColon(_ place: Location) -> Diagnostic {
    Diagnostic(
      .missingColon, Wording(nb: "Linjen hører ikke til noe felt", en: "The line belongs to no field"),
      at: place,
      help: Wording(
        nb: "skriv «feltnavn: tekst», eller rykk linjen inn to mellomrom hvis den fortsetter teksten over",
        en: "write “field: text”, or indent the line by two spaces if it goes on from the one above"))
  }

  static func yamlMissingSpace(key: String, after colon: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .missingSpace,
      Wording(nb: "Det mangler mellomrom etter «\(key):»", en: "A blank is missing after “\(key):”"),
      at: Location(path, colon..<colon + 1),
      help: Wording(nb: "sett et mellomrom etter kolonet", en: "put a blank after the colon"),
      fixIts: [FixIt(at: Location(path, colon + 1..<colon + 1), replacement: " ")])
  }

  static func yamlIndentation(
    _ place: Location, indentation: Int, after before: Location, _ expected: Int
  )
    -> Diagnostic
  {
    Diagnostic(
      .indentation,
      Wording(
        nb: "Linjen har \(indentation) mellomrom foran seg, og det passer ikke med linjen over",
        en: "The line is indented by \(indentation), which does not fit the line above"),
      at: place,
      help: Wording(
        nb: "la felt som hører sammen, begynne like langt inne",
        en: "let fields that belong together begin at the same column"),
      notes: [
        Note(
          Wording(
            nb: "linjen over har \(expected) mellomrom foran seg",
            en: "the line above is indented by \(expected)"),
          at: before)
      ])
  }

  static func yamlControlCharacter(_ place: Location) -> Diagnostic {
    Diagnostic(
      .controlCharacter, Wording(nb: "Her står et usynlig tegn", en: "An invisible character stands here"),
      at: place,
      help: Wording(nb: "slett tegnet", en: "delete the character"),
      fixIts: [FixIt(at: place, replacement: "")])
  }

  static func yamlSyntax(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, Wording(nb: "Feltet kan ikke leses herfra", en: "The field cannot be read from here on"),
      at: place,
      help: Wording(
        nb:
          "skriv feltnavn, kolon, mellomrom og tekst; sett anførselstegn rundt teksten om den har spesialtegn",
        en: "write name, colon, blank and text; quote the text if it holds special characters"))
  }
}

extension Wording {
  fileprivate static func write(_ text: String) -> Wording {
    Wording(nb: "skriv \(text)", en: "write \(text)")
  }
}
