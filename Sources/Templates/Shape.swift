/// What a template may name: the data that a page has, without the data.
package indirect enum Shape: Sendable, Hashable {
  /// Text, escaped where it stands (OWASP: & < > " ').
  case text
  /// Finished HTML, written as it is; `{{name}}` and `{{{name}}}` are the same for it.
  case html
  /// True or false; only for sections.
  case flag
  case record(RecordShape)
  /// Items of one shape; its section is written once for each of them.
  case list(Shape)
  /// A list whose items have the shape of the record that this field stands in: a tree of any depth.
  case tree

  /// A list of records.
  package static func list(_ items: RecordShape) -> Shape { .list(.record(items)) }

  /// A list of plain texts; each is `.` inside its section.
  package static var texts: Shape { .list(.text) }
}

/// The named fields of a record, in a fixed order that is the order of `Value.record`.
package struct RecordShape: Sendable, Hashable {
  package var fields: [Field]

  package struct Field: Sendable, Hashable {
    package var name: String
    package var shape: Shape

    package init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  package init(_ fields: [Field]) { self.fields = fields }
}
