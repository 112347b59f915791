import Diagnostics
import Model

/// The governing documents and where each of them stands.
let documentsCard = StatusCard(
  "documents", on: .governing, order: 50,
  words: [
    .documents, .document, .adoptedBy, .adoptedOn, .validTo, .expiredDocument, .verdictDocuments,
    .documentTag, .noDocuments, .documentWithoutStatus,
  ],
  states: [.init("document", DocumentStatus.self)],
  figures: \.documents, lights: { $0.map(\.light) }, verdict: { $0.verdict($1) },
  json: { .array($0.map(document)) },
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let documents = StatusWord("documents")
  fileprivate static let document = StatusWord("document")
  fileprivate static let adoptedBy = StatusWord("adopted-by")
  fileprivate static let adoptedOn = StatusWord("adopted-on")
  fileprivate static let validTo = StatusWord("valid-to")
  fileprivate static let expiredDocument = StatusWord("expired-document")
  fileprivate static let verdictDocuments = StatusWord("verdict-documents")
  fileprivate static let noDocuments = StatusWord("no-documents")
  fileprivate static let documentWithoutStatus = StatusWord("document-without-status")
  static let documentTag = StatusWord("document-tag")
}

extension StatusLanguage {
  fileprivate func verdict(_ documents: [DocumentState]) -> String {
    guard !documents.isEmpty else { return words[.noDocuments] }
    let adopted = documents.count { $0.light == .green }
    return words(.verdictDocuments, ["adopted": number(adopted), "count": number(documents.count)])
  }

  fileprivate func section(_ documents: [DocumentState]) -> StatusSection {
    StatusSection(
      id: "documents", heading: words[.documents],
      groups: groups(documents.map { item($0) }), none: words[.noDocuments])
  }

  /// A governing document with all that the project knows of it.
  func item(_ document: DocumentState) -> StatusItem {
    let status = document.status.map { words["document", $0] } ?? words[.documentWithoutStatus]
    return StatusItem(
      id: anchor(document.id), title: title(document.title, document.id), example: mark(document.isExample),
      light: light(document.light), state: [status] + (document.isExpired ? [words[.expiredDocument]] : []),
      facts: knownFact(.adoptedBy, phrase(document.adoptedBy))
        + knownFact(.adoptedOn, document.adoptedOn.map { own(date($0)) })
        + knownFact(.validTo, document.validTo.map { own(date($0)) }))
  }
}

private func document(_ document: DocumentState) -> JSONText {
  .record([
    "id": .string(document.id.slug), "title": JSONText(document.title),
    "isExample": .flag(document.isExample),
    "light": .string(document.light.rawValue), "status": JSONText(document.status?.rawValue),
    "adoptedOn": JSONText(document.adoptedOn), "validTo": JSONText(document.validTo),
  ])
}
