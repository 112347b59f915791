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
///
/// Two that have the same order are a fault in the program, since nothing says which comes first.
let allLists: [ListPage] = {
  let lists = allPages.compactMap(\.list).sorted { $0.order < $1.order }
  let taken = lists.map { "\($0.order) \($0.name)" }.joined(separator: ", ")
  precondition(Set(lists.map(\.order)).count == lists.count, "two lists have the same order: \(taken)")
  return lists
}()

private func pages(of kind: AnyKind) -> [PageDeclaration] {
  (kind.facts as? any PagedFacts.Type)?.pages ?? []
}
