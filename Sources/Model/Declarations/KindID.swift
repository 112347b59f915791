/// The name of a content kind in English, which never changes: `campaign`.
@usableFromInline
package struct KindID: Sendable, Hashable, Comparable {
  package let name: String

  package init(_ name: String) { self.name = name }

  @usableFromInline
  package static func < (left: KindID, right: KindID) -> Bool { left.name < right.name }
}

/// One entry among all: its kind and its slug in the main language.
@usableFromInline
package struct EntryID: Sendable, Hashable, Comparable {
  package let kind: KindID
  package let slug: String

  package init(_ kind: KindID, _ slug: String) {
    self.kind = kind
    self.slug = slug
  }

  @usableFromInline
  package static func == (left: EntryID, right: EntryID) -> Bool {
    left.slug == right.slug && left.kind == right.kind
  }

  /// Entries of different kinds with one slug are few.
  @usableFromInline
  package func hash(into hasher: inout Hasher) { hasher.combine(slug) }

  @usableFromInline
  package static func < (left: EntryID, right: EntryID) -> Bool {
    (left.kind, left.slug) < (right.kind, right.slug)
  }
}
