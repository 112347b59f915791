package import Diagnostics

/// More of what people write by mistake in fields.
extension Code {
  package static let valueOnNextLine = Code(
    "value-on-next-line", .error,
    title: Wording(nb: "Teksten står på neste linje", en: "The text is on the next line"),
    explanation: Wording(
      nb: "Teksten til et felt begynner på samme linje som feltnavnet, etter kolon og mellomrom.",
      en: "The text of a field begins on the same line as its name, after a colon and a space."),
    example: Example(wrong: "tittel:\nBoligdag", right: "tittel: Boligdag"))

  package static let dashBeforeField = Code(
    "dash-before-field", .error,
    title: Wording(nb: "Bindestrek foran et felt", en: "A hyphen before a field"),
    explanation: Wording(
      nb: "En bindestrek først på linjen gjør den til et punkt i en liste. Felt står uten.",
      en: "A hyphen at the start of a line makes it a list item. Fields have no hyphen."),
    example: Code.Example(
      wrong: "sammendrag: Se og hør om boliger.\n- eier: Prosjektleder",
      right: "sammendrag: Se og hør om boliger.\neier: Prosjektleder"))

  package static let fieldNameMarks = Code(
    "field-name-marks", .error,
    title: Wording(
      nb: "Feltet er ikke skrevet som «navn: tekst»", en: "The field is not written “name: text”"),
    explanation: Wording(
      nb: "Et felt er navnet, kolon, mellomrom og teksten, uten stjerner, likhetstegn eller streker.",
      en: "A field is its name, a colon, a space and the text, without stars, equals signs or dashes."),
    example: Example(wrong: "tittel - Boligdag", right: "tittel: Boligdag"))

  package static let listSign = Code(
    "list-sign", .error,
    title: Wording(
      nb: "Listen har feil tegn foran punktene", en: "The list has the wrong character before its items"),
    explanation: Wording(
      nb: "Hvert punkt i en liste begynner med en vanlig bindestrek og et mellomrom.",
      en: "Each item of a list begins with a plain hyphen and a space."),
    example: Example(
      wrong: "hovedomrader:\n  – innbyggere\n  – handel", right: "hovedomrader:\n  - innbyggere\n  - handel"))

  package static let specialBlank = Code(
    "no-break-space", .warning,
    title: Wording(nb: "Hardt mellomrom fra Word", en: "A no-break space from Word"),
    explanation: Wording(
      nb: "Mellomrommet ser vanlig ut, men er et annet tegn. Det kom med da teksten ble limt inn.",
      en: "The space looks ordinary but is another character. It came along when the text was pasted."),
    example: Example(wrong: "tittel:\u{A0}Boligdag", right: "tittel: Boligdag"))

  package static let backslashInQuotes = Code(
    "backslash-in-quotes", .error,
    title: Wording(nb: "Skråstrek bakover mellom anførselstegn", en: "A backslash between quotes"),
    explanation: Wording(
      nb: "Mellom \"-tegn gjør \\ noe med bokstaven etter. Bruk '-tegn rundt teksten i stedet.",
      en:
        "Between \" quotes, a \\ changes the meaning of the character after it. Use ' quotes around the text instead."
    ),
    example: Example(wrong: "tittel: \"Bolig\\dag\"", right: "tittel: 'Bolig\\dag'"))

  package static let linkInField = Code(
    "link-in-field", .error,
    title: Wording(nb: "Lenke i et felt", en: "A link in a field"),
    explanation: Wording(
      nb: "Felt er ren tekst, så lenker virker ikke der. Lenken hører hjemme i teksten under feltene.",
      en: "Fields are plain text, so links do not work in them. A link belongs in the text below."),
    example: Example(
      wrong: "tittel: [Boligdag](https://www.kongsberg.kommune.no/)", right: "tittel: Boligdag"))

  package static let brokenJSON = Code(
    "broken-json", .error,
    title: Wording(nb: "Datafilen er ødelagt", en: "The data file is broken"),
    explanation: Wording(
      nb:
        "Filen følger ikke reglene for JSON. Det skjer når den rettes for hånd eller bare er lastet delvis ned.",
      en:
        "The file is not valid JSON. That happens when it is edited by hand or only partly downloaded."
    ),
    steps: Wording(
      nb: "Hent filen på nytt fra kilden, og la den være som den er.",
      en: "Download the file again from its source, and leave it as it is."))

  package static let markupInField = Code(
    "markup-in-field", .error, title: Wording(nb: "Koder i et tekstfelt", en: "Code in a text field"),
    explanation: Wording(
      nb:
        "Felt som tittel og sammendrag er ren tekst. HTML, stjerner for fet skrift og maler virker ikke der.",
      en:
        "Fields such as title and summary are plain text. HTML, stars for bold and templates do not work there."
    ),
    example: Example(wrong: "tittel: <b>Boligdag</b>", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func valueOnNextLine(_ place: Location, name: String, text: String, gap: Range<Int>) -> Diagnostic {
    Diagnostic(
      .valueOnNextLine,
      Wording(
        nb: "teksten til «\(name)» står på linjen under", en: "the text of “\(name)” is on the line below"
      ),
      at: place,
      help: Wording(nb: "skriv «\(name): \(text)» på én linje", en: "write “\(name): \(text)” on one line"),
      fixIts: [FixIt(at: Location(place.path, gap), replacement: " ")])
  }

  static func textNotIndented(_ place: Location, under field: String, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .indentation,
      Wording(
        nb: "teksten under «\(field)» er ikke rykket inn", en: "the text below “\(field)” is not indented"),
      at: place,
      help: Wording(
        nb: "skriv to mellomrom foran hver linje av teksten",
        en: "write two spaces before each line of the text"),
      fixIts: fixIts)
  }

  static func firstFieldIndented(_ place: Location, blanks: Range<Int>) -> Diagnostic {
    Diagnostic(
      .indentation,
      Wording(
        nb: "feltet er rykket inn, og det er ikke feltene under",
        en: "the field is indented, and the fields below it are not"),
      at: place,
      help: Wording(nb: "slett mellomrommet foran feltet", en: "delete the space before the field"),
      fixIts: [FixIt(at: Location(place.path, blanks), replacement: "")])
  }

  static func dashBeforeField(_ place: Location, name: String, dash: Range<Int>) -> Diagnostic {
    Diagnostic(
      .dashBeforeField,
      Wording(
        nb: "bindestreken gjør «\(name)» til et punkt i en liste",
        en: "the hyphen makes “\(name)” a list item"),
      at: place, help: Wording(nb: "slett bindestreken", en: "delete the hyphen"),
      fixIts: [FixIt(at: Location(place.path, dash), replacement: "")])
  }

  static func looseField(_ field: LooseField, _ bytes: [UInt8], _ path: String) -> Diagnostic {
    let text = bytes.text(field.value)
    let right = text.contains(": ") ? quoted(text) : text
    return Diagnostic(
      .fieldNameMarks,
      Wording(
        nb: "etter «\(field.name)» skal det stå kolon og mellomrom",
        en: "a colon and a space belong after “\(field.name)”"),
      at: Location(path, field.head),
      help: Wording(nb: "skriv «\(field.name): \(right)»", en: "write “\(field.name): \(right)”"),
      fixIts: [
        FixIt(
          at: Location(path, field.head.lowerBound..<field.value.upperBound),
          replacement: "\(field.name): \(right)")
      ])
  }

  static func listSign(_ place: Location, isNumbered: Bool = false, fixIts: [FixIt]) -> Diagnostic {
    if isNumbered {
      return Diagnostic(
        .listSign,
        Wording(
          nb: "det mangler mellomrom etter tallene i listen",
          en: "a space is missing after the numbers of the list"),
        at: place,
        help: Wording(nb: "skriv for eksempel «1. Program»", en: "write for example “1. Programme”"),
        fixIts: fixIts)
    }
    return Diagnostic(
      .listSign,
      Wording(
        nb: "punktene i listen begynner ikke med bindestrek og mellomrom",
        en: "the items of the list do not begin with a hyphen and a space"),
      at: place, help: Wording(nb: "skriv «- » foran hvert punkt", en: "write “- ” before each item"),
      fixIts: fixIts)
  }

  static func specialBlank(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .specialBlank,
      Wording(
        nb: "mellomrommet er et hardt mellomrom, trolig fra Word",
        en: "this is a no-break space, probably from Word"),
      at: place, help: Wording(nb: "skriv et vanlig mellomrom", en: "write an ordinary space"), fixIts: fixIts
    )
  }

  static func backslashInQuotes(_ place: Location, quoted: String) -> Diagnostic {
    Diagnostic(
      .backslashInQuotes,
      Wording(
        nb: "tegnet \\ kan ikke stå mellom \"-tegn", en: "the character \\ cannot be used between \" quotes"),
      at: place, help: Wording(nb: "skriv \(quoted)", en: "write \(quoted)"),
      fixIts: [FixIt(at: place, replacement: quoted)])
  }

  static func linkInField(_ place: Location, _ link: MarkdownLink) -> Diagnostic {
    Diagnostic(
      .linkInField, Wording(nb: "et felt kan ikke ha en lenke", en: "a field cannot contain a link"),
      at: place,
      help: Wording(
        nb: "skriv bare teksten, «\(link.text)», eller bare adressen, «\(link.address)»",
        en: "write only the text, “\(link.text)”, or only the address, “\(link.address)”"))
  }

  static func yamlLoneDash(_ place: Location) -> Diagnostic {
    Diagnostic(
      .specialCharacter, Wording(nb: "en bindestrek alene er ingen verdi", en: "a hyphen alone is no value"),
      at: place,
      help: Wording(
        nb: "skriv verdien, eller slett linjen når feltet skal være tomt",
        en: "write the value, or delete the line when the field is to be empty"))
  }

  package static func markupInField(_ place: Location, plain: String) -> Diagnostic {
    Diagnostic(
      .markupInField,
      Wording(nb: "stjernene blir stående i teksten", en: "the stars are shown in the text"), at: place,
      help: Wording(nb: "skriv «\(plain)» uten stjerner", en: "write “\(plain)” without stars"),
      fixIts: [FixIt(at: place, replacement: plain)])
  }
}
