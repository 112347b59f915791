import Model
import Templates

/// The plans and strategies that the project rests on, each below the one it follows from.
let documentTreePage = PageTemplate<PlainPage<Void>>(
  page: "governing-documents", [.filled("documents", documentView) { $0.edition.documentTree(.ownPage) }])

extension GoverningDocument: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(
      .governingDocuments, documentTreePage, words: DocumentStatus.words + documentFacts.map(\.label))
  ]
}

extension ListPage {
  static let governingDocuments = ListPage(
    of: GoverningDocument.self, "governing-documents", in: .status, order: 70)
}

extension DocumentStatus: WordedChoice { static let wordPrefix = "document-status" }

/// A governing document and those below it.
struct DocumentNode: InEdition {
  let document: Listed<GoverningDocument>
  let children: [DocumentNode]

  var edition: Edition { document.edition }
}

/// What else is shown of a governing document, each with its word.
private let documentFacts: [LabelledFact<DocumentNode>] = []

let documentView = View<DocumentNode>([
  .optionalText("id") { $0.document.anchor },
  .html("title") { $0.document.edition.phrase($0.document.entry.head.common.title) },
  .html("summary") { $0.document.edition.phrase($0.document.entry.head.common.summary) },
  .text("status") { $0.document.entry.status?.rawValue ?? "" },
  .optionalText("statusWord") { node in
    node.document.entry.status.map { node.document.edition.words[choice: $0] }
  },
  .html("adoptedBy") { $0.document.edition.phrase($0.document.entry.adoptedBy) },
  .optional("adoptedOn", dayView) { node in
    node.document.entry.adoptedOn.map { Day($0, node.document.edition.format) }
  },
  .optional("validFrom", dayView) { node in
    node.document.entry.validFrom.map { Day($0, node.document.edition.format) }
  },
  .optional("validTo", dayView) { node in
    node.document.entry.validTo.map { Day($0, node.document.edition.format) }
  },
  .flag("isExample") { $0.document.entry.head.common.isExample == true },
  .facts(documentFacts),
  .flag("isParent") { !$0.children.isEmpty },
  .tree("children") { $0.children },
])

extension Edition {
  /// A document whose parent is not shown stands at the top, and so does one that would stand below itself.
  func documentTree(_ place: ListedPlace) -> [DocumentNode] {
    let all = site.all(GoverningDocument.self).sorted {
      ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id)
    }
    let below = Dictionary(grouping: all) { document in
      site.entry(document.parent).flatMap { isInRing(document) ? nil : $0.id }
    }
    return nodes(below[nil] ?? [], below, place)
  }

  private func nodes(
    _ documents: [PublicEntry<GoverningDocument>], _ below: [EntryID?: [PublicEntry<GoverningDocument>]],
    _ place: ListedPlace
  ) -> [DocumentNode] {
    documents.map { document in
      DocumentNode(
        document: Listed(document, self, place), children: nodes(below[document.id] ?? [], below, place))
    }
  }

  private func isInRing(_ document: PublicEntry<GoverningDocument>) -> Bool {
    var seen: Set<EntryID> = []
    var next = site.entry(document.parent)
    while let above = next, seen.insert(above.id).inserted {
      if above.id == document.id { return true }
      next = site.entry(above.parent)
    }
    return false
  }
}
