import Content
import Diagnostics

extension FieldReader {
  mutating func reportUnknown(
    _ entry: YAMLNode.Entry, among fields: [FieldDescription], other: [FieldDescription]
  ) {
    if let misplaced = other.first(where: { $0.name.matches(entry.key) }) {
      return reportMisplaced(misplaced, at: entry)
    }
    let nearest = nearestName(
      to: plainSpelling(of: entry.key), among: fields.flatMap { [$0.name.nb, $0.name.en] })
    let known = fields.map(\.name.nb).joined(separator: ", ")
    report(
      Diagnostic(
        .unknownField, Wording(nb: "ukjent felt «\(entry.key)»", en: "unknown field “\(entry.key)”"),
        at: location(entry.keyRange),
        help: nearest.map { Wording(nb: "mente du «\($0)»?", en: "did you mean “\($0)”?") }
          ?? Wording(nb: "feltene her er: \(known)", en: "the fields here are: \(known)"),
        fixIts: nearest.map { [FixIt(at: location(entry.keyRange), replacement: $0)] } ?? []))
  }

  mutating func reportDuplicate(_ entry: YAMLNode.Entry, first: Location) {
    report(
      Diagnostic(
        .duplicateField,
        Wording(nb: "feltet «\(entry.key)» står to ganger", en: "the field “\(entry.key)” stands twice"),
        at: location(entry.keyRange),
        help: Wording(
          nb: "behold den ene linja og slett den andre", en: "keep one of the lines and delete the other"),
        notes: [Note(Wording(nb: "står første gang her", en: "first written here"), at: first)]))
  }

  /// The place is that of the first field, or the short sign that the fields begin with (`---`, `{}`).
  mutating func reportMissing(
    _ field: FieldDescription, owner: Range<Int>, firstField: Range<Int>?
  ) {
    let begins = firstField?.lowerBound == owner.lowerBound || owner.count > 6
    let place = begins ? firstField ?? owner.lowerBound..<owner.lowerBound : owner
    report(
      Diagnostic(
        .missingField,
        Wording(nb: "feltet «\(field.name.nb)» mangler", en: "the field “\(field.name.en)” is missing"),
        at: location(place),
        help: Wording(
          nb: "skriv for eksempel «\(field.name.nb): \(field.example)». \(field.help.nb)",
          en: "write for example “\(field.name.en): \(field.example)”. \(field.help.en)")))
  }

  mutating func reportEmpty(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    report(
      Diagnostic(
        .emptyField, Wording(nb: "feltet «\(entry.key)» er tomt", en: "the field “\(entry.key)” is empty"),
        at: location(entry.keyRange),
        help: emptyHelp(field)))
  }

  mutating func reportFactInTranslation(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    report(
      Diagnostic(
        .factInTranslation,
        Wording(
          nb: "«\(entry.key)» står i oversettelsen, men gjelder alle språk",
          en: "“\(entry.key)” stands in the translation, but holds for all languages"),
        at: location(entry.keyRange),
        help: Wording(
          nb: "slett linja her; skriv det bare i hovedfila",
          en: "delete the line here; write it in the main file only")))
  }

  mutating func reportMisplaced(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    switch field.audience {
    case .projectOnly, .projectOnlyUnsearched:
      report(
        Diagnostic(
          .internalFieldInPublicFile,
          Wording(
            nb: "«\(entry.key)» er internt og kan ikke stå i en åpen fil",
            en: "“\(entry.key)” is internal and cannot stand in a public file"),
          at: location(entry.keyRange),
          help: Wording(
            nb: "flytt linja til fila med samme navn under «content/intern/»",
            en: "move the line to the file of the same name under “content/intern/”")))
    case .everyone:
      report(
        Diagnostic(
          .publicFieldInInternalFile,
          Wording(
            nb: "«\(entry.key)» er åpent for alle og hører ikke hjemme i en intern fil",
            en: "“\(entry.key)” is for everyone and does not belong in an internal file"),
          at: location(entry.keyRange),
          help: Wording(
            nb: "flytt linja til den åpne fila med samme navn",
            en: "move the line to the public file of the same name")))
    }
  }
}

private func emptyHelp(_ field: FieldDescription) -> Wording {
  let nb = "skriv for eksempel «\(field.name.nb): \(field.example)»"
  let en = "write for example “\(field.name.en): \(field.example)”"
  switch field.requirement {
  case .required: return Wording(nb: nb + ". \(field.help.nb)", en: en + ". \(field.help.en)")
  case .optional: return Wording(nb: nb + ", eller slett linja", en: en + ", or delete the line")
  }
}

extension Code {
  static let unknownField = Code(
    "unknown-field", .error, title: Wording(nb: "Ukjent felt", en: "Unknown field"),
    explanation: Wording(
      nb:
        "Feltet finnes ikke for denne slags innhold. Det er som regel en skrivefeil. Store og små bokstaver og æøå spiller ingen rolle.",
      en:
        "This kind of content has no such field. It is usually a slip of the keyboard. Case and å-spellings do not matter."
    ),
    example: Example(wrong: "tittle: Velkommen hjem", right: "tittel: Velkommen hjem"))

  static let duplicateField = Code(
    "duplicate-field", .error, title: Wording(nb: "Feltet står to ganger", en: "The field stands twice"),
    explanation: Wording(
      nb: "Samme felt er skrevet to ganger, og ingen kan vite hvilket som gjelder.",
      en: "The same field is written twice, and nobody can tell which one counts."),
    example: Example(wrong: "tittel: Boligdag\ntittel: Boligdagen", right: "tittel: Boligdag"))

  static let missingField = Code(
    "missing-field", .error, title: Wording(nb: "Et felt mangler", en: "A field is missing"),
    explanation: Wording(
      nb: "Siden kan ikke lages uten dette feltet.", en: "The page cannot be made without this field."))

  static let emptyField = Code(
    "empty-field", .error, title: Wording(nb: "Feltet er tomt", en: "The field is empty"),
    explanation: Wording(
      nb: "Feltet står der, men uten innhold. Skriv noe i det, eller slett linja.",
      en: "The field is there, but nothing is written in it. Write something, or delete the line."),
    example: Example(wrong: "tittel:", right: "tittel: Boligdag"))

  static let factInTranslation = Code(
    "fact-in-translation", .error,
    title: Wording(nb: "Fakta i oversettelsen", en: "A fact in the translation"),
    explanation: Wording(
      nb:
        "Det som er likt på alle språk (dato, sted, pris, status), skrives bare i hovedfila. En oversettelse inneholder bare ord.",
      en:
        "What is the same in every language (date, place, price, status) is written in the main file only. A translation holds words."
    ))

  static let internalFieldInPublicFile = Code(
    "internal-field-in-public-file", .error,
    title: Wording(nb: "Internt felt i åpen fil", en: "Internal field in a public file"),
    explanation: Wording(
      nb:
        "Beløp, kontakter, avvik, samtykker, budsjetter og referater skrives under «content/intern/», i en fil med samme navn. De kommer aldri ut på den åpne siden.",
      en:
        "Sums, contacts, deviations, consents, budgets and minutes are written under “content/intern/”, in a file of the same name. They never reach the public site."
    ))

  static let publicFieldInInternalFile = Code(
    "public-field-in-internal-file", .error,
    title: Wording(nb: "Åpent felt i intern fil", en: "Public field in an internal file"),
    explanation: Wording(
      nb: "En fil under «content/intern/» inneholder bare de interne feltene. Resten står i den åpne fila.",
      en: "A file under “content/intern/” holds the internal fields only. The rest stands in the public file."
    ))
}
