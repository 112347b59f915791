import Diagnostics

extension Diagnostic {
  static func yamlTab(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .tabIndentation,
      Wording(nb: "linjen er rykket inn med tabulator", en: "the line is indented with a tab"),
      at: place, help: Wording(nb: "bruk to mellomrom", en: "use two spaces"), fixIts: fixIts)
  }

  static func yamlColonInText(_ place: Location, colon: Int, quoted: String) -> Diagnostic {
    Diagnostic(
      .colonInText,
      Wording(
        nb: "teksten har kolon og trenger anførselstegn", en: "the text contains a colon and needs quotes"),
      at: place, help: .write(quoted),
      notes: [
        Note(
          Wording(nb: "dette kolonet", en: "this colon"),
          at: Location(place.path, colon..<colon + 1))
      ],
      fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func yamlUnclosedQuote(_ place: Location, quote: UInt8, closingAt end: Int? = nil) -> Diagnostic {
    let sign = String(Unicode.Scalar(quote))
    return Diagnostic(
      .unclosedQuote, Wording(nb: "anførselstegnet er ikke avsluttet", en: "the quote is not closed"),
      at: place,
      help: Wording(nb: "sett \(sign) etter teksten også", en: "put \(sign) after the text as well"),
      fixIts: end.map { [FixIt(at: Location(place.path, $0..<$0), replacement: sign)] } ?? [])
  }

  static func yamlTextAfterQuote(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .textAfterQuote,
      Wording(
        nb: "det står tekst etter det siste anførselstegnet", en: "there is text after the closing quote"),
      at: place, help: .write(quoted), fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func yamlComment(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .commentInText,
      Wording(
        nb: "teksten fra # og ut linjen blir ikke lest",
        en: "the text from # to the end of the line is not read"),
      at: place, help: .write(quoted), fixIts: [FixIt(at: place, replacement: quoted)])
  }

  /// Nothing but a comment stands in the field.
  static func yamlHeadingInField(_ place: Location, plain: String) -> Diagnostic {
    var finding = Diagnostic(
      .commentInText,
      Wording(
        nb: "feltet er tomt, for alt etter # er en merknad",
        en: "the field is empty, because everything after # is a comment"),
      at: place,
      help: Wording(
        nb: "skriv «\(plain)» uten #, eller slett linjen",
        en: "write “\(plain)” without #, or delete the line"))
    finding.severity = .error
    return finding
  }

  static func yamlUnclosedBracket(_ place: Location, bracket: UInt8) -> Diagnostic {
    let closing = bracket == .openBracket ? "]" : "}"
    return Diagnostic(
      .unclosedBracket, Wording(nb: "klammen er ikke avsluttet", en: "the bracket is not closed"), at: place,
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

  static func yamlMissingColon(_ place: Location, written: String) -> Diagnostic {
    let line = written.prefix { !$0.isNewline }.prefix(60)
    if let text = foreignComment(String(line)) {
      return Diagnostic(
        .missingColon,
        Wording(nb: "slik skrives ikke en merknad her", en: "comments are not written like this here"),
        at: place,
        help: Wording(
          nb: "skriv «# \(text)», eller slett linjen", en: "write “# \(text)”, or delete the line"))
    }
    let words = line.split(separator: " ", maxSplits: 1)
    let example = words.count == 2 ? "\(words[0]): \(words[1])" : "\(line): …"
    return Diagnostic(
      .missingColon, Wording(nb: "linjen hører ikke til noe felt", en: "the line belongs to no field"),
      at: place,
      help: Wording(
        nb:
          "er den et felt, mangler kolonet: «\(example)». Fortsetter den teksten over, skriv to mellomrom foran den",
        en:
          "if it is a field, its colon is missing: “\(example)”. If it continues the text above, indent it by two spaces"
      ))
  }

  static func yamlMissingSpace(key: String, after colon: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .missingSpace,
      Wording(nb: "det mangler mellomrom etter «\(key):»", en: "a space is missing after “\(key):”"),
      at: Location(path, colon..<colon + 1),
      help: Wording(nb: "sett et mellomrom etter kolonet", en: "put a space after the colon"),
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
        nb: "linjen har \(indentation) mellomrom foran seg, og det passer ikke med linjen over",
        en: "the line is indented by \(indentation), which does not match the line above"),
      at: place,
      help: Wording(
        nb: "la felt som hører sammen, begynne like langt inne",
        en: "give fields that belong together the same indentation"),
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
      .controlCharacter, Wording(nb: "her står et usynlig tegn", en: "there is an invisible character here"),
      at: place,
      help: Wording(nb: "slett tegnet", en: "delete the character"),
      fixIts: [FixIt(at: place, replacement: "")])
  }

  static func yamlSyntax(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, Wording(nb: "feltet kan ikke leses herfra", en: "the field cannot be read from here on"),
      at: place,
      help: Wording(
        nb:
          "skriv feltnavn, kolon, mellomrom og tekst; sett anførselstegn rundt teksten om den har spesialtegn",
        en: "write name, colon, space and text; quote the text if it contains special characters"))
  }
}

/// What stands in a comment as HTML or programs have it.
private func foreignComment(_ line: String) -> String? {
  if line.hasPrefix("//") { return String(line.dropFirst(2).drop { $0 == " " }) }
  guard line.hasPrefix("<!--") else { return nil }
  let text = line.dropFirst(4).drop { $0 == " " }
  return String(
    (text.firstRange(of: "-->").map { text[..<$0.lowerBound] } ?? text).reversed().drop { $0 == " " }
      .reversed())
}

extension Wording {
  fileprivate static func write(_ text: String) -> Wording {
    Wording(nb: "skriv \(text)", en: "write \(text)")
  }
}
