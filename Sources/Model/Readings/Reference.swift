package import Content
package import Diagnostics

/// A kind that other entries may refer to.
@usableFromInline
package protocol Referable: Sendable {
  static var kindID: KindID { get }
}

/// The id of an entry of one kind, as written; whether there is such an entry is found out when all are read.
package struct Reference<Target: Referable>: FieldValue {
  package let slug: String
  package let location: Location

  package var id: EntryID { EntryID(Target.kindID, slug) }

  package static var type: FieldType { .reference(Target.kindID) }

  package static func read(_ node: YAMLNode, merging existing: Self?, _ reader: inout FieldReader) -> Self? {
    guard let text = reader.text(of: node, as: type) else { return nil }
    let reference = Self(slug: text, location: reader.location(node.range))
    reader.note(AnyReference(id: reference.id, location: reference.location))
    return reference
  }
}

/// A reference to an entry of any kind, at its place.
package struct AnyReference: Sendable {
  package let id: EntryID
  package let location: Location

  package init(id: EntryID, location: Location) {
    self.id = id
    self.location = location
  }
}
