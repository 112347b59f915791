import Content
package import Diagnostics

extension Wording {
  static let quoteIt = Wording(
    nb: "sett anførselstegn rundt teksten: \"…\"", en: "put quotes around the text: \"…\"")
}

extension Code {
  package static let yamlAnchor = Code(
    "yaml-anchor", .error,
    title: Wording(nb: "Teksten begynner med &", en: "The text begins with &"),
    explanation: Wording(
      nb:
        "Et ord som begynner med &, er et anker i YAML, og det er slått av. Skal tegnet stå i teksten, trengs anførselstegn.",
      en:
        "A word that begins with & is an anchor in YAML, which is switched off. Quote the text if the character belongs to it."
    ),
    example: Code.Example(wrong: "tittel: &Co og venner", right: "tittel: \"&Co og venner\""))

  package static let yamlAlias = Code(
    "yaml-alias", .error,
    title: Wording(nb: "Teksten begynner med *", en: "The text begins with *"),
    explanation: Wording(
      nb: """
        Et ord som begynner med *, viser i YAML til et anker, og det er slått av. Skriv teksten fullt ut, eller sett \
        anførselstegn rundt den.
        """,
      en:
        "A word that begins with * is an alias in YAML, which is switched off. Write the text out, or quote it."
    ),
    example: Code.Example(wrong: "tittel: *nyhet", right: "tittel: \"*nyhet\""))

  package static let yamlTag = Code(
    "yaml-tag", .error,
    title: Wording(nb: "Teksten begynner med !", en: "The text begins with !"),
    explanation: Wording(
      nb:
        "Et ord som begynner med !, er et merke i YAML, og det er slått av. Sett anførselstegn rundt teksten.",
      en: "A word that begins with ! is a tag in YAML, which is switched off. Quote the text."),
    example: Code.Example(wrong: "tittel: !Viktig", right: "tittel: \"!Viktig\""))

  package static let yamlMergeKey = Code(
    "yaml-merge-key", .error,
    title: Wording(nb: "Feltet heter <<", en: "The field is named <<"),
    explanation: Wording(
      nb: "<< henter felt fra et annet sted i filen, og det er slått av. Skriv feltene der de hører til.",
      en:
        "<< takes fields from another place in the file and is switched off. Write the fields where they belong."
    ),
    example: Code.Example(
      wrong: "<<: {organisasjon: Kongsberg kommune}", right: "organisasjon: Kongsberg kommune"))

  package static let yamlDocuments = Code(
    "yaml-documents", .error,
    title: Wording(nb: "Flere dokumenter i én fil", en: "Several documents in one file"),
    explanation: Wording(
      nb:
        "En linje med --- deler filen i to, og alt etter den blir ikke lest. Ta bort linjen, eller lag en ny fil.",
      en:
        "A line of --- splits the file, and nothing after it is read. Remove the line or create a second file."
    ),
    example: Code.Example(
      wrong: "definisjon: Skriftlige henvendelser om å flytte\n---\nenhet: personer",
      right: "definisjon: Skriftlige henvendelser om å flytte\nenhet: personer"))

  package static let yamlTooDeep = Code(
    "yaml-too-deep", .error,
    title: Wording(nb: "For mange nivåer inni hverandre", en: "Fields nested too deeply"),
    explanation: Wording(
      nb: "Felt og lister kan stå høyst 32 nivåer inni hverandre.",
      en: "Fields and lists can be nested at most 32 deep."),
    steps: Wording(
      nb: "Skriv feltene rett under hverandre. Ingen felt trenger mer enn fire nivåer.",
      en: "Write the fields below one another. No field needs more than four levels."))

  package static let yamlTooLarge = Code(
    "yaml-too-large", .error,
    title: Wording(nb: "For mange verdier i filen", en: "Too many values in the file"),
    explanation: Wording(
      nb: "En fil kan ha høyst 200 000 verdier, felt og lister til sammen. Del den i flere filer.",
      en: "A file can have at most 200,000 values, counting fields and lists. Split it into several files."),
    steps: Wording(
      nb: "Del filen i flere, for eksempel én fil for hver oppføring i en mappe.",
      en: "Split the file into several, such as one file for each item, in a folder."))

  package static let yamlKey = Code(
    "yaml-key", .error,
    title: Wording(nb: "Her skulle det stått et feltnavn", en: "A field name belongs here"),
    explanation: Wording(
      nb: "Et feltnavn er et ord. Tekst som begynner med { eller [, trenger anførselstegn.",
      en: "A field name is a word. Text that begins with { or [ needs quotes."),
    example: Code.Example(wrong: "tittel: {{ navn }}", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func refused(_ refusal: YAMLRefusal, _ path: String) -> Diagnostic {
    let place = Location(path, refusal.range)
    return switch refusal.kind {
    case .anchor: .yamlAnchor(place)
    case .alias: .yamlAlias(place)
    case .tag: .yamlTag(place)
    case .mergeKey: .yamlMergeKey(place)
    case .document: .yamlDocuments(place)
    case .collectionAsKey: .yamlKey(place)
    case .tooDeep: .yamlTooDeep(place, limit: YAMLBound.depth)
    case .tooLarge: .yamlTooLarge(place, limit: YAMLBound.events)
    }
  }

  static func yamlAnchor(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlAnchor, Wording(nb: "teksten kan ikke begynne med &", en: "the text cannot begin with &"),
      at: place,
      help: .quoteIt)
  }

  static func yamlAlias(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlAlias, Wording(nb: "teksten kan ikke begynne med *", en: "the text cannot begin with *"),
      at: place,
      help: .quoteIt)
  }

  static func yamlTag(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlTag, Wording(nb: "teksten kan ikke begynne med !", en: "the text cannot begin with !"), at: place,
      help: .quoteIt)
  }

  static func yamlMergeKey(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlMergeKey, Wording(nb: "feltet << kan ikke brukes", en: "the field << cannot be used"), at: place,
      help: Wording(nb: "skriv feltene fullt ut her", en: "write the fields in full here"))
  }

  static func yamlDocuments(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlDocuments,
      Wording(
        nb: "linjen deler filen i to, og resten blir ikke lest",
        en: "this line splits the file; the rest is not read"),
      at: place, help: Wording(nb: "ta bort linjen", en: "remove the line"))
  }

  static func yamlTooDeep(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlTooDeep,
      Wording(
        nb: "dette står mer enn \(limit) nivåer inne i andre felt, og resten blir ikke lest",
        en: "this is nested more than \(limit) deep; the rest is not read"),
      at: place,
      help: Wording(nb: "bruk færre nivåer", en: "use fewer levels"))
  }

  static func yamlTooLarge(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .yamlTooLarge,
      Wording(
        nb: "filen har flere enn \(limit) verdier; resten blir ikke lest",
        en: "the file has more than \(limit) values; the rest is not read"),
      at: place,
      help: Wording(nb: "del den i flere filer", en: "split it into several files"))
  }

  static func yamlKey(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlKey,
      Wording(
        nb: "klammene gjør dette til et feltnavn, og det kan det ikke være",
        en: "the brackets make this a field name, which it cannot be"),
      at: place, help: .quoteIt)
  }
}
