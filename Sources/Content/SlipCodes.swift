package import Diagnostics

/// What people write by mistake in fields.
extension Code {
  package static let tabIndentation = Code(
    "tab-indentation", .error,
    title: Wording(nb: "Innrykk med tabulator", en: "Indentation with a tab"),
    explanation: Wording(
      nb:
        "Felt rykkes inn med mellomrom. En tabulator er like bred som flere mellomrom på skjermen, men er ett tegn.",
      en: "Fields are indented with spaces. A tab looks like several spaces but is one character."),
    example: Code.Example(wrong: "periode:\n\tfra: 2027-01-01", right: "periode:\n  fra: 2027-01-01"))

  package static let colonInText = Code(
    "colon-in-text", .error,
    title: Wording(nb: "Kolon i teksten uten anførselstegn", en: "A colon in text without quotes"),
    explanation: Wording(
      nb:
        "Kolon og mellomrom skiller feltnavnet fra teksten. Står det ett til i teksten, må teksten ha anførselstegn.",
      en:
        "A colon and a space separate the field's name from its text. If the text contains another colon, it needs quotes."
    ),
    example: Code.Example(wrong: "tittel: Boligdag: bo og lev", right: "tittel: \"Boligdag: bo og lev\""))

  package static let unclosedQuote = Code(
    "unclosed-quote", .error,
    title: Wording(nb: "Anførselstegnet er ikke avsluttet", en: "The quote is not closed"),
    explanation: Wording(
      nb: "En tekst som begynner med anførselstegn, må slutte med det samme tegnet.",
      en: "A text that begins with a quote must end with the same kind of quote."),
    example: Code.Example(wrong: "tittel: \"Velkommen hjem", right: "tittel: \"Velkommen hjem\""))

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

  package static let commentInText = Code(
    "comment-in-text", .warning,
    title: Wording(nb: "# gjør resten av linjen usynlig", en: "# hides the rest of the line"),
    explanation: Wording(
      nb:
        "Etter mellomrom og # leses resten av linjen som en merknad. Hører tegnet til teksten, trengs anførselstegn.",
      en:
        "After a space and #, the rest of the line is read as a comment. Quote the text if the character belongs to it."
    ),
    example: Code.Example(wrong: "tittel: Boligdag #1", right: "tittel: \"Boligdag #1\""))

  package static let unclosedBracket = Code(
    "unclosed-bracket", .error,
    title: Wording(nb: "Klammen er ikke avsluttet", en: "The bracket is not closed"),
    explanation: Wording(
      nb: "En liste som begynner med [ må slutte med ], og har komma mellom punktene.",
      en: "A list that begins with [ must end with ], with commas between its items."),
    example: Code.Example(
      wrong: "hovedomrader: [innbyggere, handel", right: "hovedomrader: [innbyggere, handel]"))

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

  package static let missingColon = Code(
    "missing-colon", .error,
    title: Wording(nb: "Linjen hører ikke til noe felt", en: "The line belongs to no field"),
    explanation: Wording(
      nb:
        "Hver linje er et feltnavn, kolon og tekst. Fortsetter teksten fra linjen over, rykkes linjen inn med to mellomrom.",
      en:
        "Each line is a field name, a colon and text. If it continues the line above, indent it by two spaces."
    ),
    example: Code.Example(wrong: "tittel\nsammendrag: Kort", right: "tittel: Boligdag\nsammendrag: Kort"))

  package static let missingSpace = Code(
    "missing-space", .error,
    title: Wording(nb: "Mellomrom mangler etter kolon", en: "No space after the colon"),
    explanation: Wording(
      nb: "Uten mellomrom etter kolon blir feltnavn og tekst lest som ett ord.",
      en: "Without a space after the colon, the name and the text are read as one word."),
    example: Code.Example(wrong: "tittel:Boligdag", right: "tittel: Boligdag"))

  package static let indentation = Code(
    "indentation", .error,
    title: Wording(nb: "Innrykket passer ikke", en: "The indentation does not match"),
    explanation: Wording(
      nb: "Felt som hører sammen, begynner like langt inne på linjen. Tell mellomrommene foran dem.",
      en:
        "Fields that belong together have the same indentation. Count the spaces before them."
    ),
    example: Code.Example(
      wrong: "periode:\n  fra: 2027-01-01\n til: 2027-12-31",
      right: "periode:\n  fra: 2027-01-01\n  til: 2027-12-31"))

  package static let controlCharacter = Code(
    "control-character", .error,
    title: Wording(nb: "Usynlig tegn i feltet", en: "An invisible character in the field"),
    explanation: Wording(
      nb:
        "Et tegn som ikke kan skrives, har fulgt med da teksten ble limt inn. Slett det, eller skriv ordet på nytt.",
      en:
        "A character that cannot be typed came along when the text was pasted. Delete it or type the word again."
    ), example: Code.Example(wrong: "tittel: Bolig\u{7F}dag", right: "tittel: Boligdag"))

  package static let yamlSyntax = Code(
    "yaml-syntax", .error,
    title: Wording(nb: "Feltet kan ikke leses", en: "The field cannot be read"),
    explanation: Wording(
      nb:
        "Her følger ikke teksten reglene for felt: feltnavn, kolon, mellomrom og tekst, ett felt på hver linje.",
      en: "The text does not follow the rules for fields: name, colon, space and text, one field per line."
    ), example: Code.Example(wrong: "tittel: \"Bolig\\uD800dag\"", right: "tittel: Boligdag"))
}
