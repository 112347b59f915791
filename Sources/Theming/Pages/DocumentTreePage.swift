import Model
import Templates

/// The plans and strategies that the project rests on, each below the one it follows from.
let documentTreePage = PageTemplate<PlainPage<Void>>(
  page: "governing-documents",
  [.filled("documents", documentView) { $0.edition.documentTree(.ownPage, headed: 2) }])

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

  private var today: CalendarDate { edition.site.moment.today }

  fileprivate var isOutOfForce: Bool { document.entry.validTo.map { $0 < today } ?? false }

  /// «Gjeldende» is said of a document on the days that it is in force.
  fileprivate var shownStatus: DocumentStatus? {
    let isInForce = !isOutOfForce && document.entry.validFrom.map { $0 <= today } ?? true
    return document.entry.status.flatMap { $0 == .named && !isInForce ? nil : $0 }
  }
}

/// What else is shown of a governing document, each with its word.
private let documentFacts: [LabelledFact<DocumentNode>] = []

let documentView = View<DocumentNode>([
  .optionalText("id") { $0.document.anchor },
  .text("level") { String($0.document.level) },
  .html("title") { $0.document.edition.phrase($0.document.entry.head.common.title) },
  .html("summary") { $0.document.edition.phrase($0.document.entry.head.common.summary) },
  .text("status") { $0.document.entry.status?.rawValue ?? "" },
  .optionalText("statusWord") { node in
    node.shownStatus.map { node.document.edition.words[choice: $0] }
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
  .flag("isOutOfForce") { $0.isOutOfForce },
  .flag("isExample") { $0.document.entry.head.common.isExample == true },
  .facts(documentFacts),
  .flag("isParent") { !$0.children.isEmpty },
  .tree("children") { $0.children },
])

/// So many levels of documents stand within one another; what is deeper stands beside what it is below. A page with so many is not
/// finished, which is reported (`RenderingBound.depth`); with thousands it would take more stack than a thread has to find that out.
private let deepestDocument = 300

extension Edition {
  /// A document whose parent is not shown stands at the top, and so does one that would stand below itself.
  func documentTree(_ place: ListedPlace, headed level: Int) -> [DocumentNode] {
    let all = site.all(GoverningDocument.self).sorted {
      ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id)
    }
    let rings = rings(of: all)
    let below = Dictionary(grouping: all) { document in
      site.entry(document.parent).flatMap { rings.contains(document.id) ? nil : $0.id }
    }
    let parents = shownParents(below)
    let shown = Dictionary(grouping: all) { parents[$0.id] }
    return nodes(shown[nil] ?? [], shown, place, level)
  }

  private func nodes(
    _ documents: [PublicEntry<GoverningDocument>], _ below: [EntryID?: [PublicEntry<GoverningDocument>]],
    _ place: ListedPlace, _ level: Int
  ) -> [DocumentNode] {
    documents.map { document in
      DocumentNode(
        document: Listed(document, self, place).headed(level),
        children: nodes(below[document.id] ?? [], below, place, level + 1))
    }
  }

  /// The document that each stands within; none for those at the top.
  private func shownParents(_ below: [EntryID?: [PublicEntry<GoverningDocument>]]) -> [EntryID: EntryID] {
    var parents: [EntryID: EntryID] = [:]
    var level = (below[nil] ?? []).map(\.id)
    var depth = 1
    while !level.isEmpty {
      var next: [EntryID] = []
      for id in level {
        for child in below[id] ?? [] {
          parents[child.id] = depth < deepestDocument ? id : parents[id]
          next.append(child.id)
        }
      }
      level = next
      depth += 1
    }
    return parents
  }

  /// The documents that stand above themselves.
  private func rings(of documents: [PublicEntry<GoverningDocument>]) -> Set<EntryID> {
    var rings: Set<EntryID> = []
    var passed: Set<EntryID> = []
    for start in documents {
      var way: [EntryID] = []
      var next: PublicEntry<GoverningDocument>? = start
      while let document = next, passed.insert(document.id).inserted {
        way.append(document.id)
        next = site.entry(document.parent)
      }
      if let next, let first = way.firstIndex(of: next.id) { rings.formUnion(way[first...]) }
    }
    return rings
  }
}
