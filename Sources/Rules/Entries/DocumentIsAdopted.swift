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

  static let documentOutOfDate = Code(
    "document-out-of-date", .warning,
    title: Wording(nb: "Dokumentet er gått ut", en: "The document has expired"),
    explanation: Wording(
      nb: "Siste dag dokumentet gjelder, er passert.",
      en: "The last day of the document's validity has passed."),
    example: Code.Example(wrong: "gyldig-til: 2026-12-31", right: "gyldig-til: 2030-12-31"))
}
