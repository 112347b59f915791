import Diagnostics

extension DocumentTraces {
  /// What is to be said of the file, the worst first.
  func findings(_ path: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if !comments.isEmpty || !changes.isEmpty {
      let all = [
        counted(
          comments, one: Wording(nb: "kommentar", en: "comment"), Wording(nb: "kommentarer", en: "comments")),
        counted(
          changes, one: Wording(nb: "sporet endring", en: "tracked change"),
          Wording(nb: "sporede endringer", en: "tracked changes")),
      ].compactMap(\.self)
      findings.append(
        Diagnostic(
          .reviewedDocument,
          Wording(
            nb: "dokumentet har " + all.map(\.nb).joined(separator: " og "),
            en: "the document has " + all.map(\.en).joined(separator: " and ")),
          at: .file(path),
          help: Wording(
            nb: "ta stilling til dem, fjern dem, og lagre dokumentet på nytt",
            en: "settle them, remove them, and save the document again")))
    }
    if !people.isEmpty {
      findings.append(
        Diagnostic(
          .documentAuthor,
          Wording(
            nb: "dokumentet forteller mer enn det viser: " + people.map(\.words.nb).joined(separator: ", "),
            en: "the document reveals more than it shows: " + people.map(\.words.en).joined(separator: ", ")),
          at: .file(path),
          help: Wording(
            nb:
              "fjern personlige opplysninger før du publiserer; «story explain document-author» viser hvordan",
            en: "remove personal information before you publish; “story explain document-author” shows how")))
    }
    let parts = HiddenPart.allCases.filter { hidden[$0] != nil }
    if !parts.isEmpty {
      findings.append(
        Diagnostic(
          .hiddenInDocument,
          Wording(
            nb: "dokumentet har med seg " + parts.map(\.words.nb).joined(separator: " og "),
            en: "the document carries " + parts.map(\.words.en).joined(separator: " and ")),
          at: .file(path),
          help: path.lowercased().hasSuffix(".pdf")
            ? Wording(
              nb: "se at alle kan få lese det, eller lag PDF-en på nytt fra dokumentet, uten det",
              en: "see that everybody may read it, or make the PDF anew from the document, without it")
            : Wording(
              nb: "se at alle kan få lese det, eller ta det ut; en PDF tar det ikke med",
              en: "see that everybody may read it, or take it out; a PDF leaves it behind")))
    }
    if picturesWithPosition > 0 { findings.append(.picturesWithPosition(picturesWithPosition, path)) }
    return findings
  }

  /// `3 kommentarer (Kari Nordmann 2, Ola Nordmann 1)`; nil for none.
  private func counted(_ byAuthor: [String: Int], one: Wording, _ many: Wording) -> Wording? {
    let count = byAuthor.values.reduce(0, +)
    guard count > 0 else { return nil }
    let authors = byAuthor.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let list = authors.prefix(6).map { "\($0.key.prefix(60)) \($0.value)" }.joined(separator: ", ")
    let names = list.isEmpty ? "" : " (\(list))"
    let word = count == 1 ? one : many
    return Wording(nb: "\(count) \(word.nb)\(names)", en: "\(count) \(word.en)\(names)")
  }
}

extension Diagnostic {
  fileprivate static func picturesWithPosition(_ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .hiddenInDocument,
      count == 1
        ? Wording(
          nb: "dokumentet har med seg et bilde som forteller hvor det er tatt (GPS)",
          en: "the document carries a picture that tells where it was taken (GPS)")
        : Wording(
          nb: "dokumentet har med seg \(count) bilder som forteller hvor de er tatt (GPS)",
          en: "the document carries \(count) pictures that tell where they were taken (GPS)"),
      at: .file(path),
      help: Wording(
        nb:
          "ta stedet ut av bildet og sett det inn på nytt; «story explain hidden-in-document» viser hvordan",
        en:
          "remove the place from the picture and insert it anew; “story explain hidden-in-document” shows how"
      ))
  }

  static func unreadableDocument(_ reason: UnreadableDocument, _ path: String) -> Diagnostic {
    let words = reason.words
    return Diagnostic(
      .unreadableDocument,
      Wording(
        nb: "dokumentet lar seg ikke undersøke: \(words.nb)",
        en: "the document cannot be examined: \(words.en)"),
      at: .file(path),
      help: Wording(
        nb: "se selv at det ikke har kommentarer eller navn som ikke skal ut, eller lagre det på nytt",
        en: "see for yourself that it has no comments or names that should stay inside, or save it anew"))
  }
}

extension UnreadableDocument {
  fileprivate var words: Wording {
    switch self {
    case .locked:
      Wording(nb: "det er låst, eller i et eldre format", en: "it is locked, or of an older format")
    case .damaged: Wording(nb: "det er ikke helt", en: "it is not whole")
    case .tooLarge: Wording(nb: "det er for stort når det pakkes ut", en: "it is too large when unpacked")
    case .unknownForm:
      Wording(nb: "det er ikke det navnet sier", en: "it is not what its name says")
    }
  }
}

extension DocumentTraces.PersonTrace {
  fileprivate var words: Wording {
    let role = role.words
    return Wording(nb: "\(name) (\(role.nb))", en: "\(name) (\(role.en))")
  }
}

extension DocumentTraces.Role {
  fileprivate var words: Wording {
    switch self {
    case .author: Wording(nb: "forfatter", en: "author")
    case .lastSavedBy: Wording(nb: "sist lagret av", en: "last saved by")
    case .company: Wording(nb: "firma", en: "company")
    case .manager: Wording(nb: "leder", en: "manager")
    case .reviewer: Wording(nb: "har lest og merket", en: "reviewer")
    case .printedBy: Wording(nb: "skrevet ut av", en: "printed by")
    case .folder: Wording(nb: "mappe", en: "folder")
    case .property(let name): Wording(nb: "egenskapen «\(name)»", en: "the property “\(name)”")
    }
  }
}

extension DocumentTraces.HiddenPart {
  fileprivate var words: Wording {
    switch self {
    case .notes: Wording(nb: "notater til den som holder foredraget", en: "notes for the speaker")
    case .slides: Wording(nb: "skjulte lysbilder", en: "hidden slides")
    case .sheets: Wording(nb: "skjulte ark", en: "hidden sheets")
    case .rows: Wording(nb: "skjulte rader eller kolonner", en: "hidden rows or columns")
    case .text: Wording(nb: "skjult tekst", en: "hidden text")
    case .files: Wording(nb: "innebygde filer", en: "embedded files")
    case .versions: Wording(nb: "tidligere utgaver", en: "earlier versions")
    case .pivot: Wording(nb: "radene bak en pivottabell", en: "the rows behind a pivot table")
    case .script: Wording(nb: "et program (JavaScript)", en: "a program (JavaScript)")
    }
  }
}
