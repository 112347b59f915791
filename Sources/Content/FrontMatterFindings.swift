package import Diagnostics

extension Code {
  package static let missingFrontMatter = Code(
    "missing-front-matter", .error,
    title: Wording(nb: "Filen mangler felt øverst", en: "The file has no fields at its top"),
    explanation: Wording(
      nb: """
        En tekst begynner med felt mellom to linjer med tre bindestreker. Der står tittel og det andre verktøyet må \
        vite. `story new` lager en fil med riktige felt.
        """,
      en: """
        A text begins with fields between two lines of three hyphens: its title and whatever else the tool needs to know. \
        `story new` creates a file with the right fields.
        """),
    example: Code.Example(
      wrong: "Velkommen til boligdag!",
      right:
        "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen til boligdag!"))

  package static let unclosedFrontMatter = Code(
    "unclosed-front-matter", .error,
    title: Wording(nb: "Feltene øverst er ikke avsluttet", en: "The fields at the top are not closed"),
    explanation: Wording(
      nb: "Etter det siste feltet skal det stå en linje med tre bindestreker, og under den begynner teksten.",
      en: "The last field is followed by a line of three hyphens, and the text begins below it."),
    example: Code.Example(
      wrong: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n\nVelkommen!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))

  package static let frontMatterFence = Code(
    "front-matter-fence", .error,
    title: Wording(nb: "Linjen skal være tre bindestreker", en: "The line should be three hyphens"),
    explanation: Wording(
      nb: """
        Feltene øverst står mellom to linjer med tre vanlige bindestreker og ingenting annet. Word gjør gjerne \
        bindestrekene om til en lang strek.
        """,
      en: """
        The fields at the top are between two lines of three plain hyphens and nothing else. Word likes to turn the \
        hyphens into one long dash.
        """),
    example: Code.Example(
      wrong: "–––\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))

  package static let textBeforeFields = Code(
    "text-before-fields", .error,
    title: Wording(nb: "Tekst foran feltene", en: "Text before the fields"),
    explanation: Wording(
      nb: "Feltene står aller øverst i filen. Det som står foran dem, blir ikke med på siden.",
      en: "The fields must be at the very top of the file. Anything before them is left out of the page."),
    example: Code.Example(
      wrong: "Velkommen!\n\n---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))
}

extension Diagnostic {
  static func missingFrontMatter(_ place: Location) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, Wording(nb: "filen mangler felt øverst", en: "the file has no fields at its top"),
      at: place,
      help: Wording(
        nb:
          "begynn filen slik: en linje «---», en linje «tittel: …», en linje «sammendrag: …» og en linje «---»",
        en: "begin the file like this: a line “---”, a line “title: …”, a line “summary: …” and a line “---”")
    )
  }

  /// There is a line that ends the fields, but none that begins them.
  static func missingOpening(_ place: Location) -> Diagnostic {
    let start = place.range.lowerBound
    return Diagnostic(
      .missingFrontMatter,
      Wording(nb: "linjen «---» mangler foran feltene", en: "the line “---” before the fields is missing"),
      at: place,
      help: Wording(
        nb: "sett inn en linje med «---» aller først", en: "put in a line “---” at the very top"),
      fixIts: [FixIt(at: Location(place.path, start..<start), replacement: "---\n")])
  }

  static func fieldsWithoutMarks(_ place: Location, end: Int) -> Diagnostic {
    let start = place.range.lowerBound
    return Diagnostic(
      .missingFrontMatter,
      Wording(
        nb: "feltene mangler linjene «---» foran og etter",
        en: "the lines “---” before and after the fields are missing"),
      at: Location(place.path, start..<start),
      help: Wording(
        nb: "sett inn en linje med «---» aller først, og en etter det siste feltet",
        en: "put in a line “---” at the very top, and one after the last field"),
      fixIts: [
        FixIt(at: Location(place.path, start..<start), replacement: "---\n"),
        FixIt(at: Location(place.path, end..<end), replacement: "\n---"),
      ])
  }

  /// `line` is what `---` or, when a field shares the line, a line end is put for.
  static func frontMatterFence(_ place: Location, line: Range<Int>, isShared: Bool = false) -> Diagnostic {
    Diagnostic(
      .frontMatterFence,
      !isShared
        ? Wording(
          nb: "denne linjen skal være tre bindestreker", en: "this line should be three hyphens")
        : Wording(
          nb: "det kan ikke stå et felt på samme linje som «---»",
          en: "a field cannot be on the same line as “---”"),
      at: place,
      help: !isShared
        ? Wording(nb: "skriv «---» alene på linjen", en: "write “---” alone on the line")
        : Wording(nb: "begynn på en ny linje etter «---»", en: "begin a new line after “---”"),
      fixIts: [
        FixIt(at: Location(place.path, line), replacement: isShared ? "\n" : "---")
      ])
  }

  static func fieldsEndEarly(_ place: Location, line: Range<Int>) -> Diagnostic {
    Diagnostic(
      .frontMatterFence,
      Wording(
        nb: "denne linjen avslutter feltene, men det står flere felt under den",
        en: "this line ends the fields, but there are more fields below it"),
      at: place, help: Wording(nb: "slett linjen", en: "delete the line"),
      fixIts: [FixIt(at: Location(place.path, line), replacement: "")])
  }

  static func textBeforeFields(_ place: Location, fields: Location) -> Diagnostic {
    Diagnostic(
      .textBeforeFields,
      Wording(
        nb: "teksten foran feltene blir ikke med på siden",
        en: "the text before the fields is left out of the page"),
      at: place,
      help: Wording(
        nb: "flytt den ned under linjen «---» som avslutter feltene",
        en: "move it below the line “---” that ends the fields"),
      notes: [Note(Wording(nb: "feltene begynner her", en: "the fields begin here"), at: fields)])
  }

  static func unclosedFrontMatter(_ place: Location, opening: Location) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter,
      Wording(
        nb: "her mangler linjen «---» som avslutter feltene",
        en: "the line “---” that ends the fields is missing here"),
      at: place,
      help: Wording(
        nb: "sett inn en linje med «---» etter det siste feltet",
        en: "put in a line “---” after the last field"),
      notes: [Note(Wording(nb: "feltene begynner her", en: "the fields begin here"), at: opening)],
      fixIts: [FixIt(at: place, replacement: "\n---")])
  }
}
