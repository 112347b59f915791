/// The name of a content kind in English, which never changes: `campaign`.
package struct KindID: Sendable, Hashable, Comparable {
  package let name: String

  package init(_ name: String) { self.name = name }

  package static func < (left: KindID, right: KindID) -> Bool { left.name < right.name }
}

/// One entry among all: its kind and its slug in the main language.
package struct EntryID: Sendable, Hashable, Comparable {
  package let kind: KindID
  package let slug: String

  package init(_ kind: KindID, _ slug: String) {
    self.kind = kind
    self.slug = slug
  }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    (left.kind, left.slug) < (right.kind, right.slug)
  }
}
