import Model

/// A kind whose entries are seen on the site; says so in the file of its page.
protocol PagedFacts: ContentFacts {
  /// Its list, the page of each of its entries, or both.
  static var pages: [PageDeclaration] { get }
}

/// Every page of the site. The pages of kinds come by themselves, since `AnyKind.all` lists the kinds; a new page that
/// is of no kind is a line here.
let allPages: [PageDeclaration] =
  frontPages + AnyKind.all.flatMap(pages(of:)) + indexPages + searchPages + notFoundPages + movedPageTemplates

/// Every list, in the order that they are shown in.
let allLists: [ListPage] = allPages.compactMap(\.list).sorted { $0.order < $1.order }

private func pages(of kind: AnyKind) -> [PageDeclaration] {
  (kind.facts as? any PagedFacts.Type)?.pages ?? []
}
