import Content
package import Diagnostics

extension FieldReader {
  mutating func reportUnknown(
    _ entry: YAMLNode.Entry, among fields: [FieldDescription], other: [FieldDescription],
    _ taken: Set<String>, after written: ArraySlice<YAMLNode.Entry>
  ) {
    func isTaken(_ name: String) -> Bool {
      fields.contains { taken.contains($0.name.nb) && $0.name.matches(name) }
    }
    if let misplaced = other.first(where: { $0.name.matches(entry.key) }) {
      return reportMisplaced(misplaced, at: entry)
    }
    let nearest = meantName(entry.key, among: fields)
    let certain = certainName(
      for: plainSpelling(of: entry.key), among: fields.map { [$0.name.nb, $0.name.en] })
    if let nearest, !isTaken(nearest) { hasMisnamedField = true }
    if let rest = restOfValue(entry, after: written, hasLikelyField: nearest.map { !isTaken($0) } ?? false) {
      return report(rest)
    }
    report(
      Diagnostic(
        .unknownField, Wording(nb: "ukjent felt «\(entry.key)»", en: "unknown field “\(entry.key)”"),
        at: location(entry.keyRange),
        help: helpOnShowing(entry, among: fields)
          ?? (certain == nil && otherName(of: entry.key, among: fields) == nil
            ? helpOnPart(entry.key, of: fields) ?? helpOnChoice(entry.key, of: fields) : nil)
            ?? Proposal(nearest, insteadOf: entry.key).map(Wording.didYouMean)
            ?? likelyFields(fields.filter { !isTaken($0.name.nb) }, of: fields.count),
        fixIts: certain.map { isTaken($0) ? [] : [FixIt(at: location(entry.keyRange), replacement: $0)] }
          ?? []))
  }

  /// What other systems call `published: false`: whether it is shown, with a yes or a no, which no day answers.
  private func helpOnShowing(_ entry: YAMLNode.Entry, among fields: [FieldDescription]) -> Wording? {
    let plain = plainSpelling(of: entry.key)
    guard let answer = entry.value.scalar.flatMap({ Bool(written: $0.text) }),
      fields.contains(where: { $0.name.nb == "utkast" }),
      shownWords.contains(plain) || hiddenWords.contains(plain)
    else { return nil }
    if answer == shownWords.contains(plain) {
      return Wording(
        nb: "slett linjen: alt vises som ikke har «utkast: ja»",
        en: "delete the line: all that does not have “draft: yes” is shown")
    }
    return Wording(
      nb: "skal den ikke vises, skriv «utkast: ja»", en: "if it is not to be shown, write “draft: yes”")
  }

  /// A few of the fields that may have been meant, those that must be there first, and where all of them are listed; those that
  /// stand there already are not among them.
  private func likelyFields(_ fields: [FieldDescription], of count: Int) -> Wording {
    if fields.isEmpty {
      return Wording(
        nb: "alle feltene som kan stå her, står her allerede; slett linjen",
        en: "all fields that can stand here are here already; delete the line")
    }
    // What every kind has is seldom what was meant.
    let optional = fields.filter { $0.requirement == .optional }
    let own = optional.filter { !Common.isCommon($0.name) } + optional.filter { Common.isCommon($0.name) }
    let likely = (fields.filter { $0.requirement == .required } + own).prefix(8)
    let (nb, en) = (likely.map(\.name.nb), likely.map(\.name.en))
    guard let fieldPage, isOutermost, fields.count > likely.count else {
      if fields.count < count {
        return Wording(
          nb: "felt som også kan stå her: \(nb.joined(separator: ", "))",
          en: "fields that can be here too: \(en.joined(separator: ", "))")
      }
      return Wording(
        nb: "feltene her er: \(nb.joined(separator: ", "))",
        en: "the fields here are: \(en.joined(separator: ", "))")
    }
    return Wording(
      nb: "felt som kan stå her, er for eksempel \(nb.joined(separator: ", ")). Alle står i \(fieldPage)",
      en: "fields you can use here are for example \(en.joined(separator: ", ")). All are in \(fieldPage)")
  }

  mutating func reportDuplicate(_ entry: YAMLNode.Entry, first: Location) {
    report(
      Diagnostic(
        .duplicateField,
        Wording(nb: "feltet «\(entry.key)» står to ganger", en: "the field “\(entry.key)” appears twice"),
        at: location(entry.keyRange),
        help: Wording(
          nb: "behold den ene linjen og slett den andre", en: "keep one of the lines and delete the other"),
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
        Wording(
          nb: "feltet \(field: field.name.nb) mangler", en: "the field \(field: field.name.en) is missing"),
        at: location(place),
        help: Wording(
          nb: "skriv for eksempel \(write: field.name.nb, example(of: field)). \(field.help.nb)",
          en: "write for example \(write: field.name.en, example(of: field)). \(field.help.en)")))
  }

  mutating func reportEmpty(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    report(
      Diagnostic(
        .emptyField,
        Wording(nb: "feltet \(field: entry.key) er tomt", en: "the field \(field: entry.key) is empty"),
        at: location(entry.keyRange),
        help: emptyHelp(field, example: example(of: field))))
  }

  /// What may be written in a field; for one about time, on the day that the rest is about.
  private mutating func example(of field: FieldDescription) -> String {
    guard let beginning = beginning() else { return field.example }
    switch field.type {
    case .date, .localized(.date): return beginning.date.iso
    case .dateAndTime, .localized(.dateAndTime):
      return beginning.someTimeLater.written
    default: return field.example
    }
  }

  /// Reports the fields of a group that stand below it without indentation, and returns how many they are.
  mutating func reportFlat(
    _ entry: YAMLNode.Entry, before rest: ArraySlice<YAMLNode.Entry>, _ fields: [FieldDescription]
  ) -> Int {
    guard entry.value.isEmpty, let field = fields.first(where: { $0.name.matches(entry.key) }),
      case .group(let parts) = field.type
    else { return 0 }
    let inner = rest.prefix { entry in
      parts.contains { $0.name.matches(entry.key) } && !fields.contains { $0.name.matches(entry.key) }
    }
    guard let first = inner.first else { return 0 }
    report(
      Diagnostic(
        .fieldsNotIndented,
        Wording(
          nb: "feltene under «\(entry.key)» er ikke rykket inn",
          en: "the fields below “\(entry.key)” are not indented"),
        at: location(first.keyRange),
        help: Wording(
          nb: "skriv to mellomrom foran: «  \(first.key): …»",
          en: "indent it by two spaces: “  \(first.key): …”"),
        notes: [
          Note(
            Wording(nb: "de hører til dette feltet", en: "they belong to this field"),
            at: location(entry.keyRange))
        ],
        fixIts: inner.map {
          FixIt(at: location($0.keyRange.lowerBound..<$0.keyRange.lowerBound), replacement: "  ")
        }))
    return inner.count
  }

  mutating func reportEmptyItem(at item: YAMLNode) {
    report(
      Diagnostic(
        .emptyField, Wording(nb: "et punkt i listen er tomt", en: "an item of the list is empty"),
        at: location(item.range),
        help: Wording(
          nb: "skriv noe etter bindestreken, eller slett linjen",
          en: "write something after the hyphen, or delete the line")
      ))
  }

  mutating func reportFactInTranslation(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    report(
      Diagnostic(
        .factInTranslation,
        Wording(
          nb: "«\(entry.key)» står i oversettelsen, men gjelder alle språk",
          en: "“\(entry.key)” is in the translation, but applies to all languages"),
        at: location(entry.keyRange),
        help: Wording(
          nb: "slett linjen her; skriv det bare i hovedfilen",
          en: "delete the line here; write it only in the main file")))
  }

  mutating func reportMisplaced(_ field: FieldDescription, at entry: YAMLNode.Entry) {
    switch field.audience {
    case .projectOnly, .projectOnlyUnsearched:
      report(
        Diagnostic(
          .internalFieldInPublicFile,
          Wording(
            nb: "«\(entry.key)» er internt og kan ikke stå i en åpen fil",
            en: "“\(entry.key)” is internal and cannot be in a public file"),
          at: location(entry.keyRange),
          help: Wording(
            nb: "flytt linjen til filen med samme navn under «content/intern/»",
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
            nb:
              "skal alle se den, flytt linjen til den åpne filen med samme navn; er dette et utkast til den, slett det her",
            en:
              "if everyone is to see it, move the line to the public file of the same name; if this is a draft of that, delete it here"
          )))
    }
  }
}

extension FieldDescription {
  /// Whether a name that is no field's is nearest to this one's.
  func isMeant(by written: String, among fields: [FieldDescription]) -> Bool {
    guard !fields.contains(where: { $0.name.matches(written) }) else { return false }
    let nearest = meantName(written, among: fields)
    return nearest == name.nb || nearest == name.en
  }
}

/// What people call being shown, and not being shown.
private let shownWords: Set<String> = [
  "published", "publish", "publisert", "publiser", "visible", "synlig", "vis", "show", "public", "offentlig",
  "aktiv",
  "active", "online", "live",
]
private let hiddenWords: Set<String> = [
  "hidden", "hide", "skjult", "skjul", "unpublished", "upublisert", "private",
]

private func emptyHelp(_ field: FieldDescription, example: String) -> Wording {
  switch field.requirement {
  case .required:
    Wording(
      nb: "skriv for eksempel \(write: field.name.nb, example). \(field.help.nb)",
      en: "write for example \(write: field.name.en, example). \(field.help.en)")
  case .optional, .former:
    Wording(
      nb: "skriv for eksempel \(write: field.name.nb, example), eller slett linjen",
      en: "write for example \(write: field.name.en, example), or delete the line")
  }
}

extension Code {
  static let fieldsNotIndented = Code(
    "fields-not-indented", .error,
    title: Wording(nb: "Feltene er ikke rykket inn", en: "The fields are not indented"),
    explanation: Wording(
      nb: "Felt som hører til et annet felt, står under det med to mellomrom foran.",
      en: "Fields that belong to another field are written below it, indented by two spaces."),
    example: Example(wrong: "sted:\nnavn: Krona", right: "sted:\n  navn: Krona"))

  static let unknownField = Code(
    "unknown-field", .error, title: Wording(nb: "Ukjent felt", en: "Unknown field"),
    explanation: Wording(
      nb:
        "Feltet finnes ikke for denne slags innhold. Det er som regel en skrivefeil. Store og små bokstaver og æøå spiller ingen rolle.",
      en:
        "This kind of content has no such field. Usually it is mistyped. Case and å-spellings do not matter."
    ),
    example: Example(wrong: "tittle: Velkommen hjem", right: "tittel: Velkommen hjem"))

  static let duplicateField = Code(
    "duplicate-field", .error, title: Wording(nb: "Feltet står to ganger", en: "The field appears twice"),
    explanation: Wording(
      nb: "Samme felt er skrevet to ganger, og ingen kan vite hvilket som gjelder.",
      en: "The same field is written twice, and it is unclear which one counts."),
    example: Example(wrong: "tittel: Boligdag\ntittel: Boligdagen", right: "tittel: Boligdag"))

  package static let missingField = Code(
    "missing-field", .error, title: Wording(nb: "Et felt mangler", en: "A field is missing"),
    explanation: Wording(
      nb: "Siden kan ikke lages uten dette feltet.", en: "The page cannot be made without this field."),
    example: Code.Example(
      wrong: "---\ntittel: Boligdag\n---",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---")
  ).unfinishedInDraft()

  static let emptyField = Code(
    "empty-field", .error, title: Wording(nb: "Feltet er tomt", en: "The field is empty"),
    explanation: Wording(
      nb: "Feltet står der, men uten innhold. Skriv noe i det, eller slett linjen.",
      en: "The field is there, but nothing is written in it. Write something, or delete the line."),
    example: Example(wrong: "tittel:", right: "tittel: Boligdag")
  ).unfinishedInDraft()

  static let factInTranslation = Code(
    "fact-in-translation", .error,
    title: Wording(nb: "Fakta i oversettelsen", en: "A fact in the translation"),
    explanation: Wording(
      nb:
        "Det som er likt på alle språk (dato, sted, pris, status), skrives bare i hovedfilen. En oversettelse inneholder bare ord.",
      en:
        "What is the same in every language (date, place, price, status) is written only in the main file. A translation holds only words."
    ),
    example: Code.Example(
      wrong:
        "content/arrangementer/boligdag.md\n  start: 2027-06-17\ncontent/arrangementer/boligdag.en.md\n  title: Housing day\n  start: 2027-06-17",
      right:
        "content/arrangementer/boligdag.md\n  start: 2027-06-17\ncontent/arrangementer/boligdag.en.md\n  title: Housing day"
    ))

  static let internalFieldInPublicFile = Code(
    "internal-field-in-public-file", .error,
    title: Wording(nb: "Internt felt i åpen fil", en: "An internal field in a public file"),
    explanation: Wording(
      nb:
        "Beløp, kontakter, avvik, samtykker, budsjetter og referater skrives under «content/intern/», i en fil med samme navn. De kommer aldri ut på den åpne siden.",
      en:
        "Sums, contacts, deviations, consents, budgets and minutes are written under “content/intern/”, in a file of the same name. They are never published."
    ),
    example: Code.Example(
      wrong: "content/kampanjer/hjem.md\n  budsjett: 20000",
      right:
        "content/kampanjer/hjem.md\n  tittel: Velkommen hjem\ncontent/intern/kampanjer/hjem.yml\n  budsjett: 20000"
    ))

  static let publicFieldInInternalFile = Code(
    "public-field-in-internal-file", .error,
    title: Wording(nb: "Åpent felt i intern fil", en: "A public field in an internal file"),
    explanation: Wording(
      nb: "En fil under «content/intern/» inneholder bare de interne feltene. Resten står i den åpne filen.",
      en:
        "A file under “content/intern/” holds only the internal fields. The rest belongs in the public file."
    ),
    example: Code.Example(
      wrong:
        "content/kampanjer/hjem.md\n  tittel: Hjem\ncontent/intern/kampanjer/hjem.yml\n  budskap: Kom hjem",
      right:
        "content/kampanjer/hjem.md\n  budskap: Kom hjem\ncontent/intern/kampanjer/hjem.yml\n  budsjett: 20000"
    ))
}
