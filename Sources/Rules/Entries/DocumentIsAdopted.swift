import Diagnostics
import Model

extension Rule {
  /// «Vedtatt» needs somebody who adopted it, on a day.
  static let documentIsAdopted = Rule(.adoptedWithoutDecision, each: GoverningDocument.self) { document, _ in
    guard document.status == .adopted else { return [] }
    let missing = [("vedtatt-av", "adopted-by"), ("vedtatt-dato", "adopted-date")]
      .filter { document.head.lacks($0.0) }
    guard !missing.isEmpty else { return [] }
    let nb = missing.map { "«\($0.0)»" }.joined(separator: " og ")
    let en = missing.map { "“\($0.1)”" }.joined(separator: " and ")
    return [
      Diagnostic(
        .adoptedWithoutDecision,
        Wording(
          nb: "dokumentet er vedtatt, men \(nb) mangler", en: "the document is adopted, but \(en) is missing"),
        at: document.head.place(of: "status"),
        help: Wording(
          nb: "skriv \(nb), eller ta bort \(field: "status") hvis det ikke er kjent",
          en: "write \(en), or remove \(field: "status") if that is not known"))
    ]
  }

  /// What has not been made, or not finally adopted, has no day of that.
  static let documentStatusFits = Rule(.notAdoptedWithDecision, each: GoverningDocument.self) { document, _ in
    guard let status = document.status, status == .notYetMade || status == .notFinallyAdopted,
      let field = [("vedtatt-dato", "adopted-date"), ("vedtatt-av", "adopted-by")].first(where: {
        !document.head.lacks($0.0)
      })
    else { return [] }
    return [
      Diagnostic(
        .notAdoptedWithDecision,
        Wording(
          nb: "dokumentet er «\(status.name.nb)», men har «\(field.0)»",
          en: "the document is “\(status.name.en)”, but has “\(field.1)”"),
        at: document.head.place(of: "status"),
        help: Wording(
          nb:
            "er det vedtatt, skriv \(write: "status", "vedtatt"); ellers ta bort «vedtatt-av» og «vedtatt-dato»",
          en:
            "if it is adopted, write \(write: "status", "adopted"); otherwise remove “adopted-by” and “adopted-date”"
        ),
        notes: [Note(Wording(nb: "det står her", en: "it is here"), at: document.head.place(of: field.0))])
    ]
  }

  static let documentIsValid = Rule(.documentOutOfDate, each: GoverningDocument.self) { document, site in
    guard let end = document.validTo, end < site.moment.today else { return [] }
    return [
      Diagnostic(
        .documentOutOfDate,
        Wording(nb: "dokumentet gjaldt til \(end.iso)", en: "the document was valid until \(end.iso)"),
        at: document.head.place(of: "gyldig-til"),
        help: Wording(
          nb: "skriv den nye sluttdatoen, eller legg inn dokumentet som har tatt over",
          en: "write the new last day, or add the document that has taken its place"))
    ]
  }
}

extension Code {
  static let adoptedWithoutDecision = Code(
    "adopted-without-decision", .error,
    title: Wording(nb: "Vedtatt uten vedtak", en: "Adopted without a decision"),
    explanation: Wording(
      nb: "Et vedtatt dokument viser hvem som vedtok det, og når.",
      en: "An adopted document must say who adopted it, and when."),
    example: Example(
      wrong: "status: vedtatt",
      right: "status: vedtatt\nvedtatt-av: Kommunestyret\nvedtatt-dato: 2018-03-14")
  ).unfinishedInDraft()

  static let notAdoptedWithDecision = Code(
    "not-adopted-with-decision", .warning,
    title: Wording(nb: "Ikke vedtatt, men med vedtak", en: "Not adopted, but with a decision"),
    explanation: Wording(
      nb:
        "Et dokument som ikke er utarbeidet eller endelig vedtatt, har ingen som har vedtatt det. Siden viser begge deler, og leserne vet ikke hva som gjelder.",
      en:
        "Nobody has adopted a document that has not been made or finally adopted. The page shows both, and readers cannot tell which holds."
    ),
    example: Example(
      wrong: "status: ikke-endelig-vedtatt\nvedtatt-av: Kommunestyret\nvedtatt-dato: 2026-10-14",
      right: "status: vedtatt\nvedtatt-av: Kommunestyret\nvedtatt-dato: 2026-10-14"))

  static let documentOutOfDate = Code(
    "document-out-of-date", .warning,
    title: Wording(nb: "Dokumentet er gått ut", en: "The document has expired"),
    explanation: Wording(
      nb: "Siste dag dokumentet gjelder, er passert.",
      en: "The last day of the document's validity has passed."),
    example: Code.Example(wrong: "gyldig-til: 2026-12-31", right: "gyldig-til: 2030-12-31"))
}
