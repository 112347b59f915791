import Diagnostics
import Model

/// The governing documents and where each of them stands.
let documentsCard = StatusCard(
  "documents", order: 50,
  words: [.documents, .document, .adoptedBy, .adoptedOn, .validTo, .expiredDocument],
  states: [.init("document", DocumentStatus.self)],
  figures: \.documents, lights: { $0.map(\.light) }, json: { .array($0.map(document)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let documents = StatusWord("documents")
  fileprivate static let document = StatusWord("document")
  fileprivate static let adoptedBy = StatusWord("adopted-by")
  fileprivate static let adoptedOn = StatusWord("adopted-on")
  fileprivate static let validTo = StatusWord("valid-to")
  fileprivate static let expiredDocument = StatusWord("expired-document")
}

extension StatusLanguage {
  fileprivate func section(_ documents: [DocumentState]) -> StatusSection {
    StatusSection(
      id: "documents", heading: words[.documents], light: light(.worst(of: documents.map(\.light))),
      tables: [
        table(.documents, [.document, .status, .adoptedBy, .adoptedOn, .validTo], documents.map(row))
      ])
  }

  private func row(_ document: DocumentState) -> StatusTable.Row {
    var status = cell(document.light)
    status.notes = [own(document.status.map { words["document", $0] } ?? words[.notSet])]
    if document.isExpired { status.notes.append(own(words[.expiredDocument])) }
    return StatusTable.Row(
      head: head(document.title, document.id, isExample: document.isExample),
      cells: [
        status, StatusTable.Cell(phrase(document.adoptedBy) ?? own(words[.notSet])),
        cell(date(document.adoptedOn)), cell(date(document.validTo)),
      ])
  }
}

private func document(_ document: DocumentState) -> JSONText {
  .record([
    "id": .string(document.id.slug), "isExample": .flag(document.isExample),
    "light": .string(document.light.rawValue), "status": JSONText(document.status?.rawValue),
    "adoptedOn": JSONText(document.adoptedOn), "validTo": JSONText(document.validTo),
  ])
}
